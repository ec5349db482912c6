"""What happens to the local model while nobody uses it: it is measured once, and leaves memory after a while.

A model holds a gigabyte or more that other programs may want. So it goes when it was not used for the minutes
that the settings say, and at once, but for a short grace, when the machine runs short of memory. The next use
loads it again, and what it had read comes back from its kept state. A worker is never ended while it works.

Linux says how short memory is (`/proc/pressure/memory`, `/proc/meminfo`). On other systems only time counts.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

LOOK_EVERY_S = 5.0
GRACE_S = 30.0  # used so recently, it stays even when memory is short
QUIET_S = 10.0  # idle for so long, the machine can be measured
SHORT_SHARE = 0.05  # available memory under this share of all is short
STALLED = 10.0  # percent of the last ten seconds in which every program waited for memory

_log = logging.getLogger("cogenesis.assistant")


@dataclass(frozen=True, slots=True)
class Pressure:
    """How short memory is.

    Attributes:
        available: the share of all memory that programs could still have, 0 to 1.
        stalled: percent of the last ten seconds in which every program waited for memory.
    """

    available: float
    stalled: float

    @property
    def high(self) -> bool:
        """Whether a program that can do without its memory should give it back."""
        return self.available < SHORT_SHARE or self.stalled > STALLED


def memory_pressure(proc: Path = Path("/proc")) -> Pressure:
    """How short memory is now; none at all where the system does not say."""
    return Pressure(_available(proc / "meminfo"), _stalled(proc / "pressure" / "memory"))


class Idle(Protocol):
    """What this looks after; `inference.model.LocalModel` is one."""

    @property
    def alive(self) -> bool: ...

    def idle_s(self) -> float:
        """Seconds since the last request ended; 0 while one is served or waits."""

    def unload(self) -> bool:
        """End the worker unless it is used; whether it has ended. The next request starts it again."""


class Idling:
    """Looks now and then whether the model is still needed. One thread, which ends with `stop`."""

    def __init__(
        self,
        model: Idle,
        minutes: Callable[[], int],
        when_quiet: Callable[[], object] = lambda: None,
        *,
        each_time: Callable[[], object] = lambda: None,
        pressure: Callable[[], Pressure] = memory_pressure,
    ) -> None:
        """Nothing runs before `start`.

        Args:
            minutes: without use after which the model goes, as the settings say now; 0 never.
            when_quiet: called while the model is loaded and idle; does what is still to be done then.
            each_time: called at every look, whatever the model does.
        """
        self._model = model
        self._minutes = minutes
        self._when_quiet = when_quiet
        self._each_time = each_time
        self._pressure = pressure
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to look; does nothing when it has begun."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="idling", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._stopped.set()

    def look(self) -> None:
        """Once: unload, or use the quiet, or leave all as it is."""
        self._each_time()
        if not self._model.alive:
            return
        idle = self._model.idle_s()
        if reason := self._reason_to_unload(idle):
            if self._model.unload():
                _log.info("local model unloaded: %s", reason)
        elif idle >= QUIET_S:
            self._when_quiet()

    def _reason_to_unload(self, idle: float) -> str:
        limit = 60 * self._minutes()
        if limit and idle >= limit:
            return "not used"
        if idle >= GRACE_S and self._pressure().high:
            return "memory is short"
        return ""

    def _run(self) -> None:
        while not self._stopped.wait(LOOK_EVERY_S):
            try:
                self.look()
            except Exception as error:  # a fault in this must not end the looking
                _log.warning("looking after the idle model failed: %s", type(error).__name__)


def _available(meminfo: Path) -> float:
    try:
        lines = dict(line.split(":", 1) for line in meminfo.read_text().splitlines() if ":" in line)
        return int(lines["MemAvailable"].split()[0]) / int(lines["MemTotal"].split()[0])
    except (OSError, KeyError, ValueError, IndexError, ZeroDivisionError):
        return 1.0


def _stalled(pressure: Path) -> float:
    try:
        full = next(line for line in pressure.read_text().splitlines() if line.startswith("full"))
        return float(full.split("avg10=", 1)[1].split()[0])
    except (OSError, StopIteration, ValueError, IndexError):
        return 0.0
