"""Revise mode: a text, or a passage of it, written again by the local model with one change.

The model reads the passage and the text around it, and writes the passage alone. Much of what it writes
stands in the prompt, so it is decoded by prompt lookup. What comes back is cleaned of what models put around
a text they were asked for, and put in the passage's place: nothing else of the text changes, to the byte.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from cogenesis.cogeneration.events import Note, Phase, Piece
from cogenesis.cogeneration.prompts import fixed_messages
from cogenesis.documents.recognising import language_of
from cogenesis.domain import ContextItem
from cogenesis.errors import ModelError, UsageError
from cogenesis.inference import events as local
from cogenesis.inference.options import ChatMessage, Sampling

LOOKUP = 16
"""The longest draft of prompt lookup; longer ones were not faster (benchmarks/revise.py)."""

MAX_CHANGE = 2_000
AROUND = 160
"""Characters of the text that are shown before a passage, and after it. With much more, models of 1.5 billion
weights write the text around again, and not the passage."""

WROTE_NOTHING = (
    "The local model wrote nothing for this; the text is as it was. Try again, or say it in other words."
)

LANGUAGE_NAMES = {"de": "German", "fr": "French", "es": "Spanish", "zh": "Chinese"}
"""Languages that are named to the model, which reads its orders in English and may answer in it."""

_TEMPERATURE = 0.3
_MARGIN_TOKENS = 48
_NEIGHBOURS = 4
_LEAST_NEIGHBOURS = 10
_LONGEST_OPENING = 120
_FENCE = re.compile(r"^```\w*\n|\n?```\s*$")
_QUOTES = (('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ("'", "'"))
_SENTENCE_END = re.compile(r"[.!?。！？…]['\"”’)]*(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be changed.

    Attributes:
        told: the words in the prompt; in ours, WORDS stands for half as many words as the passage has.
        growth: how many times as long the passage may become.
        free: in the user's own words, which may be about facts.
    """

    told: str
    growth: float
    free: bool = False


MINE = "mine"
"""The change for which the user's own texts are read."""

CHANGES = {
    "shorter": Change("Make it much shorter, at most WORDS words. Leave out what matters least.", 1.0),
    "warmer": Change("Make the tone warmer and friendlier. Keep the facts.", 1.7),
    "formal": Change("Make the tone more formal and polite. Keep the facts.", 1.7),
    MINE: Change("Say it the way I write in my texts above, in my own words. Keep the facts.", 1.5),
}
ANOTHER = Change("Say the same in other words. Keep the facts.", 1.5)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a text: code points `start` to `end`, without the white space around its words."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The passage itself."""
        return self.text[self.start : self.end]

    @property
    def whole(self) -> bool:
        """Whether there is nothing around it."""
        return not (self.text[: self.start] + self.text[self.end :]).strip()

    def replaced(self, words: str) -> str:
        """The text with other words in the passage's place."""
        return self.text[: self.start] + words + self.text[self.end :]


