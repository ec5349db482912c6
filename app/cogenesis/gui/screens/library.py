"""The library: texts and mail to draw on. Import by dialog or drop, with progress, cancel and a report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from cogenesis.gui import ledger_operations, library_operations
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.document_details import DocumentDetails
from cogenesis.gui.screens.documents import DocumentsPanel
from cogenesis.gui.screens.import_report import ImportReport
from cogenesis.gui.screens.search import LibrarySearch
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.empty import EmptyState
from cogenesis.gui.widgets.forms import (
    button,
    column,
    heading,
    page,
    prose,
    readable_bytes,
    readable_seconds,
    row,
    shortcut,
)

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.domain import Passage

SHOW_TIME_LEFT_SECONDS = 5
SEARCH = 1
"""The tab of the search."""
STEPS = 1000
"""Of the bar: bytes of a large mailbox are more than it can count."""
SUFFIXES = "eml mbox docx odt pdf rtf html htm md markdown txt vcf"


class LibraryScreen(QWidget):
    """What was imported, and the way to import more."""

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._task: Task | None = None
        self.setAcceptDrops(True)
        self._make_import_widgets()
        self.list = DocumentsPanel(assistant, tasks, messages)
        self.list.emptied.connect(self._show_empty)
        self.searching = LibrarySearch(assistant, tasks)
        self.searching.chosen.connect(self._open_passage)
        self.place = DocumentDetails(assistant, tasks)
        self.place.forget.hide()
        self.place.show_documents([])
        self.place.corrected.connect(lambda _: self.list.reload())
        self._lay_out()
        shortcut(QKeySequence.StandardKey.Find, self, self.search)
        self._show_progress(False)
        self.report.hide()
        self.setFocusProxy(self.files)

    def _make_import_widgets(self) -> None:
        self.files = button(self.tr("Import &files…"), self._choose_files, look="primary")
        self.folder = button(self.tr("Import a f&older…"), self._choose_folder)
        self.own = QCheckBox(self.tr("I &wrote these myself"))
        self.own.setAccessibleName(self.tr("I wrote these myself"))
        self.own.setToolTip(self.tr("Your own texts teach the local model how you write"))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Progress of the import"))
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(14)
        self.progress_text = prose("", look="quiet")
        self.progress_text.setWordWrap(False)
        self.cancel = button(self.tr("&Cancel"), self.cancel_import, name=self.tr("Cancel the import"))
        self.report = ImportReport(self._tasks)

    def _lay_out(self) -> None:
        empty = EmptyState(
            self.tr("Nothing imported yet"),
            self.tr(
                "Drop mails, letters, documents or address cards here, or whole folders of them: eml, mbox, "
                "docx, odt, pdf, rtf, html, md, txt, vcf. They are read in a closed room, kept encrypted, "
                "and never leave."
            ),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._parts())
        self._stack.addWidget(empty)
        self._running = QWidget()
        self._running.setLayout(row(self.progress, self.progress_text, self.cancel))
        page(
            self,
            column(
                heading(self.tr("Library")),
                prose(
                    self.tr(
                        "Texts and mails the local model may draw on. Your own ones teach it your voice."
                    ),
                    look="quiet",
                ),
                row(self.files, self.folder, 8, self.own, None),
                self._running,
                self.report,
                self._stack,
                spacing=12,
            ),
        )

    def _parts(self) -> QWidget:
        """The list, and the search, each behind its tab."""
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Parts of the library"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.addTab(self.tr("All texts"))
        self.tabs.addTab(self.tr("Search in the texts"))
        found = QSplitter()
        found.addWidget(self.searching)
        found.addWidget(self.place)
        found.setChildrenCollapsible(False)
        found.setHandleWidth(12)
        found.setSizes([500, 400])
        pages = QStackedWidget()
        pages.addWidget(self.list)
        pages.addWidget(found)
        self.tabs.currentChanged.connect(pages.setCurrentIndex)
        parts = QWidget()
        parts.setLayout(column(self.tabs, pages))
        return parts

    def search(self, words: str = "") -> None:
        """Search in the texts; for these words, if there are any."""
        self.tabs.setCurrentIndex(SEARCH)
        self.searching.setFocus()
        if words:
            self.searching.words.setText(words)
            self.searching.search()

    def open_document(self, document_id: int, start: int = 0, end: int = 0, words: str = "") -> None:
        """Show a text where a passage stands in it; places in code points."""
        self.tabs.setCurrentIndex(SEARCH)
        self._stack.setCurrentIndex(0)
        work = ledger_operations.read_document(assistant=self._assistant, document_id=document_id)
        self._tasks.run(
            work, owner=self, on_done=lambda found: self.place.show_place(found, start, end, words)
        )

    def _open_passage(self, passage: Passage, words: str) -> None:
        self.open_document(passage.document_id, passage.start, passage.end, words)

    def reload(self) -> None:
        """Read the list anew."""
        self.list.reload()

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders; one import at a time."""
        if not paths or (self._task is not None and self._task.running):
            return
        self._show_progress(True)
        self.progress.setRange(0, 0)
        self.progress_text.setText(self.tr("Looking at what there is…"))
        own = True if self.own.isChecked() else None
        self._task = self._tasks.run(
            library_operations.import_paths(assistant=self._assistant, paths=list(paths), own=own),
            owner=self,
            on_report=self._on_progress,
            on_done=self.report.show_report,
            on_cancelled=lambda: self.report.show_sentence(self.tr("Cancelled.")),
            on_error=self.report.show_sentence,
            on_end=self._on_end,
        )

    def cancel_import(self) -> None:
        """Stop; what was imported so far stays."""
        if self._task is not None:
            self._task.cancel()
            self.progress_text.setText(self.tr("Stopping…"))

    def _on_progress(self, progress: Any) -> None:
        if self._task is None or self._task.cancel_event.is_set():
            return
        if not progress.total:
            self.progress_text.setText(self.tr("Looking at what there is…"))
            return
        self.progress.setRange(0, STEPS)
        self.progress.setValue(min(STEPS * progress.done // progress.total, STEPS))
        parts = [
            self.tr("Texts read: {items}").format(items=f"{progress.items:,}"),
            self.tr("{done} of {total}").format(
                done=readable_bytes(progress.done), total=readable_bytes(progress.total)
            ),
        ]
        left = progress.seconds_left
        if left is not None and left >= SHOW_TIME_LEFT_SECONDS:
            parts.append(self.tr("about {time} left").format(time=readable_seconds(left)))
        self.progress_text.setText(" · ".join(parts))
        self.progress.setAccessibleDescription(self.progress_text.text())

    def _on_end(self) -> None:
        self._show_progress(False)
        self.reload()

    def _show_progress(self, running: bool) -> None:
        self._running.setVisible(running)
        self.files.setEnabled(not running)
        self.folder.setEnabled(not running)

    def _show_empty(self, empty: bool) -> None:
        self._stack.setCurrentIndex(1 if empty else 0)

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Import files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        globs = " ".join(f"*.{suffix}" for suffix in SUFFIXES.split())
        dialog.setNameFilters(
            [self.tr("Texts, mails and cards ({suffixes})").format(suffixes=globs), self.tr("All files (*)")]
        )
        self._open(dialog)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Import a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._open(dialog)

    def _open(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.import_paths([Path(name) for name in names]))
        dialog.open()

    # Qt overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.import_paths(paths)
