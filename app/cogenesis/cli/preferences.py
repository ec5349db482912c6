"""settings: every setting with its value, default and description."""

from __future__ import annotations

from dataclasses import asdict

import typer

from cogenesis.cli.run import run_of


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    settings = typer.Typer(help="Settings.", no_args_is_help=True)
    settings.command("list")(list_settings)
    settings.command("get")(get_setting)
    settings.command("set")(set_setting)
    app.add_typer(settings, name="settings")


def list_settings(context: typer.Context) -> None:
    """List all settings."""
    run = run_of(context)
    run.unlock_if_any()
    rows = run.assistant.settings()
    run.output.json([asdict(row) for row in rows])
    run.output.table([(row.key, str(row.value), row.description) for row in rows])


def get_setting(context: typer.Context, key: str) -> None:
    """Print one setting."""
    run = run_of(context)
    run.unlock_if_any()
    value = run.assistant.get_setting(key)
    run.output.line(str(value))
    run.output.json(value)


def set_setting(context: typer.Context, key: str, value: str) -> None:
    """Change one setting."""
    run = run_of(context)
    run.unlock_if_any()
    run.assistant.set_setting(key, value)
    run.output.json({key: run.assistant.get_setting(key)})
