"""The outbound log's records: their final format, their hashes, and the check of a whole chain.

Pure, so that the vault that stores them, the command that verifies them and a script of the user's own
all mean the same bytes. A record's hash is SHA-256, in hex, over its canonical JSON without the member
"hash"; "prev" is the hash of the record before, 64 zeros for the first, so that no record can be
changed, dropped or moved without breaking the chain after it. Canonical JSON: keys sorted by code
point, no spaces, UTF-8, nothing escaped but quotes, backslashes and control characters, integers only.

Two records tell of the log itself. A `break` closes a gap that the user was told of: it pins what was found
before it, and the chain goes on from there. A `checkpoint` says what was cut off the log's beginning.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from cogenesis.egress.forms import shape_problem

GENESIS = "0" * 64
FIRST_SEQ = 1
REPLY_BYTES = 8 * 1024
MASK = "***"

Record = dict[str, Any]

_SECRET_HEADERS = frozenset(
    {"authorization", "proxy-authorization", "cookie", "api-key", "x-api-key", "x-goog-api-key"}
)


@dataclass(frozen=True, slots=True)
class Request:
    """One request about to be handed to the process that can send.

    Attributes:
        draft: id of the draft it belongs to, or None.
        purpose: "sketch", "logits", "test", "model" ...
        headers: as sent, but secrets masked; well-known secret headers are masked here in any case.
        body: exactly what is sent, as text; its UTF-8 bytes are what the hash and size are of.
        findings: (kind, start, end) in code points of the body; never the words held back.
    """

    purpose: str
    method: str
    url: str
    headers: Mapping[str, str]
    body: str
    draft: str | None = None
    findings: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came back for a request, or that nothing did.

    Attributes:
        request: id of the request record.
        status: HTTP status, None when no answer came.
        error: reason in a word or a sentence without content, None when all went well.
        bytes_in, reply_sha256: size of the reply's body as received and the hex SHA-256 of its bytes.
        reply: the reply as text; its first 8 KB are kept. None to keep only the hash.
    """

    request: str
    status: int | None
    error: str | None
    duration_ms: int
    bytes_in: int
    reply_sha256: str
    reply: str | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """How many records the log has had and the hash of the last one."""

    count: int = 0
    hash: str = GENESIS


@dataclass(frozen=True, slots=True)
class Break:
    """A gap in the log that the user was told of and closed; `code` is one of `forms.BREAK_CODES`."""

    seq: int
    time: str
    code: str


@dataclass(frozen=True, slots=True)
class Gap:
    """What was found when a log was not trusted: all that a break record says.

    Attributes:
        rows, before_sha256: how many rows stood there, and `pin_of` them.
        database, file, keyring: where each said the log ends; None where it said nothing.
    """

    code: str
    rows: int
    before_sha256: str
    database: Anchor
    file: Anchor | None
    keyring: Anchor | None


@dataclass(frozen=True, slots=True)
class Cut:
    """What was cut off the log's beginning, once or over time.

    Attributes:
        records, first_seq, first_time, export_sha256: of the last cut alone.
        last_seq, last_hash, last_time: of the last record that is gone.
        breaks: those among all that is gone.
        drafts: how many requests of each draft are gone.
    """

    records: int
    first_seq: int
    last_seq: int
    last_hash: str
    first_time: str
    last_time: str
    export_sha256: str
    breaks: tuple[Break, ...]
    drafts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Verification:
    """Result of checking a chain.

    Attributes:
        entries: records read.
        problem: a sentence when `ok` is False, else None.
        breaks: gaps that were closed; what stands before the last one is not provable.
        cut: what is missing at the beginning by the user's own wish, if anything is.
    """

    ok: bool
    entries: int
    problem: str | None = None
    breaks: tuple[Break, ...] = ()
    cut: Cut | None = None


def sha256_hex(data: bytes) -> str:
    """Hex SHA-256 of `data`."""
    return hashlib.sha256(data).hexdigest()


def canonical_json(value: object) -> bytes:
    """The one byte form of `value`; ValueError or TypeError for what has none (NaN, lone surrogates)."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8")


def record_hash(record: Mapping[str, object]) -> str:
    """Hex SHA-256 over the canonical JSON of `record` without its member "hash"."""
    return sha256_hex(canonical_json({key: value for key, value in record.items() if key != "hash"}))


def request_record(request: Request, *, seq: int, record_id: str, prev: str, time: str) -> Record:
    """The request's record, hash included; ValueError when the body is not text that UTF-8 can hold."""
    body = request.body.encode("utf-8")
    return _sealed(
        {
            "type": "request",
            "seq": seq,
            "id": record_id,
            "draft": request.draft,
            "prev": prev,
            "time": time,
            "purpose": request.purpose,
            "method": request.method,
            "url": request.url,
            "headers": mask_headers(request.headers),
            "body": request.body,
            "body_sha256": sha256_hex(body),
            "bytes_out": len(body),
            "findings": [{"kind": kind, "start": start, "end": end} for kind, start, end in request.findings],
        }
    )


def outcome_record(outcome: Outcome, *, seq: int, record_id: str, prev: str, time: str) -> Record:
    """The outcome's record, hash included; the reply is cut to 8 KB at a whole character."""
    return _sealed(
        {
            "type": "outcome",
            "seq": seq,
            "id": record_id,
            "request": outcome.request,
            "prev": prev,
            "time": time,
            "status": outcome.status,
            "error": outcome.error,
            "duration_ms": outcome.duration_ms,
            "bytes_in": outcome.bytes_in,
            "reply_sha256": outcome.reply_sha256,
            "reply": None if outcome.reply is None else bounded_reply(outcome.reply),
        }
    )


def break_record(gap: Gap, *, seq: int, record_id: str, prev: str, time: str) -> Record:
    """The record that closes a gap, hash included."""
    record: Record = {"type": "break", "seq": seq, "id": record_id, "prev": prev, "time": time}
    record |= {"code": gap.code, "rows": gap.rows, "before_sha256": gap.before_sha256}
    for name, anchor in (("database", gap.database), ("file", gap.file), ("keyring", gap.keyring)):
        record[f"{name}_count"] = None if anchor is None else anchor.count
        record[f"{name}_hash"] = None if anchor is None else anchor.hash
    return _sealed(record)


def checkpoint_record(cut: Cut, *, seq: int, record_id: str, prev: str, time: str) -> Record:
    """The record that stands for what was cut off, hash included."""
    record: Record = {"type": "checkpoint", "seq": seq, "id": record_id, "prev": prev, "time": time}
    return _sealed(record | asdict(cut) | {"breaks": [asdict(b) for b in cut.breaks]})


def cut_of(checkpoint: Record) -> Cut:
    """What a checkpoint record of sound shape says."""
    said = {name: checkpoint[name] for name in Cut.__slots__}
    return Cut(**said | {"breaks": tuple(Break(**b) for b in said["breaks"])})


def tunnel_request(proxy: str, origin: str, draft: str | None) -> Request:
    """What a proxy is told before it passes an encrypted request on to `origin` (scheme://host:port).

    The URL is the proxy's, since that is where the bytes go; whom they ask for stands in the header Host.
    """
    target = origin.partition("://")[2]
    return Request("connect", "CONNECT", proxy, {"Host": target, "Accept": "*/*"}, "", draft)


def tunnel_outcome(tunnel_id: str, through: Outcome) -> Outcome:
    """A tunnel's outcome, told by what came through it; the proxy's own answer is not kept."""
    error = None if through.status is not None else through.error
    return Outcome(tunnel_id, None, error, 0, 0, sha256_hex(b""))


def mask_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """`headers` with the values of those that carry keys or cookies masked."""
    return {
        name: MASK if name.strip().lower() in _SECRET_HEADERS else value for name, value in headers.items()
    }


def bounded_reply(untrusted_text: str) -> str:
    """The first 8 KB of a reply, whole characters; what UTF-8 cannot hold becomes "?"."""
    data = untrusted_text[:REPLY_BYTES].encode("utf-8", "replace")
    return data[:REPLY_BYTES].decode("utf-8", "ignore")


def parse_lines(untrusted_lines: Iterable[bytes]) -> Iterator[object]:
    """The records of an export, line by line; None for a line that is not the one byte form of its record."""
    for line in untrusted_lines:
        try:
            value = json.loads(line)
            yield value if canonical_json(value) + b"\n" == line else None
        except (ValueError, TypeError, RecursionError):
            yield None


def pin_of(untrusted_records: Iterable[object]) -> str:
    """Hex SHA-256 over a line for each record: the hash it should have, and the hash it claims."""
    pin = hashlib.sha256()
    for untrusted in untrusted_records:
        pin.update(_pin_line(untrusted, _hash_of(untrusted)))
    return pin.hexdigest()


