"""From an instruction to its brief: slots and gist, and what was held back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cogenesis.domain import Brief, Finding, Instruction, Level
from cogenesis.privacy.clauses import Clause, find_tasks
from cogenesis.privacy.detectors import Pattern, scan
from cogenesis.privacy.gist import line_of, pass_lexicon, problems, slot_words, task_parts, telling
from cogenesis.privacy.languages import LANGUAGES, written_in
from cogenesis.privacy.lexicon import Lexicon, with_own_words
from cogenesis.privacy.names import mend_names, names_in
from cogenesis.privacy.parts import Part, findings_of
from cogenesis.privacy.slots import find_slots
from cogenesis.privacy.vocabulary import Vocabulary

_CLAUSES = 2
"""Clauses that are tried for a gist."""


def make_brief(
    instruction: Instruction,
    level: Level,
    lexicon: Lexicon,
    vocabulary: Vocabulary,
    recognised: Sequence[Pattern] = (),
) -> Brief:
    """The brief of `instruction`, by rules alone; the same for the same arguments.

    At level `strict`, and for an instruction in another language than the vocabulary's, there is no gist.
    The recipient's name and the message answered are private: their words are added to the lexicon's.
    Findings point into the instruction's text.

    `recognised` are names that a recogniser found in it. They count only where the rules let a word stand:
    what the rules take out, they replace better.
    """
    lexicon = with_own_words(lexicon, instruction, vocabulary)
    taken: Sequence[Pattern] = scan(instruction.text)
    while True:
        told = _tell_best(_Order(instruction, level, lexicon, vocabulary, taken))
        standing = [part for part in told.parts if part.word]
        missed = [span for span in recognised if span not in taken and _meets(span, standing)]
        if not missed:
            break
        taken = [*taken, *missed]  # a shorter line has room for words that were cut off before
    return Brief(level, told.slots, told.line, _findings(instruction.text, told.parts, taken))


def _meets(span: Pattern, parts: Sequence[Part]) -> bool:
    return any(span.start < part.end and part.start < span.end for part in parts)


@dataclass(frozen=True, slots=True)
class _Order:
    """What a brief is made from."""

    instruction: Instruction
    level: Level
    lexicon: Lexicon
    vocabulary: Vocabulary
    patterns: Sequence[Pattern]


@dataclass(frozen=True, slots=True)
class _Told:
    """What one clause tells: slots, and a line that passed every check, or None, with its pieces."""

    slots: Mapping[str, str]
    line: str | None
    parts: Sequence[Part]


def _tell_best(order: _Order) -> _Told:
    """What the first clause tells that gives a line; where none may, or can, what the likeliest one tells."""
    text, vocabulary = order.instruction.text, order.vocabulary
    public = order.level is Level.BALANCED and written_in(text, vocabulary) == LANGUAGES[vocabulary.language]
    clauses = find_tasks(text, vocabulary)[:_CLAUSES]
    told = _tell(clauses[0] if clauses else None, order)
    if not public:
        return replace(told, line=None)
    for clause in clauses[1:]:
        if told.line is None:
            other = _tell(clause, order)
            told = told if other.line is None else other
    return told


def _tell(clause: Clause | None, order: _Order) -> _Told:
    instruction, lexicon, vocabulary = order.instruction, order.lexicon, order.vocabulary
    parts = task_parts(instruction.text, clause, order.patterns, vocabulary) if clause else []
    named = mend_names(parts, lexicon, vocabulary, request=clause is not None and clause.request)
    task = " ".join(word for p in named for word in (p.words if p.kind != "topic" else (p.said,)))
    neutral = order.level is Level.STRICT
    slots = find_slots(
        instruction, task, vocabulary, neutral=neutral, names=names_in(instruction.text, named)
    )
    said = slot_words(slots)
    mended = pass_lexicon(named, said, lexicon, vocabulary)
    line = telling(line_of(mended), slots, vocabulary)
    passed = line is not None and not problems(line, said, lexicon, vocabulary)
    return _Told(slots, line if passed else None, mended)


def _findings(text: str, parts: Sequence[Part], patterns: Sequence[Pattern]) -> tuple[Finding, ...]:
    """What was held back, in order: of the task clause, and what a recogniser found elsewhere."""
    findings = findings_of(text, parts)
    covered = [(f.start, f.end) for f in findings]
    findings += [
        Finding(p.kind, text[p.start : p.end], p.start, p.end, p.source, "")
        for p in patterns
        if not any(start < p.end and p.start < end for start, end in covered)
    ]
    return tuple(sorted(findings, key=lambda f: (f.start, f.end)))
