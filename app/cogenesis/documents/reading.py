"""The desk's side of reading: opens files, has the reader process parse their bytes, and checks its answer.

The desk never parses a document. A reader that dies, hangs or answers nonsense costs the one item it was
given; the next item gets a new one.
"""

from __future__ import annotations

import hashlib
import logging
import threading
import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from cogenesis.documents import limits
from cogenesis.documents.files import read_bounded, refused, shown
from cogenesis.documents.formats import SUFFIXES, Format, format_of
from cogenesis.documents.messages import Address, Found, Item, NotRead, Read, Started
from cogenesis.documents.readers.cleaning import is_clean
from cogenesis.domain import Message
from cogenesis.errors import Cancelled, DocumentError, WorkerDied
from cogenesis.processes.breakout import Attempt, Breakouts, TryBreakouts
from cogenesis.processes.supervision import Worker

log = logging.getLogger("cogenesis.documents")

_POLL_SECONDS = 0.1
_NONSENSE = "its reader answered nonsense and was ended"


@dataclass(frozen=True, slots=True)
class ReadItem:
    """One text as it may be stored.

    Attributes:
        source: the file's path, as it may be shown.
        spans: passages of `message.text`, (start, end) in code points.
        content_sha256: hex; the same for the same text under the same headers, wherever the file lies.
        message_id: of a mail, with its angle brackets; else "".
        foreign_only: a mail in which nothing but quoted or forwarded text was found; never the user's voice.
    """

    source: str
    format: Format
    message: Message
    spans: tuple[tuple[int, int], ...]
    content_sha256: str
    message_id: str = ""
    foreign_only: bool = False


class Readers:
    """Reads documents in a confined process, started on first use and again after it was lost.

    Safe to call from several threads; items are read one at a time.
    """

    def __init__(
        self,
        *,
        processor_seconds: int = limits.PROCESSOR_SECONDS,
        wall_seconds: float = limits.WALL_SECONDS,
    ) -> None:
        """Set the time one item may take; nothing is started yet."""
        self._processor_seconds = processor_seconds
        self._wall_seconds = wall_seconds
        self._lock = threading.Lock()
        self._started: Started | None = None
        self._worker: Worker[Started | Found | NotRead | Breakouts] = Worker(
            "cogenesis.documents.worker",
            [str(processor_seconds)],
            Started | Found | NotRead | Breakouts,
            name="document reader",
            start_timeout=limits.START_SECONDS,
            hang_timeout=wall_seconds,
        )

    @property
    def pid(self) -> int | None:
        """Process id of the running reader."""
        return self._worker.pid

    def start(self) -> Started:
        """Start the reader if it does not run; says how it is confined. Raises WorkerDied."""
        with self._lock:
            return self._running()

    def read(
        self, path: Path, own_addresses: Collection[str] = (), *, cancel: threading.Event | None = None
    ) -> list[ReadItem]:
        """Read one file; a mail is the user's own when it comes from one of `own_addresses`.

        Raises DocumentError with the reason, or Cancelled.
        """
        kind = format_of(path)
        if kind is None:
            known = ", ".join(sorted(SUFFIXES))
            raise refused(path, f"there is no reader for this kind of file; there is for {known}")
        answer = self._ask(path, Read(kind, read_bounded(path)), cancel)
        if isinstance(answer, NotRead):
            raise refused(path, limits.SENTENCES[answer.reason])
        own = frozenset(address.strip().casefold() for address in own_addresses)
        if not all(_is_sound(item) for item in answer.items):
            self._worker.kill()
            raise refused(path, _NONSENSE)
        return [_read_item(item, shown(path), kind, own) for item in answer.items]

    def try_breakouts(self) -> list[Attempt]:
        """Have the reader try to get out of its confinement. Raises WorkerDied."""
        with self._lock:
            self._running()
            self._worker.send(TryBreakouts())
            answer = self._worker.receive()
            if isinstance(answer, Breakouts):
                return answer.attempts
            self._worker.kill()
            raise WorkerDied("The document reader answered nonsense and was ended.")

    def close(self) -> None:
        """End the reader."""
        self._worker.close()

    def _running(self) -> Started:
        if self._started is None or not self._worker.alive:
            started = self._worker.start()
            if not isinstance(started, Started):
                self._worker.kill()
                raise WorkerDied("The document reader did not start as it should.")
            self._started = started
        return self._started

    def _ask(self, path: Path, request: Read, cancel: threading.Event | None) -> Found | NotRead:
        with self._lock:
            self._running()
            began = time.monotonic()
            try:
                self._worker.send(request)
                answer = self._receive(cancel)
            except WorkerDied:
                raise self._lost(path, time.monotonic() - began) from None
            if isinstance(answer, Found | NotRead):
                return answer
            self._worker.kill()
            raise refused(path, _NONSENSE)

    def _receive(self, cancel: threading.Event | None) -> Started | Found | NotRead | Breakouts:
        while True:
            if cancel is not None and cancel.is_set():
                self._worker.kill()
                raise Cancelled("Reading was stopped.")
            try:
                return self._worker.receive(_POLL_SECONDS if cancel is not None else None)
            except TimeoutError:
                continue

    def _lost(self, path: Path, seconds: float) -> DocumentError:
        log.warning("a document cost its reader after %.1f s", seconds)
        if seconds >= min(self._processor_seconds, self._wall_seconds):
            return refused(
                path,
                f"reading it took more than {self._processor_seconds} s of processor time"
                f" or {self._wall_seconds:g} s in all, which are the limits",
            )
        return refused(path, "its reader ended unexpectedly; the file may be damaged")


def _is_sound(item: Item) -> bool:
    """Whether a reader's item is what a reader should send: the reader may have been taken over."""
    addresses = [*item.recipients, *([item.author] if item.author else [])]
    lines = [
        item.title,
        item.time,
        item.message_id,
        *(a.name for a in addresses),
        *(a.address for a in addresses),
    ]
    if not item.text.strip() or not all(is_clean(line) and "\n" not in line for line in lines):
        return False
    if not is_clean(item.text):
        return False
    end = 0
    for span_start, span_end in item.spans:
        if not end <= span_start < span_end <= len(item.text):
            return False
        end = span_end
    return bool(item.spans)


def _read_item(item: Item, source: str, kind: Format, own_addresses: Collection[str]) -> ReadItem:
    from_user = item.author is not None and item.author.address.casefold() in own_addresses
    message = Message(
        title=item.title,
        text=item.text,
        author=_shown_address(item.author) if item.author else "",
        recipients=tuple(_shown_address(address) for address in item.recipients),
        time=item.time,
        own=from_user and not item.foreign_only,
    )
    identity = "\0".join((item.message_id, message.title, message.author, message.time, message.text))
    return ReadItem(
        source=source,
        format=kind,
        message=message,
        spans=tuple(item.spans),
        content_sha256=hashlib.sha256(identity.encode("utf-8")).hexdigest(),
        message_id=item.message_id,
        foreign_only=item.foreign_only,
    )


def _shown_address(address: Address) -> str:
    if address.name and address.address:
        return f"{address.name} <{address.address}>"
    return address.name or address.address
