"""Mode `local`: no cloud; the local model makes its own sketch first."""

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
