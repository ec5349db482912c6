"""Bytes to text, when what is declared about them may be missing or wrong.

UTF-8 that decodes is UTF-8, since other 8-bit texts hardly ever pass for it; then the declared charset; then
a guess by charset-normalizer; and at last Windows-1252, which every byte string survives.
"""

from __future__ import annotations

import codecs
import re

import charset_normalizer

GUESS_BYTES = 32 * 1024
LATIN = frozenset({"iso8859-1", "ascii", "cp1252"})

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Names Python's codec registry gives to charsets. It also knows codecs that are none (idna, unicode_escape).
_SINGLE_BYTE = re.compile(r"ascii|iso8859-\d+|cp\d+|koi8-[rtu]|mac-[a-z]+|tis-620|hp-roman8|kz1048|ptcp154")
_MULTI_BYTE = re.compile(
    r"utf-(7|16|32)(-[lb]e)?|gb2312|gbk|gb18030|hz|big5(hkscs)?|cp9(32|49|50)|johab"
    r"|euc_(jp|jis_2004|jisx0213|kr)|shift_jis(_2004|x0213)?|iso2022_\w+"
)
_GUESSES = (
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "koi8_r",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "euc_kr",
)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,40})", re.IGNORECASE)
_NOT_ASCII = re.compile(rb"[\x80-\xff]")


def decode(untrusted: bytes, declared: str | None = None) -> str:
    """The text in `untrusted`; never raises, and keeps what it cannot read as U+FFFD."""
    for mark, name in _BOMS:
        if untrusted.startswith(mark):
            return untrusted[len(mark) :].decode(name, "replace")
    charset = known_charset(declared)
    multi_byte = charset is not None and _MULTI_BYTE.fullmatch(charset) is not None
    order: list[str | None] = [charset, "utf-8"] if multi_byte else ["utf-8", charset]
    for candidate in order:
        text = _strictly(untrusted, candidate)
        if text is not None:
            return text
    return untrusted.decode(charset if multi_byte and charset else _guess(untrusted), "replace")


def known_charset(declared: str | None) -> str | None:
    """Python's name of a declared charset, or None when it is none that texts are written in."""
    if not declared or len(declared) > 40:
        return None
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    if name in LATIN:
        return "cp1252"
    known = name == "utf-8" or _SINGLE_BYTE.fullmatch(name) or _MULTI_BYTE.fullmatch(name)
    return name if known else None


def declared_in_html(untrusted: bytes) -> str | None:
    """The charset that HTML names at its start, if any."""
    named = _META_CHARSET.search(untrusted[:4096])
    return named.group(1).decode("ascii", "replace") if named else None


def _strictly(untrusted: bytes, name: str | None) -> str | None:
    if name is None:
        return None
    try:
        return untrusted.decode(name)
    except (UnicodeError, ValueError):
        return None


def _guess(untrusted: bytes) -> str:
    """The likeliest charset, judged by the text around the first byte that is not ASCII."""
    first = _NOT_ASCII.search(untrusted)
    start = max(0, first.start() - 200) if first else 0
    sample = untrusted[start : start + GUESS_BYTES]
    best = charset_normalizer.from_bytes(sample, cp_isolation=list(_GUESSES)).best()
    return best.encoding if best is not None else "cp1252"
