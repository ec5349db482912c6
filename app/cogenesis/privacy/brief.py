"""From an instruction to its brief: slots and gist, and what was held back."""

from __future__ import annotations

from cogenesis.domain import Brief, Finding, Instruction, Level
from cogenesis.privacy.clauses import find_task
from cogenesis.privacy.detectors import scan
from cogenesis.privacy.gist import line_of, pass_lexicon, problems, slot_words, task_parts, telling
from cogenesis.privacy.lexicon import Lexicon, with_own_words
from cogenesis.privacy.names import mend_names
from cogenesis.privacy.parts import findings_of
from cogenesis.privacy.slots import LANGUAGES, find_slots, written_in
from cogenesis.privacy.vocabulary import Vocabulary


def make_brief(instruction: Instruction, level: Level, lexicon: Lexicon, vocabulary: Vocabulary) -> Brief:
    """The brief of `instruction`, by rules alone; the same for the same arguments.

    At level `strict`, and for an instruction in another language than the vocabulary's, there is no gist.
    The recipient's name and the message answered are private: their words are added to the lexicon's.
    Findings point into the instruction's text.
    """
    text = instruction.text
    lexicon = with_own_words(lexicon, instruction, vocabulary)
    patterns = scan(text)
    clause = find_task(text, vocabulary)
    parts = task_parts(text, clause, patterns, vocabulary) if clause else []
    named = mend_names(parts, lexicon, vocabulary, request=clause is not None and clause.request)
    task = " ".join(word for p in named for word in (p.words if p.kind != "topic" else (p.said,)))
    slots = find_slots(instruction, task, vocabulary, neutral=level is Level.STRICT)
    told = slot_words(slots)
    mended = pass_lexicon(named, told, lexicon, vocabulary)
    public = level is Level.BALANCED and written_in(text, vocabulary) == LANGUAGES[vocabulary.language]
    line = telling(line_of(mended), slots, vocabulary) if public else None
    passed = line is not None and not problems(line, told, lexicon, vocabulary)
    findings = findings_of(text, mended)
    covered = [(f.start, f.end) for f in findings]
    findings += [
        Finding(p.kind, text[p.start : p.end], p.start, p.end, "pattern", "")
        for p in patterns
        if not any(start < p.end and p.start < end for start, end in covered)
    ]
    return Brief(
        level, slots, line if passed else None, tuple(sorted(findings, key=lambda f: (f.start, f.end)))
    )
