"""The vault as the rest of the program knows it: made, opened, checked and closed as one thing.

Order matters. Making one: lock, key files, database, anchor, and the header last, so that a header stands
only for a vault that is whole. Opening one: lock, header, key, a look at the schema that changes nothing,
then what a cut-off change of keys left to be done, and only then a connection that may write.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from cogenesis.egress.records import Anchor
from cogenesis.errors import UsageError, VaultError
from cogenesis.paths import Home
from cogenesis.vault.anchors import KeyringAnchor, anchor_bytes
from cogenesis.vault.commits import Commits, Loss
from cogenesis.vault.database import Clock, Database, utc_now
from cogenesis.vault.documents import DocumentStore
from cogenesis.vault.draft_search import DraftSearch
from cogenesis.vault.drafts import DraftStore
from cogenesis.vault.editing import EditingStore
from cogenesis.vault.files import (
    HomeLock,
    close_to_others,
    disk_errors,
    make_private_folder,
    replace_private,
)
from cogenesis.vault.forgetting import Forgetting
from cogenesis.vault.holder import KeyHolder, store_header
from cogenesis.vault.imports import ImportStore
from cogenesis.vault.keyfile import make_key_file
from cogenesis.vault.keyrings import SecretStore, SystemKeyring
from cogenesis.vault.keys import (
    Header,
    KdfCost,
    Wrap,
    WrapKind,
    calibrate,
    new_key,
    new_vault_id,
    passphrase_bytes,
    wrap_key,
)
from cogenesis.vault.lexicon import LexiconStore
from cogenesis.vault.migrations import migrate
from cogenesis.vault.model_states import ModelStates
from cogenesis.vault.origins import OriginStore
from cogenesis.vault.outbound import OutboundLog
from cogenesis.vault.outbound_pages import LogPages
from cogenesis.vault.people import PeopleStore
from cogenesis.vault.profile import ProfileStore
from cogenesis.vault.rotation import (
    NEW_RECOVERY_KEY_NEEDED,
    gave_up_recovery_key,
    settle,
    tidy_keyring,
)
from cogenesis.vault.searching import SearchStore
from cogenesis.vault.settings import PrivateSettings
from cogenesis.vault.spending import SpendingStore
from cogenesis.vault.swapping import restore_pending, settle_restore
from cogenesis.vault.templates import TemplateStore
from cogenesis.vault.unlocking import Secrets, read_header, unlock
from cogenesis.vault.verifying import verify
from cogenesis.vault.voice import VoiceStore


def exists(home: Home) -> bool:
    """Whether this home holds a vault."""
    return home.header.exists() or restore_pending(home)


def protection(home: Home) -> frozenset[str]:
    """What opens this home's vault: "passphrase", "keyring", "key_file", "recovery"; NoVault, VaultError."""
    settle_restore(home)
    return read_header(home).kinds


