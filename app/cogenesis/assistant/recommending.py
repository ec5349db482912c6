"""Which model fits this machine: by memory, cores and graphics card. Pure.

Decoding waits for memory and prefill for the processor, so on a processor the number of cores says how large
a model may be and still feel quick; a card's own memory says what it can carry instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cogenesis.inference.catalog import CatalogEntry
from cogenesis.inference.tuning import Machine

Fit = Literal["fits", "tight", "too large"]

SHARE = 0.5  # of all memory, so that the other programs keep theirs
TIGHT_SHARE = 0.8
CARD_SHARE = 0.9
THINKING_COST = 0.6  # a model that thinks first counts as a smaller one that does not
BILLIONS_BY_CORES = ((2, 1.8), (4, 3.2), (8, 4.5))
BILLIONS_ON_MANY_CORES = 9.0
_GB = 1024**3


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A model, and in one sentence why."""

    entry: CatalogEntry
    reason: str


def fit(entry: CatalogEntry, machine: Machine, n_ctx: int, card_memory: int = 0) -> Fit:
    """Whether the model goes into memory; a machine that does not tell its memory is taken to have 4 GB."""
    needed, memory = entry.memory(n_ctx), machine.memory or 4 * _GB
    if needed <= memory * SHARE or needed <= card_memory * CARD_SHARE:
        return "fits"
    return "tight" if needed <= memory * TIGHT_SHARE else "too large"


def recommend(
    catalog: Sequence[CatalogEntry],
    machine: Machine,
    *,
    n_ctx: int,
    language: str = "en",
    card_memory: int = 0,
) -> Recommendation:
    """The model to begin with.

    Args:
        language: of the user, such as "de"; models that write it go before others.
        card_memory: bytes of a graphics card that the build can use; 0 for none.
    """
    fitting = [entry for entry in catalog if fit(entry, machine, n_ctx, card_memory) == "fits"]
    quick = [
        entry for entry in fitting if entry.parameters <= _most_billions(entry, machine, n_ctx, card_memory)
    ]
    speaking = [entry for entry in quick if language in entry.languages] or quick or fitting or list(catalog)
    smallest_first = sorted(speaking, key=lambda entry: entry.bytes)
    if not fitting:
        return Recommendation(smallest_first[0], "It is the smallest; this machine has little memory.")
    best = max(smallest_first, key=_worth)
    needed = f"It takes about {best.memory(n_ctx) / _GB:.1f} GB of memory"
    if card_memory and best.memory(n_ctx) <= card_memory * CARD_SHARE:
        return Recommendation(best, f"{needed}, which the graphics card has.")
    cores = f"{machine.physical} core{'s' if machine.physical != 1 else ''}"
    return Recommendation(best, f"{needed} of {machine.memory / _GB:.0f} and is quick enough on {cores}.")


def _most_billions(entry: CatalogEntry, machine: Machine, n_ctx: int, card_memory: int) -> float:
    if entry.memory(n_ctx) <= card_memory * CARD_SHARE:
        return BILLIONS_ON_MANY_CORES
    for cores, billions in BILLIONS_BY_CORES:
        if machine.physical <= cores:
            return billions
    return BILLIONS_ON_MANY_CORES


def _worth(entry: CatalogEntry) -> float:
    return entry.parameters * (THINKING_COST if entry.thinks else 1.0)
