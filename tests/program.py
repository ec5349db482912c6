"""The whole program, started as a user starts it, on a home of the test's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PASSPHRASE = "correct horse battery staple"
TIMEOUT_S = 110


@dataclass(frozen=True)
class Ran:
    """What one command did."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.status == 0, self.err
        return json.loads(self.out)


class Program:
    """`cogenesis` with this home and no display; the passphrase comes from a file."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.folder = folder
        secret = folder / "passphrase.txt"
        secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
        kept = {
            k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        }
        self.environment = kept | {
            "COGENESIS_HOME": str(self.home),
            "COGENESIS_PASSPHRASE_FILE": str(secret),
        }

    def start(self, *words: str, **options: Any) -> subprocess.Popen[str]:
        """A command that goes on while the test does."""
        return subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "cogenesis", *words],
            env=self.environment,
            cwd=self.folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            **options,
        )

    def run(self, *words: str, stdin: str = "") -> Ran:
        """A command from start to end."""
        with self.start(*words) as process:
            try:
                out, err = process.communicate(stdin, timeout=TIMEOUT_S)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
        return Ran(process.returncode, out, err)
