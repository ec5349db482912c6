"""The vault's screens: the recovery key, keys and their change, backups, and the end."""

from __future__ import annotations

import stat

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QListWidget, QTableView
from staged import StagedAssistant
from staged_vault import RECOVERY_KEY

from cogenesis.errors import VaultError
from cogenesis.gui.screens.lock import LockScreen
from cogenesis.gui.widgets.recovery import RecoveryKeyDialog

GOOD = "seven green boats at anchor"


def calls(assistant, name):
    return [value for called, value in assistant.calls if called == name]


def type_all(qtbot, dialog, *texts):
    """Fill the fields one sees, in order, and press Return in the last."""
    qtbot.waitUntil(lambda: not getattr(dialog, "running", False))
    fields = [each for each in dialog.findChildren(QLineEdit) if each.isVisible()]
    assert len(fields) == len(texts)
    for field, text in zip(fields, texts, strict=True):
        field.clear()
        qtbot.keyClicks(field, text)
    qtbot.keyClick(fields[-1], Qt.Key.Key_Return)


@pytest.fixture
def settings(qtbot, opened):
    """The settings of an open vault, and the assistant behind them."""

    def make(**staged):
        assistant, window = opened(**staged)
        window.workspace.go("settings")
        screen = window.workspace.screen_for("settings")
        qtbot.waitUntil(lambda: bool(screen.fields) and bool(screen.vault._protection))
        return assistant, window, screen

    return make


