"""What the desk sees of the local model: what was loaded, and the stream of one answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FinishReason = Literal["end", "length", "stop", "cancelled"]


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """The loaded model.

    Attributes:
        n_ctx: tokens that prompt and answer may have together; `n_ctx_train` is the model's own limit.
        bytes: size of the file.
        template: "own" when the file's chat template is used, "plain" when it has none that works.
        load_s: seconds from the start of the worker.
        confinement: problems the worker found when it confined itself; empty when all is well.
    """

    name: str
    architecture: str
    n_ctx: int
    n_ctx_train: int
    n_params: int
    bytes: int
    n_threads: int
    template: Literal["own", "plain"]
    load_s: float
    confinement: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefilled:
    """Prompt tokens the model has read, of all it must read; kept state counts as read."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Piece:
    """The next characters of the answer; never half of one."""

    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The last event of every answer.

    Attributes:
        reason: "end" the model was done, "length" max_tokens or the context was full, "stop" a stop string
            came, "cancelled".
        prompt_tokens: of these, `reused_tokens` had been read for an earlier request.
        prefill_s, decode_s: seconds.
    """

    reason: FinishReason
    prompt_tokens: int
    reused_tokens: int
    new_tokens: int
    prefill_s: float
    decode_s: float


@dataclass(frozen=True, slots=True)
class Score:
    """How likely the model finds one of several choices.

    Attributes:
        logprob: natural logarithm of its probability, at most 0.
        tokens: how many tokens that is of; choices of different length compare better per token.
    """

    logprob: float
    tokens: int


Event = Prefilled | Piece | Finished
