"""What left, as somebody looks through it: the log in pages, with titles of drafts and what it cost."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from cogenesis.assistant.spending import Spending
from cogenesis.vault.database import rfc3339
from cogenesis.vault.outbound_pages import WHOLE_LOG, LogFilter, LogRow
from cogenesis.vault.spending import Charge
from cogenesis.vault.vault import Vault

PAGE = 200


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One request of a list.

    Attributes:
        title: what its draft is about; "" when it has none, None when the draft is gone.
        charge: what it took; None where that was not kept, as for a download.
    """

    row: LogRow
    title: str | None
    charge: Charge | None


class Ledger:
    """Reads the log of one home; `Assistant.ledger` is the one there is."""

    def __init__(self, opened: Callable[[], Vault], spending: Spending) -> None:
        """`opened` raises NoVault while the vault is locked."""
        self._opened = opened
        self._spending = spending

    def page(
        self,
        chosen: LogFilter = WHOLE_LOG,
        *,
        limit: int = PAGE,
        before: int | None = None,
        cancel: threading.Event | None = None,
    ) -> list[LogEntry]:
        """Requests that the filter lets through, the last first; `before` is the place of the last seen."""
        vault = self._opened()
        rows = vault.log_pages.page(chosen, limit=limit, before=before, cancel=cancel)
        drafts = {row.draft for row in rows if row.draft}
        titles = vault.finding.titles(sorted(drafts))
        charges = self._spending.of_requests([row.id for row in rows])
        return [
            LogEntry(row, titles.get(row.draft) if row.draft else "", charges.get(row.id)) for row in rows
        ]

    def count(self) -> int:
        """How many requests there are."""
        return self._opened().log_pages.count()

    def purposes(self) -> list[str]:
        """What requests were made for."""
        return self._opened().log_pages.purposes()

    def bytes_since(self, day: date) -> int:
        """Bytes of request bodies that left since a day began here."""
        return self._opened().log_pages.bytes_since(day_start(day))


def day_start(day: date) -> str:
    """When a day began here, RFC 3339 in UTC."""
    return rfc3339(datetime.combine(day, time()).astimezone())
