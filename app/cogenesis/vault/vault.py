"""The vault as the rest of the program knows it: made, opened, checked and closed as one thing.

Order matters. Making one: lock, key files, database, anchor, and the header last, so that a header stands
only for a vault that is whole. Opening one: lock, header, key, a look at the schema that changes nothing,
and only then a connection that may write.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from cogenesis.egress.records import Anchor
from cogenesis.errors import NoVault, UsageError, VaultError, WrongKey
from cogenesis.paths import Home
from cogenesis.vault.anchors import KeyringAnchor, anchor_bytes
from cogenesis.vault.database import Clock, Database, peek_schema, utc_now
from cogenesis.vault.documents import DocumentStore
from cogenesis.vault.drafts import DraftStore
from cogenesis.vault.files import (
    HomeLock,
    close_to_others,
    make_private_folder,
    read_bounded,
    replace_private,
)
from cogenesis.vault.keyfile import make_key_file, read_key_file
from cogenesis.vault.keyrings import SecretStore, SystemKeyring
from cogenesis.vault.keys import (
    HEADER_BYTES,
    Header,
    KdfCost,
    Wrap,
    WrapKind,
    calibrate,
    new_key,
    new_vault_id,
    parse_header,
    passphrase_bytes,
    unwrap_keys,
    wrap_key,
)
from cogenesis.vault.lexicon import LexiconStore
from cogenesis.vault.migrations import migrate, refuse_newer
from cogenesis.vault.outbound import OutboundLog
from cogenesis.vault.profile import ProfileStore
from cogenesis.vault.settings import PrivateSettings


def exists(home: Home) -> bool:
    """Whether this home holds a vault."""
    return home.header.exists()


def protection(home: Home) -> frozenset[str]:
    """What opens this home's vault: "passphrase", "keyring", "key_file". NoVault or VaultError."""
    return _read_header(home).kinds


class Vault:
    """An open vault. All of it may be used from any thread.

    Attributes:
        profile, documents, drafts, settings, lexicon, outbound: one store for each kind of record.
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
    ) -> None:
        """Use `Vault.create` or `Vault.open`."""
        self._home = home
        self._header = header
        self._data_key = data_key
        self._database = database
        self._lock = lock
        self.lexicon = LexiconStore(database)
        self.profile = ProfileStore(database, self.lexicon)
        self.documents = DocumentStore(database, self.lexicon, clock)
        self.drafts = DraftStore(database, self.lexicon, clock)
        self.settings = PrivateSettings(database)
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
            with _disk_errors(home):
                replace_private(home.anchor, anchor_bytes(Anchor()))
            vault = cls(
                home,
                header=header,
                data_key=data_key,
                database=database,
                lock=lock,
                clock=clock,
                head_store=(secret_store or SystemKeyring()) if keyring else head_store,
            )
            vault._write_header(header)
            undo.pop_all()
            return vault

    @classmethod
    def open(
        cls,
        home: Home,
        *,
        passphrase: str | None = None,
        key_file: Path | None = None,
        secret_store: SecretStore | None = None,
        head_store: SecretStore | None = None,
        clock: Clock = utc_now,
    ) -> Vault:
        """Open with the secret given; with none given, by the keyring, where the vault is kept by one.

        `head_store` is as for `create`. Raises NoVault, WrongKey, VaultBusy, or VaultError for a damaged or
        newer vault; then nothing is changed.
        """
        header = _read_header(home)
        with ExitStack() as undo:
            lock = HomeLock(home)
            undo.callback(lock.release)
            header = _read_header(home)  # again: it may have been changed while another had the lock
            if passphrase is None and key_file is None:  # then the keyring is open, and notes the log's end
                head_store = secret_store = secret_store or SystemKeyring()
            keys = _keys_from(header, home, passphrase, key_file, secret_store)
            data_key = _fitting(keys, home)
            close_to_others(home.header, home.database, home.anchor)
            database = Database(home.database, data_key)
            undo.callback(database.close)
            migrate(database)
            vault = cls(
                home,
                header=header,
                data_key=data_key,
                database=database,
                lock=lock,
                clock=clock,
                head_store=head_store,
            )
            undo.pop_all()
            return vault

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what is done inside at once, or none of it. Never append to the outbound log inside."""
        with self._database.transaction():
            yield

    def change_passphrase(self, new: str, *, old: str | None = None, cost: KdfCost | None = None) -> None:
        """Set or change the passphrase; other ways of opening stay. `old` is needed where there is one.

        Raises WrongKey when `old` is not right, UsageError for an unusable `new`.
        """
        typed = passphrase_bytes(new)
        if WrapKind.PASSPHRASE in self._header.kinds:
            known = unwrap_keys(self._header, WrapKind.PASSPHRASE, passphrase_bytes(old)) if old else []
            if self._data_key not in known:
                raise WrongKey("The old passphrase is not right; nothing was changed.")
        wrap = wrap_key(
            self._data_key,
            WrapKind.PASSPHRASE,
            typed,
            vault_id=self._header.vault_id,
            cost=cost or calibrate(),
        )
        self._write_header(self._header.with_wrap(wrap))

    def verify(self) -> list[str]:
        """Check pages, structure, indexes and the outbound log; one sentence for each problem found."""
        problems = self._database.problems()
        log = self.outbound.verify()
        return problems + ([log.problem] if log.problem else [])

    def close(self) -> None:
        """Close the database, drop the key, let other processes in; safe to call twice."""
        self.outbound.close()
        self._database.close()
        self._data_key = b""
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _write_header(self, header: Header) -> None:
        data = header.to_bytes()
        assert parse_header(data) == header  # a header that cannot be read back would lock the user out
        with _disk_errors(self._home):
            replace_private(self._home.header, data)
        self._header = header


