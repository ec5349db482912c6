"""Cuts a text to a number of tokens, at the end of a sentence or a word.

Counting tokens is what takes the time, so a cut begins about where it should end, and no more is counted
than a few times what comes out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

TokenCounter = Callable[[Sequence[str]], Sequence[int]]
"""Takes texts, gives the number of tokens of each."""

ELLIPSIS = " …"
FEWEST_TOKENS = 4
_TRIES = 8
_CHARACTERS_PER_TOKEN = 4
"""Where to begin: about what a token of English has."""
_WORTH_A_TRY = 1.1
_SENTENCE_END = re.compile(r"[.!?。！？]\s|\n")


def cut_to_fit(text: str, most: int, count: Callable[[str], int]) -> str:
    """`text` itself, or its beginning and an ellipsis, within `most` tokens; "" when hardly a word fits."""
    if most < FEWEST_TOKENS:
        return ""
    length = min(len(text), most * _CHARACTERS_PER_TOKEN)
    best = ""
    for _ in range(_TRIES):
        candidate = _shortened(text, length)
        if len(candidate) <= len(best):
            break
        tokens = count(candidate)
        if tokens > most:
            length = min(int(length * most / tokens), len(candidate) - len(ELLIPSIS) - 1)
            continue
        best = candidate
        longer = min(len(text), int(length * most / max(tokens, 1)))
        if length == len(text) or longer < length * _WORTH_A_TRY:
            break
        length = longer
    return best


def _shortened(text: str, length: int) -> str:
    """At most `length` characters, up to a sentence's end if one lies in their second half, else a word's."""
    if length >= len(text):
        return text
    piece = text[: max(length, 0)]
    ends = [found.end() for found in _SENTENCE_END.finditer(piece, len(piece) // 2)]
    at = ends[-1] if ends else piece.rfind(" ")
    body = piece[: at if at > 0 else len(piece)].rstrip()
    return body + ELLIPSIS if body else ""
