"""The desk's side of the local model: a worker, started when needed, asked, and replaced when it dies."""

from __future__ import annotations

import contextlib
import itertools
import logging
import math
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from cogenesis.errors import Cancelled, ModelError, WorkerDied
from cogenesis.inference.discovery import bad_file_sentence
from cogenesis.inference.events import Event, Finished, ModelInfo, Piece, Prefilled, Score
from cogenesis.inference.failures import BAD_GRAMMAR, failure_sentence
from cogenesis.inference.messages import (
    Cancel,
    Count,
    Counted,
    Ended,
    Failed,
    Generate,
    Loaded,
    Read,
    Replies,
    Stopped,
    Weigh,
    Weighed,
    Written,
)
from cogenesis.inference.options import (
    MAX_CHOICE,
    MAX_CHOICES,
    MAX_GRAMMAR,
    ChatMessage,
    EngineOptions,
    Sampling,
)
from cogenesis.processes.breakout import Attempt, Breakouts, TryBreakouts
from cogenesis.processes.supervision import Worker

__all__ = ["Event", "Finished", "LocalModel", "ModelInfo", "Piece", "Prefilled", "Score"]

MODULE = "cogenesis.inference.worker"
CANCEL_POLL_S = 0.05
CANCEL_GRACE_S = 5.0
START_S = 20.0
_LAST = (Ended, Weighed, Stopped)

_log = logging.getLogger("cogenesis.inference")

R = TypeVar("R")


