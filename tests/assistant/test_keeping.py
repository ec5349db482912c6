"""What the front ends are told about a vault's keys and its end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.assistant.keeping import Erased, Keeping
from cogenesis.assistant.strength import strength
from cogenesis.errors import NoVault, VaultError
from cogenesis.paths import Home
from cogenesis.vault import holder as holder_module
from cogenesis.vault.backups import note_backup
from cogenesis.vault.keys import FLOOR_KIB, KdfCost
from cogenesis.vault.vault import Vault, exists


class NoKeyring:
    """A system without a keyring."""

    def get(self, name: str) -> bytes | None:
        raise VaultError("There is no keyring.")

    def set(self, name: str, secret: bytes) -> None:
        raise VaultError("There is no keyring.")

    def delete(self, name: str) -> None:
        raise VaultError("There is no keyring.")


class Desk:
    """A vault that is open or locked, as the assistant has it."""

    def __init__(self, folder: Path) -> None:
        self.home, self.key_file = Home(folder / "home"), folder / "key"
        self.vault: Vault | None = Vault.create(self.home, key_file=self.key_file)
        self.keeping = Keeping(self.home, self.opened, self.lock, NoKeyring)

    def opened(self) -> Vault:
        if self.vault is None:
            raise NoVault("The vault is locked; unlock it first.")
        return self.vault

    def lock(self) -> None:
        if self.vault is not None:
            self.vault.close()
        self.vault = None


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.lock()


def test_erasing_names_the_backups_that_are_still_there_and_locks_first(desk: Desk, tmp_path: Path) -> None:
    there, gone = tmp_path / "kept.cgbackup", tmp_path / "gone.cgbackup"
    there.touch()
    for path in (there, gone):
        note_backup(desk.opened().database, path, "2026-11-22T10:00:00.000Z", 0, (0, 0), scheduled=False)
    done = desk.keeping.erase()
    assert desk.vault is None
    assert not exists(desk.home)
    assert done == Erased((str(there),), (), (), keyring=True)
    assert done.sentences()[1] == f"These backups still open with their own passphrase: {there}."


def test_erasing_a_locked_vault_says_that_its_backups_are_not_known(desk: Desk) -> None:
    desk.lock()
    done = desk.keeping.erase()
    assert done.backups is None
    assert "not known" in done.sentences()[1]
    with pytest.raises(NoVault):
        desk.keeping.erase()


def test_all_that_went_otherwise_is_told() -> None:
    said = Erased((), ("/home/vault.db",), ("holiday.jpg",), keyring=False).sentences()
    assert len(said) == 4
    assert "keyring could not be asked" in said[1]
    assert "/home/vault.db" in said[2]
    assert "holiday.jpg" in said[3]


def test_keys_are_changed_through_the_open_vault(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holder_module, "calibrate", lambda: KdfCost(FLOOR_KIB, 1, 4))
    first = desk.keeping.add_recovery_key()
    second = desk.keeping.rotate(key_file=desk.key_file)
    assert second is not None
    assert second != first
    assert desk.keeping.verify() == []
    desk.lock()
    desk.vault = Vault.open(desk.home, recovery_key=second)
    desk.keeping.change_passphrase("garden gate at noon")
    desk.lock()
    Vault.open(desk.home, passphrase="garden gate at noon").close()
    with pytest.raises(NoVault, match="locked"):
        desk.keeping.add_recovery_key()


@pytest.mark.parametrize(
    ("passphrase", "least", "most"),
    [("monkey", 0, 0), ("Summer2024", 0, 2), ("garden gate at noon in the rain", 4, 4), ("x" * 1024, 0, 3)],
)
def test_the_strength_of_a_passphrase_is_a_sentence(passphrase: str, least: int, most: int) -> None:
    found = strength(passphrase)
    assert least <= found.score <= most
    assert found.words in found.sentence
    assert found.sentence.endswith(".")
    assert found.score >= 3 or len(found.sentence) > len("This passphrase is very easy to guess.")
    assert passphrase not in found.sentence
