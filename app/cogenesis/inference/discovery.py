"""Where our model files are: the one that comes with the program, and those that were downloaded or imported.

Nothing is loaded here and no foreign package is imported: the package that carries the built-in model would
import a whole other program. Files of other programs are found by `foreign.py`.
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
    """A model file on this machine.

    Attributes:
        sha256, license: what the catalogue says of a file of this name and size; "" for others.
        shipped: it came with the program, whose parts are checked when it is installed.
        ours: it lies in the folder of downloaded and imported models.
    """

    name: str
    path: Path
    bytes: int
    sha256: str
    license: str
    shipped: bool = False
    ours: bool = False


def list_models(
    catalog: Sequence[CatalogEntry] | None = None, folder: Path | None = None
) -> list[FoundModel]:
    """The models at hand: those of the catalogue in its order, then imported ones by name.

    `folder` is where downloaded and imported files lie (`Home.models`).
    """
    found = []
    for entry in read_catalog() if catalog is None else catalog:
        path, shipped = _packaged_file(entry), True
        if path is None and folder is not None:
            path, shipped = _if_complete(folder / entry.file, entry), False
        if path is not None:
            found.append(
                FoundModel(entry.name, path, entry.bytes, entry.sha256, entry.license, shipped, not shipped)
            )
    known = {model.path for model in found}
    others = sorted(folder.glob("*.gguf")) if folder is not None else []
    found += [
        FoundModel(path.stem, path, path.stat().st_size, "", "", ours=True)
        for path in others
        if path not in known and path.is_file()
    ]
    return found


def find_model(
    name_or_path: str, catalog: Sequence[CatalogEntry] | None = None, folder: Path | None = None
) -> FoundModel:
    """The model a setting names: "" for the built-in one, a name in `models list`, or a GGUF file's path.

    A path's header is checked. Raises ModelError with what to do.
    """
    entries = read_catalog() if catalog is None else catalog
    known = list_models(entries, folder)
    chosen = name_or_path.strip()
    for model in known:
        if chosen == model.name or (not chosen and model.shipped):
            return model
    if not chosen:
        raise ModelError("The built-in model is missing from this installation; install the program again.")
    if any(entry.name == chosen for entry in entries):
        raise ModelError(
            f"The model {chosen} is not on this machine yet; fetch it with `models pull {chosen}`."
        )
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
    if not entry.package:
        return None
    spec = importlib.util.find_spec(entry.package)
    folders = [*(spec.submodule_search_locations or ())] if spec else []
    for folder in (*map(Path, folders), package_data("models")):
        if path := _if_complete(folder / entry.file, entry):
            return path
    return None


def _if_complete(path: Path, entry: CatalogEntry) -> Path | None:
    return path if path.is_file() and path.stat().st_size == entry.bytes else None
