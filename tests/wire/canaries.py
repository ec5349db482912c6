"""Two hundred private things to plant: names, numbers, addresses, dates, keys, and phrases of everyday words.

All are put together from lists of our own by a seeded generator. More than half are phrases whose every word
is public: unknown words are stopped by the vocabulary anyway, facts told in everyday words are not.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

SEED = 17
PHRASES = 104


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_ADJECTIVES = _words(
    """broken narrow silver wooden empty crooked quiet purple frozen dirty hollow yellow greasy gentle hungry
    sleepy clever heavy muddy enormous"""
)
_NOUNS = _words(
    """ladder kettle blanket bridge pigeon lantern carpet basket turtle hammer pillow barrel candle tractor
    window fountain mirror donkey garage curtain"""
)
_VERBS = _words(
    """swallowed buried borrowed painted followed carried flooded dropped crushed covered tangled scratched
    melted chased stacked wrapped"""
)
_SPOTS = _words(
    """kitchen cellar orchard harbour valley cottage tunnel meadow bakery stable forest garden river balcony
    corridor market"""
)
_GLUE = ("our", "the", "my", "behind", "under", "near")
_SYLLABLES = _words("vel mor tas quin dra sel or bex nul fen gar wyx tol ber zan hul pir kes")
_STREETS = ("Lane", "Row", "Close", "Rise")
_MONTHS = ("January", "March", "April", "June", "August", "October")


@dataclass(frozen=True, slots=True)
class Canary:
    """One private thing.

    Attributes:
        kind: name, address, phone, account, number, date, key, mail, title or phrase.
    """

    kind: str
    text: str

    @property
    def runs(self) -> tuple[tuple[str, str, str], ...]:
        """Of a phrase, its runs of three words with at least two that say something."""
        if self.kind != "phrase":
            return ()
        words = self.text.split()
        threes = zip(words, words[1:], words[2:], strict=False)
        return tuple(three for three in threes if sum(word not in _GLUE for word in three) >= 2)


def make_canaries(seed: int = SEED) -> list[Canary]:
    """All two hundred, the same for the same seed, none of them inside another."""
    dice = random.Random(seed)
    wanted: tuple[tuple[str, int, Callable[[random.Random], str]], ...] = (
        ("phrase", PHRASES, _phrase),
        ("name", 20, lambda d: f"{_word(d)} {_word(d)}"),
        ("address", 12, lambda d: f"{d.randrange(100, 999)} {_word(d)} {d.choice(_STREETS)}"),
        ("phone", 10, lambda d: f"0{d.randrange(300, 999)} {d.randrange(10**6, 10**7)}"),
        ("account", 8, lambda d: f"DE{d.randrange(10, 99)}{d.randrange(10**17, 10**18)}"),
        ("number", 10, lambda d: f"{d.randrange(10**8, 10**9)}"),
        ("date", 10, lambda d: f"{d.randrange(1, 28)} {d.choice(_MONTHS)} {d.randrange(1931, 1979)}"),
        ("key", 8, lambda d: f"vk-{d.getrandbits(96):024x}"),
        ("mail", 8, lambda d: f"{_word(d)}.{_word(d)}@{_word(d)}.example".lower()),
        ("title", 10, lambda d: f"{_word(d)} {d.choice(_NOUNS).title()} {d.choice(_SPOTS).title()}"),
    )
    found: list[Canary] = []
    for kind, count, make in wanted:
        texts: list[str] = []
        while len(texts) < count:
            text = make(dice)
            if not any(_shares(text, other.text) for other in found) and text not in texts:
                texts.append(text)
        found += [Canary(kind, text) for text in texts]
    return found


def _phrase(dice: random.Random) -> str:
    words = [dice.choice(_GLUE[:3]), dice.choice(_ADJECTIVES), dice.choice(_NOUNS), dice.choice(_VERBS)]
    words += [dice.choice(_GLUE[:3]), dice.choice(_ADJECTIVES), dice.choice(_NOUNS)]
    return " ".join([*words, dice.choice(_GLUE[3:]), "the", dice.choice(_SPOTS)])


def _word(dice: random.Random) -> str:
    return "".join(dice.choices(_SYLLABLES, k=3)).title()


def _shares(one: str, other: str) -> bool:
    return one in other or other in one
