"""A row of widgets that goes on in the next line where the room ends.

For rows of buttons: their words are longer in some languages than in others.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem, QWidget

from cogenesis.gui.look import GAP


class FlowLayout(QLayout):
    """Lays its items out like words of a text; from right to left where the text runs so."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = GAP) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wants = item.sizeHint().width()
            if lines[-1] and used + self.spacing() + wants > width:
                lines.append([])
                used = 0
            used += wants + (self.spacing() if lines[-1] else 0)
            lines[-1].append(item)
        return lines

    def _height(self, width: int) -> int:
        heights = [max(item.sizeHint().height() for item in line) for line in self._lines(width) if line]
        return sum(heights) + self.spacing() * max(len(heights) - 1, 0)

    # Qt overrides

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height(width)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(len(shown) - 1, 0)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        widths = [item.minimumSize().width() for item in self._items if not item.isEmpty()]
        return QSize(max(widths, default=0), self.sizeHint().height())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        mirrored = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        top = rect.top()
        for line in self._lines(rect.width()):
            left = rect.left()
            height = max((item.sizeHint().height() for item in line), default=0)
            for item in line:
                size = item.sizeHint()
                size.setWidth(min(size.width(), rect.width()))
                place = QRect(QPoint(left, top + (height - size.height()) // 2), size)
                item.setGeometry(_mirror(place, rect) if mirrored else place)
                left += size.width() + self.spacing()
            top += height + self.spacing()


def _mirror(place: QRect, within: QRect) -> QRect:
    return QRect(QPoint(within.left() + within.right() - place.right(), place.top()), place.size())


def wrapped(*widgets: QWidget) -> QWidget:
    """Widgets beside each other, in as many lines as they need."""
    holder = QWidget()
    layout = FlowLayout(holder)
    for widget in widgets:
        layout.addWidget(widget)
    policy = holder.sizePolicy()
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
