"""sample: a made-up person to play with."""

from __future__ import annotations

from dataclasses import asdict

import typer

from cogenesis.assistant.samples import SampleState
from cogenesis.cli.run import Run, run_of


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    sample = typer.Typer(help="A made-up person to play with, removed in one go.", no_args_is_help=True)
    sample.command("show")(show)
    sample.command("add")(add)
    sample.command("remove")(remove)
    app.add_typer(sample, name="sample")


def show(context: typer.Context) -> None:
    """How much of the sample is in the vault."""
    run = run_of(context)
    run.unlock()
    _tell(run, run.assistant.samples.state())


def add(context: typer.Context) -> None:
    """Add the sample person: facts, mails and notes, marked [Sample]. Only while the profile is empty."""
    run = run_of(context)
    run.unlock()
    _tell(run, run.assistant.samples.add())


def remove(context: typer.Context) -> None:
    """Remove the sample person and the drafts made from its texts."""
    run = run_of(context)
    run.unlock()
    _tell(run, run.assistant.samples.remove())


def _tell(run: Run, state: SampleState) -> None:
    run.output.json(asdict(state))
    run.output.line(f"{state.facts} facts and {state.texts} texts of the sample")
