"""Found words stand where the excerpt says, on one line, whatever the text is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cogenesis.documents.excerpts import excerpt, marks_in


def found(text: str, query: str, length: int = 60, **more: bool) -> tuple[str, list[str]]:
    made = excerpt(text, query, length, **more)
    return made.text, [made.text[start:end] for start, end in made.marks]


def test_the_stretch_with_most_of_the_words_is_shown() -> None:
    text = "The boat is old. " + "Nothing here. " * 20 + "We sold\n\nthe green boat in May. " + "More. " * 30
    shown, words = found(text, "green boat", 50)
    assert words == ["green", "boat"]
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "sold the green boat" in shown


def test_case_and_accents_do_not_count_and_the_last_word_may_be_a_beginning() -> None:
    assert found("Die Bootshäuser am ÉCLAIR", "eclair bootshaus", last_begins=True)[1] == [
        "Bootshäuser",
        "ÉCLAIR",
    ]
    assert found("Die Bootshäuser", "bootshaus")[1] == []
    assert found("下周的会议改到星期四", "会议")[1] == ["会议"]


def test_a_text_without_the_words_shows_its_beginning() -> None:
    assert found("one two three four", "five", 9) == ("one two…", [])
    assert found("", "x") == ("", [])


@given(st.text(max_size=200), st.text(max_size=20), st.integers(5, 80))
def test_marks_lie_in_the_text_in_order_and_hold_words_of_it(text: str, query: str, length: int) -> None:
    made = excerpt(text, query, length, last_begins=True)
    assert "\n" not in made.text
    at = 0
    for start, end in made.marks:
        assert at <= start < end <= len(made.text)
        at = end
    known = {text[start:end] for start, end in marks_in(text, query, last_begins=True)}
    whole = [made.text[start:end] for start, end in made.marks]
    assert all(any(word in each for each in known) for word in whole)
