"""Tries a model file in a worker of its own before anything depends on it: loads it, writes a word.

The header check refuses what is known to end llama.cpp, and nobody knows all of that. So a file that is new
here is loaded once where nothing is lost when it crashes, hangs or eats memory, and what becomes of it is a
sentence. A file that was tried is tried again when it or the compiled library has changed.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from cogenesis.errors import Cancelled, ModelError, WorkerDied
from cogenesis.inference.discovery import bad_file_sentence, check_model_file
from cogenesis.inference.events import Finished, ModelInfo, Piece
from cogenesis.inference.footprint import estimate
from cogenesis.inference.gguf import Header
from cogenesis.inference.memory_cap import peak_bytes
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import ChatMessage, EngineOptions, Sampling

START_S = 30.0
SLOWEST_DISK = 40 * 1024 * 1024  # bytes a second
MARGIN_SHARE = 0.25
MARGIN_BYTES = 512 * 1024 * 1024
_WORDS = 4
_ASK = (ChatMessage("user", "Say hello."),)
_POLL_S = 0.05

_log = logging.getLogger("cogenesis.inference")


@dataclass(frozen=True, slots=True)
class Probed:
    """A model that works here.

    Attributes:
        first_token_s: seconds from the question, which is short, to the first word; loading is not in it.
        memory_bytes: the most that the worker held; 0 where the system does not tell.
        gpu_problem: a sentence when it works on the processor only, though a GPU was to help; "" for none.
    """

    info: ModelInfo
    first_token_s: float
    memory_bytes: int
    gpu_problem: str = ""


def probe(
    path: Path,
    options: EngineOptions | None = None,
    *,
    cancel: threading.Event | None = None,
    timeout: float | None = None,
) -> Probed:
    """Load the file and write a few words with it, in a process that ends with this call.

    Args:
        options: as it is to be used later; the worker may take as much memory as they are estimated to
            need, and a margin.
        timeout: seconds for all of it; without one, what a slow disk takes for such a file.

    Raises ModelError with what happened and what to do, Cancelled within a tenth of a second.
    """
    header = check_model_file(path)
    wanted = options or EngineOptions()
    seconds = START_S + header.bytes / SLOWEST_DISK if timeout is None else timeout
    model = LocalModel(path, replace(wanted, memory_limit=memory_limit(header, wanted)))
    with closing(model), _watched(model, cancel or threading.Event(), seconds) as ended_by:
        try:
            return _try_out(model)
        except (ModelError, WorkerDied) as error:
            if ended_by == ["cancel"]:
                raise Cancelled("The model was not tried to its end.") from None
            if ended_by:
                reason = f"wrote nothing within {seconds:.0f} seconds, as if it hung"
                raise ModelError(bad_file_sentence(path, reason)) from None
            if isinstance(error, WorkerDied):
                _log.warning("a probed model ended its worker")
                reason = "was loaded, but the process that wrote with it ended"
                raise ModelError(bad_file_sentence(path, reason)) from None
            raise


def memory_limit(header: Header, options: EngineOptions) -> int:
    """Bytes that a worker with this model may take, far more than it should need; 0 for no limit.

    Drivers of graphics cards reserve address space as they like, so there it is not limited.
    """
    if options.n_gpu_layers:
        return 0
    needed = estimate(header, options)
    return int((needed.total + needed.compute_reserved) * (1 + MARGIN_SHARE)) + MARGIN_BYTES


def _try_out(model: LocalModel) -> Probed:
    """Load, and write; once more where only the GPU failed."""
    model.info()
    try:
        first = _first_word_s(model)
    except WorkerDied:
        if not model.gpu_problem:
            raise
        first = _first_word_s(model)
    except ModelError:
        reason = "was loaded, but could not write a word"
        raise ModelError(bad_file_sentence(model.path, reason)) from None
    return Probed(model.info(), first, peak_bytes(model.pid or 0), model.gpu_problem)


def _first_word_s(model: LocalModel) -> float:
    """Seconds to the first word. Fails where words do not come from numbers."""
    began = time.monotonic()
    first = 0.0
    for event in model.generate(_ASK, sampling=Sampling(seed=1), max_tokens=_WORDS, min_tokens=1):
        if isinstance(event, Piece | Finished) and not first:
            first = time.monotonic() - began
    model.score(_ASK, choices=("Hello", " hello"))
    return first


@contextmanager
def _watched(model: LocalModel, cancel: threading.Event, seconds: float) -> Iterator[list[str]]:
    """Close the model on cancel, or after so long; which of the two is then in the list."""
    done = threading.Event()
    ended_by: list[str] = []

    def watch() -> None:
        deadline = time.monotonic() + seconds
        while not done.wait(_POLL_S):
            late = time.monotonic() > deadline
            if late or cancel.is_set():
                ended_by.append("time" if late else "cancel")
                model.close()
                return

    watcher = threading.Thread(target=watch, name="probe-watch", daemon=True)
    watcher.start()
    try:
        yield ended_by
    finally:
        done.set()
        watcher.join()
