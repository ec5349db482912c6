"""doctor: what works here, found by trying."""

from __future__ import annotations

from dataclasses import asdict

import typer

from cogenesis.cli.run import run_of


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(doctor)


def doctor(context: typer.Context) -> None:
    """Say what works here, by trying: model, confinement, keyring, endpoint; tries to break out, too."""
    run = run_of(context)
    if run.assistant.state == "locked" and (run.has_passphrase_file() or run.key_file()):
        run.unlock()
    checks = run.assistant.doctor()
    run.output.json([asdict(check) for check in checks])
    for check in checks:
        run.output.line(f"{'ok  ' if check.ok else 'FAIL'}  {check.name}: {check.detail}")
    if not all(check.ok for check in checks if check.required):
        raise typer.Exit(1)
