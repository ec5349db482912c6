"""The sources panel beside a draft, on a real vault: underlines, what can be done about them, and colours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from cogenesis.assistant import Assistant
from cogenesis.assistant.provenance import Sources
from cogenesis.cogeneration.provenance import Origin, Source
from cogenesis.domain import Instruction, Level, Mode, Sketch
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.editor import DraftEditor
from cogenesis.gui.screens.provenance import SourcesBeside
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher

TEXT = "Dear Anna,\n\nplease ask Robert Fischer by 14 June.\n\nMaria"


@pytest.fixture
def assistant(tmp_path: Path) -> Iterator[Assistant]:
    launcher = Launcher.start()
    made = Assistant(Home(tmp_path / "vault"), launcher, Confinement(Role.DESK, True, 1, ()))
    made.create_vault(key_file=tmp_path / "key")
    made.set_fact("Name", "Maria")
    yield made
    made.close()
    launcher.close()


@pytest.fixture
def panel(qtbot, tasks, assistant) -> SourcesBeside:
    drafts = assistant._open().drafts
    made = drafts.create(Instruction("Ask Anna", to="Anna"), Mode.LOCAL, Level.BALANCED, "email", Sketch())
    drafts.save(made.id, text=TEXT, state="done")
    editor = DraftEditor(assistant, tasks, Messages())
    qtbot.addWidget(editor)
    shown = SourcesBeside(assistant, tasks, editor)
    editor.open(drafts.get(made.id))
    qtbot.waitUntil(lambda: len(shown.invented) == 2)
    return shown


def words(panel: SourcesBeside) -> list[str]:
    text = panel._editor.kept_text()
    return [text[mark.start : mark.end] for mark in panel._editor.layers.marks("invented")]


def test_facts_that_nobody_gave_are_underlined_until_they_are_said_to_be_right(qtbot, panel) -> None:
    assert words(panel) == ["Robert Fischer", "14 June"]
    menu = QMenu(panel)
    panel.fill_menu(menu, TEXT.index("Fischer"))
    right = next(action for action in menu.actions() if action.text() == "“Robert Fischer” is right")
    right.trigger()
    qtbot.waitUntil(lambda: words(panel) == ["14 June"])


def test_removing_a_fact_is_a_change_that_waits(panel) -> None:
    panel._put(panel.invented[1], "")
    assert "14 June" not in panel._editor.kept_text()
    assert panel._editor.text.base_text() == TEXT


def test_a_sentence_shows_its_source_when_it_is_clicked(panel) -> None:
    origin = Origin(12, 49, Source("fact:Friend", "fact", "Friend", "Robert, a sailor"), 9.0)
    panel._show_sources(Sources(TEXT, (origin,)))
    (mark,) = panel._editor.layers.marks("provenance")
    assert (mark.look, mark.tooltip) == ("fact", "From your profile: Friend")
    panel._on_activated(mark)
    assert panel.source.text() == "From your profile: Friend\nRobert, a sailor"
