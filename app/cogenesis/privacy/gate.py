"""The gate: decides over exact bytes whether a request may leave, and fails closed.

It trusts nothing it is handed. It rebuilds the body from template, slots, gist and model, and clears the
given bytes only if they are equal, every slot value stands in its closed list and the gist passes
every check again. Whatever it does not expect is a reason to block.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cogenesis.domain import Brief, Finding, Level
from cogenesis.privacy.detectors import Pattern
from cogenesis.privacy.gist import problems, slot_words
from cogenesis.privacy.lexicon import Lexicon
from cogenesis.privacy.slots import SLOTS
from cogenesis.privacy.template import GIST_LABEL, render_body
from cogenesis.privacy.vocabulary import Vocabulary

Recognise = Callable[[str], Sequence[Pattern]]
"""Finds names in a text; raises whatever it likes when it cannot."""

_MODEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,199}")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says of one body.

    Attributes:
        cleared: these bytes, and no others, may leave.
        sha256: hex digest of the body, whether cleared or not.
        problems: why not; offsets are code points of the gist, `text` is "" where the gist is not to blame.
        body_findings: (kind, start, end) of types that stand for private words; code points of the body.
    """

    cleared: bool
    sha256: str
    problems: tuple[Finding, ...] = ()
    body_findings: tuple[tuple[str, int, int], ...] = ()


def clear(
    body: bytes,
    brief: Brief,
    model: str,
    lexicon: Lexicon,
    vocabulary: Vocabulary,
    *,
    recognise: Recognise | None = None,
) -> Verdict:
    """Judge `body` as the request for `brief` to `model`.

    Give the lexicon that `with_own_words` made, so that the recipient's name and the answered message count.
    Whatever `recognise` finds in the gist blocks, and so does its failing.
    Never raises: what goes wrong inside blocks.
    """
    digest = hashlib.sha256(body).hexdigest()
    try:
        found = _problems(body, brief, model, lexicon, vocabulary)
        found += recognised(brief.gist or "", recognise)
        spans = () if found else _body_findings(body.decode("utf-8"), brief)
    except Exception:  # fail closed: no fault of a check may clear a body
        return Verdict(False, digest, (_refusal("check failed"),))
    return Verdict(not found, digest, tuple(found), spans)


def recognised(gist: str, recognise: Recognise | None) -> list[Finding]:
    """What the recogniser finds in a gist, offsets in code points of it; raises what it raises."""
    spans = recognise(gist) if recognise and gist else ()
    return [Finding(p.kind, gist[p.start : p.end], p.start, p.end, p.source, "") for p in spans]


def _refusal(kind: str) -> Finding:
    return Finding(kind, "", 0, 0, "pattern", "")


def _problems(
    body: bytes, brief: Brief, model: str, lexicon: Lexicon, vocabulary: Vocabulary
) -> list[Finding]:
    found: list[Finding] = []
    if not _MODEL.fullmatch(model):
        found.append(_refusal("model name"))
    if set(brief.slots) != {slot.name for slot in SLOTS}:
        return [*found, _refusal("slots")]
    found += [_refusal(f"slot {s.name}") for s in SLOTS if not s.allows(brief.slots[s.name])]
    if brief.gist is not None:
        if brief.level is not Level.BALANCED:
            found.append(_refusal("gist at level strict"))
        found += _gist_findings(brief.gist, slot_words(brief.slots), lexicon, vocabulary)
    if render_body(brief, model) != body:
        found.append(_refusal("body"))
    return found


def _gist_findings(gist: str, told: list[str], lexicon: Lexicon, vocabulary: Vocabulary) -> list[Finding]:
    starts, at = [], 0
    for word in gist.split(" "):
        starts.append((at, at + len(word)))
        at += len(word) + 1
    found = []
    for problem in problems(gist, told, lexicon, vocabulary):
        start, end = starts[problem.places[0]][0], starts[problem.places[-1]][1]
        found.append(Finding(problem.kind, gist[start:end], start, end, problem.source, ""))
    return found


def _body_findings(body: str, brief: Brief) -> tuple[tuple[str, int, int], ...]:
    """Where the body holds a type in place of a private word."""
    gist = json.dumps(brief.gist or "", ensure_ascii=False)[1:-1]
    start = body.rfind(f"{GIST_LABEL}: {gist}")
    found = set()
    for finding in brief.findings:
        if finding.replacement:
            expression = rf"(?<![a-z'-]){re.escape(finding.replacement)}(?![a-z'-])"
            for match in re.finditer(expression, gist):
                offset = start + len(GIST_LABEL) + 2
                found.add((finding.kind, offset + match.start(), offset + match.end()))
    return tuple(sorted(found, key=lambda span: (span[1], span[2], span[0])))
