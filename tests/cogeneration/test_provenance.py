"""A sentence's source is what makes it fall when it is masked; the model here falls where it is told to."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import pytest

from cogenesis.cogeneration.prompts import Job
from cogenesis.cogeneration.provenance import explain, sentences
from cogenesis.domain import Context, ContextItem, ContextKind, Instruction, Sketch
from cogenesis.errors import Cancelled
from cogenesis.inference.events import Score
from cogenesis.inference.options import ChatMessage

FACTS = {"Home": "Lindau harbour", "Work": "keeps forty hives", "Child": "plays the oboe", "Car": "tractor"}
CONTEXT = Context(
    tuple(ContextItem(f"fact:{name}", ContextKind.FACT, name, text) for name, text in FACTS.items())
)
JOB = Job(Instruction("Ask whether Tom comes on Saturday"), "email", CONTEXT)


class Falling:
    """Finds a sentence unlikely unless the prompt holds the words that it hangs on."""

    def __init__(self, hangs_on: dict[str, str]) -> None:
        self._hangs_on = hangs_on
        self.asked = 0

    def score(
        self,
        messages: Sequence[ChatMessage],
        *,
        choices: Sequence[str],
        prefix: str = "",
        cancel: threading.Event | None = None,
    ) -> list[Score]:
        self.asked += 1
        prompt = "\n".join(message.content for message in messages)
        wanted = self._hangs_on.get(choices[0].strip(), "")
        return [Score(-5.0 if wanted in prompt else -20.0, 5)]


def test_a_fact_said_in_other_words_is_found_by_halving_what_is_masked() -> None:
    text = "Music fills our evenings. Nothing else matters."
    model = Falling({"Music fills our evenings.": FACTS["Child"]})
    first, second = explain(JOB, Sketch(("Greet",)), text, model, cancel=threading.Event())
    assert first.source is not None
    assert (first.source.key, first.fall) == ("fact:Child", 15.0)
    assert second.source is None


def test_a_source_that_makes_it_fall_beats_one_that_shares_more_words() -> None:
    text = "We keep a tractor by the harbour in Lindau."
    model = Falling({text: FACTS["Car"]})
    (found,) = explain(JOB, Sketch(), text, model, stop_words={"the"}, cancel=threading.Event())
    assert found.source is not None
    assert found.source.key == "fact:Car"
    assert [other.key for other in found.others] == []


def test_stopping_ends_it_before_the_next_sentence() -> None:
    cancel, model = threading.Event(), Falling({})
    cancel.set()
    with pytest.raises(Cancelled):
        explain(JOB, Sketch(), "One. Two.", model, cancel=cancel)
    assert model.asked == 0


def test_sentences_end_where_they_end_and_not_at_titles() -> None:
    text = "Dear Dr. Reed,\n\nIt rains! Do you come?\n—\nBest, Maria"
    assert [text[start:end] for start, end in sentences(text)] == [
        "Dear Dr. Reed,",
        "It rains!",
        "Do you come?",
        "Best, Maria",
    ]
