"""Import: files and folders become documents, one whole item at a time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from cogenesis.assistant.views import ImportProgress, ImportReport
from cogenesis.documents.files import shown
from cogenesis.documents.formats import documents_in
from cogenesis.documents.reading import Readers, ReadItem
from cogenesis.errors import Cancelled, DocumentError, WorkerDied
from cogenesis.privacy.lexicon import terms_of
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.vault.vault import Vault

PROGRESS_S = 0.2


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

    Each item is stored whole or not at all, so a cancelled or broken import can simply be run again.
    `own` overrides who wrote it; None leaves it to the reader (a sender's address among `own_addresses`).
    """
    files = list(_files(paths))
    added = known = 0
    failed: list[tuple[str, str]] = []
    meter = _Meter(len(files), progress)
    for done, path in enumerate(files):
        if cancel.is_set():
            break
        meter.show(done)
        try:
            for item in readers.read(path, own_addresses, cancel=cancel):
                stored = _store(vault, vocabulary, item, own)
                added, known = added + stored, known + (not stored)
        except Cancelled:
            break
        except (DocumentError, WorkerDied) as error:
            failed.append((shown(path), str(error)))
    else:
        meter.show(len(files), last=True)
    return ImportReport(added, known, tuple(failed), cancel.is_set())


def _store(vault: Vault, vocabulary: Vocabulary, item: ReadItem, own: bool | None) -> bool:
    """Put one read item into the vault, with its passages and terms; False when it is there already."""
    chosen = item.message.own if own is None else own and not item.foreign_only
    message = replace(item.message, own=chosen)
    people = (terms_of(who, vocabulary, fact=True) for who in (message.author, *message.recipients))
    terms = terms_of(f"{message.title}\n{message.text}", vocabulary).union(*people)
    return (
        vault.documents.add(item.source, item.format, message, item.spans, terms, item.content_sha256)
        is not None
    )


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files named, whatever they are, and the readable ones in the folders named."""
    for path in paths:
        if path.is_dir():
            yield from documents_in(path)
        else:
            yield path


class _Meter:
    """Tells how far an import is, a few times a second, and how long the rest should take."""

    def __init__(self, total: int, show: Callable[[ImportProgress], None]) -> None:
        self._total = total
        self._tell = show
        self._start = self._last = time.monotonic()

    def show(self, done: int, *, last: bool = False) -> None:
        now = time.monotonic()
        if now - self._last < PROGRESS_S and not last:
            return
        self._last = now
        left = (now - self._start) / done * (self._total - done) if done else None
        self._tell(ImportProgress(done, self._total, left))
