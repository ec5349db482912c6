"""Puts the paragraphs of a word processor's document together as plain text.

What programs keep as layout (spacing, tables, lists) has to become line ends: short lines that follow each
other, as in an address, stay together; paragraphs and headings get a blank line around them. Everything is
bounded while it is collected, as a small archive can hold a large text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.readers.cleaning import finished

SHORT_LINE = 80
TABLE_DEPTH = 50
_BULLET = re.compile(r"[•·◦▪‣]\s+")


class Kind(Enum):
    """What a paragraph is in its document."""

    PLAIN = "plain"
    HEADING = "heading"
    ITEM = "item"


Block = tuple[Kind, str]


@dataclass(slots=True)
class _Row:
    """A table's row while it is read: its finished cells, and the one that is open."""

    cells: list[list[Block]] = field(default_factory=list)
    open_cell: list[Block] = field(default_factory=list)


class Blocks:
    """Collects paragraphs in reading order, tables included; raises Unreadable past the limits."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._rows: list[_Row] = []
        self._characters = 0
        self.first_heading = ""

    def add(self, text: str, kind: Kind = Kind.PLAIN) -> None:
        """Take one paragraph; an empty one stands for a blank line."""
        self._characters += len(text) + 1
        if self._characters > limits.FILE_BYTES:
            raise Unreadable(Reason.TOO_MUCH_TEXT)
        text = text.strip(" \n")
        if kind is Kind.PLAIN and (bullet := _BULLET.match(text)):
            kind, text = Kind.ITEM, text[bullet.end() :]
        if kind is Kind.HEADING and text and not self.first_heading:
            self.first_heading = text
        if kind is Kind.ITEM and text:
            text = f"- {text}"
        (self._rows[-1].open_cell if self._rows else self._blocks).append((kind, text))

    def open_row(self) -> None:
        """A table's row begins, in the open cell of another one or outside of any."""
        if len(self._rows) == TABLE_DEPTH:
            raise Unreadable(Reason.TOO_NESTED)
        self._rows.append(_Row())

    def close_cell(self) -> None:
        """The open cell of the innermost row ends."""
        if self._rows:
            row = self._rows[-1]
            row.cells.append(row.open_cell)
            row.open_cell = []

    def close_row(self) -> None:
        """The innermost row ends: a line of its cells, or their paragraphs where a cell has several."""
        if not self._rows:
            return
        row = self._rows.pop()
        cells = [[block for block in cell if block[1]] for cell in [*row.cells, row.open_cell]]
        target = self._rows[-1].open_cell if self._rows else self._blocks
        if all(len(cell) <= 1 for cell in cells):
            line = "\t".join(cell[0][1] for cell in cells if cell)
            target.extend([(Kind.PLAIN, line)] if line else [])
            return
        for cell in cells:
            target.extend(cell)

    def text(self) -> str:
        """All of it, one line a paragraph, blank lines where they belong."""
        while self._rows:
            self.close_row()
        pieces: list[str] = []
        before: Block | None = None
        blank = False
        for block in self._blocks:
            if not block[1]:
                blank = True
                continue
            if before is not None:
                pieces.append("\n\n" if blank or _apart(before, block) else "\n")
            pieces.append(block[1])
            before, blank = block, False
        return "".join(pieces)


def finished_text(*parts: Blocks) -> str:
    """The text of all parts, a blank line between them, cleaned and within the limits; raises Unreadable."""
    text = "\n\n".join(part.text() for part in parts)
    if not text.strip():
        raise Unreadable(Reason.NO_TEXT)
    return finished(text)


def _apart(before: Block, after: Block) -> bool:
    if Kind.HEADING in (before[0], after[0]):
        return True
    if before[0] is after[0] is Kind.ITEM:
        return False
    return max(len(before[1]), len(after[1])) > SHORT_LINE
