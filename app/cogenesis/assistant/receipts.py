"""A privacy receipt: what left for one draft, where to, when, and where the log has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cogenesis.domain import Draft
from cogenesis.egress.records import Record


def make_receipt(draft: Draft, records: Sequence[Record]) -> dict[str, Any]:
    """The receipt as JSON values; holds bytes and hashes, nothing of the draft's text."""
    outcomes = {record["request"]: record for record in records if record["type"] == "outcome"}
    requests = [
        _request(record, outcomes.get(record["id"])) for record in records if record["type"] == "request"
    ]
    return {
        "draft": draft.id,
        "mode": str(draft.mode),
        "level": str(draft.level),
        "created": draft.created,
        "requests": requests,
        "bytes_out": sum(request["bytes_out"] for request in requests),
        "bytes_in": sum(request["bytes_in"] or 0 for request in requests),
    }


def _request(record: Record, outcome: Record | None) -> dict[str, Any]:
    sent = {
        name: record[name] for name in ("id", "time", "purpose", "url", "body", "body_sha256", "bytes_out")
    }
    came = {name: outcome[name] if outcome else None for name in ("status", "bytes_in", "reply_sha256")}
    return sent | came | {"position": record["seq"], "hash": record["hash"]}
