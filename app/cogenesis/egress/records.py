"""The outbound log's records: their final format, their hashes, and the check of a whole chain.

Pure, so that the vault that stores them, the command that verifies them and a script of the user's own
all mean the same bytes. A record's hash is SHA-256, in hex, over its canonical JSON without the member
"hash"; "prev" is the hash of the record before, 64 zeros for the first, so that no record can be
changed, dropped or moved without breaking the chain after it. Canonical JSON: keys sorted by code
point, no spaces, UTF-8, nothing escaped but quotes, backslashes and control characters, integers only.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import NoneType
from typing import Any

GENESIS = "0" * 64
FIRST_SEQ = 1
REPLY_BYTES = 8 * 1024
MASK = "***"

Record = dict[str, Any]

_SECRET_HEADERS = frozenset(
    {"authorization", "proxy-authorization", "cookie", "api-key", "x-api-key", "x-goog-api-key"}
)
_COMMON: dict[str, tuple[type, ...]] = {
    "type": (str,),
    "seq": (int,),
    "id": (str,),
    "prev": (str,),
    "time": (str,),
    "hash": (str,),
}
_MEMBERS: dict[str, dict[str, tuple[type, ...]]] = {
    "request": _COMMON
    | {
        "draft": (str, NoneType),
        "purpose": (str,),
        "method": (str,),
        "url": (str,),
        "headers": (dict,),
        "body": (str,),
        "body_sha256": (str,),
        "bytes_out": (int,),
        "findings": (list,),
    },
    "outcome": _COMMON
    | {
        "request": (str,),
        "status": (int, NoneType),
        "error": (str, NoneType),
        "duration_ms": (int,),
        "bytes_in": (int,),
        "reply_sha256": (str,),
        "reply": (str, NoneType),
    },
}


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
class Verification:
    """Result of checking a chain: `problem` is a sentence when `ok` is False, else None."""

    ok: bool
    entries: int
    problem: str | None = None


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


def mask_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """`headers` with the values of those that carry keys or cookies masked."""
    return {
        name: MASK if name.strip().lower() in _SECRET_HEADERS else value for name, value in headers.items()
    }


def bounded_reply(untrusted_text: str) -> str:
    """The first 8 KB of a reply, whole characters; what UTF-8 cannot hold becomes "?"."""
    data = untrusted_text[:REPLY_BYTES].encode("utf-8", "replace")
    return data[:REPLY_BYTES].decode("utf-8", "ignore")


def verify(untrusted_records: Iterable[object]) -> Verification:
    """Check a whole chain, first record to last, in one pass and in any mapping form JSON gives.

    Stops at the first record that is not as it was written and names it by its position.
    What is missing at the end cannot be seen from here: compare `entries` and the last hash with the anchor.
    """
    prev = GENESIS
    requests: dict[str, bool] = {}  # id of each request, and whether its outcome has been seen
    position = 0
    for position, untrusted in enumerate(untrusted_records, start=1):
        problem = (
            _shape_problem(untrusted)
            or _link_problem(untrusted, position, prev)
            or _content_problem(untrusted, requests)
        )
        if problem:
            return Verification(False, position, f"Record {position} {problem}.")
        assert isinstance(untrusted, dict)
        prev = untrusted["hash"]
    return Verification(True, position)


def _sealed(record: Record) -> Record:
    return record | {"hash": record_hash(record)}


def _is(value: object, allowed: tuple[type, ...]) -> bool:
    return isinstance(value, allowed) and not isinstance(value, bool)


def _shape_problem(untrusted: object) -> str | None:
    if not isinstance(untrusted, dict):
        return "is not a record"
    kind = untrusted.get("type")
    members = _MEMBERS.get(kind) if isinstance(kind, str) else None
    if members is None:
        return "is of a type this version does not know"
    if untrusted.keys() != members.keys() or not all(_is(untrusted[k], t) for k, t in members.items()):
        return "does not have the members its type has"
    return None


def _link_problem(record: Any, position: int, prev: str) -> str | None:
    if record["seq"] != FIRST_SEQ + position - 1:
        return "is not the one that belongs here; a record was removed, added or moved"
    if record["prev"] != prev:
        return "does not follow from the one before it"
    try:
        actual = record_hash(record)
    except (TypeError, ValueError, RecursionError):
        return "holds values that no record holds"
    if actual != record["hash"]:
        return "was changed after it was written"
    return None


def _content_problem(record: Any, requests: dict[str, bool]) -> str | None:
    if record["type"] == "outcome":
        if requests.get(record["request"]) is not False:
            return "is an outcome without its request"
        requests[record["request"]] = True
        return None
    if record["id"] in requests:
        return "repeats the id of another request"
    body = record["body"].encode("utf-8")
    if sha256_hex(body) != record["body_sha256"] or len(body) != record["bytes_out"]:
        return "holds a body that is not the one it gives hash and size of"
    requests[record["id"]] = False
    return None
