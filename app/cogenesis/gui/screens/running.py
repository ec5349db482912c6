"""What this machine does with the local model: which one, where it runs, its memory, and how fast it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from cogenesis.gui import model_operations
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import column, notice, panel, prose, readable_bytes, relook, say, subheading

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.running import Running
    from cogenesis.cogeneration.events import Timings


class RunningPanel(QWidget):
    """The model in use, in three lines."""

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self.title = subheading("")
        self.where = prose("", look="quiet")
        self.speed = notice()
        self.problem = notice()
        self.setLayout(column(panel(column(self.title, self.where, self.speed, self.problem, spacing=4))))
        self.hide()

    def reload(self) -> None:
        """Look again; the model is not loaded for that."""
        work = model_operations.read_running(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._show, on_error=self._on_error)

    def show_timings(self, timings: Timings | None) -> None:
        """Say how fast the last draft was."""
        said = self.tr("The last draft: first word after {first} s, {speed} tokens a second.")
        if timings is not None:
            say(
                self.speed,
                said.format(first=f"{timings.first_word_s:.1f}", speed=f"{timings.tokens_per_s:.0f}"),
            )

    def _show(self, running: Running) -> None:
        self.title.setText(self.tr("{model} writes").format(model=running.name))
        self.where.setText(" · ".join(self._parts(running)))
        relook(self.where, "quiet")
        say(self.problem, running.gpu_problem)
        self.show()

    def _parts(self, running: Any) -> list[str]:
        place = (
            self.tr("on the graphics card: {card}").format(card=running.gpu)
            if running.gpu
            else self.tr("on the processor")
        )
        threads = self.tr("{count} threads").format(count=running.threads)
        if running.measured is not None:
            threads = self.tr("{count} threads, measured here").format(count=running.threads)
        if running.loaded:
            memory = self.tr("{size} of memory").format(
                size=readable_bytes(running.memory or running.expected)
            )
        else:
            memory = self.tr("not in memory now; takes about {size}").format(
                size=readable_bytes(running.expected)
            )
        return [place, threads, memory]

    def _on_error(self, sentence: str) -> None:
        """The chosen file is gone, say."""
        self.title.setText(self.tr("The chosen model cannot be used"))
        self.where.setText(sentence)
        relook(self.where, "error")
        self.show()
