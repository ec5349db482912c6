"""The recipient field: while a name is typed it offers the people in the library and the address cards.

What is taken is the name; the address stands beside it only to tell two of one name apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from cogenesis.gui import library_operations
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import pause_timer

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

ASK_AFTER_MILLISECONDS = 120
MOST = 7
"""As many as a completer shows without scrolling."""
POPUP_WIDTH = 360


class RecipientField(QLineEdit):
    """A line that completes names; it is a plain line where there is no vault."""

    def __init__(
        self, assistant: Assistant, tasks: Tasks, name: str, placeholder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._task: Task | None = None
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setAccessibleDescription(self.tr("Names you know are offered; arrow keys choose one."))
        self.people = QStandardItemModel(self)
        completer = QCompleter(self.people, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(Qt.ItemDataRole.UserRole)
        self.popup = QListView()
        self.popup.setAccessibleName(self.tr("People"))
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.popup.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.popup.setMinimumWidth(POPUP_WIDTH)
        completer.setPopup(self.popup)
        self._completer = completer
        self.setCompleter(completer)
        self._pause = pause_timer(self, ASK_AFTER_MILLISECONDS, self._ask)
        self.textEdited.connect(self._on_edited)

    def _on_edited(self, text: str) -> None:
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self.people.clear()

    def _ask(self) -> None:
        if self._task is not None and self._task.running:
            self._pause.start()
            return
        typed = self.text()
        work = library_operations.find_contacts(assistant=self._assistant, prefix=typed.strip(), limit=MOST)
        self._task = self._tasks.run(
            work,
            owner=self,
            on_done=lambda found: self._offer(typed, found),
            on_error=lambda _: None,  # only a help; the name can be typed
        )

    def _offer(self, typed: str, found: list[Any]) -> None:
        if self.text() != typed or not self.hasFocus():
            return
        self.people.clear()
        for person in found:
            name = person.name or person.address
            item = QStandardItem(_shown(person))
            item.setData(name, Qt.ItemDataRole.UserRole)
            self.people.appendRow(item)
        if found and not (len(found) == 1 and found[0].name == typed):
            self._completer.complete()
            self.popup.setCurrentIndex(QModelIndex())  # Return takes what was typed, until one is chosen
        else:
            self.popup.hide()


def _shown(person: Any) -> str:
    if person.name and person.address:
        return f"{person.name}  ·  {person.address}"
    return str(person.name or person.address)
