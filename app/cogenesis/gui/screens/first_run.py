"""First run: what this is, what protects it, what writes, and who may help. Every step can be skipped.

Only the first page stands at start; the others are made when they are reached.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from cogenesis.gui.look import TEXT_WIDTH
from cogenesis.gui.widgets.forms import button, column, heading, prose, row, subheading

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.gui.downloads import Downloads
    from cogenesis.gui.tasks import Tasks

STEPS = 6

WithAssistant = Callable[[Callable[["Assistant"], None]], None]


class FirstRun(QWidget):
    """The pages of the first run, one after the other.

    Signals:
        finished: the user is through, with or without a vault.
    """

    finished = Signal()

    def __init__(
        self,
        with_assistant: WithAssistant,
        tasks: Tasks,
        downloads: Downloads,
        parent: QWidget | None = None,
        *,
        at_vault: bool = False,
    ) -> None:
        super().__init__(parent)
        self._with_assistant = with_assistant
        self._tasks = tasks
        self._downloads = downloads
        self._assistant: Assistant | None = None
        self._stack = QStackedWidget()
        self._stack.setFixedWidth(TEXT_WIDTH)
        self.step = prose("", look="quiet")
        shown = column(self.step, self._stack)
        layout = column(None, row(None, shown, None), None)
        layout.setStretch(2, 1)
        layout.setContentsMargins(24, 24, 24, 24)
        self.setLayout(layout)
        if at_vault:
            self._to_vault()
        else:
            self._show(self._welcome(), 1)

    def _show(self, page: QWidget, step: int) -> None:
        self.step.setText(self.tr("Step {step} of {steps}").format(step=step, steps=STEPS))
        while (old := self._stack.currentWidget()) is not None:
            self._stack.removeWidget(old)
            old.deleteLater()  # with the passphrase or the recovery key that stood there
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        proxy = page.focusProxy()
        if proxy is not None:
            proxy.setFocus(Qt.FocusReason.TabFocusReason)
            self.setFocusProxy(proxy)

    def _page(self, *items: QWidget | int | None, first: QWidget, buttons: tuple[QWidget, ...]) -> QWidget:
        made = QWidget()
        made.setLayout(column(*items, 14, row(None, *buttons), spacing=12))
        made.setFocusProxy(first)
        return made

    def _welcome(self) -> QWidget:
        start = button(self.tr("&Set up"), self._to_vault, look="primary")
        skip = button(self.tr("&Try it without setting up"), self.finished.emit, look="plain")
        return self._page(
            heading(self.tr("Writes in your voice. Keeps your life to itself.")),
            prose(
                self.tr(
                    "CoGenesis drafts emails, letters and posts the way you write them. "
                    "A small model on this computer does the writing."
                )
            ),
            6,
            subheading(self.tr("What stays here")),
            prose(
                self.tr(
                    "Your profile, documents, past writing, messages you answer, and every draft. "
                    "They are encrypted on this computer and never leave it."
                ),
                look="quiet",
            ),
            subheading(self.tr("What may leave, if you want help from a cloud model")),
            prose(
                self.tr(
                    "A short brief that says what kind of text is wanted, never about whom. You see it "
                    "while you type, byte for byte, and everything that leaves is on record. "
                    "With no endpoint set, nothing leaves."
                ),
                look="quiet",
            ),
            first=start,
            buttons=(skip, start),
        )

    def _to_vault(self) -> None:
        from cogenesis.gui.screens.vault_page import VaultPage

        page = VaultPage(self._with_assistant, self._tasks)
        page.created.connect(lambda: self._with_assistant(self._to_recovery))
        page.skipped.connect(self.finished.emit)
        self._show(page, 2)

    def _to_recovery(self, assistant: Assistant) -> None:
        from cogenesis.gui.screens.recovery_page import RecoveryPage

        page = RecoveryPage(assistant, self._tasks)
        page.finished.connect(lambda: self._show_model(assistant))
        self._show(page, 3)

    def _show_model(self, assistant: Assistant) -> None:
        from cogenesis.gui.screens.model_page import ModelPage

        self._assistant = assistant
        page = ModelPage(assistant, self._tasks, self._downloads)
        page.finished.connect(self._to_endpoint)
        self._show(page, 4)

    def _to_endpoint(self) -> None:
        from cogenesis.gui.widgets.endpoint_form import EndpointForm

        assert self._assistant is not None
        assistant = self._assistant
        form = EndpointForm(assistant, self._tasks)
        back = button(self.tr("&Back"), lambda: self._show_model(assistant), look="plain")
        done = button(self.tr("&Continue"), lambda: form.save_then(self._to_texts), look="primary")
        skip = button(self.tr("S&kip: write locally only"), self._to_texts, look="plain")
        self._show(
            self._page(
                heading(self.tr("Help with the outline")),
                prose(
                    self.tr(
                        "A cloud model knows better how a good text is built. It is asked for an outline "
                        "only, from a brief that is checked before it leaves. Any endpoint that speaks the "
                        "OpenAI protocol will do, also one on your own network. This is optional."
                    ),
                    look="quiet",
                ),
                form,
                first=form.base_url,
                buttons=(back, skip, done),
            ),
            5,
        )

    def _to_texts(self) -> None:
        from cogenesis.gui.screens.texts_page import TextsPage

        assert self._assistant is not None
        page = TextsPage(self._assistant, self._tasks)
        page.finished.connect(self.finished.emit)
        self._show(page, STEPS)


def choose_new_file(owner: QWidget, title: str, on_chosen: Callable[[Path], None]) -> None:
    """Ask where a new file goes."""
    dialog = QFileDialog(owner, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: on_chosen(Path(name)))
    dialog.open()
