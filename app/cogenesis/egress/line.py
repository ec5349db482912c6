"""The desk's line to whichever egress worker is running, and the start of a new one.

All workers of a launcher's life share one socket, whose far end the launcher keeps open. So a worker's
death does not show on the socket, only in what the launcher says, and what a dead worker left unread
must be dropped before the next one speaks.
"""

from __future__ import annotations

import logging
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import msgspec

from cogenesis.egress.messages import FromWorker, Ready
from cogenesis.egress.sentences import WORKER_DIED, WORKER_NO_START
from cogenesis.errors import Cancelled, CoGenesisError, WorkerDied
from cogenesis.processes.frames import BadFrame, Channel, ChannelClosed

_log = logging.getLogger("cogenesis.egress")

_POLL_S = 0.05
_SEND_S = 5.0
_START_S = 30.0
_STOP_S = 3.0
_MAX_FRAME = 1024 * 1024  # a chunk is what one read of the worker's brought


class LauncherLike(Protocol):
    """What is needed of `processes.supervision.Launcher`."""

    @property
    def egress_socket(self) -> socket.socket:
        """The desk's end of the pair whose other end every egress worker inherits."""

    @property
    def egress_alive(self) -> bool:
        """Whether a worker runs."""

    def start_egress(self, ca_file: str | None = None) -> object:
        """Start a worker; Refused when offline."""

    def stop_egress(self) -> object:
        """End the worker."""


class Turn:
    """Held by whoever speaks with the worker. A patient holder gives it up when it is `wanted`."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counting = threading.Lock()
        self._waiting = 0

    @property
    def wanted(self) -> bool:
        """Somebody waits who is not patient."""
        return self._waiting > 0

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Let a patient holder know, while inside, that the turn is wanted."""
        with self._counting:
            self._waiting += 1
        try:
            yield
        finally:
            with self._counting:
                self._waiting -= 1

    def acquire(self, timeout: float = -1) -> bool:
        """Take it; False when it was not free within `timeout` seconds."""
        return self._lock.acquire(timeout=timeout)

    def acquire_patiently(self, timeout: float) -> bool:
        """The same, but never before somebody who is in a hurry."""
        if self.wanted:
            time.sleep(timeout)
            return False
        return self._lock.acquire(timeout=timeout)

    def release(self) -> None:
        """Give it to whoever waits."""
        self._lock.release()

    def __enter__(self) -> None:
        with self.waiting():
            self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()


class Line:
    """Frames to and from the egress worker. Everything but `ready` is for the holder of `turn`.

    Attributes:
        turn: held for the length of a request; a download gives it up when it is wanted.
        ca_file: what the running worker, or the last one, was started with.
    """

    def __init__(self, launcher: LauncherLike) -> None:
        self.turn = Turn()
        self.ca_file: str | None = None
        self._launcher = launcher
        self._channel: Channel[FromWorker] = Channel(
            launcher.egress_socket, FromWorker, send_timeout=_SEND_S, max_bytes=_MAX_FRAME
        )
        self._started = False
        self._ready: Ready | None = None

    @property
    def ready(self) -> Ready | None:
        """The running worker's first frame; None when none runs."""
        return self._ready if self._launcher.egress_alive else None

    def ensure(self, ca_file: str | None, cancel: threading.Event | None = None) -> Ready:
        """A worker that was started for this CA file and is ready.

        Raises WorkerDied when it does not start, Refused when offline, Cancelled; a worker that was still
        starting then is waited for the next time.
        """
        if not (self._started and self._launcher.egress_alive and self.ca_file == ca_file):
            self.give_up()
            self._drain()
            self._launcher.start_egress(ca_file)
            self._started, self.ca_file = True, ca_file
        deadline = time.monotonic() + _START_S
        while self._ready is None:
            if cancel is not None and cancel.is_set():
                raise Cancelled("Stopped.")
            if time.monotonic() > deadline:
                self.give_up()
                raise WorkerDied(WORKER_NO_START)
            frame = self.receive()
            if isinstance(frame, Ready):
                self._ready = frame
                _log.info("egress worker ready, confined: %s", frame.confined)
        return self._ready

    def send(self, frame: msgspec.Struct) -> None:
        """Send one frame; WorkerDied when nobody takes it."""
        try:
            self._channel.send(frame)
        except (ChannelClosed, TimeoutError):
            self.give_up()
            raise WorkerDied(WORKER_DIED) from None

    def receive(self) -> FromWorker | None:
        """The worker's next frame, or None when there was none for a moment.

        Raises WorkerDied when it is gone and all it said is read, or when it says what no worker says.
        """
        alive = self._launcher.egress_alive
        try:
            return self._channel.receive(timeout=_POLL_S)
        except TimeoutError:
            if alive:
                return None
        except (ChannelClosed, BadFrame):
            pass
        starting = self._ready is None
        self.give_up()
        raise WorkerDied(WORKER_NO_START if starting else WORKER_DIED)

    def give_up(self) -> None:
        """End the worker, if one runs, and forget it."""
        self._started, self._ready = False, None
        if not self._launcher.egress_alive:
            return
        try:
            self._launcher.stop_egress()
        except CoGenesisError:
            return
        deadline = time.monotonic() + _STOP_S
        while self._launcher.egress_alive and time.monotonic() < deadline:
            time.sleep(0.01)

    def close(self) -> None:
        """Close our end, whoever has the turn."""
        self._channel.close()

    def _drain(self) -> None:
        """Drop what a worker that is gone has left unread."""
        while True:
            try:
                self._channel.receive(timeout=0.0)
            except BadFrame:
                continue
            except (TimeoutError, ChannelClosed):
                return
