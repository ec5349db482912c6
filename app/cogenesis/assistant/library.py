"""The library: what was imported, searched, corrected and forgotten, and the people in it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from cogenesis.assistant.importing import import_paths
from cogenesis.assistant.views import ImportProgress, ImportReport
from cogenesis.documents.querying import match_query
from cogenesis.documents.reading import Readers
from cogenesis.documents.recognising import KINDS, LANGUAGES
from cogenesis.domain import Passage
from cogenesis.errors import CoGenesisError, UsageError
from cogenesis.privacy.slots import slot_named
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.vault.documents import ALL, DocumentFilter, StoredDocument
from cogenesis.vault.forgetting import Progress, Reach
from cogenesis.vault.people import Contact
from cogenesis.vault.vault import Vault

PAGE = 200
TIDY_S = 60.0


class Library:
    """What a user can do with their own texts and notes; `Assistant.library` is the one there is."""

    def __init__(
        self,
        opened: Callable[[], Vault],
        readers: Readers,
        vocabulary: Callable[[], Vocabulary],
        own_addresses: Callable[[], frozenset[str]],
        drop_model_state: Callable[[], None],
        *,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        """Take the ways to what the assistant owns; `opened` raises NoVault while the vault is locked.

        `drop_model_state` makes the local model forget every prompt it has read; `changed` is called when
        drafts may be told something else than before.
        """
        self._opened = opened
        self._readers = readers
        self._vocabulary = vocabulary
        self._own_addresses = own_addresses
        self._drop_model_state = drop_model_state
        self._changed = changed
        self._later: threading.Timer | None = None

    def begin(self) -> None:
        """After unlocking: finish what an earlier forgetting left, a while later and behind all else."""
        if self._opened().forgetting.due:
            self._tidy_later()

    def end(self) -> None:
        """Before locking."""
        if self._later is not None:
            self._later.cancel()

    def import_paths(
        self,
        paths: Sequence[Path],
        *,
        own: bool | None = None,
        progress: Callable[[ImportProgress], None] = lambda _: None,
        cancel: threading.Event | None = None,
    ) -> ImportReport:
        """Read files and folders into the vault."""
        try:
            return import_paths(
                paths,
                vault=self._opened(),
                readers=self._readers,
                vocabulary=self._vocabulary(),
                own_addresses=self._own_addresses(),
                own=own,
                progress=progress,
                cancel=cancel or threading.Event(),
            )
        finally:
            self._changed()

    def documents(
        self, chosen: DocumentFilter = ALL, *, limit: int = PAGE, before: int | None = None
    ) -> list[StoredDocument]:
        """A page of what was imported, the last added first; `before` is the id of the last one seen."""
        return self._opened().documents.list(chosen, limit=limit, before=before)

    def count(self, chosen: DocumentFilter = ALL) -> int:
        """How many documents all pages hold together."""
        return self._opened().documents.count(chosen)

    def document(self, document_id: int) -> StoredDocument:
        """One document; VaultError when there is none of that id."""
        return self._opened().documents.get(document_id)

    def text(self, document_id: int) -> str:
        """The whole text of one document; VaultError when there is none of that id."""
        return self._opened().documents.text(document_id)

    def kinds(self) -> tuple[str, ...]:
        """The kinds a document may be of."""
        return tuple(dict.fromkeys([*slot_named("kind").values, *KINDS]))

    def languages(self) -> tuple[str, ...]:
        """The languages a document may be in, as ISO 639-1 codes."""
        return LANGUAGES

    def correct(
        self,
        document_id: int,
        *,
        kind: str | None = None,
        language: str | None = None,
        own: bool | None = None,
    ) -> StoredDocument:
        """Set what was found wrongly; None leaves it, "" is unknown. UsageError for what no list has."""
        for name, value, allowed in (("kind", kind, self.kinds()), ("language", language, LANGUAGES)):
            if value and value not in allowed:
                raise UsageError(f"There is no {name} {value[:40]!r}; take one of {', '.join(allowed)}.")
        corrected = self._opened().documents.correct(document_id, kind=kind, language=language, own=own)
        self._changed()
        return corrected

    def contacts(self, prefix: str = "", limit: int = 20) -> list[Contact]:
        """People by the beginnings of their names or addresses, without the user; most written to first."""
        return self._opened().people.contacts(prefix, limit, leaving_out=self._own_addresses())

    def reach(self, document_ids: Sequence[int]) -> Reach:
        """What forgetting these documents would reach, and where their words would still stand."""
        return self._opened().forgetting.reach(document_ids)

    def forget(
        self,
        document_ids: int | Sequence[int],
        *,
        drafts: bool = False,
        progress: Progress = lambda _done, _total: None,
        cancel: threading.Event | None = None,
    ) -> Reach:
        """Remove documents and all that came of them; with `drafts` also the drafts made with them.

        Ends the local model, which may have read them, and a draft it is writing. `progress` gets documents
        done and all of them; the vault's file is written anew after the last, which takes seconds where it is
        large. VaultError when there is none of an id, Cancelled when stopped before the last.
        """
        forgetting = self._opened().forgetting
        ids = [document_ids] if isinstance(document_ids, int) else document_ids
        try:
            reached = forgetting.forget(ids, drafts=drafts, progress=progress, cancel=cancel)
        finally:
            self._drop_model_state()
            self._changed()
            self._tidy_later()
        return replace(reached, clean=forgetting.tidy(cancel))

    def search(self, query: str, limit: int = 20) -> list[Passage]:
        """Passages that match, best first."""
        return self._opened().documents.search(match_query(query, every_word=True), limit)

    def _tidy_later(self) -> None:
        self.end()
        self._later = threading.Timer(TIDY_S, self._tidy)
        self._later.daemon = True
        self._later.start()

    def _tidy(self) -> None:
        try:
            self._opened().forgetting.tidy()
        except CoGenesisError:
            return  # locked meanwhile; it is due again at the next unlocking
