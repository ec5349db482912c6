"""What the local model is told about the user for one draft: found in the vault, sifted, cut to fit."""

from __future__ import annotations

from dataclasses import replace

from cogenesis.assistant.never_write import Sieve, read_profile
from cogenesis.cogeneration.prompts import Job, prompt_cost_texts
from cogenesis.documents.formats import Format
from cogenesis.documents.retrieval import Example, choose, match_query
from cogenesis.domain import Context, Instruction, Passage, Profile
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
) -> Context:
    """The items that fit into what the prompt and the answer leave of the model's context.

    Values that are never written are not among them, unless the instruction asks for them.

    Args:
        most_tokens: the user's own limit.
        off: keys of items that are switched off.
    """
    if REPLY_KEY in off:
        instruction = replace(instruction, reply_to=None)
    profile = Profile()
    examples: list[Example] = []
    passages: list[Passage] = []
    if vault is not None:
        profile = read_profile(vault)
        examples = [example for example in _past_texts(vault) if example.key not in off]
        wanted = f"{instruction.text} {instruction.to or ''} {instruction.reply_to or ''}"
        found = vault.documents.search(match_query(wanted), PASSAGE_CANDIDATES)
        passages = [passage for passage in found if _key(passage) not in off]
    sieve = Sieve.of(profile, instruction)
    items = choose(
        replace(instruction, reply_to=sieve.received(instruction.reply_to)),
        {name: value for name, value in sieve.facts(profile.facts).items() if f"fact:{name}" not in off},
        [replace(e, title=sieve.text(e.title), text=sieve.text(e.text)) for e in examples],
        [replace(p, title=sieve.text(p.title), text=sieve.text(p.text)) for p in passages],
        count_tokens=model.count,
        budget=min(most_tokens, _room(model, Job(instruction, kind))),
    )
    cut = {e.key for e in examples if sieve.cuts(e.text)} | {_key(p) for p in passages if sieve.cuts(p.text)}
    notes = sieve.notes([item.label for item in items if item.key in cut])
    return Context(tuple(items), tuple(sieve.withheld), notes)


def _key(passage: Passage) -> str:
    return f"passage:{passage.id}"


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
