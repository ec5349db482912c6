"""The word diff: both texts can be had from it to the byte, and it says what changed as people would."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from cogenesis.cogeneration.changes import ADDED, REMOVED, Change, word_diff

WORDS = ["one", "two", "three", "four", "five", "six"]


def text_of(changes: list[Change], left_out: str) -> str:
    return "".join(change.text for change in changes if change.kind != left_out)


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("I come on Tuesday.", "I come on Friday.", [("removed", "Tuesday"), ("added", "Friday")]),
        ("I come.", "I come soon.", [("added", " soon")]),
        ("don't go", "don’t go", [("removed", "don't"), ("added", "don’t")]),
        ("今天很好", "今天不好", [("removed", "很"), ("added", "不")]),
        ("a\nb", "a\n\nb", [("added", "\n")]),
        ("same", "same", []),
        ("", "new", [("added", "new")]),
        # One small word that stayed between larger changes is no island to read from.
        (
            "Kindly answer a letter soon",
            "Please write a message soon",
            [("removed", "Kindly answer a letter"), ("added", "Please write a message")],
        ),
    ],
)
def test_what_changed_is_whole_words(before: str, after: str, changed: list[tuple[str, str]]) -> None:
    assert [(c.kind, c.text) for c in word_diff(before, after) if c.kind != "same"] == changed


def test_both_texts_can_be_had_from_it() -> None:
    draw = random.Random(5)
    words = ["the ", "cat", " ", "\n", "sat.", "\N{PARTY POPPER}", "好", "don't ", "\r\n", "\t", "mat "]
    for _ in range(300):
        before, after = ("".join(draw.choices(words, k=draw.randrange(15))) for _ in range(2))
        changes = word_diff(before, after)
        assert text_of(changes, ADDED) == before
        assert text_of(changes, REMOVED) == after
        assert all(one.kind != other.kind for one, other in pairwise(changes))
        assert all(change.text for change in changes)


def test_a_long_text_is_compared_by_lines_first() -> None:
    draw = random.Random(6)
    lines = [" ".join(draw.choices(WORDS, k=12)) for _ in range(2000)]
    before = "\n".join(lines)
    lines[0], lines[1000], lines[-1] = "new first", lines[1000] + " more", "new last"
    after = "\n".join(lines)
    changes = word_diff(before, after)
    assert text_of(changes, ADDED) == before
    assert text_of(changes, REMOVED) == after
    assert ("added", " more") in [(change.kind, change.text) for change in changes]
