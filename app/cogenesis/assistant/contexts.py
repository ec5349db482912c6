"""What the local model is told about the user for one draft: found in the vault, fitted to the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cogenesis.cogeneration.prompts import Job, prompt_cost_texts
from cogenesis.documents.formats import Format
from cogenesis.documents.retrieval import Example, choose, match_query
from cogenesis.domain import ContextItem, Instruction, Passage
from cogenesis.inference.model import LocalModel
from cogenesis.vault.vault import Vault

VOICE_CANDIDATES = 20
PASSAGE_CANDIDATES = 20
OUTLINE_TOKENS = 220
REPLY_KEY = "reply"


def choose_context(
    instruction: Instruction,
    *,
    vault: Vault | None,
    model: LocalModel,
    kind: str,
    most_tokens: int,
    off: frozenset[str],
) -> list[ContextItem]:
    """The items that fit into what the prompt and the answer leave of the model's context.

    Args:
        most_tokens: the user's own limit.
        off: keys of items that are switched off.
    """
    if REPLY_KEY in off:
        instruction = replace(instruction, reply_to=None)
    facts: Mapping[str, str] = {}
    examples: list[Example] = []
    passages: list[Passage] = []
    if vault is not None:
        facts = vault.profile.read().facts
        examples = _past_texts(vault)
        wanted = f"{instruction.text} {instruction.to or ''} {instruction.reply_to or ''}"
        passages = vault.documents.search(match_query(wanted), PASSAGE_CANDIDATES)
    return choose(
        instruction,
        {name: value for name, value in facts.items() if f"fact:{name}" not in off},
        [example for example in examples if example.key not in off],
        [passage for passage in passages if f"passage:{passage.id}" not in off],
        count_tokens=model.count,
        budget=min(most_tokens, _room(model, Job(instruction, kind))),
    )


def _past_texts(vault: Vault) -> list[Example]:
    return [
        Example(
            f"voice:{document.id}",
            document.title,
            text,
            kind="email" if document.format == Format.MAIL else "",
            document_id=document.id,
        )
        for document, text in vault.documents.recent_own(VOICE_CANDIDATES)
    ]


def _room(model: LocalModel, job: Job) -> int:
    """Tokens left for context beside the rest of the prompt, a full outline and the longest answer."""
    fixed = sum(model.count(prompt_cost_texts(job))) + OUTLINE_TOKENS
    return max(0, model.info().n_ctx - job.max_tokens - fixed)
