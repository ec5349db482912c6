"""The one window: lock screen or first run at start, then the workspace.

What is not needed for the first screen is imported when it is shown. The assistant is made in the background;
what asks for it before it is there is kept and served when it is.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QToolTip, QWidget

from cogenesis.domain import Instruction
from cogenesis.gui import operations, vault_operations, window_state
from cogenesis.gui.downloads import Downloads
from cogenesis.gui.focus_order import move_focus
from cogenesis.gui.messages import MessageBar, Messages
from cogenesis.gui.tasks import Lane, Tasks
from cogenesis.gui.widgets.forms import column, pause_timer, shortcut

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.gui.clipboard import ClipboardGuard
    from cogenesis.gui.locking import LockWatch
    from cogenesis.gui.operations import Standing
    from cogenesis.gui.screens.lock import Key
    from cogenesis.gui.screens.request import Typed
    from cogenesis.gui.workspace import Workspace

START_SIZE = (1180, 780)
HELP_KEYS = ("F1", "Ctrl+?")
ASSISTANT_AFTER_MILLISECONDS = 100  # the first screen takes keys first


class MainWindow(QMainWindow):
    """The window and what it is at: locked, first run, or at work.

    Attributes:
        assistant: None until it is made.
        workspace: None while locked.
        watch, clipboard: what locks by itself, and what it takes off the clipboard; None until first opened.

    Signals:
        opened: the workspace stands.
    """

    opened = Signal()

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        factory: Callable[[], Assistant],
        *,
        has_vault: bool,
        state_file: Path | None = None,
    ) -> None:
        super().__init__()
        self.assistant: Assistant | None = None
        self.workspace: Workspace | None = None
        self.watch: LockWatch | None = None
        self.clipboard: ClipboardGuard | None = None
        self.first_screen: QWidget
        self._factory = factory
        self._tasks = tasks
        self._messages = messages
        self._waiting: list[Callable[[Assistant], None]] = []
        self._typed: Typed | None = None
        self._state_file = state_file
        self.downloads = Downloads(tasks, messages, self)
        self.downloads.may_use = self._may_change_model
        self._stack = QStackedWidget()
        self.message_bar = MessageBar(messages)
        central = QWidget()
        central.setLayout(column(self.message_bar, self._stack, spacing=0))
        self.setCentralWidget(central)
        self.setWindowTitle("CoGenesis")
        self.resize(*START_SIZE)
        if state_file is not None:
            window_state.restore(self, state_file)
        for keys in HELP_KEYS:
            shortcut(keys, self, self.show_keys)
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

    def lock(self, reason: str = "") -> None:
        """Save, stop everything, drop the keys, and hide all text; `reason` is told on the lock screen.

        What was typed goes into the vault. Only where that fails is it held here, so that it is not lost.
        """
        if self.workspace is None or self.assistant is None or self.assistant.state != "open":
            return
        typed = self.workspace.typed()
        self.workspace.save()
        self.downloads.suspend()
        self._tasks.cancel_all()
        self._typed = replace(typed, instruction=Instruction(""))
        work = vault_operations.lock(assistant=self.assistant, settle=self._settle, unsent=typed.instruction)
        self._tasks.run(
            work,
            owner=self,
            on_done=lambda kept: None if kept else self._hold(typed),
            on_end=self._on_locked,
        )
        if self.clipboard is not None and self.watch is not None:
            self.clipboard.clear_after(self.watch.clear_clipboard)
        self._close_workspace()
        self._show_lock(reason)

    def show_keys(self) -> None:
        """Open the sheet of keys."""
        from cogenesis.gui.screens.shortcuts import show_sheet

        show_sheet(self)

    def finish(self) -> None:
        """Save and stop; the event loop has ended or is about to."""
        if self.workspace is not None:
            self.workspace.save()
        self.downloads.suspend()
        self._tasks.cancel_all()
        if self.assistant is not None:
            self._tasks.run(vault_operations.close(assistant=self.assistant, settle=self._settle), owner=self)
        self._tasks.close()

    def _hold(self, typed: Typed) -> None:
        self._typed = typed

    def _on_locked(self) -> None:
        """All work has ended and the keys are gone: what Python still holds of the screens goes too."""
        if self.watch is not None:
            self.watch.stop()
        QTimer.singleShot(0, self, _collect)

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
            vault_operations.unlock_by_keyring(assistant=assistant),
            owner=self,
            on_done=lambda _: self._open_workspace(),
            on_error=self._refuse,
        )

    def _show_lock(self, reason: str = "") -> None:
        from cogenesis.gui.screens.lock import LockScreen

        screen = LockScreen(reason)
        screen.unlock_asked.connect(self._unlock)
        self._replace(screen)

    def _show_first_run(self, *, at_vault: bool = False) -> None:
        from cogenesis.gui.screens.first_run import FirstRun

        screen = FirstRun(self.with_assistant, self._tasks, self.downloads, at_vault=at_vault)
        screen.finished.connect(lambda: self.with_assistant(lambda _: self._open_workspace()))
        self._replace(screen)

    def _unlock(self, key: Key) -> None:
        self.with_assistant(lambda assistant: self._unlock_with(assistant, key))

    def _unlock_with(self, assistant: Assistant, key: Key) -> None:
        self._tasks.run(
            vault_operations.unlock(
                assistant=assistant,
                passphrase=key.passphrase,
                key_file=key.key_file,
                recovery_key=key.recovery_key,
            ),
            owner=self.first_screen,
            on_done=lambda _: self._open_workspace(recovered=key.recovery_key is not None),
            on_error=self._refuse,
        )

    def _refuse(self, sentence: str) -> None:
        from cogenesis.gui.screens.lock import LockScreen

        if isinstance(self.first_screen, LockScreen):
            self.first_screen.refuse(sentence)

    def _open_workspace(self, *, recovered: bool = False) -> None:
        from cogenesis.gui.workspace import Workspace

        if self.workspace is not None or self.assistant is None:
            return
        workspace = Workspace(self.assistant, self._tasks, self._messages, self.downloads)
        workspace.lock_asked.connect(self.lock)
        workspace.vault_asked.connect(self._make_vault)
        workspace.keys_asked.connect(self.show_keys)
        workspace.standing_read.connect(self._take_standing)
        workspace.erased.connect(self._on_erased)
        workspace.replaced.connect(self._on_replaced)
        self.workspace = workspace
        self._replace(workspace)
        if self.assistant.state == "open":
            self._watch()
            self.downloads.go_on(self.assistant)
        if self._typed is not None:
            workspace.restore(self._typed)
            self._typed = None
        if recovered:
            workspace.ask_new_passphrase()
        self.opened.emit()

    def _may_change_model(self) -> bool:
        """Not while it writes, or rewrites."""
        if self.workspace is None:
            return True
        write = self.workspace.write
        return not write.running and not write.editor.rewriting.running

    def _watch(self) -> None:
        from cogenesis.gui.clipboard import ClipboardGuard
        from cogenesis.gui.locking import LockWatch

        if self.watch is None:
            self.watch = LockWatch(self)
            self.watch.due.connect(self.lock)
            self.clipboard = ClipboardGuard(self)
        if self.clipboard is not None:
            self.clipboard.keep()
        self.watch.start()

    def _take_standing(self, standing: Standing) -> None:
        if self.watch is not None:
            self.watch.set(
                minutes=standing.number("lock_after"),
                with_screen=standing.is_on("lock_with_screen"),
                clear_clipboard=standing.number("clear_clipboard"),
            )

    def _on_erased(self) -> None:
        """The vault is no more: begin anew."""
        self.downloads.forget()
        self._on_locked()
        self._typed = None
        self._close_workspace()
        self._show_first_run()

    def _on_replaced(self) -> None:
        """A backup stands in the vault's place, locked: what is typed belongs to the old one."""
        self.downloads.forget()
        self._on_locked()
        self._typed = None
        self._close_workspace()
        self._show_lock(self.tr("The backup is in place. Open it with the passphrase of the backup."))

    def _make_vault(self) -> None:
        if self.workspace is not None:
            self._typed = self.workspace.typed()
        self._close_workspace()
        self._show_first_run(at_vault=True)

    def _close_workspace(self) -> None:
        self.workspace = None
        self.message_bar.clear()
        QToolTip.hideText()

    def _replace(self, screen: QWidget) -> None:
        while (old := self._stack.currentWidget()) is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(screen)
        self.first_screen = screen
        screen.setFocus()

    # Qt overrides

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, self.focusWidget(), forward=forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._state_file is not None:
            window_state.keep(self, self._state_file)
        self.hide()
        event.accept()


def _collect() -> None:
    """Screens and tasks refer to each other; without this they would stay until enough else has come."""
    gc.collect()
