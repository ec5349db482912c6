"""The reader process: `python -I -m cogenesis.documents.worker CHANNEL_FD PROCESSOR_SECONDS`.

It gives up the network, files, other processes and most memory before it imports a parser; then it reads the
items of files that the desk has opened and passed to it, one after the other. A limit it runs into costs the
one item. It works ahead of the desk as far as the channel has room.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol, cast

from msgspec.structs import replace

from cogenesis.documents import limits
from cogenesis.documents.formats import MANY_ITEMS, Format
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.messages import Done, Found, Next, NotRead, Read, Started
from cogenesis.documents.recognising import kind_of, language_of
from cogenesis.processes.breakout import Breakouts, TryBreakouts, try_breakouts
from cogenesis.processes.confinement import Role, confine
from cogenesis.processes.frames import Channel, ChannelClosed
from cogenesis.processes.supervision import open_channel

if TYPE_CHECKING:
    from cogenesis.documents.messages import Item

READERS = {
    Format.TEXT: "text",
    Format.MARKDOWN: "markdown",
    Format.MAIL: "mail",
    Format.MAILBOX: "mbox",
    Format.CARDS: "vcard",
    Format.DOCX: "docx",
    Format.ODT: "odt",
    Format.PDF: "pdf",
    Format.RTF: "rtf",
    Format.HTML: "page",
}
"""The module of `documents.readers` for each format, whose docstring says what it has to offer."""


class _Reader(Protocol):
    """A module of `documents.readers`; `parts` is there where a file holds many items."""

    def read(self, untrusted: bytes) -> Item: ...

    def parts(self, file: BinaryIO, start: int) -> Iterator[tuple[int, int]]: ...


def main(argv: list[str]) -> int:
    """Serve the desk until its end of the channel closes."""
    channel = open_channel(argv, Read | TryBreakouts, takes_descriptors=True)
    processor_seconds = int(argv[1])
    confinement = confine(Role.READER)
    channel.send(
        Started(
            confinement.seccomp,
            confinement.landlock_abi,
            confinement.meets_minimum,
            list(confinement.problems),
        )
    )
    try:
        while True:
            frame = channel.receive()
            if isinstance(frame, Read):
                with os.fdopen(channel.take_descriptor(), "rb") as file:
                    _Job(channel, frame, file, processor_seconds).serve()
            else:
                channel.send(Breakouts(try_breakouts(Role.READER)))
    except ChannelClosed:
        return 0


@dataclass(frozen=True, slots=True)
class _Job:
    """The items of one file."""

    channel: Channel[Any]
    order: Read
    file: BinaryIO
    processor_seconds: int

    def serve(self) -> None:
        """Answer for each item of the file, and say when there are no more."""
        _allow_processor_time(self.processor_seconds)
        try:
            self._answer_all()
        except ChannelClosed:
            raise
        except Exception as error:  # a fault in finding the items: there is no knowing where the next begins
            self.channel.send(NotRead(_reason(error)))
        else:
            self.channel.send(Done())

    def _answer_all(self) -> None:
        reader = _reader(Format(self.order.format))
        parts = self._parts(reader)
        found = self.order.start
        for start, end in parts:
            if start >= self.order.size > 0:
                break
            found = min(end, self.order.size)
            self.channel.send(Next(start, found))
            self.channel.send(self._read(reader, start, found))
            _allow_processor_time(self.processor_seconds)
        if found == 0 < self.order.size:
            raise Unreadable(Reason.NO_ITEMS)

    def _parts(self, reader: _Reader) -> Iterator[tuple[int, int]]:
        if Format(self.order.format) in MANY_ITEMS and self.order.size:
            return reader.parts(self.file, self.order.start)
        return iter([(0, self.order.size)])

    def _read(self, reader: _Reader, start: int, end: int) -> Found | NotRead:
        if end - start > limits.ITEM_BYTES:
            return NotRead(Reason.TOO_LARGE)
        try:
            return Found(_labelled(reader.read(_bytes(self.file.fileno(), start, end)), self.order.format))
        except Exception as error:  # parsers raise anything on hostile input; it must not cost what is behind
            return NotRead(_reason(error))


def _reader(format_: Format) -> _Reader:
    """The parser, imported only now that nothing it does can reach out, and only if it is wanted."""
    known = f"cogenesis.documents.readers.{READERS[format_]}" in sys.modules
    module = importlib.import_module(f"cogenesis.documents.readers.{READERS[format_]}")
    if not known:
        gc.freeze()  # what is imported stays; looking through it again and again takes a tenth of the time
    return cast("_Reader", module)


def _labelled(item: Item, format_: str) -> Item:
    """The item with its language and kind, as far as they can be told."""
    language = item.language or ("" if format_ == Format.CARDS else language_of(item.text))
    return replace(item, language=language, kind=kind_of(format_, item))


def _bytes(descriptor: int, start: int, end: int) -> bytes:
    pieces = []
    while start < end and (piece := os.pread(descriptor, end - start, start)):
        pieces.append(piece)
        start += len(piece)
    return b"".join(pieces)


def _reason(error: Exception) -> Reason:
    if isinstance(error, Unreadable):
        return error.reason
    if isinstance(error, MemoryError):
        return Reason.MEMORY
    return Reason.TOO_DEEP if isinstance(error, RecursionError) else Reason.MALFORMED


def _allow_processor_time(seconds: int) -> None:
    """Let the kernel end this process once the next item has taken `seconds` of processor time.

    A signal the kernel acts on itself: parsers written in C never return to Python's own handlers.
    """
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + seconds
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
