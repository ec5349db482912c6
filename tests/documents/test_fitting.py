"""A text is cut to nearly all the room there is, with few counts of its tokens."""

from __future__ import annotations

import pytest

from cogenesis.documents.fitting import ELLIPSIS, cut_to_fit

TEXT = " ".join(f"word{n}" for n in range(5_000))


@pytest.mark.parametrize("characters", [0.7, 2.0, 4.0, 9.0, 15.0])
def test_a_long_text_fills_the_room_whatever_its_tokens_are_like(characters: float) -> None:
    counted: list[int] = []

    def count(text: str) -> int:
        counted.append(len(text))
        return int(len(text) / characters) + 1

    cut = cut_to_fit(TEXT, 300, count)
    assert 240 < count(cut) <= 300
    assert cut.endswith(ELLIPSIS)
    assert TEXT.startswith(cut.removesuffix(ELLIPSIS))
    assert len(counted) <= 6
    assert sum(counted) < 10 * max(len(cut), 1_200)


def test_a_text_that_fits_is_counted_once_and_stays_as_it_is() -> None:
    counted: list[str] = []

    def count(text: str) -> int:
        counted.append(text)
        return 4

    assert cut_to_fit("A few words.", 10, count) == "A few words."
    assert counted == ["A few words."]


def test_a_long_text_of_few_tokens_stays_whole() -> None:
    assert cut_to_fit(TEXT, 3_000, lambda text: len(text) // 16) == TEXT


@pytest.mark.parametrize("most", [0, 3])
def test_no_room_gives_nothing(most: int) -> None:
    assert cut_to_fit(TEXT, most, len) == ""


def test_a_word_that_does_not_fit_is_left_out() -> None:
    assert cut_to_fit("x" * 400, 4, len) in {"", "xx" + ELLIPSIS}
