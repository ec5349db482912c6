"""What the local model is told about the user for one draft: found in the vault, sifted, cut to fit.

What was chosen is remembered for a while, so that the draft is made with what the preview has shown, and with
what the model has read ahead.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cogenesis.assistant.fixed import FixedPart, example_of, without
from cogenesis.assistant.never_write import Sieve, read_profile
from cogenesis.assistant.pins import pinned_for_all, pinned_items
from cogenesis.assistant.reasons import with_reasons
from cogenesis.assistant.styling import OWN_KEY, accepted_examples, own_style
from cogenesis.cogeneration.prompts import Job, prompt_cost_texts
from cogenesis.documents.querying import match_query
from cogenesis.documents.ranking import Aim, Example, ranked_examples, ranked_passages
from cogenesis.documents.retrieval import choose
from cogenesis.domain import Context, ContextItem, Instruction, Passage, Profile
from cogenesis.inference.model import LocalModel
from cogenesis.vault.database import Clock, utc_now
from cogenesis.vault.searching import SearchStore
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
REMEMBERED = 8


class Contexts:
    """Chooses contexts, and remembers the last ones until something that they are made of changes."""

    def __init__(
        self,
        vault: Callable[[], Vault | None],
        kind_of: Callable[[Instruction], str],
        most_tokens: Callable[[], int],
    ) -> None:
        """Take the ways to what the assistant owns; `most_tokens` is the user's own limit."""
        self._vault = vault
        self._kind_of = kind_of
        self._most_tokens = most_tokens
        self._fixed = FixedPart()
        self._lock = threading.Lock()
        self._age = 0
        self._chosen: OrderedDict[object, Context] = OrderedDict()

    def choose(
        self,
        instruction: Instruction,
        model: LocalModel,
        *,
        off: frozenset[str] = frozenset(),
        pinned: frozenset[str] = frozenset(),
    ) -> Context:
        """The context of one draft, with what is pinned for it and for all; raises what the model does."""
        kind, most, vault = self._kind_of(instruction), self._most_tokens(), self._vault()
        key = (instruction, kind, off, pinned, most, model.path, model.info().n_ctx)
        with self._lock:
            age, known = self._age, self._chosen.get(key)
        if known is not None:
            return known
        chosen = choose_context(
            instruction,
            vault=vault,
            model=model,
            kind=kind,
            most_tokens=most,
            off=off,
            pinned=pinned,
            fixed=self._fixed,
        )
        with self._lock:
            if age == self._age:
                self._chosen[key] = chosen
                while len(self._chosen) > REMEMBERED:
                    self._chosen.popitem(last=False)
        return chosen

    def fixed(self, model: LocalModel) -> tuple[ContextItem, ...]:
        """What all drafts get with this model, nothing switched off; raises what the model does."""
        return self._fixed.items(self._vault(), model, self._most_tokens())

    def changed(self) -> None:
        """Forget what was chosen: profile or library have changed, or the vault is being locked."""
        with self._lock:
            self._age += 1
            self._chosen.clear()
            self._fixed.forget()


def choose_context(
    instruction: Instruction,
    *,
    vault: Vault | None,
    model: LocalModel,
    kind: str,
    most_tokens: int,
    off: frozenset[str],
    pinned: frozenset[str] = frozenset(),
    fixed: FixedPart | None = None,
    clock: Clock = utc_now,
) -> Context:
    """The items that fit into what the prompt and the answer leave of the model's context.

    Values that are never written are not among them, unless the instruction asks for them.

    Args:
        most_tokens: the user's own limit.
        off: keys of items that are switched off.
        pinned: keys of items that come in before others; those that are pinned for all drafts do so too.
        fixed: finds what is the same for every draft; one that is kept remembers it.
    """
    if REPLY_KEY in off:
        instruction = replace(instruction, reply_to=None)
    profile, found = Profile(), _Found((), (), Aim.of(instruction, kind))
    if vault is not None:
        profile = read_profile(vault)
        found = _find(vault.searching, instruction, kind, off, clock())
        accepted = [e for e in accepted_examples(vault, instruction, VOICE_CANDIDATES) if e.key not in off]
        found = replace(found, examples=[*found.examples, *accepted])
    sieve = Sieve.of(profile, instruction)
    budget, style = min(most_tokens, _room(model, Job(instruction, kind))), None
    if vault is not None and OWN_KEY not in off:
        style = own_style(vault, model, instruction, kind, sieve, most_tokens=budget // 4)
    facts = {name: value for name, value in sieve.facts(profile.facts).items() if f"fact:{name}" not in off}
    wanted = [] if vault is None else [*sorted(pinned), *pinned_for_all(vault)]
    keys = [key for key in dict.fromkeys(wanted) if key not in off]
    items = choose(
        replace(instruction, reply_to=sieve.received(instruction.reply_to)),
        facts,
        [replace(e, title=sieve.text(e.title), text=sieve.text(e.text)) for e in found.examples],
        [replace(p, title=sieve.text(p.title), text=sieve.text(p.text)) for p in found.passages],
        count_tokens=model.count,
        budget=budget - (style.tokens if style else 0),
        aim=found.aim,
        fixed=without((fixed or FixedPart()).items(vault, model, most_tokens), off),
        pinned=pinned_items(keys, facts, vault.searching, sieve) if vault is not None and keys else (),
    )
    to_them = frozenset(e.document_id for e in found.examples if e.to_recipient and e.document_id is not None)
    items = with_reasons([*items, style] if style else items, instruction, found.aim, to_them)
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
    examples = [example for example in map(example_of, past) if example.key not in off]
    passages = [passage for passage in passages if _key(passage) not in off]
    return _Found(
        ranked_examples(examples, aim)[:VOICES_LOOKED_AT],
        ranked_passages(passages, aim)[:PASSAGES_LOOKED_AT],
        aim,
    )


def _key(passage: Passage) -> str:
    return f"passage:{passage.id}"


def _room(model: LocalModel, job: Job) -> int:
    """Tokens left for context beside the rest of the prompt, a full outline and the longest answer."""
    fixed = sum(model.count(prompt_cost_texts(job))) + OUTLINE_TOKENS
    return max(0, model.info().n_ctx - job.max_tokens - fixed)
