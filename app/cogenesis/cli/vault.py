"""init and vault: the encrypted store, the keys to it, and its end."""

from __future__ import annotations

from typing import Annotated

import typer

from cogenesis.assistant.strength import strength
from cogenesis.cli import backups
from cogenesis.cli.run import Run, run_of
from cogenesis.cli.terminal import OwnTerminal
from cogenesis.errors import CoGenesisError, NoVault, UsageError, VaultError

ERASE_WORD = "erase"
KEEP_IT = (
    "Write this recovery key down and keep it apart from this machine. It opens the vault when all else is "
    "lost, for whoever has it; it is not shown again:"
)


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(init)
    vault = typer.Typer(help="The encrypted store.", no_args_is_help=True)
    vault.command("passphrase")(change_passphrase)
    vault.command("recovery-key")(make_recovery_key)
    vault.command("rotate")(rotate)
    vault.command("verify")(verify)
    vault.command("erase")(erase)
    backups.register(vault)
    app.add_typer(vault, name="vault")


def init(
    context: typer.Context,
    no_passphrase: Annotated[
        bool, typer.Option("--no-passphrase", help="Keep the key in the keyring.")
    ] = False,
    recovery_key: Annotated[
        bool, typer.Option("--recovery-key", help="Make a recovery key too, and print it once.")
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
    key = run.assistant.keeping.add_recovery_key() if recovery_key else None
    made: dict[str, object] = {"created": True, "protection": sorted(run.assistant.protection())}
    if key:
        _show_recovery_key(run, key)
        made["recovery_key"] = key
    else:
        run.output.line("For the day its key is lost: `cogenesis vault recovery-key` makes one for paper.")
    run.output.json(made)


def change_passphrase(
    context: typer.Context,
    new_passphrase_file: Annotated[str | None, typer.Option(help="File with the new passphrase.")] = None,
    recovery_key: Annotated[
        bool, typer.Option("--recovery-key", help="Ask for the recovery key: the passphrase is lost.")
    ] = False,
    recovery_key_file: Annotated[str | None, typer.Option(help="File with the recovery key.")] = None,
) -> None:
    """Change the passphrase; the data is not rewritten, only its key is wrapped anew."""
    run = run_of(context)
    old, typed = None, None
    if recovery_key or recovery_key_file:
        typed = (
            run.passphrase_in(run.path(recovery_key_file))
            if recovery_key_file
            else run.terminal.ask("Recovery key: ", hidden=True)
        )
    elif "passphrase" in run.assistant.protection():
        old = run.passphrase("Passphrase until now: ")
    run.unlock(passphrase=old, recovery_key=typed)
    new = _new_passphrase(run, new_passphrase_file or "")
    run.assistant.keeping.change_passphrase(new, old, recovery_key=typed)
    run.output.line("The passphrase is changed.")
    run.output.json({"changed": True})


def make_recovery_key(context: typer.Context) -> None:
    """Make a recovery key and print it once; one made before opens nothing any more."""
    run = run_of(context)
    passphrase = _passphrase_if_any(run)
    run.unlock(passphrase=passphrase)
    key = run.assistant.keeping.add_recovery_key(passphrase)
    _show_recovery_key(run, key)
    run.output.json({"recovery_key": key})


def rotate(
    context: typer.Context,
    drop: Annotated[
        list[str] | None,
        typer.Option(help="What shall open it no longer: passphrase, key_file, keyring or recovery."),
    ] = None,
) -> None:
    """Encrypt everything under a new data key, in case somebody had a copy and a secret that opened it.

    Whatever else opens the vault goes on doing so; a recovery key is made anew and printed once.
    """
    run = run_of(context)
    dropped = frozenset(drop or ())
    protection = run.assistant.protection()
    if strange := sorted(dropped - protection):
        raise UsageError(
            f"The vault is not opened by {strange[0]!r}, but by: {', '.join(sorted(protection))}."
        )
    key_file = run.key_file()
    if "key_file" in protection - dropped and key_file is None:
        raise UsageError("A key file opens this vault too: give it with --key-file, or --drop key_file.")
    passphrase = _passphrase_if_any(run)
    run.unlock(passphrase=passphrase)
    key = run.assistant.keeping.rotate(passphrase=passphrase, key_file=key_file, drop=dropped)
    run.output.line(
        "Everything is under a new key. Backups made before still open with their own passphrases."
    )
    if key:
        _show_recovery_key(run, key)
    run.output.json({"rotated": True} | ({"recovery_key": key} if key else {}))


def verify(
    context: typer.Context,
    accept_losses: Annotated[
        bool, typer.Option("--accept-losses", help="Take note of changes the disk lost; say them no more.")
    ] = False,
) -> None:
    """Check the vault's pages, its logic, the counter of its commits, and the outbound log's chain."""
    run = run_of(context)
    run.unlock()
    if accept_losses:
        run.assistant.keeping.accept_losses()
    problems = run.assistant.keeping.verify()
    run.output.json({"ok": not problems, "problems": problems})
    for problem in problems:
        run.output.line(problem)
    if problems:
        raise VaultError("The vault has problems; keep a copy of its folder before anything else.")
    run.output.line("The vault is sound.")


def erase(
    context: typer.Context,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase the vault: its keys first, then its files. Only a backup brings anything back."""
    run = run_of(context)
    if run.assistant.state == "none":
        raise NoVault("There is no vault here; nothing was erased.")
    if not isinstance(run.terminal, OwnTerminal):
        raise VaultError("CoGenesis is open; erase the vault there, in its settings, or close it first.")
    _open_to_know_backups(run, ask=not yes)
    if not yes:
        run.output.note(f"All that is in the vault in {run.assistant.home.root} will be gone for good.")
        if run.terminal.ask(f"Type {ERASE_WORD} to go on: ").strip() != ERASE_WORD:
            raise UsageError("Nothing was erased.")
    done = run.assistant.keeping.erase()
    for sentence in done.sentences():
        run.output.line(sentence)
    run.output.json(
        {
            "erased": True,
            "backups": None if done.backups is None else list(done.backups),
            "failed": list(done.failed),
            "left": list(done.left),
            "keyring": done.keyring,
        }
    )


def _open_to_know_backups(run: Run, *, ask: bool) -> None:
    """Unlock if that is easy, since only the vault knows its backups; erasing does not need it."""
    try:
        if run.has_passphrase_file() or run.key_file() or "passphrase" not in run.assistant.protection():
            run.unlock()
        elif ask:
            typed = run.terminal.ask(
                "Passphrase, to list the backups (Enter alone goes on without): ", hidden=True
            )
            if typed:
                run.unlock(passphrase=typed)
    except CoGenesisError as error:
        run.output.note(f"The vault does not open: {error}")


def _passphrase_if_any(run: Run) -> str | None:
    return run.passphrase() if "passphrase" in run.assistant.protection() else None


def _show_recovery_key(run: Run, key: str) -> None:
    run.output.line(KEEP_IT)
    run.output.line(f"  {key}")


def _new_passphrase(run: Run, file: str | None = None) -> str:
    """From the passphrase file (or `file`), else typed twice; how strong it is goes to stderr."""
    if file:
        chosen = run.passphrase_in(run.path(file))
    elif file is None and run.has_passphrase_file():
        chosen = run.passphrase()
    else:
        chosen = run.terminal.ask("New passphrase: ", hidden=True)
    if not chosen:
        raise UsageError("An empty passphrase protects nothing; type at least a few words.")
    run.output.note(strength(chosen).sentence)
    typed = not file and (file is not None or not run.has_passphrase_file())
    if typed and run.terminal.interactive and run.terminal.ask("The same again: ", hidden=True) != chosen:
        raise UsageError("The two were not the same; nothing was changed.")
    return chosen
