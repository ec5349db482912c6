"""The window as a whole: from first run to a kept draft, locking, faults, and a free event loop."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QListWidget, QPlainTextEdit
from staged import POINTS, TEXT, StagedAssistant

from cogenesis.domain import Mode
from cogenesis.errors import EndpointError, WorkerDied
from cogenesis.gui.approval import ApprovalDialog

INSTRUCTION = "Write to Dr. Patel that I have to move Tuesday's appointment because of Anna's recital."


def type_instruction(qtbot, window, text=INSTRUCTION):
    compose = window.workspace.write.compose
    compose.instruction.setPlainText(text)
    return compose


def calls(assistant, name):
    return [value for called, value in assistant.calls if called == name]


def test_from_first_run_to_an_edited_kept_draft(qtbot, open_window):
    assistant = StagedAssistant(state="none")
    window = open_window(assistant)
    first_run = window.first_screen
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    page = first_run._stack.currentWidget()
    qtbot.keyClicks(page.passphrase.first, "seven green boats")
    qtbot.keyClicks(page.passphrase.second, "seven green boats")
    qtbot.keyClick(page.passphrase.second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: assistant.state == "open" and first_run._stack.currentWidget() is not page)
    assert calls(assistant, "create_vault") == ["seven green boats"]
    first_run.finished.emit()
    qtbot.waitUntil(lambda: window.workspace is not None)

    write = window.workspace.write
    qtbot.keyClicks(write.compose.instruction, "Invite the team to lunch on Friday")
    qtbot.keyClick(write.compose.instruction, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(write.draft_ready):
        pass
    editor = write.editor
    assert editor.text.toPlainText() == TEXT.rstrip(" ")
    assert editor.subject.text() == "Another day for our appointment"
    assert write.sketch.sketch().points == POINTS
    with qtbot.waitSignal(editor.saved):
        qtbot.keyClicks(editor.text, "PS: bring Jo. ")
    assert assistant.kept["1"].text.startswith("PS: bring Jo. ")

    window.workspace.go("drafts")
    drafts = window.workspace.screen_for("drafts")
    qtbot.waitUntil(lambda: drafts.drafts.rowCount() == 1)
    drafts.open_row(0)
    qtbot.waitUntil(lambda: window.workspace._stack.currentWidget() is write)
    assert editor.text.toPlainText().startswith("PS: bring Jo. ")


def test_a_wrong_passphrase_is_said_and_can_be_typed_again(qtbot, open_window):
    window = open_window(StagedAssistant(state="locked"))
    lock = window.first_screen
    qtbot.keyClicks(lock.passphrase, "wrong")
    qtbot.keyClick(lock.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open" in lock._said.text())
    qtbot.keyClicks(lock.passphrase, "correct horse")  # what was there is selected, so typing replaces it
    qtbot.keyClick(lock.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace is not None)


def test_the_preview_shows_what_would_leave_and_those_bytes_go_without_a_question(qtbot, opened):
    assistant, window = opened(has_endpoint=True)
    compose = type_instruction(qtbot, window)
    qtbot.waitUntil(lambda: compose.leaving.sha256 is not None)
    assert [
        compose.leaving.findings.item(i).text().split("  ")[0]
        for i in range(compose.leaving.findings.count())
    ] == ["Dr. Patel", "Anna", "Tuesday"]
    marked = [mark.cursor.selectedText() for mark in compose.instruction.extraSelections()]
    assert marked == ["Dr. Patel", "Anna", "Tuesday"]
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        compose.ask_draft()
    assert assistant.log[0]["body"] == compose.leaving.body.toPlainText()
    assert not window.findChildren(ApprovalDialog)
    qtbot.waitUntil(
        lambda: "334 B" in window.workspace.status.text() or " B" in window.workspace.status.text()
    )


def test_draft_pressed_before_the_preview_waits_for_it(qtbot, opened):
    assistant, window = opened(has_endpoint=True)
    compose = type_instruction(qtbot, window)
    assert compose.leaving.sha256 is None
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        compose.ask_draft()
    assert len(assistant.log) == 1
    assert not window.findChildren(ApprovalDialog)


def test_a_draft_waits_for_what_the_recogniser_and_the_model_say_and_those_bytes_go(qtbot, opened):
    assistant, window = opened(has_endpoint=True, refines=True)
    compose = type_instruction(qtbot, window)
    qtbot.waitUntil(lambda: compose.leaving.sha256 is not None)
    assert "please" not in compose.leaving.body.toPlainText()  # by rules, at once
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        compose.ask_draft()
    assert "please" in compose.leaving.body.toPlainText()
    assert assistant.log[0]["body"] == compose.leaving.body.toPlainText()
    assert not window.findChildren(ApprovalDialog)


def test_the_preview_is_refined_after_a_pause(qtbot, opened):
    _, window = opened(has_endpoint=True, refines=True)
    compose = type_instruction(qtbot, window)
    qtbot.waitUntil(lambda: "please" in compose.leaving.body.toPlainText())


@pytest.mark.parametrize(("answer", "sent"), [("send", 1), ("local", 0)])
def test_other_bytes_than_those_shown_are_asked_about(qtbot, opened, answer, sent):
    assistant, window = opened(has_endpoint=True)
    compose = type_instruction(qtbot, window)
    qtbot.waitUntil(lambda: compose.leaving.sha256 is not None)
    compose.leaving.sha256 = "0" * 64
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        compose.ask_draft()
        qtbot.waitUntil(lambda: bool(window.findChildren(ApprovalDialog)))
        window.findChildren(ApprovalDialog)[0]._give(answer)
    assert len(assistant.log) == sent


def test_closing_the_question_sends_nothing(qtbot, opened):
    assistant, window = opened(has_endpoint=True)
    assistant.values["ask"] = True
    window.workspace.refresh()
    compose = type_instruction(qtbot, window)
    qtbot.waitUntil(lambda: compose._standing.is_on("ask") and compose.leaving.sha256 is not None)
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        compose.ask_draft()
        qtbot.waitUntil(lambda: bool(window.findChildren(ApprovalDialog)))
        window.findChildren(ApprovalDialog)[0].reject()
    assert assistant.log == []


def test_a_local_draft_never_asks_for_a_sketch_of_the_cloud(qtbot, opened):
    assistant, window = opened(has_endpoint=True)
    compose = type_instruction(qtbot, window)
    compose.mode.setCurrentIndex(compose.mode.findData(Mode.LOCAL.value))
    compose.pause.setChecked(True)
    compose.ask_draft()
    qtbot.waitUntil(lambda: not window.workspace.write.running and bool(calls(assistant, "sketch")))
    assert assistant.log == []
    assert "Nothing" in compose.leaving.verdict.text()


def test_the_sketch_can_be_edited_before_the_draft_is_written(qtbot, opened):
    assistant, window = opened(has_endpoint=True)
    compose = type_instruction(qtbot, window)
    compose.pause.setChecked(True)
    compose.ask_draft()
    sketch = window.workspace.write.sketch
    qtbot.waitUntil(lambda: sketch.editable)
    assert calls(assistant, "draft") == []
    sketch.points.item(0).setText("Say hello")
    sketch.move_point(1)
    sketch.points.setCurrentRow(7)
    sketch.remove_point()
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        qtbot.keyClick(sketch.points, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    outline = calls(assistant, "draft")[0][3]
    assert outline.points == (POINTS[1], "Say hello", *POINTS[2:7])


def test_escape_stops_and_keeps_what_was_written(qtbot, opened):
    assistant, window = opened()
    write = window.workspace.write
    type_instruction(qtbot, window)
    assistant.text, assistant.pause_after = "word " * 50, 20
    with qtbot.waitSignal(write.draft_ready) as ready:
        write.compose.ask_draft()
        qtbot.waitUntil(lambda: "word word" in write.editor.text.toPlainText())
        qtbot.keyClick(write.stop_button, Qt.Key.Key_Escape)
    assert ready.args[0].state == "stopped"
    assert write.editor.text.toPlainText() == ready.args[0].text
    assert not write.editor.text.isReadOnly()


def test_a_context_item_that_is_switched_off_is_left_out(qtbot, opened):
    assistant, window = opened()
    assistant.facts.update(Name="Mira", City="Graz")
    compose = type_instruction(qtbot, window)
    qtbot.waitUntil(lambda: compose.context.list.count() == 2)
    compose.context.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        compose.ask_draft()
    assert calls(assistant, "draft")[0][2] == {"fact:City"}


@pytest.mark.parametrize(
    "fault",
    [EndpointError("The endpoint is down; check its address."), WorkerDied("The model stopped; try again.")],
)
def test_a_failure_is_one_sentence_and_loses_nothing(qtbot, opened, fault):
    assistant, window = opened(faults={"draft midway": fault})
    compose = type_instruction(qtbot, window)
    compose.to.setText("Dr. Patel")
    write = window.workspace.write
    compose.ask_draft()
    qtbot.waitUntil(lambda: write.note.text() == str(fault))
    assert write.editor.text.toPlainText()
    write.show_compose()
    assert compose.instruction.toPlainText() == INSTRUCTION
    assert compose.to.text() == "Dr. Patel"
    assistant.faults.clear()
    with qtbot.waitSignal(write.draft_ready):
        write.draft_locally()


def test_a_bug_in_the_assistant_is_told_without_its_values(qtbot, opened, said):
    assistant, window = opened()
    assistant.faults["profile"] = KeyError("Anna's secret")
    window.workspace.go("profile")
    qtbot.waitUntil(lambda: bool(said))
    assert said[0][0] == "error"
    assert "KeyError" in said[0][1]
    assert "Anna" not in said[0][1]


def test_locking_while_a_draft_streams_hides_all_text_and_gives_the_instruction_back(qtbot, opened):
    assistant, window = opened()
    type_instruction(qtbot, window)
    assistant.text, assistant.pause_after = "word " * 50, 20
    window.workspace.write.compose.ask_draft()
    qtbot.waitUntil(lambda: "word" in window.workspace.write.editor.text.toPlainText())
    qtbot.keyClick(window.workspace, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: assistant.state == "locked")
    assert window.workspace is None
    assert assistant.kept["1"].state == "stopped"  # kept before the keys went
    qtbot.waitUntil(lambda: not any(w.toPlainText() for w in window.findChildren(QPlainTextEdit)))
    qtbot.keyClicks(window.first_screen.passphrase, assistant.passphrase)
    qtbot.keyClick(window.first_screen.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert window.workspace.write.compose.instruction.toPlainText() == INSTRUCTION


def test_an_import_reports_and_can_be_cancelled(qtbot, opened, tmp_path):
    assistant, window = opened()
    window.workspace.go("library")
    library = window.workspace.screen_for("library")
    library.import_paths([tmp_path])
    qtbot.waitUntil(lambda: library.list.documents.rowCount() == 3)
    assert "notes.bin: This is not text" in library.report.text
    assistant.hold.clear()
    library.import_paths([tmp_path])
    qtbot.waitUntil(lambda: "12 s left" in library.progress_text.text())
    library.cancel_import()
    qtbot.waitUntil(lambda: library.report.text.startswith("Cancelled;"))
    assert library.files.isEnabled()


def test_the_log_shows_the_exact_bytes(qtbot, opened):
    assistant, window = opened(has_endpoint=True)
    type_instruction(qtbot, window)
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        window.workspace.write.compose.ask_draft()
    window.workspace.go("outbound")
    log = window.workspace.screen_for("outbound")
    qtbot.waitUntil(lambda: log.body.toPlainText() == assistant.log[0]["body"])
    log.check()
    qtbot.waitUntil(lambda: "whole" in log.said.text())


def test_without_a_vault_one_can_write_and_is_told_that_nothing_is_kept(qtbot, open_window, said):
    assistant = StagedAssistant(state="none")
    window = open_window(assistant)
    window.first_screen.finished.emit()
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert "no vault" in said[0][1]
    type_instruction(qtbot, window)
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        window.workspace.write.compose.ask_draft()
    assert "not kept" in window.workspace.write.editor.words.text()
    window.workspace.go("profile")
    window.workspace._stack.currentWidget().vault_asked.emit()
    assert window.workspace is None
    assert window.first_screen._stack.currentWidget().passphrase


def test_every_control_has_a_name_and_can_be_reached_by_tab(qtbot, opened):
    _, window = opened(has_endpoint=True)
    for key in ("write", "drafts", "profile", "library", "models", "outbound", "settings"):
        window.workspace.go(key)
    qtbot.waitUntil(lambda: bool(window.workspace.screen_for("settings").fields))
    kinds = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QListWidget)
    controls = [w for kind in kinds for w in window.workspace.findChildren(kind)]
    controls = [w for w in controls if not w.objectName().startswith("qt_")]
    assert len(controls) > 60
    assert [type(w).__name__ for w in controls if not (w.accessibleName() or getattr(w, "text", str)())] == []
    unreached = {w.accessibleName() for w in controls if not w.focusPolicy() & Qt.FocusPolicy.TabFocus}
    assert unreached == {"Clear the search"}  # Qt's own; the field is cleared by keys


def test_the_event_loop_is_not_held_up_while_a_fast_model_streams(qtbot, opened):
    assistant, window = opened()
    type_instruction(qtbot, window)
    assistant.text = ("word " * 60 + "\n\n") * 20
    assistant.seconds_a_word = 0.0005
    gaps: list[float] = []
    last = time.thread_time()

    def tick() -> None:
        nonlocal last
        now = time.thread_time()  # ours alone, however busy the machine is
        gaps.append(now - last)
        last = now

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(1)
    with qtbot.waitSignal(window.workspace.write.draft_ready, timeout=20_000):
        window.workspace.write.compose.ask_draft()
    assert len(gaps) > 50
    assert max(gaps) < 0.05


def test_no_method_of_the_assistant_runs_on_the_main_thread(qtbot, opened):
    assistant, window = opened(has_endpoint=True)
    type_instruction(qtbot, window)
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        window.workspace.write.compose.ask_draft()
    for key in ("drafts", "profile", "library", "models", "outbound", "settings"):
        window.workspace.go(key)
    qtbot.waitUntil(lambda: bool(window.workspace.screen_for("settings").fields))
    assert threading.main_thread().name not in assistant.threads
