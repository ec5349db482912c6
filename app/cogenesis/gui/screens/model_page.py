"""First run: which model writes. One is recommended for this machine, with the reason; all of it can wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cogenesis.gui import model_operations
from cogenesis.gui.model_operations import ModelRow, Shelf
from cogenesis.gui.screens.model_details import ModelDetails
from cogenesis.gui.screens.models import choose_model_file
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.choosing import ModelChooser
from cogenesis.gui.widgets.forms import (
    button,
    captioned,
    column,
    heading,
    notice,
    prose,
    readable_bytes,
    row,
    say,
)

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.gui.downloads import Downloads

MOST_SHOWN = 4


class ModelPage(QWidget):
    """The recommended model, those that other programs have, and a way on.

    Signals:
        finished: on to the next page; a download goes on by itself.
    """

    finished = Signal()

    def __init__(
        self, assistant: Assistant, tasks: Tasks, downloads: Downloads, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._downloads = downloads
        self._found: list[ModelRow] = []
        self.details = ModelDetails(downloads)
        self.found = QListWidget()
        self.found.setAccessibleName(self.tr("Models of other programs on this computer"))
        self.found.itemActivated.connect(lambda _: self._use_found())
        self.use_found = button(self.tr("&Use the chosen one"), self._use_found)
        self.file_button = button(self.tr("Choose a &GGUF file…"), self._choose_file, look="plain")
        self.chooser = ModelChooser(assistant, tasks)
        self.said = notice()
        self.on = button(self.tr("&Continue"), self.finished.emit, look="primary")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.on)
        tasks.run(model_operations.read_shelf(assistant=assistant), owner=self, on_done=self._show_shelf)
        tasks.run(model_operations.find_models(assistant=assistant), owner=self, on_done=self._show_found)

    def _lay_out(self) -> None:
        explained = prose(
            self.tr(
                "A very small model comes built in, so that everything works at once. It writes fluent but "
                "shallow text, in English only, and gets facts wrong: enough to try the program, not to "
                "please you. For drafts you will like, take a larger one."
            ),
            look="quiet",
        )
        self.privacy = prose(
            self.tr(
                "A download asks for the file and sends nothing else; each request stands in the outbound "
                "log. It goes on in the background while you continue."
            ),
            look="quiet",
        )
        self.details.download.setProperty("look", "")
        self._elsewhere = QWidget()
        title = self.tr("Or one that is on this computer already")
        self._elsewhere.setLayout(column(captioned(title, self.found), row(self.use_found, None)))
        self._elsewhere.hide()
        self.setLayout(
            column(
                heading(self.tr("The model that writes")),
                explained,
                self.details,
                self.privacy,
                self._elsewhere,
                self.chooser,
                self.said,
                14,
                row(self.file_button, None, self.on),
                spacing=12,
            )
        )

    def _connect(self) -> None:
        self.details.download_asked.connect(self._download)
        self.details.use_asked.connect(lambda model: self.chooser.use(model.name))
        self.chooser.used.connect(lambda: say(self.said, self.tr("This model writes your drafts.")))
        self.chooser.failed.connect(lambda sentence: say(self.said, sentence, "error"))

    def _show_shelf(self, shelf: Shelf) -> None:
        advised = shelf.recommended
        if advised.path and not advised.hosts:
            say(
                self.said,
                f"{self.tr('The built-in model is the right one for this computer.')} {shelf.reason}",
            )
            self.privacy.hide()
            return
        self.details.show_model(advised, self.tr("Recommended: {reason}").format(reason=shelf.reason))

    def _show_found(self, found: list[ModelRow]) -> None:
        self._found = [each for each in found if not each.problem]
        for each in self._found:
            item = QListWidgetItem(f"{each.title} · {readable_bytes(each.bytes)} · {each.program}")
            item.setToolTip(each.path)
            self.found.addItem(item)
        self.found.setCurrentRow(0)
        row_height = max(self.found.sizeHintForRow(0), 24)
        self.found.setFixedHeight(4 + row_height * min(len(self._found), MOST_SHOWN))
        self._elsewhere.setVisible(bool(self._found))

    def _use_found(self) -> None:
        index = self.found.currentRow()
        if 0 <= index < len(self._found):
            self.chooser.use(self._found[index].name)

    def _download(self, model: ModelRow) -> None:
        self._downloads.start(self._assistant, model)
        self.on.setFocus()

    def _choose_file(self) -> None:
        choose_model_file(self, self.tr("Use a model"), lambda path: self.chooser.use(str(path)))
