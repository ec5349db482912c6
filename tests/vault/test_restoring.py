"""A backup comes back whole with its passphrase alone, and what was there is kept."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from cogenesis.egress.records import Anchor, Request
from cogenesis.errors import CoGenesisError, UsageError, VaultBusy, VaultError, WrongKey
from cogenesis.paths import Home
from cogenesis.settings import SettingsFile
from cogenesis.vault import restoring, swapping
from cogenesis.vault.anchors import FileAnchor, anchor_bytes, keyring_name
from cogenesis.vault.backup_files import BackupKey
from cogenesis.vault.backups import list_backups, make_backup
from cogenesis.vault.database import Database
from cogenesis.vault.keys import KdfCost
from cogenesis.vault.restoring import Restored, prepare_restore, put_in_place
from cogenesis.vault.vault import Vault, exists, protection

PASSPHRASE = "a passphrase of its own"


@dataclass(frozen=True)
class Backup:
    """A backup of a vault with one fact and two log records, and what is needed to restore it."""

    path: Path
    cost: KdfCost
    passphrase: str = PASSPHRASE

    def restore(self, home: Home, **options: Any) -> Restored:
        return put_in_place(prepare_restore(home, self.path, self.passphrase, cost=self.cost, **options))


def name_in(vault: Vault) -> str:
    return vault.profile.read().facts["Name"]


def send(vault: Vault, times: int = 1) -> None:
    for number in range(times):
        vault.outbound.append_request(Request("sketch", "POST", "https://x", {}, f"body {number}"))


@pytest.fixture
def backup(vault: Vault, tmp_path: Path, cost: KdfCost) -> Backup:
    """Of the vault at its first fact; it has gone on since, and is closed."""
    vault.profile.set("Name", "first", {"first"})
    vault.home.settings.write_text('{"mode": "local"}')
    send(vault, 2)
    (tmp_path / "backups").mkdir()
    path = tmp_path / "backups" / "a.backup"
    make_backup(vault, path, BackupKey.from_passphrase(PASSPHRASE, cost))
    vault.profile.set("Name", "second", {"second"})
    send(vault, 3)
    vault.close()
    return Backup(path, cost)


def test_it_comes_back_on_another_machine_with_its_passphrase_alone(
    backup: Backup, home: Home, tmp_path: Path
) -> None:
    other = Home(tmp_path / "other")
    shutil.copy(backup.path, tmp_path / "carried")
    shutil.rmtree(home.root)
    done = Backup(tmp_path / "carried", backup.cost).restore(other)
    assert (done.kept, done.problem) == (None, None)
    assert protection(other) == {"passphrase"}
    with Vault.open(other, passphrase=PASSPHRASE) as vault:
        assert name_in(vault) == "first"
        assert vault.lexicon.known({"first", "second"}) == {"first"}
        assert vault.verify() == []
        assert vault.notices == ()
        assert [row.path for row in list_backups(vault.database)] == [str(tmp_path / "carried")]
    assert SettingsFile(other.settings).get("mode") == "local"
    names = {"vault.json", "vault.db", "outbound.anchor", "commits.anchor", "settings.json", "desk.lock"}
    assert {path.name for path in other.root.iterdir()} == names
    assert all(path.stat().st_mode & 0o077 == 0 for path in (other.root, *other.root.iterdir()))


def test_the_vault_that_was_there_is_kept_and_opens_as_before(
    backup: Backup, home: Home, key_file: Path
) -> None:
    done = backup.restore(home)
    assert done.kept is not None
    assert done.kept.parent == home.root
    assert done.kept.stat().st_mode & 0o777 == 0o700
    with Vault.open(Home(done.kept), key_file=key_file) as old:
        assert name_in(old) == "second"
        assert old.outbound.trusted
        old_id, old_key = old.vault_id, old._data_key
    with Vault.open(home, passphrase=PASSPHRASE) as vault:
        assert name_in(vault) == "first"
        assert vault.vault_id != old_id  # its entries in the keyring stay the old one's
        assert vault._data_key != old_key
        assert str(done.kept) in {row.path for row in list_backups(vault.database)}


def test_the_log_goes_on_from_a_record_of_the_restore_and_repeats_no_number(
    backup: Backup, home: Home
) -> None:
    backup.restore(home)
    with Vault.open(home, passphrase=PASSPHRASE) as vault:
        assert vault.outbound.trusted
        result = vault.outbound.verify()
        assert result.ok
        assert [(b.seq, b.code) for b in result.breaks] == [(6, "restored")]  # five had been used here
        send(vault)
        assert vault.outbound.entries()[-1]["seq"] == 7


def test_what_the_keyring_notes_of_the_replaced_log_counts_too(
    backup: Backup, home: Home, key_file: Path, keyring: Any
) -> None:
    with Vault.open(home, key_file=key_file) as vault:
        keyring.kept[keyring_name(vault.vault_id)] = anchor_bytes(Anchor(40, "f" * 64))
    backup.restore(home, head_store=keyring)
    with Vault.open(home, passphrase=PASSPHRASE) as vault:
        assert [b.seq for b in vault.outbound.verify().breaks] == [41]
    keyring.fault = "no keyring"
    backup.restore(home, head_store=keyring)
    with Vault.open(home, passphrase=PASSPHRASE) as vault:
        assert vault.outbound.verify().ok


def test_a_log_that_was_in_doubt_is_in_doubt_after_it_too(
    home: Home, backup: Backup, key_file: Path, tmp_path: Path
) -> None:
    FileAnchor(home.anchor).write(Anchor(9, "a" * 64))
    with Vault.open(home, key_file=key_file) as doubted:
        assert not doubted.outbound.trusted
        path = tmp_path / "backups" / "doubted.backup"
        make_backup(doubted, path, BackupKey.from_passphrase(PASSPHRASE, backup.cost))
    done = Backup(path, backup.cost).restore(home)
    assert done.problem is not None
    with Vault.open(home, passphrase=PASSPHRASE) as restored:
        assert not restored.outbound.trusted


@pytest.mark.parametrize("fault", ["wrong passphrase", "empty passphrase", "damaged", "missing", "a folder"])
def test_what_cannot_be_restored_changes_nothing(
    backup: Backup, home: Home, key_file: Path, tmp_path: Path, fault: str
) -> None:
    before = {path: path.read_bytes() for path in home.root.iterdir()}
    data = backup.path.read_bytes()
    path = tmp_path / "backups" / "b.backup"
    if fault == "damaged":
        path.write_bytes(data[:-7000] + b"x" + data[-6999:])
    elif fault == "a folder":
        path.mkdir()
    elif fault != "missing":
        path = backup.path
    typed = {"wrong passphrase": "another", "empty passphrase": ""}.get(fault, PASSPHRASE)
    expected = {"wrong passphrase": WrongKey, "empty passphrase": UsageError}.get(fault, VaultError)
    with pytest.raises(expected):
        Backup(path, backup.cost, typed).restore(home)
    assert {path: path.read_bytes() for path in home.root.iterdir()} == before
    with Vault.open(home, key_file=key_file) as vault:
        assert name_in(vault) == "second"


def test_a_vault_in_use_is_not_replaced(backup: Backup, home: Home, key_file: Path) -> None:
    with Vault.open(home, key_file=key_file) as vault:
        prepared = prepare_restore(home, backup.path, PASSPHRASE, cost=backup.cost)
        with pytest.raises(VaultBusy):
            put_in_place(prepared)
        prepared.discard()
        vault.profile.set("Name", "third", set())
    assert not list(home.root.glob(".restore*"))
    with Vault.open(home, key_file=key_file) as vault:
        assert name_in(vault) == "third"


def test_half_a_vault_takes_no_vaults_place(backup: Backup, home: Home, key_file: Path) -> None:
    prepared = prepare_restore(home, backup.path, PASSPHRASE, cost=backup.cost)
    Home(prepared.staging).header.unlink()
    with pytest.raises(VaultError, match="as it was"):
        put_in_place(prepared)
    prepared.discard()
    with Vault.open(home, key_file=key_file) as vault:
        assert name_in(vault) == "second"


def test_a_setting_that_keeps_more_here_is_not_undone_by_an_older_one(backup: Backup, home: Home) -> None:
    SettingsFile(home.settings).set("offline", value=True)
    SettingsFile(home.settings).set("n_ctx", 8192)
    backup.restore(home)
    restored = SettingsFile(home.settings)
    assert (restored.get("offline"), restored.get("n_ctx"), restored.get("mode")) == (True, 4096, "local")


def test_sql_that_is_not_ours_is_not_restored(
    backup: Backup, home: Home, key_file: Path, tmp_path: Path
) -> None:
    with Vault.open(home, key_file=key_file) as vault:
        vault.database.execute("CREATE TRIGGER spy AFTER INSERT ON drafts BEGIN DELETE FROM profile; END")
        path = tmp_path / "backups" / "b.backup"
        make_backup(vault, path, BackupKey.from_passphrase(PASSPHRASE, backup.cost))
    with pytest.raises(VaultError, match="not made by CoGenesis"):
        Backup(path, backup.cost).restore(Home(tmp_path / "other"))


@pytest.mark.parametrize(
    "sql",
    [
        'CREATE TABLE "profile; x"(a)',
        "CREATE TABLE evil(evil, /* USING fts5 */ rank);"
        "CREATE TRIGGER spy AFTER INSERT ON evil BEGIN DELETE FROM profile; END",
    ],
)
def test_sql_that_is_not_ours_does_not_run_while_it_is_checked(
    backup: Backup, home: Home, key_file: Path, tmp_path: Path, sql: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "backups" / "b.backup"
    with Vault.open(home, key_file=key_file) as vault:
        vault.database.script(sql)
        with monkeypatch.context() as staged:
            staged.setattr(Database, "problems", lambda *_: [])
            make_backup(vault, path, BackupKey.from_passphrase(PASSPHRASE, backup.cost))
    checked: list[Path] = []
    monkeypatch.setattr(restoring, "check_copy", lambda place, *_: checked.append(place))
    with pytest.raises(VaultError, match="not made by CoGenesis"):
        Backup(path, backup.cost).restore(Home(tmp_path / "other"))
    assert checked == []


class Killed(BaseException):
    """The process ended here: nothing after it was run."""


def kill_at(monkeypatch: pytest.MonkeyPatch, step: int) -> SimpleNamespace:
    """End at the so-manieth change of a name or folder, half of the time just before it is made."""
    state = SimpleNamespace(steps=0)

    def dying(real: Any) -> Any:
        def change(*arguments: Any, **options: Any) -> Any:
            state.steps += 1
            if state.steps == step:
                raise Killed
            result = real(*arguments, **options)
            state.steps += 1
            if state.steps == step:
                raise Killed
            return result

        return change

    for owner, name in ((Path, "rename"), (Path, "mkdir"), (shutil, "rmtree"), (swapping, "create_private")):
        monkeypatch.setattr(owner, name, dying(getattr(owner, name)))
    return state


def test_a_kill_at_any_step_of_the_swap_leaves_the_old_vault_or_the_new_one(
    backup: Backup, home: Home, key_file: Path, tmp_path: Path
) -> None:
    prepared = prepare_restore(home, backup.path, PASSPHRASE, cost=backup.cost)
    start, seen, step = tmp_path / "start", set(), 0
    home.root.rename(start)
    while True:
        step += 1
        shutil.copytree(start, home.root)
        with pytest.MonkeyPatch.context() as patch:
            state = kill_at(patch, step)
            try:
                put_in_place(prepared)
            except Killed:
                pass
        if state.steps < step:
            break
        assert exists(home)
        found = "old" if protection(home) == {"key_file"} else "new"
        secret = {"key_file": key_file} if found == "old" else {"passphrase": PASSPHRASE}
        with Vault.open(home, **secret) as vault:
            assert name_in(vault) == ("second" if found == "old" else "first")
            assert vault.outbound.trusted
            assert vault.notices == ()
        if found == "new":
            with Vault.open(Home(prepared.keep_in), key_file=key_file) as kept:
                assert name_in(kept) == "second"
        assert not (home.root / swapping.READY).exists()
        seen.add(found)
        shutil.rmtree(home.root)
    assert seen == {"old", "new"}
    assert step > 20


def test_a_plan_that_is_not_ours_moves_nothing(backup: Backup, home: Home, key_file: Path) -> None:
    ready = home.root / swapping.READY
    ready.mkdir()
    for plan in ('{"kept": "../x", "files": []}', '{"kept": "k", "files": ["/etc/passwd"]}', "{", "[]"):
        (ready / "restore.json").write_text(plan)
        with pytest.raises(CoGenesisError, match=r"damaged|not of CoGenesis"):
            Vault.open(home, key_file=key_file)
    shutil.rmtree(ready)
    with Vault.open(home, key_file=key_file) as vault:
        assert name_in(vault) == "second"
