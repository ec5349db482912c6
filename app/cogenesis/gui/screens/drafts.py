"""All drafts, newest first, with full-text search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cogenesis.domain import Draft
from cogenesis.gui import operations
from cogenesis.gui.messages import Messages
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.empty import EmptyState
from cogenesis.gui.widgets.forms import (
    button,
    column,
    heading,
    page,
    pause_timer,
    plain_excerpt,
    readable_time,
    row,
    search_line,
    shortcut,
)
from cogenesis.gui.widgets.tables import ask, fill_table, plain_table

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

SEARCH_AFTER_MILLISECONDS = 200


class DraftsScreen(QWidget):
    """The list of drafts.

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
        self._drafts: list[Draft] = []
        self._search_task: Task | None = None
        self.search = search_line(
            self.tr("Search drafts"),
            self.tr("Search in instructions, subjects and texts"),
            self.tr("Clear the search"),
        )
        self._pause = pause_timer(self, SEARCH_AFTER_MILLISECONDS, self.reload)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.table = plain_table(
            self.tr("Drafts"),
            [self.tr("Changed"), self.tr("Kind"), self.tr("About"), self.tr("State")],
            wide=2,
        )
        self.table.cellActivated.connect(lambda row, _: self.open_row(row))
        self.open = button(self.tr("&Open"), lambda: self.open_row(self.table.currentRow()), look="primary")
        self.delete = button(self.tr("&Delete…"), self._ask_delete, name=self.tr("Delete the draft"))
        self.empty = EmptyState(
            self.tr("No drafts yet"), self.tr("Every draft is kept here, with its versions, encrypted.")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        shortcut("Del", self.table, self._ask_delete)
        page(
            self,
            column(
                heading(self.tr("Drafts")),
                self.search,
                self._stack,
                row(None, self.delete, self.open),
                spacing=12,
            ),
        )
        self.setFocusProxy(self.search)

    def reload(self) -> None:
        """Read the list anew, as the search field says."""
        query = self.search.text().strip()
        work = operations.list_drafts(assistant=self._assistant, query=query)
        self._search_task = self._tasks.run(work, owner=self, on_done=self._fill)

    def open_row(self, index: int) -> None:
        """Open the draft in this row."""
        if 0 <= index < len(self._drafts):
            work = operations.read_draft(assistant=self._assistant, draft_id=self._drafts[index].id)
            self._tasks.run(work, owner=self, on_done=self.opened.emit)

    def delete_row(self, index: int) -> None:
        """Delete the draft in this row, without asking."""
        if 0 <= index < len(self._drafts):
            work = operations.delete_draft(assistant=self._assistant, draft_id=self._drafts[index].id)
            self._tasks.run(work, owner=self, on_done=lambda _: self.reload())

    def _fill(self, drafts: list[Draft]) -> None:
        self._drafts = drafts
        states = {"writing": self.tr("writing"), "stopped": self.tr("stopped"), "done": ""}
        fill_table(
            self.table,
            [
                (
                    readable_time(draft.updated),
                    draft.kind.replace("_", " ").capitalize(),
                    plain_excerpt(draft.subject or draft.instruction.text or draft.text, 120),
                    states.get(draft.state, draft.state),
                )
                for draft in drafts
            ],
        )
        if self.search.text().strip():
            self.empty.say(self.tr("Nothing found"), self.tr("No draft holds these words."))
        else:
            self.empty.say(
                self.tr("No drafts yet"), self.tr("Every draft is kept here, with its versions, encrypted.")
            )
        self._stack.setCurrentWidget(self.table if drafts else self.empty)
        self.open.setEnabled(bool(drafts))
        self.delete.setEnabled(bool(drafts))

    def _ask_delete(self) -> None:
        index = self.table.currentRow()
        if not 0 <= index < len(self._drafts):
            return
        ask(
            self,
            self.tr("Delete this draft and its versions? This cannot be undone."),
            self.tr("Delete"),
            lambda: self.delete_row(index),
        )
