"""What a draft says is private: what was typed, and every version of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.assistant import Assistant
from cogenesis.cogeneration.events import Done
from cogenesis.domain import Instruction, Level, Mode, Sketch
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher

SECRET = "the branches have been rejecting our transactions"
TASK = Instruction(f"Write a mail about {SECRET}")


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    home: Path = tmp_path_factory.mktemp("home")
    launcher = Launcher.start()
    made = Assistant(Home(home / "vault"), launcher, Confinement(Role.DESK, True, 1, ()))
    made.create_vault(key_file=home / "key")
    yield made
    made.close()
    launcher.close()


def told(assistant: Assistant) -> str:
    return assistant.preview(TASK, Level.BALANCED).brief.gist or ""


def test_what_is_typed_in_a_draft_and_then_written_over_stays_private(assistant: Assistant) -> None:
    assert "transactions" in told(assistant)
    short = Instruction("Write a note", length="short")
    sketch = Sketch(("Greeting", "Closing"))
    events = list(
        assistant.draft(short, mode=Mode.LOCAL, level=Level.BALANCED, sketch=sketch, cancel=threading.Event())
    )
    done = events[-1]
    assert isinstance(done, Done)
    assistant.save_draft(done.draft.id, text=f"He says {SECRET}.", subject=None)
    assert "transactions" not in told(assistant)
    assistant.keep_version(done.draft.id)
    assistant.save_draft(done.draft.id, text="Something else.", subject=None)
    assert "transactions" not in told(assistant)
    assistant.delete_draft(done.draft.id)
    assert "transactions" in told(assistant)
