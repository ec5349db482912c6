"""Judges branch coverage file by file, where one figure for a whole folder would hide what is missing.

    python -m tools.coverage_gate FOLDER...

reads the data that `coverage run` left, says for each Python file below the folders what was never run,
and ends with status 1 if there is any. Lines marked `# pragma: no cover` must say why after a dash.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coverage import Coverage
from coverage.exceptions import CoverageException

_BARE_PRAGMA = re.compile(r"#\s*pragma:\s*no (?:cover|branch)(?!\s*[-–:]\s*\w+ \w+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Missing:
    """What was never run in one file.

    Attributes:
        lines: numbers of lines.
        branches: pairs of lines, from and to; a negative target is the way out.
        unexplained: lines whose pragma gives no reason.
    """

    path: Path
    lines: tuple[int, ...] = ()
    branches: tuple[tuple[int, int], ...] = ()
    unexplained: tuple[int, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Nothing is missing."""
        return not (self.lines or self.branches or self.unexplained)

    def __str__(self) -> str:
        parts = [f"line {line}" for line in self.lines]
        parts += [f"{start} -> {'out' if end < 0 else end}" for start, end in self.branches]
        parts += [f"line {line} is left out without a reason" for line in self.unexplained]
        return f"{self.path}: {', '.join(parts)}"


def missing_in(folders: Sequence[Path], data_file: Path | None = None) -> list[Missing]:
    """For each Python file below the folders what was never run; CoverageException without data."""
    measured = _measured(folders, data_file)
    found = []
    for path in sorted(path for folder in folders for path in folder.rglob("*.py")):
        untold = [
            number
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
            if _BARE_PRAGMA.search(line)
        ]
        lines, branches = measured.get(path.resolve(), ((1,) if path.stat().st_size else (), ()))
        found.append(Missing(path, lines, branches, tuple(untold)))
    return found


def _measured(
    folders: Sequence[Path], data_file: Path | None
) -> dict[Path, tuple[tuple[int, ...], tuple[tuple[int, int], ...]]]:
    coverage = Coverage() if data_file is None else Coverage(data_file=str(data_file))
    coverage.load()
    with tempfile.TemporaryDirectory() as place:
        report = Path(place) / "coverage.json"
        coverage.json_report(include=[f"{folder.resolve()}/*" for folder in folders], outfile=str(report))
        files = json.loads(report.read_text(encoding="utf-8"))["files"]
    return {
        Path(name).resolve(): (
            tuple(each["missing_lines"]),
            tuple((start, end) for start, end in each["missing_branches"]),
        )
        for name, each in files.items()
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what is missing; 0 when nothing is."""
    folders = [Path(word) for word in (sys.argv[1:] if arguments is None else arguments)]
    if not folders or not all(folder.is_dir() for folder in folders):
        print("Give the folders to judge, such as app/cogenesis/privacy.", file=sys.stderr)
        return 2
    try:
        found = missing_in(folders)
    except CoverageException as error:
        print(f"There is nothing to judge: {error}", file=sys.stderr)
        return 1
    short = [missing for missing in found if not missing.is_whole]
    for missing in short:
        print(missing)
    print(f"{len(found) - len(short)} of {len(found)} files are covered whole, every branch.")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
