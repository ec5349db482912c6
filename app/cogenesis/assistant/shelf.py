"""The drafts that were kept, as somebody looks for one: by words, kind, state, mode, recipient and date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cogenesis.documents.excerpts import Excerpt, excerpt
from cogenesis.errors import UsageError
from cogenesis.vault.draft_search import ALL_DRAFTS, SORTS, DraftFilter, DraftRow
from cogenesis.vault.vault import Vault

PAGE = 100
TITLE_CHARACTERS = 120
EXCERPT_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class FoundDraft:
    """One draft of a list.

    Attributes:
        title: its subject, else how the instruction begins.
        excerpt: of its text, or of the instruction where only that has the words.
    """

    row: DraftRow
    title: Excerpt
    excerpt: Excerpt


class Shelf:
    """Finds the drafts of one home; `Assistant.shelf` is the one there is."""

    def __init__(self, opened: Callable[[], Vault]) -> None:
        """`opened` raises NoVault while the vault is locked."""
        self._opened = opened

    def page(
        self, chosen: DraftFilter = ALL_DRAFTS, *, sort: str = "updated", limit: int = PAGE, offset: int = 0
    ) -> list[FoundDraft]:
        """A page of the drafts that the filter lets through; UsageError for an order there is not."""
        if sort not in SORTS:
            raise UsageError(f"There is no order {sort[:40]!r}; take one of {', '.join(SORTS)}.")
        rows = self._opened().finding.page(chosen, sort=sort, limit=limit, offset=offset)
        return [_found(row, chosen.words) for row in rows]

    def count(self, chosen: DraftFilter = ALL_DRAFTS) -> int:
        """How many drafts all pages hold together."""
        return self._opened().finding.count(chosen)

    def titles(self, ids: list[str]) -> dict[str, str]:
        """What these drafts are about, by id; those that are gone are missing."""
        return self._opened().finding.titles(ids)

    def kinds(self) -> list[str]:
        """The kinds there are drafts of."""
        return self._opened().finding.kinds()


def _found(row: DraftRow, words: str) -> FoundDraft:
    title = excerpt(row.subject or row.instruction or row.text, words, TITLE_CHARACTERS, last_begins=True)
    shown = excerpt(row.text, words, EXCERPT_CHARACTERS, last_begins=True)
    if words and not shown.marks and row.subject:
        asked = excerpt(row.instruction, words, EXCERPT_CHARACTERS, last_begins=True)
        shown = asked if asked.marks or not shown.text else shown
    return FoundDraft(row, title, shown)
