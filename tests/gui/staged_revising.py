"""What waits of a draft, and what the model would add to it, as a test stages it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cogenesis.assistant.spelling import Checked
from cogenesis.cogeneration import events
from cogenesis.cogeneration.alternatives import Alternative
from cogenesis.domain import DraftVersion

NOW = "2026-11-20T09:31:00Z"
ADDED = " I can also come on Monday."


class StagedRevising:
    """`bases` are what is kept, by draft."""

    def __init__(self, assistant: Any) -> None:
        self._assistant = assistant
        self.bases: dict[str, str] = {}

    def base(self, number: str) -> str | None:
        return self.bases.get(number)

    def keep_base(self, number: str, base: str | None) -> None:
        self._assistant._called("keep_base", base)
        if base is None:
            self.bases.pop(number, None)
        else:
            self.bases[number] = base

    def keep_change(self, number: str, before: str, text: str) -> None:
        self._assistant._called("keep_change", (before, text))
        versions = self._assistant.kept_versions[number]
        for author, words in (("user", before), ("model", text)):
            versions.append(DraftVersion(len(versions) + 1, NOW, author, None, words))

    def go_on(self, number: str, position: int, *, cancel: threading.Event) -> Iterator[Any]:
        self._assistant._called("go_on", position)
        draft = self._assistant.kept[number]
        yield events.Piece(ADDED)
        text = draft.text[:position] + ADDED + draft.text[position:]
        self._assistant.kept[number] = replace(draft, text=text)
        yield events.Done(self._assistant.kept[number], events.Timings(1.0, 2.0, 30.0))

    def alternatives(self, number: str, span: tuple[int, int], *, cancel: threading.Event) -> Iterator[Any]:
        self._assistant._called("alternatives", span)
        words = self._assistant.kept[number].text[slice(*span)]
        for turn in (1, 2, 3):
            while not self._assistant.hold.wait(0.01) and not cancel.is_set():
                pass
            if cancel.is_set():
                return
            yield events.Piece(f"{words} ({turn})")
            yield Alternative(turn, f"{words} ({turn})")


class StagedSpelling:
    """`wrong` are the misspelt words, with what was meant."""

    def __init__(self, assistant: Any) -> None:
        self._assistant = assistant
        self.wrong: dict[str, list[str]] = {}
        self.chosen: str | None = None
        self.no_dictionary = ""

    def check(self, text: str, *, draft_id: str | None = None, words: Any = None) -> Checked:
        self._assistant._called("check", set(words))
        language = self.chosen or "en"
        if self.no_dictionary:
            return Checked("de", False, problem=self.no_dictionary)
        return Checked(language, self.chosen is not None, frozenset(set(words) & set(self.wrong)))

    def suggest(self, language: str, word: str, cancel: Any = None) -> list[str]:
        self._assistant._called("suggest", (language, word))
        return self.wrong[word]

    def add_word(self, word: str) -> None:
        self._assistant._called("add_word", word)
        del self.wrong[word]

    def choose_language(self, draft_id: str, language: str | None) -> None:
        self.chosen = language
