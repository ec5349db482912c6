"""Where a command's words go, and where its answers come from.

Commands never print by themselves: the same command may run for a terminal of its own, or inside a desk that
is already open, on behalf of a second `cogenesis` that only passes lines to and fro.
"""

from __future__ import annotations

import getpass
import json
import sys
import unicodedata
from pathlib import Path
from typing import Any, Protocol

from cogenesis.errors import UsageError


class Terminal(Protocol):
    """Text out, text in. `folder` is where relative paths of the caller start."""

    folder: Path
    interactive: bool

    def out(self, text: str) -> None:
        """Write to standard output, as it is."""
        ...

    def err(self, text: str) -> None:
        """Write to standard error, as it is."""
        ...

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        """One line from the user; UsageError at the end of input."""
        ...

    def read_all(self) -> str:
        """Everything on standard input."""
        ...


class OwnTerminal:
    """The terminal this process was started in."""

    def __init__(self) -> None:
        self.folder = Path.cwd()
        self.interactive = sys.stdin.isatty() and sys.stderr.isatty()

    def out(self, text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    def err(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        if hidden and self.interactive:
            return getpass.getpass(prompt, stream=sys.stderr)
        self.err(prompt)
        line = sys.stdin.readline()
        if not line:
            raise UsageError("The input ended before the answer came.")
        return line.rstrip("\r\n")

    def read_all(self) -> str:
        return sys.stdin.read()


def printable(text: str) -> str:
    """`text` without what could steer a terminal or turn its lines round: what is shown comes from mail too.

    Line breaks and tabs stay, and so do joiners, which some scripts need.
    """
    return "".join(c for c in text if c in "\n\t" or not _steers(c))


def _steers(character: str) -> bool:
    turns = "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"
    return turns or unicodedata.category(character) in ("Cc", "Cs")


class Output:
    """What commands print: lines for people, or one JSON value for programs, never both."""

    def __init__(self, terminal: Terminal, *, as_json: bool) -> None:
        self.terminal = terminal
        self.as_json = as_json

    def line(self, text: str = "") -> None:
        """One line on stdout, unless JSON was asked for."""
        if not self.as_json:
            self.terminal.out(printable(text) + "\n")

    def text(self, text: str) -> None:
        """Characters on stdout as they come, unless JSON was asked for."""
        if not self.as_json:
            self.terminal.out(printable(text))

    def note(self, text: str) -> None:
        """One line on stderr: progress, advice, what went otherwise than asked."""
        self.terminal.err(printable(text) + "\n")

    def json(self, value: Any) -> None:
        """The one JSON value on stdout, when it was asked for."""
        if self.as_json:
            self.terminal.out(json.dumps(value, ensure_ascii=False) + "\n")

    def table(self, rows: list[tuple[str, ...]]) -> None:
        """Aligned columns; the last one is as long as it likes."""
        if not rows or self.as_json:
            return
        widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
        for row in rows:
            cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
            self.line("  ".join([*cells, row[-1]]).rstrip())
