"""Other ways to say a passage, as they come; each can be taken."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cogenesis.cogeneration import events
from cogenesis.cogeneration.alternatives import HOW_MANY, Alternative
from cogenesis.gui import revising_operations
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import button, column, notice, row, say, text_box
from cogenesis.gui.widgets.layers import Span
from cogenesis.gui.widgets.phase_line import PhaseLine

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant


class AlternativesPanel(QWidget):
    """Three places for three alternatives.

    Signals:
        taken: the words of the one that was chosen; None when there is nothing to take any more.
        asked: more of them are wanted.
    """

    taken = Signal(object)
    asked = Signal()

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._task: Task | None = None
        self._words: list[str] = []
        self._coming = ""
        self.boxes = [
            text_box(self.tr("Alternative {number}").format(number=number), read_only=True)
            for number in range(1, HOW_MANY + 1)
        ]
        self.buttons: list[QPushButton] = [
            button(
                self.tr("Take &{number}").format(number=number),
                partial(self._take, number - 1),
                name=self.tr("Take alternative {number}").format(number=number),
            )
            for number in range(1, HOW_MANY + 1)
        ]
        self.phase = PhaseLine()
        self.said = notice()
        self.said.setAccessibleName(self.tr("What became of the alternatives"))
        self.again = button(
            self.tr("Alternatives of this paragraph"), self.asked.emit, name=self.tr("Ask for alternatives")
        )
        self.stop_button = button(self.tr("Stop"), self.stop, name=self.tr("Stop the alternatives"))
        cards = [
            column(box, row(None, made), spacing=3)
            for box, made in zip(self.boxes, self.buttons, strict=True)
        ]
        self.setLayout(column(row(self.again, self.stop_button, None), self.phase, self.said, *cards))
        self.setFocusProxy(self.again)
        self._clear()

    @property
    def running(self) -> bool:
        """They are being written."""
        return self._task is not None and self._task.running

    def run(self, draft_id: str, span: Span) -> None:
        """Have alternatives written for a stretch of a draft that is kept as it stands."""
        self.stop()
        self._clear()
        self.phase.say(self.tr("Starting…"))
        work = revising_operations.alternatives(assistant=self._assistant, draft_id=draft_id, selection=span)
        task = self._tasks.run(
            work,
            owner=self,
            on_report=lambda event: self._on_event(task, event),
            on_error=lambda sentence: say(self.said, sentence, "error"),
            on_end=lambda: self._on_end(task),
        )
        self._task = task
        self.stop_button.show()
        self.again.hide()

    def stop(self) -> None:
        """Stop; those that are whole stay."""
        if self._task is not None:
            self._task.cancel()

    def abandon(self) -> None:
        """Another draft, or another text, stands there: nothing can be taken."""
        self.stop()
        self._task = None
        self._clear()

    def _clear(self) -> None:
        self._words.clear()
        self._coming = ""
        for box, made in zip(self.boxes, self.buttons, strict=True):
            box.clear()
            made.setEnabled(False)
        say(self.said, self.tr("Put the cursor into a paragraph, or select words, and ask."))
        self.phase.say("")
        self.stop_button.hide()
        self.again.show()

    def _on_event(self, task: Task, event: Any) -> None:
        if task is not self._task:
            return
        number = len(self._words)
        match event:
            case events.Phase():
                self.phase.show_phase(event)
            case events.Piece(text="") if number < HOW_MANY:
                self._coming = ""
                self.boxes[number].clear()
            case events.Piece(text=text) if number < HOW_MANY:
                say(self.said, "")
                self._coming += text
                self.boxes[number].setPlainText(self._coming)
            case events.Note(text=text):
                say(self.said, text)
            case Alternative(words=words):
                self.boxes[number].setPlainText(words)
                self.buttons[number].setEnabled(True)
                self._words.append(words)
                self._coming = ""

    def _on_end(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self.phase.say("")
            self.stop_button.hide()
            self.again.show()

    def _take(self, index: int) -> None:
        if index < len(self._words):
            self.taken.emit(self._words[index])
