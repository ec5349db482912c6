"""Local models: which writes, which are here, which other programs have, and which can be downloaded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QTableWidget, QWidget

from cogenesis.gui import model_operations
from cogenesis.gui.messages import Messages
from cogenesis.gui.model_operations import ModelRow, Shelf
from cogenesis.gui.screens.model_details import ModelDetails
from cogenesis.gui.screens.running import RunningPanel
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.translating import translate
from cogenesis.gui.widgets.choosing import ModelChooser
from cogenesis.gui.widgets.forms import (
    button,
    column,
    heading,
    notice,
    page,
    prose,
    readable_bytes,
    row,
    say,
)
from cogenesis.gui.widgets.model_words import MOST_LANGUAGES, fit, languages, where
from cogenesis.gui.widgets.tables import ask, fill_table, plain_table

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.gui.downloads import Downloads

FEWEST_ROWS = 6
ROW_HEIGHT = 32
WHERE = 1  # the column


class ModelsScreen(QWidget):
    """The list of models, what is known of the chosen one, and what can be done with it.

    Attributes:
        rows: the models in the order of the list.

    Signals:
        changed: another model writes now.
    """

    changed = Signal()

    def __init__(
        self,
        assistant: Assistant,
        tasks: Tasks,
        messages: Messages,
        downloads: Downloads,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._downloads = downloads
        self._shelf: Shelf | None = None
        self._found: list[ModelRow] = []
        self._looked = False
        self._copying: Task | None = None
        self.rows: list[ModelRow] = []
        self.table: QTableWidget = plain_table(
            self.tr("Models"),
            [
                self.tr("Model"),
                self.tr("Where"),
                self.tr("This computer"),
                self.tr("Size"),
                self.tr("Languages"),
                self.tr("Licence"),
            ],
            wide=0,
        )
        self.table.setMinimumHeight(FEWEST_ROWS * ROW_HEIGHT)
        self.running = RunningPanel(assistant, tasks)
        self.details = ModelDetails(downloads)
        self.chooser = ModelChooser(assistant, tasks)
        self.import_button = button(self.tr("&Import a file…"), self._choose_to_import)
        self.import_button.setToolTip(self.tr("Copies a GGUF file to where CoGenesis keeps models"))
        self.file_button = button(self.tr("Use a file &where it is…"), self._choose_to_use)
        self.look_button = button(self.tr("Look in other &programs"), self.look)
        self.said = notice()
        self.said.setAccessibleName(self.tr("What became of it"))
        self._make_copying()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def _make_copying(self) -> None:
        self._copy_bar = QProgressBar()
        self._copy_bar.setAccessibleName(self.tr("Progress of copying"))
        self._copy_bar.setTextVisible(False)
        self._copy_bar.setFixedHeight(10)
        stop = button(self.tr("Stop"), self._stop_copying, name=self.tr("Stop copying"))
        self._copy_row = QWidget()
        self._copy_row.setLayout(row(prose(self.tr("Copying…")), self._copy_bar, stop))
        self._copy_row.hide()

    def _lay_out(self) -> None:
        explained = prose(
            self.tr(
                "The local model writes every draft, on this computer alone. A download sends the address of "
                "the file and nothing else, and each request stands in the outbound log. Files of other "
                "programs are only read."
            ),
            look="quiet",
        )
        tools = row(self.import_button, self.file_button, self.look_button, None)
        layout = column(
            heading(self.tr("Models")),
            explained,
            self.running,
            tools,
            self._copy_row,
            self.chooser,
            self.said,
            self.table,
            self.details,
            spacing=10,
        )
        layout.setStretchFactor(self.table, 1)
        page(self, layout)

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._show_details)
        self.table.itemActivated.connect(lambda _: self._act())
        self.details.use_asked.connect(self._use)
        self.details.download_asked.connect(self._download)
        self.details.remove_asked.connect(self._ask_remove)
        self.chooser.used.connect(self._on_used)
        self.chooser.failed.connect(lambda sentence: say(self.said, sentence, "error"))
        self._downloads.changed.connect(self._show_where)
        self._downloads.arrived.connect(lambda _: self.reload())
        self._downloads.in_use.connect(lambda _: self.reload())

    def reload(self) -> None:
        """Read anew which models there are; other programs are looked through once by itself."""
        work = model_operations.read_shelf(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._show_shelf)
        self.running.reload()
        if not self._looked:
            self.look()

    def look(self) -> None:
        """Look for model files of other programs."""
        self._looked = True
        self.look_button.setEnabled(False)
        self._tasks.run(
            model_operations.find_models(assistant=self._assistant),
            owner=self,
            on_done=self._show_found,
            on_end=lambda: self.look_button.setEnabled(True),
        )

    def select(self, name: str) -> None:
        """Choose a model in the list."""
        for index, each in enumerate(self.rows):
            if each.name == name:
                self.table.selectRow(index)

    def selected(self) -> ModelRow | None:
        """The chosen model."""
        index = self.table.currentRow()
        return self.rows[index] if 0 <= index < len(self.rows) else None

    def import_file(self, path: Path) -> None:
        """Copy a file to where models are kept."""
        if self._copying is not None:
            return
        say(self.said, "")
        self._copy_bar.setRange(0, 0)
        self._copy_row.show()
        self._copying = self._tasks.run(
            model_operations.import_model(assistant=self._assistant, path=path),
            owner=self,
            on_report=self._on_copied,
            on_done=lambda model: say(
                self.said, self.tr("{model} is here now; choose it to use it.").format(model=model.name)
            ),
            on_error=lambda sentence: say(self.said, sentence, "error"),
            on_cancelled=lambda: say(self.said, self.tr("Stopped; nothing was kept.")),
            on_end=self._on_copying_ended,
        )

    def _stop_copying(self) -> None:
        if self._copying is not None:
            self._copying.cancel()

    def _on_copied(self, progress: tuple[int, int]) -> None:
        done, total = progress
        self._copy_bar.setRange(0, 1000)
        self._copy_bar.setValue(1000 * done // max(total, 1))

    def _on_copying_ended(self) -> None:
        self._copying = None
        self._copy_row.hide()
        self.reload()

    def _show_shelf(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._show_rows()

    def _show_found(self, found: list[ModelRow]) -> None:
        self._found = found
        self._show_rows()

    def _show_rows(self) -> None:
        if self._shelf is None:
            return
        chosen = self.selected()
        self.rows = model_operations.merged(self._shelf.rows, self._found)
        fill_table(self.table, [self._cells(each) for each in self.rows])
        if chosen is not None:
            self.select(chosen.name)
        self._show_details()

    def _show_where(self) -> None:
        """How far downloads are; the rest of the list is left alone, as the user may be at it."""
        for index, each in enumerate(self.rows):
            item = self.table.item(index, WHERE)
            if item is not None:
                item.setText(where(each, self._downloads.get(each.name)))

    def _cells(self, model: ModelRow) -> tuple[str, ...]:
        return (
            model.title,
            where(model, self._downloads.get(model.name)),
            fit(model),
            readable_bytes(model.bytes),
            languages(model.languages, MOST_LANGUAGES),
            model.license,
        )

    def _show_details(self) -> None:
        chosen = self.selected()
        reason = self._shelf.reason if self._shelf and chosen and chosen.recommended else ""
        self.details.show_model(chosen, reason)

    def _act(self) -> None:
        """What Return does on a row: use it. It fetches nothing: that takes a press on the button."""
        chosen = self.selected()
        if chosen is not None and chosen.path and not chosen.in_use and not chosen.problem:
            self._use(chosen)

    def _use(self, model: ModelRow) -> None:
        self._use_file(model.name)

    def _use_file(self, name: str) -> None:
        if not self._downloads.may_use():
            say(self.said, self.tr("A draft is being written; stop it first, or wait for its end."), "error")
            return
        say(self.said, "")
        self.chooser.use(name)

    def _download(self, model: ModelRow) -> None:
        say(self.said, "")
        self._downloads.start(self._assistant, model)

    def _ask_remove(self, model: ModelRow) -> None:
        question = self.tr("Delete {model} from this computer? {size} become free.")
        told = question.format(model=model.title, size=readable_bytes(model.bytes))
        ask(self, told, self.tr("Delete"), lambda: self._remove(model))

    def _remove(self, model: ModelRow) -> None:
        def done(was_in_use: bool) -> None:
            gone = self.tr("{model} is removed.").format(model=model.title)
            built_in = self.tr("The built-in model writes now.")
            say(self.said, f"{gone} {built_in}" if was_in_use else gone)

        self._tasks.run(
            model_operations.remove_model(assistant=self._assistant, name=model.name),
            owner=self,
            on_done=done,
            on_error=lambda sentence: say(self.said, sentence, "error"),
            on_end=self._on_used_or_removed,
        )

    def _on_used(self) -> None:
        say(self.said, self.tr("This model writes the next draft."))
        self._on_used_or_removed()

    def _on_used_or_removed(self) -> None:
        self.changed.emit()
        self.reload()

    def _choose_to_import(self) -> None:
        choose_model_file(self, self.tr("Import a model"), self.import_file)

    def _choose_to_use(self) -> None:
        choose_model_file(self, self.tr("Use a model"), lambda path: self._use_file(str(path)))


def choose_model_file(owner: QWidget, title: str, on_chosen: Callable[[Path], None]) -> None:
    """Ask for a GGUF file."""
    dialog = QFileDialog(owner, title, "", translate("ModelsScreen", "GGUF models (*.gguf);;All files (*)"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: on_chosen(Path(name)))
    dialog.open()
