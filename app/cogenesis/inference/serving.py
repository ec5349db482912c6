"""The inference worker's requests: taken in by one thread, served in order by another.

A second thread reads frames, so that a cancel is seen while llama.cpp is busy; a third says twice a second
that work goes on. That one falls silent when a step takes impossibly long, so the desk, which kills silent
workers, also gets rid of one whose model is stuck.
"""

from __future__ import annotations

import os
import queue
import threading
import time
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from cogenesis.inference.adapters import Adapters
from cogenesis.inference.answer import answer
from cogenesis.inference.calibration import calibrate
from cogenesis.inference.distributing import distribute
from cogenesis.inference.engine import Engine
from cogenesis.inference.messages import (
    Asked,
    Beat,
    Calibrate,
    Cancel,
    Count,
    Counted,
    Distribute,
    Generate,
    LoadState,
    Prepare,
    Requests,
    SaveState,
    UseAdapter,
    Weigh,
    Yield,
)
from cogenesis.inference.preparing import prepare
from cogenesis.inference.scoring import weigh
from cogenesis.inference.states import serve_state
from cogenesis.inference.templates import ChatTemplate
from cogenesis.processes.breakout import Breakouts, TryBreakouts, try_breakouts
from cogenesis.processes.confinement import Role
from cogenesis.processes.frames import BadFrame, Channel, ChannelClosed

BEAT_S = 0.5
STEP_LIMIT_S = 180.0
_NONE = -1


class Heartbeat:
    """Says that work goes on, twice a second, while a request is served and its steps are not too long."""

    def __init__(self, channel: Channel[Any]) -> None:
        self._channel = channel
        self._busy = threading.Event()
        self._deadline = 0.0
        threading.Thread(target=self._run, name="heartbeat", daemon=True).start()

    def begin(self, limit: float = STEP_LIMIT_S) -> None:
        """A step begins that should not take longer than `limit` seconds."""
        self._deadline = time.monotonic() + limit
        self._busy.set()

    def end(self) -> None:
        """Nothing is being done."""
        self._busy.clear()

    def _run(self) -> None:
        while True:
            self._busy.wait()
            if time.monotonic() < self._deadline:
                try:
                    self._channel.send(Beat())
                except ChannelClosed:
                    os._exit(0)
            time.sleep(BEAT_S)


class Server:
    """Serves the requests of one desk, in order."""

    def __init__(
        self,
        channel: Channel[Requests],
        engine: Engine,
        template: ChatTemplate,
        heartbeat: Heartbeat,
        adapters: Adapters,
    ) -> None:
        self._channel = channel
        self._engine = engine
        self._template = template
        self._heartbeat = heartbeat
        self._adapters = adapters
        self._waiting: queue.SimpleQueue[tuple[Asked | TryBreakouts, int]] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._current: Asked | None = None
        self._cancelled = 0
        self._yielded = 0
        threading.Thread(target=self._listen, name="listener", daemon=True).start()

    def serve(self) -> None:
        """Answer requests until the process ends."""
        while True:
            request, descriptor = self._waiting.get()
            self._heartbeat.begin()
            try:
                for frame in self._frames(request, descriptor):
                    self._channel.send(frame)
            finally:
                self._heartbeat.end()
                if descriptor != _NONE:
                    os.close(descriptor)

    def _frames(self, request: Asked | TryBreakouts, descriptor: int) -> Iterator[Struct]:
        """What answers a request."""
        engine, template, step = self._engine, self._template, self._heartbeat.begin
        if isinstance(request, TryBreakouts):
            yield Breakouts(try_breakouts(Role.INFERENCE))
            return
        self._take_up(request)
        if isinstance(request, Generate):
            yield from answer(engine, template, request, step)
        elif isinstance(request, Prepare):
            yield from prepare(engine, template, request, step, lambda: self._yielded >= request.id)
        elif isinstance(request, Weigh):
            yield weigh(engine, template, request, step)
        elif isinstance(request, Distribute):
            yield distribute(engine, template, request, step)
        elif isinstance(request, Count):
            yield Counted(request.id, [len(engine.tokenizer.encode(text)) for text in request.texts])
        elif isinstance(request, Calibrate):
            yield calibrate(engine, request)
        elif isinstance(request, UseAdapter):
            yield self._adapters.use(request, descriptor)
        else:
            yield serve_state(engine, template, request, descriptor)

    def _take_up(self, request: Asked) -> None:
        """Clear the abort flag, unless this request was cancelled before its turn."""
        with self._lock:
            self._current = request
            self._engine.abort.clear()
            self._abort_if_told()

    def _abort_if_told(self) -> None:
        """Under the lock: stop the present request where the desk has said so."""
        current = self._current
        yields = isinstance(current, Calibrate) and self._yielded >= current.id
        if current is None or self._cancelled >= current.id or yields:
            self._engine.abort.set()

    def _listen(self) -> None:
        while True:
            try:
                frame = self._channel.receive()
                descriptor = self._channel.take_descriptor() if _brings_file(frame) else _NONE
            except (ChannelClosed, BadFrame):
                os._exit(0)
            if not isinstance(frame, Cancel | Yield):
                self._waiting.put((frame, descriptor))
                continue
            with self._lock:
                if isinstance(frame, Cancel):
                    self._cancelled = max(self._cancelled, frame.id)
                else:
                    self._yielded = max(self._yielded, frame.id)
                self._abort_if_told()


def _brings_file(frame: Requests) -> bool:
    return isinstance(frame, SaveState | LoadState) or (isinstance(frame, UseAdapter) and frame.given)
