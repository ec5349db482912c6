"""A privacy receipt: what left for one draft, where to and when, and what the log it stands on is worth.

As JSON values, and as a page that can be printed and handed on. The page is one file without scripts or
anything from outside, and says in plain words what left, what did not, and how to check it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from cogenesis.assistant.spending import estimated
from cogenesis.domain import Draft
from cogenesis.egress.forms import BREAK_CODES
from cogenesis.egress.records import Gap, Record
from cogenesis.paths import package_data
from cogenesis.vault.database import utc_now
from cogenesis.vault.outbound import OutboundLog
from cogenesis.vault.spending import Charge, total
from cogenesis.vault.vault import Vault


def log_state(log: OutboundLog) -> dict[str, Any]:
    """What a full check of the log finds, as JSON values.

    Members: entries, verified, problem, head {count, hash}, anchored_in, breaks [{seq, time, code, meaning}],
    checkpoint.
    """
    result = log.verify()
    cut = None if result.cut is None else asdict(result.cut)
    if cut is not None:
        del cut["drafts"], cut["breaks"]
    return {
        "entries": result.entries,
        "verified": result.ok,
        "problem": result.problem,
        "head": asdict(log.head),
        "anchored_in": list(log.anchored_in),
        "breaks": [asdict(b) | {"meaning": BREAK_CODES[b.code]} for b in result.breaks],
        "checkpoint": cut,
    }


def explain_gap(gap: Gap) -> dict[str, Any]:
    """What a break would put on record, as JSON values, and what that means, in sentences."""
    sentences = [f"The outbound log cannot be trusted: {BREAK_CODES[gap.code]}."]
    said = [("the database", gap.database), ("the file beside it", gap.file), ("the keyring", gap.keyring)]
    sentences += [
        f"It ends at record {anchor.count} by {where}, hash {anchor.hash[:16]}."
        for where, anchor in said
        if anchor
    ]
    sentences += [
        "Putting back an older copy of the vault does this, a fault of the disk can, and so can somebody who "
        "wants to hide what was sent.",
        "If you accept the break, requests can be sent again. What stands before it can then be proved no "
        "more, and every check and every receipt will say so.",
    ]
    return asdict(gap) | {"sentences": sentences}


def make_receipt(
    draft: Draft,
    records: Sequence[Record],
    log: dict[str, Any],
    *,
    cut_off: int,
    made: str,
    charges: Mapping[str, Charge] | None = None,
) -> dict[str, Any]:
    """The receipt as JSON values; holds what left, and nothing of the draft's text.

    `log` is from `log_state`; `cut_off` counts the draft's requests that are on the log no more; `charges`
    are what the requests took, by id. Tokens are estimated where the endpoint did not count them.
    """
    outcomes = {record["request"]: record for record in records if record["type"] == "outcome"}
    requests = [
        _request(record, outcomes.get(record["id"]), (charges or {}).get(record["id"]))
        for record in records
        if record["type"] == "request"
    ]
    spent = total([charge for charge in (charges or {}).values() if charge.settled])
    last_break = log["breaks"][-1]["seq"] if log["breaks"] else 0
    return {
        "draft": draft.id,
        "mode": str(draft.mode),
        "level": str(draft.level),
        "created": draft.created,
        "made": made,
        "requests": requests,
        "bytes_out": sum(request["bytes_out"] for request in requests),
        "bytes_in": sum(request["bytes_in"] or 0 for request in requests),
        "tokens": {
            "sent": sum(request["tokens"]["sent"] for request in requests),
            "received": sum(request["tokens"]["received"] or 0 for request in requests),
            "estimated": not all(request["tokens"]["counted"] for request in requests),
        },
        "costs": {currency: round(cost, 6) for currency, cost in spent.costs},
        "cut_off": cut_off,
        "unprovable": sum(request["position"] < last_break for request in requests),
        "log": log,
    }


def receipt_for(vault: Vault, draft_id: str) -> dict[str, Any]:
    """The receipt of one of the vault's drafts; checks the whole log first."""
    draft, log = vault.drafts.get(draft_id), vault.outbound
    state, cut = log_state(log), log.cut()
    cut_off = cut.drafts.get(draft_id, 0) if cut else 0
    charges = {charge.request or "": charge for charge in vault.spending.of_draft(draft_id)}
    records = log.for_draft(draft_id)
    return make_receipt(draft, records, state, cut_off=cut_off, made=utc_now(), charges=charges)


def receipt_page(receipt: dict[str, Any]) -> str:
    """The receipt as one HTML file; everything in it is escaped."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"clock": _clock, "count": _count}
    template = (package_data("resources") / "pages" / "receipt.html").read_text(encoding="utf-8")
    return environment.from_string(template).render(receipt)


def _request(record: Record, outcome: Record | None, charge: Charge | None) -> dict[str, Any]:
    names = (
        "id",
        "time",
        "purpose",
        "method",
        "url",
        "headers",
        "body",
        "body_sha256",
        "bytes_out",
        "findings",
    )
    came = ("status", "error", "duration_ms", "bytes_in", "reply_sha256")
    reply = outcome["reply"] if outcome else None
    return (
        {name: record[name] for name in names}
        | {name: outcome[name] if outcome else None for name in came}
        | {
            "tokens": {"sent": charge.tokens_in, "received": charge.tokens_out, "counted": True}
            if charge is not None and charge.counted
            else {
                "sent": estimated(record["bytes_out"]),
                "received": None if reply is None else estimated(len(reply.encode("utf-8"))),
                "counted": False,
            }
        }
        | {"position": record["seq"], "hash": record["hash"]}
    )


def _clock(time: str) -> str:
    """An RFC 3339 time in UTC as people read it."""
    return f"{time[:10]}, {time[11:19]} UTC"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
