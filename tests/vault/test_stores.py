"""Profile, private settings, lexicon and documents: whole in, found again, and gone when forgotten."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from cogenesis.domain import Message
from cogenesis.errors import UsageError, VaultError
from cogenesis.paths import Home
from cogenesis.vault.documents import DocumentFilter
from cogenesis.vault.vault import Vault

LETTER = Message(
    title="The roof",
    text="Dear Ottokar, the roof leaks again.\n\nCould Brünhild call the roofer in Übersee?",
    author="me@mail.example",
    recipients=("ottokar@mail.example",),
    time="2026-01-02T10:00:00Z",
    own=True,
)
SPANS = [(0, 35), (37, len(LETTER.text))]


def note(text: str, *, own: bool = False, time: str = "") -> Message:
    return Message(title="", text=text, own=own, time=time)


def add(vault: Vault, message: Message, source: str = "note.txt") -> int:
    number = vault.documents.add(source, "txt", message, [(0, len(message.text))], (), message.text)
    assert number is not None
    return number


def test_facts_keep_their_order_and_take_their_terms_with_them(vault: Vault) -> None:
    vault.profile.set("Name", "Zoe", {"zoe"})
    vault.profile.set("City", "Ulm", {"ulm"})
    vault.profile.set("Name", "Zoë Maier", {"zoe", "maier"})
    assert list(vault.profile.read().facts.items()) == [("Name", "Zoë Maier"), ("City", "Ulm")]
    vault.profile.set("Name", "Zoë", {"zoe"})
    assert vault.lexicon.known(["zoe", "maier", "ulm"]) == {"zoe", "ulm"}
    vault.profile.remove("City")
    vault.profile.remove("City")
    assert vault.profile.read().facts == {"Name": "Zoë"}
    assert vault.lexicon.known(["ulm"]) == frozenset()
    with pytest.raises(UsageError):
        vault.profile.set(" ", "x", ())


def test_private_settings_hold_any_json_value(vault: Vault) -> None:
    value = {"base_url": "https://é", "headers": [["a", "b"]], "proxy": None}
    vault.settings.set("endpoint", value)
    assert vault.settings.get("endpoint") == value
    vault.settings.set("endpoint", None)
    assert vault.settings.get("endpoint") is None
    assert vault.settings.get("style", "plain") == "plain"


def test_a_term_stays_known_as_long_as_one_record_has_it(vault: Vault) -> None:
    vault.lexicon.replace("a", {"shared", "only a"})
    vault.lexicon.replace("b", {"shared"})
    vault.lexicon.remove("a")
    assert vault.lexicon.known({"shared", "only a"}) == {"shared"}
    vault.lexicon.replace("b", ())
    assert vault.lexicon.size() == 0


def test_many_terms_are_looked_up_at_once(vault: Vault) -> None:
    vault.lexicon.replace("a", {f"term {number}" for number in range(3000)})
    asked = [f"term {number}" for number in range(2000, 4000)]
    assert vault.lexicon.known(asked) == set(asked[:1000])
    assert vault.lexicon.known([]) == frozenset()
    assert vault.lexicon.known(["\ud800"]) == frozenset()


def test_two_vaults_hash_the_same_term_differently(vault: Vault, tmp_path: Path, key_file: Path) -> None:
    with Vault.create(Home(tmp_path / "second"), key_file=key_file) as second:
        hashes = []
        for one in (vault, second):
            one.lexicon.replace("a", {"zoe"})
            hashes.append(one._database.value("SELECT hash FROM fresh_terms"))
    assert hashes[0] != hashes[1]


def test_a_document_goes_in_with_passages_and_terms(vault: Vault) -> None:
    number = vault.documents.add("roof.eml", "eml", LETTER, SPANS, {"ottokar"}, "hash")
    assert number is not None
    (stored,) = vault.documents.list()
    assert (stored.id, stored.source, stored.title, stored.format) == (number, "roof.eml", "The roof", "eml")
    assert (stored.characters, stored.passages, stored.own) == (len(LETTER.text), 2, True)
    assert vault.documents.text(number) == LETTER.text
    (passage,) = vault.documents.search('"brunhild" OR "ubersee"', 5)
    assert passage.text == LETTER.text[passage.start : passage.end] == LETTER.text[37:]
    assert (passage.document_id, passage.source, passage.title, passage.own) == (
        number,
        "roof.eml",
        "The roof",
        True,
    )
    assert passage.score > 0
    assert vault.lexicon.known({"ottokar"}) == {"ottokar"}


def test_the_same_content_goes_in_once(vault: Vault) -> None:
    assert vault.documents.add("a", "txt", LETTER, SPANS, {"x"}, "hash") is not None
    assert vault.documents.add("b", "txt", LETTER, SPANS, {"y"}, "hash") is None
    assert len(vault.documents.list()) == 1
    assert vault.lexicon.known({"y"}) == frozenset()


def test_a_document_that_fails_half_way_leaves_nothing(vault: Vault) -> None:
    spans = [(0, 5), (5, "end")]
    with pytest.raises((TypeError, sqlcipher.Error)):
        vault.documents.add("a", "txt", LETTER, spans, {"x"}, "hash")  # type: ignore[arg-type]
    assert vault.documents.list() == []
    assert vault.documents.search("roof", 5) == []


def test_a_batch_commits_at_once_or_not_at_all(vault: Vault) -> None:
    def batch() -> None:
        with vault.transaction():
            add(vault, note("one"))
            vault.documents.forget(999)

    with pytest.raises(VaultError):
        batch()
    assert vault.documents.list() == []
    with vault.transaction():
        first, second = add(vault, note("one")), add(vault, note("two"))
    assert [stored.id for stored in vault.documents.list()] == [second, first]


def test_the_best_passages_come_first_and_can_be_the_users_alone(vault: Vault) -> None:
    add(vault, note("the roof " + "and other words " * 30))
    best = add(vault, note("roof roof roof"))
    mine = add(vault, note("my roof is made of slate and straw and so on", own=True))
    assert vault.documents.search("roof", 3)[0].document_id == best
    assert [p.document_id for p in vault.documents.search("roof", 3, own=True)] == [mine]
    assert mine not in [p.document_id for p in vault.documents.search("roof", 3, own=False)]
    assert len(vault.documents.search("roof", 2)) == 2
    assert vault.documents.search(" ", 2) == []
    with pytest.raises(UsageError, match="plain words"):
        vault.documents.search('"roof', 2)


def test_texts_no_encoding_holds_go_in_all_the_same(vault: Vault) -> None:
    number = add(vault, note("half a pair \ud83d and a zero \x00 byte"))
    assert vault.documents.text(number) == "half a pair \ufffd and a zero \x00 byte"


def test_the_same_mail_saved_by_another_program_goes_in_once(vault: Vault) -> None:
    mail = replace(LETTER, message_id="<1@mail.example>")
    assert vault.documents.add("a.eml", "eml", mail, SPANS, (), "one") is not None
    rewrapped = replace(mail, text=LETTER.text.replace(" ", "\n"))
    assert vault.documents.add("b.mbox", "mbox", rewrapped, SPANS, (), "two") is None
    forged = replace(rewrapped, author="mallory@mail.example")
    assert vault.documents.add("c.eml", "eml", forged, SPANS, (), "three") is not None
    nameless = replace(mail, message_id="")
    assert vault.documents.add("d.eml", "eml", nameless, SPANS, (), "four") is not None
    assert vault.documents.add("e.eml", "eml", nameless, SPANS, (), "five") is not None


def test_a_list_comes_in_pages_and_through_a_filter(vault: Vault) -> None:
    made = [
        vault.documents.add(
            f"post{number}.mbox",
            "mbox" if number % 2 else "vcf",
            Message(
                f"Title {number} 100%_off",
                f"text {number}",
                "Anna <anna@mail.example>" if number < 3 else "",
                own=number % 3 == 0,
                kind="email" if number % 2 else "",
                language="de",
            ),
            [(0, 4)],
            (),
            f"{number}",
            position=number * 100,
        )
        for number in range(10)
    ]
    newest_first = made[::-1]

    def found(limit: int | None = None, before: int | None = None, **chosen: Any) -> list[int | None]:
        listed = vault.documents.list(DocumentFilter(**chosen), limit=limit, before=before)
        assert (
            limit is not None
            or before is not None
            or vault.documents.count(DocumentFilter(**chosen)) == len(listed)
        )
        return [document.id for document in listed]

    assert found() == newest_first
    assert found(4) == newest_first[:4]
    assert found(4, newest_first[3]) == newest_first[4:8]
    assert found(4, newest_first[-1]) == []
    assert found(own=True, kind="email") == [made[9], made[3]]
    assert found(kind="") == newest_first[1::2]
    assert found(format="mbox", language="de") == newest_first[::2]
    assert found(language="en") == []
    assert found(words="ANNA") == [made[2], made[1], made[0]]
    assert found(words="title 7") == found(words="post7") == [made[7]]
    assert found(words="100%_OFF") == newest_first
    assert found(words="100__") == []
    assert vault.documents.get(made[4] or 0).position == 400
    with pytest.raises(VaultError, match="no document 99"):
        vault.documents.get(99)


def test_a_correction_sets_what_it_names_and_leaves_the_rest(vault: Vault) -> None:
    number = add(vault, replace(LETTER, own=False, kind="email", language="en"))
    assert vault.documents.correct(number, own=True).own
    assert [document.id for document in vault.documents.list(DocumentFilter(own=True))] == [number]
    corrected = vault.documents.correct(number, kind="letter")
    assert (corrected.kind, corrected.language, corrected.own) == ("letter", "en", True)
    assert vault.documents.correct(number, language="", own=False).language == ""
    assert vault.documents.search("roof", 5, own=True) == []
    with pytest.raises(VaultError, match="no document 99"):
        vault.documents.correct(99, kind="letter")


def test_titles_and_texts_without_spaces_between_words_are_indexed_apart(vault: Vault) -> None:
    number = add(vault, Message("屋顶漏水", "请叫修理工来。"))
    rows = vault._database.rows("SELECT title, words, text FROM passages WHERE document = ?", (number,))
    assert [(title.split(), words.split()[:2], text) for title, words, text in rows] == [
        (list("屋顶漏水"), ["请", "叫"], "请叫修理工来。")
    ]
    assert [p.title for p in vault.documents.search('"漏 水"', 5)] == ["屋顶漏水"]
    assert [p.text for p in vault.documents.search('"修 理 工"', 5)] == ["请叫修理工来。"]
    vault.documents.forget(number)
    assert vault.verify() == []


def test_an_import_goes_on_where_it_was_ended(vault: Vault) -> None:
    assert vault.imports.reached("hash") == 0
    vault.imports.note("hash", 100)
    vault.imports.note("hash", 250)
    vault.imports.note("other", 7)
    assert vault.imports.reached("hash") == 250
    vault.imports.done("hash")
    assert (vault.imports.reached("hash"), vault.imports.reached("other")) == (0, 7)
