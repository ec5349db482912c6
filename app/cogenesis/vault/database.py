"""One SQLCipher connection for the whole vault: its key, its settings, its transactions, its errors.

The file is encrypted under the raw data key, so that opening costs no key derivation. Defaults that do not
suit a vault are mended here: who may read the files, what SQL in a schema may call, what is printed to
stderr. Every commit is on the disk before it returns (write-ahead log, synchronous FULL).
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, Protocol

from sqlcipher3 import dbapi2 as sqlcipher

from cogenesis.errors import Cancelled, VaultError
from cogenesis.vault.changes import Change, change_of, merged, target_of
from cogenesis.vault.connecting import connect, prepared, readable
from cogenesis.vault.files import create_private, sync_folder
from cogenesis.vault.sqlite_errors import DAMAGED, FileDamaged, FileUnreachable, name_of, translated

Row = tuple[Any, ...]
Clock = Callable[[], str]

_STEPS_A_LOOK = 500
# A copy that is not finished is thrown away, so it needs no journal; it is synced once, at its end.
_COPYING = ("PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF")
_SURROGATE = re.compile("[\ud800-\udfff]")


def utc_now() -> str:
    """The time now, as `rfc3339` writes it."""
    return rfc3339(datetime.now(UTC))


def rfc3339(time: datetime) -> str:
    """A time with a zone as RFC 3339 in UTC, to the millisecond: later ones sort after earlier ones."""
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class CommitWatch(Protocol):
    """Who is told of each commit that changes something; see `commits`."""

    def committing(self, changes: Sequence[Change]) -> None:
        """Inside the transaction, just before it is committed; may write to the database."""

    def committed(self) -> None:
        """The commit is on the disk. Raises nothing."""

    def reopened(self, key: bytes) -> None:
        """The same database goes on under this key. Raises nothing."""


class Database:
    """The connection. Any thread may use it; one at a time does, and a transaction holds the others off."""

    def __init__(self, path: Path, key: bytes, *, journal: Literal["WAL", "DELETE"] = "WAL") -> None:
        """Open an existing file; VaultError when `key` (32 bytes) does not open it or it is damaged.

        "DELETE" is for a file that nobody else has open and that is to be one file: a copy.
        """
        self._lock = threading.RLock()
        self._depth = 0
        self._connection: Any = None
        self._watch: CommitWatch | None = None
        self._changes: list[Change] = []
        self._where = (path, key, journal)
        self._hurt = False
        with translated():
            self._connection = prepared(*self._where)

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
            name, noted = f"level_{self._depth}", len(self._changes)
            self.execute(f"SAVEPOINT {name}" if self._depth else "BEGIN IMMEDIATE")
            before = self._open.total_changes
            self._depth += 1
            try:
                yield
                watch = self._watch if self._depth == 1 and self._open.total_changes != before else None
                if watch is not None:
                    watch.committing(merged(self._changes))
                # Committing can fail for want of space, and is then undone like any other failure.
                self.execute(f"RELEASE {name}" if self._depth > 1 else "COMMIT")
            except BaseException:
                del self._changes[noted:]
                self._undo(name)
                raise
            finally:
                self._depth -= 1
            if not self._depth:
                self._changes.clear()
                if watch is not None:
                    watch.committed()

    def watch(self, watch: CommitWatch) -> None:
        """Tell `watch` of every outermost commit from now on that changes a row."""
        self._watch = watch

    @property
    def in_transaction(self) -> bool:
        """Whether this thread is inside `transaction()`; other threads wait for the answer."""
        with self._lock:
            return self._depth > 0

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run one statement; the number of rows it changed."""
        return int(self._run(sql, parameters).rowcount)

    def execute_each(self, sql: str, parameters: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row of parameters."""
        with self._lock, self._alone(sql), self._guarded():
            cursor = self._open.executemany(sql, map(_storable, parameters))
            self._note(sql, (), cursor)

    def insert(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run one INSERT; the row id it gave."""
        return int(self._run(sql, parameters).lastrowid)

    def script(self, sql: str) -> None:
        """Run several statements, one after the other, in the transaction there is; SQL of ours only."""
        for statement in _statements(sql):
            self.execute(statement)

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """All rows of a query; no cursor stays open."""
        with self._lock, self._guarded():
            return list(self._open.execute(sql, _storable(parameters)).fetchall())

    def row(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """The first row of a query, if any."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    def value(self, sql: str, parameters: Sequence[object] = ()) -> Any:
        """The first column of the first row; None without rows."""
        found = self.row(sql, parameters)
        return found[0] if found else None

    def problems(self, cancel: threading.Event | None = None) -> list[str]:
        """Check every page's authentication, the tree's structure, keys and full-text indexes; sentences.

        Others wait meanwhile. Raises Cancelled, which the check of the pages' authentication alone puts off.
        """
        with self._lock, self._until(cancel):
            self.rows("PRAGMA wal_checkpoint(TRUNCATE)")  # the integrity check reads the main file only
            found = []
            if self.rows("PRAGMA cipher_integrity_check") or self.rows("PRAGMA quick_check") != [("ok",)]:
                found.append(DAMAGED)
            broken = len(self.rows("PRAGMA foreign_key_check"))
            if broken:
                found.append(f"{broken} rows of the database belong to records that are not there.")
            for (table,) in self.rows("SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%'"):
                try:
                    self.execute(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
                except VaultError:
                    found.append(f"The search index {table} does not agree with the texts it is of.")
            return found

    @contextmanager
    def _until(self, cancel: threading.Event | None) -> Iterator[None]:
        """Cut off what a statement does, and raise Cancelled, once `cancel` is set."""
        if cancel is None:
            yield
            return
        connection = self._open
        connection.set_progress_handler(cancel.is_set, _STEPS_A_LOOK)
        try:
            yield
        except sqlcipher.OperationalError as error:
            if name_of(error) == "SQLITE_INTERRUPT":
                raise Cancelled("The check was stopped.") from None
            raise
        finally:
            connection.set_progress_handler(None, 0)

    def copy_into(
        self, path: Path, key: bytes, *, pages: int, after_step: Callable[[int, int], None]
    ) -> None:
        """Copy all pages into the empty file at `path` under `key`, so many a step; see `vault.copying`.

        Between steps other threads may read and write, and the copy has what they wrote. `after_step` gets
        the pages done and all pages there are, outside the lock; what it raises ends the copy.
        """
        with self._lock, self._guarded():
            source = self._open

            def pause(_status: int, remaining: int, total: int) -> None:
                self._lock.release()
                try:
                    after_step(total - remaining, total)
                finally:
                    self._lock.acquire()
                if self._open is not source:
                    raise VaultError("The vault was locked meanwhile; unlock it and try again.")

            target = connect(path, key, "rw")
            try:
                for statement in _COPYING:
                    target.execute(statement).fetchall()
                source.backup(target, pages=pages, progress=pause)
                target.execute("PRAGMA journal_mode = DELETE").fetchall()
            except sqlcipher.DatabaseError as error:  # one of `backup` has no code, only SQLite's own words
                raise VaultError(
                    f"The database cannot be copied to {path}: {error}; free some space, check the disk, "
                    "and try again."
                ) from None
            finally:
                target.close()

    def vacuum(self, folder: Path, wanted: Callable[[], bool]) -> bool:
        """Write the whole file anew, without what deleted rows left in it; False when ended by `wanted`.

        It is made beside the file first, in `folder`, encrypted: in memory it would take as much as the file.
        Others wait meanwhile; `wanted` is asked many times a second.
        """
        with self._lock, self._guarded():
            connection = self._open
            place = str(folder.absolute()).replace("'", "''")
            connection.execute("PRAGMA temp_store = FILE").fetchall()
            connection.execute(f"PRAGMA temp_store_directory = '{place}'").fetchall()
            connection.set_progress_handler(lambda: not wanted(), _STEPS_A_LOOK)
            try:
                connection.execute("VACUUM").fetchall()
            except sqlcipher.OperationalError as error:
                if name_of(error) == "SQLITE_INTERRUPT":
                    return False
                raise
            finally:
                connection.set_progress_handler(None, 0)
                connection.execute("PRAGMA temp_store = MEMORY").fetchall()
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            return True

    def close(self) -> None:
        """Write the log back into the file and drop the connection; safe to call twice."""
        with self._lock:
            connection, self._connection = self._connection, None
            self._where = (self._where[0], b"", self._where[2])  # locking drops the key
            if connection is not None:
                connection.close()

    def reopen(self, path: Path, key: bytes) -> None:
        """After `close`, go on with the file that lies at `path` now; others are to wait in `exclusive`."""
        with self._lock:
            self._where = (path, key, "WAL")
            with translated():
                self._connection = prepared(*self._where)
            self._hurt = False
            if self._watch is not None:
                self._watch.reopened(key)

    def _run(self, sql: str, parameters: Sequence[object]) -> Any:
        with self._lock, self._alone(sql), self._guarded():
            cursor = self._open.execute(sql, _storable(parameters))
            self._note(sql, parameters, cursor)
            return cursor

    @contextmanager
    def _alone(self, sql: str) -> Iterator[None]:
        """Give a change outside any transaction one of its own, so that it is watched as others are."""
        watched = self._watch is not None and not self._depth and target_of(sql) is not None
        with self.transaction() if watched else nullcontext():
            yield

    def _note(self, sql: str, parameters: Sequence[object], cursor: Any) -> None:
        if self._watch is not None and self._depth and (target := target_of(sql)):
            change = change_of(target, parameters, cursor.lastrowid, cursor.rowcount)
            if change is not None:
                self._changes.append(change)

    @property
    def _open(self) -> Any:
        if self._connection is None:
            raise VaultError("The vault is locked; unlock it and try again.")
        if self._hurt and not self._depth and not self._connection.in_transaction:
            self._reconnect()
        return self._connection

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Translate errors; after one of the file, the next statement gets a new connection."""
        try:
            with translated():
                yield
        except FileUnreachable as error:
            self._hurt = True
            if isinstance(error, FileDamaged) and self._connection is not None:
                with translated():  # a disk that fails altogether is not damage: then this says so
                    connect(*self._where[:2], "ro").close()
            raise

    def _reconnect(self) -> None:
        """SQLCipher never gets over a read that failed, though the disk may."""
        with translated():
            hurt, self._connection = self._connection, prepared(*self._where)
            self._hurt = False
            hurt.close()

    def _undo(self, name: str) -> None:
        # After a full disk or an I/O error SQLite may have rolled back by itself.
        if self._connection is None or not self._connection.in_transaction:
            return
        with self._guarded():
            if self._depth > 1:
                self._connection.execute(f"ROLLBACK TO {name}")
                self._connection.execute(f"RELEASE {name}")
            else:
                self._connection.execute("ROLLBACK")


def peek_schema(path: Path, key: bytes) -> int | None:
    """The schema's number, read without changing a byte of file or log; None when `key` is a wrong one.

    Only a write that was cut off while the file had a rollback journal, as a copy has, is rolled back: SQLite
    lets nobody read before, and it takes no key.
    """
    with translated():
        try:
            connection = readable(path, key)
        except sqlcipher.DatabaseError as error:
            if name_of(error) == "SQLITE_NOTADB":
                return None
            raise
        try:
            return int(connection.execute("PRAGMA user_version").fetchone()[0])
        finally:
            connection.close()


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
