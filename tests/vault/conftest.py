"""A home on disk and a real, encrypted vault in it, opened by a key file (no key derivation to wait for)."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.errors import VaultError
from cogenesis.paths import Home
from cogenesis.vault.keys import FLOOR_KIB, KdfCost
from cogenesis.vault.vault import Vault


class StagedKeyring:
    """A keyring as a desktop has it, which no test machine does; `fault` makes it fail."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.sets = 0
        self.fault: str | None = None
        self.pause: threading.Event | None = None

    def get(self, name: str) -> bytes | None:
        self._fail()
        return self.kept.get(name)

    def set(self, name: str, secret: bytes) -> None:
        self._fail()
        self.sets += 1
        self.kept[name] = secret

    def delete(self, name: str) -> None:
        self._fail()
        self.kept.pop(name, None)

    def _fail(self) -> None:
        if self.pause is not None:
            self.pause.wait(10)
        if self.fault:
            raise VaultError(self.fault)


@pytest.fixture
def keyring() -> StagedKeyring:
    """A keyring that works."""
    return StagedKeyring()


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
