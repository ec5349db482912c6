"""The editor: changes that wait, undo across them, finding, versions, spelling, and what is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from staged import NOW, TEXT, StagedAssistant
from staged_revising import ADDED

from cogenesis.domain import Draft, DraftVersion, Instruction, Level, Mode, Sketch
from cogenesis.errors import VaultError
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.editor import DraftEditor
from cogenesis.gui.widgets.layers import Mark

KEPT = TEXT.rstrip()
PASSAGE = "Would Thursday afternoon suit you"
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def staged():
    assistant = StagedAssistant(state="open")
    assistant.kept["1"] = Draft(
        "1",
        Instruction("Another day"),
        Mode.LOCAL,
        Level.STRICT,
        "email",
        "Tuesday",
        KEPT,
        Sketch(),
        "done",
        NOW,
        NOW,
    )
    assistant.kept_versions["1"] = [DraftVersion(1, NOW, "model", "Tuesday", KEPT)]
    return assistant


@pytest.fixture
def editor(qtbot, tasks, staged, said):
    """A kept draft in an editor that is shown."""
    messages = Messages()
    messages.said.connect(lambda kind, sentence: said.append((kind, sentence)))
    window = QWidget()
    made = DraftEditor(staged, tasks, messages)
    layout = QVBoxLayout(window)
    layout.addWidget(made)
    window.resize(1100, 800)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.open(staged.kept["1"])
    qtbot.waitUntil(lambda: not tasks.busy)
    made.text.setFocus()
    yield made
    window.close()


def calls(assistant, name):
    return [value for called, value in assistant.calls if called == name]


def select(editor, words):
    start = editor.kept_text().index(words)
    places, cursor = editor.text.places(), editor.text.textCursor()
    cursor.setPosition(places.unit(start))
    cursor.setPosition(places.unit(start + len(words), end=True), QTextCursor.MoveMode.KeepAnchor)
    editor.text.setTextCursor(cursor)


def standing_at(editor):
    """The words of the change that is shown as the one that accepting and rejecting is about."""
    selections = editor.text.extraSelections()
    marks = editor.layers._marks["changed"]
    assert len(selections) == len(marks)
    return "".join(cursor.selectedText() for mark, cursor in marks if mark.look.endswith("_here"))


def rewrite(qtbot, editor, words, name="warmer"):
    select(editor, words)
    with qtbot.waitSignal(editor.revise.ended):
        editor.revise.buttons[name].click()


def test_changes_are_accepted_and_rejected_by_keyboard_and_undone_with_typing(qtbot, editor, staged):
    editor.propose((0, len("Dear Dr. Patel")), "Hello Dr. Patel")
    at = editor.kept_text().index("Tuesday")
    editor.propose((at, at + len("Tuesday")), "Friday")
    assert editor.changes.count.text().startswith("2 ")
    both = editor.kept_text()
    qtbot.keyClick(editor.text, Qt.Key.Key_Home, CONTROL)
    assert standing_at(editor) == "DearHello"
    qtbot.keyClick(editor.text, Qt.Key.Key_F8)
    assert standing_at(editor) == "TuesdayFriday"
    qtbot.keyClick(editor.text, Qt.Key.Key_F8, SHIFT)
    assert standing_at(editor) == "DearHello"
    qtbot.keyClick(editor.text, Qt.Key.Key_A, ALT)
    assert standing_at(editor) == "TuesdayFriday"
    qtbot.keyClick(editor.text, Qt.Key.Key_R, ALT)
    assert not editor.changes.isVisible()
    ended = KEPT.replace("Dear", "Hello", 1)
    assert editor.kept_text() == editor.text.toPlainText() == ended
    qtbot.keyClick(editor.text, Qt.Key.Key_End, CONTROL)
    qtbot.keyClicks(editor.text, "!")
    for expected in (ended, KEPT.replace("Dear", "Hello", 1).replace("Tuesday", "Friday", 1), both):
        editor.text.undo()
        assert editor.kept_text() == expected
    editor.text.undo()
    editor.text.undo()
    assert editor.text.toPlainText() == KEPT
    editor.text.redo()
    assert len(editor.text.changes()) == 1
    qtbot.waitUntil(lambda: staged.kept["1"].text == KEPT.replace("Dear", "Hello", 1))


def test_all_changes_at_once_are_one_step(qtbot, editor):
    editor.propose((0, len(KEPT)), KEPT.upper())
    assert editor.changes.isVisible()
    editor.changes.reject_all.click()
    assert editor.text.toPlainText() == KEPT
    editor.text.undo()
    qtbot.keyClick(editor.text, Qt.Key.Key_A, CONTROL | ALT)
    assert editor.text.toPlainText() == KEPT.upper()


def test_what_waits_is_kept_beside_the_text_and_waits_again_when_the_draft_is_opened(
    qtbot, editor, staged, tasks
):
    rewrite(qtbot, editor, PASSAGE)
    qtbot.waitUntil(lambda: staged.revising.bases.get("1") == KEPT)
    assert staged.kept["1"].text == KEPT.replace(PASSAGE, PASSAGE.upper())
    qtbot.waitUntil(lambda: not tasks.busy)
    editor.begin()
    editor.open(staged.kept["1"])
    qtbot.waitUntil(editor.changes.isVisible)
    assert editor.text.base_text() == KEPT
    assert editor.kept_text() == staged.kept["1"].text
    editor.changes.accept_all.click()
    qtbot.waitUntil(lambda: "1" not in staged.revising.bases)
    assert staged.kept["1"].text == KEPT.replace(PASSAGE, PASSAGE.upper())


def test_what_is_copied_is_the_text_with_the_changes_taken(qtbot, editor):
    editor.propose((0, 4), "Hello")
    editor.copy_text()
    assert QGuiApplication.clipboard().text() == editor.kept_text() == "Hello" + KEPT[4:]
    editor.text.selectAll()
    editor.text.copy()
    assert QGuiApplication.clipboard().text() == "Hello" + KEPT[4:]


def test_words_typed_beside_a_change_are_in_both_texts(qtbot, editor):
    editor.propose((0, 4), "Hello")
    removed, added = editor.text.changes()[0]
    for place in (removed.end, added.end + 1):
        cursor = editor.text.textCursor()
        cursor.setPosition(place)
        editor.text.setTextCursor(cursor)
        qtbot.keyClicks(editor.text, "x")
    assert editor.kept_text().startswith("xHellox Dr.")
    assert editor.text.base_text().startswith("Dearxx Dr.")


def test_a_save_that_fails_leaves_everything_in_the_window_and_is_tried_again(qtbot, editor, staged, said):
    staged.faults["save_draft"] = VaultError("The disk is full; free some room.")
    editor.propose((0, 4), "Hello")
    qtbot.waitUntil(lambda: ("error", "The disk is full; free some room.") in said)
    staged.faults.clear()
    editor.save_now()
    qtbot.waitUntil(lambda: staged.kept["1"].text.startswith("Hello"))


def test_the_model_writes_on_at_the_end_and_what_it_wrote_waits(qtbot, editor, staged):
    qtbot.keyClick(editor.text, Qt.Key.Key_End, CONTROL)
    with qtbot.waitSignal(editor.revise.ended):
        qtbot.keyClick(editor.text, Qt.Key.Key_Return, CONTROL | SHIFT)
    assert calls(staged, "go_on") == [len(KEPT)]
    assert editor.kept_text() == KEPT + ADDED
    assert editor.text.base_text() == KEPT
    editor.changes.reject_all.click()
    assert editor.kept_text() == KEPT


def test_alternatives_of_a_paragraph_come_one_by_one_and_each_can_be_taken(qtbot, editor, staged):
    start = KEPT.index("I am sorry")
    paragraph = KEPT[start : KEPT.index("\n", start)]
    cursor = editor.text.textCursor()
    cursor.setPosition(start + 5)
    editor.text.setTextCursor(cursor)
    qtbot.keyClick(editor.text, Qt.Key.Key_A, CONTROL | SHIFT)
    panel = editor.rewriting.alternatives
    qtbot.waitUntil(panel.buttons[2].isEnabled)
    assert calls(staged, "alternatives") == [(start, start + len(paragraph))]
    panel.buttons[1].click()
    assert editor.kept_text() == KEPT.replace(paragraph, f"{paragraph} (2)")
    panel.buttons[2].click()  # in the place of the one before
    assert editor.kept_text() == KEPT.replace(paragraph, f"{paragraph} (3)")
    assert editor.text.base_text() == KEPT
    qtbot.waitUntil(lambda: len(calls(staged, "keep_change")) == 2)
    assert calls(staged, "keep_change")[0] == (KEPT, KEPT.replace(paragraph, f"{paragraph} (2)"))


def test_finding_goes_round_and_replacing_all_is_one_step(qtbot, editor):
    qtbot.keyClick(editor.text, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(editor.find_bar.words, "the")
    qtbot.keyClick(editor.find_bar.words, Qt.Key.Key_Return)
    count = KEPT.lower().count("the")
    assert editor.find_bar.count.text() == f"1 of {count}"
    assert len(editor.layers.marks("search")) == count
    for _ in range(count):
        qtbot.keyClick(editor.text, Qt.Key.Key_F3)
    assert editor.find_bar.count.text() == f"1 of {count}"
    editor.find_bar.whole.setChecked(True)
    qtbot.keyClick(editor.text, Qt.Key.Key_H, CONTROL)
    editor.find_bar.words.setText("the")
    editor.find_bar.new_words.setText("THAT")
    editor.find_bar.replace_all_button.click()
    assert "THAT week" in editor.kept_text()
    assert "oTHATr" not in editor.kept_text()
    editor.text.undo()
    assert editor.kept_text() == KEPT
    qtbot.keyClick(editor.find_bar.words, Qt.Key.Key_Escape)
    assert not editor.find_bar.isVisible()
    assert editor.layers.marks("search") == []


def test_words_that_are_struck_out_are_not_found(qtbot, editor):
    editor.propose((0, 4), "Hello")
    editor.find_bar.open_bar(replacing=False)
    editor.find_bar.words.setText("Dear")
    editor.find_bar.go()
    assert editor.find_bar.count.text() == "0 found"


def test_any_two_versions_are_compared_by_words_and_one_is_put_back(qtbot, editor, staged):
    versions = staged.kept_versions["1"]
    versions.append(DraftVersion(2, NOW, "user", "Tuesday", KEPT.replace("Tuesday", "Monday")))
    versions.append(DraftVersion(3, NOW, "model", "Tuesday", KEPT.replace("Tuesday", "Friday")))
    editor.versions_button.click()
    panel = editor.versions
    qtbot.waitUntil(lambda: panel.text.toPlainText().count("MondayFriday") == 1)
    assert panel.said.text().startswith("1 ")
    assert "written by the model" in panel.list.item(0).text()
    assert [
        (m.look, panel.text.toPlainText()[m.start : m.end]) for m in panel.text.layers.marks("changed")
    ] == [
        ("removed", "Monday"),
        ("added", "Friday"),
    ]
    panel.against.setCurrentIndex(panel.against.findData(1))
    qtbot.waitUntil(lambda: "TuesdayFriday" in panel.text.toPlainText())
    panel.list.setCurrentRow(1)
    panel.restore.click()
    assert "Monday" in editor.kept_text()
    editor.text.undo()
    assert editor.kept_text() == KEPT


def test_a_misspelt_word_is_underlined_and_its_menu_mends_it(qtbot, editor, staged):
    staged.spelling.wrong = {"trouble": ["troubles", "double"], "Mira": []}
    editor.spelling.start("1")
    qtbot.waitUntil(lambda: len(editor.layers.marks("spelling")) == 2)
    assert editor.spelling.button.text() == "Spelling: English"
    menu = QMenu(editor)
    at = KEPT.index("trouble")
    editor.context_menu_wanted.emit(menu, at + 2)
    qtbot.waitUntil(lambda: menu.actions()[0].text() == "troubles")
    menu.actions()[0].trigger()
    assert "troubles this makes" in editor.kept_text()
    other = QMenu(editor)
    editor.context_menu_wanted.emit(other, editor.kept_text().index("Mira"))
    add = next(action for action in other.actions() if "my words" in action.text())
    add.trigger()
    qtbot.waitUntil(lambda: editor.layers.marks("spelling") == [])
    assert calls(staged, "add_word") == ["Mira"]
    asked = calls(staged, "check")
    assert max(len(words) for words in asked) > 30  # each word is looked up once
    assert not set.intersection(*asked[-2:]) or asked[-1] >= {"Mira"}


def test_without_a_dictionary_a_sentence_says_so(qtbot, editor, staged, said):
    staged.spelling.no_dictionary = "There is no dictionary for German on this computer."
    editor.spelling.start("1")
    qtbot.waitUntil(lambda: "no dictionary" in editor.spelling.button.toolTip())
    assert editor.spelling.button.text() == "Spelling: not checked"
    qtbot.keyClick(editor.text, Qt.Key.Key_F7)
    assert said[-1] == ("info", staged.spelling.no_dictionary)


def test_a_word_is_not_underlined_while_it_is_typed(qtbot, editor, staged):
    staged.spelling.wrong = {"teh": ["the"]}
    qtbot.keyClick(editor.text, Qt.Key.Key_End, CONTROL)
    qtbot.keyClicks(editor.text, " teh")
    qtbot.waitUntil(lambda: "teh" in editor.spelling._wrong)
    assert editor.layers.marks("spelling") == []
    qtbot.keyClicks(editor.text, " ")
    qtbot.waitUntil(lambda: [mark.data for mark in editor.layers.marks("spelling")] == ["teh"])


def test_marks_follow_the_words_they_are_on_and_lie_over_each_other(qtbot, editor):
    words = KEPT.index("Patel"), KEPT.index("Patel") + 5
    editor.layers.set("provenance", [Mark(0, len(KEPT), "fact", "From your profile", 7)])
    editor.layers.set("invented", [Mark(*words, "invented", "Found nowhere")])
    editor.text.insertPlainText("\N{PARTY POPPER} ")
    moved = editor.layers.mark_at(words[0] + 2)
    assert (moved.start, moved.look) == (words[0] + 2, "invented")
    assert editor.layers.mark_at(4).data == 7
    with qtbot.waitSignal(editor.layers.activated) as clicked:
        cursor = editor.text.textCursor()
        cursor.setPosition(words[0] + 4)
        editor.text.setTextCursor(cursor)
        qtbot.keyClick(editor.text, Qt.Key.Key_Return, ALT)
    assert clicked.args[0].look == "invented"
    select(editor, "Patel")
    editor.text.textCursor().removeSelectedText()
    assert editor.layers.marks("invented") == []


def test_marks_count_in_the_kept_text_while_changes_wait(editor):
    editor.propose((0, 4), "Hello")
    at = editor.kept_text().index("Tuesday")
    editor.layers.set("invented", [Mark(at, at + 7, "invented")])
    selections = [s.cursor.selectedText() for s in editor.text.extraSelections()]
    assert selections[-1] == "Tuesday"
    assert editor.layers.marks("invented")[0].start == at


def test_length_and_reading_time_are_told(qtbot, editor):
    assert editor.words.text() == "71 word(s) · 374 character(s) · 20 s to read · saved"
    editor.text.setPlainText("你好" * 300)
    said = "300 word(s) · 600 character(s) · 1 minute(s) to read"
    qtbot.waitUntil(lambda: editor.words.text().startswith(said))


def test_others_hear_when_a_draft_came_and_when_its_text_rests(qtbot, editor, staged):
    with qtbot.waitSignals([editor.opened, editor.text_settled]):
        editor.open(replace(staged.kept["1"], text="Hi"))
    heard = []
    editor.text_settled.connect(lambda: heard.append(editor.kept_text()))
    qtbot.keyClicks(editor.text, "abc")
    qtbot.waitUntil(lambda: heard == ["abcHi"])


def test_a_side_panel_is_opened_and_closed_by_its_button(qtbot, editor):
    panel = QWidget()
    opener = editor.add_side_panel("&Sources", panel)
    opener.click()
    assert panel.isVisible()
    editor.versions_button.click()
    assert not panel.isVisible()
    assert not opener.isChecked()
    editor.versions_button.click()
    assert not editor.side.isVisible()
