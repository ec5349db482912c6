"""Prompt-lookup decoding gives what plain decoding gives, in fewer steps where text is repeated."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.inference.engine import Engine
from cogenesis.inference.lookup import Lookup, LookupSteps, Pace, PlainSteps, Steps
from cogenesis.inference.options import Sampling

TEXT = (
    "Dear Ms. Weber, thank you for your letter of the third of May. I am glad that the roof will be mended "
    "before the autumn rains begin, and that you will have the gutters cleaned as well."
)
PROMPT = f"{TEXT}\n\nThe same letter again, word for word:\n\n"
SAMPLINGS = [
    Sampling(temperature=0.0, repeat_penalty=1.0),
    Sampling(temperature=0.0, repeat_penalty=1.3),
    Sampling(seed=1),
    Sampling(seed=2, temperature=1.4, top_k=0, top_p=1.0, min_p=0.0, repeat_penalty=1.0),
    Sampling(seed=3, temperature=0.4, top_k=5, top_p=0.5),
    Sampling(seed=4, temperature=1.0, top_k=0, min_p=0.2, repeat_penalty=2.0),
]


NOISES = 31
FEW = [1000, 1001, 1002, 1003, 1004, 1005]


@cache
def noise(size: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    return np.random.default_rng(5).normal(0, 2, (NOISES, size)).astype(np.float32)


class Recorded:
    """In an engine's place: logits that the tokens before decide. A few words are likely, and repetition.

    Of a real model the logits for the same tokens may differ a little with how they were grouped in steps.
    """

    def __init__(self, engine: Engine, prompt: Sequence[int], push: float) -> None:
        self._engine = engine
        self._push = push
        self.n_together = engine.n_together
        self.steps = 0
        self.read = list(prompt)
        if engine.length < self.n_together:  # so that llama.cpp has rows of logits to write in
            engine.advance_many(range(self.n_together))
        self._record(-1)

    @property
    def length(self) -> int:
        return len(self.read)

    def advance(self, token: int) -> None:
        self.steps += 1
        self.read.append(token)
        self._record(-1)

    def advance_many(self, tokens: Sequence[int]) -> None:
        self.steps += 1
        for row, token in enumerate(tokens):
            self.read.append(token)
            self._record(row)

    def rewind(self, length: int) -> None:
        del self.read[length:]

    def _record(self, row: int) -> None:
        size = self._engine.tokenizer.size
        pointer = self._engine._lib.llama_get_logits_ith(self._engine._context, row)
        logits = np.ctypeslib.as_array(pointer, shape=(size,))
        logits[:] = noise(size)[hash(tuple(self.read[-3:])) % NOISES]
        logits[FEW] += 14
        for token in Lookup(self.read).after(1):
            logits[token] += self._push


def written(
    engine: Engine, prompt: list[int], sampling: Sampling, count: int, lookup: int, push: float
) -> tuple[list[int], int]:
    """Tokens as `answer` writes them, and the steps they took; every tenth is forbidden at first."""
    recorded = Recorded(engine, prompt, push)
    sampler = engine.sampler(sampling)
    steps: Steps = LookupSteps(recorded, sampler, prompt, lookup) if lookup else PlainSteps(recorded, sampler)
    tokens: list[int] = []
    while len(tokens) < count:
        token = steps.next()
        if len(tokens) % 10 == 9 and token % 2 == 0:
            steps.forbid(token)
            token = steps.next()
        tokens.append(token)
        if len(tokens) < count:
            steps.take(token, count - len(tokens))
    sampler.close()
    return tokens, recorded.steps


@pytest.mark.parametrize("sampling", SAMPLINGS)
@pytest.mark.parametrize("push", [3.0, 40.0])
def test_on_recorded_logits_every_sampler_chooses_the_same_tokens(
    engine: Engine, sampling: Sampling, push: float
) -> None:
    prompt = random.Random(7).choices(FEW, k=80)
    plain, _ = written(engine, prompt, sampling, 40, 0, push)
    for longest in (1, 4, 31):
        tokens, steps = written(engine, prompt, sampling, 40, longest, push)
        assert tokens == plain
        assert steps < 29 or push < 40.0 or sampling.repeat_penalty == 2.0


@pytest.mark.parametrize("sampling", [SAMPLINGS[0], SAMPLINGS[2]])
def test_the_built_in_model_writes_the_same_tokens(engine: Engine, sampling: Sampling) -> None:
    """Its logits are the same to the bit, however tokens are grouped in steps."""
    prompt = engine.tokenizer.encode(PROMPT)

    def write(longest: int) -> list[int]:
        list(engine.read(prompt))
        sampler, tokens = engine.sampler(sampling), list[int]()
        steps = LookupSteps(engine, sampler, prompt, longest) if longest else PlainSteps(engine, sampler)
        for left in range(30, 0, -1):
            tokens.append(steps.next())
            steps.take(tokens[-1], left)
        sampler.close()
        return tokens

    assert write(12) == write(0)


def test_what_followed_in_the_prompt_goes_before_what_followed_in_the_answer() -> None:
    lookup = Lookup([1, 2, 3, 4, 9, 9])
    for token in (2, 3, 7, 2, 3):
        lookup.add(token)
    assert lookup.after(2) == [4, 9]
    for token in (7, 8, 3, 7):
        lookup.add(token)
    assert lookup.after(9) == [8, 3, 7]
    lookup.add(11)
    assert lookup.after(9) == []


@given(st.lists(st.integers(0, 3), max_size=40), st.lists(st.integers(0, 3), max_size=40), st.integers(0, 9))
def test_a_draft_is_what_once_followed_the_longest_match(
    prompt: list[int], answer: list[int], most: int
) -> None:
    lookup = Lookup(prompt)
    for token in answer:
        lookup.add(token)
    tokens, draft = prompt + answer, lookup.after(most)
    assert len(draft) <= most
    longest: list[list[int]] = []
    for length in (2, 3, 4):
        places = range(len(tokens) - length)
        found = [tokens[at + length :] for at in places if tokens[at : at + length] == tokens[-length:]]
        longest = found or longest
    assert bool(draft) == bool(longest and most)
    assert not draft or any(rest[: len(draft)] == draft for rest in longest)


def test_drafts_grow_while_they_are_taken_and_stop_for_longer_and_longer_after_misses() -> None:
    pace = Pace(16)
    sizes = []
    for _ in range(4):
        sizes.append(pace.size())
        pace.taken(sizes[-1], sizes[-1])
    assert sizes == [4, 8, 16, 16]
    drafted, pauses, pause = 0, [], 0
    for _ in range(400):
        size = pace.size()
        drafted += size
        pace.taken(size, 0)
        if size:
            pauses += [pause] if pause else []
            pause = 0
        else:
            pause += 1
    assert pauses[:4] == [8, 16, 32, 64]
    assert drafted < 60


@given(st.integers(1, 31), st.lists(st.integers(0, 31), max_size=50))
def test_a_draft_is_never_longer_than_asked(longest: int, takings: list[int]) -> None:
    pace = Pace(longest)
    for taken in takings:
        size = pace.size()
        assert 0 <= size <= longest
        pace.taken(size, min(taken, size))
