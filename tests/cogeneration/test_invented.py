"""Facts that nobody gave are found; what was given counts as given in whatever form it is said."""

from __future__ import annotations

import pytest

from cogenesis.cogeneration.invented import find_invented
from cogenesis.privacy.vocabulary import Vocabulary

GIVEN = (
    "Write to Anna Kovacs that the talk on 2026-05-03 begins at 3 pm, costs 1200 euros, and that three come.",
    "Name: Maria Lind",
)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary.load()


@pytest.mark.parametrize(
    "said",
    [
        "The talk is on May 3rd.",
        "The talk is on 3 May.",
        "It begins at 15:00.",
        "It costs €1,200.00.",
        "It costs 1.200,00 euros.",
        "There will be 3 of us.",
        "I read Anna's note.",
        "Kind regards, Maria",
        "Today is 2026-02-11.",
        "1. First, the plan.\n2. Then the rest.",
    ],
)
def test_what_was_given_is_not_marked_in_another_form(said: str, vocabulary: Vocabulary) -> None:
    assert find_invented(said, GIVEN, vocabulary, today="2026-02-11T10:00:00Z") == []


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        ("Please ask Robert Fischer about it.", "name", "Robert Fischer"),
        ("The talk is on May 4th.", "date", "May 4th"),
        ("It begins at 16:30.", "time", "16:30"),
        ("It costs €1,250.00.", "amount", "€1,250.00"),
        ("There will be seventeen of us.", "number", "seventeen"),
        ("Write to bob@mail.example then.", "email", "bob@mail.example"),
    ],
)
def test_what_nobody_gave_is_marked_where_it_stands(
    said: str, kind: str, words: str, vocabulary: Vocabulary
) -> None:
    text = f"Dear Anna,\n\n{said}"
    (found,) = find_invented(text, GIVEN, vocabulary)
    assert (found.kind, found.text, text[found.start : found.end]) == (kind, words, words)


def test_capitals_tell_no_name_where_all_nouns_have_them(vocabulary: Vocabulary) -> None:
    text = "Die Sitzung beginnt im großen Saal."
    assert find_invented(text, GIVEN, vocabulary, language="de") == []
