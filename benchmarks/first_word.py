"""Time from the order to draft to the first word of the text, in a fresh process that loads the model.

Local mode and the built-in model: nothing outside this machine is in the figure.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile

from benchmarks.table import Row

RUNS = 3
INSTRUCTION = "Invite the team to lunch on Friday"


def rows() -> list[Row]:
    timings = [_draft() for _ in range(RUNS)]
    first, speed = (
        statistics.median(timing[name] for timing in timings) for name in ("first_word_s", "tokens_per_s")
    )
    return [
        Row(figure="order to first word; local mode, model not loaded", ours=f"{first:.2f} s"),
        Row(figure="words of that draft", ours=f"{speed:.0f} tokens/s"),
    ]


def _draft() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "cogenesis", "draft", "--json", "--mode", "local", INSTRUCTION]
        environment = {**os.environ, "COGENESIS_HOME": home}
        run = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    timings: dict[str, float] = json.loads(run.stdout)["timings"]
    return timings
