"""Where each sentence of a draft came from: what makes it unlikely when it is taken out of the prompt.

The model that writes is asked how likely it finds a sentence with all it was told, and again with one source
masked. The fall is the evidence. It costs a reading of the prompt from the masked place on, so words that
a sentence shares with few sources say which are worth masking alone; all others are masked together, and
halved only where that makes the sentence fall.
"""

from __future__ import annotations

import math
import re
import threading
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from cogenesis.cogeneration.prompts import SUBJECT_PREFIX, Job, writing_messages
from cogenesis.domain import Context, ContextKind, Sketch
from cogenesis.errors import Cancelled
from cogenesis.inference.events import Score
from cogenesis.inference.options import MAX_CHOICE, ChatMessage
from cogenesis.privacy.normalise import fold, stem

INSTRUCTION, SKETCH, OWN = "instruction", "sketch", "model"
MOST_SENTENCES = 60
CANDIDATES = 3
SHARED_WEIGHT = 1.5
"""Nats that a shared word is worth which one source in e has; see `shared_words`."""
LEAST = 2.0
"""Evidence in nats below which a sentence counts as the model's own."""
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?…]+[\"'”’)\]]*(?=\s)|[。！？]|(?=\n)|\Z)")
_NOT_ENDS = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|e\.g|i\.e|etc|vs|approx|[A-Z])\.$")
_UNSPACED = re.compile(r"[぀-ヿ一-鿿]")


@dataclass(frozen=True, slots=True)
class Source:
    """Something that a draft was made from.

    Attributes:
        key: of a ContextItem, "instruction", or "sketch:" and a point's number from 1.
        kind: a value of ContextKind, "instruction" or "sketch".
        label: a fact's or document's name; "" where there is none.
    """

    key: str
    kind: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Origin:
    """One sentence and where it came from.

    Attributes:
        start, end: code points of the text.
        source: None for the model's own.
        fall: nats by which the sentence is less likely without the source.
        others: further sources of the sentence, the strongest first.
    """

    start: int
    end: int
    source: Source | None
    fall: float = 0.0
    others: tuple[Source, ...] = ()


class WeighingModel(Protocol):
    """The local model, as far as it is asked here."""

    def score(
        self,
        messages: Sequence[ChatMessage],
        *,
        choices: Sequence[str],
        prefix: str = "",
        cancel: threading.Event | None = None,
    ) -> list[Score]:
        """See LocalModel.score."""
        ...


def sources_of(job: Job, sketch: Sketch) -> list[Source]:
    """All that a sentence could come from; how the user writes is no source of what is said."""
    told = [
        Source(item.key, str(item.kind), item.label, item.text)
        for item in job.context.items
        if item.kind is not ContextKind.STYLE
    ]
    instruction = Source(INSTRUCTION, INSTRUCTION, "", job.instruction.text)
    points = [Source(f"{SKETCH}:{n}", SKETCH, "", point) for n, point in enumerate(sketch.points, 1)]
    return [*told, instruction, *points]


