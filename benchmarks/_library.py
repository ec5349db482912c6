"""A vault full of made-up texts, the same for every run, that the figures about the library are taken on.

The words are invented and follow Zipf's law, as words of real texts do: a few are in every passage, most in
hardly any. What costs a full-text index its time is that shape, not the meaning.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cogenesis.documents.passages import split
from cogenesis.documents.stopwords import STOP_WORDS
from cogenesis.domain import Message
from cogenesis.paths import Home
from cogenesis.vault.database import rfc3339
from cogenesis.vault.vault import Vault

PASSAGES = 100_000
WORDS = 60_000
PEOPLE = 400
OWN_SHARE = 0.3
BATCH = 1_000
_SYLLABLES = [
    first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "u", "ar", "in")
]
_START = datetime(2016, 1, 1, tzinfo=UTC)


class Texts:
    """Mails of made-up words; the same for the same seed."""

    def __init__(self, seed: int = 4) -> None:
        self._random = random.Random(seed)
        self.words = [*sorted(word for word in STOP_WORDS if word.isascii()), *_invented(WORDS, self._random)]
        self._weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self.people = [f"{_name(self._random)} {_name(self._random)}" for _ in range(PEOPLE)]

    def sentence(self, words: int) -> str:
        """That many words, the frequent ones more often."""
        return " ".join(self._random.choices(self.words, cum_weights=self._weights, k=words))

    def query(self, words: int) -> str:
        """What someone might search for: words as they come in the texts, but for those that say nothing."""
        told: list[str] = []
        while len(told) < words:
            told += [word for word in self.sentence(words).split() if word not in STOP_WORDS]
        return " ".join(told[:words])

    def messages(self, passages: int) -> Iterator[tuple[Message, list[tuple[int, int]]]]:
        """Mails with the spans of their passages, `passages` of them in all."""
        made = 0
        for number in itertools.count():
            message = self._message(number)
            spans = split(message.text)[: passages - made]
            made += len(spans)
            yield message, spans
            if made == passages:
                return

    def _message(self, number: int) -> Message:
        other = self._random.choice(self.people)
        own = self._random.random() < OWN_SHARE
        sentences = [self.sentence(self._random.randint(6, 24)) for _ in range(self._random.randint(6, 40))]
        greeting = f"Hello {other.split()[0]}," if own else "Hello,"
        return Message(
            title=self.sentence(6).capitalize(),
            text=f"{greeting}\n\n" + "\n".join(f"{sentence.capitalize()}." for sentence in sentences),
            author="" if own else other,
            recipients=(_address(other),) if own else (),
            time=rfc3339(_START + timedelta(hours=number)),
            own=own,
            kind="email",
            language="en",
        )


def make_vault(folder: Path, texts: Texts, passages: int = PASSAGES) -> Vault:
    """A new vault in `folder` that holds so many passages, opened by a key file."""
    vault = Vault.create(Home(folder / "home"), key_file=folder / "key")
    fed = texts.messages(passages)
    made = itertools.count()
    while batch := list(itertools.islice(fed, BATCH)):
        with vault.transaction():
            for message, spans in batch:
                vault.documents.add("post.mbox", "mail", message, spans, (), f"{next(made)}")
    return vault


def _invented(count: int, chance: random.Random) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))] = None
    return list(found)


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=2)).capitalize()


def _address(name: str) -> str:
    return f"{name} <{name.replace(' ', '.').lower()}@example.org>"
