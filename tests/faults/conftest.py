"""A program with a vault, to be hurt."""

from __future__ import annotations

from pathlib import Path

import pytest

from program import Program


@pytest.fixture
def program(tmp_path: Path) -> Program:
    made = Program(tmp_path)
    ran = made.run("init")
    assert ran.status == 0, ran.err
    return made
