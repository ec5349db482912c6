"""What the local model is told about the user for one draft: found in the vault, sifted, cut to fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cogenesis.assistant.never_write import Sieve, read_profile
from cogenesis.cogeneration.prompts import Job, prompt_cost_texts
from cogenesis.documents.formats import Format
from cogenesis.documents.querying import match_query
from cogenesis.documents.ranking import Aim, Example, ranked_examples, ranked_passages
from cogenesis.documents.retrieval import choose
from cogenesis.domain import Context, Instruction, Origin, Passage, Profile
from cogenesis.inference.model import LocalModel
from cogenesis.vault.database import Clock, utc_now
from cogenesis.vault.searching import PastText, SearchStore
from cogenesis.vault.vault import Vault

VOICE_CANDIDATES = 8
"""Of each sort: found by their words, written to the recipient, the latest."""
FEWEST_SCORED = 3
"""Past texts that should be among the passages found; with fewer they are searched for by themselves."""
VOICES_LOOKED_AT = 6
PASSAGE_CANDIDATES = 40
PASSAGES_LOOKED_AT = 16
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
    clock: Clock = utc_now,
) -> Context:
    """The items that fit into what the prompt and the answer leave of the model's context.

    Values that are never written are not among them, unless the instruction asks for them.

    Args:
        most_tokens: the user's own limit.
        off: keys of items that are switched off.
    """
    if REPLY_KEY in off:
        instruction = replace(instruction, reply_to=None)
    profile, found = Profile(), _Found((), (), Aim.of(instruction, kind))
    if vault is not None:
        profile = read_profile(vault)
        found = _find(vault.searching, instruction, kind, off, clock())
    sieve = Sieve.of(profile, instruction)
    items = choose(
        replace(instruction, reply_to=sieve.received(instruction.reply_to)),
        {name: value for name, value in sieve.facts(profile.facts).items() if f"fact:{name}" not in off},
        [replace(e, title=sieve.text(e.title), text=sieve.text(e.text)) for e in found.examples],
        [replace(p, title=sieve.text(p.title), text=sieve.text(p.text)) for p in found.passages],
        count_tokens=model.count,
        budget=min(most_tokens, _room(model, Job(instruction, kind))),
        aim=found.aim,
    )
    texts = {e.key: e.text for e in found.examples} | {_key(p): p.text for p in found.passages}
    cut = {item.key for item in items if item.key in texts and sieve.cuts(texts[item.key])}
    notes = sieve.notes([item.label for item in items if item.key in cut])
    return Context(tuple(items), tuple(sieve.withheld), notes)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the vault has for one draft, the best first, and what it was looked for with."""

    examples: Sequence[Example]
    passages: Sequence[Passage]
    aim: Aim


def _find(
    searching: SearchStore, instruction: Instruction, kind: str, off: frozenset[str], now: str
) -> _Found:
    """The best passages and past texts; only as many as a prompt may come to hold are read further."""
    to = instruction.to or ""
    asked, answered = f"{instruction.text} {to}", instruction.reply_to or ""
    query = match_query(asked, answered, counts=searching.counts)
    passages = searching.passages(query, PASSAGE_CANDIDATES)
    scores: dict[int, float] = {}
    for passage in passages:
        if passage.own:
            scores.setdefault(passage.document_id, passage.score)
    if len(scores) < FEWEST_SCORED:
        scores = searching.own_scores(query, VOICE_CANDIDATES)
    contacts = searching.contacts_named(to)
    close = searching.documents_naming(contacts, {passage.document_id for passage in passages})
    aim = Aim.of(instruction, kind, close, now)
    past = searching.past_texts(scores, contacts, VOICE_CANDIDATES)
    examples = [example for example in map(_example, past) if example.key not in off]
    passages = [passage for passage in passages if _key(passage) not in off]
    return _Found(
        ranked_examples(examples, aim)[:VOICES_LOOKED_AT],
        ranked_passages(passages, aim)[:PASSAGES_LOOKED_AT],
        aim,
    )


def _key(passage: Passage) -> str:
    return f"passage:{passage.id}"


def _example(text: PastText) -> Example:
    return Example(
        f"voice:{text.document_id}",
        text.title,
        text.text,
        kind=text.kind or ("email" if text.format == Format.MAIL else ""),
        recipients=text.recipients,
        document_id=text.document_id,
        time=text.time,
        score=text.score,
        to_recipient=text.to_recipient,
        origin=Origin(text.document_id, text.source, text.position, 0, len(text.text)),
    )


def _room(model: LocalModel, job: Job) -> int:
    """Tokens left for context beside the rest of the prompt, a full outline and the longest answer."""
    fixed = sum(model.count(prompt_cost_texts(job))) + OUTLINE_TOKENS
    return max(0, model.info().n_ctx - job.max_tokens - fixed)
