"""Downloads told on a terminal: in place where that can be, sparingly where it goes into a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from cogenesis.cli.progress import DownloadProgress, describe
from cogenesis.cli.terminal import Output


class Heard:
    """A terminal that keeps what is said."""

    folder = Path()

    def __init__(self, *, interactive: bool) -> None:
        self.interactive = interactive
        self.said: list[str] = []

    def out(self, text: str) -> None:
        raise AssertionError("stdout is for results")

    def err(self, text: str) -> None:
        self.said.append(text)

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        raise AssertionError

    def read_all(self) -> str:
        raise AssertionError


@pytest.mark.parametrize(
    ("done", "rate", "text"),
    [
        (0, 0.0, "0 %, 0.00 of 2.00 GB"),
        (860_000_000, 12.3e6, "43 %, 0.86 of 2.00 GB, 12.3 MB/s, 2 min left"),
        (1_990_000_000, 1e6, "99 %, 1.99 of 2.00 GB, 1.0 MB/s, 10 s left"),
        (0, 1e5, "0 %, 0.00 of 2.00 GB, 0.1 MB/s, 5.6 h left"),
        (2_000_000_000, 5e6, "100 %, 2.00 of 2.00 GB"),
    ],
)
def test_a_line_says_how_far_how_fast_and_how_long(done: int, rate: float, text: str) -> None:
    assert describe(done, 2_000_000_000, rate) == text


def test_a_person_sees_one_line_that_is_written_over() -> None:
    terminal = Heard(interactive=True)
    with DownloadProgress(Output(terminal, as_json=False)) as show:
        show(50, 100, 1.0)
        show(60, 100, 0.0)
    assert [text[:7] for text in terminal.said] == ["\r50 %, ", "\r60 %, ", "\n"]
    assert len(terminal.said[1]) >= len(terminal.said[0].rstrip())  # nothing of the longer line stays


def test_a_file_gets_few_lines_and_the_last_one() -> None:
    terminal = Heard(interactive=False)
    with DownloadProgress(Output(terminal, as_json=True)) as show:
        for done in range(101):
            show(done, 100, 1.0)
    assert terminal.said[0].startswith("0 %")
    assert terminal.said[-1].startswith("100 %")
    assert len(terminal.said) == 2
