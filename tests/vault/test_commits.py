"""What the disk lost after it had confirmed it is noticed at the next opening, named, and never forgotten."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cogenesis.domain import Draft, Instruction, Level, Message, Mode, Sketch
from cogenesis.errors import VaultError
from cogenesis.paths import Home
from cogenesis.vault.changes import Change, merged, sentence_of, target_of
from cogenesis.vault.commits import SLOT_BYTES, AnchorFile, Note, remake_anchor
from cogenesis.vault.database import Database
from cogenesis.vault.vault import Vault

KEY = bytes(range(32))


def new_draft(vault: Vault) -> Draft:
    return vault.drafts.create(Instruction("x"), Mode.LOCAL, Level.STRICT, "email", Sketch())


def add_document(vault: Vault, name: str) -> None:
    vault.documents.add(name, "txt", Message("", f"text of {name}"), [(0, 4)], {name}, name)


def save_and_fail(vault: Vault, draft: str) -> None:
    with vault.transaction():
        vault.drafts.save(draft, text="half")
        raise VaultError("staged")


def wal(home: Home) -> Path:
    return home.root / "vault.db-wal"


@pytest.fixture
def torn(home: Home, vault: Vault, tmp_path: Path) -> Callable[[int], Home]:
    """Makes a copy of the home as a disk would leave it that lost all of the log behind a size."""

    def tear(size: int) -> Home:
        copy = Home(tmp_path / f"torn at {size}")
        shutil.copytree(home.root, copy.root, ignore=shutil.ignore_patterns("*-shm", "*.lock"))
        os.truncate(wal(copy), size)
        return copy

    return tear


def test_a_torn_log_is_noticed_and_what_it_lost_is_named(
    home: Home, vault: Vault, key_file: Path, torn: Callable[[int], Home]
) -> None:
    draft = new_draft(vault)
    vault.profile.set("Name", "Zoe", {"zoe"})
    before = wal(home).stat().st_size
    vault.drafts.save(draft.id, text="Dear Anna")
    add_document(vault, "one")
    add_document(vault, "two")
    copy = torn(before)
    with Vault.open(copy, key_file=key_file) as opened:
        (notice,) = opened.notices
        assert "The vault's last 3 changes are missing" in notice
        assert f"a draft saved ({draft.id}), 2 documents added (1, 2)" in notice
        assert opened.drafts.get(draft.id).text == ""
        (problem,) = opened.verify()
        assert notice in problem
    with Vault.open(copy, key_file=key_file) as again:
        assert again.notices == ()
        assert len(again.verify()) == 1
        assert again.accept_losses() == 1
        assert again.verify() == []
        add_document(again, "three")
    with Vault.open(copy, key_file=key_file) as last:
        assert last.notices == ()
        assert last.verify() == []


def test_a_loss_is_found_again_when_the_note_of_it_is_lost_too(
    home: Home, vault: Vault, key_file: Path, torn: Callable[[int], Home]
) -> None:
    draft = new_draft(vault)
    before = wal(home).stat().st_size
    vault.drafts.save(draft.id, text="Dear Anna")
    copy = torn(before)
    whole = {path.name: path.read_bytes() for path in copy.root.iterdir()}
    with Vault.open(copy, key_file=key_file) as opened:
        assert opened.notices
    for name in ("vault.db", "vault.db-wal"):  # the disk loses what this opening wrote, not the anchor
        (copy.root / name).write_bytes(whole[name])
    with Vault.open(copy, key_file=key_file) as opened:
        (notice,) = opened.notices
        assert f"a draft saved ({draft.id}), 2 other changes" in notice


@pytest.mark.parametrize(
    ("hurt", "word"),
    [
        (lambda path: path.unlink(), "missing"),
        (lambda path: path.write_bytes(bytes(2 * SLOT_BYTES)), "damaged"),
        (lambda path: path.write_bytes(path.read_bytes() * 2), "damaged"),
    ],
)
def test_an_anchor_that_is_amiss_alarms_nobody_and_is_said_once(
    home: Home, key_file: Path, hurt: Callable[[Path], None], word: str
) -> None:
    with Vault.create(home, key_file=key_file) as vault:
        new_draft(vault)
    hurt(home.commits)
    with Vault.open(home, key_file=key_file) as opened:
        assert opened.notices == ()
        assert opened.losses() == []
        (problem,) = opened.verify()
        assert f"commits.anchor, which tells of lost changes, was {word}" in problem
        assert opened.verify() == []


def test_an_anchor_behind_is_said_once_and_one_commit_behind_not_at_all(
    home: Home, key_file: Path, tmp_path: Path
) -> None:
    with Vault.create(home, key_file=key_file) as vault:
        draft = new_draft(vault)
        for lag in range(3):
            shutil.copy(home.commits, tmp_path / f"{lag}")
            vault.drafts.save(draft.id, text=f"{lag}")
    shutil.copy(tmp_path / "2", home.commits)
    with Vault.open(home, key_file=key_file) as opened:
        assert (opened.notices, opened.verify()) == ((), [])
    shutil.copy(tmp_path / "0", home.commits)
    with Vault.open(home, key_file=key_file) as opened:
        assert opened.notices == ()
        assert "behind the vault" in opened.verify()[0]


def test_half_a_written_slot_leaves_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "anchor"
    file = AnchorFile(path, KEY)
    for count in range(1, 8):
        file.write(Note(count, ((count, (Change("draft saved", "ab"),)),)))
    assert file.read() == Note(7, ((7, (Change("draft saved", "ab"),)),))
    newest = SLOT_BYTES * (7 % 2)
    data = bytearray(path.read_bytes())
    data[newest + 100 : newest + SLOT_BYTES] = bytes(SLOT_BYTES - 100)
    path.write_bytes(data)
    found = file.read()
    assert found is not None
    assert found.count == 6
    assert AnchorFile(path, bytes(32)).read() is None
    data[:] = data[SLOT_BYTES:] + data[:SLOT_BYTES]  # the slots exchanged: each knows its place
    path.write_bytes(data)
    assert file.read() is None
    file.close()


def test_the_anchor_says_nothing_and_keeps_its_size(tmp_path: Path) -> None:
    file = AnchorFile(tmp_path / "anchor", KEY)
    long = tuple(Change("document added", f"{number}" * 8) for number in range(40))
    file.write(Note(1))
    file.write(Note(2, tuple((number, long) for number in range(50))))
    data = (tmp_path / "anchor").read_bytes()
    assert len(data) == 2 * SLOT_BYTES
    assert b"document" not in data
    found = file.read()
    assert found is not None
    assert found.recent[-1] == (49, long)  # the newest stay when there is no room for all
    file.close()


def test_a_failed_or_empty_transaction_raises_no_counter(vault: Vault) -> None:
    draft = new_draft(vault)
    before = vault._commits.count
    vault.drafts.save(draft.id, text="")
    with pytest.raises(VaultError):
        save_and_fail(vault, draft.id)
    assert vault._commits.count == before
    with vault.transaction():
        vault.drafts.save(draft.id, text="one")
        add_document(vault, "one")
    assert vault._commits.count == before + 1
    with vault.transaction():
        add_document(vault, "two")
        with pytest.raises(VaultError):
            save_and_fail(vault, draft.id)
    assert vault._commits.count == before + 2
    note = vault._commits._file.read()
    assert note is not None
    assert [change.what for change in note.recent[-1][1]] == ["document added"]


def test_an_anchor_that_cannot_be_written_costs_no_commit(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = new_draft(vault)
    with monkeypatch.context() as broken:
        broken.setattr(AnchorFile, "write", lambda *_: (_ for _ in ()).throw(OSError(28, "no space")))
        vault.drafts.save(draft.id, text="kept")
    assert vault.drafts.get(draft.id).text == "kept"
    assert vault.verify() == []


def test_an_anchor_is_made_anew_for_a_database_in_place_of_another(home: Home, key_file: Path) -> None:
    with Vault.create(home, key_file=key_file) as vault:
        draft = new_draft(vault)
        older = home.root / "older"
        vault.database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy(home.database, older)
        vault.drafts.save(draft.id, text="newer")
        key = vault._data_key
    shutil.move(older, home.database)
    database = Database(home.database, key)
    remake_anchor(home.commits, key, database)
    database.close()
    with Vault.open(home, key_file=key_file) as opened:
        assert opened.notices == ()
        assert opened.verify() == []


@pytest.mark.parametrize(
    ("sql", "what", "id_at"),
    [
        ("UPDATE drafts SET text = ?, updated = ? WHERE id = ?", "draft saved", -1),
        ("INSERT INTO drafts(number, id, text) VALUES (?, ?, '')", "draft begun", 1),
        ("INSERT OR REPLACE INTO private_settings(key, value) VALUES (?, ?)", "setting changed", None),
        ('DELETE FROM "documents" WHERE id = ?', "document forgotten", -1),
        ("insert into terms(hash) values (?)", None, None),
    ],
)
def test_a_statement_says_what_it_changes(sql: str, what: str | None, id_at: int | None) -> None:
    target = target_of(sql)
    assert target is not None
    assert (target.what, target.id_at) == (what, id_at)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT 1",
        "PRAGMA wal_checkpoint",
        "BEGIN IMMEDIATE",
        "INSERT INTO passage_words(passage_words) VALUES ('rebuild')",
    ],
)
def test_what_changes_no_record_is_no_change(sql: str) -> None:
    assert target_of(sql) is None


def test_losses_are_told_in_words() -> None:
    saved = [Change("draft saved", "ab"), Change("draft saved", "ab")]
    assert merged(saved) == [Change("draft saved", "ab")]
    assert "last change is missing, though the disk had confirmed it." in sentence_of(1, [])
    assert ": a draft saved (ab), 3 facts set, 2 other changes." in sentence_of(
        4, [merged(saved), [Change("fact set", "", 3)], [], []]
    )
    assert "2 records of the outbound log" in sentence_of(2, [[Change("log record")], [Change("log record")]])
