"""Why an item of context was chosen, so that the window can say it beside the item."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cogenesis.documents.querying import QUERY_CHARACTERS, is_telling
from cogenesis.documents.ranking import Aim
from cogenesis.documents.retrieval import is_needed_always
from cogenesis.documents.segmenting import pieces
from cogenesis.domain import ContextItem, ContextKind, Instruction

MOST_WORDS = 4


def with_reasons(
    items: Iterable[ContextItem], instruction: Instruction, aim: Aim, to_them: frozenset[int]
) -> list[ContextItem]:
    """The items with `why`; what has one keeps it.

    Args:
        to_them: documents that are known to have gone to the recipient.
    """
    asked = f"{instruction.text} {instruction.to or ''} {instruction.reply_to or ''}"[:QUERY_CHARACTERS]
    said: dict[str, str] = {}
    for piece in pieces(asked, fold=False):
        if is_telling(piece.casefold()):
            said.setdefault(piece.casefold(), piece)
    return [item if item.why else replace(item, why=_why(item, said, aim, to_them)) for item in items]


def _why(item: ContextItem, said: dict[str, str], aim: Aim, to_them: frozenset[int]) -> tuple[str, ...]:
    if item.kind is ContextKind.REPLY:
        return ("answered",)
    if item.fixed or (item.kind is ContextKind.FACT and is_needed_always(item.label)):
        return ("always",)
    text = f"{item.label} {item.text}"[:QUERY_CHARACTERS]
    there = set(pieces(text))
    shared = [word for folded, word in said.items() if folded in there][:MOST_WORDS]
    if item.origin is not None and item.origin.document_id in aim.close | to_them:
        return ("recipient", *shared)
    if shared:
        return ("words", *shared)
    return ("kind",) if item.kind is ContextKind.VOICE else ("room",)
