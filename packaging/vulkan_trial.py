"""The way to a graphics card and back, for real: run by `vulkan.py` in an environment with a Vulkan build.

Each line says one thing that was tried with the built-in model, in the real worker under its real
confinement. On a software device a token takes seconds, so few are made.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace

from cogenesis.errors import WorkerDied
from cogenesis.inference import devices
from cogenesis.inference.discovery import find_model
from cogenesis.inference.events import ModelInfo
from cogenesis.inference.gguf import read_header
from cogenesis.inference.link import GPU_FAILED, GPU_UNUSABLE
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import ChatMessage, EngineOptions, Sampling

OPTIONS = EngineOptions(n_ctx=1024, n_ubatch=64, n_gpu_layers=-2)
QUESTION = [ChatMessage("user", "Is the sea salty? Answer with one word.")]
CHOICES = ["Yes", "No", "Green"]
CLOSE = 0.3  # log-probabilities of other orders of computing differ by so much
WHICH = "GGML_VK_VISIBLE_DEVICES"
HANG_S = 300.0  # a software device compiles its shaders for the better part of a minute


def main(names: Sequence[str] = ()) -> int:
    """Run every trial, or those named; 0 when all held."""
    trials = [
        the_build_offers_vulkan,
        all_layers_are_on_the_card_under_confinement,
        some_layers_are_where_they_were_asked_for,
        too_little_memory_leaves_layers_out,
        a_confined_worker_without_leave_finds_no_card,
        no_such_card_is_no_card,
        a_card_that_crashes_while_loading_is_left_with_a_sentence,
        a_crash_while_writing_costs_one_answer,
    ]
    trials = [trial for trial in trials if not names or trial.__name__ in names]
    failed = sum(not _run(trial) for trial in trials)
    print(f"{len(trials) - failed} passed, {failed} failed")
    return 1 if failed else 0


def the_build_offers_vulkan() -> str:
    offered = devices.offered_by_build()
    assert "vulkan" in offered, offered
    assert devices.uses_gpu(OPTIONS)
    return ", ".join(offered)


def all_layers_are_on_the_card_under_confinement() -> str:
    with _model(OPTIONS) as (model, info), _model(replace(OPTIONS, n_gpu_layers=0)) as (plain, _):
        card = devices.gpus(info.devices)[0]
        assert info.n_gpu_layers == devices.ALL_LAYERS, info.n_gpu_layers
        assert not info.confinement, info.confinement
        bad = [attempt for attempt in model.try_breakouts() if not attempt.ok]
        assert not bad, bad
        there, here = (
            [score.logprob for score in each.score(QUESTION, choices=CHOICES)] for each in (model, plain)
        )
        apart = max(abs(a - b) for a, b in zip(there, here, strict=True))
        assert apart < CLOSE, (there, here)
        assert there.index(max(there)) == here.index(max(here))
        return f"{card.description}: log-probabilities at most {apart:.3f} from the processor's"


def some_layers_are_where_they_were_asked_for() -> str:
    with _model(replace(OPTIONS, n_gpu_layers=8)) as (model, info):
        assert info.n_gpu_layers == 8
        assert _answer(model, 1)
        return "8 layers on the card, the rest on the processor"


def too_little_memory_leaves_layers_out() -> str:
    header = read_header(find_model("").path)
    card = devices.Device("Vulkan0", "staged", "gpu", 0, 8 << 30)
    sizes = [0, 860, 900, 1000, 8000]
    fitting = [
        devices.layers_that_fit(header, OPTIONS, [replace(card, free=megabytes << 20)]) for megabytes in sizes
    ]
    assert fitting[0] == 0
    assert 0 < fitting[2] < header.layers
    assert fitting[-1] == devices.ALL_LAYERS
    return f"free MB {sizes}: layers {fitting}"


def a_confined_worker_without_leave_finds_no_card() -> str:
    with _model(replace(OPTIONS, n_gpu_layers=0)) as (_, info):
        assert not devices.gpus(info.devices), info.devices
        return "n_gpu_layers 0: the driver is not even loaded"


def no_such_card_is_no_card() -> str:
    before = os.environ.get(WHICH)
    os.environ[WHICH] = "77"
    try:
        with _model(OPTIONS) as (model, info):
            assert info.n_gpu_layers == 0
            assert not devices.gpus(info.devices)
            assert _answer(model, 8)
    finally:
        os.environ.pop(WHICH)
        os.environ |= {WHICH: before} if before else {}
    return "drafts are made on the processor"


def a_card_that_crashes_while_loading_is_left_with_a_sentence() -> str:
    with closing(LocalModel(find_model("").path, OPTIONS, hang_timeout=HANG_S)) as model:
        killed = threading.Thread(target=_kill_when_started, args=(model,))
        killed.start()
        info = model.info()
        killed.join()
        assert info.n_gpu_layers == 0
        assert model.gpu_problem == GPU_UNUSABLE
        assert _answer(model, 8)
        return model.gpu_problem


def a_crash_while_writing_costs_one_answer() -> str:
    with _model(OPTIONS) as (model, info):
        assert info.n_gpu_layers != 0
        assert model.pid
        crash = threading.Timer(1.0, os.kill, (model.pid, signal.SIGSEGV))
        crash.start()
        told = ""
        try:
            _answer(model, 64)
        except WorkerDied as error:
            told = str(error)
        assert told == GPU_FAILED, told
        assert _answer(model, 8)
        assert model.info().n_gpu_layers == 0
        return model.gpu_problem


def _kill_when_started(model: LocalModel) -> None:
    while model.pid is None:
        time.sleep(0.01)
    time.sleep(0.5)
    os.kill(model.pid, signal.SIGSEGV)


def _answer(model: LocalModel, tokens: int) -> str:
    greedy = Sampling(temperature=0)
    pieces = model.generate(QUESTION, sampling=greedy, max_tokens=tokens, min_tokens=1)
    return "".join(getattr(event, "text", "") for event in pieces)


@contextmanager
def _model(options: EngineOptions) -> Iterator[tuple[LocalModel, ModelInfo]]:
    with closing(LocalModel(find_model("").path, options, hang_timeout=HANG_S)) as model:
        yield model, model.info()


def _run(trial: Callable[[], str]) -> bool:
    began = time.monotonic()
    try:
        outcome = trial()
    except Exception as error:
        print(f"FAILED {trial.__name__}: {type(error).__name__}: {error}", flush=True)
        return False
    print(f"ok     {trial.__name__}: {outcome} ({time.monotonic() - began:.0f} s)", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
