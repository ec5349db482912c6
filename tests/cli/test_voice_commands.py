"""voice on the command line: the card, a measure set and reset, a draft's distance, and what was learned."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cogenesis.assistant import Assistant
from cogenesis.cli.arguments import Common
from cogenesis.cli.main import run_with
from cogenesis.domain import Instruction, Level, Mode, Sketch
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher

TEXT = "Hi Tom,\n\nI'm back, and it's quiet here. We've got time for walk {n}. Don't worry.\n\nBest,\nMaria\n"
GIVEN = "Dear Tom,\n\nI would like to utilize the boat. It rains on us.\n\nKind regards,\nMaria"
KEPT = "Hi Tom,\n\nI would like to use the boat. It rains on us.\n\nBest,\nMaria"


class Heard:
    """A terminal that keeps what was printed."""

    interactive = False

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said = self.told = ""

    def out(self, text: str) -> None:
        self.said += text

    def err(self, text: str) -> None:
        self.told += text

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        raise AssertionError(prompt, hidden)

    def read_all(self) -> str:
        return ""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("home")
    launcher = Launcher.start()
    made = Assistant(Home(folder / "vault"), launcher, Confinement(Role.DESK, True, 1, ()))
    made.create_vault(key_file=folder / "key")
    texts = folder / "texts"
    texts.mkdir()
    for number in range(4):
        (texts / f"{number}.txt").write_text(TEXT.format(n=number), encoding="utf-8")
    made.library.import_paths([texts], own=True)
    yield made
    made.close()
    launcher.close()


@pytest.fixture
def run(assistant: Assistant, tmp_path: Path) -> Callable[..., Any]:
    def run_words(*words: str, status: int = 0, as_json: bool = False) -> Any:
        terminal = Heard(tmp_path)
        ended = run_with(assistant, Common(json=as_json), words, terminal)
        assert ended == status, terminal.told
        return json.loads(terminal.said) if as_json else terminal.said + terminal.told

    return run_words


def test_the_card_is_measured_and_shown(run: Callable[..., Any]) -> None:
    shown = run("voice", "show", as_json=True)
    values = {row["measure"]: row["value"] for row in shown["measures"]}
    assert (shown["language"], shown["texts"]) == ("en", 4)
    assert (values["opening"], values["sign_off"]) == ("Hi {first},", "Best,\nMaria")
    assert "Nothing is known" in run("voice", "show", "--language", "fr")


def test_a_measure_is_set_switched_off_and_taken_as_measured_again(run: Callable[..., Any]) -> None:
    run("voice", "set", "sign_off", "Cheers,\\nM.")
    run("voice", "set", "emoji", "--off")
    told = run("voice", "show")
    assert "Cheers, / M.  (set by you)" in told
    assert "0 per 10 texts  (not used)" in told
    run("voice", "set", "sign_off", "--reset")
    run("voice", "set", "emoji", "--on")
    told = run("voice", "show")
    assert "Best, / Maria" in told
    assert "not used" not in told


def test_wrong_use_ends_with_a_sentence(run: Callable[..., Any]) -> None:
    assert "sentence_length" in run("voice", "set", "charm", "9", status=2)
    assert "Give a value" in run("voice", "set", "emoji", status=2)
    assert "Give a value" in run("voice", "set", "emoji", "3", "--off", status=2)
    assert "by its id" in run("voice", "forget", status=2)
    assert "no lesson" in run("voice", "forget", "1234", status=2)


def test_a_draft_is_compared_learned_from_and_what_it_taught_is_forgotten(
    run: Callable[..., Any], assistant: Assistant
) -> None:
    run("voice", "show")
    drafts, ids = assistant._open().drafts, []
    for _ in range(2):
        made = drafts.create(Instruction("Hi", to="Tom"), Mode.LOCAL, Level.BALANCED, "email", Sketch())
        drafts.save(made.id, text=GIVEN, state="done")
        drafts.add_version(made.id, "model")
        ids.append(made.id)
    assert "It ends with “Kind regards, Maria”; you write “Best, Maria”." in run("voice", "distance", ids[0])
    for draft_id in ids:
        drafts.save(draft_id, text=KEPT)
        assert run("voice", "learn", draft_id, as_json=True) == {"learned": 3}
    assert run("voice", "distance", ids[0], as_json=True)["differences"] == []
    learned = run("voice", "learned", as_json=True)
    assert {each["times"] for each in learned} == {2}
    assert "You write “use” rather than “utilize”." in run("voice", "learned")
    run("voice", "forget", learned[0]["id"])
    assert len(run("voice", "learned", as_json=True)) == 2
    assert run("voice", "forget", "--all", as_json=True) == {"forgotten": 2}
