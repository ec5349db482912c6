"""Runs the scripts and prints their figures as one table.

Usage: python -m benchmarks [NAME...]
Exit status 1 when a script fails or a bound is missed.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from benchmarks.table import Row, render

FOLDER = Path(__file__).parent
NOT_SCRIPTS = {"__init__", "__main__", "table"}
_ONE = "--rows-of"


def script_names() -> list[str]:
    """Every module here that has figures to give."""
    names = (path.stem for path in FOLDER.glob("*.py"))
    return sorted(name for name in names if name not in NOT_SCRIPTS and not name.startswith("_"))


def main(arguments: list[str]) -> int:
    if arguments[:1] == [_ONE]:
        module = importlib.import_module(f"benchmarks.{arguments[1]}")
        print(json.dumps([asdict(row) for row in module.rows()]))
        return 0
    names = arguments or script_names()
    if unknown := set(names) - set(script_names()):
        print(
            f"no such figure: {', '.join(sorted(unknown))}; there are {', '.join(script_names())}",
            file=sys.stderr,
        )
        return 2
    rows: list[Row] = []
    failed: list[str] = []
    for name in names:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        measured = _measure(name)
        failed += [name] if measured is None else []
        rows += measured or []
    print(render(rows))
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed or any(row.holds is False for row in rows) else 0


def _measure(name: str) -> list[Row] | None:
    """The rows of one script, run in a process of its own; None when it fails, which it says on stderr."""
    command = [sys.executable, "-m", "benchmarks", _ONE, name]
    run = subprocess.run(command, cwd=FOLDER.parent, stdout=subprocess.PIPE, text=True, check=False)
    if run.returncode != 0:
        return None
    return [Row(**row) for row in json.loads(run.stdout.splitlines()[-1])]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
