"""A kept draft rewritten by the real model: versions, the passage alone, and nothing lost on the way."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.assistant import Assistant
from cogenesis.cogeneration.events import Done, Piece, Started
from cogenesis.domain import Draft, Instruction, Mode, Sketch
from cogenesis.errors import UsageError
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher

TEXT = "Dear Tom,\n\nthe roof of the shed leaks, and I need help on Friday.\r\n\n  Best,\tMaria \n"
START, END = TEXT.index("the roof"), TEXT.index(" and I")


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    home: Path = tmp_path_factory.mktemp("home")
    launcher = Launcher.start()
    made = Assistant(Home(home / "vault"), launcher, Confinement(Role.DESK, True, 1, ()))
    made.create_vault(key_file=home / "key")
    yield made
    made.close()
    launcher.close()


@pytest.fixture
def draft(assistant: Assistant) -> Draft:
    stopped = threading.Event()
    stopped.set()
    sketch = Sketch(("Greeting",))
    events = list(assistant.draft(Instruction("Hi"), mode=Mode.LOCAL, sketch=sketch, cancel=stopped))
    assert isinstance(events[0], Started)
    assistant.save_draft(events[0].draft_id, text=TEXT, subject="Roof")
    return assistant.draft_by_id(events[0].draft_id)


def test_a_passage_is_rewritten_and_both_texts_are_versions(assistant: Assistant, draft: Draft) -> None:
    events = list(assistant.revise(draft.id, "formal", selection=(START, END), cancel=threading.Event()))
    done = events[-1]
    assert isinstance(done, Done)
    assert done.draft.text.startswith(TEXT[:START])
    assert done.draft.text.endswith(TEXT[END:])
    assert done.draft.text != TEXT
    assert (done.draft.subject, done.draft.state) == ("Roof", "done")
    kept = [(version.author, version.text) for version in assistant.versions(draft.id)]
    assert kept[-2:] == [("user", TEXT), ("model", done.draft.text)]
    assert assistant.draft_by_id(draft.id) == done.draft


def test_until_a_rewrite_is_whole_the_text_is_what_it_was(assistant: Assistant, draft: Draft) -> None:
    stop = threading.Event()
    seen = []
    for event in assistant.revise(draft.id, "Tell a long story about the roof.", cancel=stop):
        if isinstance(event, Piece):
            seen.append(assistant.draft_by_id(draft.id).text)
            stop.set()
        last = event
    assert set(seen) == {TEXT}
    assert isinstance(last, Done)
    assert last.draft.text == TEXT
    assert assistant.draft_by_id(draft.id).text == TEXT


def test_what_cannot_be_rewritten_changes_nothing(assistant: Assistant, draft: Draft) -> None:
    for change, selection in ((" ", None), ("warmer", (9, 11)), ("warmer", (0, 999))):
        with pytest.raises(UsageError):
            list(assistant.revise(draft.id, change, selection=selection, cancel=threading.Event()))
    assert assistant.draft_by_id(draft.id) == draft
