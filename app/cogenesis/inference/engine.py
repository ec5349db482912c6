"""llama.cpp by its low-level calls: one model, one sequence, logits only where they are needed.

The high-level class of llama-cpp-python keeps an array of n_ctx x vocabulary and cannot be stopped. Here a
step is one `llama_decode` and one C sampler chain, and the tokens whose state is in memory are known, so a
request that begins like the last one reads only what is new. Other sequences branch off for a moment, where
several continuations are weighed.

How tokens are grouped in steps changes logits slightly (log-probabilities by up to 0.2, seen with a Q4_K
model). `read` does not mind; `settle` does, and gives the same bits whatever was in memory before.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cogenesis.inference.options import EngineOptions, Sampling
from cogenesis.inference.sampler import Sampler, new_sampler
from cogenesis.inference.tokenizer import Tokenizer

MAX_THREADS = 8
MAX_BRANCHES = 16
BRANCH_STEP = 32  # at most so many rows of logits in memory: 19 MB for a vocabulary of 150,000
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


@dataclass(frozen=True, slots=True)
class Cell:
    """A token after the state.

    Attributes:
        offset: its position, counted from the end of the state.
        branches: the branches that it is part of; it is seen by later cells of these only.
        wanted: whether its logits are.
    """

    token: int
    offset: int
    branches: Sequence[int]
    wanted: bool


class Engine:
    """A loaded model.

    Attributes:
        tokenizer: its vocabulary.
        abort: set it from any thread to make what computes raise Aborted.
        n_ctx: tokens that fit.
        n_ubatch: tokens that one step may have.
        n_branches: branches that can be computed beside each other; 1 where the model cannot.
    """

    def __init__(self, lib: Any, path: Path, options: EngineOptions) -> None:
        """Load the model. Raises EngineError when llama.cpp will not have it."""
        self._lib = lib
        self.n_threads = options.n_threads or min(_cores(), MAX_THREADS)
        self._model = _load_model(lib, path, options)
        self.n_ctx_train: int = lib.llama_model_n_ctx_train(self._model)
        self.n_params: int = lib.llama_model_n_params(self._model)
        recurrent = lib.llama_model_is_recurrent(self._model) or lib.llama_model_is_hybrid(self._model)
        self.n_branches = 1 if recurrent else min(MAX_BRANCHES, options.n_batch)
        self._context = self._new_context(options)
        self.n_ctx: int = lib.llama_n_ctx(self._context)
        self.n_ubatch: int = lib.llama_n_ubatch(self._context)
        self._memory = lib.llama_get_memory(self._context)
        self.abort = AbortFlag()
        self.abort.install(lib, self._context)
        self.tokenizer = Tokenizer(lib, self._model)
        self._kept: list[int] = []
        self._steps: list[tuple[int, int]] = []  # the steps (start, end) by which `_kept` was computed
        self._one = (lib.llama_token * 1)()
        self._one_batch = lib.llama_batch_get_one(self._one, 1)
        self._branch_step = min(BRANCH_STEP, lib.llama_n_batch(self._context))
        self._branch_batch = lib.llama_batch_init(self._branch_step, 0, self.n_branches)

    def read(self, tokens: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Prefill: make the state that of `tokens`, reusing what they share with the state in memory.

        Yields (done, total) before the first step and after each; the logits are then of the last token.
        """
        done = self._reuse(tokens)
        total = len(tokens)
        yield done, total
        while done < total:
            chunk = tokens[done : done + self.n_ubatch]
            self._append(chunk)
            done += len(chunk)
            yield done, total

    def settle(self, steps: Sequence[Sequence[int]]) -> Iterator[None]:
        """Make the state what these steps make of nothing, to the bit; a yield before each step computed.

        Only what was computed by the same steps is reused.
        """
        same = done = 0
        for step in steps:
            end = done + len(step)
            if self._steps[same : same + 1] != [(done, end)] or self._kept[done:end] != list(step):
                break
            same, done = same + 1, end
        if self._cut(done) < done:
            same = 0
        for step in steps[same:]:
            yield
            self._append(step)

    def branch(self, cells: Sequence[Cell]) -> Generator[tuple[int, Any], None, None]:
        """Compute cells after the state, which stays as it was: in branches that do not see each other.

        Yields (index of the cell, its logits) for those wanted; the logits hold until the next step.
        Cells come parents first, and the whole must fit beside the state.
        """
        lib, memory = self._lib, self._memory
        others = range(1, 1 + max((max(cell.branches) for cell in cells), default=0))
        try:
            for other in others:
                lib.llama_memory_seq_cp(memory, 0, other, -1, -1)
            for start in range(0, len(cells), self._branch_step):
                part = cells[start : start + self._branch_step]
                self._fill_branch_batch(part)
                _check(lib.llama_decode(self._context, self._branch_batch))
                for number, cell in enumerate(part):
                    if cell.wanted:
                        yield start + number, lib.llama_get_logits_ith(self._context, number)
        finally:
            for other in others:
                lib.llama_memory_seq_rm(memory, other, -1, -1)
            self._cut(len(self._kept))

    def advance(self, token: int) -> None:
        """Add one token to the state."""
        self._one[0] = token
        self._decode(self._one_batch, (token,))

    def sampler(self, sampling: Sampling, before: Sequence[int] = ()) -> Sampler:
        """A sampler for one answer; tokens in `before` count as already written. Raises GrammarError."""
        return new_sampler(self._lib, self._context, self.tokenizer, sampling, before)

    def close(self) -> None:
        """Free the context and the model."""
        self._lib.llama_batch_free(self._branch_batch)
        self._lib.llama_free(self._context)
        self._lib.llama_model_free(self._model)

    def _reuse(self, tokens: Sequence[int]) -> int:
        """Drop what differs from the state in memory; how many tokens need not be read again."""
        shared = 0
        for kept, wanted in zip(self._kept, tokens[:-1], strict=False):
            if kept != wanted:
                break
            shared += 1
        return self._cut(shared)

    def _cut(self, length: int) -> int:
        """Drop all after the first `length` tokens of the state; how many are left."""
        # Recurrent models cannot go back to the middle of a sequence: then nothing is left.
        if not self._lib.llama_memory_seq_rm(self._memory, 0, length, -1):
            self._lib.llama_memory_clear(self._memory, True)
            length = 0
        del self._kept[length:]
        while self._steps and self._steps[-1][1] > length:
            self._steps.pop()
        return length

    def _append(self, tokens: Sequence[int]) -> None:
        array = (self._lib.llama_token * len(tokens))(*tokens)
        self._decode(self._lib.llama_batch_get_one(array, len(tokens)), tokens)

    def _decode(self, batch: Any, tokens: Sequence[int]) -> None:
        status = self._lib.llama_decode(self._context, batch)
        start = len(self._kept)
        self._kept += tokens
        if status != 0:
            # What was whole stays in memory after an abort or a fault.
            del self._kept[self._lib.llama_memory_seq_pos_max(self._memory, 0) + 1 :]
            _check(status)
        self._steps.append((start, start + len(tokens)))

    def _fill_branch_batch(self, cells: Sequence[Cell]) -> None:
        batch, start = self._branch_batch, len(self._kept)
        batch.n_tokens = len(cells)
        for number, cell in enumerate(cells):
            batch.token[number] = cell.token
            batch.pos[number] = start + cell.offset
            batch.logits[number] = cell.wanted
            batch.n_seq_id[number] = len(cell.branches)
            for place, branch in enumerate(cell.branches):
                batch.seq_id[number][place] = branch

    def _new_context(self, options: EngineOptions) -> Any:
        lib, trained = self._lib, self.n_ctx_train
        params = lib.llama_context_default_params()
        params.n_ctx = min(options.n_ctx, trained) if trained > 0 else options.n_ctx
        params.n_batch = options.n_batch
        params.n_ubatch = min(options.n_ubatch, options.n_batch)
        params.n_threads = params.n_threads_batch = self.n_threads
        params.n_seq_max = self.n_branches
        params.kv_unified = True  # branches share the room, and the state they begin with
        params.swa_full = True  # else going back to a shared beginning would need tokens that are gone
        params.no_perf = True
        context = lib.llama_init_from_model(self._model, params)
        if not context:
            raise EngineError("no memory")
        return context


def _check(status: int) -> None:
    """Raise for what `llama_decode` answered, unless all is well."""
    if status == _ABORTED:
        raise Aborted
    if status != 0:
        raise EngineError("no room" if status == 1 else "computation failed")


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


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
