"""`drafts export`: one draft as a file that other programs read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cogenesis.assistant.exporting import FORMATS, check_format
from cogenesis.cli.run import Run, run_of
from cogenesis.cli.signals import cancel_on_interrupt
from cogenesis.errors import UsageError

_TEXTS = ("txt", "md", "eml")
"""What can be written to a terminal or a pipe of text."""


def export_draft(
    context: typer.Context,
    draft_id: str,
    format_name: Annotated[
        str | None, typer.Option("--format", help="eml, docx, pdf, md or txt; else by the file's name.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", help="File or folder; stdout if left out.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Replace a file that is there.")] = False,
    show: Annotated[bool, typer.Option("--open", help="Open the file when it is written.")] = False,
) -> None:
    """Write one draft as a file other programs read; readable for you alone."""
    run = run_of(context)
    run.unlock()
    chosen = _format(format_name, output)
    if output is None:
        if show:
            raise UsageError("--open needs a file: name it with --output.")
        _print(run, draft_id, chosen)
        return
    exports = run.assistant.exports
    given = exports.given(run.assistant.draft_by_id(draft_id))
    target = run.path(output)
    if target.is_dir():
        target /= exports.suggest(given, chosen, target).name
    with cancel_on_interrupt() as cancel:
        saved = exports.save(given, chosen, target, replace=replace, cancel=cancel)
    for note in saved.notes:
        run.output.note(note)
    run.output.line(f"Written to {saved.path}.")
    if show:
        exports.open(saved.path)
    run.output.json({"format": chosen, "path": str(saved.path), "notes": list(saved.notes)})


def _print(run: Run, draft_id: str, chosen: str) -> None:
    if chosen not in _TEXTS:
        raise UsageError(f"A {chosen} file is no text for a terminal; name a file with --output.")
    exports = run.assistant.exports
    made = exports.make(exports.given(run.assistant.draft_by_id(draft_id)), chosen)
    text = made.data.decode("utf-8")
    for note in made.notes:
        run.output.note(note)
    if not run.output.as_json:
        run.terminal.out(text)  # a file's content, not words for the screen
    run.output.json({"format": chosen, "text": text, "notes": list(made.notes)})


def _format(named: str | None, output: str | None) -> str:
    """As named, else as the file's name says, else plain text."""
    if named is not None:
        check_format(named)
        return named
    suffix = Path(output).suffix.lower().removeprefix(".") if output else ""
    return suffix if suffix in FORMATS else "txt"
