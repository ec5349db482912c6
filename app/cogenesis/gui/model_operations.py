"""What the window asks of the assistant about local models: listing, getting, choosing and removing them.

Like `operations`: each is a named piece of background work. A download lasts, and has a lane of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cogenesis.gui.tasks import Lane, Reporter, Work

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.models import CatalogRow
    from cogenesis.assistant.running import Running
    from cogenesis.assistant.views import ModelFile
    from cogenesis.inference.foreign import ForeignModel


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model that is here, or could be.

    Attributes:
        name: what `use` and `pull` take; a path for a file that only lies somewhere.
        path: "" while it is not on this machine.
        program: whose file it is, such as "Ollama"; "" for ours.
        languages: codes, such as "de".
        memory: about the bytes it takes; 0 where that is not known.
        fit: "fits", "tight" or "too large" for this machine; "" where that is not known.
        part: bytes of a download that was stopped.
        hosts: where it can be had.
        removable: it was downloaded or imported.
        problem: why it cannot be used, as what follows its name; "" when it can.
    """

    name: str
    title: str
    bytes: int
    path: str = ""
    program: str = ""
    license: str = ""
    description: str = ""
    languages: tuple[str, ...] = ()
    n_ctx: int = 0
    memory: int = 0
    fit: str = ""
    part: int = 0
    hosts: tuple[str, ...] = ()
    in_use: bool = False
    recommended: bool = False
    removable: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The models at hand, and then those that can be downloaded.

    Attributes:
        recommended: the one to begin with on this machine, and why.
    """

    rows: tuple[ModelRow, ...]
    recommended: ModelRow
    reason: str


@dataclass(frozen=True, slots=True)
class Hashing:
    """Progress: bytes of a file that were read to know what is in it."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Trying:
    """Progress: the model is loaded, and a word written with it."""


@dataclass(frozen=True, slots=True)
class Question:
    """A file that nobody agreed to yet: whether it is the one that is meant."""

    name: str
    path: str
    bytes: int
    sha256: str


def read_shelf(*, assistant: Assistant) -> Work[Shelf]:
    def call(_: object) -> Shelf:
        models = assistant.local_models
        folder = models.files.folder
        here = {model.name: model for model in models.list()}
        known = [_catalogue_row(row, here.pop(row.entry.name, None), folder) for row in models.catalog()]
        rows = [_file_row(model, folder) for model in here.values()] + known
        rows.sort(key=_order)
        advice = models.recommend()
        recommended = next(row for row in known if row.name == advice.entry.name)
        return Shelf(tuple(rows), recommended, advice.reason)

    return Work("read shelf", Lane.WIDE, call)


def find_models(*, assistant: Assistant) -> Work[list[ModelRow]]:
    """The files of other programs, whose folders are looked through; takes seconds where there are many."""

    def call(_: object) -> list[ModelRow]:
        used = {model.path for model in assistant.local_models.list() if model.in_use}
        return [_foreign_row(found) for found in assistant.local_models.find() if str(found.path) not in used]

    return Work("find models", Lane.WIDE, call)


def use_model(*, assistant: Assistant, name: str, agreed_sha256: str = "") -> Work[Question | ModelFile]:
    """Choose a model, which is tried out first where it is new; or the question to ask before that."""

    def call(reporter: Reporter) -> Question | ModelFile:
        models = assistant.local_models
        new = models.look_at(
            name, progress=lambda done, total: reporter.report(Hashing(done, total)), cancel=reporter.cancel
        )
        if not new.agreed and agreed_sha256 != new.sha256:
            return Question(name, str(new.found.path), new.found.bytes, new.sha256)
        reporter.report(Trying())
        return models.use(name, agreed_sha256=agreed_sha256, cancel=reporter.cancel)

    return Work("use model", Lane.WIDE, call)


def pull_model(*, assistant: Assistant, name: str) -> Work[None]:
    """Download; reports (bytes there, bytes in all, bytes a second)."""

    def call(reporter: Reporter) -> None:
        assistant.local_models.pull(
            name, progress=lambda *progress: reporter.report(progress), cancel=reporter.cancel
        )

    return Work("pull model", Lane.LONG, call)


def import_model(*, assistant: Assistant, path: Path) -> Work[ModelFile]:
    """Copy a file into the home; reports (done, total) in bytes."""
    return Work(
        "import model",
        Lane.WIDE,
        lambda reporter: assistant.local_models.import_file(
            path, progress=lambda done, total: reporter.report((done, total)), cancel=reporter.cancel
        ),
    )


def remove_model(*, assistant: Assistant, name: str) -> Work[bool]:
    """Delete its file; True when it was in use, and the built-in one writes now."""
    return Work("remove model", Lane.WIDE, lambda _: assistant.local_models.remove(name))


def read_running(*, assistant: Assistant) -> Work[Running]:
    return Work("read running", Lane.WIDE, lambda _: assistant.running())


def calibrate(*, assistant: Assistant) -> Work[None]:
    """Measure now how many threads are fastest."""

    def call(reporter: Reporter) -> None:
        assistant.calibrate_model(cancel=reporter.cancel)

    return Work("calibrate", Lane.WIDE, call)


def _catalogue_row(row: CatalogRow, here: ModelFile | None, folder: Path) -> ModelRow:
    entry = row.entry
    made = ModelRow(
        name=entry.name,
        title=entry.title,
        bytes=entry.bytes,
        license=entry.license,
        description=entry.description,
        languages=entry.languages,
        n_ctx=entry.n_ctx,
        memory=row.memory,
        fit=row.fit,
        hosts=entry.hosts,
        recommended=row.recommended,
    )
    if here is None:
        return replace(made, part=_size(folder / f"{entry.file}.part"))
    return replace(made, path=here.path, in_use=here.in_use, removable=Path(here.path).parent == folder)


def _file_row(model: ModelFile, folder: Path) -> ModelRow:
    ours = Path(model.path).parent == folder
    return ModelRow(
        name=model.name if ours else model.path,
        title=model.name,
        bytes=model.bytes,
        path=model.path,
        license=model.license,
        in_use=model.in_use,
        removable=ours,
    )


def _foreign_row(found: ForeignModel) -> ModelRow:
    return ModelRow(
        name=str(found.path),
        title=found.name,
        bytes=found.bytes,
        path=str(found.path),
        program=found.program,
        problem=found.problem,
    )


def _order(row: ModelRow) -> tuple[bool, bool, bool, int]:
    """In use, at hand, recommended, then by size."""
    return not row.in_use, not row.path, not row.recommended, row.bytes


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def merged(rows: Sequence[ModelRow], found: Sequence[ModelRow]) -> list[ModelRow]:
    """The list as it is shown: what is at hand, what other programs have, what can be downloaded."""
    at_hand = [row for row in rows if row.path]
    return [*at_hand, *found, *(row for row in rows if not row.path)]
