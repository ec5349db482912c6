"""Asks the local model about a brief: which of the closed choices fit, and how its gist reads best.

Only where the model is good enough: small ones choose worse than the rules (docs/decisions/0007).
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cache
from typing import Protocol

from cogenesis.cogeneration.writing import TextModel
from cogenesis.domain import Brief
from cogenesis.inference.events import Piece, Score
from cogenesis.inference.options import ChatMessage, Sampling
from cogenesis.paths import package_data
from cogenesis.privacy.proposal import Proposal, best_choice, line_grammar, line_words, open_slots
from cogenesis.privacy.slots import NONE, Slot

GOOD_ENOUGH_BYTES = 2_000_000_000
"""Size of a model's file from which on it is asked unless the settings say otherwise: about four billion
weights of four bits. Models of 0.1 and 1.5 billion weights were measured and are not good enough."""

MAX_TEXT = 2_000
"""Code points of an instruction that the model reads for it."""

_LINE_TOKENS = 60
_NO_TEXT = "..."


class ChoosingModel(TextModel, Protocol):
    """A local model that can weigh choices too."""

    def score(
        self,
        messages: Sequence[ChatMessage],
        *,
        choices: Sequence[str],
        prefix: str = "",
        cancel: threading.Event | None = None,
    ) -> list[Score]:
        """Log-probabilities of choices after `prefix`."""
        ...


class Briefer:
    """Proposals of one loaded `model`; keeps what it says of no text at all."""

    def __init__(self, model: ChoosingModel) -> None:
        self.model = model
        self._blank: dict[str, list[float]] = {}

    def propose(self, text: str, brief: Brief, cancel: threading.Event | None = None) -> Proposal:
        """What the model would add; the same for the same model, text and brief.

        Raises Cancelled, ModelError and WorkerDied as the model does.
        """
        stop = cancel or threading.Event()
        slots = {slot.name: value for slot in open_slots(brief) if (value := self._choose(text, slot, stop))}
        return Proposal(slots, self._rewrite(text, brief.gist, stop) if brief.gist else None)

    def _choose(self, text: str, slot: Slot, cancel: threading.Event) -> str | None:
        if slot.name not in self._blank:
            self._blank[slot.name] = self._weigh(_NO_TEXT, slot, cancel)
        return best_choice(slot, self._weigh(text, slot, cancel), self._blank[slot.name])

    def _weigh(self, text: str, slot: Slot, cancel: threading.Event) -> list[float]:
        choices = [f" {value}\n" for value in (*slot.values, NONE)]
        asked = self.model.score(
            _messages("slot_system", text), choices=choices, prefix=f"{slot.label}:", cancel=cancel
        )
        return [score.logprob for score in asked]

    def _rewrite(self, text: str, gist: str, cancel: threading.Event) -> str | None:
        events = self.model.generate(
            _messages("gist_system", f"{text[:MAX_TEXT]}\n\nWords: {gist}"),
            sampling=Sampling(temperature=0.0, grammar=line_grammar(line_words(gist))),
            max_tokens=_LINE_TOKENS,
            cancel=cancel,
        )
        line = "".join(event.text for event in events if isinstance(event, Piece)).strip()
        return line or None


def _messages(system: str, text: str) -> list[ChatMessage]:
    return [ChatMessage("system", _resource(system)), ChatMessage("user", f"Request: {text[:MAX_TEXT]}")]


@cache
def _resource(name: str) -> str:
    return (package_data("resources") / "prompts" / f"{name}.txt").read_text(encoding="utf-8").strip()
