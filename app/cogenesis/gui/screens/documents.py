"""What is in the library: found, read, corrected, forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QWidget

from cogenesis.gui import library_operations
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.document_details import DocumentDetails
from cogenesis.gui.screens.documents_model import DocumentsModel, language_name
from cogenesis.gui.screens.forgetting import ForgetDialog
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.empty import EmptyState
from cogenesis.gui.widgets.forms import (
    choice,
    column,
    fitting,
    pause_timer,
    prose,
    row,
    search_line,
    shortcut,
)
from cogenesis.gui.widgets.words import kind_word

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

PAGE = 200
FILTER_AFTER_MILLISECONDS = 250


class DocumentsPanel(QWidget):
    """The list with its filter, and beside it the text that is chosen.

    Signals:
        emptied: whether nothing at all is in the library.
    """

    emptied = Signal(bool)

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._generation = 0
        self.dialog: ForgetDialog | None = None
        self.documents = DocumentsModel(self)
        self.documents.more_asked.connect(self._load_more)
        self._make_filter()
        self._make_table()
        self.details = DocumentDetails(assistant, tasks)
        self.details.corrected.connect(self._on_corrected)
        self.details.forget.clicked.connect(self.ask_forget)
        self._lay_out()
        self._on_chosen()
        work = library_operations.read_choices(assistant=assistant)
        tasks.run(work, owner=self, on_done=self._offer)

    def _make_filter(self) -> None:
        self.words = search_line(
            self.tr("Find in title, file or author"),
            self.tr("Title, file or author"),
            self.tr("Clear the search"),
        )
        self.kind = choice(self.tr("Only this kind"), [(self.tr("Every kind"), None)])
        self.own = choice(
            self.tr("Whose texts"),
            [(self.tr("Everybody's"), None), (self.tr("Mine"), "mine"), (self.tr("Others'"), "others")],
        )
        self.language = choice(self.tr("Only in this language"), [(self.tr("Every language"), None)])
        self.format = choice(
            self.tr("Only from such files"),
            [
                (self.tr("Any file"), None),
                (self.tr("Mails"), "mail"),
                (self.tr("Mailboxes"), "mailbox"),
                (self.tr("Address cards"), "cards"),
                (self.tr("Plain text"), "text"),
                *((name, name.lower()) for name in ("Markdown", "docx", "odt", "PDF", "RTF", "HTML")),
            ],
        )
        self.found = prose("", look="quiet")
        self.found.setAccessibleName(self.tr("How many texts"))
        self.found.setWordWrap(False)
        self._pause = pause_timer(self, FILTER_AFTER_MILLISECONDS, self.reload)
        self.words.textChanged.connect(self._pause.start)
        for chosen in map(fitting, (self.kind, self.own, self.language, self.format)):
            chosen.currentIndexChanged.connect(lambda _: self.reload())

    def _make_table(self) -> None:
        self.table = QTableView()
        self.table.setModel(self.documents)
        self.table.setAccessibleName(self.tr("Imported texts"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(32)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(
            header.defaultAlignment().AlignLeft | header.defaultAlignment().AlignVCenter
        )
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for at, width in ((1, 120), (2, 80), (3, 90), (4, 60)):
            header.resizeSection(at, width)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._on_chosen())
        shortcut("Del", self.table, self.ask_forget)

    def _lay_out(self) -> None:
        nothing = EmptyState(
            self.tr("No text like this"), self.tr("Other words, or another kind, may find it.")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(nothing)
        filters = row(self.kind, self.own, self.language, self.format, None)
        left = column(self.words, filters, self._stack, self.found)
        left.setStretch(2, 1)
        self.details.setFixedWidth(300)
        whole = row(left, self.details, spacing=16)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    @property
    def chosen(self) -> list[Any]:
        """The selected texts, in the order of the list."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.documents.documents[at] for at in rows]

    def reload(self) -> None:
        """Read the list anew, from its beginning."""
        self._pause.stop()
        self._generation += 1
        self._load(None)

    def ask_forget(self) -> None:
        """Forget the selected texts, after saying how far that reaches."""
        if chosen := self.chosen:
            self.dialog = ForgetDialog(self.window(), self._assistant, self._tasks, chosen)
            self.dialog.forgotten.connect(self._on_forgotten)
            self.dialog.open()

    def _offer(self, choices: library_operations.Choices) -> None:
        for kind in choices.kinds:
            self.kind.addItem(kind_word(kind), kind)
        for code in choices.languages:
            self.language.addItem(language_name(code), code)
        self.details.choices = choices
        self._on_chosen()

    def _load_more(self, before: int) -> None:
        self._load(before)

    def _load(self, before: int | None) -> None:
        generation = self._generation
        own = self.own.currentData()
        work = library_operations.list_documents(
            assistant=self._assistant,
            words=self.words.text().strip(),
            kind=self.kind.currentData(),
            own=None if own is None else own == "mine",
            language=self.language.currentData(),
            format_name=self.format.currentData(),
            before=before,
            limit=PAGE,
        )
        self._tasks.run(work, owner=self, on_done=lambda found: self._show(generation, before, found))

    def _show(self, generation: int, before: int | None, found: library_operations.Found) -> None:
        if generation != self._generation:
            return
        more = len(found.documents) == PAGE
        if before is not None:
            self.documents.append(found.documents, more=more)
            return
        self.documents.show_first(found.documents, more=more)
        self._count(found)
        self._on_chosen()

    def _count(self, found: library_operations.Found) -> None:
        self._stack.setCurrentIndex(0 if found.count else 1)
        self.found.setText(
            self.tr("{count} of {all} texts").format(count=f"{found.count:,}", all=f"{found.all:,}")
            if found.count != found.all
            else self.tr("{all} texts").format(all=f"{found.all:,}")
        )
        self.emptied.emit(found.all == 0)

    def _on_chosen(self) -> None:
        chosen = self.chosen
        self.details.setVisible(bool(chosen))
        self.details.show_documents(chosen)

    def _on_corrected(self, documents: Sequence[Any]) -> None:
        for document in documents:
            self.documents.replace(document)

    def _on_forgotten(self, numbers: frozenset[int], said: str) -> None:
        self.documents.remove(numbers)
        self._messages.info(said)
        self.reload()
