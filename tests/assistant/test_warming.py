"""What the model reads ahead: kept on disk under the vault's key, used by drafts, gone when it must be."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from canaries import CANARY, READABLE
from cogenesis.assistant import Assistant, warming
from cogenesis.cogeneration import prompts
from cogenesis.cogeneration.events import Done, Note, Piece, SketchPoint, SketchReady
from cogenesis.cogeneration.prompts import Job, fixed_messages, writing_messages
from cogenesis.domain import Instruction, Mode, Sketch
from cogenesis.errors import WorkerDied
from cogenesis.inference.model import Finished, LocalModel
from cogenesis.inference.options import Sampling
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher

TASK = Instruction("Ask Bob about the red boat", kind="note", length="short")
SKETCH = Sketch(("Greeting", "The red boat", "Closing"))
VOICE = f"Dear all, the old {CANARY} is painted red and green again. See you at the lake, yours as ever."
WAIT_S = 60.0


@pytest.fixture
def assistant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Assistant]:
    monkeypatch.setitem(prompts.WORDS_BY_LENGTH, "short", 20)
    launcher = Launcher.start()
    made = Assistant(Home(tmp_path / "home"), launcher, Confinement(Role.DESK, True, 1, ()))
    made.create_vault(key_file=tmp_path / "key")
    made.set_fact("Name", "Anna Miller")
    made.set_fact("Boat", f"the {CANARY}, red")
    (tmp_path / "mine.txt").write_text(VOICE)
    made.library.import_paths([tmp_path / "mine.txt"], own=True)
    yield made
    made.close()
    launcher.close()


def again(assistant: Assistant, tmp_path: Path) -> None:
    """Lock and unlock; the model's process is another one then."""
    assistant.lock()
    assistant.unlock(key_file=tmp_path / "key")


def states(assistant: Assistant) -> list[Path]:
    folder = assistant.home.states
    return sorted(folder.iterdir()) if folder.exists() else []


def wait_for(what: Callable[[], object]) -> None:
    end = time.monotonic() + WAIT_S
    while not what():
        assert time.monotonic() < end
        time.sleep(0.02)


def build(assistant: Assistant) -> list[Path]:
    """Have the fixed part read and kept, as a program that stays does."""
    assistant.warming._build(threading.Event())
    assert states(assistant)
    return states(assistant)


def model(assistant: Assistant) -> LocalModel:
    return assistant.local_models.current()


def draft(assistant: Assistant, **more: Any) -> list[Any]:
    more = {"sketch": SKETCH, **more}
    return list(assistant.draft(TASK, mode=Mode.LOCAL, cancel=threading.Event(), **more))


def read_anew(assistant: Assistant, sketch: Sketch = SKETCH) -> tuple[int, int]:
    """Tokens of a draft's prompt that must be read now, and all of them."""
    job = Job(TASK, "note", assistant.context(TASK))
    *_, last = model(assistant).generate(
        writing_messages(job, sketch), sampling=Sampling(temperature=0.0), max_tokens=1
    )
    assert isinstance(last, Finished)
    return last.prompt_tokens - last.reused_tokens, last.prompt_tokens


def fixed_text(assistant: Assistant) -> str:
    items = assistant._contexts.fixed(model(assistant))
    return "\n".join(message.content for message in fixed_messages(items))


def test_what_a_draft_began_with_is_read_from_disk_after_a_restart_and_no_file_tells_of_it(
    assistant: Assistant, tmp_path: Path
) -> None:
    assert VOICE in fixed_text(assistant)
    draft(assistant)
    (kept,) = states(assistant)
    text = kept.read_bytes()
    assert not any(word in text for word in READABLE)
    again(assistant, tmp_path)
    assistant.warming.ready(model(assistant))
    (fixed,) = model(assistant).count([fixed_text(assistant)])
    new, whole = read_anew(assistant)
    assert new < whole - fixed + 10
    assert fixed > 40


def test_a_program_that_stays_builds_and_keeps_the_state_by_itself(
    assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warming, "CHANGED_S", 0.05)
    assistant.stay_warm()
    wait_for(lambda: states(assistant))
    first = states(assistant)
    assistant.set_fact("Boat", "sold")
    assert not set(first) & set(states(assistant))
    wait_for(lambda: states(assistant))
    assert len(states(assistant)) == 1
    assert states(assistant) != first
    again(assistant, tmp_path)
    wait_for(lambda: model(assistant).alive and assistant.warming._warm is not None)
    assert read_anew(assistant)[0] < 80
    assistant.lock()
    assert not any(thread.name == "warming" for thread in threading.enumerate())


def test_forgetting_and_removing_leave_no_state_and_what_is_off_is_not_read(assistant: Assistant) -> None:
    build(assistant)
    assistant.remove_fact("Boat")
    assert states(assistant) == []
    assert f"the {CANARY}, red" not in fixed_text(assistant)
    build(assistant)
    (mine,) = assistant.library.documents()
    assistant.library.forget([mine.id])
    assert states(assistant) == []
    assert "Name" in fixed_text(assistant)
    without = assistant.context(TASK, off=frozenset({"fact:Name"}))
    prompt = writing_messages(Job(TASK, "note", without), Sketch())
    assert not any("Anna Miller" in message.content for message in prompt)


