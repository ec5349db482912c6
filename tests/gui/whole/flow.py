"""The window with all its real parts, from first run to a saved draft. Run by test_whole_flow.py.

In a process of its own, because the desk's confinement is for good: real launcher, seccomp, vault, model,
egress worker. COGENESIS_TEST_ENDPOINT names a llama.cpp server outside.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from cogenesis.assistant import Assistant
from cogenesis.gui.application import make_application
from cogenesis.gui.garbage import GarbageCollection
from cogenesis.gui.main_window import MainWindow
from cogenesis.gui.messages import Messages
from cogenesis.gui.tasks import Tasks
from cogenesis.paths import Home
from cogenesis.processes.confinement import Role, confine
from cogenesis.processes.supervision import Launcher

PASSPHRASE = "seven green boats at anchor"
INSTRUCTION = "Write an email to thank Boris Quillfeather for the quick help"
LONG = 90_000


@pytest.fixture(scope="session")
def qapp(launcher):
    return make_application()


@pytest.fixture(scope="session")
def launcher():
    started = Launcher.start()  # first of all, as in the program
    yield started
    started.close()


@pytest.fixture
def window(qapp, qtbot, launcher):
    confinement = confine(Role.DESK)
    assert confinement.meets_minimum, confinement.problems
    home = Home(Path(os.environ["COGENESIS_HOME"]))
    tasks, messages = Tasks(), Messages()
    collection = GarbageCollection(qapp)
    shown = MainWindow(tasks, messages, lambda: Assistant(home, launcher, confinement), has_vault=False)
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    shown.finish()
    collection.stop()


def press(qtbot, key=Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def revise_a_passage(qtbot, window, editor):
    """Have the first paragraph written again: nothing else changes, it waits, and it can be undone."""

    def kept():
        return window.assistant.draft_by_id(editor.draft_id).text.rstrip()

    before = editor.text.toPlainText()
    end = before.index("\n")
    cursor = editor.text.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    editor.text.setTextCursor(cursor)
    with qtbot.waitSignal(editor.revise.ended, timeout=LONG):
        editor.revise.buttons["formal"].click()
    after = editor.kept_text()
    assert editor.revise.said.text()
    assert after.endswith(before[end:])
    assert kept() == after.rstrip()
    assert (after != before) is editor.revise.undo.isVisible() is editor.changes.isVisible()
    if after != before:
        revising = window.assistant.revising
        qtbot.waitUntil(lambda: revising.base(editor.draft_id) == before, timeout=LONG)
        editor.revise.undo.click()
        assert editor.text.toPlainText() == before
        qtbot.waitUntil(lambda: kept() == before.rstrip(), timeout=LONG)
        qtbot.waitUntil(lambda: revising.base(editor.draft_id) is None, timeout=LONG)


def choose_a_model(qtbot, window):
    """The shelf, what runs, and a file that nobody knows, which is asked about and tried out."""
    window.workspace.go("models")
    models = window.workspace.screen_for("models")
    qtbot.waitUntil(lambda: models.selected() is not None, timeout=LONG)
    built_in = models.rows[0]
    assert built_in.in_use
    assert any(row.hosts and row.memory and row.fit and not row.path for row in models.rows)
    qtbot.waitUntil(lambda: "processor" in models.running.where.text(), timeout=LONG)
    mine = Path(os.environ["COGENESIS_HOME"]).parent / "mine.gguf"
    mine.write_bytes(Path(built_in.path).read_bytes() + bytes(32))  # other bytes, so another hash
    models.chooser.use(str(mine))
    qtbot.waitUntil(lambda: models.chooser.dialog is not None, timeout=LONG)
    models.chooser.dialog.agree.click()
    with qtbot.waitActive(window):  # there is no window manager that would do so
        window.activateWindow()
    qtbot.waitUntil(lambda: "writes the next draft" in models.said.text(), timeout=LONG)
    qtbot.waitUntil(lambda: models.rows[0].path == str(mine), timeout=LONG)
    models.chooser.use(built_in.name)
    qtbot.waitUntil(lambda: models.rows[0].name == built_in.name, timeout=LONG)
    window.workspace.go("write")


@pytest.mark.timeout(270)
def test_first_run_to_saved_draft_lock_and_unlock(qtbot, window):
    first_run = window.first_screen
    press(qtbot)
    vault_page = first_run._stack.currentWidget()
    qtbot.keyClicks(vault_page.passphrase.first, PASSPHRASE)
    qtbot.keyClicks(vault_page.passphrase.second, PASSPHRASE)
    press(qtbot)
    qtbot.waitUntil(lambda: first_run._stack.currentWidget() is not vault_page, timeout=LONG)
    assert window.assistant.state == "open"
    qtbot.keyClick(first_run._stack.currentWidget().skip, Qt.Key.Key_Space)  # no recovery key
    press(qtbot)  # the model page: go on with the built-in one

    from cogenesis.gui.widgets.endpoint_form import EndpointForm

    qtbot.waitUntil(lambda: bool(first_run.findChildren(EndpointForm)), timeout=LONG)
    form = first_run.findChildren(EndpointForm)[-1]
    qtbot.keyClicks(form.base_url, os.environ["COGENESIS_TEST_ENDPOINT"])
    qtbot.keyClicks(form.model, "smollm2")
    qtbot.keyClicks(form.key, "sk-test-key-1234567890")
    form.test()
    qtbot.waitUntil(lambda: "answers as it should" in form._said.text(), timeout=LONG)
    form.save_then(first_run.finished.emit)
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=LONG)

    write = window.workspace.write
    compose = write.compose
    qtbot.keyClicks(compose.instruction, INSTRUCTION)
    qtbot.waitUntil(lambda: compose.leaving.sha256 is not None, timeout=LONG)
    shown = compose.leaving.body.toPlainText()
    assert "Quillfeather" not in shown
    held_back = [compose.leaving.findings.item(i).text() for i in range(compose.leaving.findings.count())]
    assert any("Quillfeather" in text for text in held_back)
    qtbot.waitUntil(lambda: compose.reading_ahead.text() == "Ready to write", timeout=LONG)
    with qtbot.waitSignal(write.draft_ready, timeout=LONG):
        press(qtbot, modifier=Qt.KeyboardModifier.ControlModifier)
    text = write.editor.text.toPlainText()
    assert len(text.split()) >= 60
    assert write.sketch.sketch().points
    write.editor.text.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.waitSignal(write.editor.saved, timeout=LONG):
        qtbot.keyClicks(write.editor.text, "PS ")
    draft_id = write.editor.draft_id
    assert window.assistant.draft_by_id(draft_id).text.rstrip().endswith("PS")
    assert [version.author for version in window.assistant.versions(draft_id)] == ["model"]
    revise_a_passage(qtbot, window, write.editor)
    choose_a_model(qtbot, window)

    window.workspace.go("outbound")
    log = window.workspace.screen_for("outbound")
    qtbot.waitUntil(lambda: log.log.requests == 2, timeout=LONG)
    log.table.setCurrentIndex(log.log.first())
    qtbot.waitUntil(lambda: log.body.toPlainText() != "", timeout=LONG)
    assert log.body.toPlainText() == shown
    assert window.assistant.outbound_verify().ok

    window.lock()
    qtbot.waitUntil(lambda: window.assistant.state == "locked", timeout=LONG)
    assert window.workspace is None
    lock = window.first_screen
    qtbot.keyClicks(lock.passphrase, PASSPHRASE)
    press(qtbot)
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=LONG)
    window.workspace.go("drafts")
    drafts = window.workspace.screen_for("drafts")
    qtbot.waitUntil(lambda: drafts.drafts.rowCount() == 1, timeout=LONG)

    window.workspace.go("write")
    write = window.workspace.write
    write.compose.instruction.setPlainText("Write a long letter to the council about the street lamp")
    write.compose.ask_draft()
    qtbot.waitUntil(lambda: len(write.editor.text.toPlainText()) > 100, timeout=LONG)
    os.kill(window.assistant.local_models.current().pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: "ended unexpectedly" in write.note.text(), timeout=LONG)
    with qtbot.waitSignal(write.draft_ready, timeout=LONG):  # another goes on with the text
        pass
    kept = write.editor.text.toPlainText()
    assert len(kept) > 100
    assert window.assistant.draft_by_id(write.editor.draft_id).text.rstrip() == kept.rstrip()
    with qtbot.waitSignal(write.draft_ready, timeout=LONG):
        write.draft_again()
    assert len(write.editor.text.toPlainText().split()) >= 60
