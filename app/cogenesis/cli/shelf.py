"""drafts list: kept drafts, found by words, kind, state, mode, recipient and date."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Any

import typer

from cogenesis.assistant.ledger import day_start
from cogenesis.assistant.shelf import FoundDraft
from cogenesis.cli.run import run_of
from cogenesis.domain import Mode
from cogenesis.errors import UsageError
from cogenesis.vault.draft_search import DraftFilter

ABOUT_CHARACTERS = 60


class Order(StrEnum):
    """What a list is sorted by."""

    UPDATED = "updated"
    CREATED = "created"
    TITLE = "title"
    KIND = "kind"
    RECIPIENT = "recipient"


class State(StrEnum):
    """How a draft ended."""

    WRITING = "writing"
    DONE = "done"
    STOPPED = "stopped"


def list_drafts(
    context: typer.Context,
    query: Annotated[str | None, typer.Option(help="Words in instruction, subject or text.")] = None,
    kind: Annotated[str | None, typer.Option(help="Only of this kind, such as email.")] = None,
    state: Annotated[State | None, typer.Option(help="Only in this state.")] = None,
    mode: Annotated[Mode | None, typer.Option(help="Only made this way.")] = None,
    to: Annotated[str, typer.Option("--to", help="Only with this in the recipient's name.")] = "",
    since: Annotated[str, typer.Option(help="Last changed on this day or later, as YYYY-MM-DD.")] = "",
    until: Annotated[str, typer.Option(help="Last changed on this day or before.")] = "",
    sort: Annotated[Order, typer.Option(help="What they are sorted by.")] = Order.UPDATED,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="At most so many.")] = 200,
    offset: Annotated[int, typer.Option(min=0, help="Leave out so many at the beginning.")] = 0,
) -> None:
    """List kept drafts, the last changed first unless told otherwise."""
    run = run_of(context)
    chosen = DraftFilter(
        words=query or "",
        kind=kind,
        state=None if state is None else str(state),
        mode=None if mode is None else str(mode),
        to=to,
        since=first_moment(since),
        until=last_moment(until),
    )
    run.unlock()
    found = run.assistant.shelf.page(chosen, sort=str(sort), limit=limit, offset=offset)
    run.output.json([_row(each) for each in found])
    run.output.table(
        [
            (
                each.row.id,
                each.row.updated[:16],
                each.row.kind,
                each.row.to,
                each.title.text[:ABOUT_CHARACTERS],
            )
            for each in found
        ]
    )
    if len(found) == limit and not run.output.as_json:
        run.output.note(f"There may be more: --offset {offset + limit} goes on here.")


def first_moment(day: str) -> str:
    """When a day given as YYYY-MM-DD begins here, RFC 3339 in UTC; "" for ""."""
    return day_start(_day(day)) if day else ""


def last_moment(day: str) -> str:
    """When the day after it begins; "" for ""."""
    return day_start(_day(day) + timedelta(days=1)) if day else ""


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError("Give a day as YYYY-MM-DD, such as 2026-01-31.") from None


def _row(found: FoundDraft) -> dict[str, Any]:
    row = found.row
    return {
        "id": row.id,
        "mode": row.mode,
        "kind": row.kind,
        "subject": row.subject,
        "to": row.to or None,
        "state": row.state,
        "created": row.created,
        "updated": row.updated,
        "excerpt": found.excerpt.text,
        "outbound": list(row.outbound),
    }
