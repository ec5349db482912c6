"""Copying, saving and printing from the draft page, on a real vault and real files."""

from __future__ import annotations

import io
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from cogenesis.assistant import Assistant
from cogenesis.documents.exporting.letter import letter_of
from cogenesis.domain import Instruction, Level, Mode, Sketch
from cogenesis.gui.clipboard import leave_plain
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.editor import DraftEditor
from cogenesis.gui.screens.exporting import ExportTools
from cogenesis.gui.screens.print_dialogs import Printing, printer_for
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher

TEXT = "Dear Jo,\n\nplease bring:\n- plums\n- jars\n\nBest,\nMe"


@pytest.fixture(scope="module")
def notes(tmp_path_factory) -> Iterator[Path]:
    """What was opened is noted here, by programs that stand first on the path."""
    folder = tmp_path_factory.mktemp("bin")
    notes = folder / "opened"
    for name in ("xdg-open", "xdg-email"):
        (folder / name).write_text(f'#!/bin/sh\necho "{name} $*" >> {notes}\n')
        (folder / name).chmod(0o755)
    with pytest.MonkeyPatch.context() as staged:
        staged.setenv("PATH", f"{folder}:/bin:/usr/bin")
        yield notes


@pytest.fixture(scope="module")
def assistant(tmp_path_factory, notes) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("assistant")
    launcher = Launcher.start()
    made = Assistant(Home(folder / "home"), launcher, Confinement(Role.DESK, True, 1, ()))
    made.create_vault(key_file=folder / "key")
    yield made
    made.close()
    launcher.close()


@pytest.fixture
def programs(notes) -> Path:
    """The same, empty."""
    notes.unlink(missing_ok=True)
    return notes


class Page(QWidget):
    """The draft page as far as it matters here."""

    def __init__(self, assistant, tasks, messages) -> None:
        from cogenesis.gui.widgets.forms import column

        super().__init__()
        self.editor = DraftEditor(assistant, tasks, messages)
        self.tools = ExportTools(assistant, tasks, messages, self.editor)
        self.setLayout(column(self.editor, self.tools))
        self.tools.give_keys(self)


@pytest.fixture
def page(qtbot, tasks, said, assistant):
    drafts = assistant._open().drafts
    made = drafts.create(
        Instruction("ask Jo", to="Jo <jo@x.example>"), Mode.LOCAL, Level.STRICT, "email", Sketch()
    )
    drafts.save(made.id, text=TEXT, subject="Plums", state="done")
    messages = Messages()
    messages.said.connect(lambda kind, sentence: said.append((kind, sentence)))
    shown = Page(assistant, tasks, messages)
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.editor.open(drafts.get(made.id))
    shown.editor.text.setFocus()
    yield shown
    QGuiApplication.clipboard().clear()


def save_as(qtbot, page, name: str, path: Path) -> None:
    """Choose a format in the menu and a place in the dialog."""
    page.tools.actions_by_name[name].trigger()
    qtbot.waitUntil(lambda: page.tools.dialog is not None)
    page.tools.dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    with qtbot.waitSignal(page.tools.given_out):
        page.tools.dialog.accept()


def test_keys_copy_the_text_as_it_stands(qtbot, page):
    page.editor.text.moveCursor(page.editor.text.textCursor().MoveOperation.End)
    qtbot.keyClicks(page.editor.text, " too")
    with qtbot.waitSignal(page.tools.given_out) as given:
        qtbot.keyClick(
            page.editor.text,
            Qt.Key.Key_C,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
    assert QGuiApplication.clipboard().text() == TEXT + " too"
    assert given.args == [page.editor.draft_id]


def test_a_formatted_copy_has_lists_and_leaves_plain_text_at_the_end(qtbot, page):
    with qtbot.waitSignal(page.tools.given_out):
        page.tools.actions_by_name["copy_rich"].trigger()
    held = QGuiApplication.clipboard().mimeData()
    assert '<li dir="auto">plums</li>' in held.html()
    assert held.text() == TEXT
    leave_plain()
    held = QGuiApplication.clipboard().mimeData()
    assert (held.hasHtml(), held.text()) == (False, TEXT)


def test_an_empty_mail_window_opens_beside_the_copied_text(qtbot, page, programs, said):
    page.tools.actions_by_name["mail"].trigger()
    qtbot.waitUntil(lambda: any("Paste it into the mail window" in sentence for _, sentence in said))
    assert QGuiApplication.clipboard().text() == TEXT
    assert programs.read_text() == "xdg-email \n"


def test_a_file_is_saved_opened_and_its_place_remembered(qtbot, page, programs, tmp_path):
    folder = tmp_path / "letters"
    folder.mkdir()
    save_as(qtbot, page, "eml", folder / "plums.eml")
    mail = message_from_bytes((folder / "plums.eml").read_bytes(), policy=policy.default)
    assert (mail["Subject"], mail["To"], mail["X-Unsent"]) == ("Plums", "Jo <jo@x.example>", "1")
    assert str(folder / "plums.eml") in page.tools.said.text()
    with qtbot.waitActive(page):  # nothing does it here when a dialog closes
        page.activateWindow()
    assert page.editor.text.hasFocus()  # the user may go on typing
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.editor.text, Qt.Key.Key_O, keys)
    qtbot.waitUntil(programs.exists)
    assert programs.read_text() == f"xdg-open {folder}/plums.eml\n"
    page.tools.actions_by_name["save"].trigger()  # as before
    qtbot.waitUntil(lambda: page.tools.dialog is not None)
    dialog = page.tools.dialog
    assert Path(dialog.directory().absolutePath()) == folder
    assert dialog.defaultSuffix() == "eml"
    assert "lum" not in Path(dialog.selectedFiles()[0]).stem
    dialog.reject()
    qtbot.waitUntil(lambda: page.tools.dialog is None)


