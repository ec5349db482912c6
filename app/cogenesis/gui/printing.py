"""A letter on pages: the same layout for PDF files, printers and the preview.

Needs no window, and does nothing to the one there is: fonts and Qt's text layout are all it uses.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLayout,
    QTextListFormat,
    QTextOption,
)

from cogenesis.documents.exporting.letter import Block, Letter, Shape
from cogenesis.documents.exporting.pages import MAX_SIGNS

MARGIN_MM = 22.0
_TEXT_POINTS = 11.0
_SUBJECT_POINTS = 14.0
_FOOT_POINTS = 9.0
_FOOT_SHARE = 0.035
"""Of the page's height, for the page number."""
_LINE_PERCENT = 118.0
_FAMILIES = ["Noto Sans", "DejaVu Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", "Arial"]
_BREAK = "\u2028"
"""Ends a line, not a paragraph, in a text document."""


class PrintedLetter:
    """A letter laid out for one device; paints itself on it.

    Attributes:
        document: the laid-out text.
        count: its pages.
    """

    def __init__(self, letter: Letter, device: QPagedPaintDevice) -> None:
        """Lay out for the device's page as it is set now."""
        self._device = device
        self._page = QSizeF(device.width(), device.height())
        self._foot = self._page.height() * _FOOT_SHARE
        self.document = _document(letter)
        self.document.documentLayout().setPaintDevice(device)
        self.document.setPageSize(QSizeF(self._page.width(), self._page.height() - self._foot))
        self.count = max(1, self.document.pageCount())

    def paint(self, first: int = 1, last: int = 0) -> bool:
        """Paint the pages from `first` to `last` (0: all); False when the device did not begin."""
        painter = QPainter()
        if not painter.begin(self._device):
            return False
        try:
            for page in range(first, min(last or self.count, self.count) + 1):
                if page != first:
                    self._device.newPage()
                self._paint_page(painter, page)
        finally:
            painter.end()
        return True

    def missing(self) -> str:
        """Characters that no font here has, in order, each once, at most `MAX_SIGNS`."""
        found: dict[str, None] = {}
        all_of_it = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
        block = self.document.begin()
        while block.isValid() and len(found) < MAX_SIGNS:
            text = _sixteen(block.text())
            for run in block.layout().glyphRuns(0, block.length(), all_of_it):
                for glyph, index in zip(run.glyphIndexes(), run.stringIndexes(), strict=False):
                    if glyph == 0 and (sign := _sign_at(text, index)).strip():
                        found[sign] = None
            block = block.next()
        return "".join(list(found)[:MAX_SIGNS])

    def _paint_page(self, painter: QPainter, page: int) -> None:
        height = self.document.pageSize().height()
        seen = QRectF(0, (page - 1) * height, self._page.width(), height)
        painter.save()
        painter.translate(0, -seen.top())
        painter.setClipRect(seen)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = seen.adjusted(0, 1, 0, -1)  # a line that only touches the page stands on another
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(Qt.GlobalColor.black))  # on paper, in dark mode too
        context.palette = palette
        self.document.documentLayout().draw(painter, context)
        painter.restore()
        if self.count > 1:
            painter.setFont(_font(_FOOT_POINTS))
            painter.setPen(QColor(Qt.GlobalColor.black))
            foot = QRectF(0, height, self._page.width(), math.ceil(self._foot))
            number = f"{page} / {self.count}"
            painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, number)


def _document(letter: Letter) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(_TEXT_POINTS))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    cursor = QTextCursor(document)
    started = False
    if letter.subject:
        heading = QTextCharFormat()
        heading.setFont(_font(_SUBJECT_POINTS, bold=True))
        cursor.setBlockFormat(_paragraph(_SUBJECT_POINTS))
        cursor.insertText(letter.subject, heading)
        started = True
    for block in letter.blocks:
        _insert(cursor, block, started=started)
        started = True
    return document


def _insert(cursor: QTextCursor, block: Block, *, started: bool) -> None:
    plain = QTextCharFormat()
    if block.shape is Shape.PARAGRAPH:
        _next_block(cursor, _paragraph(_TEXT_POINTS * 0.75), started=started)
        cursor.insertText(_BREAK.join(block.lines), plain)
        return
    form = QTextListFormat()
    bullets = block.shape is Shape.BULLETS
    form.setStyle(QTextListFormat.Style.ListDisc if bullets else QTextListFormat.Style.ListDecimal)
    form.setStart(block.first)
    items = None
    for place, line in enumerate(block.lines):
        ends = place == len(block.lines) - 1
        _next_block(cursor, _paragraph(_TEXT_POINTS * (0.75 if ends else 0.2)), started=started or place > 0)
        if items is None:
            items = cursor.createList(form)
        else:
            items.add(cursor.block())
        cursor.insertText(line, plain)


def _next_block(cursor: QTextCursor, form: QTextBlockFormat, *, started: bool) -> None:
    """A fresh block: not of the list, nor in the heading's type, of the one before."""
    if started:
        cursor.insertBlock(form, QTextCharFormat())
        if (before := cursor.currentList()) is not None:
            before.remove(cursor.block())
            cursor.setBlockFormat(form)
    else:
        cursor.setBlockFormat(form)


def _paragraph(below: float) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setBottomMargin(below)
    form.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return form


def _font(points: float, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPointSizeF(points)
    font.setBold(bold)
    font.setFeature(QFont.Tag("liga"), 0)  # so that words can be found in the file, and copied from it
    return font


def _sixteen(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _sign_at(sixteen: bytes, index: int) -> str:
    """The character that begins at this UTF-16 unit."""
    pair = sixteen[index * 2 : index * 2 + 4]
    try:
        return pair.decode("utf-16-le")[:1]
    except UnicodeDecodeError:
        return pair[:2].decode("utf-16-le", "replace")
