"""The public words, read once: loading them is the only I/O of this area."""

from __future__ import annotations

import pytest

from cogenesis.privacy.vocabulary import Vocabulary


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return Vocabulary.load()
