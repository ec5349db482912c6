"""The question before something leaves: asked on the main thread, answered to the worker that waits for it.

The bytes that were shown in the live preview go without a question, unless the user wants to be asked every
time; any other bytes are shown first. While nobody answers, and for a local draft, nothing leaves.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from cogenesis.domain import Mode
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.findings import fill_findings, findings_list, mark_spans
from cogenesis.gui.widgets.forms import button, column, prose, row, subheading, text_box

if TYPE_CHECKING:
    from cogenesis.assistant import Preview

SEND, LOCAL, STOP = "send", "local", "stop"
LOOK_FOR_CANCEL_SECONDS = 0.1


class Answer:
    """A place for one answer, given by the main thread and awaited by a worker."""

    def __init__(self) -> None:
        self._given = threading.Event()
        self._answer = STOP

    def give(self, answer: str) -> None:
        """The first answer counts."""
        if not self._given.is_set():
            self._answer = answer
            self._given.set()

    def wait(self, cancel: threading.Event) -> str:
        """The answer, or STOP when the draft is cancelled meanwhile."""
        while not self._given.wait(LOOK_FOR_CANCEL_SECONDS):
            if cancel.is_set():
                return STOP
        return self._answer


class Approval:
    """Says "send", "local" or "stop" for one draft's requests; called on a worker thread."""

    def __init__(
        self,
        tasks: Tasks,
        owner: QWidget,
        cancel: threading.Event,
        *,
        mode: Mode | None,
        shown_sha256: str | None,
        always_ask: bool,
    ) -> None:
        self._tasks = tasks
        self._owner = owner
        self._cancel = cancel
        self._mode = mode
        self._shown = shown_sha256
        self._always_ask = always_ask

    def __call__(self, preview: Preview) -> str:
        if self._mode is Mode.LOCAL:
            return LOCAL
        if not self._always_ask and self._shown is not None and preview.sha256 == self._shown:
            return SEND
        answer = Answer()
        self._tasks.on_main(lambda: self._ask(preview, answer))
        return answer.wait(self._cancel)

    def _ask(self, preview: Preview, answer: Answer) -> None:
        if self._cancel.is_set() or not shiboken6.isValid(self._owner):
            answer.give(STOP)
            return
        ApprovalDialog(preview, answer, self._owner).open()


class ApprovalDialog(QDialog):
    """Shows the very bytes and asks what to do with them."""

    def __init__(self, preview: Preview, answer: Answer, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("May this leave?"))
        self.resize(680, 620)
        self._answer = answer
        self.body = text_box(self.tr("Exact bytes"), read_only=True, fixed=True)
        self.body.setPlainText(preview.body)
        mark_spans(self.body, [(start, end) for _, start, end in preview.body_findings])
        self.findings = findings_list(self.tr("Held back from your instruction"))
        fill_findings(self.findings, preview.findings, gist=preview.brief.gist is not None, most=6)
        self.about = prose(self._about(preview), look="quiet")
        send = button(self.tr("&Send this"), lambda: self._give(SEND), look="primary")
        local = button(self.tr("Write &locally"), lambda: self._give(LOCAL))
        stop = button(self.tr("S&top"), lambda: self._give(STOP), look="plain")
        layout = column(
            subheading(self.tr("These bytes go to {url}").format(url=preview.url)),
            prose(self.tr("Nothing else leaves. The log keeps them exactly as shown."), look="quiet"),
            self.body,
            self.about,
            self.findings,
            row(stop, None, local, send),
        )
        layout.setStretch(2, 1)
        layout.setContentsMargins(20, 20, 20, 20)
        self.setLayout(layout)
        stop.setDefault(True)  # a Return typed too much sends nothing
        self.body.setFocus()

    def _about(self, preview: Preview) -> str:
        words = ", ".join(f"“{word}”" for word in sorted(preview.let))
        let = self.tr("As you said, the cloud may read {words}.").format(words=words) if words else ""
        if not preview.findings:
            held = self.tr("Nothing had to be held back from your instruction.")
        elif preview.body_findings:
            held = self.tr("Held back from your instruction; what stands for it is marked above:")
        else:
            held = self.tr("Held back from your instruction:")
        return "\n".join(filter(None, (let, held)))

    def _give(self, answer: str) -> None:
        self._answer.give(answer)
        self.accept()

    # Qt overrides

    def done(self, result: int) -> None:
        self._answer.give(STOP)
        super().done(result)
