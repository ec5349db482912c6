"""Marks over a text in a text box, in layers: searched, misspelt, changed, invented, and where it is from.

Every part of the window that marks words does it here, so that one part's marks do not take another's away.
A mark follows the words that it is on while the text is edited, and goes with them. Offsets are code points
of the text as it is kept: words that are struck out in the box, but stand there still, do not count.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip

from cogenesis.gui.look import Colours, colours_here
from cogenesis.gui.widgets.forms import shortcut

LAYERS = ("target", "changed", "search", "spelling", "provenance", "invented")
"""The layers, in the order they are drawn; the last ones lie on top."""

_STYLES = {
    "spelling": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "invented": QTextCharFormat.UnderlineStyle.DashUnderline,
    "added": QTextCharFormat.UnderlineStyle.SingleUnderline,
}

Span = tuple[int, int]
Hidden = Callable[[], Sequence[Span]]
"""Gives the stretches of the box that do not belong to the kept text: UTF-16 units, in order."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that is marked.

    Attributes:
        start, end: code points of the kept text.
        look: a name in `Colours.grounds` or `Colours.underlines`; in both, it gets both. With "_here" behind
            it, it is the one of its kind that the cursor is at.
        tooltip: plain text that says what the mark means; colour alone says nothing to many.
        data: whatever its layer needs to know again.
    """

    start: int
    end: int
    look: str
    tooltip: str = ""
    data: object = None


class Layers(QObject):
    """The marks of one text box.

    Attributes:
        hidden: see `Hidden`; nothing is hidden until the box's owner says so.

    Signals:
        activated: the Mark that was clicked, or where the cursor stood at Alt+Return.
    """

    activated = Signal(object)

    def __init__(self, text: QPlainTextEdit) -> None:
        super().__init__(text)
        self.hidden: Hidden = tuple
        self._text = text
        self._marks: dict[str, list[tuple[Mark, QTextCursor]]] = {layer: [] for layer in LAYERS}
        text.installEventFilter(self)
        text.viewport().installEventFilter(self)
        for keys in ("Alt+Return", "Alt+Enter"):
            shortcut(keys, text, self._activate_at_cursor)

    def set(self, layer: str, marks: Sequence[Mark]) -> None:
        """Make these the marks of a layer; ValueError for a layer that does not exist."""
        if layer not in self._marks:
            raise ValueError(f"unknown layer {layer}")
        if not marks and not self._marks[layer]:
            return
        places = Places(self._text.toPlainText(), self.hidden())
        self._marks[layer] = [
            (mark, _cursor(self._text, places.unit(mark.start), places.unit(mark.end, end=True)))
            for mark in marks
            if mark.start < mark.end
        ]
        self._draw()

    def set_units(self, layer: str, marks: Sequence[Mark]) -> None:
        """The same with offsets in UTF-16 units of the box, hidden words among them."""
        if not marks and not self._marks[layer]:
            return
        self._marks[layer] = [(mark, _cursor(self._text, mark.start, mark.end)) for mark in marks]
        self._draw()

    def clear(self, layer: str) -> None:
        """Take a layer's marks away."""
        self.set(layer, ())

    def marks(self, layer: str) -> list[Mark]:
        """The marks of a layer where they stand now; those whose words went are left out."""
        places = Places(self._text.toPlainText(), self.hidden())
        return [_moved(mark, places, cursor) for mark, cursor in self._marks[layer] if cursor.hasSelection()]

    def mark_at(self, position: int, layer: str | None = None) -> Mark | None:
        """The topmost mark at a code point of the kept text, of any layer or of one."""
        places = Places(self._text.toPlainText(), self.hidden())
        found = self._found(places.unit(position), layer)
        return _moved(found[-1][0], places, found[-1][1]) if found else None

    def _found(self, unit: int, layer: str | None = None) -> list[tuple[Mark, QTextCursor]]:
        """From the lowest to the topmost."""
        return [
            (mark, cursor)
            for name in LAYERS
            if layer in (None, name)
            for mark, cursor in self._marks[name]
            if cursor.selectionStart() <= unit < cursor.selectionEnd()
        ]

    def _draw(self) -> None:
        colours = colours_here(self._text.palette())
        shapes: dict[str, QTextCharFormat] = {}
        drawn = []
        for layer in LAYERS:
            for mark, cursor in self._marks[layer]:
                if mark.look not in shapes:
                    shapes[mark.look] = shape_of(mark.look, colours)
                selection = QTextEdit.ExtraSelection()
                selection.format, selection.cursor = shapes[mark.look], cursor
                drawn.append(selection)
        self._text.setExtraSelections(drawn)

    def _activate_at_cursor(self) -> None:
        self._activate(self._text.textCursor().position())

    def _activate(self, unit: int) -> None:
        if found := self._found(unit):
            places = Places(self._text.toPlainText(), self.hidden())
            self.activated.emit(_moved(found[-1][0], places, found[-1][1]))

    def _explain(self, event: QHelpEvent) -> None:
        unit = self._text.cursorForPosition(event.pos()).position()
        said = dict.fromkeys(mark.tooltip for mark, _ in reversed(self._found(unit)) if mark.tooltip)
        if said:
            words = "\n".join(said).replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
            QToolTip.showText(event.globalPos(), f"<span>{words}</span>", self._text.viewport())
        else:
            QToolTip.hideText()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._text:
            if event.type() is QEvent.Type.PaletteChange:
                self._draw()
        elif event.type() is QEvent.Type.ToolTip:
            self._explain(cast(QHelpEvent, event))
            return True
        elif event.type() is QEvent.Type.MouseButtonRelease:
            click = cast(QMouseEvent, event)
            if click.button() is Qt.MouseButton.LeftButton and not self._text.textCursor().hasSelection():
                self._activate(self._text.cursorForPosition(click.position().toPoint()).position())
        return False


