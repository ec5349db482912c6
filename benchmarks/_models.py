"""The models that figures are measured on: the built-in one, and those in COGENESIS_TEST_MODELS."""

from __future__ import annotations

import os
from pathlib import Path

from cogenesis.inference.discovery import find_model

FOLDER = "COGENESIS_TEST_MODELS"


def built_in() -> Path:
    """The file of the model that comes with the program."""
    return find_model("").path


def measured() -> list[Path]:
    """The built-in model first, then the others by size."""
    folder = os.environ.get(FOLDER)
    others = Path(folder).glob("*.gguf") if folder else ()
    return [built_in(), *sorted(others, key=lambda path: path.stat().st_size)]


def largest() -> Path:
    """What "the 1.5B" in the bounds stands for where it is at hand; else the built-in model."""
    return measured()[-1]
