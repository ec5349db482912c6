"""Erasing: keys first and for good, then the files of the vault, and nothing that is not ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cogenesis.errors import NoVault, VaultBusy, VaultError
from cogenesis.paths import Home
from cogenesis.vault import erasing as erasing_module
from cogenesis.vault.anchors import keyring_name
from cogenesis.vault.erasing import erase
from cogenesis.vault.keys import WrapKind, parse_header, unwrap_keys
from cogenesis.vault.vault import Vault, exists, protection
from faults.rounds import rounds
from vault.killed_at_every_step import FileKeyring

KILLER = Path(__file__).parent / "killed_at_every_step.py"


def names(home: Home) -> set[str]:
    return {path.name for path in home.root.iterdir()}


def test_keys_are_written_over_before_any_file_goes(
    home: Home, keyring: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Vault.create(home, keyring=True, secret_store=keyring) as vault:
        vault_id = vault.vault_id
    keyring.kept[keyring_name(vault_id)] = b"anchor"
    before, size = parse_header(home.header.read_bytes()), home.header.stat().st_size
    seen: list[tuple[str, bytes, int, dict[str, bytes]]] = []

    def look(path: Path) -> bool:
        header = home.header.read_bytes() if home.header.exists() else b""
        seen.append((path.name, header, home.header.stat().st_size, dict(keyring.kept)))
        path.unlink()
        return True

    with open(home.header, "rb") as held:  # what lies on the disk, whatever becomes of the name
        monkeypatch.setattr(erasing_module, "_remove", look)
        assert erase(home, keyring).keyring
        left = held.read()
    assert before.wraps[0].wrapped.hex().encode() not in left
    assert before.wraps[0].salt.hex().encode() not in left
    for _, header, length, kept in seen:
        assert b"wraps" not in header
        assert length == size
        assert kept == {}
    assert [name for name, *_ in seen][-1] == home.header.name
    assert {name for name, *_ in seen} == {"vault.db", "outbound.anchor", "commits.anchor", "vault.json"}


def test_nothing_of_the_vault_is_left_and_nothing_else_goes(
    home: Home, vault: Vault, key_file: Path, keyring: Any
) -> None:
    vault.close()
    for name in ("vault.db.next", "vault.db.orphan-0a1b2c3d-wal", ".vault.json.0a1b2c3d", ".backup-0a.db"):
        (home.root / name).write_bytes(b"ours")
    kept = home.root / "before-restore-20261122-101112"
    shutil.copytree(home.root, kept)
    (kept / "settings.json").write_text("{}")
    half = home.root / ".restore-0a1b2c3d"  # a restore that was killed: its database is whole
    half.mkdir()
    for name in ("packed.db", "packed.db-journal", "pattern.db"):
        (half / name).write_bytes(b"ours")
    foreign = ["holiday.jpg", "vault.db.txt", "my vault.json", "notes"]
    for name in foreign[:3]:
        (home.root / name).write_text("mine")
    (home.root / "notes").mkdir()
    home.settings.write_text('{"offline": true}')
    (kept / "mine.txt").write_text("mine")
    done = erase(home, keyring)
    assert names(home) == {*foreign, "desk.lock", "settings.json", kept.name}
    assert names(Home(kept)) == {"mine.txt", "desk.lock"}
    assert set(done.left) == {*foreign, kept.name}
    assert done.failed == ()
    assert not exists(home)
    Vault.create(home, key_file=key_file).close()


def test_a_vault_that_is_open_or_not_there_is_not_erased(
    home: Home, vault: Vault, key_file: Path, keyring: Any, tmp_path: Path
) -> None:
    with pytest.raises(VaultBusy):
        erase(home, keyring)
    vault.close()
    Vault.open(home, key_file=key_file).close()
    for empty in (Home(tmp_path / "none"), Home(key_file.parent)):
        with pytest.raises(NoVault):
            erase(empty, keyring)
    assert key_file.exists()


def test_keys_that_cannot_be_destroyed_keep_every_file(
    home: Home, vault: Vault, key_file: Path, keyring: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: int) -> None:
        raise OSError(5, "Input/output error")

    vault.close()
    before = names(home)
    with monkeypatch.context() as staged:
        staged.setattr(os, "fsync", broken)
        with pytest.raises(VaultError, match=r"cannot be written over.*No file was removed"):
            erase(home, keyring)
    assert names(home) == before
    assert erase(home, keyring).failed == ()


def test_a_link_is_removed_and_what_it_leads_to_stays(
    home: Home, vault: Vault, keyring: Any, tmp_path: Path
) -> None:
    vault.close()
    elsewhere = tmp_path / "elsewhere.json"
    shutil.move(home.header, elsewhere)
    home.header.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    erase(home, keyring)
    assert not home.header.is_symlink()
    assert elsewhere.read_bytes() == before


def test_a_damaged_header_is_erased_too(home: Home, vault: Vault, keyring: Any) -> None:
    vault.close()
    home.header.write_bytes(b"\xff" * 100)
    done = erase(home, keyring)
    assert (done.failed, done.keyring) == ((), True)
    assert names(home) == {"desk.lock"}


def test_a_keyring_that_does_not_answer_is_told_where_it_held_a_key(
    home: Home, keyring: Any, tmp_path: Path
) -> None:
    Vault.create(home, keyring=True, secret_store=keyring).close()
    other = Home(tmp_path / "other")
    Vault.create(other, key_file=tmp_path / "key").close()
    keyring.fault = "The keyring is locked."
    assert not erase(home, keyring).keyring
    assert erase(other, keyring).keyring
    assert names(home) == {"desk.lock"}


def test_a_header_that_was_replaced_is_written_over_where_it_lay(home: Home, key_file: Path) -> None:
    with Vault.create(home, key_file=key_file) as vault:
        wrapped = parse_header(home.header.read_bytes()).wraps[0].wrapped.hex().encode()
        with open(home.header, "rb") as held:
            assert wrapped in held.read()
            vault.add_recovery_key()
            held.seek(0)
            assert held.read().strip(b"\0") == b""
        copy = home.root.parent / "hard link"
        os.link(home.header, copy)
        before = copy.read_bytes()
        vault.add_recovery_key()
        assert copy.read_bytes() == before  # somebody else's name for it: not ours to spoil


@rounds(full=1000, ci=6)
def test_a_kill_before_any_step_leaves_the_vault_or_nothing_that_opens_and_erasing_goes_on(
    tmp_path: Path, rounds: int
) -> None:
    whole = tmp_path / "whole"
    home, key_file, keyring = Home(whole / "home"), whole / "key", FileKeyring(whole / "keyring.json")
    whole.mkdir()
    Vault.create(home, key_file=key_file, keyring=True, secret_store=keyring).close()
    command = [sys.executable, str(KILLER), "ERASE", str(tmp_path), str(rounds)]
    subprocess.run(command, check=True, timeout=600)
    untouched, begun = 0, 0
    for copy in sorted(tmp_path.glob("0*")):
        there, kept = Home(copy / "home"), FileKeyring(copy / "keyring.json")
        if exists(there) and b"wraps" in there.header.read_bytes():
            Vault.open(there, key_file=copy / "key").close()
            untouched += 1
        elif exists(there):
            for look in (lambda home: Vault.open(home, passphrase="x"), protection):
                with pytest.raises(VaultError, match="goes on"):
                    look(there)
            begun += 1
        if exists(there):
            erase(there, kept)
        assert names(there) <= {"desk.lock"}
        assert kept.names() == set()
    assert untouched > 0
    assert begun > 0
    assert names(Home(tmp_path / "last" / "home")) == {"desk.lock"}


def test_an_old_copy_of_the_header_needs_the_data_it_was_for(
    home: Home, vault: Vault, key_file: Path, keyring: Any
) -> None:
    vault.close()
    copy = home.header.read_bytes()
    erase(home, keyring)
    assert unwrap_keys(parse_header(copy), WrapKind.KEY_FILE, key_file.read_bytes())
    home.header.write_bytes(copy)
    with pytest.raises(VaultError, match="missing"):
        Vault.open(home, key_file=key_file)
