"""Which environments set-up trusts, and that two set-ups do not meet."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from tools.setup.install import Installation, one_at_a_time
from tools.setup.layout import Layout
from tools.setup.locks import stamp_text

ROOT = Path(__file__).parents[2]


@pytest.fixture
def finished(tmp_path: Path) -> Layout:
    """A checkout whose environment looks finished; its interpreter only answers what it is asked."""
    layout = Layout(tmp_path / "checkout")
    shutil.copytree(ROOT / "locks", layout.root / "locks")
    shutil.copytree(ROOT / "packaging", layout.root / "packaging")
    shutil.copy(ROOT / "pyproject.toml", layout.root)
    layout.build.mkdir()
    layout.python.parent.mkdir(parents=True)
    interpreter(layout, "echo 3 12")
    write_config(layout, "3.12.1", str(layout.venv))
    layout.stamp("dev").write_text(stamp_text(layout, "dev", (3, 12)), encoding="utf-8")
    return layout


def interpreter(layout: Layout, script: str) -> None:
    layout.python.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    layout.python.chmod(0o700)


def write_config(layout: Layout, version: str, place: str) -> None:
    lines = ["home = /usr/bin", f"version = {version}", f"command = /usr/bin/python3 -I -m venv {place}"]
    (layout.venv / "pyvenv.cfg").write_text("\n".join(lines) + "\n", encoding="utf-8")


def is_ready(layout: Layout) -> bool:
    return Installation(layout, "dev", lambda _: None).is_ready()


def test_a_finished_environment_is_left_alone(finished: Layout) -> None:
    assert is_ready(finished)


def test_an_environment_whose_python_was_replaced_is_made_anew(finished: Layout) -> None:
    write_config(finished, "3.11.9", str(finished.venv))
    assert not is_ready(finished)


def test_an_environment_for_a_python_we_do_not_support_is_made_anew(finished: Layout) -> None:
    interpreter(finished, "echo 3 14")
    write_config(finished, "3.14.0", str(finished.venv))
    assert not is_ready(finished)


def test_an_environment_without_pip_or_interpreter_is_made_anew(finished: Layout) -> None:
    interpreter(finished, "echo No module named pip >&2; exit 1")
    assert not is_ready(finished)
    finished.python.unlink()
    assert not is_ready(finished)


def test_an_environment_from_another_folder_is_made_anew(finished: Layout) -> None:
    write_config(finished, "3.12.1", "/elsewhere/.venv")
    assert not is_ready(finished)


def test_an_interrupted_installation_is_made_anew(finished: Layout) -> None:
    finished.unfinished.touch()
    assert not is_ready(finished)


def test_a_second_setup_waits_for_the_first(finished: Layout) -> None:
    told: list[str] = []
    waiting, entered = threading.Event(), threading.Event()

    def second() -> None:
        with one_at_a_time(finished, lambda line: (told.append(line), waiting.set())):
            entered.set()

    with one_at_a_time(finished, told.append):
        thread = threading.Thread(target=second)
        thread.start()
        assert waiting.wait(5)
        assert not entered.is_set()
    assert entered.wait(5)
    thread.join(5)
    assert told == ["waiting for another set-up of this folder to finish"]
