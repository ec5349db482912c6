"""Find and replace in a text. Takes no room until it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QWidget

from cogenesis.gui.widgets.forms import button, column, line, pause_timer, prose, row, shortcut
from cogenesis.gui.widgets.layers import Mark, Span
from cogenesis.gui.widgets.tracked_text import TrackedText

SEARCH_AFTER_MILLISECONDS = 120
MOST_MARKS = 2000


def found_in(text: str, words: str, *, case: bool, whole: bool) -> list[Span]:
    """Where words stand in a text, in code points; [] for none."""
    if not words:
        return []
    pattern = re.escape(words)
    if whole:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    return [match.span() for match in re.finditer(pattern, text, 0 if case else re.IGNORECASE)]


class FindBar(QWidget):
    """Searches the kept text; what is struck out is not found."""

    def __init__(self, text: TrackedText, owner: QWidget) -> None:
        """Keys work wherever the focus is in `owner`."""
        super().__init__()
        self._text = text
        self._spans: list[Span] = []
        self.words = line(self.tr("Find"), self.tr("Find"))
        self.new_words = line(self.tr("Replace with"), self.tr("Replace with"))
        self.case = QCheckBox(self.tr("Match case"))
        self.whole = QCheckBox(self.tr("Whole words"))
        self.count = prose("", look="quiet")
        self.count.setWordWrap(False)
        self.count.setAccessibleName(self.tr("What was found"))
        self.previous = button(self.tr("Previous"), lambda: self.go(back=True), name=self.tr("Find previous"))
        self.previous.setToolTip(self.tr("Shift+F3"))
        self.next = button(self.tr("Next"), self.go, name=self.tr("Find next"))
        self.next.setToolTip(self.tr("F3"))
        self.replace = button(self.tr("Replace"), self.replace_one, name=self.tr("Replace this one"))
        self.replace_all_button = button(self.tr("Replace all"), self.replace_all)
        self.close_button = button(
            self.tr("Close"), self.close_bar, name=self.tr("Close find and replace"), look="plain"
        )
        self._pause = pause_timer(self, SEARCH_AFTER_MILLISECONDS, self._search)
        self._lay_out()
        self._connect(owner)

    def _lay_out(self) -> None:
        find = row(self.words, self.previous, self.next, self.case, self.whole, self.count, self.close_button)
        find.setStretch(0, 1)
        self._replacing = QWidget()
        replace = row(self.new_words, self.replace, self.replace_all_button)
        replace.setStretch(0, 1)
        self._replacing.setLayout(replace)
        self.setLayout(column(find, self._replacing, spacing=6))
        self.hide()

    def _connect(self, owner: QWidget) -> None:
        self.words.textChanged.connect(lambda _: self._pause.start())
        self.words.returnPressed.connect(self.go)
        self.new_words.returnPressed.connect(self.replace_one)
        for box in (self.case, self.whole):
            box.setAccessibleName(box.text())
            box.toggled.connect(lambda _: self._search())
        self._text.textChanged.connect(lambda: self._pause.start() if self.isVisible() else None)
        standard = QKeySequence.StandardKey
        keys: tuple[tuple[str | QKeySequence.StandardKey, Callable[[], object]], ...] = (
            (standard.Find, lambda: self.open_bar(replacing=False)),
            ("Ctrl+H", lambda: self.open_bar(replacing=True)),
            ("F3", self.go),
            ("Shift+F3", lambda: self.go(back=True)),
        )
        for key, call in keys:
            shortcut(key, owner, call)

    def open_bar(self, *, replacing: bool) -> None:
        """Show it with what is selected; with `replacing` the second line too."""
        span = self._text.selected_span()
        chosen = self._text.kept_text()[slice(*span)] if span else ""
        if chosen and "\n" not in chosen:
            self.words.setText(chosen)
        self._replacing.setVisible(replacing)
        self.show()
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search()

    def close_bar(self) -> None:
        """Hide it, and its marks."""
        self.hide()
        self._pause.stop()
        self._text.layers.clear("search")
        self._text.setFocus()

    def go(self, *, back: bool = False) -> None:
        """Select the next one, or the one before; from the end it goes on at the beginning."""
        self._search()
        if not self._spans:
            if self.isHidden():
                self.open_bar(replacing=False)
            return
        places, cursor = self._text.places(), self._text.textCursor()
        start, end = places.code_point(cursor.selectionStart()), places.code_point(cursor.selectionEnd())
        if back:
            before = [span for span in self._spans if span[1] <= start]
            span = (before or self._spans)[-1]
        else:
            behind = [span for span in self._spans if span[0] >= end]
            span = (behind or self._spans)[0]
        cursor.setPosition(places.unit(span[0]))
        cursor.setPosition(places.unit(span[1], end=True), cursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
        self._say(self._spans.index(span) + 1)

    def replace_one(self) -> None:
        """Replace what is selected, if it was found, and go on to the next."""
        self._search()
        chosen = self._text.selected_span()
        if chosen in self._spans and not self._text.isReadOnly():
            self._text.replace_kept([chosen], self.new_words.text())
        self.go()

    def replace_all(self) -> None:
        """Replace every one: one step for undo."""
        self._search()
        if self._spans and not self._text.isReadOnly():
            count = len(self._spans)
            self._text.replace_kept(self._spans, self.new_words.text())
            self._search()
            self.count.setText(self.tr("%n replaced", "", count))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()  # or whoever else has a shortcut for it would get it
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_escape(event):
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._pause.stop()
        self._spans = found_in(
            self._text.kept_text(),
            self.words.text(),
            case=self.case.isChecked(),
            whole=self.whole.isChecked(),
        )
        said = self.tr("Found by the search")
        marks = [Mark(*span, "found", said) for span in self._spans[:MOST_MARKS]]
        self._text.layers.set("search", marks if self.isVisible() else ())
        self._say(0)

    def _say(self, number: int) -> None:
        if not self.words.text():
            self.count.clear()
        elif number:
            self.count.setText(self.tr("{number} of {count}").format(number=number, count=len(self._spans)))
        else:
            self.count.setText(self.tr("%n found", "", len(self._spans)))


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
