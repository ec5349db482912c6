"""The model is fitted to the machine; what was measured is remembered, and what the user sets goes first."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from cogenesis.assistant.preferences import Preferences
from cogenesis.assistant.tending import Tending
from cogenesis.errors import CoGenesisError
from cogenesis.inference import devices
from cogenesis.inference.discovery import find_model
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions
from cogenesis.inference.records import ModelRecords
from cogenesis.inference.tuning import Calibration, Machine, busy
from cogenesis.settings import SettingsFile

MODEL = find_model("").path


class Desk:
    """What a tending works with, on real files."""

    def __init__(self, folder: Path) -> None:
        self.preferences = Preferences(SettingsFile(folder / "settings.json"), lambda: None)
        self.records = ModelRecords(folder / "models.json")
        self.prepared = 0
        self.busy = False

    def tending(self, prepare: Callable[[], None] = lambda: None) -> Tending:
        return Tending(self.preferences, self.records, prepare, busy=lambda _machine: self.busy)

    def note(self, tending: Tending, *, build: str = "a build") -> Calibration:
        found = Calibration(tending.machine.mark, build, 1, 2, 32, 10.0, 100.0)
        self.records.note(MODEL, calibration=found)
        return found


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def model() -> Iterator[LocalModel]:
    with closing(LocalModel(MODEL, EngineOptions(n_ctx=512))) as model:
        yield model


def test_what_was_measured_is_used_the_next_time_but_not_in_the_middle(desk: Desk) -> None:
    tending = desk.tending()
    before = tending.options(MODEL)
    desk.note(tending)
    assert tending.options(MODEL) == before, "the loaded model is not loaded anew for this"
    tending.end()
    after = tending.options(MODEL)
    assert (after.n_threads, after.n_threads_batch, after.n_ubatch) == (1, 2, 32)
    assert desk.tending().options(MODEL) == after, "also after a restart"


def test_settings_go_first_and_take_effect_at_once(desk: Desk) -> None:
    tending = desk.tending()
    desk.note(tending)
    tending.options(MODEL)
    desk.preferences.set("n_threads", "3")
    assert tending.options(MODEL).n_threads == 3


def test_a_measurement_by_hand_is_kept_in_the_records(desk: Desk, model: LocalModel) -> None:
    tending = desk.tending()
    tending.machine = replace(tending.machine, cores=1, physical=1)  # the fewer there is to try, the sooner
    found = tending.calibrate(MODEL, model)
    assert found is not None
    assert found.build == model.info().build
    record = desk.records.record(MODEL)
    assert record is not None
    assert record.calibration == found
    assert desk.tending().calibration(MODEL) is None, "it was measured on another machine"
    stopped = threading.Event()
    stopped.set()
    assert tending.calibrate(MODEL, model, cancel=stopped) is None
    assert tending.calibration(MODEL) == found, "a stopped one changes nothing"


def test_a_measurement_gives_way_at_once_to_whoever_wants_the_model(desk: Desk, model: LocalModel) -> None:
    model.info()
    outcome: list[Calibration | None] = []
    slow = Machine("a processor", cores=64, physical=1, memory=0)  # more to try than there is time for
    measuring = threading.Thread(target=lambda: outcome.append(model.calibrate(slow)))
    measuring.start()
    while model.idle_s() > 0:
        time.sleep(0.01)
    time.sleep(0.3)
    began = time.monotonic()
    assert model.count(["a draft is wanted"])[0] > 0
    assert time.monotonic() - began < 1.0
    measuring.join(timeout=10)
    assert outcome == [None]


def test_a_quiet_model_is_measured_once_and_never_on_a_busy_machine(
    desk: Desk, model: LocalModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    tending = desk.tending()
    asked: list[object] = []

    def measured(*arguments: object, **_options: object) -> Calibration:
        asked.append(arguments)
        return desk.note(tending, build=model.info().build)

    monkeypatch.setattr(tending, "calibrate", measured)
    desk.busy = True
    tending._measure_once(MODEL, model)
    assert asked == []
    desk.busy = False
    tending._measure_once(MODEL, model)
    tending._measure_once(MODEL, model)
    assert len(asked) == 1
    later = desk.tending()
    monkeypatch.setattr(later, "calibrate", measured)
    later._measure_once(MODEL, model)
    assert len(asked) == 1, "it stands in the records"


def test_what_the_user_has_chosen_is_not_measured(
    desk: Desk, model: LocalModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    tending = desk.tending()
    monkeypatch.setattr(tending, "calibrate", lambda *_: pytest.fail("measured"))
    desk.preferences.set("n_threads", "1")
    desk.preferences.set("n_ubatch", "64")
    tending._measure_once(MODEL, model)


def test_another_build_of_the_library_is_measured_anew(
    desk: Desk, model: LocalModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    tending = desk.tending()
    desk.note(tending, build="an older build")
    asked: list[object] = []
    monkeypatch.setattr(tending, "calibrate", lambda *arguments: asked.append(arguments) or True)
    tending._measure_once(MODEL, model)
    assert len(asked) == 1


def test_a_card_s_devices_are_made_before_the_worker_starts_and_a_failure_leaves_the_card(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices, "offered_by_build", lambda: ("cuda",))
    monkeypatch.setattr(devices, "wants_nvidia_modprobe", lambda _offered: True)
    prepared: list[str] = []
    assert desk.tending(lambda: prepared.append("asked")).options(MODEL).n_gpu_layers == -2
    assert prepared == ["asked"]

    def fails() -> None:
        raise CoGenesisError("The helper is missing.")

    tending = desk.tending(fails)
    assert tending.options(MODEL).n_gpu_layers == 0
    assert tending.gpu_problem == "The helper is missing."
    desk.preferences.set("n_gpu_layers", "0")
    assert desk.tending(lambda: pytest.fail("not wanted")).options(MODEL).n_gpu_layers == 0


def test_a_card_that_failed_is_told_once_and_left_alone_until_the_next_start(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failed:
        gpu_problem = "The card failed."
        alive = False

    monkeypatch.setattr(devices, "offered_by_build", lambda: ("vulkan",))
    told: list[str] = []
    tending = Tending(desk.preferences, desk.records, lambda: None, tell=told.append)
    assert tending.options(MODEL).n_gpu_layers == -2
    tending.watch(MODEL, Failed())  # type: ignore[arg-type]
    tending._tell_of_gpu()
    tending._tell_of_gpu()
    assert told == ["The card failed."]
    tending.end()
    assert tending.options(MODEL).n_gpu_layers == 0
    assert desk.tending().options(MODEL).n_gpu_layers == -2


def test_a_build_for_processors_asks_for_no_card(desk: Desk) -> None:
    tending = desk.tending(lambda: pytest.fail("no card is wanted"))
    assert tending.options(MODEL).n_gpu_layers == 0


def test_a_machine_is_busy_when_programs_kept_a_good_part_of_it_at_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    machine = Machine("a processor", cores=8, physical=4, memory=0)
    monkeypatch.setattr("os.getloadavg", lambda: (3.0, 9.0, 9.0))
    assert not busy(machine)
    monkeypatch.setattr("os.getloadavg", lambda: (3.5, 0.0, 0.0))
    assert busy(machine)
