"""revise: a kept draft, or a passage of it, written again."""

from __future__ import annotations

from typing import Annotated

import typer

from cogenesis.cli.drafting import stream
from cogenesis.cli.run import run_of
from cogenesis.cli.signals import cancel_on_interrupt
from cogenesis.errors import UsageError


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(revise)


def revise(
    context: typer.Context,
    draft_id: str,
    instruction: Annotated[str | None, typer.Argument(help="What to change.", show_default=False)] = None,
    selection: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Rewrite only this passage; it must stand there once.")
    ] = None,
    start: Annotated[
        int | None, typer.Option("--from", min=0, help="Rewrite only from this character on, counted from 0.")
    ] = None,
    end: Annotated[int | None, typer.Option("--to", min=0, help="... and up to before this one.")] = None,
    shorter: Annotated[bool, typer.Option("--shorter", help="Make it shorter.")] = False,
    warmer: Annotated[bool, typer.Option("--warmer", help="Make it warmer.")] = False,
    formal: Annotated[bool, typer.Option("--formal", help="Make it more formal.")] = False,
) -> None:
    """Rewrite a kept draft, or a passage of it, as told; the old text stays as a version."""
    run = run_of(context)
    flags = {"shorter": shorter, "warmer": warmer, "formal": formal}
    changes = [name for name, given in flags.items() if given] + ([instruction] if instruction else [])
    if len(changes) != 1:
        raise UsageError("Say one thing to change: in words, or with --shorter, --warmer or --formal.")
    run.unlock()
    text = run.assistant.draft_by_id(draft_id).text
    span = selected(text, selection, start, end)
    with cancel_on_interrupt() as cancel:
        stream(run, run.assistant.revise(draft_id, changes[0], selection=span, cancel=cancel))


def selected(text: str, words: str | None, start: int | None, end: int | None) -> tuple[int, int] | None:
    """The passage that is meant, as code points from and to; None for all. UsageError for what is unclear."""
    if words is not None and (start is not None or end is not None):
        raise UsageError("Give the passage by --selection, or by --from and --to, not both.")
    if words is None:
        return None if start is None and end is None else (start or 0, len(text) if end is None else end)
    at = text.find(words)
    if not words.strip() or at < 0:
        raise UsageError("The draft does not hold this passage; copy it from `cogenesis drafts show ID`.")
    if text.find(words, at + 1) >= 0:
        raise UsageError(
            "The passage stands in the draft more than once; give more of it, or --from and --to."
        )
    return at, at + len(words)
