"""Victims as a test has them: started at a job, followed by what they acknowledge, and killed."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

ZYGOTE = Path(__file__).with_name("zygote.py")


@dataclass
class Fate:
    """What a victim acknowledged, each line split into words, and how it ended (a signal is negative)."""

    said: list[list[str]] = field(default_factory=list)
    status: int = 0
    seconds: float = 0.0  # from its first acknowledgement to its last

    def last(self) -> dict[str, str]:
        """The last acknowledgement of each kind."""
        return {words[0]: words[1] for words in self.said if len(words) > 1}

    def kinds(self) -> list[str]:
        return [words[0] for words in self.said]


class Victims:
    """The zygote of a session. `preload` is a library for all its victims."""

    def __init__(self, preload: Path | None = None) -> None:
        here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        environment = os.environ | ({"LD_PRELOAD": str(preload)} if preload else {})
        with there:
            self._process = subprocess.Popen(
                [sys.executable, str(ZYGOTE), str(there.fileno())],
                pass_fds=[there.fileno()],
                env=environment,
            )
        self._orders = here

    def close(self) -> None:
        self._orders.close()
        self._process.wait(30)

    def run(self, job: str, **order: object) -> Fate:
        """One job from start to end."""
        return self._follow(job, order, None)

    def kill_after(self, lines: int, seconds: float, job: str, **order: object) -> Fate:
        """Kill so long after so many acknowledgements; a victim that is done before that is left in peace."""
        return self._follow(job, order, (lines, seconds))

    def _follow(self, job: str, order: dict[str, object], kill: tuple[int, float] | None) -> Fate:
        read, write = os.pipe()
        data = json.dumps({"job": job} | {name: _plain(value) for name, value in order.items()}).encode()
        socket.send_fds(self._orders, [data], [write])
        os.close(write)
        victim = int(self._orders.recv(100))
        fate = Fate()
        with os.fdopen(read, encoding="utf-8") as said:
            first = 0.0
            for line in _whole_lines(said):
                first = first or time.monotonic()
                fate.said.append(line.split())
                fate.seconds = time.monotonic() - first
                if kill and len(fate.said) == kill[0]:
                    time.sleep(kill[1])
                    os.kill(victim, signal.SIGKILL)
        self._orders.send(b"?")  # only now may it be reaped
        status = int(self._orders.recv(100))
        fate.status = os.waitstatus_to_exitcode(status)
        return fate


class Moments:
    """Points of time in the course of a job, also when the machine is slower or faster than it was before.

    Attributes:
        cut: how many victims were killed before they were done.
    """

    def __init__(self, undisturbed: Fate) -> None:
        assert undisturbed.status == 0, undisturbed
        self.cut = 0
        self._duration = undisturbed.seconds

    def some(self, chance: Random) -> float:
        """Seconds after the first acknowledgement, most of them before the last."""
        return chance.uniform(0.0, 1.1 * self._duration)

    def learn(self, fate: Fate, last: str) -> None:
        """See how long it took, if it came to its `last` acknowledgement."""
        if last in fate.kinds():
            self._duration = (self._duration + fate.seconds) / 2
        else:
            self.cut += 1
            self._duration *= 1.02


def _whole_lines(said: Iterator[str]) -> Iterator[str]:
    return (line for line in said if line.endswith("\n"))


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Path) else value
