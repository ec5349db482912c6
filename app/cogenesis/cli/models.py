"""models: which local models there are, and which one writes."""

from __future__ import annotations

from dataclasses import asdict

import typer

from cogenesis.cli.run import run_of


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    models = typer.Typer(help="Local models (GGUF).", no_args_is_help=True)
    models.command("list")(list_models)
    models.command("use")(use)
    app.add_typer(models, name="models")


def list_models(context: typer.Context) -> None:
    """List the models at hand."""
    run = run_of(context)
    run.unlock_if_any()
    found = run.assistant.models()
    run.output.json([asdict(each) for each in found])
    run.output.table(
        [("*" if m.in_use else " ", m.name, f"{m.bytes / 1e6:.0f} MB", m.license, str(m.path)) for m in found]
    )


def use(context: typer.Context, name_or_path: str) -> None:
    """Choose the model that writes, by its name in `models list` or by the path of a GGUF file."""
    run = run_of(context)
    run.unlock()
    chosen = run.assistant.use_model(name_or_path)
    run.output.line(f"{chosen.name} writes from now on.")
    run.output.json(asdict(chosen))
