"""Copies of the database: made while it is in use, under a key of their own, and read back before they count.

Backups, restores and the change of the data key are all made of these two steps. A copy is one file; it has
every commit that was made before its last page was copied.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from cogenesis.errors import Cancelled, VaultError
from cogenesis.vault.database import Database, peek_schema
from cogenesis.vault.files import create_private, sync_folder
from cogenesis.vault.migrations import LATEST

PAGES_A_STEP = 200  # of 4 KiB: some 12 ms in which nobody else reads or writes
_REST_S = 0.001  # without it a thread that waits for the lock may never get it

Progress = Callable[[int, int], None]


def copy_database(
    source: Database,
    path: Path,
    key: bytes,
    *,
    progress: Progress = lambda _done, _all: None,
    cancel: threading.Event | None = None,
) -> None:
    """Copy the open `source` into a new file at `path` under `key` (32 bytes); on the disk when it returns.

    The file is 0600 from its first byte, and is gone again after a failure. Other threads go on reading and
    writing. `progress` gets the pages done and those there are. Raises Cancelled, FileExistsError or
    VaultError. Not to be called inside a transaction.
    """
    if source.in_transaction:
        raise RuntimeError("a copy holds committed data only")

    def after_step(done: int, pages: int) -> None:
        if cancel is not None and cancel.is_set():
            raise Cancelled
        progress(done, pages)
        time.sleep(_REST_S)

    try:
        create_private(path)
    except FileExistsError:
        raise
    except OSError as error:
        raise VaultError(f"{path} cannot be written: {error.strerror}.") from None
    try:
        source.copy_into(path, key, pages=PAGES_A_STEP, after_step=after_step)
        _sync(path)
    except BaseException:
        remove_database(path)
        raise


def check_copy(path: Path, key: bytes, cancel: threading.Event | None = None) -> dict[str, int]:
    """Read back all of a database file that nobody has open; how many rows each table of it holds.

    Every page's authentication, the tree's structure, references and full-text indexes are checked, and the
    schema's number. Raises VaultError, with nothing changed, when `key` does not open it or a check fails.
    """
    if not peek_schema(path, key):
        raise VaultError(f"The copy {path} cannot be read back: it is not a database of this key.")
    database = Database(path, key, journal="DELETE")
    try:
        problems = database.problems(cancel)
        if problems:
            raise VaultError(f"The copy {path} cannot be read back: {problems[0]}")
        if not 1 <= int(database.value("PRAGMA user_version")) <= LATEST:
            raise VaultError(f"The copy {path} cannot be read back: its schema is not a known one.")
        return row_counts(database)
    finally:
        database.close()


def row_counts(database: Database) -> dict[str, int]:
    """How many rows each table holds, those of the full-text indexes left out."""
    names = database.rows(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    )
    return {str(name): int(database.value(f'SELECT count(*) FROM "{name}"')) for (name,) in names}  # noqa: S608


def remove_database(path: Path) -> None:
    """Remove a database file and what SQLite keeps beside it."""
    for suffix in ("-journal", "-wal", "-shm", ""):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _sync(path: Path) -> None:
    try:
        with path.open("rb+") as file:
            os.fsync(file.fileno())
        sync_folder(path.parent)
    except OSError as error:
        raise VaultError(f"{path} cannot be written to the disk: {error.strerror}.") from None
