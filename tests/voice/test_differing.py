"""A draft's distance: what differs is named, mended by an edit where it can be, and nothing else is said."""

from __future__ import annotations

import pytest

from cogenesis.voice.card import Card, make_card
from cogenesis.voice.differing import Edit, all_templates, distance
from cogenesis.voice.sample import measure
from cogenesis.voice.style import Override, Style, make_style
from cogenesis.voice.telling import Occasion

BODY = "I'm back from the lake, and it's quiet here. We've got time for a walk. Don't worry about the boat."
MINE = f"Hey Anna!\n\n{BODY}\n\n{BODY}\n\nBest,\nMaria"
TO_ANNA = Occasion("Anna", ("anna@mail.example",), "email")


def style_of(*overrides: Override) -> Style:
    samples = [(measure(MINE, "en", "email"), ("anna@mail.example",)) for _ in range(40)]
    return make_style(make_card("en", samples), overrides)


STYLE = style_of()


def test_ones_own_text_differs_in_nothing() -> None:
    found = distance(MINE, STYLE, TO_ANNA)
    assert found.differences == ()
    assert found.checked >= 8
    assert found.texts == 40


def test_another_opening_and_sign_off_are_named_and_mended_by_edits() -> None:
    text = f"Dear Ms Bell,\n\n{BODY}\n\nKind regards,\nMaria Keller"
    found = {each.measure: each for each in distance(text, STYLE, TO_ANNA).differences}
    assert found["opening"].sentence == ("It begins with “Dear Ms Bell,”; to them you write “Hey Anna!”.")
    assert found["sign_off"].sentence == (
        "It ends with “Kind regards, Maria Keller”; you write “Best, Maria”."
    )
    edits = [*found["opening"].edits, *found["sign_off"].edits]
    mended = _applied(text, edits)
    assert mended == f"Hey Anna!\n\n{BODY}\n\nBest,\nMaria"
    assert distance(mended, STYLE, TO_ANNA).differences == ()


def test_what_is_missing_is_put_in() -> None:
    found = distance(BODY, STYLE, TO_ANNA).differences
    assert [each.measure for each in found] == ["opening", "sign_off"]
    assert _applied(BODY, [edit for each in found for edit in each.edits]) == (
        f"Hey Anna!\n\n{BODY}\n\nBest,\nMaria"
    )


@pytest.mark.parametrize(
    ("body", "measure_name"),
    [
        ("I am back. It is quiet here. I do not worry about the boat at all.", "contractions"),
        ("I'm back! It's quiet here! We've got time! Don't worry!", "exclamation"),
        ("I'm back; it's quiet; we've time. It's late; I'm off; bye. It's me; you; us.", "semicolons"),
        ("I'm back 🎉 again. It's quiet 🎉 here. We've got 🎉 time.", "emoji"),
        (
            "I'm back from the lake, where it's been so quiet that we've had time for every walk that I'd "
            "put off for years, and then some more of them besides. It's the kind of week that I'd want to "
            "have at least twice in every year of my life, if only there were somebody who'd give it to me. "
            "I've no wish to come home from here, even though they're all waiting for me to bring the boat.",
            "sentence_length",
        ),
        ("I hope this email finds you well. It's me. We've time.", "avoided"),
    ],
)
def test_each_measure_is_noticed_by_itself(body: str, measure_name: str) -> None:
    text = f"Hey Anna!\n\n{body}\n\nBest,\nMaria"
    found = [each.measure for each in distance(text, STYLE, TO_ANNA).differences]
    assert measure_name in found
    off = style_of(Override("en", measure_name, used=False))
    assert measure_name not in [each.measure for each in distance(text, off, TO_ANNA).differences]


def test_exclamation_marks_are_taken_out_by_edits() -> None:
    text = f"Hey Anna!\n\n{BODY.replace('.', '!')}\n\nBest,\nMaria"
    (found,) = distance(text, STYLE, TO_ANNA).differences
    assert _applied(text, found.edits) == f"Hey Anna!\n\n{BODY}\n\nBest,\nMaria"


def test_the_reader_is_addressed_as_usual() -> None:
    german = "Hallo Jan,\n\nkommst du morgen? Ich freue mich auf dich.\n\nLG Maria"
    card = make_card("de", [(measure(german, "de", "email"), ("jan@mail.example",)) for _ in range(5)])
    text = "Hallo Jan,\n\nkommen Sie morgen? Ich freue mich auf Sie.\n\nLG Maria"
    (found,) = distance(
        text, make_style(card, ()), Occasion("Jan", ("jan@mail.example",), "email")
    ).differences
    assert found.sentence == "It says “Sie” to the reader; you say “du”."


def test_a_style_of_which_nothing_is_known_compares_nothing() -> None:
    found = distance(MINE, make_style(Card("en"), ()), TO_ANNA)
    assert (found.checked, found.differences) == (0, ())


def test_every_sentence_a_difference_can_say_is_listed_for_translation() -> None:
    texts = (MINE, BODY, f"Dear Bell,\n\n{BODY.replace('.', '!')}\n\nYours,\nM.")
    for text in texts:
        for each in distance(text, STYLE, TO_ANNA).differences:
            assert each.template in all_templates()


def _applied(text: str, edits: list[Edit] | tuple[Edit, ...]) -> str:
    for edit in sorted(edits, key=lambda each: -each.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
