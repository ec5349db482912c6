"""What the desk sees of the local model: what was loaded, and the stream of one answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cogenesis.inference.devices import Device

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
        devices: what the library found to compute on; `n_gpu_layers` of the layers are on the GPU, -1 all.
        build: names the compiled library; another one may not read this one's states.
        type_k, type_v: number format of the state, of which a token takes `state_bytes_per_token`.
        memory_bytes: of the worker when it was ready, shared files not counted; 0 where that is not known.
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
    devices: tuple[Device, ...] = ()
    n_gpu_layers: int = 0
    build: str = ""
    type_k: str = "f16"
    type_v: str = "f16"
    n_layer: int = 0
    state_bytes_per_token: int = 0
    memory_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Prefilled:
    """Prompt tokens the model has read, of all it must read; kept state counts as read."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Thinking:
    """The model thinks before it writes: tokens so far, of at most `total`. What it thinks is not told."""

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


@dataclass(frozen=True, slots=True)
class Distribution:
    """What the model expects at one place of a text.

    Attributes:
        tokens: the likeliest, best first; `pieces` are the bytes they stand for, none for control tokens.
        logprobs: natural logarithms of their probabilities.
        lse: logarithm of the sum of the exponentials of all logits: a token's logit less this is its logprob.
        entropy: in nats, over the whole vocabulary.
        token: the one that does stand there; None after the last.
        logprob: its own, however unlikely; None where there is none.
    """

    tokens: list[int]
    pieces: list[bytes]
    logprobs: list[float]
    lse: float
    entropy: float
    token: int | None
    logprob: float | None


@dataclass(frozen=True, slots=True)
class SavedState:
    """A state that was measured or written.

    Attributes:
        size: bytes.
        tokens: whose state it is.
        digest: names the model's format and the tokens, 64 hex digits; `load_state` wants it again.
    """

    size: int
    tokens: int
    digest: str


@dataclass(frozen=True, slots=True)
class LoadedState:
    """A state that was taken over; prompts that begin with its tokens go on from there."""

    tokens: int


Event = Prefilled | Thinking | Piece | Finished
