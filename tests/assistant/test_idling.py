"""An idle model leaves memory after the minutes that the settings say, or when memory is short."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from cogenesis.assistant.idling import GRACE_S, QUIET_S, Idling, Pressure, memory_pressure
from cogenesis.inference.discovery import find_model
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import ChatMessage, EngineOptions, Sampling

EASY = Pressure(available=0.6, stalled=0.0)
SHORT = Pressure(available=0.03, stalled=0.0)
STALLING = Pressure(available=0.6, stalled=30.0)


class StagedModel:
    """A model that was last used so many seconds ago."""

    def __init__(self, idle: float) -> None:
        self.alive, self.idle = True, idle

    def idle_s(self) -> float:
        return self.idle

    def unload(self) -> bool:
        self.alive = self.idle == 0
        return not self.alive


def stays(idle: float, *, minutes: int = 20, pressure: Pressure = EASY) -> bool:
    model = StagedModel(idle)
    Idling(model, lambda: minutes, pressure=lambda: pressure).look()
    return model.alive


def test_it_goes_after_the_minutes_that_the_settings_say_and_not_before() -> None:
    assert stays(20 * 60 - 1)
    assert not stays(20 * 60)
    assert stays(10**9, minutes=0), "0 is never"


@pytest.mark.parametrize("pressure", [SHORT, STALLING])
def test_it_goes_at_once_when_memory_is_short_unless_it_was_just_used(pressure: Pressure) -> None:
    assert stays(GRACE_S - 1, pressure=pressure)
    assert not stays(GRACE_S, pressure=pressure)
    assert stays(GRACE_S, pressure=EASY)


def test_the_quiet_is_used_only_while_the_model_is_loaded_and_idle() -> None:
    quiet: list[str] = []
    model = StagedModel(QUIET_S)
    idling = Idling(model, lambda: 20, lambda: quiet.append("quiet"), pressure=lambda: EASY)
    idling.look()
    model.idle = QUIET_S - 1
    idling.look()
    model.alive, model.idle = False, QUIET_S
    idling.look()
    assert quiet == ["quiet"]


def test_linux_says_how_short_memory_is_and_other_systems_nothing(tmp_path: Path) -> None:
    (tmp_path / "pressure").mkdir()
    (tmp_path / "meminfo").write_text("MemTotal:  1000 kB\nMemFree:  10 kB\nMemAvailable:  40 kB\n")
    (tmp_path / "pressure" / "memory").write_text(
        "some avg10=1.00 avg60=0.00 avg300=0.00 total=1\nfull avg10=12.50 avg60=0.00 avg300=0.00 total=1\n"
    )
    assert memory_pressure(tmp_path) == Pressure(0.04, 12.5)
    assert memory_pressure(tmp_path).high
    assert not memory_pressure(tmp_path / "nothing").high
    (tmp_path / "meminfo").write_text("MemTotal: nonsense\n")
    (tmp_path / "pressure" / "memory").write_text("full\n")
    assert memory_pressure(tmp_path) == Pressure(1.0, 0.0)


def test_an_unloaded_model_comes_back_and_one_at_work_is_left_alone() -> None:
    model = LocalModel(find_model("").path, EngineOptions(n_ctx=512))
    try:
        model.info()
        first = model.pid
        writing = model.generate(
            [ChatMessage("user", "Count to ten.")], sampling=Sampling(temperature=0), max_tokens=8
        )
        next(writing)
        assert model.idle_s() == 0
        assert not model.unload(), "it is writing"
        assert "".join(getattr(event, "text", "") for event in writing)
        assert model.idle_s() < 5
        assert model.unload()
        assert not model.alive
        assert model.count(["still there"])[0] > 0
        assert model.pid not in (None, first)
    finally:
        model.close()


def test_the_looking_ends_and_a_fault_in_it_does_not_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cogenesis.assistant.idling.LOOK_EVERY_S", 0.01)
    seen = threading.Semaphore(0)

    def fails() -> None:
        seen.release()
        raise OSError

    idling = Idling(StagedModel(QUIET_S), lambda: 20, fails, pressure=lambda: EASY)
    idling.start()
    assert seen.acquire(timeout=5)
    assert seen.acquire(timeout=5), "it went on after the fault"
    idling.stop()
