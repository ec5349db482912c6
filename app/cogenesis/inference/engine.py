"""llama.cpp by its low-level calls: one model, one sequence, logits of the last position only.

The high-level class of llama-cpp-python keeps an array of n_ctx x vocabulary and cannot be stopped. Here a
step is one `llama_decode` and one C sampler chain, and the tokens whose state is in memory are known, so a
request that begins like the last one reads only what is new.
"""

from __future__ import annotations

import ctypes
import math
import os
import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from cogenesis.inference.options import EngineOptions, Sampling
from cogenesis.inference.tokenizer import Tokenizer

MAX_THREADS = 8
PENALTY_TOKENS = 64
_ABORTED = 2


class EngineError(Exception):
    """llama.cpp refused the model or a computation; the message is a constant phrase."""


class Aborted(Exception):
    """The abort flag was set; what had been computed is kept."""


class AbortFlag:
    """Stops llama.cpp between two operations, from any thread, without a call into Python.

    llama.cpp asks a callback with one pointer before every operation, about a thousand times a token: from
    Python that costs several percent of the speed. C's strlen has just the right form: given the address of
    our flag it answers 0 while the first byte is 0, and 1 (true) once it is not.
    """

    def __init__(self) -> None:
        self._bytes = ctypes.create_string_buffer(2)
        self._library = ctypes.CDLL("msvcrt") if os.name == "nt" else ctypes.CDLL(None)

    def set(self) -> None:
        self._bytes[0] = b"\x01"

    def clear(self) -> None:
        self._bytes[0] = b"\x00"

    def is_set(self) -> bool:
        return self._bytes[0] != b"\x00"

    def install(self, lib: Any, context: Any) -> None:
        """Have `context` obey this flag; it must live as long as the context."""
        self._callback = ctypes.cast(self._library.strlen, lib.ggml_abort_callback)
        lib.llama_set_abort_callback(context, self._callback, ctypes.cast(self._bytes, ctypes.c_void_p))


