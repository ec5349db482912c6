"""What a local model leaves on disk, in records and in logs tells nothing of what it read."""

from __future__ import annotations

import logging
import math
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from canaries import CANARY, READABLE
from cogenesis.assistant import Assistant
from cogenesis.cogeneration.events import Piece
from cogenesis.domain import Instruction, Mode, Sketch
from cogenesis.errors import WorkerDied
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher

TASK = Instruction(f"Ask Bob about the {CANARY} boat", length="short")


@pytest.fixture
def assistant(tmp_path: Path) -> Iterator[Assistant]:
    launcher = Launcher.start()
    made = Assistant(Home(tmp_path / "home"), launcher, Confinement(Role.DESK, True, 1, ()))
    made.create_vault(key_file=tmp_path / "key")
    made.set_fact("Name", f"Anna {CANARY}")
    yield made
    made.close()
    launcher.close()


def bits_per_byte(data: bytes) -> float:
    """8 for noise; the state of a model has about 7, and any text less than 6."""
    return -sum(n / len(data) * math.log2(n / len(data)) for n in Counter(data).values())


def test_no_file_of_a_home_and_no_line_of_a_log_tells_what_the_model_read(
    assistant: Assistant, caplog: pytest.LogCaptureFixture
) -> None:
    """Also after its process ended in the middle of all this."""
    caplog.set_level(logging.DEBUG, logger="cogenesis")
    assistant.warming._build(threading.Event())
    assistant.warm(TASK)
    shown, told = "", [""]
    try:
        for event in assistant.draft(
            TASK, mode=Mode.LOCAL, sketch=Sketch((f"{CANARY}",)), cancel=threading.Event()
        ):
            if isinstance(event, Piece):
                shown += event.text
                if len(shown) > 40:
                    assistant.local_models.current()._link.worker.kill()
    except WorkerDied as error:
        told = [str(error)]
    assert len(shown) > 40
    states = list(assistant.home.states.iterdir())
    assert states
    assert assistant.home.model_records.exists()
    for path in [path for path in assistant.home.root.rglob("*") if path.is_file()]:
        data = path.read_bytes()
        assert not [word for word in (*READABLE, shown[:20].encode(), b"Anna") if word in data], path.name
        assert CANARY not in path.name
    for path in states:
        assert bits_per_byte(path.read_bytes()) > 7.99, path.name
    told += [record.getMessage() for record in caplog.records]
    assert len(told) > 1
    assert not [line for line in told if CANARY in line or shown[:20] in line]
