"""Python's cyclic garbage is collected by a timer on the main thread, and nowhere else.

Left to itself the collector runs wherever an object happens to be made: in a worker, where destroying a
QObject is wrong, or inside a call into Qt, where destroying one waits for a lock that the same call holds,
and the window freezes for good (seen with PySide6 6.11.3).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MILLISECONDS = 1000


class GarbageCollection(QObject):
    """Takes the collector over as long as it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        gc.freeze()  # what is there now stays: modules and their functions need no looking at
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Give the collector back."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
