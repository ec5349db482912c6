"""Keeping the vault: its passphrase, recovery key and data key, whether it is sound, and its end."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from cogenesis.errors import VaultError
from cogenesis.paths import Home
from cogenesis.vault.backups import list_backups
from cogenesis.vault.erasing import erase
from cogenesis.vault.keyrings import SecretStore, SystemKeyring
from cogenesis.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Erased:
    """What became of a vault that was erased, for the user.

    Attributes:
        backups: where backups of it lie that it knew of and that are still there; None when the vault was not
            open, so that nobody can say.
        failed, left, keyring: see `vault.erasing.Erased`.
    """

    backups: tuple[str, ...] | None
    failed: tuple[str, ...]
    left: tuple[str, ...]
    keyring: bool

    def sentences(self) -> list[str]:
        """What the user should know, one thing each."""
        said = ["The vault is erased: its keys first, then its files."]
        if self.backups is None:
            said.append(
                "It was not open, so its backups are not known; each still opens with its own passphrase."
            )
        elif self.backups:
            said.append(f"These backups still open with their own passphrase: {', '.join(self.backups)}.")
        if not self.keyring:
            said.append("The keyring could not be asked; what it may still hold opens nothing any more.")
        if self.failed:
            said.append(f"These files could not be removed; nobody can read them: {', '.join(self.failed)}.")
        if self.left:
            said.append(f"Left in the folder, since it is not of the vault: {', '.join(self.left)}.")
        return said


class Keeping:
    """What a user does with the vault as a whole; `Assistant.keeping` is the one there is."""

    def __init__(
        self,
        home: Home,
        opened: Callable[[], Vault],
        lock: Callable[[], None],
        keyring: Callable[[], SecretStore] = SystemKeyring,
    ) -> None:
        """Take the ways to what the assistant owns; `opened` raises NoVault while the vault is locked."""
        self._home = home
        self._opened = opened
        self._lock = lock
        self._keyring = keyring

    def change_passphrase(self, new: str, old: str | None = None, *, recovery_key: str | None = None) -> None:
        """Wrap the vault's key under a new passphrase.

        Where there is one, it takes the old one or the recovery key, unless that opened the vault: WrongKey.
        """
        self._opened().change_passphrase(new, old=old, recovery_key=recovery_key)

    def add_recovery_key(self, passphrase: str | None = None) -> str:
        """Make a recovery key, in place of any older one; it is given this once.

        Where there is a passphrase it is needed, except just after the vault was made, or where the recovery
        key opened it: WrongKey.
        """
        return self._opened().add_recovery_key(passphrase=passphrase)

    def rotate(
        self,
        *,
        passphrase: str | None = None,
        key_file: Path | None = None,
        drop: Collection[str] = (),
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancel: threading.Event | None = None,
    ) -> str | None:
        """Encrypt everything under a new data key; the new recovery key, where there was one.

        All secrets that open the vault are needed, but for the keyring's and those of the kinds in `drop`
        ("passphrase", "key_file", "keyring", "recovery"), which will open it no longer. `progress` gets pages
        done and all pages.
        """
        return self._opened().rotate(
            passphrase=passphrase, key_file=key_file, drop=drop, progress=progress, cancel=cancel
        )

    def verify(self, cancel: threading.Event | None = None) -> list[str]:
        """Problems of pages, logic, counters and log, a sentence each; empty when all is well. Cancelled."""
        return self._opened().verify(cancel)

    def accept_losses(self) -> int:
        """Have `verify` say no more what the disk lost; how many times it lost some."""
        return self._opened().accept_losses()

    def erase(self) -> Erased:
        """Destroy the vault's keys, then its files; locked or open. There is no way back but a backup."""
        backups = self._known_backups()
        self._lock()
        done = erase(self._home, self._keyring())
        return Erased(backups, done.failed, done.left, done.keyring)

    def _known_backups(self) -> tuple[str, ...] | None:
        """Where backups lie, as far as the vault can be asked; a damaged one is erased all the same."""
        inside = self._home.root.resolve()
        try:
            rows = list_backups(self._opened().database)
        except VaultError:
            return None
        return tuple(row.path for row in rows if row.there and not Path(row.path).is_relative_to(inside))
