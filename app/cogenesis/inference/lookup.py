"""Prompt-lookup decoding: when a text is rewritten, much of what comes next stands in the prompt already.

The last few tokens are looked up in the prompt and in the answer so far. What followed them there is a draft:
the model reads it in one step, as in prefill, in place of a step for each token. Kept of it is what the
sampler chooses by itself, token after token. So the answer is the one that plain decoding gives, for every
sampler; the draft only says which logits are worth computing together. (Where a model's logits depend on how
tokens are grouped in steps, as those of some quantized models do, they differ as little as that.)

After Prompt Lookup Decoding (Saxena, 2023).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

LONGEST_MATCH = 4
SHORTEST_MATCH = 2
FIRST_DRAFT = 4
MISSES = 3
PAUSE, LONGEST_PAUSE = 8, 64


class Lookup:
    """What followed the last tokens, the last time they stood in the prompt, or else in the answer."""

    def __init__(self, prompt: Sequence[int]) -> None:
        self._tokens: list[int] = []
        self._places: dict[tuple[int, ...], int] = {}
        for token in prompt:
            self._note()
            self._tokens.append(token)
        self._prompt = dict(self._places)

    def add(self, token: int) -> None:
        """The answer has one more token."""
        self._note()
        self._tokens.append(token)

    def after(self, most: int) -> list[int]:
        """At most so many tokens that may come next; empty when the last ones are new."""
        for length in range(LONGEST_MATCH, SHORTEST_MATCH - 1, -1):
            if len(self._tokens) < length:
                continue
            last = tuple(self._tokens[-length:])
            place = self._prompt.get(last, self._places.get(last))
            if place is not None:
                return self._tokens[place : place + most]
        return []

    def _note(self) -> None:
        """Remember where what ends here goes on; the end itself is noted once it is not the end any more."""
        for length in range(SHORTEST_MATCH, LONGEST_MATCH + 1):
            if len(self._tokens) >= length:
                self._places[tuple(self._tokens[-length:])] = len(self._tokens)


class Pace:
    """How long a draft should be: longer while drafts are taken, shorter when not.

    After misses there is none for a while: text that repeats nothing is written about as fast as without.
    """

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._size = min(FIRST_DRAFT, longest)
        self._misses = 0
        self._pause = PAUSE
        self._waiting = 0

    def size(self) -> int:
        """Tokens to draft for the next step."""
        if self._waiting:
            self._waiting -= 1
            return 0
        return self._size

    def taken(self, drafted: int, taken: int) -> None:
        """Of so many drafted tokens, so many were what the sampler chose."""
        if not drafted:
            return
        if taken:
            self._misses, self._pause = 0, PAUSE
            self._size = min(self._size * 2, self._longest) if taken == drafted else max(taken, 2)
            return
        self._misses += 1
        self._size = max(self._size // 2, 1)
        if self._misses >= MISSES:
            self._waiting = self._pause
            self._misses, self._pause = 0, min(self._pause * 2, LONGEST_PAUSE)


class Steps(Protocol):
    """How tokens that were chosen become logits for the next choice."""

    def next(self) -> int:
        """The next token, as the sampler chooses it."""
        ...

    def forbid(self, token: int) -> None:
        """Keep `token` from being chosen now."""
        ...

    def take(self, token: int, room: int) -> None:
        """Go on with `token`; at most `room` more will be wanted."""
        ...


class Computing(Protocol):
    """The engine, as far as it is needed here."""

    @property
    def length(self) -> int: ...

    @property
    def n_together(self) -> int: ...

    def advance(self, token: int) -> None: ...

    def advance_many(self, tokens: Sequence[int]) -> None: ...

    def rewind(self, length: int) -> None: ...


class Choosing(Protocol):
    """The sampler; `row` counts the positions of the last step, -1 is its last."""

    def next(self, row: int = -1) -> int: ...

    def forbid(self, token: int, row: int = -1) -> None: ...


class PlainSteps:
    """One token a step."""

    def __init__(self, engine: Computing, sampler: Choosing) -> None:
        self._advance: Callable[[int], None] = engine.advance
        self.next = sampler.next
        self.forbid = sampler.forbid

    def take(self, token: int, room: int) -> None:
        """Compute the logits after `token`."""
        self._advance(token)


class LookupSteps:
    """Several tokens a step, where what comes next can be guessed."""

    def __init__(self, engine: Computing, sampler: Choosing, prompt: Sequence[int], longest: int) -> None:
        """`prompt` is what the engine has read, and `longest` the most tokens that may be drafted."""
        self._engine = engine
        self._sampler = sampler
        self._lookup = Lookup(prompt)
        self._pace = Pace(max(1, min(longest, engine.n_together - 1)))
        self._draft: list[int] = []
        self._taken = 0
        self._begin = engine.length
        self._row = -1

    def next(self) -> int:
        """The sampler's choice after what is taken so far."""
        return self._sampler.next(self._row)

    def forbid(self, token: int) -> None:
        """Keep `token` from being chosen there."""
        self._sampler.forbid(token, self._row)

    def take(self, token: int, room: int) -> None:
        """Go on with `token`: at no cost where it was drafted, else by a step with a new draft."""
        self._lookup.add(token)
        if self._taken < len(self._draft) and token == self._draft[self._taken]:
            self._taken += 1
            self._row += 1
            return
        self._pace.taken(len(self._draft), self._taken)
        self._engine.rewind(self._begin + self._taken)
        self._draft = self._lookup.after(min(self._pace.size(), room - 1))
        self._taken = 0
        self._begin = self._engine.length + 1
        if self._draft:
            self._engine.advance_many([token, *self._draft])
            self._row = 0
        else:
            self._engine.advance(token)
            self._row = -1
