"""The voice card in the window, and a draft beside it, on a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from cogenesis.assistant import Assistant
from cogenesis.domain import Instruction, Level, Message, Mode, Sketch
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.editor import DraftEditor
from cogenesis.gui.screens.recipients import OPENING
from cogenesis.gui.screens.voice import MEASURED, USED, VALUE, VoiceScreen
from cogenesis.gui.screens.voice_beside import VoiceBeside
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher

TEXT = "{opening}\n\nI'm back, and it's quiet here. We've got time for walk {n}. Don't worry.\n\nBest,\nMaria"
GIVEN = "Dear Anna,\n\nI'd like to utilize the boat. It's quiet here. We've got time.\n\nKind regards,\nMaria"
KEPT = "Hey Anna!\n\nI'd like to use the boat. It's quiet here. We've got time.\n\nBest,\nMaria"
PEOPLE = (("Hey Anna!", "Anna Bell <anna@mail.example>"), ("Hey Tom!", "Tom Reed <tom@mail.example>"))


@pytest.fixture
def assistant(tmp_path: Path) -> Iterator[Assistant]:
    launcher = Launcher.start()
    made = Assistant(Home(tmp_path / "vault"), launcher, Confinement(Role.DESK, True, 1, ()))
    made.create_vault(key_file=tmp_path / "key")
    vault = made._open()
    for number in range(6):
        opening, to = PEOPLE[number % 2]
        text = TEXT.format(opening=opening, n=number)
        message = Message(
            "Lake", text, "maria@mail.example", (to,), f"2026-01-0{number + 1}", True, "email", "en"
        )
        vault.documents.add("post.mbox", "mail", message, [(0, len(text))], (), str(number))
    yield made
    made.close()
    launcher.close()


def kept_draft(assistant: Assistant, text: str) -> str:
    drafts = assistant._open().drafts
    made = drafts.create(Instruction("Ask Anna", to="Anna"), Mode.LOCAL, Level.BALANCED, "email", Sketch())
    drafts.save(made.id, text=GIVEN, state="done")
    drafts.add_version(made.id, "model")
    drafts.save(made.id, text=text)
    return made.id


@pytest.fixture
def screen(qtbot, tasks, said, assistant) -> VoiceScreen:
    messages = Messages()
    messages.said.connect(lambda kind, sentence: said.append((kind, sentence)))
    made = VoiceScreen(assistant, tasks, messages)
    qtbot.addWidget(made)
    made.show()
    made.reload()
    qtbot.waitUntil(lambda: "6" in made.texts.text())
    return made


def row_of(screen: VoiceScreen, measure: str) -> int:
    return [each.measure.key for each in screen._card.rows].index(measure)


def cell(screen: VoiceScreen, measure: str, column: int = VALUE) -> str:
    return screen.table.item(row_of(screen, measure), column).text()


def test_the_card_is_measured_when_it_is_first_looked_at(screen) -> None:
    assert cell(screen, "opening") == "Hey {first}!"
    assert cell(screen, "sign_off", MEASURED) == "Best, / Maria"
    assert screen._running.isHidden()
    assert screen.language.currentData() == "en"


def test_a_value_is_typed_over_what_was_measured_and_taken_back(qtbot, screen, assistant) -> None:
    at = row_of(screen, "sign_off")
    screen.table.item(at, VALUE).setText("Cheers, / M.")
    qtbot.waitUntil(lambda: bool(assistant.voice.card().rows[at].overridden))
    assert assistant.voice.card().rows[at].value == "Cheers,\nM."
    qtbot.waitUntil(lambda: screen.table.item(at, VALUE).font().bold())
    screen.table.setCurrentCell(at, VALUE)
    screen.table.setFocus()
    qtbot.keyClick(screen.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: cell(screen, "sign_off") == "Best, / Maria")
    assert not assistant.voice.card().rows[at].overridden


def test_a_measure_is_switched_off_by_its_tick(qtbot, screen, assistant) -> None:
    at = row_of(screen, "dashes")
    screen.table.item(at, USED).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: not assistant.voice.card().rows[at].used)
    assert "dashes" not in assistant._open().voice.styles()["en"].values


def test_a_value_that_cannot_be_is_refused_and_put_back(qtbot, screen, said) -> None:
    screen.table.item(row_of(screen, "exclamation"), VALUE).setText("lots")
    qtbot.waitUntil(lambda: bool(said))
    assert said[0][0] == "error"
    qtbot.waitUntil(lambda: not cell(screen, "exclamation"))


def test_how_one_recipient_is_greeted_can_be_set(qtbot, screen, assistant) -> None:
    people = [person.name for person in screen._card.people]
    screen.people.table.item(people.index("Tom Reed"), OPENING).setText("Ahoy Tom,")
    qtbot.waitUntil(lambda: bool(assistant.voice.card().for_people))
    style = assistant._open().voice.styles()["en"]
    assert style.manner("opening", ["tom@mail.example"]) == ("Ahoy Tom,", "recipient")
    assert style.manner("opening", ["anna@mail.example"]) == ("Hey Anna!", "recipient")


def test_what_was_learned_is_listed_and_forgotten(qtbot, screen, assistant) -> None:
    for _ in range(2):
        assistant.voice.learn(kept_draft(assistant, KEPT))
    screen.reload()
    listed = screen.learned.list
    qtbot.waitUntil(lambda: listed.count() == 3)
    texts = [listed.item(at).text() for at in range(3)]
    assert any("“Hey [first name]!” rather than “Dear [first name]”" in text for text in texts)
    word = next(at for at in range(3) if "utilize" in texts[at])
    screen.tabs.setCurrentIndex(2)
    listed.setCurrentRow(word)
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: listed.count() == 2)
    assert not any("utilize" in each.sentence for each in assistant.voice.learned())


@pytest.fixture
def beside(qtbot, tasks, assistant) -> VoiceBeside:
    assistant.voice.measure()
    editor = DraftEditor(assistant, tasks, Messages())
    qtbot.addWidget(editor)
    made = VoiceBeside(assistant, tasks, editor)
    editor.show()
    return made


def opened(qtbot, beside: VoiceBeside, assistant: Assistant, text: str) -> str:
    draft_id = kept_draft(assistant, text)
    beside._editor.open(assistant.draft_by_id(draft_id))
    qtbot.waitUntil(lambda: beside.shown is not None)
    return draft_id


def test_what_differs_stands_beside_the_draft_and_is_made_so(qtbot, beside, assistant) -> None:
    opened(qtbot, beside, assistant, GIVEN)
    differing = [each.measure for each in beside.shown.differences]
    assert differing == ["opening", "sign_off"]
    assert f"{beside.shown.checked - 2} of {beside.shown.checked}" in beside.opener.text()
    qtbot.mouseClick(beside.opener, Qt.MouseButton.LeftButton)
    (first, _) = beside.findChildren(QPushButton)
    assert "It begins with “Dear Anna,”; to them you write “Hey Anna!”." in first.accessibleName()
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert beside._editor.kept_text().startswith("Hey Anna!\n")
    qtbot.waitUntil(lambda: [each.measure for each in beside.shown.differences] == ["sign_off"])


def test_what_only_words_can_mend_is_asked_of_the_model(qtbot, beside, assistant) -> None:
    opened(qtbot, beside, assistant, KEPT.replace("I'd", "I hope this email finds you well. I'd"))
    assistant.voice.change("avoided", "finds you well")
    beside.refresh()
    qtbot.waitUntil(lambda: [each.measure for each in beside.shown.differences] == ["avoided"])
    with qtbot.waitSignal(beside._editor.revise.asked) as asked:
        beside._make_it_so(beside.shown.differences[0])
    assert "without “finds you well”" in asked.args[0]
    beside._editor.revise.stop()
    qtbot.waitUntil(lambda: not beside._editor.revise.running)


def test_an_edit_of_a_text_that_has_changed_meanwhile_is_not_made(qtbot, beside, assistant) -> None:
    opened(qtbot, beside, assistant, GIVEN)
    opening = beside.shown.differences[0]
    beside._editor.text.setPlainText("Something else.")
    beside._make_it_so(opening)
    assert beside._editor.kept_text() == "Something else."
    qtbot.waitUntil(lambda: beside._text == "Something else.")


@pytest.mark.parametrize("leave", ["copy", "hide", "other"])
def test_a_draft_teaches_when_it_is_copied_or_left(qtbot, beside, assistant, leave) -> None:
    opened(qtbot, beside, assistant, KEPT)
    assert assistant.voice.learned() == []
    if leave == "copy":
        beside._editor.copy.click()
        QApplication.clipboard().clear()
    elif leave == "hide":
        beside._editor.hide()
    else:
        beside._editor.open(replace(assistant.draft_by_id(kept_draft(assistant, GIVEN)), text=GIVEN))
    qtbot.waitUntil(lambda: len(assistant.voice.learned()) == 3)


def test_with_nothing_known_the_panel_says_how_to_begin(qtbot, tasks, assistant) -> None:
    assistant._open()._database.execute("DELETE FROM documents")
    editor = DraftEditor(assistant, tasks, Messages())
    qtbot.addWidget(editor)
    made = VoiceBeside(assistant, tasks, editor)
    opened(qtbot, made, assistant, GIVEN)
    assert made.shown.differences == ()
    assert "Import" in made.summary.text()
