"""Where the words somebody searched for stand in a text, and the stretch of it that shows most of them.

Words are compared as the full-text index compares them: without upper case and accents; in scripts without
spaces as runs of characters. Pure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from cogenesis.documents.segmenting import is_unspaced, words

MOST_MARKS = 200
MOST_READ = 50_000
"""Code points of a text that are looked through."""
_WORD = re.compile(r"[^\W_]+")
_BEFORE = 30


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a text on one line.

    Attributes:
        marks: (start, end) of what was found, in code points of `text`, in order and apart.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def marks_in(text: str, query: str, *, last_begins: bool = False) -> list[tuple[int, int]]:
    """(start, end) of each word of `query` in `text`; with `last_begins` its last word may be a beginning."""
    asked = words(query)
    spaced = [_bare(word) for word in asked if not is_unspaced(word)]
    begins = _bare(asked[-1]) if last_begins and asked and not is_unspaced(asked[-1]) else ""
    found = [
        match.span()
        for match in _WORD.finditer(text[:MOST_READ])
        if (bare := _bare(match.group())) in spaced or (begins and bare.startswith(begins))
    ]
    for run in filter(is_unspaced, asked):
        found += [match.span() for match in re.finditer(re.escape(run), text[:MOST_READ])]
    return _apart(sorted(found))[:MOST_MARKS]


def excerpt(text: str, query: str, length: int, *, last_begins: bool = False) -> Excerpt:
    """The stretch of about `length` code points that has most of the query's words; else the beginning."""
    marks = marks_in(text, query, last_begins=last_begins) if query else []
    start = _best_start(text, marks, length) if marks else 0
    end = min(start + length, len(text))
    if end < len(text) and (space := text.rfind(" ", start + length // 2, end)) > 0:
        end = space
    inside = [(max(a, start), min(b, end)) for a, b in marks if a < end and b > start]
    return _on_one_line(text, start, end, inside)


def _best_start(text: str, marks: Sequence[tuple[int, int]], length: int) -> int:
    """A little before the mark from which on most different words stand within `length`."""

    def told(first: int) -> int:
        return len({_bare(text[a:b]) for a, b in marks if first <= a and b <= first + length - _BEFORE})

    first = max((a for a, _ in marks), key=lambda a: (told(a), -a))
    if first <= _BEFORE:
        return 0
    space = text.find(" ", first - _BEFORE, first)
    return space + 1 if space >= 0 else first


def _on_one_line(text: str, start: int, end: int, marks: Sequence[tuple[int, int]]) -> Excerpt:
    """Runs of white space become one space; the marks move with their words."""
    parts: list[str] = ["…"] if start > 0 else []
    moved: list[tuple[int, int]] = []
    at, size = start, sum(map(len, parts))
    for a, b in [*marks, (end, end)]:
        between = _flat(text[at:a], begins=size == 0)
        word = _flat(text[a:b], begins=True)
        parts += [between, word]
        if word:
            moved.append((size + len(between), size + len(between) + len(word)))
        size += len(between) + len(word)
        at = b
    if end < len(text):
        parts.append("…")
    return Excerpt("".join(parts), tuple(moved))


def _flat(text: str, *, begins: bool) -> str:
    flat = re.sub(r"\s+", " ", text)
    return flat.lstrip() if begins else flat


def _bare(word: str) -> str:
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _apart(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same without overlaps."""
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept
