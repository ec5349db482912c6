"""What a command gets to work with: the assistant, the terminal, and the common options."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import typer

from cogenesis.assistant import Assistant
from cogenesis.cli.arguments import Common
from cogenesis.cli.files import read_text
from cogenesis.cli.terminal import Output, OwnTerminal, Terminal
from cogenesis.errors import NoVault, UsageError, VaultError

_MAX_PASSPHRASE_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Run:
    """One command at work."""

    assistant: Assistant
    terminal: Terminal
    output: Output
    common: Common
    may_unlock: bool = True

    def path(self, name: str) -> Path:
        """A path as the caller meant it, absolute."""
        return (self.terminal.folder / Path(name).expanduser()).absolute()

    def key_file(self) -> Path | None:
        """The key file named by option or environment."""
        name = self.common.key_file or os.environ.get("COGENESIS_KEY_FILE")
        return self.path(name) if name else None

    def passphrase(self, prompt: str = "Passphrase: ") -> str:
        """From --passphrase-file, COGENESIS_PASSPHRASE_FILE, or a prompt."""
        name = self.common.passphrase_file or os.environ.get("COGENESIS_PASSPHRASE_FILE")
        if name:
            return self.passphrase_in(self.path(name))
        return self.terminal.ask(prompt, hidden=True)

    def passphrase_in(self, path: Path) -> str:
        """The first line of a small text file; a pipe too, in a terminal of one's own."""
        pipes = isinstance(self.terminal, OwnTerminal)
        lines = read_text(path, _MAX_PASSPHRASE_BYTES, pipes=pipes).splitlines()
        if not lines or not lines[0]:
            raise UsageError(f"The passphrase file {path} must hold the passphrase on its first line.")
        return lines[0]

    def has_passphrase_file(self) -> bool:
        """Whether a passphrase can be had without asking."""
        return bool(self.common.passphrase_file or os.environ.get("COGENESIS_PASSPHRASE_FILE"))

    def unlock(self, *, passphrase: str | None = None, recovery_key: str | None = None) -> None:
        """Open the vault, with what is given if anything is; NoVault says how to make one."""
        if self.assistant.state == "none":
            raise NoVault("There is no vault here yet; `cogenesis init` makes one.")
        if self.assistant.state == "locked":
            if not self.may_unlock:
                raise VaultError("CoGenesis is open and locked; unlock it in its window, or close it first.")
            if recovery_key is not None:
                self.assistant.unlock(recovery_key=recovery_key)
            elif key_file := self.key_file():
                self.assistant.unlock(key_file=key_file)
            elif "passphrase" in self.assistant.protection():
                self.assistant.unlock(passphrase=passphrase or self.passphrase())
            else:
                self.assistant.unlock()

    def unlock_if_any(self) -> bool:
        """Open the vault where there is one; False where there is none."""
        if self.assistant.state == "none":
            return False
        self.unlock()
        return True


def run_of(context: typer.Context) -> Run:
    """The Run a command was called with."""
    run = context.obj
    assert isinstance(run, Run)
    return run
