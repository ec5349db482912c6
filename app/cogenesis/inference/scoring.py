"""How likely the local model finds each of a few choices: the worker's side.

All choices of a request begin with the same tokens: the prompt and, mostly, the answer's prefix. What
follows is a small tree, since choices may go on alike. The prompt is kept in memory for the next request
(see `Engine.settle`); its last token, the prefix and the inner nodes of the tree are computed in as few steps
as they fit in, each choice in a branch of its own. A choice of one token costs nothing more.

How a request is cut into steps follows from the request alone, choices taken in order of their tokens. So
the same request gives the same bits on the same machine and settings, in whatever order choices stand and
whatever was asked before. Other choices beside it can change a score a little, since llama.cpp rounds batches
of other sizes otherwise: by nothing with the built-in model, by up to 0.15 seen with a Q4_K one.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import Struct

from cogenesis.inference.answer import MIN_ROOM, TEMPLATE_LIMIT_S, least_tokens
from cogenesis.inference.engine import BRANCH_STEP, Aborted, Cell, Engine, EngineError
from cogenesis.inference.events import Score
from cogenesis.inference.messages import Failed, Stopped, Weigh, Weighed
from cogenesis.inference.options import ChatMessage
from cogenesis.inference.templates import ChatTemplate

# Tokens a step. Prompts that differ late share more when steps are small; and from 64 on, llama.cpp's
# attention rounds otherwise than for single tokens (0.1 seen), so how a prefix is cut would show in scores.
GRID = 32

Path = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A request in tokens.

    Attributes:
        steps: what is kept for the next request, in the steps that it is computed in.
        stem: tokens after these that all choices begin with; at least one.
        answers: what follows, for each choice.
    """

    steps: list[list[int]]
    stem: list[int]
    answers: list[Path]

    @property
    def longest(self) -> int:
        """Tokens of prompt, prefix and the longest choice."""
        before = sum(map(len, self.steps)) + len(self.stem)
        return before + max(map(len, self.answers), default=0)


def weigh(engine: Engine, template: ChatTemplate, request: Weigh, step: Callable[..., None]) -> Struct:
    """Weighed, Failed or Stopped. `step` is told before each step, as in `answer`."""
    step(TEMPLATE_LIMIT_S)
    room = engine.n_ctx - MIN_ROOM
    needed = least_tokens([*request.messages, ChatMessage("assistant", request.prefix)])
    try:
        if needed <= room:
            question = ask(engine, template, request, step)
            needed = question.longest
        if needed > room:
            return Failed(request.id, "context", needed=needed, room=room)
        known = _logprobs(engine, question, step)
    except Aborted:
        return Stopped(request.id)
    except EngineError as error:
        return Failed(request.id, "compute", str(error))
    scores = [
        Score(math.fsum(known[path[:end]][path[end]] for end in range(len(path))), len(path))
        for path in question.answers
    ]
    return Weighed(request.id, scores)


def ask(engine: Engine, template: ChatTemplate, request: Weigh, step: Callable[..., None]) -> Question:
    """Tokenise a request. Each choice is tokenised with the prefix, as the model would write it.

    Where a choice runs into the prefix (`New` and ` York`, ` ` and `Paris`), the last tokens of the prefix
    are part of what is scored, for all choices alike: otherwise they would not be scored on the same text.
    """
    parts = template.parts(request.messages)
    texts = ["", request.prefix, *(request.prefix + choice for choice in request.choices)]
    encoded = []
    for tokens in engine.tokenizer.encode_endings(parts, texts):
        if engine.abort.is_set():
            raise Aborted
        step(TEMPLATE_LIMIT_S)
        encoded.append(tokens)
    prompt, *whole = encoded
    shared = _shared(whole)
    if not shared:
        raise EngineError("nothing to go on from")
    body = max(min(len(_shared([prompt, shared])), len(prompt) - 1, len(shared) - 1), 0)
    size = min(GRID, engine.n_ubatch)
    steps = _grid(shared[:body], size)
    if len(shared) - body > BRANCH_STEP:
        steps += _grid(shared[body:-1], size)
        body = len(shared) - 1
    return Question(steps, shared[body:], [tuple(tokens[len(shared) :]) for tokens in whole[1:]])


def cells_of(stem: Sequence[int], paths: Sequence[Path]) -> Iterator[tuple[Path, Cell]]:
    """The stem and the tree of `paths`, parents first; with each cell, the path that it ends.

    A path of `paths` is a branch, by its place there. Cells of the stem come with the empty path.
    """
    every = range(max(len(paths), 1))
    for offset, token in enumerate(stem):
        yield (), Cell(token, offset, every, wanted=offset == len(stem) - 1)
    for node in sorted({path[:end] for path in paths for end in range(1, len(path) + 1)}):
        branches = [number for number, path in enumerate(paths) if path[: len(node)] == node]
        yield node, Cell(node[-1], len(stem) + len(node) - 1, branches, wanted=True)


def groups_of(answers: Sequence[Path], most: int, room: int) -> Iterator[list[Path]]:
    """What must be computed for `answers`, in groups of at most `most` paths that fit in `room` tokens.

    The last token of an answer is only looked up, and a path that begins another is computed with that.
    """
    inner = sorted({path[:-1] for path in answers})
    leaves = [a for a, b in zip(inner, [*inner[1:], ()], strict=True) if b[: len(a)] != a or not b]
    group: list[Path] = []
    for path in leaves:
        if group and (len(group) == most or sum(map(len, group)) + len(path) > room):
            yield group
            group = []
        group.append(path)
    yield group


def _logprobs(engine: Engine, question: Question, step: Callable[..., None]) -> dict[Path, dict[int, float]]:
    """For each inner node of the tree, the log-probabilities of the tokens that follow it there."""
    followers: dict[Path, set[int]] = {}
    for path in question.answers:
        for end in range(len(path)):
            followers.setdefault(path[:end], set()).add(path[end])
    known: dict[Path, dict[int, float]] = {}
    room = engine.n_ctx - sum(map(len, question.steps)) - len(question.stem)
    for group in groups_of(question.answers, engine.n_branches, room):
        for _ in engine.settle(question.steps):
            step()
        nodes = list(cells_of(question.stem, group))
        step()
        with contextlib.closing(engine.branch([cell for _, cell in nodes])) as computed:
            for number, logits in computed:
                path = nodes[number][0]
                if path in followers and path not in known:
                    known[path] = _log_softmax(logits, engine.tokenizer.size, sorted(followers[path]))
                step()
    return known


def _log_softmax(logits: Any, size: int, tokens: Sequence[int]) -> dict[int, float]:
    """Log-probabilities of `tokens` by a row of logits, a C array of `size` floats."""
    import numpy as np

    row = np.ctypeslib.as_array(logits, shape=(size,)).astype(np.float64)
    highest = row.max()
    whole = highest + np.log(np.exp(row - highest).sum())
    if not math.isfinite(whole):
        raise EngineError("computation failed")
    return {token: float(row[token] - whole) for token in tokens}


def _shared(sequences: Sequence[list[int]]) -> list[int]:
    """The beginning that all have in common."""
    low, high = min(sequences), max(sequences)
    differ = (number for number, (a, b) in enumerate(zip(low, high, strict=False)) if a != b)
    return low[: next(differ, len(low))]


def _grid(tokens: list[int], size: int) -> list[list[int]]:
    return [tokens[start : start + size] for start in range(0, len(tokens), size)]
