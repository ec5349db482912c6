"""A backup is whole or it is none, nothing in it can be read or exchanged, and it overwrites nothing."""

from __future__ import annotations

import json
import resource
import threading
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from cogenesis.domain import Instruction, Level, Message, Mode, Sketch
from cogenesis.egress.records import Request
from cogenesis.errors import Cancelled, CoGenesisError, UsageError, VaultError, WrongKey
from cogenesis.vault import backup_files, backups, keys
from cogenesis.vault.backup_files import (
    MAGIC,
    BackupKey,
    Contents,
    Head,
    copy_database_part,
    open_contents,
    open_head,
    read_head,
)
from cogenesis.vault.backups import (
    backups_holding,
    forget_backup,
    list_backups,
    make_backup,
    remove_copies,
)
from cogenesis.vault.copying import check_copy
from cogenesis.vault.database import Database
from cogenesis.vault.keys import KdfCost
from cogenesis.vault.vault import Vault
from faults.rounds import chances, rounds

PASSPHRASE = "a passphrase of its own"
CANARY = "zebracanary"


def fill(vault: Vault) -> int:
    """Something of every kind, with a word in it that no file may hold; the document's id."""
    vault.profile.set("Name", CANARY, {CANARY})
    draft = vault.drafts.create(Instruction(CANARY), Mode.LOCAL, Level.STRICT, "email", Sketch())
    vault.drafts.save(draft.id, text=f"{CANARY} text", subject=CANARY)
    vault.outbound.append_request(Request("sketch", "POST", "https://x", {}, CANARY, draft.id))
    text = f"the garden of {CANARY}"
    added = vault.documents.add("s", "txt", Message(CANARY, text), [(0, len(text))], {CANARY}, "1" * 64)
    assert added is not None
    return added


@pytest.fixture
def key(cost: KdfCost) -> BackupKey:
    return BackupKey.from_passphrase(PASSPHRASE, cost)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "backups").mkdir()
    return tmp_path / "backups"


def opened_with(secret: bytes, data: bytes) -> tuple[Contents, bytes]:
    """What a restore takes from a backup's bytes, without the derivation."""
    file, out = BytesIO(data), BytesIO()
    contents = open_contents(read_head(file), secret)
    copy_database_part(file, contents, out.write)
    return contents, out.getvalue()


def test_a_backup_holds_the_whole_vault_and_its_passphrase_alone_opens_it(
    vault: Vault, key: BackupKey, folder: Path
) -> None:
    fill(vault)
    vault.home.settings.write_text('{"ask": true}')
    row = make_backup(vault, folder / "a.backup", key)
    data = (folder / "a.backup").read_bytes()
    assert (folder / "a.backup").stat().st_mode & 0o777 == 0o600
    assert row.bytes == len(data)
    assert CANARY.encode() not in data
    contents = open_head(read_head(BytesIO(data)), PASSPHRASE)
    assert (contents, contents.vault) == (opened_with(key.secret, data)[0], vault.vault_id)
    assert json.loads(contents.settings) == {"ask": True}
    assert contents.anchor == vault.outbound.head
    (folder / "out.db").write_bytes(opened_with(key.secret, data)[1])
    assert check_copy(folder / "out.db", contents.database_key) == contents.counts
    copy = Database(folder / "out.db", contents.database_key, journal="DELETE")
    assert copy.value("SELECT text FROM drafts") == f"{CANARY} text"
    assert copy.value("SELECT value FROM profile") == CANARY
    copy.close()
    with pytest.raises(WrongKey, match="not the backup's"):
        open_head(read_head(BytesIO(data)), "another passphrase")


def test_while_it_is_made_no_file_holds_a_readable_word_and_nothing_is_left_behind(
    vault: Vault, key: BackupKey, folder: Path
) -> None:
    fill(vault)
    names: set[str] = set()

    def look(_done: int, _total: int) -> None:
        for path in (*vault.home.root.iterdir(), *folder.iterdir()):
            names.add(path.suffix)
            assert path.stat().st_mode & 0o077 == 0
            assert CANARY.encode() not in path.read_bytes()

    before = set(vault.home.root.iterdir())
    make_backup(vault, folder / "a.backup", key, progress=look)
    assert ".part" in names
    assert set(vault.home.root.iterdir()) == before
    assert list(folder.iterdir()) == [folder / "a.backup"]


def test_what_a_backup_lists_is_what_forgetting_needs_to_know(
    vault: Vault, key: BackupKey, folder: Path
) -> None:
    first = fill(vault)
    make_backup(vault, folder / "a.backup", key)
    second = vault.documents.add("t", "txt", Message("", "later"), [(0, 5)], set(), "2" * 64)
    assert second is not None
    make_backup(vault, folder / "b.backup", key)
    a, b = str(folder / "a.backup"), str(folder / "b.backup")
    assert [row.path for row in list_backups(vault.database)] == [b, a]
    assert backups_holding(vault.database, first) == [b, a]
    assert backups_holding(vault.database, second) == [b]
    (folder / "b.backup").unlink()
    assert [row.there for row in list_backups(vault.database)] == [False, True]
    assert backups_holding(vault.database, second) == [b]  # its drive may come back
    forget_backup(vault.database, list_backups(vault.database)[0])
    assert backups_holding(vault.database, second) == []


