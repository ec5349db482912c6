"""Which model is recommended for which machine."""

from __future__ import annotations

import pytest

from cogenesis.assistant.recommending import fit, recommend
from cogenesis.inference.catalog import entry_of, read_catalog
from cogenesis.inference.tuning import Machine

CATALOG = read_catalog()
GB = 1024**3


def machine(memory_gb: float, cores: int) -> Machine:
    return Machine("a processor", cores, cores, int(memory_gb * GB))


@pytest.mark.parametrize(
    ("memory_gb", "cores", "billions"),
    [(1, 2, 0.14), (4, 2, 1.6), (8, 4, 3.2), (8, 8, 4.0), (32, 16, 8.5)],
)
def test_more_memory_and_cores_carry_a_larger_model(memory_gb: float, cores: int, billions: float) -> None:
    entry = recommend(CATALOG, machine(memory_gb, cores), n_ctx=4096).entry
    assert billions * 0.7 < entry.parameters <= billions


def test_memory_is_left_for_other_programs_unless_nothing_else_is_possible() -> None:
    for memory_gb in (2, 4, 8, 16, 64):
        best = recommend(CATALOG, machine(memory_gb, 64), n_ctx=4096)
        assert best.entry.memory(4096) <= memory_gb * GB / 2
        assert "GB of memory" in best.reason
    tiny = recommend(CATALOG, machine(0.2, 1), n_ctx=4096)
    assert tiny.entry is min(CATALOG, key=lambda entry: entry.bytes)
    assert "smallest" in tiny.reason


def test_a_card_that_holds_the_model_counts_for_more_than_the_processor() -> None:
    slow = machine(8, 2)
    assert recommend(CATALOG, slow, n_ctx=4096).entry.parameters < 2
    best = recommend(CATALOG, slow, n_ctx=4096, card_memory=12 * GB)
    assert best.entry.parameters > 8
    assert "graphics card" in best.reason


def test_a_model_that_writes_the_users_language_goes_first() -> None:
    best = recommend(CATALOG, machine(16, 16), n_ctx=4096, language="ja")
    assert "ja" in best.entry.languages
    nobody = recommend(CATALOG, machine(16, 16), n_ctx=4096, language="tlh")
    assert nobody.entry == recommend(CATALOG, machine(16, 16), n_ctx=4096).entry


def test_a_longer_context_may_make_a_model_too_large() -> None:
    entry = entry_of(CATALOG, "qwen3-4b")
    assert entry is not None
    assert fit(entry, machine(8, 8), 4096) == "fits"
    assert fit(entry, machine(8, 8), 16_384) == "tight"
    assert fit(entry, machine(8, 8), 65_536) == "too large"
    assert fit(entry, machine(0, 8), 4096) == "too large"  # memory is not known: four GB
