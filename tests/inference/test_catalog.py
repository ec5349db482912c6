"""The catalogue: every entry can be fetched by what it says, and says nothing that cannot be true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cogenesis.inference.catalog import CatalogEntry, entry_of, read_catalog
from cogenesis.inference.discovery import find_model
from cogenesis.inference.footprint import estimate, state_bytes_per_token
from cogenesis.inference.gguf import read_header
from cogenesis.inference.options import EngineOptions
from cogenesis.privacy.downloads import Source

CATALOG = read_catalog()
FETCHED = [entry for entry in CATALOG if entry.hosts]
PERMISSIVE = {"Apache-2.0", "MIT"}


def test_names_files_and_hashes_are_each_used_once() -> None:
    for field in ("name", "file", "sha256"):
        values = [getattr(entry, field) for entry in CATALOG]
        assert len(set(values)) == len(values)


@pytest.mark.parametrize("entry", FETCHED, ids=lambda entry: entry.name)
def test_an_entry_can_be_fetched_by_what_it_says(entry: CatalogEntry) -> None:
    source = Source(entry.hosts, entry.repository, entry.revision, entry.file, entry.bytes, entry.sha256)
    assert source.sound
    assert re.fullmatch("[0-9a-f]{40}", entry.revision)  # a branch would move
    assert entry.file.endswith(".gguf")
    assert not entry.package


@pytest.mark.parametrize("entry", CATALOG, ids=lambda entry: entry.name)
def test_what_an_entry_says_of_its_model_can_be(entry: CatalogEntry) -> None:
    assert entry.license in PERMISSIVE
    assert "en" in entry.languages
    # Between four and nine bits a weight, and something for the vocabulary.
    assert 0.45 < entry.bytes / (entry.parameters * 1e9) < 1.2
    assert entry.kv_bytes_per_token % 256 == 0
    assert 2048 <= entry.n_ctx <= 1_048_576
    assert entry.memory(4096) > entry.bytes


def test_the_built_in_entry_agrees_with_its_file() -> None:
    found, entry = find_model(""), CATALOG[0]
    header = read_header(found.path)
    assert (found.bytes, entry.n_ctx) == (entry.bytes, header.n_ctx_train)
    assert state_bytes_per_token(header, EngineOptions()) == entry.kv_bytes_per_token


def test_the_guess_of_memory_is_near_what_the_file_says() -> None:
    options = EngineOptions(n_ctx=4096)
    known = estimate(read_header(find_model("").path), options).total
    assert 0.7 < CATALOG[0].memory(4096) / known < 1.6


def test_what_is_not_here_says_how_to_get_it(tmp_path: Path) -> None:
    assert entry_of(CATALOG, "nothing") is None
    with pytest.raises(Exception, match="`models pull qwen3-4b`"):
        find_model("qwen3-4b", folder=tmp_path)
