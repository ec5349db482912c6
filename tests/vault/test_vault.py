"""Making, opening and closing: each secret opens its vault, nothing else does, and nothing is half made."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from cogenesis.errors import Cancelled, NoVault, UsageError, VaultBusy, VaultError, WrongKey
from cogenesis.paths import Home
from cogenesis.vault import holder as holder_module
from cogenesis.vault import vault as vault_module
from cogenesis.vault.database import Database
from cogenesis.vault.keyfile import read_key_file
from cogenesis.vault.keys import HEADER_BYTES, KdfCost, WrapKind, parse_header, unwrap_keys
from cogenesis.vault.vault import Vault, exists, protection


class MemoryKeyring:
    """A keyring that works, as no machine without a desktop has."""

    def __init__(self, *, forgets: bool = False) -> None:
        self.kept: dict[str, bytes] = {}
        self.forgets = forgets

    def get(self, name: str) -> bytes | None:
        return self.kept.get(name)

    def set(self, name: str, secret: bytes) -> None:
        if not self.forgets:
            self.kept[name] = secret

    def delete(self, name: str) -> None:
        self.kept.pop(name, None)


def snapshot(home: Home) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in home.root.iterdir() if path.suffix not in {".lock"}}


def data_key(home: Home, key_file: Path) -> bytes:
    header = parse_header(home.header.read_bytes())
    return unwrap_keys(header, WrapKind.KEY_FILE, read_key_file(key_file, home))[0]


def test_a_passphrase_opens_its_vault_and_another_does_not(home: Home, cost: KdfCost) -> None:
    assert not exists(home)
    with Vault.create(home, passphrase="Bücherwurm", cost=cost) as vault:
        vault.profile.set("Name", "Zoë", {"zoe"})
    assert exists(home)
    assert protection(home) == {"passphrase"}
    with pytest.raises(WrongKey, match="passphrase is not right"):
        Vault.open(home, passphrase="bücherwurm")
    with pytest.raises(WrongKey, match="needs its passphrase"):
        Vault.open(home)
    with Vault.open(home, passphrase="Bücherwurm") as vault:
        assert vault.profile.read().facts == {"Name": "Zoë"}


def test_the_keyring_opens_without_being_asked_for(home: Home) -> None:
    keyring = MemoryKeyring()
    Vault.create(home, keyring=True, secret_store=keyring).close()
    Vault.open(home, secret_store=keyring).close()
    with pytest.raises(WrongKey, match="keyring does not hold"):
        Vault.open(home, secret_store=MemoryKeyring())


def test_a_keyring_that_does_not_keep_what_it_is_given_leaves_no_vault(home: Home) -> None:
    with pytest.raises(VaultError, match="did not keep"):
        Vault.create(home, keyring=True, secret_store=MemoryKeyring(forgets=True))
    assert not exists(home)
    assert not home.database.exists()


def test_a_key_file_opens_its_vault_and_another_does_not(home: Home, key_file: Path, tmp_path: Path) -> None:
    Vault.create(home, key_file=key_file).close()
    assert key_file.stat().st_mode & 0o777 == 0o600
    Vault.open(home, key_file=key_file).close()
    other = tmp_path / "other.key"
    other.write_bytes(bytes(32))
    other.chmod(0o600)
    with pytest.raises(WrongKey, match="not this vault's"):
        Vault.open(home, key_file=other)
    with pytest.raises(WrongKey, match="not opened by a passphrase but by its key file"):
        Vault.open(home, passphrase="x")


def test_an_existing_key_file_is_taken_and_never_overwritten(home: Home, key_file: Path) -> None:
    key_file.parent.mkdir()
    key_file.write_bytes(bytes(range(32)))
    key_file.chmod(0o600)
    Vault.create(home, key_file=key_file).close()
    assert key_file.read_bytes() == bytes(range(32))


@pytest.mark.parametrize("where", ["home/vault.key", "link/vault.key"])
def test_a_key_file_inside_the_home_is_refused(home: Home, tmp_path: Path, where: str) -> None:
    home.root.mkdir(mode=0o700)
    (tmp_path / "link").symlink_to(home.root)
    with pytest.raises(UsageError, match="outside"):
        Vault.create(home, key_file=tmp_path / where)


def test_what_is_no_private_key_file_is_refused(home: Home, key_file: Path, tmp_path: Path) -> None:
    Vault.create(home, key_file=key_file).close()
    key_file.chmod(0o640)
    with pytest.raises(WrongKey, match="chmod 600"):
        Vault.open(home, key_file=key_file)
    for size in (31, 33):
        short = tmp_path / "short.key"
        short.write_bytes(bytes(size))
        with pytest.raises(WrongKey, match="not a key file"):
            Vault.open(home, key_file=short)
    with pytest.raises(WrongKey, match="not a key file"):
        Vault.open(home, key_file=tmp_path)
    with pytest.raises(WrongKey, match="cannot be read"):
        Vault.open(home, key_file=tmp_path / "none.key")


def test_a_key_file_that_cannot_be_written_is_told(home: Home, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(VaultError, match="cannot be written"):
        Vault.create(home, key_file=tmp_path / "file" / "x.key")
    assert not exists(home)


def test_a_vault_without_any_secret_is_refused(home: Home) -> None:
    with pytest.raises(UsageError):
        Vault.create(home)
    assert not home.root.exists()


def test_all_files_are_the_users_alone(home: Home, key_file: Path) -> None:
    old = os.umask(0)
    try:
        vault = Vault.create(home, key_file=key_file)
        vault.profile.set("Name", "x", ())
        modes = {path.name: path.stat().st_mode & 0o777 for path in home.root.iterdir()}
        vault.close()
    finally:
        os.umask(old)
    names = ("vault.json", "vault.db", "vault.db-wal", "vault.db-shm", "desk.lock")
    assert modes == dict.fromkeys((*names, "outbound.anchor", "commits.anchor"), 0o600)
    assert home.root.stat().st_mode & 0o777 == 0o700
    home.database.chmod(0o644)
    Vault.open(home, key_file=key_file).close()
    assert home.database.stat().st_mode & 0o777 == 0o600


def test_an_open_folder_is_closed_unless_it_holds_foreign_files(home: Home, key_file: Path) -> None:
    home.root.mkdir(mode=0o755)
    foreign = home.root / "holiday.jpg"
    foreign.touch()
    with pytest.raises(VaultError, match="other files"):
        Vault.create(home, key_file=key_file)
    foreign.unlink()
    home.settings.touch()
    Vault.create(home, key_file=key_file).close()
    assert home.root.stat().st_mode & 0o777 == 0o700


def test_a_home_that_cannot_be_made_is_told(tmp_path: Path, key_file: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(VaultError, match="cannot be used"):
        Vault.create(Home(tmp_path / "file" / "home"), key_file=key_file)


def test_two_processes_never_have_one_home_open(home: Home, vault: Vault, key_file: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from cogenesis.paths import Home; "
        "from cogenesis.vault.vault import Vault; "
        "Vault.open(Home(Path(sys.argv[1])), key_file=Path(sys.argv[2]))"
    )
    command = [sys.executable, "-c", code, str(home.root), str(key_file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert "VaultBusy: Another CoGenesis has" in done.stderr
    with pytest.raises(VaultBusy):
        Vault.open(home, key_file=key_file)
    vault.close()
    subprocess.run(command, check=True, timeout=60)


def test_a_closed_vault_says_it_is_locked(vault: Vault) -> None:
    vault.close()
    vault.close()
    with pytest.raises(VaultError, match="locked"):
        vault.profile.read()


def test_a_log_that_cannot_be_ended_keeps_no_key_and_no_file_open(
    home: Home, vault: Vault, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise VaultError("The vault's file cannot be read or written.")

    monkeypatch.setattr(vault.outbound, "close", fail)
    with pytest.raises(VaultError, match="cannot be read"):
        vault.close()
    with pytest.raises(VaultError, match="locked"):
        vault.profile.read()
    with pytest.raises(VaultError, match="locked"):
        vault.rotate(key_file=key_file)
    Vault.open(home, key_file=key_file).close()


def test_a_second_vault_is_not_made_over_the_first(home: Home, key_file: Path) -> None:
    Vault.create(home, key_file=key_file).close()
    before = snapshot(home)
    with pytest.raises(VaultError, match="already"):
        Vault.create(home, key_file=key_file)
    assert snapshot(home) == before


def test_a_home_without_a_vault_and_one_without_its_header_are_told_apart(home: Home, key_file: Path) -> None:
    with pytest.raises(NoVault, match="cogenesis init"):
        Vault.open(home, passphrase="x")
    Vault.create(home, key_file=key_file).close()
    home.header.unlink()
    with pytest.raises(VaultError, match="only it opens") as missing:
        Vault.open(home, key_file=key_file)
    assert not isinstance(missing.value, NoVault)


def test_a_header_that_is_no_header_is_told(home: Home, key_file: Path) -> None:
    Vault.create(home, key_file=key_file).close()
    home.header.write_bytes(b"x" * (HEADER_BYTES + 1))
    with pytest.raises(VaultError, match="damaged"):
        protection(home)
    home.header.unlink()
    home.header.mkdir()
    with pytest.raises(VaultError, match="cannot be read"):
        protection(home)


def test_a_database_whose_header_is_lost_is_kept_beside_the_new_vault(home: Home, key_file: Path) -> None:
    Vault.create(home, key_file=key_file).close()
    orphan = home.database.read_bytes()
    home.header.unlink()
    Vault.create(home, key_file=key_file).close()
    (kept,) = home.root.glob("vault.db.orphan-*")
    assert kept.read_bytes() == orphan


@pytest.mark.parametrize("content", [None, b"", b"\x00" * 8192])
def test_a_lost_or_emptied_database_is_never_taken_for_a_new_vault(
    home: Home, key_file: Path, content: bytes | None
) -> None:
    Vault.create(home, key_file=key_file).close()
    if content is None:
        home.database.unlink()
    else:
        home.database.write_bytes(content)
    with pytest.raises(VaultError, match="last backup"):
        Vault.open(home, key_file=key_file)
    assert (home.database.read_bytes() if home.database.exists() else None) == content


def test_a_newer_schema_is_not_opened_and_not_changed(home: Home, key_file: Path, tmp_path: Path) -> None:
    Vault.create(home, key_file=key_file).close()
    database = Database(home.database, data_key(home, key_file))
    database.execute("PRAGMA user_version = 99")
    # As a newer program that was killed leaves it: with a log that is not written back.
    crashed = Home(tmp_path / "crashed")
    crashed.root.mkdir(mode=0o700)
    for path in home.root.iterdir():
        if not path.name.endswith("-shm"):
            (crashed.root / path.name).write_bytes(path.read_bytes())
    database.close()
    before = snapshot(crashed)
    assert "vault.db-wal" in before
    with pytest.raises(VaultError, match="newer"):
        Vault.open(crashed, key_file=key_file)
    assert {name: data for name, data in snapshot(crashed).items() if not name.endswith("-shm")} == before


def test_a_changed_passphrase_opens_and_the_old_one_no_longer_does(home: Home, cost: KdfCost) -> None:
    with Vault.create(home, passphrase="old", cost=cost) as vault:
        with pytest.raises(WrongKey):
            vault.change_passphrase("new", old="guess", cost=cost)
        with pytest.raises(WrongKey):
            vault.change_passphrase("new", cost=cost)
        vault.change_passphrase("new", old="old", cost=cost)
        vault.profile.set("Name", "Zoë", ())
    with pytest.raises(WrongKey):
        Vault.open(home, passphrase="old")
    with Vault.open(home, passphrase="new") as vault:
        assert vault.profile.read().facts == {"Name": "Zoë"}


def test_a_passphrase_can_be_added_to_a_key_file(
    home: Home, vault: Vault, key_file: Path, cost: KdfCost
) -> None:
    vault.change_passphrase("new", cost=cost)
    vault.close()
    assert protection(home) == {"key_file", "passphrase"}
    Vault.open(home, passphrase="new").close()
    Vault.open(home, key_file=key_file).close()


def test_a_header_that_cannot_be_written_leaves_no_vault_or_the_old_passphrase(
    home: Home, key_file: Path, cost: KdfCost, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as staged:
        staged.setattr(holder_module, "replace_private", full)
        with pytest.raises(VaultError, match="No space left"):
            Vault.create(home, key_file=key_file)
    assert [path.name for path in home.root.iterdir()] == ["desk.lock"]
    with Vault.create(home, passphrase="old", cost=cost) as vault:
        with monkeypatch.context() as staged:
            staged.setattr(holder_module, "replace_private", full)
            with pytest.raises(VaultError, match="No space left"):
                vault.change_passphrase("new", old="old", cost=cost)
        vault.change_passphrase("newer", old="old", cost=cost)
    Vault.open(home, passphrase="newer").close()


def test_without_a_cost_given_half_a_second_is_calibrated(
    home: Home, cost: KdfCost, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[KdfCost] = []

    def calibrated() -> KdfCost:
        asked.append(cost)
        return cost

    for module in (vault_module, holder_module):
        monkeypatch.setattr(module, "calibrate", calibrated)
    with Vault.create(home, passphrase="old") as vault:
        vault.change_passphrase("new", old="old")
    assert len(asked) == 2


def test_a_sound_vault_has_no_problems_and_a_flipped_bit_is_one(
    home: Home, vault: Vault, key_file: Path
) -> None:
    for number in range(50):
        vault.settings.set(f"key {number}", "x" * 1000)
    assert vault.verify() == []
    data = bytearray(home.database.read_bytes())
    data[len(data) // 2] ^= 1
    home.database.write_bytes(data)
    assert any("damaged" in problem for problem in vault.verify())


def test_an_index_that_disagrees_with_its_texts_is_a_problem(vault: Vault) -> None:
    database = vault._database
    database.script(
        "PRAGMA foreign_keys = OFF;"
        "INSERT INTO passages(document, start, \"end\", text) VALUES (7, 0, 1, 'a');"
        "DROP TRIGGER passages_removed; DELETE FROM passages; PRAGMA foreign_keys = ON;"
        "PRAGMA foreign_keys = OFF;"
        "INSERT INTO people(document, role, name, address) VALUES (9, 'to', 'Zoë', '');"
        "PRAGMA foreign_keys = ON;"
    )
    problems = vault.verify()
    assert any("passage_words" in problem for problem in problems)
    assert any("not there" in problem for problem in problems)


def test_a_check_can_be_stopped_and_leaves_the_vault_as_it_was(vault: Vault) -> None:
    vault.settings.set("big", "x" * 1_000_000)
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        vault.verify(stop)
    assert vault.verify(threading.Event()) == []
