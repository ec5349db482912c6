"""The log from the command line: breaks are explained before they are accepted, and cuts want a file."""

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
from cogenesis.vault.vault import Vault


class Cli:
    """Commands in this process, each with the vault opened anew; what they print, and are answered."""

    def __init__(self, folder: Path, launcher: Launcher) -> None:
        self.home, self.folder = Home(folder / "home"), folder
        self.assistant = Assistant(self.home, launcher, Confinement(Role.DESK, True, 7, ()))
        self.said = self.told = self.answer = ""
        self.interactive = False

    def out(self, text: str) -> None:
        self.said += text

    def err(self, text: str) -> None:
        self.told += text

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        return self.answer

    def read_all(self) -> str:
        return ""

    def run(self, *words: str) -> int:
        self.said = self.told = ""
        common, rest = take_common([*words, "--key-file", "key"])
        try:
            return run_with(self.assistant, common, ["outbound", *rest], self)
        finally:
            self.assistant.lock()

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
def draft_id(cli: Cli) -> str:
    """Of a draft for which something left."""
    with Vault.create(cli.home, key_file=cli.folder / "key") as vault:
        draft = vault.drafts.create(
            Instruction("Thank Anna", kind="email"), Mode.SKETCH, Level.BALANCED, "email", Sketch(())
        )
        request = Request("sketch", "POST", "https://cloud.example/v1", {}, "{}", draft.id)
        vault.outbound.append_outcome(
            Outcome(vault.outbound.append_request(request), 200, None, 5, 3, "0" * 64, "1. Hi")
        )
    return draft.id


@pytest.mark.usefixtures("draft_id")
def test_a_break_is_explained_and_accepted_only_at_the_users_word(cli: Cli) -> None:
    assert cli.json("verify") == {"ok": True, "entries": 2, "problem": None}
    assert cli.run("accept-break", "--yes") == 1
    assert "in order" in cli.told
    cli.home.anchor.unlink()
    assert cli.run("verify") == 1
    assert "accept-break" in cli.told
    assert cli.run("accept-break") == 2
    assert "can then be proved no more" in cli.told
    cli.interactive, cli.answer = True, "no"
    assert cli.run("accept-break") == 1
    assert cli.run("verify") == 1
    cli.answer = "accept"
    assert cli.json("accept-break") == {"accepted": "anchor-missing", "seq": 3}
    assert cli.run("verify") == 0
    assert "Anchored in: file." in cli.said
    assert "The log has 1 break:" in cli.said
    assert "before record 3 is not provable" in cli.said
    details = cli.json("verify", "--details")
    assert (details["head"]["count"], details["anchored_in"], details["checkpoint"]) == (3, ["file"], None)
    assert [gap["code"] for gap in details["breaks"]] == ["anchor-missing"]


def test_old_records_are_cut_off_into_a_file_and_the_receipt_says_so(cli: Cli, draft_id: str) -> None:
    page = Path(cli.json("receipt", draft_id, "--page", "receipt.html")["path"])
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert cli.run("receipt", draft_id, "--page", "none/receipt.html") == 1
    assert cli.run("trim", "old.jsonl", "--before", "soon") == 2
    cut = cli.json("trim", "old.jsonl", "--before", "2999-01-01")
    assert (cut["entries"], cut["last_seq"]) == (2, 2)
    kept = [json.loads(line) for line in (cli.folder / "old.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [record["type"] for record in kept] == ["request", "outcome"]
    assert cli.run("verify") == 0
    assert "cut off behind a checkpoint" in cli.said
    receipt = cli.json("receipt", draft_id)
    assert (receipt["cut_off"], receipt["requests"]) == (1, [])
