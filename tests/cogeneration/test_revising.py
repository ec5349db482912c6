"""Revise mode: only the passage changes, and nothing of what models put around it comes with it."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.cogeneration.events import Note, Phase, Piece
from cogenesis.cogeneration.revising import (
    CHANGES,
    Opening,
    Revised,
    change_of,
    cleaned,
    passage_of,
    revise,
    revising_messages,
)
from cogenesis.domain import ContextItem, ContextKind
from cogenesis.errors import ModelError, UsageError
from cogenesis.inference import events as local
from cogenesis.inference.options import ChatMessage, Sampling

TEXT = "Dear Tom,\n\nthe roof leaks. Could you come on Friday?\r\n\n  Best,\tMaria \n"
START, END = TEXT.index("Could"), TEXT.index("\r")
PASSAGE = passage_of(TEXT, (START - 1, END + 2))
PHONE = ContextItem("fact:Phone", ContextKind.FACT, "Phone", "0151")


class Staged:
    """A model that says what it is told to, and keeps what it was asked."""

    def __init__(self, *pieces: str, reason: local.FinishReason = "end", n_ctx: int = 4096) -> None:
        self._pieces = pieces
        self._reason = reason
        self._n_ctx = n_ctx
        self.asked: list[dict[str, Any]] = []

    def generate(self, messages: Sequence[ChatMessage], **options: Any) -> Iterator[local.Event]:
        self.asked.append({"messages": messages, **options})
        yield local.Prefilled(9, 9)
        yield local.Thinking(3, 256)
        yield from map(local.Piece, self._pieces)
        yield local.Finished(self._reason, 9, 0, 5, 0.1, 0.1)

    def count(self, texts: Sequence[str]) -> list[int]:
        return [len(text.split()) for text in texts]

    def info(self) -> local.ModelInfo:
        return local.ModelInfo("", "", self._n_ctx, 0, 0, 0, 1, "own", 0.0, ())


def events_of(model: Staged, asked: str = "warmer", facts: Sequence[ContextItem] = ()) -> list[Any]:
    change = change_of(asked)
    stream = revise(PASSAGE, change, facts=facts, model=model, sampling=Sampling(), cancel=threading.Event())
    return list(stream)


def test_nothing_but_the_passage_changes_to_the_byte() -> None:
    events = events_of(Staged("Here is the passage:\n", "\n“Would you have", " time on Friday?”\n\n"))
    assert isinstance(events[-1], Revised)
    assert events[-1].text == TEXT[:START] + "Would you have time on Friday?" + TEXT[END:]
    shown = "".join(event.text for event in events if isinstance(event, Piece))
    assert "Here is" not in shown
    assert Phase("thinking", 3, 256) in events


@given(st.text(), st.integers(0, 60), st.integers(0, 60), st.text(min_size=1))
def test_whatever_is_selected_what_is_around_stays(text: str, one: int, other: int, words: str) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    if not text[start:end].strip():
        with pytest.raises(UsageError, match="no words"):
            passage_of(text, (start, end))
        return
    passage = passage_of(text, (start, end))
    assert passage.words == text[start:end].strip()
    new = passage.replaced(words)
    assert new.startswith(text[:start])
    assert new.endswith(text[end:])
    assert passage.replaced(passage.words) == text


@given(st.text(alphabet="ab:\n “”`", max_size=60), st.lists(st.integers(0, 60), max_size=6))
def test_the_opening_is_the_same_however_it_is_cut(text: str, cuts: list[int]) -> None:
    whole, cut = Opening("a b"), Opening("a b")
    at = sorted({0, len(text), *(c for c in cuts if c < len(text))})
    pieces = [cut.feed(text[a:b]) for a, b in pairwise(at)]
    assert "".join(pieces) + cut.finish() == whole.feed(text) + whole.finish()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Certainly! Here is the revised passage:\n\nWill you come?", "Will you come?"),
        ("**Neue Fassung:**\nKommst du?", "Kommst du?"),
        ("Could you come on Friday:\nor on Monday?", "Could you come on Friday:\nor on Monday?"),
        ("```text\nWill you come?\n```", "Will you come?"),
        ('"Will you come?"', "Will you come?"),
        ("„Kommst du?“", "Kommst du?"),
        ("My dear Tom,\nthe roof leaks. Will you come?", "Will you come?"),
        ("Will you come?\n\nBest, Maria (Smith)", "Will you come?"),
        ('He said "yes"', 'He said "yes"'),
    ],
)
def test_what_models_put_around_a_text_is_taken_away(said: str, kept: str) -> None:
    assert cleaned(said, PASSAGE) == kept


@pytest.mark.parametrize("said", ["", " \n", "...", "Here is the text:", "``` ```"])
def test_a_blank_result_is_a_sentence(said: str) -> None:
    if said == "Here is the text:":  # a line alone may be the text
        assert isinstance(events_of(Staged(said))[-1], Revised)
        return
    with pytest.raises(ModelError, match="text is as it was"):
        events_of(Staged(said))


def test_a_result_that_was_cut_ends_with_a_sentence_and_says_so() -> None:
    events = events_of(Staged("Would you come? We could then al", reason="length"))
    assert events[-1].text == TEXT[:START] + "Would you come?" + TEXT[END:]
    assert any(isinstance(event, Note) and "limit" in event.text for event in events)


def test_a_result_that_was_stopped_is_none() -> None:
    assert not any(isinstance(event, Revised) for event in events_of(Staged("Would", reason="cancelled")))


def test_the_prompt_holds_the_text_around_and_the_answer_has_the_length_that_was_asked_for() -> None:
    model = Staged("Come on Friday.")
    events_of(model, "Shorter"), events_of(model, "warmer"), events_of(model, "say it in rhyme", [PHONE])
    shorter, warmer, free = model.asked
    assert shorter["max_tokens"] < warmer["max_tokens"] < free["max_tokens"]
    assert all(asked["lookup"] > 0 and asked["sampling"].repeat_penalty == 1.0 for asked in model.asked)
    text = free["messages"][-1].content
    assert "the roof leaks." in text
    assert "Best, Maria" in text
    assert text.index(PASSAGE.words) < text.index("the roof leaks.") < text.index("say it in rhyme")
    assert "Phone: 0151" in text
    assert "say it in rhyme" in text


def test_of_a_long_text_only_what_is_near_is_shown() -> None:
    words = [f"word{number}" for number in range(2000)]
    text = " ".join(words)
    start = text.index("word1000")
    prompt = revising_messages(passage_of(text, (start, start + 8)), CHANGES["warmer"])[-1].content
    assert "word995 " in prompt
    assert "word1005 " in prompt
    assert "word900 " not in prompt
    assert "word1100 " not in prompt


def test_a_text_that_does_not_fit_is_a_sentence_and_facts_go_first() -> None:
    with pytest.raises(ModelError, match="select a part"):
        events_of(Staged("x", n_ctx=100))
    model = Staged("Come!", n_ctx=230)
    events_of(model, "say more", [ContextItem("fact:A", ContextKind.FACT, "A", "so " * 200)])
    assert "so so" not in model.asked[0]["messages"][-1].content


@pytest.mark.parametrize(("asked", "says"), [("  ", "what should change"), ("x" * 3000, "2,000")])
def test_a_change_that_is_none_is_a_sentence(asked: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        change_of(asked)


@pytest.mark.parametrize("selection", [(-1, 4), (4, 3), (0, 10_000)])
def test_a_selection_outside_the_text_is_a_sentence(selection: tuple[int, int]) -> None:
    with pytest.raises(UsageError, match="select"):
        passage_of(TEXT, selection)
