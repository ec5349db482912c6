"""A kept draft rewritten by the real model: versions, the passage alone, and nothing lost on the way."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.assistant import Assistant
from cogenesis.cogeneration.alternatives import Alternative
from cogenesis.cogeneration.events import Done, Piece, Started
from cogenesis.domain import Draft, Instruction, Mode, Sketch
from cogenesis.errors import UsageError, VaultError
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


def test_what_the_model_changed_waits_until_somebody_decides(assistant: Assistant, draft: Draft) -> None:
    revising = assistant.revising
    assert revising.base(draft.id) is None
    list(assistant.revise(draft.id, "formal", selection=(START, END), cancel=threading.Event()))
    after = assistant.draft_by_id(draft.id).text
    assert revising.base(draft.id) == TEXT
    changes = revising.waiting(draft.id)
    assert "".join(each.text for each in changes if each.kind != "added") == TEXT
    assert "".join(each.text for each in changes if each.kind != "removed") == after
    assert revising.decide(draft.id, accept=False) > 0
    assert assistant.draft_by_id(draft.id).text == TEXT
    assert revising.base(draft.id) is None
    assert after in [version.text for version in assistant.versions(draft.id)]  # it can be had back
    assert revising.decide(draft.id, accept=True) == 0


def test_a_second_change_waits_with_the_first(assistant: Assistant, draft: Draft) -> None:
    taken = TEXT.replace("Friday", "Saturday")
    assistant.revising.take(draft.id, TEXT, taken)
    assistant.revising.take(draft.id, taken, taken.replace("Best", "Yours"))
    assert assistant.revising.base(draft.id) == TEXT
    assert assistant.revising.decide(draft.id, accept=True) == 2
    assert assistant.draft_by_id(draft.id).text == taken.replace("Best", "Yours")
    with pytest.raises(UsageError, match="edited meanwhile"):
        assistant.revising.take(draft.id, TEXT, "x")


def test_the_model_writes_on_where_it_is_asked_to(assistant: Assistant, draft: Draft) -> None:
    events = list(assistant.revising.go_on(draft.id, END, cancel=threading.Event()))
    done = events[-1]
    assert isinstance(done, Done)
    assert done.draft.text.startswith(TEXT[:END])
    assert done.draft.text.endswith(TEXT[END:])
    assert len(done.draft.text) > len(TEXT)
    assert [version.author for version in assistant.versions(draft.id)][-1] == "model"
    assert assistant.revising.base(draft.id) == TEXT
    with pytest.raises(UsageError):
        list(assistant.revising.go_on(draft.id, 9999, cancel=threading.Event()))


def test_alternatives_differ_and_keep_nothing(assistant: Assistant, draft: Draft) -> None:
    found = [
        event.words
        for event in assistant.revising.alternatives(draft.id, (START, END), cancel=threading.Event())
        if isinstance(event, Alternative)
    ]
    assert 1 <= len(found) <= 3
    assert len({*found, TEXT[START:END]}) == len(found) + 1
    assert assistant.draft_by_id(draft.id) == draft
    stopped = threading.Event()
    stopped.set()
    assert not list(assistant.revising.alternatives(draft.id, (START, END), cancel=stopped))


def test_a_version_is_compared_and_put_back(assistant: Assistant, draft: Draft) -> None:
    assistant.keep_version(draft.id)
    first = assistant.versions(draft.id)[-1].number
    assistant.save_draft(draft.id, text=TEXT.replace("Friday", "Monday"), subject="Other")
    assert [(c.kind, c.text) for c in assistant.revising.diff(draft.id, first) if c.kind != "same"] == [
        ("removed", "Friday"),
        ("added", "Monday"),
    ]
    assistant.revising.restore(draft.id, first)
    assert (assistant.draft_by_id(draft.id).text, assistant.draft_by_id(draft.id).subject) == (TEXT, "Roof")
    assert any("Monday" in version.text for version in assistant.versions(draft.id))
    for call in (assistant.revising.restore, assistant.revising.diff):
        with pytest.raises(UsageError, match="no version 99"):
            call(draft.id, 99)


def test_the_text_without_the_changes_goes_with_the_draft(assistant: Assistant, draft: Draft) -> None:
    assistant.revising.keep_base(draft.id, "before")
    assistant.delete_draft(draft.id)
    vault = assistant._vault
    assert vault is not None
    assert vault.editing.base(draft.id) is None
    with pytest.raises(VaultError):
        assistant.revising.keep_base(draft.id, "before")
