"""The window's vault and library with all their real parts. Run by test_whole_flow.py, as flow.py is."""

from __future__ import annotations

import shiboken6
from flow import LONG, PASSPHRASE, launcher, press, qapp, window
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

__all__ = ["launcher", "qapp", "window"]
ANOTHER = "nine red kites over the dyke"
BACKUP = "two grey stones by the gate"


def choose_a_passphrase(qtbot, dialog, passphrase):
    """Fill every field one sees with it, and press Return."""
    fields = [field for field in dialog.findChildren(QLineEdit) if field.isVisible()]
    for field in fields:
        qtbot.keyClicks(field, passphrase)
    qtbot.keyClick(fields[-1], Qt.Key.Key_Return)


def make_the_vault(qtbot, first_run):
    """From the first page to the recovery key, which is returned."""
    press(qtbot)
    page = first_run._stack.currentWidget()
    for field in (page.passphrase.first, page.passphrase.second):
        qtbot.keyClicks(field, PASSPHRASE)
    press(qtbot)
    qtbot.waitUntil(lambda: first_run._stack.currentWidget() is not page, timeout=LONG)
    recovery = first_run._stack.currentWidget()
    press(qtbot)
    qtbot.waitUntil(lambda: recovery.view is not None, timeout=LONG)
    return "".join(recovery.view.shown.text().split()).lower()


def use_the_library(qtbot, window, folder):
    """Import two mails, correct one, have its sender offered, forget it."""
    for name in ("Iris Vandermolen", "Otto Brandt"):
        mail = (
            f"From: {name} <{name[:4].lower()}@example.org>\nSubject: {name} writes\n\nThe lamp is broken.\n"
        )
        (folder / f"{name[:4]}.eml").write_text(mail)
    window.workspace.go("library")
    library = window.workspace.screen_for("library")
    library.import_paths([folder])
    listed = library.list
    qtbot.waitUntil(lambda: listed.documents.rowCount() == 2, timeout=LONG)
    assert "Added: 2." in library.report.text
    listed.words.setText("iris")
    qtbot.waitUntil(lambda: listed.documents.rowCount() == 1, timeout=LONG)
    listed.table.selectRow(0)
    qtbot.waitUntil(lambda: "lamp" in listed.details.text.toPlainText(), timeout=LONG)
    listed.details.own.click()
    qtbot.waitUntil(lambda: listed.documents.documents[0].own, timeout=LONG)
    window.workspace.go("write")
    to = window.workspace.write.compose.to
    to.setFocus()
    qtbot.keyClicks(to, "vander")
    qtbot.waitUntil(to.popup.isVisible, timeout=LONG)
    qtbot.keyClick(to.popup, Qt.Key.Key_Down)
    qtbot.keyClick(to.popup, Qt.Key.Key_Return)
    assert to.text() == "Iris Vandermolen"
    window.workspace.go("library")
    qtbot.waitUntil(lambda: listed.documents.rowCount() == 1, timeout=LONG)
    listed.table.selectRow(0)
    listed.ask_forget()
    listed.dialog.submit()
    qtbot.waitUntil(lambda: listed.found.text() == "0 of 1 texts", timeout=LONG)


def keep_and_bring_back(qtbot, window, path):
    """Make a backup, and put it in the vault's place."""
    window.workspace.go("settings")
    backups = window.workspace.screen_for("settings").backups
    window.workspace.screen_for("settings").show_part(2)
    backups.ask_backup(path)
    choose_a_passphrase(qtbot, backups.dialog, BACKUP)
    qtbot.waitUntil(lambda: backups.table.rowCount() == 1, timeout=LONG)
    backups.ask_restore(path)
    choose_a_passphrase(qtbot, backups.dialog, BACKUP)
    qtbot.waitUntil(lambda: window.workspace is None, timeout=LONG)


def test_recovery_key_library_backup_restore_and_the_end(qtbot, window, tmp_path):
    recovery_key = make_the_vault(qtbot, window.first_screen)
    window.first_screen.finished.emit()
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=LONG)
    use_the_library(qtbot, window, tmp_path)

    window.lock()
    qtbot.waitUntil(lambda: window.assistant.state == "locked", timeout=LONG)
    lock = window.first_screen
    qtbot.keyClick(lock._switch, Qt.Key.Key_Space)
    qtbot.keyClicks(lock.recovery_key, recovery_key)
    qtbot.keyClick(lock.recovery_key, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=LONG)
    vault = window.workspace.screen_for("settings").vault
    choose_a_passphrase(qtbot, vault.dialog, ANOTHER)
    qtbot.waitUntil(lambda: not shiboken6.isValid(vault.dialog), timeout=LONG)
    vault.verify()
    qtbot.waitUntil(lambda: "All is well" in vault.checked.text(), timeout=LONG)
    vault.reload()
    qtbot.waitUntil(lambda: "recovery" in vault._protection, timeout=LONG)
    vault.ask_rotate()
    choose_a_passphrase(qtbot, vault.dialog, ANOTHER)
    qtbot.waitUntil(lambda: hasattr(vault.dialog, "view"), timeout=LONG)
    assert "".join(vault.dialog.view.shown.text().split()).lower() != recovery_key
    vault.dialog.view.written.click()
    vault.dialog.close_button.click()

    keep_and_bring_back(qtbot, window, tmp_path / "today.backup")
    lock = window.first_screen
    qtbot.keyClicks(lock.passphrase, BACKUP)
    qtbot.keyClick(lock.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=LONG)
    window.workspace.go("settings")
    vault = window.workspace.screen_for("settings").vault
    vault.ask_erase()
    choose_a_passphrase(qtbot, vault.dialog, "erase")
    qtbot.waitUntil(lambda: window.workspace is None, timeout=LONG)
    assert window.assistant.state == "none"
