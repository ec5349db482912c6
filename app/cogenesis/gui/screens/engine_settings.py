"""How the local model is run: what is left open is chosen for this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cogenesis.gui import model_operations
from cogenesis.gui.look import SECTION
from cogenesis.gui.screens.running import RunningPanel
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import button, column, notice, panel, prose, row, say, subheading
from cogenesis.gui.widgets.options import OptionGrid

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

ENGINE = {
    "n_ctx",
    "n_threads",
    "n_batch",
    "n_ubatch",
    "n_gpu_layers",
    "type_k",
    "type_v",
    "flash_attn",
    "unload_after",
    "warm_state",
    "warm_state_mb",
}


class EngineSettings(QWidget):
    """What this machine does, and what can be said about how.

    Attributes:
        options: the fields.

    Signals:
        models_asked: the user wants to choose a model.
    """

    models_asked = Signal()

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._task: Task | None = None
        self.running = RunningPanel(assistant, tasks)
        self.options = OptionGrid()
        self.choose = button(self.tr("&Choose another model…"), self.models_asked.emit)
        self.measure = button(self.tr("&Measure threads now"), self.toggle_measuring)
        self.measure.setToolTip(
            self.tr("Takes some seconds; otherwise it is done once while the model is idle")
        )
        self.said = notice()
        title = subheading(self.tr("How it is run"))
        explained = prose(
            self.tr(
                "What is left as it comes is chosen for this machine: by a short measurement, and by the "
                "memory that is free. Changes take effect with the next draft."
            ),
            look="quiet",
        )
        tools = row(self.choose, self.measure, None)
        self.setLayout(
            column(
                self.running,
                tools,
                self.said,
                panel(column(title, explained, 4, self.options)),
                spacing=SECTION // 2,
            )
        )
        self.setFocusProxy(self.choose)

    def reload(self) -> None:
        """Look again what runs."""
        self.running.reload()

    def toggle_measuring(self) -> None:
        """Measure how many threads are fastest; pressed again, stop."""
        if self._task is not None and self._task.running:
            self._task.cancel()
            return
        self.measure.setText(self.tr("Stop &measuring"))
        say(self.said, self.tr("Measuring; this takes some seconds…"))
        self._task = self._tasks.run(
            model_operations.calibrate(assistant=self._assistant),
            owner=self,
            on_done=lambda _: say(self.said, self.tr("Measured, and remembered for this model.")),
            on_error=lambda sentence: say(self.said, sentence, "error"),
            on_cancelled=lambda: say(self.said, self.tr("Stopped; what was known before stays.")),
            on_end=self._on_measured,
        )

    def _on_measured(self) -> None:
        self.measure.setText(self.tr("&Measure threads now"))
        self.reload()
