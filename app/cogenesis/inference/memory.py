"""The state of the line in use, in llama.cpp's memory, and of those put aside: copying, going back to them.

The line in use is sequence 0 of the context, in cells that follow each other from the first one on, so that
what is computed after it has the same bits whatever was in memory before.
"""

from __future__ import annotations

import contextlib
import ctypes
import mmap
from collections.abc import Iterator, Sequence
from typing import Any

from cogenesis.inference.lines import Line, ParkedLines

WORTH = 32  # tokens; a line that has no more than so many to lose is not put aside


class StateMemory:
    """What is kept of earlier requests.

    Attributes:
        line: the line in use. Whoever computes adds to it.
    """

    def __init__(self, lib: Any, context: Any, *, spare: int, room: int, windows: bool) -> None:
        """Take over the memory of a new context.

        Args:
            windows: the model has sliding windows, see `Line.floor`.
            spare: a sequence to copy to, which nobody else uses while a copy is made; 0 when the model can't.
            room: tokens of the lines put aside, in all.
        """
        self._lib = lib
        self._context = context
        self._memory = lib.llama_get_memory(context)
        self._spare = spare
        self._windows = windows
        self._parked = ParkedLines(room)
        self.line = Line()

    @property
    def parked(self) -> list[Line]:
        """The lines put aside; the latest comes last."""
        return self._parked.lines

    def go_back(self, tokens: Sequence[int]) -> int:
        """Make the state the beginning of `tokens` that is known best; of how many tokens it is then."""
        known = {id(line): line.reuse(tokens) for line in (self.line, *self.parked)}
        best = max(self.parked, key=lambda line: known[id(line)], default=self.line)
        if known[id(best)] >= known[id(self.line)] + WORTH:
            self._take_back(best)
        shared = self.line.reuse(tokens)
        self.keep_aside(shared)
        return self.cut(shared)

    def go_back_settled(self, steps: Sequence[Sequence[int]]) -> int:
        """The same for steps that must have been computed just so; how many steps need not be."""
        best = max(self.parked, key=lambda line: line.settled(steps), default=self.line)
        if best.settled(steps) > self.line.settled(steps):
            self._take_back(best)
        same, done = self.line.settled(steps)
        self.keep_aside(done)
        return same if self.cut(done) == done else 0

    def bring_back(self, tokens: Sequence[int]) -> bool:
        """Whether a line in memory begins with all of `tokens`; that line, uncut, is then in use."""
        for line in (self.line, *self.parked):
            if line.shares(tokens) == len(tokens):
                if line is not self.line:
                    self._take_back(line)
                return self.line.shares(tokens) == len(tokens)
        return False

    def hold(self, length: int) -> None:
        """The first `length` tokens of the line in use are the warm prefix, and no other line's are."""
        self._parked.release_hold()
        self.line.held = min(length, len(self.line.tokens))

    def keep_aside(self, length: int) -> None:
        """Put aside what going back to `length` would lose, where it is worth it and there is room."""
        line = self.line
        if not self._spare or (line.prompt - length < WORTH and length >= line.held):
            return
        kept = line.beginning(line.prompt)
        if length >= line.held:
            kept.held = 0  # it stays in use
        room = self._parked.make_room(kept)
        kept.cut(room)
        if room >= max(WORTH, line.held if length < line.held else 0):
            size = self.size(room)
            if not size:
                return
            data = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
            if self.save(room, data) == size:
                kept.floor = room if self._windows else 0
                self._parked.put(kept, data)

    def cut(self, length: int) -> int:
        """Drop all after the first `length` tokens of the line in use; how many are left."""
        # Recurrent models cannot go back to the middle of a sequence: then nothing is left.
        if length < self.line.floor or not self._lib.llama_memory_seq_rm(self._memory, 0, length, -1):
            self._lib.llama_memory_clear(self._memory, True)
            length = 0
        self.line.cut(length)
        return length

    def size(self, length: int) -> int:
        """Bytes of the state of the first `length` tokens of the line in use; 0 when it cannot be had."""
        with self._sequence(length) as sequence:
            return 0 if sequence < 0 else int(self._lib.llama_state_seq_get_size(self._context, sequence))

    def save(self, length: int, data: Any) -> int:
        """Write that state to `data`, a writable buffer; bytes written, 0 when it does not fit."""
        with self._sequence(length) as sequence:
            target = (ctypes.c_uint8 * len(data)).from_buffer(data)
            if sequence < 0:
                return 0
            return int(self._lib.llama_state_seq_get_data(self._context, target, len(data), sequence))

    def load(self, line: Line, address: int, size: int) -> bool:
        """Make the line in use `line`, whose state is in memory at `address`; else nothing is in use."""
        self.keep_aside(0)
        self._clear()
        source = (ctypes.c_uint8 * size).from_address(address)
        read = self._lib.llama_state_seq_set_data(self._context, source, size, 0)
        last = self._lib.llama_memory_seq_pos_max(self._memory, 0)
        if read != size or last != len(line.tokens) - 1:
            self._clear()
            return False
        self.line = line
        line.floor = len(line.tokens) if self._windows else 0
        return True

    def forget(self) -> None:
        """Drop all state."""
        self._parked.clear()
        self._clear()

    def _clear(self) -> None:
        self._lib.llama_memory_clear(self._memory, True)
        self.line = Line()

    def _take_back(self, line: Line) -> None:
        taken = self._parked.take(line)
        known = self.line.tokens[: self.line.prompt]
        if line.shares(known) == len(known):  # nothing is lost with the line in use
            line.held = max(line.held, self.line.held)
            self._clear()
        held = (ctypes.c_uint8 * len(taken.data)).from_buffer(taken.data)
        self.load(taken.line, ctypes.addressof(held), len(taken.data))

    @contextlib.contextmanager
    def _sequence(self, length: int) -> Iterator[int]:
        """A sequence that has just the first `length` tokens of the line in use; -1 where none can."""
        lib, memory = self._lib, self._memory
        if length == len(self.line.tokens):
            yield 0
            return
        if not self._spare or length < self.line.floor:
            yield -1
            return
        lib.llama_memory_seq_cp(memory, 0, self._spare, 0, length)
        try:
            yield self._spare
        finally:
            lib.llama_memory_seq_rm(memory, self._spare, -1, -1)
