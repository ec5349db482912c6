"""One worker with a model, asked one request at a time: turns, cancelling, yielding, starting again.

What only prepares for later (reading ahead) gives way: whoever wants a turn says so first, and the worker
then ends what it prepares between two steps.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import os
import threading
import time
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import msgspec

from cogenesis.errors import ModelError, WorkerDied
from cogenesis.inference import devices
from cogenesis.inference.discovery import bad_file_sentence
from cogenesis.inference.events import ModelInfo
from cogenesis.inference.failures import BAD_ADAPTER, failure_sentence
from cogenesis.inference.messages import (
    LAST,
    AdapterUsed,
    Asked,
    Calibrate,
    Cancel,
    Failed,
    Loaded,
    Prepare,
    Replies,
    UseAdapter,
    Yield,
)
from cogenesis.inference.options import EngineOptions
from cogenesis.processes.supervision import Worker

MODULE = "cogenesis.inference.worker"
CANCEL_POLL_S = 0.05
CANCEL_GRACE_S = 5.0
START_S = 20.0
GPU_UNUSABLE = "The model could not be loaded on the graphics card; it runs on the processor instead."
GPU_FAILED = "The graphics card failed; the local model runs on the processor from now on: try again."

_log = logging.getLogger("cogenesis.inference")

R = TypeVar("R")


class Link:
    """The worker of one model file. Whoever asks holds the turn until the last frame of the answer.

    Attributes:
        worker: another one once the GPU has failed.
        gpu_problem: what went wrong on the GPU, as a sentence; "" for nothing.
    """

    def __init__(self, path: Path, options: EngineOptions, *, hang_timeout: float) -> None:
        self.path = path
        self._options = options
        self._hang_timeout = hang_timeout
        self.worker = self._new_worker()
        self.gpu_problem = ""
        self._turn = threading.Lock()
        self._order = threading.Lock()  # guards the two below
        self._wanted = 0  # callers that wait for the turn, or are about to
        self._preparing = 0  # the id of the preparation under way; 0 for none
        self._used = time.monotonic()
        self._ids = itertools.count(1)
        self._info: ModelInfo | None = None
        self._closed = False
        self._adapter: tuple[int, float] | None = None  # an open descriptor of ours, and the scale

    @property
    def loaded(self) -> ModelInfo | None:
        """What is in memory now; None while nothing is."""
        return self._info if self.worker.alive else None

    def new_id(self) -> int:
        """An id for a request."""
        return next(self._ids)

    @contextlib.contextmanager
    def turn(self) -> Iterator[ModelInfo]:
        """Wait for the turn, having what is only prepared give way; the worker then runs.

        Raises ModelError or WorkerDied.
        """
        with self._order:
            self._wanted += 1
            number = self._preparing
        if number:
            with contextlib.suppress(WorkerDied):
                self.worker.send(Yield(number))
        try:
            self._turn.acquire()
        finally:
            with self._order:
                self._wanted -= 1
        try:
            yield self._ready()
        finally:
            self._used = time.monotonic()
            self._turn.release()

    @contextlib.contextmanager
    def idle_turn(self, number: int) -> Iterator[bool]:
        """The turn for the preparation `number`; False when others want it, who then go first."""
        with self._turn:
            with self._order:
                free = self._wanted == 0
                self._preparing = number if free else 0
            try:
                if free:
                    self._ready()
                yield free
            finally:
                self._used = time.monotonic()
                with self._order:
                    self._preparing = 0

    def ask(
        self, request: Asked, cancel: threading.Event | None = None, *, descriptor: int | None = None
    ) -> Generator[Replies, None, None]:
        """Frames of one request, to its last; closing this early stops the model."""
        turn = self.idle_turn(request.id) if isinstance(request, Prepare | Calibrate) else self.turn()
        with turn as free:
            if not free:
                return
            self.worker.send(request, descriptor=descriptor)
            ended = False
            try:
                for frame in self._frames(request.id, cancel or threading.Event()):
                    ended = isinstance(frame, LAST)
                    yield frame
            except (ModelError, WorkerDied) as error:
                ended = True
                if isinstance(error, WorkerDied) and self._blame_gpu():
                    raise WorkerDied(GPU_FAILED) from None
                raise
            finally:
                if not ended:
                    self._abandon(request.id)

    def answer(
        self,
        request: Asked,
        kind: type[R],
        cancel: threading.Event | None = None,
        *,
        descriptor: int | None = None,
    ) -> R | None:
        """The one frame of this kind that answers a request; None when it was stopped."""
        with contextlib.closing(self.ask(request, cancel, descriptor=descriptor)) as frames:
            for frame in frames:
                if isinstance(frame, kind):
                    return frame
        return None

    def set_adapter(self, descriptor: int, scale: float) -> None:
        """Use the adapter that `descriptor`, which becomes ours, has open; none below 0."""
        with self.turn():
            self._drop_adapter()
            try:
                self._send_adapter(descriptor, scale)
            except (ModelError, WorkerDied) as error:
                if descriptor >= 0:
                    os.close(descriptor)
                if isinstance(error, WorkerDied):
                    raise ModelError(BAD_ADAPTER) from None
                raise
            self._adapter = (descriptor, scale) if descriptor >= 0 else None

    def _drop_adapter(self) -> None:
        if self._adapter:
            os.close(self._adapter[0])
        self._adapter = None

    def nonsense(self) -> WorkerDied:
        """End a worker that said what cannot be."""
        self.worker.kill()
        return WorkerDied("The local model answered nonsense; it will be started again.")

    def idle_s(self) -> float:
        """Seconds since the last request ended; 0 while one is served or waits."""
        return 0.0 if self._turn.locked() or self._wanted else time.monotonic() - self._used

    def unload(self) -> bool:
        """End the worker unless it is used; whether it has ended. The next request starts it again."""
        if not self._turn.acquire(blocking=False):
            return False
        try:
            if self._wanted:
                return False
            self.worker.close()
            return True
        finally:
            self._turn.release()

    def close(self) -> None:
        """End the worker, for good."""
        self._closed = True
        self.worker.close()
        self._drop_adapter()

    def _ready(self) -> ModelInfo:
        """Start the worker unless it runs. The caller holds the turn."""
        if self._closed:
            raise ModelError("The local model was closed; open the vault again to use it.")
        if self._info is None or not self.worker.alive:
            self._info = None
            self._info = self._start_where_it_works()
            if self._adapter:
                self._send_adapter(*self._adapter)
        return self._info

    def _send_adapter(self, descriptor: int, scale: float) -> None:
        number = self.new_id()
        given = descriptor >= 0
        self.worker.send(UseAdapter(number, given, scale), descriptor=descriptor if given else None)
        for frame in self._frames(number, threading.Event()):
            if isinstance(frame, AdapterUsed):
                return
        raise self.nonsense()

    def _new_worker(self) -> Worker[Replies]:
        arguments = [str(self.path.absolute()), msgspec.json.encode(self._options).decode()]
        return Worker(
            MODULE,
            arguments,
            Replies,
            name="local model",
            start_timeout=START_S,
            hang_timeout=self._hang_timeout,
        )

    def _start_where_it_works(self) -> ModelInfo:
        """Start; where a GPU was to help and that fails, start on the processor alone."""
        if not devices.uses_gpu(self._options):
            return self._start()
        try:
            return self._start()
        except (ModelError, WorkerDied):
            if self._closed:
                raise
            with_gpu = self._options
            self._leave_gpu()
            try:
                info = self._start()
            except (ModelError, WorkerDied):
                self._options = with_gpu  # it was not the GPU
                self.worker = self._new_worker()
                raise
            self.gpu_problem = GPU_UNUSABLE
            return info

    def _leave_gpu(self) -> None:
        _log.warning("the GPU failed; the local model goes on without it")
        self.worker.kill()
        self._options = replace(self._options, n_gpu_layers=0)
        self.worker = self._new_worker()

    def _blame_gpu(self) -> bool:
        """After the worker died: whether it was using a GPU. From then on it uses the processor."""
        if self._closed or self._info is None or self._info.n_gpu_layers == 0:
            return False
        self._leave_gpu()
        self.gpu_problem = GPU_FAILED
        return True

    def _start(self) -> ModelInfo:
        began = time.monotonic()
        self.worker.start()
        while True:
            try:
                frame = self.worker.receive()
            except WorkerDied:
                sentence = bad_file_sentence(self.path, "could not be loaded: the process that read it ended")
                raise ModelError(sentence) from None
            if isinstance(frame, Loaded):
                _log.info("local model ready after %.2f s", time.monotonic() - began)
                return frame.info
            if isinstance(frame, Failed):
                self.worker.kill()
                raise ModelError(failure_sentence(self.path, frame))

    def _frames(self, number: int, cancel: threading.Event) -> Iterator[Replies]:
        """The frames of this request until its last, passing a cancel on once."""
        give_up_at: float | None = None
        while True:
            if give_up_at is None and cancel.is_set():
                self.worker.send(Cancel(number))
                give_up_at = time.monotonic() + CANCEL_GRACE_S
            try:
                frame = self.worker.receive(CANCEL_POLL_S)
            except TimeoutError:
                if give_up_at is not None and time.monotonic() > give_up_at:
                    self.worker.kill()
                    raise WorkerDied(
                        "The local model did not stop and was ended; it will be started again."
                    ) from None
                continue
            if getattr(frame, "id", number) != number:
                continue
            if isinstance(frame, Failed):
                raise ModelError(failure_sentence(self.path, frame))
            yield frame
            if isinstance(frame, LAST):
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
