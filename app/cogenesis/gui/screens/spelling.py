"""Spelling in the editor: words in view that no dictionary has are underlined; a menu says what was meant.

Only words in view are looked up, each once, and never the one that is being typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cogenesis.documents.spelling import words_of
from cogenesis.gui import spelling_operations
from cogenesis.gui.messages import Messages
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import pause_timer, shortcut
from cogenesis.gui.widgets.layers import Mark
from cogenesis.gui.widgets.tracked_text import TrackedText

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

CHECK_AFTER_MILLISECONDS = 400
OFF = "off"
MOST_REMEMBERED = 20_000


class SpellChecker(QObject):
    """Of one text.

    Attributes:
        draft_id: whose text it is; None checks nothing.
        button: says the language, and opens the menu to choose another.
    """

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, text: TrackedText, owner: QWidget
    ) -> None:
        super().__init__(text)
        self.draft_id: str | None = None
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._text = text
        self._task: Task | None = None
        self._language = ""
        self._problem = ""
        self._right: set[str] = set()
        self._wrong: set[str] = set()
        self.button = QPushButton()
        self.button.setProperty("look", "plain")
        self._make_menu()
        self._pause = pause_timer(self, CHECK_AFTER_MILLISECONDS, self._check)
        text.textChanged.connect(self._pause.start)
        text.verticalScrollBar().valueChanged.connect(lambda _: self._pause.start())
        text.cursorPositionChanged.connect(self._pause.start)
        shortcut("F7", owner, self.go_to_next)
        self._show_language(chosen=False)

    def _make_menu(self) -> None:
        menu = QMenu(self.button)
        group = QActionGroup(menu)
        self._choices: dict[str | None, QAction] = {}
        for value, words in (
            (None, self.tr("Find the language by itself")),
            ("en", self.tr("English")),
            ("de", self.tr("German")),
            ("fr", self.tr("French")),
            ("es", self.tr("Spanish")),
            (OFF, self.tr("Do not check spelling")),
        ):
            action = menu.addAction(words, partial(self.choose, value))
            action.setCheckable(True)
            group.addAction(action)
            self._choices[value] = action
        self.button.setMenu(menu)

    def start(self, draft_id: str | None) -> None:
        """Another draft's text stands here."""
        self.draft_id = draft_id
        self._reset()
        self._pause.start()

    def stop(self) -> None:
        """Check nothing until the next start."""
        self.draft_id = None
        self._pause.stop()
        self._reset()

    def choose(self, language: str | None) -> None:
        """Check this draft in a language from now on; None finds it, "off" checks nothing."""
        if not self.draft_id:
            return
        work = spelling_operations.choose_language(
            assistant=self._assistant, draft_id=self.draft_id, language=language
        )
        self._tasks.run(work, owner=self, on_done=lambda _: self.start(self.draft_id))

    def go_to_next(self) -> None:
        """Select the next word in view that is underlined, and open its menu."""
        marks = self._text.layers.marks("spelling")
        if not marks:
            self._messages.info(self._problem or self.tr("No misspelt word is in view."))
            return
        places, cursor = self._text.places(), self._text.textCursor()
        behind = [mark for mark in marks if places.unit(mark.start) >= cursor.position()]
        mark = (behind or marks)[0]
        cursor.setPosition(places.unit(mark.start))
        cursor.setPosition(places.unit(mark.end, end=True), cursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
        self._text.setFocus()
        menu = QMenu(self._text)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu, mark.start)
        menu.popup(self._text.viewport().mapToGlobal(self._text.cursorRect().bottomLeft()))

    def fill_menu(self, menu: QMenu, position: int) -> None:
        """Put what can be done about the word at a code point on top of a menu."""
        mark = self._text.layers.mark_at(position, "spelling")
        if mark is None:
            return
        word = str(mark.data)
        first = menu.actions()[0] if menu.actions() else None
        waiting = QAction(self.tr("Looking for suggestions…"), menu)
        waiting.setEnabled(False)
        add = QAction(self.tr("Add “{word}” to my words").format(word=_shown(word)), menu)
        add.triggered.connect(partial(self._add, word))
        line = QAction(menu)
        line.setSeparator(True)
        for action in (waiting, add, line):
            menu.insertAction(first, action) if first else menu.addAction(action)
        work = spelling_operations.suggest(assistant=self._assistant, language=self._language, word=word)
        task = self._tasks.run(work, owner=menu, on_done=partial(self._suggest, menu, waiting, mark))
        menu.aboutToHide.connect(task.cancel)

    def _suggest(self, menu: QMenu, waiting: QAction, mark: Mark, words: list[str]) -> None:
        for word in words:
            action = QAction(_shown(word), menu)
            action.triggered.connect(partial(self._replace, mark, word))
            menu.insertAction(waiting, action)
        waiting.setText(self.tr("No suggestions"))
        waiting.setVisible(not words)

    def _replace(self, mark: Mark, word: str) -> None:
        kept = self._text.kept_text()
        if not self._text.isReadOnly() and kept[mark.start : mark.end] == mark.data:
            self._text.replace_kept([(mark.start, mark.end)], word)

    def _add(self, word: str) -> None:
        work = spelling_operations.add_word(assistant=self._assistant, word=word)
        self._tasks.run(work, owner=self, on_done=lambda _: self.start(self.draft_id))

    def _reset(self) -> None:
        self._right.clear()
        self._wrong.clear()
        self._text.layers.clear("spelling")

    def _check(self) -> None:
        if self.draft_id is None or not self._text.isVisible():
            return
        if self._task is not None and self._task.running:
            self._pause.start()
            return
        self._mark()
        fresh = {word for word, _, _ in self._in_view()} - self._right - self._wrong
        if not fresh:
            return
        if len(self._right) > MOST_REMEMBERED:
            self._right.clear()
        work = spelling_operations.check(
            assistant=self._assistant, text=self._text.kept_text(), draft_id=self.draft_id, words=fresh
        )
        self._task = self._tasks.run(work, owner=self, on_done=partial(self._learn, self.draft_id, fresh))

    def _learn(self, draft_id: str, asked: set[str], found: Any) -> None:
        if draft_id != self.draft_id:
            return
        if found.language != self._language or found.problem != self._problem:
            self._language, self._problem = found.language, found.problem
            self._reset()
            if not found.problem and found.language != OFF:
                self._pause.start()
        self._show_language(chosen=found.chosen)
        if not found.problem and found.language != OFF:
            self._wrong |= found.unknown
            self._right |= asked - found.unknown
        self._mark()

    def _mark(self) -> None:
        cursor = self._text.textCursor()
        typing = cursor.position() if self._text.hasFocus() and not cursor.hasSelection() else -1
        said = self.tr("Not in the dictionary; F7 opens what can be done about it.")
        self._text.layers.set_units(
            "spelling",
            [
                Mark(start, end, "spelling", said, word)
                for word, start, end in self._in_view()
                if word in self._wrong and end != typing
            ],
        )

    def _in_view(self) -> Iterator[tuple[str, int, int]]:
        """Words and where they stand, in UTF-16 units; without those that are struck out."""
        hidden = list(self._text.layers.hidden())
        block, bottom = self._text.firstVisibleBlock(), self._text.viewport().height()
        while block.isValid():
            if self._text.blockBoundingGeometry(block).translated(self._text.contentOffset()).top() > bottom:
                return
            line, at, before = block.text(), block.position(), 0
            for word in words_of(line):
                at += len(line[before : word.start].encode("utf-16-le")) // 2
                length = len(word.text.encode("utf-16-le")) // 2
                if not any(start < at + length and at < end for start, end in hidden):
                    yield word.text, at, at + length
                at, before = at + length, word.end
            block = block.next()

    def _show_language(self, *, chosen: bool) -> None:
        names = {
            "en": self.tr("Spelling: English"),
            "de": self.tr("Spelling: German"),
            "fr": self.tr("Spelling: French"),
            "es": self.tr("Spelling: Spanish"),
            OFF: self.tr("Spelling: off"),
        }
        text = names.get(self._language, self.tr("Spelling: not checked"))
        if self._problem:
            text = self.tr("Spelling: not checked")
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.setToolTip(self._problem or self.tr("Choose the language. F7 goes to the next word."))
        self._choices[self._language if chosen else None].setChecked(True)


def _shown(word: str) -> str:
    return word.replace("&", "&&")
