"""The one window: lock screen or first run at start, then the workspace.

What is not needed for the first screen is imported when it is shown. The assistant is made in the background;
what asks for it before it is there is kept and served when it is.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from cogenesis.gui import operations
from cogenesis.gui.messages import MessageBar, Messages
from cogenesis.gui.tasks import Lane, Tasks
from cogenesis.gui.widgets.forms import column, pause_timer

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.gui.screens.compose import Typed
    from cogenesis.gui.workspace import Workspace

START_SIZE = (1180, 780)
ASSISTANT_AFTER_MILLISECONDS = 100  # the first screen takes keys first


class MainWindow(QMainWindow):
    """The window and what it is at: locked, first run, or at work.

    Attributes:
        assistant: None until it is made.
        workspace: None while locked.

    Signals:
        opened: the workspace stands.
    """

    opened = Signal()

    def __init__(
        self, tasks: Tasks, messages: Messages, factory: Callable[[], Assistant], *, has_vault: bool
    ) -> None:
        super().__init__()
        self.assistant: Assistant | None = None
        self.workspace: Workspace | None = None
        self.first_screen: QWidget
        self._factory = factory
        self._tasks = tasks
        self._messages = messages
        self._waiting: list[Callable[[Assistant], None]] = []
        self._typed: Typed | None = None
        self._stack = QStackedWidget()
        self.message_bar = MessageBar(messages)
        central = QWidget()
        central.setLayout(column(self.message_bar, self._stack, spacing=0))
        self.setCentralWidget(central)
        self.setWindowTitle("CoGenesis")
        self.resize(*START_SIZE)
        tasks.failed.connect(messages.error)
        if has_vault:
            self._show_lock()
        else:
            self._show_first_run()
        self._assistant_timer = pause_timer(self, ASSISTANT_AFTER_MILLISECONDS, self._make_assistant)
        self._assistant_timer.start()

    def with_assistant(self, use: Callable[[Assistant], None]) -> None:
        """Call `use` now, or as soon as the assistant is made."""
        if self.assistant is not None:
            use(self.assistant)
        else:
            self._waiting.append(use)

    def lock(self) -> None:
        """Save, stop everything, drop the keys, and hide all text."""
        if self.workspace is None or self.assistant is None or self.assistant.state != "open":
            return
        self._typed = self.workspace.typed()
        self.workspace.save()
        self._tasks.cancel_all()
        self._tasks.run(operations.lock(assistant=self.assistant, settle=self._settle), owner=self)
        self._close_workspace()
        self._show_lock()

    def finish(self) -> None:
        """Save and stop; the event loop has ended or is about to."""
        if self.workspace is not None:
            self.workspace.save()
        self._tasks.cancel_all()
        if self.assistant is not None:
            self._tasks.run(operations.close(assistant=self.assistant, settle=self._settle), owner=self)
        self._tasks.close()

    def _settle(self) -> bool:
        return self._tasks.settle(Lane.WIDE)

    def _make_assistant(self) -> None:
        self._tasks.run(
            operations.make_assistant(factory=self._factory),
            owner=self,
            on_done=self._on_assistant,
            on_error=self._on_no_assistant,
        )

    def _on_assistant(self, assistant: Assistant) -> None:
        self.assistant = assistant
        assistant.on_message = self._on_message
        if assistant.state == "locked":
            self._try_keyring(assistant)
        waiting, self._waiting = self._waiting, []
        for use in waiting:
            use(assistant)

    def _on_message(self, sentence: str) -> None:
        self._tasks.on_main(lambda: self._messages.info(sentence))

    def _on_no_assistant(self, sentence: str) -> None:
        self._messages.error(sentence)
        self._stack.setEnabled(False)

    def _try_keyring(self, assistant: Assistant) -> None:
        if self._waiting:
            return
        self._tasks.run(
            operations.unlock_by_keyring(assistant=assistant),
            owner=self,
            on_done=lambda _: self._open_workspace(),
            on_error=self._refuse,
        )

    def _show_lock(self) -> None:
        from cogenesis.gui.screens.lock import LockScreen

        screen = LockScreen()
        screen.unlock_asked.connect(self._unlock)
        self._replace(screen)

    def _show_first_run(self, *, at_vault: bool = False) -> None:
        from cogenesis.gui.screens.first_run import FirstRun

        screen = FirstRun(self.with_assistant, self._tasks, at_vault=at_vault)
        screen.finished.connect(lambda: self.with_assistant(lambda _: self._open_workspace()))
        self._replace(screen)

    def _unlock(self, passphrase: str | None, key_file: Path | None) -> None:
        self.with_assistant(lambda assistant: self._unlock_with(assistant, passphrase, key_file))

    def _unlock_with(self, assistant: Assistant, passphrase: str | None, key_file: Path | None) -> None:
        self._tasks.run(
            operations.unlock(assistant=assistant, passphrase=passphrase, key_file=key_file),
            owner=self.first_screen,
            on_done=lambda _: self._open_workspace(),
            on_error=self._refuse,
        )

    def _refuse(self, sentence: str) -> None:
        from cogenesis.gui.screens.lock import LockScreen

        if isinstance(self.first_screen, LockScreen):
            self.first_screen.refuse(sentence)

    def _open_workspace(self) -> None:
        from cogenesis.gui.workspace import Workspace

        if self.workspace is not None or self.assistant is None:
            return
        workspace = Workspace(self.assistant, self._tasks, self._messages)
        workspace.lock_asked.connect(self.lock)
        workspace.vault_asked.connect(self._make_vault)
        self.workspace = workspace
        self._replace(workspace)
        if self._typed is not None:
            workspace.restore(self._typed)
            self._typed = None
        self.opened.emit()

    def _make_vault(self) -> None:
        if self.workspace is not None:
            self._typed = self.workspace.typed()
        self._close_workspace()
        self._show_first_run(at_vault=True)

    def _close_workspace(self) -> None:
        self.workspace = None

    def _replace(self, screen: QWidget) -> None:
        while (old := self._stack.currentWidget()) is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(screen)
        self.first_screen = screen
        screen.setFocus()

    # Qt overrides

    def closeEvent(self, event: QCloseEvent) -> None:
        self.hide()
        event.accept()
