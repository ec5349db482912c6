"""The library: what was imported, searched, corrected and forgotten, and the people in it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from cogenesis.assistant.importing import import_paths
from cogenesis.assistant.views import ImportProgress, ImportReport
from cogenesis.documents.reading import Readers
from cogenesis.documents.retrieval import match_query
from cogenesis.domain import Passage
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.vault.documents import StoredDocument
from cogenesis.vault.vault import Vault


class Library:
    """What a user can do with their own texts and notes; `Assistant.library` is the one there is."""

    def __init__(
        self,
        opened: Callable[[], Vault],
        readers: Readers,
        vocabulary: Callable[[], Vocabulary],
        own_addresses: Callable[[], frozenset[str]],
    ) -> None:
        """Take the ways to what the assistant owns; `opened` raises NoVault while the vault is locked."""
        self._opened = opened
        self._readers = readers
        self._vocabulary = vocabulary
        self._own_addresses = own_addresses

    def import_paths(
        self,
        paths: Sequence[Path],
        *,
        own: bool | None = None,
        progress: Callable[[ImportProgress], None] = lambda _: None,
        cancel: threading.Event | None = None,
    ) -> ImportReport:
        """Read files and folders into the vault."""
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

    def documents(self) -> list[StoredDocument]:
        """What was imported, the last first."""
        return self._opened().documents.list()

    def forget(self, document_id: int) -> None:
        """Remove a document and all that came of it."""
        self._opened().documents.forget(document_id)

    def search(self, query: str, limit: int = 20) -> list[Passage]:
        """Passages that match, best first."""
        return self._opened().documents.search(match_query(query, every_word=True), limit)
