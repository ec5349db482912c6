"""The desk's side of the local model: a worker, started when needed, asked, and replaced when it dies."""

from __future__ import annotations

import contextlib
import math
import os
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from cogenesis.errors import Cancelled, ModelError
from cogenesis.inference.events import (
    Distribution,
    Event,
    Finished,
    LoadedState,
    ModelInfo,
    Piece,
    Prefilled,
    SavedState,
    Score,
    Thinking,
)
from cogenesis.inference.failures import BAD_GRAMMAR
from cogenesis.inference.link import GPU_FAILED, GPU_UNUSABLE, Link
from cogenesis.inference.messages import (
    Calibrate,
    Calibrated,
    Count,
    Counted,
    Distribute,
    Distributed,
    Ended,
    Generate,
    LoadState,
    MeasureState,
    Prepare,
    Read,
    SaveState,
    StateLoaded,
    StateMeasured,
    StateSaved,
    Thought,
    Weigh,
    Weighed,
    Written,
)
from cogenesis.inference.options import (
    MAX_CHOICE,
    MAX_CHOICES,
    MAX_CONTINUATION,
    MAX_GRAMMAR,
    MAX_PROMPTS,
    MAX_TOP,
    ChatMessage,
    EngineOptions,
    Sampling,
)
from cogenesis.inference.tuning import STEPS, Calibration, Machine, thread_candidates
from cogenesis.processes.breakout import Attempt, Breakouts, TryBreakouts

__all__ = [
    "GPU_FAILED",
    "GPU_UNUSABLE",
    "Distribution",
    "Event",
    "Finished",
    "LoadedState",
    "LocalModel",
    "ModelInfo",
    "Piece",
    "Prefilled",
    "SavedState",
    "Score",
    "Thinking",
]


