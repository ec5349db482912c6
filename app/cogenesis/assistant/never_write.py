"""Facts that are never written: the user's marks, kept in the vault, and what they keep out of a prompt.

A mark is the user's where they made one; else a fact's name and value decide, so that facts that were stored
before, or came from a file, are marked too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from cogenesis.domain import Instruction, Profile
from cogenesis.privacy import never_write
from cogenesis.vault.vault import Vault

MARKS_KEY = "never_write"
MOST_SEARCHED = 100_000
"""Characters of a past text that are searched: more never come into a prompt."""


def read_profile(vault: Vault) -> Profile:
    """The facts, with those that are never written."""
    profile, marks = vault.profile.read(), _marks(vault)
    marked = frozenset(key for key, value in profile.facts.items() if _marked(key, value, marks))
    return replace(profile, never_write=marked)


def set_fact(vault: Vault, key: str, value: str, terms: Collection[str], mark: bool | None) -> str:
    """Store a fact and the user's mark at once; None leaves the mark as it is.

    Gives the sentence that says so when the fact is marked by itself, else "".
    """
    with vault.transaction():
        marks = _marks(vault)
        if mark is not None:
            marks[key] = mark
            vault.settings.set(MARKS_KEY, marks)
        vault.profile.set(key, value, terms)
    kind = never_write.kind_of(key, value)
    if key in marks or kind is None:
        return ""
    article = "an" if kind[0] in "aeiou" else "a"
    return (
        f"{key} looks like {article} {kind}: it is marked as never written, and comes into a draft only when "
        "your instruction asks for it. You can take the mark away."
    )


def remove_fact(vault: Vault, key: str) -> None:
    """Forget a fact and its mark."""
    with vault.transaction():
        marks = _marks(vault)
        if marks.pop(key, None) is not None:
            vault.settings.set(MARKS_KEY, marks or None)
        vault.profile.remove(key)


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is kept out of one draft's prompt.

    Attributes:
        withheld: facts that are never written and that the instruction does not ask for, by name.
        numbers: kinds of numbers that are cut out of the user's texts.
        wanted: names of withheld facts that the instruction or the message answered has words of.
    """

    withheld: Mapping[str, str]
    numbers: frozenset[str]
    wanted: tuple[str, ...]

    @classmethod
    def of(cls, profile: Profile, instruction: Instruction) -> Sieve:
        """For `instruction`: only what the user says in it counts as asking, nothing quoted or pasted."""
        said = never_write.own_words(instruction.text)
        withheld = {
            key: value
            for key, value in profile.facts.items()
            if key in profile.never_write
            and not never_write.asked_for(key, never_write.kind_of(key, value), said)
        }
        kinds = (never_write.CARD, never_write.ACCOUNT)
        numbers = frozenset(kind for kind in kinds if not never_write.asks_for_kind(kind, said))
        read = f"{instruction.text}\n{instruction.reply_to or ''}"
        wanted = tuple(key for key, value in withheld.items() if _near(key, value, read))
        return cls(withheld, numbers, wanted)

    def facts(self, facts: Mapping[str, str]) -> dict[str, str]:
        """The facts that may be told, without sentences that hold a withheld value.

        One that was asked for, or whose mark the user took away, is told as it is.
        """
        told = {key: value for key, value in facts.items() if key not in self.withheld}
        without = {key: self.text(value) for key, value in told.items()}
        return {
            key: value if without[key] == value or never_write.kind_of(key, value) else without[key]
            for key, value in told.items()
        }

    def text(self, text: str) -> str:
        """One of the user's texts without what must not be told."""
        return never_write.without(text[:MOST_SEARCHED], tuple(self.withheld.values()), self.numbers)

    def cuts(self, text: str) -> bool:
        """Whether something of a text must not be told."""
        return self.text(text) != text[:MOST_SEARCHED]

    def received(self, text: str | None) -> str | None:
        """The message that is answered; a number in it is its writer's, unless it is a withheld value."""
        return text and never_write.without(text, tuple(self.withheld.values()), ())

    def notes(self, cut: Iterable[str]) -> tuple[str, ...]:
        """What the user should know: facts they seem to need, and the texts of which lines were left out."""
        facts = [f"{key} was kept out; ask for it in your instruction to use it." for key in self.wanted]
        texts = [
            f"Lines of {label!r} were left out: what is never written stands in them."
            for label in dict.fromkeys(cut)
        ]
        return (*facts, *texts)


def _marked(key: str, value: str, marks: Mapping[str, bool]) -> bool:
    return marks[key] if key in marks else never_write.kind_of(key, value) is not None


def _marks(vault: Vault) -> dict[str, bool]:
    return dict(vault.settings.get(MARKS_KEY) or {})


def _near(key: str, value: str, text: str) -> bool:
    """Whether a text has to do with a withheld fact, as far as its words tell."""
    kind = never_write.kind_of(key, value)
    asked = never_write.asked_for(key, kind, text)
    return asked or (kind is not None and never_write.asks_for_kind(kind, text))
