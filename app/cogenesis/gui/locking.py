"""When the window locks by itself: nobody there, the screen locked, the computer asleep."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cogenesis.gui.idle import IdleWatch
from cogenesis.gui.system_watch import SystemWatch


class LockWatch(QObject):
    """Watches while the vault is open, as the settings want it.

    Attributes:
        clear_clipboard: seconds after locking; 0 never.

    Signals:
        due: lock now; a sentence says why.
    """

    due = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.idle = IdleWatch(self)
        self.system = SystemWatch(self)
        self.clear_clipboard = 0.0
        self._with_screen = True
        self._minutes = 0.0
        self.idle.idle.connect(self._on_idle)
        self.idle.slept.connect(self._on_sleep)
        self.system.sleeping.connect(self._on_sleep)
        self.system.screen_locked.connect(self._on_screen)

    def set(self, *, minutes: float, with_screen: bool, clear_clipboard: float) -> None:
        """Take over the settings."""
        self.clear_clipboard = clear_clipboard
        self._minutes = minutes
        self._with_screen = with_screen
        self.idle.set_limit(minutes * 60)
        if self.idle.started:
            self._watch_system()

    def start(self) -> None:
        """The vault is open."""
        self.idle.start()
        self._watch_system()

    def stop(self) -> None:
        """The vault is locked; the computer may sleep."""
        self.idle.stop()
        self.system.stop()

    def _watch_system(self) -> None:
        if self._with_screen:
            self.system.start()
        else:
            self.system.stop()

    def _on_idle(self) -> None:
        sentence = self.tr("Locked after {minutes:g} minutes without a key or a click.")
        self.due.emit(sentence.format(minutes=self._minutes))

    def _on_sleep(self) -> None:
        if self._with_screen:
            self.due.emit(self.tr("Locked because the computer went to sleep."))

    def _on_screen(self) -> None:
        if self._with_screen:
            self.due.emit(self.tr("Locked together with the screen."))
