"""The look that follows every run sees what it is to see."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

import pytest

from canaries import CANARY, CanaryHandler, leaks_below


@pytest.mark.parametrize(
    "data", [f"{CANARY} in a word".encode(), CANARY.encode("utf-16-le"), b"SQLite format 3\0"]
)
@pytest.mark.parametrize("before", [0, (1 << 20) - 4])
def test_a_readable_file_of_a_home_is_found(data: bytes, before: int) -> None:
    with tempfile.TemporaryDirectory() as folder:  # not in pytest's own, where it would be found for good
        home = Path(folder) / "home"
        (home / "temporary").mkdir(parents=True)
        (home / "vault.db").write_bytes(b"\x9c" * 4096)
        assert leaks_below(Path(folder)) == []
        (home / "temporary" / "file").write_bytes(bytes(before) + data)
        (leak,) = leaks_below(Path(folder))
        assert "temporary/file" in leak


def test_a_word_in_the_log_is_heard() -> None:
    heard, logger = CanaryHandler(), logging.Logger("cogenesis.vault")
    logger.addHandler(heard)
    logger.warning("%d records", 3)
    assert heard.heard == []
    logger.warning("the text %s", CANARY)
    assert len(heard.heard) == 1
