"""Looks for canaries in bytes, in whatever form they may hide there.

Ten forms: plain in any case and with any signs between the words, base64 at its three alignments, hex,
percent encoding, JSON and HTML escapes, UTF-16, reversed, rot13, quoted-printable, and inside whatever zlib
or gzip can take apart. Each canary becomes some thirty byte strings to look for; a filter on the first eight
bytes of each keeps the search to one pass over the data.
"""

from __future__ import annotations

import base64
import codecs
import html
import json
import quopri
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, quote_plus

import numpy as np

HEAD = 8
MOST_UNPACKED = 1 << 22
FORMS = (
    "plain",
    "base64",
    "hex",
    "percent",
    "escapes",
    "utf-16",
    "reversed",
    "rot13",
    "quoted-printable",
    "compressed",
)
_COMPRESSED = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]")
_BETWEEN = re.compile(rb"[^0-9a-z]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A canary found; `form` says how it was hidden."""

    canary: str
    form: str
    offset: int


class Finder:
    """Finds any of the given texts in bytes, in any of the forms."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._needles: dict[bytes, list[tuple[bytes, str, str]]] = {}
        for text in texts:
            for form, needle in _needles(text):
                assert len(needle) >= HEAD, f"{form} of {text!r} is too short to look for"
                self._needles.setdefault(needle[:HEAD], []).append((needle, form, text))
        self._heads = np.sort(np.frombuffer(b"".join(self._needles), dtype="<u8"))
        # A table of sixteen bits says at once that most places begin nothing.
        self._begins = np.zeros(1 << 16, dtype=bool)
        self._begins[self._heads.astype("<u2")] = True

    def __len__(self) -> int:
        return sum(map(len, self._needles.values()))

    def search(self, data: bytes, *, unpack: bool = True) -> list[Hit]:
        """All canaries in `data`, each form once."""
        lower = data.lower()
        views = [data] if data == lower else [data, lower]
        views.append(_BETWEEN.sub(b" ", lower))
        hits = {(hit.canary, hit.form): hit for view in views for hit in self._look(view)}
        for inner in _unpacked(data) if unpack else ():
            for hit in self.search(inner, unpack=False):
                hits.setdefault((hit.canary, "compressed"), Hit(hit.canary, "compressed", hit.offset))
        return list(hits.values())

    def _look(self, data: bytes) -> Iterator[Hit]:
        if len(data) < HEAD:
            return
        array = np.frombuffer(data, dtype=np.uint8)
        pairs = array[:-1].astype(np.uint16) | (array[1:].astype(np.uint16) << 8)
        places = np.nonzero(self._begins[pairs[: len(data) - HEAD + 1]])[0]
        words = np.zeros(len(places), dtype="<u8")
        for byte in range(HEAD):
            words |= array[places + byte].astype("<u8") << np.uint64(8 * byte)
        for place in places[np.isin(words, self._heads)]:
            for needle, form, text in self._needles[data[place : place + HEAD]]:
                if data.startswith(needle, int(place)):
                    yield Hit(text, form, int(place))


def _needles(text: str) -> Iterator[tuple[str, bytes]]:
    """What to look for, for one text: by form; plain forms in small letters."""
    seen: set[bytes] = set()
    for form, needle in _all_needles(text):
        if needle not in seen:
            seen.add(needle)
            yield form, needle


def _all_needles(text: str) -> Iterator[tuple[str, bytes]]:
    for typed in (text, text.lower(), text.upper()):
        plain = typed.encode()
        for shift in range(3):
            yield "base64", _base64_core(plain, shift)
            yield "base64", _base64_core(plain, shift).translate(bytes.maketrans(b"+/", b"-_"))
        yield "hex", plain.hex().encode()
        for order in ("utf-16-le", "utf-16-be"):
            yield "utf-16", typed.encode(order)
        yield "hex", typed.encode("utf-16-le").hex().encode()
        yield "percent", "".join(f"%{byte:02x}" for byte in plain).encode()
        yield "escapes", "".join(f"\\u{ord(sign):04x}" for sign in typed).encode()
        yield "escapes", "".join(f"\\x{byte:02x}" for byte in plain).encode()
        yield "escapes", "".join(f"&#{ord(sign)};" for sign in typed).encode()
    small = text.lower()
    yield "plain", small.encode()
    yield "plain", _BETWEEN.sub(b" ", small.encode()).strip()
    yield "plain", _BETWEEN.sub(b"", small.encode())
    yield "reversed", small[::-1].encode()
    yield "reversed", _BETWEEN.sub(b" ", small[::-1].encode()).strip()
    yield "reversed", " ".join(reversed(small.split())).encode()
    yield "rot13", codecs.encode(small, "rot13").encode() if any(map(str.isalpha, small)) else _fives(small)
    yield "percent", quote(small, safe="").lower().encode()
    yield "percent", quote_plus(small).lower().encode()
    yield "escapes", json.dumps(small)[1:-1].encode()
    yield "escapes", html.escape(small).encode()
    yield "quoted-printable", quopri.encodestring(small.encode(), quotetabs=True).lower().strip()
    yield "quoted-printable", "".join(f"={byte:02x}" for byte in small.encode()).encode()


def _base64_core(data: bytes, shift: int) -> bytes:
    """The signs of base64 that depend on `data` alone when it begins `shift` bytes into a group of three."""
    coded = base64.b64encode(b"\0" * shift + data)
    first = -(-shift * 8 // 6)
    return coded[first : (shift + len(data)) * 8 // 6]


def _fives(digits: str) -> bytes:
    """Digits turned by five, as rot13 turns letters by thirteen."""
    return "".join(str((int(sign) + 5) % 10) if sign.isdigit() else sign for sign in digits).encode()


def _unpacked(data: bytes) -> Iterator[bytes]:
    for match in _COMPRESSED.finditer(data):
        yield from _inflate(data[match.start() :], 47)
    if len(data) < MOST_UNPACKED:
        yield from _inflate(data, -15)


def _inflate(data: bytes, bits: int) -> Iterator[bytes]:
    try:
        plain = zlib.decompressobj(bits).decompress(data, MOST_UNPACKED)
    except zlib.error:
        return
    if len(plain) >= HEAD:
        yield plain
