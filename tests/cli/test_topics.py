"""Sensitive words and values that are never written, from the command line."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from math import ceil
from pathlib import Path
from typing import Any

import pytest

from cogenesis.assistant import Assistant
from cogenesis.cli.arguments import take_common
from cogenesis.cli.main import run_with
from cogenesis.errors import UsageError
from cogenesis.paths import Home
from cogenesis.privacy.slots import ceiling_bits
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher
from loopback import StagedServer, answer
from program import TIMEOUT_S, Program

TASK = "Write to Dr. Patel to move my chemo on Tuesday"
QUESTION = "Your text speaks of 'chemo' (a health matter). May the cloud read that word? [y/N]"
REPLY = json.dumps({"choices": [{"message": {"content": "1. Greet the doctor\n2. Ask for a day"}}]}).encode()


class Cli:
    """Commands in this process, with one vault; `answers` are typed one after the other."""

    def __init__(self, folder: Path, launcher: Launcher) -> None:
        self.folder = folder
        self.assistant = Assistant(Home(folder / "home"), launcher, Confinement(Role.DESK, True, 7, ()))
        self.assistant.create_vault(key_file=folder / "key")
        self.said = self.told = ""
        self.answers: list[str] = []
        self.interactive = False

    def out(self, text: str) -> None:
        self.said += text

    def err(self, text: str) -> None:
        self.told += text

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        self.told += prompt
        if not self.answers:
            raise UsageError("The input ended before the answer came.")
        return self.answers.pop(0)

    def read_all(self) -> str:
        return ""

    def run(self, *words: str) -> int:
        self.said = self.told = ""
        return run_with(self.assistant, *take_common(words), self)

    def json(self, *words: str) -> Any:
        assert self.run(*words, "--json") == 0, self.told
        return json.loads(self.said)


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Cli]:
    launcher = Launcher.start()
    made = Cli(tmp_path, launcher)
    yield made
    made.assistant.close()
    launcher.close()


@pytest.fixture
def server() -> Iterator[StagedServer]:
    with StagedServer(answer(200, REPLY, "Content-Type: application/json")) as server:
        yield server


def sent(server: StagedServer) -> list[str]:
    return [raw.partition(b"\r\n\r\n")[2].decode() for raw in server.received]


def test_a_word_leaves_on_a_yes_at_the_terminal_alone(cli: Cli, server: StagedServer) -> None:
    cli.assistant.set_endpoint(server.base_url, "m")
    assert cli.run("sketch", TASK) == 0
    assert QUESTION not in cli.told
    cli.interactive = True
    assert cli.json("sketch", TASK)["sketch"]
    assert QUESTION not in cli.told
    for answers in (["n"], []):
        cli.answers = answers
        assert cli.run("sketch", TASK) == 0
        assert QUESTION in cli.told
    assert cli.run("sketch", "--topics", "hide", TASK) == cli.run("sketch", "--level", "strict", TASK) == 0
    assert all("chemo" not in body for body in sent(server))
    cli.answers = ["y"]
    assert cli.run("sketch", TASK) == 0
    assert "move my chemo on a date" in sent(server)[-1]


def test_what_is_shown_with_the_word_can_be_approved_by_its_bytes(cli: Cli, server: StagedServer) -> None:
    cli.assistant.set_endpoint(server.base_url, "m")
    cli.interactive = True
    with_it = cli.json("brief", "--topics", "allow", TASK)
    assert with_it["gist"] == "write to a doctor to move my chemo on a date"
    assert "chemo" not in json.dumps(cli.json("brief", TASK)["request"])
    sha256 = with_it["request"]["sha256"]
    assert cli.run("sketch", "--approve", sha256, TASK) == 3
    assert QUESTION not in cli.told
    assert sent(server) == []
    assert cli.run("sketch", "--approve", sha256, "--topics", "allow", TASK) == 0
    assert sent(server) == [with_it["request"]["body"]]


def test_the_request_is_explained_word_by_word_before_it_leaves(cli: Cli, server: StagedServer) -> None:
    cli.assistant.set_endpoint(server.base_url, "m")
    cli.interactive = True
    cli.answers = ["y", "n"]
    assert cli.run("sketch", "--ask", TASK) == 1
    assert "'Tuesday' (date): 'a date' stands for it, because it looks like private data" in cli.told
    assert "Let through, as you said: 'chemo'" in cli.told
    assert f"no more than {ceil(ceiling_bits())} bits; the gist is not counted" in cli.told
    assert sent(server) == []
    assert cli.run("brief", TASK) == 0
    assert "'chemo' (topic): 'a health matter' stands for it, because it tells something" in cli.said
    assert "With 'chemo' let through it would be another request: --topics allow shows it." in cli.said
    assert cli.run("brief", "--level", "strict", "--topics", "allow", TASK) == 0
    assert f"no more than {ceil(ceiling_bits())} bits, whatever you wrote" in cli.said
    assert "--topics" not in cli.said


def test_facts_that_are_never_written_are_marked_listed_and_unmarked(cli: Cli) -> None:
    assert cli.run("profile", "set", "Passport number", "C01X00T47") == 0
    assert "looks like a passport" in cli.told
    assert cli.run("profile", "set", "Shed", "red", "--never-write") == 0
    assert cli.told == ""
    listed = cli.json("profile", "list")
    assert [(row["key"], row["never_write"]) for row in listed] == [("Passport number", True), ("Shed", True)]
    assert cli.json("profile", "show") == {"Passport number": "C01X00T47", "Shed": "red"}
    assert cli.run("profile", "show") == 0
    assert "red  (never written)" in cli.said
    assert cli.run("profile", "set", "Shed", "--may-write") == 0
    assert cli.run("profile", "list") == 0
    assert "red  (never written)" not in cli.said
    assert "Shed             red" in cli.said
    assert cli.run("profile", "set", "Roof") == cli.run("profile", "set", "Roof", "--may-write") == 2
    (cli.folder / "facts.txt").write_text("PIN: 1234\nCity: Graz\n")
    assert cli.run("profile", "import", "facts.txt") == 0
    assert "Never written, unless an instruction asks for it: PIN, Passport number." in cli.told


def test_the_whole_program_asks_at_a_terminal(with_vault: Program, server: StagedServer) -> None:
    words = ("endpoint", "set", "--base-url", server.base_url, "--model", "m")
    assert with_vault.run(*words, stdin="\n").status == 0
    ours, theirs = pty.openpty()
    os.write(ours, b"y\n")
    subprocess.run(
        [sys.executable, "-W", "error", "-m", "cogenesis", "sketch", TASK],
        env=with_vault.environment,
        cwd=with_vault.folder,
        stdin=theirs,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        timeout=TIMEOUT_S,
        check=True,
    )
    os.close(theirs)
    assert QUESTION in os.read(ours, 65536).decode()
    os.close(ours)
    assert "my chemo" in sent(server)[0]
