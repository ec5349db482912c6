"""Forgetting documents: all that came of them goes, and their words leave the file, not the lists alone.

Rows are overwritten as they are deleted (`secure_delete`, and the same for the full-text index), but SQLite
moves rows between pages and leaves old copies in the gaps. So after a forgetting the whole file is written
anew. That takes seconds in a large vault; cut off, it is due again, and whoever opens the vault can see so.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cogenesis.errors import Cancelled, VaultError
from cogenesis.vault.backups import backups_holding
from cogenesis.vault.database import Database
from cogenesis.vault.documents import DocumentStore
from cogenesis.vault.drafts import DraftStore
from cogenesis.vault.imports import ImportStore
from cogenesis.vault.model_states import ModelStates

BATCH = 50
_DUE = "tidying due"

log = logging.getLogger("cogenesis.vault")

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Reach:
    """What a forgetting reaches, or has reached.

    Attributes:
        documents, passages: how many.
        drafts: ids of the drafts that were made with them, the last made first.
        backups: paths of the backups that hold them; forgetting does not reach into those.
        adapters: names of the fine-tuned models that learned from them; the same.
        clean: nothing of them may be left in the gaps of the vault's file; see `Forgetting.tidy`.
    """

    documents: int
    passages: int
    drafts: tuple[str, ...]
    backups: tuple[str, ...]
    adapters: tuple[str, ...] = ()
    clean: bool = True


class Forgetting:
    """Takes documents out of a vault. Safe to call from any thread."""

    def __init__(
        self,
        folder: Path,
        database: Database,
        documents: DocumentStore,
        drafts: DraftStore,
        imports: ImportStore,
        *,
        states: ModelStates,
    ) -> None:
        """`folder` is the vault's own: what is written on the way lies there, encrypted."""
        self._folder = folder
        self._database = database
        self._documents = documents
        self._drafts = drafts
        self._imports = imports
        self._states = states
        self._ended = threading.Event()

    def reach(self, document_ids: Sequence[int]) -> Reach:
        """What forgetting these would reach; ids of which there is no document count for nothing."""
        passages: dict[int, int] = {}
        drafts: dict[str, int] = {}
        for document_id in document_ids:
            row = self._database.row("SELECT passages FROM documents WHERE id = ?", (document_id,))
            if row is not None:
                passages[document_id] = int(row[0])
                drafts.update(self._drafts.made_with(document_id))
        # A backup that holds the one added first holds at least as much of them as any other.
        backups = backups_holding(self._database, min(passages)) if passages else []
        last_first = sorted(drafts, key=lambda draft: -drafts[draft])
        return Reach(len(passages), sum(passages.values()), tuple(last_first), tuple(backups))

    def forget(
        self,
        document_ids: Sequence[int],
        *,
        drafts: bool = False,
        progress: Progress = lambda _done, _total: None,
        cancel: threading.Event | None = None,
    ) -> Reach:
        """Remove documents and what came of them, with `drafts` also the drafts made with them.

        Done in batches, each whole or not at all; `progress` gets documents done and all of them. What it
        gives is what was reached. VaultError when there is none of an id, Cancelled between two batches. Call
        `tidy` when it is over, whichever way.
        """
        ids = list(dict.fromkeys(document_ids))
        reached = self.reach(ids)
        for start in range(0, len(ids), BATCH):
            if cancel is not None and cancel.is_set():
                raise Cancelled(f"Stopped: {start} of {len(ids)} documents are forgotten.")
            batch = ids[start : start + BATCH]
            with self._database.transaction():
                self._database.execute("INSERT OR REPLACE INTO meta(name, value) VALUES (?, x'')", (_DUE,))
                if drafts:
                    self._drafts.delete(*self.reach(batch).drafts)
                self._documents.forget(*batch)
                self._imports.forget_all()
            self._states.forget()
            progress(min(start + BATCH, len(ids)), len(ids))
        return reached

    @property
    def due(self) -> bool:
        """Whether something was forgotten of which words may still stand in the file's gaps."""
        return bool(self._database.value("SELECT 1 FROM meta WHERE name = ?", (_DUE,)))

    def tidy(self, cancel: threading.Event | None = None) -> bool:
        """Write the file anew if that is due; False when it was cut off and is due still.

        `cancel`, closing the vault, or a lack of room for a second file cuts it off.
        """
        if not self.due:
            return True

        def wanted() -> bool:
            return not (self._ended.is_set() or (cancel is not None and cancel.is_set()))

        try:
            if not self._states.forget():  # a kill may have come before
                return False
            with self._database.exclusive():  # what is forgotten in between would be taken for tidied
                if not (wanted() and self._database.vacuum(self._folder, wanted)):
                    return False
                self._database.execute("DELETE FROM meta WHERE name = ?", (_DUE,))
        except VaultError:
            log.warning("the vault's file could not be written anew")
            return False
        return True

    def end(self) -> None:
        """Cut off what is running, as the vault is being closed."""
        self._ended.set()
