"""One request for a model file on the wire, byte for byte as it was cleared.

No SDK is in it: there is nothing to a download but a line, a few headers and a long body. A redirect is
handed back as it stands and never followed. What a server may send is bounded: its headers by a fixed number
of bytes, the body by what is missing of the file.

Only the worker imports this module, after it is confined.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from typing import Any

import httpcore2

from cogenesis.egress.connection import Abandoned
from cogenesis.egress.fetch_rules import MAX_FETCH_URL, is_etag, split_fetch_url
from cogenesis.egress.messages import Answered, Chunk, Fetch
from cogenesis.egress.wire import MAX_ERROR_BODY_IN, WENT_WRONG, Exchange

MAX_HEAD_BYTES_IN = 256 * 1024
BATCH_BYTES = 480 * 1024  # a frame may hold 1 MB; the last piece comes on top
BATCH_S = 0.1
_FILE = (200, 206)
_NUMBER = re.compile(rb"[0-9]{1,16}")
_RANGE = re.compile(rb"bytes ([0-9]{1,16})-([0-9]{1,16})/([0-9]{1,16}|\*)")


class Download(Exchange):
    """One request for a file and its reply; see `Exchange` for which thread may do what."""

    max_bytes_in = MAX_HEAD_BYTES_IN
    _broken: Abandoned | None = None

    def _drive(self) -> None:
        with self._reasons():
            response = self._pool().handle_request(self._cleared_request())
        self._status = response.status
        self._check()
        try:
            self._hand_over(answered(self.id, response.status, response.headers))
            self._take(response)
        finally:
            response.close()

    def _more_of_request(self) -> dict[str, Any]:
        """The target as it was cleared: httpcore2's own reading of a URL drops what follows a semicolon."""
        parts = split_fetch_url(self._send.url)
        assert parts is not None
        return {"target": parts[1].encode("ascii")}

    def _take(self, response: httpcore2.Response) -> None:
        """Hand the body over, unhashed; of a reply that brings no file, its first bytes."""
        fetch = self._send
        assert isinstance(fetch, Fetch)
        assert self._backend is not None
        if response.status in _FILE:
            self._require_plain(response)
            # Chunks of a few bytes each cost several times what they bring.
            self._backend.allow(2 * fetch.most + MAX_HEAD_BYTES_IN)
            room = fetch.most
        else:
            room = MAX_ERROR_BODY_IN
        for data in _batches(self._pieces(response)):
            self._check()
            kept = data[:room]
            room -= len(kept)
            self._bytes_in += len(kept)
            self._hand_over(Chunk(self.id, kept))
            if len(kept) < len(data):
                if response.status in _FILE:
                    raise Abandoned("too_large")
                return
        self._check()
        if self._broken is not None:
            raise self._broken

    def _pieces(self, response: httpcore2.Response) -> Iterator[bytes]:
        """The body as it comes. A cut ends it early and is kept, so that what came before is not lost."""
        assert isinstance(response.stream, Iterable)
        try:
            yield from response.stream
        except WENT_WRONG:
            self._broken = Abandoned(self._aborted or "closed")
        except Abandoned as abandoned:
            self._broken = abandoned


def answered(number: str, status: int, untrusted_headers: Iterable[tuple[bytes, bytes]]) -> Answered:
    """What of a reply's headers is passed on; a header that is repeated or of an odd form is not there."""
    found: dict[bytes, bytes | None] = {}
    for name, value in untrusted_headers:
        key = name.lower()
        found[key] = None if key in found else value.strip()
    length = found.get(b"content-length") or b""
    span = _RANGE.fullmatch(found.get(b"content-range") or b"")
    total = span[3] if span and span[3] != b"*" else None
    return Answered(
        number,
        status,
        length=int(length) if _NUMBER.fullmatch(length) else None,
        first=int(span[1]) if span else None,
        last=int(span[2]) if span else None,
        total=int(total) if total else None,
        etag=_etag(found.get(b"etag")),
        location=_location(found.get(b"location")),
    )


def _etag(untrusted: bytes | None) -> str | None:
    text = (untrusted or b"").decode("latin-1")
    return text if is_etag(text) else None


def _location(untrusted: bytes | None) -> str | None:
    text = (untrusted or b"").decode("latin-1")
    return text if 0 < len(text) <= MAX_FETCH_URL and text.isascii() and text.isprintable() else None


def _batches(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in larger pieces: each costs a frame, and TLS brings 16 KB at a time at most."""
    kept: list[bytes] = []
    size, began = 0, 0.0
    for piece in pieces:
        began = began if kept else time.monotonic()
        kept.append(piece)
        size += len(piece)
        if size >= BATCH_BYTES or time.monotonic() - began > BATCH_S:
            yield b"".join(kept)
            kept.clear()
            size = 0
    if kept:
        yield b"".join(kept)
