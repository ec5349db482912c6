"""What can become of the local model's process, done to it at a chosen moment."""

from __future__ import annotations

import os
import resource
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from random import Random

MEGABYTE = 1024 * 1024


def _signalled(number: signal.Signals) -> Callable[[int], None]:
    return lambda pid: os.kill(pid, number)


def _without_memory(pid: int) -> None:
    """What it has it keeps; whatever it asks for from now on it does not get, as under `ulimit -v`."""
    resource.prlimit(pid, resource.RLIMIT_AS, (MEGABYTE, MEGABYTE))


FAULTS: dict[str, Callable[[int], None]] = {
    "killed": _signalled(signal.SIGKILL),
    "SIGSEGV": _signalled(signal.SIGSEGV),
    "stopped": _signalled(signal.SIGSTOP),
    "SIGILL": _signalled(signal.SIGILL),
    "out of memory": _without_memory,
    "SIGABRT": _signalled(signal.SIGABRT),
}


class Fault:
    """One fault, done once the process runs and `delay` seconds have passed since; `done` once it was.

    With `again`, what is started in its place suffers it too, so often.
    """

    def __init__(self, name: str, pid_of: Callable[[], int | None], delay: float, *, again: int = 0) -> None:
        self.name, self.done = name, 0
        self._pid_of, self._delay, self._left = pid_of, delay, 1 + again
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Wait until it was done, or do no more."""
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        hurt: set[int] = set()
        while self._left:
            pid = self._pid_of()
            if pid is None or pid in hurt:
                if self._over.wait(0.002):
                    return
                continue
            if self._over.wait(self._delay):
                return
            hurt.add(pid)
            with suppress(ProcessLookupError):
                FAULTS[self.name](pid)
                self.done += 1
            self._left -= 1


def some_fault(number: int, chance: Random, pid_of: Callable[[], int | None], most_delay: float) -> Fault:
    """The faults by turns, within `most_delay` seconds from now; some hurt the next process too."""
    names = list(FAULTS)
    again = 1 if chance.random() < 0.2 else 0
    return Fault(names[number % len(names)], pid_of, chance.uniform(0, most_delay), again=again)


def seconds_of(work: Callable[[], object]) -> float:
    """How long it takes undisturbed."""
    began = time.monotonic()
    work()
    return time.monotonic() - began
