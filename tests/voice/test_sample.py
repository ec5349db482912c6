"""What is measured of a text: how it begins and ends in five languages, and what it is made of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogenesis.voice.learning import all_templates, learn
from cogenesis.voice.parts import sentences, take_apart
from cogenesis.voice.sample import Sample, measure
from cogenesis.voice.tongue import LANGUAGES, tongue


@pytest.mark.parametrize(
    ("language", "text", "opening", "template", "sign_off"),
    [
        ("en", "Hi Anna,\n\nIt rains.\n\nBest,\nMaria", "Hi Anna,", "Hi {first},", "Best,\nMaria"),
        ("en", "Hi Anna, thanks!\nIt rains.\n\nM.", "Hi Anna,", "Hi {first},", "M."),
        (
            "en",
            "Dear Dr. Patel,\nIt rains.\nYours sincerely,\nMaria Keller",
            "Dear Dr. Patel,",
            "Dear Dr. {last},",
            "Yours sincerely,\nMaria Keller",
        ),
        ("en", "Hey all! It rains.\n\nThanks! Maria", "Hey all!", "Hey all!", "Thanks! Maria"),
        (
            "de",
            "Lieber Herr Müller,\n\nes regnet.\n\nMit freundlichen Grüßen\nMaria Keller",
            "Lieber Herr Müller,",
            "Liebe(r) Herr/Frau {last},",
            "Mit freundlichen Grüßen\nMaria Keller",
        ),
        (
            "fr",
            "Chère Anne,\n\nIl pleut.\n\nBises,\nMarie",
            "Chère Anne,",
            "Cher/Chère {first},",
            "Bises,\nMarie",
        ),
        (
            "es",
            "Estimada Sra. López:\n\nLlueve.\n\nUn cordial saludo,\nMaría",
            "Estimada Sra. López:",
            "Estimado/a Sra. {last}:",
            "Un cordial saludo,\nMaría",
        ),
        (
            "zh",
            "尊敬的王老师：\n\n今天下雨。\n\n此致\n敬礼\n张明",
            "尊敬的王老师：",
            "尊敬的{last}老师：",
            "此致\n敬礼\n张明",
        ),
    ],
)
def test_an_opening_and_a_sign_off_are_told_apart_from_the_body(
    language: str, text: str, opening: str, template: str, sign_off: str
) -> None:
    found = measure(text, language)
    assert (found.opening, found.template, found.sign_off) == (opening, template, sign_off)
    body = take_apart(text, tongue(language)).body
    assert body.rstrip(".。").endswith(("rains", "thanks!", "regnet", "pleut", "Llueve", "下雨"))


@pytest.mark.parametrize(
    "text",
    [
        "Hi is a short word. It rains.",
        "Hello it was lovely, thanks for all of it.",
        "It rains.\n\nWe will meet on Friday",
        "Thanks for the notes, I read them all yesterday.",
        "It rains.\n\nCall me: +49 89 1234",
    ],
)
def test_what_is_no_greeting_and_no_goodbye_belongs_to_the_body(text: str) -> None:
    found = take_apart(text, tongue("en"))
    assert (found.opening, found.sign_off, found.body) == ("", "", text)


def test_the_recipients_known_names_decide_which_name_stands_there() -> None:
    assert measure("Hi Bell,\n\nIt rains.", "en", recipients=["Anna Bell <anna@x.example>"]).template == (
        "Hi {last},"
    )
    assert measure("Hi Annie,\n\nIt rains.", "en", recipients=["Anna Bell"]).template == "Hi {first},"


def test_sentences_do_not_end_in_abbreviations_or_numbers() -> None:
    text = "Dr. J. Bell costs 3.50 a day, e.g. on Friday. Take 3. No. Yes! “Well.” And no end"
    assert [each[:6] for each in sentences(text)] == ["Dr. J.", "Take 3", "No.", "Yes!", "“Well.", "And no"]


def test_marks_contractions_and_tone_are_counted_in_the_body_alone() -> None:
    found = measure(
        "Hey Anna!\n\nI'm late – it’s raining; we don't mind! I do not know :)\n\nCheers,\nM.", "en"
    )
    assert (found.exclaimed, found.dashes, found.semicolons, found.emoji) == (1, 1, 1, 1)
    assert (found.contracted, found.expanded) == (3, 1)
    assert found.informal > found.formal


def test_a_german_sie_that_begins_a_sentence_may_be_they_and_does_not_count() -> None:
    assert measure("Sie kommen morgen. Wir sehen uns.", "de").polite == 0
    found = measure("Können Sie morgen? Ich freue mich auf dich.", "de")
    assert (found.polite, found.familiar) == (1, 1)


def test_a_sample_comes_back_as_it_was_stored() -> None:
    found = measure("Hi Anna,\n\nI really hope this email finds you well.\n\nBest,\nM.", "en", "email")
    assert found.used == {"really": 1}
    assert found.stock == ("hope this email finds you well",)
    assert Sample.from_json(found.to_json()) == found


@settings(max_examples=150, deadline=1000)
@given(text=st.text(max_size=300), language=st.sampled_from(LANGUAGES))
def test_any_text_can_be_measured_and_learned_from(text: str, language: str) -> None:
    found = measure(text, language)
    assert found.exclaimed <= found.sentences
    assert Sample.from_json(found.to_json()) == found
    parts = take_apart(text, tongue(language))
    assert 0 <= parts.opening_at.start <= parts.opening_at.end <= parts.sign_off_at.start <= len(text)
    assert learn([(text, text)], language).taught == ()


def test_every_lesson_has_its_sentence() -> None:
    assert all("{" not in sentence.format(given="a", kept="b") for sentence in all_templates())
