"""Slots: closed lists, a stated ceiling, values by rule."""

from __future__ import annotations

import pytest

from cogenesis.domain import Instruction
from cogenesis.privacy.slots import (
    NONE,
    SLOTS,
    ceiling_bits,
    find_slots,
    match_cue,
    no_slots,
    value_for,
)
from cogenesis.privacy.vocabulary import Vocabulary


def test_a_request_of_slots_says_at_most_39_bits() -> None:
    assert 30 < ceiling_bits() <= 39


def test_every_cue_leads_to_a_value_of_its_list(vocabulary: Vocabulary) -> None:
    assert set(vocabulary.cues) == {slot.name for slot in SLOTS}
    for slot in SLOTS:
        assert set(vocabulary.cues[slot.name].values()) <= set(slot.values)
        assert NONE not in slot.values


def found(text: str, vocabulary: Vocabulary, *, neutral: bool = False, **chosen: str) -> dict[str, str]:
    slots = find_slots(Instruction(text, **chosen), "", vocabulary, neutral=neutral)
    return {name: value for name, value in slots.items() if value != NONE}


def test_values_are_read_off_the_instruction(vocabulary: Vocabulary) -> None:
    text = "Write a short friendly email to my boss to thank her for the music at the wedding"
    assert found(text, vocabulary) == {
        "kind": "email",
        "purpose": "thank",
        "recipient": "manager",
        "relationship": "superior",
        "tone": "friendly",
        "length": "short",
        "language": "english",
        "topic": "music",
        "occasion": "wedding",
    }


def test_the_user_s_own_choices_go_first_and_unknown_ones_say_nothing(vocabulary: Vocabulary) -> None:
    slots = found("Write a short email", vocabulary, kind="letter", tone="sarcastic", length="long")
    assert slots["kind"] == "letter"
    assert slots["length"] == "long"
    assert "tone" not in slots


def test_answering_a_message_is_a_purpose(vocabulary: Vocabulary) -> None:
    assert found("Say yes to this", vocabulary, reply_to="Can you come?")["purpose"] == "reply"
    assert found("Thank her", vocabulary, reply_to="Here you are.")["purpose"] == "thank"


@pytest.mark.parametrize("neutral", [True, False])
def test_a_sensitive_word_makes_the_topic_neutral(neutral: bool, vocabulary: Vocabulary) -> None:
    slots = found("Write to my doctor in the hospital about chemo", vocabulary, neutral=neutral)
    assert slots["topic"] == "private matter"


def test_strict_hides_delicate_classes_that_balanced_tells(vocabulary: Vocabulary) -> None:
    text = "Write a get well note about the hospital"
    assert found(text, vocabulary)["topic"] == "medicine"
    assert found(text, vocabulary)["occasion"] == "illness"
    strict = found(text, vocabulary, neutral=True)
    assert strict["topic"] == "private matter"
    assert "occasion" not in strict


def test_pasted_text_and_names_give_no_slots(vocabulary: Vocabulary) -> None:
    assert found('Check this "Dear investors, our museum"', vocabulary) == {"language": "english"}
    assert found("Look at this Dear investors, our museum", vocabulary) == {"language": "english"}
    assert "occasion" not in found("Write to Mr. Launch about it", vocabulary)


def test_the_longest_of_the_first_cues_wins() -> None:
    cues = {("letter",): "letter", ("cover", "letter"): "cover letter", ("post",): "post"}
    assert match_cue(["a", "cover", "letter", "or", "post"], cues) == "cover letter"
    assert match_cue([], cues) is None
    assert match_cue(["letter"], {}) is None


def test_a_reply_says_what_it_does_and_an_answer_to_an_invitation_is_none(vocabulary: Vocabulary) -> None:
    slots = found("Reply to the wedding invitation and decline by email", vocabulary)
    assert (slots["purpose"], slots["kind"]) == ("decline", "email")
    assert found("Reply to the note", vocabulary)["purpose"] == "reply"
    assert "kind" not in found("Decline the invitation", vocabulary)


def test_a_telling_value_goes_before_a_generic_one(vocabulary: Vocabulary) -> None:
    assert found("Write about the dinner before the wedding", vocabulary)["occasion"] == "wedding"
    assert found("Write about the dinner", vocabulary)["occasion"] == "party"


def test_a_short_quote_is_a_title_and_what_follows_counts(vocabulary: Vocabulary) -> None:
    slots = found('Write a review of "Birthday Party at the Farm" for the museum, short', vocabulary)
    assert (slots["length"], slots["topic"]) == ("short", "history")
    assert "occasion" not in slots


def test_the_language_asked_for_is_found_beyond_the_task(vocabulary: Vocabulary) -> None:
    slots = find_slots(Instruction("Ask for it, in French"), "ask for it", vocabulary, neutral=False)
    assert slots["language"] == "french"


def test_no_slots_names_every_slot() -> None:
    assert no_slots() == {slot.name: NONE for slot in SLOTS}


@pytest.mark.parametrize(
    ("word", "value"), [(" Mail ", "email"), ("Blog  Post", "blog post"), ("Anna", None)]
)
def test_a_users_word_for_a_value_is_understood(word: str, value: str | None) -> None:
    assert value_for("kind", word) == value
