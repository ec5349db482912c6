"""What the name recogniser finds, and its failing, only ever make a request smaller."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from accounts import account_of
from cogenesis.assistant import checks
from cogenesis.assistant.cloud import Cloud, make_preview
from cogenesis.assistant.recognising import NOT_CHECKED
from cogenesis.domain import Instruction, Level
from cogenesis.egress.endpoint import parse_endpoint
from cogenesis.errors import RecogniserError, Refused
from cogenesis.paths import Home
from cogenesis.privacy.detectors import Pattern
from cogenesis.privacy.gate import Recognise
from cogenesis.privacy.lexicon import MemoryLexicon
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.recognition import installed
from cogenesis.recognition.recogniser import Recogniser
from cogenesis.vault.vault import Vault

TASK = Instruction("Write an email to thank the open kitchen for the help")
VOCABULARY = Vocabulary.load()


def finding(word: str) -> Recognise:
    def recognise(text: str) -> Sequence[Pattern]:
        start = text.find(word)
        return (Pattern("place", start, start + len(word), "a place", "model"),) if start >= 0 else ()

    return recognise


def failing(_text: str) -> Sequence[Pattern]:
    raise RecogniserError("gone")


def preview(recognise: Recognise | None, level: Level = Level.BALANCED, task: Instruction = TASK) -> Any:
    lexicon = MemoryLexicon()
    return make_preview(
        task, level, lexicon=lexicon, vocabulary=VOCABULARY, endpoint=None, recognise=recognise
    )


def test_a_name_in_the_instruction_costs_its_words_only() -> None:
    found = preview(finding("the open kitchen"))
    assert found.cleared
    assert "kitchen" not in found.body
    assert "thank" in found.brief.gist
    assert found.note == ""


def test_a_name_still_seen_in_the_gist_costs_the_gist() -> None:
    asked: list[str] = []

    def recognise(text: str) -> Sequence[Pattern]:
        asked.append(text)
        return () if text == TASK.text else finding("kitchen")(text)

    found = preview(recognise)
    assert found.cleared
    assert found.brief.gist is None
    assert found.brief.slots == preview(None).brief.slots
    assert [(f.kind, f.text) for f in found.findings if f.source == "model"] == [("place", "kitchen")]
    assert asked == [TASK.text, preview(None).brief.gist]


def test_when_it_fails_the_brief_is_made_at_level_strict_and_the_user_is_told() -> None:
    found = preview(failing)
    assert found.cleared
    assert found.body == preview(None, Level.STRICT).body
    assert found.note == NOT_CHECKED


def test_it_is_not_asked_where_only_slots_leave() -> None:
    def recognise(_text: str) -> Sequence[Pattern]:
        pytest.fail("asked")

    assert preview(recognise, Level.STRICT).brief.gist is None
    assert preview(recognise, task=Instruction("Schreibe einen Brief an meine Tante")).brief.gist is None


class NoEgress:
    def stop(self) -> None:
        """No worker to stop."""

    def send(self, *_arguments: Any, **_named: Any) -> Any:
        pytest.fail("something was sent")


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as made:
        yield made


def cloud(vault: Vault, recogniser: Callable[[], Recognise | None]) -> Cloud:
    egress: Any = NoEgress()
    confined = Confinement(Role.DESK, True, 7, ())
    made = Cloud(
        vault, egress, VOCABULARY, confined, lambda: False, recogniser=recogniser, spending=account_of(vault)
    )
    made.endpoint = parse_endpoint("http://127.0.0.1:9/v1", "m", key=None)
    return made


@pytest.mark.parametrize("recognise", [finding("kitchen"), failing])
def test_what_it_says_only_when_the_request_is_to_leave_refuses_it(
    vault: Vault, recognise: Recognise
) -> None:
    later: list[Recognise | None] = [None]
    asking = cloud(vault, lambda: later[0])
    shown = asking.preview(TASK, Level.BALANCED)
    assert "kitchen" in shown.body
    later[0] = recognise
    with pytest.raises(Refused):
        list(asking.ask(shown, draft_id=None, cancel=threading.Event()))
    assert vault.outbound.entries() == []


def test_while_typing_the_rules_speak_alone(vault: Vault) -> None:
    asking = cloud(vault, lambda: lambda _text: pytest.fail("asked"))
    typed = asking.preview(TASK, Level.BALANCED, rules_only=True)
    assert (typed.cleared, typed.final) == (True, False)
    assert cloud(vault, lambda: None).preview(TASK, Level.BALANCED, rules_only=True).final


def test_doctor_says_that_it_is_not_installed_or_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "LIBRARY", "a_library_that_is_not_there")
    (check,) = checks.recogniser(Recogniser(), wanted=True)
    assert not check.required
    assert "make setup EXTRA=ner" in check.detail
    monkeypatch.setattr(Recogniser, "available", lambda _self: True)
    (check,) = checks.recogniser(Recogniser(), wanted=False)
    assert "switched off" in check.detail
