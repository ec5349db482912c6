"""Which language an instruction is written in: it decides on the gist, and whose cues are read.

By script, and by small frequent words. Names tell nothing: most languages have people called de la Cruz.
A wrong guess of English could let words through that the English rules do not understand, so a draw is
no answer.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from cogenesis.paths import package_data
from cogenesis.privacy.normalise import fold, tokens
from cogenesis.privacy.vocabulary import Vocabulary

LANGUAGES: Mapping[str, str] = {"en": "english"}
"""Slot value of the language of a vocabulary."""

HEAD = 400
"""Code points at the start of a text by which its language is known."""

_SHARE = 840  # falls into whole parts for up to eight languages: sums do not hang on the order
_TITLE_CASE = 0.6
_PASTED = re.compile(r"[\n:：\"“”„«「『<]|https?:")
_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("japanese", re.compile(r"[\u3040-\u30ff]")),
    ("korean", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("chinese", re.compile(r"[\u4e00-\u9fff]")),
    ("arabic", re.compile(r"[\u0600-\u06ff]")),
    ("russian", re.compile(r"[\u0400-\u04ff]")),
    ("hindi", re.compile(r"[\u0900-\u097f]")),
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*[¿¡]?|[¿¡]")


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells languages apart.

    Attributes:
        words: folded word to the languages that have it.
        letters: letter as typed, in lower case, to the languages that have it.
        particles: folded words that names are made of as well.
    """

    words: Mapping[str, tuple[str, ...]]
    letters: Mapping[str, tuple[str, ...]]
    particles: frozenset[str]

    @classmethod
    def load(cls) -> Marks:
        """Read them from `resources/vocabulary`."""
        path = package_data("resources") / "vocabulary" / "languages.toml"
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return cls(
            words=_owners({name: set(words.split()) for name, words in data["words"].items()}),
            letters=_owners({name: set(letters) for name, letters in data["letters"].items()}),
            particles=frozenset(data["particles"].split()),
        )


def _owners(sets: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, members in sets.items():
        for member in members:
            found[member] = (*found.get(member, ()), name)
    return found


@cache
def marks() -> Marks:
    """The marks that come with the package, read at the first call."""
    return Marks.load()


def written_in(text: str, vocabulary: Vocabulary) -> str | None:
    """The language of a text; where nothing else tells, that of `vocabulary` if it knows most words."""
    found = language_of(text)
    words = [token.word for token in tokens(text[:HEAD])]
    known = sum(word in vocabulary for word in words)
    return LANGUAGES[vocabulary.language] if found is None and known * 2 > len(words) else found


def language_of(text: str) -> str | None:
    """The language a text begins in; None when there is nothing to go by.

    What stands before the first colon, quote or new line goes first: the rest may be pasted, and in
    another language.
    """
    head = text[:HEAD].lstrip()
    own = _PASTED.split(head, maxsplit=1)[0]
    return _spoken(own, _SHARE) or _spoken(head, 0)


def _spoken(text: str, least: int) -> str | None:
    letters = sum(c.isalpha() for c in text)
    for language, script in _SCRIPTS:
        if len(script.findall(text)) * 5 > letters > 0:
            return language
    scores = _scores(text)
    most = max(scores.values(), default=0)
    best = [language for language, score in scores.items() if score == most]
    return best[0] if len(best) == 1 and most >= least else None


def _scores(text: str) -> dict[str, int]:
    """How much speaks for each language: a word or letter that several have counts less for each."""
    known = marks()
    raw = _WORD.findall(text)
    titles = sum(word[0].isupper() for word in raw) > _TITLE_CASE * len(raw)
    words = [word.lower() for word in raw] if titles else raw
    scores: dict[str, int] = {}
    for place, word in enumerate(words):
        folded = fold(word)
        if place and (word[0].isupper() or _in_name(words, place, known.particles)):
            continue
        for piece in {folded, *re.split(r"['-]", folded)}:
            _count(scores, known.words.get(piece, ()))
        for letter in set(word.lower()):
            _count(scores, known.letters.get(letter, ()))
    return scores


def _count(scores: dict[str, int], languages: Sequence[str]) -> None:
    for language in languages:
        scores[language] = scores.get(language, 0) + _SHARE // len(languages)


def _in_name(words: Sequence[str], place: int, particles: frozenset[str]) -> bool:
    """Whether a word stands between capitals as parts of names do: Maria de la Cruz."""
    if fold(words[place]) not in particles:
        return False
    before = next((w for w in reversed(words[1:place]) if fold(w) not in particles), "")
    after = next((w for w in words[place + 1 :] if fold(w) not in particles), "")
    return before[:1].isupper() and after[:1].isupper()
