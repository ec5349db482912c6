"""What every format is made from: a subject and the blocks of a text, without what a file cannot hold.

A text is taken as it was typed. Blank lines part paragraphs, a line's end stays one, and two or more list
items under each other are a list. Marks inside a line, such as asterisks, stay what they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

_BULLET = re.compile(r" {0,3}[-*•] +(?=\S)")
_NUMBER = re.compile(r" {0,3}(\d{1,3})[.)] +(?=\S)")
_KEPT = "\n\t"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


class Shape(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    BULLETS = "bullets"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of lines, or a list of items without their marks.

    Attributes:
        first: the number of a numbered list's first item.
    """

    shape: Shape
    lines: tuple[str, ...]
    first: int = 1


@dataclass(frozen=True, slots=True)
class Letter:
    """One text to be given out.

    Attributes:
        subject: one line, "" for none.
        text: the whole, its lines parted by line feeds.
        language: ISO 639-1, or "" when unknown.
    """

    subject: str
    text: str
    language: str = ""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The text's paragraphs and lists, in order."""
        return tuple(_blocks(self.text))


def letter_of(subject: str | None, text: str, language: str = "") -> Letter:
    """The letter of what a person or a model wrote: characters that steer are left out."""
    return Letter(" ".join(_clean(subject or "").split()), _clean(text).strip("\n"), language)


def reads_from_right(text: str) -> bool:
    """Whether the first letter of a text belongs to a script that is written from right to left."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in _RIGHT_TO_LEFT or direction == "L":
            return direction in _RIGHT_TO_LEFT
    return False


def _clean(text: str) -> str:
    unified = re.sub(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text)
    return "".join(sign for sign in unified if sign in _KEPT or _is_text(sign))


def _is_text(sign: str) -> bool:
    """Neither a control, nor half a pair, nor no character at all: XML holds none of them."""
    return unicodedata.category(sign) not in ("Cc", "Cs") and sign not in "\ufffe\uffff"


def _blocks(text: str) -> Iterator[Block]:
    for blank, together in groupby(text.split("\n"), key=lambda line: not line.strip()):
        if not blank:
            yield from _in_paragraph(list(together))


def _in_paragraph(lines: list[str]) -> Iterator[Block]:
    waiting: list[str] = []
    for shape, together in groupby(lines, key=_shape_of):
        run = list(together)
        if shape is Shape.PARAGRAPH or len(run) < 2 or not _counts_on(shape, run):
            waiting += run
            continue
        if waiting:
            yield Block(Shape.PARAGRAPH, tuple(waiting))
            waiting = []
        mark = _BULLET if shape is Shape.BULLETS else _NUMBER
        yield Block(shape, tuple(mark.sub("", line, count=1) for line in run), _number_of(run[0]) or 1)
    if waiting:
        yield Block(Shape.PARAGRAPH, tuple(waiting))


def _shape_of(line: str) -> Shape:
    if _BULLET.match(line):
        return Shape.BULLETS
    return Shape.NUMBERS if _NUMBER.match(line) else Shape.PARAGRAPH


def _counts_on(shape: Shape, run: list[str]) -> bool:
    """Whether numbers follow each other: a program counts by itself, and must come to the same ones."""
    first = _number_of(run[0])
    return shape is Shape.BULLETS or [_number_of(line) for line in run] == [
        first + place for place in range(len(run))
    ]


def _number_of(line: str) -> int:
    found = _NUMBER.match(line)
    return int(found.group(1)) if found else 0