def verify(untrusted_records: Iterable[object], *, head: str | None = None) -> Verification:
    """Check a whole chain in one pass, in any mapping form JSON gives.

    The first record that is not as it was written is named by its number. What is missing at the end cannot
    be seen from here: with `head`, a hash known from elsewhere, the record of that hash must be among them.
    """
    walk = _Walk()
    for untrusted in untrusted_records:
        walk.step(untrusted)
    return walk.result(head)


class _Walk:
    """One walk along a chain, record by record."""

    def __init__(self) -> None:
        self._entries = 0
        self._problem: str | None = None
        self._seq, self._prev = FIRST_SEQ - 1, GENESIS
        self._begins_after: tuple[int, str] | None = None  # not the log's beginning; a checkpoint must say so
        self._requests: dict[str, bool] = {}  # id of each request, and whether its outcome has been seen
        self._hashes = {GENESIS}
        self._pin = hashlib.sha256()
        self._breaks: dict[int, Break] = {}
        self._cut: Cut | None = None

    def step(self, untrusted: object) -> None:
        """Take the next record."""
        self._entries += 1
        actual = _hash_of(untrusted)
        number = self._seq + 1
        problem = shape_problem(untrusted) or self._problem_of(untrusted, actual)
        if problem is not None:
            self._problem = self._problem or f"Record {number} {problem}."
        self._pin.update(_pin_line(untrusted, actual))

    def result(self, head: str | None) -> Verification:
        """What to say at the end."""
        problem = self._problem
        if problem is None and self._begins_after is not None:
            problem = "The log does not begin with its first record; what stood before it is missing."
        if problem is None and head is not None and head not in self._hashes:
            problem = "The record of the hash given is not there; it was changed, or the end was cut off."
        breaks = tuple(self._breaks[seq] for seq in sorted(self._breaks))
        return Verification(problem is None, self._entries, problem, breaks, self._cut)

    def _problem_of(self, record: Any, actual: str | None) -> str | None:
        if actual is None:
            return "holds values that no record holds"
        if actual != record["hash"]:
            return "was changed after it was written"
        if record["type"] == "break":
            problem = self._close_gap(record)
        else:
            link, content = self._link_problem(record), self._content_problem(record)
            problem = link or content
        if problem is None:
            self._seq, self._prev = record["seq"], actual
            self._hashes.add(actual)
        return problem

    def _close_gap(self, record: Record) -> str | None:
        """Go on from a break that follows in the chain, or pins the records before it as they are now."""
        self._breaks[record["seq"]] = Break(record["seq"], record["time"], record["code"])
        pinned = record["before_sha256"] == self._pin.hexdigest()
        follows = self._problem is None and record["prev"] == self._prev and record["seq"] > self._seq
        if not (pinned or follows):
            return "is a break that was not written over the records before it"
        if pinned:
            self._begins_after = None
        self._problem = None
        return None

    def _link_problem(self, record: Record) -> str | None:
        if self._entries == 1 and (record["seq"], record["prev"]) != (FIRST_SEQ, GENESIS):
            self._begins_after = self._seq, self._prev = record["seq"] - 1, record["prev"]
        if record["seq"] != self._seq + 1:
            return "is not the one that belongs here; a record was removed, added or moved"
        return None if record["prev"] == self._prev else "does not follow from the one before it"

    def _content_problem(self, record: Record) -> str | None:
        if record["type"] == "checkpoint":
            self._cut = cut_of(record)
            self._breaks |= {b.seq: b for b in self._cut.breaks}
            if self._begins_after == (self._cut.last_seq, self._cut.last_hash):
                self._begins_after = None
            return None
        if record["type"] == "outcome":
            if self._requests.get(record["request"]) is not False:
                return "is an outcome without its request"
            self._requests[record["request"]] = True
            return None
        if record["id"] in self._requests:
            return "repeats the id of another request"
        self._requests[record["id"]] = False
        body = record["body"].encode("utf-8")
        if sha256_hex(body) != record["body_sha256"] or len(body) != record["bytes_out"]:
            return "holds a body that is not the one it gives hash and size of"
        return None


def _sealed(record: Record) -> Record:
    return record | {"hash": record_hash(record)}


def _hash_of(untrusted: object) -> str | None:
    try:
        return record_hash(untrusted) if isinstance(untrusted, dict) else None
    except (TypeError, ValueError, RecursionError):
        return None


def _pin_line(untrusted: object, actual: str | None) -> bytes:
    claimed = untrusted.get("hash") if isinstance(untrusted, dict) else None
    return f"{actual or ''}{claimed if isinstance(claimed, str) else ''}\n".encode("utf-8", "replace")
