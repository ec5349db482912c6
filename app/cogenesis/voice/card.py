"""The voice card of one language: the measures of many texts together, and what is usual to whom."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from statistics import fmean, pstdev

from cogenesis.voice.sample import Sample
from cogenesis.voice.tongue import tongue

FEWEST_TEXTS = 3
"""Fewer texts say nothing about a voice."""
FEWEST_WORDS = 250
"""Rates of marks and words need so many words."""
FEWEST_CHOICES = 6
"""Times that something was written short, or could have been, before a share of it says anything."""
LEAST_SHARE = 0.34
"""Of the texts, from which on an opening or sign-off is usual; to one person, half of them."""
MOST_FAVOURITES, MOST_AVOIDED = 10, 12
FEWEST_MISSED = 8
"""Times that a word should have been used, before its absence is no chance: the rates are rough."""
MORE = 2.5
"""Times the general rate, from which on a word is a favourite: the rates are rough."""
FORMAL, INFORMAL = "formal", "informal"
POLITE, FAMILIAR = "polite", "familiar"


@dataclass(frozen=True, slots=True)
class Habit:
    """What somebody mostly does: `count` times `of` all."""

    text: str
    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Spread:
    """A measure over texts: its mean, and how far texts usually are from it."""

    mean: float
    deviation: float


@dataclass(frozen=True, slots=True)
class Manners:
    """How somebody is written to.

    Attributes:
        opening: to one person as written, else with places for names; `sign_off`: with the name below it.
        address: "polite", "familiar" or "".
        texts: how many say so.
    """

    opening: Habit | None = None
    sign_off: Habit | None = None
    address: str = ""
    texts: int = 0


@dataclass(frozen=True, slots=True)
class Word:
    """A word of style.

    Attributes:
        count: times it was used.
        usual: times it would be expected in as many words, or texts, of others.
    """

    word: str
    count: int
    usual: float


@dataclass(frozen=True)
class Card:
    """How a user writes in one language. What is None or empty cannot be told yet.

    Attributes:
        texts, words: that it was measured on.
        sentence_length: words in a sentence; `paragraph_length`: sentences in a paragraph.
        exclamation: per 100 sentences; `dashes`, `semicolons`: per 1,000 words; `emoji`: per 10 texts.
        contractions: percent written short of what could be.
        formality: from 0, informal, to 1.
        by_recipient: by contact, folded; `by_kind`: by kind of text; `usually`: to everybody.
    """

    language: str
    texts: int = 0
    words: int = 0
    sentence_length: Spread | None = None
    paragraph_length: Spread | None = None
    exclamation: float | None = None
    dashes: float | None = None
    semicolons: float | None = None
    emoji: float | None = None
    contractions: float | None = None
    formality: float | None = None
    favourites: tuple[Word, ...] = ()
    avoided: tuple[Word, ...] = ()
    usually: Manners = Manners()
    by_kind: Mapping[str, Manners] = field(default_factory=dict)
    by_recipient: Mapping[str, Manners] = field(default_factory=dict)


def make_card(language: str, samples: Sequence[tuple[Sample, Sequence[str]]]) -> Card:
    """The card of samples of one language, each with the contacts that its text went to."""
    each = [sample for sample, _ in samples if sample.words]
    words, spoken = sum(s.words for s in each), sum(s.sentences for s in each)
    card = Card(language, texts=len(each), words=words)
    if len(each) < FEWEST_TEXTS:
        return card
    enough = words >= FEWEST_WORDS
    per_words = 1_000 / words if enough else 0.0

    def rate(count: Callable[[Sample], int], per: float) -> float | None:
        return sum(map(count, each)) * per if enough else None

    short, long = sum(s.contracted for s in each), sum(s.expanded for s in each)
    chosen = short + long >= FEWEST_CHOICES
    return Card(
        language=language,
        texts=len(each),
        words=words,
        sentence_length=_spread([s.mean for s in each if s.sentences], words / max(spoken, 1)),
        paragraph_length=_spread([s.sentences / s.paragraphs for s in each if s.paragraphs]),
        exclamation=rate(lambda s: s.exclaimed, 100 / max(spoken, 1)),
        dashes=rate(lambda s: s.dashes, per_words),
        semicolons=rate(lambda s: s.semicolons, per_words),
        emoji=sum(s.emoji for s in each) * 10 / len(each),
        contractions=100 * short / (short + long) if chosen else None,
        formality=_formality(each),
        favourites=_favourites(language, each, words),
        avoided=_avoided(language, each, words),
        usually=_manners(each, FEWEST_TEXTS, LEAST_SHARE, as_written=False),
        by_kind={
            kind: _manners([s for s in each if s.kind == kind], FEWEST_TEXTS, LEAST_SHARE, as_written=False)
            for kind in sorted({s.kind for s in each} - {""})
        },
        by_recipient=_by_recipient(samples),
    )


def _spread(values: Sequence[float], mean: float | None = None) -> Spread | None:
    if len(values) < FEWEST_TEXTS:
        return None
    return Spread(fmean(values) if mean is None else mean, pstdev(values))


def _formality(samples: Sequence[Sample]) -> float | None:
    formal = sum(s.formal + s.polite / 2 + s.expanded / 2 for s in samples)
    informal = sum(s.informal + s.familiar / 2 + s.contracted / 2 + s.emoji for s in samples)
    return formal / (formal + informal) if formal + informal >= FEWEST_CHOICES else None


def _by_recipient(samples: Sequence[tuple[Sample, Sequence[str]]]) -> dict[str, Manners]:
    grouped: dict[str, list[Sample]] = {}
    for sample, contacts in samples:
        if sample.words and len(contacts) == 1:
            grouped.setdefault(contacts[0].lower(), []).append(sample)
    found = {contact: _manners(each, 1, 0.5, as_written=True) for contact, each in grouped.items()}
    return {contact: manners for contact, manners in found.items() if manners.texts}


def _manners(samples: Sequence[Sample], fewest: int, share: float, *, as_written: bool) -> Manners:
    openings = [s.opening if as_written else s.template for s in samples]
    polite, familiar = sum(s.polite for s in samples), sum(s.familiar for s in samples)
    address = ""
    if polite + familiar >= 2:
        address = POLITE if polite > 2 * familiar else FAMILIAR if familiar > 2 * polite else ""
    opening = _habit(openings, fewest, share)
    sign_off = _habit([s.sign_off for s in samples], fewest, share)
    known = bool(opening or sign_off or address)
    return Manners(opening, sign_off, address, len(samples) if known else 0)


def _habit(texts: Sequence[str], fewest: int, share: float) -> Habit | None:
    """The commonest of the texts that are not empty, if it is common enough; the first of equals."""
    counted = Counter(text for text in texts if text)
    total = counted.total()
    if total < fewest:
        return None
    text, count = counted.most_common(1)[0]
    return Habit(text, count, total) if count >= max(1, share * total) else None


def _favourites(language: str, samples: Sequence[Sample], words: int) -> tuple[Word, ...]:
    """Words of style used far more often than usual, in several texts, the strongest first."""
    rates = tongue(language).rates
    counted: Counter[str] = Counter()
    texts = Counter(chain.from_iterable(s.used for s in samples))
    for sample in samples:
        counted.update(sample.used)
    found = []
    for word, count in counted.items():
        usual = rates.get(word, 0.0) * words / 100_000
        if texts[word] >= FEWEST_TEXTS and count >= max(4, MORE * usual, usual + 3 * math.sqrt(usual)):
            found.append(Word(word, count, usual))
    found.sort(key=lambda each: (-(each.count - each.usual) / math.sqrt(each.usual + 1), each.word))
    return tuple(found[:MOST_FAVOURITES])


def _avoided(language: str, samples: Sequence[Sample], words: int) -> tuple[Word, ...]:
    """Words and phrases that as many texts of others would hold several times, and these hardly ever."""
    known = tongue(language)
    counted: Counter[str] = Counter()
    for sample in samples:
        counted.update(sample.used)
    phrases = Counter(chain.from_iterable(s.stock for s in samples))
    found = [
        Word(phrase, phrases[phrase], rate * len(samples) / 1_000) for phrase, rate in known.stock.items()
    ]
    found = [each for each in found if each.usual >= 3 and each.count == 0]
    for word, rate in known.rates.items():
        usual = rate * words / 100_000
        if usual >= FEWEST_MISSED and counted[word] <= 0.05 * usual:
            found.append(Word(word, counted[word], usual))
    found.sort(key=lambda each: (-each.usual, each.word))
    return tuple(found[:MOST_AVOIDED])


def main_card(cards: Iterable[Card]) -> Card | None:
    """The card of the language that most texts are in; None without any that says something."""
    said = [card for card in cards if card.texts >= FEWEST_TEXTS]
    return max(said, key=lambda card: card.texts, default=None)
