"""Sensitive words let through in the window, values never written, and how the ceiling is told."""

from __future__ import annotations

import json
from math import ceil

import pytest
from PySide6.QtCore import Qt
from staged import StagedAssistant

from cogenesis.domain import Level
from cogenesis.gui.approval import ApprovalDialog
from cogenesis.gui.screens.profile import NEVER
from cogenesis.privacy.slots import ceiling_bits

CHEMO = "Write to Dr. Patel that I have to move my chemo on Tuesday."


@pytest.fixture
def opened(qtbot, open_window):
    """A window with an open vault and an endpoint, and the assistant behind it."""
    assistant = StagedAssistant(state="locked", has_endpoint=True)
    window = open_window(assistant)
    qtbot.keyClicks(window.first_screen.passphrase, assistant.passphrase)
    qtbot.keyClick(window.first_screen.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace is not None)
    qtbot.waitUntil(lambda: bool(window.workspace.write.compose._standing.values))
    return assistant, window


def compose_with(qtbot, window, text):
    compose = window.workspace.write.compose
    compose.instruction.setPlainText(text)
    qtbot.waitUntil(lambda: compose._previewed == compose._to_preview())
    return compose


def held(compose):
    return {compose.leaving.findings.item(i).text() for i in range(compose.leaving.findings.count())}


def test_a_word_that_is_ticked_is_in_the_bytes_shown_and_those_go_and_the_tick_is_gone(qtbot, opened):
    assistant, window = opened
    compose = compose_with(qtbot, window, CHEMO)
    topics = compose.leaving.topics
    assert "chemo" not in compose.leaving.body.toPlainText()
    assert "chemo  →  a health matter   (sensitive topic)" in held(compose)
    (box,) = topics.boxes.values()
    assert (box.text(), box.isChecked(), box.isVisible()) == ("Let the cloud read “chemo”", False, True)
    assert box.accessibleName() == box.text()
    assert "a health matter" in box.accessibleDescription()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "chemo" in compose.leaving.body.toPlainText())
    assert compose.leaving.topics.boxes["chemo"] is box  # the focus stays where it was
    assert not any(text.startswith("chemo") for text in held(compose))
    shown = compose.leaving.body.toPlainText()
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        compose.ask_draft()
    assert [entry["body"] for entry in assistant.log] == [shown]
    assert not window.findChildren(ApprovalDialog)
    assert topics.let == frozenset()
    qtbot.waitUntil(lambda: "chemo" not in compose.leaving.body.toPlainText())


def test_other_words_take_the_ticks_away_even_when_draft_is_pressed_at_once(qtbot, opened):
    assistant, window = opened
    compose = compose_with(qtbot, window, CHEMO)
    compose.leaving.topics.boxes["chemo"].click()
    qtbot.waitUntil(lambda: "chemo" in compose.leaving.body.toPlainText())
    compose.instruction.setPlainText(CHEMO + " And the surgery.")
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        compose.ask_draft()
    (entry,) = assistant.log
    assert "chemo" not in entry["body"]
    assert list(compose.leaving.topics.boxes) == ["chemo", "surgery"]


def test_a_tick_set_just_before_draft_is_pressed_counts(qtbot, opened):
    assistant, window = opened
    compose = compose_with(qtbot, window, CHEMO)
    compose.leaving.topics.boxes["chemo"].click()
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        compose.ask_draft()
    assert "chemo" in assistant.log[0]["body"]


def test_at_level_strict_no_word_is_offered_and_the_ceiling_is_told(qtbot, opened):
    _, window = opened
    compose = compose_with(qtbot, window, CHEMO)
    assert f"say no more than {ceil(ceiling_bits())} bits" in compose.leaving.ceiling.text()
    assert "gist is not counted" in compose.leaving.ceiling.text()
    compose.leaving.topics.boxes["chemo"].click()
    compose.level.setCurrentIndex(compose.level.findData(Level.STRICT.value))
    qtbot.waitUntil(lambda: compose._previewed == compose._to_preview())
    assert compose.leaving.topics.boxes == {}
    assert compose.leaving.topics.isHidden()
    assert compose.leaving.ceiling.text().startswith(f"No more than {ceil(ceiling_bits())} bits: ")
    compose.level.setCurrentIndex(compose.level.findData(Level.BALANCED.value))
    qtbot.waitUntil(lambda: bool(compose.leaving.topics.boxes))
    assert compose.leaving.topics.let == frozenset()


def test_the_question_explains_every_word_and_marks_what_stands_for_it(qtbot, opened):
    assistant, window = opened
    assistant.values["ask"] = True
    window.workspace.refresh()
    compose = compose_with(qtbot, window, CHEMO)
    compose.leaving.topics.boxes["chemo"].click()
    qtbot.waitUntil(lambda: compose._standing.is_on("ask") and "chemo" in compose.leaving.body.toPlainText())
    with qtbot.waitSignal(window.workspace.write.draft_ready):
        compose.ask_draft()
        qtbot.waitUntil(lambda: bool(window.findChildren(ApprovalDialog)))
        (question,) = window.findChildren(ApprovalDialog)
        shown = [question.findings.item(i).text() for i in range(question.findings.count())]
        assert "Tuesday  →  a day   (looks like private data)" in shown
        assert "the cloud may read “chemo”" in question.about.text()
        assert json.loads(question.body.toPlainText())
        marked = [mark.cursor.selectedText() for mark in question.body.extraSelections()]
        assert marked == ["another day"]
        question.reject()
    assert assistant.log == []


def test_facts_are_ticked_by_themselves_or_by_hand_and_are_told_as_kept_out(qtbot, opened, said):
    assistant, window = opened
    window.workspace.go("profile")
    screen = window.workspace.screen_for("profile")
    for name, value in (("Passport number", "C01X00T47"), ("Shed", "red")):
        screen.key.setText(name)
        screen.value.setText(value)
        screen.never.setChecked(name == "Shed")
        screen.add_fact()
        qtbot.waitUntil(lambda name=name: name in assistant.facts and not screen.never.isChecked())
    qtbot.waitUntil(lambda: screen.table.rowCount() == 2)
    assert ("info", "Passport number looks like a passport: it is marked as never written.") in said
    boxes = [screen.table.item(row, NEVER) for row in range(2)]
    assert [box.checkState() for box in boxes] == [Qt.CheckState.Checked] * 2
    screen.table.setFocus()
    screen.table.setCurrentItem(boxes[1])
    qtbot.keyClick(screen.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: assistant.never == {"Passport number"})
    window.workspace.go("write")
    context = window.workspace.write.compose.context
    window.workspace.write.compose.instruction.setPlainText("Write to the embassy")
    qtbot.waitUntil(lambda: "Passport number" in context.withheld.text())
    assert "Kept out, as never written: Passport number. Ask for one" in context.withheld.text()
    assert [context.list.item(i).data(Qt.ItemDataRole.UserRole) for i in range(context.list.count())] == [
        "fact:Shed"
    ]


def test_a_fact_that_is_renamed_keeps_its_mark(qtbot, opened):
    assistant, window = opened
    assistant.facts["Shed"], assistant.never = "red", frozenset({"Shed"})
    window.workspace.go("profile")
    screen = window.workspace.screen_for("profile")
    qtbot.waitUntil(lambda: screen.table.rowCount() == 1)
    screen.table.item(0, 0).setText("Hut")
    qtbot.waitUntil(lambda: list(assistant.facts) == ["Hut"])
    assert "Hut" in assistant.never
