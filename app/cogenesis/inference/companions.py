"""Several prompts beside each other in one cache, and one continuation after all of them in the same steps.

They stand beside the line in use, begin with a copy of what they share with it, which takes no room, and are
dropped as soon as anything else is asked. Until then a call that only adds to them reads only what is new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from cogenesis.inference.batches import Place, PlacedBatch
from cogenesis.inference.lines import Line


class Companions:
    """Sequences 1 and up of a context; the line in use is sequence 0."""

    def __init__(self, lib: Any, memory: Any, batch: PlacedBatch, decode: Callable[[Any], None]) -> None:
        """`decode` computes a batch, or raises."""
        self._lib = lib
        self._memory = memory
        self._batch = batch
        self._decode = decode
        self._lines: list[Line] = []

    def needed(self, base: Line, wanted: Sequence[Sequence[int]]) -> int:
        """Cells that these will take, beside those of `base`."""
        return sum(len(tokens) - base.shares(tokens[:-1]) for tokens in wanted)

    def seat(self, base: Line, wanted: Sequence[Sequence[int]]) -> Iterator[None]:
        """Make the state of each sequence that of the tokens wanted; a yield before each step."""
        while len(self._lines) > len(wanted):
            self._remove(len(self._lines), 0)
            self._lines.pop()
        self._lines += [Line() for _ in wanted[len(self._lines) :]]
        for number, tokens in enumerate(wanted, 1):
            line = self._lines[number - 1]
            kept, offered = line.shares(tokens), base.shares(tokens)
            if offered > kept:
                self._remove(number, 0)
                self._lib.llama_memory_seq_cp(self._memory, 0, number, 0, offered)
                self._lines[number - 1] = line = base.beginning(offered)
            else:
                self._remove(number, kept)
                line.cut(kept)
        for number, tokens in enumerate(wanted, 1):
            line = self._lines[number - 1]
            while len(line.tokens) < len(tokens):
                start = len(line.tokens)
                part = tokens[start : start + self._batch.size]
                yield
                places = [Place(token, start + at, (number,), wanted=False) for at, token in enumerate(part)]
                self._compute(places)

    def follow(self, tails: Sequence[Sequence[int]]) -> Iterator[tuple[int, int, Any]]:
        """Add tails of one length, in common steps: (number of the tail, place in it, its logits) for each.

        The logits hold until the next is taken.
        """
        starts = [len(line.tokens) for line in self._lines]
        cells = [(number, at) for at in range(len(tails[0])) for number in range(len(tails))]
        for first in range(0, len(cells), self._batch.size):
            part = cells[first : first + self._batch.size]
            places = [Place(tails[n][at], starts[n] + at, (n + 1,), wanted=True) for n, at in part]
            context = self._compute(places)
            for row, (number, at) in enumerate(part):
                yield number, at, self._lib.llama_get_logits_ith(context, row)

    def clear(self) -> None:
        """Drop all."""
        for number in range(1, len(self._lines) + 1):
            self._remove(number, 0)
        self._lines.clear()

    def _compute(self, places: Sequence[Place]) -> Any:
        try:
            context = self._decode(self._batch.fill(places))
        except Exception:
            self.clear()  # what of the step was computed is not known
            raise
        for place in places:
            self._lines[place.sequences[0] - 1].add([place.token], read=True)
        return context

    def _remove(self, number: int, start: int) -> None:
        self._lib.llama_memory_seq_rm(self._memory, number, start, -1)
