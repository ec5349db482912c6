"""Every schema that shipped still opens with all that was in it, and a step is taken whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from cogenesis.domain import Instruction, Level, Mode, Sketch
from cogenesis.errors import VaultError
from cogenesis.paths import Home
from cogenesis.vault.database import Database
from cogenesis.vault.documents import DocumentStore
from cogenesis.vault.lexicon import LexiconStore
from cogenesis.vault.migrations import LATEST, MIGRATIONS, migrate, refuse_newer
from cogenesis.vault.people import Contact, PeopleStore
from cogenesis.vault.vault import Vault

FIXTURES = Path(__file__).parent / "fixtures"
SHIPPED = sorted(path.name for path in FIXTURES.iterdir() if path.is_dir())


def test_there_is_a_fixture_of_every_schema() -> None:
    assert [f"schema_{number}" for number in range(1, LATEST + 1)] == SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_a_vault_of_an_earlier_version_keeps_everything(home: Home, key_file: Path, name: str) -> None:
    shutil.copytree(FIXTURES / name, home.root)
    key_file.parent.mkdir()
    shutil.copy(FIXTURES / f"{name}.key", key_file)
    key_file.chmod(0o600)
    with Vault.open(home, key_file=key_file) as vault:
        assert vault._database.value("PRAGMA user_version") == LATEST
        assert list(vault.profile.read().facts.items()) == [("Name", "Zoë Example"), ("Work", "gardener")]
        assert vault.settings.get("endpoint") == {"base_url": "https://cloud.example/v1", "key": "k"}
        (document,) = vault.documents.list()
        assert (document.source, document.title, document.own, document.passages) == (
            "party.eml",
            "Party",
            True,
            2,
        )
        assert [passage.text for passage in vault.documents.search("garden", 5)] == [
            "The garden party is on the lawn."
        ]
        terms = {"zoe", "garden party", "anna", "gardener", "bread"}
        assert vault.lexicon.known(terms) == terms - {"bread"}
        (draft,) = vault.drafts.list("come")
        assert draft.instruction == Instruction(
            "Invite Anna", kind="email", to="Anna", reply_to="When is it?"
        )
        assert (draft.mode, draft.level, draft.kind) == (Mode.SKETCH, Level.BALANCED, "email")
        assert (draft.subject, draft.text, draft.state) == ("Party", "Dear Anna, come!", "stopped")
        assert draft.sketch == Sketch(("Greet", "Invite"))
        assert [version.text for version in vault.drafts.versions(draft.id)] == ["Dear Anna,"]
        assert draft.outbound == (vault.outbound.requests()[0]["id"],)
        assert vault.outbound.trusted
        assert vault.verify() == []


def test_schema_3_finds_the_people_and_the_words_of_what_was_there_before(tmp_path: Path) -> None:
    database = Database.create(tmp_path / "vault.db", bytes(32))
    migrate(database, MIGRATIONS[:2])
    texts = [("屋顶", "请叫修理工来。"), ("Roof", "the roofer was called")]
    for number, (title, text) in enumerate(texts):
        database.execute(
            "INSERT INTO documents(source, title, format, added, time, author, recipients, own, characters, "
            "passages, content_sha256, text) VALUES ('a.eml', ?, 'eml', '', ?, ?, ?, 1, 9, 1, ?, ?)",
            (title, f"202{number}-01-01T00:00:00Z", "me@x.example", '["Tom <tom@x.example>"]', number, text),
        )
        database.execute(
            'INSERT INTO passages(document, start, "end", text) VALUES (?, 0, 9, ?)', (number + 1, text)
        )
    migrate(database)
    assert PeopleStore(database).contacts("tom") == [
        Contact("Tom", "tom@x.example", 2, 2, "2021-01-01T00:00:00Z")
    ]
    documents = DocumentStore(database, LexiconStore(database))
    assert [documents.text(1), documents.text(2)] == [text for _, text in texts]
    for query, document in (('"修 理 工"', 1), ('"屋 顶"', 1), ("roofer", 2), ("roof", 2)):
        assert [passage.document_id for passage in documents.search(query, 5)] == [document]
    documents.forget(1, 2)
    assert database.problems() == []
    database.close()


def test_steps_are_applied_in_order_and_once(tmp_path: Path) -> None:
    database = Database.create(tmp_path / "vault.db", bytes(32))
    migrate(database)
    steps = (*MIGRATIONS, "CREATE TABLE more (a)", "INSERT INTO more VALUES (1)")
    migrate(database, steps)
    migrate(database, steps)
    assert database.value("SELECT count(*) FROM more") == 1
    assert database.value("PRAGMA user_version") == LATEST + 2
    database.close()


def test_a_step_that_fails_leaves_the_schema_before_it(tmp_path: Path) -> None:
    database = Database.create(tmp_path / "vault.db", bytes(32))
    with pytest.raises(sqlcipher.OperationalError):
        migrate(database, (*MIGRATIONS, "CREATE TABLE half (a); SELEC 1"))
    assert database.value("PRAGMA user_version") == LATEST
    assert not database.rows("SELECT 1 FROM sqlite_schema WHERE name = 'half'")
    database.close()


def test_a_newer_schema_is_refused() -> None:
    refuse_newer(LATEST)
    with pytest.raises(VaultError, match="newer"):
        refuse_newer(LATEST + 1)
