"""Whether anybody is at the keyboard, and whether the computer slept: found without asking the system.

Input is seen where it reaches the program's own windows. A filter on the whole application would see every
event of every object, which is slow in Python. The clock is one that goes on while the computer sleeps.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

LOOK_MILLISECONDS = 5000
SLEPT_SECONDS = 5.0
"""Clocks that drift or are set by less are no sleep."""
_BOOT: int | None = getattr(time, "CLOCK_BOOTTIME", None)
INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.DragEnter,
    }
)


class IdleWatch(QObject):
    """Counts from the last key or click, while it is started.

    Signals:
        idle: nothing was pressed for as long as was set.
        slept: the computer was asleep, and is awake again.
    """

    idle = Signal()
    slept = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] | None = None,
        asleep: Callable[[], float] | None = None,
    ) -> None:
        """Take `clock` (seconds, also of sleep) and `asleep` (seconds slept so far) for tests."""
        super().__init__(parent)
        self._clock = clock or elapsed
        self._asleep = asleep or slept_so_far
        self._seconds = 0.0
        self._last = 0.0
        self._slept_before = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    @property
    def started(self) -> bool:
        """Whether it counts."""
        return self._timer.isActive()

    def set_limit(self, seconds: float) -> None:
        """How long nothing may be pressed; 0 for ever."""
        self._seconds = seconds

    def start(self) -> None:
        """Count from now."""
        self.touch()
        self._slept_before = self._asleep()
        for window in QGuiApplication.topLevelWindows():
            self._attend(window)
        QGuiApplication.instance().focusWindowChanged.connect(self._attend)  # type: ignore[union-attr]
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        if self.started:
            self._timer.stop()
            QGuiApplication.instance().focusWindowChanged.disconnect(self._attend)  # type: ignore[union-attr]
            for window in QGuiApplication.topLevelWindows():
                window.removeEventFilter(self)

    def touch(self) -> None:
        """Somebody is there."""
        self._last = self._clock()

    def look(self) -> None:
        """Say what is the matter, if anything is."""
        slept = self._asleep()
        if slept - self._slept_before > SLEPT_SECONDS:
            self._slept_before = slept
            self.slept.emit()
        if self.started and self._seconds and self._clock() - self._last >= self._seconds:
            self.idle.emit()

    def _attend(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # once is enough
            window.installEventFilter(self)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in INPUT:
            self.touch()
        return False


def elapsed() -> float:
    """Seconds since some moment, those of sleep among them."""
    return time.clock_gettime(_BOOT) if _BOOT is not None else time.monotonic()


def slept_so_far() -> float:
    """Seconds that the computer slept, plus a constant; elsewhere than on Linux by the wall clock."""
    awake = time.monotonic()
    return (time.clock_gettime(_BOOT) if _BOOT is not None else time.time()) - awake
