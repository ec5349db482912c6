"""Fills the context panel while the user types, and does what is asked for in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cogenesis.gui import composing_operations, operations
from cogenesis.gui.screens.context import ContextPanel
from cogenesis.gui.screens.source import SourceDialog
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import pause_timer

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.domain import ContextItem, Instruction

AFTER_MILLISECONDS = 500


class ContextFeed(QObject):
    """Reads the context of the instruction after a pause, pins for all drafts, and opens sources."""

    def __init__(
        self,
        assistant: Assistant,
        tasks: Tasks,
        panel: ContextPanel,
        instruction: Callable[[], Instruction],
    ) -> None:
        super().__init__(panel)
        self._assistant = assistant
        self._tasks = tasks
        self._panel = panel
        self._instruction = instruction
        self._task: Task | None = None
        self._pause = pause_timer(self, AFTER_MILLISECONDS, self._refresh)
        panel.pin_asked.connect(self._pin)
        panel.opened.connect(self._open)
        panel.changed.connect(self.want)
        tasks.run(
            composing_operations.list_pins(assistant=assistant),
            owner=self,
            on_done=panel.show_pinned_for_all,
        )

    def want(self) -> None:
        """The instruction, or what is pinned, has changed."""
        self._pause.start()

    def _refresh(self) -> None:
        if self._task is not None and self._task.running:
            self._pause.start()
            return
        work = operations.read_context(
            assistant=self._assistant, instruction=self._instruction(), pinned=self._panel.pinned
        )
        self._task = self._tasks.run(work, owner=self, on_done=self._panel.show_context)

    def _pin(self, key: str, on: bool) -> None:
        work = composing_operations.set_pin(assistant=self._assistant, key=key, on=on)
        self._tasks.run(work, owner=self, on_done=self._on_pinned)

    def _on_pinned(self, keys: frozenset[str]) -> None:
        self._panel.show_pinned_for_all(keys)
        self._panel.changed.emit()

    def _open(self, item: ContextItem) -> None:
        SourceDialog(self._panel, self._assistant, self._tasks, item).open()
