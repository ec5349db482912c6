"""Cuts a text into passages: pieces short enough for a prompt and long enough to say something.

Borders fall between paragraphs where they can, else between sentences, else between words. The work grows
with the length of the text only, whatever the text is.
"""

from __future__ import annotations

import re

FEWEST_WORDS = 60
MOST_WORDS = 120
TAIL_WORDS = 25
MOST_CHARACTERS = 1_200

# Two characters of a script without spaces count as one word.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_SENTENCE_END = re.compile(r"[.!?…][.!?…\"'”’»)\]]{0,3}(?=\s)|[。！？][」』”]?|\n")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_SPACE = re.compile(r"\s*")


def split(text: str) -> list[tuple[int, int]]:
    """Cut `text` into passages of about 60 to 120 words.

    Returns (start, end) in code points, ascending, not overlapping, without white space at their ends;
    together they hold every word.
    """
    spans: list[tuple[int, int]] = []
    start = _after_space(text, 0)
    while start < len(text):
        end = start + _length(text[start : start + MOST_CHARACTERS])
        stripped = start + len(text[start:end].rstrip())
        spans.append((start, stripped))
        start = _after_space(text, end)
    return _without_short_tail(text, spans)


def count_words(text: str) -> int:
    """Words of a text; two characters of a script without spaces count as one."""
    return len(_WORD.findall(text))


def _length(window: str) -> int:
    """Where the first passage of a window ends that starts with a word; at least 1."""
    ends = [word.end() for word in _WORD.finditer(window)]
    if len(ends) <= FEWEST_WORDS and len(window) < MOST_CHARACTERS:
        return len(window)
    least = ends[FEWEST_WORDS - 1] if len(ends) >= FEWEST_WORDS else len(window) // 2
    paragraph = _BLANK_LINE.search(window, least)
    if paragraph and count_words(window[: paragraph.start()]) <= MOST_WORDS:
        return paragraph.start()
    if len(ends) <= MOST_WORDS and len(window) < MOST_CHARACTERS:
        return len(window)
    most = ends[MOST_WORDS - 1] + 2 if len(ends) > MOST_WORDS else len(window)  # the sign after the last word
    sentences = [found.end() for found in _SENTENCE_END.finditer(window, least // 2, most)]
    if sentences:
        return sentences[-1]
    space = max(window.rfind(" ", 1, most), window.rfind("\n", 1, most))
    return space if space > 0 else most


def _after_space(text: str, start: int) -> int:
    found = _SPACE.match(text, start)
    return found.end() if found else start


def _without_short_tail(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join a last passage of a few words to the one before it."""
    if len(spans) < 2:
        return spans
    (start, _), (tail, end) = spans[-2:]
    if count_words(text[tail:end]) > TAIL_WORDS or end - start > MOST_CHARACTERS:
        return spans
    return [*spans[:-2], (start, end)]
