"""What an accepted edit teaches: a draft as the model left it, against what the user kept of it.

Each lesson is a pair of things from closed lists, or of a few plain words: never a name, a number, or a
sentence about something. That it happened once says little; the vault counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from cogenesis.voice.parts import Parts, sentences, take_apart, template_of, words_of
from cogenesis.voice.sample import Sample, measure, measure_parts
from cogenesis.voice.tongue import Tongue, plain_quotes, tongue

MOST_WORDS = 3
"""Of one side of a replacement."""
MOST_LEFT_OUT = 12
"""Words of a sentence that counts as left out."""
MUCH_SHORTER, MUCH_LONGER = 0.75, 1.33
LEAST_LENGTH = 40
"""Words of a draft whose length says something."""
MORE, FEWER = "more", "fewer"
SHORT, LONG = "short", "long"
SORTS = (
    *("opening", "sign_off", "word", "left_out", "contractions"),
    *("exclamation", "dashes", "emoji", "address", "length"),
)

_TOKEN = re.compile(r"[^\W_]+(?:['\-][^\W_]+)*|[^\w\s]")
_SENTENCES = {
    "opening": "You begin with “{kept}” rather than “{given}”.",
    "sign_off": "You end with “{kept}” rather than “{given}”.",
    "word": "You write “{kept}” rather than “{given}”.",
    "left_out": "You leave out “{given}”.",
    "contractions short": "You write I'm and don't rather than I am and do not.",
    "contractions long": "You write I am and do not rather than I'm and don't.",
    "exclamation fewer": "You take out exclamation marks.",
    "exclamation more": "You add exclamation marks.",
    "dashes fewer": "You take out dashes.",
    "dashes more": "You add dashes.",
    "emoji fewer": "You take out emoji.",
    "emoji more": "You add emoji.",
    "address polite": "You address the reader formally.",
    "address familiar": "You address the reader as a friend.",
    "length short": "You make drafts shorter.",
    "length long": "You make drafts longer.",
}


@dataclass(frozen=True, slots=True)
class Taught:
    """One thing that an edit shows.

    Attributes:
        sort: one of `SORTS`.
        given: what the model wrote; `kept`: what the user wrote in its place, or which way.
    """

    sort: str
    given: str
    kept: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """What one accepted draft shows.

    Attributes:
        taught: each once.
        own: measures of the sentences that are the user's, with opening and sign-off where they changed them.
        share: of the words kept, those in such sentences, from 0 to 1.
    """

    taught: tuple[Taught, ...]
    own: Sample
    share: float


def template_for(sort: str, kept: str) -> str:
    """The English sentence of a lesson, with places for what was given and kept."""
    return _SENTENCES.get(sort) or _SENTENCES[f"{sort} {kept}"]


def sentence_of(sort: str, given: str, kept: str) -> str:
    """The lesson as an English sentence."""
    return template_for(sort, kept).format(given=_one_line(given), kept=_one_line(kept))


def all_templates() -> tuple[str, ...]:
    """Every sentence there may be, for translation."""
    return tuple(_SENTENCES.values())


def learn(
    steps: Iterable[tuple[str, str]], language: str, kind: str = "", recipients: Iterable[str] = ()
) -> Accepted:
    """What the edits of one draft teach; `steps` are pairs of what the model left and what became of it."""
    known, names = tongue(language), tuple(recipients)
    taught: dict[Taught, None] = {}
    machine: set[str] = set()
    before_parts = after_parts = take_apart("", known)
    for before, after in steps:
        before_parts = take_apart(plain_quotes(before), known)
        after_parts = take_apart(plain_quotes(after), known)
        taught |= dict.fromkeys(_compare(before_parts, after_parts, known, names))
        machine |= {_plain(each) for each in sentences(before_parts.body)}
    written = list(sentences(after_parts.body))
    mine = [each for each in written if _plain(each) not in machine]
    own = measure_parts(
        Parts(
            after_parts.opening if after_parts.opening != before_parts.opening else "",
            after_parts.opening_at,
            "\n".join(mine),
            after_parts.sign_off if after_parts.sign_off != before_parts.sign_off else "",
            after_parts.sign_off_at,
        ),
        known,
        kind,
        names,
    )
    count = sum(len(words_of(each)) for each in written)
    share = sum(len(words_of(each)) for each in mine) / count if count else 0.0
    return Accepted(tuple(taught), own, share)


def _compare(before: Parts, after: Parts, known: Tongue, names: tuple[str, ...]) -> list[Taught]:
    found = [
        *_manners(before, after, known, names),
        *_words(before.body, after.body, known),
        *_left_out(before.body, after.body),
    ]
    old = measure(before.body, known.language)
    new = measure(after.body, known.language)
    return [*found, *_contracted(old, new), *_marks(old, new), *_bearing(old, new)]


def _contracted(old: Sample, new: Sample) -> list[Taught]:
    if not (old.contracted + old.expanded and new.contracted + new.expanded):
        return []
    if new.contracted > old.contracted and new.expanded < old.expanded:
        return [Taught("contractions", "", SHORT)]
    if new.expanded > old.expanded and new.contracted < old.contracted:
        return [Taught("contractions", "", LONG)]
    return []


def _marks(old: Sample, new: Sample) -> list[Taught]:
    """A mark at least halved, or doubled, in a text that is not itself."""
    found = []
    for sort, was, now in (
        ("exclamation", old.exclaimed, new.exclaimed),
        ("dashes", old.dashes, new.dashes),
        ("emoji", old.emoji, new.emoji),
    ):
        if was > now * 2 and new.sentences * 2 > old.sentences:
            found.append(Taught(sort, "", FEWER))
        elif now > was * 2 and old.sentences * 2 > new.sentences:
            found.append(Taught(sort, "", MORE))
    return found


def _bearing(old: Sample, new: Sample) -> list[Taught]:
    """Another way to address the reader, and another length."""
    found = []
    if old.polite > old.familiar and new.familiar > new.polite:
        found.append(Taught("address", "", "familiar"))
    elif old.familiar > old.polite and new.polite > new.familiar:
        found.append(Taught("address", "", "polite"))
    if old.words >= LEAST_LENGTH and new.words <= old.words * MUCH_SHORTER:
        found.append(Taught("length", "", SHORT))
    elif old.words >= LEAST_LENGTH and new.words >= old.words * MUCH_LONGER:
        found.append(Taught("length", "", LONG))
    return found


def _manners(before: Parts, after: Parts, known: Tongue, names: tuple[str, ...]) -> list[Taught]:
    """Another opening or sign-off in the place of one; adding or taking away one says less."""
    found = []
    if before.opening and after.opening:
        given, kept = (template_of(each.opening, known, names) for each in (before, after))
        if _plain(given) != _plain(kept):
            found.append(Taught("opening", given, kept))
    given, kept = before.sign_off, after.sign_off
    if given and kept and _plain(given) != _plain(kept):
        old, new = given.split("\n"), kept.split("\n")
        if len(old) == len(new) == 2 and _plain(old[1]) == _plain(new[1]):
            given, kept = old[0].rstrip(",，"), new[0].rstrip(",，")  # the name below is the same
        found.append(Taught("sign_off", given, kept))
    return found


def _words(before: str, after: str, known: Tongue) -> list[Taught]:
    """A few plain words in the place of others, in a sentence that is the same around them."""
    if known.unspaced:
        return []
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = SequenceMatcher(None, [t.lower() for t in old], [t.lower() for t in new], autojunk=False)
    found = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "replace" or not _are_plain(old, i1, i2) or not _are_plain(new, j1, j2):
            continue
        given, kept = (" ".join(t.lower() for t in part) for part in (old[i1:i2], new[j1:j2]))
        if not _is_contraction(given, kept, known):
            found.append(Taught("word", given, kept))
    return found


def _are_plain(tokens: list[str], start: int, end: int) -> bool:
    """One to three words in lower case, but for one that begins a sentence; no numbers, no signs."""
    part = tokens[start:end]
    if not 1 <= len(part) <= MOST_WORDS:
        return False
    for place, word in enumerate(part, start):
        begins = place == 0 or tokens[place - 1] in ".!?…:"
        lower = word.islower() or word == "I" or (begins and word[1:].islower())
        if not lower or not word[0].isalpha() or any(char.isdigit() for char in word):
            return False
    return True


def _is_contraction(given: str, kept: str, known: Tongue) -> bool:
    patterns = (known.contracted, known.expanded)
    return any(p is not None and p.search(given) is not None for p in patterns) and any(
        p is not None and p.search(kept) is not None for p in patterns
    )


def _left_out(before: str, after: str) -> list[Taught]:
    """Short sentences without names or numbers that are gone, with nothing like them in their place."""
    old, new = list(sentences(before)), list(sentences(after))
    kept = {_plain(each) for each in new}
    if len(new) * 2 < len(old):
        return []  # so much is gone that it says nothing of any one
    found = []
    for each in old:
        words = words_of(each)
        gone = _plain(each) not in kept and len(words) <= MOST_LEFT_OUT
        plain = all(w.islower() or w == "I" for w in words[1:]) and not any(c.isdigit() for c in each)
        if gone and len(words) >= 3 and plain and not _alike(each, new):
            found.append(Taught("left_out", each.rstrip(".!?"), ""))
    return found


def _alike(sentence: str, others: list[str]) -> bool:
    """Whether a sentence stands there in other words."""
    mine = set(_plain(sentence).split())
    return any(len(mine & set(_plain(other).split())) * 2 >= len(mine) for other in others)


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() or c in "{}" else " " for c in text.lower()).split())


def _one_line(text: str) -> str:
    return ", ".join(part.rstrip(",") for part in text.split("\n"))
