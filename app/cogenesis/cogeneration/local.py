"""Mode `local`: no cloud; the local model makes its own sketch first, perhaps while the user still thinks."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

from cogenesis.cogeneration.events import Phase, SketchPoint, SketchReady
from cogenesis.cogeneration.prompts import Job, planning_messages
from cogenesis.cogeneration.sketch import SketchReader
from cogenesis.cogeneration.writing import TextModel
from cogenesis.domain import Sketch
from cogenesis.inference import events as local
from cogenesis.inference.options import Sampling

PLAN_TOKENS = 160
PLAN_TEMPERATURE = 0.3
FEWEST_POINTS = 3
CANCEL_POLL_S = 0.05


def plan(
    job: Job, model: TextModel, sampling: Sampling, cancel: threading.Event
) -> Iterator[Phase | SketchPoint | SketchReady]:
    """Stream the local model's own outline.

    An outline of fewer than three points is worse than none: the draft is then written without one.
    """
    reader = SketchReader()
    reader.feed("1. ")
    stream = model.generate(
        planning_messages(job),
        sampling=replace(sampling, temperature=min(sampling.temperature, PLAN_TEMPERATURE)),
        max_tokens=PLAN_TOKENS,
        prefix="1.",
        stop=("\n\n", "Task:"),
        cancel=cancel,
    )
    for event in stream:
        if isinstance(event, local.Prefilled):
            yield Phase("planning", event.done, event.total)
        elif isinstance(event, local.Piece):
            yield from map(SketchPoint, reader.feed(event.text))
    yield from map(SketchPoint, reader.finish())
    enough = len(reader.sketch.points) >= FEWEST_POINTS
    yield SketchReady(reader.sketch if enough else Sketch())


PlanEvent = Phase | SketchPoint | SketchReady


class PlanAhead:
    """An outline that is made before anybody asks for it; whoever does then reads along, from any thread."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._events: list[PlanEvent] = []
        self._ended = False
        self._changed = threading.Condition()
        self._cancel = threading.Event()

    def make(self, model: TextModel, sampling: Sampling) -> Sketch | None:
        """Have the model make it; None when it was stopped. Raises ModelError and WorkerDied as it does."""
        try:
            for event in plan(self.job, model, sampling, self._cancel):
                if self._cancel.is_set():
                    return None
                with self._changed:
                    self._events.append(event)
                    self._changed.notify_all()
        finally:
            with self._changed:
                self._ended = True
                self._changed.notify_all()
        last = self._events[-1] if self._events else None
        return last.sketch if isinstance(last, SketchReady) else None

    def stop(self) -> None:
        """Give it up."""
        self._cancel.set()

    def events(self, cancel: threading.Event) -> Iterator[PlanEvent]:
        """All there was and all that comes; without a SketchReady at the end it came to nothing."""
        read = 0
        while True:
            with self._changed:
                if len(self._events) == read and not self._ended:
                    self._changed.wait(CANCEL_POLL_S)
                fresh, ended = self._events[read:], self._ended
            if cancel.is_set():
                self.stop()
                return
            yield from fresh
            read += len(fresh)
            if ended and not fresh:
                return
