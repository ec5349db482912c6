"""Search over the passages of the library: what matches, with its words marked, best first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QListView, QStackedWidget, QWidget

from cogenesis.documents.excerpts import Excerpt
from cogenesis.gui import ledger_operations
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.empty import EmptyState
from cogenesis.gui.widgets.forms import (
    column,
    notice,
    pause_timer,
    prose,
    readable_day,
    say,
    search_line,
    shortcut,
)
from cogenesis.gui.widgets.marked import MARKED_ROLE, MarkedDelegate

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.domain import Passage

Index = QModelIndex | QPersistentModelIndex
SEARCH_AFTER_MILLISECONDS = 250


class PassagesModel(QAbstractListModel):
    """The passages that were found, best first.

    Attributes:
        found: FoundPassages.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: list[ledger_operations.FoundPassage] = []

    def show_found(self, found: Sequence[ledger_operations.FoundPassage]) -> None:
        """Show these."""
        self.beginResetModel()
        self.found = list(found)
        self.endResetModel()

    # Qt overrides

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        each = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{_title(each.passage)}\n{each.excerpt.text}"
        if role == MARKED_ROLE:
            return (Excerpt(_title(each.passage)), each.excerpt)
        if role == Qt.ItemDataRole.ToolTipRole:
            return each.passage.source
        return None


class LibrarySearch(QWidget):
    """The field and what was found.

    Signals:
        chosen: a Passage the user wants to read, and what they searched for.
    """

    chosen = Signal(object, str)

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._task: Task | None = None
        self._asked = ""
        self.passages = PassagesModel(self)
        self.words = search_line(
            self.tr("Search in the texts"), self.tr("Words that stand in a text"), self.tr("Clear the search")
        )
        self.list = QListView()
        self.list.setModel(self.passages)
        self.list.setItemDelegate(MarkedDelegate(self.list))
        self.list.setAccessibleName(self.tr("Passages found"))
        self.list.setObjectName("found")
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.found = prose("", look="quiet")
        self.found.setAccessibleName(self.tr("How many passages"))
        self.said = notice()
        self.empty = EmptyState("", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.setLayout(column(self.words, self.said, self._stack, self.found))
        self._pause = pause_timer(self, SEARCH_AFTER_MILLISECONDS, self.search)
        self.words.textChanged.connect(lambda _: self._pause.start())
        self.words.returnPressed.connect(self._into_list)
        self.list.selectionModel().currentChanged.connect(lambda now, _: self._choose(now))
        shortcut(QKeySequence.StandardKey.Find, self, self.words.setFocus)
        shortcut("Down", self.words, self._into_list)
        self.setFocusProxy(self.words)
        self._show("", [])

    def search(self) -> None:
        """Search for what stands in the field."""
        self._pause.stop()
        asked = self.words.text().strip()
        if self._task is not None:
            self._task.cancel()
        if not asked:
            self._show("", [])
            return
        self._asked = asked
        self._task = self._tasks.run(
            ledger_operations.search_library(assistant=self._assistant, query=asked),
            owner=self,
            on_done=lambda found: self._show(asked, found),
            on_error=lambda sentence: say(self.said, sentence, "error"),
        )

    def _show(self, asked: str, found: Sequence[ledger_operations.FoundPassage]) -> None:
        if asked and asked != self._asked:
            return  # of a search before the last
        say(self.said, "")
        self.passages.show_found(found)
        self._stack.setCurrentWidget(self.list if found else self.empty)
        if asked:
            self.empty.say(self.tr("Nothing found"), self.tr("No text of the library has these words."))
        else:
            self.empty.say(
                self.tr("Find a passage"),
                self.tr("Type what you remember of a mail or document; the best passages come first."),
            )
        self.found.setText(self.tr("%n passage(s), best first", "", len(found)) if found else "")
        if found:
            self.list.setCurrentIndex(self.passages.index(0))

    def _choose(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.passages.found):
            self.chosen.emit(self.passages.found[index.row()].passage, self._asked)

    def _into_list(self) -> None:
        if self._pause.isActive():
            self.search()
        self.list.setFocus()


def _title(passage: Passage) -> str:
    name = passage.title or Path(passage.source).name
    return f"{name}  ·  {readable_day(passage.time)}" if passage.time else name
