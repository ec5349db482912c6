"""The desk's side of the recogniser: what it makes of a process that is missing, broken, slow or lying."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.errors import RecogniserError
from cogenesis.privacy.detectors import Pattern
from cogenesis.recognition import installed
from cogenesis.recognition.messages import MAX_TEXT, Kind, Span
from cogenesis.recognition.recogniser import Recogniser
from cogenesis.recognition.worker import _folded, _spans

STAND_IN = Path(__file__).with_name("stand_in.py")


@pytest.fixture
def started() -> Iterator[list[Recogniser]]:
    made: list[Recogniser] = []
    yield made
    for recogniser in made:
        recogniser.close()


def staged(how: str, made: list[Recogniser]) -> Recogniser:
    recogniser = Recogniser(answer_seconds=0.5, command=[sys.executable, str(STAND_IN), how])
    made.append(recogniser)
    return recogniser


def test_what_the_process_finds_is_given_with_what_stands_for_it(started: list[Recogniser]) -> None:
    found = staged("good", started).names_in("Anna, hello")
    assert found == (Pattern("name", 0, 4, "someone", "model"),)


@pytest.mark.parametrize("how", ["failing", "outside", "empty", "crossed", "another frame", "dying"])
def test_a_process_that_fails_or_lies_is_an_error_and_never_no_names(
    how: str, started: list[Recogniser]
) -> None:
    recogniser = staged(how, started)
    with pytest.raises(RecogniserError):
        recogniser.names_in("Anna")


@pytest.mark.parametrize("how", ["open", "no start"])
def test_a_process_that_is_not_confined_is_given_no_text(how: str, started: list[Recogniser]) -> None:
    recogniser = staged(how, started)
    with pytest.raises(RecogniserError, match="could not be confined"):
        recogniser.names_in("Anna")
    assert recogniser.pid is None


def test_a_process_that_takes_too_long_is_ended(started: list[Recogniser]) -> None:
    recogniser = staged("hanging", started)
    began = time.monotonic()
    with pytest.raises(RecogniserError, match="stopped answering"):
        recogniser.names_in("Anna")
    assert time.monotonic() - began < 10
    assert recogniser.pid is None


def test_after_it_was_lost_it_is_started_again(started: list[Recogniser]) -> None:
    recogniser = staged("good", started)
    recogniser.names_in("Anna")
    first = recogniser.pid
    recogniser.close()
    assert recogniser.names_in("Anna")
    assert recogniser.pid not in {None, first}


def test_a_text_with_nothing_in_it_starts_nothing(started: list[Recogniser]) -> None:
    recogniser = staged("good", started)
    assert recogniser.names_in(" \n") == ()
    assert recogniser.pid is None


def test_an_endless_text_is_cut_and_half_characters_are_replaced(started: list[Recogniser]) -> None:
    recogniser = staged("noting", started)
    assert recogniser.names_in("a\ud800" * MAX_TEXT)[0].end == MAX_TEXT


def test_nothing_is_there_unless_library_and_model_both_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installed, "LIBRARY", "staged_library")
    monkeypatch.setattr(installed, "MODEL", "staged_model")
    monkeypatch.syspath_prepend(tmp_path)
    assert not Recogniser().available()
    (tmp_path / "staged_library.py").write_text("raise RuntimeError('imported')")
    monkeypatch.syspath_prepend(tmp_path)  # forgets what was not found
    assert not Recogniser().available()
    (tmp_path / "staged_model" / "_model").mkdir(parents=True)
    (tmp_path / "staged_model" / "__init__.py").write_text("raise RuntimeError('imported')")
    monkeypatch.syspath_prepend(tmp_path)
    assert not Recogniser().available()
    (tmp_path / "staged_model" / "_model" / "meta.json").write_text("{}")
    assert Recogniser().available()
    assert installed.model_folder() == tmp_path / "staged_model" / "_model"


class Entity:
    def __init__(self, label: str, start: int, end: int) -> None:
        self.label_, self.start_char, self.end_char = label, start, end


def test_places_are_those_of_the_text_without_the_frame_around_it() -> None:
    in_frame = [Entity("PERSON", 7, 11), Entity("DATE", 12, 14), Entity("ORG", 15, 18), Entity("GPE", 0, 6)]
    assert _spans(in_frame, 10) == [Span(Kind.NAME, 0, 4), Span(Kind.ORGANISATION, 8, 10)]


def test_folding_keeps_every_place() -> None:
    assert _folded("İstanbul ANNA ß") == "İstanbul anna ß"
