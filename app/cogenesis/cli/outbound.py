"""outbound: the record of every byte that left."""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated, Any

import typer

from cogenesis.cli.run import Run, run_of
from cogenesis.cli.shelf import first_moment, last_moment
from cogenesis.cli.spending import show_spending
from cogenesis.egress.forms import BREAK_CODES
from cogenesis.egress.showing import View, as_view
from cogenesis.errors import Cancelled, UsageError, VaultError
from cogenesis.vault.files import replace_private
from cogenesis.vault.outbound_pages import WHOLE_LOG, LogFilter

_EVERY = 2**31


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    outbound = typer.Typer(help="The record of every byte that left.", no_args_is_help=True)
    outbound.command("list")(list_requests)
    outbound.command("spending")(show_spending)
    outbound.command("show")(show)
    outbound.command("verify")(verify)
    outbound.command("export")(export)
    outbound.command("receipt")(receipt)
    outbound.command("accept-break")(accept_break)
    outbound.command("trim")(trim)
    app.add_typer(outbound, name="outbound")


def list_requests(
    context: typer.Context,
    words: Annotated[str, typer.Option(help="Only with these words in address, bytes or reply.")] = "",
    purpose: Annotated[str | None, typer.Option(help="Only made for this, such as sketch.")] = None,
    draft: Annotated[str | None, typer.Option(help="Only of this draft.")] = None,
    answered: Annotated[
        bool | None, typer.Option("--answered/--not-answered", help="Only with an answer, or without.")
    ] = None,
    since: Annotated[str, typer.Option(help="Sent on this day or later, as YYYY-MM-DD.")] = "",
    until: Annotated[str, typer.Option(help="Sent on this day or before.")] = "",
    last: Annotated[int | None, typer.Option(min=1, help="Only the last so many of them.")] = None,
) -> None:
    """List requests, oldest first."""
    run = run_of(context)
    chosen = LogFilter(words, purpose, answered, draft, first_moment(since), last_moment(until))
    run.unlock()
    rows = _found(run, chosen, last)
    run.output.json(rows)
    run.output.table(
        [
            (
                r["id"],
                r["time"],
                r["purpose"],
                str(r["status"]),
                f"{r['bytes_out']} bytes",
                _brief_url(r["url"]),
            )
            for r in rows
        ]
    )


def show(
    context: typer.Context,
    request_id: str,
    view: Annotated[View, typer.Option("--as", help="How bytes are shown.")] = View.TEXT,
) -> None:
    """Show one request with its exact bytes, and what came back."""
    run = run_of(context)
    run.unlock()
    entry = run.assistant.outbound_entry(request_id)
    run.output.json(entry)
    shown = {name: None if entry[name] is None else as_view(entry[name], view) for name in ("body", "reply")}
    _print_entry(run.output.line, entry | shown)


def verify(
    context: typer.Context,
    details: Annotated[
        bool, typer.Option("--details", help="With --json: the log's end, its anchors and checkpoint too.")
    ] = False,
) -> None:
    """Recompute the whole chain, and say where its end is noted and what breaks it has."""
    run = run_of(context)
    run.unlock()
    state = run.assistant.outbound_state()
    value = {"ok": state["verified"], "entries": state["entries"], "problem": state["problem"]}
    more = ("breaks", "head", "anchored_in", "checkpoint") if details else ("breaks",)
    run.output.json(value | {name: state[name] for name in more if details or state[name]})
    _print_state(run, state)
    if not state["verified"]:
        raise VaultError(
            f"The log does not verify: {state['problem']} See `cogenesis outbound accept-break`."
        )


def export(context: typer.Context, file: str) -> None:
    """Write all records as JSON lines that anyone can check."""
    run = run_of(context)
    run.unlock()
    target = run.path(file)
    count = run.assistant.outbound_export(target)
    run.output.line(f"{count} records written to {target}.")
    run.output.json({"path": str(target), "entries": count})


