"""Asking the real built-in model about a brief."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from cogenesis.cogeneration.briefing import Briefer
from cogenesis.domain import Instruction, Level
from cogenesis.inference import discovery
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions
from cogenesis.privacy.brief import make_brief
from cogenesis.privacy.lexicon import MemoryLexicon
from cogenesis.privacy.proposal import line_words, open_slots
from cogenesis.privacy.vocabulary import Vocabulary

TEXT = "Text my sister that I am so happy she passed her exam"


@pytest.fixture(scope="module")
def model() -> Iterator[LocalModel]:
    with_worker = LocalModel(discovery.find_model("").path, EngineOptions(n_ctx=1024))
    yield with_worker
    with_worker.close()


def test_it_proposes_from_closed_lists_and_given_words_and_the_same_each_time(model: LocalModel) -> None:
    brief = make_brief(Instruction(TEXT), Level.BALANCED, MemoryLexicon(), Vocabulary.load())
    line = "text a relative"
    first = Briefer(model).propose(TEXT, brief, threading.Event())
    assert first == Briefer(model).propose(TEXT, brief, threading.Event())
    values = {slot.name: slot.values for slot in open_slots(brief)}
    assert all(value in values[name] for name, value in first.slots.items())
    assert (first.line is None) == (brief.gist is None)
    assert set((first.line or line).split()) <= set(line_words(brief.gist or line))
