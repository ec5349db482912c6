"""The gate on coverage: it judges each file by itself, and sees what one figure for all would hide."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from coverage import Coverage

from tools.coverage_gate import main, missing_in

HALF = "def choose(left):\n    if left:\n        return 1\n    return 2\n\n\nchoose(True)\n"


def measure(folder: Path, script: str) -> Path:
    """Coverage data of a run of `script`, in which the files of `folder` can be imported."""
    data = folder.parent / "data"
    options = ["run", "--branch", f"--source={folder}", f"--data-file={data}", "--rcfile=/dev/null"]
    command = [sys.executable, "-m", "coverage", *options, str(folder.parent / "run.py")]
    (folder.parent / "run.py").write_text(script, encoding="utf-8")
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env={"PYTHONPATH": str(folder)})
    return data


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "package").mkdir()
    return tmp_path / "package"


def test_one_branch_in_one_file_is_found_among_whole_files(folder: Path) -> None:
    (folder / "whole.py").write_text("x = 1\n" * 500, encoding="utf-8")
    (folder / "half.py").write_text(HALF, encoding="utf-8")
    (folder / "one_way.py").write_text("for x in (1, 2):\n    if x:\n        y = x\n", encoding="utf-8")
    half, one_way, whole = missing_in([folder], measure(folder, "import whole, half, one_way"))
    assert (half.lines, half.branches) == ((4,), ((2, 4),))
    assert (one_way.lines, one_way.branches) == ((), ((2, 1),))
    assert whole.is_whole
    assert str(half).endswith("half.py: line 4, 2 -> 4")


def test_a_file_that_nobody_imported_is_not_whole(folder: Path) -> None:
    (folder / "used.py").write_text("x = 1\n", encoding="utf-8")
    data = measure(folder, "import used")
    (folder / "later.py").write_text("x = 1\n", encoding="utf-8")
    (folder / "empty.py").touch()
    assert {missing.path.name: missing.is_whole for missing in missing_in([folder], data)} == {
        "empty.py": True,
        "later.py": False,
        "used.py": True,
    }


def test_lines_are_left_out_only_with_a_reason(folder: Path) -> None:
    reason = "def f(): # pragma: no cover - runs on another system\n    return 1\n"
    (folder / "told.py").write_text(reason, encoding="utf-8")
    (folder / "untold.py").write_text("def f(): # pragma: no cover\n    return 1\n", encoding="utf-8")
    told, untold = missing_in([folder], measure(folder, "import told, untold"))
    assert told.is_whole
    assert untold.unexplained == (1,)


def test_the_status_says_whether_all_is_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "half.py").write_text(HALF, encoding="utf-8")
    data = measure(folder, "import half")
    monkeypatch.setattr("tools.coverage_gate.Coverage", lambda: Coverage(data_file=str(data)))
    assert main([str(folder)]) == 1
    assert "0 of 1 files" in capsys.readouterr().out
    (folder / "half.py").unlink()
    assert main([str(folder / "nothing")]) == 2
