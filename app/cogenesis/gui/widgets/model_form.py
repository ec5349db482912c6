"""Which local model writes: those found, and a file of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from cogenesis.gui import operations
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import button, column, notice, readable_bytes, row, say

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant


class ModelForm(QWidget):
    """Lists the models at hand and lets one be chosen."""

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Local models"))
        self.list.setMaximumHeight(150)
        self.list.itemActivated.connect(self._use_item)
        self._use = button(self.tr("&Use this model"), self._use_selected)
        self._browse = button(self.tr("Choose a &GGUF file…"), self._choose_file)
        self._said = notice()
        self.setLayout(column(self.list, row(self._use, self._browse, None), self._said))
        self.reload()

    def reload(self) -> None:
        """Look again which models there are."""
        work = operations.list_models(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._show, on_error=self._say_error)

    def use(self, name: str) -> None:
        """Write with the model `name`, a name from the list or a path."""
        say(self._said, self.tr("Looking at the model…"), "quiet")
        work = operations.use_model(assistant=self._assistant, name=name)
        self._tasks.run(work, owner=self, on_done=lambda _: self._on_used(), on_error=self._say_error)

    def _show(self, models: list[Any]) -> None:
        self.list.clear()
        for model in models:
            parts = [model.name, readable_bytes(model.bytes), model.license or self.tr("licence unknown")]
            if model.in_use:
                parts.append(self.tr("in use"))
            item = QListWidgetItem(" · ".join(parts))
            item.setData(Qt.ItemDataRole.UserRole, model.name)
            item.setToolTip(str(model.path))
            self.list.addItem(item)
            if model.in_use:
                self.list.setCurrentItem(item)

    def _use_selected(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._use_item(item)

    def _use_item(self, item: QListWidgetItem) -> None:
        self.use(item.data(Qt.ItemDataRole.UserRole))

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a model"), "", self.tr("GGUF models (*.gguf)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.use)
        dialog.open()

    def _on_used(self) -> None:
        say(self._said, self.tr("This model writes the next draft."))
        self.reload()

    def _say_error(self, sentence: str) -> None:
        say(self._said, sentence, "error")
