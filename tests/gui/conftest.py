"""Offscreen windows with a staged assistant."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from staged import StagedAssistant
from staged_samples import StagedSamples

from cogenesis.gui.garbage import GarbageCollection
from cogenesis.gui.main_window import MainWindow
from cogenesis.gui.messages import Messages
from cogenesis.gui.tasks import Tasks


@pytest.fixture(autouse=True)
def garbage(qapp) -> Iterator[GarbageCollection]:
    """As in the program: never collected inside a call into Qt."""
    collection = GarbageCollection(qapp)
    yield collection
    collection.stop()
    gc.collect()


@pytest.fixture
def tasks(qapp) -> Iterator[Tasks]:
    gateway = Tasks()
    yield gateway
    assert gateway.close(), "work went on after the test"


@pytest.fixture
def said() -> list[tuple[str, str]]:
    """Every sentence shown to the user, with its kind."""
    return []


@pytest.fixture
def open_window(qtbot, tasks, said) -> Callable[[StagedAssistant], MainWindow]:
    """Shows the window for an assistant in whatever state it is."""
    from cogenesis.gui.look import dress

    def show(assistant: StagedAssistant) -> MainWindow:
        application = QApplication.instance()
        if not application.styleSheet():
            dress(application)
        assistant.samples = StagedSamples()
        messages = Messages()
        messages.said.connect(lambda kind, sentence: said.append((kind, sentence)))
        window = MainWindow(tasks, messages, lambda: assistant, has_vault=assistant.state != "none")
        window.messages = messages
        qtbot.addWidget(window)
        with qtbot.waitActive(window):  # shortcuts work in the active window only
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: window.assistant is not None)
        return window

    return show


@pytest.fixture
def opened(qtbot, open_window):
    """Makes an unlocked window, and the assistant behind it."""

    def make(**staged):
        assistant = StagedAssistant(state="locked", **staged)
        window = open_window(assistant)
        qtbot.keyClicks(window.first_screen.passphrase, assistant.passphrase)
        qtbot.keyClick(window.first_screen.passphrase, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.workspace is not None)
        qtbot.waitUntil(lambda: bool(window.workspace.write.compose._standing.values))
        assert window.isActiveWindow()  # nothing was shown as a window of its own on the way
        assert QApplication.focusWidget() is window.workspace.write.compose.instruction
        return assistant, window

    return make
