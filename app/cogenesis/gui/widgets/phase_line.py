"""What is going on, in a few words, and how far it is."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from cogenesis.cogeneration.events import Phase
from cogenesis.gui.widgets.forms import prose, row

STEPS = 1000


class PhaseLine(QWidget):
    """One quiet line; the bar is there only while something can be counted.

    Attributes:
        text: the label with the words.
        bar: the progress bar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = prose("", look="quiet")
        self.text.setWordWrap(False)
        self.text.setAccessibleName(self.tr("What is going on"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(120, 10)
        self.bar.hide()
        self.setLayout(row(self.text, self.bar, None, spacing=12))

    def say(self, sentence: str) -> None:
        """Only words."""
        self.text.setText(sentence)
        self.bar.hide()

    def show_phase(self, phase: Phase) -> None:
        """Say what the model, or the cloud, is at."""
        words = {
            "loading": self.tr("Loading the model…"),
            "asking": self.tr("Asking the endpoint for an outline…"),
            "planning": self.tr("Planning…"),
            "reading": self.tr("Reading your context…"),
            "thinking": self.tr("Thinking, which is not shown…"),
            "writing": self.tr("Writing…"),
        }
        self.show_progress(words.get(phase.name, phase.name), phase.done, phase.total)

    def show_progress(self, sentence: str, done: int, total: int) -> None:
        """Words, and how far it is; `total` is 0 while that cannot be told."""
        self.say(sentence)
        if total > 0:
            self.bar.setRange(0, STEPS)
            self.bar.setValue(min(STEPS * done // total, STEPS))
            self.bar.show()
