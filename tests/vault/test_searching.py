"""Passages and past texts are found by their words, by whom they have to do with, and by their time."""

from __future__ import annotations

import pytest

from cogenesis.documents.querying import match_query
from cogenesis.domain import Message, Passage
from cogenesis.errors import UsageError
from cogenesis.vault.vault import Vault

BOB, BEA = "Bob Meyer <bob@example.org>", "Bea Stone <bea@example.org>"


def add(vault: Vault, message: Message, position: int = 0) -> int:
    spans = [(0, len(message.text))]
    number = vault.documents.add("post.mbox", "mail", message, spans, (), f"{message}", position=position)
    assert number is not None
    return number


def test_a_passage_carries_its_source_and_place_and_what_is_known_of_it(vault: Vault) -> None:
    message = Message(
        "Roof", "The roof is red.", time="2026-01-02T00:00:00.000Z", kind="email", language="en"
    )
    number = add(vault, message, position=4096)
    (found,) = vault.searching.passages('"red"', 5)
    assert found == Passage(
        *(found.id, number, "post.mbox", "Roof", "The roof is red.", 0, 16, False, found.score),
        *("2026-01-02T00:00:00.000Z", "email", "en", 4096),
    )
    assert found.score > 0


def test_a_title_finds_its_passages(vault: Vault) -> None:
    titled = add(vault, Message("Regatta of the year", "We came in second."))
    add(vault, Message("", "We came in late."))
    assert [p.document_id for p in vault.searching.passages('"regatta"', 5)] == [titled]


def test_chinese_is_found_in_text_and_title(vault: Vault) -> None:
    garden = add(vault, Message("柏林来信", "我们昨天去了花园。"))
    add(vault, Message("会议", "明天在上海开会。"))
    for asked in ("花园", "柏林", "请问柏林的花园怎么样"):
        query = match_query(asked, every_word=True)
        assert [p.document_id for p in vault.searching.passages(query, 5)] == [garden]
    assert vault.searching.passages('"花 园"', 5)[0].text == "我们昨天去了花园。"


def test_past_texts_come_by_words_by_recipient_and_by_time_and_are_the_users_alone(vault: Vault) -> None:
    about = add(vault, Message("a", "The varnish is dry.", own=True))
    to_bob = add(vault, Message("b", "See you.", own=True, recipients=(BOB,), author="me@example.org"))
    latest = add(vault, Message("c", "Good night.", own=True, time="2026-11-01T00:00:00.000Z"))
    add(vault, Message("d", "The varnish is wet.", author=BOB, recipients=("me@example.org",)))
    add(vault, Message("e", "Long ago.", own=True, recipients=(BEA,)))
    add(vault, Message("f", "Dear Bob.", author=BEA, recipients=(BOB,)))
    contacts = vault.searching.contacts_named("bob")
    scores = vault.searching.own_scores('"varnish"', 5)
    found = {text.document_id: text for text in vault.searching.past_texts(scores, contacts, 1)}
    assert set(found) == {about, to_bob, latest}
    assert {number for number, text in found.items() if text.to_recipient} == {to_bob}
    assert {number for number, text in found.items() if text.score > 0} == {about}
    assert found[to_bob].recipients == (BOB,)


def test_a_recipient_is_known_by_name_or_address_and_only_by_whole_words(vault: Vault) -> None:
    add(vault, Message("a", "Hello.", own=True, recipients=(BOB, BEA)))
    naming = vault.searching.contacts_named
    assert (
        naming("Bob")
        == naming("meyer, bob")
        == naming(BOB)
        == naming("bob@example.org")
        == ["bob@example.org"]
    )
    assert naming("Bo") == naming("Bob Stone") == naming(" , ") == []


def test_documents_that_name_somebody_are_told_apart(vault: Vault) -> None:
    from_bob = add(vault, Message("a", "Hello.", author=BOB))
    to_bea = add(vault, Message("b", "Hello you.", recipients=(BEA,)))
    naming = vault.searching.documents_naming
    assert naming(["bob@example.org"], [from_bob, to_bea]) == {from_bob}
    assert naming([], [from_bob]) == naming(["bob@example.org"], []) == frozenset()


def test_phrases_are_counted_by_passage(vault: Vault) -> None:
    for text in ("red roof", "roof red roof", "red door"):
        add(vault, Message("", text))
    assert vault.searching.counts(['"roof"', '"red roof"', '"sea"']) == [2, 2, 0]


def test_a_query_that_cannot_be_read_is_told_and_an_empty_one_finds_nothing(vault: Vault) -> None:
    add(vault, Message("", "red roof"))
    with pytest.raises(UsageError, match="plain words"):
        vault.searching.passages('"roof', 5)
    assert vault.searching.passages(" ", 5) == []
    assert vault.searching.own_scores("", 5) == {}
