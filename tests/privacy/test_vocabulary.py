"""The public words: everyday words, in lower case, and no names."""

from __future__ import annotations

import pytest

from cogenesis.privacy.vocabulary import Vocabulary


def test_words_are_plain_lower_case(vocabulary: Vocabulary) -> None:
    assert 10_000 < len(vocabulary.classes) < 70_000
    assert all(word.isascii() and word == word.lower() and word[0].isalpha() for word in vocabulary.classes)


@pytest.mark.parametrize("name", ["joy", "grace", "rose", "paris", "smith", "jack", "apple", "hunt", "brown"])
def test_words_that_are_names_are_not_public(name: str, vocabulary: Vocabulary) -> None:
    assert name not in vocabulary


def test_names_kept_for_their_meaning_are_marked(vocabulary: Vocabulary) -> None:
    assert {"grant", "art", "green"} <= vocabulary.guarded <= set(vocabulary.classes)


@pytest.mark.parametrize(
    ("word", "public"),
    [
        ("eco-friendly", True),
        ("well-known", True),
        ("ai-based", True),
        ("x-ray-smith", False),
        ("a-b", False),
        ("zyx", False),
    ],
)
def test_a_compound_is_public_when_its_parts_are(word: str, public: bool, vocabulary: Vocabulary) -> None:
    assert (word in vocabulary) is public


@pytest.mark.parametrize(
    ("word", "verb"), [("move", True), ("plan", True), ("reply", True), ("write", True), ("chic", False)]
)
def test_verbs_are_known_by_their_forms(word: str, verb: bool, vocabulary: Vocabulary) -> None:
    assert vocabulary.verb(word) is verb


@pytest.mark.parametrize("word", ["migraine", "migraines", "post-cancer"])
def test_sensitive_words_are_known_in_every_form(word: str, vocabulary: Vocabulary) -> None:
    assert vocabulary.delicate(word) == "a health matter"
    assert vocabulary.delicate("garden") is None


def test_what_stands_for_a_sensitive_word_is_public_and_not_sensitive(vocabulary: Vocabulary) -> None:
    words = {word for phrase in vocabulary.sensitive.values() for word in phrase.split()}
    assert all(word in vocabulary and not vocabulary.delicate(word) for word in words)
