"""Restoring a backup: on any machine, with its passphrase alone, and never over what is there.

The backup becomes a whole new vault in a folder of the home: a new id, a new data key that no copy of the
backup can tell, opened by the backup's passphrase. It is opened and checked there. Only then it takes the
place of the vault that is there, which is kept (see `swapping`). The outbound log goes on from a record that
says it came out of a backup, with a number after all that the log it replaced has used.
"""

from __future__ import annotations

import os
import secrets
import shutil
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from cogenesis.egress.records import Anchor
from cogenesis.errors import VaultError
from cogenesis.paths import Home
from cogenesis.settings import SETTINGS, SettingsFile
from cogenesis.vault.anchors import FileAnchor, anchor_bytes, keyring_name, parse_anchor
from cogenesis.vault.backup_files import (
    BLOCK,
    Contents,
    copy_database_part,
    open_head,
    read_head,
)
from cogenesis.vault.backups import BackupRow, newest_ids, note_backup
from cogenesis.vault.commits import remake_anchor
from cogenesis.vault.copying import check_copy, copy_database, remove_database, row_counts
from cogenesis.vault.database import Database, peek_schema, rfc3339
from cogenesis.vault.files import HomeLock, create_private, make_private_folder, read_bounded
from cogenesis.vault.keyrings import SecretStore
from cogenesis.vault.keys import (
    HEADER_BYTES,
    Header,
    KdfCost,
    WrapKind,
    calibrate,
    new_key,
    new_vault_id,
    parse_header,
    passphrase_bytes,
    wrap_key,
)
from cogenesis.vault.migrations import MIGRATIONS, migrate, refuse_newer
from cogenesis.vault.model_states import remove_states
from cogenesis.vault.swapping import STAGING, folder_to_keep, remove_leftovers, swap_in
from cogenesis.vault.vault import Vault

Progress = Callable[[int, int], None]

_OF_SQLITE = frozenset({("sqlite_sequence",), ("sqlite_stat1",), ("sqlite_stat4",)})


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    Attributes:
        made: when the backup was made, RFC 3339.
        documents, drafts: how many it holds.
        kept: the folder where the vault that was here is now, itself a home; None when there was none.
        problem: what the restored outbound log has against it, a sentence, or None.
    """

    made: str
    documents: int
    drafts: int
    kept: Path | None
    problem: str | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A restored vault, whole and checked, in a folder of the home that nothing uses yet."""

    home: Home
    staging: Path
    keep_in: Path
    result: Restored

    def discard(self) -> None:
        """Give it up."""
        shutil.rmtree(self.staging, ignore_errors=True)


def prepare_restore(
    home: Home,
    path: Path,
    passphrase: str,
    *,
    cost: KdfCost | None = None,
    head_store: SecretStore | None = None,
    known: Sequence[BackupRow] = (),
    progress: Progress = lambda _done, _all: None,
    cancel: threading.Event | None = None,
) -> Prepared:
    """Make a vault out of the backup at `path`, beside the one that is there, which may be in use meanwhile.

    `head_store` is asked how far the outbound log of the vault that is there has come; `known` are the
    backups that vault knows of, which may hold what is in the restored one. Raises WrongKey for another
    passphrase, Cancelled, or VaultError; then nothing is left of it.
    """
    make_private_folder(home)
    remove_leftovers(home)
    staging = home.root / f"{STAGING}{secrets.token_hex(4)}"
    try:
        staging.mkdir(mode=0o700)
        making = _Making(home, Home(staging), path, passphrase)
        contents = making.unpack(progress, cancel)
        making.build(contents, cost or calibrate(), cancel)
        return making.note(contents, head_store, known)
    except OSError as error:
        shutil.rmtree(staging, ignore_errors=True)
        raise VaultError(
            f"The backup {path} cannot be restored to {home.root}: {error.strerror}. Nothing was changed."
        ) from None
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise


def put_in_place(prepared: Prepared) -> Restored:
    """Put it in the place of the vault that is there, which nobody may have open: VaultBusy or VaultError."""
    lock = HomeLock(prepared.home)
    try:
        kept = swap_in(prepared.home, prepared.staging, prepared.keep_in)
        remove_states(prepared.home.states)
        return replace(prepared.result, kept=kept)
    finally:
        lock.release()


