"""What edits teach: plain pairs of words and manners, never what a text is about."""

from __future__ import annotations

from dataclasses import replace

from cogenesis.voice.card import Card, make_card
from cogenesis.voice.learning import learn
from cogenesis.voice.sample import measure
from cogenesis.voice.style import Override
from cogenesis.voice.taking import Lesson, with_lessons
from cogenesis.voice.telling import lines_for_all

MODEL = (
    "Dear Anna,\n\nI hope this email finds you well. I am writing to ask whether you would like to utilize "
    "the lake house in the summer. It is not far away, and we could commence on Friday!\n\n"
    "Kind regards,\nMaria"
)
USER = (
    "Hey Anna!\n\nI'm writing to ask whether you would like to use the lake house in the summer. It's not "
    "far away, and we could start on Friday.\n\nBest,\nMaria"
)


def taught(before: str, after: str, language: str = "en") -> set[tuple[str, str, str]]:
    found = learn([(before, after)], language, "email", ["Anna"]).taught
    return {(each.sort, each.given, each.kept) for each in found}


def test_an_edit_teaches_manners_words_and_marks() -> None:
    assert taught(MODEL, USER) == {
        ("opening", "Dear {first},", "Hey {first}!"),
        ("sign_off", "Kind regards", "Best"),
        ("word", "utilize", "use"),
        ("word", "commence", "start"),
        ("left_out", "I hope this email finds you well", ""),
        ("contractions", "", "short"),
        ("exclamation", "", "fewer"),
    }


def test_facts_names_and_numbers_teach_nothing() -> None:
    before = "Dear Anna,\n\nWe meet on Friday at 5 in Berlin with Tom.\n\nBest,\nMaria"
    after = "Dear Anna,\n\nWe meet on Monday at 7 in Paris with Zoe.\n\nBest,\nMaria"
    assert taught(before, after) == set()
    assert taught(before, before) == set()
    assert taught("I saw Tom at home. It rained.", "I saw him at home. It rained.") == set()
    assert taught("I saw him at home. It rained.", "I saw Tom at home. It rained.") == set()


def test_only_what_the_user_wrote_themselves_is_measured_as_theirs() -> None:
    accepted = learn([(MODEL, USER)], "en", "email", ["Anna"])
    assert accepted.share == 1.0
    half = MODEL.replace("It is not far away, and we could commence on Friday!", "It's near. Let's go!")
    accepted = learn([(MODEL, half)], "en", "email", ["Anna"])
    assert accepted.own.sentences == 2
    assert 0.1 < accepted.share < 0.3
    assert (accepted.own.opening, accepted.own.sign_off) == ("", "")
    assert learn([(MODEL, MODEL)], "en").share == 0


def test_a_user_who_shortens_and_one_who_says_du() -> None:
    long = " ".join(
        f"The roof of the {word} leaks since the storm came." for word in ["shed", "barn", "mill"]
    )
    assert ("length", "", "short") in taught(f"{long} {long}", long[:120])
    assert ("address", "", "familiar") in taught(
        "Können Sie morgen kommen? Ich freue mich auf Sie.",
        "Kannst du morgen kommen? Ich freue mich auf dich.",
        "de",
    )


def lesson(sort: str, given: str, kept: str, times: int = 2) -> Lesson:
    return Lesson("1", "en", sort, given, kept, times, "")


def card() -> Card:
    text = f"Dear Anna,\n\n{'It rains here! ' * 20}\n\nRegards,\nMaria"
    return make_card("en", [(measure(text, "en", "email"), ("a@x.example",)) for _ in range(5)])


def test_a_lesson_counts_from_its_second_draft_on() -> None:
    once = with_lessons(card(), [], [lesson("word", "utilize", "use", times=1)])
    twice = with_lessons(card(), [], [lesson("word", "utilize", "use")])
    assert "I write “use”, not “utilize”." not in lines_for_all(once)
    assert "I write “use”, not “utilize”." in lines_for_all(twice)


def test_lessons_change_what_was_measured_but_not_what_was_set() -> None:
    lessons = [
        lesson("sign_off", "Kind regards", "Best"),
        lesson("exclamation", "", "fewer"),
        lesson("opening", "Dear {first},", "Hey {first}!"),
        lesson("length", "", "short"),
        lesson("left_out", "I hope you are well", ""),
    ]
    style = with_lessons(card(), [Override("en", "opening", "Hello,")], lessons)
    assert style.values["sign_off"] == "Best,\nMaria"
    assert style.values["exclamation"] == "0"
    assert style.values["opening"] == "Hello,"
    assert style.shorter
    assert any("I never write: I hope you are well" in line for line in lines_for_all(style))
    off = with_lessons(card(), [Override("en", "exclamation", used=False)], lessons)
    assert "exclamation" not in off.values


def test_lessons_that_turn_each_other_round_cancel_out() -> None:
    both = [lesson("word", "use", "utilize"), lesson("word", "utilize", "use")]
    assert with_lessons(card(), [], both).rather == {}


def test_a_lesson_is_a_plain_sentence() -> None:
    told = lesson("sign_off", "Kind regards,\nMaria", "Best,\nM.")
    assert told.sentence == "You end with “Best, M.” rather than “Kind regards, Maria”."
    assert replace(told, sort="exclamation", kept="fewer").sentence == "You take out exclamation marks."
