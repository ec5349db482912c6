"""The desk's side of reading: opens files, has the reader process parse them, and checks its answers.

The desk never parses a document. A reader that dies, hangs or answers nonsense costs the one item it was at;
a new one goes on behind it.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cogenesis.documents import limits
from cogenesis.documents.checking import ReadItem, read_item
from cogenesis.documents.files import OpenFile, opened, refused, shown
from cogenesis.documents.formats import MANY_ITEMS, SUFFIXES, Format, format_of
from cogenesis.documents.limits import Reason
from cogenesis.documents.messages import Started
from cogenesis.documents.reader_process import ReaderProcess, Refusal
from cogenesis.errors import DocumentError
from cogenesis.processes.breakout import Attempt

__all__ = ["NotReadItem", "ReadItem", "Readers"]


@dataclass(frozen=True, slots=True)
class NotReadItem:
    """An item that could not be read: `end` is the byte of the file where the next begins."""

    source: str
    sentence: str
    end: int


class Readers:
    """Reads documents in confined processes, started on first use and again after they were lost.

    Safe to call from several threads. Single files are read one at a time; each stream has a process of its
    own while it lasts, so that a long import keeps nobody waiting.
    """

    def __init__(
        self,
        *,
        processor_seconds: int = limits.PROCESSOR_SECONDS,
        wall_seconds: float = limits.WALL_SECONDS,
    ) -> None:
        """Set the time one item may take; nothing is started yet."""
        self._budget = (processor_seconds, wall_seconds)
        self._lock = threading.Lock()
        self._process = ReaderProcess(*self._budget)

    @property
    def pid(self) -> int | None:
        """Process id of the reader of single files, if it runs."""
        return self._process.pid

    def start(self) -> Started:
        """Start the reader of single files if it does not run; says how it is confined. Raises WorkerDied."""
        with self._lock:
            return self._process.start()

    def read(
        self, path: Path, own_addresses: Collection[str] = (), *, cancel: threading.Event | None = None
    ) -> list[ReadItem]:
        """Read one file, whole; a mail is the user's own when it comes from one of `own_addresses`.

        Raises DocumentError with the reason, for the first item that could not be read; or Cancelled, or
        WorkerDied when no reader can be started.
        """
        with self._lock, opened_document(path) as (file, format_):
            if file.size > limits.FILE_BYTES:
                raise refused(path, limits.SENTENCES[Reason.TOO_LARGE])
            answers = list(_answers(self._process, _Asking(file, format_, 0, cancel), own_addresses))
        for answer in answers:
            if isinstance(answer, NotReadItem):
                raise DocumentError(answer.sentence)
        return [answer for answer in answers if isinstance(answer, ReadItem)]

    def stream(self) -> Stream:
        """A reader for many files, to be closed after use."""
        return Stream(*self._budget)

    def try_breakouts(self) -> list[Attempt]:
        """Have the reader try to get out of its confinement. Raises WorkerDied."""
        with self._lock:
            return self._process.try_breakouts()

    def close(self) -> None:
        """End the reader of single files."""
        self._process.close()


class Stream:
    """One reader process that reads file after file, item by item; for one thread at a time."""

    def __init__(self, processor_seconds: int, wall_seconds: float) -> None:
        self._process = ReaderProcess(processor_seconds, wall_seconds)

    @property
    def pid(self) -> int | None:
        """Process id of its reader, if it runs."""
        return self._process.pid

    def items(
        self,
        file: OpenFile,
        format_: Format,
        own_addresses: Collection[str] = (),
        *,
        start: int = 0,
        cancel: threading.Event | None = None,
    ) -> Iterator[ReadItem | NotReadItem]:
        """The items of an open file, from the first that begins at byte `start`; none is kept.

        Raises Cancelled, or WorkerDied when no reader can be started.
        """
        return _answers(self._process, _Asking(file, format_, start, cancel), own_addresses)

    def close(self) -> None:
        """End its reader."""
        self._process.close()


@contextmanager
def opened_document(path: Path) -> Iterator[tuple[OpenFile, Format]]:
    """A file there is a reader for, open, within its limit of size; DocumentError says what is wrong."""
    format_ = format_of(path)
    if format_ is None:
        known = ", ".join(sorted(SUFFIXES))
        raise refused(path, f"there is no reader for this kind of file; there is for {known}")
    with opened(path, None if format_ in MANY_ITEMS else limits.FILE_BYTES) as file:
        yield file, format_


@dataclass(frozen=True, slots=True)
class _Asking:
    file: OpenFile
    format: Format
    start: int
    cancel: threading.Event | None


def _answers(
    process: ReaderProcess, asking: _Asking, own_addresses: Collection[str]
) -> Iterator[ReadItem | NotReadItem]:
    own = frozenset(address.strip().casefold() for address in own_addresses)
    file, format_ = asking.file, asking.format
    source = shown(file.path)
    for answer in process.answers(file, format_, asking.start, asking.cancel):
        if isinstance(answer.outcome, Refusal):
            place = f", byte {answer.start:,}," if format_ in MANY_ITEMS else ""
            sentence = str(refused(file.path, answer.outcome, place=place))
            yield NotReadItem(source + place.rstrip(","), sentence, answer.end)
        else:
            yield read_item(answer.outcome, source, format_, own, (answer.start, answer.end))
