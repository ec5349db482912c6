"""Language and kind of a text: measured on texts that are known, and never guessed wildly."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cogenesis.documents.messages import Item
from cogenesis.documents.recognising import KINDS, LANGUAGES, kind_of, language_of
from cogenesis.privacy.slots import SLOTS

TEXTS = tuple(
    (
        text["language"],
        text["kind"],
        text["format"],
        text.get("title", ""),
        text["text"] * text.get("times", 1),
    )
    for text in tomllib.loads(Path(__file__).with_name("texts_to_tell.toml").read_text("utf-8"))["text"]
)


def test_languages_are_told_or_left_open_but_not_mistaken() -> None:
    told = [(language, language_of(text), text) for language, _, _, _, text in TEXTS]
    assert [entry for entry in told if entry[1] not in (entry[0], "")] == []
    assert sum(language == found for language, found, _ in told) >= len(TEXTS) - 1


def test_kinds_are_told() -> None:
    told = [(kind, kind_of(format_, Item(title, text, [])), text) for _, kind, format_, title, text in TEXTS]
    assert [entry for entry in told if entry[0] != entry[1]] == []


def test_kinds_are_those_that_a_draft_may_have_and_contacts() -> None:
    (slot,) = [slot for slot in SLOTS if slot.name == "kind"]
    assert set(KINDS) - set(slot.values) == {"contact"}


def test_a_declared_kind_stays_and_one_that_is_none_does_not() -> None:
    assert kind_of("mail", Item("", "words", [], kind="newsletter")) == "newsletter"
    assert kind_of("mail", Item("", "words", [], kind="banana")) == ""


def test_the_language_is_that_of_most_of_a_text() -> None:
    english = next(text for language, _, _, _, text in TEXTS if language == "en")
    german = next(text for language, _, _, _, text in TEXTS if language == "de")
    assert language_of(f"{english}\n" + german * 60) == "de"


def test_a_text_in_two_languages_at_once_is_left_open() -> None:
    mixed = "The Boot is on dem lake und der Bruder of my friend ist mit the Ruder nicht gone."
    assert language_of(mixed) == ""


@given(st.text(max_size=300))
def test_any_text_gets_a_label_from_the_lists(text: str) -> None:
    assert language_of(text) in ("", *LANGUAGES)
    for format_ in ("mail", "text", "html", "docx"):
        assert kind_of(format_, Item(text[:50], text, [])) in ("", *KINDS)


def test_the_work_does_not_grow_with_the_text() -> None:
    for words in ("the lake ", "dear ", "a\n", "#a ", "mit "):
        began = time.process_time()
        language_of(words * 1_000_000)
        kind_of("docx", Item("", words * 1_000_000, []))
        assert time.process_time() - began < 1.0, words
