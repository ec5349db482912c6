"""A program with a vault, and vaults by the hundred, to be hurt."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cogenesis.paths import Home
from cogenesis.vault.database import Row
from cogenesis.vault.vault import Vault
from faults import example
from faults.victims import Victims
from program import Program


@pytest.fixture
def program(tmp_path: Path) -> Program:
    made = Program(tmp_path)
    ran = made.run("init")
    assert ran.status == 0, ran.err
    return made


@dataclass(frozen=True)
class Example:
    """A vault that lies still, its key file, and a place for copies of it."""

    home: Home
    key_file: Path
    folder: Path

    def copy(self) -> Home:
        """A copy to hurt, in place of the one before."""
        return example.copied(self.home, self.folder / "hurt")

    def truth(self) -> dict[str, list[Row]]:
        """All that is in it."""
        with Vault.open(self.copy(), key_file=self.key_file) as vault:
            return example.content(vault.database)


@pytest.fixture(scope="session")
def example_vault(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Path]:
    folder = tmp_path_factory.mktemp("example")
    home, key_file = Home(folder / "home"), folder / "keys" / "vault.key"
    example.make(home, key_file)
    return home, key_file


@pytest.fixture
def whole(example_vault: tuple[Home, Path], tmp_path: Path) -> Example:
    return Example(*example_vault, tmp_path)


@pytest.fixture(scope="session")
def victims() -> Iterator[Victims]:
    started = Victims()
    yield started
    started.close()


@pytest.fixture(scope="session")
def on_a_failing_disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Victims]:
    """Victims whose disk fails when they arm it: a library of ours stands before the system's calls."""
    library = tmp_path_factory.mktemp("disk") / "failing_disk.so"
    source = Path(__file__).with_name("failing_disk.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", str(library), str(source), "-ldl"], check=True)
    started = Victims(preload=library)
    yield started
    started.close()
