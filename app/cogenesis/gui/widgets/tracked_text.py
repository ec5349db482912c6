"""A text box that holds two texts at once: as it was, and as a model would have it.

What a model takes out stays in the box, struck out, and what it puts in stands beside it, until the user
accepts or rejects it. Which words are which is kept in the document's own formats, so that undo and redo
reach typing, proposals, accepting and rejecting alike. Words that the user types belong to both texts, but
for those typed in the midst of new words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import cast

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cogenesis.cogeneration.changes import ADDED, REMOVED, SAME, Change, word_diff
from cogenesis.gui.widgets.layers import Layers, Mark, Places, Span

_KIND = QTextFormat.Property.UserProperty.value + 11
_NUMBER = QTextFormat.Property.UserProperty.value + 12
_KINDS = {1: REMOVED, 2: ADDED}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one change that went or came: UTF-16 units of the box; `kind` is "removed" or "added"."""

    kind: str
    number: int
    start: int
    end: int


class TrackedText(QPlainTextEdit):
    """The draft's text with the changes that wait for a word of the user.

    Attributes:
        layers: the marks over it.

    Signals:
        changes_changed: how many changes wait, whenever one came, went or was decided.
    """

    changes_changed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.layers = Layers(self)
        self.layers.hidden = self._hidden
        self._tracking = False
        self._next_number = 1
        self._stretches: tuple[Stretch, ...] = ()
        self._current = 0
        self.document().contentsChange.connect(self._look)
        self.cursorPositionChanged.connect(self._type_plainly)
        self.cursorPositionChanged.connect(self._stand)

    # What stands here

    def kept_text(self) -> str:
        """The text with all changes taken: what is stored, copied, exported and counted."""
        return Places(self.toPlainText(), self._hidden()).kept()

    def base_text(self) -> str | None:
        """The text with no change taken; None while none waits."""
        if not self._stretches:
            return None
        came = [(each.start, each.end) for each in self._stretches if each.kind == ADDED]
        return Places(self.toPlainText(), came).kept()

    def changes(self) -> list[list[Stretch]]:
        """What waits, in order: of each change what went and what came."""
        return [list(of) for _, of in groupby(self._stretches, key=lambda stretch: stretch.number)]

    def places(self) -> Places:
        """Between code points of the kept text and the box."""
        return Places(self.toPlainText(), self._hidden())

    def selected_span(self) -> Span | None:
        """What is selected, in code points of the kept text; None where that is nothing but white space."""
        cursor, places = self.textCursor(), self.places()
        start, end = (places.code_point(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        return (start, end) if places.kept()[start:end].strip() else None

    # Changing it

    def load(self, text: str, base: str | None = None) -> None:
        """Show a text; with `base`, what differs waits to be accepted. Undo begins anew."""
        self._tracking = False
        self._stretches = ()
        self.setPlainText(text if base is None or base == text else base)
        if base is not None and base != text:
            self.document().setUndoRedoEnabled(False)
            self._put(0, word_diff(base, text))
            self.document().setUndoRedoEnabled(True)
        self._show()

    def propose(self, span: Span, words: str) -> list[int]:
        """Put words in a stretch's place as changes that wait; one step for undo. The changes' numbers.

        `span` is code points of the kept text. New words that are taken out again leave nothing behind.
        """
        places = self.places()
        start = places.unit(span[0])
        first = self._next_number
        self._put(start, word_diff(places.kept()[slice(*span)], words))
        numbers = sorted({each.number for each in self._stretches if each.number >= first})
        if numbers:
            self._go_to(numbers[0])
        return numbers

    def replace_kept(self, spans: Sequence[Span], words: str) -> None:
        """Put words in the place of stretches of the kept text, as if typed; one step for undo."""
        places = self.places()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end in sorted(spans, reverse=True):
            cursor.setPosition(places.unit(start))
            cursor.setPosition(places.unit(end, end=True), QTextCursor.MoveMode.KeepAnchor)
            inside = self._added_around(cursor.selectionStart() + 1)
            cursor.insertText(words, _shape(ADDED, inside) if inside else QTextCharFormat())
        cursor.endEditBlock()

    def decide(self, numbers: Collection[int], *, accept: bool) -> None:
        """Accept or reject changes; one step for undo."""
        chosen = [each for each in self._stretches if each.number in numbers]
        if not chosen:
            return
        goes = REMOVED if accept else ADDED
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for each in reversed(chosen):
            cursor.setPosition(each.start)
            cursor.setPosition(each.end, QTextCursor.MoveMode.KeepAnchor)
            if each.kind == goes:
                cursor.removeSelectedText()
            else:
                cursor.setCharFormat(QTextCharFormat())
        cursor.endEditBlock()

    def decide_all(self, *, accept: bool) -> None:
        """Accept or reject every change; one step for undo."""
        self.decide({each.number for each in self._stretches}, accept=accept)

    def current_change(self) -> int | None:
        """The change that the cursor is in, or that comes next; None when none waits."""
        if not self._stretches:
            return None
        if self._current:
            return self._current
        at = self.textCursor().position()
        return next((each.number for each in self._stretches if each.start >= at), self._stretches[0].number)

    def go_to_next(self, *, back: bool = False) -> bool:
        """Go to the next change, or the one before; whether there is any."""
        changes = self.changes()
        if not changes:
            return False
        at = self.textCursor().position()
        if back:
            before = [
                each for each in changes if each[-1].end < at or (each[0].start < at and not self._current)
            ]
            self._go_to((before or changes)[-1][0].number)
        else:
            behind = [each for each in changes if each[0].start >= at and each[0].number != self._current]
            self._go_to((behind or changes)[0][0].number)
        return True

    # Within

    def _put(self, start: int, changes: Sequence[Change]) -> None:
        """Turn stretches into changes, from a place on, in which nothing but `changes` may differ."""
        self._tracking = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.beginEditBlock()
        number, at_change, grown = self._next_number - 1, False, 0
        for change in changes:
            if change.kind == SAME:
                at_change = False
            elif not at_change:
                number, at_change = number + 1, True
            if change.kind == ADDED:
                cursor.insertText(change.text, _shape(ADDED, number))
                grown += _units(change.text)
            else:
                grown = self._pass(cursor, change, number, grown)
        self._next_number = number + 1
        cursor.endEditBlock()

    def _pass(self, cursor: QTextCursor, change: Change, number: int, grown: int) -> int:
        """Go over words that stay, or strike them out; what is struck out already is gone over.

        `grown` is by how much the box has grown since its stretches were looked for; and so is the result.
        """
        left = _units(change.text)
        while left > 0:
            at = cursor.position() - grown
            here = next((each for each in self._stretches if each.end > at), None)
            within = here is not None and here.start <= at
            if here is not None and within and here.kind == REMOVED:
                cursor.setPosition(here.end + grown)
                continue
            step = left if here is None else min(left, (here.end if within else here.start) - at)
            left -= step
            if change.kind == SAME:
                cursor.setPosition(cursor.position() + step)
                continue
            cursor.setPosition(cursor.position() + step, QTextCursor.MoveMode.KeepAnchor)
            if within:  # new words that nobody has accepted: they go for good
                cursor.removeSelectedText()
                grown -= step
            else:
                cursor.setCharFormat(_shape(REMOVED, number))
                cursor.clearSelection()
        return grown

    def _look(self, position: int, removed: int, added: int) -> None:
        """Find anew which words are of which change, in the paragraphs that an edit has touched."""
        if not self._tracking:
            return
        document, grown = self.document(), added - removed
        first = document.findBlock(position)
        last = document.findBlock(position + added)
        last = last if last.isValid() else document.lastBlock()
        start, end = max(first.position() - 1, 0), last.position() + last.length() - 1
        before = [replace(each, end=min(each.end, start)) for each in self._stretches if each.start < start]
        after = [
            replace(each, start=max(each.start + grown, end), end=each.end + grown)
            for each in self._stretches
            if each.end + grown > end
        ]
        found = tuple(_joined([*before, *_stretches_of(first, last), *after]))
        if found != self._stretches:
            moved = _shapes(found) == _shapes(self._stretches)
            self._stretches = found
            if not moved:  # marks move with their words
                self._show()
            self._stand()

    def _show(self) -> None:
        went = self.tr("Taken out by the model. Alt+A accepts this change, Alt+R rejects it.")
        came = self.tr("Put in by the model. Alt+A accepts this change, Alt+R rejects it.")
        self.layers.set_units(
            "changed",
            [
                Mark(
                    each.start,
                    each.end,
                    f"{each.kind}_here" if each.number == self._current else each.kind,
                    went if each.kind == REMOVED else came,
                    each.number,
                )
                for each in self._stretches
            ],
        )
        self.changes_changed.emit(len(self.changes()))

    def _hidden(self) -> Sequence[Span]:
        return [(each.start, each.end) for each in self._stretches if each.kind == REMOVED]

    def _go_to(self, number: int) -> None:
        """Put the cursor at a change; it is not selected, as then one could not see what of it went."""
        chosen = [each for each in self._stretches if each.number == number]
        cursor = self.textCursor()
        for end in (chosen[-1].end, chosen[0].start):  # its end comes into view too, if there is room
            cursor.setPosition(end)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def _stand(self) -> None:
        """Note which change the cursor is in, and show it."""
        cursor = self.textCursor()
        at = cursor.position()
        within = [each for each in self._stretches if each.start <= at <= each.end]
        at_start = [each for each in within if each.start == at]
        number = (at_start or within)[0].number if within and not cursor.hasSelection() else 0
        if number != self._current:
            self._current = number
            self._show()

    def _added_around(self, unit: int) -> int:
        """The number of the change whose new words are on both sides of a place, or 0."""
        for each in self._stretches:
            if each.kind == ADDED and each.start < unit < each.end:
                return each.number
        return 0

    def _type_plainly(self) -> None:
        """What is typed next takes no part in a change beside it."""
        cursor = self.textCursor()
        if self._stretches and not cursor.hasSelection() and not self._added_around(cursor.position()):
            self.setCurrentCharFormat(QTextCharFormat())

    def _drop_selection(self) -> None:
        """Before something is put in its place, which would inherit what the selected words are."""
        cursor = self.textCursor()
        if self._stretches and cursor.hasSelection() and not self.isReadOnly():
            cursor.removeSelectedText()
            self.setTextCursor(cursor)
            self._type_plainly()

    def setPlainText(self, text: str) -> None:
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(QTextCharFormat())  # Qt gives a new text the format of the old one's cursor
        super().setPlainText(text)

    def createMimeDataFromSelection(self) -> QMimeData:
        places, cursor, mime = self.places(), self.textCursor(), QMimeData()
        start, end = (places.code_point(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        mime.setText(places.kept()[start:end])
        return mime

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._drop_selection()
        super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and _writes(event):
            self._drop_selection()
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() or event.preeditString():
            self._drop_selection()
        super().inputMethodEvent(event)


def _writes(event: QKeyEvent) -> bool:
    """Whether a key without Ctrl or Alt puts something into a text."""
    return bool(event.text()) and (event.text().isprintable() or event.text() in "\r\n")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _shape(kind: str, number: int) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setProperty(_KIND, 1 if kind == REMOVED else 2)
    shape.setProperty(_NUMBER, number)
    return shape


def _stretch(shape: QTextCharFormat, start: int, end: int) -> list[Stretch]:
    kind = _KINDS.get(shape.intProperty(_KIND))
    return [Stretch(kind, shape.intProperty(_NUMBER), start, end)] if kind and start < end else []


def _stretches_of(block: QTextBlock, last: QTextBlock) -> list[Stretch]:
    """Of blocks, to the last; the line break before a block has the block's own format."""
    found: list[Stretch] = []
    while block.isValid():
        at = block.position()
        if at > 0:
            found += _stretch(block.charFormat(), at - 1, at)
        for each in cast(Iterable[QTextBlock.iterator], block):
            fragment = each.fragment()
            start = fragment.position()
            found += _stretch(fragment.charFormat(), start, start + fragment.length())
        if block == last:
            break
        block = block.next()
    return found


def _shapes(stretches: Sequence[Stretch]) -> list[tuple[str, int, int]]:
    return [(each.kind, each.number, each.end - each.start) for each in stretches]


def _joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Neighbours of one kind and change are one."""
    joined: list[Stretch] = []
    for each in stretches:
        last = joined[-1] if joined else None
        if last and (last.kind, last.number, last.end) == (each.kind, each.number, each.start):
            joined[-1] = Stretch(each.kind, each.number, last.start, each.end)
        else:
            joined.append(each)
    return joined
