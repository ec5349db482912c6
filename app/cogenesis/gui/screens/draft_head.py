"""What stands over a draft: its instruction, how far it is, what to know of it, and what can be done next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cogenesis.gui.widgets.forms import button, column, plain_excerpt, prose, row, say, subheading
from cogenesis.gui.widgets.phase_line import PhaseLine

TITLE_CHARACTERS = 90
TOOLTIP_CHARACTERS = 2000


class DraftHead(QWidget):
    """The row of buttons over a draft, and the lines under it.

    Attributes:
        phase: how far it is. note: what should be known of it.
        stop, locally, again, retry: shown as they are of use.
    """

    def __init__(
        self,
        *,
        back: Callable[[], object],
        stop: Callable[[], object],
        again: Callable[[], object],
        locally: Callable[[], object],
        retry: Callable[[], object],
    ) -> None:
        super().__init__()
        self.back = button(self.tr("← &Instruction"), back, look="plain")
        self.back.setAccessibleName(self.tr("Back to the instruction"))
        self.title = subheading("")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.stop = button(self.tr("S&top"), stop)
        self.stop.setToolTip(self.tr("Esc"))
        self.again = button(self.tr("Draft &again"), again)
        self.locally = button(self.tr("Write it &locally"), locally)
        self.retry = button(self.tr("&Try again"), retry, look="primary")
        self.phase = PhaseLine()
        self.note = prose("")
        self.note.setAccessibleName(self.tr("Notes"))
        self.note.hide()
        head = row(self.back, self.title, self.stop, self.locally, self.again, self.retry, spacing=10)
        head.setStretch(1, 1)
        self.setLayout(column(head, self.phase, self.note))

    def show_title(self, text: str) -> None:
        """Show what was asked for, as far as it fits."""
        self.title.setText(plain_excerpt(text, TITLE_CHARACTERS) or self.tr("Answer"))
        self.title.setToolTip(text[:TOOLTIP_CHARACTERS])

    def say_note(self, text: str) -> None:
        """Say what should be known; "" takes no room."""
        say(self.note, text, "")

    def add_note(self, text: str) -> None:
        """Say something more."""
        self.say_note("\n".join(filter(None, (self.note.text(), text))))

    def show_running(self, running: bool) -> None:
        """While a draft is made it can be stopped; then it can be made again."""
        self.stop.setVisible(running)
        self.again.setVisible(not running)
        self.locally.hide()
        self.retry.hide()
        self.phase.bar.hide()
