"""Where set-up reads and writes, and the one error it shows to people."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

PYTHONS = ((3, 11), (3, 12), (3, 13))


class SetupError(Exception):
    """Set-up cannot go on; the message says why and what to do next."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one checkout."""

    root: Path

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter of the virtual environment; it may not exist yet."""
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def build(self) -> Path:
        """What set-up keeps outside the environment: compiled wheels, logs, its lock."""
        return self.root / "build"

    @property
    def unfinished(self) -> Path:
        """Exists while the environment is written; found at a start, the environment may be half made."""
        return self.build / "setup.unfinished"

    @property
    def llama_include(self) -> Path:
        return self.root / "packaging" / "llama.cmake"

    def lock(self, name: str) -> Path:
        return self.root / "locks" / f"{name}.txt"

    def stamp(self, role: str) -> Path:
        """Says which set-up the environment holds; lies inside it, so that the two go together."""
        return self.venv / f"setup-{role}.stamp"
