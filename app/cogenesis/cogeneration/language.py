"""Which language a draft is to be in, where the user did not choose one.

Small models write in the language of most of their prompt, and that is English. So the prompt names the
language that the answered message, or the instruction itself, is written in. Where the instruction names one
in its own words ("auf Englisch"), those words stand alone.
"""

from __future__ import annotations

import re
from functools import cache

from cogenesis.domain import Instruction
from cogenesis.paths import package_data
from cogenesis.privacy.languages import language_of
from cogenesis.privacy.normalise import fold

ENGLISH = "english"
_WORD = re.compile(r"[^\W\d_]+")


def language_of_draft(instruction: Instruction) -> str | None:
    """A value of the slot `language`: chosen, or that of the answered message, or that of the instruction.

    None where nothing tells, and where the instruction itself names a language.
    """
    if instruction.language:
        return instruction.language
    if names_language(instruction.text):
        return None
    return language_of(instruction.reply_to or "") or language_of(instruction.text)


def told_language(instruction: Instruction) -> str:
    """The language as the prompt says it, such as "German"; "" where it needs no saying.

    English goes without saying, unless it was chosen or the instruction is in another language.
    """
    language = language_of_draft(instruction)
    if language is None:
        return ""
    goes_without = not instruction.language and language_of(instruction.text) in {None, ENGLISH}
    return "" if language == ENGLISH and goes_without else language.capitalize()


def names_language(text: str) -> bool:
    """Whether a text has the name of a language in it, in one of the languages of the window."""
    words = _WORD.findall(fold(text))
    return any(word in _names() for word in words) or any(name in text for name in _unspaced())


@cache
def _all_names() -> frozenset[str]:
    path = package_data("resources") / "vocabulary" / "language_names.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _names() -> frozenset[str]:
    return frozenset(fold(name) for name in _all_names() if name.isascii() or name[0] < "\u3000")


@cache
def _unspaced() -> frozenset[str]:
    return _all_names() - {name for name in _all_names() if name[0] < "\u3000"}
