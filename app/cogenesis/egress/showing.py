r"""Exact bytes, made safe to look at: what a text holds that cannot be seen is spelled out, as \u{202E}.

A reply is hostile, and what left is shown so that somebody can trust it: no control character, and no sign
that turns the line round or has no width, may hide. Pure.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum

_ROW = 16
_HIDING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"})
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that show nothing."""


class View(StrEnum):
    """How bytes are shown: as text, with all but plain ASCII spelled out, or byte for byte."""

    TEXT = "text"
    ESCAPED = "escaped"
    HEX = "hex"


def as_view(untrusted_text: str, view: View) -> str:
    """A text that was sent or received, as it may be shown."""
    if view is View.HEX:
        return hex_dump(untrusted_text.encode("utf-8", "surrogatepass"))
    if view is View.ESCAPED:
        return "".join(map(_escaped, untrusted_text))
    return "".join(sign if sign == "\n" or not _hides(sign) else _named(sign) for sign in untrusted_text)


def hex_dump(data: bytes) -> str:
    """Lines of offset, sixteen bytes, and the same as ASCII with a dot for all that is none."""
    lines = []
    for start in range(0, len(data), _ROW):
        row = data[start : start + _ROW]
        plain = "".join(chr(byte) if 0x20 <= byte < 0x7F else "." for byte in row)
        lines.append(f"{start:08x}  {row[:8].hex(' '):<23}  {row[8:].hex(' '):<23}  {plain}")
    return "\n".join(lines)


def hidden_in(untrusted_text: str) -> int:
    """How many signs of a text cannot be seen, line breaks aside."""
    return sum(sign != "\n" and _hides(sign) for sign in untrusted_text)


def _hides(sign: str) -> bool:
    if sign.isascii():
        return not " " <= sign <= "~"
    return sign in _BLANK or "\ufe00" <= sign <= "\ufe0f" or unicodedata.category(sign) in _HIDING


def _named(sign: str) -> str:
    return f"\\u{{{ord(sign):02X}}}"


def _escaped(sign: str) -> str:
    if sign == "\n":
        return "\\n\n"
    if sign == "\\":
        return "\\\\"
    return sign if " " <= sign <= "~" else _named(sign)
