"""Model files: agreed to once, copied whole or not at all, removed only where they are ours."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cogenesis.assistant import model_files
from cogenesis.assistant.model_files import ModelFiles
from cogenesis.assistant.models import LocalModels
from cogenesis.assistant.preferences import Preferences
from cogenesis.assistant.tending import Tending
from cogenesis.errors import Cancelled, ModelError, UnknownModel, UsageError
from cogenesis.inference.catalog import read_catalog
from cogenesis.inference.discovery import find_model
from cogenesis.inference.model import Finished
from cogenesis.inference.options import ChatMessage
from cogenesis.inference.records import ModelRecords
from cogenesis.settings import SettingsFile, Value

BUILT_IN = read_catalog()[0]


class Chosen(Preferences):
    """Preferences whose private `model` stands here, so that no vault is needed."""

    model = ""

    def get(self, key: str) -> Value:
        return self.model if key == "model" else super().get(key)

    def set(self, key: str, text: str) -> None:
        if key == "model":
            self.model = text
        else:
            super().set(key, text)


@pytest.fixture
def records(tmp_path: Path) -> ModelRecords:
    return ModelRecords(tmp_path / "models.json")


@pytest.fixture
def models(tmp_path: Path, records: ModelRecords) -> LocalModels:
    """With a catalogue in which the built-in model's file is one to be fetched."""
    preferences = Chosen(SettingsFile(tmp_path / "settings.json"), lambda: None)
    preferences.set("n_ctx", "512")
    catalog = [BUILT_IN, replace(BUILT_IN, name="fetched", package="", file="f.gguf", hosts=("h",))]
    files = ModelFiles(tmp_path / "models", records, catalog)
    return LocalModels(preferences, Tending(preferences, records, lambda: None), files, records)


@pytest.fixture
def own_file(tmp_path: Path) -> Path:
    """A model that works and that the catalogue does not know: the built-in one and a byte."""
    path = tmp_path / "mine.gguf"
    shutil.copy(find_model("").path, path)
    with path.open("ab") as file:
        file.write(b"!")
    return path


def test_the_model_that_came_along_needs_no_yes(models: LocalModels) -> None:
    assert models.use("smollm2-135m").in_use
    assert models.current().path == find_model("").path


def test_a_file_of_the_catalogue_needs_no_yes_but_its_hash_is_checked(
    models: LocalModels, tmp_path: Path
) -> None:
    target = tmp_path / "models" / "f.gguf"
    target.parent.mkdir()
    shutil.copy(find_model("").path, target)
    assert models.use("fetched").name == "fetched"
    with target.open("r+b") as file:  # of the same size, and something else
        file.seek(-1, 2)
        last = file.read(1)
        file.seek(-1, 2)
        file.write(bytes([last[0] ^ 1]))
    with pytest.raises(UnknownModel, match=r"new here, or has changed \(SHA-256 [0-9a-f]{64}\)"):
        models.current()


def test_an_unknown_file_is_asked_about_once_with_its_hash(
    models: LocalModels, own_file: Path, records: ModelRecords
) -> None:
    with pytest.raises(UnknownModel) as asked:
        models.use(str(own_file))
    assert len(asked.value.sha256) == 64
    with pytest.raises(UnknownModel):
        models.use(str(own_file), agreed_sha256="0" * 64)
    assert [each.name for each in models.list() if each.in_use] == ["smollm2-135m"]  # nothing has changed
    chosen = models.use(str(own_file), agreed_sha256=asked.value.sha256)
    assert (chosen.path, chosen.sha256) == (str(own_file), asked.value.sha256)
    assert models.use(str(own_file)).in_use  # not asked again
    record = records.record(own_file)
    assert record is not None
    assert record.probed
    assert models.current().path == own_file
    own_file.write_bytes(own_file.read_bytes() + b"?")
    with pytest.raises(UnknownModel):
        models.current()


