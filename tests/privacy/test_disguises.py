"""Secrets in other clothes: compounds, plurals and numbers in words get past neither filter nor gate."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.domain import Brief, Instruction, Level
from cogenesis.privacy.brief import make_brief
from cogenesis.privacy.detectors import scan
from cogenesis.privacy.gate import clear
from cogenesis.privacy.lexicon import Lexicon, MemoryLexicon, singles, terms_of, with_own_words
from cogenesis.privacy.normalise import bases, plurals, split, stem
from cogenesis.privacy.slots import no_slots
from cogenesis.privacy.template import render_body
from cogenesis.privacy.vocabulary import MAX_PARTS, Vocabulary

VOCABULARY = Vocabulary.load()


def facts(*values: str) -> MemoryLexicon:
    return MemoryLexicon(frozenset().union(*(terms_of(value, VOCABULARY, fact=True) for value in values)))


def gist_of(text: str, lexicon: Lexicon, to: str | None = None) -> str:
    return make_brief(Instruction(text, to=to), Level.BALANCED, lexicon, VOCABULARY).gist or ""


def blocked(gist: str, lexicon: Lexicon) -> bool:
    brief = Brief(Level.BALANCED, no_slots(), gist)
    return not clear(render_body(brief, "m"), brief, "m", lexicon, VOCABULARY).cleared


@pytest.mark.parametrize(
    ("fact", "gist", "secret"),
    [
        ("Silver Falcon", "write an email about the falcon-related delay", "falcon"),
        ("Silver Falcon", "write an update about silver-falcon work", "falcon"),
        ("Silver Falcon", "write an update about silver-falcons work", "falcon"),
        ("surprise party for grandmother", "write about the surprise-party-grandmother plan", "party-grand"),
        ("Silver-Lining", "write a story about a silver lining", "silver lining"),
        ("Silver-Lining", "write a story about a silver-lining", "silver-lining"),
        ("silver-lining", "write a story about a silver lining", "silver lining"),
        ("SilverLining", "write a story about a silver lining", "silver lining"),
        ("silverlining", "write a story about a silver lining", "silver lining"),
        ("silverlining", "write a story about silver-lining work", "silver-lining"),
        ("Silver&Lining", "write a story about a silver lining", "silver lining"),
        ("Sun Flower", "write a story about the sunflower", "sunflower"),
        ("sun flower", "write a story about the sunflower", "sunflower"),
        ("D'Harbor", "write a story about the harbor", "harbor"),
        ("Falcon", "write a story about falcons", "falcon"),
        ("Falcons", "write a story about the falcon", "falcon"),
        ("Baker", "write an invitation for the bakers", "baker"),
        ("Quilt", "write a story about quilting", "quilt"),
        ("Canoe", "write a story about canoeing", "canoe"),
        ("River", "write a poem about river and her puppies", "river"),
        ("Garden", "write a poem about the gardens", "garden"),
        ("Black River", "write a poem about river and her puppies", "river"),
    ],
)
def test_a_fact_in_another_form_leaves_neither_by_filter_nor_by_gate(
    fact: str, gist: str, secret: str
) -> None:
    assert secret in gist
    assert not blocked(gist, facts())
    assert secret not in gist_of(gist, facts(fact))
    assert blocked(gist, facts(fact))


def test_a_name_in_a_document_counts_in_its_forms_too() -> None:
    lexicon = MemoryLexicon(terms_of("We work on the Falcon-Nine rocket with Harbors Inc.", VOCABULARY))
    assert blocked("the falcon-related delay", lexicon)
    assert blocked("the falcons", lexicon)
    assert blocked("the harbor", lexicon)


@pytest.mark.parametrize("to", ["Blue Harbor", "Blue-Harbor", "blueharbor", "The Blue Harbors"])
def test_a_recipient_does_not_leave_in_a_compound(to: str) -> None:
    text = "write an update about blue-harbor work"
    own = with_own_words(MemoryLexicon(), Instruction(text, to=to), VOCABULARY)
    assert "harbor" not in gist_of(text, MemoryLexicon(), to=to)
    assert blocked(text, own)


@pytest.mark.parametrize(
    ("fact", "gist"),
    [
        ("Hunter", "write a story about hunting"),
        ("Fields", "write a story about a field"),
        ("Mark", "write a story about marking"),
        ("Manager", "write a letter to my manager"),
        ("walks by the river with nurses every winter", "write a poem about the river"),
        ("The yellow kettle leaks", "write a poem about the kettle"),
        ("blue lagoon", "write a poem about blue paper"),
        (" - ", "write a poem about blue paper"),
    ],
)
def test_everyday_words_do_not_become_secret_by_it(fact: str, gist: str) -> None:
    assert not blocked(gist, facts(fact))


@pytest.mark.parametrize(
    "number",
    [
        "ninety two thousand",
        "five five five zero one nine nine",
        "twenty-third",
        "four seven one one",
        "one hundred and five",
        "double five oh three",
        "eleventh",
        "forty",
        "zero",
        "seven-year-old",
        "one-two",
    ],
)
def test_a_number_in_words_is_held_back(number: str) -> None:
    text = f"write a letter about {number} lamps"
    start = text.index(number)
    assert [(p.kind, p.start, p.end) for p in scan(text)] == [("number", start, start + len(number))]
    assert gist_of(text, MemoryLexicon()) == "write a letter about several lamps"
    brief = Brief(Level.BALANCED, no_slots(), text)
    problems = clear(render_body(brief, "m"), brief, "m", MemoryLexicon(), VOCABULARY).problems
    assert ("number", "pattern") in {(p.kind, p.source) for p in problems}
    assert any(number.split(maxsplit=1)[0] in p.text for p in problems)


def test_number_words_do_not_meet_once_what_stood_between_is_gone() -> None:
    gist = gist_of("write a story about five Zyx seven lamps in the garden", MemoryLexicon())
    assert "garden" in gist
    assert "five seven" not in gist


@pytest.mark.parametrize(
    "line", ["write a two-page letter", "one of the two lamps", "the first one", "a second letter", "often"]
)
def test_small_number_words_in_ordinary_use_may_stay(line: str) -> None:
    assert scan(line) == []
    assert not blocked(line, MemoryLexicon())


def test_a_chain_of_words_is_no_public_word() -> None:
    words = ["paper"] * (MAX_PARTS + 1)
    assert "-".join(words[1:]) in VOCABULARY
    assert "-".join(words) not in VOCABULARY
    brief = Brief(Level.BALANCED, no_slots(), "-".join(words))
    verdict = clear(render_body(brief, "m"), brief, "m", MemoryLexicon(), VOCABULARY)
    assert [p.kind for p in verdict.problems] == ["shape"]


def test_long_chains_and_many_number_words_take_no_time() -> None:
    start = time.process_time()
    gist_of("write about " + "paper-window-garden-" * 1500, facts("Falcon"))
    scan("five " * 1200 + "x")
    scan("five and " * 700 + "x")
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("silver-lining", ["silver", "lining"]),
        ("o’neill&son", ["o", "neill", "son"]),
        ("don't", ["don't"]),
        ("falcon's-nest", ["falcon", "nest"]),
        ("--", []),
    ],
)
def test_a_compound_comes_apart_into_words(word: str, parts: list[str]) -> None:
    assert split(word) == parts


def test_bases_of_a_word_are_what_it_may_be_a_form_of() -> None:
    assert plurals("parties") == {"partie", "parti", "party"}
    assert {"falcon"} <= bases("falcons")
    assert {"canoe", "cano"} <= bases("canoeing")
    assert {"plan", "planner"} <= bases("planners")


@given(st.sampled_from(sorted(VOCABULARY.classes)[::29]))
def test_a_word_is_looked_up_by_its_stem_unless_it_is_an_everyday_word(word: str) -> None:
    terms = singles(word, VOCABULARY)
    assert word in terms or word in VOCABULARY.stop_words
    if not VOCABULARY.common(word) and split(word) == [word] and len(stem(word)) > 2:
        assert stem(word) in terms
