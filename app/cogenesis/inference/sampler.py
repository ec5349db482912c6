"""The choice of the next token: llama.cpp's own samplers, and its grammar for answers of a set form."""

from __future__ import annotations

import ctypes
import math
import secrets
from collections.abc import Iterator, Sequence
from typing import Any

from cogenesis.inference.options import Sampling
from cogenesis.inference.tokenizer import Tokenizer

PENALTY_TOKENS = 64
_CANDIDATE = [("id", "i4"), ("logit", "f4"), ("p", "f4")]  # llama_token_data


class GrammarError(Exception):
    """The grammar cannot be used; the message is a constant phrase: "refused" or "stuck"."""


class Sampler:
    """A chain of llama.cpp's own samplers, in llama.cpp's usual order."""

    def __init__(
        self, lib: Any, context: Any, tokenizer: Tokenizer, sampling: Sampling, before: Sequence[int]
    ) -> None:
        self._lib = lib
        self._context = context
        self._chain = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
        for part in _sampler_parts(lib, tokenizer.size, sampling):
            lib.llama_sampler_chain_add(self._chain, part)
        for token in before[-PENALTY_TOKENS:]:
            lib.llama_sampler_accept(self._chain, token)

    def next(self, row: int = -1) -> int:
        """Choose a token by the logits of one position of the last step; -1 is its last."""
        token: int = self._lib.llama_sampler_sample(self._chain, self._context, row)
        return token

    def forbid(self, token: int, row: int = -1) -> None:
        """Keep `token` from being chosen at that position."""
        self._lib.llama_get_logits_ith(self._context, row)[token] = -math.inf

    def close(self) -> None:
        """Free what C holds."""
        self._lib.llama_sampler_free(self._chain)


class GrammarSampler(Sampler):
    """Chooses among the tokens that a grammar allows; when it is complete, only an end token is left.

    As llama.cpp's own programs do, the chain chooses freely first, and only where the grammar forbids that
    token are all tokens put to the grammar, which takes longer than a step of a small model.

    Tokens that the grammar forbids are never handed to it as chosen: llama.cpp would end the process.
    """

    def __init__(
        self, lib: Any, context: Any, tokenizer: Tokenizer, sampling: Sampling, before: Sequence[int]
    ) -> None:
        """Raises GrammarError when llama.cpp cannot read the grammar."""
        import numpy as np

        source = (sampling.grammar or "").encode("utf-8", "replace")
        self._grammar = lib.llama_sampler_init_grammar(tokenizer.vocab, source, b"root") if source else None
        if not self._grammar:
            raise GrammarError("refused")
        super().__init__(lib, context, tokenizer, sampling, before)
        self._tokenizer = tokenizer
        # Control tokens have a text for the grammar and none in the answer.
        self._silent = tokenizer.silent()
        self._ids = np.arange(tokenizer.size, dtype=np.int32)
        self._memory = (lib.llama_token_data * tokenizer.size)()
        self._candidates = np.frombuffer(self._memory, dtype=_CANDIDATE)

    def next(self, row: int = -1) -> int:
        """Choose a token; GrammarError("stuck") when the grammar allows none."""
        token = self._choose(self._fill(row))
        if not self._allowed(token):
            token = self._choose(self._fill_allowed(row))
        if not self._tokenizer.is_end(token):
            self._lib.llama_sampler_accept(self._grammar, token)
            self._lib.llama_sampler_accept(self._chain, token)
        return token

    def close(self) -> None:
        """Free what C holds."""
        super().close()
        self._lib.llama_sampler_free(self._grammar)

    def _fill(self, row: int) -> int:
        """Make every token a candidate; how many there are."""
        import numpy as np

        size = len(self._ids)
        logits = self._lib.llama_get_logits_ith(self._context, row)
        self._candidates["id"] = self._ids
        self._candidates["logit"] = np.ctypeslib.as_array(logits, shape=(size,))
        return size

    def _fill_allowed(self, row: int) -> int:
        """Make what the grammar allows the candidates; how many there are, at least one."""
        size = self._fill(row)
        self._candidates["logit"][self._silent] = -math.inf
        self._apply(self._grammar, size)
        allowed = self._candidates[self._candidates["logit"] > -math.inf]
        if not len(allowed):
            raise GrammarError("stuck")
        self._candidates[: len(allowed)] = allowed
        return len(allowed)

    def _allowed(self, token: int) -> bool:
        if token in self._silent:
            return False
        self._candidates[0] = (token, 0.0, 0.0)
        self._apply(self._grammar, 1)
        return bool(self._candidates["logit"][0] > -math.inf)

    def _choose(self, size: int) -> int:
        """The chain's choice among the first `size` candidates, which it puts out of order."""
        chosen = self._apply(self._chain, size).selected
        return int(self._candidates["id"][chosen])

    def _apply(self, sampler: Any, size: int) -> Any:
        lib = self._lib
        data = ctypes.cast(self._memory, ctypes.POINTER(lib.llama_token_data))
        array = lib.llama_token_data_array(data, size, -1, False)
        lib.llama_sampler_apply(sampler, ctypes.byref(array))
        return array


def new_sampler(
    lib: Any, context: Any, tokenizer: Tokenizer, sampling: Sampling, before: Sequence[int]
) -> Sampler:
    """The sampler for one answer; tokens in `before` count as already written, but not for a grammar.

    Raises GrammarError.
    """
    kind = Sampler if sampling.grammar is None else GrammarSampler
    return kind(lib, context, tokenizer, sampling, before)


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
