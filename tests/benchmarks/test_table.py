"""The table of figures."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from benchmarks.__main__ import script_names
from benchmarks.table import Row, render

ROOT = Path(__file__).parents[2]


def test_columns_line_up_and_a_missed_bound_is_seen() -> None:
    rows = [
        Row("start", "0.9 s", "0.3 s", 3.0, "at most 3", holds=True),
        Row("decode speed", "40 tokens/s", "50 tokens/s", 0.8, "at least 0.9", holds=False),
        Row("first word", "1.1 s"),
    ]
    header, rule, *lines = render(rows).splitlines()
    assert set(rule) == {"-"}
    assert lines[0].endswith("at most 3     ok")
    assert lines[1].endswith("at least 0.9  MISSED")
    assert lines[2].endswith("1.1 s")
    assert lines[1].index("40 tokens/s") == header.index("CoGenesis") == lines[2].index("1.1 s")


def test_the_figures_the_project_promises_are_measured() -> None:
    assert {"start", "decode", "first_word"} <= set(script_names())


def test_a_figure_nobody_knows_is_named() -> None:
    command = [sys.executable, "-m", "benchmarks", "nonsense"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert "nonsense" in run.stderr
    assert "decode" in run.stderr
