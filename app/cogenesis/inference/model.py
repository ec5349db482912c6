"""The desk's side of the local model: a worker, started when needed, asked, and replaced when it dies."""

from __future__ import annotations

import itertools
import logging
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from cogenesis.errors import ModelError, WorkerDied
from cogenesis.inference.discovery import bad_file_sentence
from cogenesis.inference.events import Event, Finished, ModelInfo, Piece, Prefilled
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
    Written,
)
from cogenesis.inference.options import ChatMessage, EngineOptions, Sampling
from cogenesis.processes.breakout import Attempt, Breakouts, TryBreakouts
from cogenesis.processes.supervision import Worker

__all__ = ["Event", "Finished", "LocalModel", "ModelInfo", "Piece", "Prefilled"]

MODULE = "cogenesis.inference.worker"
CANCEL_POLL_S = 0.05
CANCEL_GRACE_S = 5.0
START_S = 20.0

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
                self._worker.kill()
                raise WorkerDied("The local model answered nonsense; it will be started again.")
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
        with self._turn:
            self._ready()
            self._worker.send(request)
            ended = False
            try:
                for event in self._events(request.id, cancel or threading.Event()):
                    ended = isinstance(event, Finished)
                    yield event
            except (ModelError, WorkerDied):
                ended = True
                raise
            finally:
                if not ended:
                    self._abandon(request.id)

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
                raise ModelError(self._failure_sentence(frame))

    def _events(self, number: int, cancel: threading.Event) -> Iterator[Event]:
        """Translate frames until the answer has ended, passing a cancel on once."""
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
            if isinstance(frame, Read):
                yield Prefilled(frame.done, frame.total)
            elif isinstance(frame, Written):
                yield Piece(frame.text)
            elif isinstance(frame, Ended):
                yield Finished(**{name: getattr(frame, name) for name in Finished.__slots__})
                return
            elif isinstance(frame, Failed):
                raise ModelError(self._failure_sentence(frame))

    def _abandon(self, number: int) -> None:
        """Nobody reads this answer any more: stop it and take its frames out of the way."""
        stopped = threading.Event()
        stopped.set()
        try:
            for _ in self._events(number, stopped):
                pass
        except (ModelError, WorkerDied):
            _log.info("an abandoned answer ended with a fault")

    def _wait_for(self, kind: type[R], number: int) -> R:
        while True:
            frame = self._worker.receive()
            if isinstance(frame, Failed) and frame.id == number:
                raise ModelError(self._failure_sentence(frame))
            if isinstance(frame, kind) and getattr(frame, "id", None) == number:
                return frame

    def _failure_sentence(self, failure: Failed) -> str:
        if failure.kind == "context":
            return (
                f"The prompt has {failure.needed:,} tokens and the local model can read {failure.room:,}; "
                "switch off some context, shorten the message, or raise n_ctx in the settings."
            )
        if failure.kind == "compute":
            return "The local model could not go on with this text; try again, or choose another model."
        if failure.kind == "load":
            reasons = {
                "no memory": "does not fit in memory with this n_ctx",
                "not a text generator": "is not a model that writes text",
            }
            return bad_file_sentence(
                self._path, reasons.get(failure.detail, "could not be loaded by llama.cpp")
            )
        return bad_file_sentence(self._path, failure.detail[:100])
