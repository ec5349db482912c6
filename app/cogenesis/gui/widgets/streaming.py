"""Pieces of a text as they come in, shown a batch at a time, so that the window goes on answering."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

FLUSH_MILLISECONDS = 30
FLUSH_CHARACTERS = 4000  # a batch of this size is laid out well within a frame


class Streaming:
    """Adds to the end of a box, which scrolls along while its end is in view."""

    def __init__(self, text: QPlainTextEdit) -> None:
        self._text = text
        self._pieces: list[str] = []
        self._timer = QTimer(text)
        self._timer.setInterval(FLUSH_MILLISECONDS)
        self._timer.timeout.connect(self._flush)

    @property
    def waiting(self) -> bool:
        """Something came that is not shown yet."""
        return bool(self._pieces)

    def begin(self) -> None:
        """Forget what came before, and show what comes."""
        self._pieces.clear()
        self._timer.start()

    def add(self, text: str) -> None:
        """More of the text; shown with the next batch."""
        self._pieces.append(text)

    def end(self) -> None:
        """Show all that came; no more will."""
        self._timer.stop()
        self._flush(everything=True)

    def _flush(self, *, everything: bool = False) -> None:
        if not self._pieces:
            return
        text = "".join(self._pieces)
        bound = len(text) if everything else FLUSH_CHARACTERS
        self._pieces[:] = [text[bound:]] if len(text) > bound else []
        bar = self._text.verticalScrollBar()
        follows = bar.value() >= bar.maximum() - 4
        cursor = QTextCursor(self._text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text[:bound])
        if follows:
            bar.setValue(bar.maximum())
