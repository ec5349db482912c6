"""vault backup, restore, backups, schedule: copies of the vault, and the way back.

A backup has a passphrase of its own. It is asked for, or read from --backup-passphrase-file; where neither
can be, as in a script that gives --passphrase-file alone, that file's passphrase serves, and this is said.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Annotated

import typer

from cogenesis.cli.run import Run, run_of
from cogenesis.cli.signals import cancel_on_interrupt
from cogenesis.errors import UsageError, VaultError

OFF = "off"

BackupPassphrase = Annotated[
    str | None,
    typer.Option("--backup-passphrase-file", help="File with the backup's own passphrase."),
]


def register(vault: typer.Typer) -> None:
    """Add these commands to the group `vault`."""
    vault.command("backup")(back_up)
    vault.command("restore")(restore)
    vault.command("backups")(list_backups)
    vault.command("schedule")(schedule)


def back_up(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="A new file, outside the home.")],
    backup_passphrase_file: BackupPassphrase = None,
) -> None:
    """Write an encrypted backup under a passphrase of its own, and read it back."""
    run = run_of(context)
    run.unlock()
    passphrase = _new_passphrase(run, backup_passphrase_file)
    with cancel_on_interrupt() as cancel:
        made = run.assistant.backups.make(
            run.path(file), passphrase, progress=_shown(run, "Backing up"), cancel=cancel
        )
    run.output.line(
        f"The backup is made and was read back: {made.path}, {made.bytes:,} bytes. "
        "Only its passphrase opens it; nobody can help where that is lost."
    )
    run.output.json({"path": made.path, "made": made.made, "bytes": made.bytes, "verified": True})


def restore(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="A backup made with `vault backup`.")],
    backup_passphrase_file: BackupPassphrase = None,
) -> None:
    """Put a backup in the vault's place; the vault that is here is kept in a folder of the home."""
    run = run_of(context)
    if not run.may_unlock:
        raise VaultError("CoGenesis is open; restore in its window, or close it first.")
    if backup_passphrase_file:
        passphrase = run.passphrase_in(run.path(backup_passphrase_file))
    else:
        passphrase = run.passphrase("The backup's passphrase: ")
    with cancel_on_interrupt() as cancel:
        done = run.assistant.backups.restore(
            run.path(file), passphrase, progress=_shown(run, "Restoring"), cancel=cancel
        )
    kept = str(done.kept) if done.kept else None
    run.output.line(
        f"The vault is as it was on {done.made}: {done.documents} documents, {done.drafts} drafts."
    )
    run.output.line("It opens with the backup's passphrase; `vault passphrase` changes that.")
    if kept:
        run.output.line(f"The vault that was here is in {kept}, and opens as before with --home {kept}.")
    if done.problem:
        run.output.note(done.problem)
    run.output.json(asdict(done) | {"restored": True, "kept": kept})


def list_backups(
    context: typer.Context,
    forget_missing: Annotated[
        bool, typer.Option("--forget-missing", help="List those no more that are not at their place.")
    ] = False,
) -> None:
    """List the backups that were made of this vault, and those it came from."""
    run = run_of(context)
    run.unlock()
    if forget_missing:
        run.assistant.backups.forget_missing()
    found = run.assistant.backups.list()
    run.output.json([asdict(each) | {"there": each.there} for each in found])
    kinds = [("scheduled" if each.scheduled else "", "" if each.there else "not there now") for each in found]
    run.output.table(
        [
            (each.made, f"{each.bytes:,} bytes", *kind, each.path)
            for each, kind in zip(found, kinds, strict=True)
        ]
    )


def schedule(
    context: typer.Context,
    folder: Annotated[
        str | None, typer.Argument(help=f"Where they go; {OFF} for none; left out, only say what is set.")
    ] = None,
    every: Annotated[int | None, typer.Option(min=1, max=365, help="Days between them.")] = None,
    keep: Annotated[int | None, typer.Option(min=1, max=100, help="How many are kept.")] = None,
    backup_passphrase_file: BackupPassphrase = None,
    now: Annotated[bool, typer.Option("--now", help="Make the one that is due now, as for cron.")] = False,
) -> None:
    """Have backups made by themselves while CoGenesis is open, and old ones removed."""
    run = run_of(context)
    if now and folder == OFF:
        raise UsageError("Give --now with a folder or alone.")
    run.unlock()
    backups = run.assistant.backups
    if folder == OFF:
        backups.unschedule()
    elif folder is not None:
        passphrase = _new_passphrase(run, backup_passphrase_file)
        backups.schedule(run.path(folder), passphrase, every_days=every, keep=keep, begin=False)
    elif every is not None or keep is not None:
        raise UsageError("Give the folder too.")
    made = None
    if now or folder not in (None, OFF):  # the first one at once: a schedule that does not work is told now
        with cancel_on_interrupt() as cancel:
            made = backups.make_due(cancel)
    _say(run, made.path if made else None)


def _say(run: Run, made: str | None) -> None:
    planned = run.assistant.backups.scheduled()
    if planned is None:
        run.output.line("No backups are made by themselves.")
        run.output.json({"folder": None, "made": made})
        return
    run.output.line(
        f"A backup is made every {planned.every_days} days in {planned.folder}; {planned.keep} are kept."
    )
    if made:
        run.output.line(f"Made now: {made}")
    run.output.json(asdict(planned) | {"folder": str(planned.folder), "made": made})


def _new_passphrase(run: Run, file: str | None) -> str:
    if file:
        return run.passphrase_in(run.path(file))
    if run.has_passphrase_file():
        run.output.note(
            "The backup gets the same passphrase as the vault; --backup-passphrase-file gives it its own."
        )
        return run.passphrase()
    first = run.terminal.ask("A passphrase for the backup: ", hidden=True)
    if not first:
        raise UsageError("An empty passphrase protects nothing; type at least a few words.")
    if run.terminal.interactive and run.terminal.ask("The same again: ", hidden=True) != first:
        raise UsageError("The two were not the same; nothing was written.")
    return first


def _shown(run: Run, doing: str) -> Callable[[int, int], None]:
    """Progress on standard error, a line for every tenth."""
    said = 0

    def show(done: int, total: int) -> None:
        nonlocal said
        tenth = 10 * done // max(1, total)
        if tenth > said:
            said = tenth
            run.output.note(f"{doing}: {10 * tenth} %")

    return show
