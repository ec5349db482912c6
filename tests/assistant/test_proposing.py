"""A brief with the local model's say: it helps or is left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from cogenesis.assistant.cloud import make_preview
from cogenesis.assistant.model_files import ModelFiles
from cogenesis.assistant.models import LocalModels
from cogenesis.assistant.preferences import Preferences
from cogenesis.assistant.tending import Tending
from cogenesis.assistant.views import Preview
from cogenesis.cogeneration.briefing import GOOD_ENOUGH_BYTES
from cogenesis.domain import Brief, Instruction, Level
from cogenesis.errors import Cancelled, ModelError, RecogniserError, WorkerDied
from cogenesis.inference import discovery
from cogenesis.inference.records import ModelRecords
from cogenesis.privacy.detectors import Pattern
from cogenesis.privacy.lexicon import MemoryLexicon
from cogenesis.privacy.proposal import Proposal
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.settings import SettingsFile

TASK = Instruction("Write a note about winter kettles")
LINE = "write about winter kettles in a note"
VOCABULARY = Vocabulary.load()

Propose = Callable[[str, Brief], Proposal]


def preview(propose: Propose | None, recognise: Callable[[str], Sequence[Pattern]] | None = None) -> Preview:
    return make_preview(
        TASK,
        Level.BALANCED,
        lexicon=MemoryLexicon(),
        vocabulary=VOCABULARY,
        endpoint=None,
        propose=propose,
        recognise=recognise,
    )


def test_what_the_model_adds_is_in_the_bytes() -> None:
    shown = preview(lambda _text, _brief: Proposal({"tone": "casual"}, LINE))
    assert shown.cleared
    assert "Tone: casual" in shown.body
    assert LINE in shown.body


@pytest.mark.parametrize("error", [ModelError("broken"), WorkerDied("gone")])
def test_a_model_that_fails_leaves_the_rules_brief(error: Exception) -> None:
    def propose(_text: str, _brief: Brief) -> Proposal:
        raise error

    assert preview(propose) == preview(None)


def test_stopping_stops() -> None:
    def propose(_text: str, _brief: Brief) -> Proposal:
        raise Cancelled

    with pytest.raises(Cancelled):
        preview(propose)


def test_a_line_in_which_the_recogniser_finds_a_name_is_not_taken() -> None:
    def recognise(text: str) -> Sequence[Pattern]:
        return (Pattern("name", 0, 5, "someone", "model"),) if text == LINE else ()

    shown = preview(lambda _text, _brief: Proposal(line=LINE), recognise)
    assert shown.cleared
    assert LINE not in shown.body


def test_a_recogniser_that_fails_on_the_line_leaves_the_rules_gist() -> None:
    asked: list[str] = []

    def recognise(text: str) -> Sequence[Pattern]:
        asked.append(text)
        if text == LINE:
            raise RecogniserError("gone")
        return ()

    shown = preview(lambda _text, _brief: Proposal(line=LINE), recognise)
    assert LINE in asked
    assert LINE not in shown.body


def local_models(folder: Path) -> LocalModels:
    preferences = Preferences(SettingsFile(folder / "settings.toml"), lambda: None)
    records = ModelRecords(folder / "models.json")
    tending = Tending(preferences, records, lambda: None)
    return LocalModels(preferences, tending, ModelFiles(folder / "models", records), records)


def test_the_model_is_asked_when_it_is_large_or_when_the_user_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = local_models(tmp_path)
    assert models.proposer("auto") is None  # the built-in one is small
    assert models.proposer("off") is None
    assert models.proposer("on") == models.proposer("on") is not None
    large = replace(discovery.find_model(""), bytes=GOOD_ENOUGH_BYTES)
    monkeypatch.setattr(discovery, "find_model", lambda *_: large)
    assert models.proposer("auto") is not None
    models.close()


def test_a_model_that_is_gone_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> discovery.FoundModel:
        raise ModelError("gone")

    monkeypatch.setattr(discovery, "find_model", gone)
    models = local_models(tmp_path)
    assert models.proposer("on") is None


def test_the_built_in_model_s_say_passes_the_gate(tmp_path: Path) -> None:
    models = local_models(tmp_path)
    try:
        propose = models.proposer("on")
        assert propose is not None
        assert preview(propose).cleared
    finally:
        models.close()
