"""What the local model is told in every draft alike: the profile, how the user writes, a few of their texts.

It stands in front of all prompts, and its model state is kept, so it should change seldom. The texts are
chosen once and remembered in the vault by their numbers; they are chosen anew when one of them is gone, may
not be told, or the library has grown by half.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace

from cogenesis.assistant.never_write import Sieve, read_profile
from cogenesis.assistant.styling import fixed_style
from cogenesis.documents.formats import Format
from cogenesis.documents.passages import count_words
from cogenesis.documents.ranking import Example
from cogenesis.documents.retrieval import FEWEST_EXAMPLE_WORDS, MOST_EXAMPLES, choose_fixed
from cogenesis.domain import ContextItem, Instruction, Origin
from cogenesis.inference.model import LocalModel
from cogenesis.vault.searching import OwnText, PastText, SearchStore
from cogenesis.vault.vault import Vault

CHOSEN_KEY = "fixed voice"
LISTED = 200
FEWEST_CHARACTERS, MOST_CHARACTERS = 40, 6_000
USUAL_CHARACTERS = (250, 1_200)
"""Of the texts that make good examples: a short mail to a page."""
GROWN = 1.5
OWN_ROOM = 1_300
"""Tokens of the model's context that are left to a draft: its task and outline, and the longest answer."""

_NO_TASK = Instruction("")


class FixedPart:
    """Finds the fixed items; remembers what it found while nothing they are made of has changed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: tuple[object, tuple[ContextItem, ...]] | None = None

    def items(self, vault: Vault | None, model: LocalModel, most_tokens: int) -> tuple[ContextItem, ...]:
        """What every draft gets with this vault and model; () where there is no room for it.

        `most_tokens` is the user's own limit for all that a draft gets. Raises what the model does.
        """
        if vault is None:
            return ()
        budget = min(most_tokens, model.info().n_ctx - OWN_ROOM)
        profile = read_profile(vault)
        sieve = Sieve.of(profile, _NO_TASK)
        told = sieve.facts(profile.facts)
        # What is cut for most drafts and told in some is no part of what is the same for all.
        facts = {name: value for name, value in told.items() if profile.facts[name] == value}
        examples, style = _examples(vault, sieve), fixed_style(vault, sieve)
        made_of = (
            model.path,
            budget,
            tuple(facts.items()),
            tuple((e.key, e.title, e.text) for e in examples),
            style,
        )
        with self._lock:
            if self._known is None or self._known[0] != made_of:
                items = choose_fixed(
                    facts, examples, count_tokens=model.count, budget=max(budget, 0), style=style
                )
                self._known = (made_of, tuple(items))
            return self._known[1]

    def forget(self) -> None:
        """Forget what was found."""
        with self._lock:
            self._known = None


def example_of(text: PastText) -> Example:
    """A past text as a voice."""
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


def _examples(vault: Vault, sieve: Sieve) -> list[Example]:
    """The fixed examples, the remembered ones if they still do."""
    chosen = vault.settings.get(CHOSEN_KEY) or {}
    numbers, of = list(chosen.get("documents", ())), int(chosen.get("of", 0))
    count = vault.searching.count_own()
    if numbers and count <= max(of * GROWN, of + 1):
        texts = vault.searching.own_texts(numbers)
        if len(texts) == len(numbers) and all(_may_be_told(text, sieve) for text in texts):
            return [example_of(text) for text in texts]
    texts = _choose(vault.searching, sieve)
    now = {"documents": [text.document_id for text in texts], "of": count} if texts else None
    if now != (chosen or None):
        vault.settings.set(CHOSEN_KEY, now)
    return [example_of(text) for text in texts]


def _choose(searching: SearchStore, sieve: Sieve) -> list[PastText]:
    """The latest text of good length of each of the commonest sorts (kind and language), one sort in turn."""
    listed = searching.own_listed(FEWEST_CHARACTERS, MOST_CHARACTERS, LISTED)
    sorts: dict[tuple[str, str], list[OwnText]] = {}
    for each in listed:
        sorts.setdefault((each.kind, each.language), []).append(each)
    commonest = sorted(sorts.values(), key=lambda texts: -len(texts))
    rounds = [sorted(texts, key=lambda text: not _is_usual(text)) for texts in commonest]
    longest = max(map(len, rounds), default=0)
    order = [texts[turn].document_id for turn in range(longest) for texts in rounds if turn < len(texts)]
    found: list[PastText] = []
    for start in range(0, len(order), MOST_EXAMPLES):
        if len(found) >= MOST_EXAMPLES:
            break
        texts = searching.own_texts(order[start : start + MOST_EXAMPLES])
        found += [text for text in texts if _may_be_told(text, sieve) and _says_more(text, found)]
    return found[:MOST_EXAMPLES]


def _is_usual(text: OwnText) -> bool:
    least, most = USUAL_CHARACTERS
    return least <= text.characters <= most


def _may_be_told(text: PastText, sieve: Sieve) -> bool:
    """Whether nothing of it is kept out of drafts; what is must not be in any state that is kept."""
    return not (sieve.cuts(text.text) or sieve.cuts(text.title))


def _says_more(text: PastText, found: Sequence[PastText]) -> bool:
    return count_words(text.text) >= FEWEST_EXAMPLE_WORDS and all(text.text != other.text for other in found)


def without(items: Sequence[ContextItem], off: frozenset[str]) -> list[ContextItem]:
    """The fixed items that are not switched off; the model then reads anew what comes after the first gap."""
    return [replace(item, tokens=0) for item in items if item.key not in off]
