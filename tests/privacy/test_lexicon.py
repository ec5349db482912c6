"""Which words and runs of a private text are secrets, and that the same words are found again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.domain import Instruction
from cogenesis.privacy.lexicon import MemoryLexicon, OwnWords, bags, runs, terms_of, with_own_words
from cogenesis.privacy.normalise import fold
from cogenesis.privacy.vocabulary import Vocabulary

EVERYDAY = (
    "yellow",
    "kettle",
    "window",
    "garden",
    "river",
    "winter",
    "paper",
    "window",
    "silver",
    "candle",
    "basket",
    "mirror",
)


def test_names_numbers_and_unknown_words_are_secrets(vocabulary: Vocabulary) -> None:
    terms = terms_of("We met Priya at the Quantum Bakery, box 48213, near zyxtron.", vocabulary)
    assert {"priya", "quantum", "48213", "zyxtron"} <= terms
    assert "met" not in terms


def test_a_heading_tells_no_names_by_its_capitals(vocabulary: Vocabulary) -> None:
    terms = terms_of("A Short Guide To Quantum Garden Planning", vocabulary)
    assert "quantum" not in terms


def test_plain_words_in_a_name_are_no_secrets_but_what_they_make_together_is(vocabulary: Vocabulary) -> None:
    terms = terms_of("We met at the Quantum Design Workshop and talked about paper.", vocabulary)
    assert {"quantum", "quantum design", "design workshop"} <= terms
    assert terms.isdisjoint({"design", "workshop", "workshops"})


def test_acronyms_that_everybody_uses_are_no_secrets(vocabulary: Vocabulary) -> None:
    assert "ai" not in terms_of("We asked the AI and the SEO team for a plan.", vocabulary)


def test_the_parts_of_a_public_compound_are_no_secrets(vocabulary: Vocabulary) -> None:
    terms = terms_of("She likes eco-friendly Sci-Fi and zyx-friendly lamps. Series B was hard.", vocabulary)
    assert terms.isdisjoint({"sci", "fi", "sci-fi", "eco", "b"})
    assert {"zyx", "zyx-friendly"} <= terms


def test_a_short_fact_is_a_name_from_its_first_word(vocabulary: Vocabulary) -> None:
    assert {"harbor", "harb outreach"} <= terms_of("Harbor Outreach", vocabulary, fact=True)


@pytest.mark.parametrize(("fact", "term"), [("blue lagoon", "blue lagoon"), ("butterfly", "butterfly")])
def test_a_fact_of_one_or_two_everyday_words_is_a_secret(
    fact: str, term: str, vocabulary: Vocabulary
) -> None:
    assert term in terms_of(fact, vocabulary, fact=True)
    assert term not in terms_of(fact, vocabulary)


@given(st.lists(st.sampled_from(EVERYDAY), min_size=3, max_size=8))
def test_a_run_of_everyday_words_is_found_in_any_sentence(words: list[str]) -> None:
    vocabulary = _VOCABULARY
    terms = terms_of(f"Then {' '.join(words)}.", vocabulary)
    asked = {term for term, _ in runs(words, vocabulary)}
    assert asked <= terms


def test_runs_see_through_inflection_and_small_words(vocabulary: Vocabulary) -> None:
    terms = terms_of("The branches rejected our transactions", vocabulary)
    asked = {term for term, _ in runs(["branch", "rejecting", "transaction"], vocabulary)}
    assert asked & terms


@pytest.mark.parametrize("line", ["a letter to my manager", "write an email to the team about"])
def test_the_language_of_writing_tasks_is_no_secret(line: str, vocabulary: Vocabulary) -> None:
    assert runs(line.split(), vocabulary) == []


def test_any_three_words_of_a_short_fact_tell_it(vocabulary: Vocabulary) -> None:
    terms = terms_of("teaches silver workshops to retired nurses", vocabulary, fact=True)
    assert set(bags(["nurses", "need", "a", "silver", "retired"], vocabulary)) & terms


def test_a_long_clause_is_not_told_by_three_words(vocabulary: Vocabulary) -> None:
    long = "green paper windows hold winter candles near silver rivers while yellow gardens grow"
    assert not any("+" in term for term in terms_of(long, vocabulary, fact=True))


def test_a_quoted_title_is_a_secret(vocabulary: Vocabulary) -> None:
    assert "silent river" in terms_of("she read 'Silent River' twice", vocabulary)
    assert "silently" not in terms_of("she said 'silently' twice", vocabulary)


def test_sentences_end_where_a_run_ends(vocabulary: Vocabulary) -> None:
    apart = terms_of("Yellow kettle. Window garden", vocabulary)
    assert not any("kettl window" in term for term in apart)
    assert terms_of(" ... ", vocabulary) == set()
    assert terms_of("... ; Yellow kettle. ; ! Window garden", vocabulary) == set()


def test_recipient_and_answered_message_are_private_too(vocabulary: Vocabulary) -> None:
    instruction = Instruction("x", to="Grace Green", reply_to="The yellow kettle leaks again.")
    lexicon = with_own_words(MemoryLexicon({"stored"}), instruction, vocabulary)
    asked = {"stored", "grace", "green", "grac green", "yellow kettl leak", "other"}
    assert lexicon.known(asked) == asked - {"other"}
    assert with_own_words(lexicon, instruction, vocabulary) is lexicon
    other = Instruction("x", to="Bob")
    assert with_own_words(lexicon, other, vocabulary).known({"bob", "grace"}) == {"bob", "grace"}
    assert isinstance(with_own_words(MemoryLexicon(), Instruction("x"), vocabulary), OwnWords)


@given(st.text(max_size=300), st.booleans())
def test_terms_are_folded(text: str, fact: bool) -> None:
    assert all(term == fold(term) for term in terms_of(text, _VOCABULARY, fact=fact))


_VOCABULARY = Vocabulary.load()
