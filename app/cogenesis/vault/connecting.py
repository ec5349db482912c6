"""How an encrypted file is opened: its key, and the settings that SQLCipher does not have by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from cogenesis.vault.sqlite_errors import name_of

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
    "PRAGMA synchronous = FULL",
    "PRAGMA journal_size_limit = 16777216",
)


def readable(path: Path, key: bytes) -> Any:
    """A connection that changes nothing, but for rolling back a write that was cut off."""
    try:
        return connect(path, key, "ro")
    except sqlcipher.DatabaseError as error:
        if not name_of(error).startswith("SQLITE_READONLY"):
            raise
    return connect(path, key, "rw")


def prepared(path: Path, key: bytes, journal: str) -> Any:
    """A connection with all its settings, `journal` the mode of its log."""
    connection = connect(path, key, "rw")
    try:
        for statement in (*_SETTINGS, f"PRAGMA journal_mode = {journal}"):
            connection.execute(statement).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def connect(path: Path, key: bytes, mode: str) -> Any:
    """A connection to an existing file; sqlcipher's own error when `key` does not open it."""
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
