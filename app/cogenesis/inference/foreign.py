"""Model files that other programs brought to this machine: found, never changed.

Each program's folders are known; nothing else of the disk is looked at. What lies there is foreign: folders
are walked within limits, links are followed only into the same folder of that program, manifests are read
within a bound, and a file counts only when its header is one of a model that writes.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from cogenesis.inference.gguf import BadModelFile, read_header

MAX_DEPTH = 8
MAX_ENTRIES = 20_000
MAX_MODELS = 300
MAX_SECONDS = 10.0
MAX_MANIFEST = 1024 * 1024
MODEL_LAYER = "application/vnd.ollama.image.model"
_SHARD = re.compile(r"-(\d{5})-of-(\d{5})\.gguf$", re.I)
_DIGEST = re.compile(r"sha256:([0-9a-f]{64})")

Layout = Literal["tree", "ollama", "hub"]


@dataclass(frozen=True, slots=True)
class Place:
    """A folder where a program keeps models, and how they lie in it."""

    program: str
    folder: Path
    layout: Layout = "tree"


@dataclass(frozen=True, slots=True)
class ForeignModel:
    """A model file of another program; its name is untrusted but bounded.

    Attributes:
        problem: why it cannot be used, as what follows the file's name; "" when it can.
    """

    program: str
    name: str
    path: Path
    bytes: int
    problem: str = ""


def places(
    environment: Mapping[str, str] | None = None, home: Path | None = None, system: str | None = None
) -> list[Place]:
    """Where models may be, whether anything is there or not."""
    told = os.environ if environment is None else environment
    user = home or Path.home()
    system = system or sys.platform
    cache = Path(told.get("XDG_CACHE_HOME") or user / ".cache")
    if system == "darwin":
        support = user / "Library" / "Application Support"
        data, local, llama = support, support, user / "Library" / "Caches" / "llama.cpp"
    elif system == "win32":
        data = Path(told.get("APPDATA") or user / "AppData" / "Roaming")
        local = Path(told.get("LOCALAPPDATA") or user / "AppData" / "Local")
        llama = local / "llama.cpp"
    else:
        data = local = Path(told.get("XDG_DATA_HOME") or user / ".local" / "share")
        llama = cache / "llama.cpp"
    hub = told.get("HF_HUB_CACHE") or Path(told.get("HF_HOME") or cache / "huggingface") / "hub"
    ollama = [Path(told["OLLAMA_MODELS"])] if told.get("OLLAMA_MODELS") else [user / ".ollama" / "models"]
    if system == "linux":
        ollama.append(Path("/usr/share/ollama/.ollama/models"))
    return [
        *(Place("Ollama", folder, "ollama") for folder in ollama),
        Place("LM Studio", user / ".lmstudio" / "models"),
        Place("LM Studio", user / ".cache" / "lm-studio" / "models"),
        Place("Jan", data / "Jan" / "data" / "llamacpp" / "models"),
        Place("Jan", user / "jan" / "models"),
        Place("GPT4All", local / "nomic.ai" / "GPT4All"),
        Place("llama.cpp", Path(told.get("LLAMA_CACHE") or llama)),
        Place("Hugging Face", Path(hub), "hub"),
    ]


def find_foreign(where: list[Place] | None = None, *, seconds: float = MAX_SECONDS) -> list[ForeignModel]:
    """The models in these places, each file once, by program and name; takes `seconds` at most."""
    deadline = time.monotonic() + seconds
    found: dict[tuple[int, int], ForeignModel] = {}
    for place in places() if where is None else where:
        for name, path in _files(place, deadline):
            if len(found) >= MAX_MODELS or time.monotonic() > deadline:
                return sorted(found.values(), key=_order)
            try:
                state = path.stat()
            except OSError:
                continue
            key = (state.st_dev, state.st_ino)
            if key in found or not path.is_file():
                continue
            model = _look_at(place.program, name, path, state.st_size)
            if model is not None:
                found[key] = model
    return sorted(found.values(), key=_order)


def _order(model: ForeignModel) -> tuple[str, str]:
    return model.program, model.name.lower()


def _look_at(program: str, name: str, path: Path, size: int) -> ForeignModel | None:
    """None for what is no model: parts for pictures, adapters, bare vocabularies, other files."""
    shard = _SHARD.search(path.name)
    if shard:
        if int(shard[1]) != 1:
            return None
        return ForeignModel(program, name, path, size, "is split into parts; join them first")
    try:
        header = read_header(path)
    except BadModelFile as error:
        part = "adapter" in str(error) or "not a GGUF" in str(error) or "number of parts" in str(error)
        return None if part else ForeignModel(program, name, path, size, str(error))
    except OSError:
        return ForeignModel(program, name, path, size, "cannot be read")
    return ForeignModel(program, name or header.name, path, size)


def _files(place: Place, deadline: float) -> Iterator[tuple[str, Path]]:
    """(name, path) of what may be a model; names are cut to what a list can show."""
    if place.layout == "ollama":
        yield from _ollama_files(place.folder, deadline)
        return
    for path in _walk(place.folder, deadline):
        if path.suffix.lower() != ".gguf" or path.name.lower().startswith("mmproj"):
            continue
        if place.layout == "hub" and path.parent.parent.name != "snapshots":
            continue
        yield path.stem[:100], path


def _ollama_files(folder: Path, deadline: float) -> Iterator[tuple[str, Path]]:
    """Manifests name the blobs that are models; the blobs are named by their hash."""
    manifests = folder / "manifests"
    for path in _walk(manifests, deadline):
        digest = _model_digest(path)
        if digest is not None:
            parts = path.relative_to(manifests).parts[1:]  # without the registry
            model = "/".join(part for part in parts[:-1] if part != "library")
            yield f"{model}:{parts[-1]}"[:100] if parts else path.name, folder / "blobs" / f"sha256-{digest}"


def _model_digest(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            untrusted: Any = json.loads(file.read(MAX_MANIFEST))
        layers = untrusted["layers"]
        for layer in layers[:100]:
            match = _DIGEST.fullmatch(layer["digest"]) if layer["mediaType"] == MODEL_LAYER else None
            if match:
                return match[1]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass
    return None


def _walk(root: Path, deadline: float) -> Iterator[Path]:
    """Files below `root`; links only where they lead into `root` again, folders that are links never."""
    try:
        inside = root.resolve(strict=True)
    except (OSError, RuntimeError):
        return
    waiting, seen = [(root, 0)], 0
    while waiting:
        folder, depth = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            seen += 1
            if seen > MAX_ENTRIES or time.monotonic() > deadline:
                return
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                if depth < MAX_DEPTH:
                    waiting.append((path, depth + 1))
            elif not entry.is_symlink() or _leads_into(path, inside):
                yield path


def _leads_into(path: Path, inside: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(inside)
    except (OSError, RuntimeError):
        return False