@pytest.mark.parametrize("place", ["there already", "in the home", "no folder"])
def test_a_backup_goes_only_where_it_overwrites_nothing_and_survives_the_home(
    vault: Vault, key: BackupKey, folder: Path, place: str
) -> None:
    path = {
        "there already": folder / "mine.txt",
        "in the home": vault.home.root / "a.backup",
        "no folder": folder / "x" / "a.backup",
    }[place]
    (folder / "mine.txt").write_bytes(b"mine")
    with pytest.raises(UsageError):
        make_backup(vault, path, key)
    assert (folder / "mine.txt").read_bytes() == b"mine"
    assert list_backups(vault.database) == []


def test_a_backup_that_the_disk_changed_is_not_called_made(
    vault: Vault, key: BackupKey, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(vault)

    def rot(_descriptor: int) -> None:
        (part,) = folder.glob(".*.part")
        data = bytearray(part.read_bytes())
        data[-5000] ^= 4
        part.write_bytes(data)

    monkeypatch.setattr(backups, "forget_cached", rot)
    with pytest.raises(VaultError, match="not the one that was written"):
        make_backup(vault, folder / "a.backup", key)
    assert list(folder.iterdir()) == []
    assert list_backups(vault.database) == []


def test_a_full_disk_or_a_stop_leaves_no_backup_and_a_sound_vault(
    vault: Vault, key: BackupKey, folder: Path
) -> None:
    fill(vault)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    whole = make_backup(vault, folder / "whole.backup", key).bytes
    stages: list[tuple[int, int]] = []
    make_backup(vault, folder / "steps.backup", key, progress=lambda *step: stages.append(step))
    before = set(vault.home.root.iterdir())
    for number, size in enumerate((30_000, 100_000, whole - 10_000, whole - 1)):
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
        try:
            with pytest.raises(VaultError):
                make_backup(vault, folder / f"{number}.backup", key)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    for when in stages:
        cancel = threading.Event()

        def stop(
            done: int, total: int, when: tuple[int, int] = when, cancel: threading.Event = cancel
        ) -> None:
            if (done, total) == when:
                cancel.set()

        if when[0] < when[1]:
            with pytest.raises(Cancelled):
                make_backup(vault, folder / "stopped.backup", key, progress=stop, cancel=cancel)
    assert {path.name for path in folder.iterdir()} == {"whole.backup", "steps.backup"}
    assert set(vault.home.root.iterdir()) == before
    assert len(list_backups(vault.database)) == 2
    assert vault.verify() == []


def test_what_a_killed_backup_left_is_removed_by_the_next(vault: Vault, key: BackupKey, folder: Path) -> None:
    (folder / ".a.backup.0123abcd.part").write_bytes(b"half")
    (folder / ".a.backup.txt.part").write_bytes(b"another program's")
    (vault.home.root / ".backup-0123abcd.db").write_bytes(b"half")
    make_backup(vault, folder / "a.backup", key)
    remove_copies(vault.home)
    assert {path.name for path in folder.iterdir()} == {"a.backup", ".a.backup.txt.part"}
    assert not list(vault.home.root.glob(".backup-*"))


@rounds(full=500, ci=120)
def test_no_flipped_bit_is_read_in_silence(vault: Vault, key: BackupKey, folder: Path, rounds: int) -> None:
    fill(vault)
    make_backup(vault, folder / "a.backup", key)
    data = (folder / "a.backup").read_bytes()
    head, whole = len(data) - len(opened_with(key.secret, data)[1]), opened_with(key.secret, data)
    for chance in chances("bit in a backup", rounds):
        at = chance.randrange(head if chance.random() < 0.5 else len(data))
        damaged = bytearray(data)
        damaged[at] ^= 1 << chance.randrange(8)
        try:
            found = opened_with(key.secret, bytes(damaged))
        except CoGenesisError:
            continue
        assert found == whole  # such as a hex digit in the other case


@rounds(full=200, ci=40)
def test_no_cut_backup_is_read_in_silence(vault: Vault, key: BackupKey, folder: Path, rounds: int) -> None:
    fill(vault)
    make_backup(vault, folder / "a.backup", key)
    data = (folder / "a.backup").read_bytes()
    for chance in chances("end of a backup", rounds):
        cut = chance.randrange(2000) if chance.random() < 0.5 else chance.randrange(len(data))
        with pytest.raises(VaultError):
            opened_with(key.secret, data[:cut])
    with pytest.raises(VaultError, match="not the one that was written"):
        opened_with(key.secret, data + b"x")


def test_no_part_can_be_exchanged_for_that_of_another_backup(
    vault: Vault, key: BackupKey, folder: Path
) -> None:
    """Of the same vault under the same passphrase: the strongest case there is."""
    parts = []
    for name in ("a", "b"):
        fill_more = vault.profile
        fill_more.set("Name", name, set())
        make_backup(vault, folder / name, key)
        data = (folder / name).read_bytes()
        database = opened_with(key.secret, data)[1]
        head = json.loads(data[len(MAGIC) + 4 : -len(database)])
        parts.append((head, database))
    (a, database_a), (b, database_b) = parts

    def put_together(head: dict[str, object], database: bytes) -> bytes:
        text = json.dumps(head).encode()
        return MAGIC + len(text).to_bytes(4, "big") + text + database

    assert opened_with(key.secret, put_together(a, database_a))[1] == database_a
    exchanged: list[tuple[dict[str, object], bytes]] = [
        (a, database_b),
        (a | {"sealed": b["sealed"]}, database_b),
        (a | {"salt": b["salt"]}, database_a),
        (a | {"nonce": b["nonce"]}, database_a),
        (a | {"nonce": b["nonce"], "salt": b["salt"]}, database_a),
    ]
    for head, database in exchanged:
        with pytest.raises(VaultError):
            opened_with(key.secret, put_together(head, database))


def hostile_heads() -> dict[str, Callable[[dict[str, object]], object]]:
    def kdf(**values: object) -> Callable[[dict[str, object]], object]:
        def change(head: dict[str, object]) -> object:
            wrap = head["keys"]["wraps"][0]  # type: ignore[index]
            wrap["kdf"] |= values
            return head

        return change

    return {
        "memory over the ceiling": kdf(memory_kib=2**21),
        "memory without end": kdf(memory_kib=2**63),
        "too many passes": kdf(passes=10**6),
        "cheap": kdf(memory_kib=8),
        "no number": kdf(memory_kib=65536.5),
        "another derivation": kdf(name="md5"),
        "two wraps": lambda head: head | {"keys": head["keys"] | {"wraps": head["keys"]["wraps"] * 2}},
        "no wraps": lambda head: head | {"keys": head["keys"] | {"wraps": []}},
        "a list": lambda head: [head],
        "a newer format": lambda head: head | {"format": 2},
        "no format": lambda head: head | {"format": "1"},
        "short nonce": lambda head: head | {"nonce": "00"},
        "no base64": lambda head: head | {"sealed": "%%%"},
        "deep": lambda head: head | {"keys": [[[[]]]] * 3},
    }


def test_a_hostile_head_is_refused_before_anything_is_derived(
    vault: Vault, key: BackupKey, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_backup(vault, folder / "a.backup", key)
    data = (folder / "a.backup").read_bytes()
    length = int.from_bytes(data[len(MAGIC) : len(MAGIC) + 4], "big")

    def derive(*_: object, **__: object) -> bytes:
        raise AssertionError("derived")

    monkeypatch.setattr(keys, "hash_secret_raw", derive)
    for change in hostile_heads().values():
        head = json.loads(data[len(MAGIC) + 4 : len(MAGIC) + 4 + length])
        text = json.dumps(change(head)).encode()
        with pytest.raises(VaultError, match=r"damaged|newer"):
            open_head(read_head(BytesIO(MAGIC + len(text).to_bytes(4, "big") + text)), PASSPHRASE)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 a zip",
        MAGIC,
        MAGIC + b"\xff\xff\xff\xff{}",
        MAGIC + b"\x00\x00\x00\x02{",
        MAGIC + b"\x00\x00\xff\xff" + b"[" * 65535,
    ],
)
def test_a_file_that_is_no_backup_is_refused(data: bytes) -> None:
    with pytest.raises(VaultError, match=r"not a backup|damaged"):
        read_head(BytesIO(data))


