"""The command line as a whole: which commands there are, and how errors become exit statuses."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Sequence
from pathlib import Path

import typer
from typer._click.exceptions import UsageError as WrongUsage  # typer carries its own click

from cogenesis.assistant import Assistant
from cogenesis.cli import (
    checks,
    cloud,
    comparing,
    drafting,
    editing,
    library,
    models,
    outbound,
    preferences,
    profile,
    revising,
    samples,
    templates,
    vault,
    voice,
)
from cogenesis.cli.arguments import Common, take_common
from cogenesis.cli.handover import Serving, serve
from cogenesis.cli.run import Run
from cogenesis.cli.terminal import Output, OwnTerminal, Terminal, printable
from cogenesis.errors import Cancelled, CoGenesisError, UsageError
from cogenesis.paths import Home
from cogenesis.processes.confinement import Role, confine
from cogenesis.processes.supervision import Launcher

log = logging.getLogger("cogenesis.cli")

COMMON_HELP = (
    "Every command also takes --home DIR, --passphrase-file FILE, --key-file FILE and --json "
    "(environment: COGENESIS_HOME, COGENESIS_PASSPHRASE_FILE, COGENESIS_KEY_FILE)."
)


def build_app() -> typer.Typer:
    """All commands under one Typer application."""
    app = typer.Typer(
        name="cogenesis",
        help="Writes emails, letters and posts in your own voice; what is private stays on this machine.",
        epilog=COMMON_HELP,
        no_args_is_help=False,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    about_user = (vault, profile, voice, library, samples)
    writing = (drafting, templates, comparing, revising, editing)
    for group in (checks, *about_user, *writing, outbound, cloud, models, preferences):
        group.register(app)
    return app


def run_command(common: Common, words: Sequence[str], home: Home, launcher: Launcher) -> int:
    """Run one command in this process; the exit status. A second `cogenesis` meanwhile is served too."""
    terminal = OwnTerminal()
    assistant = Assistant(home, launcher, confine(Role.DESK))
    assistant.on_message = lambda sentence: terminal.err(printable(f"{sentence}\n"))
    try:
        serving = serve_guests(assistant, may_unlock=True)
        try:
            return run_with(assistant, common, words, terminal)
        finally:
            serving.close()
    finally:
        assistant.close()


def serve_guests(assistant: Assistant, *, may_unlock: bool) -> Serving:
    """Answer every later `cogenesis` on the same home; close what comes back before the process ends.

    Where a window could stand locked, guests may not unlock: it would stay open behind the lock screen.
    """

    def run_guest(words: Sequence[str], terminal: Terminal) -> int:
        common, command = take_common(words)
        if not command:
            terminal.out("CoGenesis is open already.\n")
            return 0
        return run_with(assistant, common, command, terminal, may_unlock=may_unlock)

    return serve(assistant.home.socket, run_guest)


def run_with(
    assistant: Assistant, common: Common, words: Sequence[str], terminal: Terminal, *, may_unlock: bool = True
) -> int:
    """Run one command with an assistant that may already be open; the exit status."""
    run = Run(assistant, terminal, Output(terminal, as_json=common.json), common, may_unlock)
    try:
        if not words:
            return drafting.draft_without_display(run)
        result = typer.main.get_command(build_app()).main(
            list(words), prog_name="cogenesis", standalone_mode=False, obj=run
        )
    except WrongUsage as error:
        hint = f"\n{error.ctx.get_usage()}" if error.ctx else ""
        terminal.err(printable(f"{error.format_message()}{hint}\n"))
        return UsageError.exit_status
    except (Cancelled, typer.Abort, KeyboardInterrupt):
        terminal.err("Stopped.\n")
        return 1
    except CoGenesisError as error:
        terminal.err(printable(f"{error}\n"))
        return error.exit_status
    except Exception as error:  # a bug: told by place, never with its values
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}"
        log.error("bug: %s", place)
        terminal.err(f"Something went wrong inside CoGenesis ({place}); nothing you kept is lost.\n")
        return 1
    return result if isinstance(result, int) else 0
