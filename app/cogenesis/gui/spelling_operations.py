"""The spell checker's calls of the assistant, as named pieces of background work."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from cogenesis.gui.tasks import Lane, Work

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant


def check(*, assistant: Assistant, text: str, draft_id: str | None, words: Collection[str]) -> Work[Any]:
    """Which of `words` are misspelt; the text tells the language."""
    return Work(
        "check spelling",
        Lane.WIDE,
        lambda _: assistant.spelling.check(text, draft_id=draft_id, words=words),
    )


def suggest(*, assistant: Assistant, language: str, word: str) -> Work[list[str]]:
    return Work(
        "suggest words",
        Lane.WIDE,
        lambda reporter: assistant.spelling.suggest(language, word, reporter.cancel),
    )


def add_word(*, assistant: Assistant, word: str) -> Work[None]:
    return Work("add word", Lane.VAULT, lambda _: assistant.spelling.add_word(word))


def choose_language(*, assistant: Assistant, draft_id: str, language: str | None) -> Work[None]:
    return Work(
        "choose spelling", Lane.VAULT, lambda _: assistant.spelling.choose_language(draft_id, language)
    )
