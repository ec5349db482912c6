"""The form of an instruction: language, context and pins, templates, recent instructions, marks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from staged import POINTS
from staged_composing import CLOUD_TEXT, LOCAL_TEXT

from cogenesis.domain import Context, ContextItem, ContextKind, Instruction, Mode, Origin
from cogenesis.errors import UsageError
from cogenesis.gui.approval import ApprovalDialog
from cogenesis.gui.screens.source import SourceDialog
from cogenesis.gui.screens.template_dialogs import ManageDialog, PlaceholderDialog, RecentDialog, SaveDialog

PASSAGE = ContextItem(
    "passage:1",
    ContextKind.PASSAGE,
    "Letter 1",
    "the third floor",
    30,
    Origin(1, "letters.mbox", 0, 23, 38),
    why=("words", "floor", "third"),
)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(opened):
    def make(**staged):
        assistant, window = opened(**staged)
        return assistant, window.workspace.write, window.workspace.write.compose

    return make


def draft_of(qtbot, write, text="Thank Anna"):
    write.compose.instruction.setPlainText(text)
    with qtbot.waitSignal(write.draft_ready):
        write.compose.ask_draft()
    qtbot.waitUntil(lambda: not write.running and write.again.isVisible())


def test_a_chosen_language_is_part_of_the_instruction_and_comes_back_with_it(form):
    _, _, compose = form()
    compose.language.setCurrentIndex(compose.language.findData("german"))
    assert compose.current_instruction().language == "german"
    compose.fill(Instruction("Write"))
    assert compose.current_instruction().language is None
    compose.fill(Instruction("Write", language="french"))
    assert compose.language.currentData() == "french"


def test_what_replaced_words_stand_for_is_said_where_they_stand_and_a_click_leads_to_the_list(qtbot, form):
    _, _, compose = form(has_endpoint=True)
    compose.instruction.setPlainText("  Tell Dr. Patel and 🎈 Anna")
    qtbot.waitUntil(lambda: compose.leaving.sha256 is not None)
    marks = compose._marks.marks("target")
    text = compose.instruction.toPlainText()
    assert [text[mark.start : mark.end] for mark in marks] == ["Dr. Patel", "Anna"]
    assert "a doctor" in marks[0].tooltip
    assert "in your vault" in marks[0].tooltip
    compose._marks.activated.emit(marks[1])
    assert compose.leaving.findings.currentItem().text().startswith("Anna")


def test_the_panel_says_why_an_item_is_used_and_how_much_room_all_take(form):
    _, _, compose = form()
    panel = compose.context
    panel.most = 100
    panel.show_context(Context((PASSAGE,)))
    assert panel.list.item(0).text().endswith("Shares with your instruction: floor, third")
    assert "about a quarter" in panel.note.text()
    panel.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert "takes little" in panel.note.text()


def test_a_pinned_item_goes_into_the_draft_and_one_switched_off_is_pinned_no_more(qtbot, form):
    assistant, write, compose = form()
    panel = compose.context
    panel.show_context(Context((PASSAGE,)))
    panel.list.setCurrentRow(0)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_D, CTRL)
    assert "Pinned for this draft" in panel.list.item(0).text()
    assert compose.typed().pinned == {"passage:1"}
    draft_of(qtbot, write)
    assert write._request.pinned == {"passage:1"}
    panel.show_context(Context((PASSAGE,)))
    panel.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert panel.pinned == frozenset()
    panel.list.setCurrentRow(0)
    panel.pin_all.click()
    qtbot.waitUntil(lambda: assistant.composing.pins.keys == ["passage:1"])
    qtbot.waitUntil(lambda: "Unpin" in panel.pin_all.text())


def test_an_item_opens_at_its_place_in_the_document(qtbot, form):
    assistant, _, compose = form()
    assistant.library.text = lambda _: "Hello all, a note from the third floor of the house"
    compose.context.opened.emit(PASSAGE)
    (dialog,) = compose.findChildren(SourceDialog)
    qtbot.waitUntil(lambda: bool(dialog.text.extraSelections()))
    assert dialog.text.extraSelections()[0].cursor.selectedText() == "the third floor"
    dialog.accept()


def test_a_template_is_kept_used_with_what_it_asks_for_renamed_and_deleted(qtbot, form):
    assistant, _, compose = form()
    kept = assistant.composing.templates.kept
    compose.fill(Instruction("Thank {name} for {what}", tone="friendly", language="german"))
    compose.templates.save()
    (dialog,) = compose.findChildren(SaveDialog)
    qtbot.keyClicks(dialog.name, "Thanks")
    dialog.submit()
    qtbot.waitUntil(lambda: list(kept) == ["Thanks"] and not compose.findChildren(SaveDialog))

    compose.fill(Instruction("", reply_to="Here is the cake"))
    compose.templates.templates.click()
    qtbot.waitUntil(lambda: compose.templates.menu is not None)
    compose.templates.menu.actions()[0].trigger()
    (asks,) = compose.findChildren(PlaceholderDialog)
    qtbot.keyClicks(asks.fields["name"], "Anna {what}")
    assert not asks._fill.isEnabled()
    qtbot.keyClicks(asks.fields["what"], "the cake")
    qtbot.keyClick(asks.fields["what"], Qt.Key.Key_Return)
    now = compose.current_instruction()
    assert (now.text, now.tone, now.language) == ("Thank Anna {what} for the cake", "friendly", "german")
    assert now.reply_to == "Here is the cake"  # the message that is answered stays
    compose.instruction.undo()
    assert compose.instruction.toPlainText() == ""

    compose.templates._manage(list(kept.values()))
    (manage,) = compose.findChildren(ManageDialog)
    manage.name.setText("Gratitude")
    manage.rename.click()
    qtbot.waitUntil(lambda: list(kept) == ["Gratitude"] and manage.list.item(0).text() == "Gratitude")
    manage.delete.click()
    qtbot.waitUntil(lambda: not kept and manage.list.count() == 0)
    manage.accept()


def test_recent_instructions_are_stepped_through_by_keys_and_what_was_typed_comes_back(qtbot, form):
    _, write, compose = form()
    draft_of(qtbot, write, "Thank Anna")
    draft_of(qtbot, write, "Invite Jo")
    write.show_compose()
    compose.instruction.setPlainText("Half a thought")
    compose.instruction.setFocus()
    said = compose.instruction.toPlainText
    qtbot.keyClick(compose.instruction, Qt.Key.Key_Up, CTRL)
    qtbot.waitUntil(lambda: said() == "Invite Jo")
    qtbot.keyClick(compose.instruction, Qt.Key.Key_Up, CTRL)
    assert said() == "Thank Anna"
    for _ in range(2):
        qtbot.keyClick(compose.instruction, Qt.Key.Key_Down, CTRL)
    assert said() == "Half a thought"
    qtbot.keyClick(compose.instruction, Qt.Key.Key_R, CTRL)
    (dialog,) = compose.findChildren(RecentDialog)
    qtbot.keyClicks(dialog.search, "anna")
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert said() == "Thank Anna"


def test_a_written_draft_is_written_again_from_the_edited_sketch_as_a_draft_of_its_own(qtbot, form):
    assistant, write, _ = form()
    draft_of(qtbot, write)
    assert not write.sketch.editable
    write.sketch.edit.click()
    assert write.sketch.editable
    write.sketch.points.item(0).setText("1. <b>Say</b> hello " + "word " * 20)
    assert write.sketch.points.item(0).text().startswith("Say hello word")
    assert len(write.sketch.points.item(0).text().split()) == 12
    qtbot.waitUntil(lambda: ("warm along", write.sketch.sketch()) in assistant.calls)
    with qtbot.waitSignal(write.draft_ready):
        qtbot.keyClick(write.sketch.points, Qt.Key.Key_Return, CTRL)
    assert list(assistant.kept) == ["1", "2"]
    assert assistant.kept["2"].sketch.points[1:] == POINTS[1:]
    assert assistant.kept["2"].sketch.points[0].startswith("Say hello")


def test_another_sketch_is_asked_for_through_the_gate_and_leaves_the_text_alone(qtbot, form):
    assistant, write, compose = form(has_endpoint=True)
    draft_of(qtbot, write)
    text = write.editor.kept_text()
    write.sketch.points.item(0).setText("Mine")
    write._request = compose.request_of(assistant.kept["1"])  # of which nothing was shown
    write.sketch.again.click()
    qtbot.waitUntil(lambda: bool(write.findChildren(ApprovalDialog)))
    assert write.editor.kept_text() == text
    write.findChildren(ApprovalDialog)[0]._give("send")
    qtbot.waitUntil(lambda: write.sketch.editable)
    assert write.sketch.sketch().points == POINTS
    assert (write.editor.kept_text(), write.editor.draft_id) == (text, "1")
    assert len(assistant.log) == 2


def test_a_refused_question_for_another_sketch_brings_the_old_one_back(qtbot, form):
    assistant, write, _ = form()
    draft_of(qtbot, write)
    assistant.faults["sketch"] = UsageError("No.")
    write.sketch.again.click()
    qtbot.waitUntil(lambda: not write.running)
    assert write.sketch.sketch().points == POINTS
    assert write.note.text() == "No."
    assert write.sketch.edit.isVisible()


def test_the_comparison_marks_what_differs_says_what_was_sent_and_gives_either(qtbot, form):
    assistant, write, _ = form(has_endpoint=True)
    draft_of(qtbot, write)
    assert write.comparing.button.isVisible()
    view = write.comparing.view
    write.comparing.button.click()
    qtbot.waitUntil(view.cloud.keep.isEnabled)
    assert not write.findChildren(ApprovalDialog)  # the bytes are those that were shown
    only_cloud = [view.cloud.text.toPlainText()[m.start : m.end] for m in view.cloud.layers.marks("changed")]
    assert "Thank you for your help" in only_cloud[0]
    assert (view.local.draft.text, view.cloud.draft.text) == (LOCAL_TEXT, CLOUD_TEXT)
    qtbot.waitUntil(lambda: "Sent for this draft: 2 request" in view.cost.text())
    view.cloud.text.setFocus()
    qtbot.keyClick(view.cloud.text, Qt.Key.Key_Escape)
    assert write._stack.currentWidget() is write._draft_page
    before = write.editor.kept_text()
    write.comparing.button.click()
    qtbot.waitUntil(view.cloud.keep.isEnabled)
    view.cloud.keep.click()
    qtbot.waitUntil(lambda: bool(assistant.composing.counterfactuals.taken))
    assert write.editor.kept_text() == CLOUD_TEXT
    assert write.sketch.sketch().points == (f"As {Mode.SKETCH} has it",)
    write.editor.text.undo()
    assert write.editor.kept_text() == before


def test_a_comparison_that_is_stopped_leaves_the_draft_alone(qtbot, form):
    assistant, write, _ = form(has_endpoint=True)
    draft_of(qtbot, write)
    before = write.editor.kept_text()
    assistant.hold.clear()
    write.comparing.button.click()
    view = write.comparing.view
    qtbot.waitUntil(lambda: QApplication.focusWidget() is view.stop_button)
    qtbot.keyClick(view.stop_button, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not view.running)
    assistant.hold.set()
    assert "Your draft is as it was" in view.phase.text.text()
    assert not view.cloud.keep.isEnabled()
    view.back.click()
    assert write.editor.kept_text() == before


def test_without_an_endpoint_there_is_nothing_to_compare_with(qtbot, form):
    _, write, _ = form()
    draft_of(qtbot, write)
    assert not write.comparing.button.isVisible()