class Engine:
    """A loaded model.

    Attributes:
        tokenizer: its vocabulary.
        abort: set it from any thread to make `read` or `advance` raise Aborted.
        n_ctx: tokens that fit.
    """

    def __init__(self, lib: Any, path: Path, options: EngineOptions) -> None:
        """Load the model. Raises EngineError when llama.cpp will not have it."""
        self._lib = lib
        self.n_threads = options.n_threads or min(_cores(), MAX_THREADS)
        self._model = _load_model(lib, path, options)
        self.n_ctx_train: int = lib.llama_model_n_ctx_train(self._model)
        self.n_params: int = lib.llama_model_n_params(self._model)
        self._context = _new_context(lib, self._model, options, self.n_ctx_train, self.n_threads)
        self.n_ctx: int = lib.llama_n_ctx(self._context)
        self._step: int = lib.llama_n_ubatch(self._context)
        self._memory = lib.llama_get_memory(self._context)
        self.abort = AbortFlag()
        self.abort.install(lib, self._context)
        self.tokenizer = Tokenizer(lib, self._model)
        self._kept: list[int] = []
        self._one = (lib.llama_token * 1)()
        self._one_batch = lib.llama_batch_get_one(self._one, 1)

    def read(self, tokens: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Prefill: make the state that of `tokens`, reusing what they share with the state in memory.

        Yields (done, total) before the first step and after each; the logits are then of the last token.
        """
        done = self._reuse(tokens)
        total = len(tokens)
        yield done, total
        while done < total:
            chunk = tokens[done : done + self._step]
            array = (self._lib.llama_token * len(chunk))(*chunk)
            self._decode(self._lib.llama_batch_get_one(array, len(chunk)), chunk)
            done += len(chunk)
            yield done, total

    def advance(self, token: int) -> None:
        """Add one token to the state."""
        self._one[0] = token
        self._decode(self._one_batch, (token,))

    def sampler(self, sampling: Sampling, before: Sequence[int] = ()) -> Sampler:
        """A sampler for one answer; tokens in `before` count as already written."""
        return Sampler(self._lib, self._context, self.tokenizer.size, sampling, before)

    def close(self) -> None:
        """Free the context and the model."""
        self._lib.llama_free(self._context)
        self._lib.llama_model_free(self._model)

    def _reuse(self, tokens: Sequence[int]) -> int:
        """Drop what differs from the state in memory; how many tokens need not be read again."""
        shared = 0
        for kept, wanted in zip(self._kept, tokens[:-1], strict=False):
            if kept != wanted:
                break
            shared += 1
        # Recurrent models cannot go back to the middle of a sequence: then all is read again.
        if not self._lib.llama_memory_seq_rm(self._memory, 0, shared, -1):
            self._lib.llama_memory_clear(self._memory, True)
            shared = 0
        del self._kept[shared:]
        return shared

    def _decode(self, batch: Any, tokens: Sequence[int]) -> None:
        status = self._lib.llama_decode(self._context, batch)
        if status == 0:
            self._kept += tokens
            return
        # Steps that were whole stay in memory after an abort or a fault.
        there = self._lib.llama_memory_seq_pos_max(self._memory, 0) + 1
        self._kept = (self._kept + list(tokens))[:there]
        if status == _ABORTED:
            raise Aborted
        raise EngineError("no room" if status == 1 else "computation failed")


class Sampler:
    """A chain of llama.cpp's own samplers, in llama.cpp's usual order."""

    def __init__(
        self, lib: Any, context: Any, vocabulary: int, sampling: Sampling, before: Sequence[int]
    ) -> None:
        self._lib = lib
        self._context = context
        self._chain = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
        for part in _sampler_parts(lib, vocabulary, sampling):
            lib.llama_sampler_chain_add(self._chain, part)
        for token in before[-PENALTY_TOKENS:]:
            lib.llama_sampler_accept(self._chain, token)

    def next(self) -> int:
        """Choose a token by the logits of the last position."""
        token: int = self._lib.llama_sampler_sample(self._chain, self._context, -1)
        return token

    def forbid(self, token: int) -> None:
        """Keep `token` from being chosen at the present position."""
        self._lib.llama_get_logits_ith(self._context, -1)[token] = -math.inf

    def close(self) -> None:
        self._lib.llama_sampler_free(self._chain)


def _sampler_parts(lib: Any, vocabulary: int, sampling: Sampling) -> Iterator[Any]:
    if sampling.repeat_penalty != 1.0:
        yield lib.llama_sampler_init_penalties(vocabulary, PENALTY_TOKENS, sampling.repeat_penalty, 0.0, 0.0)
    if sampling.temperature <= 0.0:
        yield lib.llama_sampler_init_greedy()
        return
    if sampling.top_k > 0:
        yield lib.llama_sampler_init_top_k(sampling.top_k)
    if sampling.top_p < 1.0:
        yield lib.llama_sampler_init_top_p(sampling.top_p, 1)
    if sampling.min_p > 0.0:
        yield lib.llama_sampler_init_min_p(sampling.min_p, 1)
    yield lib.llama_sampler_init_temp(sampling.temperature)
    seed = secrets.randbelow(2**32 - 1) if sampling.seed is None else sampling.seed % (2**32 - 1)
    yield lib.llama_sampler_init_dist(seed)


def _load_model(lib: Any, path: Path, options: EngineOptions) -> Any:
    params = lib.llama_model_default_params()
    params.n_gpu_layers = options.n_gpu_layers
    model = lib.llama_model_load_from_file(os.fsencode(path), params)
    if not model:
        raise EngineError("refused")
    if not lib.llama_model_has_decoder(model) or lib.llama_model_has_encoder(model):
        raise EngineError("not a text generator")
    if lib.llama_vocab_type(lib.llama_model_get_vocab(model)) == 0:
        raise EngineError("no vocabulary")
    return model


def _new_context(lib: Any, model: Any, options: EngineOptions, n_ctx_train: int, n_threads: int) -> Any:
    params = lib.llama_context_default_params()
    params.n_ctx = min(options.n_ctx, n_ctx_train) if n_ctx_train > 0 else options.n_ctx
    params.n_batch = options.n_batch
    params.n_ubatch = min(options.n_ubatch, options.n_batch)
    params.n_threads = params.n_threads_batch = n_threads
    params.swa_full = True  # else going back to a shared beginning would need tokens that are gone
    params.no_perf = True
    context = lib.llama_init_from_model(model, params)
    if not context:
        raise EngineError("no memory")
    return context


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
