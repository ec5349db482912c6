"""Has the real program make briefs: `cogenesis brief --batch`, in a folder of its own, with no vault."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.privacy.sent import Line, Sent, Template

NEUTRAL = "neutral"
"""Id of the harmless instruction whose request is the template."""


def briefs(rows: Sequence[Line], *, with_model: bool, what: str) -> list[dict[str, Any]]:
    """One line of output for each of `rows` ({"id", "instruction", "context"}), told on stderr as they come.

    Raises CalledProcessError when the program fails, which it says on stderr itself.
    """
    with tempfile.TemporaryDirectory() as folder:
        batch = Path(folder, "in.jsonl")
        batch.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        command = [sys.executable, "-m", "cogenesis", "brief", "--batch", str(batch), "--json"]
        command += [] if with_model else ["--no-model"]
        environment = {**os.environ, "COGENESIS_HOME": str(Path(folder, "home"))}
        found = []
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout
            for text in program.stdout:
                found.append(json.loads(text))
                _say(f"\r{what}: {len(found)} of {len(rows)}")
        _say("\n")
    if program.returncode or len(found) != len(rows):
        raise subprocess.CalledProcessError(program.returncode, command)
    return found


def requests(rows: Sequence[Line], *, with_model: bool, what: str) -> dict[str, Sent]:
    """What the program would send for each of `rows`, by id."""
    neutral = {"id": NEUTRAL, "instruction": "Write a short text."}
    first, *rest = briefs([neutral, *rows], with_model=with_model, what=what)
    template = Template.of(first)
    return {line["id"]: Sent.of(line, template) for line in rest}


def _say(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
