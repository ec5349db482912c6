"""Fixtures that more than one area of the tests uses."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# The log's end is noted in the desktop's keyring; that of whoever runs the tests is left alone.
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
sys.path.insert(0, str(Path(__file__).parent))  # for `from loopback import ...`, whatever started pytest

from loopback import LlamaServer


@pytest.fixture(scope="session")
def llama_server() -> Iterator[LlamaServer]:
    """A real OpenAI-compatible server with the built-in model, started once."""
    server = LlamaServer()
    yield server
    server.close()
