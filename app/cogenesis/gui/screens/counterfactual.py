"""The counterfactual view: one draft from the local outline and from the cloud's, side by side.

Both are written with one seed and from the same context, so what differs is what the cloud bought. The draft
itself stays as it is until one of them is taken.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton, QWidget

from cogenesis.cogeneration import events
from cogenesis.cogeneration.changes import Change, word_diff
from cogenesis.domain import Draft, Mode
from cogenesis.gui import composing_operations
from cogenesis.gui.composing_operations import SentFor
from cogenesis.gui.operations import Approve
from cogenesis.gui.screens.request import Request
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import (
    button,
    column,
    notice,
    page,
    prose,
    readable_bytes,
    row,
    say,
    subheading,
    text_box,
)
from cogenesis.gui.widgets.layers import Layers, Mark
from cogenesis.gui.widgets.phase_line import PhaseLine

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.counterfactual import SideEvent

LAYER = "changed"
OWN = "added"
"""The look of words that only one side has: a ground and an underline."""


class Side(QWidget):
    """One of the two texts.

    Attributes:
        text: the box it streams into. keep: takes it.
        draft: the whole Draft, once it is written.
    """

    def __init__(self, title: str, name: str, keep: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft: Draft | None = None
        self.keep = keep
        self.subject = prose("", look="quiet")
        self.subject.setAccessibleName(name)
        self.text = text_box(name, read_only=True)
        self.layers = Layers(self.text)
        layout = column(subheading(title), self.subject, self.text, row(None, keep), spacing=8)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.clear()

    def clear(self) -> None:
        """An empty side."""
        self.draft = None
        self.layers.clear(LAYER)
        self.text.clear()
        self.subject.clear()
        self.keep.setEnabled(False)

    def add(self, piece: str) -> None:
        """More of the text."""
        cursor = QTextCursor(self.text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(piece)

    def end(self, draft: Draft) -> None:
        """The text is whole."""
        self.draft = draft
        self.subject.setText(draft.subject or "")
        self.text.setPlainText(draft.text)

    def mark(self, changes: list[Change], own: str, tooltip: str) -> None:
        """Mark the words of this side alone: the changes of the kind `own`."""
        at, marks = 0, []
        for change in changes:
            if change.kind in ("same", own):
                end = at + len(change.text)
                if change.kind == own:
                    marks.append(Mark(at, end, OWN, tooltip))
                at = end
        self.layers.set(LAYER, marks)


class CounterfactualView(QWidget):
    """Writes the two, shows where they differ and what was sent for it.

    Signals:
        asked: it is about to write; show it.
        taken: a Draft whose text is to stand in the draft's place.
        closed: the user goes back to the draft.
        sent: something may have left.
    """

    asked = Signal()
    taken = Signal(object)
    closed = Signal()
    sent = Signal()

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._task: Task | None = None
        self._draft_id = ""
        self.back = button(self.tr("← Back to the &draft"), self.leave, look="plain")
        self.back.setAccessibleName(self.tr("Back to the draft"))
        self.stop_button = button(self.tr("S&top"), self.stop)
        self.stop_button.setToolTip(self.tr("Esc"))
        self.phase = PhaseLine()
        self.cost = notice()
        self.cost.setAccessibleName(self.tr("What was sent for it, and what it cost"))
        self.note = notice()
        self.note.setAccessibleName(self.tr("Notes"))
        self.local = Side(
            self.tr("All on this computer"),
            self.tr("The text from the local outline"),
            button(self.tr("Keep the &local one"), lambda: self._keep(self.local)),
        )
        self.cloud = Side(
            self.tr("With the cloud's outline"),
            self.tr("The text from the cloud's outline"),
            button(self.tr("Keep the &cloud one"), lambda: self._keep(self.cloud)),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        head = row(self.back, subheading(self.tr("What the cloud changes")), self.stop_button, spacing=10)
        head.setStretch(1, 1)
        explained = prose(
            self.tr(
                "The same draft twice, written here with the same seed and the same context. Only the "
                "outline differs. Underlined words stand in one of the two alone. Your draft stays as it is."
            ),
            look="quiet",
        )
        sides = row(self.local, self.cloud, spacing=20)
        sides.setStretch(0, 1)
        sides.setStretch(1, 1)
        layout = column(head, explained, self.phase, self.note, self.cost, sides)
        layout.setStretch(5, 1)
        page(self, layout, margin=20)
        self.setFocusProxy(self.local.text)

    @property
    def running(self) -> bool:
        """The two are being written."""
        return self._task is not None and self._task.running

    def compare(self, draft_id: str, request: Request, approve: Callable[[threading.Event], Approve]) -> None:
        """Write the two for a kept draft."""
        if self.running:
            return
        self._draft_id = draft_id
        for side in (self.local, self.cloud):
            side.clear()
        say(self.note, "")
        say(self.cost, "")
        self.phase.say(self.tr("Starting…"))
        self.stop_button.show()
        self.stop_button.setFocus()
        self._task = self._tasks.run(
            composing_operations.compare(
                assistant=self._assistant,
                draft_id=draft_id,
                off=request.off,
                pinned=request.pinned,
                approve=approve,
            ),
            owner=self,
            on_report=self._on_event,
            on_done=lambda _: self._on_done(),
            on_error=self._on_error,
            on_cancelled=lambda: self.phase.say(self.tr("Stopped. Your draft is as it was.")),
            on_end=self._on_end,
        )

    def stop(self) -> None:
        """Stop writing; nothing of it is kept."""
        if self._task is not None and self._task.running:
            self._task.cancel()
            self.phase.say(self.tr("Stopping…"))

    def leave(self) -> None:
        """Back to the draft."""
        self.stop()
        self.closed.emit()

    def _on_event(self, happened: SideEvent) -> None:
        side = self.local if happened.side is Mode.LOCAL else self.cloud
        match happened.event:
            case events.Phase() as phase:
                self.phase.show_phase(phase)
            case events.SubjectLine(text=text):
                side.subject.setText(text or "")
            case events.Piece(text=text):
                side.add(text)
            case events.Note(text=text):
                say(self.note, "\n".join(filter(None, (self.note.text(), text))))
            case events.Done(draft=draft):
                side.end(draft)

    def _on_done(self) -> None:
        if self.local.draft is None or self.cloud.draft is None:
            self.phase.say(self.tr("Stopped. Your draft is as it was."))
            return
        changes = word_diff(self.local.draft.text, self.cloud.draft.text)
        tooltip = self.tr("Only this one has these words")
        self.local.mark(changes, "removed", tooltip)
        self.cloud.mark(changes, "added", tooltip)
        for side in (self.local, self.cloud):
            side.keep.setEnabled(True)
        self.cloud.text.setFocus()
        self.phase.say(self._how_alike(changes))
        work = composing_operations.sent_for(assistant=self._assistant, draft_id=self._draft_id)
        self._tasks.run(work, owner=self, on_done=self._show_cost)

    def _how_alike(self, changes: list[Change]) -> str:
        if all(change.kind == "same" for change in changes):
            return self.tr("Both are the same, word for word.")
        same = sum(len(change.text.split()) for change in changes if change.kind == "same")
        alone = sum(len(change.text.split()) for change in changes if change.kind == "added")
        whole = max(same + alone, 1)
        said = self.tr("{percent} % of the words of the one with the cloud stand in the local one too.")
        return said.format(percent=round(100 * same / whole))

    def _show_cost(self, sent: SentFor) -> None:
        requests = self.tr("%n request(s)", "", sent.requests)
        if not sent.requests:
            words = self.tr("Nothing is on record as sent for this draft.")
        elif sent.costs:
            cost = ", ".join(f"{amount:.4f} {currency}" for currency, amount in sent.costs)
            words = self.tr("Sent for this draft: {requests}, {size}, {tokens} tokens, {cost}.").format(
                requests=requests, size=readable_bytes(sent.bytes_out), tokens=sent.tokens, cost=cost
            )
        else:
            words = self.tr(
                "Sent for this draft: {requests}, {size}, {tokens} tokens. No price is set for the endpoint."
            ).format(requests=requests, size=readable_bytes(sent.bytes_out), tokens=sent.tokens)
        say(self.cost, words)

    def _keep(self, side: Side) -> None:
        if side.draft is not None and not self.running:
            self.taken.emit(side.draft)

    def _on_error(self, sentence: str) -> None:
        say(self.note, sentence, "error")
        self.phase.say(self.tr("This did not work. Your draft is as it was."))

    def _on_end(self) -> None:
        self.stop_button.hide()
        self.phase.bar.hide()
        self.sent.emit()

    def escape(self) -> None:
        """Stop, or go back to the draft."""
        if self.running:
            self.stop()
        else:
            self.leave()
