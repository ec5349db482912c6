"""endpoint, offline: the one place outside, and the switch that closes it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from cogenesis.cli.approval import approver
from cogenesis.cli.run import Run, run_of
from cogenesis.cli.signals import cancel_on_interrupt
from cogenesis.cli.spending import price
from cogenesis.errors import UsageError


class Switch(StrEnum):
    """on or off."""

    ON = "on"
    OFF = "off"


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    endpoint = typer.Typer(help="The cloud endpoint sketches come from.", no_args_is_help=True)
    endpoint.command("set")(set_endpoint)
    endpoint.command("show")(show_endpoint)
    endpoint.command("test")(test_endpoint)
    endpoint.command("clear")(clear_endpoint)
    endpoint.command("price")(price)
    app.add_typer(endpoint, name="endpoint")
    app.command()(offline)


def set_endpoint(
    context: typer.Context,
    base_url: Annotated[str, typer.Option("--base-url", help="Ends in /v1.")],
    model: Annotated[str, typer.Option("--model", help="The model's name at this endpoint.")],
    ca_file: Annotated[str | None, typer.Option("--ca-file", help="Certificates to trust instead.")] = None,
    proxy: Annotated[
        str | None, typer.Option("--proxy", help="An explicit proxy; none is ever guessed.")
    ] = None,
    header: Annotated[list[str] | None, typer.Option("--header", help="Name of one more header.")] = None,
) -> None:
    """Set the endpoint. The key is read from standard input, then a line for each header's value."""
    run = run_of(context)
    run.unlock()
    key, values = _read_secrets(run, header or [])
    run.assistant.set_endpoint(
        base_url,
        model,
        key=key,
        headers=tuple(zip(header or [], values, strict=True)),
        ca_file=str(run.path(ca_file)) if ca_file else None,
        proxy=proxy,
    )
    run.output.line("The endpoint is set; `cogenesis endpoint test` tries it.")
    run.output.json({"set": True})


def show_endpoint(context: typer.Context) -> None:
    """Show the endpoint, without its key."""
    run = run_of(context)
    run.unlock()
    found = run.assistant.endpoint()
    if found is None:
        run.output.line("No endpoint is set; drafts are made locally.")
        run.output.json(None)
        return
    shown = {
        "base_url": found.base_url,
        "model": found.model,
        "key": "set" if found.key else "none",
        "headers": [name for name, _ in found.headers],
        "ca_file": found.ca_file,
        "proxy": found.proxy,
    }
    run.output.json(shown)
    run.output.table([(name, str(value)) for name, value in shown.items()])


def test_endpoint(context: typer.Context) -> None:
    """Send one harmless, logged request and say what came of it."""
    run = run_of(context)
    run.unlock()
    with cancel_on_interrupt() as cancel:
        sentence = run.assistant.test_endpoint(cancel, approver(run))
    run.output.line(sentence)
    run.output.json({"ok": True, "sentence": sentence})


def clear_endpoint(context: typer.Context) -> None:
    """Forget the endpoint and its key."""
    run = run_of(context)
    run.unlock()
    run.assistant.clear_endpoint()
    run.output.json({"set": False})


def offline(context: typer.Context, switch: Annotated[Switch | None, typer.Argument()] = None) -> None:
    """on: nothing can leave until it is switched off and the program started anew."""
    run = run_of(context)
    if switch is not None:
        run.assistant.set_offline(switch is Switch.ON)
    run.output.line("offline" if run.assistant.offline else "online")
    run.output.json({"offline": run.assistant.offline})


def _read_secrets(run: Run, headers: list[str]) -> tuple[str | None, list[str]]:
    if run.terminal.interactive:
        key = run.terminal.ask("Key (empty for none): ", hidden=True)
        return key or None, [run.terminal.ask(f"{name}: ", hidden=True) for name in headers]
    lines = run.terminal.read_all().splitlines()
    if len(lines) < (1 + len(headers) if headers else 0):
        raise UsageError(
            "Give the key (may be an empty line) and one line for each header on standard input."
        )
    return (lines[0].strip() or None) if lines else None, lines[1 : 1 + len(headers)]
