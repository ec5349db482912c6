"""Cues: by which words the slots of an instruction are found in languages other than English.

The cues are data of a language (`resources/vocabulary`). A phrase is a run of words; its last word may
end in a star, for inflections ("remerci*"), and a single word begin with one, for compounds ("*brief").
In Chinese every character is a word, so that a phrase is found wherever it stands.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from cogenesis.paths import package_data
from cogenesis.privacy.normalise import fold

TONGUES: Mapping[str, str] = {"german": "de", "french": "fr", "spanish": "es", "chinese": "zh"}
"""Slot value of a language to the name of its file of cues."""

NONE = "none"

ANSWERS = frozenset({"accept", "decline", "reply", "thank"})
"""Purposes of a text that answers another one: it is not of the kind that it answers."""

ANSWERED = (frozenset({"invitation", "comment"}), frozenset({"invitation"}))
"""Kinds that an answer is not, tried in order: an invitation never, a comment where it is something else."""

RELATIONSHIPS: Mapping[str, str] = {
    "manager": "superior",
    "colleague": "peer",
    "team": "peer",
    "customer": "client",
    "friend": "friend",
    "relative": "family",
    "official": "official",
}
"""Recipient to the relationship that goes without saying; cues of `relationship` say what else there is."""

GENERIC: Mapping[str, frozenset[str]] = {
    "purpose": frozenset({"inform", "teach", "entertain", "apply"}),
    "recipient": frozenset({"public", "community"}),
    "topic": frozenset({"career", "education", "family", "business", "community"}),
    "occasion": frozenset({"party", "meeting", "event", "travel"}),
}
"""Values that go with many others, and say less: a cue of another value goes before theirs."""

NARROWER: Mapping[str, frozenset[str]] = {
    "reply": frozenset({"accept", "decline", "thank", "apologise", "reschedule"}),
    "invite": frozenset({"accept", "decline"}),
}
"""Purpose to those that say more where both are said: a reply declines, an invitation is accepted."""

HEAD = 1000
"""Code points of an instruction in which cues are looked for."""

_UNITS = 100
_LETTERS = 3
_OPENING = 6
_UNIT = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+|\d+")
_CUT = re.compile(r"[\n\"“”„«「<]|https?:|www\.")
_TITLE = re.compile(r"[\"“„«「《][^\"“”„«»「」《》\n]{2,60}[\"“”»」》]")
_ABOUT_TEXT = frozenset({"rewrite", "translate", "summarise", "reply"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase and what it stands for.

    Attributes:
        units: its words.
        value: a slot value, or `none` for a phrase that is passed over.
        starts, ends: it is only the start of its last word; it is only the end of its one word.
    """

    units: tuple[str, ...]
    value: str
    starts: bool
    ends: bool

    def stands(self, units: Sequence[str], place: int) -> bool:
        """Whether the phrase begins at a place."""
        said = units[place : place + len(self.units)]
        if len(said) < len(self.units):
            return False
        last, whole = said[-1], self.units[-1]
        if self.ends:
            return len(last) > len(whole) and last.endswith(whole)
        return said[:-1] == list(self.units[:-1]) and (
            last.startswith(whole) if self.starts else last == whole
        )


@dataclass(frozen=True, slots=True)
class Match:
    """A value that was found, and the place where its cue begins."""

    value: str
    place: int


@dataclass(frozen=True, slots=True)
class Finder:
    """Cues in buckets, so that one place of a text costs two look-ups; longer cues come first.

    Attributes:
        first: the first letters of a phrase to its cues; a phrase that is shorter stands under all of it.
        last: last letters to the cues that are ends of words.
    """

    first: Mapping[str, tuple[Cue, ...]]
    last: Mapping[str, tuple[Cue, ...]]

    @classmethod
    def of(cls, values: Mapping[str, str], same: Mapping[str, str]) -> Finder:
        """From value to phrases, parted by commas; `same` are the spellings that count as one."""
        first: dict[str, list[Cue]] = {}
        last: dict[str, list[Cue]] = {}
        for value, phrases in values.items():
            for phrase in map(str.strip, _plain(phrases, same).split(",")):
                units = tuple(_UNIT.findall(phrase))
                cue = Cue(units, value, starts=phrase.endswith("*"), ends=phrase.startswith("*"))
                if cue.ends:
                    last.setdefault(cue.units[0][-_LETTERS:], []).append(cue)
                else:
                    first.setdefault(cue.units[0][:_LETTERS], []).append(cue)
        return cls(_longest_first(first), _longest_first(last))

    def at(self, units: Sequence[str], place: int) -> Cue | None:
        """The cue that begins at a place: of several the longest, an end of a word last."""
        word = units[place]
        first, last = self.first.get(word[:_LETTERS]), self.last.get(word[-_LETTERS:])
        if not first and not last:
            return None
        return next((cue for cue in (*(first or ()), *(last or ())) if cue.stands(units, place)), None)

    def find(self, units: Sequence[str]) -> list[Match]:
        """The values that are said, in order."""
        found: list[Match] = []
        place = 0
        while place < len(units):
            cue = self.at(units, place)
            if cue is not None and cue.value != NONE:
                found.append(Match(cue.value, place))
            place += len(cue.units) if cue is not None else 1
        return found


