"""The public words of a language and what the rules know of its grammar, read from `resources/vocabulary`.

A word that stands here says nothing about anyone; a word that does not may be a name. See the README in
that folder for where the list comes from.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from cogenesis.paths import package_data
from cogenesis.privacy.normalise import bases, split, stem

COMMON_CLASS = 20
"""Words of SCOWL's classes 10 and 20 are everyday words even where someone is called so."""

LET_CLASS = 35
"""What a sensitive word that is let pass counts as at least: no everyday word, but no rare one."""

MAX_PARTS = 4
"""Parts of a public compound: longer chains are sentences in disguise."""


@dataclass(frozen=True)
class Vocabulary:
    """One language's public words.

    Attributes:
        language: ISO 639-1 code.
        classes: public word to SCOWL size class, 10 the most common.
        guarded: public words that are names too, not to be trusted where names stand.
        grammar: closed word classes by name, as in the TOML file.
        sensitive: word that tells something sensitive, and the phrase that stands for it.
        cues: slot name to pairs of cue words and the slot value they stand for.
        let: sensitive words that the user let pass; public words for this one request.
    """

    language: str
    classes: Mapping[str, int]
    guarded: frozenset[str]
    grammar: Mapping[str, frozenset[str]]
    sensitive: Mapping[str, str]
    cues: Mapping[str, Mapping[tuple[str, ...], str]]
    let: frozenset[str] = frozenset()

    @classmethod
    def load(cls, language: str = "en") -> Vocabulary:
        """Read the word list and the rules of `language`; FileNotFoundError where there are none."""
        folder = package_data("resources") / "vocabulary"
        lines = (folder / f"{language}.txt").read_text(encoding="utf-8").splitlines()
        rows = [line.split() for line in lines if not line.startswith("#")]
        rules = tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8"))
        openers = rules["grammar"].pop("openers")
        grammar = {name: frozenset(words.split()) for name, words in rules["grammar"].items()}
        grammar["openers"] = frozenset(p.strip() for p in openers.replace("\n", ",").split(",") if p.strip())
        return cls(
            language=language,
            classes={row[0]: int(row[1]) for row in rows},
            guarded=frozenset(row[0] for row in rows if len(row) > 2),
            grammar=grammar,
            sensitive={w: phrase for phrase, words in rules["sensitive"].items() for w in words.split()},
            cues={slot: _cues(values) for slot, values in rules["cues"].items()},
        )

    def __contains__(self, word: str) -> bool:
        """Whether a folded word is public, whole or in all of the few parts of a compound."""
        if word in self.classes or word in self.let or any(word in self.grammar[name] for name in _PUBLIC):
            return True
        parts = word.split("-")
        public = (self.classes, self.let, self.grammar["public_acronyms"])
        return 1 < len(parts) <= MAX_PARTS and all(
            len(part) > 1 and any(part in words for words in public) for part in parts
        )

    def size_class(self, word: str) -> int:
        """How common a public word is, 10 the most; 99 for compounds and unknown words."""
        known = self.classes.get(word, 99)
        return min(known, LET_CLASS) if word in self.let else known

    def common(self, word: str) -> bool:
        """An everyday word, even where someone is called so."""
        return self.size_class(word) <= COMMON_CLASS

    def delicate(self, word: str) -> str | None:
        """The phrase that stands for a sensitive word, a form of it, or a compound with it; else None."""
        found = self.topics_of(word)
        return self.sensitive[found[0]] if found else None

    def topics_of(self, word: str) -> tuple[str, ...]:
        """The sensitive words that `word` is made of or a form of, by the names that `allowing` takes."""
        parts = dict.fromkeys((word, *word.split("-"), *split(word)))
        found = (next((form for form in _forms(part) if form in self.sensitive), None) for part in parts)
        return tuple(sorted({self._topic_names[form] for form in found if form is not None}))

    def allowing(self, words: Collection[str]) -> Vocabulary:
        """This vocabulary as it is for one request in which the user lets the cloud read sensitive `words`.

        They are as `topics_of` gives them. In all their listed forms they are public words then, for which
        nothing stands in; every other check of a gist stays what it is.
        """
        if not words:
            return self
        let = frozenset(word for word, name in self._topic_names.items() if name in words)
        kept = {word: phrase for word, phrase in self.sensitive.items() if word not in let}
        allowing = replace(self, sensitive=kept, let=self.let | let)
        allowing.__dict__["plain_stems"] = self.plain_stems  # the same, and slow to make anew at a keystroke
        return allowing

    @cached_property
    def _topic_names(self) -> Mapping[str, str]:
        """Sensitive word to the one that stands for all its forms: `symptom` for `symptoms`."""
        names: dict[str, str] = {}
        for word in sorted(self.sensitive, key=lambda w: (len(w), w)):
            names[word] = next((names[form] for form in _forms(word) if form in names), word)
        return names

    def verb(self, word: str) -> bool:
        """Whether a word can be a verb's base form: its -ing and past forms are words as well."""
        if word in self.grammar["request_verbs"]:
            return True
        roots = {word, word.removesuffix("e"), word + word[-1]}
        past = {root + "ed" for root in roots} | {word.removesuffix("y") + "ied"}
        return any(r + "ing" in self.classes for r in roots) and (
            word in self.grammar["irregular_verbs"] or not past.isdisjoint(self.classes)
        )

    @cached_property
    def stop_words(self) -> frozenset[str]:
        """Words without content of their own."""
        return self.grammar["stop_words"]

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """Words that every writing task uses, so that none of them is a name by itself."""
        names = ("safe_heads", "document_nouns", "people", "task_words")
        return frozenset().union(*(self.grammar[name] for name in names))

    @cached_property
    def plain_stems(self) -> frozenset[str]:
        """Stems of words that every writing task uses: they make no run of words distinctive."""
        names = ("request_verbs", "document_nouns", "people", "task_words")
        task = {word for name in names for word in self.grammar[name]}
        return frozenset(stem(word) for word in task)


_PUBLIC = ("request_verbs", "document_nouns", "people", "public_acronyms", "languages")
"""Word classes of the grammar that are public words themselves."""


def _forms(word: str) -> list[str]:
    """A word, and what it may be a plural or another form of, the word itself first."""
    return [word, *sorted(bases(word))]


def _cues(values: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    return {
        tuple(phrase.split()): value for value, phrases in values.items() for phrase in phrases.split(", ")
    }