class Places:
    """Where code points of the kept text stand in the box, and back; the box counts UTF-16 units."""

    def __init__(self, shown: str, hidden: Sequence[Span]) -> None:
        """`shown` is all that stands in the box."""
        self._shown = shown
        self._hidden = hidden
        self._wide = (
            [at for at, char in enumerate(shown) if ord(char) > 0xFFFF] if not shown.isascii() else []
        )
        self._wide_units = [at + before for before, at in enumerate(self._wide)]
        self._gone = [0]
        """Code points that are hidden up to each hidden stretch, and up to the end."""
        self._kept_starts: list[int] = []
        for start, stop in hidden:
            first, last = self._point(start), self._point(stop)
            self._kept_starts.append(first - self._gone[-1])
            self._gone.append(self._gone[-1] + last - first)

    def unit(self, code_point: int, *, end: bool = False) -> int:
        """The place of a code point; as an `end`, before what is hidden there, else behind it."""
        passed = (bisect_left if end else bisect_right)(self._kept_starts, code_point)
        at = code_point + self._gone[passed]
        return at + bisect_right(self._wide, at - 1)

    def code_point(self, unit: int) -> int:
        """The code point of the kept text that stands at a place, or the next one that is kept."""
        at = self._point(unit)
        passed = bisect_left(self._hidden, (unit, 0))
        if passed and self._hidden[passed - 1][1] > unit:
            return self._kept_starts[passed - 1]
        return at - self._gone[passed]

    def kept(self) -> str:
        """The text without what is hidden."""
        if not self._hidden:
            return self._shown
        parts, at = [], 0
        for start, stop in self._hidden:
            parts.append(self._shown[at : self._point(start)])
            at = self._point(stop)
        return "".join([*parts, self._shown[at:]])

    def _point(self, unit: int) -> int:
        """Of all that is shown."""
        return unit - bisect_right(self._wide_units, unit - 1)


def shape_of(look: str, colours: Colours) -> QTextCharFormat:
    """How a look is drawn."""
    shape = QTextCharFormat()
    here = look not in colours.grounds and look.endswith("_here")
    look = look.removesuffix("_here") if here else look
    ground = colours.grounds["found_here"] if here else colours.grounds.get(look)
    if ground:
        shape.setBackground(QColor(ground))
    if look == "removed":
        shape.setFontStrikeOut(True)
        if not here:
            shape.setForeground(QColor(colours.underlines[look]))
    elif look in colours.underlines:
        shape.setUnderlineColor(QColor(colours.underlines[look]))
        shape.setUnderlineStyle(_STYLES.get(look, QTextCharFormat.UnderlineStyle.SingleUnderline))
    return shape


def _moved(mark: Mark, places: Places, cursor: QTextCursor) -> Mark:
    start, end = places.code_point(cursor.selectionStart()), places.code_point(cursor.selectionEnd())
    return Mark(start, end, mark.look, mark.tooltip, mark.data)


def _cursor(text: QPlainTextEdit, start: int, end: int) -> QTextCursor:
    """A cursor that stays on the words of a stretch: what is typed before or behind them is not marked."""
    most = text.document().characterCount() - 1
    cursor = QTextCursor(text.document())
    cursor.setPosition(min(start, most))
    cursor.setPosition(min(end, most), QTextCursor.MoveMode.KeepAnchor)
    cursor.setKeepPositionOnInsert(True)
    return cursor