def test_the_first_run_offers_a_recovery_key_and_goes_on_once_it_is_written_down(
    qtbot, open_window, tmp_path
):
    assistant = StagedAssistant(state="none")
    window = open_window(assistant)
    first_run = window.first_screen
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    type_all(qtbot, first_run._stack.currentWidget(), GOOD, GOOD)
    qtbot.waitUntil(lambda: hasattr(first_run._stack.currentWidget(), "make_key"))
    page = first_run._stack.currentWidget()
    assert calls(assistant, "add_recovery_key") == []  # only if it is wanted
    assert QApplication.focusWidget() is page.make
    qtbot.keyClick(page.make, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view is not None)
    assert "".join(page.view.shown.text().split()) == RECOVERY_KEY.replace("-", "")
    assert not page.go_on.isEnabled()
    qtbot.keyClick(page.view.copy, Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == RECOVERY_KEY
    assert QApplication.clipboard().mimeData().data("x-kde-passwordManagerHint") == b"secret"
    kept = tmp_path / "key.txt"
    kept.write_text("before")
    kept.chmod(0o644)
    page.view.save_to(kept)
    qtbot.waitUntil(lambda: "Saved" in page.view._said.text())
    assert "7KQ2  M4XD" in kept.read_text()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    qtbot.keyClick(page.view.written, Qt.Key.Key_Space)
    qtbot.keyClick(page.go_on, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: first_run._stack.currentWidget() is not page)


def test_a_passphrase_is_changed_with_the_old_one_and_a_wrong_one_is_said(qtbot, settings):
    assistant, _, screen = settings()
    screen.show_part(1)
    qtbot.keyClick(screen.vault.change, Qt.Key.Key_Space)
    dialog = screen.vault.dialog
    type_all(qtbot, dialog, "wrong", GOOD, GOOD)
    qtbot.waitUntil(lambda: "another one" in dialog.said.text())
    type_all(qtbot, dialog, "correct horse", GOOD, GOOD)
    qtbot.waitUntil(lambda: assistant.passphrase == GOOD)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_a_new_recovery_key_is_shown_once_and_not_closed_by_a_slip(qtbot, settings):
    _, _, screen = settings()
    screen.show_part(1)
    qtbot.keyClick(screen.vault.recovery, Qt.Key.Key_Space)
    type_all(qtbot, screen.vault.dialog, "correct horse")
    qtbot.waitUntil(lambda: isinstance(screen.vault.dialog, RecoveryKeyDialog))
    dialog = screen.vault.dialog
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.view.written.click()
    dialog.close_button.click()
    qtbot.waitUntil(lambda: "a recovery key" in screen.vault.protected.text())


def test_encrypting_anew_asks_for_what_opens_it_and_shows_the_new_recovery_key(qtbot, settings):
    assistant, _, screen = settings(recovery_key="OLD")
    screen.show_part(1)
    screen.vault.ask_rotate()
    type_all(qtbot, screen.vault.dialog, "correct horse")
    qtbot.waitUntil(lambda: isinstance(screen.vault.dialog, RecoveryKeyDialog))
    assert calls(assistant, "rotate") == ["correct horse"]


def test_the_check_names_each_problem(qtbot, settings):
    assistant, _, screen = settings()
    screen.vault.check.click()
    qtbot.waitUntil(lambda: "All is well" in screen.vault.checked.text())
    assistant.keeping.problems = ["The last 2 changes are missing: a draft saved, a document added."]
    screen.vault.check.click()
    qtbot.waitUntil(lambda: "2 changes are missing" in screen.vault.checked.text())


def test_erasing_takes_the_word_and_begins_anew(qtbot, settings, said):
    assistant, window, screen = settings()
    screen.show_part(1)
    screen.vault.ask_erase()
    type_all(qtbot, screen.vault.dialog, "yes")
    assert calls(assistant, "erase") == []
    type_all(qtbot, screen.vault.dialog, "Erase")
    qtbot.waitUntil(lambda: window.workspace is None)
    assert not window.watch.idle.started
    assert "/media/usb/old.backup" in said[-1][1]


def test_a_backup_is_made_listed_and_restored(qtbot, settings, said, tmp_path):
    assistant, window, screen = settings()
    screen.show_part(2)
    backups = screen.backups
    path = tmp_path / "today.backup"
    backups.ask_backup(path)
    assistant.faults["back_up"] = VaultError("The disk is full; make room and try again.")
    type_all(qtbot, backups.dialog, GOOD, GOOD)
    qtbot.waitUntil(lambda: "disk is full" in backups.dialog.said.text())
    assistant.faults.clear()
    qtbot.keyClick(backups.dialog.agree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: backups.table.rowCount() == 1)
    assert calls(assistant, "back_up")[-1] == (path, GOOD)
    assert backups.table.item(0, 0).text() == str(path)

    backups.ask_restore(path)
    type_all(qtbot, backups.dialog, "wrong")
    qtbot.waitUntil(lambda: "does not open" in backups.dialog.said.text())
    type_all(qtbot, backups.dialog, "harbour lights at dusk")
    qtbot.waitUntil(lambda: window.workspace is None)
    assert isinstance(window.first_screen, LockScreen)
    assert "passphrase of the backup" in window.first_screen.reason.text()
    assert "/home/mira/cogenesis/before" in said[-1][1]


def test_copies_by_themselves_are_started_and_ended(qtbot, settings, tmp_path):
    assistant, _, screen = settings()
    screen.show_part(2)
    backups = screen.backups
    assert not backups.end.isVisible()
    backups.ask_schedule(tmp_path)
    type_all(qtbot, backups.dialog, GOOD, GOOD)
    qtbot.waitUntil(lambda: str(tmp_path) in backups.scheduled.text())
    assert calls(assistant, "schedule") == [(tmp_path, GOOD)]
    assert "backup_every" in screen.fields
    backups.end.click()
    qtbot.waitUntil(lambda: backups.scheduled.text().startswith("Off"))


def test_every_control_has_a_name_and_is_reached_by_tab(qtbot, settings, tmp_path):
    _, window, screen = settings()
    dialogs = []
    for ask in (
        screen.vault.ask_passphrase,
        screen.vault.ask_recovery_key,
        screen.vault.ask_rotate,
        screen.vault.ask_erase,
        lambda: screen.backups.ask_restore(tmp_path),
        lambda: screen.backups.ask_schedule(tmp_path),
    ):
        ask()
    dialogs = window.findChildren(type(screen.vault.dialog))
    assert len(dialogs) == 6
    shown = RecoveryKeyDialog(window, screen._tasks, RECOVERY_KEY)
    kinds = (QAbstractButton, QLineEdit, QComboBox, QListWidget, QTableView)
    places = [screen, *dialogs, shown]
    controls = [w for place in places for kind in kinds for w in place.findChildren(kind)]
    controls = [w for w in controls if not w.objectName().startswith("qt_")]
    assert [type(w).__name__ for w in controls if not (w.accessibleName() or getattr(w, "text", str)())] == []
    unreached = {w.accessibleName() for w in controls if not w.focusPolicy() & Qt.FocusPolicy.TabFocus}
    assert unreached <= {"Clear the search"}  # Qt's own; the field is cleared by keys
    for dialog in (*dialogs, shown):
        dialog.done(0)
