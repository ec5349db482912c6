"""The gist: one readable line of free words, from the task clause, private words mended to types.

A word passes only for a reason: it is public, the lexicon does not know it, alone or in a run, no
pattern holds it, and it does not stand where names stand. What does not pass becomes its type ("a
doctor", "a relative", "a date") where the sentence needs one, else it is dropped. When in doubt the
gist gets shorter.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from cogenesis.privacy.clauses import Clause
from cogenesis.privacy.detectors import Pattern, spelled_numbers
from cogenesis.privacy.lexicon import Lexicon, bags, pairs, runs, singles
from cogenesis.privacy.names import heading
from cogenesis.privacy.normalise import split, word_set
from cogenesis.privacy.parts import Part, parts_of
from cogenesis.privacy.slots import NONE
from cogenesis.privacy.vocabulary import MAX_PARTS, Vocabulary

MAX_GIST_WORDS = 16
_SHAPE = re.compile(r"[a-z]+(?:['-][a-z]+)*(?: [a-z]+(?:['-][a-z]+)*)*")
_LINKS = word_set(
    """a an the my his her our their your its this these those to by from for at with in on about of and or
    through during into as like over under between against after before without within near named called
    joining dear titled across around regarding concerning be is are not"""
)
_ARTICLES = word_set("a an the my his her our their your its this these those")
_TELLING_SLOTS = ("purpose", "recipient", "relationship", "language", "topic", "occasion")
_GOES_ON = word_set("and or to for about on in")
_POLITE = word_set("please pls plz thanks thank now asap")
_DANGLING = word_set("new old short long small big little young last next first final other own")
_POINTERS = word_set("this below following")
_EMPTY_TASK = word_set("write draft create compose make prepare generate text short long give please")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a gist may not leave; `places` are the words concerned."""

    kind: str
    source: str
    places: tuple[int, ...]


def task_parts(text: str, clause: Clause, patterns: Sequence[Pattern], vocabulary: Vocabulary) -> list[Part]:
    """The pieces of the task clause, up to where facts begin or the gist would be too long."""
    parts = parts_of(text, clause, patterns)
    silent = heading(parts, vocabulary, request=clause.request)
    kept: list[Part] = []
    whole = True
    for part in parts:
        cut = part.word in vocabulary.grammar["cut_words"]
        pasted = part.word in vocabulary.grammar["greetings"]
        aside = part.comma and part.word in vocabulary.stop_words - _GOES_ON
        sentence = part.capital and not silent and part.word in vocabulary.stop_words and part.word != "i"
        if len(kept) == MAX_GIST_WORDS or (kept and (cut or pasted or sentence or aside)):
            whole = pasted
            break
        kept.append(part)
    while len(kept) > 1 and kept[-1].word in _POLITE:
        kept.pop()
    if clause.request and whole and kept[-1].end < len(text.rstrip()):
        end = kept[-1].end
        if all(_names_no_object(part, vocabulary) for part in kept):
            kept.append(Part(("this",), end, end))
        if kept[-1].word in _POINTERS:
            kept.append(Part(("text",), end, end))
    return kept


def _names_no_object(part: Part, vocabulary: Vocabulary) -> bool:
    """A word of a request such as "improve:" or "make it better -", whose object is pasted after it."""
    return part.word in vocabulary.grammar["request_verbs"] or part.word in {"and", "please"}


def line_of(parts: Sequence[Part]) -> str | None:
    """The mended parts as a line of text; None when nothing is left."""
    return " ".join(_words_of(tidy(parts))) or None


def _words_of(shown: Sequence[Part]) -> list[str]:
    words = [word for part in shown for word in part.words]
    for place, word in enumerate(words[:-1]):
        if word in {"a", "an"}:
            words[place] = article(words[place + 1])
    return words


def article(word: str) -> str:
    """The article "a" or "an", by the sound that `word` begins with."""
    vowel = word[0] in "aeiou" and not word.startswith(("one", "once", "uni", "use", "usu", "eu", "ut"))
    return "an" if vowel or word.startswith(("hour", "honest", "heir", "honor", "honour")) else "a"


def telling(gist: str | None, slots: Mapping[str, str], vocabulary: Vocabulary) -> str | None:
    """`gist`, or None when it says nothing."""
    said = set(slots["length"].split()) | _EMPTY_TASK
    content = [w for w in (gist or "").split() if w not in vocabulary.stop_words]
    return gist if len(content) > 1 and not said.issuperset(content) else None


