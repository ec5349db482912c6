"""profile: facts about the user, which never leave."""

from __future__ import annotations

from typing import Annotated

import typer

from cogenesis.cli.run import Run, run_of
from cogenesis.domain import Profile
from cogenesis.errors import UsageError


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    profile = typer.Typer(help="Facts about you; they never leave.", no_args_is_help=True)
    profile.command("show")(show_profile)
    profile.command("list")(list_facts)
    profile.command("set")(set_fact)
    profile.command("remove")(remove_fact)
    profile.command("import")(import_profile)
    app.add_typer(profile, name="profile")


def show_profile(context: typer.Context) -> None:
    """Show all facts."""
    run = run_of(context)
    run.unlock()
    profile = run.assistant.profile()
    run.output.json(dict(profile.facts))
    _print_facts(run, profile)


def list_facts(context: typer.Context) -> None:
    """List all facts, and which of them are never written."""
    run = run_of(context)
    run.unlock()
    profile = run.assistant.profile()
    facts = profile.facts.items()
    run.output.json([{"key": k, "value": v, "never_write": k in profile.never_write} for k, v in facts])
    _print_facts(run, profile)


def set_fact(
    context: typer.Context,
    key: str,
    value: Annotated[str | None, typer.Argument(help="The old one stays if left out.")] = None,
    never: Annotated[
        bool | None,
        typer.Option(
            "--never-write/--may-write",
            help="Keep it out of drafts, except where an instruction asks for it, or not.",
        ),
    ] = None,
) -> None:
    """Set one fact, such as: profile set Name "Maria Keller".

    Card, passport and tax numbers, passwords and the like are marked as never written by themselves.
    """
    run = run_of(context)
    run.unlock()
    facts = run.assistant.profile().facts
    if value is None and (never is None or key not in facts):
        raise UsageError(f"Say what {key} is, or mark a fact there is with --never-write or --may-write.")
    said = run.assistant.set_fact(key, facts[key] if value is None else value, never=never)
    if said:
        run.output.note(f"{said} (--may-write)")
    run.output.json({"set": key})


def remove_fact(context: typer.Context, key: str) -> None:
    """Remove one fact."""
    run = run_of(context)
    run.unlock()
    run.assistant.remove_fact(key)
    run.output.json({"removed": key})


def import_profile(context: typer.Context, file: str) -> None:
    """Read facts from a file: "Key: value" lines, or a JSON object."""
    run = run_of(context)
    run.unlock()
    count = run.assistant.import_profile(run.path(file))
    run.output.line(f"{count} facts read.")
    if never := run.assistant.profile().never_write:
        run.output.note(f"Never written, unless an instruction asks for it: {', '.join(sorted(never))}.")
    run.output.json({"facts": count})


def _print_facts(run: Run, profile: Profile) -> None:
    mark = "  (never written)"
    run.output.table([(k, v + mark * (k in profile.never_write)) for k, v in profile.facts.items()])
