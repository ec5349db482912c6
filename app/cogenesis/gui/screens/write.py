"""Writing: from the compose form over the sketch to the draft, and back. Runs the drafts.

The instruction stays in the form whatever happens, so that nothing typed is lost and a draft can be asked
for again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cogenesis.cogeneration import events
from cogenesis.domain import Draft, Mode, Sketch
from cogenesis.gui import operations
from cogenesis.gui.approval import Approval
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.compose import ComposeScreen
from cogenesis.gui.screens.editor import DraftEditor
from cogenesis.gui.screens.request import Request
from cogenesis.gui.screens.sketch import SketchPanel
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import (
    button,
    column,
    page,
    plain_excerpt,
    prose,
    row,
    shortcut,
    subheading,
)
from cogenesis.gui.widgets.phase_line import PhaseLine

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant


class WriteScreen(QWidget):
    """The compose form and the draft page.

    Signals:
        sent: something may have left; the standing is to be read anew.
        draft_ready: a Draft was written to its end, or stopped.
        timed: the Timings of a draft that was written to its end.
    """

    sent = Signal()
    draft_ready = Signal(object)
    timed = Signal(object)

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._task: Task | None = None
        self._request: Request | None = None
        self._outline: Sketch | None = None
        self._draft_id: str | None = None
        self._pausing = False
        self._outcome = ""  # "", "done" or "failed"
        self.compose = ComposeScreen(assistant, tasks)
        self.sketch = SketchPanel()
        self.editor = DraftEditor(assistant, tasks, messages)
        self._make_draft_widgets()
        self._stack = QStackedWidget()
        self._draft_page = QWidget()
        self._lay_out()
        self.compose.draft_asked.connect(self.start)
        self.sketch.write_on.connect(self.write_on)
        shortcut("Esc", self, self.stop)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(keys, self._draft_page, self._on_ctrl_enter)
        self.setFocusProxy(self.compose)

    def _make_draft_widgets(self) -> None:
        self.back = button(self.tr("← &Instruction"), self.show_compose, look="plain")
        self.back.setAccessibleName(self.tr("Back to the instruction"))
        self.title = subheading("")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.stop_button = button(self.tr("S&top"), self.stop)
        self.stop_button.setToolTip(self.tr("Esc"))
        self.again = button(self.tr("Draft &again"), self.draft_again)
        self.locally = button(self.tr("Write it &locally"), self.draft_locally)
        self.retry = button(self.tr("&Try again"), self.try_again, look="primary")
        self.phase = PhaseLine()
        self.note = prose("")
        self.note.setAccessibleName(self.tr("Notes"))

    def _lay_out(self) -> None:
        ends = (self.stop_button, self.locally, self.again, self.retry)
        head = row(self.back, self.title, *ends, spacing=10)
        head.setStretch(1, 1)
        self.sketch.setFixedWidth(270)
        body = row(self.sketch, self.editor, spacing=20)
        body.setStretch(1, 1)
        layout = column(head, self.phase, self.note, 4, body)
        layout.setStretch(4, 1)
        page(self._draft_page, layout, margin=20)
        self._stack.addWidget(self.compose)
        self._stack.addWidget(self._draft_page)
        self.setLayout(column(self._stack))
        self._set_running(False)
        self.note.hide()

    @property
    def running(self) -> bool:
        """A draft is being made."""
        return self._task is not None and self._task.running

    def start(self, request: Request) -> None:
        """Make a draft, or its sketch first where the user wants to pause there."""
        if self.running:
            return
        self._request = request
        self._begin(request)
        self._draft_id = self._outline = None
        self.sketch.clear()
        self._pausing = request.pause_at_sketch
        if self._pausing:
            self._run(
                operations.sketch(
                    assistant=self._assistant,
                    instruction=request.instruction,
                    level=request.level,
                    approve=self._approval(request),
                    topics=request.topics,
                )
            )
        else:
            self._run_draft(request, None)

    def write_on(self) -> None:
        """Write the draft from the sketch as it was edited."""
        if self.running or self._request is None or not self.sketch.editable:
            return
        self._outline = self.sketch.sketch()
        self.sketch.set_editable(False)
        self._write_from(self._request, self._outline)

    def try_again(self) -> None:
        """What failed, once more; from the same outline, where there is one already."""
        if self._request is None or self.running:
            return
        if self._outline is None:
            self.start(self._request)
        else:
            self._draft_id = None
            self._write_from(self._request, self._outline)

    def _write_from(self, request: Request, outline: Sketch) -> None:
        self._pausing = False
        self._begin(request)
        self._run_draft(request, outline)

    def draft_again(self) -> None:
        """The same once more, as a draft of its own; with what the form says now."""
        self.show_compose()
        self.compose.ask_draft()

    def draft_locally(self) -> None:
        """The same without the cloud."""
        if self._request is not None and not self.running:
            self.start(replace(self._request, mode=Mode.LOCAL, pause_at_sketch=False, shown_sha256=None))

    def stop(self) -> None:
        """Stop; what is written so far stays."""
        self.editor.revise.stop()
        if self._task is not None and self._task.running:
            self._task.cancel()
            self.phase.say(self.tr("Stopping…"))

    def new(self) -> None:
        """An empty form."""
        if not self.running:
            from cogenesis.domain import Instruction

            self.compose.fill(Instruction(""))
            self.show_compose()

    def show_compose(self) -> None:
        """Back to the form; a draft that is being written goes on."""
        self.editor.save_now()
        self._stack.setCurrentWidget(self.compose)
        self.setFocusProxy(self.compose)
        self.compose.setFocus()

    def open_draft(self, draft: Draft) -> None:
        """Show a kept draft."""
        if self.running:
            self._messages.info(self.tr("A draft is being written. Stop it first to open another."))
            return
        self.compose.fill(draft.instruction)
        self._request = None
        self._show_title(draft.instruction.text)
        self.sketch.clear()
        self.sketch.show_sketch(draft.sketch)
        self.editor.open(draft)
        self._say_note("")
        stopped = self.tr("This draft was stopped before its end.") if draft.state == "stopped" else ""
        self.phase.say(stopped)
        self._set_running(False)
        self._show_draft_page()

    def _approval(self, request: Request) -> Callable[[threading.Event], Approval]:
        def make(cancel: threading.Event) -> Approval:
            return Approval(
                self._tasks,
                self,
                cancel,
                mode=request.mode,
                shown_sha256=request.shown_sha256,
                always_ask=request.always_ask,
            )

        return make

    def _run_draft(self, request: Request, outline: Sketch | None) -> None:
        self._run(
            operations.draft(
                assistant=self._assistant,
                instruction=request.instruction,
                mode=request.mode,
                level=request.level,
                off=request.off,
                approve=self._approval(request),
                topics=request.topics,
                outline=outline,
                draft_id=self._draft_id,
            )
        )

    def _run(self, work: Any) -> None:
        self._outcome = ""
        self._task = self._tasks.run(
            work,
            owner=self,
            on_report=self._on_event,
            on_error=self._on_error,
            on_end=self._on_end,
        )

    def _begin(self, request: Request) -> None:
        self.editor.begin()
        self._say_note("")
        self._show_title(request.instruction.text)
        self.phase.say(self.tr("Starting…"))
        self._set_running(True)
        self._show_draft_page()
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_draft_page(self) -> None:
        self._stack.setCurrentWidget(self._draft_page)
        self.setFocusProxy(self.editor)

    def _show_title(self, text: str) -> None:
        self.title.setText(plain_excerpt(text, 90) or self.tr("Answer"))
        self.title.setToolTip(text[:2000])

    def _on_event(self, event: events.DraftEvent) -> None:
        match event:
            case events.Started(draft_id=draft_id):
                self._draft_id = draft_id or None
            case events.Phase():
                self.phase.show_phase(event)
            case events.SketchPoint(text=text):
                self.sketch.add(text)
            case events.SketchReady(sketch=sketch):
                self._outline = sketch
                self.sketch.show_sketch(sketch)
            case events.SubjectLine(text=text):
                self.editor.set_subject(text)
            case events.Piece(text=text):
                self.editor.add_piece(text)
            case events.Note(text=text):
                self._say_note("\n".join(filter(None, (self.note.text(), text))))
            case events.Done():
                self._on_done(event)

    def _on_done(self, done: events.Done) -> None:
        self._outcome = "done"
        self.editor.end(done.draft)
        if done.draft.state == "stopped":
            self.phase.say(self.tr("Stopped. What was written so far is kept."))
        else:
            said = self.tr("Written in {seconds} s, {speed} tokens a second. Edit it as you like.")
            times = done.timings
            self.timed.emit(times)
            self.phase.say(said.format(seconds=f"{times.total_s:.1f}", speed=f"{times.tokens_per_s:.0f}"))
        self.editor.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.draft_ready.emit(done.draft)

    def _on_error(self, sentence: str) -> None:
        self._outcome = "failed"
        self._say_note(sentence)
        self.phase.say(self.tr("This did not work. Your instruction is kept; nothing was lost."))

    def _on_end(self) -> None:
        self._set_running(False)
        self.sent.emit()
        if self._outcome == "done":
            return
        self.editor.draft_id = self._draft_id if self.editor.has_text else None
        self.editor.end()
        if self._outcome == "failed":
            self.locally.setVisible(self._by_cloud())
            self.retry.show()
            self.again.hide()
        elif self._task is not None and self._task.cancel_event.is_set():
            self.phase.say(self.tr("Stopped."))
        elif self._pausing:
            self.phase.say(self.tr("The sketch is ready."))
            self.sketch.set_editable(True)

    def _say_note(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _set_running(self, running: bool) -> None:
        self.stop_button.setVisible(running)
        self.again.setVisible(not running)
        self.locally.hide()
        self.retry.hide()
        self.phase.bar.hide()
        self.compose.reading_ahead.pause(running)

    def _by_cloud(self) -> bool:
        """Whether the cloud may have had a part in what failed."""
        return self._outline is None and self._request is not None and self._request.mode is not Mode.LOCAL

    def _on_ctrl_enter(self) -> None:
        if self.sketch.editable:
            self.write_on()
        elif not self.running and not self.editor.revise.running:
            self.draft_again()
