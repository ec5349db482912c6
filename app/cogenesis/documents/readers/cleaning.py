"""Plain text without what can hide in it.

Control characters, direction overrides and invisible characters carry no meaning in a letter, but they fool
eyes, search and the checks of the brief. Runs of combining marks are cut to 30, the bound of Unicode's
Stream-Safe Text Format (UAX #15), because normalising longer ones takes time in the square of their length.
"""

from __future__ import annotations

import re

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason, Unreadable

MARK_RUN = 30

_LINE_ENDS = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_ASCII_CONTROLS = {code: None for code in range(128) if _CONTROLS.match(chr(code))}
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u200b\u2060-\u2064\ufeff\ufff9-\ufffb"
    "\u202a-\u202e\u2066-\u2069"  # direction overrides
    "\U000e0000-\U000e007f]"  # tags
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_MARK = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06ed\u0730-\u074a\u08d3-\u08ff"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f]"
)
_MARKS = re.compile(f"({_MARK}{{{MARK_RUN}}}){_MARK}+")
_SPACES = re.compile(r"[^\S\n\t ]")
_MANY_BLANK_LINES = re.compile(r"\n{3,}")


def clean(untrusted_text: str) -> str:
    """The text with "\\n" line ends, single blank lines, no white space at line ends, and nothing hidden."""
    text = untrusted_text
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    text = text.translate(_ASCII_CONTROLS) if text.isascii() else _clean_unicode(text)
    text = "\n".join([line.rstrip() for line in text.split("\n")])
    if "\n\n\n" in text:
        text = _MANY_BLANK_LINES.sub("\n\n", text)
    return text.strip("\n")


def is_clean(text: str) -> bool:
    """Whether `clean` would find nothing hidden in `text`; how the desk checks a reader's answer."""
    if any(end in text for end in _LINE_ENDS) or _CONTROLS.search(text):
        return False
    return text.isascii() or not any(pattern.search(text) for pattern in (_INVISIBLE, _SURROGATES, _MARKS))


def _clean_unicode(text: str) -> str:
    text = _CONTROLS.sub("", text)
    text = _INVISIBLE.sub("", text)
    text = _SURROGATES.sub("\ufffd", text)
    text = _MARKS.sub(r"\1", text)
    return _SPACES.sub(" ", text)


def clean_line(untrusted_text: str, most: int) -> str:
    """One line of at most `most` characters, for titles and names."""
    return " ".join(clean(untrusted_text[: 4 * most]).split())[:most].strip()


def looks_binary(text: str) -> bool:
    """Whether decoded bytes hold more control characters than any text does (sampled at the start)."""
    sample = text[:100_000]
    odd = len(_CONTROLS.findall(sample)) + sample.count("\ufffd")
    return "\x00" in sample or odd * 50 > len(sample)


def bounded(untrusted_text: str) -> str:
    """The text itself, if it and its lines are within the limits; raises Unreadable."""
    if len(untrusted_text) > limits.FILE_BYTES:
        raise Unreadable(Reason.TOO_MUCH_TEXT)
    if max(map(len, untrusted_text.split("\n"))) > limits.LINE_CHARACTERS:
        raise Unreadable(Reason.LINE_TOO_LONG)
    return untrusted_text


def finished(untrusted_text: str) -> str:
    """The text cleaned and within the limits, and not empty; raises Unreadable."""
    text = clean(bounded(untrusted_text))
    if not text.strip():
        raise Unreadable(Reason.EMPTY)
    return text
