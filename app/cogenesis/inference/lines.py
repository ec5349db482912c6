"""What is known of the state in memory: whose tokens it is, and which other lines were put aside.

The state is that of one line of tokens. Planning, briefs and writing begin differently, so each would throw
out what the others have read. Instead a line that is about to be lost is put aside, as bytes, and taken back
when a request begins like it: 1,000 tokens of a 1.5B model take 6 ms each way where reading them takes 25 s.
A copy gives the same bits wherever it is taken back, which several lines side by side in one cache do not,
and it costs the line in use neither room nor speed.
"""

from __future__ import annotations

import mmap
from collections.abc import Sequence
from dataclasses import dataclass, field

Step = tuple[int, int]


@dataclass(slots=True)
class Line:
    """Tokens whose state is in memory.

    Attributes:
        steps: the steps (start, end) by which it was computed.
        prompt: how many of the tokens were read; the model itself wrote those after them.
        held: how many are the warm prefix, forgotten last; 0 when the line is another one.
        floor: it can be cut to no fewer tokens than these. A copy of a state with sliding windows has only
            what the next token sees, so what was copied can be gone on from and not back.
    """

    tokens: list[int] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    prompt: int = 0
    held: int = 0
    floor: int = 0

    def add(self, tokens: Sequence[int], *, read: bool) -> None:
        """One step more."""
        start = len(self.tokens)
        self.tokens += tokens
        self.steps.append((start, len(self.tokens)))
        if read:
            self.prompt = len(self.tokens)

    def cut(self, length: int) -> None:
        """Only the first `length` tokens are left; a step that was cut in two is none."""
        del self.tokens[length:]
        while self.steps and self.steps[-1][1] > length:
            self.steps.pop()
        self.prompt = min(self.prompt, length)
        self.held = min(self.held, length)
        self.floor = self.floor if length >= self.floor else 0

    def beginning(self, length: int) -> Line:
        """A copy of the first `length` tokens."""
        copy = Line(list(self.tokens), list(self.steps), self.prompt, self.held, self.floor)
        copy.cut(length)
        return copy

    def shares(self, tokens: Sequence[int]) -> int:
        """How many tokens are the same from the beginning."""
        if self.tokens[: len(tokens)] == tokens:
            return len(tokens)
        pairs = enumerate(zip(self.tokens, tokens, strict=False))
        differ = (number for number, (ours, theirs) in pairs if ours != theirs)
        return next(differ, min(len(self.tokens), len(tokens)))

    def reuse(self, tokens: Sequence[int]) -> int:
        """How many of its tokens a line of `tokens` can go on from."""
        shared = self.shares(tokens)
        return shared if shared >= self.floor else 0

    def settled(self, steps: Sequence[Sequence[int]]) -> tuple[int, int]:
        """How many of these steps the line begins with, computed just so; and their tokens."""
        same = done = 0
        for step in steps:
            end = done + len(step)
            if self.steps[same : same + 1] != [(done, end)] or self.tokens[done:end] != list(step):
                break
            same, done = same + 1, end
        return (same, done) if done >= self.floor else (0, 0)


@dataclass(slots=True)
class Parked:
    """A line that was put aside, and its state."""

    line: Line
    data: mmap.mmap


class ParkedLines:
    """Lines put aside, of `room` tokens in all. The one used longest ago goes first, a held one last."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._parked: list[Parked] = []  # the one put aside last comes last

    def __len__(self) -> int:
        return len(self._parked)

    @property
    def lines(self) -> list[Line]:
        """The lines; the one put aside last comes last."""
        return [parked.line for parked in self._parked]

    def make_room(self, line: Line) -> int:
        """Drop what is to go for `line`; of how many of its tokens there is room for the state."""
        self._parked = [one for one in self._parked if not _covers(line, one.line)]
        if line.held:
            for one in self._parked:
                one.line.held = 0
        for one in sorted(self._parked, key=lambda one: one.line.held > 0):
            if self._used() + len(line.tokens) <= self._room or (one.line.held and not line.held):
                break
            self._parked.remove(one)
        return min(len(line.tokens), self._room - self._used())

    def put(self, line: Line, data: mmap.mmap) -> None:
        """Add a line for which there is room."""
        self._parked.append(Parked(line, data))

    def take(self, line: Line) -> Parked:
        """Take a line out."""
        found = next(one for one in self._parked if one.line is line)
        self._parked.remove(found)
        return found

    def release_hold(self) -> None:
        """None of them is the warm prefix any more."""
        for one in self._parked:
            one.line.held = 0

    def clear(self) -> None:
        """Forget all."""
        self._parked.clear()

    def _used(self) -> int:
        return sum(len(one.line.tokens) for one in self._parked)


def _covers(line: Line, other: Line) -> bool:
    """Whether all that `other` is of use for, `line` is too."""
    return line.held >= other.held and line.shares(other.tokens) == len(other.tokens)
