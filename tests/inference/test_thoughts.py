"""Thoughts never come out of the stream, however they are cut into pieces."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.inference.stream import TextStream
from cogenesis.inference.thoughts import TAGS, Tags, ThoughtFilter, closing_of

PAIRS = [
    ("<think>", "</think>"),
    ("<Thinking>", "</thinking>"),
    ("[THINK]", "[/THINK]"),
    ("<seed:think>", "</seed:think>"),
    ("◁think▷", "◁/think▷"),
    ("<|START_THINKING|>", "<|END_THINKING|>"),
    ("<|channel|>", "analysis<|message|>hm<|end|><|start|>assistant<|channel|>final<|message|>"),
]
SECRETS = ["the fee is 40", "İstanbul\n\n", "<", "</", "<|", "a < b", "final", "\n<b>", "</thin", "Dear"]
WORDS = ["Dear Anna,", " yes ", "\n", "\n\n", "<", "<th", "<b>", "a <think> tag", "é", "[T", "1. "]
borders = st.lists(st.integers(0, 400), max_size=12)


def pieces(text: str, cuts: list[int]) -> list[str]:
    at = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    return [text[a:b] for a, b in pairwise(at)]


def filtered(text: str, cuts: list[int]) -> str:
    thoughts = ThoughtFilter()
    return "".join(map(thoughts.feed, pieces(text, cuts))) + thoughts.finish()


@given(st.lists(st.sampled_from(WORDS)).map("".join), borders)
def test_text_without_thoughts_passes_unchanged_however_it_is_cut(text: str, cuts: list[int]) -> None:
    if not text.lstrip().startswith("<think>"):
        assert filtered(f"x{text}", cuts) == f"x{text}"


@given(
    st.sampled_from(PAIRS),
    st.lists(st.sampled_from(SECRETS), max_size=4).map("".join),
    st.lists(st.sampled_from(["Dear Anna,", " yes", "\n"]), max_size=5).map("".join),
    st.sampled_from(["", "\n", "  \n"]),
    borders,
)
def test_a_thought_is_taken_out_however_it_is_cut(
    pair: tuple[str, str], secret: str, answer: str, space: str, cuts: list[int]
) -> None:
    begin, end = pair
    assert filtered(f"{space}{begin}{secret}{end}{answer}", cuts) == space + answer


@given(st.sampled_from(PAIRS), st.lists(st.sampled_from(SECRETS)).map("".join), borders)
def test_of_a_thought_that_is_cut_off_nothing_is_shown(
    pair: tuple[str, str], secret: str, cuts: list[int]
) -> None:
    assert filtered(f"{pair[0]}{secret}", cuts) == ""


def test_a_thought_in_the_middle_begins_a_line_and_words_about_tags_are_text() -> None:
    assert filtered("Hi.\n<think>hm</think>\nBye.", []) == "Hi.\n\nBye."
    assert filtered("The tag <think> begins a thought, </think> ends it.", []) == (
        "The tag <think> begins a thought, </think> ends it."
    )
    assert filtered("</think>\n\nDear Anna", [3]) == "\n\nDear Anna"


def test_tags_that_are_control_tokens_count_anywhere_and_others_give_no_text() -> None:
    thoughts = ThoughtFilter()
    shown = thoughts.feed("Dear <th") + thoughts.feed_control("<|tool|>") + thoughts.feed("ink> ")
    shown += thoughts.feed_control("[THINK]") + thoughts.feed("secret")
    assert thoughts.open
    shown += thoughts.feed_control("[/THINK]") + thoughts.feed("Anna") + thoughts.finish()
    assert shown == "Dear <think> Anna"


def test_the_answer_of_a_model_with_channels_is_what_stands_under_final() -> None:
    stream = TextStream(thoughts=ThoughtFilter())
    tokens = ["", "analysis", "", "I should greet her.", "", "", "assistant", "", "final", "", "Dear Anna"]
    control = {0: "<|channel|>", 2: "<|message|>", 4: "<|end|>", 5: "<|start|>", 7: "<|channel|>"}
    control[9] = "<|message|>"
    shown = [stream.feed(text.encode(), control.get(at, "")) for at, text in enumerate(tokens)]
    assert "".join(shown) + stream.finish() == "Dear Anna"


def test_stop_strings_are_looked_for_in_the_answer_alone() -> None:
    stream = TextStream(["\n\n"], ThoughtFilter())
    shown = stream.feed(b"<think>one\n\ntwo</think>") + stream.feed(b"1. Greet\n\nmore")
    assert shown == "1. Greet"
    assert stream.stopped


@pytest.mark.parametrize("tags", TAGS)
def test_what_closes_a_thought_does_close_it(tags: Tags) -> None:
    thoughts = ThoughtFilter()
    thoughts.feed_control(tags.begin)
    assert thoughts.open is tags
    assert thoughts.feed(f"hm{tags.closing}Dear").strip() == "Dear"
    assert thoughts.open is None


@pytest.mark.parametrize(
    ("end", "closing"),
    [
        ("<|im_start|>assistant\n", ""),
        ("<|im_start|>assistant\n<think>\n", "\n</think>\n\n"),
        ("<|im_start|>assistant\n<think>\n\n</think>\n\n", ""),
        ("[/INST][THINK]", "\n[/THINK]\n\n"),
        ("<|start|>assistant", "<|channel|>final<|message|>"),
        ("", ""),
    ],
)
def test_a_prompt_that_ends_in_a_thought_is_closed(end: str, closing: str) -> None:
    assert closing_of(end) == closing
