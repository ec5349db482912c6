"""All drafts: found by words, kind, state, way of making, recipient and date; sorted; opened, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMessageBox, QStackedWidget, QTableView, QWidget

from cogenesis.gui import ledger_operations, operations
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.drafts_model import ABOUT, DraftsModel, state_word
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.empty import EmptyState
from cogenesis.gui.widgets.flow import wrapped
from cogenesis.gui.widgets.forms import (
    button,
    choice,
    column,
    fitting,
    heading,
    page,
    pause_timer,
    prose,
    row,
    search_line,
    shortcut,
)
from cogenesis.gui.widgets.marked import MarkedDelegate, row_height
from cogenesis.gui.widgets.periods import period_choice, since_of
from cogenesis.gui.widgets.tables import ask
from cogenesis.gui.widgets.words import kind_word, setting_value
from cogenesis.vault.draft_search import DraftFilter

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.shelf import FoundDraft

PAGE = 100
SEARCH_AFTER_MILLISECONDS = 200


class DraftsScreen(QWidget):
    """The list of drafts.

    Attributes:
        drafts: those read so far.

    Signals:
        opened: the Draft the user wants to see.
    """

    opened = Signal(object)

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._generation = 0
        self._all = 0
        self.dialog: QMessageBox | None = None
        self.drafts = DraftsModel(self)
        self.drafts.more_asked.connect(self._load)
        self._make_filter()
        self._make_table()
        self._lay_out()
        shortcut("Del", self.table, self._ask_delete)
        shortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        shortcut("Down", self.search, self._into_list)
        self.setFocusProxy(self.search)

    def _make_filter(self) -> None:
        self.search = search_line(
            self.tr("Search drafts"),
            self.tr("Search in instructions, subjects and texts"),
            self.tr("Clear the search"),
        )
        self.to = search_line(self.tr("Only to this recipient"), self.tr("To"), self.tr("Clear the search"))
        self.kind = choice(self.tr("Only this kind"), [(self.tr("Every kind"), None)])
        self.state = choice(
            self.tr("Only in this state"),
            [
                (self.tr("Any state"), None),
                *((state_word(state), state) for state in ("done", "stopped", "writing")),
            ],
        )
        self.mode = choice(
            self.tr("Only made this way"),
            [
                (self.tr("Made any way"), None),
                *((setting_value(mode), mode) for mode in ("local", "sketch", "logits")),
            ],
        )
        self.period = period_choice(self.tr("Only changed since"))
        self.sort = choice(
            self.tr("Sorted by"),
            [
                (self.tr("Last changed first"), "updated"),
                (self.tr("Last made first"), "created"),
                (self.tr("By title"), "title"),
                (self.tr("By kind"), "kind"),
                (self.tr("By recipient"), "recipient"),
            ],
        )
        self._pause = pause_timer(self, SEARCH_AFTER_MILLISECONDS, self.reload)
        for field in (self.search, self.to):
            field.textChanged.connect(lambda _: self._pause.start())
            field.returnPressed.connect(self._into_list)
        for box in map(fitting, (self.kind, self.state, self.mode, self.period, self.sort)):
            box.activated.connect(lambda _: self.reload())

    def _make_table(self) -> None:
        self.table = QTableView()
        self.table.setModel(self.drafts)
        self.table.setItemDelegateForColumn(ABOUT, MarkedDelegate(self.table))
        self.table.setAccessibleName(self.tr("Drafts"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics().height()))
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(self.fontMetrics().averageCharWidth() * 140)
        header.setSectionResizeMode(ABOUT, QHeaderView.ResizeMode.Stretch)
        self.table.activated.connect(lambda index: self.open_row(index.row()))

    def _lay_out(self) -> None:
        self.open = button(self.tr("&Open"), lambda: self.open_row(self._current), look="primary")
        self.delete = button(self.tr("&Delete…"), self._ask_delete, name=self.tr("Delete the draft"))
        self.found = prose("", look="quiet")
        self.found.setAccessibleName(self.tr("How many drafts"))
        self.found.setWordWrap(False)
        self.empty = EmptyState("", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        search = row(self.search, self.to)
        search.setStretch(0, 3)
        search.setStretch(1, 1)
        filters = wrapped(self.kind, self.state, self.mode, self.period, self.sort)
        foot = row(self.found, None, self.delete, self.open)
        page(self, column(heading(self.tr("Drafts")), search, filters, self._stack, foot, spacing=10))

    @property
    def chosen(self) -> DraftFilter:
        """What the filter says."""
        return DraftFilter(
            words=self.search.text().strip(),
            kind=self.kind.currentData(),
            state=self.state.currentData(),
            mode=self.mode.currentData(),
            to=self.to.text().strip(),
            since=since_of(self.period.currentData()),
        )

    @property
    def selected(self) -> list[FoundDraft]:
        """The chosen drafts, in the order of the list."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.drafts.drafts[at] for at in rows]

    @property
    def _current(self) -> int:
        return self.table.currentIndex().row()

    def reload(self) -> None:
        """Read the list anew, as the filter says."""
        self._pause.stop()
        self._generation += 1
        self._load(0)

    def open_row(self, index: int) -> None:
        """Open the draft in this row."""
        if 0 <= index < len(self.drafts.drafts):
            draft = self.drafts.drafts[index].row.id
            work = operations.read_draft(assistant=self._assistant, draft_id=draft)
            self._tasks.run(work, owner=self, on_done=self.opened.emit)

    def delete_drafts(self, drafts: list[FoundDraft]) -> None:
        """Delete these, without asking."""
        for found in drafts:
            work = operations.delete_draft(assistant=self._assistant, draft_id=found.row.id)
            self._tasks.run(work, owner=self, on_end=self._pause.start)

    def _load(self, offset: int) -> None:
        generation = self._generation
        work = ledger_operations.page_drafts(
            assistant=self._assistant,
            chosen=self.chosen,
            sort=self.sort.currentData(),
            offset=offset,
            limit=PAGE,
        )
        self._tasks.run(work, owner=self, on_done=lambda found: self._fill(generation, offset, found))

    def _fill(self, generation: int, offset: int, found: ledger_operations.DraftPage) -> None:
        if generation != self._generation:
            return
        more = len(found.drafts) == PAGE
        if offset:
            self.drafts.append(found.drafts, more=more)
            return
        current = max(self._current, 0)
        self._all = found.all
        for kind in found.kinds:
            if self.kind.findData(kind) < 0:
                self.kind.addItem(kind_word(kind), kind)
        self.drafts.show_first(found.drafts, more=more)
        if found.drafts:
            self.table.selectRow(min(current, len(found.drafts) - 1))
        self._say(found)

    def _say(self, found: ledger_operations.DraftPage) -> None:
        if found.all:
            self.empty.say(
                self.tr("Nothing found"), self.tr("Other words, or less of a filter, may find the draft.")
            )
        else:
            self.empty.say(
                self.tr("No drafts yet"), self.tr("Every draft is kept here, with its versions, encrypted.")
            )
        self._stack.setCurrentWidget(self.table if found.drafts else self.empty)
        self.open.setEnabled(bool(found.drafts))
        self.delete.setEnabled(bool(found.drafts))
        if found.count == found.all:
            self.found.setText(self.tr("%n draft(s)", "", found.all))
        else:
            words = self.tr("{count} of {all} drafts")
            self.found.setText(words.format(count=f"{found.count:,}", all=f"{found.all:,}"))

    def _into_list(self) -> None:
        if self._pause.isActive():
            self.reload()
        self.table.setFocus()

    def _ask_delete(self) -> None:
        chosen = self.selected
        if not chosen:
            return
        question = self.tr("Delete %n draft(s) with all versions? This cannot be undone.", "", len(chosen))
        self.dialog = ask(self, question, self.tr("Delete"), lambda: self.delete_drafts(chosen))
