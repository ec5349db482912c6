"""Measuring, in the worker, how many threads and how long a step are fastest for this model on this machine.

Rules of thumb fail here: some machines decode fastest on half their cores, since memory is what they wait
for, and others lose half their speed when a core's second thread joins in. So it is tried, once, for some
seconds, in a small context of its own that leaves what has been read alone. The clock of a busy machine
lies: each figure is a median, and what is not clearly faster does not count, so that fewer threads and
shorter steps win ties.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Protocol

from cogenesis.inference.bindings import load_bindings
from cogenesis.inference.engine import Aborted, Engine, EngineError
from cogenesis.inference.loading import new_context
from cogenesis.inference.messages import Calibrate, Calibrated, Failed, Stopped
from cogenesis.inference.tuning import STEPS

CLEARLY = 1.05  # faster by so much counts
HOPELESS = 1.25  # slower than the best by so much: more threads will not help
ROUNDS = 3
LONG_S = 0.6  # what took so long in all is not repeated: a slow model would take minutes
LONG_STEP_S = 1.5  # longer ones are not tried after one like this: preparing gives way between steps only
PREFILL_STEP = 32
DECODE_STEPS = 4
N_CTX = 512
_FIRST_TOKEN = 16  # past what most vocabularies keep for control tokens

Clock = Callable[[], float]


def calibrate(engine: Engine, request: Calibrate) -> Calibrated | Stopped | Failed:
    """Measure, and have the engine use the threads that were fastest. An abort ends it early."""
    bench = ContextBench(engine)
    try:
        found = measure(bench, request.threads, STEPS)
    except Aborted:
        return Stopped(request.id)
    except EngineError:
        return Failed(request.id, "compute")
    finally:
        bench.close()
    engine.set_threads(found.n_threads, found.n_threads_batch)
    engine.set_ubatch(found.n_ubatch)
    return Calibrated(
        request.id,
        found.n_threads,
        found.n_threads_batch,
        found.n_ubatch,
        found.decode,
        found.prefill,
    )


@dataclass(frozen=True, slots=True)
class Measured:
    """The fastest choices, and tokens per second with them."""

    n_threads: int
    n_threads_batch: int
    n_ubatch: int
    decode: float
    prefill: float


class Bench(Protocol):
    """Something that can be timed."""

    def use_threads(self, count: int) -> None:
        """Compute with so many threads from now on."""

    def step(self, tokens: int) -> None:
        """Compute so many tokens together, and forget them; returns when it is done."""


def measure(
    bench: Bench, threads: Sequence[int], steps: Sequence[int], clock: Clock = time.perf_counter
) -> Measured:
    """Try what is given, ascending. What `bench` raises ends it."""
    bench.use_threads(threads[-1])
    bench.step(steps[0])  # the first touch of weights and buffers is no measure

    def decode(count: int) -> float:
        bench.use_threads(count)
        return _seconds(lambda: _repeat(bench, DECODE_STEPS), clock) / DECODE_STEPS

    def prefill(count: int) -> float:
        bench.use_threads(count)
        return _seconds(lambda: bench.step(PREFILL_STEP), clock) / PREFILL_STEP

    def step(tokens: int) -> float:
        return _seconds(lambda: bench.step(tokens), clock) / tokens

    n_threads, decode_s = _fastest(threads, decode)
    n_threads_batch, _ = _fastest(threads, prefill)
    bench.use_threads(n_threads_batch)
    n_ubatch, prefill_s = _fastest(steps, step, enough=lambda tokens, each: tokens * each > LONG_STEP_S)
    return Measured(n_threads, n_threads_batch, n_ubatch, 1 / decode_s, 1 / prefill_s)


def _fastest(
    candidates: Sequence[int],
    seconds: Callable[[int], float],
    enough: Callable[[int, float], bool] = lambda _candidate, _taken: False,
) -> tuple[int, float]:
    """The first candidate that none is clearly faster than, and its time; hopeless ones end the search."""
    times: dict[int, float] = {}
    for candidate in candidates:
        times[candidate] = seconds(candidate)
        if times[candidate] > HOPELESS * min(times.values()) or enough(candidate, times[candidate]):
            break
    best = min(times.values())
    chosen = next(candidate for candidate, taken in times.items() if taken <= CLEARLY * best)
    return chosen, times[chosen]


def _repeat(bench: Bench, times: int) -> None:
    for _ in range(times):
        bench.step(1)


def _seconds(work: Callable[[], object], clock: Clock) -> float:
    taken: list[float] = []
    while len(taken) < ROUNDS and sum(taken) < LONG_S:
        began = clock()
        work()
        taken.append(clock() - began)
    return max(median(taken), 1e-9)


class ContextBench:
    """A context of its own beside the one that serves; close it."""

    def __init__(self, engine: Engine) -> None:
        """Make it; the engine's abort flag stops it too. Raises EngineError when there is no memory."""
        self._lib = lib = load_bindings()
        options = replace(engine.options, n_ctx=N_CTX, n_ubatch=max(STEPS))
        self._context = new_context(lib, engine.model, options, sequences=1)
        engine.abort.install(lib, self._context)
        self._memory = lib.llama_get_memory(self._context)
        self._abort = engine.abort
        self._vocabulary = engine.tokenizer.size

    def use_threads(self, count: int) -> None:
        self._lib.llama_set_n_threads(self._context, count, count)

    def step(self, tokens: int) -> None:
        ids = [(_FIRST_TOKEN + 7919 * number) % self._vocabulary for number in range(tokens)]
        array = (self._lib.llama_token * tokens)(*ids)
        status = self._lib.llama_decode(self._context, self._lib.llama_batch_get_one(array, tokens))
        if self._abort.is_set():
            raise Aborted
        if status != 0:
            raise EngineError("computation failed")
        self._lib.llama_synchronize(self._context)
        self._lib.llama_memory_clear(self._memory, False)

    def close(self) -> None:
        """Free the context."""
        self._lib.llama_free(self._context)
