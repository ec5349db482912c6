"""One line of the table, and how the table looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

HEADER = ("figure", "CoGenesis", "beside", "ratio", "bound", "")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure.

    Attributes:
        figure: what was measured, in words.
        ours, beside: the values with their units; `beside` is "" where there is nothing to set it against.
        ratio: ours / beside, or None.
        bound: what must hold, in words; "" where nothing is promised.
        holds: whether it does; None where nothing is promised.
    """

    figure: str
    ours: str
    beside: str = ""
    ratio: float | None = None
    bound: str = ""
    holds: bool | None = None


def render(rows: Sequence[Row]) -> str:
    """The rows as aligned text, one line each."""
    verdicts = {True: "ok", False: "MISSED", None: ""}
    lines = [HEADER]
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        lines.append((row.figure, row.ours, row.beside, ratio, row.bound, verdicts[row.holds]))
    return columns(lines)


def columns(lines: Sequence[Sequence[str]]) -> str:
    """A table as aligned text; the first line is its head, and a rule stands below."""
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    shown = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    rule = "-" * max(len(line) for line in shown)
    return "\n".join([shown[0], rule, *shown[1:]])
