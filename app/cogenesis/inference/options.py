"""What the local model can be told: how to load, how to choose tokens, what to read.

Names and defaults are llama.cpp's where it has them, so that what users know from there holds here.
"""

from __future__ import annotations

from dataclasses import dataclass

MAX_GRAMMAR = 16_000
MAX_CHOICES = 256
MAX_CHOICE = 1_000
MAX_PROMPTS = 4
MAX_CONTINUATION = 16_000
MAX_TOP = 256


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """One turn; `role` is "system", "user" or "assistant". The content is plain text, whatever it holds."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is chosen.

    Attributes:
        temperature: 0 always takes the likeliest token.
        top_k: 0 keeps all.
        repeat_penalty: over the last 64 tokens of the answer; 1 none. The prompt is not counted, so
            names and facts are not held against the text that should use them.
        seed: 0 to 2**32 - 2; None draws one.
        grammar: what the answer after its prefix must be, in GBNF, from the rule `root`; the answer ends
            where the grammar does, or may end there and the model is done. At most MAX_GRAMMAR characters.
    """

    temperature: float = 0.7
    top_k: int = 40
    top_p: float = 0.9
    min_p: float = 0.05
    repeat_penalty: float = 1.1
    seed: int | None = None
    grammar: str | None = None


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """How a model is loaded.

    Attributes:
        n_ctx: tokens of prompt and answer together; cut to what the model was trained for.
        n_ubatch: tokens computed in one step of prefill. Smaller steps report progress more often and lose
            less when they are stopped; on processors they cost nothing (measured, 128 against 512).
        n_threads: 0 takes the cores this process may use, at most 8; `n_threads_batch`, for prefill, as many.
        n_gpu_layers: -1 all; what is to be chosen by free memory (-2 in the settings) is chosen before.
        type_k, type_v: number format of the state: "f16", "q8_0" or "q4_0".
        flash_attn: "auto", "on" or "off"; a quantized `type_v` needs it.
        use_mmap: read the file in place; weights that are repacked for the processor then count twice.
        memory_limit: bytes that the worker may take before it fails, for trying a model out; 0 for no limit.
    """

    n_ctx: int = 4096
    n_batch: int = 512
    n_ubatch: int = 128
    n_threads: int = 0
    n_threads_batch: int = 0
    n_gpu_layers: int = 0
    type_k: str = "f16"
    type_v: str = "f16"
    flash_attn: str = "auto"
    use_mmap: bool = False
    memory_limit: int = 0
