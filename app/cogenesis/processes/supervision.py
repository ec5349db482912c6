"""The desk's side of its children: start them, talk to them in frames, notice when they die or hang.

A worker is asked over a pair of packet sockets whose other end it alone holds, so its death is seen
as the end of the channel, whatever it was doing. It watches for the end of ours in the same way. A
worker that says nothing for too long while it is waited for is killed: the desk never hangs on one.
"""

from __future__ import annotations

import logging
import runpy
import sys
import threading
import time
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

import msgspec

from cogenesis.errors import WorkerDied
from cogenesis.processes.children import (
    WORKER_FLAG,
    Child,
    clean_environment,
    worker_command,
    worker_stderr,
)
from cogenesis.processes.frames import BadFrame, Channel, ChannelClosed, packet_pair
from cogenesis.processes.launching import Launcher
from cogenesis.processes.worker_side import open_channel

__all__ = ["Launcher", "Worker", "open_channel", "run_as_worker"]

T = TypeVar("T")

_log = logging.getLogger("cogenesis.processes")
_GRACE_S = 0.5
_KILL_S = 2.0


class Worker(Generic[T]):
    """A worker process that is started, asked, and started again after it died.

    One thread receives at a time; any thread may send, kill or close.
    """

    def __init__(
        self,
        module: str,
        arguments: Sequence[str],
        incoming: Any,
        *,
        name: str,
        start_timeout: float = 20.0,
        hang_timeout: float = 30.0,
        command: Sequence[str] | None = None,
    ) -> None:
        """Say what to run; nothing is started yet.

        Args:
            module: run with `python -m`; gets its channel's descriptor, then `arguments`.
            incoming: struct type or tagged union that the worker may send.
            name: what the user calls it, for sentences: "local model".
            start_timeout: seconds until its first frame must be there.
            hang_timeout: seconds without a frame, while waited for, after which it is killed.
            command: used in place of `python -m module`.
        """
        self._command = list(command) if command else worker_command(module)
        self._arguments = list(arguments)
        self._incoming = incoming
        self._name = name
        self._start_timeout = start_timeout
        self._hang_timeout = hang_timeout
        self._lock = threading.RLock()
        self._child: Child | None = None
        self._channel: Channel[T] | None = None
        self._heard = 0.0

    @property
    def alive(self) -> bool:
        """Started, and not ended since."""
        return self._child is not None and self._channel is not None and self._child.alive

    @property
    def pid(self) -> int | None:
        """Process id of the running worker."""
        child = self._child
        return child.pid if child and child.alive else None

    def start(self) -> T:
        """Start the worker, ending one that still runs, and wait for its first frame.

        Raises WorkerDied when it ends before that, says something else, or takes too long.
        """
        with self._lock:
            self.kill()
            near, far = packet_pair()
            with far:
                command = [*self._command, str(far.fileno()), *self._arguments]
                try:
                    self._child = Child(
                        command,
                        environment=clean_environment(),
                        descriptors=(far.fileno(),),
                        stderr=worker_stderr(),
                    )
                except OSError as error:
                    near.close()
                    raise self._died("could not be started") from error
            self._channel = Channel(near, self._incoming, send_timeout=self._hang_timeout)
            self._heard = time.monotonic()
        return self._receive(self._start_timeout, self._start_timeout)

    def send(self, frame: msgspec.Struct, *, descriptor: int | None = None) -> None:
        """Send one frame, and what `descriptor` has open with it.

        Raises WorkerDied when the worker is gone or takes nothing for `hang_timeout`.
        """
        channel = self._open_channel()
        try:
            channel.send(frame, descriptor=descriptor)
        except (ChannelClosed, TimeoutError) as error:
            raise self._end(error) from error
        self._heard = time.monotonic()

    def receive(self, timeout: float | None = None) -> T:
        """Wait for the worker's next frame.

        Raises TimeoutError after `timeout` seconds, the worker goes on; WorkerDied when it ended, said
        something undeclared, or nothing for `hang_timeout` since the last frame either way.
        """
        return self._receive(timeout, self._hang_timeout)

    def heed(self) -> None:
        """Count the time a worker may say nothing from now: nobody waited for it meanwhile."""
        self._heard = time.monotonic()

    def kill(self) -> None:
        """End the worker at once; whoever waits for it gets WorkerDied."""
        self._finish(0.0)

    def close(self) -> None:
        """End the worker, leaving it half a second to end by itself."""
        self._finish(_GRACE_S)

    def _receive(self, timeout: float | None, hang_timeout: float) -> T:
        channel = self._open_channel()
        left = self._heard + hang_timeout - time.monotonic()
        waits_for_hang = timeout is None or left <= timeout
        try:
            frame = channel.receive(max(left, 0.0) if waits_for_hang or timeout is None else timeout)
        except TimeoutError as error:
            if not waits_for_hang:
                raise
            raise self._end(error) from None
        except (ChannelClosed, BadFrame) as error:
            raise self._end(error) from None
        self._heard = time.monotonic()
        return frame

    def _open_channel(self) -> Channel[T]:
        channel = self._channel
        if channel is None:
            raise self._died("is not running")
        return channel

    def _end(self, error: Exception) -> WorkerDied:
        child = self._child
        if isinstance(error, ChannelClosed) and child:
            child.wait(_GRACE_S)  # its status is worth a moment
        status = child.status if child else None
        self.kill()
        what = {TimeoutError: "stopped answering and was ended", BadFrame: "sent nonsense and was ended"}
        return self._died(what.get(type(error), "ended unexpectedly"), status)

    def _died(self, what: str, status: int | None = None) -> WorkerDied:
        _log.warning("worker %s %s, status %s", self._name, what, status)
        return WorkerDied(f"The {self._name} {what}; it will be started again the next time it is needed.")

    def _finish(self, grace: float) -> None:
        with self._lock:
            child, channel = self._child, self._channel
            self._child = self._channel = None
            if channel:
                channel.close()
            if child and not child.wait(grace):
                child.kill()
                child.wait(_KILL_S)


def run_as_worker(words: Sequence[str]) -> bool:
    """In a bundle: be the worker that `--worker MODULE ARGUMENTS` names; False when it names none."""
    if len(words) < 2 or words[0] != WORKER_FLAG or not words[1].startswith("cogenesis."):
        return False
    sys.argv = list(words[1:])
    runpy.run_module(words[1], run_name="__main__", alter_sys=True)
    return True