def without(job: Job, sketch: Sketch, keys: Collection[str]) -> list[ChatMessage]:
    """The writing prompt with these sources masked."""
    items = tuple(item for item in job.context.items if item.key not in keys)
    points = tuple(p for n, p in enumerate(sketch.points, 1) if f"{SKETCH}:{n}" not in keys)
    if INSTRUCTION in keys:
        job = replace(job, instruction=replace(job.instruction, text=""))
    return writing_messages(job.with_context(Context(items)), Sketch(points))


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text that hold a word, as code points from and to."""
    spans: list[tuple[int, int]] = []
    joins = False
    for match in _SENTENCE.finditer(text):
        said = match.group()
        start = match.start() + len(said) - len(said.lstrip())
        end = match.start() + len(said.rstrip())
        if start >= end:
            continue
        if joins and "\n" not in text[spans[-1][1] : start]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
        joins = bool(_NOT_ENDS.search(text[:end]))
    return [span for span in spans if any(char.isalnum() for char in text[slice(*span)])]


def shared_words(said: str, sources: Sequence[Source]) -> list[float]:
    """For each source, how much of it a sentence repeats: words by how few sources have them."""
    bags = [_words(f"{source.label} {source.text}") for source in sources]
    spread = Counter(word for bag in bags for word in bag)
    words = _words(said)
    return [sum(math.log(1 + len(bags) / spread[word]) for word in words & bag) for bag in bags]


def explain(
    job: Job,
    sketch: Sketch,
    text: str,
    model: WeighingModel,
    *,
    subject: str | None = None,
    stop_words: Collection[str] = (),
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancel: threading.Event,
) -> list[Origin]:
    """Each sentence with its sources, in order. Raises Cancelled, ModelError and WorkerDied.

    Args:
        subject: the draft's subject line, which the model wrote first.
        stop_words: folded words that say nothing of a source.
        progress: is told (done, total) of the sentences that are to be weighed.
    """
    spans = sentences(text)[:MOST_SENTENCES]
    sources = [s for s in sources_of(job, sketch) if s.text.strip()]
    plain = [s if not stop_words else _without_stop_words(s, stop_words) for s in sources]
    shared = [shared_words(text[slice(*span)], plain) for span in spans]
    before = f"{SUBJECT_PREFIX} {subject}\n\n" if subject else ""
    weighing = _Weighing(job, sketch, (before, text), model, cancel)
    falls: list[dict[int, float]] = [{} for _ in spans]
    wanted = [_candidates(row) for row in shared]
    alone = [number for number, found in enumerate(wanted) if not found]
    total = len(spans) + sum(map(len, wanted)) + len(alone)
    done = 0

    def on_weighed() -> None:
        nonlocal done
        done += 1
        progress(min(done, total), total)

    weighing.on_weighed = on_weighed
    whole = weighing.scores((), spans, range(len(spans)))
    # The last sources first: what stands before them in the prompt is still in the model's memory.
    for place in range(len(sources) - 1, -1, -1):
        numbers = [number for number, found in enumerate(wanted) if place in found]
        masked = weighing.scores((sources[place].key,), spans, numbers)
        for number in numbers:
            falls[number][place] = whole[number] - masked[number]
    for number, place, fall in _descend(weighing, sources, spans, alone, whole):
        falls[number][place] = fall
    return [_judge(span, sources, falls[n], shared[n]) for n, span in enumerate(spans)]


class _Weighing:
    """Sentences of one text under prompts with sources masked."""

    def __init__(
        self, job: Job, sketch: Sketch, said: tuple[str, str], model: WeighingModel, cancel: threading.Event
    ) -> None:
        """`said` is what comes before the text in the model's answer, and the text."""
        self._job, self._sketch = job, sketch
        self._before, self._text = said
        self._model, self._cancel = model, cancel
        self.on_weighed: Callable[[], None] = lambda: None

    def scores(
        self, keys: Collection[str], spans: Sequence[tuple[int, int]], numbers: Sequence[int]
    ) -> dict[int, float]:
        """Log-probabilities of some sentences, each after the text before it.

        One request a sentence: a draft that is asked for meanwhile waits for one of them at most.
        """
        if not numbers:
            return {}
        messages = without(self._job, self._sketch, keys)
        found = {}
        for number in numbers:
            if self._cancel.is_set():
                raise Cancelled
            start, end = spans[number]
            prefix = self._before + self._text[:start]
            bare = prefix.rstrip(" ")
            choice = (prefix[len(bare) :] + self._text[start:end])[:MAX_CHOICE]
            (score,) = self._model.score(messages, choices=[choice], prefix=bare, cancel=self._cancel)
            found[number] = score.logprob
            self.on_weighed()
        return found


def _descend(
    weighing: _Weighing,
    sources: Sequence[Source],
    spans: Sequence[tuple[int, int]],
    numbers: Sequence[int],
    whole: dict[int, float],
) -> list[tuple[int, int, float]]:
    """For sentences that share no word with a source: (sentence, source, fall), by halving what is masked."""
    found: list[tuple[int, int, float]] = []
    waiting = [(list(range(len(sources))), list(numbers))] if sources else []
    while waiting:
        places, asked = waiting.pop()
        masked = weighing.scores({sources[place].key for place in places}, spans, asked)
        falling = [number for number in asked if whole[number] - masked[number] >= LEAST]
        if len(places) == 1:
            found += [(number, places[0], whole[number] - masked[number]) for number in falling]
        elif falling:
            middle = len(places) // 2
            waiting += [(places[:middle], falling), (places[middle:], falling)]
    return found


def _judge(
    span: tuple[int, int], sources: Sequence[Source], falls: dict[int, float], shared: Sequence[float]
) -> Origin:
    evidence = {place: fall + SHARED_WEIGHT * shared[place] for place, fall in falls.items()}
    order = sorted((place for place in evidence if evidence[place] >= LEAST), key=lambda p: -evidence[p])
    if not order:
        return Origin(*span, None)
    first, *rest = order
    others = tuple(sources[place] for place in rest if evidence[place] * 2 >= evidence[first])
    return Origin(*span, sources[first], round(falls[first], 2), others)


def _candidates(shared: Sequence[float]) -> set[int]:
    best = sorted((place for place, worth in enumerate(shared) if worth > 0), key=lambda p: -shared[p])
    return set(best[:CANDIDATES])


def _without_stop_words(source: Source, stop_words: Collection[str]) -> Source:
    words = (word for word in re.findall(r"[\w'’-]+", source.text) if fold(word) not in stop_words)
    return replace(source, text=" ".join(words))


def _words(text: str) -> frozenset[str]:
    """Stems of words and numbers; pairs of characters where a language writes no spaces."""
    folded = fold(text)
    pairs = {a + b for a, b in pairwise(folded) if _UNSPACED.match(a) and _UNSPACED.match(b)}
    return frozenset(stem(word) for word in re.findall(r"\d+|[^\W\d_]{2,}", folded)) | pairs
