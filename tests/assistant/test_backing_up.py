"""Backups from where a front end stands: scheduled ones in the background, a restore that locks the vault."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cogenesis.assistant.backing_up import Backups
from cogenesis.assistant.preferences import Preferences
from cogenesis.errors import NoVault, UsageError
from cogenesis.paths import Home
from cogenesis.settings import SettingsFile
from cogenesis.vault.backups import list_backups
from cogenesis.vault.keys import FLOOR_KIB, KdfCost
from cogenesis.vault.vault import Vault

PASSPHRASE = "a passphrase of its own"


class Desk:
    """What the assistant does about its vault, without all else: opened, locked, told."""

    def __init__(self, folder: Path) -> None:
        self.home = Home(folder / "home")
        self.key_file = folder / "vault.key"
        self.vault: Vault | None = Vault.create(self.home, key_file=self.key_file)
        self.said: list[str] = []
        self.told = threading.Event()
        preferences = Preferences(SettingsFile(self.home.settings), lambda: self.vault)
        self.backups = Backups(self.home, self.opened, preferences, lock=self.lock, tell=self.tell)
        self.backups.cost = KdfCost(FLOOR_KIB, 1, 4)
        self.backups.first_look = 0.01

    def opened(self) -> Vault:
        if self.vault is None:
            raise NoVault("locked")
        return self.vault

    def lock(self) -> None:
        self.backups.end()
        if self.vault is not None:
            self.vault.close()
        self.vault = None

    def tell(self, sentence: str) -> None:
        self.said.append(sentence)
        self.told.set()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.lock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "backups").mkdir()
    return tmp_path / "backups"


def until(condition: Callable[[], bool]) -> None:
    waiting = threading.Event()
    for _ in range(1000):
        if condition():
            return
        waiting.wait(0.02)
    raise AssertionError("it did not come")


def test_a_schedule_set_while_the_vault_is_open_is_kept_at_once(desk: Desk, folder: Path) -> None:
    desk.backups.first_look = 3600
    desk.backups.begin()
    desk.backups.schedule(folder, PASSPHRASE, every_days=3, keep=2)
    planned = desk.backups.scheduled()
    assert planned is not None
    assert (planned.folder, planned.every_days, planned.keep) == (folder, 3, 2)
    until(lambda: len(desk.backups.list()) == 1)
    until(lambda: desk.backups.make_due() is None)
    assert len(list(folder.iterdir())) == 1
    desk.backups.unschedule()
    assert desk.backups.scheduled() is None


def test_a_backup_that_cannot_be_made_is_told_once_and_stops_nothing(desk: Desk, folder: Path) -> None:
    desk.backups.schedule(folder, PASSPHRASE)
    folder.rmdir()
    desk.backups.look_again = 0.01
    desk.backups.begin()
    assert desk.told.wait(20)
    folder.mkdir()  # the drive is back
    until(lambda: len(desk.backups.list()) == 1)
    (sentence,) = desk.said
    assert sentence.startswith("The scheduled backup could not be made. There is no folder")


def test_a_schedule_that_could_not_work_is_refused(desk: Desk, folder: Path) -> None:
    for bad in (folder / "gone", desk.home.root):
        with pytest.raises(UsageError):
            desk.backups.schedule(bad, PASSPHRASE)
    with pytest.raises(UsageError, match="empty"):
        desk.backups.schedule(folder, "")
    assert desk.backups.scheduled() is None


def test_a_restore_locks_the_vault_and_a_wrong_passphrase_does_not(desk: Desk, folder: Path) -> None:
    desk.opened().profile.set("Name", "first", set())
    made = desk.backups.make(folder / "a.backup", PASSPHRASE)
    desk.opened().profile.set("Name", "second", set())
    with pytest.raises(Exception, match="not the backup's"):
        desk.backups.restore(Path(made.path), "another")
    assert desk.opened().profile.read().facts["Name"] == "second"
    done = desk.backups.restore(Path(made.path), PASSPHRASE)
    assert desk.vault is None
    assert done.made == made.made
    with Vault.open(desk.home, passphrase=PASSPHRASE) as vault:
        assert vault.profile.read().facts["Name"] == "first"


def test_backups_that_are_gone_are_listed_until_they_are_forgotten(desk: Desk, folder: Path) -> None:
    made = desk.backups.make(folder / "a.backup", PASSPHRASE)
    assert [row.there for row in desk.backups.list()] == [True]
    Path(made.path).unlink()
    assert [row.there for row in desk.backups.list()] == [False]
    assert desk.backups.forget_missing() == 1
    assert list(desk.backups.list()) == []


def test_a_restored_vault_knows_the_backups_that_were_made_since(desk: Desk, folder: Path) -> None:
    first = desk.backups.make(folder / "a.backup", PASSPHRASE)
    desk.backups.make(folder / "b.backup", PASSPHRASE)
    kept = desk.backups.restore(Path(first.path), PASSPHRASE).kept
    with Vault.open(desk.home, passphrase=PASSPHRASE) as vault:
        known = {row.path for row in list_backups(vault.database)}
    assert known == {str(folder / "a.backup"), str(folder / "b.backup"), str(kept)}
