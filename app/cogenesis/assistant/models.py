"""Which local model writes, and the one handle to its worker."""

from __future__ import annotations

import threading
from pathlib import Path

from cogenesis.assistant.preferences import Preferences
from cogenesis.assistant.proposing import Propose
from cogenesis.assistant.views import ModelFile
from cogenesis.cogeneration.briefing import GOOD_ENOUGH_BYTES, Briefer
from cogenesis.errors import ModelError
from cogenesis.inference import discovery
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions


class LocalModels:
    """Keeps the model that the settings name; a change of settings takes effect with the next draft."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._lock = threading.Lock()
        self._loaded: tuple[Path, EngineOptions, LocalModel] | None = None
        self._briefer: Briefer | None = None

    def current(self) -> LocalModel:
        """The model in use; nothing is started before it is first asked. ModelError when its file is gone."""
        path = discovery.find_model(self._preferences.word("model")).path
        options = self._preferences.engine_options()
        with self._lock:
            if self._loaded and self._loaded[:2] == (path, options):
                return self._loaded[2]
            if self._loaded:
                self._loaded[2].close()
            model = LocalModel(path, options)
            self._loaded = (path, options, model)
            return model

    def proposer(self, wanted: str) -> Propose | None:
        """What asks the model in use about briefs: `wanted` "on", "off", or "auto", by its size."""
        if wanted == "off":
            return None
        try:
            large = discovery.find_model(self._preferences.word("model")).bytes >= GOOD_ENOUGH_BYTES
            model = self.current() if large or wanted == "on" else None
        except ModelError:
            return None
        if model is None:
            return None
        with self._lock:
            if self._briefer is None or self._briefer.model is not model:
                self._briefer = Briefer(model)
            return self._briefer.propose

    def list(self) -> list[ModelFile]:
        """The models at hand; the one in use is marked, and listed also when it is a file of the user's."""
        chosen = discovery.find_model(self._preferences.word("model"))
        found = discovery.list_models()
        if all(model.path != chosen.path for model in found):
            found.append(chosen)
        return [_view(model, in_use=model.path == chosen.path) for model in found]

    def use(self, name_or_path: str) -> ModelFile:
        """Choose a model for all drafts to come; ModelError when it cannot be used."""
        found = discovery.find_model(name_or_path)
        known = any(model.name == found.name for model in discovery.list_models())
        self._preferences.set("model", found.name if known else str(found.path))
        return _view(found, in_use=True)

    def close(self) -> None:
        """End the worker and forget its state; the next draft starts another."""
        with self._lock:
            if self._loaded:
                self._loaded[2].close()
            self._loaded = self._briefer = None


def _view(model: discovery.FoundModel, *, in_use: bool) -> ModelFile:
    return ModelFile(model.name, str(model.path), model.bytes, model.sha256, model.license, in_use)
