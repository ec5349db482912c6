"""context and compare: what a draft would be told and why, and a draft with the cloud's help and without."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Annotated, Any

import typer

from cogenesis.assistant.counterfactual import SideEvent
from cogenesis.assistant.orders import Order
from cogenesis.cli.approval import Topics, approver, topic_asker
from cogenesis.cli.drafting import ReplyOption, ToOption, TopicsOption, instruction_of
from cogenesis.cli.run import Run, run_of
from cogenesis.cli.signals import cancel_on_interrupt
from cogenesis.cogeneration.changes import Change, word_diff
from cogenesis.cogeneration.events import Done, Note, Phase
from cogenesis.domain import ContextItem, Draft, Mode

_WHY = {
    "always": "always used",
    "pinned": "pinned",
    "answered": "the message you answer",
    "recipient": "has to do with the recipient",
    "words": "shares words with the task",
    "kind": "a text of the same kind",
    "room": "there was room left",
}
_SHOWN = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    group = typer.Typer(help="What the local model is told, and why.", no_args_is_help=True)
    group.command("show")(show_context)
    group.command("pins")(list_pins)
    group.command("pin")(pin)
    group.command("unpin")(unpin)
    app.add_typer(group, name="context")
    app.command()(compare)


def show_context(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="What you want to write.", show_default=False)],
    to: ToOption = None,
    reply_to: ReplyOption = None,
) -> None:
    """Show what a draft of this would be told, each with its key and why it was chosen. Nothing leaves."""
    run = run_of(context)
    run.unlock()
    found = run.assistant.context(instruction_of(run, text, to=to, reply_to=reply_to))
    run.output.json(
        {
            "items": [asdict(item) for item in found.items],
            "withheld": list(found.withheld),
            "notes": list(found.notes),
        }
    )
    run.output.table(
        [(item.key, f"{item.tokens} tokens", said_why(item), item.label) for item in found.items]
    )
    for note in found.notes:
        run.output.note(note)


def list_pins(context: typer.Context) -> None:
    """List what is used in every draft because you pinned it."""
    run = run_of(context)
    run.unlock()
    keys = run.assistant.composing.pins.list()
    run.output.json(keys)
    for key in keys:
        run.output.line(key)


def pin(context: typer.Context, key: Annotated[str, typer.Argument(help="Of `context show`.")]) -> None:
    """Use an item in every draft from now on."""
    _pin(run_of(context), key, on=True)


def unpin(context: typer.Context, key: Annotated[str, typer.Argument(help="Of `context pins`.")]) -> None:
    """Let an item go that was pinned."""
    _pin(run_of(context), key, on=False)


def compare(
    context: typer.Context,
    draft_id: str,
    keep: Annotated[
        Mode | None, typer.Option(help="Put that text in the draft's place: local or sketch.")
    ] = None,
    ask: Annotated[bool, typer.Option("--ask", help="Show the request first and wait for a yes.")] = False,
    topics: TopicsOption = Topics.ASK,
) -> None:
    """Write a draft with the cloud's outline and without, with one seed, and show where they differ."""
    run = run_of(context)
    run.unlock()
    compared = run.assistant.composing.counterfactuals
    before = compared.sent(draft_id)

    def fill(order: Order) -> Order:
        return replace(order, approve=approver(run, always=ask), ask_topics=topic_asker(run, topics))

    with cancel_on_interrupt() as cancel:
        written = _written(run, compared.compare(draft_id, fill=fill, cancel=cancel))
    local, cloud = written[Mode.LOCAL], written[Mode.SKETCH]
    changes = word_diff(local.text, cloud.text)
    sent = compared.sent(draft_id)
    kept = compared.keep(draft_id, written[keep]) if keep in written else None
    run.output.json(
        {
            "local": _side(local),
            "cloud": _side(cloud),
            "changes": [asdict(change) for change in changes],
            "sent": {"requests": sent.requests, "bytes": sent.bytes_out},
            "kept": str(kept.mode) if kept else None,
        }
    )
    run.output.line(in_one(changes))
    asked = sent.requests - before.requests
    run.output.note(
        f"Sent for the cloud's outline: {sent.bytes_out:,} bytes in all, {asked} request(s) just now."
    )
    if kept:
        run.output.note(f"Draft {draft_id} has the {'local' if keep is Mode.LOCAL else 'cloud'} text now.")


def said_why(item: ContextItem) -> str:
    """Why an item was chosen, in words."""
    code, *words = item.why or ("",)
    said = _WHY.get(code, code)
    return f"{said}: {', '.join(words)}" if words else said


def in_one(changes: list[Change]) -> str:
    """Two texts in one: [-what only the first has-] and {+what only the second has+}."""
    return "".join(_SHOWN[change.kind].format(change.text) for change in changes)


def _written(run: Run, events: Iterator[SideEvent]) -> dict[Mode, Draft]:
    written: dict[Mode, Draft] = {}
    for each in events:
        match each.event:
            case Note(text):
                run.output.note(text)
            case Phase("writing"):
                run.output.note(
                    "... writing locally"
                    if each.side is Mode.LOCAL
                    else "... writing with the cloud's outline"
                )
            case Done(draft, _):
                written[each.side] = draft
    return written


def _side(draft: Draft) -> dict[str, Any]:
    return {"subject": draft.subject, "text": draft.text, "sketch": list(draft.sketch.points)}


def _pin(run: Run, key: str, *, on: bool) -> None:
    run.unlock()
    run.assistant.composing.pins.set(key, on=on)
    keys = run.assistant.composing.pins.list()
    run.output.json(keys)
    run.output.line("Pinned." if on else "Not pinned any more.")
