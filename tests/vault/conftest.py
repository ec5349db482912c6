"""A home on disk and a real, encrypted vault in it, opened by a key file (no key derivation to wait for)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.paths import Home
from cogenesis.vault.keys import FLOOR_KIB, KdfCost
from cogenesis.vault.vault import Vault


@pytest.fixture
def cost() -> KdfCost:
    """The cheapest derivation that is allowed at all."""
    return KdfCost(FLOOR_KIB, 1, 4)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home that does not exist yet."""
    return Home(tmp_path / "home")


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    """Where the vault's key file is, or will be."""
    return tmp_path / "elsewhere" / "vault.key"


@pytest.fixture
def vault(home: Home, key_file: Path) -> Iterator[Vault]:
    """A new vault, open."""
    with Vault.create(home, key_file=key_file) as made:
        yield made
