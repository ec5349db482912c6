"""How long an event loop kept others waiting: the gaps between the ticks of a timer, with when they ended.

Run as a script, it is the bare window the program stands beside: an event loop with nothing to do, on the
same machine at the same time. What it shows is the machine's doing, not the program's.
"""

from __future__ import annotations

import faulthandler
import json
import re
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

TICK_MILLISECONDS = 5
WATCH_SECONDS = 0.005
SLOW_SECONDS = 0.030

Gap = tuple[float, float]
"""When it ended (time.monotonic, the same for all processes of a machine), and its seconds."""


class Ticks(QObject):
    """A timer and what it saw."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[Gap] = []
        self.last = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MILLISECONDS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self.last = time.monotonic()
        self._timer.start()

    def _tick(self) -> None:
        now = time.monotonic()
        self.gaps.append((now, now - self.last))
        self.last = now


class Watch(threading.Thread):
    """Looks from outside where the main thread is, while it does not tick."""

    def __init__(self, ticks: Ticks, package: str) -> None:
        super().__init__(daemon=True)
        self.places: Counter[str] = Counter()
        self._ticks = ticks
        self._package = package
        self._main = threading.main_thread().ident or 0

    def run(self) -> None:
        while True:
            time.sleep(WATCH_SECONDS)
            if time.monotonic() - self._ticks.last < SLOW_SECONDS:
                continue
            self.places[self._place()] += 1

    def _place(self) -> str:
        """By text: a frame held here would have this thread destroy what it holds, widgets among it."""
        with tempfile.TemporaryFile("w+") as file:
            faulthandler.dump_traceback(file)
            file.seek(0)
            threads = file.read().split("Thread 0x")
        main = next((text for text in threads if text.startswith(f"{self._main:016x}")), "")
        found = re.findall(r'File "([^"]*)", line (\d+) in (\S+)', main)
        ours = [(Path(path).stem, name, line) for path, line, name in found if self._package in path]
        return " < ".join(f"{module}.{name}:{line}" for module, name, line in ours[:4])


def between(gaps: Sequence[Gap], start: float, end: float) -> list[float]:
    """Seconds of the gaps that ended in a stretch of time, in order of length."""
    return sorted(seconds for when, seconds in gaps if start <= when <= end)


def share(ordered: Sequence[float], part: float) -> float:
    """The value that this part of them is not above."""
    return ordered[min(int(part * len(ordered)), len(ordered) - 1)]


def main() -> int:
    """Tick until stdin ends, then tell the gaps."""
    application = QApplication([])
    field = QLineEdit()
    field.show()
    ticks = Ticks()
    ticks.start()

    end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    end.activated.connect(application.quit)
    application.exec()
    print(json.dumps(ticks.gaps))
    return 0


if __name__ == "__main__":
    sys.exit(main())
