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
from cogenesis.gui.screens.comparing import Comparing
from cogenesis.gui.screens.compose import ComposeScreen
from cogenesis.gui.screens.draft_head import DraftHead
from cogenesis.gui.screens.editor import DraftEditor
from cogenesis.gui.screens.exporting import ExportTools
from cogenesis.gui.screens.provenance import SourcesBeside
from cogenesis.gui.screens.reading_ahead import Wanted
from cogenesis.gui.screens.request import Request
from cogenesis.gui.screens.sketch import SketchPanel
from cogenesis.gui.screens.voice_beside import VoiceBeside
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import column, page, row, shortcut

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
        self._before_again: Sketch | None = None  # while another sketch is asked for
        self._outcome = ""  # "", "done" or "failed"
        self.compose = ComposeScreen(assistant, tasks)
        self.sketch = SketchPanel()
        self.editor = DraftEditor(assistant, tasks, messages)
        self.comparing = Comparing(assistant, tasks, self.editor, self._approval)
        self.voice = VoiceBeside(assistant, tasks, self.editor)
        self.sources = SourcesBeside(assistant, tasks, self.editor)
        self.exporting = ExportTools(assistant, tasks, messages, self.editor)
        self.editor.add_tool(self.editor.copy)
        self.exporting.given_out.connect(lambda _: self.voice.learn())
        self._make_draft_widgets()
        self._stack = QStackedWidget()
        self._draft_page = QWidget()
        self._lay_out()
        self.compose.draft_asked.connect(self.start)
        self.sketch.write_on.connect(self.write_on)
        self.sketch.edit_asked.connect(self.edit_sketch)
        self.sketch.again_asked.connect(self.sketch_again)
        self.sketch.edited.connect(self._read_ahead)
        self.comparing.view.asked.connect(lambda: self._show(self.comparing.view))
        self.comparing.view.closed.connect(self._show_draft_page)
        self.comparing.view.sent.connect(self.sent)
        self.comparing.taken.connect(self._on_taken)
        shortcut("Esc", self, self._on_escape)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(keys, self._draft_page, self._on_ctrl_enter)
        self.setFocusProxy(self.compose)

    def _make_draft_widgets(self) -> None:
        self.head = DraftHead(
            back=self.show_compose,
            stop=self.stop,
            again=self.draft_again,
            locally=self.draft_locally,
            retry=self.try_again,
        )
        self.phase, self.note = self.head.phase, self.head.note
        self.stop_button, self.again = self.head.stop, self.head.again
        self.locally, self.retry = self.head.locally, self.head.retry

    def _lay_out(self) -> None:
        self.sketch.setMinimumWidth(200)
        self.sketch.setMaximumWidth(270)
        body = row(self.sketch, self.editor, spacing=20)
        body.setStretch(1, 1)
        layout = column(self.head, 4, body, self.exporting)
        layout.setStretch(2, 1)
        page(self._draft_page, layout, margin=20)
        self.exporting.give_keys(self._draft_page)
        self._stack.addWidget(self.compose)
        self._stack.addWidget(self._draft_page)
        self._stack.addWidget(self.comparing.view)
        self.setLayout(column(self._stack))
        self._set_running(False)

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
            self._run_sketch(request)
        else:
            self._run_draft(request, None)

    def edit_sketch(self) -> None:
        """Let the user change the points of a draft that is written, and write another one from them."""
        if not self.running and self._request is not None:
            self.sketch.set_editable(True)
            self.phase.say(self.tr("Writing on makes a draft of its own; this one stays among your drafts."))
            self._read_ahead()

    def sketch_again(self) -> None:
        """Ask for the whole sketch once more; what stands in the editor stays."""
        if self.running or self._request is None:
            return
        self._before_again = self.sketch.sketch()
        self.editor.save_now()
        self.sketch.clear()
        self._pausing = True
        self.head.say_note("")
        self.phase.say(self.tr("Starting…"))
        self._set_running(True)
        self._run_sketch(self._request)

    def write_on(self) -> None:
        """Write the draft from the sketch as it was edited."""
        if self.running or self._request is None or not self.sketch.editable:
            return
        self._draft_id = None
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
        self.editor.rewriting.stop()
        if self._task is not None and self._task.running:
            self._task.cancel()
            self.phase.say(self.tr("Stopping…"))

    def new(self) -> None:
        """An empty form."""
        if not self.running:
            from cogenesis.domain import Instruction

            self.compose.fill(Instruction(""))
            self.compose.context.pinned = frozenset()
            self.show_compose()

    def show_compose(self) -> None:
        """Back to the form; a draft that is being written goes on."""
        self.editor.save_now()
        self._stack.setCurrentWidget(self.compose)
        self.setFocusProxy(self.compose)
        self.compose.setFocus()
        self.compose.read_ahead()

    def open_draft(self, draft: Draft) -> None:
        """Show a kept draft."""
        if self.running:
            self._messages.info(self.tr("A draft is being written. Stop it first to open another."))
            return
        self.compose.fill(draft.instruction)
        self._request = self.compose.request_of(draft)
        self._draft_id, self._outline = draft.id, None
        self.head.show_title(draft.instruction.text)
        self.sketch.clear()
        self.sketch.show_sketch(draft.sketch)
        self.editor.open(draft)
        self.head.say_note("")
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
                pinned=request.pinned,
            )
        )

    def _run_sketch(self, request: Request) -> None:
        self._run(
            operations.sketch(
                assistant=self._assistant,
                instruction=request.instruction,
                level=request.level,
                approve=self._approval(request),
                topics=request.topics,
                draft_id=self._draft_id,
            )
        )

    def _read_ahead(self) -> None:
        """While the user edits the points, have what stands there read."""
        if self._request is not None and self.sketch.editable:
            request = self._request
            wanted = Wanted(request.instruction, request.off, request.pinned, self.sketch.sketch())
            self.compose.reading_ahead.want(wanted)

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
        self.exporting.clear()
        self.head.say_note("")
        self.head.show_title(request.instruction.text)
        self.phase.say(self.tr("Starting…"))
        self._set_running(True)
        self._show_draft_page()
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_draft_page(self) -> None:
        self._show(self._draft_page)
        self.setFocusProxy(self.editor)

    def _show(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)
        self.setFocusProxy(widget)

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
                self.head.add_note(text)
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
        self.head.say_note(sentence)
        self.phase.say(self.tr("This did not work. Your instruction is kept; nothing was lost."))

    def _on_end(self) -> None:
        self._set_running(False)
        self.sent.emit()
        if self._outcome == "done":
            return
        if self._before_again is None:
            self.editor.draft_id = self._draft_id if self.editor.has_text else None
            self.editor.end()
        elif self._outcome == "failed" or self._stopped:
            self.sketch.show_sketch(self._before_again)
        again, self._before_again = self._before_again is not None, None
        if self._outcome == "failed":
            if again:
                return
            self.locally.setVisible(self._by_cloud())
            self.retry.show()
            self.again.hide()
        elif self._stopped:
            self.phase.say(self.tr("Stopped."))
        elif self._pausing:
            self.phase.say(self.tr("The sketch is ready."))
            self.sketch.set_editable(True)
            self._read_ahead()

    @property
    def _stopped(self) -> bool:
        return self._task is not None and self._task.cancel_event.is_set()

    def _on_taken(self, draft: Draft) -> None:
        """A text of the comparison stands in the editor now, with its outline."""
        self.sketch.show_sketch(draft.sketch)
        self._show_draft_page()
        self.editor.text.setFocus()

    def _set_running(self, running: bool) -> None:
        self.head.show_running(running)
        self.sketch.allow_edit(not running and self._request is not None)
        self.comparing.offer(self._request, possible=not running and self.compose.can_ask_cloud)
        self.compose.reading_ahead.pause(running)

    def _by_cloud(self) -> bool:
        """Whether the cloud may have had a part in what failed."""
        return self._outline is None and self._request is not None and self._request.mode is not Mode.LOCAL

    def _on_escape(self) -> None:
        if self._stack.currentWidget() is self.comparing.view:
            self.comparing.view.escape()
        else:
            self.stop()

    def _on_ctrl_enter(self) -> None:
        if self.sketch.editable:
            self.write_on()
        elif not self.running and not self.editor.rewriting.running:
            self.draft_again()
