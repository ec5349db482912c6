"""The models screen, downloads that go on by themselves, and the model page of the first run."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from staged import StagedAssistant
from staged_models import OLLAMA, REASON

from cogenesis.errors import EndpointError, ModelError

GOOD = "writer-1.5b"


def calls(assistant, name):
    return [value for called, value in assistant.calls if called == name]


@pytest.fixture
def shelf(qtbot, opened):
    """The models screen of an open window, and the assistant behind it."""

    def show(**staged):
        assistant, window = opened(**staged)
        window.workspace.go("models")
        screen = window.workspace.screen_for("models")
        qtbot.waitUntil(lambda: len(screen.rows) == 6)
        return assistant, window, screen

    return show


def cells(screen, name):
    index = [row.name for row in screen.rows].index(name)
    return [screen.table.item(index, column).text() for column in range(screen.table.columnCount())]


def choose(screen, name):
    screen.select(name)
    assert screen.selected().name == name
    return screen.details


def test_models_are_listed_with_where_they_are_and_how_they_fit(shelf):
    _, _, screen = shelf()
    assert cells(screen, "smollm2-135m")[1:4] == ["In use", "Fits", "98.0 MB"]
    assert cells(screen, str(OLLAMA))[:4] == ["mistral:7b", "Ollama", "", "4.4 GB"]
    assert cells(screen, GOOD)[1:3] == ["To download", "Recommended"]
    assert cells(screen, GOOD)[4:] == ["English, German, French, Spanish, 1 more", "Apache-2.0"]
    assert [cells(screen, name)[2] for name in ("writer-4b", "writer-8b")] == ["Tight", "Too large"]
    details = choose(screen, GOOD)
    assert details.note.text() == REASON
    assert details.source.text() == "From files.example.org; 1.1 GB to fetch."
    assert details.download.isVisible()
    assert not details.use.isVisible()
    details = choose(screen, "/home/mira/p.gguf")  # a shard in another program's folder
    assert details.note.text() == "It is one part of several."
    assert not any(b.isVisible() for b in (details.use, details.download, details.remove))
    running = screen.running
    assert running.title.text() == "smol writes"
    assert "on the processor · 2 threads · 248.0 MB of memory" in running.where.text()


def test_a_download_goes_on_elsewhere_in_the_window_and_the_model_then_writes(qtbot, shelf, said):
    assistant, window, screen = shelf()
    models = assistant.local_models
    models.hold.clear()
    details = choose(screen, GOOD)
    qtbot.mouseClick(details.download, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: details.progress.text() == "25 % · 275.0 MB of 1.1 GB · 12.3 MB a second · 67 s left"
    )
    assert details.stop.isVisible()
    assert cells(screen, GOOD)[1] == "Downloading: 25 %"
    window.workspace.go("write")
    assert window.workspace.activity.text() == "Downloading Writer 1.5B Instruct: 25 %"
    models.hold.set()
    qtbot.waitUntil(lambda: models.in_use == GOOD)
    qtbot.waitUntil(lambda: ("info", "Writer 1.5B Instruct writes from now on.") in said)
    assert window.workspace.activity.text() == ""
    window.workspace.go("models")
    qtbot.waitUntil(lambda: cells(screen, GOOD)[1] == "In use")


def test_a_model_that_arrives_while_a_draft_is_written_is_used_after_it(qtbot, shelf):
    assistant, window, screen = shelf()
    choose(screen, GOOD).download.click()
    assistant.hold.clear()
    write = window.workspace.write
    write.compose.instruction.setPlainText("Thank Jo")
    write.compose.ask_draft()
    qtbot.waitUntil(lambda: GOOD in assistant.local_models.here and write.running)
    qtbot.wait(50)
    assert calls(assistant, "use") == []
    screen._use_file(str(OLLAMA))  # nor by hand
    assert "A draft is being written" in screen.said.text()
    with qtbot.waitSignal(write.draft_ready):
        assistant.hold.set()
    qtbot.waitUntil(lambda: calls(assistant, "use") == [(GOOD, "")])


def test_a_second_download_waits_for_the_first_and_each_can_be_stopped(qtbot, shelf):
    assistant, window, screen = shelf()
    models = assistant.local_models
    models.hold.clear()
    for name in (GOOD, "writer-4b"):
        choose(screen, name).download.click()
    qtbot.waitUntil(lambda: cells(screen, GOOD)[1] == "Downloading: 25 %")
    assert cells(screen, "writer-4b")[1] == "Waiting"
    choose(screen, GOOD).stop.click()
    qtbot.waitUntil(lambda: cells(screen, "writer-4b")[1] == "Downloading: 25 %")
    assert cells(screen, GOOD)[1] == "To download"
    choose(screen, "writer-4b").stop.click()
    qtbot.waitUntil(lambda: window.downloads.running is None)
    assert models.in_use == "smollm2-135m"


def test_locking_stops_a_download_and_unlocking_goes_on_with_it(qtbot, shelf):
    assistant, window, screen = shelf()
    assistant.local_models.hold.clear()
    choose(screen, GOOD).download.click()
    qtbot.waitUntil(lambda: window.downloads.running is not None)
    window.lock()
    qtbot.waitUntil(lambda: assistant.state == "locked")
    qtbot.waitUntil(lambda: window.downloads.running is None)
    assert len(calls(assistant, "pull")) == 1
    assistant.local_models.hold.set()
    qtbot.keyClicks(window.first_screen.passphrase, assistant.passphrase)
    qtbot.keyClick(window.first_screen.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: assistant.local_models.in_use == GOOD)
    assert len(calls(assistant, "pull")) == 2


def test_return_on_a_row_uses_what_is_here_and_fetches_nothing(qtbot, shelf):
    assistant, _, screen = shelf()
    assistant.local_models.unknown.clear()
    for name in (GOOD, "/home/mira/p.gguf", str(OLLAMA)):
        choose(screen, name)
        qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: assistant.local_models.in_use == str(OLLAMA))
    assert calls(assistant, "pull") == []
    assert calls(assistant, "use") == [(str(OLLAMA), "")]


def test_a_download_that_fails_says_why_and_can_go_on(qtbot, shelf, said):
    assistant, _, screen = shelf()
    sentence = "The server cannot be reached; try again later."
    assistant.faults["pull"] = EndpointError(sentence)
    details = choose(screen, GOOD)
    details.download.click()
    qtbot.waitUntil(lambda: ("error", sentence) in said)
    assert details.progress.text() == sentence
    assistant.faults.clear()
    details.download.click()
    qtbot.waitUntil(lambda: assistant.local_models.in_use == GOOD)


def test_a_stopped_download_tells_how_much_is_there(qtbot, shelf, tmp_path):
    assistant, _, screen = shelf()
    assistant.local_models.files.folder = tmp_path
    with (tmp_path / f"{GOOD}.gguf.part").open("wb") as part:
        part.truncate(550_000_000)
    screen.reload()
    qtbot.waitUntil(lambda: cells(screen, GOOD)[1] == "Stopped at 50 %")
    details = choose(screen, GOOD)
    assert details.download.accessibleName() == "Go on downloading"
    assert "550.0 MB to fetch" in details.source.text()


@pytest.mark.parametrize("agreed", [True, False])
def test_an_unknown_file_is_used_only_after_its_hash_was_agreed_to(qtbot, shelf, agreed):
    assistant, _, screen = shelf()
    choose(screen, str(OLLAMA)).use.click()
    qtbot.waitUntil(lambda: screen.chooser.dialog is not None)
    dialog = screen.chooser.dialog
    assert dialog.sha256.toPlainText() == "77" * 32
    assert calls(assistant, "use") == []
    if agreed:
        dialog.agree.click()
        qtbot.waitUntil(lambda: assistant.local_models.in_use == str(OLLAMA))
        assert calls(assistant, "use") == [(str(OLLAMA), "77" * 32)]
        qtbot.waitUntil(lambda: screen.said.text() == "This model writes the next draft.")
    else:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)  # leaving it is the default
        qtbot.waitUntil(lambda: screen.chooser.dialog is None)
        assert calls(assistant, "use") == []


def test_a_model_that_does_not_work_is_a_sentence_and_nothing_changes(qtbot, shelf):
    assistant, _, screen = shelf()
    assistant.local_models.unknown.clear()
    assistant.faults["use"] = ModelError("The model file x.gguf ended its process; choose another.")
    choose(screen, str(OLLAMA)).use.click()
    qtbot.waitUntil(lambda: "ended its process" in screen.said.text())
    assert assistant.local_models.in_use == "smollm2-135m"
    assert screen.chooser.isHidden()


def test_a_file_can_be_imported_and_removed_and_others_files_cannot(qtbot, shelf, tmp_path):
    assistant, window, screen = shelf()
    mine = tmp_path / "mine.gguf"
    screen.import_file(mine)
    qtbot.waitUntil(lambda: "cannot be read" in screen.said.text())
    mine.write_bytes(b"GGUF")
    screen.import_file(mine)
    qtbot.waitUntil(lambda: "mine" in [row.name for row in screen.rows])
    assert "mine is here now" in screen.said.text()
    for name in ("smollm2-135m", str(OLLAMA), GOOD):
        assert not choose(screen, name).remove.isVisible()
    choose(screen, "mine").use.click()
    qtbot.waitUntil(lambda: cells(screen, "mine")[1] == "In use")
    choose(screen, "mine").remove.click()
    (question,) = window.findChildren(QMessageBox)
    next(button for button in question.buttons() if button.text() == "Delete").click()
    qtbot.waitUntil(lambda: "The built-in model writes now." in screen.said.text())
    assert calls(assistant, "remove") == ["mine"]


def test_the_first_run_recommends_a_model_with_the_reason_and_goes_on_while_it_comes(qtbot, open_window):
    assistant = StagedAssistant(state="none")
    window = open_window(assistant)
    assistant.create_vault(passphrase="x")
    window.first_screen._show_model(assistant)
    page = window.first_screen._stack.currentWidget()
    qtbot.waitUntil(lambda: page.details.isVisible() and page.found.count() == 1)
    assert page.details.note.text() == f"Recommended: {REASON}"
    assert page.found.item(0).text() == "mistral:7b · 4.4 GB · Ollama"  # but not what cannot be used
    assistant.local_models.hold.clear()
    qtbot.mouseClick(page.details.download, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "25 %" in page.details.progress.text())
    qtbot.keyClick(page.on, Qt.Key.Key_Space)  # on to the endpoint
    assert window.first_screen._stack.currentWidget() is not page
    window.first_screen.finished.emit()
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert "25 %" in window.workspace.activity.text()
    assistant.local_models.hold.set()
    qtbot.waitUntil(lambda: assistant.local_models.in_use == GOOD)


def test_the_first_run_says_so_where_nothing_larger_fits(qtbot, open_window):
    assistant = StagedAssistant(state="none")
    assistant.local_models.recommended = "smollm2-135m"
    window = open_window(assistant)
    assistant.create_vault(passphrase="x")
    window.first_screen._show_model(assistant)
    page = window.first_screen._stack.currentWidget()
    qtbot.waitUntil(lambda: "built-in model is the right one" in page.said.text())
    assert not page.details.isVisible()


def test_settings_of_the_engine_are_stored_and_threads_can_be_measured(qtbot, opened):
    assistant, window = opened()
    window.workspace.go("settings")
    settings = window.workspace.screen_for("settings")
    qtbot.waitUntil(lambda: "n_threads" in settings.engine.options.fields)
    assert "n_threads" not in settings.options.fields
    field = settings.fields["n_threads"]
    field.selectAll()
    qtbot.keyClicks(field, "4")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: assistant.values["n_threads"] == 4)
    settings.engine.measure.click()
    qtbot.waitUntil(lambda: settings.engine.said.text().startswith("Measured"))
    assert len(calls(assistant, "calibrate_model")) == 1
    settings.engine.choose.click()
    assert window.workspace.navigation.currentItem().text() == "Models"


def test_a_model_file_that_is_gone_is_told_where_one_chooses(qtbot, shelf):
    assistant, _, screen = shelf()
    assistant.faults["running"] = ModelError("The model file x.gguf is gone; choose another.")
    screen.reload()
    qtbot.waitUntil(lambda: "is gone" in screen.running.where.text())


def test_the_dialog_s_path_is_told(qtbot, shelf):
    _, _, screen = shelf()
    screen.chooser.use(str(Path(OLLAMA)))
    qtbot.waitUntil(lambda: screen.chooser.dialog is not None)
    assert str(OLLAMA) in screen.chooser.dialog.where.text()
    screen.chooser.dialog.reject()
