"""What each type of log record is made of: its members, their types, and what they may hold.

The members of `request` and `outcome` are final; `break` and `checkpoint` came later, in the same canonical
form. A record read back from anywhere is untrusted until `shape_problem` has nothing against it.
"""

from __future__ import annotations

from collections.abc import Callable
from types import NoneType
from typing import Any

DAMAGED = "damaged"
"""Type of the stand-in for a row of the database that is no longer the record it should be."""

BREAK_CODES = {
    "rolled-back": "its last records were missing, as after an older copy was put back",
    "missing": "records were missing from it, or were added",
    "edited": "a record was changed after it was written",
    "disagrees": "it did not agree with what was noted outside the database",
    "anchor-missing": "the note of its length and last hash outside the database was gone",
    "anchor-damaged": "the note of its length and last hash outside the database could not be read",
    "restored": "the vault was put back from a backup; what was sent after that backup was made is not in it",
}
"""Why a log was not trusted; a closed list, so that no record can put words into the program's mouth."""

Types = tuple[type, ...]
_TEXT: Types = (str,)
_NUMBER: Types = (int,)
_TEXT_OR_NONE: Types = (str, NoneType)
_NUMBER_OR_NONE: Types = (int, NoneType)
_COMMON: dict[str, Types] = {
    "type": _TEXT,
    "seq": _NUMBER,
    "id": _TEXT,
    "prev": _TEXT,
    "time": _TEXT,
    "hash": _TEXT,
}
_MEMBERS: dict[str, dict[str, Types]] = {
    "request": _COMMON
    | {
        "draft": _TEXT_OR_NONE,
        "purpose": _TEXT,
        "method": _TEXT,
        "url": _TEXT,
        "headers": (dict,),
        "body": _TEXT,
        "body_sha256": _TEXT,
        "bytes_out": _NUMBER,
        "findings": (list,),
    },
    "outcome": _COMMON
    | {
        "request": _TEXT,
        "status": _NUMBER_OR_NONE,
        "error": _TEXT_OR_NONE,
        "duration_ms": _NUMBER,
        "bytes_in": _NUMBER,
        "reply_sha256": _TEXT,
        "reply": _TEXT_OR_NONE,
    },
    "break": _COMMON
    | {
        "code": _TEXT,
        "rows": _NUMBER,
        "before_sha256": _TEXT,
        "database_count": _NUMBER,
        "database_hash": _TEXT,
        "file_count": _NUMBER_OR_NONE,
        "file_hash": _TEXT_OR_NONE,
        "keyring_count": _NUMBER_OR_NONE,
        "keyring_hash": _TEXT_OR_NONE,
    },
    "checkpoint": _COMMON
    | {
        "records": _NUMBER,
        "first_seq": _NUMBER,
        "last_seq": _NUMBER,
        "last_hash": _TEXT,
        "first_time": _TEXT,
        "last_time": _TEXT,
        "export_sha256": _TEXT,
        "breaks": (list,),
        "drafts": (dict,),
    },
}
_BREAK_MEMBERS: dict[str, Types] = {"seq": _NUMBER, "time": _TEXT, "code": _TEXT}


def shape_problem(untrusted: object) -> str | None:
    """What keeps `untrusted` from being a record at all, as the end of a sentence; None when nothing does."""
    if not isinstance(untrusted, dict):
        return "is not a record"
    kind = untrusted.get("type")
    if kind == DAMAGED:
        return "was changed in the database"
    members = _MEMBERS.get(kind) if isinstance(kind, str) else None
    if members is None:
        return "is of a type this version does not know"
    inner = _INNER.get(untrusted["type"])
    if not _has(untrusted, members) or (inner is not None and not inner(untrusted)):
        return "does not have the members its type has"
    return None


def _has(untrusted: dict[Any, Any], members: dict[str, Types]) -> bool:
    return untrusted.keys() == members.keys() and all(_is(untrusted[k], t) for k, t in members.items())


def _is(value: object, allowed: Types) -> bool:
    return isinstance(value, allowed) and not isinstance(value, bool)


def _is_break(record: dict[str, Any]) -> bool:
    return record["code"] in BREAK_CODES


def _is_checkpoint(record: dict[str, Any]) -> bool:
    breaks, drafts = record["breaks"], record["drafts"]
    return (
        record["first_seq"] <= record["last_seq"] < record["seq"]
        and all(isinstance(b, dict) and _has(b, _BREAK_MEMBERS) and _is_break(b) for b in breaks)
        and all(_is(count, _NUMBER) for count in drafts.values())
    )


_INNER: dict[str, Callable[[dict[str, Any]], bool]] = {"break": _is_break, "checkpoint": _is_checkpoint}
