"""What an endpoint answered, read piece by piece: text, finish, token counts.

The bytes are hostile until they come out of here. Server-sent events and one JSON body are both
understood, since a server may ignore `"stream": true`; which one it is shows in the first byte. Nothing
is kept without bound, and the only error is EndpointError, whose sentence never quotes the server.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass

import msgspec

from cogenesis.errors import EndpointError

MAX_RAW_BYTES = 1024 * 1024
MAX_TEXT_BYTES = 8 * 1024
_MAX_TOKENS = 1_000_000_000
_FINISHES = frozenset({"stop", "length", "content_filter"})
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Reply:
    """How a reply ended.

    Attributes:
        finish: "stop", "length", "content_filter", "bounded" (our own limit cut it), or "other".
        prompt_tokens, completion_tokens: as the server says, or None.
    """

    finish: str
    prompt_tokens: int | None
    completion_tokens: int | None


class _Piece(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    delta: _Piece | None = None
    message: _Piece | None = None
    finish_reason: str | None = None


class _Event(msgspec.Struct):
    choices: list[_Choice] | None = None
    usage: msgspec.Raw = msgspec.Raw()
    error: msgspec.Raw = msgspec.Raw()


class _Usage(msgspec.Struct):
    prompt_tokens: int | None = None
    completion_tokens: int | None = None


class ReplyReader:
    """Feed it the body's bytes in any cut; it gives text. `done` says that nothing more is wanted."""

    def __init__(self) -> None:
        self.done = False
        self._raw_bytes = 0
        self._text_bytes = 0
        self._buffer = bytearray()
        self._scanned = 0
        self._data: list[bytes] = []
        self._begun = False
        self._format: str | None = None
        self._events = 0
        self._finish: str | None = None
        self._tokens: tuple[int | None, int | None] = (None, None)
        self._decode = msgspec.json.Decoder(_Event).decode
        self._decode_usage = msgspec.json.Decoder(_Usage).decode

    def feed(self, untrusted: bytes) -> list[str]:
        """Take the next bytes; returns the text in them, in order. EndpointError when they are no reply."""
        if self.done:
            return []
        self._raw_bytes += len(untrusted)
        if self._raw_bytes > MAX_RAW_BYTES:
            raise EndpointError(
                f"The endpoint answered with more than {MAX_RAW_BYTES // 1024} KiB, far more than a sketch "
                "needs; check its address or write locally."
            )
        self._buffer += untrusted
        if self._format is None and not self._find_format():
            return []
        return self._take_lines() if self._format == "events" else []

    def end(self) -> tuple[list[str], Reply]:
        """The body is complete: the last text, and how it ended. EndpointError when it was no whole reply."""
        texts: list[str] = []
        if self._format == "json" and not self.done:
            texts = self._take_event(bytes(self._buffer))
        elif self._format == "events" and not self.done:
            self._buffer += b"\n\n"
            texts = self._take_lines()
        self.done = True
        if not self._events:
            raise EndpointError("The endpoint answered without any text; check its address and the model.")
        return texts, Reply(self._finish or "other", *self._tokens)

    def _find_format(self) -> bool:
        """One JSON body starts with a brace; anything else is read as lines of events."""
        if not self._begun:
            start = bytes(self._buffer[:3])
            if len(start) < 3 and _BOM.startswith(start):
                return False
            self._begun = True
            if start == _BOM:
                del self._buffer[:3]
        self._buffer = self._buffer.lstrip()
        if not self._buffer:
            return False
        self._format = "json" if self._buffer[0] in b"{[" else "events"
        return True

    def _take_lines(self) -> list[str]:
        texts: list[str] = []
        while not self.done:
            cut, after = self._next_break()
            if cut < 0:
                break
            line = bytes(self._buffer[:cut])
            del self._buffer[:after]
            self._scanned = 0
            texts += self._take_line(line)
        return texts

    def _next_break(self) -> tuple[int, int]:
        """Where the first whole line ends and the next begins; (-1, -1) when none is whole.

        A line ends with CR LF, LF or CR (WHATWG HTML, server-sent events). A CR at the very end waits for
        the next byte, which may be its LF.
        """
        buffer = self._buffer
        newline = buffer.find(b"\n", self._scanned)
        limit = newline if newline >= 0 else len(buffer)
        carriage = buffer.find(b"\r", self._scanned, limit)
        if 0 <= carriage < len(buffer) - 1:
            return carriage, carriage + (2 if buffer[carriage + 1] == 0x0A else 1)
        if newline >= 0:
            return newline, newline + 1
        self._scanned = len(buffer) if carriage < 0 else carriage
        return -1, -1

    def _take_line(self, line: bytes) -> list[str]:
        if not line:
            data, self._data = b"\n".join(self._data), []
            return self._take_event(data) if data else []
        name, _, value = line.partition(b":")
        if name == b"data":
            self._data.append(value.removeprefix(b" "))
        elif name not in (b"", b"event", b"id", b"retry"):
            raise _not_understood()
        return []

    def _take_event(self, data: bytes) -> list[str]:
        if data.strip() == b"[DONE]":
            self.done = True
            return []
        try:
            event = self._decode(data.decode("utf-8"))
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            raise _not_understood() from None
        if bytes(event.error) not in (b"", b"null"):
            raise EndpointError("The endpoint broke off with a fault of its own; try again or write locally.")
        self._take_usage(bytes(event.usage))
        if event.choices is None:
            # Servers send events of their own kind (pings, usage); a body of one piece must have choices.
            if self._format == "json":
                raise _not_understood()
            return []
        self._events += 1
        return self._take_choices(event.choices)

    def _take_choices(self, choices: list[_Choice]) -> list[str]:
        if not choices:
            return []
        choice = choices[0]
        piece = choice.delta or choice.message
        text = self._bound(piece.content) if piece and piece.content else ""
        if choice.finish_reason is not None and self._finish is None:
            self._finish = choice.finish_reason if choice.finish_reason in _FINISHES else "other"
        return [text] if text else []

    def _bound(self, text: str) -> str:
        """As much of `text` as the limit leaves room for, cut at a whole character."""
        encoded = text.encode("utf-8")
        room = MAX_TEXT_BYTES - self._text_bytes
        if len(encoded) > room:
            encoded = encoded[:room]
            self._finish = "bounded"
            self.done = True
        self._text_bytes += len(encoded)
        return encoded.decode("utf-8", "ignore")

    def _take_usage(self, data: bytes) -> None:
        """Counts are a courtesy: odd or absent ones (b"", b"null") are left out, not fatal."""
        try:
            usage = self._decode_usage(data)
        except (msgspec.MsgspecError, RecursionError):
            return
        self._tokens = (_bounded_count(usage.prompt_tokens), _bounded_count(usage.completion_tokens))


def read_reply(untrusted_chunks: Iterable[bytes], reader: ReplyReader) -> Generator[str, None, Reply]:
    """The text of a reply as it comes; the generator's return value is the Reply.

    Reading stops as soon as nothing more is wanted, whether or not the server goes on.
    """
    for data in untrusted_chunks:
        yield from reader.feed(data)
        if reader.done:
            break
    texts, reply = reader.end()
    yield from texts
    return reply


def _bounded_count(count: int | None) -> int | None:
    return count if count is not None and 0 <= count <= _MAX_TOKENS else None


def _not_understood() -> EndpointError:
    return EndpointError(
        "The endpoint's answer is not what an OpenAI-compatible server sends; "
        "check that its address ends as its manual says, usually in /v1."
    )
