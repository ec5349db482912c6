"""A step of llama.cpp in which each token says where it stands, whose it is, and if its logits are wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """A token of a step.

    Attributes:
        position: counted from the beginning of its sequences.
        sequences: it is seen by later tokens of these only.
        wanted: whether its logits are.
    """

    token: int
    position: int
    sequences: Sequence[int]
    wanted: bool


class PlacedBatch:
    """Memory for one step of at most `size` tokens, each in at most `sequences` sequences."""

    def __init__(self, lib: Any, *, size: int, sequences: int) -> None:
        self._lib = lib
        self.size = size
        self._batch = lib.llama_batch_init(size, 0, sequences)

    def fill(self, places: Sequence[Place]) -> Any:
        """The batch for llama_decode; it holds until the next one."""
        batch = self._batch
        batch.n_tokens = len(places)
        for number, place in enumerate(places):
            batch.token[number] = place.token
            batch.pos[number] = place.position
            batch.logits[number] = place.wanted
            batch.n_seq_id[number] = len(place.sequences)
            for at, sequence in enumerate(place.sequences):
                batch.seq_id[number][at] = sequence
        return batch

    def close(self) -> None:
        """Free what C holds."""
        self._lib.llama_batch_free(self._batch)
