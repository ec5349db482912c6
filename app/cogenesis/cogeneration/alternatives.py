"""Other ways to say a passage: each is written anew, none twice, and none as it stands there already."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cogenesis.cogeneration.events import Note, Phase, Piece
from cogenesis.cogeneration.revising import ANOTHER, Passage, Revised, RevisingModel, revise
from cogenesis.inference.options import Sampling

HOW_MANY = 3
_TRIES = 5
_TEMPERATURE = 0.9
_SEED = 1


@dataclass(frozen=True, slots=True)
class Alternative:
    """One that is whole; the pieces before it were its own. `number` counts from 1."""

    number: int
    words: str


def alternatives(
    passage: Passage, *, model: RevisingModel, sampling: Sampling, cancel: threading.Event
) -> Iterator[Phase | Piece | Note | Alternative]:
    """Stream up to three; fewer where the model has no more to say, or when it was stopped.

    A piece of "" means that what came since the last alternative is dropped. Raises what `revise` raises.
    """
    found: list[str] = []
    begin, end = passage.start, len(passage.text) - passage.end
    for turn in range(_TRIES):
        if len(found) == HOW_MANY or cancel.is_set():
            return
        varied = replace(sampling, temperature=_TEMPERATURE, seed=(sampling.seed or _SEED) + turn)
        for event in revise(passage, ANOTHER, model=model, sampling=varied, cancel=cancel, close=False):
            if not isinstance(event, Revised):
                if not isinstance(event, Note):
                    yield event
                continue
            words = event.text[begin : len(event.text) - end]
            if words in (passage.words, *found):
                yield Piece("")
                continue
            found.append(words)
            yield Alternative(len(found), words)
    if not found and not cancel.is_set():
        yield Note("The local model says it in the same words each time.")
