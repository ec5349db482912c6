"""Where model files are: the one that comes with the program, and the one the user chose.

Nothing is loaded here and no foreign package is imported: the package that carries the built-in model would
import a whole other program.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cogenesis.errors import ModelError
from cogenesis.inference.catalog import CatalogEntry, read_catalog
from cogenesis.inference.gguf import BadModelFile, Header, read_header
from cogenesis.paths import package_data


@dataclass(frozen=True, slots=True)
class FoundModel:
    """A model file on this machine; `sha256` and `license` are "" where only the user knows the file."""

    name: str
    path: Path
    bytes: int
    sha256: str
    license: str


def list_models(catalog: Sequence[CatalogEntry] | None = None) -> list[FoundModel]:
    """The models of the catalogue whose files are here, built-in first."""
    found = []
    for entry in read_catalog() if catalog is None else catalog:
        path = _packaged_file(entry)
        if path is not None:
            found.append(FoundModel(entry.name, path, entry.bytes, entry.sha256, entry.license))
    return found


def find_model(name_or_path: str, catalog: Sequence[CatalogEntry] | None = None) -> FoundModel:
    """The model a setting names: "" for the built-in one, a catalogue name, or the path of a GGUF file.

    A path's header is checked. Raises ModelError with what to do.
    """
    known = list_models(catalog)
    chosen = name_or_path.strip()
    for model in known:
        if chosen in ("", model.name):
            return model
    if not chosen:
        raise ModelError("The built-in model is missing from this installation; install the program again.")
    path = Path(chosen).expanduser().absolute()
    header = check_model_file(path)
    return FoundModel(header.name or path.stem, path, header.bytes, "", "")


def check_model_file(path: Path) -> Header:
    """Check a file the user chose. Raises ModelError with the reason in one sentence."""
    if not path.is_file():
        raise ModelError(
            f"There is no model or file called {path.name[:80]!r}; `models list` shows what is there."
        )
    try:
        return read_header(path)
    except BadModelFile as error:
        raise ModelError(bad_file_sentence(path, str(error))) from None
    except OSError:
        raise ModelError(bad_file_sentence(path, "cannot be read")) from None


def bad_file_sentence(path: Path, reason: str) -> str:
    """What the user reads about a file that was refused."""
    return f"The model file {path.name[:80]} {reason}; choose another GGUF file, or the built-in model."


def _packaged_file(entry: CatalogEntry) -> Path | None:
    """The entry's file in its package, or in our own data folder in a bundle."""
    spec = importlib.util.find_spec(entry.package)
    folders = [*(spec.submodule_search_locations or ())] if spec else []
    for folder in (*map(Path, folders), package_data("models")):
        path = folder / entry.file
        if path.is_file() and path.stat().st_size == entry.bytes:
            return path
    return None
