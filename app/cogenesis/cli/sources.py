"""drafts sources: where each sentence of a draft came from, and what in it nobody gave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Annotated, Any

import typer

from cogenesis.cli.run import Run, run_of
from cogenesis.cli.signals import cancel_on_interrupt
from cogenesis.cogeneration.provenance import Origin, Source

_NAMES = {
    "instruction": "your instruction",
    "reply": "the message you answer",
    "fact": "your profile",
    "passage": "a document",
    "voice": "a text of yours",
    "sketch": "the sketch",
}


def show_sources(
    context: typer.Context,
    draft_id: str,
    only_invented: Annotated[
        bool, typer.Option("--invented", help="Only what nobody gave; without the model, at once.")
    ] = False,
) -> None:
    """Say where each sentence of a draft came from, and which names, numbers and dates nobody gave."""
    run = run_of(context)
    run.unlock()
    provenance = run.assistant.provenance
    invented = provenance.invented(draft_id)
    origins: tuple[Origin, ...] = ()
    text = run.assistant.draft_by_id(draft_id).text
    if not only_invented:
        with cancel_on_interrupt() as cancel:
            origins = provenance.explain(draft_id, progress=_progress(run), cancel=cancel).origins
    for origin in origins:
        run.output.line(f"{_told(origin)}\n    {text[origin.start : origin.end]}")
    for each in invented:
        run.output.line(f"Nobody gave this {each.kind}: {each.text}")
    if not invented:
        run.output.note("No name, number or date was found that nobody gave.")
    run.output.json(
        {
            "sentences": [_as_json(text, origin) for origin in origins],
            "invented": [asdict(each) for each in invented],
        }
    )


def _told(origin: Origin) -> str:
    if origin.source is None:
        return "From the model's own"
    parts = [_named(source) for source in (origin.source, *origin.others)]
    return f"From {' and '.join(dict.fromkeys(parts))}"


def _named(source: Source) -> str:
    name = _NAMES.get(source.kind, source.kind)
    return f"{name} ({source.label})" if source.label and source.kind != "reply" else name


def _as_json(text: str, origin: Origin) -> dict[str, Any]:
    source = asdict(origin.source) if origin.source else None
    others = [other.key for other in origin.others]
    said = text[origin.start : origin.end]
    place = {"start": origin.start, "end": origin.end}
    return {"text": said, **place, "source": source, "fall": origin.fall, "others": others}


def _progress(run: Run) -> Callable[[int, int], None]:
    def show(done: int, total: int) -> None:
        if done % 10 == 0 or done == total:
            run.output.note(f"weighed {done} of {total}")

    return show