class RevisingModel(Protocol):
    """The local model, as far as revising needs it."""

    def generate(
        self,
        messages: Sequence[ChatMessage],
        *,
        sampling: Sampling,
        max_tokens: int,
        min_tokens: int = 0,
        lookup: int = 0,
        cancel: threading.Event,
    ) -> Iterator[local.Event]:
        """Stream an answer; see LocalModel.generate."""
        ...

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text."""
        ...

    def info(self) -> local.ModelInfo:
        """What is loaded."""
        ...


@dataclass(frozen=True, slots=True)
class Revised:
    """The last event: the whole text with the new passage, and what the model says of its work."""

    text: str
    finished: local.Finished


def change_of(asked: str) -> Change:
    """The change that is meant: one of CHANGES by its name, or what the user says. UsageError for nothing."""
    words = asked.strip()
    if not words:
        raise UsageError("Say what should change, in a few words.")
    if len(words) > MAX_CHANGE:
        raise UsageError(f"A change has at most {MAX_CHANGE:,} characters; say it more briefly.")
    return CHANGES.get(words.lower()) or Change(words, 2.0, free=True)


def passage_of(text: str, selection: tuple[int, int] | None) -> Passage:
    """The selected passage, or the whole text. UsageError where there are no words in it."""
    start, end = selection or (0, len(text))
    if not 0 <= start <= end <= len(text):
        raise UsageError("The selection is not within the text; select the passage again.")
    chosen = text[start:end]
    start += len(chosen) - len(chosen.lstrip())
    end = start + len(chosen.strip())
    if not text[start:end]:
        raise UsageError("There are no words to rewrite; select a passage that has some.")
    return Passage(text, start, end)


def revise(
    passage: Passage,
    change: Change,
    *,
    facts: Sequence[ContextItem] = (),
    model: RevisingModel,
    sampling: Sampling,
    cancel: threading.Event,
    fixed: Sequence[ContextItem] = (),
    close: bool = True,
) -> Iterator[Phase | Piece | Note | Revised]:
    """Stream the new passage; Revised is the last event, unless it was stopped.

    Args:
        fixed: what all writing prompts begin with, for a change that goes by the user's own texts.
        close: keep to the words that are there; otherwise `sampling` is used as it is.

    Raises ModelError when the text does not fit, or nothing came; and what the model raises.
    """
    tokens = model.count([passage.words])[0]
    most = int(tokens * change.growth) + _MARGIN_TOKENS
    messages = _fitting(passage, change, (facts, fixed), model, most)
    temperature = min(sampling.temperature, _TEMPERATURE) if close else sampling.temperature
    stream = model.generate(
        messages,
        sampling=replace(sampling, temperature=temperature, repeat_penalty=1.0, grammar=None),
        max_tokens=most,
        min_tokens=max(1, tokens // 8),
        lookup=LOOKUP if close else 0,
        cancel=cancel,
    )
    opening, untrusted = Opening(passage.words), ""
    for event in stream:
        match event:
            case local.Prefilled(done, total):
                yield Phase("reading", done, total)
                if done == total:
                    yield Phase("writing")
            case local.Thinking(done, total):
                yield Phase("thinking", done, total)
            case local.Piece(text):
                untrusted += text
                if shown := opening.feed(text):
                    yield Piece(shown)
            case local.Finished(reason="cancelled"):
                return
            case local.Finished():
                if shown := opening.finish():
                    yield Piece(shown)
                yield from _result(passage, untrusted, event)


def _result(passage: Passage, untrusted: str, finished: local.Finished) -> Iterator[Note | Revised]:
    words = cleaned(untrusted, passage)
    if finished.reason == "length":
        words = whole_sentences(words)
    if not any(char.isalnum() for char in words):
        raise ModelError(WROTE_NOTHING)
    if finished.reason == "length":
        yield Note("The new text reached its limit and ends with its last whole sentence.")
    if words == passage.words:
        yield Note("The local model left the text as it was.")
    yield Revised(passage.replaced(words), finished)


def revising_messages(
    passage: Passage,
    change: Change,
    facts: Sequence[ContextItem] = (),
    around: int = AROUND,
    fixed: Sequence[ContextItem] = (),
) -> list[ChatMessage]:
    """What the local model reads; `around` is how many characters are shown on each side of a passage."""
    system, begun = fixed_messages(fixed)
    half = str(max(3, len(passage.words.split()) // 2))
    told = change.told if change.free else change.told.replace("WORDS", half)
    tongue = LANGUAGE_NAMES.get(language_of(passage.words), "")
    told += f" Write in {tongue}." if tongue and not change.free else ""
    lines = ["About me:", *(f"{fact.label}: {fact.text}" for fact in facts), ""] if facts else []
    if passage.whole:
        lines += ["Text:", passage.words, "", f"Change: {told}", ""]
        lines += ["Write the whole text again with this change, and nothing else."]
    else:
        before, after = _around(passage, around)
        lines += ["Text:", passage.words, "", "It is one passage of a longer text."]
        lines += [f"Before it stands: {before}"] if before else []
        lines += [f"After it stands: {after}"] if after else []
        lines += ["", f"Change: {told}", ""]
        lines += ["Write only this passage again with this change. Begin with its first sentence."]
    start = f"{begun.content}\n" if begun.content else ""
    return [system, ChatMessage("user", start + "\n".join(lines))]


def cleaned(untrusted: str, passage: Passage) -> str:
    """The new passage without what models put around it: an announcement, fences, quotes, its neighbours."""
    opening = Opening(passage.words)
    text = (opening.feed(untrusted) + opening.finish()).strip()
    text = _FENCE.sub("", text).strip()
    for begin, end in _QUOTES:
        if text.startswith(begin) and text.endswith(end) and len(text) > 1 and passage.words[0] != begin:
            text = text[1:-1].strip()
    before = re.search(_words(passage.text[: passage.start].split()[-_NEIGHBOURS:], passage), text)
    text = text[before.end() :].lstrip() if before else text
    after = re.search(_words(passage.text[passage.end :].split()[:_NEIGHBOURS], passage), text)
    return text[: after.start()].rstrip() if after else text


class Opening:
    """Holds the first line back until it is clear that it is not an announcement ("Here is the text:")."""

    def __init__(self, words: str) -> None:
        """`words` are what is rewritten, which may begin with such a line itself."""
        self._known = set(words.lower().split())
        self._held: str | None = ""

    def feed(self, text: str) -> str:
        """Take more text; what may be shown."""
        if self._held is None:
            return text
        self._held = (self._held + text).lstrip()
        line, newline, rest = self._held.partition("\n")
        if not newline and len(line) <= _LONGEST_OPENING:
            return ""
        shown = rest.lstrip() if self._announces(line) else self._held
        self._held = None
        return shown

    def finish(self) -> str:
        """No more text will come."""
        shown, self._held = self._held or "", None
        return shown

    def _announces(self, line: str) -> bool:
        """A line that ends with a colon and has mostly words that are not the text's."""
        words = line.lower().rstrip().rstrip("*").split()
        if not words or not words[-1].endswith(":") or len(line) > _LONGEST_OPENING:
            return False
        return sum(word.rstrip(":") in self._known or word in self._known for word in words) * 2 < len(words)


