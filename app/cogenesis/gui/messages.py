"""The one channel for sentences to the user, and the bar that shows them.

Everything the window says outside its screens goes through `Messages`, so that tests can record it and the
log can count it (never its content).
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QWidget

from cogenesis.gui.widgets.forms import button, pause_timer, prose, relook, row

log = logging.getLogger("cogenesis.gui")

INFO_MILLISECONDS = 8000


class Messages(QObject):
    """Sentences to the user.

    Signals:
        said: kind ("info" or "error") and the sentence.
    """

    said = Signal(str, str)

    def info(self, sentence: str) -> None:
        """Something the user may want to know; goes away by itself."""
        log.debug("info of %d characters", len(sentence))
        self.said.emit("info", sentence)

    def error(self, sentence: str) -> None:
        """Something that did not work; stays until it is dismissed or followed by another."""
        log.debug("error of %d characters", len(sentence))
        self.said.emit("error", sentence)


class MessageBar(QFrame):
    """Shows the latest sentence above the screens."""

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._text = prose("")
        self._close = button(
            self.tr("Dismiss"), self.hide, name=self.tr("Dismiss this message"), look="plain"
        )
        layout = row(self._text, self._close)
        layout.setStretch(0, 1)
        layout.setContentsMargins(14, 6, 6, 6)
        self.setLayout(layout)
        self._fade = pause_timer(self, INFO_MILLISECONDS, self.hide)
        messages.said.connect(self._show)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is shown now, or ""."""
        return "" if self.isHidden() else self._text.text()

    def clear(self) -> None:
        """Forget the sentence."""
        self._fade.stop()
        self._text.clear()
        self.setAccessibleName("")
        self.hide()

    def _show(self, kind: str, sentence: str) -> None:
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        relook(self, kind)
        self.show()
        self._fade.stop()
        if kind == "info":
            self._fade.start()
