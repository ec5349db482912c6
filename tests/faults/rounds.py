"""How many times a fault is staged: a share in every run of the suite, all of it under `make fault-test`.

    from faults.rounds import rounds

    @rounds(full=300, ci=40)
    def test_nothing_is_lost(rounds: int, ...) -> None:
        for chance in chances("nothing is lost", rounds): ...

Each test that is decorated so exists twice: `[ci]` runs by default, `[full]` carries the marker `fault`.
The same names give the same numbers, so that a failure can be staged again by itself.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

SEED = 20261122
_FULL_TIMEOUT_S = 3600


def rounds(*, full: int, ci: int) -> pytest.MarkDecorator:
    """Run the test with `rounds` set to `ci` in the default suite, and to `full` in the fault suite."""
    marks = (pytest.mark.fault, pytest.mark.timeout(_FULL_TIMEOUT_S))
    return pytest.mark.parametrize(
        "rounds", [pytest.param(ci, id="ci"), pytest.param(full, id="full", marks=marks)]
    )


def chances(name: str, count: int) -> Iterator[random.Random]:
    """One source of numbers for each round of the fault `name`; a round's do not hang on those before it."""
    for number in range(count):
        yield random.Random(f"{SEED} {name} {number}")