def _fitting(
    passage: Passage,
    change: Change,
    told: tuple[Sequence[ContextItem], Sequence[ContextItem]],
    model: RevisingModel,
    answer: int,
) -> list[ChatMessage]:
    """The messages, with as much around the passage as the model can read beside its answer."""
    room = model.info().n_ctx - answer - _MARGIN_TOKENS
    (facts, fixed), n = told, AROUND
    for kept, begun, around in ((facts, fixed, n), (facts, fixed, n // 3), ((), (), n // 3), ((), (), 0)):
        messages = revising_messages(passage, change, kept, around, begun)
        if sum(model.count([message.content for message in messages])) <= room:
            return messages
    raise ModelError("This text is too long for the local model to rewrite at once; select a part of it.")


def _around(passage: Passage, characters: int) -> tuple[str, str]:
    """What stands before and after, each on one line, cut between words."""
    before = " ".join(passage.text[: passage.start].split())
    after = " ".join(passage.text[passage.end :].split())
    if len(before) > characters:
        before = "… " + before[len(before) - characters :].partition(" ")[2]
    if len(after) > characters:
        after = after[:characters].rpartition(" ")[0] + " …"
    return before, after


def _words(neighbours: Sequence[str], passage: Passage) -> str:
    """A pattern of what stands beside the passage; it matches nothing where it tells too little."""
    pattern = r"\s+".join(map(re.escape, neighbours))
    usable = len(" ".join(neighbours)) >= _LEAST_NEIGHBOURS and not re.search(pattern, passage.words)
    return pattern if usable else r"(?!)"


def whole_sentences(text: str) -> str:
    """A text up to the end of its last whole sentence; all of it where there is none."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    return text[: ends[-1]] if ends else text