def test_a_pdf_is_laid_out_while_the_window_goes_on(qtbot, page, tmp_path):
    save_as(qtbot, page, "pdf", tmp_path / "plums.pdf")
    text = pypdf.PdfReader(tmp_path / "plums.pdf").pages[0].extract_text()
    assert "please bring:" in " ".join(text.split())
    assert page.tools.stop_button.isHidden()


def test_making_a_file_can_be_stopped(qtbot, page, tmp_path):
    page.editor.text.setPlainText("word " * 40_000)
    shown = page.tools._to_give()
    page.tools.save(shown, "pdf", tmp_path / "long.pdf", replace=False)
    assert page.tools.stop_button.isVisible()
    qtbot.mouseClick(page.tools.stop_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.tools.running)
    assert "No file was written" in page.tools.said.text()
    assert not (tmp_path / "long.pdf").exists()


def test_what_cannot_be_written_is_said_and_nothing_is_offered(qtbot, page, said, tmp_path):
    shown = page.tools._to_give()
    page.tools.save(shown, "txt", tmp_path / "none" / "a.txt", replace=False)
    qtbot.waitUntil(lambda: "error" in [kind for kind, _ in said])
    assert "its folder is not there" in said[-1][1]
    assert page.tools.isHidden()


def test_while_a_draft_is_written_nothing_is_given_out(qtbot, page, said):
    QGuiApplication.clipboard().setText("before")
    page.editor.begin()
    for action in page.tools.actions_by_name.values():
        action.trigger()
    assert page.tools.printing.dialog is None
    assert QGuiApplication.clipboard().text() == "before"
    assert page.tools.dialog is None
    assert {sentence for _, sentence in said} == {
        "The draft is still being written. Wait for its end, or stop it."
    }
    page.editor.end()
    page.tools.copy_plain()
    assert said[-1][1] == "There is no text yet to copy, save or print."


def test_another_draft_forgets_what_became_of_the_last_one_s_file(qtbot, page, assistant, tmp_path):
    save_as(qtbot, page, "txt", tmp_path / "plums.txt")
    assert page.tools.isVisible()
    page.editor.open(assistant.draft_by_id(page.editor.draft_id))
    assert page.tools.isHidden()


def test_print_and_preview_ask_first(qtbot, page):
    for name, title in (("print", "Print the draft"), ("preview", "What would be printed")):
        page.tools.actions_by_name[name].trigger()
        qtbot.waitUntil(lambda: page.tools.printing.dialog is not None)
        assert page.tools.printing.dialog.windowTitle() == title
        page.tools.printing.dialog.reject()
        qtbot.waitUntil(lambda: page.tools.printing.dialog is None)


def test_locking_takes_the_preview_and_the_file_dialog_with_the_screen(qtbot, page):
    page.tools.actions_by_name["preview"].trigger()
    page.tools.actions_by_name["pdf"].trigger()
    qtbot.waitUntil(lambda: page.tools.dialog is not None and page.tools.printing.dialog is not None)
    inner = QDialog(page.tools.printing.dialog)  # as the preview's own way to the printer
    inner.show()
    page.hide()
    assert [
        each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()
    ] == []


def test_a_printer_gets_the_pages_that_were_chosen(qtbot, page, tmp_path):
    printing = Printing(page, Messages())
    printing._letter = letter_of("Long", "\n\n".join(f"Line {number}." for number in range(200)))
    printer = printer_for("letter")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 3)
    assert printing.print_on(printer)
    paper = pypdf.PdfReader(io.BytesIO((tmp_path / "printed.pdf").read_bytes()))
    ends = [" ".join(each.extract_text().split())[-5:] for each in paper.pages]
    assert [end[:1] for end in ends] == ["2", "3"]
    assert [round(float(side)) for side in paper.pages[0].mediabox[2:]] == [612, 792]


def test_the_menu_and_the_line_under_the_draft_can_be_read_aloud(page):
    assert page.tools.button.accessibleName()
    for action in page.tools.actions_by_name.values():
        assert "&" in action.text()
    letters = [
        action.text()[action.text().index("&") + 1].lower() for action in page.tools.actions_by_name.values()
    ]
    assert len(set(letters)) == len(letters)


def test_the_keys_work_on_the_draft_page_of_the_window(qtbot, opened):
    _, window = opened()
    write = window.workspace.write
    QGuiApplication.clipboard().setText("before")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(write.compose.instruction, Qt.Key.Key_C, keys)  # no draft is shown yet
    assert QGuiApplication.clipboard().text() == "before"
    qtbot.keyClicks(write.compose.instruction, "Invite the team to lunch")
    with qtbot.waitSignal(write.draft_ready):
        qtbot.keyClick(write.compose.instruction, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert write.exporting.button.isVisible()
    qtbot.keyClick(write.editor.text, Qt.Key.Key_C, keys)
    assert QGuiApplication.clipboard().text() == write.editor.kept_text() != ""
    QGuiApplication.clipboard().clear()
