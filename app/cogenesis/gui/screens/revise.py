"""Revising the draft in the editor: all of it, or what is selected, by the local model.

The new words are shown as they come, beside the text; the text itself changes once, when they are whole.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cogenesis.cogeneration import events
from cogenesis.cogeneration.revising import MINE
from cogenesis.gui.tasks import Task, Tasks, Work
from cogenesis.gui.widgets.flow import wrapped
from cogenesis.gui.widgets.forms import button, column, line, notice, prose, row, say, text_box
from cogenesis.gui.widgets.phase_line import PhaseLine

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

PREVIEW_HEIGHT = 92


class RevisePanel(QWidget):
    """What can be changed, and how far a change is.

    Signals:
        asked: the change, by its name or in the user's words; `run` is to follow.
        go_on_asked: the model is to write on.
        alternatives_asked: other ways to say a paragraph are wanted.
        revised: the new text, which is kept already.
        ended: nothing is being changed any more, whatever came of it.
        undo_asked: the change is to be taken back.
    """

    asked = Signal(str)
    go_on_asked = Signal()
    alternatives_asked = Signal()
    revised = Signal(str)
    ended = Signal()
    undo_asked = Signal()

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._task: Task | None = None
        self._before = ""
        self.target = prose("", look="quiet")
        self.target.setWordWrap(False)
        self.buttons: dict[str, QPushButton] = {
            name: button(text, partial(self.asked.emit, name))
            for name, text in (
                ("shorter", self.tr("S&horter")),
                ("warmer", self.tr("Warm&er")),
                ("formal", self.tr("More &formal")),
                (MINE, self.tr("My own wor&ds")),
            )
        }
        self.buttons[MINE].setToolTip(self.tr("Says it the way you write in your own texts"))
        self.go_on = button(self.tr("Write on"), self.go_on_asked.emit, name=self.tr("Write on here"))
        self.go_on.setToolTip(self.tr("Ctrl+Shift+Enter: at the cursor, or at the end"))
        self.alternatives = button(self.tr("Alternatives"), self.alternatives_asked.emit)
        self.alternatives.setToolTip(self.tr("Ctrl+Shift+A: other ways to say this paragraph"))
        self.words = line(self.tr("What should change, in your own words"), self.tr("or in your own words"))
        self.words.returnPressed.connect(self._ask_in_words)
        self.change = button(self.tr("Chan&ge"), self._ask_in_words)
        self.stop_button = button(self.tr("Stop"), self.stop, name=self.tr("Stop the change"))
        self.phase = PhaseLine()
        self.preview = text_box(self.tr("The new words"), read_only=True)
        self.preview.setFixedHeight(PREVIEW_HEIGHT)
        self.said = notice()
        self.said.setAccessibleName(self.tr("What became of the change"))
        self.undo = button(
            self.tr("&Undo"), self.undo_asked.emit, name=self.tr("Undo the change"), look="plain"
        )
        self._lay_out()
        self.show_target(0)

    def _lay_out(self) -> None:
        self._tools = QWidget()
        told = row(self.words, wrapped(self.change, self.go_on, self.alternatives))
        told.setStretch(0, 1)
        self._tools.setLayout(column(wrapped(self.target, *self.buttons.values()), told, spacing=6))
        self._running = QWidget()
        state = row(self.phase, self.stop_button)
        state.setStretch(0, 1)
        self._running.setLayout(column(self.preview, state, spacing=6))
        self._running.hide()
        self.undo.hide()
        outcome = row(self.said, self.undo)
        outcome.setStretch(0, 1)
        self.setLayout(column(outcome, self._running, self._tools, spacing=6))

    @property
    def running(self) -> bool:
        """A change is being made."""
        return self._task is not None and self._task.running

    def show_target(self, words: int) -> None:
        """Say what will be changed: so many selected words, or all of the text for 0."""
        if words:
            self.target.setText(self.tr("Selected words: {count}").format(count=words))
        else:
            self.target.setText(self.tr("The whole text"))

    def say_nothing(self) -> None:
        """Forget what became of the change before."""
        say(self.said, "")
        self.undo.hide()

    def run(self, work: Work[Any], before: str) -> None:
        """Have a draft, which is kept as `before`, changed; the outcome comes by the signals."""
        self.say_nothing()
        self._before = before
        self.preview.clear()
        self.phase.say(self.tr("Starting…"))
        self._set_running(True)
        task = self._tasks.run(
            work,
            owner=self,
            on_report=lambda event: self._on_event(task, event),
            on_error=lambda sentence: self._on_error(task, sentence),
            on_end=lambda: self._on_end(task),
        )
        self._task = task
        self.stop_button.setFocus()

    def stop(self) -> None:
        """Stop; the text stays as it was."""
        if self._task is not None and self.running:
            self._task.cancel()
            self.phase.say(self.tr("Stopping…"))

    def abandon(self) -> None:
        """Stop, and tell nothing of it: another draft comes to stand in the editor."""
        self.stop()
        self._task = None
        self.say_nothing()
        self.words.clear()
        self._set_running(False)

    def _ask_in_words(self) -> None:
        change = self.words.text().strip()
        if change:
            self.asked.emit(change)
        else:
            self.words.setFocus()

    def _on_event(self, task: Task, event: events.DraftEvent) -> None:
        if task is not self._task:
            return
        match event:
            case events.Phase() if not task.cancel_event.is_set():
                self.phase.show_phase(event)
            case events.Piece(text=text):
                self.preview.insertPlainText(text)
            case events.Note(text=text):
                say(self.said, " ".join(filter(None, (self.said.text(), text))))
            case events.Done(draft=draft) if draft.text != self._before:
                noted = self.said.text()
                self.words.clear()
                self.revised.emit(draft.text)
                said = self.tr(
                    "Changed. Accept or reject what is marked; the text before is among the versions."
                )
                say(self.said, " ".join(filter(None, (said, noted))))
                self.undo.show()

    def _on_error(self, task: Task, sentence: str) -> None:
        if task is self._task:
            say(self.said, sentence, "error")

    def _on_end(self, task: Task) -> None:
        if task is not self._task:
            return
        self._task = None
        if task.cancel_event.is_set() and self.undo.isHidden():
            say(self.said, self.tr("Stopped. The text is as it was."))
        self._set_running(False)
        self.ended.emit()

    def _set_running(self, running: bool) -> None:
        self._running.setVisible(running)
        self._tools.setVisible(not running)
