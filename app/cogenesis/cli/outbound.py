"""outbound: the record of every byte that left."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from cogenesis.cli.run import run_of
from cogenesis.errors import VaultError


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    outbound = typer.Typer(help="The record of every byte that left.", no_args_is_help=True)
    outbound.command("list")(list_requests)
    outbound.command("show")(show)
    outbound.command("verify")(verify)
    outbound.command("export")(export)
    outbound.command("receipt")(receipt)
    app.add_typer(outbound, name="outbound")


def list_requests(context: typer.Context) -> None:
    """List all requests, oldest first."""
    run = run_of(context)
    run.unlock()
    rows = run.assistant.outbound()
    run.output.json(rows)
    run.output.table(
        [(r["id"], r["time"], str(r["status"]), f"{r['bytes_out']} bytes", r["url"]) for r in rows]
    )


def show(context: typer.Context, request_id: str) -> None:
    """Show one request with its exact bytes, and what came back."""
    run = run_of(context)
    run.unlock()
    entry = run.assistant.outbound_entry(request_id)
    run.output.json(entry)
    _print_entry(run.output.line, entry)


def verify(context: typer.Context) -> None:
    """Recompute the whole chain."""
    run = run_of(context)
    run.unlock()
    result = run.assistant.outbound_verify()
    run.output.json({"ok": result.ok, "entries": result.entries, "problem": result.problem})
    if not result.ok:
        raise VaultError(f"The log does not verify: {result.problem}")
    run.output.line(f"The chain of {result.entries} records is whole.")


def export(context: typer.Context, file: str) -> None:
    """Write all records as JSON lines that anyone can check."""
    run = run_of(context)
    run.unlock()
    target = run.path(file)
    count = run.assistant.outbound_export(target)
    run.output.line(f"{count} records written to {target}.")
    run.output.json({"path": str(target), "entries": count})


def receipt(context: typer.Context, draft_id: Annotated[str, typer.Argument(help="A draft's id.")]) -> None:
    """Say what left for one draft."""
    run = run_of(context)
    run.unlock()
    value = run.assistant.receipt(draft_id)
    run.output.json(value)
    run.output.line(json.dumps(value, indent=2, ensure_ascii=False))


def _print_entry(line: Any, entry: dict[str, Any]) -> None:
    for key, value in entry.items():
        if key not in ("body", "reply"):
            line(f"{key}: {value}")
    line(f"body:\n{entry['body']}")
    line(f"reply:\n{entry['reply'] if entry['reply'] is not None else '(none)'}")
