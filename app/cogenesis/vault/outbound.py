"""The outbound log: every byte that leaves, on record before it leaves.

Records are those of `egress.records`, chained by hash. A record is committed to the disk before `append_*`
returns. Count and head hash also stand in a file beside the database, the anchor, written after each
record: a database that was rolled back, cut or exchanged no longer agrees with it. Between commit and
anchor a crash can come, so the database may be one record ahead; after any other difference the log is no
longer trusted, and nothing more may be sent.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cogenesis.egress.records import (
    FIRST_SEQ,
    GENESIS,
    Outcome,
    Record,
    Request,
    Verification,
    canonical_json,
    outcome_record,
    record_hash,
    request_record,
    verify,
)
from cogenesis.errors import Refused, VaultError
from cogenesis.vault.database import Clock, Database, utc_now
from cogenesis.vault.files import read_bounded, replace_private

ANCHOR_BYTES = 1024
_BATCH = 64
_OPEN_REQUEST = (
    "SELECT (SELECT count(*) FROM outbound WHERE id = ?1 AND type = 'request'), "
    "(SELECT count(*) FROM outbound WHERE request = ?1)"
)
_WITH_OUTCOME = (
    "SELECT record FROM outbound WHERE (id = ?1 AND type = 'request') OR request = ?1 ORDER BY seq"
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """How many records the log holds and the hash of the last one."""

    count: int = 0
    hash: str = GENESIS

    def to_bytes(self) -> bytes:
        """The anchor file's content."""
        return canonical_json({"count": self.count, "hash": self.hash}) + b"\n"


