"""Revising in the editor, reading ahead while one types, and going on after the model has failed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from staged import POINTS, TEXT

from cogenesis.cogeneration import events
from cogenesis.domain import Mode
from cogenesis.errors import ModelError, WorkerDied
from cogenesis.gui.widgets.passages import changed_span, mark_spans, replace_span, selected_span

KEPT = TEXT.rstrip(" ")
PASSAGE = "Would Thursday afternoon suit you"


def calls(assistant, name):
    return [value for called, value in assistant.calls if called == name]


@pytest.fixture
def drafted(qtbot, opened):
    """A window with a kept draft in the editor."""

    def make(**staged):
        assistant, window = opened(**staged)
        write = window.workspace.write
        write.compose.instruction.setPlainText("Ask Dr. Patel for another day")
        with qtbot.waitSignal(write.draft_ready):
            write.compose.ask_draft()
        qtbot.waitUntil(lambda: not write.running)
        return assistant, window, write.editor

    return make


def select(editor, words):
    text = editor.text.toPlainText()
    start = len(text[: text.index(words)].encode("utf-16-le")) // 2
    cursor = editor.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    editor.text.setTextCursor(cursor)


def marked(editor):
    return [mark.cursor.selectedText() for mark in editor.text.extraSelections()]


def test_a_selection_is_rewritten_marked_and_can_be_undone(qtbot, drafted):
    assistant, _, editor = drafted()
    editor.text.insertPlainText("\N{PARTY POPPER} ")  # two UTF-16 units, and not saved yet
    before = editor.text.toPlainText()
    select(editor, PASSAGE)
    assert editor.revise.target.text() == "Selected words: 5"
    with qtbot.waitSignal(editor.revise.ended):
        qtbot.mouseClick(editor.revise.buttons["warmer"], Qt.MouseButton.LeftButton)
    after = before.replace(PASSAGE, PASSAGE.upper())
    start = before.index(PASSAGE)
    assert calls(assistant, "revise") == [("1", "warmer", (start, start + len(PASSAGE)))]
    assert editor.kept_text() == assistant.kept["1"].text == after
    assert marked(editor) == [PASSAGE, PASSAGE.upper()]
    assert editor.text.base_text() == before
    qtbot.mouseClick(editor.revise.undo, Qt.MouseButton.LeftButton)
    assert editor.text.toPlainText() == before
    assert marked(editor) == []
    assert not editor.revise.undo.isVisible()
    qtbot.waitUntil(lambda: assistant.kept["1"].text == before)


def test_the_whole_text_is_rewritten_in_the_user_s_own_words(qtbot, drafted):
    assistant, _, editor = drafted()
    editor.revise.words.setText("  in capitals ")
    with qtbot.waitSignal(editor.revise.ended):
        qtbot.keyClick(editor.revise.words, Qt.Key.Key_Return)
    assert calls(assistant, "revise") == [("1", "in capitals", None)]
    assert editor.kept_text() == KEPT.upper()
    assert editor.revise.words.text() == ""
    qtbot.keyClick(editor.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor.text, "x")  # typing goes on, and the changes wait still
    assert editor.kept_text() == f"{KEPT.upper()}x"
    assert editor.text.base_text() == f"{KEPT}x"
    qtbot.waitUntil(lambda: len(assistant.kept["1"].text) == len(KEPT) + 1)


def test_escape_stops_a_change_and_leaves_the_text(qtbot, drafted):
    assistant, window, editor = drafted()
    assistant.hold.clear()
    select(editor, PASSAGE)
    editor.revise.buttons["shorter"].click()
    qtbot.waitUntil(lambda: editor.revise.phase.text.text() == "Writing…")
    assert editor.text.isReadOnly()
    assert marked(editor) == [PASSAGE]
    window.workspace.write._on_ctrl_enter()  # makes no other draft meanwhile
    with qtbot.waitSignal(editor.revise.ended):
        qtbot.keyClick(editor.revise.stop_button, Qt.Key.Key_Escape)
    assert editor.revise.said.text() == "Stopped. The text is as it was."
    assert editor.text.toPlainText() == assistant.kept["1"].text == KEPT
    assert marked(editor) == []
    assert not editor.text.isReadOnly()
    assert len(calls(assistant, "draft")) == 1


def test_what_comes_is_shown_while_it_comes_and_another_draft_ends_it(qtbot, drafted):
    assistant, window, editor = drafted()
    assistant.hold.clear()
    editor.revise.buttons["formal"].click()
    qtbot.waitUntil(editor.revise.stop_button.isVisible)
    task = editor.revise._task
    window.workspace.write.open_draft(assistant.kept["1"])
    assert not editor.revise.running
    late = events.Done(replace(assistant.kept["1"], text="late"), events.Timings(0, 0, 0))
    editor.revise._on_event(task, late)  # it was whole just before it was stopped
    assistant.hold.set()
    qtbot.waitUntil(lambda: not window.workspace._tasks.busy)
    assert editor.text.toPlainText() == KEPT
    assert not editor.text.isReadOnly()
    assert editor.revise.said.text() == ""


@pytest.mark.parametrize("where", ["save_draft", "revise"])
def test_a_change_that_fails_is_a_sentence_and_the_text_stays(qtbot, drafted, said, where):
    assistant, _, editor = drafted()
    assistant.faults[where] = ModelError("This is too long for the local model; select a part of it.")
    editor.revise.buttons["shorter"].click()
    qtbot.waitUntil(lambda: "too long" in editor.revise.said.text() or any("too long" in s for _, s in said))
    qtbot.waitUntil(lambda: not editor.text.isReadOnly())
    assert editor.text.toPlainText() == KEPT
    assert editor.revise.buttons["shorter"].isVisible()
    assistant.faults.clear()


def test_a_draft_that_is_not_kept_cannot_be_revised(qtbot, open_window):
    from staged import StagedAssistant

    window = open_window(StagedAssistant(state="none"))
    window.first_screen.finished.emit()
    qtbot.waitUntil(lambda: window.workspace is not None)
    write = window.workspace.write
    write.compose.instruction.setPlainText("Thank Jo")
    with qtbot.waitSignal(write.draft_ready):
        write.compose.ask_draft()
    assert not write.editor.revise.isVisible()


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    [
        ("one two three", "one four three", "two", "four"),
        ("one two", "one two", "", ""),
        ("", "one", "", "one"),
        ("one two three", "one three", "two ", ""),
        ("abc abd", "abc abe", "abd", "abe"),
        ("aa aa", "aa aa aa", "", " aa"),
    ],
)
def test_where_texts_differ_is_whole_words(before, after, old, new):
    one, other = changed_span(before, after)
    assert before[: one[0]] + after[slice(*other)] + before[one[1] :] == after
    assert (before[slice(*one)], after[slice(*other)]) == (old, new)


def test_spans_are_code_points(qtbot):
    box = QPlainTextEdit()
    qtbot.addWidget(box)
    box.setPlainText("\N{PARTY POPPER}ab\N{PARTY POPPER} cd")
    mark_spans(box, [(1, 3)], "#ffffff")
    assert [mark.cursor.selectedText() for mark in box.extraSelections()] == ["ab"]
    replace_span(box, (5, 7), "\N{PARTY POPPER}")
    assert box.toPlainText() == "\N{PARTY POPPER}ab\N{PARTY POPPER} \N{PARTY POPPER}"
    box.selectAll()
    assert selected_span(box) == (0, 6)


def test_the_model_reads_ahead_after_a_pause_and_only_the_latest(qtbot, opened):
    assistant, window = opened()
    assistant.facts.update(City="Graz")
    assistant.hold_warm.clear()
    compose = window.workspace.write.compose
    qtbot.keyClicks(compose.instruction, "Thank")
    qtbot.keyClicks(compose.instruction, " Jo")
    assert calls(assistant, "warm") == []
    qtbot.waitUntil(lambda: compose.reading_ahead.text() == "Reading ahead…")
    assert [(i.text, off) for i, off in calls(assistant, "warm")] == [("Thank Jo", frozenset())]
    qtbot.waitUntil(lambda: compose.context.list.count() == 1)
    compose.context.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: len(calls(assistant, "warm")) == 2)
    assert calls(assistant, "warm")[1][1] == {"fact:City"}
    assistant.hold_warm.set()
    qtbot.waitUntil(lambda: compose.reading_ahead.text() == "Ready to write")
    compose.instruction.setPlainText("")
    assert compose.reading_ahead.text() == ""


def test_what_fails_while_reading_ahead_is_not_told(qtbot, opened, said):
    assistant, window = opened(faults={"warm": RuntimeError("a bug")})
    window.workspace.write.compose.instruction.setPlainText("Thank Jo")
    qtbot.waitUntil(lambda: bool(calls(assistant, "warm")))
    qtbot.waitUntil(lambda: not window.workspace._tasks.busy)
    assert window.workspace.write.compose.reading_ahead.text() == ""
    assert said == []


def test_nothing_is_read_ahead_while_a_draft_is_made_but_what_was_typed_then_is_read_after(qtbot, opened):
    assistant, window = opened()
    write = window.workspace.write
    write.compose.instruction.setPlainText("Thank Jo")
    assistant.hold.clear()
    write.compose.ask_draft()
    qtbot.waitUntil(lambda: write.running)
    write.show_compose()
    write.compose.instruction.setPlainText("Thank Ann")
    qtbot.wait(700)
    assert calls(assistant, "warm") == []
    with qtbot.waitSignal(write.draft_ready):
        assistant.hold.set()
    qtbot.waitUntil(lambda: [i.text for i, _ in calls(assistant, "warm")] == ["Thank Ann"])


def test_after_the_model_has_failed_one_can_try_again_from_the_same_outline(qtbot, opened):
    assistant, window = opened(has_endpoint=True)
    assistant.faults["draft midway"] = WorkerDied("The local model ended unexpectedly; try again.")
    write = window.workspace.write
    write.compose.instruction.setPlainText("Thank Jo")
    write.compose.ask_draft()
    qtbot.waitUntil(write.retry.isVisible)
    assert write.note.text() == "The local model ended unexpectedly; try again."
    assert len(assistant.log) == 1
    assistant.faults.clear()
    with qtbot.waitSignal(write.draft_ready):
        qtbot.mouseClick(write.retry, Qt.MouseButton.LeftButton)
    assert len(assistant.log) == 1  # the cloud is not asked for it again
    assert calls(assistant, "draft")[-1][3].points == POINTS
    assert calls(assistant, "draft")[-1][1] is not Mode.LOCAL
    assert not write.retry.isVisible()


def test_the_window_keeps_the_model_warm_from_the_start(opened):
    assistant, _ = opened()
    assert len(calls(assistant, "stay_warm")) == 1


def test_the_speed_of_the_last_draft_is_told_where_models_are(qtbot, drafted):
    _, window, _ = drafted()
    window.workspace.go("models")
    screen = window.workspace.screen_for("models")
    assert screen.running.speed.text() == "The last draft: first word after 1.2 s, 31 tokens a second."
