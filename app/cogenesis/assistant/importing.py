"""Import: files and folders become documents, item by item, in commits of some hundred.

A reader works ahead in its own process while the items before are stored. Every item is stored whole or not
at all; with each commit goes how far the file was read, so that an import that was stopped, or killed, goes
on there, and nothing that is in the library already is added again.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cogenesis.assistant.views import ImportProgress, ImportReport
from cogenesis.documents.ahead import Ahead
from cogenesis.documents.files import OpenFile, shown
from cogenesis.documents.formats import MANY_ITEMS, documents_in
from cogenesis.documents.reading import NotReadItem, Readers, ReadItem, Stream, opened_document
from cogenesis.errors import Cancelled, DocumentError
from cogenesis.privacy.lexicon import terms_of
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.vault.people import Person, Role
from cogenesis.vault.vault import Vault

PROGRESS_S = 0.2
BATCH_ITEMS = 200
BATCH_S = 1.0
BATCH_CHARACTERS = 4_000_000
AHEAD_ITEMS = 100
LISTED_FAILURES = 1_000
REMEMBERED_NAMES = 5_000
_POLL_S = 0.1
PIECE_CHARACTERS = 1_000_000


def import_paths(
    paths: Sequence[Path],
    *,
    vault: Vault,
    readers: Readers,
    vocabulary: Vocabulary,
    own_addresses: frozenset[str],
    own: bool | None,
    progress: Callable[[ImportProgress], None],
    cancel: threading.Event,
) -> ImportReport:
    """Read what the paths name into the vault; one bad item is one line in the report.

    `own` overrides who wrote it; None leaves it to the reader (a sender's address among `own_addresses`).
    Raises VaultError when a batch cannot be stored, those before it are; WorkerDied when no reader starts.
    """
    progress(ImportProgress(0, 0, None))
    passed_over: Counter[str] = Counter()
    files = _files(paths, cancel, passed_over)
    storing = _Storing(vault, vocabulary, own, _Meter(sum(file.size for file in files), progress))
    stop = threading.Event()
    stream = readers.stream()
    steps = Ahead(
        _Reading(vault, stream, own_addresses, own, stop).steps(files),
        most=AHEAD_ITEMS,
        cost=_characters,
        most_cost=BATCH_CHARACTERS,
    )
    try:
        while not cancel.is_set():
            try:
                storing.take(steps.next(_POLL_S))
            except TimeoutError:
                storing.flush_if_due()
            except StopIteration:
                break
        storing.flush()
    finally:
        stop.set()
        steps.close()
        stream.close()
    report = storing.report(cancelled=cancel.is_set())
    return replace(report, passed_over=tuple(passed_over.most_common()))


@dataclass(frozen=True, slots=True)
class _File:
    """A file to import, with its size and that of all before it, in bytes."""

    path: Path
    size: int
    before: int


@dataclass(frozen=True, slots=True)
class _Step:
    """One piece of reading done.

    Attributes:
        key: under which the file's progress is kept; "" for a file of one item.
        end: the byte the file was read up to.
        outcome: what was read there; None at the file's beginning, with `end` where an earlier import of it
            had stopped, and at its end.
    """

    file: _File
    key: str
    end: int
    outcome: ReadItem | NotReadItem | None = None
    last: bool = False


def _files(paths: Sequence[Path], cancel: threading.Event, passed_over: Counter[str]) -> list[_File]:
    """The files named, whatever they are, and the readable ones in the folders named; counts the others."""
    found: list[_File] = []
    before = 0
    for path in paths:
        for each in documents_in(path, passed_over) if path.is_dir() else (path,):
            if cancel.is_set():
                return []
            try:
                size = each.stat().st_size
            except (OSError, ValueError):  # it is told what is wrong with it when it is read
                size = 0
            found.append(_File(each, size, before))
            before += size
    return found


class _Reading:
    """Reads file after file; its steps are made in a thread of their own."""

    def __init__(
        self, vault: Vault, stream: Stream, addresses: frozenset[str], own: bool | None, stop: threading.Event
    ) -> None:
        self._vault = vault
        self._stream = stream
        self._addresses = addresses
        self._own = own
        self._stop = stop

    def steps(self, files: Sequence[_File]) -> Generator[_Step, None, None]:
        """What comes of every item of the files, in order; ends early, without a word, once stopped."""
        for file in files:
            try:
                with opened_document(file.path) as (untrusted_file, format_):
                    key = _key(untrusted_file, self._own) if format_ in MANY_ITEMS else ""
                    start = self._vault.imports.reached(key) if key else 0
                    yield _Step(file, key, start)
                    for outcome in self._stream.items(
                        untrusted_file, format_, self._addresses, start=start, cancel=self._stop
                    ):
                        yield _Step(file, key, outcome.end, outcome)
                    yield _Step(file, key, file.size, last=True)
            except DocumentError as error:
                yield _Step(file, "", file.size, NotReadItem(shown(file.path), str(error), file.size))
            except Cancelled:
                return


class _Storing:
    """Puts what was read into the vault, many items a commit, and keeps the account of it."""

    def __init__(self, vault: Vault, vocabulary: Vocabulary, own: bool | None, meter: _Meter) -> None:
        self._vault = vault
        self._vocabulary = vocabulary
        self._own = own
        self._meter = meter
        self._batch: list[tuple[ReadItem, set[str]]] = []
        self._names: dict[str, frozenset[str]] = {}
        self._characters = 0
        self._since = time.monotonic()
        self._reached: dict[str, int | None] = {}
        self._added = self._known = self._resumed = self._unlisted = 0
        self._failed: list[tuple[str, str]] = []

    def take(self, step: _Step) -> None:
        """Take one step on; commit when that makes a batch."""
        if isinstance(step.outcome, ReadItem):
            self._take_item(step.outcome)
        elif step.outcome is not None:
            self._fail(step.outcome)
        elif not step.last and step.end:
            self._resumed += 1
            self._meter.skip(step.end)
        if step.key and (step.outcome is not None or step.last):
            self._reached[step.key] = None if step.last else step.end
        self._meter.show(step.file.before + step.end, int(step.outcome is not None))
        self.flush_if_due()

    def flush_if_due(self) -> None:
        """Commit when enough has come together, or enough time has passed."""
        full = len(self._batch) >= BATCH_ITEMS or self._characters >= BATCH_CHARACTERS
        if full or time.monotonic() - self._since >= BATCH_S:
            self.flush()

    def flush(self) -> None:
        """Commit what was taken, and how far the files were read with it. Raises VaultError."""
        if self._batch or self._reached:
            added = 0
            with self._vault.lexicon.together():
                for item, terms in self._batch:
                    added += self._add(item, terms)
                for key, end in self._reached.items():
                    if end is None:
                        self._vault.imports.done(key)
                    else:
                        self._vault.imports.note(key, end)
            self._added += added
            self._known += len(self._batch) - added
            self._vault.lexicon.settle()
        self._batch, self._characters, self._reached = [], 0, {}
        self._since = time.monotonic()

    def report(self, *, cancelled: bool) -> ImportReport:
        """The account, once all is committed."""
        if not cancelled:
            self._meter.end()
        return ImportReport(
            self._added, self._known, tuple(self._failed), cancelled, self._unlisted, self._resumed
        )

    def _take_item(self, item: ReadItem) -> None:
        if self._vault.documents.holds(item.message, item.content_sha256):
            self._known += 1
            return
        self._batch.append((item, self._terms(item)))
        self._characters += len(item.message.text)

    def _terms(self, item: ReadItem) -> set[str]:
        """The secret terms of an item: of its text, and, as facts, of the people it names."""
        message = item.message
        people = {message.author, *message.recipients} - {""}
        people |= {f"{name} <{address}>" for name, address in item.people}
        if len(self._names) > REMEMBERED_NAMES:
            self._names.clear()
        for who in people - self._names.keys():
            self._names[who] = frozenset(terms_of(who, self._vocabulary, fact=True))
        first, _ = _cut(message.text)
        found = terms_of(f"{message.title}\n{first}", self._vocabulary)
        return found.union(*(self._names[who] for who in people))

    def _add(self, item: ReadItem, terms: set[str]) -> bool:
        """Put one read item into the vault, with its passages and terms; False when it is there already."""
        own = item.message.own if self._own is None else self._own and not item.foreign_only
        number = self._vault.documents.add(
            item.source,
            item.format,
            replace(item.message, own=own),
            item.spans,
            terms,
            item.content_sha256,
            position=item.position,
            people=[Person(Role.CARD, name, address) for name, address in item.people],
            foreign_only=item.foreign_only,
            more_terms=(terms_of(piece, self._vocabulary) for piece in _further_pieces(item.message.text)),
        )
        return number is not None

    def _fail(self, item: NotReadItem) -> None:
        if len(self._failed) < LISTED_FAILURES:
            self._failed.append((item.source, item.sentence))
        else:
            self._unlisted += 1


def _cut(text: str) -> tuple[str, str]:
    """A text's first piece of about a million characters, and the rest.

    It ends at a line's end, which no term goes over; else at a word's, and the words before are in both.
    """
    if len(text) <= PIECE_CHARACTERS:
        return text, ""
    line, word = (text.rfind(sign, PIECE_CHARACTERS // 2, PIECE_CHARACTERS) + 1 for sign in "\n ")
    end = line or word or PIECE_CHARACTERS
    again = 0 if line else text.find(" ", end - PIECE_CHARACTERS // 20, end) + 1
    return text[:end], text[again or end :]


def _further_pieces(text: str) -> Iterator[str]:
    """What is behind the first piece: terms of tens of megabytes at once would take gigabytes of memory."""
    _, rest = _cut(text)
    while rest:
        piece, rest = _cut(rest)
        yield piece


def _key(file: OpenFile, own: bool | None) -> str:
    """Under which a file's progress is kept: another file there, or a changed one, begins anew."""
    told = f"{file.path.absolute()}\0{file.size}\0{file.changed}\0{own}"
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()


def _characters(step: _Step) -> int:
    return len(step.outcome.message.text) if isinstance(step.outcome, ReadItem) else 0


class _Meter:
    """Tells how far an import is, a few times a second, and how long the rest should take, by bytes."""

    def __init__(self, total: int, show: Callable[[ImportProgress], None]) -> None:
        self._total = total
        self._tell = show
        self._start = self._last = time.monotonic()
        self._done = self._skipped = self._items = 0

    def skip(self, done: int) -> None:
        """These bytes took no time: an earlier import had read them."""
        self._skipped += done

    def show(self, done: int, items: int) -> None:
        """So many bytes are done of all, and so many more items."""
        self._done = done
        self._items += items
        now = time.monotonic()
        if now - self._last >= PROGRESS_S:
            self._last = now
            worked = done - self._skipped
            left = (now - self._start) / worked * (self._total - done) if worked > 0 else None
            self._tell(ImportProgress(done, self._total, left, self._items))

    def end(self) -> None:
        """All is done."""
        self._tell(ImportProgress(self._total, self._total, 0.0, self._items))
