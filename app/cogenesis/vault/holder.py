"""Who may open the vault that is open: its passphrase, recovery key and data key, and how they are changed.

Every change of them is one replaced header, so that after a power cut the ways in are those before or those
after. A new data key is the one change that touches more: `rotation` has its order.
"""

from __future__ import annotations

import threading
from collections.abc import Collection
from pathlib import Path

from cogenesis.errors import VaultError, WrongKey
from cogenesis.paths import Home
from cogenesis.vault.copying import Progress
from cogenesis.vault.database import Database
from cogenesis.vault.files import disk_errors, replace_private, wiping
from cogenesis.vault.keyrings import SecretStore, SystemKeyring
from cogenesis.vault.keys import (
    Header,
    KdfCost,
    WrapKind,
    calibrate,
    parse_header,
    passphrase_bytes,
    wrap_key,
)
from cogenesis.vault.model_states import remove_states
from cogenesis.vault.recovery import new_recovery_key, recovery_secret
from cogenesis.vault.rotation import carry_out, complete, prepare
from cogenesis.vault.unlocking import Secrets, proves


class KeyHolder:
    """The keys of an open vault; what it stores is `Vault`'s.

    Attributes:
        opened_by: the kind of secret; None for a vault that was made just now.
    """

    def __init__(
        self,
        home: Home,
        header: Header,
        data_key: bytes,
        database: Database,
        *,
        secret_store: SecretStore | None,
        opened_by: WrapKind | None,
    ) -> None:
        """Take what was unlocked; `secret_store` defaults to the system's keyring."""
        self.opened_by = opened_by
        self._home = home
        self._header = header
        self._data_key = data_key
        self._database = database
        self._secret_store = secret_store
        # One change of keys at a time, and no closing in the middle of one.
        self._changing = threading.RLock()

    @property
    def home(self) -> Home:
        """The home it lies in."""
        return self._home

    @property
    def vault_id(self) -> str:
        """The name its header and the keyring know it by."""
        return self._header.vault_id

    @property
    def database(self) -> Database:
        """What all its stores lie in; for copies and checks of the whole."""
        return self._database

    def change_passphrase(
        self,
        new: str,
        *,
        old: str | None = None,
        recovery_key: str | None = None,
        cost: KdfCost | None = None,
    ) -> None:
        """Set or change the passphrase; other ways of opening stay.

        Where there is one, it takes `old` or the recovery key, unless the vault was opened by that. Raises
        WrongKey when it is not right, UsageError for an unusable `new`.
        """
        typed = passphrase_bytes(new)
        with self._changing:
            self._prove(old, recovery_key)
            self._add_wrap(WrapKind.PASSPHRASE, typed, cost or calibrate())

    def add_recovery_key(self, *, passphrase: str | None = None) -> str:
        """Make a recovery key, in place of the one there may be; nobody can ask for it again.

        Where there is a passphrase it is needed, or somebody at the unlocked machine could take a key along
        for good; not for a vault made just now or opened by its recovery key. Raises WrongKey.
        """
        with self._changing:
            if self.opened_by is not None:
                self._prove(passphrase, None)
            written = new_recovery_key()
            self._add_wrap(WrapKind.RECOVERY, recovery_secret(written))
        return written

    def rotate(
        self,
        *,
        passphrase: str | None = None,
        key_file: Path | None = None,
        drop: Collection[str] = (),
        cost: KdfCost | None = None,
        progress: Progress = lambda _done, _all: None,
        cancel: threading.Event | None = None,
    ) -> str | None:
        """Put everything under a new data key; the new recovery key, where there was one.

        Each secret that opens the vault must be given, but for the keyring's and those of the kinds in
        `drop`, which open it no longer. Others wait meanwhile. `progress` gets pages done and all pages.
        Raises WrongKey, UsageError, Cancelled or VaultError; then the old key goes on, unless told otherwise.
        """
        with self._changing:
            keyring = self._secret_store or SystemKeyring()
            dropped = frozenset(map(WrapKind, drop))
            secrets = Secrets(passphrase, key_file, None, keyring)
            rotation = prepare(
                self._header, self._key(), self._home, secrets, drop=dropped, cost=lambda: cost or calibrate()
            )
            carry_out(
                rotation,
                self._home,
                self._database,
                store=self._store,
                keyring=keyring,
                progress=progress,
                cancel=cancel,
            )
            remove_states(self._home.states)  # they are under the old key
            # Without the new recovery key until it can be shown: nobody would know it.
            self._data_key, self._header = rotation.new_key, rotation.after.without(WrapKind.RECOVERY)
            complete(rotation, self._home, store=self._store, keyring=keyring)
            self._header = rotation.after
            return rotation.recovery_key

    def _prove(self, passphrase: str | None, recovery_key: str | None) -> None:
        """WrongKey unless whoever asks for another way of opening the vault has one already."""
        header, key = self._header, self._key()
        if WrapKind.PASSPHRASE not in header.kinds or self.opened_by is WrapKind.RECOVERY:
            return
        if recovery_key is not None:
            if not proves(header, WrapKind.RECOVERY, [recovery_secret(recovery_key)], key):
                raise WrongKey("This is not the vault's recovery key; nothing was changed.")
        elif not passphrase:
            raise WrongKey("This takes the vault's passphrase; nothing was changed.")
        elif not proves(header, WrapKind.PASSPHRASE, [passphrase_bytes(passphrase)], key):
            raise WrongKey("The passphrase is not right; nothing was changed.")

    def _add_wrap(self, kind: WrapKind, secret: bytes, cost: KdfCost | None = None) -> None:
        wrap = wrap_key(self._key(), kind, secret, vault_id=self._header.vault_id, cost=cost)
        self._write_header(self._header.with_wrap(wrap))

    def _write_header(self, header: Header) -> None:
        self._store(header)
        self._header = header

    def _key(self) -> bytes:
        """The data key; VaultError once the vault is closed."""
        if not self._data_key:
            raise VaultError("The vault is locked; unlock it and try again.")
        return self._data_key

    def _store(self, header: Header) -> None:
        store_header(self._home, header)


def store_header(home: Home, header: Header) -> None:
    """Replace the header on the disk; VaultError."""
    data = header.to_bytes()
    assert parse_header(data) == header  # a header that cannot be read back would lock the user out
    with disk_errors(home), wiping(home.header):  # a wrap that was given up is not to be found again
        replace_private(home.header, data)
