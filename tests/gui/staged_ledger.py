"""The staged log, account and shelf: what the staged assistant holds, in the views of the real ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from cogenesis.assistant.ledger import LogEntry
from cogenesis.assistant.shelf import FoundDraft
from cogenesis.assistant.spending import Standing
from cogenesis.documents.excerpts import excerpt
from cogenesis.vault.draft_search import ALL_DRAFTS, DraftRow
from cogenesis.vault.outbound_pages import WHOLE_LOG, LogRow
from cogenesis.vault.spending import Price, Spent


@dataclass
class StagedLedger:
    """Pages over the staged log."""

    owner: Any

    def page(self, chosen=WHOLE_LOG, *, limit=200, before=None, cancel=None) -> list[LogEntry]:
        self.owner._called("ledger.page", (chosen, before))
        rows = [
            LogRow(
                seq=number,
                method="POST",
                ended=True,
                error=None,
                **{
                    name: entry[name]
                    for name in ("id", "time", "purpose", "url", "draft", "bytes_out", "status", "bytes_in")
                },
            )
            for number, entry in enumerate(self.owner.log, 1)
            if chosen.words.lower() in entry["body"].lower() and (before is None or number < before)
        ]
        return [LogEntry(row, "A draft", None) for row in reversed(rows)][:limit]

    def count(self) -> int:
        return len(self.owner.log)

    def purposes(self) -> list[str]:
        return sorted({entry["purpose"] for entry in self.owner.log})


@dataclass
class StagedShelf:
    """Pages over the staged drafts."""

    owner: Any

    def page(self, chosen=ALL_DRAFTS, *, sort="updated", limit=100, offset=0) -> list[FoundDraft]:
        self.owner._called("shelf.page", (chosen, sort, offset))
        self.owner._open()
        return [self._found(draft, chosen.words) for draft in self._chosen(chosen)][offset : offset + limit]

    def count(self, chosen=ALL_DRAFTS) -> int:
        return len(self._chosen(chosen))

    def kinds(self) -> list[str]:
        return sorted({draft.kind for draft in self.owner.kept.values()})

    def titles(self, ids) -> dict[str, str]:
        return {name: self.owner.kept[name].subject or "" for name in ids if name in self.owner.kept}

    def _chosen(self, chosen) -> list[Any]:
        return [
            draft
            for draft in self.owner.kept.values()
            if chosen.words.lower() in draft.text.lower() and chosen.state in {None, draft.state}
        ]

    def _found(self, draft, words) -> FoundDraft:
        asked = draft.instruction
        row = DraftRow(
            draft.id, draft.kind, draft.state, str(draft.mode), draft.created, draft.updated, draft.subject,
            asked.text, asked.to or "", draft.text,
        )  # fmt: skip
        return FoundDraft(
            row, excerpt(draft.subject or asked.text, words, 120), excerpt(draft.text, words, 200)
        )


@dataclass
class StagedSpending:
    """An account in which nothing was spent, until a test says otherwise."""

    owner: Any
    price_set: Price | None = None
    now: Standing = field(default_factory=lambda: Standing(Spent(), Spent(), (), None))

    def standing(self) -> Standing:
        self.owner._called("spending.standing")
        return self.now

    def days(self, count=31) -> list[Any]:
        return []

    def drafts(self, limit=50) -> list[Any]:
        return []

    def of_draft(self, draft_id) -> Spent:
        return Spent()

    def price(self, endpoint) -> Price | None:
        return self.price_set

    def set_price(self, endpoint, tokens_in, tokens_out, currency="USD") -> None:
        self.owner._called("spending.set_price", (tokens_in, tokens_out, currency))
        self.price_set = None if tokens_in is None else Price(tokens_in, tokens_out, currency)
