"""The desk's hold on one reader process: gives it open files, takes its answers, outlives its death.

For each item the reader names its place before it parses it. So when it dies, passes its time or talks
nonsense, the item at fault is known: that one is refused, and a new process goes on behind it.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

from cogenesis.documents import limits
from cogenesis.documents.checking import is_sound
from cogenesis.documents.files import OpenFile
from cogenesis.documents.formats import Format
from cogenesis.documents.messages import Answer, Done, Found, Item, Next, NotRead, Read, Started
from cogenesis.errors import Cancelled, WorkerDied
from cogenesis.processes.breakout import Attempt, Breakouts, TryBreakouts
from cogenesis.processes.supervision import Worker

log = logging.getLogger("cogenesis.documents")

_POLL_SECONDS = 0.1
_NONSENSE = "its reader answered nonsense and was ended"
_Frame = Started | Answer | Breakouts


class Refusal(str):
    """Why an item is not read, as it goes on after "NAME could not be read: "."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of the bytes from `start` up to `end`: a sound item, or why there is none."""

    start: int
    end: int
    outcome: Item | Refusal


class _Nonsense(Exception):
    """The reader said what no reader says."""


class ReaderProcess:
    """One reader, started when it is first asked, and again after it was lost; for one thread at a time."""

    def __init__(self, processor_seconds: int, wall_seconds: float) -> None:
        """Set the time one item may take; nothing is started yet."""
        self._processor_seconds = processor_seconds
        self._wall_seconds = wall_seconds
        self._started: Started | None = None
        self._worker: Worker[_Frame] = Worker(
            "cogenesis.documents.worker",
            [str(processor_seconds)],
            _Frame,
            name="document reader",
            start_timeout=limits.START_SECONDS,
            hang_timeout=wall_seconds,
        )

    @property
    def pid(self) -> int | None:
        """Process id of the running reader."""
        return self._worker.pid

    def start(self) -> Started:
        """Start the reader if it does not run; says how it is confined. Raises WorkerDied."""
        if self._started is None or not self._worker.alive:
            started = self._worker.start()
            if not isinstance(started, Started):
                self._worker.kill()
                raise WorkerDied("The document reader did not start as it should.")
            self._started = started
        return self._started

    def answers(
        self, file: OpenFile, format_: Format, start: int, cancel: threading.Event | None
    ) -> Iterator[Answered]:
        """What comes of each item of the file, in order, from the first that begins at byte `start`.

        Raises Cancelled, or WorkerDied when no reader can be started. One not heard to the end is ended.
        """
        lost = 0
        while True:
            asked = _Asked(start, file.size)
            self.start()
            try:
                for answer in self._asked(file, format_, asked, cancel):
                    lost = 0
                    yield answer
                return
            except WorkerDied:
                problem = self._lost(asked)
            except _Nonsense:
                problem = Refusal(_NONSENSE)
            finally:
                if not asked.done:
                    self._worker.kill()
            lost += 1
            stuck = asked.at is None and asked.position == start  # it cannot even find the next item
            if stuck or lost > limits.LOST_IN_A_ROW:
                yield Answered(asked.position, file.size, problem)
                return
            start = asked.position
            if asked.at is not None:
                yield Answered(asked.at.start, asked.at.end, problem)
                start = asked.at.end
            if start >= file.size:
                return

    def try_breakouts(self) -> list[Attempt]:
        """Have the reader try to get out of its confinement. Raises WorkerDied."""
        self.start()
        self._worker.send(TryBreakouts())
        answer = self._worker.receive()
        if isinstance(answer, Breakouts):
            return answer.attempts
        self._worker.kill()
        raise WorkerDied("The document reader answered nonsense and was ended.")

    def close(self) -> None:
        """End the reader."""
        self._worker.close()

    def _asked(
        self, file: OpenFile, format_: Format, asked: _Asked, cancel: threading.Event | None
    ) -> Iterator[Answered]:
        """The answers of one process; raises WorkerDied or _Nonsense where they end before they should."""
        asked.since = time.monotonic()
        self._worker.send(Read(format_, asked.position, file.size), descriptor=file.descriptor)
        while not asked.done:
            answer = asked.take(self._receive(cancel))
            if answer is not None:
                yield answer
                self._worker.heed()

    def _receive(self, cancel: threading.Event | None) -> _Frame:
        while True:
            if cancel is not None and cancel.is_set():
                raise Cancelled("Reading was stopped.")
            try:
                return self._worker.receive(_POLL_SECONDS if cancel is not None else None)
            except TimeoutError:
                continue

    def _lost(self, asked: _Asked) -> Refusal:
        seconds = time.monotonic() - asked.since
        log.warning("a document cost its reader after %.1f s", seconds)
        if seconds >= min(self._processor_seconds, self._wall_seconds):
            return Refusal(
                f"reading it took more than {self._processor_seconds} s of processor time"
                f" or {self._wall_seconds:g} s in all, which are the limits"
            )
        return Refusal("its reader ended unexpectedly; the file may be damaged")


class _Asked:
    """How far the answers of one process to one `Read` have come, and whether they make sense.

    Attributes:
        position: the byte behind the last item it named, or the one it was told to begin at.
        at: the item it is at, once it has said so.
        since: when the desk began to wait for what comes of it.
        done: it has said that there is no more.
    """

    def __init__(self, start: int, size: int) -> None:
        self._size = size
        self.position = start
        self.at: Next | None = None
        self.since = 0.0
        self.done = False

    def take(self, frame: _Frame) -> Answered | None:
        """The answer that `frame` completes, if it does; _Nonsense where it cannot follow the last."""
        if isinstance(frame, Next) and self.at is None and self._is_ahead(frame):
            self.at, self.since = frame, time.monotonic()
            return None
        if isinstance(frame, Done) and self.at is None:
            self.done = True
            return None
        if isinstance(frame, NotRead):
            return self._complete(Refusal(limits.SENTENCES[frame.reason]))
        if isinstance(frame, Found) and self.at is not None and is_sound(frame.item):
            return self._complete(frame.item)
        raise _Nonsense

    def _complete(self, outcome: Item | Refusal) -> Answered:
        at, self.at = self.at, None
        if at is None:  # refused without an item: the rest of the file
            self.done = True
            return Answered(self.position, self._size, outcome)
        self.position = at.end
        return Answered(at.start, at.end, outcome)

    def _is_ahead(self, place: Next) -> bool:
        if self._size == 0:
            return place.start == place.end == self.position == 0
        return self.position <= place.start < place.end <= self._size
