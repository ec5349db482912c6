"""The outbound log in pages, the last request first: for lists of many thousands, filtered.

Going over records costs what reading them costs, so it is done backwards and only as far as a page needs.
Whether they are what was written is another question, which `OutboundLog.verify` answers for all of them.
"""

from __future__ import annotations

import itertools
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cogenesis.egress.forms import shape_problem
from cogenesis.errors import Cancelled
from cogenesis.vault.database import Database

_BATCH = 200
_BACKWARDS = """
SELECT r.seq, CAST(r.record AS BLOB), CAST(o.record AS BLOB)
FROM outbound AS r LEFT JOIN outbound AS o ON o.request = r.id
WHERE r.type = 'request' AND r.seq < ?1 AND (?2 IS NULL OR r.draft = ?2) ORDER BY r.seq DESC LIMIT ?3
"""
# By the indexes alone: going over the rows would read every body.
_COUNT = """
SELECT (SELECT count(*) FROM outbound INDEXED BY sqlite_autoindex_outbound_2 WHERE request IS NULL)
     - (SELECT count(*) FROM outbound WHERE type = 'break')
     - (SELECT count(*) FROM outbound WHERE type = 'checkpoint')
"""
_BEHIND_ALL = 2**63 - 1
_LEAST_OF_A_HASH = 6


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which requests a list is of; None and "" take all.

    Attributes:
        words: all of them stand in the address, the purpose, the bytes that left or the reply, in any case;
            or they begin an id or a hash.
        answered: True with a status of 200, False without.
        since, until: sent from this time on, and before that one; RFC 3339 in UTC.
    """

    words: str = ""
    purpose: str | None = None
    answered: bool | None = None
    draft: str | None = None
    since: str = ""
    until: str = ""


WHOLE_LOG = LogFilter()


@dataclass(frozen=True, slots=True)
class LogRow:
    """A request as a list shows it.

    Attributes:
        seq: its place in the log.
        draft: id of its draft, or None.
        status, error, bytes_in: of the outcome; `ended` is False while there is none.
    """

    seq: int
    id: str
    time: str
    purpose: str
    method: str
    url: str
    draft: str | None
    bytes_out: int
    ended: bool
    status: int | None
    error: str | None
    bytes_in: int | None


class LogPages:
    """Reads the table of the outbound log; changes nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(
        self,
        chosen: LogFilter = WHOLE_LOG,
        *,
        limit: int,
        before: int | None = None,
        cancel: threading.Event | None = None,
    ) -> list[LogRow]:
        """Requests that the filter lets through, the last first; `before` is the place of the last seen.

        Rows that are no records any more are left out; `verify` tells of them. Cancelled when stopped.
        """
        found: list[LogRow] = []
        asked = chosen.words.casefold().split()
        for seq, request, outcome in self._backwards(before, chosen.draft):
            if cancel is not None and cancel.is_set():
                raise Cancelled("Stopped.")
            if chosen.since and request["time"] < chosen.since:
                break
            if _passes(chosen, asked, request, outcome):
                found.append(_row(seq, request, outcome))
                if len(found) == limit:
                    break
        return found

    def count(self) -> int:
        """How many requests the log holds."""
        return int(self._database.value(_COUNT))

    def purposes(self) -> list[str]:
        """What requests were made for, as far as the last ones tell."""
        last = itertools.islice(self._backwards(None, None), 500)
        return sorted({str(request["purpose"]) for _, request, _ in last})

    def bytes_since(self, time: str) -> int:
        """Bytes of request bodies that left from a time on."""
        total = 0
        for _, request, _ in self._backwards(None, None):
            if request["time"] < time:
                break
            total += request["bytes_out"]
        return total

    def _backwards(
        self, before: int | None, draft: str | None
    ) -> Iterator[tuple[int, dict[str, Any], dict[str, Any] | None]]:
        """Place, request and outcome, the last first."""
        last = _BEHIND_ALL if before is None else before
        while rows := self._database.rows(_BACKWARDS, (last, draft, _BATCH)):
            for seq, text, came in rows:
                request, outcome = _read(text, "request"), _read(came, "outcome")
                if request is not None:
                    yield seq, request, outcome
            last = rows[-1][0]


def _read(text: bytes | None, kind: str) -> dict[str, Any] | None:
    try:
        record = None if text is None else json.loads(text)
    except (ValueError, RecursionError):
        return None
    sound = record is not None and not shape_problem(record) and record["type"] == kind
    return record if sound else None


def _passes(
    chosen: LogFilter, asked: list[str], request: dict[str, Any], outcome: dict[str, Any] | None
) -> bool:
    if chosen.purpose is not None and request["purpose"] != chosen.purpose:
        return False
    if chosen.until and request["time"] >= chosen.until:
        return False
    status = outcome["status"] if outcome else None
    if chosen.answered is not None and (status == 200) is not chosen.answered:
        return False
    if not asked:
        return True
    reply = (outcome or {}).get("reply") or ""
    whole = "\n".join([request["url"], request["purpose"], request["body"], reply]).casefold()
    names = [request["id"], request["hash"], request["draft"] or ""]
    return all(word in whole or _begins(names, word) for word in asked)


def _begins(names: list[str], word: str) -> bool:
    """Whether an id or a hash begins so; a few hex digits stand in any of them."""
    return len(word) >= _LEAST_OF_A_HASH and any(name.startswith(word) for name in names)


def _row(seq: int, request: dict[str, Any], outcome: dict[str, Any] | None) -> LogRow:
    names = ("id", "time", "purpose", "method", "url", "draft", "bytes_out")
    came = outcome or {"status": None, "error": None, "bytes_in": None}
    return LogRow(
        seq=seq,
        **{name: request[name] for name in names},
        ended=outcome is not None,
        **{name: came[name] for name in ("status", "error", "bytes_in")},
    )
