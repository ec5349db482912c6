"""The real model in its real process; run by `make test-ner`, which adds it first."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.errors import RecogniserError
from cogenesis.recognition.messages import MAX_TEXT
from cogenesis.recognition.recogniser import Recogniser
from program import Program

pytestmark = pytest.mark.ner

EVERYDAY = """\
write a short email to a colleague about the meeting
thank a friend for the dinner
letter to the landlord about the broken heating
ask for a refund for late delivery
birthday card for a relative
cover letter for a job
complain to the bank about fees
write a toast for a wedding
blog post about gardening
summary of the report
ask the teacher about homework
invite neighbours to the party
speech for a retirement
recommendation letter for a student
review of a restaurant
newsletter for the team
apologise to a customer
press release about a product
reminder to pay the invoice
poem about the sea
minutes of a meeting
essay about trust
improve this text
list questions for an interview""".splitlines()


@pytest.fixture(scope="module")
def recogniser() -> Iterator[Recogniser]:
    found = Recogniser()
    assert found.available(), "the extra is not installed; `make test-ner` adds it"
    yield found
    found.close()


def kinds(recogniser: Recogniser, text: str) -> list[tuple[str, str]]:
    return [(found.kind, text[found.start : found.end]) for found in recogniser.names_in(text)]


def test_the_process_is_confined_before_it_gets_any_text(recogniser: Recogniser) -> None:
    started = recogniser.start()
    assert started.meets_minimum
    assert started.problems == []
    attempts = recogniser.try_breakouts()
    assert len(attempts) >= 20
    assert [attempt for attempt in attempts if not attempt.ok] == []


def test_names_are_found_without_their_capitals(recogniser: Recogniser) -> None:
    text = "write to anna kowalska about the trip to berlin"
    assert kinds(recogniser, text) == [("name", "anna kowalska"), ("place", "berlin")]
    assert kinds(recogniser, text.title()) == [("name", "Anna Kowalska"), ("place", "Berlin")]


def test_everyday_gists_raise_no_alarm(recogniser: Recogniser) -> None:
    assert {gist: kinds(recogniser, gist) for gist in EVERYDAY if recogniser.names_in(gist)} == {}


def test_another_process_finds_the_same(recogniser: Recogniser) -> None:
    texts = ["thank peter novak and the house of hope in oxford", *EVERYDAY]
    before = [recogniser.names_in(text) for text in texts]
    recogniser.close()
    assert [recogniser.names_in(text) for text in texts] == before


def test_a_process_killed_from_outside_is_started_again(recogniser: Recogniser) -> None:
    recogniser.start()
    assert recogniser.pid is not None
    os.kill(recogniser.pid, signal.SIGKILL)
    try:
        recogniser.names_in("anna")  # its death may not be seen yet
    except RecogniserError:
        pass
    assert kinds(recogniser, "thank anna kowalska") == [("name", "anna kowalska")]


def test_a_text_over_its_time_ends_the_process_and_a_short_one_works_after_it() -> None:
    recogniser = Recogniser(answer_seconds=0.3)
    try:
        with pytest.raises(RecogniserError, match="stopped answering"):
            recogniser.names_in("a b\n" * (MAX_TEXT // 4))
        assert recogniser.pid is None
    finally:
        recogniser.close()


@pytest.mark.parametrize("text", ["\0\0", "\u202e\u200b", "😀" * 300, "a" * MAX_TEXT, "\ud800", "\n" * 900])
def test_odd_texts_are_answered(recogniser: Recogniser, text: str) -> None:
    recogniser.names_in(text)


def test_a_request_is_checked_by_it_unless_it_is_switched_off(tmp_path: Path) -> None:
    program = Program(tmp_path)
    brief = ("brief", "--json", "Write a report on the world bank")

    def found_by_model(*options: str) -> list[str]:
        given = program.run(*brief, *options).json
        found = [finding["text"] for finding in given["findings"] if finding["source"] == "model"]
        assert ("world bank" in given["request"]["body"]) == (not found)
        return found

    assert found_by_model() == ["the world bank"]
    assert found_by_model("--no-model") == []
    program.run("settings", "set", "recogniser", "off")
    assert found_by_model() == []


def test_doctor_has_it_try_to_get_out(tmp_path: Path) -> None:
    checks = Program(tmp_path).run("doctor", "--json").out
    assert "breaking out of the recogniser process" in checks
