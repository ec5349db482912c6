"""Requests as people type them to a chat model, each with its private units, and what of these got out."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from benchmarks.privacy.sent import Sent
from benchmarks.privacy.words import content, folded, stem, stems, words

FILES = tuple(Path(__file__).with_name(name) for name in ("requests.json", "requests_2.json"))
_PART = 3
"""Letters from which on a word of a unit counts as part of it."""


@dataclass(frozen=True, slots=True)
class Query:
    """One request; `units` stand in it word for word."""

    id: str
    query: str
    units: tuple[str, ...]


def load() -> list[Query]:
    """The project's own requests."""
    rows = [row for file in FILES for row in json.loads(file.read_text(encoding="utf-8"))]
    return [Query(row["id"], row["query"], tuple(row["units"])) for row in rows]


def leaked(query: Query, sent: Sent) -> list[str]:
    """The units that got out whole, by at least one word that the template does not have."""
    texts = (*sent.texts, folded(sent.gist))
    return [u for u in query.units if sent.said.intersection(words(u)) and any(_in(u, t) for t in texts)]


def parts_leaked(query: Query, sent: Sent) -> float:
    """Share of the units' telling words that got out, 0 to 1."""
    parts = [word for unit in query.units for word in content(unit) if len(word) >= _PART]
    return fmean(word in sent.said for word in parts) if parts else 0.0


def apt(query: Query, sent: Sent) -> float:
    """Share of the gist's telling words that the query itself uses, 0 to 1."""
    own = set(stems(query.query))
    return fmean(stem(word) in own for word in content(sent.gist))


def score(queries: Sequence[Query], sent: Mapping[str, Sent]) -> dict[str, float]:
    """L1, L2, apt, sent, gist, stray and long, in per cent."""
    rows = [(query, sent[query.id]) for query in queries]
    apts = [apt(query, s) for query, s in rows if s.told]
    figures = {
        "L1": fmean(len(leaked(query, s)) / len(query.units) for query, s in rows),
        "L2": fmean(parts_leaked(query, s) for query, s in rows),
        "apt": fmean(apts) if apts else 0.0,
        **shape([s for _, s in rows]),
    }
    return {name: 100 * value for name, value in figures.items()}


def shape(sent: Sequence[Sent]) -> dict[str, float]:
    """Shares of requests that leave, have a gist, hold a stray word, are too long, 0 to 1."""
    return {
        "sent": fmean(s.cleared for s in sent),
        "gist": fmean(s.told for s in sent),
        "stray": fmean(bool(s.stray) for s in sent),
        "long": fmean(s.long for s in sent),
    }


def _in(unit: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(folded(unit))}(?!\w)", text) is not None
