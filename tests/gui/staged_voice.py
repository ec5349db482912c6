"""A voice card from memory, for tests of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cogenesis.assistant.voice import VoiceCard
from cogenesis.voice.card import Card
from cogenesis.voice.differing import Distance
from cogenesis.voice.style import rows_of
from cogenesis.voice.taking import Lesson


class StagedVoice:
    """Answers like the real one.

    Attributes:
        differing: what every draft is told to differ in.
        taken_from: ids of the drafts that were learned from.
    """

    def __init__(self, called: Callable[[str, Any], None]) -> None:
        self._called = called
        self.differing = Distance((), 0, "en", 0)
        self.lessons: list[Lesson] = []
        self.taken_from: list[str] = []

    def measure(self, _progress, _cancel) -> int:
        self._called("measure", None)
        return 0

    def card(self, language: str = "") -> VoiceCard:
        self._called("card", language)
        card = Card(language or "en")
        return VoiceCard(card, tuple(rows_of(card, ())), (), (), 0, ())

    def distance(self, draft_id: str, _text: str) -> Distance:
        self._called("distance", draft_id)
        return self.differing

    def learn(self, draft_id: str) -> int:
        self._called("learn", draft_id)
        self.taken_from.append(draft_id)
        return 0

    def learned(self) -> list[Lesson]:
        self._called("learned", None)
        return list(self.lessons)
