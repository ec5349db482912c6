"""What reaches a terminal cannot steer it, and JSON stays JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cogenesis.cli.arguments import Common, take_common
from cogenesis.cli.terminal import Output, printable
from cogenesis.errors import UsageError


class Kept:
    """A terminal that keeps what it is told."""

    folder = Path()
    interactive = False

    def __init__(self) -> None:
        self.said = ""
        self.noted = ""

    def out(self, text: str) -> None:
        self.said += text

    def err(self, text: str) -> None:
        self.noted += text

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        return ""

    def read_all(self) -> str:
        return ""


HOSTILE = "\x1b]0;owned\x07\x1b[2J\rred\x9b31m \u202eevil\u202c \x08 fine\n\ttab"


def test_control_sequences_and_directions_do_not_reach_the_terminal() -> None:
    terminal = Kept()
    output = Output(terminal, as_json=False)
    output.line(HOSTILE)
    output.text(HOSTILE)
    output.note(HOSTILE)
    output.table([(HOSTILE.replace("\n", ""), "b")])
    for text in (terminal.said, terminal.noted):
        assert not set("\x1b\x07\r\x9b\u202e\u202c\x08") & set(text)
        assert "fine\n\ttab" in text


def test_plain_text_of_any_language_is_left_alone() -> None:
    text = "Grüße, 你好, مرحبا, नमस्ते, می‌خواهم, 👩‍🚀\n"
    assert printable(text) == text


def test_json_is_one_value_whatever_is_in_it() -> None:
    terminal = Kept()
    output = Output(terminal, as_json=True)
    output.line("not shown")
    output.text("not shown")
    output.json({"text": HOSTILE})
    assert json.loads(terminal.said) == {"text": HOSTILE}


@pytest.mark.parametrize(
    ("words", "common", "rest"),
    [
        (["draft", "--json", "x", "--home", "/h"], Common(home="/h", json=True), ["draft", "x"]),
        (["--home=/h", "doctor"], Common(home="/h"), ["doctor"]),
        (["draft", "--", "--json"], Common(), ["draft", "--", "--json"]),
        (["init", "--key-file", "k"], Common(key_file="k"), ["init"]),
    ],
)
def test_common_options_may_stand_anywhere(words: list[str], common: Common, rest: list[str]) -> None:
    assert take_common(words) == (common, rest)


def test_a_common_option_without_its_value_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="--home needs a value"):
        take_common(["draft", "--home"])