@dataclass(frozen=True, slots=True)
class _Making:
    """A restore on its way from the file at `path` to a whole vault in `new`, a folder of `home`."""

    home: Home
    new: Home
    path: Path
    passphrase: str

    @property
    def packed(self) -> Path:
        """The database as the backup holds it."""
        return self.new.root / "packed.db"

    def unpack(self, progress: Progress, cancel: threading.Event | None) -> Contents:
        """Take the database out of the file; all of the file is proved to be what was written."""
        with self.path.open("rb") as file:
            contents = open_head(read_head(file), self.passphrase)
            refuse_newer(contents.schema)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            with os.fdopen(os.open(self.packed, flags, 0o600), "wb", buffering=BLOCK) as out:
                copy_database_part(file, contents, out.write, progress=progress, cancel=cancel)
        return contents

    def build(self, contents: Contents, cost: KdfCost, cancel: threading.Event | None) -> None:
        """Make a vault of it, under a data key of its own; the header comes last."""
        new, data_key = self.new, new_key()
        if not peek_schema(self.packed, contents.database_key):
            raise VaultError("The backup is damaged: its database does not open; use another one.")
        source = Database(self.packed, contents.database_key, journal="DELETE")
        try:
            _refuse_foreign_code(source, contents.schema, new.root / "pattern.db")
        finally:
            source.close()
        check_copy(self.packed, contents.database_key, cancel)  # runs what the schema holds, so only now
        source = Database(self.packed, contents.database_key, journal="DELETE")
        try:
            copy_database(source, new.database, data_key, cancel=cancel)
            remake_anchor(new.commits, data_key, source)
        finally:
            source.close()
        check_copy(new.database, data_key, cancel)
        remove_database(self.packed)
        if contents.anchor is not None:
            create_private(new.anchor, anchor_bytes(contents.anchor))
        if contents.settings:
            create_private(new.settings, contents.settings.encode("utf-8"))
        _keep_what_closes(self.home, new)
        name, typed = new_vault_id(), passphrase_bytes(self.passphrase)
        wrap = wrap_key(data_key, WrapKind.PASSPHRASE, typed, vault_id=name, cost=cost)
        create_private(new.header, Header(name, (wrap,)).to_bytes())

    def note(
        self, contents: Contents, head_store: SecretStore | None, known: Sequence[BackupRow]
    ) -> Prepared:
        """Open it as a user would, and put on record in it where it came from and what else holds it."""
        now = datetime.now(UTC)
        keep_in = folder_to_keep(self.home, now)
        with Vault.open(self.new, passphrase=self.passphrase) as vault:
            database, last = vault.database, newest_ids(vault.database)
            problem = vault.outbound.problem
            vault.outbound.note_restore(*_replaced_log(self.home, head_store))
            for row in known:
                newest = (row.last_document, row.last_draft)
                note_backup(database, Path(row.path), row.made, row.bytes, newest, scheduled=row.scheduled)
            size = self.path.stat().st_size
            note_backup(database, self.path.absolute(), contents.made, size, last, scheduled=False)
            if self.home.database.exists():
                size = self.home.database.stat().st_size
                note_backup(database, keep_in, rfc3339(now), size, last, scheduled=False)
            counts = row_counts(database)
        self.new.lock.unlink(missing_ok=True)
        result = Restored(contents.made, counts["documents"], counts["drafts"], None, problem)
        return Prepared(self.home, self.new.root, keep_in, result)


def _refuse_foreign_code(database: Database, schema: int, pattern: Path) -> None:
    """VaultError for triggers or views that are not ours: SQL that would run whenever a record is saved.

    The same for tables of other names, which stand in the SQL of our checks.
    """
    code = "SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')"
    tables = "SELECT name FROM sqlite_schema WHERE type = 'table'"
    ours = Database.create(pattern, new_key())
    try:
        migrate(ours, MIGRATIONS[:schema])
        known, names = set(ours.rows(code)), {*ours.rows(tables), *_OF_SQLITE}
    finally:
        ours.close()
        remove_database(pattern)
    foreign = set(database.rows(code)) - known or set(database.rows(tables)) - names
    if database.value("PRAGMA user_version") != schema or foreign:
        raise VaultError("The backup's database was not made by CoGenesis; nothing was restored.")


def _keep_what_closes(home: Home, new: Home) -> None:
    """A setting of this home that lets less leave than the backup's stays as it is here."""
    here, restored = SettingsFile(home.settings), SettingsFile(new.settings)
    for setting in SETTINGS:
        if setting.safe is not None and here.get(setting.key) == setting.safe != restored.get(setting.key):
            restored.set(setting.key, setting.safe)


def _replaced_log(home: Home, head_store: SecretStore | None) -> tuple[Anchor | None, Anchor | None]:
    """Where the log of the vault that is to be replaced ends, as its file and the keyring say."""
    noted = None
    if head_store is not None:
        try:
            vault_id = parse_header(read_bounded(home.header, HEADER_BYTES)).vault_id
            noted = parse_anchor(head_store.get(keyring_name(vault_id)) or b"")
        except (OSError, ValueError, VaultError):  # no vault, or no keyring: it says nothing
            noted = None
    return FileAnchor(home.anchor).read(), noted
