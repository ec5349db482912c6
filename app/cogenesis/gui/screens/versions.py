"""The kept versions of one draft: look at one, compare any two word by word, put one back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QWidget

from cogenesis.cogeneration.changes import Change
from cogenesis.domain import DraftVersion
from cogenesis.gui import operations, revising_operations
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.diff_view import DiffView
from cogenesis.gui.widgets.forms import button, captioned, choice, column, prose, readable_time

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

BEFORE, NOW, NOTHING = "before", "now", "nothing"


class VersionsPanel(QWidget):
    """Versions, newest first, and what the chosen one changed.

    Attributes:
        current_text: gives the text as it stands in the editor.

    Signals:
        restore_asked: subject (str or None) and text to put back.
    """

    restore_asked = Signal(object, str)

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current_text: Callable[[], str] = str
        self._assistant = assistant
        self._tasks = tasks
        self._task: Task | None = None
        self._versions: list[DraftVersion] = []
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Versions of this draft"))
        self.list.setMaximumHeight(150)
        self.list.currentRowChanged.connect(lambda _: self._show())
        self.against = choice(self.tr("Compare with"), ())
        self.against.currentIndexChanged.connect(lambda _: self._show())
        self.text = DiffView(self.tr("Text of the version"))
        self.said = prose("", look="quiet")
        self.said.setAccessibleName(self.tr("How much differs"))
        self.restore = button(self.tr("Re&store"), self._restore, name=self.tr("Restore this version"))
        self.restore.setEnabled(False)
        layout = column(
            self.list, captioned(self.tr("Co&mpare with"), self.against), self.text, self.said, self.restore
        )
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.list)

    def reload(self, draft_id: str) -> None:
        """Read the versions of `draft_id`."""
        if draft_id:
            work = operations.list_versions(assistant=self._assistant, draft_id=draft_id)
            self._tasks.run(work, owner=self, on_done=self._fill)

    def _fill(self, versions: list[DraftVersion]) -> None:
        against = self.against.currentData()
        self._versions = sorted(versions, key=lambda version: -version.number)
        self.list.blockSignals(True)
        self.against.blockSignals(True)
        self.list.clear()
        self.against.clear()
        self.against.addItem(self.tr("The version before it"), BEFORE)
        self.against.addItem(self.tr("The text as it stands now"), NOW)
        self.against.addItem(self.tr("Nothing: only show it"), NOTHING)
        for version in self._versions:
            by_model = self.tr("{number} · {time}\nwritten by the model")
            shown = by_model if version.author == "model" else self.tr("{number} · {time}\nyours")
            self.list.addItem(shown.format(number=version.number, time=readable_time(version.time)))
            self.against.addItem(self.tr("Version {number}").format(number=version.number), version.number)
        self.list.setCurrentRow(0 if self._versions else -1)
        self.against.setCurrentIndex(max(self.against.findData(against), 0))
        self.list.blockSignals(False)
        self.against.blockSignals(False)
        self._show()

    def _show(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        version, other = self._chosen(), self._other()
        self.restore.setEnabled(version is not None)
        self.said.clear()
        if version is None or other is None:
            self.text.show_text(version.text if version is not None else "")
            return
        pair = (version.text, other) if self.against.currentData() == NOW else (other, version.text)
        task = self._tasks.run(
            revising_operations.compare(before=pair[0], after=pair[1]),
            owner=self,
            on_done=lambda changes: self._show_changes(task, changes),
        )
        self._task = task

    def _show_changes(self, task: Task, changes: list[Change]) -> None:
        if task is self._task:
            places = self.text.show_changes(changes)
            self.said.setText(self.tr("%n place(s) differ", "", places))

    def _chosen(self) -> DraftVersion | None:
        index = self.list.currentRow()
        return self._versions[index] if 0 <= index < len(self._versions) else None

    def _other(self) -> str | None:
        """The text that is compared with; None to compare with none."""
        against, index = self.against.currentData(), self.list.currentRow()
        if against == NOW:
            return self.current_text()
        if against == BEFORE:
            return self._versions[index + 1].text if index + 1 < len(self._versions) else None
        return next((version.text for version in self._versions if version.number == against), None)

    def _restore(self) -> None:
        if version := self._chosen():
            self.restore_asked.emit(version.subject, version.text)
