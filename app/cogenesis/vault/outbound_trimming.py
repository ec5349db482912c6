"""Cutting old records off the outbound log: what may go, and the file that holds it before it goes."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cogenesis.egress.forms import shape_problem
from cogenesis.egress.records import (
    Break,
    Cut,
    Record,
    Verification,
    checkpoint_record,
    parse_lines,
    sha256_hex,
)
from cogenesis.errors import VaultError
from cogenesis.vault.database import Database
from cogenesis.vault.files import create_private, sync_folder
from cogenesis.vault.outbound_reading import line_of


@dataclass(frozen=True, slots=True)
class Plan:
    """The records that go, and what was cut off before, which a checkpoint takes over."""

    records: tuple[Record, ...]
    breaks: tuple[Break, ...]
    drafts: Mapping[str, int]

    def cut(self, export_sha256: str) -> Cut:
        """What the checkpoint says."""
        first, last = self.records[0], self.records[-1]
        return Cut(
            records=len(self.records),
            first_seq=first["seq"],
            last_seq=last["seq"],
            last_hash=last["hash"],
            first_time="" if shape_problem(first) else first["time"],
            last_time=last["time"],
            export_sha256=export_sha256,
            breaks=self.breaks,
            drafts=self.drafts,
        )

    def checkpoint(self, cut: Cut, seq: int, prev: str, time: str) -> Record:
        """The checkpoint itself."""
        return checkpoint_record(cut, seq=seq, record_id=secrets.token_hex(8), prev=prev, time=time)


def plan_cut(
    database: Database,
    records: Sequence[Record],
    before: str,
    in_flight: Collection[str],
    verified: Verification,
) -> Plan:
    """Which of `records` go when those before a time should; VaultError when none may."""
    end = _boundary(records, before, in_flight)
    going = tuple(records[:end])
    if not going:
        raise VaultError("The outbound log has nothing older that can be cut off; nothing was changed.")
    last = going[-1]["seq"]
    drafts = dict(verified.cut.drafts) if verified.cut else {}
    for record in going:
        if _is(record, "request") and record["draft"]:
            drafts[record["draft"]] = drafts.get(record["draft"], 0) + 1
    kept = {row[0] for row in database.rows("SELECT id FROM drafts")}
    return Plan(
        going,
        tuple(b for b in verified.breaks if b.seq <= last),
        {draft: count for draft, count in drafts.items() if draft in kept},
    )


def write_and_read_back(path: Path, records: Sequence[Record]) -> str:
    """Write an export to a file that must not exist yet, and see that it holds every record; its SHA-256."""
    data = b"".join(map(line_of, records))
    try:
        create_private(path, data)
        sync_folder(path.parent)
        with path.open("rb") as file:
            untrusted = file.read()
    except FileExistsError:
        raise VaultError(f"{path} exists already; choose a new file. Nothing was cut off.") from None
    except OSError as error:
        raise VaultError(
            f"The log cannot be written to {path}: {error.strerror}. Nothing was cut off."
        ) from None
    if list(parse_lines(untrusted.splitlines(keepends=True))) != list(records):
        raise VaultError(f"{path} does not hold what was written to it; nothing was cut off.")
    return sha256_hex(untrusted)


def _boundary(records: Sequence[Record], before: str, in_flight: Collection[str]) -> int:
    """How many records may go: none without its outcome, and a break only with all that stands before it."""
    answered = {r["request"] for r in records if _is(r, "outcome")} | set(in_flight)
    waiting: set[str] = set()
    last_break = max((i for i, r in enumerate(records, start=1) if _is(r, "break")), default=0)
    end = 0
    for position, record in enumerate(records, start=1):
        if position > last_break and record["time"] >= before:
            break
        if _is(record, "request") and record["id"] in answered:
            waiting.add(record["id"])
        elif _is(record, "outcome"):
            waiting.discard(record["request"])
        if not waiting:
            end = position
    if last_break and (end < last_break or records[last_break - 1]["time"] >= before):
        return 0
    return end


def _is(record: Record, kind: str) -> bool:
    return record["type"] == kind and not shape_problem(record)
