"""Locking: whatever of it goes wrong, the vault is closed, and no process keeps what it has read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.assistant import Assistant
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher


@pytest.fixture
def assistant(tmp_path: Path) -> Iterator[Assistant]:
    launcher = Launcher.start()
    made = Assistant(Home(tmp_path / "vault"), launcher, Confinement(Role.DESK, True, 1, ()))
    made.create_vault(key_file=tmp_path / "key")
    yield made
    made.close()
    launcher.close()


def test_the_reader_does_not_outlive_it(assistant: Assistant, tmp_path: Path) -> None:
    (tmp_path / "message.txt").write_text("Words of somebody.")
    for _ in range(2):
        assert "Words" in assistant.read_message(tmp_path / "message.txt")
        assert assistant._readers.pid is not None
        assistant.lock()
        assert assistant._readers.pid is None


def test_a_worker_that_does_not_end_keeps_no_vault_open(
    assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise OSError("no such process")

    with monkeypatch.context() as staged:
        staged.setattr(assistant.local_models, "close", fail)
        with pytest.raises(OSError, match="no such process"):
            assistant.lock()
    assert assistant.state == "locked"
    assistant.unlock(key_file=tmp_path / "key")
