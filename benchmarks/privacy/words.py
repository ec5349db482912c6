"""Words as the measures compare them: folded, split and lightly stemmed, by rules of their own."""

from __future__ import annotations

import re
import unicodedata

_EMPTY = """
a about an and are as at be been but by can could did do does for from had has have he her here him his how i
if in into is it its just me my no not of off on or our out she should so some than that the their them then
there these they this those to too up us using was we were what when where which who will with would you your
"""
EMPTY = frozenset(_EMPTY.split())
"""Words that tell nothing of a task."""

_WORD = re.compile(r"[^\W_]+(?:['&./-][^\W_]+)*")
_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u200b": None, "\u00ad": None})
_DOUBLED = re.compile(r"([bdfglmnprt])\1$")
_LEAST = 4


def folded(text: str) -> str:
    """`text` without what makes equal words look different: case, quotes' shapes, spaces, hidden signs."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_ALIKE).casefold().split())


def words(text: str) -> list[str]:
    """The words of `text`, folded, without a possessive's ending."""
    return [word.removesuffix("'s") for word in _WORD.findall(folded(text))]


def stem(word: str) -> str:
    """A light stem: "moving", "moved" and "moves" have the same, at least four letters are kept."""
    for ending in ("ings", "ing", "ations", "ation", "ers", "er", "ies", "ed", "ly", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return _DOUBLED.sub(r"\1", word.removesuffix(ending))
    return word


def stems(text: str) -> list[str]:
    """The stems of the words of `text`, in order."""
    return [stem(word) for word in words(text)]


def content(text: str) -> list[str]:
    """The words of `text` that tell something."""
    return [word for word in words(text) if word not in EMPTY]


def runs(sequence: list[str], *sizes: int) -> set[tuple[str, ...]]:
    """Every run of so many words in a row."""
    return {tuple(sequence[i : i + n]) for n in sizes for i in range(len(sequence) - n + 1)}
