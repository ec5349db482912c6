"""What the world does to a database file, in sentences; what is our own mistake stays what it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2 as sqlcipher

from cogenesis.errors import VaultBusy, VaultError

DAMAGED = "The vault's database is damaged; keep a copy of the folder as it is, and put back the last backup."
_FULL = "The disk is full: this was not saved, what was saved before is safe; free some space and try again."
_UNREACHABLE = "The vault's file cannot be read or written: check the disk and the folder's permissions."
_BUSY = "Another program has the vault's file open; close it and try again."


class FileUnreachable(VaultError):
    """The file could not be read or written; the connection may be of no use any more."""


class FileDamaged(FileUnreachable):
    """What was read is not what was written. SQLCipher takes a failed read for that too."""


def name_of(error: Exception) -> str:
    """SQLite's extended name of an error, such as "SQLITE_IOERR_READ"; "" when it has none."""
    return str(getattr(error, "sqlite_errorname", ""))


@contextmanager
def translated() -> Iterator[None]:
    """Raise errors of the file, the disk and other programs as a VaultError."""
    try:
        yield
    except sqlcipher.DatabaseError as error:
        name = name_of(error)
        if name == "SQLITE_FULL":
            raise VaultError(_FULL) from None
        if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
            raise FileDamaged(DAMAGED) from None
        if name.startswith(("SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
            raise FileUnreachable(_UNREACHABLE) from None
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise VaultBusy(_BUSY) from None
        raise
