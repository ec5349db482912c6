"""The card: what is usual over many texts, to whom, and what is told of it."""

from __future__ import annotations

import pytest

from cogenesis.errors import UsageError
from cogenesis.voice.card import Card, make_card
from cogenesis.voice.sample import Sample, measure
from cogenesis.voice.style import MEASURES, Override, checked_value, find_measure, make_style, rows_of
from cogenesis.voice.telling import Occasion, filled_in, lines_for_all, lines_for_one
from cogenesis.voice.tongue import LANGUAGES, tongue

BODIES = (
    "I'm just back from the lake. It's quiet here, honestly. We've got time.",
    "Don't worry about the boat! I'll bring it. That's all, honestly.",
    "They're late again – no surprise. I can't wait any longer, honestly.",
)
ANNA, TOM = "anna@mail.example", "tom@mail.example"


def texts(count: int = 30) -> list[tuple[Sample, tuple[str, ...]]]:
    """Mails to Anna and Tom, who are greeted in their own ways."""
    made = []
    for number in range(count):
        opening, to = ("Hey Anna!", ANNA) if number % 3 else ("Dear Tom,", TOM)
        text = f"{opening}\n\n{BODIES[number % 3]}\n\n{BODIES[(number + 1) % 3]}\n\nBest,\nMaria"
        made.append((measure(text, "en", "email"), (to,)))
    return made


@pytest.fixture(scope="module")
def card() -> Card:
    return make_card("en", texts())


def test_a_card_says_what_is_usual(card: Card) -> None:
    values = {row.measure.key: row.value for row in rows_of(card, ())}
    assert values["opening"] == "Hey {first}!"
    assert values["sign_off"] == "Best,\nMaria"
    assert values["formality"] == "informal"
    assert values["contractions"] == "100"
    assert float(values["sentence_length"]) == pytest.approx(4.5, abs=1)
    assert float(values["exclamation"]) == pytest.approx(11, abs=2)
    assert values["semicolons"] == values["emoji"] == "0"


def test_each_recipient_is_written_to_in_their_own_way(card: Card) -> None:
    style = make_style(card, ())
    assert style.manner("opening", [ANNA]) == ("Hey Anna!", "recipient")
    assert style.manner("opening", [TOM]) == ("Dear Tom,", "recipient")
    assert style.manner("opening", ["zoe@mail.example"], "email") == ("Hey {first}!", "kind")
    assert style.manner("opening", [], "post") == ("Hey {first}!", "all")


def test_favourites_are_words_of_style_that_are_far_from_usual(card: Card) -> None:
    assert [word.word for word in card.favourites][:1] == ["honestly"]
    assert "lake" not in {word.word for word in card.favourites}


def test_stock_phrases_that_never_come_are_avoided_once_there_are_texts_enough() -> None:
    avoided = {word.word for word in make_card("en", texts(60)).avoided}
    assert "hope this email finds you well" in avoided
    assert "honestly" not in avoided
    assert not make_card("en", texts(9)).avoided


def test_two_texts_say_nothing() -> None:
    few = make_card("en", texts(2))
    assert (few.texts, few.sentence_length, few.usually.opening) == (2, None, None)
    assert lines_for_all(make_style(few, ())) == []


def test_what_the_user_sets_comes_first_and_can_be_switched_off(card: Card) -> None:
    overrides = [
        Override("en", "opening", "Hello {first} {last},"),
        Override("en", "opening", "Ahoy!", recipient=TOM),
        Override("en", "exclamation", used=False),
        Override("de", "sign_off", "LG"),
    ]
    style = make_style(card, overrides)
    assert style.manner("opening", [], "email") == ("Hello {first} {last},", "all")
    assert style.manner("opening", [TOM]) == ("Ahoy!", "recipient")
    assert style.number("exclamation") is None
    assert style.manner("sign_off", [])[0] == "Best,\nMaria"
    off = make_style(card, [Override("en", "opening", used=False)])
    assert off.manner("opening", [ANNA], "email") == ("", "")
    marks = {row.measure.key: (row.used, row.overridden) for row in rows_of(card, overrides)}
    assert marks["opening"] == (True, True)
    assert marks["exclamation"] == (False, False)


def test_what_is_told_is_short_plain_and_about_the_draft_at_hand(card: Card) -> None:
    style = make_style(card, ())
    told = lines_for_all(style)
    assert any("about 5 words in a sentence" in line or "about 4 words" in line for line in told)
    assert "My tone is informal. I use contractions such as I'm and don't." in told
    assert sum(len(line.split()) for line in told) < 110
    to_zoe = Occasion("Zoe Smith", ("zoe@mail.example",), "email")
    assert lines_for_one(style, to_zoe) == ["Begin with “Hey Zoe!”", "End with “Best, Maria”"]
    formal = Occasion("Zoe Smith", (), "email", tone="formal")
    assert not any("Hey" in line for line in lines_for_one(style, formal))
    assert lines_for_one(style, Occasion("Zoe", (), "post", signed=False)) == []


def test_one_more_text_changes_no_line() -> None:
    before, after = (lines_for_all(make_style(make_card("en", texts(n)), ())) for n in (60, 63))
    assert before == after


def test_a_name_that_is_not_known_is_not_made_up() -> None:
    assert filled_in("Hi {first},", "") == ""
    assert filled_in("Hi {first},", "anna@mail.example") == ""
    assert filled_in("Dear {first} {last},", "Anna") == ""
    assert filled_in("Dear Dr {last},", "Dr. Ravi Patel") == "Dear Dr Patel,"
    assert filled_in("Hello,", "") == "Hello,"


@pytest.mark.parametrize(
    ("measure_name", "text", "kept"),
    [
        ("sentence-length", "12,5", "12.5"),
        ("favourites", "very,  of course ,very", "very, of course"),
        ("formality", "Formal", "formal"),
        ("sign_off", "Best,\r\n  Maria ", "Best,\nMaria"),
    ],
)
def test_values_are_taken_as_people_type_them(measure_name: str, text: str, kept: str) -> None:
    assert checked_value(find_measure(measure_name), text) == kept


@pytest.mark.parametrize(
    ("measure_name", "text"),
    [
        ("exclamation", "101"),
        ("emoji", "many"),
        ("formality", "rude"),
        ("opening", " "),
        ("opening", "x" * 300),
    ],
)
def test_values_that_cannot_be_are_refused(measure_name: str, text: str) -> None:
    with pytest.raises(UsageError):
        checked_value(find_measure(measure_name), text)


def test_an_unknown_measure_is_named_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="sentence_length"):
        find_measure("charm")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_language_is_found_by_its_own_pattern(language: str) -> None:
    known = tongue(language)
    for pattern, words in ((known.style_words, known.rates), (known.stock_phrases, known.stock)):
        for word in words:
            assert (found := pattern.search(f"x {word} y"))
            assert found.group() == word
    assert {each.key for each in MEASURES if each.manner} == {"opening", "sign_off", "address"}
