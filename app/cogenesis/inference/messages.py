"""Frames between the desk and the inference worker.

The worker reads hostile files, so what it says is taken as numbers, bounded text and words from closed lists;
the sentences users read are made by the desk.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from cogenesis.inference.events import Distribution, FinishReason, ModelInfo, Score
from cogenesis.inference.options import ChatMessage, Sampling
from cogenesis.processes.breakout import Breakouts, TryBreakouts

FailureKind = Literal["file", "load", "context", "compute", "grammar", "thought", "state", "adapter"]


class Generate(Struct, frozen=True, tag=True):
    """Write an answer; its text begins with `prefix`, which is not sent back.

    Attributes:
        min_tokens: the model may not end its answer before so many.
        lookup: the most tokens to guess from what was read; 0 for plain decoding, see `lookup`.
    """

    id: int
    messages: list[ChatMessage]
    sampling: Sampling
    max_tokens: int
    prefix: str
    stop: list[str]
    min_tokens: int = 0
    lookup: int = 0


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


class Prepare(Struct, frozen=True, tag=True):
    """Read a prompt that a later request is to begin with, while nobody waits.

    Attributes:
        open_end: the last message is only begun; else the prompt is whole, and the answer begun by `prefix`.
        hold: it is the warm prefix, which is forgotten last.
    """

    id: int
    messages: list[ChatMessage]
    prefix: str
    open_end: bool
    hold: bool


class MeasureState(Struct, frozen=True, tag=True):
    """How many bytes the state of this open-ended prompt takes, if it is in memory."""

    id: int
    messages: list[ChatMessage]


class SaveState(Struct, frozen=True, tag=True):
    """Write the state of this open-ended prompt into the file that comes with the frame."""

    id: int
    messages: list[ChatMessage]


class LoadState(Struct, frozen=True, tag=True):
    """Take over the state in the file that comes with the frame, and hold it as the warm prefix.

    Attributes:
        size: bytes of the state; the file may be longer.
        digest: what `StateMeasured` and `StateSaved` said of it.
    """

    id: int
    size: int
    digest: str


class Distribute(Struct, frozen=True, tag=True):
    """What the model expects at each place of `continuation`, after each of `prompts`.

    Attributes:
        continuation: a text, or tokens.
        top: how many of the likeliest tokens are told for each place.
    """

    id: int
    prompts: list[list[ChatMessage]]
    prefix: str
    continuation: str | list[int]
    top: int


class UseAdapter(Struct, frozen=True, tag=True):
    """Use the adapter in the file that comes with the frame, or none where none is `given`."""

    id: int
    given: bool
    scale: float


class Calibrate(Struct, frozen=True, tag=True):
    """Measure with which of these numbers of threads, ascending, and what steps the model is fastest."""

    id: int
    threads: list[int]


class Yield(Struct, frozen=True, tag=True):
    """Others wait: end the preparation with this id, or any before it, after the present step.

    A calibration ends at once.
    """

    id: int


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


class Thought(Struct, frozen=True, tag=True):
    """The model thinks: so many tokens, of at most `total`. What it thinks is not told."""

    id: int
    done: int
    total: int


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


class Prepared(Struct, frozen=True, tag=True):
    """A preparation has ended: all was read, or others wait."""

    id: int


class StateMeasured(Struct, frozen=True, tag=True):
    """A state in memory; `size` is 0 when it is not."""

    id: int
    size: int
    digest: str
    tokens: int


class StateSaved(Struct, frozen=True, tag=True):
    """What was written; `size` is 0 when the state is not in memory."""

    id: int
    size: int
    digest: str
    tokens: int


class StateLoaded(Struct, frozen=True, tag=True):
    """The state is in use, as that of so many tokens."""

    id: int
    tokens: int


class Distributed(Struct, frozen=True, tag=True):
    """For each prompt, a distribution for each place."""

    id: int
    rows: list[list[Distribution]]


class Calibrated(Struct, frozen=True, tag=True):
    """What was fastest, and tokens per second with it; it is in use already."""

    id: int
    n_threads: int
    n_threads_batch: int
    n_ubatch: int
    decode: float
    prefill: float


class AdapterUsed(Struct, frozen=True, tag=True):
    """The adapter is in use, or none is."""

    id: int


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


Asked = (
    Generate
    | Count
    | Weigh
    | Prepare
    | MeasureState
    | SaveState
    | LoadState
    | Distribute
    | UseAdapter
    | Calibrate
)
Requests = Asked | Cancel | Yield | TryBreakouts
Replies = (
    Started
    | Loaded
    | Beat
    | Read
    | Written
    | Thought
    | Ended
    | Counted
    | Weighed
    | Prepared
    | StateMeasured
    | StateSaved
    | StateLoaded
    | Distributed
    | AdapterUsed
    | Calibrated
    | Stopped
    | Failed
    | Breakouts
)
LAST = (
    Ended,
    Counted,
    Weighed,
    Prepared,
    StateMeasured,
    StateSaved,
    StateLoaded,
    Distributed,
    AdapterUsed,
    Calibrated,
    Stopped,
)
