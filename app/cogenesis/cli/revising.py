"""revise, continue, alternatives: a kept draft, or a passage of it, written again, or on."""

from __future__ import annotations

from typing import Annotated

import typer

from cogenesis.cli.drafting import stream
from cogenesis.cli.run import run_of
from cogenesis.cli.signals import cancel_on_interrupt
from cogenesis.cogeneration.alternatives import HOW_MANY, Alternative
from cogenesis.cogeneration.events import Note
from cogenesis.cogeneration.revising import MINE, passage_of
from cogenesis.errors import UsageError


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(revise)
    app.command("continue")(go_on)
    app.command("alternatives")(show_alternatives)


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
    mine: Annotated[bool, typer.Option("--mine", help="Say it the way you write in your texts.")] = False,
) -> None:
    """Rewrite a kept draft, or a passage of it, as told; the old text stays as a version."""
    run = run_of(context)
    flags = {"shorter": shorter, "warmer": warmer, "formal": formal, MINE: mine}
    changes = [name for name, given in flags.items() if given] + ([instruction] if instruction else [])
    if len(changes) != 1:
        raise UsageError(
            "Say one thing to change: in words, or with --shorter, --warmer, --formal or --mine."
        )
    run.unlock()
    text = run.assistant.draft_by_id(draft_id).text
    span = selected(text, selection, start, end)
    with cancel_on_interrupt() as cancel:
        stream(run, run.assistant.revise(draft_id, changes[0], selection=span, cancel=cancel))


def go_on(
    context: typer.Context,
    draft_id: str,
    at: Annotated[
        int | None, typer.Option("--at", min=0, help="At this character, counted from 0; else at the end.")
    ] = None,
) -> None:
    """Have the local model write on: the next paragraph, or the rest of one; the old text stays a version."""
    run = run_of(context)
    run.unlock()
    with cancel_on_interrupt() as cancel:
        stream(run, run.assistant.revising.go_on(draft_id, at, cancel=cancel))


def show_alternatives(
    context: typer.Context,
    draft_id: str,
    selection: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The passage; it must stand in the draft once.")
    ] = None,
    start: Annotated[int | None, typer.Option("--from", min=0, help="Its first character.")] = None,
    end: Annotated[int | None, typer.Option("--to", min=0, help="... and up to before this one.")] = None,
    take: Annotated[int | None, typer.Option(min=1, max=HOW_MANY, help="Put this one in.")] = None,
) -> None:
    """Show other ways to say a passage of a kept draft; with --take, one of them is put in its place."""
    run = run_of(context)
    run.unlock()
    text = run.assistant.draft_by_id(draft_id).text
    span = selected(text, selection, start, end) or (0, len(text))
    found: list[str] = []
    with cancel_on_interrupt() as cancel:
        for event in run.assistant.revising.alternatives(draft_id, span, cancel=cancel):
            match event:
                case Alternative(number, words):
                    found.append(words)
                    run.output.line(f"{number}. {words}")
                case Note(words):
                    run.output.note(words)
    if take is not None and take > len(found):
        raise UsageError("There are not so many alternatives; nothing was changed.")
    if take is not None:
        passage = passage_of(text, span)
        run.assistant.revising.take(draft_id, text, passage.replaced(found[take - 1]))
    run.output.json({"id": draft_id, "alternatives": found, "taken": take})


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