def _read_header(home: Home) -> Header:
    try:
        return parse_header(read_bounded(home.header, HEADER_BYTES))
    except ValueError:
        return parse_header(b"")
    except FileNotFoundError:
        if home.database.exists():
            raise VaultError(
                f"{home.header} is missing, and only it opens the vault; put back a copy of it from a backup."
            ) from None
        raise NoVault(f"There is no vault in {home.root} yet; make one with cogenesis init.") from None
    except OSError as error:
        raise VaultError(f"{home.header} cannot be read: {error.strerror}.") from None


def _keys_from(
    header: Header,
    home: Home,
    passphrase: str | None,
    key_file: Path | None,
    secret_store: SecretStore | None,
) -> list[bytes]:
    """The data keys the given secret unwraps; WrongKey with what to give instead when there are none."""
    if passphrase is not None:
        kind, secret = WrapKind.PASSPHRASE, passphrase_bytes(passphrase)
        wrong = "The passphrase is not right; try again."
    elif key_file is not None:
        kind, secret = WrapKind.KEY_FILE, read_key_file(key_file, home)
        wrong = f"{key_file} is not this vault's key file."
    elif WrapKind.KEYRING in header.kinds:
        kind, secret = WrapKind.KEYRING, (secret_store or SystemKeyring()).get(header.vault_id) or b""
        wrong = "The system's keyring does not hold this vault's key; open it another way."
    else:
        needed = " or ".join(sorted(kind.replace("_", " ") for kind in header.kinds))
        raise WrongKey(f"This vault needs its {needed}.")
    if kind not in header.kinds:
        needed = " or ".join(sorted(kind.replace("_", " ") for kind in header.kinds))
        raise WrongKey(f"This vault is not opened by a {kind.replace('_', ' ')} but by its {needed}.")
    keys = unwrap_keys(header, kind, secret) if secret else []
    if not keys:
        raise WrongKey(wrong)
    return keys


def _fitting(keys: list[bytes], home: Home) -> bytes:
    """The key that opens the database, after a look that changes nothing."""
    if not home.database.exists():
        raise VaultError(f"{home.database} is missing; put back the last backup.")
    for key in keys:
        schema = peek_schema(home.database, key)
        if schema:
            refuse_newer(schema)
            return key
    raise VaultError(
        f"{home.database} is damaged or belongs to another vault; keep a copy, and put back the last backup."
    )


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
    with _disk_errors(home):
        for path in _database_files(home):
            if path.exists():
                path.rename(aside.with_name(path.name.replace(home.database.name, aside.name, 1)))


def _database_files(home: Home) -> list[Path]:
    name = home.database.name
    return [home.database.with_name(name + suffix) for suffix in ("-wal", "-shm", "")]


def _discard(home: Home) -> None:
    """Remove what a creation that failed has written; the header first."""
    for path in (home.header, *_database_files(home), home.anchor):
        path.unlink(missing_ok=True)


@contextmanager
def _disk_errors(home: Home) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise VaultError(f"The vault cannot be written to {home.root}: {error.strerror}.") from None
