"""How much memory a model will take, from its header alone: before it is downloaded, chosen or loaded.

The parts are those of llama.cpp: the weights; the state, whose size is known to the byte; what a step
computes in; and what the worker itself takes, the vocabulary with its tables above all. Counted is what
becomes resident. llama.cpp reserves more for a step than it ever touches (`compute_reserved`): a graphics
card pays that in full, the machine's memory does not.
"""

from __future__ import annotations

from dataclasses import dataclass

from cogenesis.inference.gguf import Header
from cogenesis.inference.options import EngineOptions

_MB = 1024 * 1024

# Bytes of 32 numbers in a state of each format.
STATE_BLOCK = {"f32": 128, "f16": 64, "q8_0": 34, "q4_0": 18}

WORKER_BYTES = 50 * _MB  # interpreter, our code, the library, threads
TOKEN_BYTES = 330  # a token of the vocabulary: its text, twice in tables, and its merge
PARKED_TOKENS = 1024  # of earlier requests, whose state is kept beside; seldom as many as there is room for
ROWS_OF_LOGITS = 32  # held at most at once, where several continuations are weighed
ACTIVATIONS = 10  # widths of the model that one token of a step is held in, as 4-byte numbers
USUAL_PROMPT = 1024  # tokens; only as much of what is reserved for attention is touched
CELLS = 256  # the state has a multiple of so many cells


@dataclass(frozen=True, slots=True)
class Footprint:
    """Bytes of memory.

    Attributes:
        weights: of the model's tensors.
        state: of all tokens that `n_ctx` allows; it is taken at once, however short the text.
        parked: state of earlier requests, kept for the next that begins like them.
        compute: for one step, with the logits; `compute_reserved` what is set aside for it.
        base: the worker without a model, and the vocabulary.
    """

    weights: int
    state: int
    parked: int
    compute: int
    compute_reserved: int
    base: int

    @property
    def total(self) -> int:
        """All of it, where the model runs on the processor."""
        return self.weights + self.state + self.parked + self.compute + self.base


def estimate(header: Header, options: EngineOptions) -> Footprint:
    """What a worker with this model will hold, on the processor, once it has written a text.

    Within 10 % for the models it was tried on (tests, `make bench ARGS=footprint`).
    """
    rows = min(ROWS_OF_LOGITS, options.n_batch)
    step = min(options.n_ubatch or 128, options.n_batch)
    cells, each = state_cells(header, options), state_bytes_per_token(header, options)
    logits = 4 * header.vocabulary
    width = 4 * ACTIVATIONS * header.embedding
    attention = 4 * header.heads if options.flash_attn == "off" else 0  # of each head, to each token before
    return Footprint(
        weights=header.weights,
        state=each * cells,
        parked=each * min(PARKED_TOKENS, cells // 2),
        compute=rows * logits + step * (width + attention * min(cells, USUAL_PROMPT)),
        compute_reserved=step * (logits + width + attention * cells),
        base=WORKER_BYTES + TOKEN_BYTES * header.vocabulary,
    )


def state_bytes_per_token(header: Header, options: EngineOptions) -> int:
    """Bytes of state that one token takes; 0 where the header does not tell."""
    keys = header.key_values * STATE_BLOCK[options.type_k]
    return (keys + header.value_values * STATE_BLOCK[options.type_v]) // 32


def state_cells(header: Header, options: EngineOptions) -> int:
    """Tokens there is room for: as many as asked for, no more than the model was trained for, rounded up."""
    wanted = min(options.n_ctx, header.n_ctx_train or options.n_ctx)
    return -(-wanted // CELLS) * CELLS
