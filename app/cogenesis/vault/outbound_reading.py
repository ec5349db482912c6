"""What can be read of the outbound log, whatever became of its rows.

A row that is no longer the record it was written as is told by a stand-in, so that a log with damage in it
can still be listed, shown, exported and verified.
"""

from __future__ import annotations

import json
from collections.abc import Generator
from pathlib import Path
from typing import Any

from cogenesis.egress.forms import DAMAGED, shape_problem
from cogenesis.egress.records import Cut, Record, canonical_json, cut_of
from cogenesis.errors import VaultError
from cogenesis.vault.database import Database, Row
from cogenesis.vault.files import replace_private

_BATCH = 64
_SUMMED = "count(*), total(seq), max(seq)"
_COLUMNS = ("id", "type", "draft", "request", "hash")
# As bytes: what was written past the program may be no UTF-8.
_ROWS = (
    f"SELECT seq, {', '.join(f'CAST({name} AS BLOB)' for name in _COLUMNS)}, CAST(record AS BLOB) "  # noqa: S608
    "FROM outbound WHERE "
)
_WITH_OUTCOME = "(id = ?1 AND type = 'request') OR request = ?1 ORDER BY seq"
_OF_DRAFT = "draft = ?1 OR request IN (SELECT id FROM outbound WHERE draft = ?1) ORDER BY seq"


class LogReader:
    """The log's table, read only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def entries(self) -> list[Record]:
        """All records, oldest first; a stand-in of type "damaged" for a row that is none any more."""
        return list(self._records())

    def requests(self) -> list[dict[str, Any]]:
        """One row a request, oldest first: id, time, purpose, url, status, bytes_out, bytes_in, body_sha256.

        `status` and `bytes_in` are None until the outcome is known.
        """
        rows: dict[str, dict[str, Any]] = {}
        for record in self._records():
            if shape_problem(record):
                continue
            if record["type"] == "request":
                row = {name: record[name] for name in ("id", "time", "purpose", "url")}
                row |= {"status": None, "bytes_out": record["bytes_out"], "bytes_in": None}
                rows[record["id"]] = row | {"body_sha256": record["body_sha256"]}
            elif record["type"] == "outcome" and record["request"] in rows:
                rows[record["request"]] |= {"status": record["status"], "bytes_in": record["bytes_in"]}
        return list(rows.values())

    def show(self, request_id: str) -> dict[str, Any]:
        """One request with its outcome; VaultError when there is none of that id.

        The members of a row of `requests`, and draft, prev, hash, headers, body, findings, reply, error,
        duration_ms.
        """
        found = {r["type"]: r for r in self._chosen(_WITH_OUTCOME, request_id)}
        if "request" not in found:
            cut = self.cut()
            gone = f"; records up to {cut.last_time} were cut off" if cut else ""
            raise VaultError(f"The outbound log has no request {request_id[:40]}{gone}; see outbound list.")
        request, outcome = found["request"], found.get("outcome", {})
        shown = ("id", "time", "purpose", "url", "bytes_out", "body_sha256", "draft", "prev", "hash")
        view = {name: request[name] for name in (*shown, "headers", "body", "findings")}
        came = ("status", "bytes_in", "reply", "error", "duration_ms")
        return view | {name: outcome.get(name) for name in came}

    def for_draft(self, draft_id: str) -> list[Record]:
        """The records of one draft's requests and their outcomes, oldest first."""
        return self._chosen(_OF_DRAFT, draft_id)

    def cut(self) -> Cut | None:
        """What was cut off the log's beginning, as the last checkpoint says; None when nothing was."""
        record = self._last_of("checkpoint")
        return cut_of(record) if record else None

    def export(self, path: Path) -> int:
        """Write all records to `path` as JSON lines, each its canonical JSON with the hash; how many.

        The file is the user's to hand on: it is not encrypted. VaultError when it cannot be written.
        """
        lines = [line_of(record) for record in self._records()]
        try:
            replace_private(path, b"".join(lines))
        except OSError as error:
            raise VaultError(f"The log cannot be written to {path}: {error.strerror}.") from None
        return len(lines)

    def _records(self) -> Generator[Record]:
        last = -(2**63)
        while rows := self._database.rows(f"{_ROWS} seq > ? ORDER BY seq LIMIT ?", (last, _BATCH)):
            yield from map(_record_of, rows)
            last = rows[-1][0]

    def _chosen(self, condition: str, value: object) -> list[Record]:
        records = map(_record_of, self._database.rows(_ROWS + condition, (value,)))
        return [record for record in records if not shape_problem(record)]

    def _last_of(self, kind: str) -> Record | None:
        """The last break or checkpoint, if it is one still."""
        assert kind in ("break", "checkpoint")  # each has an index of its own, used for a literal only
        rows = self._database.rows(f"{_ROWS} type = '{kind}' ORDER BY seq DESC LIMIT 1")
        record = _record_of(rows[0]) if rows else None
        return None if record is None or shape_problem(record) else record


def line_of(record: Record) -> bytes:
    """A record's line in an export."""
    return canonical_json(record) + b"\n"


def columns_of(record: Record) -> tuple[Any, ...]:
    """A record's columns in the table: seq, id, type, draft, request, hash."""
    return tuple(record.get(name) for name in ("seq", *_COLUMNS))


def _record_of(row: Row) -> Record:
    """The record in a row, or its stand-in when text and columns are not exactly what was written."""
    seq, *columns, text = row
    try:
        record = json.loads(text)
        written = [value if value is None else value.encode() for value in columns_of(record)[1:]]
        sound = canonical_json(record) == text and record["seq"] == seq and written == columns
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        sound = False
    if sound and isinstance(record, dict):
        return record
    shown = [None if value is None else bytes(value).hex() for value in (*columns, text)]
    return {"type": DAMAGED, "seq": seq, "row": shown}


def indexes_agree(database: Database) -> bool:
    """Whether every index has the table's rows and no others: a page put back alone may be an index's."""
    each = f"SELECT {_SUMMED} FROM outbound"  # noqa: S608 names of ours
    marks = ", total(type = 'break'), total(type = 'checkpoint')"
    rows = database.rows(each.replace(" FROM", f"{marks} FROM") + " NOT INDEXED")[0]
    whole = [
        database.row(f"{each} INDEXED BY {name}")
        for name in ("sqlite_autoindex_outbound_1", "sqlite_autoindex_outbound_2", "outbound_by_draft")
    ]
    partial = [  # with the type written out, or SQLite does not see that the index will do
        database.value(f"SELECT total(1) FROM outbound INDEXED BY outbound_{kind}s WHERE type = '{kind}'")  # noqa: S608
        for kind in ("break", "checkpoint")
    ]
    return all(found == rows[:3] for found in whole) and partial == list(rows[3:])
