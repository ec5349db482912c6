"""What became of a text, word by word: which words stayed, went and came.

Words are the units that people read by; in scripts without spaces each character is one. Words that stand
alone between two changes count as changed too, for a diff that jumps at every second word cannot be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_UNITS = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    r"|[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+(?:['’][^\W\d_]+)*"
    r"|\n|[^\S\n]+|.",
    re.DOTALL,
)
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_AT_ONCE = 3_000_000
"""Pairs of units that are compared word by word; longer texts are compared by lines first."""

SAME, REMOVED, ADDED = "same", "removed", "added"


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of one of two texts, or of both; `kind` is "same", "removed" or "added"."""

    kind: str
    text: str


def word_diff(before: str, after: str) -> list[Change]:
    """How `after` came of `before`, in order; what was removed stands before what was added in its place.

    The "same" and "removed" stretches make up `before`, the "same" and "added" ones `after`, to the byte.
    """
    return _joined(_without_islands(_joined(_diff(before, after))))


def _diff(before: str, after: str) -> Iterator[Change]:
    old, new = _UNITS.findall(before), _UNITS.findall(after)
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    yield Change(SAME, "".join(old[:start]))
    middle = (old[start : len(old) - end], new[start : len(new) - end])
    if len(middle[0]) * len(middle[1]) <= _AT_ONCE:
        yield from _matched(*middle)
    else:
        yield from _by_lines("".join(middle[0]), "".join(middle[1]))
    yield Change(SAME, "".join(old[len(old) - end :]))


def _by_lines(before: str, after: str) -> Iterator[Change]:
    """Lines first, and words within those that were replaced where these are not too many.

    Lines that stand in a text many times, such as empty ones, are not looked for: that would take minutes.
    """
    old, new = _LINES.findall(before), _LINES.findall(after)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new).get_opcodes():
        gone, came = "".join(old[i1:i2]), "".join(new[j1:j2])
        if tag == "equal":
            yield Change(SAME, gone)
            continue
        units = _UNITS.findall(gone), _UNITS.findall(came)
        if len(units[0]) * len(units[1]) <= _AT_ONCE:
            yield from _matched(*units)
        else:
            yield from (Change(REMOVED, gone), Change(ADDED, came))


def _matched(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Change(SAME, "".join(old[i1:i2]))
        else:
            yield Change(REMOVED, "".join(old[i1:i2]))
            yield Change(ADDED, "".join(new[j1:j2]))


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    most = min(len(old), len(new))
    return next((at for at in range(most) if old[at] != new[at]), most)


def _without_islands(changes: Sequence[Change]) -> Iterator[Change]:
    """A few letters between two changes go with them."""
    for at, change in enumerate(changes):
        inside = 0 < at < len(changes) - 1
        if change.kind == SAME and inside and _is_island(change.text, changes[at - 1], changes[at + 1]):
            yield from (Change(REMOVED, change.text), Change(ADDED, change.text))
        else:
            yield change


def _is_island(text: str, before: Change, after: Change) -> bool:
    letters = sum(char.isalnum() for char in text)
    if "\n" in text:
        return False
    return letters == 0 or (
        len(text.split()) == 1 and letters < len(before.text) and letters < len(after.text)
    )


def _joined(changes: Iterator[Change]) -> list[Change]:
    """Neighbours of one kind are one, and of each change what went stands first."""
    joined: list[Change] = []
    gone = came = ""

    def close() -> None:
        nonlocal gone, came
        joined.extend(change for change in (Change(REMOVED, gone), Change(ADDED, came)) if change.text)
        gone = came = ""

    for change in changes:
        if not change.text:
            continue
        if change.kind == REMOVED:
            gone += change.text
        elif change.kind == ADDED:
            came += change.text
        else:
            close()
            if joined and joined[-1].kind == SAME:
                joined[-1] = Change(SAME, joined[-1].text + change.text)
            else:
                joined.append(change)
    close()
    return joined
