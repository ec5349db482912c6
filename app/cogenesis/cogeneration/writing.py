"""Writing the draft: the local model's stream, split into a subject line and a text.

This is the half that all modes share; they differ in where the sketch comes from. What the model is going to
read can be read before it is asked to write: while the user types, or an outline comes in.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Sequence
from typing import Protocol

from cogenesis.cogeneration.events import Phase, Piece, SubjectLine
from cogenesis.cogeneration.prompts import SUBJECT_PREFIX, TOKENS_PER_WORD, Job, writing_messages
from cogenesis.domain import Sketch
from cogenesis.inference import events as local
from cogenesis.inference.options import ChatMessage, Sampling

MAX_SUBJECT_CHARACTERS = 200
LEAST_TOKENS = 40  # of a text that goes on after a fault, however long it was
GIVE_WAY_S = 0.1


class TextModel(Protocol):
    """The local model, as far as writing needs it."""

    def generate(
        self,
        messages: Sequence[ChatMessage],
        *,
        sampling: Sampling,
        max_tokens: int,
        min_tokens: int = 0,
        prefix: str = "",
        stop: Sequence[str] = (),
        cancel: threading.Event,
    ) -> Iterator[local.Event]:
        """Stream a completion; see LocalModel.generate."""
        ...


class ReadingModel(Protocol):
    """A local model that can read ahead."""

    def prepare(
        self,
        messages: Sequence[ChatMessage],
        *,
        hold: bool = False,
        cancel: threading.Event | None = None,
    ) -> Iterator[local.Prefilled]:
        """Read the beginning of a prompt, giving way to any other request; see LocalModel.prepare."""
        ...


def read_ahead(
    model: ReadingModel,
    messages: Sequence[ChatMessage],
    enough: threading.Event,
    *,
    hold: bool = False,
    abort: threading.Event | None = None,
) -> bool:
    """Have the model read what a prompt begins with, in between other requests; whether all of it was.

    With `enough` it ends once another request comes, so that nothing is lost of what was read; with `abort`
    at once.
    """
    while not enough.is_set():
        *_, last = [None, *model.prepare(messages, hold=hold, cancel=abort)]
        if last is not None and last.done >= last.total:
            return not enough.is_set()
        enough.wait(GIVE_WAY_S)
    return False


def write(
    job: Job,
    sketch: Sketch,
    model: TextModel,
    sampling: Sampling,
    cancel: threading.Event,
    *,
    subject: str | None = None,
    text: str = "",
) -> Iterator[Phase | SubjectLine | Piece | local.Finished]:
    """Stream one draft along `sketch`; the last event is the model's Finished.

    With a `subject` or `text`, which were written before, it goes on behind them.
    """
    whole_subject = not job.has_subject or subject is not None
    begun = f"{SUBJECT_PREFIX} {subject}\n\n{text}" if subject is not None else text
    written = len(text.split()) * TOKENS_PER_WORD if whole_subject else 0
    stream = model.generate(
        writing_messages(job, sketch),
        sampling=sampling,
        max_tokens=max(job.max_tokens - written, LEAST_TOKENS),
        min_tokens=max(job.min_tokens - written, 0),
        prefix=begun if whole_subject else SUBJECT_PREFIX,
        cancel=cancel,
    )
    splitter = None if whole_subject else SubjectSplitter()
    yield from split_stream(stream, splitter, begun=bool(text) and whole_subject)


def split_stream(
    stream: Iterator[local.Event], splitter: SubjectSplitter | None, *, begun: bool = False
) -> Iterator[Phase | SubjectLine | Piece | local.Finished]:
    """The model's events as a draft's events; leading blank lines are dropped, unless the text has begun."""
    for event in stream:
        if isinstance(event, local.Prefilled):
            yield Phase("reading", event.done, event.total)
            if event.done == event.total:
                yield Phase("writing")
            continue
        if isinstance(event, local.Thinking):
            yield Phase("thinking", event.done, event.total)
            continue
        text = event.text if isinstance(event, local.Piece) else ""
        if splitter is not None:
            text = splitter.feed(text) if isinstance(event, local.Piece) else splitter.finish()
            if (subject := splitter.take()) is not None:
                yield subject
        text = text if begun else text.lstrip()
        if text:
            begun = True
            yield Piece(text)
        if isinstance(event, local.Finished):
            yield event


class SubjectSplitter:
    """Takes the first line of a stream as the subject and hands the rest on.

    The model's answer was begun for it with "Subject:", so the line is the subject alone.
    """

    def __init__(self) -> None:
        self._line = ""
        self._news: SubjectLine | None = None
        self._done = False

    def feed(self, text: str) -> str:
        """Take more text; what of it belongs to the body."""
        if self._done:
            return text
        self._line += text
        line, newline, rest = self._line.lstrip().partition("\n")
        if newline or len(line) > MAX_SUBJECT_CHARACTERS:
            self._close(line)
            return rest
        if subject := clean_subject(line):
            self._news = SubjectLine(subject, whole=False)
        return ""

    def finish(self) -> str:
        """No more text will come."""
        if not self._done:
            self._close(self._line)
        return ""

    def take(self) -> SubjectLine | None:
        """What is new of the subject since it was asked for."""
        news, self._news = self._news, None
        return news

    def _close(self, line: str) -> None:
        self._done = True
        self._news = SubjectLine(clean_subject(line))


def clean_subject(line: str) -> str:
    """A subject without quotes, markup or a second label."""
    text = re.sub(r"^\s*(?:subject|re)\s*:\s*", "", line.strip(), flags=re.I)
    return re.sub(r"[*_`#]+", "", text).strip().strip('"“”').strip()[:MAX_SUBJECT_CHARACTERS]