@pytest.mark.parametrize(
    "part",
    [
        {"schema": "1"},
        {"database_bytes": -1},
        {"database_bytes": 1.5},
        {"counts": [1]},
        {"counts": {"documents": "x"}},
        {"settings": 5},
        {"settings": "\ud800"},
        {"settings": " " * 40_000},
        {"made": "\x1b[31m"},
        {"database_key": "00"},
        {"anchor": {"count": -1, "hash": "x"}},
    ],
    ids=lambda part: next(iter(part)),
)
def test_what_somebody_else_sealed_is_bounded_too(key: BackupKey, part: dict[str, object]) -> None:
    sound = {
        "made": "2026-11-22T12:00:00.000Z",
        "vault": "v",
        "schema": 1,
        "counts": {},
        "database_key": "00" * 32,
        "database_bytes": 1,
        "database_sha256": "0" * 64,
        "anchor": None,
        "settings": "",
    }

    def opened(value: dict[str, object]) -> Contents:
        head = Head(key.header, bytes(16), bytes(12), b"", b"", 0)
        cipher = AESGCM(backup_files._contents_key(key.secret, head.salt))
        sealed = cipher.encrypt(head.nonce, json.dumps(value).encode(), head.associated)
        return open_contents(replace(head, sealed=sealed), key.secret)

    assert opened(sound).made == sound["made"]
    with pytest.raises(VaultError, match="damaged"):
        opened(sound | part)
