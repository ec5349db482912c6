"""The sketch: points as they arrive, and a list to edit, reorder and write from. Always plain text.

It can be edited where the user pauses there, and again once a draft was written along it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from cogenesis.cogeneration.sketch import MAX_POINTS, MAX_WORDS, bound_sketch, clean_point
from cogenesis.domain import Sketch
from cogenesis.gui.widgets.flow import FlowLayout
from cogenesis.gui.widgets.forms import button, column, prose, shortcut, subheading


class SketchPanel(QWidget):
    """The outline of a draft.

    Signals:
        write_on: write the draft from the sketch as it stands.
        edit_asked: the user wants to edit the points of a draft that is written.
        again_asked: ask for another sketch.
        edited: the user changed the points.
    """

    write_on = Signal()
    edit_asked = Signal()
    again_asked = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._can_edit = False
        self.points = QListWidget()
        self.points.setAccessibleName(self.tr("Points of the sketch"))
        self.points.setWordWrap(True)
        self.points.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hint = prose("", look="quiet")
        self._make_buttons()
        self._lay_out()
        for keys, act in (
            ("Alt+Up", lambda: self.move_point(-1)),
            ("Alt+Down", lambda: self.move_point(1)),
            ("Del", self.remove_point),
            ("Ins", self.add_point),
        ):
            shortcut(keys, self.points, act)
        self.points.itemChanged.connect(self._on_point)
        self.points.model().rowsMoved.connect(self._on_edited)
        self.points.model().rowsInserted.connect(self._on_edited)
        self.points.model().rowsRemoved.connect(self._on_edited)
        self.set_editable(False)

    def _make_buttons(self) -> None:
        self._add = button(self.tr("Add"), self.add_point, name=self.tr("Add a point"), look="plain")
        self._add.setToolTip(self.tr("Ins"))
        self._remove = button(
            self.tr("Remove"), self.remove_point, name=self.tr("Remove the point"), look="plain"
        )
        self._remove.setToolTip(self.tr("Del"))
        self._up = button("↑", lambda: self.move_point(-1), name=self.tr("Move the point up"), look="plain")
        self._up.setToolTip(self.tr("Alt+Up"))
        self._down = button(
            "↓", lambda: self.move_point(1), name=self.tr("Move the point down"), look="plain"
        )
        self._down.setToolTip(self.tr("Alt+Down"))
        self.on = button(self.tr("&Write on"), self.write_on.emit, look="primary")
        self.on.setToolTip(self.tr("Ctrl+Enter"))
        self.edit = button(self.tr("Edit the &points"), self.edit_asked.emit)
        self.edit.setToolTip(self.tr("Change the outline and write another draft from it"))
        self.again = button(self.tr("Another s&ketch"), self.again_asked.emit)
        self.again.setToolTip(self.tr("Asks for the whole outline once more; you see first what would leave"))

    def _lay_out(self) -> None:
        self._tools = QWidget()
        tools = FlowLayout(spacing=0)
        for each in (self._add, self._remove, self._up, self._down):
            tools.addWidget(each)
        self._tools.setLayout(tools)
        layout = column(
            subheading(self.tr("Sketch")),
            self.hint,
            self.points,
            self._tools,
            self.on,
            self.edit,
            self.again,
            spacing=6,
        )
        self.setLayout(layout)

    @property
    def editable(self) -> bool:
        """The user may change the points and write on."""
        return self.on.isVisibleTo(self)

    def clear(self) -> None:
        """Start over."""
        self._filling = True
        self.points.clear()
        self._filling = False
        self.set_editable(False)

    def add(self, point: str) -> None:
        """One more point has arrived."""
        self._filling = True
        self._insert(self.points.count(), point)
        self._filling = False
        self.points.scrollToBottom()

    def show_sketch(self, sketch: Sketch) -> None:
        """Show these points."""
        self._filling = True
        self.points.clear()
        self._filling = False
        for point in sketch.points:
            self.add(point)

    def sketch(self) -> Sketch:
        """The points as they stand, within the bounds of every sketch; empty ones left out."""
        return bound_sketch(tuple(self.points.item(index).text() for index in range(self.points.count())))

    def allow_edit(self, allowed: bool) -> None:
        """Offer to edit the points, and to ask for others, of a draft that is written."""
        self._can_edit = allowed
        self.edit.setVisible(allowed and not self.editable)
        self.again.setVisible(allowed or self.editable)

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
        self.allow_edit(self._can_edit)
        edit = self.tr(
            "Edit, reorder or add points, then write on. At most {points} points of {words} words each."
        )
        self.hint.setText(
            edit.format(points=MAX_POINTS, words=MAX_WORDS)
            if editable
            else self.tr("The points the draft follows.")
        )
        if editable:
            self.points.setCurrentRow(0)
            self.points.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_point(self) -> None:
        """A new point after the current one, ready for typing."""
        if not self.editable or self.points.count() >= MAX_POINTS:
            return
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

    def _on_point(self, item: QListWidgetItem) -> None:
        """What was typed, as it will be used."""
        if not self._filling:
            self._filling = True
            item.setText(clean_point(item.text()))
            self._filling = False
            self._on_edited()

    def _on_edited(self, *_: object) -> None:
        if self.editable and not self._filling:
            self.edited.emit()
