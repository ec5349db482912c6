"""Sensitive words leave only where the user lets them, and only those; every other check stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cogenesis.domain import Brief, Instruction, Level
from cogenesis.privacy import gate
from cogenesis.privacy.brief import make_brief
from cogenesis.privacy.lexicon import Lexicon, MemoryLexicon, runs, with_own_words
from cogenesis.privacy.template import render_body
from cogenesis.privacy.topics import find_topics
from cogenesis.privacy.vocabulary import Vocabulary

CHEMO = "Write to Dr. Patel to move my chemo on Tuesday"


def topics(
    text: str, vocabulary: Vocabulary, lexicon: Lexicon | None = None, level: Level = Level.BALANCED
) -> list[tuple[str, str]]:
    instruction, lexicon = Instruction(text), lexicon or MemoryLexicon()
    brief = make_brief(instruction, level, lexicon, vocabulary)
    found = find_topics(brief, instruction, lexicon, vocabulary)
    return [(topic.word, topic.phrase) for topic in found]


def brief_of(text: str, vocabulary: Vocabulary, level: Level = Level.BALANCED) -> Brief:
    return make_brief(Instruction(text), level, MemoryLexicon(), vocabulary)


def verdict(brief: Brief, vocabulary: Vocabulary) -> gate.Verdict:
    lexicon = with_own_words(MemoryLexicon(), Instruction(""), vocabulary)
    return gate.clear(render_body(brief, "m"), brief, "m", lexicon, vocabulary)


def test_what_would_leave_if_the_user_said_so_is_asked_by_the_shortest_form(vocabulary: Vocabulary) -> None:
    assert topics(CHEMO, vocabulary) == [("chemo", "a health matter")]
    text = "Write a post about cancer-free living and churches"
    assert topics(text, vocabulary) == [("cancer", "a health matter"), ("church", "a matter of belief")]
    assert topics("Write an email to my boss about the budget", vocabulary) == []


def test_words_that_would_stay_anyway_are_not_asked_about(vocabulary: Vocabulary) -> None:
    assert topics("Write to my boss that I have cancer", vocabulary) == []
    assert topics(CHEMO, vocabulary, MemoryLexicon({"chemo"})) == []
    told = {term for term, _ in runs(["move", "my", "chemo"], vocabulary)}
    assert told
    assert topics(CHEMO, vocabulary, MemoryLexicon(told)) == []
    assert topics(
        "Write to my boss about my cancer and my pregnancy", vocabulary, MemoryLexicon({"cancer"})
    ) == [("pregnancy", "a health matter")]


def test_at_level_strict_nothing_is_asked(vocabulary: Vocabulary) -> None:
    assert topics(CHEMO, vocabulary, level=Level.STRICT) == []


def test_only_the_words_that_were_let_pass_leave(vocabulary: Vocabulary) -> None:
    text = "Write an email to my boss about my cancer and my pregnancy"
    assert brief_of(text, vocabulary.allowing({"cancer"})).gist == (
        "write an email to my boss about my cancer and a health matter"
    )
    assert (
        brief_of(CHEMO, vocabulary.allowing({"chemo"})).gist == "write to a doctor to move my chemo on a date"
    )
    assert brief_of(CHEMO, vocabulary.allowing({"chemo"}), Level.STRICT).gist is None


def test_the_gate_refuses_a_sensitive_word_and_clears_it_where_it_was_let_pass(
    vocabulary: Vocabulary,
) -> None:
    allowing = vocabulary.allowing({"chemo"})
    brief = brief_of(CHEMO, allowing)
    refused = verdict(brief, vocabulary)
    assert not refused.cleared
    assert {(problem.kind, problem.text) for problem in refused.problems} >= {("topic", "chemo")}
    assert verdict(brief, allowing).cleared
    assert not verdict(replace(brief, gist="write about my chemo and my cancer"), allowing).cleared
    assert not verdict(replace(brief, level=Level.STRICT), allowing).cleared


def test_a_word_that_the_vault_knows_stays_though_it_was_let_pass(vocabulary: Vocabulary) -> None:
    allowing = vocabulary.allowing({"chemo"})
    lexicon = MemoryLexicon({"chemo"})
    gist = make_brief(Instruction(CHEMO), Level.BALANCED, lexicon, allowing).gist
    assert gist is not None
    assert "chemo" not in gist
    brief = brief_of(CHEMO, allowing)
    own = with_own_words(lexicon, Instruction(CHEMO), allowing)
    assert not gate.clear(render_body(brief, "m"), brief, "m", own, allowing).cleared


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("churches", "church"),
        ("surgeries", "surgery"),
        ("praying", "pray"),
        ("voters", "vote"),
        ("cancer-free", "cancer"),
        ("symptoms", "symptom"),
    ],
)
def test_every_form_is_the_same_topic(word: str, name: str, vocabulary: Vocabulary) -> None:
    assert vocabulary.topics_of(word) == (name,)
    assert vocabulary.delicate(word) is not None
    assert vocabulary.allowing({name}).delicate(word) is None
    assert vocabulary.allowing({"chemo"}).delicate(word) is not None


def test_letting_every_topic_pass_leaves_none_held_back(vocabulary: Vocabulary) -> None:
    names = {name for word in vocabulary.sensitive for name in vocabulary.topics_of(word)}
    allowing = vocabulary.allowing(names)
    assert allowing.sensitive == {}
    assert all(word in allowing and allowing.size_class(word) <= 35 for word in vocabulary.sensitive)
    assert vocabulary.allowing(()) is vocabulary
