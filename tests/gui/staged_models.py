"""The staged local models: a shelf from memory, downloads that a test lets go on, a model that rewrites."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from cogenesis.assistant.model_files import NewModel
from cogenesis.assistant.models import CatalogRow
from cogenesis.assistant.recommending import Recommendation
from cogenesis.assistant.running import Running
from cogenesis.assistant.views import ModelFile
from cogenesis.cogeneration import events
from cogenesis.errors import Cancelled, ModelError, UnknownModel
from cogenesis.inference.catalog import CatalogEntry
from cogenesis.inference.discovery import FoundModel
from cogenesis.inference.foreign import ForeignModel

FOLDER = Path("/home/mira/.local/share/cogenesis/models")
SHIPPED = "/usr/lib/cogenesis/smol.gguf"
OLLAMA = Path("/home/mira/.ollama/models/blobs/sha256-77")
SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"


def entry(name: str, title: str, size: int, **more: Any) -> CatalogEntry:
    made = CatalogEntry(
        name=name,
        title=title,
        file=f"{name}.gguf",
        license="Apache-2.0",
        bytes=size,
        sha256=SHA256,
        n_ctx=32768,
        parameters=size / 6e8,
        languages=("en", "de", "fr", "es", "zh"),
        description="Writes well for its size, in many languages.",
        hosts=("files.example.org",),
        repository="writers/models",
        revision="1",
    )
    return replace(made, **more)


CATALOG = (
    entry("smollm2-135m", "SmolLM2 135M (built in)", 98_000_000, hosts=(), languages=("en",)),
    entry("writer-1.5b", "Writer 1.5B Instruct", 1_100_000_000),
    entry("writer-4b", "Writer 4B Instruct", 2_500_000_000),
    entry("writer-8b", "Writer 8B Instruct", 5_100_000_000),
)
FITS = {"writer-4b": "tight", "writer-8b": "too large"}
REASON = "It takes about 1.5 GB of memory of 8 and is quick enough on 4 cores."


@dataclass
class StagedModels:
    """`called` notes a call, and raises what is staged for it; `hold` lets a download go on.

    Attributes:
        unknown: paths nobody agreed to.
        stopped_at: bytes of a download that was stopped, by name.
    """

    called: Callable[[str, Any], None]
    here: dict[str, ModelFile] = field(default_factory=dict)
    foreign: tuple[ForeignModel, ...] = (
        ForeignModel("Ollama", "mistral:7b", OLLAMA, 4_400_000_000),
        ForeignModel("LM Studio", "part-1-of-2", Path("/home/mira/p.gguf"), 9, "is one part of several"),
    )
    unknown: set[str] = field(default_factory=lambda: {str(OLLAMA)})
    recommended: str = "writer-1.5b"
    in_use: str = "smollm2-135m"
    hold: threading.Event = field(default_factory=threading.Event)
    files: Any = field(default_factory=lambda: SimpleNamespace(folder=FOLDER))

    def __post_init__(self) -> None:
        self.hold.set()
        self.here["smollm2-135m"] = ModelFile("smollm2-135m", SHIPPED, 98_000_000, SHA256, "Apache-2.0", True)

    def list(self) -> list[ModelFile]:
        self.called("list models", None)
        return [replace(model, in_use=name == self.in_use) for name, model in self.here.items()]

    def catalog(self) -> list[CatalogRow]:
        return [
            CatalogRow(
                each,
                each.bytes + 400_000_000,
                FITS.get(each.name, "fits"),
                each.name in self.here,
                each.name == self.recommended,
            )
            for each in CATALOG
        ]

    def recommend(self) -> Recommendation:
        return Recommendation(next(each for each in CATALOG if each.name == self.recommended), REASON)

    def find(self) -> tuple[ForeignModel, ...]:
        self.called("find models", None)
        return self.foreign

    def look_at(self, name: str, *, progress, cancel) -> NewModel:
        self.called("look at", name)
        progress(1, 2)
        model = self.here.get(name)
        path = Path(model.path if model else name)
        agreed = name not in self.unknown
        return NewModel(FoundModel(path.stem, path, 4_400_000_000, "", ""), "77" * 32, "", agreed)

    def use(self, name: str, *, agreed_sha256: str = "", cancel) -> ModelFile:
        self.called("use", (name, agreed_sha256))
        if name in self.unknown and agreed_sha256 != "77" * 32:
            raise UnknownModel("This file is new here.", "77" * 32)
        self.unknown.discard(name)
        self.here.setdefault(name, ModelFile(Path(name).stem, name, 4_400_000_000, "", "", False))
        self.in_use = name
        return self.here[name]

    def pull(self, name: str, *, progress, cancel: threading.Event) -> ModelFile:
        self.called("pull", name)
        size = next(each.bytes for each in CATALOG if each.name == name)
        progress(size // 4, size, 12_300_000.0)
        while not self.hold.wait(0.01):
            if cancel.is_set():
                raise Cancelled("Stopped.")
        if cancel.is_set():
            raise Cancelled("Stopped.")
        progress(size, size, 12_300_000.0)
        self.here[name] = ModelFile(name, str(FOLDER / f"{name}.gguf"), size, SHA256, "Apache-2.0", False)
        return self.here[name]

    def import_file(self, path: Path, *, progress, cancel) -> ModelFile:
        self.called("import file", path)
        if not path.exists():
            raise ModelError(f"The model file {path.name} cannot be read; choose another.")
        progress(1, 2)
        made = ModelFile(path.stem, str(FOLDER / path.name), 600_000_000, "", "", False)
        self.here[path.stem] = made
        return made

    def remove(self, name: str) -> bool:
        self.called("remove", name)
        del self.here[name]
        was, self.in_use = self.in_use == name, "smollm2-135m" if self.in_use == name else self.in_use
        return was


def staged_running(models: StagedModels) -> Running:
    model = models.here[models.in_use]
    return Running(
        name=Path(model.path).stem,
        bytes=model.bytes,
        loaded=True,
        threads=2,
        batch_threads=2,
        measured=None,
        gpu="",
        gpu_problem="",
        memory=model.bytes + 150_000_000,
        expected=model.bytes + 160_000_000,
    )


def revise(
    draft: Any, change: str, selection: tuple[int, int] | None, cancel: threading.Event, hold: threading.Event
) -> Iterator[Any]:
    """A model that writes what it was given in capitals, word by word; the draft as it then is."""
    start, end = selection or (0, len(draft.text))
    yield events.Started(draft.id)
    yield events.Phase("reading", 20, 40)
    yield events.Phase("writing")
    words = draft.text[start:end].upper()
    for word in words.split(" "):
        while not hold.wait(0.01) and not cancel.is_set():
            pass
        if cancel.is_set():
            yield events.Done(draft, events.Timings(0, 0, 0))
            return
        yield events.Piece(f"{word} ")
    text = draft.text[:start] + words + draft.text[end:]
    yield events.Done(replace(draft, text=text), events.Timings(1.0, 2.0, 30.0))
