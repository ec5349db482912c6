"""Frames between the desk and the inference worker.

The worker reads hostile files, so what it says is taken as numbers, bounded text and words from closed lists;
the sentences users read are made by the desk.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from cogenesis.inference.events import FinishReason, ModelInfo, Score
from cogenesis.inference.options import ChatMessage, Sampling
from cogenesis.processes.breakout import Breakouts, TryBreakouts

FailureKind = Literal["file", "load", "context", "compute", "grammar"]


class Generate(Struct, frozen=True, tag=True):
    """Write an answer; its text begins with `prefix`, which is not sent back.

    Attributes:
        min_tokens: the model may not end its answer before so many.
    """

    id: int
    messages: list[ChatMessage]
    sampling: Sampling
    max_tokens: int
    prefix: str
    stop: list[str]
    min_tokens: int = 0


class Count(Struct, frozen=True, tag=True):
    """Count the tokens of each text."""

    id: int
    texts: list[str]


class Weigh(Struct, frozen=True, tag=True):
    """Score each choice as what follows `prefix` in the answer to `messages`."""

    id: int
    messages: list[ChatMessage]
    prefix: str
    choices: list[str]


class Cancel(Struct, frozen=True, tag=True):
    """Stop the request with this id, and any before it."""

    id: int


class Started(Struct, frozen=True, tag=True):
    """First frame: the worker is confined and begins to load."""

    seccomp: bool
    landlock_abi: int
    problems: list[str]


class Loaded(Struct, frozen=True, tag=True):
    """The model is ready."""

    info: ModelInfo


class Beat(Struct, frozen=True, tag=True):
    """Still alive and getting on; sent twice a second, only while a request is served."""


class Read(Struct, frozen=True, tag=True):
    """Prompt tokens read so far."""

    id: int
    done: int
    total: int


class Written(Struct, frozen=True, tag=True):
    """More text of the answer."""

    id: int
    text: str


class Ended(Struct, frozen=True, tag=True):
    """The answer is whole, or was stopped."""

    id: int
    reason: FinishReason
    prompt_tokens: int
    reused_tokens: int
    new_tokens: int
    prefill_s: float
    decode_s: float


class Counted(Struct, frozen=True, tag=True):
    """Tokens of each text, in order."""

    id: int
    counts: list[int]


class Weighed(Struct, frozen=True, tag=True):
    """The score of each choice, in order."""

    id: int
    scores: list[Score]


class Stopped(Struct, frozen=True, tag=True):
    """A request other than for an answer was stopped, and has no result."""

    id: int


class Failed(Struct, frozen=True, tag=True):
    """The request, or loading (id 0), failed; the worker serves the next one.

    `needed` and `room` are tokens, for kind "context". `detail` is one of the worker's own constant phrases.
    """

    id: int
    kind: FailureKind
    detail: str = ""
    needed: int = 0
    room: int = 0


Requests = Generate | Count | Weigh | Cancel | TryBreakouts
Replies = Started | Loaded | Beat | Read | Written | Ended | Counted | Weighed | Stopped | Failed | Breakouts
