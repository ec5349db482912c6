"""init, profile, vault: what is stored, and the keys to it."""

from __future__ import annotations

from typing import Annotated

import typer

from cogenesis.cli.run import Run, run_of
from cogenesis.domain import Profile
from cogenesis.errors import UsageError, VaultError


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(init)
    profile = typer.Typer(help="Facts about you; they never leave.", no_args_is_help=True)
    profile.command("show")(show_profile)
    profile.command("list")(list_facts)
    profile.command("set")(set_fact)
    profile.command("remove")(remove_fact)
    profile.command("import")(import_profile)
    app.add_typer(profile, name="profile")
    vault = typer.Typer(help="The encrypted store.", no_args_is_help=True)
    vault.command("passphrase")(change_passphrase)
    vault.command("verify")(verify)
    app.add_typer(vault, name="vault")


def init(
    context: typer.Context,
    no_passphrase: Annotated[
        bool, typer.Option("--no-passphrase", help="Keep the key in the keyring.")
    ] = False,
) -> None:
    """Make an encrypted vault, protected by a passphrase, the keyring, or --key-file PATH."""
    run = run_of(context)
    if run.assistant.state != "none":
        raise VaultError("There is a vault here already; nothing was changed.")
    if key_file := run.key_file():
        run.assistant.create_vault(key_file=key_file)
    elif no_passphrase:
        run.assistant.create_vault(keyring=True)
    else:
        run.assistant.create_vault(passphrase=_new_passphrase(run))
    run.output.line("The vault is made.")
    run.output.json({"created": True, "protection": sorted(run.assistant.protection())})


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


def change_passphrase(
    context: typer.Context,
    new_passphrase_file: Annotated[str | None, typer.Option(help="File with the new passphrase.")] = None,
) -> None:
    """Change the passphrase; the data is not rewritten, only its key is wrapped anew."""
    run = run_of(context)
    old = run.passphrase("Passphrase until now: ") if "passphrase" in run.assistant.protection() else None
    run.unlock()
    run.assistant.change_passphrase(_new_passphrase(run, new_passphrase_file or ""), old)
    run.output.line("The passphrase is changed.")
    run.output.json({"changed": True})


def verify(context: typer.Context) -> None:
    """Check the vault's pages, its logic, and the outbound log's chain."""
    run = run_of(context)
    run.unlock()
    problems = run.assistant.verify_vault()
    run.output.json({"ok": not problems, "problems": problems})
    for problem in problems:
        run.output.line(problem)
    if problems:
        raise VaultError("The vault has problems; keep a copy of its folder before anything else.")
    run.output.line("The vault is sound.")


def _print_facts(run: Run, profile: Profile) -> None:
    mark = "  (never written)"
    run.output.table([(k, v + mark * (k in profile.never_write)) for k, v in profile.facts.items()])


def _new_passphrase(run: Run, file: str | None = None) -> str:
    """From the passphrase file (or `file`), else typed twice."""
    if file:
        return run.passphrase_in(run.path(file))
    if file is None and run.has_passphrase_file():
        return run.passphrase()
    first = run.terminal.ask("New passphrase: ", hidden=True)
    if not first:
        raise UsageError("An empty passphrase protects nothing; type at least a few words.")
    if run.terminal.interactive and run.terminal.ask("The same again: ", hidden=True) != first:
        raise UsageError("The two were not the same; nothing was changed.")
    return first
