"""What is told of the model in use, without loading it."""

from __future__ import annotations

from contextlib import closing

from cogenesis.assistant.preferences import Preferences
from cogenesis.assistant.running import look_at
from cogenesis.assistant.tending import Tending
from cogenesis.inference.discovery import find_model
from cogenesis.inference.model import LocalModel
from cogenesis.inference.records import ModelRecords
from cogenesis.settings import SettingsFile


def test_a_model_is_described_before_it_is_loaded_while_it_is_and_after(tmp_path):
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"), lambda: None)
    preferences.set("n_threads", "2")
    tending = Tending(preferences, ModelRecords(tmp_path / "models.json"), lambda: None)
    path = find_model("").path
    with closing(LocalModel(path, tending.options(path))) as model:
        before = look_at(model, tending)
        assert (before.loaded, before.memory, before.gpu, before.threads) == (False, 0, "", 2)
        assert not model.alive  # asking has not started it
        info = model.info()
        during = look_at(model, tending)
        assert (during.loaded, during.name, during.memory) == (True, info.name, info.memory_bytes)
        assert during.memory < 1.5 * during.expected
        assert model.unload()
        assert look_at(model, tending) == before
