"""Scheduled backups come when they are due, need no passphrase to be kept, and remove only what is theirs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cogenesis.errors import VaultError
from cogenesis.paths import Home
from cogenesis.vault.backup_files import BackupKey, open_head, read_head
from cogenesis.vault.backups import list_backups, make_backup
from cogenesis.vault.database import rfc3339
from cogenesis.vault.keys import KdfCost
from cogenesis.vault.restoring import prepare_restore, put_in_place
from cogenesis.vault.schedule import Schedule, back_up_if_due, is_due, store_key, stored_key
from cogenesis.vault.vault import Vault

PASSPHRASE = "zebracanary of its own"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "backups").mkdir()
    return tmp_path / "backups"


@pytest.fixture
def key(cost: KdfCost) -> BackupKey:
    return BackupKey.from_passphrase(PASSPHRASE, cost)


@pytest.mark.parametrize(
    ("days_ago", "due"), [([], True), ([6.9], False), ([7.1], True), ([9, 6], False), ([-30], True)]
)
def test_it_is_due_when_none_is_young_enough(days_ago: list[float], due: bool) -> None:
    made = [rfc3339(NOW - timedelta(days=days)) for days in days_ago]
    assert is_due(made, NOW, 7) is due


def test_it_is_made_without_the_passphrase_and_opened_with_it(
    vault: Vault, key: BackupKey, folder: Path
) -> None:
    store_key(vault, key)
    stored = [row[0] for row in vault.database.rows("SELECT value FROM private_settings")]
    assert not any("zebracanary" in value for value in stored)
    made = back_up_if_due(vault, Schedule(folder, 7, 5), now=NOW)
    assert made is not None
    assert made.scheduled
    with Path(made.path).open("rb") as file:
        assert open_head(read_head(file), PASSPHRASE).vault == vault.vault_id
    assert back_up_if_due(vault, Schedule(folder, 7, 5), now=NOW + timedelta(days=6)) is None
    Path(made.path).unlink()
    assert back_up_if_due(vault, Schedule(folder, 7, 5), now=NOW + timedelta(days=6)) is not None


def test_old_ones_go_and_nothing_else_does(vault: Vault, key: BackupKey, folder: Path) -> None:
    store_key(vault, key)
    by_hand = folder / "cogenesis-00000000-20200101-000000.backup"
    make_backup(vault, by_hand, key)
    (folder / "letter.backup").write_bytes(b"mine")
    made = []
    for day in range(4):
        row = back_up_if_due(vault, Schedule(folder, 1, 2), now=NOW + timedelta(days=1.1 * day))
        assert row is not None
        made.append(Path(row.path))
        if day == 1:
            made[1].write_bytes(b"somebody else's now")  # its name alone is not enough to delete it
    kept = {made[1], made[2], made[3], by_hand, folder / "letter.backup"}
    assert set(folder.iterdir()) == kept
    assert {Path(row.path) for row in list_backups(vault.database)} == {made[1], made[2], made[3], by_hand}


def test_a_restored_vault_leaves_the_backups_of_the_one_it_came_from(
    vault: Vault, key: BackupKey, folder: Path, tmp_path: Path, cost: KdfCost
) -> None:
    store_key(vault, key)
    for day in range(3):
        back_up_if_due(vault, Schedule(folder, 1, 3), now=NOW + timedelta(days=1.1 * day))
    before = set(folder.iterdir())
    make_backup(vault, tmp_path / "a.backup", key)
    other = Home(tmp_path / "other")
    put_in_place(prepare_restore(other, tmp_path / "a.backup", PASSPHRASE, cost=cost))
    with Vault.open(other, passphrase=PASSPHRASE) as restored:
        for day in (30, 60):
            back_up_if_due(restored, Schedule(folder, 1, 1), now=NOW + timedelta(days=day))
    assert before < set(folder.iterdir())
    assert len(set(folder.iterdir()) - before) == 1


def test_without_a_key_or_a_folder_it_says_why(vault: Vault, key: BackupKey, folder: Path) -> None:
    with pytest.raises(VaultError, match="no passphrase"):
        back_up_if_due(vault, Schedule(folder, 7, 5), now=NOW)
    store_key(vault, key)
    with pytest.raises(Exception, match="no folder"):
        back_up_if_due(vault, Schedule(folder / "gone", 7, 5), now=NOW)
    store_key(vault, None)
    assert stored_key(vault) is None


@pytest.mark.parametrize("stored", ["x", {}, {"header": {}, "secret": "00"}, {"header": 1, "secret": None}])
def test_a_stored_key_that_is_none_is_not_used(vault: Vault, stored: object) -> None:
    vault.settings.set("backup key", stored)
    assert stored_key(vault) is None
