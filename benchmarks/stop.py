"""How long a stop takes: from setting the cancel flag to the end of the answer, during prefill and decode."""

from __future__ import annotations

import statistics
import threading
import time
from pathlib import Path

from benchmarks._models import measured
from benchmarks.table import Row
from cogenesis.inference.model import Finished, LocalModel, Piece, Prefilled
from cogenesis.inference.options import ChatMessage, Sampling

BOUND_S = 0.3
ROUNDS = 12
LONG = "The ferry leaves the harbour at seven and the town wakes slowly behind it. " * 100


def rows() -> list[Row]:
    return [row for path in measured() for row in _rows_of(path)]


def _rows_of(path: Path) -> list[Row]:
    model = LocalModel(path)
    model.info()
    try:
        prefill = [_stop(model, number, during_prefill=True) for number in range(ROUNDS)]
        decode = [_stop(model, number, during_prefill=False) for number in range(ROUNDS)]
    finally:
        model.close()
    return [_row(path, "prefill", prefill), _row(path, "decode", decode)]


def _row(path: Path, when: str, seconds: list[float]) -> Row:
    return Row(
        f"stop during {when}, {path.stem}",
        f"{statistics.median(seconds):.2f} s, at most {max(seconds):.2f} s",
        bound=f"{BOUND_S} s, every time",
        holds=max(seconds) <= BOUND_S,
    )


def _stop(model: LocalModel, number: int, *, during_prefill: bool) -> float:
    """Seconds from the stop to the end; the moment of the stop moves through a step from round to round."""
    cancel = threading.Event()
    pressed = 0.0
    text = f"{number} {LONG if during_prefill else 'Tell me about the sea.'}"

    def press() -> None:
        nonlocal pressed
        pressed = time.perf_counter()
        cancel.set()

    timer: threading.Timer | None = None
    stream = model.generate(
        [ChatMessage("user", text)],
        sampling=Sampling(seed=number),
        max_tokens=400,
        min_tokens=400,
        cancel=cancel,
    )
    for event in stream:
        begun = isinstance(event, Prefilled if during_prefill else Piece)
        if begun and timer is None:
            timer = threading.Timer(0.05 + 0.04 * number, press)
            timer.start()
        if isinstance(event, Finished):
            ended = time.perf_counter()
            if event.reason != "cancelled":
                raise RuntimeError(f"it was stopped too late to be measured: {event.reason}")
    return ended - pressed
