"""The language of a draft: chosen, or that of the message or the instruction; said where it counts."""

from __future__ import annotations

import pytest

from cogenesis.assistant.orders import checked
from cogenesis.cogeneration.language import language_of_draft, names_language, told_language
from cogenesis.cogeneration.prompts import Job, writing_messages
from cogenesis.domain import Instruction, Level, Sketch
from cogenesis.errors import UsageError
from cogenesis.privacy.brief import make_brief
from cogenesis.privacy.lexicon import MemoryLexicon
from cogenesis.privacy.vocabulary import Vocabulary

GERMAN = "Schreibe meiner Kollegin, dass ich am Freitag nicht in das Büro kommen kann."
ENGLISH = "Tell my colleague that I cannot come to the office on Friday."


@pytest.mark.parametrize(
    ("instruction", "language", "told"),
    [
        (Instruction(ENGLISH), "english", ""),
        (Instruction(ENGLISH, language="english"), "english", "English"),
        (Instruction(ENGLISH, language="french"), "french", "French"),
        (Instruction(GERMAN), "german", "German"),
        (Instruction("Say yes", reply_to=GERMAN), "german", "German"),
        (Instruction(GERMAN, reply_to=ENGLISH), "english", "English"),
        (Instruction(f"{GERMAN} Auf Englisch."), None, ""),
        (Instruction("用英语给安娜写一封信"), None, ""),
        (Instruction("Zzyx"), None, ""),
    ],
)
def test_the_language_is_that_of_choice_message_or_instruction(instruction, language, told) -> None:
    assert (language_of_draft(instruction), told_language(instruction)) == (language, told)


def test_the_prompt_says_the_language_last_of_all_but_the_outline() -> None:
    def last_line(instruction: Instruction) -> str:
        return writing_messages(Job(instruction, "email"), Sketch())[-1].content.strip().splitlines()[-1]

    assert "in French" in last_line(Instruction(ENGLISH, language="french"))
    assert " in " not in last_line(Instruction(ENGLISH))


@pytest.mark.parametrize(
    "text", ["in german please", "AUF DEUTSCH", "en français", "en inglés", "请用法文写"]
)
def test_names_of_languages_are_seen_in_the_languages_of_the_window(text: str) -> None:
    assert names_language(text)


def test_a_chosen_language_is_the_slot_of_the_brief_and_that_of_the_message_is_none_of_it() -> None:
    vocabulary = Vocabulary.load()

    def slot(instruction: Instruction) -> str:
        return make_brief(instruction, Level.BALANCED, MemoryLexicon(set()), vocabulary).slots["language"]

    assert slot(Instruction(ENGLISH, language="french")) == "french"
    assert slot(Instruction(ENGLISH, reply_to=GERMAN)) == "english"


def test_a_language_that_no_list_has_is_refused() -> None:
    assert checked(Instruction(ENGLISH, language="French")).language == "french"
    with pytest.raises(UsageError, match="no language 'klingon'"):
        checked(Instruction(ENGLISH, language="klingon"))
