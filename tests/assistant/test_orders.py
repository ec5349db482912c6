"""What a draft is asked to be."""

from __future__ import annotations

import pytest

from cogenesis.assistant.orders import checked, kind_of, require_mode, resolve_mode
from cogenesis.domain import Instruction, Mode
from cogenesis.errors import CoGenesisError, UsageError
from cogenesis.privacy.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load()


def test_short_forms_and_case_are_taken_as_meant() -> None:
    found = checked(Instruction("x", kind="Post", tone="FORMAL", length="short"))
    assert (found.kind, found.tone, found.length) == ("social media post", "formal", "short")


@pytest.mark.parametrize(
    ("instruction", "says"),
    [
        (Instruction("  "), "what you want to write"),
        (Instruction("x" * 20_001), "20,000"),
        (Instruction("x", kind="sonnet"), "email, letter"),
        (Instruction("x", length="endless"), "short, medium, long"),
    ],
)
def test_what_cannot_be_meant_is_said(instruction: Instruction, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        checked(instruction)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Write a letter to the council", "letter"),
        ("Write a blog post on bread", "blog post"),
        ("Tell Tom I am late", "email"),
    ],
)
def test_the_kind_is_found_in_the_words_or_is_an_email(text: str, kind: str) -> None:
    assert kind_of(Instruction(text), VOCABULARY) == kind
    assert kind_of(Instruction(text, kind="note"), VOCABULARY) == "note"


def test_the_mode_named_wins_then_the_setting_then_what_is_possible() -> None:
    assert resolve_mode(Mode.SKETCH, "local", None, offline=True) == (Mode.SKETCH, True)
    assert resolve_mode(None, "local", None, offline=False) == (Mode.LOCAL, True)
    assert resolve_mode(None, "auto", None, offline=False) == (Mode.LOCAL, False)


def test_a_mode_that_cannot_be_used_says_why() -> None:
    with pytest.raises(CoGenesisError, match="not there yet"):
        require_mode(Mode.LOGITS, None, has_vault=True)
    with pytest.raises(CoGenesisError, match="cogenesis init"):
        require_mode(Mode.SKETCH, None, has_vault=False)
    with pytest.raises(CoGenesisError, match="endpoint set"):
        require_mode(Mode.SKETCH, None, has_vault=True)
    require_mode(Mode.LOCAL, None, has_vault=False)
