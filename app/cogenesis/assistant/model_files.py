"""The model files of one home: which may be used, how they get here, how they go.

A file is used when it came with the program, when it is one that the catalogue names, hash and all, or when
the user has agreed to its hash. A file that changes is asked about again. Only files in the home's own folder
of models are ever written or removed; those of other programs are read.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cogenesis.errors import Cancelled, ModelError, UnknownModel, UsageError
from cogenesis.inference import discovery
from cogenesis.inference.catalog import CatalogEntry, read_catalog
from cogenesis.inference.discovery import FoundModel, check_model_file
from cogenesis.inference.records import ModelRecords
from cogenesis.vault.files import sync_folder

LEFT_FREE = 1024**3
_CHUNK = 4 * 1024 * 1024

Progress = Callable[[int, int], None]
"""Gets bytes done and bytes in all."""


@dataclass(frozen=True, slots=True)
class NewModel:
    """A file that is about to be used.

    Attributes:
        sha256: of the whole file.
        known_as: name in the catalogue of a file with this hash; "" for none.
        agreed: the user has agreed to it before, or need not be asked.
    """

    found: FoundModel
    sha256: str
    known_as: str
    agreed: bool


class ModelFiles:
    """Any thread may ask."""

    def __init__(
        self, folder: Path, records: ModelRecords, catalog: Sequence[CatalogEntry] | None = None
    ) -> None:
        """`folder` is `Home.models`; nothing is made before a file comes."""
        self.folder = folder
        self.catalog = tuple(read_catalog() if catalog is None else catalog)
        self._records = records

    def list(self) -> Sequence[FoundModel]:
        """The models at hand that no path is needed for."""
        return discovery.list_models(self.catalog, self.folder)

    def find(self, name_or_path: str) -> FoundModel:
        """The model a setting names. ModelError when it is not there."""
        return discovery.find_model(name_or_path, self.catalog, self.folder)

    def trusted(self, name_or_path: str) -> FoundModel:
        """The same, if it may be used. Raises UnknownModel for what nobody agreed to."""
        found = self.find(name_or_path)
        if found.shipped:
            return found
        new = self.look_at(found)
        if not new.agreed:
            raise UnknownModel(
                f"The model file {found.path.name[:80]} is new here, or has changed (SHA-256 {new.sha256}). "
                "Choose it again to agree to it, or choose another model.",
                new.sha256,
            )
        return found

    def look_at(
        self, found: FoundModel, progress: Progress | None = None, cancel: threading.Event | None = None
    ) -> NewModel:
        """What must be known before a file is used; hashes it, once. Raises ModelError and Cancelled."""
        if found.shipped:
            return NewModel(found, found.sha256, found.name, True)
        sha256 = self._records.sha256(found.path, progress, cancel)
        known = next((entry.name for entry in self.catalog if entry.sha256 == sha256), "")
        return NewModel(found, sha256, known, bool(known) or self._records.agreed(sha256))

    def agree(self, new: NewModel) -> None:
        """The user said yes to this file."""
        self._records.agree(new.sha256)

    def import_file(
        self, path: Path, progress: Progress = lambda *_: None, cancel: threading.Event | None = None
    ) -> FoundModel:
        """Copy a model file into the home, whole or not at all; its header is checked first.

        Raises ModelError, with what to do, and Cancelled.
        """
        header = check_model_file(path)
        target = self.folder / f"{_plain(path.stem)}.gguf"
        if target.exists():
            raise ModelError(
                f"A model called {target.stem} is here already; remove it first, or rename the file."
            )
        part = target.with_suffix(".copying")
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if shutil.disk_usage(self.folder).free < header.bytes + LEFT_FREE:
                raise ModelError(
                    f"The disk has too little room for {path.name[:80]} ({header.bytes / 1e9:.1f} GB and "
                    "1 GB to spare); free some, or use the file where it is."
                )
            _copy(path, part, header.bytes, progress, cancel or threading.Event())
            part.rename(target)
            sync_folder(self.folder)
        except OSError as error:
            raise ModelError(f"The model could not be copied: {error.strerror}; nothing was kept.") from None
        finally:
            part.unlink(missing_ok=True)
        return FoundModel(target.stem, target, header.bytes, "", "", ours=True)

    def remove(self, name: str) -> FoundModel:
        """Delete a downloaded or imported file. Raises UsageError for any other."""
        found = next((each for each in self.list() if each.name == name), None)
        if found is None:
            raise UsageError(f"No downloaded or imported model is called {name[:80]!r}; see `models list`.")
        if not found.ours or found.path.parent != self.folder:
            raise UsageError(f"{found.name} came with the program and cannot be removed.")
        self._records.forget(found.path)
        try:
            found.path.unlink()
        except OSError as error:
            raise ModelError(f"{found.path.name} could not be removed: {error.strerror}.") from None
        return found


def _copy(source: Path, target: Path, total: int, progress: Progress, cancel: threading.Event) -> None:
    """Copy and sync, 0600 from the first byte."""
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with source.open("rb") as reading, open(descriptor, "wb") as writing:
        done = 0
        while chunk := reading.read(_CHUNK):
            if cancel.is_set():
                raise Cancelled("The model was not copied.")
            writing.write(chunk)
            done += len(chunk)
            progress(done, max(total, done))
        writing.flush()
        os.fsync(writing.fileno())


def _plain(name: str) -> str:
    """A file name of letters that every system takes."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "-" for c in name)
    return plain.strip(".-")[:80] or "model"