class LocalModel:
    """The local model. One request at a time: a second caller waits until the first answer is done.

    Any method may raise ModelError (the model cannot be used as asked) or WorkerDied (its process ended or
    hung; the next call starts it again). Both are sentences for the user. Those that take `cancel` end
    within 0.3 s of its being set, from any thread, and raise Cancelled where they have a result to give.
    """

    def __init__(
        self, path: Path, options: EngineOptions | None = None, *, hang_timeout: float = 10.0
    ) -> None:
        """Say which model; nothing is started before the first call.

        `hang_timeout` is how long, in seconds, a worker may give no sign of life while it is waited for.
        """
        self._link = Link(path, options or EngineOptions(), hang_timeout=hang_timeout)

    @property
    def path(self) -> Path:
        """The model file."""
        return self._link.path

    @property
    def alive(self) -> bool:
        """Whether the worker runs now."""
        return self._link.worker.alive

    @property
    def pid(self) -> int | None:
        """Process id of the worker, while it runs."""
        return self._link.worker.pid

    @property
    def loaded(self) -> ModelInfo | None:
        """What is in memory now, told without loading it or waiting for it; None for nothing."""
        return self._link.loaded

    def idle_s(self) -> float:
        """Seconds since the last request ended; 0 while one is served or waits."""
        return self._link.idle_s()

    def unload(self) -> bool:
        """End the worker unless it is used; whether it has ended. The next request starts it again."""
        return self._link.unload()

    def calibrate(self, machine: Machine, *, cancel: threading.Event | None = None) -> Calibration | None:
        """Measure the fastest settings; None when it was stopped, or others wanted the model. Takes seconds.

        The threads are in use from then on, the length of steps when the model is loaded next.
        """
        threads = thread_candidates(machine.cores, machine.physical)
        request = Calibrate(self._link.new_id(), threads)
        found = self._link.answer(request, Calibrated, cancel)
        if found is None:
            return None
        possible = found.n_threads in threads and found.n_threads_batch in threads
        if not possible or found.n_ubatch not in STEPS or not (found.decode > 0 and found.prefill > 0):
            raise self._link.nonsense()
        return Calibration(
            machine=machine.mark,
            build=self.info().build,
            n_threads=found.n_threads,
            n_threads_batch=found.n_threads_batch,
            n_ubatch=found.n_ubatch,
            decode=found.decode,
            prefill=found.prefill,
        )

    @property
    def gpu_problem(self) -> str:
        """What went wrong on the GPU, as a sentence: from then on the processor is used. "" for nothing."""
        return self._link.gpu_problem

    def info(self) -> ModelInfo:
        """What is loaded; starts the worker and loads the model if need be."""
        with self._link.turn() as info:
            return info

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, as plain text."""
        counted = self._link.answer(Count(self._link.new_id(), list(texts)), Counted)
        if counted is None or len(counted.counts) != len(texts):
            raise self._link.nonsense()
        return counted.counts

    def generate(
        self,
        messages: Sequence[ChatMessage],
        *,
        sampling: Sampling | None = None,
        max_tokens: int,
        min_tokens: int = 0,
        prefix: str = "",
        stop: Sequence[str] = (),
        lookup: int = 0,
        cancel: threading.Event | None = None,
    ) -> Iterator[Event]:
        """Stream an answer: Prefilled while the prompt is read, Piece by Piece, and Finished as the last.

        Thoughts are not among the pieces: Thinking is told while there are any, and where nothing else came
        ModelError.

        Args:
            max_tokens: the answer is cut there, or where the context is full.
            min_tokens: the model may not end its answer before so many.
            prefix: the answer begins with it; it is not repeated in the pieces.
            stop: the answer ends before the first of these texts.
            lookup: the most tokens a step may guess from the prompt; for answers that repeat much of it.
            cancel: set it from any thread; the answer then ends within 0.3 s with reason "cancelled".

        Closing the iterator early stops the model too. Text in `messages` is never read as control tokens.
        With a grammar, `min_tokens` does not count; an answer cut by `max_tokens` only begins as it says.
        """
        request = Generate(
            self._link.new_id(),
            list(messages),
            sampling or Sampling(),
            max(max_tokens, 0),
            prefix,
            list(stop),
            min_tokens,
            max(lookup, 0),
        )
        _check_grammar(request.sampling.grammar)
        with contextlib.closing(self._link.ask(request, cancel)) as frames:
            for frame in frames:
                if isinstance(frame, Read):
                    yield Prefilled(frame.done, frame.total)
                elif isinstance(frame, Written):
                    yield Piece(frame.text)
                elif isinstance(frame, Thought):
                    yield Thinking(frame.done, frame.total)
                elif isinstance(frame, Ended):
                    yield Finished(**{name: getattr(frame, name) for name in Finished.__slots__})

    def score(
        self,
        messages: Sequence[ChatMessage],
        *,
        choices: Sequence[str],
        prefix: str = "",
        cancel: threading.Event | None = None,
    ) -> list[Score]:
        """How likely each choice is as what follows `prefix` in the model's answer; in order.

        What follows a choice does not count; where one begins another, have all end with the same mark.
        Where a choice merges with the end of the prefix into one token, that end is scored too, for all
        choices: so let the prefix end before a space, and choices begin with it.

        The same call gives the same numbers, whatever was asked before. To ask several questions quickly,
        keep `messages` and put the question in `prefix`: what comes before it is read once.

        Args:
            choices: at most MAX_CHOICES, of 1 to MAX_CHOICE characters each.
            cancel: set it from any thread; Cancelled is then raised within 0.3 s.
        """
        if len(choices) > MAX_CHOICES or not all(0 < len(choice) <= MAX_CHOICE for choice in choices):
            raise ValueError("too many choices, or one that is empty or too long")
        if not choices:
            return []
        request = Weigh(self._link.new_id(), list(messages), prefix, list(choices))
        weighed = self._link.answer(request, Weighed, cancel)
        if weighed is None:
            raise Cancelled("The local model was stopped.")
        if len(weighed.scores) != len(choices) or not all(map(_possible_score, weighed.scores)):
            raise self._link.nonsense()
        return weighed.scores

    def prepare(
        self,
        messages: Sequence[ChatMessage],
        *,
        prefix: str = "",
        open_end: bool = True,
        hold: bool = False,
        cancel: threading.Event | None = None,
    ) -> Iterator[Prefilled]:
        """Read ahead what a later request is to begin with. To be iterated to its end.

        It gives way: as soon as any other request is made it ends after the present step, and what was read
        stays. So the last event may tell of less than the total, or there may be none: prepare again then.

        Args:
            open_end: the last message is only begun. What the template puts after it is not read, nor the
                last token or two, which may merge with what comes.
            prefix: how the answer begins; only where the end is not open.
            hold: this is the warm prefix, the last to be forgotten when memory is wanted.
        """
        if open_end and prefix:
            raise ValueError("an open end has no answer that could begin")
        request = Prepare(self._link.new_id(), list(messages), prefix, open_end, hold)
        with contextlib.closing(self._link.ask(request, cancel)) as frames:
            for frame in frames:
                if isinstance(frame, Read):
                    yield Prefilled(frame.done, frame.total)

    def state_size(self, messages: Sequence[ChatMessage]) -> SavedState | None:
        """What `save_state` would write for these messages; None when it is not in memory, see `prepare`."""
        measured = self._link.answer(MeasureState(self._link.new_id(), list(messages)), StateMeasured)
        return self._saved(measured)

    def save_state(self, messages: Sequence[ChatMessage], *, descriptor: int) -> SavedState | None:
        """Write the state of this open-ended prompt, as `prepare` made it, from the file's beginning.

        The state can be turned back into the text: what is written must not reach a disk unencrypted.

        Args:
            descriptor: a file in memory (`state_file.new_file`) of at least the size that `state_size` told.

        None when it is not in memory any more. ModelError when the file is too short.
        """
        request = SaveState(self._link.new_id(), list(messages))
        return self._saved(self._link.answer(request, StateSaved, descriptor=descriptor))

    def load_state(self, *, descriptor: int, size: int, digest: str) -> LoadedState:
        """Take over a state that `save_state` wrote, and hold it as the warm prefix.

        A prompt that begins with its tokens goes on from there; for any other it is of no use, and does no
        harm. Raises ModelError when it is not of this model, format and library, or not what `digest` names.
        """
        loaded = self._link.answer(
            LoadState(self._link.new_id(), size, digest), StateLoaded, descriptor=descriptor
        )
        if loaded is None or loaded.tokens < 1:
            raise self._link.nonsense()
        return LoadedState(loaded.tokens)

    def distributions(
        self,
        prompts: Sequence[Sequence[ChatMessage]],
        *,
        prefix: str,
        continuation: str | Sequence[int],
        top: int = 64,
        cancel: threading.Event | None = None,
    ) -> list[list[Distribution]]:
        """What the model expects at each place of one continuation, after each of several prompts.

        The prompts are computed beside each other, and kept while the next call has the same ones: a
        continuation that grew costs only what is new.

        Args:
            prompts: at most MAX_PROMPTS; after each comes `prefix`, then `continuation`.
            continuation: a text, tokenised with the prefix as the model would write it, or tokens.
            top: at most MAX_TOP.

        Returns, for each prompt, a distribution for each token of the continuation and one for what follows.
        """
        wanted = continuation if isinstance(continuation, str) else list(continuation)
        if not 0 < len(prompts) <= MAX_PROMPTS or not 0 < top <= MAX_TOP or len(wanted) > MAX_CONTINUATION:
            raise ValueError("too many prompts, too long a continuation, or too many candidates")
        request = Distribute(self._link.new_id(), [list(prompt) for prompt in prompts], prefix, wanted, top)
        answer = self._link.answer(request, Distributed, cancel)
        if answer is None:
            raise Cancelled("The local model was stopped.")
        if len(answer.rows) != len(prompts) or not all(map(_possible_row, answer.rows)):
            raise self._link.nonsense()
        return answer.rows

    def use_adapter(self, adapter: int | Path | None, scale: float = 1.0) -> None:
        """Have the model write with a LoRA adapter, or with none; that holds for workers to come, too.

        Args:
            adapter: a descriptor of an open file, so that a decrypted one need not lie on a disk, or a path.
            scale: how strongly; 1 is as it was made.

        Raises ModelError when it does not belong to this model; then none is in use.
        """
        if isinstance(adapter, Path):
            descriptor = os.open(adapter, os.O_RDONLY | os.O_CLOEXEC)
        else:
            descriptor = -1 if adapter is None else os.dup(adapter)
        self._link.set_adapter(descriptor, scale)

    def try_breakouts(self) -> list[Attempt]:
        """Have the worker try what its confinement forbids; what came of each attempt."""
        with self._link.turn():
            self._link.worker.send(TryBreakouts())
            while True:
                frame = self._link.worker.receive()
                if isinstance(frame, Breakouts):
                    return frame.attempts

    def close(self) -> None:
        """End the worker. An answer being written ends with WorkerDied, later calls with ModelError."""
        self._link.close()

    def _saved(self, untrusted: StateMeasured | StateSaved | None) -> SavedState | None:
        if untrusted is None or min(untrusted.size, untrusted.tokens) < 0 or len(untrusted.digest) > 64:
            raise self._link.nonsense()
        if untrusted.size == 0:
            return None
        return SavedState(untrusted.size, untrusted.tokens, untrusted.digest)


def _possible_score(untrusted: Score) -> bool:
    return math.isfinite(untrusted.logprob) and untrusted.logprob <= 0.0 <= untrusted.tokens


def _possible_row(untrusted_row: list[Distribution]) -> bool:
    """Whether what the worker says can be distributions."""
    return bool(untrusted_row) and all(
        len(one.tokens) == len(one.pieces) == len(one.logprobs) <= MAX_TOP
        and all(math.isfinite(value) and value <= 0.0 for value in one.logprobs)
        and math.isfinite(one.lse)
        and math.isfinite(one.entropy)
        and one.entropy >= 0.0
        for one in untrusted_row
    )


def _check_grammar(grammar: str | None) -> None:
    """Raise ModelError for what the worker need not see."""
    if grammar is not None and ("\0" in grammar or not 0 < len(grammar) <= MAX_GRAMMAR):
        raise ModelError(BAD_GRAMMAR)
