"""What a local model may add to a brief: closed choices for slots left open, and a rewritten gist.

The model reads the private instruction, so nothing it says is trusted: a value counts only if it stands in
its closed list, a line only if it says nothing that the rules' own gist does not, and every check of a
gist applies to it as to any other.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cogenesis.domain import Brief, Level
from cogenesis.privacy.gist import MAX_GIST_WORDS, problems, slot_words
from cogenesis.privacy.lexicon import Lexicon
from cogenesis.privacy.normalise import stem, word_set
from cogenesis.privacy.slots import DELICATE_OCCASIONS, DELICATE_TOPICS, NEUTRAL_TOPIC, NONE, SLOTS, Slot
from cogenesis.privacy.vocabulary import Vocabulary

SURE = 0.9
"""Least probability of a choice, among all of its slot, for it to be taken."""

_JOINING = word_set("a an the to of for about on with in by from and that is as at")
_LONGER = 2
_KEPT = 0.8
"""Share of a gist's telling words that a rewritten line must keep."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Slot name to value, for slots that were unset, and a line for the gist; untrusted."""

    slots: Mapping[str, str] = field(default_factory=dict)
    line: str | None = None


def open_slots(brief: Brief) -> tuple[Slot, ...]:
    """The slots that the rules left unset; the language is never guessed."""
    return tuple(slot for slot in SLOTS if brief.slots[slot.name] == NONE and slot.name != "language")


def best_choice(slot: Slot, said: Sequence[float], blank: Sequence[float]) -> str | None:
    """The value that the text makes likelier, or None where none stands out.

    Args:
        said, blank: log-probabilities of the slot's values and then `none`, after the text, and after no
            text at all: their difference takes out what the model says anyway (contextual calibration,
            Zhao et al., ICML 2021).
    """
    gains = [a - b for a, b in zip(said, blank, strict=True)]
    weights = [math.exp(gain - max(gains)) for gain in gains]
    place = max(range(len(weights)), key=weights.__getitem__)
    sure = weights[place] >= SURE * sum(weights) and place < len(slot.values)
    return slot.values[place] if sure else None


def line_words(gist: str) -> tuple[str, ...]:
    """The words that a rewritten gist may use: those of the gist, and small ones that join them."""
    return tuple(dict.fromkeys([*gist.split(), *sorted(_JOINING)]))


def line_grammar(words: Collection[str]) -> str:
    """A GBNF grammar of lines made of `words`, which are folded words without quotes."""
    alternatives = " | ".join(f'"{word}"' for word in words)
    return f'root ::= word (" " word){{2,{MAX_GIST_WORDS - 1}}}\nword ::= {alternatives}\n'


def with_proposal(brief: Brief, proposal: Proposal, lexicon: Lexicon, vocabulary: Vocabulary) -> Brief:
    """`brief` with what of `proposal` holds; the lexicon is the one the brief was made with."""
    slots = {**brief.slots, **_values(brief, proposal)}
    told = slot_words(slots)
    if brief.gist is not None and problems(brief.gist, told, lexicon, vocabulary):
        return brief  # new slots and the gist tell too much together
    line = proposal.line
    fair = line is not None and brief.gist is not None and _says_the_same(line, brief.gist, vocabulary)
    if line is not None and fair and not problems(line, told, lexicon, vocabulary):
        return replace(brief, slots=slots, gist=line)
    return replace(brief, slots=slots)


def _values(brief: Brief, proposal: Proposal) -> dict[str, str]:
    sensitive = brief.slots["topic"] == NEUTRAL_TOPIC
    found: dict[str, str] = {}
    for slot in open_slots(brief):
        value = proposal.slots.get(slot.name, NONE)
        if not slot.allows(value):
            continue
        if brief.level is Level.STRICT and value in DELICATE_TOPICS:
            value = NEUTRAL_TOPIC
        if value in DELICATE_OCCASIONS and (sensitive or brief.level is Level.STRICT):
            value = NONE
        found[slot.name] = value
    return found


def _says_the_same(line: str, gist: str, vocabulary: Vocabulary) -> bool:
    """Whether `line` says no word twice, none that `gist` has not, and most of those it has."""
    words = line.split(" ")
    own = [word for word in words if word not in _JOINING]
    doubled = len(own) != len(set(own)) or len(words) > len(gist.split()) + _LONGER
    if doubled or words[-1] in _JOINING or not set(words) <= set(line_words(gist)):
        return False
    telling = {stem(word) for word in gist.split() if word not in vocabulary.stop_words}
    return len(telling & {stem(word) for word in words}) >= _KEPT * len(telling)