class LocalModel:
    """The local model. One request at a time: a second caller waits until the first answer is done.

    Any method may raise ModelError (the model cannot be used as asked) or WorkerDied (its process ended or
    hung; the next call starts it again). Both are sentences for the user.
    """

    def __init__(
        self, path: Path, options: EngineOptions | None = None, *, hang_timeout: float = 10.0
    ) -> None:
        """Say which model; nothing is started before the first call.

        `hang_timeout` is how long, in seconds, a worker may give no sign of life while it is waited for.
        """
        self._path = path
        self._options = options or EngineOptions()
        arguments = [str(path.absolute()), msgspec.json.encode(self._options).decode()]
        self._worker: Worker[Replies] = Worker(
            MODULE, arguments, Replies, name="local model", start_timeout=START_S, hang_timeout=hang_timeout
        )
        self._turn = threading.Lock()
        self._ids = itertools.count(1)
        self._info: ModelInfo | None = None
        self._closed = False

    @property
    def path(self) -> Path:
        """The model file."""
        return self._path

    @property
    def alive(self) -> bool:
        """Whether the worker runs now."""
        return self._worker.alive

    @property
    def pid(self) -> int | None:
        """Process id of the worker, while it runs."""
        return self._worker.pid

    def info(self) -> ModelInfo:
        """What is loaded; starts the worker and loads the model if need be."""
        with self._turn:
            return self._ready()

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, as plain text."""
        with self._turn:
            self._ready()
            number = next(self._ids)
            self._worker.send(Count(number, list(texts)))
            counted = self._wait_for(Counted, number)
            if len(counted.counts) != len(texts):
                raise self._nonsense()
            return counted.counts

    def generate(
        self,
        messages: Sequence[ChatMessage],
        *,
        sampling: Sampling | None = None,
        max_tokens: int,
        min_tokens: int = 0,
        prefix: str = "",
        stop: Sequence[str] = (),
        cancel: threading.Event | None = None,
    ) -> Iterator[Event]:
        """Stream an answer: Prefilled while the prompt is read, Piece by Piece, and Finished as the last.

        Args:
            max_tokens: the answer is cut there, or where the context is full.
            min_tokens: the model may not end its answer before so many.
            prefix: the answer begins with it; it is not repeated in the pieces.
            stop: the answer ends before the first of these texts.
            cancel: set it from any thread; the answer then ends within 0.3 s with reason "cancelled".

        Closing the iterator early stops the model too. Text in `messages` is never read as control tokens.
        With a grammar, `min_tokens` does not count; an answer cut by `max_tokens` only begins as it says.
        """
        request = Generate(
            next(self._ids),
            list(messages),
            sampling or Sampling(),
            max(max_tokens, 0),
            prefix,
            list(stop),
            min_tokens,
        )
        _check_grammar(request.sampling.grammar)
        with contextlib.closing(self._ask(request, cancel)) as frames:
            for frame in frames:
                if isinstance(frame, Read):
                    yield Prefilled(frame.done, frame.total)
                elif isinstance(frame, Written):
                    yield Piece(frame.text)
                elif isinstance(frame, Ended):
                    yield Finished(**{name: getattr(frame, name) for name in Finished.__slots__})

    def score(
        self,
        messages: Sequence[ChatMessage],
        *,
        choices: Sequence[str],
        prefix: str = "",
        cancel: threading.Event | None = None,
    ) -> list[Score]:
        """How likely each choice is as what follows `prefix` in the model's answer; in order.

        What follows a choice does not count; where one begins another, have all end with the same mark.
        Where a choice merges with the end of the prefix into one token, that end is scored too, for all
        choices: so let the prefix end before a space, and choices begin with it.

        The same call gives the same numbers, whatever was asked before. To ask several questions quickly,
        keep `messages` and put the question in `prefix`: what comes before it is read once.

        Args:
            choices: at most MAX_CHOICES, of 1 to MAX_CHOICE characters each.
            cancel: set it from any thread; Cancelled is then raised within 0.3 s.
        """
        if len(choices) > MAX_CHOICES or not all(0 < len(choice) <= MAX_CHOICE for choice in choices):
            raise ValueError("too many choices, or one that is empty or too long")
        if not choices:
            return []
        request = Weigh(next(self._ids), list(messages), prefix, list(choices))
        with contextlib.closing(self._ask(request, cancel)) as frames:
            for frame in frames:
                if isinstance(frame, Weighed):
                    return self._checked(frame.scores, len(choices))
        raise Cancelled("The local model was stopped.")

    def try_breakouts(self) -> list[Attempt]:
        """Have the worker try what its confinement forbids; what came of each attempt."""
        with self._turn:
            self._ready()
            self._worker.send(TryBreakouts())
            while True:
                frame = self._worker.receive()
                if isinstance(frame, Breakouts):
                    return frame.attempts

    def close(self) -> None:
        """End the worker. An answer being written ends with WorkerDied, later calls with ModelError."""
        self._closed = True
        self._worker.close()

    def _ready(self) -> ModelInfo:
        """Start the worker unless it runs. The caller holds the turn."""
        if self._closed:
            raise ModelError("The local model was closed; open the vault again to use it.")
        if self._info is None or not self._worker.alive:
            self._info = None
            self._info = self._start()
        return self._info

    def _start(self) -> ModelInfo:
        began = time.monotonic()
        self._worker.start()
        while True:
            try:
                frame = self._worker.receive()
            except WorkerDied:
                sentence = bad_file_sentence(
                    self._path, "could not be loaded: the process that read it ended"
                )
                raise ModelError(sentence) from None
            if isinstance(frame, Loaded):
                _log.info("local model ready after %.2f s", time.monotonic() - began)
                return frame.info
            if isinstance(frame, Failed):
                self._worker.kill()
                raise ModelError(failure_sentence(self._path, frame))

    def _ask(
        self, request: Generate | Weigh, cancel: threading.Event | None
    ) -> Generator[Replies, None, None]:
        """Frames of one request, to its last; closing this early stops the model."""
        with self._turn:
            self._ready()
            self._worker.send(request)
            ended = False
            try:
                for frame in self._frames(request.id, cancel or threading.Event()):
                    ended = isinstance(frame, _LAST)
                    yield frame
            except (ModelError, WorkerDied):
                ended = True
                raise
            finally:
                if not ended:
                    self._abandon(request.id)

    def _frames(self, number: int, cancel: threading.Event) -> Iterator[Replies]:
        """The frames of this request until its last, passing a cancel on once."""
        give_up_at: float | None = None
        while True:
            if give_up_at is None and cancel.is_set():
                self._worker.send(Cancel(number))
                give_up_at = time.monotonic() + CANCEL_GRACE_S
            try:
                frame = self._worker.receive(CANCEL_POLL_S)
            except TimeoutError:
                if give_up_at is not None and time.monotonic() > give_up_at:
                    self._worker.kill()
                    raise WorkerDied(
                        "The local model did not stop and was ended; it will be started again."
                    ) from None
                continue
            if getattr(frame, "id", number) != number:
                continue
            if isinstance(frame, Failed):
                raise ModelError(failure_sentence(self._path, frame))
            yield frame
            if isinstance(frame, _LAST):
                return

    def _abandon(self, number: int) -> None:
        """Nobody reads this answer any more: stop it and take its frames out of the way."""
        stopped = threading.Event()
        stopped.set()
        try:
            for _ in self._frames(number, stopped):
                pass
        except (ModelError, WorkerDied):
            _log.info("an abandoned answer ended with a fault")

    def _checked(self, untrusted_scores: list[Score], count: int) -> list[Score]:
        """What the worker says are scores, if they can be."""
        possible = all(
            math.isfinite(score.logprob) and score.logprob <= 0.0 <= score.tokens
            for score in untrusted_scores
        )
        if len(untrusted_scores) != count or not possible:
            raise self._nonsense()
        return untrusted_scores

    def _nonsense(self) -> WorkerDied:
        self._worker.kill()
        return WorkerDied("The local model answered nonsense; it will be started again.")

    def _wait_for(self, kind: type[R], number: int) -> R:
        while True:
            frame = self._worker.receive()
            if isinstance(frame, Failed) and frame.id == number:
                raise ModelError(failure_sentence(self._path, frame))
            if isinstance(frame, kind) and getattr(frame, "id", None) == number:
                return frame


def _check_grammar(grammar: str | None) -> None:
    """Raise ModelError for what the worker need not see."""
    if grammar is not None and ("\0" in grammar or not 0 < len(grammar) <= MAX_GRAMMAR):
        raise ModelError(BAD_GRAMMAR)
