"""A letter as a PDF: the desk's side of the process that lays out pages, and the frames between the two.

Only the window's part of the program knows fonts and lines, and the command line has no window: so a process
of its own lays out each PDF, for both. It gets the letter over its socket and ends with the answer.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta, Struct

from cogenesis.documents.exporting.letter import Letter
from cogenesis.errors import Cancelled, CoGenesisError, WorkerDied
from cogenesis.processes.breakout import Attempt, Breakouts, TryBreakouts
from cogenesis.processes.supervision import Worker

MAX_TEXT = 2_000_000
MAX_PDF = 64_000_000
MAX_SIGNS = 20
_START_S = 20.0
_MOST_S = 120.0
_POLL_S = 0.1


class Ready(Struct, tag="ready", frozen=True):
    """The process waits for a letter; `problem` says why it cannot lay one out, or is ""."""

    problem: Annotated[str, Meta(max_length=300)] = ""


class LayOut(Struct, tag="lay out", frozen=True):
    """Lay out this letter on paper of that name, "a4" or "letter"."""

    subject: Annotated[str, Meta(max_length=MAX_TEXT)]
    text: Annotated[str, Meta(max_length=MAX_TEXT)]
    language: Annotated[str, Meta(max_length=20)]
    paper: Annotated[str, Meta(max_length=20)]


class Pages(Struct, tag="pages", frozen=True):
    """The file, how many pages it has, and characters of the letter that no font here can show."""

    pdf: Annotated[bytes, Meta(max_length=MAX_PDF)]
    count: Annotated[int, Meta(ge=0)]
    missing: Annotated[str, Meta(max_length=MAX_SIGNS)]


_Answer = Ready | Pages | Breakouts


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF file; `missing` holds some of the letter's characters that it shows as empty boxes."""

    data: bytes
    pages: int
    missing: str


def pdf(letter: Letter, *, paper: str, module: str, cancel: threading.Event | None = None) -> Pdf:
    """Have `module`, run as a process, lay out the letter on `paper`.

    Raises Cancelled, CoGenesisError with what to do instead, or WorkerDied.
    """
    if len(letter.subject) + len(letter.text) > MAX_TEXT:
        raise CoGenesisError("A PDF holds at most 2,000,000 characters; save this as txt or docx instead.")
    with _started(module) as worker:
        worker.send(LayOut(letter.subject, letter.text, letter.language, paper))
        return _answer(worker, cancel or threading.Event())


def try_page_breakouts(module: str) -> list[Attempt]:
    """Have the process try to get out of its confinement. Raises CoGenesisError, WorkerDied."""
    with _started(module) as worker:
        worker.send(TryBreakouts())
        answer = worker.receive()
        if isinstance(answer, Breakouts):
            return answer.attempts
    raise WorkerDied("The process that makes PDF pages answered nonsense and was ended.")


@contextmanager
def _started(module: str) -> Iterator[Worker[_Answer]]:
    """The process, until the block ends."""
    worker: Worker[_Answer] = Worker(
        module,
        [],
        _Answer,
        name="process that makes PDF pages",
        start_timeout=_START_S,
        hang_timeout=_MOST_S + 10,  # its end is told here, with what to do
    )
    try:
        ready = worker.start()
        if isinstance(ready, Ready) and ready.problem:
            raise CoGenesisError(ready.problem)
        yield worker
    finally:
        worker.kill()  # it has read the letter


def _answer(worker: Worker[_Answer], cancel: threading.Event) -> Pdf:
    until = time.monotonic() + _MOST_S
    while time.monotonic() < until:
        if cancel.is_set():
            raise Cancelled("Stopped; no file was written.")
        try:
            frame = worker.receive(_POLL_S)
        except TimeoutError:
            continue
        if isinstance(frame, Pages) and frame.pdf.startswith(b"%PDF-"):
            return Pdf(frame.pdf, frame.count, frame.missing)
        break
    raise WorkerDied("The pages could not be laid out; try again, or save the draft as docx or txt.")
