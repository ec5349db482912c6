"""How long it took from the start of the process until the first screen took a key; for benchmarks only."""

from __future__ import annotations

import os
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

LOOK_MILLISECONDS = 2


class _FirstKey(QObject):
    """Waits until the first screen has focus, sends it a key, and reports when the key arrives."""

    def __init__(self, window: QWidget, path: Path, started: float) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self._started = started
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self._window.isActiveWindow():
            return
        self._timer.stop()
        focused.installEventFilter(self)
        no_modifier = Qt.KeyboardModifier.NoModifier
        QCoreApplication.postEvent(focused, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, no_modifier))

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress:
            watched.removeEventFilter(self)
            self._path.write_text(f"{since_start(self._started):.3f}\n", encoding="ascii")
            QTimer.singleShot(0, QCoreApplication.quit)
        return False


def report_start(window: QWidget, path: Path, started: float) -> None:
    """Write the seconds from process start to the first key into `path`, then quit."""
    _FirstKey(window, path, started)


def since_start(started: float) -> float:
    """Seconds since this process began: by the kernel's books on Linux, else since `started` (monotonic)."""
    try:
        stat = Path("/proc/self/stat").read_text(encoding="ascii", errors="replace")
        ticks = int(stat.rpartition(")")[2].split()[19])
        return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    except (OSError, AttributeError, ValueError, IndexError):
        return time.monotonic() - started
