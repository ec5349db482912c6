"""The built-in model, as a file, as an engine in this process, and behind its worker."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.inference.bindings import load_bindings
from cogenesis.inference.discovery import find_model
from cogenesis.inference.engine import Engine
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions


@pytest.fixture(scope="session")
def model_file() -> Path:
    return find_model("").path


@pytest.fixture(scope="module")
def engine(model_file: Path) -> Iterator[Engine]:
    """llama.cpp in the test's own process; what it put in sys.modules is taken out again."""
    engine = Engine(load_bindings(), model_file, EngineOptions(n_ctx=1024, n_ubatch=64))
    yield engine
    engine.close()
    for name in [name for name in sys.modules if name.partition(".")[0] == "llama_cpp"]:
        del sys.modules[name]


@pytest.fixture(scope="module")
def model(model_file: Path) -> Iterator[LocalModel]:
    """A worker shared by the tests of a module; those that hurt it leave it to be started again."""
    model = LocalModel(model_file, EngineOptions(n_ctx=2048), hang_timeout=3.0)
    yield model
    model.close()
