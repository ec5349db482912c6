"""What a statement changes, in words that hold no content: the kind of record, what became of it, its id.

Read from the SQL itself, so that no store has to say what it does: a statement names its table, and either
its column `id` or `WHERE id = ?` names the record.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

SHOWN_IDS = 3

# What the user did, for each table that stands for something they know; the others follow from these.
_WORDS = {
    ("INSERT", "drafts"): "draft begun",
    ("UPDATE", "drafts"): "draft saved",
    ("DELETE", "drafts"): "draft deleted",
    ("INSERT", "draft_versions"): "version kept",
    ("INSERT", "documents"): "document added",
    ("UPDATE", "documents"): "document corrected",
    ("DELETE", "documents"): "document forgotten",
    ("INSERT", "profile"): "fact set",
    ("UPDATE", "profile"): "fact set",
    ("DELETE", "profile"): "fact removed",
    ("INSERT", "private_settings"): "setting changed",
    ("UPDATE", "private_settings"): "setting changed",
    ("DELETE", "private_settings"): "setting changed",
    ("INSERT", "outbound"): "log record",
    ("INSERT", "backups"): "backup noted",
}
_WITH_ID = frozenset({"drafts", "documents"})
_STATEMENT = re.compile(
    r"\s*(?P<verb>INSERT|REPLACE|UPDATE|DELETE)\b(?:\s+OR\s+\w+)?(?:\s+(?:INTO|FROM))?"
    r"\s+\"?(?P<table>\w+)\"?(?P<columns>\s*\([^)]*\))?",
    re.IGNORECASE,
)
_BY_ID = re.compile(r"\bWHERE\s+id\s*=\s*\?\s*$", re.IGNORECASE)
_INDEX_SUFFIX = "_words"


@dataclass(frozen=True, slots=True)
class Change:
    """One kind of change: `what` in words of ours, `which` an id or "", how many `times`."""

    what: str
    which: str = ""
    times: int = 1


@dataclass(frozen=True, slots=True)
class Target:
    """What a statement changes; `id_at` is the parameter that is the record's id, if any."""

    what: str | None
    inserts: bool
    has_id: bool
    id_at: int | None


@lru_cache(maxsize=1024)
def target_of(sql: str) -> Target | None:
    """The target of a statement that changes rows; None for any other, and for orders to an index."""
    found = _STATEMENT.match(sql)
    if found is None or found["table"].endswith(_INDEX_SUFFIX):
        return None
    verb, table = found["verb"].upper().replace("REPLACE", "INSERT"), found["table"].lower()
    id_at = None
    if _BY_ID.search(sql):
        id_at = -1
    elif verb == "INSERT" and found["columns"]:
        names = [name.strip(' "()') for name in found["columns"].split(",")]
        id_at = names.index("id") if "id" in names else None
    return Target(_WORDS.get((verb, table)), verb == "INSERT", table in _WITH_ID, id_at)


def change_of(target: Target, parameters: Sequence[object], row: int | None, times: int) -> Change | None:
    """What a statement did to `times` rows, the last of them `row`; None when it says nothing to a user."""
    if target.what is None or times < 1:
        return None
    which = ""
    if target.has_id:
        if target.id_at is not None and parameters:
            which = str(parameters[target.id_at])
        elif target.inserts:
            which = str(row)
        else:  # the program's own doing, such as marking drafts that a crash cut off
            return None
    return Change(target.what, which[:40], times)


def merged(changes: Iterable[Change]) -> list[Change]:
    """Each change once: the same record touched twice in one commit is one change of it."""
    once = dict.fromkeys(change for change in changes if change.which)
    counts: dict[str, int] = {}
    for change in changes:
        if not change.which:
            counts[change.what] = counts.get(change.what, 0) + change.times
    return [*once, *(Change(what, "", times) for what, times in counts.items())]


def sentence_of(count: int, gone: Sequence[Sequence[Change]]) -> str:
    """One sentence on `count` lost commits; `gone` holds what is known of them, the oldest first."""
    lost = "The vault's last change is" if count == 1 else f"The vault's last {count} changes are"
    known = _listed([change for commit in gone for change in commit])
    vague = count - sum(1 for commit in gone if commit)
    if vague and known:
        known.append(f"{vague} other change{'s' if vague > 1 else ''}")
    return (
        f"{lost} missing, though the disk had confirmed {'it' if count == 1 else 'them'}"
        f"{': ' + ', '.join(known) if known else ''}. "
        "Look through what you did last, and check the disk; `cogenesis vault verify --accept-losses` "
        "takes note of it."
    )


def _listed(changes: Sequence[Change]) -> list[str]:
    """ "2 documents added", "a draft saved (3fa2b1)"; the same record counts once for each kind of change."""
    said = []
    for what in dict.fromkeys(change.what for change in changes):
        alike = [change for change in changes if change.what == what]
        ids = list(dict.fromkeys(change.which for change in alike if change.which))
        times = len(ids) + sum(change.times for change in alike if not change.which)
        noun, _, done = what.partition(" ")
        text = f"a {what}" if times == 1 else f"{times} {noun}s {done}".strip()
        if what == "log record":
            text = "a record of the outbound log" if times == 1 else f"{times} records of the outbound log"
        shown = ", ".join(ids[:SHOWN_IDS]) + (", ..." if len(ids) > SHOWN_IDS else "")
        said.append(f"{text} ({shown})" if ids else text)
    return said
