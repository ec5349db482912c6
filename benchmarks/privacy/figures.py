"""What is measured on which texts, what must hold, and how the table of both looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.table import columns

HEADER = ("figure", "to reach", "by rules", "with model", "")


@dataclass(frozen=True, slots=True)
class Bound:
    """What a figure must not pass; `least` says from which side. A limit of None: it is only shown."""

    limit: float | None = None
    least: bool = False

    def holds(self, value: float) -> bool:
        """Whether `value` is within."""
        return self.limit is None or (value >= self.limit if self.least else value <= self.limit)

    def __str__(self) -> str:
        if self.limit is None:
            return ""
        return "0" if self.limit == 0 else f"at {'least' if self.least else 'most'} {self.limit:g}"


Bounds = Mapping[str, Bound]
SHOWN = Bound()
_NONE = Bound(0)
_COMMON = {"stray": _NONE, "long": _NONE}

QUERIES: Bounds = {
    "L1": Bound(0.4),
    "L2": Bound(2),
    "sent": Bound(95, least=True),
    "gist": Bound(45, least=True),
    "apt": Bound(70, least=True),
    **_COMMON,
}
QUERIES_LOWER: Bounds = {"L1": Bound(0.7), "L2": SHOWN, "gist": SHOWN, **_COMMON}
_FACTS: Bounds = {"narrow": _NONE, "ngram": _NONE, "clause": Bound(1)}
PEOPLE: Bounds = {**_FACTS, "lift": Bound(75, least=True), "gist": Bound(90, least=True), **_COMMON}
PEOPLE_UNTITLED: Bounds = {**_FACTS, "lift": Bound(65, least=True), "gist": SHOWN, **_COMMON}
PEOPLE_RETOLD: Bounds = {**_FACTS, "lift": SHOWN, "gist": SHOWN, **_COMMON}
TIME: Bounds = {"median": Bound(20), "95th percentile": SHOWN, "median, processor": SHOWN}


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one set of texts.

    Attributes:
        what: which texts, in words.
        unit: of all its figures.
        by_rules, with_model: figures by name; with_model is None where it was not asked for.
    """

    what: str
    bounds: Bounds
    by_rules: Mapping[str, float]
    with_model: Mapping[str, float] | None = None
    unit: str = "%"

    def holds(self, name: str) -> bool:
        """Whether the bound of one figure holds in every column."""
        runs = (self.by_rules, self.with_model)
        return all(self.bounds[name].holds(run[name]) for run in runs if run is not None)


def missed(measured: Sequence[Measured]) -> list[str]:
    """The figures whose bound does not hold."""
    return [f"{one.what}: {name}" for one in measured for name in one.bounds if not one.holds(name)]


def table(measured: Sequence[Measured]) -> str:
    """The figures as aligned text, one line each; "MISSED" where a bound does not hold."""
    lines: list[Sequence[str]] = [HEADER]
    for one in measured:
        for name, bound in one.bounds.items():
            verdict = "" if bound.limit is None else "ok" if one.holds(name) else "MISSED"
            shown = [_shown(run, name, one.unit) for run in (one.by_rules, one.with_model)]
            reach = f"{bound} {one.unit}" if bound.limit else str(bound)
            lines.append((f"{one.what}: {name}", reach, *shown, verdict))
    return columns(lines)


def _shown(run: Mapping[str, float] | None, name: str, unit: str) -> str:
    return "" if run is None else f"{run[name]:.2f} {unit}"
