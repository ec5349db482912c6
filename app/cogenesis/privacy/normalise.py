"""One form for words however they are typed, so that a check cannot be passed by looking different.

Compatibility forms, case, accents and invisible characters are taken away before anything is compared;
spans always point into the text as it was typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|['’‘ʼ`´\-‐‑&{_INVISIBLE}{_MARKS}])*")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-"})
_EDGES = "'-&"
_JOINTS = re.compile(r"[-‐‑&]|['’‘ʼ`´](?!(?:s|t|re|ve|ll|d|m)(?![^\W_]))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text.

    Attributes:
        raw: as typed.
        word: folded, without edge punctuation and possessive ending.
        start, end: code points in the text.
    """

    raw: str
    word: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Typed with a capital first letter."""
        return self.raw[0].isupper()


def fold(text: str) -> str:
    """The comparable form of `text`: NFKC, case-folded, no format characters, no combining marks."""
    if text.isascii():
        return text.lower().translate(_APOSTROPHES)
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    kept = (c for c in decomposed if unicodedata.category(c) not in {"Mn", "Me", "Cf"})
    return unicodedata.normalize("NFC", "".join(kept)).translate(_APOSTROPHES)


def word_set(text: str) -> frozenset[str]:
    """The words of a constant: a list in code that reads as a line."""
    return frozenset(text.split())


def bare(word: str) -> str:
    """A folded word without quotes and dashes at its edges and without 's or s'."""
    return word.strip(_EDGES).removesuffix("'s").strip(_EDGES)


def split(word: str) -> list[str]:
    """The words that a compound is made of, folded and bare; the ending of "don't" is no word."""
    if word.isascii() and word.isalpha() and word.islower():
        return [word]
    return [piece for part in _JOINTS.split(word) if (piece := bare(fold(part)))]


def pieces(token: Token) -> list[Token]:
    """The words of a compound, each with the place of the whole."""
    if token.raw.isascii() and token.raw.isalpha():
        return [token]
    parts = ((part, bare(fold(part))) for part in _JOINTS.split(token.raw))
    return [Token(part, word, token.start, token.end) for part, word in parts if word]


def tokens(text: str) -> list[Token]:
    """The words of `text` in order; numbers are words too."""
    return list(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    for match in _WORD.finditer(text):
        raw = match.group()
        # Nothing is at the edges of plain letters; most words are that, and a library has millions.
        word = raw.lower() if raw.isascii() and raw.isalpha() else bare(fold(raw))
        if word:
            yield Token(raw, word, match.start(), match.end())


_DOUBLED = re.compile(r"([bdfglmnprt])\1$")
_ENDINGS = ("isation", "ization", "ation", "ing", "ied", "ed", "er", "or", "ly")


def stem(word: str) -> str:
    """A light English stem: `branches` and `branch`, `rejecting` and `rejected` fall together.

    The endings are those of Porter (1980), step 1, and the commonest of the later steps; it need not
    give words, only the same form for the same word.
    """
    short = 4
    if word.endswith("s"):
        for ending, kept in (("sses", "ss"), ("ies", "y"), ("ss", "ss"), ("us", "us"), ("s", "")):
            if word.endswith(ending) and len(word) - len(ending) + len(kept) >= short - 1:
                word = word[: len(word) - len(ending)] + kept
                break
    if word.endswith(_ENDINGS):
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= short:
                word = _DOUBLED.sub(r"\1", word[: -len(ending)])
                break
    if len(word) > short and word[-1] in "ey":
        word = word[:-1]
    return word


def plurals(word: str) -> set[str]:
    """What `word` may be the plural of: `bakers` gives `baker`."""
    if not word.endswith("s"):
        return set()
    found = {
        word[: -len(end)] + kept for end, kept in (("s", ""), ("es", ""), ("ies", "y")) if word.endswith(end)
    }
    return {base for base in found if len(base) > 2}


def bases(word: str) -> set[str]:
    """What `word` may be a plural, -ing, -ed or -er form of, itself left out; its stem is one of them."""
    found = plurals(word)
    for form in (word, *found):
        if not form.endswith(("ing", "ed", "er")):
            continue
        for end in ("ing", "ed", "er"):
            root = form.removesuffix(end)
            if root != form:
                found |= {root, root + "e", _DOUBLED.sub(r"\1", root)}
    return {base for base in found | {stem(word)} if len(base) > 2} - {word}
