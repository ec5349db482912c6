"""Fixtures that more than one area of the tests uses."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# The log's end is noted in the desktop's keyring; that of whoever runs the tests is left alone.
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
sys.path.insert(0, str(Path(__file__).parent))  # for `from loopback import ...`, whatever started pytest

from canaries import CanaryHandler, leaks_below
from loopback import LlamaServer


@pytest.fixture(scope="session")
def llama_server() -> Iterator[LlamaServer]:
    """A real OpenAI-compatible server with the built-in model, started once."""
    server = LlamaServer()
    yield server
    server.close()


@pytest.fixture(scope="session", autouse=True)
def canaries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """After every run: no word of what was stored is readable in any home, backup or log."""
    heard = CanaryHandler()
    logging.getLogger("cogenesis").addHandler(heard)
    yield
    logging.getLogger("cogenesis").removeHandler(heard)
    assert leaks_below(tmp_path_factory.getbasetemp()) + heard.heard == []
