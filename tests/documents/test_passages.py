"""Where texts are cut into passages."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from cogenesis.documents.passages import MOST_CHARACTERS, MOST_WORDS, TAIL_WORDS, count_words, split

SENTENCE = "This sentence has exactly eight words in it. "  # 8 words


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


def test_a_short_text_is_one_passage() -> None:
    assert pieces("  Hello there.\n\nBye.\n") == ["Hello there.\n\nBye."]
    assert pieces(" \n ") == []


def test_borders_fall_between_paragraphs_where_they_can() -> None:
    paragraph = (SENTENCE * 9).strip()
    assert pieces("\n\n".join([paragraph] * 3)) == [paragraph] * 3


def test_borders_fall_between_sentences_else() -> None:
    found = pieces(SENTENCE * 60)
    assert all(piece.startswith("This") and piece.endswith("it.") for piece in found)
    assert all(60 <= count_words(piece) <= MOST_WORDS for piece in found)


def test_a_few_last_words_join_the_passage_before() -> None:
    found = pieces(SENTENCE * 15 + "And so on.")
    assert len(found) == 1
    assert found[0].endswith("And so on.")


def test_scripts_without_spaces_are_cut_at_their_sentences() -> None:
    found = pieces("我们星期五一起吃午饭吧，如果天气好就坐在外面。" * 60)
    assert len(found) > 5
    assert all(piece.endswith("。") for piece in found)


@given(st.text(alphabet="ab  \n.。我!é\u00a0", max_size=4000))
def test_passages_are_ordered_bounded_and_complete(text: str) -> None:
    spans = split(text)
    end = 0
    for start, stop in spans:
        assert not text[end:start].strip()
        assert end <= start < stop
        assert text[start:stop].strip() == text[start:stop]
        assert stop - start <= MOST_CHARACTERS
        assert count_words(text[start:stop]) <= MOST_WORDS + TAIL_WORDS + 1
        end = stop
    assert not text[end:].strip()


def test_the_work_grows_with_the_length_only() -> None:
    for text in (
        "a" * 500_000,
        "a\n" * 250_000,
        " " * 500_000 + "x",
        "!" * 500_000,
        "\n \n" * 200_000,
    ):
        began = time.perf_counter()
        split(text)
        assert time.perf_counter() - began < 5
