"""What the window asks of the log, the account, the kept drafts and the library's search, as Work."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cogenesis.documents.excerpts import Excerpt, excerpt
from cogenesis.errors import VaultError
from cogenesis.gui.tasks import Lane, Work
from cogenesis.vault.files import replace_private

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.ledger import LogEntry
    from cogenesis.assistant.shelf import FoundDraft
    from cogenesis.assistant.spending import DaySpent, DraftSpent, Standing
    from cogenesis.domain import Passage
    from cogenesis.vault.draft_search import DraftFilter
    from cogenesis.vault.outbound_pages import LogFilter
    from cogenesis.vault.spending import Price, Spent

SEARCHED = 100
EXCERPT_CHARACTERS = 240


@dataclass(frozen=True, slots=True)
class LogPage:
    """A page of the log.

    Attributes:
        all: how many requests there are in all; 0 behind the first page.
        purposes: what requests were made for; () behind the first page.
    """

    entries: list[LogEntry]
    all: int = 0
    purposes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftPage:
    """A page of drafts.

    Attributes:
        count, all: how many the filter lets through, and how many there are; 0 behind the first page.
        kinds: there are drafts of; () behind the first page.
    """

    drafts: list[FoundDraft]
    count: int = 0
    all: int = 0
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What was spent, for a page of its own; `titles` of drafts, by id."""

    standing: Standing
    days: list[DaySpent]
    drafts: list[DraftSpent]
    titles: dict[str, str]


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage with what of it is shown."""

    passage: Passage
    excerpt: Excerpt


def page_log(*, assistant: Assistant, chosen: LogFilter, before: int | None, limit: int) -> Work[LogPage]:
    """A page of the log; a search through all of it may take a moment, and can be cancelled."""

    def call(reporter: Any) -> LogPage:
        ledger = assistant.ledger
        entries = ledger.page(chosen, limit=limit, before=before, cancel=reporter.cancel)
        if before is not None:
            return LogPage(entries)
        return LogPage(entries, ledger.count(), tuple(ledger.purposes()))

    return Work("page log", Lane.WIDE, call)


def check_log(*, assistant: Assistant) -> Work[dict[str, Any]]:
    return Work("check log", Lane.WIDE, lambda _: assistant.outbound_state())


def read_receipt(*, assistant: Assistant, draft_id: str) -> Work[str]:
    """The receipt of a draft as a page."""
    return Work("read receipt", Lane.WIDE, lambda _: assistant.receipt_page(draft_id))


def save_receipt(*, assistant: Assistant, draft_id: str, path: Path) -> Work[None]:
    """Write it as a page, or as JSON where the file's name says so."""

    def call(_: object) -> None:
        if path.suffix.lower() == ".json":
            text = json.dumps(assistant.receipt(draft_id), indent=2, ensure_ascii=False)
        else:
            text = assistant.receipt_page(draft_id)
        _write(path, text)

    return Work("save receipt", Lane.WIDE, call)


def save_text(*, text: str, path: Path) -> Work[None]:
    """Write a text to a file of the user's, to be read by nobody else."""
    return Work("save text", Lane.WIDE, lambda _: _write(path, text))


def read_account(*, assistant: Assistant) -> Work[Account]:
    def call(_: object) -> Account:
        account = assistant.spending
        drafts = account.drafts()
        titles = assistant.shelf.titles([each.draft for each in drafts])
        return Account(account.standing(), account.days(), drafts, titles)

    return Work("read account", Lane.VAULT, call)


def spent_on(*, assistant: Assistant, draft_id: str) -> Work[Spent]:
    return Work("spent on draft", Lane.VAULT, lambda _: assistant.spending.of_draft(draft_id))


def read_price(*, assistant: Assistant) -> Work[Price | None]:
    """None where it is not known, and where no endpoint is set."""

    def call(_: object) -> Price | None:
        endpoint = assistant.endpoint()
        return assistant.spending.price(endpoint) if endpoint else None

    return Work("read price", Lane.VAULT, call)


def set_price(
    *, assistant: Assistant, tokens_in: float | None, tokens_out: float | None, currency: str
) -> Work[Price | None]:
    """Nothing at all forgets the price; what it is then."""

    def call(_: object) -> Price | None:
        endpoint = assistant.endpoint()
        if endpoint is None:
            return None
        assistant.spending.set_price(endpoint, tokens_in, tokens_out, currency)
        return assistant.spending.price(endpoint)

    return Work("set price", Lane.VAULT, call)


def page_drafts(
    *, assistant: Assistant, chosen: DraftFilter, sort: str, offset: int, limit: int
) -> Work[DraftPage]:
    def call(_: object) -> DraftPage:
        shelf = assistant.shelf
        drafts = shelf.page(chosen, sort=sort, limit=limit, offset=offset)
        if offset:
            return DraftPage(drafts)
        return DraftPage(drafts, shelf.count(chosen), shelf.count(), tuple(shelf.kinds()))

    return Work("page drafts", Lane.VAULT, call)


def search_library(*, assistant: Assistant, query: str) -> Work[list[FoundPassage]]:
    """The best passages, best first."""

    def call(_: object) -> list[FoundPassage]:
        found = assistant.library.search(query, SEARCHED)
        return [FoundPassage(each, excerpt(each.text, query, EXCERPT_CHARACTERS)) for each in found]

    return Work("search library", Lane.WIDE, call)


def read_document(*, assistant: Assistant, document_id: int) -> Work[Any]:
    return Work("read document", Lane.VAULT, lambda _: assistant.library.document(document_id))


def _write(path: Path, text: str) -> None:
    try:
        replace_private(path, text.encode("utf-8", "replace"))
    except OSError as error:
        raise VaultError(f"It cannot be written to {path}: {error.strerror}.") from None