class OutboundLog:
    """The log's table and its anchor file.

    Attributes:
        problem: a sentence when the log is not to be trusted, else None.
    """

    def __init__(self, database: Database, anchor_path: Path, clock: Clock = utc_now) -> None:
        """Compare the log with its anchor; a difference is told by `trusted` and `problem`, not raised."""
        self._database = database
        self._path = anchor_path
        self._clock = clock
        self._anchored = Anchor()
        self.problem: str | None = None
        self._compare()

    @property
    def trusted(self) -> bool:
        """Whether requests may be logged, and so sent."""
        return self.problem is None

    def append_request(self, request: Request) -> str:
        """Log a request; its id. On disk when it returns: only then may it be handed on.

        Raises Refused when the log is not trusted, VaultError when it cannot be written.
        """
        record_id = secrets.token_hex(8)
        return self._append(
            lambda seq, prev: request_record(
                request, seq=seq, record_id=record_id, prev=prev, time=self._clock()
            )
        )

    def append_outcome(self, outcome: Outcome) -> str:
        """Log what came back for a request, once; the outcome's id. Raises as `append_request` does."""
        record_id = secrets.token_hex(8)
        with self._database.exclusive():
            if self._database.row(_OPEN_REQUEST, (outcome.request,)) != (1, 0):
                raise VaultError("The outbound log has no open request of this id; nothing was logged.")
            return self._append(
                lambda seq, prev: outcome_record(
                    outcome, seq=seq, record_id=record_id, prev=prev, time=self._clock()
                )
            )

    def entries(self) -> list[Record]:
        """All records, oldest first."""
        return list(self._records())

    def requests(self) -> list[dict[str, Any]]:
        """One row a request, oldest first: id, time, purpose, url, status, bytes_out, bytes_in, body_sha256.

        `status` and `bytes_in` are None until the outcome is known.
        """
        rows: dict[str, dict[str, Any]] = {}
        for record in self._records():
            if record["type"] == "request":
                row = {name: record[name] for name in ("id", "time", "purpose", "url")}
                row |= {"status": None, "bytes_out": record["bytes_out"], "bytes_in": None}
                rows[record["id"]] = row | {"body_sha256": record["body_sha256"]}
            elif record["request"] in rows:
                rows[record["request"]] |= {"status": record["status"], "bytes_in": record["bytes_in"]}
        return list(rows.values())

    def show(self, request_id: str) -> dict[str, Any]:
        """One request with its outcome; VaultError when there is none of that id.

        The members of a row of `requests`, and draft, prev, hash, headers, body, findings, reply, error,
        duration_ms.
        """
        found = [json.loads(text) for (text,) in self._database.rows(_WITH_OUTCOME, (request_id,))]
        if not found:
            raise VaultError(f"The outbound log has no request {request_id[:40]}; see outbound list.")
        request, outcome = found[0], (found[1] if len(found) > 1 else {})
        shown = ("id", "time", "purpose", "url", "bytes_out", "body_sha256", "draft", "prev", "hash")
        view = {name: request[name] for name in (*shown, "headers", "body", "findings")}
        came = ("status", "bytes_in", "reply", "error", "duration_ms")
        return view | {name: outcome.get(name) for name in came}

    def for_draft(self, draft_id: str) -> list[Record]:
        """The records of one draft's requests and their outcomes, oldest first."""
        rows = self._database.rows(
            "SELECT record FROM outbound WHERE draft = ?1 OR request IN "
            "(SELECT id FROM outbound WHERE draft = ?1) ORDER BY seq",
            (draft_id,),
        )
        return [json.loads(text) for (text,) in rows]

    def verify(self) -> Verification:
        """Recompute the whole chain, and compare it with the table's columns and the anchor.

        Finding a problem ends trust in the log until the vault is opened anew.
        """
        with self._database.exclusive():
            with closing(self._records(checked=True)) as records:
                try:
                    result = verify(records)
                except _ColumnsDiffer as error:
                    result = Verification(
                        False, error.seq, f"Record {error.seq} was changed in the database."
                    )
            if result.ok:
                behind = self._difference()
                result = Verification(behind is None, result.entries, behind)
        if not result.ok:
            self.problem = self.problem or result.problem
        return result

    def export(self, path: Path) -> int:
        """Write all records to `path` as JSON lines, each its canonical JSON with the hash; how many.

        The file is the user's to hand on: it is not encrypted. VaultError when it cannot be written.
        """
        lines = [canonical_json(record) + b"\n" for record in self._records()]
        try:
            replace_private(path, b"".join(lines))
        except OSError as error:
            raise VaultError(f"The log cannot be written to {path}: {error.strerror}.") from None
        return len(lines)

    def _append(self, build: Callable[[int, str], Record]) -> str:
        with self._database.exclusive():
            if self._database.in_transaction:
                raise RuntimeError("a log record must be on the disk when append returns")
            if self.problem:
                raise Refused(self.problem)
            head = self._head()
            if head != self._anchored:  # the anchor could not be written last time
                self._write_anchor(head)
            record = build(FIRST_SEQ + head.count, head.hash)
            self._database.execute(
                "INSERT INTO outbound(seq, id, type, draft, request, hash, record) VALUES (?,?,?,?,?,?,?)",
                (*_columns(record), canonical_json(record).decode()),
            )
            self._write_anchor(Anchor(head.count + 1, record["hash"]))
        return str(record["id"])

    def _head(self) -> Anchor:
        row = self._database.row("SELECT seq, hash FROM outbound ORDER BY seq DESC LIMIT 1")
        return Anchor(row[0] - FIRST_SEQ + 1, row[1]) if row else Anchor()

    def _write_anchor(self, anchor: Anchor) -> None:
        try:
            replace_private(self._path, anchor.to_bytes())
        except OSError as error:
            raise VaultError(
                f"The outbound log's anchor cannot be written ({error.strerror}); nothing was sent."
            ) from None
        self._anchored = anchor

    def _compare(self) -> None:
        """At opening: accept equality, or one record ahead, which a crash leaves."""
        self.problem = self._difference()
        if self.problem is None:
            self._anchored = self._read_anchor() or Anchor()
            head = self._head()
            if head != self._anchored:
                try:
                    self._write_anchor(head)
                except VaultError:
                    pass  # a full disk must not keep the vault shut; the next record tries again

    def _difference(self) -> str | None:
        """What the anchor and the table's end have against each other, as a sentence."""
        anchor, head = self._read_anchor(), self._head()
        if anchor is None:
            return "The outbound log's anchor file is missing or damaged; no request is sent."
        rows = int(self._database.value("SELECT count(*) FROM outbound"))
        prev = self._checked_prev(head)
        if rows != head.count or prev is None:
            return "The outbound log was changed outside the program; no request is sent."
        if anchor == head or (anchor.count + 1 == head.count and prev == anchor.hash):
            return None
        if anchor.count > head.count:
            missing = anchor.count - head.count
            return f"The outbound log lacks its last {missing} records; no request is sent."
        return "The outbound log does not agree with its anchor; no request is sent."

    def _checked_prev(self, head: Anchor) -> str | None:
        """What the last record follows from; None when it is not the record its hash says."""
        text = self._database.value("SELECT record FROM outbound ORDER BY seq DESC LIMIT 1")
        if text is None:
            return GENESIS
        record = _decoded(text)
        sound = record is not None and record.get("hash") == head.hash == _hash_of(record)
        return str(record.get("prev")) if record and sound else None

    def _read_anchor(self) -> Anchor | None:
        try:
            untrusted = json.loads(read_bounded(self._path, ANCHOR_BYTES))
            anchor = Anchor(untrusted["count"], untrusted["hash"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        sound = type(anchor.count) is int and isinstance(anchor.hash, str)
        return anchor if sound else None

    def _records(self, *, checked: bool = False) -> Generator[Record]:
        last = -1
        while rows := self._database.rows(
            "SELECT seq, id, type, draft, request, hash, record FROM outbound "
            "WHERE seq > ? ORDER BY seq LIMIT ?",
            (last, _BATCH),
        ):
            for row in rows:
                record = _decoded(row[-1])
                if record is None or (checked and _columns(record) != row[:-1]):
                    raise _ColumnsDiffer(row[0])
                yield record
            last = rows[-1][0]


class _ColumnsDiffer(VaultError):
    """A row is not the record it should be."""

    def __init__(self, seq: int) -> None:
        super().__init__(
            f"Record {seq} of the outbound log was changed in the database; see outbound verify."
        )
        self.seq = seq


def _decoded(text: str) -> Record | None:
    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def _hash_of(record: Record) -> str | None:
    try:
        return record_hash(record)
    except (TypeError, ValueError, RecursionError):
        return None


def _columns(record: Record) -> tuple[object, ...]:
    names = ("seq", "id", "type", "draft", "request", "hash")
    return tuple(record.get(name) for name in names)
