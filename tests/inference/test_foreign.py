"""Models of other programs, in the folder layouts those programs make; nothing there is ever changed."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest

from cogenesis.inference.foreign import MAX_DEPTH, ForeignModel, Place, find_foreign, places
from cogenesis.inference.gguf import read_header


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory, model_file: Path) -> Path:
    """A model on the disk of the temporary folders, where it can be linked."""
    return Path(shutil.copy(model_file, tmp_path_factory.mktemp("original") / "model.gguf"))


def put(path: Path, original: Path, *, copy: bool = False) -> Path:
    """The model at `path`: the same file under another name, or a copy, which is another file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    (shutil.copy if copy else os.link)(original, path)
    return path


def found_in(
    home: Path, environment: dict[str, str] | None = None, system: str = "linux"
) -> list[ForeignModel]:
    return find_foreign(places(environment or {}, home, system))


def test_ollama_names_its_blobs_in_manifests(tmp_path: Path, original: Path) -> None:
    models = tmp_path / ".ollama" / "models"
    digest = hashlib.sha256(b"x").hexdigest()
    put(models / "blobs" / f"sha256-{digest}", original)
    (models / "blobs" / f"sha256-{'0' * 64}").write_text("a licence")
    for name, kind in (("library/smol/135m", "model"), ("library/words/latest", "license")):
        manifest = models / "manifests" / "registry.ollama.ai" / name
        manifest.parent.mkdir(parents=True)
        layer = {"mediaType": f"application/vnd.ollama.image.{kind}", "digest": f"sha256:{digest}"}
        manifest.write_text(json.dumps({"schemaVersion": 2, "layers": [{"mediaType": "other"}, layer]}))
    broken = models / "manifests" / "registry.ollama.ai" / "library" / "bad" / "latest"
    broken.parent.mkdir()
    broken.write_text(
        '{"layers": [{"mediaType": "application/vnd.ollama.image.model", "digest": "sha256:../x"}]}'
    )
    (model,) = found_in(tmp_path)
    assert (model.program, model.name, model.problem) == ("Ollama", "smol:135m", "")
    assert model.path == models / "blobs" / f"sha256-{digest}"


def test_ollamas_own_variable_names_the_folder(tmp_path: Path, original: Path) -> None:
    told = {"OLLAMA_MODELS": str(tmp_path / "elsewhere")}
    digest = "a" * 64
    put(tmp_path / "elsewhere" / "blobs" / f"sha256-{digest}", original)
    manifest = tmp_path / "elsewhere" / "manifests" / "hf.co" / "someone" / "smol" / "latest"
    manifest.parent.mkdir(parents=True)
    layer = {"mediaType": "application/vnd.ollama.image.model", "digest": f"sha256:{digest}"}
    manifest.write_text(json.dumps({"layers": [layer]}))
    assert [model.name for model in found_in(tmp_path, told)] == ["someone/smol:latest"]


@pytest.mark.parametrize(
    ("program", "folder", "system"),
    [
        ("LM Studio", ".lmstudio/models/someone/smol-GGUF", "linux"),
        ("LM Studio", ".cache/lm-studio/models/someone/smol-GGUF", "linux"),
        ("Jan", ".local/share/Jan/data/llamacpp/models/smol", "linux"),
        ("Jan", "Library/Application Support/Jan/data/llamacpp/models/smol", "darwin"),
        ("Jan", "AppData/Roaming/Jan/data/llamacpp/models/smol", "win32"),
        ("GPT4All", ".local/share/nomic.ai/GPT4All", "linux"),
        ("GPT4All", "Library/Application Support/nomic.ai/GPT4All", "darwin"),
        ("GPT4All", "AppData/Local/nomic.ai/GPT4All", "win32"),
        ("llama.cpp", ".cache/llama.cpp", "linux"),
        ("llama.cpp", "Library/Caches/llama.cpp", "darwin"),
    ],
)
def test_folders_of_files_are_looked_through(
    tmp_path: Path, original: Path, program: str, folder: str, system: str
) -> None:
    path = put(tmp_path / folder / "Smol-Q4.gguf", original)
    (tmp_path / folder / "mmproj-smol.gguf").write_bytes(b"GGUF")
    (tmp_path / folder / "notes.txt").write_text("GGUF")
    (model,) = found_in(tmp_path, system=system)
    assert (model.program, model.name, model.path) == (program, "Smol-Q4", path)


@pytest.mark.parametrize("told", [{}, {"HF_HOME": "{}/hf"}, {"HF_HUB_CACHE": "{}/hub"}])
def test_the_hugging_face_cache_holds_links_into_its_blobs(
    tmp_path: Path, original: Path, told: dict[str, str]
) -> None:
    told = {name: value.format(tmp_path) for name, value in told.items()}
    hub = {"HF_HOME": tmp_path / "hf" / "hub", "HF_HUB_CACHE": tmp_path / "hub"}.get(
        next(iter(told), ""), tmp_path / ".cache" / "huggingface" / "hub"
    )
    repository = hub / "models--someone--smol"
    put(repository / "blobs" / "abc", original)
    snapshot = repository / "snapshots" / "rev1"
    snapshot.mkdir(parents=True)
    (snapshot / "smol.gguf").symlink_to("../../blobs/abc")
    again = repository / "snapshots" / "rev2"
    again.mkdir()
    (again / "smol.gguf").symlink_to("../../blobs/abc")
    outside = put(tmp_path / "outside.gguf", original, copy=True)
    (snapshot / "stolen.gguf").symlink_to(outside)
    (model,) = found_in(tmp_path, told)  # once, though two revisions lead to it; never what lies outside
    assert (model.program, model.name) == ("Hugging Face", "smol")


def test_parts_adapters_and_broken_files_are_told_or_left_out(tmp_path: Path, original: Path) -> None:
    folder = tmp_path / "models"
    put(folder / "big-00001-of-00002.gguf", original)
    put(folder / "big-00002-of-00002.gguf", original, copy=True)
    (folder / "cut.gguf").write_bytes(original.read_bytes()[:5000])
    (folder / "page.gguf").write_text("<html>")
    found = find_foreign([Place("X", folder)])
    assert {model.name: model.problem for model in found} == {
        "big-00001-of-00002": "is split into parts; join them first",
        "cut": "is cut short, or its header is too large",
    }


def test_a_hostile_tree_ends_and_leads_nowhere(tmp_path: Path, original: Path) -> None:
    folder = tmp_path / "models"
    deep = folder
    for number in range(MAX_DEPTH + 3):
        deep = deep / str(number)
    put(deep / "deep.gguf", original)
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.gguf")
    (folder / "round.gguf").symlink_to("round.gguf")
    assert find_foreign([Place("X", folder), Place("Y", tmp_path / "nothing")]) == []
    assert find_foreign([Place("X", folder)], seconds=0.0) == []


def test_nothing_of_theirs_is_changed(tmp_path: Path, original: Path) -> None:
    path = put(tmp_path / ".lmstudio" / "models" / "a" / "m.gguf", original)
    before = (path.stat().st_mtime_ns, sorted(p.name for p in path.parent.iterdir()))
    (model,) = found_in(tmp_path)
    assert read_header(model.path).architecture == "llama"
    assert (path.stat().st_mtime_ns, sorted(p.name for p in path.parent.iterdir())) == before
