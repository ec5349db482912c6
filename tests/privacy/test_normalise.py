"""Words look the same to every check however they are typed, and spans point into the typed text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.privacy.normalise import bare, fold, stem, tokens


@pytest.mark.parametrize(
    "typed", ["Muller", "MÜLLER", "mu\u0308ller", "mül\u200bler", "Ｍüller", "mu\u00adller", "mu\u034fller"]
)
def test_disguises_of_a_name_fold_together(typed: str) -> None:
    assert fold(typed) == "muller"
    assert [token.word for token in tokens(f"to {typed}’s house")] == ["to", "muller", "house"]


@given(st.text(max_size=200))
def test_tokens_point_at_what_was_typed(text: str) -> None:
    found = tokens(text)
    assert all(text[t.start : t.end] == t.raw and t.word == bare(fold(t.raw)) for t in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "forms",
    [
        ["branch", "branches"],
        ["reject", "rejects", "rejected", "rejecting"],
        ["plan", "plans", "planned", "planning"],
        ["strategy", "strategies"],
        ["manage", "managed", "manager", "managing"],
    ],
)
def test_forms_of_a_word_have_one_stem(forms: list[str]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("word", ["bus", "class", "red", "king", "her", "as"])
def test_short_words_keep_what_they_need(word: str) -> None:
    assert stem(word) == word


def test_what_folds_to_nothing_is_no_word() -> None:
    assert tokens("\uff9e a") == tokens("\uff9e a")[-1:]
