"""Says that a made-up person stands in the vault, and takes all of it out in one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cogenesis.gui import samples_operations
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import button, column, notice, say

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.samples import SampleState


class SampleBar(QWidget):
    """Hidden while there is no sample.

    Signals:
        removed: the sample is gone.
    """

    removed = Signal()

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self.remove = button(self.tr("Remove the sample"), self.remove_sample, look="plain")
        self.remove.setToolTip(
            self.tr("Removes the made-up person: facts, mails and notes, and drafts made with them.")
        )
        self._said = notice()
        layout = column(self._said, self.remove)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.hide()

    def reload(self) -> None:
        """Look whether there is one."""
        work = samples_operations.read_sample(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._show, on_error=lambda _: self.hide())

    def remove_sample(self) -> None:
        """Take it out; the vault's file is written anew, which takes a moment."""
        self.remove.setEnabled(False)
        say(self._said, self.tr("Removing the sample…"))
        self._tasks.run(
            samples_operations.remove_sample(assistant=self._assistant),
            owner=self,
            on_done=lambda _: self.removed.emit(),
            on_end=self._settle,
        )

    def _settle(self) -> None:
        self.remove.setEnabled(True)
        say(self._said, "")
        self.reload()

    def _show(self, state: SampleState) -> None:
        self.setVisible(state.there)
