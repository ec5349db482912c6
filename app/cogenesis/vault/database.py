"""One SQLCipher connection for the whole vault: its key, its settings, its transactions, its errors.

The file is encrypted under the raw data key, so that opening costs no key derivation. Defaults that do not
suit a vault are mended here: who may read the files, what SQL in a schema may call, what is printed to
stderr. Every commit is on the disk before it returns (write-ahead log, synchronous FULL).
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from cogenesis.errors import VaultBusy, VaultError
from cogenesis.vault.files import create_private, sync_folder

Row = tuple[Any, ...]
Clock = Callable[[], str]

# SQLCipher prints what it finds wrong with a page; that is the caller's to say.
_QUIET = "PRAGMA cipher_log_level = NONE"
_SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
    "PRAGMA cache_size = -16384",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA journal_size_limit = 16777216",
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_DAMAGED = (
    "The vault's database is damaged; keep a copy of the folder as it is, and put back the last backup."
)


def utc_now() -> str:
    """The time now, as `rfc3339` writes it."""
    return rfc3339(datetime.now(UTC))


def rfc3339(time: datetime) -> str:
    """A time with a zone as RFC 3339 in UTC, to the millisecond: later ones sort after earlier ones."""
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Database:
    """The connection. Any thread may use it; one at a time does, and a transaction holds the others off."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open an existing file; VaultError when `key` (32 bytes) does not open it or it is damaged."""
        self._lock = threading.RLock()
        self._depth = 0
        self._connection: Any = None
        with _translated():
            self._connection = _connect(path, key, "rw")
            try:
                for statement in _SETTINGS:
                    self._connection.execute(statement).fetchall()
            except BaseException:
                self.close()
                raise

    @classmethod
    def create(cls, path: Path, key: bytes) -> Database:
        """Make a new, empty file, 0600; the log beside it gets the same mode."""
        try:
            create_private(path)
            sync_folder(path.parent)
        except OSError as error:
            raise VaultError(f"The vault cannot be written to {path.parent}: {error.strerror}.") from None
        return cls(path, key)

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Keep other threads out without a transaction of its own."""
        with self._lock:
            yield

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; committed to the disk at the end of the outermost one, savepoints inside."""
        with self._lock:
            name = f"level_{self._depth}"
            self.execute(f"SAVEPOINT {name}" if self._depth else "BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
                # Committing can fail for want of space, and is then undone like any other failure.
                self.execute(f"RELEASE {name}" if self._depth > 1 else "COMMIT")
            except BaseException:
                self._undo(name)
                raise
            finally:
                self._depth -= 1

    @property
    def in_transaction(self) -> bool:
        """Whether this thread is inside `transaction()`; other threads wait for the answer."""
        with self._lock:
            return self._depth > 0

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run one statement; the number of rows it changed."""
        with self._lock, _translated():
            return int(self._open.execute(sql, _storable(parameters)).rowcount)

    def execute_each(self, sql: str, parameters: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row of parameters."""
        with self._lock, _translated():
            self._open.executemany(sql, map(_storable, parameters))

    def insert(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run one INSERT; the row id it gave."""
        with self._lock, _translated():
            return int(self._open.execute(sql, _storable(parameters)).lastrowid)

    def script(self, sql: str) -> None:
        """Run several statements, one after the other, in the transaction there is; SQL of ours only."""
        for statement in _statements(sql):
            self.execute(statement)

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """All rows of a query; no cursor stays open."""
        with self._lock, _translated():
            return list(self._open.execute(sql, _storable(parameters)).fetchall())

    def row(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """The first row of a query, if any."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    def value(self, sql: str, parameters: Sequence[object] = ()) -> Any:
        """The first column of the first row; None without rows."""
        found = self.row(sql, parameters)
        return found[0] if found else None

    def problems(self) -> list[str]:
        """Check every page's authentication, the tree's structure, keys and full-text indexes; sentences."""
        with self._lock:
            self.rows("PRAGMA wal_checkpoint(TRUNCATE)")  # the integrity check reads the main file only
            found = []
            if self.rows("PRAGMA cipher_integrity_check") or self.rows("PRAGMA quick_check") != [("ok",)]:
                found.append(_DAMAGED)
            broken = len(self.rows("PRAGMA foreign_key_check"))
            if broken:
                found.append(f"{broken} rows of the database belong to records that are not there.")
            for (table,) in self.rows("SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%'"):
                try:
                    self.execute(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
                except VaultError:
                    found.append(f"The search index {table} does not agree with the texts it is of.")
            return found

    def close(self) -> None:
        """Write the log back into the file and drop the connection; safe to call twice."""
        with self._lock:
            connection, self._connection = self._connection, None
            if connection is not None:
                connection.close()

    @property
    def _open(self) -> Any:
        if self._connection is None:
            raise VaultError("The vault is locked; unlock it and try again.")
        return self._connection

    def _undo(self, name: str) -> None:
        # After a full disk or an I/O error SQLite may have rolled back by itself.
        if self._connection is None or not self._connection.in_transaction:
            return
        with _translated():
            if self._depth > 1:
                self._connection.execute(f"ROLLBACK TO {name}")
                self._connection.execute(f"RELEASE {name}")
            else:
                self._connection.execute("ROLLBACK")


def peek_schema(path: Path, key: bytes) -> int | None:
    """The schema's number, read without changing a byte of file or log; None when `key` is a wrong one."""
    with _translated():
        try:
            connection = _connect(path, key, "ro")
        except sqlcipher.DatabaseError as error:
            if _name(error) == "SQLITE_NOTADB":
                return None
            raise
        try:
            return int(connection.execute("PRAGMA user_version").fetchone()[0])
        finally:
            connection.close()


def _connect(path: Path, key: bytes, mode: str) -> Any:
    connection = sqlcipher.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute(_QUIET).fetchall()
        connection.set_key(f"x'{key.hex()}'")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _statements(sql: str) -> Iterator[str]:
    """The statements of a script; the semicolons inside a trigger end none."""
    statement = ""
    for piece in sql.split(";"):
        statement += f"{piece};"
        if sqlcipher.complete_statement(statement):
            if statement.strip(" \n;"):
                yield statement
            statement = ""


def _storable(parameters: Sequence[object]) -> list[object]:
    """`parameters` with lone surrogates, which UTF-8 has no bytes for, replaced: a text is never refused."""
    return [_SURROGATE.sub("\ufffd", value) if isinstance(value, str) else value for value in parameters]


def _name(error: Exception) -> str:
    return str(getattr(error, "sqlite_errorname", ""))


@contextmanager
def _translated() -> Iterator[None]:
    """Give what the world did to the file a sentence; what is our mistake stays what it is."""
    try:
        yield
    except sqlcipher.DatabaseError as error:
        name = _name(error)
        if name == "SQLITE_FULL":
            raise VaultError(
                "The disk is full: this was not saved, what was saved before is safe; "
                "free some space and try again."
            ) from None
        if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
            raise VaultError(_DAMAGED) from None
        if name.startswith(("SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
            raise VaultError(
                "The vault's file cannot be read or written: check the disk and the folder's permissions."
            ) from None
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise VaultBusy("Another program has the vault's file open; close it and try again.") from None
        raise