class Vault(KeyHolder):
    """An open vault. All of it may be used from any thread.

    Attributes:
        profile, documents, drafts, settings, lexicon, outbound: one store for each kind of record.
        people: the contacts. imports: how far each import got.
        forgetting: takes documents out, and all that came of them.
        states: what the local model has read, kept beside the database.
        editing: what is known of a draft only while it is edited.
        spending: what requests took, in tokens and money.
        finding: finds drafts. log_pages: the outbound log in pages.
        templates: the user's own, and the instructions of the last drafts.
        searching: finds passages and past texts in the documents.
        voice: how the user writes.
        origins: what drafts were made from.
        notices: sentences the user is to be told, found when it was opened; lost changes among them.
    """

    def __init__(
        self,
        home: Home,
        *,
        header: Header,
        data_key: bytes,
        database: Database,
        lock: HomeLock,
        clock: Clock,
        head_store: SecretStore | None,
        secret_store: SecretStore | None = None,
        opened_by: WrapKind | None = None,
        rekeyed: bool = False,
    ) -> None:
        """Use `Vault.create` or `Vault.open`."""
        super().__init__(home, header, data_key, database, secret_store=secret_store, opened_by=opened_by)
        # First of all: what the stores write below is watched already.
        self._commits = Commits(database, home.commits, data_key, clock, rekeyed=rekeyed)
        self.notices: tuple[str, ...] = (self._commits.lost,) if self._commits.lost else ()
        self._lock = lock
        self.lexicon = LexiconStore(database)
        self.profile = ProfileStore(database, self.lexicon)
        self.documents = DocumentStore(database, self.lexicon, clock)
        self.people = PeopleStore(database)
        self.searching = SearchStore(database)
        self.imports = ImportStore(database, clock)
        self.drafts = DraftStore(database, self.lexicon, clock)
        self.states = ModelStates(home.states, self._key)
        self.forgetting = Forgetting(
            home.root, database, self.documents, self.drafts, self.imports, states=self.states
        )
        self.settings = PrivateSettings(database)
        self.templates = TemplateStore(database, clock)
        self.origins = OriginStore(database)
        self.editing = EditingStore(database)
        self.voice = VoiceStore(database, self.lexicon, clock)
        self.spending = SpendingStore(database, clock)
        self.finding = DraftSearch(database)
        self.log_pages = LogPages(database)
        keyring = KeyringAnchor(head_store, header.vault_id) if head_store else None
        self.outbound = OutboundLog(database, home.anchor, clock, keyring)

    @classmethod
    def create(
        cls,
        home: Home,
        *,
        passphrase: str | None = None,
        key_file: Path | None = None,
        keyring: bool = False,
        cost: KdfCost | None = None,
        secret_store: SecretStore | None = None,
        head_store: SecretStore | None = None,
        clock: Clock = utc_now,
    ) -> Vault:
        """Make a vault that any one of the given secrets opens; at least one must be given.

        `cost` defaults to what takes half a second here; `secret_store` to the system's keyring. The outbound
        log's end is noted in `head_store` too, or in the keyring that the vault is opened by. A key file
        that does not exist is made. Raises UsageError, VaultBusy, or VaultError; then nothing is left behind
        but a key file.
        """
        if passphrase is None and key_file is None and not keyring:
            raise UsageError("A vault needs a passphrase, the system's keyring, or a key file.")
        typed = None if passphrase is None else passphrase_bytes(passphrase)
        make_private_folder(home)
        with ExitStack() as undo:
            lock = HomeLock(home)
            undo.callback(lock.release)
            if exists(home):
                raise VaultError(f"{home.root} holds a vault already; open it, or choose another folder.")
            data_key, vault_id = new_key(), new_vault_id()
            wraps: list[Wrap] = []
            if key_file:
                secret = make_key_file(key_file, home)
                wraps.append(wrap_key(data_key, WrapKind.KEY_FILE, secret, vault_id=vault_id))
            if typed is not None:
                chosen = cost or calibrate()
                wraps.append(wrap_key(data_key, WrapKind.PASSPHRASE, typed, vault_id=vault_id, cost=chosen))
            if keyring:
                store = secret_store or SystemKeyring()
                secret = _keep_in(store, vault_id)
                undo.callback(store.delete, vault_id)
                wraps.append(wrap_key(data_key, WrapKind.KEYRING, secret, vault_id=vault_id))
            _set_aside_orphans(home)
            undo.callback(_discard, home)
            database = Database.create(home.database, data_key)
            undo.callback(database.close)
            migrate(database)
            header = Header(vault_id, tuple(wraps))
            with disk_errors(home):
                replace_private(home.anchor, anchor_bytes(Anchor()))
            vault = cls(
                home,
                header=header,
                data_key=data_key,
                database=database,
                lock=lock,
                clock=clock,
                head_store=(secret_store or SystemKeyring()) if keyring else head_store,
                secret_store=secret_store,
            )
            store_header(home, header)
            undo.pop_all()
            return vault

    @classmethod
    def open(
        cls,
        home: Home,
        *,
        passphrase: str | None = None,
        key_file: Path | None = None,
        recovery_key: str | None = None,
        secret_store: SecretStore | None = None,
        head_store: SecretStore | None = None,
        clock: Clock = utc_now,
    ) -> Vault:
        """Open with the secret given; with none given, by the keyring, where the vault is kept by one.

        `head_store` is as for `create`. A change of keys that was cut off is finished or undone. Raises
        NoVault, WrongKey, VaultBusy, UsageError for a slip in the recovery key, or VaultError for a damaged
        or newer vault; then nothing is changed.
        """
        settle_restore(home)
        header = read_header(home)
        with ExitStack() as undo:
            lock = HomeLock(home)
            undo.callback(lock.release)
            header = read_header(home)  # again: it may have been changed while another had the lock
            given = Secrets(passphrase, key_file, recovery_key, secret_store or SystemKeyring())
            found = settle(home, unlock(header, home, given), store=lambda kept: store_header(home, kept))
            if found.kind is WrapKind.KEYRING and given.keyring:  # then it is open, and notes the log's end
                head_store = given.keyring
                tidy_keyring(found, given.keyring)
            close_to_others(home.header, home.database, home.anchor, home.commits)
            database = Database(home.database, found.data_key)
            undo.callback(database.close)
            migrate(database)
            vault = cls(
                home,
                header=found.header,
                data_key=found.data_key,
                database=database,
                lock=lock,
                clock=clock,
                head_store=head_store,
                secret_store=secret_store,
                opened_by=found.kind,
                rekeyed=found.changed,
            )
            if gave_up_recovery_key(found, header):
                vault.notices += (NEW_RECOVERY_KEY_NEEDED,)
            vault.states.sweep()
            undo.pop_all()
            return vault

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what is done inside at once, or none of it. Never append to the outbound log inside."""
        with self._database.transaction():
            yield

    def verify(self, cancel: threading.Event | None = None) -> list[str]:
        """Check pages, logic, counters and the outbound log; one sentence for each problem. Cancelled."""
        return verify(self._database, self.outbound, self._commits, cancel)

    def losses(self) -> list[Loss]:
        """Changes that the disk lost after it had confirmed them, as far as not accepted yet."""
        return [loss for loss in self._commits.losses() if loss.changes]

    def accept_losses(self) -> int:
        """Take note of what was lost: `verify` says it no more, and it stays on record; how many."""
        losses = self.losses()
        self._commits.accept(losses)
        return len(losses)

    def close(self) -> None:
        """Close the database, drop the key, let other processes in; safe to call twice."""
        with self._changing:
            self.forgetting.end()
            with ExitStack() as ending:  # in this order, whatever fails: nothing may keep the key
                ending.callback(self._lock.release)
                ending.callback(self._commits.close)
                ending.callback(self._database.close)
                self._data_key = b""
                self.outbound.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _keep_in(store: SecretStore, name: str) -> bytes:
    secret = new_key()
    store.set(name, secret)
    if store.get(name) != secret:
        raise VaultError("The system's keyring did not keep the key; use a passphrase or a key file.")
    return secret


def _set_aside_orphans(home: Home) -> None:
    """A database without a header is of no use now, but may be again when its header turns up: keep it."""
    if not home.database.exists():
        return
    aside = home.database.with_name(f"{home.database.name}.orphan-{secrets.token_hex(4)}")
    with disk_errors(home):
        for path in _database_files(home):
            if path.exists():
                path.rename(aside.with_name(path.name.replace(home.database.name, aside.name, 1)))


def _database_files(home: Home) -> list[Path]:
    name = home.database.name
    return [home.database.with_name(name + suffix) for suffix in ("-wal", "-shm", "")]


def _discard(home: Home) -> None:
    """Remove what a creation that failed has written; the header first."""
    for path in (home.header, *_database_files(home), home.anchor, home.commits):
        path.unlink(missing_ok=True)
