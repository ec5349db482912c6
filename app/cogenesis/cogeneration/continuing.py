"""Writing on from a place in a text: the next paragraph, or the rest of the one that is begun.

The model reads what the whole draft was made from, and its answer is begun with the text before the place, so
that it goes on in its tone, language and thread. What stands behind the place it is told, so as not to say it
again.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from cogenesis.cogeneration.events import Phase, Piece
from cogenesis.cogeneration.prompts import SUBJECT_PREFIX, Job, writing_messages
from cogenesis.cogeneration.revising import whole_sentences
from cogenesis.cogeneration.writing import TextModel
from cogenesis.domain import Sketch
from cogenesis.errors import ModelError
from cogenesis.inference import events as local
from cogenesis.inference.options import ChatMessage, Sampling

MOST_TOKENS = 160
LEAST_TOKENS = 12
BEFORE = 3_000
"""Characters before the place that the answer is begun with."""
AFTER = 400
_MARGIN_TOKENS = 32
_PARAGRAPH = "\n\n"

WROTE_NOTHING = "The local model had nothing to add here; the text is as it was."


class CountingModel(TextModel, Protocol):
    """The local model, as far as writing on needs it."""

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text."""
        ...

    def info(self) -> local.ModelInfo:
        """What is loaded."""
        ...


@dataclass(frozen=True, slots=True)
class WrittenOn:
    """The last event: the words that belong at the place, with the space before them."""

    words: str


def write_on(
    text: str,
    position: int,
    job: Job,
    sketch: Sketch,
    *,
    subject: str | None,
    model: CountingModel,
    sampling: Sampling,
    cancel: threading.Event,
) -> Iterator[Phase | Piece | WrittenOn]:
    """Stream what comes next at a code point of a text; WrittenOn is the last event, unless it was stopped.

    Raises ModelError when nothing came, and what the model raises.
    """
    before, after = text[:position], text[position:]
    begun = _begun(before, subject)
    stream = cast(
        Generator[local.Event, None, None],
        model.generate(
            _messages(job, sketch, after, model, begun),
            sampling=sampling,
            max_tokens=MOST_TOKENS,
            min_tokens=LEAST_TOKENS,
            prefix=begun,
            cancel=cancel,
        ),
    )
    untrusted = ""
    with contextlib.closing(stream):
        for event in stream:
            match event:
                case local.Prefilled(done, total):
                    yield Phase("reading" if done < total else "writing", done, total)
                case local.Thinking(done, total):
                    yield Phase("thinking", done, total)
                case local.Piece(words):
                    untrusted += words
                    if _PARAGRAPH in untrusted.lstrip():
                        break
                    yield Piece(words)
                case local.Finished(reason="cancelled"):
                    return
                case local.Finished(reason="length"):
                    untrusted = whole_sentences(untrusted)
    yield WrittenOn(_placed(untrusted, before))


def _begun(before: str, subject: str | None) -> str:
    """What the answer begins with, as it does when a draft is written: a subject line, where there is one.

    Models begin words badly behind a space, so there is none at its end.
    """
    tail = before.rstrip()
    if len(tail) > BEFORE:
        cut = tail[-BEFORE:]
        tail = cut.partition("\n")[2] or cut.partition(" ")[2]
    elif subject:
        tail = f"{SUBJECT_PREFIX} {subject}\n\n{tail}"
    return tail + _PARAGRAPH if "\n" in before[len(before.rstrip()) :] else tail


def _messages(job: Job, sketch: Sketch, after: str, model: CountingModel, begun: str) -> list[ChatMessage]:
    """As for the draft; without the outline and with no context where they do not fit."""
    room = model.info().n_ctx - MOST_TOKENS - _MARGIN_TOKENS - model.count([begun])[0]
    rest = " ".join(after.split())[:AFTER]
    told = f"\n\nFurther down it goes on: {rest}" if rest else ""
    for points, of in ((sketch, job), (Sketch(), Job(job.instruction, job.kind))):
        *system, user = writing_messages(of, points)
        messages = [*system, ChatMessage(user.role, user.content + told)]
        if sum(model.count([message.content for message in messages])) <= room:
            return messages
    raise ModelError("The instruction is too long for the local model to read it and write on.")


def _placed(untrusted: str, before: str) -> str:
    """The first paragraph that came, with white space before it where the text has none."""
    words = untrusted.strip().split(_PARAGRAPH)[0].rstrip()
    if not any(char.isalnum() for char in words):
        raise ModelError(WROTE_NOTHING)
    space = untrusted[: len(untrusted) - len(untrusted.lstrip())]
    if not before or before[-1].isspace():
        return words
    return (_PARAGRAPH if "\n" in space else space[:1]) + words
