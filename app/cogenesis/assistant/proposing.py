"""A brief with the local model's say, where it is asked: it helps or is left out, and never stops a draft."""

from __future__ import annotations

import logging
from collections.abc import Callable

from cogenesis.domain import Brief, Instruction
from cogenesis.errors import ModelError, RecogniserError, WorkerDied
from cogenesis.privacy import gate
from cogenesis.privacy.lexicon import Lexicon
from cogenesis.privacy.proposal import Proposal, with_proposal
from cogenesis.privacy.vocabulary import Vocabulary

log = logging.getLogger("cogenesis.brief")

Propose = Callable[[str, Brief], Proposal]
"""From an instruction's text and the rules' brief to what the local model would add."""


def proposed_brief(
    brief: Brief,
    instruction: Instruction,
    lexicon: Lexicon,
    vocabulary: Vocabulary,
    *,
    propose: Propose,
    recognise: gate.Recognise | None,
) -> Brief:
    """`brief` as the model would have it; itself where the model fails or the recogniser minds.

    Cancelled passes through.
    """
    try:
        better = with_proposal(brief, propose(instruction.text, brief), lexicon, vocabulary)
        if (
            recognise
            and better.gist
            and better.gist != brief.gist
            and gate.recognised(better.gist, recognise)
        ):
            return brief
    except (ModelError, WorkerDied, RecogniserError) as error:
        log.warning("the rules' brief was kept: %s", type(error).__name__)
        return brief
    return better
