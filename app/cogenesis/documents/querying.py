"""Makes the full-text query for what a text has to do with.

A long text has more words than a search should look for. Names, numbers, long words and words that come again
are kept; and two words that stand side by side count once more where a passage has them side by side too.
On tasks with known answers that finds the right passage more often than other choices of words, among them
those that the fewest passages have (`python -m benchmarks.retrieval`).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Iterator, Sequence

from cogenesis.documents.segmenting import is_unspaced, phrase, pieces
from cogenesis.documents.stopwords import STOP_WORDS

Counts = Callable[[Sequence[str]], Sequence[int]]
"""Takes FTS5 phrases, gives the number of passages that have each."""

QUERY_CHARACTERS = 20_000
MOST_TERMS = 24
MOST_PAIRS = 12
MOST_READ = 6_000
"""Passages that a query with `counts` may go over: about as many as 10 ms allow."""

_CAPITAL_OR_NUMBER = 5
_SAID_AGAIN = 5
_ASKED = 20
_LONGEST = 10
_HIRAGANA = re.compile("[\u3040-\u309f]+")


def match_query(
    text: str, beside: str = "", *, every_word: bool = False, counts: Counts | None = None
) -> str:
    """An FTS5 query for the passages that have to do with `text`: quoted words and pairs, joined by OR.

    At most 24 words, and 12 pairs of them. Words that say little are left out. "" when no word is left: then
    there is nothing to search for.

    Args:
        beside: what `text` is about, such as the message it answers; its words come after those of `text`.
        every_word: for a user's own search: common words count too.
        counts: leaves out the words that most passages have, and so tell least, until those of the others
            are few enough to be gone over while someone waits.
    """
    asked, given = (_parts(part[:QUERY_CHARACTERS], every_word) for part in (text, beside))
    weights: dict[str, int] = {}
    for part in [*asked, *given]:
        if part is not None:
            term, looks = part.casefold(), _looks(part)
            weights[term] = max(weights[term], looks) + _SAID_AGAIN if term in weights else looks
    for term in {part.casefold() for part in asked if part is not None}:
        weights[term] += _ASKED
    chosen = set(sorted(weights, key=lambda term: -weights[term])[:MOST_TERMS])
    if counts is not None:
        chosen = _soon_read(chosen, counts)
    single = [phrase(term) for term in weights if term in chosen]
    return " OR ".join([*single, *itertools.islice(_pairs([*asked, None, *given], chosen), MOST_PAIRS)])


def is_telling(word: str) -> bool:
    """Whether a word, case-folded, says something about what a text is about."""
    return word not in STOP_WORDS and (len(word) > 1 or not word.isascii()) and not _HIRAGANA.fullmatch(word)


def terms(text: str) -> frozenset[str]:
    """What a text has of telling words and pairs of characters, case-folded."""
    return frozenset(filter(is_telling, pieces(text)))


def _parts(text: str, every_word: bool) -> list[str | None]:
    """The pieces of a text in order; None for one that says nothing."""
    return [
        piece if every_word or is_telling(piece.casefold()) else None for piece in pieces(text, fold=False)
    ]


def _looks(part: str) -> int:
    """How much a word tells, as far as one can see."""
    told = _CAPITAL_OR_NUMBER if part[0].isupper() or part[0].isdigit() else 0
    return told + min(len(part), _LONGEST)


def _soon_read(asked: Collection[str], counts: Counts) -> set[str]:
    """The rarest terms, as many as go over `MOST_READ` passages at most; the rarest of all in any case."""
    ordered = sorted(asked)
    by_count = sorted(zip(counts([phrase(term) for term in ordered]), ordered, strict=True))
    sums = itertools.accumulate(count for count, _ in by_count)
    return {
        term
        for place, (total, (_, term)) in enumerate(zip(sums, by_count, strict=True))
        if total <= MOST_READ or place == 0
    }


def _pairs(parts: Sequence[str | None], chosen: set[str]) -> Iterator[str]:
    """Chosen words that stand side by side, each pair once, as phrases."""
    found: set[tuple[str, str]] = set()
    for one, other in itertools.pairwise(parts):
        if one is None or other is None or is_unspaced(one) or is_unspaced(other):
            continue
        pair = (one.casefold(), other.casefold())
        if pair not in found and chosen.issuperset(pair):
            found.add(pair)
            yield f'"{pair[0]} {pair[1]}"'
