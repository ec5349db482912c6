"""Lines of printed pages back to running text: PDF keeps no paragraphs, only where each line stands.

Lines that fill their page's width go on in the next line; words cut at a line's end are put together; what
stands at the head or foot of most pages, and page numbers, are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

EDGE_LINES = 2
"""How many lines at the head and at the foot of a page may repeat."""

FEWEST_PAGES = 3
_FULL = 0.7
_FULL_SENTENCE = 0.9
"""Share of a long line's width from which a line goes on in the next; of one that ends a sentence, more."""
_FEWEST_CHARACTERS = 40
_NUMBERED = re.compile(
    r"[-–—|\s]{0,5}(?:(?:page|seite|página|第)\s{0,3})?\d{1,5}(?:\s{0,3}(?:of|/|von|de|sur|页)\s{0,3}\d{0,5})?[-–—|\s]{0,5}",
    re.IGNORECASE,
)
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_DIGITS = re.compile(r"\d+")
_CUT_WORD = re.compile(r"[^\W\d_]{2}[-\u00ad\u2010]$")
_NEW_PARAGRAPH = re.compile(r"[•‣◦▪●·*–—-]\s|\(?\d{1,3}[.)]\s|[a-z]\)\s")
_END = re.compile(r"[.!?:;。！？：]['\"”’»)\]]{0,3}$")


def running_text(pages: Sequence[str]) -> str:
    """The text of the pages, a blank line between them where none goes on in the next."""
    kept = _without_edges([_lines(page) for page in pages])
    text = ""
    for lines in kept:
        page = _joined(lines)
        if not page:
            continue
        if text and not _END.search(text) and page[0].islower():
            text = _glued(text, page)
        else:
            text = f"{text}\n\n{page}" if text else page
    return text


def _lines(page: str) -> list[str]:
    lines = [" ".join(line.translate(_LIGATURES).split()) for line in page.split("\n")]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _without_edges(pages: list[list[str]]) -> list[list[str]]:
    counted: Counter[str] = Counter()
    for lines in pages:
        counted.update({_form(lines, place) for place in _edges(lines)})
    often = set()
    if len(pages) >= FEWEST_PAGES:
        often = {form for form, times in counted.items() if form and times * 2 > len(pages)}
    kept = []
    for lines in pages:
        outer = {0, len(lines) - 1}
        dropped = {
            place
            for place in _edges(lines)
            if _form(lines, place) in often or (place in outer and _NUMBERED.fullmatch(lines[place][:100]))
        }
        # A page of nothing but a number is no page with a number.
        kept.append(lines if len(dropped) == len(lines) < 2 else _without(lines, dropped))
    return kept


def _without(lines: list[str], dropped: set[int]) -> list[str]:
    return [line for place, line in enumerate(lines) if place not in dropped]


def _edges(lines: list[str]) -> set[int]:
    count = len(lines)
    depth = EDGE_LINES if count > 3 * EDGE_LINES else 1
    return {place for place in range(count) if place < depth or place >= count - depth}


def _form(lines: list[str], place: int) -> str:
    """A line as it may repeat; the outermost but for its numbers, as the page's own may be in it."""
    line = lines[place][:200].casefold()
    return _DIGITS.sub("0", line) if place in (0, len(lines) - 1) else line


def _joined(lines: list[str]) -> str:
    """A page's lines, those put together that its width parted."""
    widths = sorted(len(line) for line in lines if line)
    if not widths:
        return ""
    long = widths[(len(widths) - 1) * 9 // 10]
    pieces: list[str] = []
    going_on = False
    for line in lines:
        if going_on and line and not _NEW_PARAGRAPH.match(line):
            pieces[-1] = _glued(pieces[-1], line)
        else:
            pieces.append(line)
        share = _FULL_SENTENCE if _END.search(line) else _FULL
        going_on = len(line) >= max(_FEWEST_CHARACTERS, long * share)
    return "\n".join(pieces).strip("\n")


def _glued(before: str, after: str) -> str:
    if _CUT_WORD.search(before[-3:]):
        return f"{before[:-1]}{after}" if after[0].islower() else f"{before}{after}"
    return f"{before} {after}"
