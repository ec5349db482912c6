"""The step with one's own texts, the sample and its removal, the sheet of keys, the window's place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from staged import StagedAssistant

from cogenesis.gui import window_state
from cogenesis.gui.screens.shortcuts import ShortcutSheet
from cogenesis.gui.screens.texts_page import TextsPage


def test_f1_lists_the_keys_of_the_window_once_each_with_what_they_do(qtbot, opened):
    _, window = opened()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(window.findChildren(ShortcutSheet)))
    table = window.findChildren(ShortcutSheet)[0].keys
    rows = {table.item(at, 0).text(): table.item(at, 1).text() for at in range(table.rowCount())}
    assert len(rows) == table.rowCount()
    assert rows["F1"] == "This sheet"
    assert "Lock" in rows["Ctrl+L"]
    assert all(rows.values())


def test_the_sample_is_added_in_the_first_run_and_removed_in_one_click(qtbot, open_window):
    assistant = StagedAssistant(state="none")
    window = open_window(assistant)
    assistant.state = "open"
    window.first_screen._assistant = assistant
    window.first_screen._to_texts()
    assert window.first_screen.step.text() == "Step 6 of 6"
    page = window.first_screen._stack.currentWidget()
    assert isinstance(page, TextsPage)
    page.sample.click()
    qtbot.waitUntil(lambda: "5 facts and 3 texts" in page.said.text() and page.sample.isEnabled())
    page.go_on.click()
    qtbot.waitUntil(lambda: window.workspace is not None)
    bar = window.workspace.sample
    qtbot.waitUntil(bar.isVisible)
    bar.remove.click()
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert not assistant.samples.state().there


def test_the_window_comes_back_in_its_size_and_a_damaged_file_is_passed_over(qtbot, tmp_path):
    file = tmp_path / "window.state"
    first, second = QMainWindow(), QMainWindow()
    qtbot.addWidget(first)
    qtbot.addWidget(second)
    first.resize(613, 421)
    window_state.keep(first, file)
    assert window_state.restore(second, file)
    assert (second.width(), second.height()) == (613, 421)
    file.write_bytes(b"x" * 5000)
    assert not window_state.restore(second, file)
    file.write_bytes(b"no geometry")
    assert not window_state.restore(second, file)
