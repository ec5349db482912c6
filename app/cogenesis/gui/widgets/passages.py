"""Stretches of a text in a text box: found, marked, and put in another's place as one step for undo.

Offsets here are code points, as everywhere outside Qt, which counts UTF-16 units.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

Span = tuple[int, int]
"""A stretch: code points from, and to."""


def mark_spans(box: QPlainTextEdit, spans: Sequence[Span], colour: str) -> None:
    """Mark these stretches, and nothing else; `colour` is #rrggbb."""
    shape = QTextCharFormat()
    shape.setBackground(QColor(colour))
    text = box.toPlainText()
    marks = []
    for span in spans:
        marked = QTextEdit.ExtraSelection()
        marked.format, marked.cursor = shape, _cursor(box, text, span)
        marks.append(marked)
    box.setExtraSelections(marks)


def show_span(box: QPlainTextEdit, span: Span) -> None:
    """Scroll to a stretch and put the cursor before it."""
    cursor = _cursor(box, box.toPlainText(), span)
    cursor.setPosition(cursor.selectionStart())
    box.setTextCursor(cursor)
    box.centerCursor()


def selected_span(box: QPlainTextEdit) -> Span | None:
    """What the user selected; None where nothing is, or only white space."""
    cursor, text = box.textCursor(), box.toPlainText()
    units = text.encode("utf-16-le")
    start, end = (
        len(units[: 2 * at].decode("utf-16-le", "ignore"))
        for at in (cursor.selectionStart(), cursor.selectionEnd())
    )
    return (start, end) if text[start:end].strip() else None


def replace_span(box: QPlainTextEdit, span: Span, words: str) -> None:
    """Put other words in a stretch's place: one step for undo."""
    cursor = _cursor(box, box.toPlainText(), span)
    cursor.insertText(words)
    cursor.setPosition(cursor.position() - _utf16(words, len(words)))
    box.setTextCursor(cursor)
    box.ensureCursorVisible()


def changed_span(before: str, after: str) -> tuple[Span, Span]:
    """Where two texts differ, in each of them; whole words, so that a mark on it reads well."""
    shortest = min(len(before), len(after))
    start = 0
    while start < shortest and before[start] == after[start]:
        start += 1
    while not (_between_words(before, start) and _between_words(after, start)):
        start -= 1
    same = 0
    while same < shortest - start and before[-1 - same] == after[-1 - same]:
        same += 1
    while not (_between_words(before, len(before) - same) and _between_words(after, len(after) - same)):
        same -= 1
    return (start, len(before) - same), (start, len(after) - same)


def _between_words(text: str, at: int) -> bool:
    return at in (0, len(text)) or not (text[at - 1].isalnum() and text[at].isalnum())


def _cursor(box: QPlainTextEdit, text: str, span: Span) -> QTextCursor:
    cursor = QTextCursor(box.document())
    cursor.setPosition(_utf16(text, span[0]))
    cursor.setPosition(_utf16(text, span[1]), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _utf16(text: str, code_points: int) -> int:
    return len(text[:code_points].encode("utf-16-le")) // 2
