"""Which local model writes, the one handle to its worker, and the models that could."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cogenesis.assistant.model_files import ModelFiles, NewModel, Progress
from cogenesis.assistant.preferences import Preferences
from cogenesis.assistant.proposing import Propose
from cogenesis.assistant.pulling import Progress as PullProgress
from cogenesis.assistant.pulling import Puller
from cogenesis.assistant.recommending import Fit, Recommendation, fit, recommend
from cogenesis.assistant.tending import Tending
from cogenesis.assistant.views import ModelFile
from cogenesis.cogeneration.briefing import GOOD_ENOUGH_BYTES, Briefer
from cogenesis.errors import ModelError, UnknownModel, UsageError
from cogenesis.inference.bindings import installed_build
from cogenesis.inference.catalog import CatalogEntry, entry_of
from cogenesis.inference.discovery import FoundModel
from cogenesis.inference.foreign import ForeignModel, find_foreign
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions
from cogenesis.inference.probing import probe
from cogenesis.inference.records import ModelRecords

RETIRED_S = 2.0


@dataclass(frozen=True, slots=True)
class CatalogRow:
    """A model of the catalogue, for this machine.

    Attributes:
        memory: about the bytes it takes, with the context that is set.
        here: its file is on this machine.
    """

    entry: CatalogEntry
    memory: int
    fit: Fit
    here: bool
    recommended: bool


class LocalModels:
    """Keeps the model that the settings name; a change of settings takes effect with the next draft.

    Attributes:
        files: the model files of this home.
        tending: fits the model in use to this machine.
    """

    def __init__(
        self,
        preferences: Preferences,
        tending: Tending,
        files: ModelFiles,
        records: ModelRecords,
        puller: Puller | None = None,
    ) -> None:
        self.files = files
        self.tending = tending
        self.on_removed: Callable[[Path], None] = lambda _path: None
        self._preferences = preferences
        self._records = records
        self._puller = puller
        self._lock = threading.Lock()
        self._loaded: tuple[Path, EngineOptions, LocalModel] | None = None
        self._retired: list[LocalModel] = []  # replaced while they may still write a draft
        self._briefer: Briefer | None = None

    def current(self) -> LocalModel:
        """The model in use; nothing is started before it is first asked.

        Raises ModelError when its file is gone, UnknownModel when nobody has agreed to it as it is.
        """
        path = self._chosen().path
        options = self.tending.options(path)
        with self._lock:
            self._end_retired()
            if self._loaded and self._loaded[:2] == (path, options):
                return self._loaded[2]
            if self._loaded:
                self._retired.append(self._loaded[2])
            model = LocalModel(path, options)
            self._loaded = (path, options, model)
            self.tending.watch(path, model)
            return model

    def proposer(self, wanted: str) -> Propose | None:
        """What asks the model in use about briefs: `wanted` "on", "off", or "auto", by its size."""
        if wanted == "off":
            return None
        try:
            large = self._chosen().bytes >= GOOD_ENOUGH_BYTES
            model = self.current() if large or wanted == "on" else None
        except ModelError:
            return None
        if model is None:
            return None
        with self._lock:
            if self._briefer is None or self._briefer.model is not model:
                self._briefer = Briefer(model)
            return self._briefer.propose

    def list(self) -> Sequence[ModelFile]:
        """The models at hand; the one in use is marked, and listed also when it lies elsewhere."""
        found = [*self.files.list()]
        chosen: FoundModel | None = None
        with suppress(ModelError):
            chosen = self.files.find(self._preferences.word("model"))
            if all(model.path != chosen.path for model in found):
                found.append(chosen)
        return [self._view(model, in_use=chosen is not None and model.path == chosen.path) for model in found]

    def find(self) -> Sequence[ForeignModel]:
        """Model files of other programs on this machine; takes seconds where there are many."""
        return find_foreign()

    def catalog(self) -> Sequence[CatalogRow]:
        """The models that could be fetched, or are here, with how they fit this machine."""
        here = {model.name for model in self.files.list()}
        best = self.recommend().entry
        machine, n_ctx = self.tending.machine, int(self._preferences.get("n_ctx"))
        return [
            CatalogRow(
                entry,
                entry.memory(n_ctx),
                fit(entry, machine, n_ctx, self.tending.card_memory()),
                entry.name in here,
                entry is best,
            )
            for entry in self.files.catalog
        ]

    def recommend(self, language: str = "en") -> Recommendation:
        """The model to begin with on this machine, and why."""
        return recommend(
            self.files.catalog,
            self.tending.machine,
            n_ctx=int(self._preferences.get("n_ctx")),
            language=language,
            card_memory=self.tending.card_memory(),
        )

    def look_at(
        self,
        name_or_path: str,
        *,
        progress: Progress | None = None,
        cancel: threading.Event | None = None,
    ) -> NewModel:
        """A file that is about to be used: its hash, and whether the user must be asked first."""
        return self.files.look_at(self.files.find(name_or_path), progress, cancel)

    def use(
        self,
        name_or_path: str,
        *,
        agreed_sha256: str = "",
        cancel: threading.Event | None = None,
    ) -> ModelFile:
        """Choose a model for all drafts to come; a file that is new here is tried out first.

        `agreed_sha256` is the hash the user said yes to. Raises UnknownModel, with the hash, while nobody
        has; ModelError when the file cannot be used, and then nothing has changed.
        """
        new = self.look_at(name_or_path, cancel=cancel)
        if not new.agreed and agreed_sha256.strip().lower() != new.sha256:
            raise UnknownModel(
                f"The model file {new.found.path.name[:80]} is new here. Its SHA-256 is {new.sha256}; "
                "if it is the file you mean, say so with `models use ... --yes`.",
                new.sha256,
            )
        record = self._records.record(new.found.path)
        if not new.found.shipped and (record is None or record.probed != installed_build()):
            tried = probe(new.found.path, self.tending.options(new.found.path), cancel=cancel)
            self._records.note(
                new.found.path, probed=tried.info.build, memory_bytes=tried.memory_bytes or None
            )
        if not new.agreed:
            self.files.agree(new)
        named = new.found.shipped or new.found.ours
        self._preferences.set("model", new.found.name if named else str(new.found.path))
        return self._view(new.found, in_use=True)

    def pull(self, name: str, *, progress: PullProgress, cancel: threading.Event) -> ModelFile:
        """Fetch a model of the catalogue; see `Puller.pull` for what may be raised."""
        entry = entry_of(self.files.catalog, name)
        if entry is None or not entry.hosts:
            known = ", ".join(each.name for each in self.files.catalog if each.hosts)
            raise UsageError(f"No model called {name[:80]!r} can be fetched; there are {known}.")
        if self._puller is None:
            raise ModelError("Models cannot be fetched here.")
        path = self._puller.pull(entry, progress=progress, cancel=cancel)
        self._records.note(path, sha256=entry.sha256)
        return self._view(FoundModel(entry.name, path, entry.bytes, entry.sha256, entry.license))

    def import_file(
        self, path: Path, *, progress: Progress = lambda *_: None, cancel: threading.Event | None = None
    ) -> ModelFile:
        """Copy a file of the user's into the home; `use` then chooses it."""
        return self._view(self.files.import_file(path, progress, cancel))

    def remove(self, name: str) -> bool:
        """Delete a downloaded or imported model; True when it was in use, and the built-in one writes now."""
        was_in_use = self._preferences.word("model") == name
        gone = next((each for each in self.files.list() if each.name == name and each.ours), None)
        if gone is not None:
            if was_in_use:
                self._preferences.set("model", "")
                self.close()
            self.on_removed(gone.path)
        self.files.remove(name)
        return was_in_use

    def close(self) -> None:
        """End the worker and forget its state; the next draft starts another."""
        with self._lock:
            for model in [*self._retired, *([self._loaded[2]] if self._loaded else [])]:
                model.close()
            self._retired.clear()
            self._loaded = self._briefer = None
            self.tending.end()

    def _end_retired(self) -> None:
        """Close models that were replaced, once nobody waits for what they write."""
        for model in [each for each in self._retired if each.idle_s() > RETIRED_S or not each.alive]:
            self._retired.remove(model)
            model.close()

    def _chosen(self) -> FoundModel:
        return self.files.trusted(self._preferences.word("model"))

    def _view(self, model: FoundModel, *, in_use: bool = False) -> ModelFile:
        """What is shown of it; a hash that was never computed is left out."""
        record = None if model.shipped else self._records.record(model.path)
        sha256 = model.sha256 if model.shipped else (record.sha256 if record else "")
        return ModelFile(model.name, str(model.path), model.bytes, sha256, model.license, in_use)
