"""The lexicon's two tables: whatever moves between them, a term is known as long as some record has it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.paths import Home
from cogenesis.vault import lexicon
from cogenesis.vault.vault import Vault


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as made:
        yield made


def test_terms_are_counted_the_same_wherever_they_lie(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "FRESH_TERMS", 40)
    monkeypatch.setattr(lexicon, "SLICE_TERMS", 7)
    chance, store = random.Random(4), vault.lexicon
    words = [f"word{number}" for number in range(60)]
    held: dict[str, set[str]] = {}
    for turn in range(120):
        record = f"record {chance.randrange(12)}"
        told = set(chance.sample(words, chance.randrange(1, 20)))
        if chance.random() < 0.3:
            store.remove(record)
            held.pop(record, None)
        elif chance.random() < 0.5:
            store.replace(record, told)
            held[record] = told
        else:
            with store.together():
                store.replace(record, told)
                store.replace("other", set(words[:3]))
                assert store.known(words) >= told
            held |= {record: told, "other": set(words[:3])}
        if turn % 5 == 0:
            store.settle()
        expected = set().union(*held.values())
        assert store.known(words) == expected
        assert store.size() == len(expected)
    assert vault.database.value("SELECT count(*) FROM terms") > 0
    for record in list(held):
        store.remove(record)
    for table in ("terms", "fresh_terms", "term_records"):
        assert vault.database.value(f"SELECT count(*) FROM {table}") == 0


def test_what_was_gathered_is_undone_with_its_transaction(vault: Vault) -> None:
    def fail() -> None:
        with vault.lexicon.together():
            vault.lexicon.replace("record", {"secret"})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert not vault.lexicon.known({"secret"})
    vault.lexicon.replace("record", {"other"})
    assert vault.lexicon.known({"secret", "other"}) == {"other"}


def test_hashes_at_the_ends_of_their_range_are_kept_whole(vault: Vault) -> None:
    ends = [-(2**63), -(2**63) + 1, -1, 0, 2**53 + 1, 2**63 - 2, 2**63 - 1]
    lexicon.add_record(vault.database, "record", ends)
    found = vault.database.rows("SELECT hash, records FROM fresh_terms ORDER BY hash")
    assert found == [(number, 1) for number in ends]