def test_a_damaged_or_foreign_state_is_deleted_and_the_draft_made_all_the_same(
    assistant: Assistant, tmp_path: Path
) -> None:
    (kept,) = build(assistant)
    kept.write_bytes(kept.read_bytes()[:-1] + b"x")
    again(assistant, tmp_path)
    assistant.warming.ready(model(assistant))
    assert states(assistant) == []
    assert draft(assistant)[-1].draft.text
    assert states(assistant)


def test_nothing_is_kept_when_the_setting_is_off(assistant: Assistant) -> None:
    assistant.warming.begin()
    wait_for(lambda: states(assistant))
    assistant.set_setting("warm_state", "off")
    assert states(assistant) == []
    assistant.warming.after_draft()
    draft(assistant)
    assert states(assistant) == []


def test_what_is_read_while_the_user_types_need_not_be_read_when_they_order(assistant: Assistant) -> None:
    assistant.set_setting("mode", "sketch")
    assert assistant.warm(TASK)
    new, whole = read_anew(assistant, Sketch())
    assert new <= 16
    assert whole > 100
    assert not assistant.warm(Instruction(" "))


def test_an_outline_at_hand_is_read_ahead_to_its_end(assistant: Assistant) -> None:
    assert assistant.warm(TASK, sketch=SKETCH)
    assert read_anew(assistant)[0] < 10  # what the template closes with


def test_points_are_read_as_they_come(assistant: Assistant) -> None:
    context = assistant.context(TASK)
    whole: list[str] = []
    prepare = model(assistant).prepare

    def watched(messages: Any, **more: Any) -> Iterator[Any]:
        for event in prepare(messages, **more):
            if event.done == event.total:
                whole.append(messages[-1].content)
            yield event

    model(assistant).prepare = watched  # type: ignore[method-assign]
    with assistant.warming.follow(lambda: Job(TASK, "note", context)) as follow:
        for count, point in enumerate(SKETCH.points, 1):
            follow(Sketch(SKETCH.points[:count]))
            wait_for(lambda end=point: whole and whole[-1].endswith(end))  # type: ignore[misc]
    assistant.warming.enough()
    assert read_anew(assistant)[0] <= 16


def test_an_outline_made_while_the_user_thinks_is_the_drafts(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warming, "PLAN_PAUSE_S", 0.0)
    assert assistant.warm(TASK)
    wait_for(lambda: assistant.warming._plan is not None)
    ahead = assistant.warming._plan
    assert ahead is not None
    events = draft(assistant, sketch=None)
    (ready,) = [event for event in events if isinstance(event, SketchReady)]
    made = [event for event in ahead.events(threading.Event()) if isinstance(event, SketchReady)]
    assert made == [ready]
    points = [event.text for event in events if isinstance(event, SketchPoint)]
    assert tuple(points[: len(ready.sketch.points)]) == ready.sketch.points
    assert assistant.warming._plan is None


def test_another_instruction_stops_the_outline_of_the_first(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warming, "PLAN_PAUSE_S", 0.0)
    assert assistant.warm(TASK)
    wait_for(lambda: assistant.warming._plan is not None)
    ahead = assistant.warming._plan
    assert ahead is not None
    assistant.context(Instruction("Something else"))
    assert not any(isinstance(event, SketchReady) for event in ahead.events(threading.Event()))


def test_a_draft_goes_on_behind_its_text_when_the_models_process_ends(assistant: Assistant) -> None:
    events: list[Any] = []
    before = ""
    for event in assistant.draft(TASK, mode=Mode.LOCAL, sketch=SKETCH, cancel=threading.Event()):
        events.append(event)
        written = "".join(each.text for each in events if isinstance(each, Piece))
        if len(written) > 10 and not before:
            before = written
            pid = model(assistant).pid
            assert pid is not None
            os.kill(pid, signal.SIGKILL)
    assert before
    (note,) = [event.text for event in events if isinstance(event, Note)]
    assert "The draft goes on by itself." in note
    assert isinstance(events[-1], Done)
    assert events[-1].draft.state == "done"
    assert events[-1].draft.text.startswith(before)
    assert len(events[-1].draft.text) > len(before)


def test_the_second_end_of_the_process_in_one_draft_is_told_and_the_text_kept(assistant: Assistant) -> None:
    killed: set[int] = set()

    def kill_each_worker() -> None:
        for event in assistant.draft(TASK, mode=Mode.LOCAL, sketch=SKETCH, cancel=threading.Event()):
            pid = model(assistant).pid
            if isinstance(event, Piece) and pid is not None and pid not in killed:
                killed.add(pid)
                os.kill(pid, signal.SIGKILL)

    with pytest.raises(WorkerDied):
        kill_each_worker()
    assert len(killed) == 2
    (kept,) = assistant.drafts()
    assert kept.state == "stopped"
    assert kept.text
    assert draft(assistant)[-1].draft.state == "done"
