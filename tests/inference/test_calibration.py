"""What is measured decides, but only what is clearly faster; noise, ties and hopeless counts do not."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from cogenesis.inference import calibration
from cogenesis.inference.calibration import ContextBench, calibrate, measure
from cogenesis.inference.engine import Aborted, Engine
from cogenesis.inference.messages import Calibrate, Calibrated, Stopped
from cogenesis.inference.options import EngineOptions
from cogenesis.inference.tuning import STEPS, Calibration, Machine, open_choices, resolve, thread_candidates

LAPTOP = Machine("a processor", cores=8, physical=4, memory=16 << 30)


class StagedBench:
    """A step takes a millionth of what `seconds(threads, tokens)` says; some are disturbed."""

    def __init__(self, seconds: Callable[[int, int], float]) -> None:
        self._seconds, self._threads, self._steps = seconds, 0, 0
        self.now, self.tried = 0.0, set[int]()

    def use_threads(self, count: int) -> None:
        self._threads = count
        self.tried.add(count)

    def step(self, tokens: int) -> None:
        self._steps += 1
        disturbed = 10.0 if tokens > 1 and self._steps % 5 == 0 else 1.0
        self.now += disturbed * self._seconds(self._threads, tokens) / 1e6

    def clock(self) -> float:
        return self.now


def test_decoding_and_prefill_get_the_threads_that_each_is_fastest_with() -> None:
    def seconds(threads: int, tokens: int) -> float:
        return 1.0 / min(threads, 4) if tokens == 1 else tokens / threads  # decoding waits for memory

    bench = StagedBench(seconds)
    found = measure(bench, [1, 2, 4, 8], STEPS, clock=bench.clock)
    assert (found.n_threads, found.n_threads_batch) == (4, 8)
    assert found.decode == pytest.approx(4e6)


def test_what_is_not_clearly_faster_loses_to_fewer_threads_and_shorter_steps() -> None:
    bench = StagedBench(lambda threads, tokens: tokens * (1.0 - 0.002 * threads))
    found = measure(bench, [1, 2, 4, 8], steps=STEPS, clock=bench.clock)
    assert (found.n_threads, found.n_threads_batch, found.n_ubatch) == (1, 1, 32)


def test_a_longer_step_that_is_clearly_faster_is_taken() -> None:
    bench = StagedBench(lambda threads, tokens: (20 + tokens) / threads)
    assert measure(bench, [1, 2], steps=STEPS, clock=bench.clock).n_ubatch == 128


def test_steps_that_take_long_end_the_search_for_longer_ones() -> None:
    bench = StagedBench(lambda threads, tokens: 1e6 * (1 + tokens / 100))
    assert measure(bench, [1], steps=STEPS, clock=bench.clock).n_ubatch == 64


def test_counts_beyond_one_that_made_it_far_slower_are_not_tried() -> None:
    bench = StagedBench(lambda threads, tokens: tokens * (1 if threads <= 2 else 3))
    bench.tried.clear()
    measure(bench, [1, 2, 4, 8, 16], STEPS, clock=bench.clock)
    assert 8 not in bench.tried


def test_candidates_are_powers_of_two_and_all_cores_in_order() -> None:
    assert thread_candidates(1, 1) == [1]
    assert thread_candidates(2, 2) == [1, 2]
    assert thread_candidates(12, 6) == [1, 2, 4, 5, 6, 8, 12]


def test_the_built_in_model_is_measured_without_touching_what_it_has_read(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calibration, "STEPS", (8, 16))  # it need not be a good measure
    monkeypatch.setattr(calibration, "PREFILL_STEP", 8)
    for _ in engine.read([5, 6, 7, 8]):
        pass
    threads_before = engine.n_threads
    found = calibrate(engine, Calibrate(1, [1, 2]))
    assert isinstance(found, Calibrated)
    assert found.n_threads == engine.n_threads
    assert found.decode > 1
    assert found.prefill > 1
    assert next(done for done, _ in engine.read([5, 6, 7, 8, 9])) == 4, "the state is still there"
    engine.set_threads(threads_before, threads_before)
    engine.set_ubatch(64)


def test_an_abort_ends_a_calibration(engine: Engine) -> None:
    engine.abort.set()
    try:
        assert calibrate(engine, Calibrate(7, [1, 2])) == Stopped(7)
        bench = ContextBench(engine)
        with pytest.raises(Aborted):
            bench.step(64)
        bench.close()
        engine.abort.clear()
        timer = threading.Timer(0.1, engine.abort.set)
        timer.start()
        assert calibrate(engine, Calibrate(8, [1] * 50)) == Stopped(8)
        timer.join()
    finally:
        engine.abort.clear()


def test_settings_go_before_what_was_measured_and_that_before_the_rule_of_thumb() -> None:
    measured = Calibration(LAPTOP.mark, "build", 3, 6, 64, 10.0, 100.0)
    wanted = EngineOptions(n_threads=0, n_ubatch=0, n_gpu_layers=-2)
    by_rule = resolve(wanted, LAPTOP)
    assert (by_rule.n_threads, by_rule.n_threads_batch, by_rule.n_ubatch) == (4, 4, 128)
    by_measure = resolve(wanted, LAPTOP, measured)
    assert (by_measure.n_threads, by_measure.n_threads_batch, by_measure.n_ubatch) == (3, 6, 64)
    chosen = resolve(EngineOptions(n_threads=2, n_ubatch=256), LAPTOP, measured)
    assert (chosen.n_threads, chosen.n_threads_batch, chosen.n_ubatch) == (2, 2, 256)
    assert open_choices(wanted)
    assert not open_choices(chosen)


def test_a_calibration_of_another_machine_does_not_count() -> None:
    measured = Calibration("elsewhere", "build", 3, 6, 64, 10.0, 100.0)
    assert resolve(EngineOptions(n_ubatch=0), LAPTOP, measured) == resolve(EngineOptions(n_ubatch=0), LAPTOP)


def test_without_a_gpu_layers_by_free_memory_become_none() -> None:
    wanted = EngineOptions(n_gpu_layers=-2)
    assert resolve(wanted, LAPTOP, gpu=False).n_gpu_layers == 0
    assert resolve(wanted, LAPTOP, gpu=True).n_gpu_layers == -2
    assert resolve(EngineOptions(n_ubatch=0, n_gpu_layers=-2), LAPTOP, gpu=True).n_ubatch == 512
