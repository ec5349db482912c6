"""Backups: made while the vault is in use, called made when they were read back, and noted in the vault.

The database is copied inside the home, under the backup's own key, and checked there; the backup file is
written beside its final name, read back from the disk against the copy's hash, and only then given its name.
The vault notes every backup, so that forgetting a text can say which of them still hold it.
"""

from __future__ import annotations

import logging
import os
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from cogenesis.errors import UsageError, VaultError
from cogenesis.paths import Home
from cogenesis.vault.anchors import FileAnchor
from cogenesis.vault.backup_files import (
    BLOCK,
    SETTINGS_BYTES,
    BackupKey,
    Contents,
    copy_database_part,
    forget_cached,
    head_bytes,
    open_contents,
    read_head,
    sha256_of,
)
from cogenesis.vault.copying import check_copy, copy_database, remove_database
from cogenesis.vault.database import Clock, Database, utc_now
from cogenesis.vault.files import read_bounded, sync_folder
from cogenesis.vault.keys import new_key
from cogenesis.vault.outbound import head_of

if TYPE_CHECKING:
    from cogenesis.vault.vault import Vault  # which lists backups itself, when a text is forgotten

Progress = Callable[[int, int], None]

log = logging.getLogger("cogenesis.backups")

_TEMPORARY = ".backup-"
_PART = ".part"
_COLUMNS = "id, path, made, bytes, last_document, last_draft, scheduled"
_PAGE_BYTES = 4096
_STAGES = 3  # copying, writing, reading back


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup the vault knows of.

    Attributes:
        path: where it was put; a folder for a vault that a restore set aside.
        made: RFC 3339.
        bytes: its size.
        last_document, last_draft: the newest ids in it.
        scheduled: made by itself, and removed by itself when there are newer ones.
    """

    id: int
    path: str
    made: str
    bytes: int
    last_document: int
    last_draft: int
    scheduled: bool

    @property
    def there(self) -> bool:
        """Whether something stands at its path now."""
        return os.path.exists(self.path)


def make_backup(
    vault: Vault,
    path: Path,
    key: BackupKey,
    *,
    scheduled: bool = False,
    progress: Progress = lambda _done, _all: None,
    cancel: threading.Event | None = None,
    clock: Clock = utc_now,
) -> BackupRow:
    """Write a backup of the open vault to a new file at `path`; it was read back when this returns.

    `progress` gets bytes done of bytes to do. Raises UsageError for a path that cannot be, Cancelled, or
    VaultError; then nothing is left but the vault as it was.
    """
    path = path.absolute()
    _check_target(path, vault.home)
    remove_parts(path.parent, escape(path.name))
    making = _Making(vault, path, key, progress, cancel)
    try:
        contents, last = making.copy(clock())
        making.write(contents)
        making.read_back(contents)
        return making.publish(contents.made, last, scheduled=scheduled)
    except OSError as error:
        raise VaultError(
            f"The backup cannot be written to {path}: {error.strerror}. The vault is as it was."
        ) from None
    finally:
        making.clean_up()


def list_backups(database: Database) -> list[BackupRow]:
    """All backups noted, the last first."""
    rows = database.rows(f"SELECT {_COLUMNS} FROM backups ORDER BY made DESC, id DESC")  # noqa: S608
    return [
        BackupRow(number, path, made, size, document, draft, bool(scheduled))
        for number, path, made, size, document, draft, scheduled in rows
    ]


def backups_holding(database: Database, document_id: int) -> list[str]:
    """Where backups lie that hold a document, the newest first; also on drives that are not there now."""
    return [row.path for row in list_backups(database) if row.last_document >= document_id]


def note_backup(
    database: Database, path: Path, made: str, size: int, last: tuple[int, int], *, scheduled: bool
) -> BackupRow:
    """Remember a backup; `last` are the newest document and draft ids in it."""
    values = (str(path), made, size, *last, int(scheduled))
    with database.transaction():
        database.execute("DELETE FROM backups WHERE path = ?", (str(path),))
        number = database.insert(
            "INSERT INTO backups(path, made, bytes, last_document, last_draft, scheduled) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            values,
        )
    return BackupRow(number, str(path), made, size, *last, scheduled)


def forget_backup(database: Database, row: BackupRow) -> None:
    """Remember a backup no more."""
    database.execute("DELETE FROM backups WHERE id = ?", (row.id,))


def newest_ids(database: Database) -> tuple[int, int]:
    """The newest document's id and the newest draft's number; 0 for none."""
    newest = (
        "SELECT (SELECT coalesce(max(id), 0) FROM documents), (SELECT coalesce(max(number), 0) FROM drafts)"
    )
    documents, drafts = database.rows(newest)[0]
    return int(documents), int(drafts)


def remove_copies(home: Home) -> None:
    """Remove the copies that killed backups left in the home; best effort, while none is being made."""
    for path in home.root.glob(f"{_TEMPORARY}*"):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def remove_parts(folder: Path, names: str) -> None:
    """Remove what killed backups to such names (a glob) have left in `folder`; best effort."""
    for part in folder.glob(f".{names}.????????{_PART}"):
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _check_target(path: Path, home: Home) -> None:
    if path.exists():
        raise UsageError(f"{path} is there already, and a backup overwrites nothing; choose another name.")
    if not path.parent.is_dir():
        raise UsageError(f"There is no folder {path.parent}; make it first, or choose another.")
    if path.resolve().is_relative_to(home.root.resolve()):
        raise UsageError(f"A backup must lie outside {home.root}, or it is lost together with the vault.")


class _Making:
    """One backup while it is made: a copy in the home, and a part of a file beside the final name."""

    def __init__(
        self, vault: Vault, path: Path, key: BackupKey, progress: Progress, cancel: threading.Event | None
    ) -> None:
        self._vault = vault
        self._path = path
        self._key = key
        self._progress = progress
        self._cancel = cancel
        self._copy = vault.home.root / f"{_TEMPORARY}{secrets.token_hex(4)}.db"
        self._part = path.with_name(f".{path.name}.{secrets.token_hex(4)}{_PART}")

    def copy(self, made: str) -> tuple[Contents, tuple[int, int]]:
        """Copy the database inside the home and check it; all that is known of it, and its newest ids."""
        vault, key, path = self._vault, new_key(), self._copy
        trusted = vault.outbound.trusted
        copy_database(
            vault.database,
            path,
            key,
            progress=lambda done, pages: self._progress(done * _PAGE_BYTES, _STAGES * pages * _PAGE_BYTES),
            cancel=self._cancel,
        )
        counts = check_copy(path, key, self._cancel)
        database = Database(path, key, journal="DELETE")
        try:
            schema, last = int(database.value("PRAGMA user_version")), newest_ids(database)
            # What the file says may be of a later record than the copy has; and of a log that is in doubt,
            # only the file can tell why.
            trusted = trusted and vault.outbound.trusted
            anchor = head_of(database) if trusted else FileAnchor(vault.home.anchor).read()
        finally:
            database.close()
        size, sha256 = sha256_of(path)
        settings = _settings_text(vault.home)
        return Contents(made, vault.vault_id, schema, counts, key, size, sha256, anchor, settings), last

    def write(self, contents: Contents) -> None:
        """Write the whole file, on the disk when this returns."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        descriptor = os.open(self._part, flags, 0o600)
        with os.fdopen(descriptor, "wb", buffering=BLOCK) as file, self._copy.open("rb") as source:
            file.write(head_bytes(self._key, contents))
            copy_database_part(
                source, contents, file.write, progress=self._told_after(1), cancel=self._cancel
            )
            file.flush()
            os.fsync(file.fileno())

    def read_back(self, contents: Contents) -> None:
        """Read all of it as a restore would; what it is compared with is the copy that was checked."""
        with self._part.open("rb") as file:
            forget_cached(file.fileno())
            head = read_head(file)
            if head.keys != self._key.header or open_contents(head, self._key.secret) != contents:
                raise VaultError("The backup could not be read back as it was written; it was removed again.")
            copy_database_part(file, contents, progress=self._told_after(2), cancel=self._cancel)

    def publish(self, made: str, last: tuple[int, int], *, scheduled: bool) -> BackupRow:
        """Note it and give it its name.

        Noted first: a backup nobody knows of would be worse than a note of one that is not there.
        """
        size, database = self._part.stat().st_size, self._vault.database
        row = note_backup(database, self._path, made, size, last, scheduled=scheduled)
        try:
            _check_target(self._path, self._vault.home)
            self._part.rename(self._path)
            sync_folder(self._path.parent)
        except BaseException:
            forget_backup(database, row)
            raise
        log.info("backup %d made, %d bytes", row.id, row.bytes)
        return row

    def clean_up(self) -> None:
        """Remove what is of no more use; best effort, so that no error hides the one that led here."""
        with suppress(OSError):
            remove_database(self._copy)
        with suppress(OSError):
            self._part.unlink(missing_ok=True)

    def _told_after(self, stages: int) -> Progress:
        return lambda done, size: self._progress(stages * size + done, _STAGES * size)


def _settings_text(home: Home) -> str:
    try:
        return read_bounded(home.settings, SETTINGS_BYTES).decode("utf-8")
    except (OSError, ValueError):  # none, or damaged: those are defaults
        return ""
