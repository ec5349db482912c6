"""A question with fields and one thing to do, done off the main thread; what went wrong is said in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QProgressBar, QWidget

from cogenesis.gui.tasks import Task, Tasks, Work
from cogenesis.gui.widgets.forms import button, captioned, column, line, notice, prose, row, say, subheading

DIALOG_WIDTH = 520


class WorkDialog(QDialog):
    """Asks, does, and closes itself when it is done.

    Attributes:
        agree: the button that does it.
        said: what went wrong, or what is going on.
    """

    def __init__(
        self,
        owner: QWidget,
        tasks: Tasks,
        title: str,
        explained: str,
        do: str,
        *,
        work: Callable[[], Work[Any] | None],
        on_done: Callable[[Any], object],
        body: QWidget | None = None,
        can_cancel: bool = False,
        careful: bool = False,
    ) -> None:
        """`work` makes what is to be done from the fields, or None where they are not filled in yet.

        `careful` makes leaving the default, where a Return typed too much would do harm.
        """
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleDescription(explained)
        self._tasks = tasks
        self._work = work
        self._on_done = on_done
        self._can_cancel = can_cancel
        self._task: Task | None = None
        self._body = body
        self.agree = button(do, self.submit, look="primary")
        self._leave = button(self.tr("Cancel"), self.reject)
        (self._leave if careful else self.agree).setDefault(True)  # what Return in any field does
        self.said = notice()
        self.said.setAccessibleName(self.tr("What became of it"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(10)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.hide()
        fields = [body] if body is not None else []
        layout = column(
            subheading(title),
            prose(explained, look="quiet"),
            *fields,
            self.said,
            self.progress,
            6,
            row(None, self._leave, self.agree),
            spacing=12,
        )
        layout.setContentsMargins(22, 20, 22, 18)
        self.setLayout(layout)
        self.setFixedWidth(DIALOG_WIDTH)
        self._careful = careful
        self._begin()

    @property
    def running(self) -> bool:
        """It is being done."""
        return self._task is not None and self._task.running

    def submit(self) -> None:
        """Do it, once the fields allow."""
        work = None if self.running else self._work()
        if work is None:
            return
        self._set_busy(True)
        say(self.said, self.tr("This may take a moment…"))
        self._task = self._tasks.run(
            work,
            owner=self,
            on_report=self._on_progress,
            on_done=self._finish,
            on_error=self._on_error,
            on_cancelled=lambda: say(self.said, self.tr("Cancelled.")),
            on_end=lambda: self._set_busy(False),
        )

    def _finish(self, value: Any) -> None:
        self._on_done(value)
        self.done(QDialog.DialogCode.Accepted)

    def _on_error(self, sentence: str) -> None:
        say(self.said, sentence, "error")

    def _on_progress(self, progress: tuple[int, int]) -> None:
        done, total = progress
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _set_busy(self, busy: bool) -> None:
        self.agree.setEnabled(not busy)
        self._leave.setEnabled(self._can_cancel or not busy)
        self.progress.setRange(0, 0)
        self.progress.setVisible(busy)
        if self._body is not None:
            self._body.setEnabled(not busy)
        if not busy:
            self._begin()

    def _begin(self) -> None:
        """Have the keys where one begins. While it was busy, Cancel had them, and with them Return."""
        if self._body is not None and self._body.focusProxy() is not None:
            self._body.setFocus()
        elif self._careful:
            self._leave.setFocus()
        else:
            self.agree.setFocus()

    # Qt overrides

    def reject(self) -> None:
        if not self.running:
            super().reject()
        elif self._can_cancel and self._task is not None:
            self._task.cancel()


class SecretField(QWidget):
    """One captioned field for a passphrase that exists already."""

    def __init__(self, caption: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field: QLineEdit = line(name, secret=True)
        self.setLayout(captioned(caption, self.field))
        self.setFocusProxy(self.field)

    @property
    def typed(self) -> str:
        """What stands there."""
        return self.field.text()
