"""What a local model may add to a brief: closed choices and the gist's own words, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.domain import Brief, Instruction, Level
from cogenesis.privacy import gate
from cogenesis.privacy.brief import make_brief
from cogenesis.privacy.lexicon import MemoryLexicon, terms_of
from cogenesis.privacy.proposal import (
    Proposal,
    best_choice,
    line_grammar,
    line_words,
    open_slots,
    with_proposal,
)
from cogenesis.privacy.slots import NONE, SLOTS, slot_named
from cogenesis.privacy.template import render_body
from cogenesis.privacy.vocabulary import Vocabulary

NOTHING = MemoryLexicon()
VOCABULARY = Vocabulary.load()
TEXT = "Write a note about winter kettles and silver baskets"


def brief_of(text: str = TEXT, level: Level = Level.BALANCED) -> Brief:
    return make_brief(Instruction(text), level, NOTHING, VOCABULARY)


def proposed(proposal: Proposal, brief: Brief | None = None, lexicon: MemoryLexicon = NOTHING) -> Brief:
    return with_proposal(brief or brief_of(), proposal, lexicon, VOCABULARY)


def test_only_unset_slots_take_values_and_only_from_their_lists() -> None:
    brief = brief_of()
    assert {slot.name for slot in open_slots(brief)}.isdisjoint({"kind", "language"})
    after = proposed(Proposal({"tone": "casual", "kind": "poem", "occasion": "Anna's", "register": NONE}))
    assert after.slots == {**brief.slots, "tone": "casual"}


def test_a_choice_counts_when_the_text_makes_it_much_likelier_than_the_others() -> None:
    length = slot_named("length")
    blank = [-1.0, -2.0, -3.0, -0.5]
    assert best_choice(length, [-1.0, -2.0, 0.9, -0.5], blank) == "long"
    assert best_choice(length, [-1.0, -2.0, -2.0, -0.5], blank) is None
    assert best_choice(length, [-9.0, -9.0, -9.0, -0.1], blank) is None


def test_delicate_values_stay_out_where_the_rules_keep_them_out() -> None:
    chemo = brief_of("Write a note about chemo")
    assert proposed(Proposal({"occasion": "illness", "tone": "firm"}), chemo).slots["occasion"] == NONE
    strict = brief_of("Write a note about kettles", Level.STRICT)
    after = proposed(Proposal({"topic": "medicine", "occasion": "funeral"}), strict)
    assert (after.slots["topic"], after.slots["occasion"]) == ("private matter", NONE)
    balanced = proposed(
        Proposal({"topic": "medicine", "occasion": "funeral"}), brief_of("Write about kettles")
    )
    assert (balanced.slots["topic"], balanced.slots["occasion"]) == ("medicine", "funeral")


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        ("write a note about silver baskets and winter kettles", True),
        ("write a note on winter kettles with silver baskets", True),
        ("write a note about winter kettles and silver lamps", False),
        ("write a note about kettles", False),
        ("write a note note about winter kettles and silver baskets", False),
        ("write a note about winter kettles and silver baskets in the", False),
        ("of the write a note about the winter kettles and the silver baskets", False),
        ("", False),
    ],
)
def test_a_line_is_taken_when_it_says_the_same_in_the_same_words(line: str, taken: bool) -> None:
    brief = brief_of()
    assert proposed(Proposal(line=line)) == (replace(brief, gist=line) if taken else brief)


def test_a_line_is_checked_like_any_gist() -> None:
    lexicon = MemoryLexicon(terms_of("silver winter kettles", VOCABULARY))
    line = "write a note and baskets about silver winter kettles"
    assert proposed(Proposal(line=line)).gist == line
    assert proposed(Proposal(line=line), lexicon=lexicon).gist == brief_of().gist


def test_a_value_that_tells_a_secret_together_with_the_gist_is_left_out() -> None:
    lexicon = MemoryLexicon(terms_of("kettles, winter family", VOCABULARY, fact=True))
    brief = brief_of("Write a note about winter kettles")
    assert proposed(Proposal({"relationship": "family"}), brief, lexicon) == brief
    assert proposed(Proposal({"relationship": "family"}), brief).slots["relationship"] == "family"


def test_there_is_no_line_where_there_was_no_gist() -> None:
    brief = brief_of(level=Level.STRICT)
    assert proposed(Proposal(line="write a note"), brief) == brief


def test_the_grammar_has_the_words_of_the_gist_and_small_ones() -> None:
    grammar = line_grammar(line_words("write a thank-you note"))
    assert '"thank-you"' in grammar
    assert '"for"' in grammar
    assert grammar.count('"write"') == 1


@given(
    st.dictionaries(st.sampled_from([s.name for s in SLOTS] + ["x"]), st.text(max_size=12)),
    st.one_of(st.none(), st.text(max_size=80), st.lists(st.sampled_from(TEXT.lower().split())).map(" ".join)),
)
def test_whatever_is_proposed_the_gate_clears_the_brief(slots: dict[str, str], line: str | None) -> None:
    brief = proposed(Proposal(slots, line))
    assert gate.clear(render_body(brief, "m"), brief, "m", NOTHING, VOCABULARY).cleared
