"""Rows of two lines, a title and an excerpt, in which the words that were searched for stand out.

They are bold on a ground of their own, so that it is not the colour alone that tells them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cogenesis.documents.excerpts import Excerpt
from cogenesis.gui.look import colours_here

MARKED_ROLE = Qt.ItemDataRole.UserRole + 7
"""Of an index: the Excerpts of its lines, the first of them the title."""
PADDING = 6
GAP = 2
MOST_SHOWN = 400

Index = QModelIndex | QPersistentModelIndex


class MarkedDelegate(QStyledItemDelegate):
    """Paints what `MARKED_ROLE` gives; other cells as ever."""

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        lines: tuple[Excerpt, ...] | None = index.data(MARKED_ROLE)
        if not lines:
            super().paint(painter, option, index)
            return
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget)
        painter.save()
        painter.setClipRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        colours = colours_here(option.palette)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        ink = option.palette.color(role)
        quiet = ink if selected else QColor(colours.quiet)
        ground = None if selected else QColor(colours.grounds["found"])
        room = QRectF(option.rect).adjusted(PADDING, PADDING, -PADDING, -PADDING)
        for number, line in enumerate(lines):
            painter.setPen(ink if number == 0 else quiet)
            marks = [_format(line, start, end, ink, ground) for start, end in line.marks]
            height = _draw(painter, line.text, option.font, room, marks)
            room.setTop(room.top() + height + GAP)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines: tuple[Excerpt, ...] | None = index.data(MARKED_ROLE)
        if not lines:
            return super().sizeHint(option, index)
        return QSize(200, row_height(option.fontMetrics.height(), len(lines)))


def row_height(line: int, lines: int = 2) -> int:
    """How high a row of so many lines is."""
    return line * lines + GAP * (lines - 1) + 2 * PADDING


def _draw(painter: QPainter, text: str, font: QFont, room: QRectF, marks: Sequence[Any]) -> float:
    """Draw one line in `room`, cut off where it ends; its height."""
    layout = QTextLayout(text[:MOST_SHOWN], font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats(marks)
    layout.beginLayout()
    laid = layout.createLine()
    if laid.isValid():
        laid.setLineWidth(room.width())
    layout.endLayout()
    if not laid.isValid():
        return 0.0
    left = room.left()
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        left = max(room.right() - laid.naturalTextWidth(), room.left())
    painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
    layout.draw(painter, QPointF(left, room.top()))
    return float(laid.height())


def _format(line: Excerpt, start: int, end: int, ink: QColor, ground: QColor | None) -> Any:
    made = QTextLayout.FormatRange()
    made.start, made.length = _utf16(line.text, start), _utf16(line.text[start:end], end - start)
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold)
    style.setForeground(ink)
    if ground is not None:
        style.setBackground(ground)
    else:
        style.setFontUnderline(True)
    made.format = style
    return made


def _utf16(text: str, count: int) -> int:
    """What Qt counts for the first `count` code points."""
    return len(text[:count].encode("utf-16-le", "surrogatepass")) // 2
