"""Tokens, prices and limits, and what is found of drafts and requests, from the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cogenesis.assistant import Assistant
from cogenesis.cli.arguments import take_common
from cogenesis.cli.main import run_with
from cogenesis.domain import Instruction, Level, Mode, Sketch
from cogenesis.egress.records import Outcome, Request
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher
from cogenesis.vault.spending import Price
from cogenesis.vault.vault import Vault
from loopback import LlamaServer
from program import Program

TASK = "Write an email to thank my colleague Boris Quillfeather for the quick help"
URL = "https://cloud.example/v1/chat/completions"


class Cli:
    """Commands in this process, each with the vault opened anew."""

    def __init__(self, folder: Path, launcher: Launcher) -> None:
        self.home, self.folder, self.interactive = Home(folder / "home"), folder, False
        self.assistant = Assistant(self.home, launcher, Confinement(Role.DESK, True, 7, ()))
        self.said = self.told = ""

    def out(self, text: str) -> None:
        self.said += text

    def err(self, text: str) -> None:
        self.told += text

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        return ""

    def read_all(self) -> str:
        return ""

    def run(self, *words: str) -> int:
        self.said = self.told = ""
        common, rest = take_common([*words, "--key-file", "key"])
        try:
            return run_with(self.assistant, common, rest, self)
        finally:
            self.assistant.lock()

    def json(self, *words: str) -> Any:
        assert self.run(*words, "--json") == 0, self.told
        return json.loads(self.said)


@pytest.fixture
def cli(tmp_path: Path) -> Iterator[Cli]:
    launcher = Launcher.start()
    made = Cli(tmp_path, launcher)
    with Vault.create(made.home, key_file=tmp_path / "key") as vault:
        draft = vault.drafts.create(
            Instruction("Thank Anna", to="Zoë Bell"), Mode.SKETCH, Level.BALANCED, "email", Sketch(())
        )
        vault.drafts.save(draft.id, text="Dear Zoë, the Quillfeather matter is done.", state="done")
        body = '{"model":"m","max_tokens":400}'
        sent = vault.outbound.append_request(Request("sketch", "POST", URL, {}, body, draft.id))
        vault.outbound.append_outcome(Outcome(sent, 200, None, 5, 3, "0" * 64, "1. Hi\x1b[2J"))
        number = vault.spending.enter(draft.id, 900, 400, Price(2.0, 10.0, "USD"))
        vault.spending.name(number, sent)
        vault.spending.settle(number, 500, 100, counted=True)
    yield made
    made.assistant.close()
    launcher.close()


def test_spending_prices_and_limits_are_told_and_set(cli: Cli) -> None:
    assert cli.run("endpoint", "price", "--in", "1") == 2
    assert "Set an endpoint first" in cli.told
    assert cli.run("endpoint", "set", "--base-url", "https://cloud.example/v1", "--model", "m") == 0
    assert cli.json("endpoint", "price") is None
    assert cli.run("endpoint", "price", "--in", "1") == 2
    price = cli.json("endpoint", "price", "--in", "2.5", "--out", "10")
    assert price == {"tokens_in": 2.5, "tokens_out": 10.0, "currency": "USD"}
    assert cli.run("settings", "set", "daily_cost_limit", "0.01") == 0
    said = cli.json("outbound", "spending")
    taken = {"requests": 1, "tokens_in": 500, "tokens_out": 100, "costs": {"USD": 0.002}}
    assert said["today"] == {**taken, "estimated": 0, "unpriced": 0}
    assert [{key: day[key] for key in taken} for day in said["days"]] == [taken]
    (limit,) = said["limits"]
    assert (limit["key"], limit["used"], limit["left"]) == ("daily_cost_limit", 0.002, 0.008)
    assert cli.json("outbound", "spending", "--draft", said["drafts"][0]["draft"])["costs"] == {"USD": 0.002}
    assert cli.run("outbound", "spending") == 0
    assert "Limit: 0.0020 of 0.0100 USD a day." in cli.said


def test_requests_and_drafts_are_found_by_filters(cli: Cli) -> None:
    (row,) = cli.json("outbound", "list", "--purpose", "sketch", "--words", "max_tokens")
    for none in (("--words", "nosuchword"), ("--until", "2020-01-01"), ("--not-answered",)):
        assert cli.json("outbound", "list", *none) == []
    assert cli.run("outbound", "show", row["id"]) == 0
    assert r"1. Hi\u{1B}[2J" in cli.said
    assert cli.run("outbound", "show", row["id"], "--as", "hex") == 0
    assert "22 6d 6f 64 65 6c 22" in cli.said  # "model"
    (draft,) = cli.json("drafts", "list", "--query", "quillfeath", "--to", "zo", "--mode", "sketch")
    assert (draft["to"], draft["state"], draft["outbound"]) == ("Zoë Bell", "done", [row["id"]])
    assert cli.json("drafts", "list", "--kind", "letter") == []
    assert cli.run("drafts", "list", "--since", "yesterday") == 2


@pytest.mark.fault  # by its length
@pytest.mark.timeout(400)
def test_a_limit_keeps_the_next_request_here_and_the_draft_is_written_all_the_same(
    with_endpoint: Program, llama_server: LlamaServer
) -> None:
    program = with_endpoint
    assert program.run("endpoint", "price", "--in", "2.5", "--out", "10").status == 0
    assert program.run("endpoint", "test").status == 0
    today = program.run("outbound", "spending", "--json").json["today"]
    assert today["requests"] == 1
    assert today["tokens_in"] > 300
    assert program.run("settings", "set", "daily_cost_limit", "0.001").status == 0
    before = len(llama_server.received)
    refused = program.run("draft", "--mode", "sketch", "--length", "short", TASK)
    assert refused.status == 3
    assert "daily_cost_limit" in refused.err
    written = program.run("draft", "--json", "--length", "short", TASK)
    assert (written.status, written.json["mode"], written.json["outbound"]) == (0, "local", [])
    assert any("Nothing was sent" in note for note in written.json["notes"])
    assert len(llama_server.received) == before
