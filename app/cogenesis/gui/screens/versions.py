"""The kept versions of one draft: look at one, put it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QWidget

from cogenesis.domain import DraftVersion
from cogenesis.gui import operations
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import button, column, readable_time, subheading, text_box

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant


class VersionsPanel(QWidget):
    """Versions, newest first, and the text of the chosen one.

    Signals:
        restore_asked: subject (str or None) and text to put back.
    """

    restore_asked = Signal(object, str)

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._versions: list[DraftVersion] = []
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Versions of this draft"))
        self.list.setMaximumHeight(150)
        self.list.currentRowChanged.connect(self._show)
        self.text = text_box(self.tr("Text of the version"), read_only=True)
        self.restore = button(self.tr("&Restore"), self._restore, name=self.tr("Restore this version"))
        self.restore.setEnabled(False)
        self.setLayout(column(subheading(self.tr("Versions")), self.list, self.text, self.restore))
        self.setFocusProxy(self.list)

    def reload(self, draft_id: str) -> None:
        """Read the versions of `draft_id`."""
        if draft_id:
            work = operations.list_versions(assistant=self._assistant, draft_id=draft_id)
            self._tasks.run(work, owner=self, on_done=self._fill)

    def _fill(self, versions: list[DraftVersion]) -> None:
        self._versions = sorted(versions, key=lambda version: -version.number)
        self.list.clear()
        for version in self._versions:
            who = self.tr("written by the model") if version.author == "model" else self.tr("yours")
            self.list.addItem(f"{version.number} · {readable_time(version.time)}\n{who}")
        if self._versions:
            self.list.setCurrentRow(0)

    def _show(self, index: int) -> None:
        chosen = 0 <= index < len(self._versions)
        self.text.setPlainText(self._versions[index].text if chosen else "")
        self.restore.setEnabled(chosen)

    def _restore(self) -> None:
        index = self.list.currentRow()
        if 0 <= index < len(self._versions):
            self.restore_asked.emit(self._versions[index].subject, self._versions[index].text)