def test_a_file_that_cannot_be_used_changes_nothing(models: LocalModels, tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(find_model("").path.read_bytes()[:-1000])
    with pytest.raises(ModelError, match="cut short"):
        models.use(str(broken))
    with pytest.raises(ModelError, match="`models pull fetched`"):
        models.use("fetched")
    assert [each.name for each in models.list() if each.in_use] == ["smollm2-135m"]


def test_an_import_is_a_private_copy(models: LocalModels, own_file: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    model = models.import_file(own_file, progress=lambda done, total: seen.append((done, total)))
    copy = Path(model.path)
    assert copy == tmp_path / "models" / "mine.gguf"
    assert copy.read_bytes() == own_file.read_bytes()
    assert copy.stat().st_mode & 0o777 == 0o600
    assert seen[-1] == (model.bytes, model.bytes)
    with pytest.raises(ModelError, match="called mine is here already"):
        models.import_file(own_file)


@pytest.mark.parametrize("fault", ["cancel", "disk", "full", "bad"])
def test_an_import_that_fails_leaves_nothing(
    fault: str, models: LocalModels, own_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancel = threading.Event()
    progress: Callable[[int, int], None] = lambda *_: None  # noqa: E731
    if fault == "cancel":
        progress = lambda *_: cancel.set()  # noqa: E731
    elif fault == "disk":
        monkeypatch.setattr(model_files, "LEFT_FREE", 10**18)
    elif fault == "bad":
        own_file.write_bytes(b"GGUF" + bytes(1000))
    else:

        def full(_: int) -> None:
            raise OSError(28, os.strerror(28))

        monkeypatch.setattr(os, "fsync", full)
    with pytest.raises((Cancelled, ModelError)) as raised:
        models.import_file(own_file, progress=progress, cancel=cancel)
    said = {"cancel": "not copied", "disk": "too little room", "full": "No space left", "bad": "GGUF"}
    assert said[fault] in str(raised.value)
    assert list((tmp_path / "models").glob("*")) == []


def test_only_our_own_files_are_removed(models: LocalModels, own_file: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be removed"):
        models.remove("smollm2-135m")
    for name in (str(own_file), "mine", "../mine", "nothing"):
        with pytest.raises(UsageError, match="see `models list`"):
            models.remove(name)
    models.import_file(own_file)
    gone: list[Path] = []
    models.on_removed = gone.append
    unknown = models.look_at("mine")
    assert not unknown.agreed
    models.use("mine", agreed_sha256=unknown.sha256)
    assert models.remove("mine")
    assert own_file.exists()
    assert gone == [tmp_path / "models" / "mine.gguf"]
    assert not gone[0].exists()
    assert models.current().path == find_model("").path
    assert not models.look_at(str(own_file)).agreed  # the agreement went with the file


def test_the_catalogue_says_what_is_here_and_recommends_one(models: LocalModels, tmp_path: Path) -> None:
    rows = {row.entry.name: row for row in models.catalog()}
    assert (rows["smollm2-135m"].here, rows["fetched"].here) == (True, False)
    assert sum(row.recommended for row in rows.values()) == 1
    with pytest.raises(UsageError, match="there are fetched"):
        models.pull("smollm2-135m", progress=lambda *_: None, cancel=threading.Event())


def test_a_changed_setting_does_not_end_what_is_being_written(models: LocalModels) -> None:
    before = models.current()
    words = before.generate([ChatMessage("user", "Tell me about the sea.")], max_tokens=40, min_tokens=40)
    next(words)
    models._preferences.set("n_ctx", "600")
    after = models.current()
    assert after is not before
    assert sum(isinstance(event, Finished) and event.new_tokens == 40 for event in words) == 1
    deadline = time.monotonic() + 10
    while before.alive and time.monotonic() < deadline:
        time.sleep(0.5)
        assert models.current() is after
    assert not before.alive
    models.close()
