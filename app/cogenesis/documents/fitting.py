"""Cuts a text to a number of tokens, at the end of a sentence or a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

TokenCounter = Callable[[Sequence[str]], Sequence[int]]
"""Takes texts, gives the number of tokens of each."""

ELLIPSIS = " …"
FEWEST_TOKENS = 4
_TRIES = 8
_CHARACTERS_PER_TOKEN = 16
_SENTENCE_END = re.compile(r"[.!?。！？]\s|\n")


def cut_to_fit(text: str, most: int, count: Callable[[str], int]) -> str:
    """`text` itself, or its beginning and an ellipsis, within `most` tokens; "" when hardly a word fits."""
    if most < FEWEST_TOKENS:
        return ""
    piece = text[: most * _CHARACTERS_PER_TOKEN]  # so that no count ever reads more than it needs
    if len(piece) == len(text) and count(text) <= most:
        return text
    length = len(piece)
    for _ in range(_TRIES):
        candidate = _shortened(text, length)
        if not candidate:
            return ""
        tokens = count(candidate)
        if tokens <= most:
            return candidate
        length = min(int(length * most / tokens), len(candidate) - len(ELLIPSIS) - 1)
    return ""


def _shortened(text: str, length: int) -> str:
    """At most `length` characters, up to a sentence's end if one lies in their second half, else a word's."""
    if length >= len(text):
        return text
    piece = text[: max(length, 0)]
    ends = [found.end() for found in _SENTENCE_END.finditer(piece, len(piece) // 2)]
    at = ends[-1] if ends else piece.rfind(" ")
    body = piece[: at if at > 0 else len(piece)].rstrip()
    return body + ELLIPSIS if body else ""
