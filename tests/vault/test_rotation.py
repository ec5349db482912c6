"""A new data key: nothing is lost, the old one opens nothing; a kill or a fault at any step is harmless."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from cogenesis.domain import Instruction, Level, Message, Mode, Sketch
from cogenesis.egress.records import Request
from cogenesis.errors import Cancelled, UsageError, VaultError, WrongKey
from cogenesis.paths import Home
from cogenesis.vault import holder as holder_module
from cogenesis.vault import rotation as rotation_module
from cogenesis.vault.database import Database, peek_schema
from cogenesis.vault.keyfile import read_key_file
from cogenesis.vault.keys import KdfCost, WrapKind, parse_header, unwrap_keys
from cogenesis.vault.vault import Vault, protection
from faults.rounds import rounds
from vault.killed_at_every_step import FileKeyring

KILLER = Path(__file__).parent / "killed_at_every_step.py"


def fill(vault: Vault) -> None:
    vault.profile.set("Name", "Zoë", {"zoe"})
    vault.documents.add("party.eml", "eml", Message("Party", "The lawn."), [(0, 9)], {"lawn"}, "hash")
    draft = vault.drafts.create(Instruction("Invite"), Mode.LOCAL, Level.STRICT, "email", Sketch())
    vault.drafts.save(draft.id, text="Dear Anna")
    vault.outbound.append_request(Request("sketch", "POST", "https://x", {}, "body", draft.id))


def is_whole(vault: Vault) -> bool:
    (draft,) = vault.drafts.list("Invite")
    return (
        vault.profile.read().facts == {"Name": "Zoë"}
        and [document.source for document in vault.documents.list()] == ["party.eml"]
        and vault.lexicon.known({"lawn", "zoe"}) == {"lawn", "zoe"}
        and draft.text == "Dear Anna"
        and len(vault.outbound.entries()) == 1
        and vault.verify() == []
    )


def data_keys(home: Home, key_file: Path) -> list[bytes]:
    header = parse_header(home.header.read_bytes())
    return unwrap_keys(header, WrapKind.KEY_FILE, read_key_file(key_file, home))


def left_over(home: Home) -> set[str]:
    usual = {home.header, home.database, home.anchor, home.commits, home.lock}
    return {path.name for path in set(home.root.iterdir()) - usual}


def test_everything_is_under_the_new_key_and_the_old_one_opens_nothing(
    home: Home, vault: Vault, key_file: Path
) -> None:
    fill(vault)
    (old,) = data_keys(home, key_file)
    old_header = home.header.read_bytes()
    assert vault.rotate(key_file=key_file) is None
    assert is_whole(vault)
    vault.profile.set("Work", "gardener", ())
    vault.close()
    (new,) = data_keys(home, key_file)
    assert new != old
    assert peek_schema(home.database, old) is None
    assert left_over(home) == set()
    with Vault.open(home, key_file=key_file) as again:
        assert again.notices == ()
        assert again.profile.read().facts["Work"] == "gardener"
    home.header.write_bytes(old_header)
    with pytest.raises(VaultError, match="belongs to another vault"):
        Vault.open(home, key_file=key_file)


def test_all_ways_in_go_on_and_the_recovery_key_is_made_anew(
    home: Home, key_file: Path, cost: KdfCost, keyring: Any
) -> None:
    with Vault.create(
        home, passphrase="old", key_file=key_file, keyring=True, cost=cost, secret_store=keyring
    ) as vault:
        before, kept = vault.add_recovery_key(), dict(keyring.kept)
        after = vault.rotate(passphrase="old", key_file=key_file, cost=cost)
        name = vault.vault_id
    assert after is not None
    assert protection(home) == {"passphrase", "key_file", "keyring", "recovery"}
    assert len(keyring.kept[name]) == 32
    assert keyring.kept[name] != kept[name]
    Vault.open(home, passphrase="old").close()
    Vault.open(home, key_file=key_file).close()
    Vault.open(home, recovery_key=after).close()
    Vault.open(home, secret_store=keyring).close()
    with pytest.raises(WrongKey, match="later one"):
        Vault.open(home, recovery_key=before)
    keyring.kept = kept
    with pytest.raises(WrongKey, match="keyring does not hold"):
        Vault.open(home, secret_store=keyring)


def test_a_secret_that_is_missing_or_wrong_changes_nothing(
    home: Home, key_file: Path, cost: KdfCost, keyring: Any
) -> None:
    with Vault.create(
        home, passphrase="old", key_file=key_file, keyring=True, cost=cost, secret_store=keyring
    ) as vault:
        before = home.header.read_bytes()
        with pytest.raises(WrongKey, match="key file is needed too"):
            vault.rotate(passphrase="old", cost=cost)
        with pytest.raises(WrongKey, match="passphrase is not right"):
            vault.rotate(passphrase="guess", key_file=key_file, cost=cost)
        with pytest.raises(UsageError, match="besides a recovery key"):
            vault.rotate(drop=["passphrase", "key_file", "keyring"])
        kept, keyring.kept = keyring.kept, {}
        with pytest.raises(WrongKey, match="keyring does not hold"):
            vault.rotate(passphrase="old", key_file=key_file, cost=cost)
        keyring.kept = kept
        assert home.header.read_bytes() == before
        vault.rotate(passphrase="old", drop=["key_file", "keyring"], cost=cost)
    assert protection(home) == {"passphrase"}
    assert keyring.kept == {}
    Vault.open(home, passphrase="old").close()
    with pytest.raises(WrongKey, match="not opened by a key file"):
        Vault.open(home, key_file=key_file)


@pytest.mark.parametrize("fault", ["copy", "header", "swap", "open", "keyring"])
def test_a_fault_on_the_way_leaves_the_old_key_and_everything_under_it(
    home: Home, key_file: Path, keyring: Any, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    def fail_to_open(database: Database, path: Path, key: bytes) -> None:
        if key != old:
            raise VaultError("No space left on device")
        reopen(database, path, key)

    reopen = Database.reopen
    with Vault.create(home, key_file=key_file, keyring=True, secret_store=keyring) as vault:
        fill(vault)
        (old,), kept = data_keys(home, key_file), dict(keyring.kept)
        with monkeypatch.context() as staged:
            if fault == "copy":
                staged.setattr(rotation_module, "check_copy", lambda *_: {})
            elif fault == "header":
                staged.setattr(holder_module, "replace_private", fail)
            elif fault == "swap":
                staged.setattr(os, "replace", fail)
            elif fault == "open":
                staged.setattr(Database, "reopen", fail_to_open)
            else:
                staged.setattr(keyring, "set", lambda *_: None)
            with pytest.raises(VaultError, match=r"No space left|not complete|did not keep"):
                vault.rotate(key_file=key_file)
        assert is_whole(vault)
    assert keyring.kept[vault.vault_id] in (kept[vault.vault_id], *_both(keyring.kept[vault.vault_id]))
    with Vault.open(home, secret_store=keyring) as again:
        assert is_whole(again)
    assert keyring.kept[vault.vault_id] == kept[vault.vault_id]
    assert data_keys(home, key_file) == [old]
    assert left_over(home) == set()


def test_a_keyring_that_fails_at_the_end_costs_no_recovery_key(
    home: Home, keyring: Any, cost: KdfCost, monkeypatch: pytest.MonkeyPatch
) -> None:
    def set_both_only(name: str, secret: bytes) -> None:
        if len(secret) != 64:
            raise VaultError("The keyring refused.")
        real(name, secret)

    real = keyring.set
    with Vault.create(home, passphrase="p", keyring=True, cost=cost, secret_store=keyring) as vault:
        fill(vault)
        vault.add_recovery_key()
        with monkeypatch.context() as staged:
            staged.setattr(keyring, "set", set_both_only)
            shown = vault.rotate(passphrase="p", cost=cost)
    assert left_over(home) == set()
    with Vault.open(home, recovery_key=shown) as again:
        assert is_whole(again)
    Vault.open(home, secret_store=keyring).close()
    assert len(keyring.kept[vault.vault_id]) == 32


def test_a_change_that_could_not_be_completed_leaves_no_recovery_key_nobody_knows(
    home: Home, cost: KdfCost, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_for_the_new(path: Path, data: bytes) -> None:
        if len(parse_header(data).wraps) == 2 and parse_header(data) != before:
            raise OSError(28, "No space left on device")
        replace(path, data)

    replace = holder_module.replace_private
    with Vault.create(home, passphrase="p", cost=cost) as vault:
        fill(vault)
        vault.add_recovery_key()
        before = parse_header(home.header.read_bytes())
        with monkeypatch.context() as staged:
            staged.setattr(holder_module, "replace_private", fail_for_the_new)
            with pytest.raises(VaultError, match="No space"):
                vault.rotate(passphrase="p", cost=cost)
        vault.change_passphrase("q", old="p", cost=cost)
    assert protection(home) == {"passphrase"}
    with Vault.open(home, passphrase="q") as again:
        assert is_whole(again)


def test_a_database_of_an_earlier_change_never_takes_the_place_of_this_one(
    home: Home, vault: Vault, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(vault)
    home.database_before.write_bytes(b"an older one")
    (old,), reopen = data_keys(home, key_file), Database.reopen

    def fail_to_open(database: Database, path: Path, key: bytes) -> None:
        if key != old:
            raise VaultError("No space left on device")
        reopen(database, path, key)

    monkeypatch.setattr(Database, "reopen", fail_to_open)
    with pytest.raises(VaultError, match="No space"):
        vault.rotate(key_file=key_file)
    assert is_whole(vault)


def _both(secret: bytes) -> list[bytes]:
    return [secret] if len(secret) == 64 else []


def test_it_can_be_cancelled_while_it_copies(home: Home, vault: Vault, key_file: Path) -> None:
    fill(vault)
    cancel, seen = threading.Event(), []

    def progress(done: int, pages: int) -> None:
        seen.append((done, pages))
        cancel.set()

    with pytest.raises(Cancelled):
        vault.rotate(key_file=key_file, progress=progress, cancel=cancel)
    assert is_whole(vault)
    assert len(data_keys(home, key_file)) == 1
    vault.rotate(key_file=key_file, progress=lambda done, pages: seen.append((done, pages)))
    assert seen[-1][0] == seen[-1][1] > 0


def test_what_others_write_meanwhile_is_written_after_it(home: Home, vault: Vault, key_file: Path) -> None:
    def write() -> None:
        for number in range(40):
            vault.settings.set(f"key {number}", number)
            written.append(number)

    written: list[int] = []
    writer = threading.Thread(target=write)
    writer.start()
    vault.rotate(key_file=key_file)
    writer.join()
    vault.close()
    with Vault.open(home, key_file=key_file) as again:
        assert [again.settings.get(f"key {number}") for number in range(40)] == list(range(40)) == written


@pytest.mark.parametrize("what", ["a passphrase", "locking"])
def test_a_way_in_that_is_added_and_a_lock_that_is_asked_for_meanwhile_wait(
    home: Home, vault: Vault, key_file: Path, cost: KdfCost, what: str
) -> None:
    def begun(_done: int, _pages: int) -> None:
        if not other.ident:
            other.start()
            other.join(0.3)

    def add() -> None:
        vault.change_passphrase("new", cost=cost)

    other = threading.Thread(target=vault.close if what == "locking" else add)
    fill(vault)
    vault.rotate(key_file=key_file, progress=begun)
    other.join()
    vault.close()
    with Vault.open(home, key_file=key_file) as again:
        assert is_whole(again)
    if what == "a passphrase":
        Vault.open(home, passphrase="new").close()


def test_a_closed_vault_changes_no_key(home: Home, vault: Vault, key_file: Path) -> None:
    vault.close()
    before = home.header.read_bytes()
    for change in (vault.add_recovery_key, lambda: vault.change_passphrase("x"), vault.rotate):
        with pytest.raises(VaultError, match="locked"):
            change()
    assert home.header.read_bytes() == before


def test_a_file_that_a_backup_still_reads_is_not_swapped(home: Home, vault: Vault, key_file: Path) -> None:
    fill(vault)
    other = Database(home.database, data_keys(home, key_file)[0])
    other.rows("SELECT count(*) FROM drafts")
    with pytest.raises(VaultError, match="in use"):
        vault.rotate(key_file=key_file)
    other.close()
    assert is_whole(vault)
    vault.rotate(key_file=key_file)
    assert is_whole(vault)


def test_without_hard_links_the_copy_that_was_read_back_has_to_do(
    vault: Vault, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    fill(vault)
    monkeypatch.setattr(os, "link", cannot)
    vault.rotate(key_file=key_file)
    assert is_whole(vault)


def test_a_database_that_broke_in_the_last_step_is_put_back(
    home: Home, vault: Vault, key_file: Path, cost: KdfCost
) -> None:
    fill(vault)
    vault.close()
    header = home.header.read_bytes()
    with Vault.open(home, key_file=key_file) as opened:
        after = rotation_module.prepare(
            opened._header,
            opened._data_key,
            home,
            rotation_module.Secrets(key_file=key_file),
            drop=frozenset(),
            cost=lambda: cost,
        )
    shutil.copy(home.database, home.database_before)
    home.header.write_bytes(after.both.to_bytes())
    home.database.write_bytes(b"\x00" * 8192)
    with Vault.open(home, key_file=key_file) as opened:
        assert is_whole(opened)
    assert home.header.read_bytes() == header
    assert left_over(home) == set()


@rounds(full=1000, ci=8)
def test_a_kill_before_any_step_leaves_a_vault_that_opens_with_everything(
    tmp_path: Path, rounds: int
) -> None:
    whole = tmp_path / "whole"
    home, key_file, keyring = Home(whole / "home"), whole / "key", FileKeyring(whole / "keyring.json")
    whole.mkdir()
    with Vault.create(home, key_file=key_file, keyring=True, secret_store=keyring) as vault:
        fill(vault)
        recovery_key = vault.add_recovery_key()
    (old,) = data_keys(home, key_file)
    command = [sys.executable, str(KILLER), "ROTATE", str(tmp_path), str(rounds)]
    subprocess.run(command, check=True, timeout=600)
    copies = [*sorted(tmp_path.glob("0*")), tmp_path / "last"]
    changed, warned = 0, 0
    for number, copy in enumerate(copies):
        there, kept = Home(copy / "home"), FileKeyring(copy / "keyring.json")
        by_key_file = {"key_file": copy / "key"} if number % 2 else {}
        with Vault.open(there, secret_store=kept, **by_key_file) as opened:
            assert is_whole(opened), copy.name
            told = opened.notices
        assert left_over(there) == set(), copy.name
        Vault.open(there, secret_store=kept).close()
        assert len(kept.get(opened.vault_id) or b"") == 32, copy.name
        (key,) = data_keys(there, copy / "key")
        if key == old:
            assert changed == 0, copy.name  # one moment divides the old key from the new one
            Vault.open(there, recovery_key=recovery_key).close()
            continue
        changed += 1
        with pytest.raises(WrongKey):
            Vault.open(there, recovery_key=recovery_key)
        assert bool(told) == ("recovery" not in protection(there))
        warned += bool(told)
    print(f"{len(copies) - 1} kills, {changed - 1} of them after the swap")
    assert 2 <= changed <= len(copies) - 3
    assert 1 <= warned < changed
