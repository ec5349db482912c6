"""Values that are never written unless the instruction asks for them: which they are, and taking them out.

A card, passport or tax number has no place in most texts, and a model that reads it may write it, because a
received message or an outline asked it to. So it is not read: not as a fact, and not in a passage with it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise

from cogenesis.paths import package_data
from cogenesis.privacy.detectors import iban, luhn
from cogenesis.privacy.normalise import split, stem, tokens, word_set

CARD, ACCOUNT = "payment card", "bank account"
MOST_SHORT = 200
"""Characters up to which a value with a card or account number in it is taken for that number."""

_FEWEST = 4
_FEWEST_NUMBERED = 6
_MOST_PACKED = 64
_NEAR = 4

_GAP = r"[ \u00a0\u2009\u202f.-]"
_DIGITS = re.compile(rf"(?<![\d+])\d(?:{_GAP}?\d){{12,}}(?!\d)")
_GROUP = re.compile(r"\d+")
_CARD_DIGITS = range(13, 20)
_FIRST_GROUP = 4
_IBAN = re.compile(rf"(?<![^\W_])[A-Za-z]{{2}}{_GAP}?\d\d(?:{_GAP}?[A-Za-z0-9]){{11,40}}")
_IBAN_CHARACTERS = range(34, 14, -1)
_LOOSE = r"[\W_]{0,3}"
_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"\n|[.!?…][\"'”’»)\]]*(?=\s)|[。！？]")

_QUOTED = re.compile('"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|<[^>]*>')
_PASTED = re.compile(
    r"[\"“”„«»<>]|https?:|www\.|\n[^\S\n]*\n|[:：][^\S\n]*\n"
    r"|\n[^\S\n]*(?:dear|hi|hello|hey|hallo|liebe[rs]?|sehr geehrte[rs]?|guten tag|bonjour|salut|cher|chère"
    r"|hola|buenos días|estimad[oa]s?|querid[oa]s?|(?:from|von|de|subject|betreff|objet|asunto):)(?!\w)",
    re.IGNORECASE,
)

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of value.

    Attributes:
        words: phrases by which facts are named and asked for, as `_words` gives them.
        mine: such phrases that ask for a fact only after "my" or "our".
        names: words that say so only as the whole name of a fact.
    """

    words: frozenset[Words]
    mine: frozenset[Words]
    names: frozenset[Words]


@cache
def kinds() -> Mapping[str, Kind]:
    """The kinds by name, from `resources/never_write.toml`."""
    text = (package_data("resources") / "never_write.toml").read_text(encoding="utf-8")
    return {
        name: Kind(*(_phrases(data.get(part, "")) for part in ("words", "mine", "names")))
        for name, data in tomllib.loads(text).items()
    }


def kind_of(name: str, value: str) -> str | None:
    """What a fact is, by its name or by a checksum in its value; None for one that may be written."""
    said = _words(name)
    runs = {said[at : at + size] for size in _sizes() for at in range(len(said) - size + 1)}
    for kind, known in kinds().items():
        if said in known.names or not (runs.isdisjoint(known.words) and runs.isdisjoint(known.mine)):
            return kind
    if len(value) > MOST_SHORT:
        return None
    return next((kind for kind, _, _ in secret_numbers(value)), None)


def own_words(text: str) -> str:
    """What of an instruction the user says: without quotes, and up to where a message seems to be pasted."""
    return _PASTED.split(_QUOTED.sub(" ", text), maxsplit=1)[0]


def asked_for(name: str, kind: str | None, text: str) -> bool:
    """Whether `text` names a fact, by its own name or by its kind: "my passport number"."""
    known = kinds()[kind] if kind else Kind(frozenset(), frozenset(), frozenset())
    said, own = _words(text, own=True), _words(name)
    if any(phrase and _places(said, phrase) for phrase in known.words | ({own} - known.mine)):
        return True
    places = (place for phrase in known.mine for place in _places(said, phrase))
    return any(not _MINE.isdisjoint(said[max(0, place - _NEAR) : place]) for place in places)


def asks_for_kind(kind: str, text: str) -> bool:
    """Whether `text` names values of this kind, whoever's they are."""
    said = _words(text)
    return any(_places(said, phrase) for phrase in kinds()[kind].words | kinds()[kind].mine)


