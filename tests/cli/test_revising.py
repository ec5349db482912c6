"""revise on the command line: which passage is meant, and what cannot be."""

from __future__ import annotations

import pytest

from cogenesis.cli.revising import selected
from cogenesis.errors import UsageError

TEXT = "Dear Tom, dear Ann,\nsee you."


def test_a_passage_is_given_by_its_words_or_its_place() -> None:
    assert selected(TEXT, "see you.", None, None) == (20, 28)
    assert selected(TEXT, None, 5, None) == (5, 28)
    assert selected(TEXT, None, None, 8) == (0, 8)
    assert selected(TEXT, None, None, None) is None


@pytest.mark.parametrize(
    ("words", "start", "says"),
    [
        ("ear ", None, "more than once"),
        ("Bob", None, "does not hold"),
        (" ", None, "does not hold"),
        ("Tom", 3, "not both"),
    ],
)
def test_an_unclear_passage_is_a_sentence(words: str, start: int | None, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        selected(TEXT, words, start, None)
