"""Putting a model in use, from wherever it is chosen: an unknown file is asked about once, by its hash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from cogenesis.gui import model_operations
from cogenesis.gui.look import scaled
from cogenesis.gui.model_operations import Hashing, Question
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.dialogs import DIALOG_WIDTH
from cogenesis.gui.widgets.forms import (
    button,
    captioned,
    column,
    prose,
    readable_bytes,
    row,
    subheading,
    text_box,
)
from cogenesis.gui.widgets.phase_line import PhaseLine

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

HASH_HEIGHT = 40


class UnknownFileDialog(QDialog):
    """Shows where a file lies and what is in it, by its hash; leaving it is the default.

    Attributes:
        agree: uses it.
    """

    def __init__(self, owner: QWidget, question: Question) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Is this the file you mean?")
        self.setWindowTitle(title)
        explained = self.tr(
            "CoGenesis does not know this model file. It is opened in a closed room, where it can reach "
            "nothing else; but what it writes is up to whoever made it. Use it if you know where it comes "
            "from. You are asked once, and again if the file changes."
        )
        self.setAccessibleDescription(explained)
        self.where = prose(f"{question.path} ({readable_bytes(question.bytes)})")
        self.sha256 = text_box(self.tr("SHA-256 of the file"), read_only=True, fixed=True)
        self.sha256.setPlainText(question.sha256)
        self.sha256.setFont(scaled(self.sha256.font(), 0.88))
        self.sha256.setFixedHeight(HASH_HEIGHT)
        self.agree = button(self.tr("&Use this file"), self.accept)
        leave = button(self.tr("Cancel"), self.reject)
        leave.setDefault(True)
        hashed = captioned(self.tr("Its SHA-256, to compare with what its maker says"), self.sha256)
        layout = column(
            subheading(title),
            prose(explained, look="quiet"),
            self.where,
            hashed,
            6,
            row(None, leave, self.agree),
            spacing=12,
        )
        layout.setContentsMargins(22, 20, 22, 18)
        self.setLayout(layout)
        self.setFixedWidth(DIALOG_WIDTH)
        leave.setFocus()


class ModelChooser(QWidget):
    """Puts a model in use and says how far that is; hidden while there is nothing to say.

    Attributes:
        dialog: the question about an unknown file, while it stands.

    Signals:
        used: another model writes now.
        failed: the sentence that says why not.
    """

    used = Signal()
    failed = Signal(str)

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._task: Task | None = None
        self.dialog: UnknownFileDialog | None = None
        self.phase = PhaseLine()
        self._stop = button(self.tr("Stop"), self.stop, name=self.tr("Leave the model as it is"))
        layout = row(self.phase, self._stop)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.hide()

    @property
    def running(self) -> bool:
        """A model is being looked at or tried."""
        return self._task is not None and self._task.running

    def use(self, name: str, agreed_sha256: str = "") -> None:
        """Write with the model `name`, a name from the list or a path."""
        if self.running:
            return
        self.phase.say(self.tr("Looking at the model…"))
        self.show()
        self._task = self._tasks.run(
            model_operations.use_model(assistant=self._assistant, name=name, agreed_sha256=agreed_sha256),
            owner=self,
            on_report=self._on_progress,
            on_done=self._on_done,
            on_error=self.failed.emit,
            on_cancelled=lambda: self.failed.emit(self.tr("Stopped; the model is the same as before.")),
            on_end=self.hide,
        )

    def stop(self) -> None:
        """Leave the model as it is."""
        if self._task is not None:
            self._task.cancel()
            self.phase.say(self.tr("Stopping…"))

    def _on_progress(self, progress: Any) -> None:
        if isinstance(progress, Hashing):
            self.phase.show_progress(
                self.tr("Looking at what is in the file…"), progress.done, progress.total
            )
        else:
            self.phase.say(self.tr("Trying the model out in a process of its own…"))

    def _on_done(self, outcome: Any) -> None:
        if not isinstance(outcome, Question):
            self.used.emit()
            return
        self.dialog = UnknownFileDialog(self.window(), outcome)
        self.dialog.accepted.connect(lambda: self.use(outcome.name, outcome.sha256))
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None
