"""A brief with the name recogniser's say: it takes words out, or the whole gist, and never puts any in."""

from __future__ import annotations

import logging
from dataclasses import replace

from cogenesis.domain import Brief, Finding, Instruction, Level
from cogenesis.errors import RecogniserError
from cogenesis.privacy import gate
from cogenesis.privacy.brief import make_brief
from cogenesis.privacy.detectors import MAX_SCANNED
from cogenesis.privacy.lexicon import Lexicon
from cogenesis.privacy.vocabulary import Vocabulary

log = logging.getLogger("cogenesis.recognition")

NOT_CHECKED = "The name recogniser failed, so nothing but the closed choices of the brief may leave."


def recognised_brief(
    instruction: Instruction,
    level: Level,
    lexicon: Lexicon,
    vocabulary: Vocabulary,
    recognise: gate.Recognise | None,
) -> tuple[Brief, str]:
    """The brief of `instruction`, and a note for the user, "" when there is nothing to say.

    The recogniser is asked about the instruction, and then about the gist as it would leave; what it still
    finds there costs the whole gist. Where it fails, the brief is made at level strict.
    """
    brief = make_brief(instruction, level, lexicon, vocabulary)
    if recognise is None or brief.gist is None:
        return brief, ""
    try:
        if names := recognise(instruction.text[:MAX_SCANNED]):
            brief = make_brief(instruction, level, lexicon, vocabulary, names)
        alarms = gate.recognised(brief.gist or "", recognise)
    except RecogniserError as error:
        log.warning("a brief was made at level strict: %s", type(error).__name__)
        return make_brief(instruction, Level.STRICT, lexicon, vocabulary), NOT_CHECKED
    if not alarms:
        return brief, ""
    held_back = (Finding(alarm.kind, alarm.text, 0, 0, alarm.source, "") for alarm in alarms)
    return replace(brief, gist=None, findings=(*brief.findings, *held_back)), ""
