"""The desk's side of the recogniser: starts its process, asks it about a text, and checks what it says.

It is an alarm and no guarantee: it finds some names that the rules let through, and misses many. What it
finds only ever takes words out of a brief. A failure is an error for whoever asked, who must not read it as
"no names".
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

from cogenesis.errors import RecogniserError, WorkerDied
from cogenesis.privacy.detectors import RECOGNISED, Pattern
from cogenesis.processes.breakout import Attempt, Breakouts, TryBreakouts
from cogenesis.processes.supervision import Worker
from cogenesis.recognition.installed import model_folder
from cogenesis.recognition.messages import MAX_TEXT, Found, NotRead, Recognise, Span, Started

START_SECONDS = 60.0
ANSWER_SECONDS = 10.0
"""For one text; the longest takes about a second on one free core."""

_NONSENSE = "The name recogniser answered nonsense and was ended."


class Recogniser:
    """Finds names in a confined process, started on first use and again after it was lost.

    Safe to call from several threads; texts are taken one at a time.
    """

    def __init__(
        self, *, answer_seconds: float = ANSWER_SECONDS, command: Sequence[str] | None = None
    ) -> None:
        """Set the time one text may take, and what to run in place of the worker; nothing is started yet."""
        self._lock = threading.Lock()
        self._started: Started | None = None
        self._worker: Worker[Started | Found | NotRead | Breakouts] = Worker(
            "cogenesis.recognition.worker",
            [],
            Started | Found | NotRead | Breakouts,
            name="name recogniser",
            start_timeout=START_SECONDS,
            hang_timeout=answer_seconds,
            command=command,
        )

    @property
    def pid(self) -> int | None:
        """Process id of the running recogniser."""
        return self._worker.pid

    def available(self) -> bool:
        """Whether it is installed; nothing of it is imported to find out."""
        return model_folder() is not None

    def start(self) -> Started:
        """Start the process if it does not run; says how it is confined. Raises RecogniserError."""
        with self._lock:
            try:
                return self._running()
            except WorkerDied as error:
                raise RecogniserError(str(error)) from None

    def names_in(self, text: str) -> tuple[Pattern, ...]:
        """Names, organisations and places in the first MAX_TEXT code points, in order.

        The same for the same text. Raises RecogniserError when the process fails, hangs, answers
        nonsense, or is not confined as it must be.
        """
        text = text[:MAX_TEXT].encode("utf-8", "replace").decode("utf-8")  # a lone surrogate has no bytes
        if not text.strip():
            return ()
        answer = self._ask(Recognise(text))
        if not isinstance(answer, Found) or not _is_sound(answer.spans, len(text)):
            self._worker.kill()
            raise RecogniserError(_NONSENSE)
        return tuple(Pattern(str(s.kind), s.start, s.end, RECOGNISED[s.kind], "model") for s in answer.spans)

    def try_breakouts(self) -> list[Attempt]:
        """Have the process try to get out of its confinement. Raises RecogniserError."""
        answer = self._ask(TryBreakouts())
        if isinstance(answer, Breakouts):
            return answer.attempts
        self._worker.kill()
        raise RecogniserError(_NONSENSE)

    def close(self) -> None:
        """End the process; the next use starts it again."""
        self._worker.close()

    def _ask(self, request: Recognise | TryBreakouts) -> Started | Found | NotRead | Breakouts:
        with self._lock:
            try:
                self._running()
                self._worker.send(request)
                answer = self._worker.receive()
            except WorkerDied as error:
                raise RecogniserError(str(error)) from None
        if isinstance(answer, NotRead):
            raise RecogniserError("The name recogniser failed on this text.")
        return answer

    def _running(self) -> Started:
        if self._started is None or not self._worker.alive:
            started = self._worker.start()
            if not isinstance(started, Started) or not started.meets_minimum:
                self._worker.kill()
                raise WorkerDied("The name recogniser could not be confined and was ended.")
            self._started = started
        return self._started


def _is_sound(spans: Sequence[Span], length: int) -> bool:
    """Whether spans are ascending, not empty, apart, and within the text: the process may be taken over."""
    end = 0
    for span in spans:
        if not end <= span.start < span.end <= length:
            return False
        end = span.end
    return True
