"""The cloud endpoint: presets, address, model, key; test, save and remove. On first run and in settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cogenesis.gui import operations
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import button, captioned, choice, column, line, notice, row, say

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

PRESETS = (
    ("OpenAI", "https://api.openai.com/v1"),
    ("Ollama", "http://127.0.0.1:11434/v1"),
    ("LM Studio", "http://127.0.0.1:1234/v1"),
    ("Jan", "http://127.0.0.1:1337/v1"),
    ("llama.cpp", "http://127.0.0.1:8080/v1"),
    ("vLLM", "http://127.0.0.1:8000/v1"),
)


class EndpointForm(QWidget):
    """Edits the endpoint that is stored in the vault.

    Signals:
        changed: an endpoint was saved or removed.
    """

    changed = Signal()

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._test_task: Task | None = None
        self.preset = choice(
            self.tr("Known endpoints"), [(self.tr("Known endpoints…"), None), *((n, u) for n, u in PRESETS)]
        )
        self.preset.setMinimumContentsLength(16)
        self.base_url = line(self.tr("Address of the endpoint"), "https://…/v1")
        self.model = line(self.tr("Model of the endpoint"), self.tr("for example gpt-4o-mini"))
        self.key = line(self.tr("Key of the endpoint"), self.tr("empty: keep the stored key"), secret=True)
        self.ca_file = line(self.tr("Own certificate file"), self.tr("only if it needs its own certificate"))
        self.proxy = line(self.tr("Proxy"), self.tr("only if your network needs one"))
        self._save = button(self.tr("&Save"), self.save, name=self.tr("Save the endpoint"))
        self._test = button(self.tr("Save and &test"), self.test)
        self._cancel = button(
            self.tr("Cancel"), self._stop_test, name=self.tr("Cancel the test"), look="plain"
        )
        self._remove = button(
            self.tr("&Remove"), self.remove, name=self.tr("Remove the endpoint"), look="plain"
        )
        self._said = notice()
        self._said.setAccessibleName(self.tr("Result of the test"))
        self._cancel.hide()
        self.preset.activated.connect(self._take_preset)
        self._lay_out()
        self.reload()

    def _lay_out(self) -> None:
        address = row(captioned(self.tr("A&ddress"), self.base_url), self.preset)
        address.setStretch(0, 1)
        self.setLayout(
            column(
                address,
                row(
                    captioned(self.tr("&Model"), self.model), captioned(self.tr("Ke&y"), self.key), spacing=14
                ),
                row(
                    captioned(self.tr("Certificate &file"), self.ca_file),
                    captioned(self.tr("Pro&xy"), self.proxy),
                    spacing=14,
                ),
                row(self._test, self._save, self._cancel, self._remove, None),
                self._said,
                spacing=10,
            )
        )

    def reload(self) -> None:
        """Show what is stored; the key itself is never shown."""
        self._tasks.run(
            operations.read_endpoint(assistant=self._assistant),
            owner=self,
            on_done=self._show,
            on_error=self._say_error,
        )

    def save_then(self, go_on: Callable[[], object]) -> None:
        """Store what was typed, if anything was, and go on once it is stored."""
        if self.base_url.text().strip():
            self.save(then=go_on)
        else:
            go_on()

    def save(self, *, then_test: bool = False, then: Callable[[], object] | None = None) -> None:
        """Store what was typed; errors stand under the form, what was typed stays."""
        work = operations.set_endpoint(
            assistant=self._assistant,
            base_url=self.base_url.text().strip(),
            model=self.model.text().strip(),
            key=self.key.text().strip() or None,
            ca_file=self.ca_file.text().strip() or None,
            proxy=self.proxy.text().strip() or None,
        )
        self._tasks.run(
            work,
            owner=self,
            on_done=lambda _: self._on_saved(then_test, then),
            on_error=self._say_error,
        )

    def test(self) -> None:
        """Save, then make one small request that says nothing about the user."""
        self.save(then_test=True)

    def remove(self) -> None:
        """Forget the endpoint and its key."""
        work = operations.clear_endpoint(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=lambda _: self._on_removed(), on_error=self._say_error)

    def _show(self, endpoint: Any) -> None:
        self._remove.setEnabled(endpoint is not None)
        if endpoint is None or self.base_url.text():
            return
        self.base_url.setText(endpoint.base_url)
        self.model.setText(endpoint.model)
        self.ca_file.setText(str(endpoint.ca_file or ""))
        self.proxy.setText(str(endpoint.proxy or ""))

    def _take_preset(self, index: int) -> None:
        url = self.preset.itemData(index)
        if url:
            self.base_url.setText(url)
            self.model.setFocus()
        self.preset.setCurrentIndex(0)

    def _on_saved(self, then_test: bool, then: Callable[[], object] | None) -> None:
        if then is not None:
            then()
            return
        self.key.clear()
        self._remove.setEnabled(True)
        self.changed.emit()
        self._say(self.tr("Saved."))
        if then_test:
            self._cancel.show()
            self._test.setEnabled(False)
            self._say(self.tr("Sending one small request; it says nothing about you, and is on the log…"))
            self._test_task = self._tasks.run(
                operations.test_endpoint(assistant=self._assistant),
                owner=self,
                on_done=self._say,
                on_error=self._say_error,
                on_cancelled=lambda: self._say(self.tr("Test cancelled; the endpoint stays saved.")),
                on_end=self._end_test,
            )

    def _on_removed(self) -> None:
        for field in (self.base_url, self.model, self.key, self.ca_file, self.proxy):
            field.clear()
        self._remove.setEnabled(False)
        self._say(self.tr("Removed. Drafts are made locally now."))
        self.changed.emit()

    def _stop_test(self) -> None:
        if self._test_task is not None:
            self._test_task.cancel()

    def _end_test(self) -> None:
        self._cancel.hide()
        self._test.setEnabled(True)

    def _say(self, sentence: str) -> None:
        say(self._said, sentence, "quiet")

    def _say_error(self, sentence: str) -> None:
        say(self._said, sentence, "error")
