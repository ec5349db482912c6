"""llama.cpp by its low-level calls: one model, one line of tokens in use, logits only where they are needed.

The high-level class of llama-cpp-python keeps an array of n_ctx x vocabulary and cannot be stopped. Here a
step is one `llama_decode` and one C sampler chain, and the tokens whose state is in memory are known, so a
request that begins like an earlier one reads only what is new (see `lines.py`). Other sequences branch off
for a moment, where several continuations are weighed, or stand beside it, where several prompts are compared.

How tokens are grouped in steps changes logits slightly (log-probabilities by up to 0.2, seen with a Q4_K
model). `read` does not mind; `settle` does, and gives the same bits whatever was in memory before.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cogenesis.inference.abort import Aborted, AbortFlag
from cogenesis.inference.batches import Place, PlacedBatch
from cogenesis.inference.bindings import library_build
from cogenesis.inference.companions import Companions
from cogenesis.inference.lines import Line
from cogenesis.inference.loading import EngineError, load_model, new_context, threads
from cogenesis.inference.memory import StateMemory
from cogenesis.inference.options import EngineOptions, Sampling
from cogenesis.inference.sampler import Sampler, new_sampler
from cogenesis.inference.tokenizer import Tokenizer

__all__ = ["BRANCH_STEP", "AbortFlag", "Aborted", "Cell", "Engine", "EngineError"]

MAX_BRANCHES = 16
BRANCH_STEP = 32  # at most so many rows of logits in memory: 19 MB for a vocabulary of 150,000
_ABORTED = 2
_SEVERAL_POSITIONS = (8, 24, 40)  # llama.cpp's numbers for kinds of M-RoPE


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
        options: as it was loaded.
        tokenizer: its vocabulary.
        abort: set it from any thread to make what computes raise Aborted.
        n_ctx: tokens that fit.
        n_ubatch: tokens that one step of `read` may have; `set_ubatch` changes it.
        n_together: tokens that `advance_many` may have.
        can_rewind: whether the state can be cut anywhere; recurrent models cannot.
        n_branches: branches that can be computed beside each other; 1 where the model cannot.
        memory: what is kept of earlier requests.
        adapter: names the adapter in use; "" for none. `build` names the compiled library.
    """

    def __init__(self, lib: Any, path: Path, options: EngineOptions) -> None:
        """Load the model. Raises EngineError when llama.cpp will not have it."""
        self._lib = lib
        self.options = options
        self.n_threads = threads(options)
        self.model = load_model(lib, path, options)
        self.n_ctx_train: int = lib.llama_model_n_ctx_train(self.model)
        self.n_params: int = lib.llama_model_n_params(self.model)
        self.n_layer: int = lib.llama_model_n_layer(self.model)
        recurrent = lib.llama_model_is_recurrent(self.model) or lib.llama_model_is_hybrid(self.model)
        self.can_rewind = not recurrent
        sequences = 1 if recurrent else min(MAX_BRANCHES + 1, options.n_batch)
        spare = sequences - 1  # a sequence to copy to; 0 for none
        self.n_branches = max(spare, 1)
        try:
            self._context = new_context(lib, self.model, options, sequences=sequences)
        except EngineError:
            lib.llama_model_free(self.model)
            raise
        self.n_ctx: int = lib.llama_n_ctx(self._context)
        self.n_ubatch: int = lib.llama_n_ubatch(self._context)
        self._memory = lib.llama_get_memory(self._context)
        windows = lib.llama_model_n_swa(self.model) > 0
        self.memory = StateMemory(lib, self._context, spare=spare, room=self.n_ctx // 2, windows=windows)
        # Where a token has several positions (M-RoPE), copies of the state take another form.
        self._plain_places = lib.llama_model_rope_type(self.model) not in _SEVERAL_POSITIONS
        self.abort = AbortFlag()
        self.abort.install(lib, self._context)
        self.tokenizer = Tokenizer(lib, self.model)
        self.adapter = ""
        self.build = library_build(lib)
        self._one = (lib.llama_token * 1)()
        self._one_batch = lib.llama_batch_get_one(self._one, 1)
        self.n_together = min(BRANCH_STEP, lib.llama_n_batch(self._context))
        self._batch = PlacedBatch(lib, size=self.n_together, sequences=sequences)
        self._companions = Companions(lib, self._memory, self._batch, self._compute)

    @property
    def line(self) -> Line:
        """The tokens of the state, and how they were computed."""
        return self.memory.line

    @property
    def length(self) -> int:
        """Tokens of the state."""
        return len(self.memory.line.tokens)

    def read(self, tokens: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Prefill: make the state that of `tokens`, reusing what they share with a state in memory.

        Yields (done, total) before the first step and after each; the logits are then of the last token.
        """
        self._companions.clear()
        yield from self._read_on(tokens, self.memory.go_back(tokens[:-1]), self.n_ubatch)

    def read_ahead(
        self, tokens: Sequence[int], *, step: int, hold: bool = False
    ) -> Generator[tuple[int, int], None, None]:
        """Prefill what a later request is to begin with; the same, but with steps of at most `step` tokens.

        What goes on in memory after these tokens stays. There are no logits to go on from.

        Args:
            hold: this is the warm prefix, as far as it is read.
        """
        self._companions.clear()
        done = len(tokens) if self.memory.bring_back(tokens) else self.memory.go_back(tokens)
        for progress in self._read_on(tokens, done, step):
            if hold:
                self.memory.hold(progress[0])
            yield progress

    def settle(self, steps: Sequence[Sequence[int]]) -> Iterator[None]:
        """Make the state what these steps make of nothing, to the bit; a yield before each step computed.

        Only what was computed by the same steps is reused.
        """
        self._companions.clear()
        for step in steps[self.memory.go_back_settled(steps) :]:
            yield
            self._append(step)

    def branch(self, cells: Sequence[Cell]) -> Generator[tuple[int, Any], None, None]:
        """Compute cells after the state, which stays as it was: in branches that do not see each other.

        Yields (index of the cell, its logits) for those wanted; the logits hold until the next step.
        Cells come parents first, and the whole must fit beside the state.
        """
        lib, memory, length = self._lib, self._memory, self.length
        others = range(1, 1 + max((max(cell.branches) for cell in cells), default=0))
        places = [Place(cell.token, length + cell.offset, cell.branches, cell.wanted) for cell in cells]
        self._companions.clear()
        try:
            for other in others:
                lib.llama_memory_seq_cp(memory, 0, other, -1, -1)
            for start in range(0, len(places), self.n_together):
                part = places[start : start + self.n_together]
                self._compute(self._batch.fill(part))
                for number, place in enumerate(part):
                    if place.wanted:
                        yield start + number, lib.llama_get_logits_ith(self._context, number)
        finally:
            for other in others:
                lib.llama_memory_seq_rm(memory, other, -1, -1)
            self.memory.cut(length)

    def side_by_side(
        self, prompts: Sequence[Sequence[int]], tails: Sequence[Sequence[int]]
    ) -> Iterator[tuple[int, int, Any] | None]:
        """Compute several prompts beside each other, and after each its tail, which are of one length.

        Yields None before each step of a prompt, then (number of the prompt, place in its tail, the logits
        after that token). Raises EngineError when they do not fit.
        """
        whole = [[*prompt, *tail] for prompt, tail in zip(prompts, tails, strict=True)]
        if len(whole) >= self.n_branches:
            raise EngineError("cannot branch")
        line = self.memory.line
        if self.length + self._companions.needed(line, whole) > self.n_ctx:
            self._companions.clear()
            self.memory.keep_aside(0)
            self.memory.cut(0)
        for _ in self._companions.seat(line, prompts):
            yield None
        yield from self._companions.follow(tails)

    def advance(self, token: int) -> None:
        """Add one token to the state."""
        self._one[0] = token
        self._decode(self._one_batch, (token,))

    def advance_many(self, tokens: Sequence[int]) -> None:
        """Add tokens to the state in one step, with logits for each, in rows 0, 1 and so on.

        At most `n_together` tokens. An abort or a fault leaves none of them, or those that were whole.
        """
        places = [Place(token, self.length + at, (0,), wanted=True) for at, token in enumerate(tokens)]
        self._decode(self._batch.fill(places), tokens)

    def rewind(self, length: int) -> None:
        """Drop all but the first `length` tokens of the state; what logits there are stay.

        Raises EngineError where the model cannot go back (`can_rewind`) and `length` is not all there is.
        """
        if length < self.length and self.memory.cut(length) < length:
            raise EngineError("cannot go back")

    def try_out(self) -> None:
        """Compute one token; EngineError when a GPU cannot, or does and what comes out are no numbers."""
        self.advance(0)
        logits = self._lib.llama_get_logits_ith(self._context, -1)
        if not all(math.isfinite(logits[number]) for number in range(self.tokenizer.size)):
            raise EngineError("computation failed")

    def sampler(self, sampling: Sampling, before: Sequence[int] = ()) -> Sampler:
        """A sampler for one answer; tokens in `before` count as already written. Raises GrammarError."""
        return new_sampler(self._lib, self._context, self.tokenizer, sampling, before)

    def bring_back(self, tokens: Sequence[int]) -> bool:
        """Whether the state of these tokens can be copied now, see `StateMemory.bring_back`."""
        self._companions.clear()
        return self._plain_places and self.memory.bring_back(tokens)

    def load(self, line: Line, address: int, size: int) -> bool:
        """Take over the state of a line from memory; where that fails nothing is in use."""
        self._companions.clear()
        return self.memory.load(line, address, size)

    def spare_context(self, *, n_ctx: int, n_ubatch: int) -> tuple[Any, Any]:
        """llama.cpp's declarations, and a new context that obeys `abort`; the caller frees it."""
        options = replace(self.options, n_ctx=n_ctx, n_ubatch=n_ubatch)
        context = new_context(self._lib, self.model, options, sequences=1)
        self.abort.install(self._lib, context)
        return self._lib, context

    def set_threads(self, n_threads: int, n_threads_batch: int) -> None:
        """Use so many threads for single tokens and for steps of several."""
        self.n_threads = n_threads
        self._lib.llama_set_n_threads(self._context, n_threads, n_threads_batch)

    def set_ubatch(self, n_ubatch: int) -> None:
        """Read in steps of so many tokens; at most as many as it was loaded with."""
        self.n_ubatch = min(n_ubatch, self._lib.llama_n_ubatch(self._context))

    def set_adapter(self, adapter: Any, scale: float, name: str) -> None:
        """Compute with this adapter, or with None; all that was read before is forgotten."""
        lib = self._lib
        self.forget()
        count = 1 if adapter else 0
        adapters = (lib.llama_adapter_lora_p_ctypes * 1)(adapter)
        scales = (ctypes.c_float * 1)(scale)
        if lib.llama_set_adapters_lora(self._context, adapters, count, scales) != 0:
            raise EngineError("refused")
        self.adapter = name

    def forget(self) -> None:
        """Drop all state."""
        self._companions.clear()
        self.memory.forget()

    def close(self) -> None:
        """Free the context and the model."""
        self._batch.close()
        self._lib.llama_free(self._context)
        self._lib.llama_model_free(self.model)

    def _read_on(self, tokens: Sequence[int], done: int, step: int) -> Iterator[tuple[int, int]]:
        total = len(tokens)
        yield done, total
        while done < total:
            chunk = tokens[done : done + step]
            self._append(chunk)
            done += len(chunk)
            yield done, total

    def _append(self, tokens: Sequence[int]) -> None:
        array = (self._lib.llama_token * len(tokens))(*tokens)
        self._decode(self._lib.llama_batch_get_one(array, len(tokens)), tokens, read=True)

    def _decode(self, batch: Any, tokens: Sequence[int], *, read: bool = False) -> None:
        """Compute a batch of the line in use, and note it."""
        status = self._lib.llama_decode(self._context, batch)
        line = self.memory.line
        line.add(tokens, read=read)
        if status != 0:
            # What was whole stays in memory after an abort or a fault.
            line.cut(self._lib.llama_memory_seq_pos_max(self._memory, 0) + 1)
            _check(status)

    def _compute(self, batch: Any) -> Any:
        """Compute a batch of other sequences; the context, for its logits."""
        _check(self._lib.llama_decode(self._context, batch))
        return self._context


def _check(status: int) -> None:
    """Raise for what `llama_decode` answered, unless all is well."""
    if status == _ABORTED:
        raise Aborted
    if status != 0:
        raise EngineError("no room" if status == 1 else "computation failed")
