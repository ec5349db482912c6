"""What the user wants to have used in every draft: facts, passages and past texts, kept by their keys.

A key is that of a `ContextItem`. What it stands for may be forgotten later; a key of nothing is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from cogenesis.assistant.fixed import example_of
from cogenesis.assistant.never_write import Sieve
from cogenesis.documents.retrieval import fact_item, passage_item, voice_item
from cogenesis.domain import ContextItem
from cogenesis.errors import UsageError
from cogenesis.vault.searching import SearchStore
from cogenesis.vault.vault import Vault

PINNED_KEY = "pinned context"
MOST_PINNED = 8
SORTS = ("fact", "passage", "voice")


class Pins:
    """What is pinned for all drafts; `Assistant.pins` is the one there is."""

    def __init__(self, open_vault: Callable[[], Vault], changed: Callable[[], None]) -> None:
        """`changed` is called when another context may be chosen from now on."""
        self._open = open_vault
        self._changed = changed

    def list(self) -> list[str]:
        """The keys, the first pinned first."""
        return pinned_for_all(self._open())

    def set(self, key: str, *, on: bool) -> None:
        """Pin an item for all drafts, or let it go; UsageError where it is no item, or there are too many."""
        if key.partition(":")[0] not in SORTS or not key.partition(":")[2]:
            raise UsageError("Only facts, passages and past texts can be pinned.")
        keys = [each for each in self.list() if each != key]
        if on and len(keys) >= MOST_PINNED:
            raise UsageError(f"At most {MOST_PINNED} can be pinned for all drafts; let another one go first.")
        self._open().settings.set(PINNED_KEY, [*keys, key] if on else keys or None)
        self._changed()


def pinned_for_all(vault: Vault) -> list[str]:
    """The keys that are pinned in this vault."""
    return [str(key) for key in vault.settings.get(PINNED_KEY) or ()]


def pinned_items(
    keys: Sequence[str], facts: dict[str, str], searching: SearchStore, sieve: Sieve
) -> list[ContextItem]:
    """What these keys stand for, as far as it is there and may be told; `facts` are those that may."""
    numbers = {sort: [int(n) for s, n in map(_parts, keys) if s == sort and n.isdigit()] for sort in SORTS}
    found = {f"fact:{name}": fact_item(name, value) for name, value in facts.items()}
    for passage in searching.passages_of(numbers["passage"]):
        sifted = replace(passage, title=sieve.text(passage.title), text=sieve.text(passage.text))
        found[f"passage:{passage.id}"] = passage_item(sifted)
    for text in searching.own_texts(numbers["voice"]):
        example = example_of(text)
        sifted_example = replace(example, title=sieve.text(example.title), text=sieve.text(example.text))
        found[example.key] = voice_item(sifted_example)
    return [replace(found[key], why=("pinned",)) for key in keys[:MOST_PINNED] if key in found]


def _parts(key: str) -> tuple[str, str]:
    sort, _, rest = key.partition(":")
    return sort, rest
