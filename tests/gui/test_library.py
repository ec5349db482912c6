"""The library's screen and the people it knows: pages, filter, corrections, forgetting, completion."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from staged_vault import staged_document

from cogenesis.vault.people import Contact


def calls(assistant, name):
    return [value for called, value in assistant.calls if called == name]


@pytest.fixture
def library(qtbot, opened):
    """The library's screen with `count` texts in it, and the assistant behind."""

    def make(count=3):
        assistant, window = opened()
        assistant.library.texts = [staged_document(number) for number in range(count, 0, -1)]
        window.workspace.go("library")
        screen = window.workspace.screen_for("library")
        qtbot.waitUntil(lambda: bool(screen.list.documents.documents))
        qtbot.waitUntil(lambda: screen.list.details.kind.count() == 5 or not screen.list.chosen)
        return assistant, window, screen

    return make


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_large_library_comes_in_pages_as_one_scrolls(qtbot, library):
    assistant, _, screen = library(1000)
    listed = screen.list
    assert listed.documents.rowCount() == 200
    assert "1,000 texts" in listed.found.text()
    for pages in range(2, 6):
        listed.table.scrollToBottom()
        qtbot.waitUntil(lambda n=pages: listed.documents.rowCount() == 200 * n)
    assert [each.id for each in listed.documents.documents] == list(range(1000, 0, -1))
    listed.table.scrollToBottom()
    qtbot.waitUntil(lambda: not listed.documents._more)
    befores = [before for _, before in calls(assistant, "documents")]
    assert befores == [None, 801, 601, 401, 201, 1]


def test_the_filter_finds_by_words_kind_and_owner_and_a_late_page_of_another_filter_is_dropped(
    qtbot, library
):
    assistant, _, screen = library(300)
    assistant.library.texts[5] = staged_document(295, title="Rent for May", own=True, kind="letter")
    listed = screen.list
    listed.words.setFocus()
    qtbot.keyClicks(listed.words, "rent")
    qtbot.waitUntil(lambda: listed.found.text() == "1 of 300 texts")
    listed.words.clear()
    listed.kind.setCurrentIndex(listed.kind.findData("letter"))
    qtbot.waitUntil(lambda: listed.documents.rowCount() == 1)
    listed.kind.setCurrentIndex(0)
    listed.own.setCurrentIndex(listed.own.findData("others"))
    qtbot.waitUntil(lambda: listed.found.text() == "299 of 300 texts")
    generation = listed._generation
    listed.reload()
    listed._show(generation, 100, None)
    listed.words.setText("no such thing")
    qtbot.waitUntil(lambda: listed._stack.currentIndex() == 1)


def test_what_was_found_wrongly_is_set_right_for_all_that_are_chosen(qtbot, library):
    assistant, _, screen = library(3)
    listed = screen.list
    listed.table.selectRow(0)
    details = listed.details
    qtbot.waitUntil(lambda: details.text.toPlainText() == "Dear all, this is text 3.")
    assert details.kind.currentData() == "email"
    assert "boris@example.org" in details.about.text()
    choose(details.kind, "letter")
    qtbot.waitUntil(lambda: listed.documents.documents[0].kind == "letter")
    listed.table.selectAll()
    assert details.title.text() == "3 texts"
    assert details.kind.currentIndex() == -1  # they differ
    choose(details.language, "de")
    qtbot.waitUntil(lambda: {each.language for each in listed.documents.documents} == {"de"})
    assert {each.kind for each in listed.documents.documents} == {"letter", "email"}
    details.own.click()
    qtbot.waitUntil(lambda: all(each.own for each in listed.documents.documents))
    assert len(calls(assistant, "correct")) == 7


def test_forgetting_says_what_it_reaches_and_who_still_holds_the_text(qtbot, library, said):
    assistant, _, screen = library(3)
    assistant.library.drafts = ("4", "9")
    assistant.library.backups = ("/media/usb/may.backup",)
    listed = screen.list
    listed.table.selectRow(1)
    listed.table.setFocus()
    qtbot.keyClick(listed.table, Qt.Key.Key_Delete)
    dialog = listed.dialog
    qtbot.waitUntil(dialog.drafts.isVisible)
    assert "(2)" in dialog.drafts.text()
    assert "/media/usb/may.backup" in dialog.left.text()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # one too many
    assert not dialog.isVisible()
    assert calls(assistant, "forget") == []
    listed.ask_forget()
    dialog = listed.dialog
    qtbot.waitUntil(dialog.drafts.isVisible)
    dialog.drafts.setChecked(True)
    dialog.submit()
    qtbot.waitUntil(lambda: [each.id for each in listed.documents.documents] == [3, 1])
    assert calls(assistant, "forget") == [((2,), True)]
    assert "/media/usb/may.backup" in said[-1][1]


def test_progress_goes_by_bytes_even_of_a_mailbox_larger_than_a_number_of_32_bits(qtbot, library, tmp_path):
    assistant, _, screen = library()
    assistant.hold.clear()
    screen.import_paths([tmp_path])
    qtbot.waitUntil(
        lambda: "Texts read: 1 · 1.0 GB of 3.0 GB · about 12 s left" in screen.progress_text.text()
    )
    assert screen.progress.value() == 333
    screen.cancel_import()
    qtbot.waitUntil(lambda: "goes on from here" in screen.report.text)


def test_names_are_offered_while_a_recipient_is_typed(qtbot, opened):
    assistant, window = opened()
    assistant.library.people = [
        Contact("Boris Quillfeather", "boris@example.org", 9, 4, ""),
        Contact("Borislava Adler", "b.adler@example.org", 2, 0, ""),
        Contact("", "bo@example.org", 1, 0, ""),
    ]
    to = window.workspace.write.compose.to
    to.setFocus()
    qtbot.keyClicks(to, "bo")
    qtbot.waitUntil(to.popup.isVisible)
    shown = [to.people.item(at).text() for at in range(to.people.rowCount())]
    assert shown[0] == "Boris Quillfeather  ·  boris@example.org"
    assert shown[2] == "bo@example.org"
    qtbot.keyClick(to.popup, Qt.Key.Key_Down)
    qtbot.keyClick(to.popup, Qt.Key.Key_Down)
    qtbot.keyClick(to.popup, Qt.Key.Key_Return)
    assert to.text() == "Borislava Adler"
    assert window.workspace.write.compose.current_instruction().to == "Borislava Adler"
    qtbot.waitUntil(lambda: not to.popup.isVisible())
    assert QApplication.focusWidget() is to
