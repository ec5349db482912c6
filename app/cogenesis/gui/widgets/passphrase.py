"""A new passphrase: typed twice, with its strength as zxcvbn sees it, found off the main thread."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from cogenesis.assistant.strength import Strength
from cogenesis.gui import vault_operations
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import captioned, column, line, pause_timer, prose, row

RATE_AFTER_MILLISECONDS = 150


class NewPassphrase(QWidget):
    """Two fields and a meter.

    Signals:
        changed: what was typed is, or is not, fit to use.
    """

    changed = Signal(bool)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.first = line(self.tr("New passphrase"), secret=True)
        self.second = line(self.tr("The same passphrase again"), secret=True)
        self._meter = QProgressBar()
        self._meter.setRange(0, 5)
        self._meter.setTextVisible(False)
        self._meter.setFixedHeight(8)
        self._meter.setAccessibleName(self.tr("Strength of the passphrase"))
        self._verdict = prose(" ", look="quiet")
        self._pause = pause_timer(self, RATE_AFTER_MILLISECONDS, self._rate)
        self.first.textChanged.connect(self._on_typed)
        self.second.textChanged.connect(self._on_typed)
        self.setLayout(
            column(
                row(
                    captioned(self.tr("&Passphrase"), self.first),
                    captioned(self.tr("The same &again"), self.second),
                    spacing=14,
                ),
                self._meter,
                self._verdict,
            )
        )
        self.setFocusProxy(self.first)

    @property
    def fit(self) -> bool:
        """Both fields hold the same, and it is not empty."""
        return bool(self.first.text()) and self.first.text() == self.second.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()

    def _on_typed(self) -> None:
        self.changed.emit(self.fit)
        self._pause.start()

    def _rate(self) -> None:
        typed = self.first.text()
        if not typed:
            self._show(Strength(0, ""))
            return
        self._tasks.run(vault_operations.rate_passphrase(passphrase=typed), owner=self, on_done=self._show)

    def _show(self, rated: Strength) -> None:
        score, hint = rated.score, rated.hint
        words = (
            self.tr("Very easy to guess"),
            self.tr("Easy to guess"),
            self.tr("Fair"),
            self.tr("Good"),
            self.tr("Very good"),
        )
        typed = bool(self.first.text())
        self._meter.setValue(score + 1 if typed else 0)
        parts = [words[score]] if typed else [self.tr("Several unrelated words make a good passphrase.")]
        if typed and self.second.text() and not self.fit:
            parts.append(self.tr("the two fields differ"))
        elif typed and score < 3 and hint:
            parts.append(hint)
        self._verdict.setText(" · ".join(parts))
        self._meter.setAccessibleDescription(self._verdict.text())