def receipt(
    context: typer.Context,
    draft_id: Annotated[str, typer.Argument(help="A draft's id.")],
    page: Annotated[str | None, typer.Option(help="Write a page to print to this file, as HTML.")] = None,
) -> None:
    """Say what left for one draft."""
    run = run_of(context)
    run.unlock()
    if page is None:
        value = run.assistant.receipt(draft_id)
        run.output.json(value)
        run.output.line(json.dumps(value, indent=2, ensure_ascii=False))
        return
    target = run.path(page)
    try:
        replace_private(target, run.assistant.receipt_page(draft_id).encode("utf-8"))
    except OSError as error:
        raise VaultError(f"The receipt cannot be written to {target}: {error.strerror}.") from None
    run.output.line(f"The receipt is written to {target}.")
    run.output.json({"path": str(target)})


def accept_break(
    context: typer.Context,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask, for scripts.")] = False,
) -> None:
    """When the log cannot be trusted: say what was found, and go on with a record that tells of it."""
    run = run_of(context)
    run.unlock()
    gap = run.assistant.outbound_gap()
    if gap is None:
        raise VaultError("The outbound log is in order; there is no break to accept.")
    for sentence in gap["sentences"]:
        run.output.note(sentence)
    if not yes:
        if not run.terminal.interactive:
            raise UsageError("Nothing was changed; say --yes to accept the break without being asked.")
        if run.terminal.ask("Type accept to go on: ").strip().lower() != "accept":
            raise Cancelled("Nothing was changed.")
    result = run.assistant.accept_break()
    if not result.ok:
        raise VaultError(f"The break is on record, but the log still does not verify: {result.problem}")
    run.output.line(f"The break is on record ({gap['code']}); requests can be sent again.")
    run.output.json({"accepted": gap["code"], "seq": result.breaks[-1].seq})


def trim(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="A new file that gets the records before they go.")],
    before: Annotated[str, typer.Option(help="The first day that stays, as YYYY-MM-DD.")],
) -> None:
    """Cut off old records behind a checkpoint; what is cut is exported first."""
    run = run_of(context)
    try:
        day = date.fromisoformat(before)
    except ValueError:
        raise UsageError("Give --before as a date, such as 2026-01-31.") from None
    run.unlock()
    target = run.path(file)
    cut = run.assistant.outbound_trim(day, target)
    run.output.line(f"{cut.records} records are cut off the log and stand in {target}.")
    run.output.json(
        {
            "path": str(target),
            "entries": cut.records,
            "last_seq": cut.last_seq,
            "export_sha256": cut.export_sha256,
        }
    )


def _found(run: Run, chosen: LogFilter, last: int | None) -> list[dict[str, Any]]:
    if chosen == WHOLE_LOG and last is None:
        return run.assistant.outbound()
    found = run.assistant.ledger.page(chosen, limit=last or _EVERY)
    ids = {entry.row.id for entry in found}
    return [row for row in run.assistant.outbound() if row["id"] in ids]


def _brief_url(url: str) -> str:
    """A URL without the signatures that a server of files puts behind it; `outbound show` has it whole."""
    path, query, _ = url.partition("?")
    return f"{path}?..." if query else path


def _print_state(run: Run, state: dict[str, Any]) -> None:
    line, breaks, cut = run.output.line, state["breaks"], state["checkpoint"]
    if state["verified"]:
        line(f"The chain of {state['entries']} records is whole.")
        line(f"Its last hash is {state['head']['hash']}.")
        line(f"Anchored in: {', '.join(state['anchored_in'])}.")
    if breaks:
        line(f"The log has {len(breaks)} break{'s' if len(breaks) > 1 else ''}:")
    for gap in breaks:
        line(f"  record {gap['seq']}, {gap['time']}, {gap['code']}: {BREAK_CODES[gap['code']]}")
    if breaks:
        line(f"What stands before record {breaks[-1]['seq']} is not provable.")
    if cut:
        line(f"Records up to {cut['last_seq']} ({cut['last_time']}) were cut off behind a checkpoint.")


def _print_entry(line: Any, entry: dict[str, Any]) -> None:
    for key, value in entry.items():
        if key not in ("body", "reply"):
            line(f"{key}: {value}")
    line(f"body:\n{entry['body']}")
    line(f"reply:\n{entry['reply'] if entry['reply'] is not None else '(none)'}")