def first_but(found: Sequence[Match], but: Set[str] = frozenset()) -> Match | None:
    """The first match whose value is none of `but`."""
    return next((match for match in found if match.value not in but), None)


def _longest_first(buckets: Mapping[str, list[Cue]]) -> dict[str, tuple[Cue, ...]]:
    return {
        key: tuple(sorted(cues, key=lambda cue: (-len(cue.units), -len(cue.units[-1]), cue.starts)))
        for key, cues in buckets.items()
    }


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one language.

    Attributes:
        language: ISO 639-1 code.
        same: spelling to the one that stands for it: "ae" to "a" in German, traditional characters.
        marks: `greeting`, `title` (what stands before a name), `article` and `asking` words.
        slots: slot name to what its values are found by.
        weak: the same, asked where `slots` found nothing.
        sensitive: words that make the topic a private matter.
    """

    language: str
    same: Mapping[str, str]
    marks: Finder
    slots: Mapping[str, Finder]
    weak: Mapping[str, Finder]
    sensitive: Finder

    @classmethod
    def load(cls, language: str) -> Cues:
        """Read the cues of a language; FileNotFoundError where there are none."""
        path = package_data("resources") / "vocabulary" / f"{language}.toml"
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        pairs = data["same"]["spellings"].split()
        same = dict(zip(pairs[::2], pairs[1::2], strict=True))
        return cls(
            language=language,
            same=same,
            marks=Finder.of(data["marks"], same),
            slots={name: Finder.of(values, same) for name, values in data["cues"].items()},
            weak={name: Finder.of(values, same) for name, values in data["weak"].items()},
            sensitive=Finder.of(data["sensitive"], same),
        )

    def find(self, text: str) -> tuple[dict[str, str], bool]:
        """Slot values by what the user says, without pasted text; and whether that is sensitive."""
        units = self.own_units(text)
        said = {name: finder.find(units) for name, finder in self.slots.items()}
        found = {name: self._choose(name, said[name], units) for name in said}
        purpose, recipient = found["purpose"], found["recipient"]
        if purpose and purpose.value in NARROWER:
            narrower = (match for match in said["purpose"] if match.value in NARROWER[purpose.value])
            purpose = found["purpose"] = next(narrower, purpose)
        if purpose and purpose.value in ANSWERS:
            tried = (self._choose("kind", said["kind"], units, but) for but in ANSWERED)
            found["kind"] = next(filter(None, tried), None)
        values = {name: match.value for name, match in found.items() if match}
        if recipient is not None:
            cue = self.slots["relationship"].at(units, recipient.place)
            values["relationship"] = cue.value if cue else RELATIONSHIPS.get(recipient.value, NONE)
        return values, bool(self.sensitive.find(units))

    def _choose(
        self, name: str, said: Sequence[Match], units: Sequence[str], but: Set[str] = frozenset()
    ) -> Match | None:
        """The first telling value of a slot, else a generic one, else what is weakly said."""
        chosen = first_but(said, but | GENERIC.get(name, frozenset())) or first_but(said, but)
        if chosen is None and name in self.weak:
            chosen = first_but(self.weak[name].find(units), but)
        return chosen

    def own_units(self, text: str) -> list[str]:
        """The first words of an instruction up to what looks pasted, without the names after titles."""
        units = units_of(self._spoken(text), self.same)[:_UNITS]
        cues = [self.marks.at(units, place) for place in range(len(units))]
        marks = [cue.value if cue else NONE for cue in cues]
        opened = 0
        while marks[opened : opened + 1] == ["greeting"] and "asking" in marks[opened : opened + _OPENING]:
            opened += 1
        kept: list[str] = []
        for place in range(opened, len(units)):
            before = marks[place - 1] if place else NONE
            if marks[place] == "greeting" and before != "article":
                break
            if before != "title" or marks[place] == "title":
                kept.append(units[place])
        return kept

    def _spoken(self, text: str) -> str:
        """What stands before pasted text; what follows a colon is such where a text is to be worked on."""
        spoken = before_paste(text)
        head = spoken.replace("：", ":").partition(":")[0]
        purpose = first_but(self.slots["purpose"].find(units_of(head, self.same)))
        return head if purpose and purpose.value in _ABOUT_TEXT else spoken


@cache
def cues_of(language: str) -> Cues:
    """The cues that come with the package, read at the first call."""
    return Cues.load(language)


def before_paste(text: str) -> str:
    """The start of an instruction up to a long quote, a link or a new line; short quotes are left out."""
    return _CUT.split(_TITLE.sub(" ", text[:HEAD]).lstrip(), maxsplit=1)[0]


def units_of(text: str, same: Mapping[str, str]) -> list[str]:
    """The folded words of a text; characters of Chinese, and parts of compounds with a hyphen, are words."""
    return _UNIT.findall(_plain(text, same))


def _plain(text: str, same: Mapping[str, str]) -> str:
    folded = fold(text)
    for spelling, kept in same.items():
        folded = folded.replace(spelling, kept)
    return folded