def slot_words(slots: Mapping[str, str]) -> list[str]:
    """The words by which slot values tell what a text is about; they are checked together with the gist."""
    told = (slots.get(name, NONE) for name in _TELLING_SLOTS)
    return [word for value in told if value not in {NONE, "english"} for word in value.split()]


def problems(gist: str, told: Sequence[str], lexicon: Lexicon, vocabulary: Vocabulary) -> list[Problem]:
    """Everything that keeps a gist from leaving beside slots that say `told`; what the gate asks."""
    words = gist.split(" ")
    long = len(words) > MAX_GIST_WORDS or any(len(split(word)) > MAX_PARTS for word in words)
    if long or not _SHAPE.fullmatch(gist):
        return [Problem("shape", "pattern", tuple(range(len(words))))]
    found = [Problem("unknown", "vocabulary", (i,)) for i, w in enumerate(words) if w not in vocabulary]
    found += [Problem("topic", "topic", (i,)) for i, w in enumerate(words) if vocabulary.delicate(w)]
    return found + _numbers(words) + _known(words, told, lexicon, vocabulary)


def _numbers(words: Sequence[str]) -> list[Problem]:
    """Numbers said in words."""
    owners = [place for place, word in enumerate(words) for _ in f"{word} "]
    spans = [range(owners[start], owners[end - 1] + 1) for start, end in spelled_numbers(" ".join(words))]
    return [Problem("number", "pattern", tuple(span)) for span in spans]


def _known(
    words: Sequence[str], told: Sequence[str], lexicon: Lexicon, vocabulary: Vocabulary
) -> list[Problem]:
    """Words, runs and bags of words that the lexicon knows, by one look-up."""
    terms: dict[str, tuple[int, ...]] = {}
    for term, places in runs(words, vocabulary):
        terms.setdefault(term, places)
    for term, bag in bags([*told, *words], vocabulary).items():
        places = tuple(words.index(word) for word in bag if word in words)
        if places:
            terms.setdefault(term, places)
    for term, places in pairs(words):
        terms.setdefault(term, places)
    for place, word in enumerate(words):
        for term in sorted(singles(word, vocabulary)):
            terms.setdefault(term, (place,))
    known = lexicon.known(terms.keys()) if terms else frozenset()
    return [Problem("private", "vault", places) for term, places in terms.items() if term in known]


def pass_lexicon(
    parts: Sequence[Part], told: Sequence[str], lexicon: Lexicon, vocabulary: Vocabulary
) -> list[Part]:
    """Leave out the rarest word of every private run until none is left; every round leaves out a word."""
    parts = list(parts)
    while True:
        shown = tidy(parts)
        owners = [part for part in shown for _ in part.words]
        words = _words_of(shown)[:MAX_GIST_WORDS]
        found = _numbers(words) + _known(words, told, lexicon, vocabulary)
        if not found and len(owners) <= MAX_GIST_WORDS:
            return parts
        drop = [owners[_rarest(words, problem.places, vocabulary)] for problem in found]
        drop += owners[MAX_GIST_WORDS:]
        spans = {(part.start, part.end) for part in drop}
        parts = [p.mended("private", "vault", "") if (p.start, p.end) in spans else p for p in parts]


def _rarest(words: Sequence[str], places: Collection[int], vocabulary: Vocabulary) -> int:
    telling_places = [p for p in places if words[p] not in vocabulary.stop_words] or list(places)
    heads = {p for p in telling_places if p + 1 == len(words) or words[p + 1] in _LINKS}
    return max(telling_places, key=lambda p: (p not in heads, vocabulary.size_class(words[p]), p))


def tidy(parts: Sequence[Part]) -> list[Part]:
    """The parts that stand, without articles, adjectives and prepositions whose noun is gone."""
    shown = list(parts)
    while True:
        kept = [Part((), p.start, p.end) if _hangs(shown, i) else p for i, p in enumerate(shown)]
        if kept == shown:
            break
        shown = kept
    standing = [p for p in shown if p.words]
    while standing and standing[0].word in _LINKS - _ARTICLES:
        standing = standing[1:]
    return standing


def _hangs(parts: Sequence[Part], place: int) -> bool:
    """Whether a word belongs to one that was left out."""
    word = parts[place].word
    following = next((p for p in parts[place + 1 :] if p.words), None)
    gap = place + 1 < len(parts) and not parts[place + 1].words
    ends = following is None or (gap and following.word in _LINKS)
    if word in _DANGLING:
        return gap and ends
    doubled = following is not None and bool(following.source) and following.words[0] in _ARTICLES
    return word in _LINKS and (ends or (word in _ARTICLES and doubled))
