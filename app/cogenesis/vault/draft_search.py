"""Finds kept drafts by words, kind, state, mode, recipient and date, in pages: there may be many thousands.

What is listed is short; a draft's whole text is read when it is opened.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from cogenesis.documents.segmenting import is_unspaced, words
from cogenesis.vault.database import Database, Row

MOST_WORDS = 12
MOST_CHARACTERS = 20_000
"""Of a text that is looked through for an excerpt."""
SORTS = {
    "updated": "d.updated DESC, d.number DESC",
    "created": "d.created DESC, d.number DESC",
    "title": "lower(coalesce(nullif(d.subject, ''), d.instruction)), d.number DESC",
    "kind": "d.kind, d.updated DESC, d.number DESC",
    "recipient": "lower(coalesce(json_extract(d.asked, '$.to'), '')), d.updated DESC, d.number DESC",
}
_LISTED = (
    "d.id, d.kind, d.state, d.mode, d.created, d.updated, d.subject, "
    "substr(d.instruction, 1, 400), d.asked, substr(d.text, 1, ?)"
)


@dataclass(frozen=True, slots=True)
class DraftFilter:
    """Which drafts a list is of; None and "" take all.

    Attributes:
        words: all of them stand in instruction, subject or text, the last as a beginning.
        to: stands in the recipient's name.
        since, until: last changed from this time on, and before that one; RFC 3339 in UTC.
    """

    words: str = ""
    kind: str | None = None
    state: str | None = None
    mode: str | None = None
    to: str = ""
    since: str = ""
    until: str = ""


ALL_DRAFTS = DraftFilter()


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft as a list shows it.

    Attributes:
        to: the recipient as typed, or "".
        instruction: its beginning; `text`: the same of the draft, for an excerpt.
        outbound: ids of its requests.
    """

    id: str
    kind: str
    state: str
    mode: str
    created: str
    updated: str
    subject: str | None
    instruction: str
    to: str
    text: str
    outbound: tuple[str, ...] = ()


class DraftSearch:
    """Searches over the table of drafts; changes nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(
        self, chosen: DraftFilter = ALL_DRAFTS, *, sort: str = "updated", limit: int = 100, offset: int = 0
    ) -> list[DraftRow]:
        """A page of the drafts that the filter lets through, in the order of `SORTS[sort]`."""
        where, values = _where(chosen)
        sql = f"SELECT {_LISTED} FROM drafts AS d WHERE {where} ORDER BY {SORTS[sort]} LIMIT ? OFFSET ?"  # noqa: S608
        most = MOST_CHARACTERS if chosen.words.strip() else 400
        rows = [_row(row) for row in self._database.rows(sql, (most, *values, limit, offset))]
        sent = self._sent([row.id for row in rows])
        return [replace(row, outbound=tuple(sent[row.id])) if row.id in sent else row for row in rows]

    def count(self, chosen: DraftFilter = ALL_DRAFTS) -> int:
        """How many drafts all pages hold together."""
        where, values = _where(chosen)
        return int(self._database.value(f"SELECT count(*) FROM drafts AS d WHERE {where}", values))  # noqa: S608

    def titles(self, ids: list[str]) -> dict[str, str]:
        """What these drafts are about, by id: the subject, else how the instruction begins."""
        marks = ",".join("?" * len(ids))
        sql = (
            "SELECT id, coalesce(nullif(subject, ''), substr(instruction, 1, 200)) "  # noqa: S608
            f"FROM drafts WHERE id IN ({marks})"
        )
        return {str(name): str(title) for name, title in self._database.rows(sql, tuple(ids))}

    def kinds(self) -> list[str]:
        """The kinds there are drafts of."""
        return [str(row[0]) for row in self._database.rows("SELECT DISTINCT kind FROM drafts ORDER BY kind")]

    def _sent(self, ids: list[str]) -> dict[str, list[str]]:
        marks = ",".join("?" * len(ids))
        sql = f"SELECT draft, id FROM outbound WHERE draft IN ({marks}) ORDER BY seq"  # noqa: S608
        sent: dict[str, list[str]] = {}
        for draft, request in self._database.rows(sql, tuple(ids)):
            sent.setdefault(str(draft), []).append(str(request))
        return sent


def _where(chosen: DraftFilter) -> tuple[str, tuple[object, ...]]:
    """The condition of a filter, and its values."""
    parts: list[str] = ["1"]
    values: list[object] = []
    for column, value in (("kind", chosen.kind), ("state", chosen.state), ("mode", chosen.mode)):
        if value is not None:
            parts.append(f"d.{column} = ?")
            values.append(value)
    if chosen.to.strip():
        parts.append("json_extract(d.asked, '$.to') LIKE ? ESCAPE '\\'")
        values.append(f"%{_escaped(chosen.to.strip())}%")
    for sign, time in ((">=", chosen.since), ("<", chosen.until)):
        if time:
            parts.append(f"d.updated {sign} ?")
            values.append(time)
    asked = words(chosen.words)[:MOST_WORDS]
    if chosen.words.strip() and not asked:
        parts.append("0")
    if spaced := [word for word in asked if not is_unspaced(word)]:
        parts.append("d.number IN (SELECT rowid FROM draft_words WHERE draft_words MATCH ?)")
        begins = "" if is_unspaced(asked[-1]) else "*"
        values.append(" ".join(f'"{word}"' for word in spaced) + begins)
    for run in filter(is_unspaced, asked):  # the index takes a run of such a script for one word
        parts.append(
            "instr(d.instruction || char(10) || coalesce(d.subject, '') || char(10) || d.text, ?) > 0"
        )
        values.append(run)
    return " AND ".join(parts), tuple(values)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _row(row: Row) -> DraftRow:
    name, kind, state, mode, created, updated, subject, instruction, asked, text = row
    to = json.loads(asked).get("to") or ""
    return DraftRow(name, kind, state, mode, created, updated, subject, instruction, to, text)
