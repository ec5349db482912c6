"""Has the local model read while the user types, so that a draft begins soon after it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from cogenesis.domain import Instruction, Sketch
from cogenesis.gui import composing_operations
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import pause_timer

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

AFTER_MILLISECONDS = 600


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a draft would be made of: the instruction, and what of the context is switched off or pinned.

    Attributes:
        sketch: an outline that is at hand; None where one is to be made.
    """

    instruction: Instruction
    off: frozenset[str] = frozenset()
    pinned: frozenset[str] = frozenset()
    sketch: Sketch | None = None


class ReadingAhead(QLabel):
    """A few quiet words on it. The latest thing wanted counts; what fails in it is not told."""

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._task: Task | None = None
        self._wanted: Wanted | None = None
        self._paused = False
        self._behind = False  # something is wanted that was not begun yet
        self._pause = pause_timer(self, AFTER_MILLISECONDS, self._read)
        self.setProperty("look", "quiet")
        self.setAccessibleName(self.tr("What the local model does meanwhile"))

    def want(self, wanted: Wanted) -> None:
        """After a pause, read this; until then, what is being read goes on, since much of it stays."""
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._behind = True
        if self._task is None:
            self.clear()
        if not self._paused:
            self._pause.start()

    def pause(self, paused: bool) -> None:
        """While a draft is made, the model has better to do; what was typed meanwhile is read afterwards.

        What is being read is left to the assistant, who knows whether the draft goes on from it.
        """
        self._paused = paused
        if paused:
            self._pause.stop()
            self._task = None
            self.clear()
        elif self._behind:
            self._pause.start()

    def _read(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._behind = False
        if self._wanted is None or not self._wanted.instruction.text:
            self.clear()
            return
        wanted = self._wanted
        self.setText(self.tr("Reading ahead…"))
        work = composing_operations.warm(
            assistant=self._assistant,
            instruction=wanted.instruction,
            off=wanted.off,
            pinned=wanted.pinned,
            sketch=wanted.sketch,
        )
        task = self._tasks.run(
            work,
            owner=self,
            on_done=lambda read: self._on_read(task, read),
            on_error=lambda _: self._on_read(task, False),
            on_cancelled=lambda: self._on_read(task, False),
        )
        self._task = task

    def _on_read(self, task: Task, read: bool) -> None:
        if task is self._task:
            self._task = None
            self.setText(self.tr("Ready to write") if read else "")
