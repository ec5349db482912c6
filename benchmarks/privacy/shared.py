"""The same figures from data that does not belong to the project, by the tool that comes with it.

Both lie in a folder `shared` beside the repository, or are not there; nothing of either is copied here.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.privacy import figures
from benchmarks.privacy.figures import Bounds
from benchmarks.privacy.program import briefs

FOLDER = Path(__file__).parents[3] / "shared"


@dataclass(frozen=True, slots=True)
class SharedSet:
    """What its figures are called, the tool's option and file, how texts are changed, what must hold."""

    what: str
    option: str
    file: str
    change: tuple[str, ...]
    bounds: Bounds


_PUPA = ("--pupa", "pupa_tnb.csv")
_COGENESIS = ("--cogenesis", "cogenesis_dev.json")
SETS = (
    SharedSet("PUPA, as typed", *_PUPA, (), figures.QUERIES),
    SharedSet("PUPA, lower case", *_PUPA, ("--lower",), figures.QUERIES_LOWER),
    SharedSet("CoGenesis, titled", *_COGENESIS, (), figures.PEOPLE),
    SharedSet("CoGenesis, untitled", *_COGENESIS, ("--free",), figures.PEOPLE_UNTITLED),
)


def present() -> bool:
    """Whether tool and data are there."""
    return _tool().is_file() and all((FOLDER / "data" / one.file).is_file() for one in SETS)


def measure(one: SharedSet, with_model: bool) -> dict[str, float]:
    """The tool's figures for one set, in per cent, without the ending of their names."""
    option = [one.option, str(FOLDER / "data" / one.file)]
    rows = [json.loads(row) for row in _run("inputs", *option, *one.change).splitlines()]
    found = briefs(rows, with_model=with_model, what=one.what)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out.jsonl")
        out.write_text("".join(json.dumps(line) + "\n" for line in found), encoding="utf-8")
        scored: dict[str, float] = json.loads(_run("score", *option, str(out), "--json"))
    return {name.removesuffix("_pct"): value for name, value in scored.items()}


def _tool() -> Path:
    return FOLDER / "tools" / "leak_report.py"


def _run(*arguments: str) -> str:
    command = [sys.executable, str(_tool()), *arguments]
    return subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
