"""What became of a text, to be read: what went is struck out, what came is underlined, both on a ground."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cogenesis.cogeneration.changes import ADDED, SAME, Change
from cogenesis.gui.widgets.layers import Layers, Mark


class DiffView(QPlainTextEdit):
    """Read only.

    Attributes:
        layers: the marks over it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.layers = Layers(self)

    def show_text(self, text: str) -> None:
        """A text with nothing marked."""
        self.layers.clear("changed")
        self.setPlainText(text)
        self.setAccessibleDescription("")

    def show_changes(self, changes: Sequence[Change]) -> int:
        """What `word_diff` gave; how many places differ. The first of them is brought into view."""
        self.show_text("".join(change.text for change in changes))
        went, came = self.tr("Taken out"), self.tr("Put in")
        at, places, before = 0, 0, SAME
        marks = []
        for change in changes:
            end = at + len(change.text.encode("utf-16-le")) // 2
            if change.kind != SAME:
                marks.append(Mark(at, end, change.kind, came if change.kind == ADDED else went))
                places += before == SAME
            at, before = end, change.kind
        self.layers.set_units("changed", marks)
        self.setAccessibleDescription(self.tr("%n place(s) differ", "", places))
        if marks:
            cursor = self.textCursor()
            cursor.setPosition(marks[0].start)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        return places
