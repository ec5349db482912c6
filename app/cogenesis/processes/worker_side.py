"""What every worker process does first: open its channel, and make sure it ends with the desk.

Kept apart from the desk's side so that a worker imports nothing it does not need before it is confined.
"""

from __future__ import annotations

import os
import select
import socket
import threading
from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec

from cogenesis.processes.confinement import die_with_parent, no_core_dumps, not_dumpable
from cogenesis.processes.frames import Channel

T = TypeVar("T")


class _WatchedChannel(Channel[T]):
    """A worker's end, with a thread that ends the process when the desk's end closes.

    The thread starts with the first frame, and not earlier: Landlock binds only the thread that asks for it
    and those made later, and a worker confines itself before it says anything.
    """

    _watched = False

    def send(self, frame: msgspec.Struct, *, descriptor: int | None = None) -> None:
        self._watch()
        super().send(frame, descriptor=descriptor)

    def receive(self, timeout: float | None = None) -> T:
        self._watch()
        return super().receive(timeout)

    def _watch(self) -> None:
        if not self._watched:
            self._watched = True
            threading.Thread(target=_end_with, name="watch", args=(self.fileno(),), daemon=True).start()


def open_channel(argv: Sequence[str], incoming: Any, *, takes_descriptors: bool = False) -> Channel[Any]:
    """The channel to the desk, whose descriptor is the first of `argv` (without the program's name).

    Also arranges that this process ends with its parent, cannot be read by other processes of the user,
    and leaves no core dump. Call it first, then `confine`, then send the first frame.
    """
    die_with_parent()
    not_dumpable()
    no_core_dumps()
    sock = socket.socket(fileno=int(argv[0]))
    sock.set_inheritable(False)
    return _WatchedChannel(sock, incoming, shared=True, takes_descriptors=takes_descriptors)


def _end_with(descriptor: int) -> None:
    """Wait until the other end is closed, without reading, then leave at once."""
    poll = select.poll()
    poll.register(descriptor, 0)  # hang-up is always reported
    while not any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, event in poll.poll()):
        pass
    os._exit(0)
