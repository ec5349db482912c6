"""Backups as the front ends see them: made, listed, scheduled and restored.

Scheduled ones are made by a thread of their own while the vault is open: not at once, so that opening the
window and short commands are not slowed down, and never in anybody's way. One that fails is told in one
sentence, once until the next unlocking, and tried again.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cogenesis.assistant.preferences import Preferences
from cogenesis.errors import Cancelled, CoGenesisError, UsageError, VaultError
from cogenesis.paths import Home
from cogenesis.vault.backup_files import BackupKey
from cogenesis.vault.backups import (
    BackupRow,
    Progress,
    backups_holding,
    forget_backup,
    list_backups,
    make_backup,
    remove_copies,
)
from cogenesis.vault.keyrings import SystemKeyring
from cogenesis.vault.keys import KdfCost
from cogenesis.vault.outbound import CHECK_S
from cogenesis.vault.restoring import Restored, prepare_restore, put_in_place
from cogenesis.vault.schedule import Schedule, back_up_if_due, store_key
from cogenesis.vault.vault import Vault

log = logging.getLogger("cogenesis.backups")

FIRST_LOOK_S = 20.0
LOOK_AGAIN_S = 3600.0
_END_S = 2.0


class Backups:
    """What a user can do about backups; `Assistant.backups` is the one there is.

    Attributes:
        first_look, look_again: seconds until the thread first looks whether one is due, and between looks.
        cost: of the key derivation; None for what takes half a second here.
    """

    def __init__(
        self,
        home: Home,
        opened: Callable[[], Vault],
        preferences: Preferences,
        *,
        lock: Callable[[], None],
        tell: Callable[[str], None],
    ) -> None:
        """Take the ways to what the assistant owns; `opened` raises NoVault while the vault is locked."""
        self.first_look, self.look_again = FIRST_LOOK_S, LOOK_AGAIN_S
        self.cost: KdfCost | None = None
        self._home = home
        self._opened = opened
        self._preferences = preferences
        self._lock = lock
        self._tell = tell
        self._one = threading.Lock()  # two at once would only slow each other down
        self._stop = threading.Event()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None

    def make(
        self,
        path: Path,
        passphrase: str,
        *,
        progress: Progress = lambda _done, _all: None,
        cancel: threading.Event | None = None,
    ) -> BackupRow:
        """Write a backup under a passphrase of its own; it was read back when this returns."""
        vault = self._opened()
        key = BackupKey.from_passphrase(passphrase, self.cost)
        with self._one:
            return make_backup(vault, path, key, progress=progress, cancel=cancel)

    def list(self) -> Sequence[BackupRow]:
        """All backups the vault knows of, the last first; `there` says whether one is at its place."""
        return list_backups(self._opened().database)

    def forget_missing(self) -> int:
        """Remember those no more that are not at their place; how many."""
        missing = [row for row in self.list() if not row.there]
        for row in missing:
            forget_backup(self._opened().database, row)
        return len(missing)

    def holding(self, document_id: int) -> Sequence[str]:
        """Where backups lie that still hold a document."""
        return backups_holding(self._opened().database, document_id)

    def restore(
        self,
        path: Path,
        passphrase: str,
        *,
        progress: Progress = lambda _done, _all: None,
        cancel: threading.Event | None = None,
    ) -> Restored:
        """Put a backup in the place of the vault, which is kept; afterwards the vault is locked.

        It opens with the backup's passphrase. Until the new vault is whole, the old one may be in use.
        """
        keyring = SystemKeyring(wait_seconds=CHECK_S, quiet=True)
        prepared = prepare_restore(
            self._home,
            path,
            passphrase,
            cost=self.cost,
            head_store=keyring,
            known=self._known(),
            progress=progress,
            cancel=cancel,
        )
        try:
            self._lock()
            return put_in_place(prepared)
        except BaseException:
            prepared.discard()
            raise

    def _known(self) -> Sequence[BackupRow]:
        """The backups of the vault that is here, as far as it is open and can say."""
        try:
            return self.list()
        except VaultError:
            return ()

    def scheduled(self) -> Schedule | None:
        """Where and how often backups are made by themselves; None when they are not."""
        folder = self._preferences.word("backup_folder")
        if not folder:
            return None
        numbers = (int(self._preferences.get(key)) for key in ("backup_every", "backup_keep"))
        return Schedule(Path(folder), *numbers)

    def schedule(
        self,
        folder: Path,
        passphrase: str,
        *,
        every_days: int | None = None,
        keep: int | None = None,
        begin: bool = True,
    ) -> None:
        """Have backups made in `folder`, under this passphrase, from now on.

        With `begin` the first one is made at once, in the background; without, by `make_due` or later.
        """
        folder = folder.absolute()
        if not folder.is_dir():
            raise UsageError(f"There is no folder {folder}; make it first, or choose another.")
        if folder.resolve().is_relative_to(self._home.root.resolve()):
            raise UsageError(f"Backups must lie outside {self._home.root}, or they are lost with the vault.")
        vault, key = self._opened(), BackupKey.from_passphrase(passphrase, self.cost)
        for name, number in (("backup_every", every_days), ("backup_keep", keep)):
            if number is not None:
                self._preferences.set(name, str(number))
        with vault.transaction():
            store_key(vault, key)
            self._preferences.set("backup_folder", str(folder))
        if begin:
            self._wake.set()

    def unschedule(self) -> None:
        """Make no more by itself; those that were made stay."""
        vault = self._opened()
        with vault.transaction():
            store_key(vault, None)
            self._preferences.set("backup_folder", "")

    def make_due(self, cancel: threading.Event | None = None) -> BackupRow | None:
        """Make the scheduled backup now, if it is due; None when it is not, or there is no schedule."""
        vault, schedule = self._opened(), self.scheduled()
        if schedule is None:
            return None
        with self._one:
            return back_up_if_due(vault, schedule, now=datetime.now(UTC), cancel=cancel)

    def begin(self) -> None:
        """After unlocking: clear up what a kill has left, and start to look for what is due."""
        self.end()
        if self._one.acquire(blocking=False):
            try:
                remove_copies(self._home)
            finally:
                self._one.release()
        self._stop, self._wake = threading.Event(), threading.Event()
        arguments = (self._opened(), self._stop, self._wake)
        self._thread = threading.Thread(target=self._look, args=arguments, name="backups", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Before locking: give up what is being made by itself, even when it is nearly done."""
        self._stop.set()
        self._wake.set()
        thread, self._thread = self._thread, None
        if thread is not None and thread is not threading.current_thread():
            thread.join(_END_S)

    def _look(self, vault: Vault, stop: threading.Event, wake: threading.Event) -> None:
        told = False
        wake.wait(self.first_look)
        while not stop.is_set():
            wake.clear()
            try:
                schedule = self.scheduled()
                if schedule is not None:
                    with self._one:
                        back_up_if_due(vault, schedule, now=datetime.now(UTC), cancel=stop)
            except Cancelled:
                return
            except CoGenesisError as error:
                log.warning("a scheduled backup failed: %s", type(error).__name__)
                if not told and not stop.is_set():
                    self._tell(f"The scheduled backup could not be made. {error}")
                    told = True
            if not stop.is_set():
                wake.wait(self.look_again)
