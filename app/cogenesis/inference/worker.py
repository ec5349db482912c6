"""The inference worker: `python -m cogenesis.inference.worker FD MODEL_PATH OPTIONS_JSON`.

In order: take the channel, confine, load the model, then serve one request at a time. The main thread
computes. A second thread reads frames, so that a cancel is seen while llama.cpp is busy; a third says twice
a second that work goes on. That one falls silent when a step takes impossibly long, so the desk, which kills
silent workers, also gets rid of one whose model is stuck.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from cogenesis.inference.answer import answer
from cogenesis.inference.bindings import load_bindings
from cogenesis.inference.engine import Engine, EngineError
from cogenesis.inference.events import ModelInfo
from cogenesis.inference.gguf import BadModelFile, Header, read_header
from cogenesis.inference.memory_cap import MemoryCap
from cogenesis.inference.messages import (
    Beat,
    Cancel,
    Count,
    Counted,
    Failed,
    Generate,
    Loaded,
    Requests,
    Started,
    Weigh,
)
from cogenesis.inference.options import EngineOptions
from cogenesis.inference.scoring import weigh
from cogenesis.inference.templates import ChatTemplate
from cogenesis.processes.breakout import Breakouts, TryBreakouts, try_breakouts
from cogenesis.processes.confinement import Confinement, Role, confine
from cogenesis.processes.frames import BadFrame, Channel, ChannelClosed
from cogenesis.processes.worker_side import open_channel

BEAT_S = 0.5
STEP_LIMIT_S = 180.0
LOAD_LIMIT_S = 600.0


def main(arguments: Sequence[str]) -> None:
    """Run until the desk's end closes. `arguments` come without the program's name."""
    started = time.monotonic()
    channel: Channel[Requests] = open_channel(arguments, Requests)
    path = Path(arguments[1])
    options = msgspec.json.decode(arguments[2], type=EngineOptions)
    memory_cap = MemoryCap()
    confinement = confine(Role.INFERENCE, readable=[path])
    channel.send(Started(confinement.seccomp, confinement.landlock_abi, list(confinement.problems)))
    heartbeat = Heartbeat(channel)
    heartbeat.begin(LOAD_LIMIT_S)
    try:
        header = read_header(path)
        engine = Engine(load_bindings(), path, options)
    except BadModelFile as error:
        channel.send(Failed(0, "file", str(error)))
    except OSError:
        channel.send(Failed(0, "file", "cannot be read"))
    except EngineError as error:
        channel.send(Failed(0, "load", str(error)))
    else:
        template = ChatTemplate(
            header.chat_template, bos=engine.tokenizer.bos, eos=engine.tokenizer.eos, guard=memory_cap
        )
        server = Server(channel, engine, template, heartbeat)
        channel.send(Loaded(_info(header, engine, template, confinement, time.monotonic() - started)))
        heartbeat.end()
        server.serve()


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
        self, channel: Channel[Requests], engine: Engine, template: ChatTemplate, heartbeat: Heartbeat
    ) -> None:
        self._channel = channel
        self._engine = engine
        self._template = template
        self._heartbeat = heartbeat
        self._waiting: queue.SimpleQueue[Generate | Count | Weigh | TryBreakouts] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._current = 0
        self._cancelled = 0
        threading.Thread(target=self._listen, name="listener", daemon=True).start()

    def serve(self) -> None:
        """Answer requests until the process ends."""
        while True:
            request = self._waiting.get()
            self._heartbeat.begin()
            try:
                self._serve_one(request)
            finally:
                self._heartbeat.end()

    def _serve_one(self, request: Generate | Count | Weigh | TryBreakouts) -> None:
        if isinstance(request, TryBreakouts):
            self._channel.send(Breakouts(try_breakouts(Role.INFERENCE)))
        elif isinstance(request, Count):
            counts = [len(self._engine.tokenizer.encode(text)) for text in request.texts]
            self._channel.send(Counted(request.id, counts))
        elif isinstance(request, Weigh):
            self._take_up(request.id)
            self._channel.send(weigh(self._engine, self._template, request, self._heartbeat.begin))
        else:
            self._take_up(request.id)
            for frame in answer(self._engine, self._template, request, self._heartbeat.begin):
                self._channel.send(frame)

    def _take_up(self, number: int) -> None:
        """Clear the abort flag, unless this request was cancelled before its turn."""
        with self._lock:
            self._current = number
            self._engine.abort.clear()
            if self._cancelled >= number:
                self._engine.abort.set()

    def _listen(self) -> None:
        while True:
            try:
                frame = self._channel.receive()
            except (ChannelClosed, BadFrame):
                os._exit(0)
            if not isinstance(frame, Cancel):
                self._waiting.put(frame)
                continue
            with self._lock:
                self._cancelled = max(self._cancelled, frame.id)
                if self._cancelled >= self._current:
                    self._engine.abort.set()


def _info(
    header: Header, engine: Engine, template: ChatTemplate, confinement: Confinement, load_s: float
) -> ModelInfo:
    return ModelInfo(
        name=header.name,
        architecture=header.architecture,
        n_ctx=engine.n_ctx,
        n_ctx_train=engine.n_ctx_train,
        n_params=engine.n_params,
        bytes=header.bytes,
        n_threads=engine.n_threads,
        template="own" if template.own else "plain",
        load_s=load_s,
        confinement=confinement.problems,
    )


if __name__ == "__main__":
    main(sys.argv[1:])