def secret_numbers(text: str) -> Iterator[tuple[str, int, int]]:
    """Kind, start and end of every card and account number in `text`, by their checksums."""
    for found in _DIGITS.finditer(text):
        groups = [g.span() for g in _GROUP.finditer(text, found.start(), found.end())]
        for first, (start, second) in enumerate(groups):
            if second - start < _FIRST_GROUP:
                continue
            digits = 0
            for group, end in groups[first : first + _CARD_DIGITS.stop]:
                digits += end - group
                if digits in _CARD_DIGITS and _card(text[start:end]):
                    yield CARD, start, end
                elif digits >= _CARD_DIGITS.stop:
                    break
    for found in _IBAN.finditer(text):
        places = [place for place in range(found.start(), found.end()) if text[place].isalnum()]
        packed = "".join(text[place] for place in places).upper()
        ends = (n for n in _IBAN_CHARACTERS if n <= len(packed) and iban(packed[:n]))
        yield from ((ACCOUNT, found.start(), places[n - 1] + 1) for n in ends)


def without(text: str, values: Collection[str], numbers: Collection[str]) -> str:
    """`text` without the sentences and lines in which one of `values`, or a number of those kinds, stands.

    Not the value alone is taken out: what stands beside it often belongs to it, and a mark in its place
    would be copied by the model. The text itself when there is nothing to take out.
    """
    spans = [(start, end) for kind, start, end in secret_numbers(text) if kind in numbers]
    for value in values:
        spans += [found.span() for form in _forms(value) for found in form.finditer(text)]
    if not spans:
        return text
    borders = [0, *(found.end() for found in _BREAK.finditer(text)), len(text)]
    kept = [
        text[start:end]
        for start, end in pairwise(borders)
        if not any(first < end and start < last for first, last in spans)
    ]
    return "".join(kept).strip()


def _card(digits: str) -> bool:
    """A number as cards have it: the first digit is an issuer's (ISO/IEC 7812-1), the last a check."""
    return digits[0] in "23456" and luhn(digits)


def _forms(value: str) -> list[re.Pattern[str]]:
    """Patterns that find a value however it is spaced and cased: the whole of it, and the numbers in it."""
    words = [found.group() for found in _WORD.finditer(value)]
    whole = "".join(words)[:_MOST_PACKED]
    numbered = {word for word in words if any(c.isdigit() for c in word)}
    for has_digits, run in groupby(words, key=numbered.__contains__):
        numbered |= {"".join(run)[:_MOST_PACKED]} if has_digits else set()
    wanted = {word for word in numbered if len(word) >= _FEWEST_NUMBERED} | {whole}
    return [
        re.compile(rf"(?<![^\W_]){_LOOSE.join(map(re.escape, packed))}(?![^\W_])", re.IGNORECASE)
        for packed in sorted(wanted)
        if len(packed) >= _FEWEST
    ]


def _words(text: str, *, own: bool = False) -> Words:
    """Words in a form in which those that mean the same are the same; "my" and "our" only with `own`."""
    found = (stem(piece) for token in tokens(text) for piece in (split(token.word) or [token.word]))
    return tuple(word for word in found if word not in _SILENT or (own and word in _MINE))


def _phrases(text: str) -> frozenset[Words]:
    return frozenset(words for phrase in text.split(",") if (words := _words(phrase)))


@cache
def _sizes() -> frozenset[int]:
    """How many words the phrases have that name a kind."""
    return frozenset(len(phrase) for known in kinds().values() for phrase in known.words | known.mine)


def _places(words: Words, phrase: Words) -> list[int]:
    """Where `phrase` begins in `words`."""
    size = len(phrase)
    return [at for at in range(len(words) - size + 1) if words[at : at + size] == phrase]


_MINE = frozenset(
    stem(word)
    for word in word_set(
        """my our mein meine meiner meinem meinen unser unsere unserer unserem unseren mon ma mes notre nos
        mi mis nuestro nuestra nuestros"""
    )
)
_SILENT = _MINE | frozenset(
    stem(word) for word in word_set("the a an of der die das le la les d l de du des el los las del s")
)
