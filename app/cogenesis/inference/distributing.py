"""What the model expects at each place of a continuation, after each of several prompts: the worker's side.

The logits of a whole vocabulary stay here. What leaves is, for each place, the likeliest tokens, the sum over
all and the entropy: enough to combine the prompts' opinions, and a thousandth of the bytes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import Struct

from cogenesis.inference.answer import MIN_ROOM, TEMPLATE_LIMIT_S, least_tokens
from cogenesis.inference.engine import Aborted, Engine, EngineError
from cogenesis.inference.events import Distribution
from cogenesis.inference.messages import Distribute, Distributed, Failed, Stopped
from cogenesis.inference.options import ChatMessage
from cogenesis.inference.templates import ChatTemplate


@dataclass(frozen=True, slots=True)
class Places:
    """A request in tokens.

    Attributes:
        prompts: without the last token of each, which `last` has; its logits are wanted too.
        tail: the continuation, the same for all.
    """

    prompts: list[list[int]]
    last: list[int]
    tail: list[int]

    @property
    def longest(self) -> int:
        """Tokens of all prompts and of the continuation after each."""
        return sum(len(prompt) + 1 + len(self.tail) for prompt in self.prompts)


def distribute(
    engine: Engine, template: ChatTemplate, request: Distribute, step: Callable[..., None]
) -> Struct:
    """Distributed, Failed or Stopped. `step` is told before each step, as in `answer`."""
    step(TEMPLATE_LIMIT_S)
    room = engine.n_ctx - MIN_ROOM
    begun = ChatMessage("assistant", request.prefix)
    needed = sum(least_tokens([*prompt, begun]) for prompt in request.prompts)
    try:
        if needed <= room:
            places = find_places(engine, template, request)
            needed = places.longest
        if needed > room:
            return Failed(request.id, "context", needed=needed, room=room)
        return Distributed(request.id, _rows(engine, places, request.top, step))
    except Aborted:
        return Stopped(request.id)
    except EngineError as error:
        return Failed(request.id, "compute", str(error))


def find_places(engine: Engine, template: ChatTemplate, request: Distribute) -> Places:
    """Tokenise a request; a continuation in text with the prefix, as the model would write it."""
    tokenizer = engine.tokenizer
    prompts: list[list[int]] = []
    tails: list[list[int]] = []
    for messages in request.prompts:
        parts = template.parts(messages)
        if isinstance(request.continuation, str):
            texts = [request.prefix, request.prefix + request.continuation]
            prompt, whole = tokenizer.encode_endings(parts, texts)
            same = (at for at, (a, b) in enumerate(zip(prompt, whole, strict=False)) if a != b)
            start = next(same, min(len(prompt), len(whole)))
        else:
            (prompt,) = tokenizer.encode_endings(parts, [request.prefix])
            whole, start = prompt + request.continuation, len(prompt)
        prompts.append(whole[:start])
        tails.append(whole[start:])
    tail = tails[0]
    if not all(prompts) or any(other != tail for other in tails):
        raise EngineError("prompts end differently")
    if tail and not 0 <= min(tail) <= max(tail) < tokenizer.size:
        raise EngineError("other tokens")
    return Places([prompt[:-1] for prompt in prompts], [prompt[-1] for prompt in prompts], tail)


def distribution(engine: Engine, logits: Any, top: int, token: int | None) -> Distribution:
    """Of one row of logits, a C array of floats. Raises EngineError when they are no numbers."""
    import numpy as np

    row = np.ctypeslib.as_array(logits, shape=(engine.tokenizer.size,))
    highest = row.max()
    lower = row - highest
    weights = np.exp(lower)
    whole = float(weights.sum(dtype=np.float64))
    lse = float(highest) + math.log(whole) if whole > 0 else math.nan
    entropy = math.log(whole) - float(np.dot(weights, lower)) / whole if whole > 0 else math.nan
    if not (math.isfinite(lse) and math.isfinite(entropy)):
        raise EngineError("computation failed")
    best = np.argpartition(row, -min(top, row.size))[-top:]
    best = best[np.argsort(-row[best], kind="stable")]
    tokens = best.tolist()
    return Distribution(
        tokens=tokens,
        pieces=[engine.tokenizer.piece(number) for number in tokens],
        logprobs=[min(value - lse, 0.0) for value in row[best].tolist()],
        lse=lse,
        entropy=max(entropy, 0.0),
        token=token,
        logprob=None if token is None else min(float(row[token]) - lse, 0.0),
    )


def _rows(engine: Engine, places: Places, top: int, step: Callable[..., None]) -> list[list[Distribution]]:
    tails: Sequence[list[int]] = [[last, *places.tail] for last in places.last]
    rows: list[list[Distribution]] = [[] for _ in tails]
    for found in engine.side_by_side(places.prompts, tails):
        step()
        if found is not None:
            number, at, logits = found
            token = places.tail[at] if at < len(places.tail) else None
            rows[number].append(distribution(engine, logits, top, token))
    return rows
