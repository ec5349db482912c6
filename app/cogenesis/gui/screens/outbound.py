"""The outbound log: everything that ever left, byte for byte, what came back, and what it cost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QHeaderView, QSplitter, QStackedWidget, QTabBar, QTreeView, QWidget

from cogenesis.gui import ledger_operations, operations
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.first_run import choose_new_file
from cogenesis.gui.screens.outbound_details import RequestDetails
from cogenesis.gui.screens.outbound_model import LogModel, purpose_word
from cogenesis.gui.screens.receipt import ReceiptDialog
from cogenesis.gui.screens.spending import SpendingPanel
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.empty import EmptyState
from cogenesis.gui.widgets.forms import (
    button,
    choice,
    column,
    fitting,
    heading,
    page,
    pause_timer,
    prose,
    relook,
    row,
    search_line,
    shortcut,
)
from cogenesis.gui.widgets.periods import period_choice, since_of
from cogenesis.vault.outbound_pages import LogFilter

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.ledger import LogEntry

PAGE = 200
SEARCH_AFTER_MILLISECONDS = 250
REQUESTS, COSTS = 0, 1
TREE, EMPTY = 0, 1


class OutboundScreen(QWidget):
    """The log's requests, newest first, and all there is about the chosen one.

    Attributes:
        log: the requests read so far.
        details: of the chosen one.
        spending: tokens and cost, on a page of its own.
    """

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._generation = 0
        self._task: Task | None = None
        self._all = 0
        self.log = LogModel(self)
        self.log.more_asked.connect(self._load)
        self.details = RequestDetails()
        self.details.receipt_asked.connect(self.show_receipt)
        self.body, self.reply, self.facts = self.details.body, self.details.reply, self.details.facts
        self.spending = SpendingPanel(assistant, tasks)
        self.verify = button(self.tr("&Verify the chain"), self.check)
        self.export = button(self.tr("&Export…"), self._choose_file, name=self.tr("Export the log"))
        self.said = prose("", look="quiet")
        self.said.setAccessibleName(self.tr("Result of the check"))
        self.said.hide()
        self._make_filter()
        self._make_table()
        self._lay_out()
        shortcut(QKeySequence.StandardKey.Find, self, self.words.setFocus)
        self.setFocusProxy(self.table)

    def _make_filter(self) -> None:
        self.words = search_line(
            self.tr("Search the log"),
            self.tr("Words in addresses, in what left or in replies"),
            self.tr("Clear the search"),
        )
        self.purpose = choice(self.tr("Only made for this"), [(self.tr("For anything"), None)])
        self.answered = choice(
            self.tr("Only with this answer"),
            [
                (self.tr("Any answer"), None),
                (self.tr("Answered"), "yes"),
                (self.tr("Not answered"), "no"),
            ],
        )
        self.period = period_choice(self.tr("Only from this time"))
        self.grouped = QCheckBox(self.tr("&Group by draft"))
        self.grouped.setChecked(True)
        self._pause = pause_timer(self, SEARCH_AFTER_MILLISECONDS, self.reload)
        self.words.textChanged.connect(lambda _: self._pause.start())
        self.grouped.clicked.connect(lambda _: self.reload())
        for box in map(fitting, (self.purpose, self.answered, self.period)):
            box.activated.connect(lambda _: self.reload())

    def _make_table(self) -> None:
        self.table = QTreeView()
        self.table.setModel(self.log)
        self.table.setAccessibleName(self.tr("Requests that left"))
        self.table.setUniformRowHeights(True)
        self.table.setAlternatingRowColors(False)
        self.table.setSelectionBehavior(QTreeView.SelectionBehavior.SelectRows)
        self.table.setAllColumnsShowFocus(True)
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        wide = self.fontMetrics().averageCharWidth()
        for at, letters in ((0, 32), (1, 20), (3, 12), (4, 10), (5, 18), (6, 16)):
            header.resizeSection(at, wide * letters)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.selectionModel().currentChanged.connect(lambda now, _: self._read(now))

    def _lay_out(self) -> None:
        filters = row(self.words, self.purpose, self.answered, self.period, self.grouped)
        filters.setStretch(0, 1)
        self.found = prose("", look="quiet")
        self.found.setWordWrap(False)
        self.found.setAccessibleName(self.tr("How many requests"))
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.details)
        split.setChildrenCollapsible(False)
        split.setSizes([230, 380])
        split.setHandleWidth(12)
        self.empty = EmptyState("", "")
        self._say_empty()
        self._stack = QStackedWidget()
        self._stack.addWidget(split)
        self._stack.addWidget(self.empty)
        requests = QWidget()
        requests.setLayout(column(filters, self._stack, self.found, spacing=8))
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Parts of the log"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.addTab(self.tr("Requests"))
        self.tabs.addTab(self.tr("Tokens and cost"))
        pages = QStackedWidget()
        pages.addWidget(requests)
        pages.addWidget(self.spending)
        self.tabs.currentChanged.connect(pages.setCurrentIndex)
        self.tabs.currentChanged.connect(lambda at: self.spending.reload() if at == COSTS else None)
        top = row(heading(self.tr("Outbound log")), None, self.verify, self.export)
        page(self, column(top, self.said, self.tabs, pages, spacing=10))

    def reload(self) -> None:
        """Read the log anew, from its end."""
        self._pause.stop()
        self._generation += 1
        if self._task is not None:
            self._task.cancel()
        self._load(None)
        if self.tabs.currentIndex() == COSTS:
            self.spending.reload()

    def check(self) -> None:
        """Recompute the whole chain, and say in a sentence what was found."""
        self.verify.setEnabled(False)
        self._say(self.tr("Checking…"))
        self._tasks.run(
            ledger_operations.check_log(assistant=self._assistant),
            owner=self,
            on_done=self._show_checked,
            on_error=lambda sentence: self._say(sentence, "error"),
            on_end=lambda: self.verify.setEnabled(True),
        )

    def export_to(self, path: Path) -> None:
        """Write the log as JSON lines."""
        work = operations.export_outbound(assistant=self._assistant, path=path)
        said = self.tr("Exported. Anyone can check the file's chain of hashes.")
        self._tasks.run(work, owner=self, on_done=lambda _: self._messages.info(said))

    def show_receipt(self, draft_id: str) -> ReceiptDialog:
        """Open the receipt of a draft."""
        dialog = ReceiptDialog(self, self._assistant, self._tasks, draft_id)
        dialog.open()
        return dialog

    @property
    def chosen(self) -> LogFilter:
        """What the filter says."""
        answered = self.answered.currentData()
        return LogFilter(
            words=self.words.text().strip(),
            purpose=self.purpose.currentData(),
            answered=None if answered is None else answered == "yes",
            since=since_of(self.period.currentData()),
        )

    def _load(self, before: int | None) -> None:
        generation = self._generation
        work = ledger_operations.page_log(
            assistant=self._assistant, chosen=self.chosen, before=before, limit=PAGE
        )
        self._task = self._tasks.run(
            work, owner=self, on_done=lambda found: self._fill(generation, before, found)
        )

    def _fill(self, generation: int, before: int | None, found: ledger_operations.LogPage) -> None:
        if generation != self._generation:
            return
        more = len(found.entries) == PAGE
        if before is not None:
            self.log.append(found.entries, more=more)
            self._span()
            self._count()
            return
        self._all = found.all
        self._offer(found.purposes)
        self.log.show_first(found.entries, grouped=self.grouped.isChecked(), more=more)
        self._stack.setCurrentIndex(TREE if found.entries else EMPTY)
        self._say_empty()
        self.export.setEnabled(bool(found.all))
        self._count()
        if found.entries:
            self._span()
            self.table.expand(self.log.index(0, 0))
            self.table.setCurrentIndex(self.log.first())
        else:
            self.details.clear()

    def _span(self) -> None:
        """Headings take the whole line."""
        for at in range(self.log.rowCount()):
            heading = self.log.is_heading(self.log.index(at, 0))
            self.table.setFirstColumnSpanned(at, QModelIndex(), heading)

    def _offer(self, purposes: tuple[str, ...]) -> None:
        for purpose in purposes:
            if self.purpose.findData(purpose) < 0:
                self.purpose.addItem(purpose_word(purpose), purpose)

    def _count(self) -> None:
        words = self.tr("{count} of {all} requests read")
        self.found.setText(words.format(count=f"{self.log.requests:,}", all=f"{self._all:,}"))

    def _say_empty(self) -> None:
        if self._all:
            self.empty.say(
                self.tr("No request like this"), self.tr("Other words, or less of a filter, may do.")
            )
            return
        self.empty.say(
            self.tr("Nothing has left this computer"),
            self.tr(
                "Each request to an endpoint will stand here, exactly as it was sent, before it is sent."
            ),
        )

    def _read(self, index: QModelIndex) -> None:
        entry = self.log.entry(index)
        if entry is None:
            self.details.clear()
            return
        work = operations.read_outbound(assistant=self._assistant, entry=entry.row.id)
        self._tasks.run(work, owner=self, on_done=lambda found: self._show(entry, found))

    def _show(self, entry: LogEntry, found: dict[str, Any]) -> None:
        now = self.log.entry(self.table.currentIndex())
        if now is not None and now.row.id == entry.row.id:
            self.details.show_entry(found, entry.charge)

    def _show_checked(self, state: dict[str, Any]) -> None:
        if not state["verified"]:
            said = self.tr(
                "The chain is broken: {problem} Nothing is sent until you have looked: run "
                "“cogenesis outbound accept-break”."
            )
            self._say(said.format(problem=state["problem"]), "error")
            return
        sentences = [
            self.tr("The chain is whole: {entries} records.").format(entries=f"{state['entries']:,}")
        ]
        if state["entries"]:
            said = self.tr("Its last hash begins with {hash}.")
            sentences.append(said.format(hash=state["head"]["hash"][:16]))
        if state["breaks"]:
            said = self.tr("It has breaks: {count}. Nothing before record {seq} is provable.")
            last = state["breaks"][-1]["seq"]
            sentences.append(said.format(count=len(state["breaks"]), seq=last))
        if state["checkpoint"]:
            said = self.tr("Records up to number {seq} were cut off by you, behind a checkpoint.")
            sentences.append(said.format(seq=state["checkpoint"]["last_seq"]))
        self._say(" ".join(sentences))

    def _say(self, sentence: str, look: str = "quiet") -> None:
        relook(self.said, look)
        self.said.setText(sentence)
        self.said.show()

    def _choose_file(self) -> None:
        choose_new_file(self, self.tr("Export the log"), self.export_to)
