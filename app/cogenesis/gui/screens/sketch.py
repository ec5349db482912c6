"""The sketch: points as they arrive, and a list to edit when the user pauses there. Always plain text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from cogenesis.domain import Sketch
from cogenesis.gui.widgets.forms import button, column, prose, row, shortcut, subheading


class SketchPanel(QWidget):
    """The outline of a draft.

    Signals:
        write_on: write the draft from the sketch as it stands.
    """

    write_on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = QListWidget()
        self.points.setAccessibleName(self.tr("Points of the sketch"))
        self.points.setWordWrap(True)
        self.points.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hint = prose("", look="quiet")
        self._add = button(self.tr("Add"), self.add_point, name=self.tr("Add a point"), look="plain")
        self._remove = button(
            self.tr("Remove"), self.remove_point, name=self.tr("Remove the point"), look="plain"
        )
        self._up = button("↑", lambda: self.move_point(-1), name=self.tr("Move the point up"), look="plain")
        self._down = button(
            "↓", lambda: self.move_point(1), name=self.tr("Move the point down"), look="plain"
        )
        self.on = button(self.tr("&Write on"), self.write_on.emit, look="primary")
        self.on.setToolTip(self.tr("Ctrl+Enter"))
        self._tools = QWidget()
        self._tools.setLayout(row(self._add, self._remove, self._up, self._down, None, spacing=0))
        layout = column(
            subheading(self.tr("Sketch")), self.hint, self.points, self._tools, self.on, spacing=6
        )
        self.setLayout(layout)
        for keys, act in (
            ("Alt+Up", lambda: self.move_point(-1)),
            ("Alt+Down", lambda: self.move_point(1)),
            ("Del", self.remove_point),
        ):
            shortcut(keys, self.points, act)
        self.set_editable(False)

    @property
    def editable(self) -> bool:
        """The user may change the points and write on."""
        return self.on.isVisibleTo(self)

    def clear(self) -> None:
        """Start over."""
        self.points.clear()
        self.set_editable(False)

    def add(self, point: str) -> None:
        """One more point has arrived."""
        self._insert(self.points.count(), point)
        self.points.scrollToBottom()

    def show_sketch(self, sketch: Sketch) -> None:
        """Show these points."""
        self.points.clear()
        for point in sketch.points:
            self.add(point)

    def sketch(self) -> Sketch:
        """The points as they stand; empty ones left out."""
        texts = (self.points.item(index).text().strip() for index in range(self.points.count()))
        return Sketch(tuple(text for text in texts if text))

    def set_editable(self, editable: bool) -> None:
        """Let the user edit, or only show."""
        triggers = (
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        none = QAbstractItemView.EditTrigger.NoEditTriggers
        self.points.setEditTriggers(triggers if editable else none)
        mode = QAbstractItemView.DragDropMode
        self.points.setDragDropMode(mode.InternalMove if editable else mode.NoDragDrop)
        self._tools.setVisible(editable)
        self.on.setVisible(editable)
        self.hint.setText(
            self.tr("Edit, reorder or add points, then write on.")
            if editable
            else self.tr("The points the draft follows.")
        )
        if editable:
            self.points.setCurrentRow(0)
            self.points.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_point(self) -> None:
        """A new point after the current one, ready for typing."""
        at = self.points.currentRow() + 1
        self._insert(at, self.tr("New point"))
        self.points.setCurrentRow(at)
        self.points.editItem(self.points.item(at))

    def remove_point(self) -> None:
        """Drop the current point."""
        if self.editable:
            self.points.takeItem(self.points.currentRow())

    def move_point(self, by: int) -> None:
        """Move the current point up or down."""
        start = self.points.currentRow()
        target = start + by
        if not self.editable or start < 0 or not 0 <= target < self.points.count():
            return
        self.points.insertItem(target, self.points.takeItem(start))
        self.points.setCurrentRow(target)

    def _insert(self, at: int, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.points.insertItem(at, item)
