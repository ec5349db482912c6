"""How many layers a card takes, what a build offers, and what the worker does when a GPU fails."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from cogenesis.errors import WorkerDied
from cogenesis.inference import devices, link
from cogenesis.inference.devices import ALL_LAYERS, Device, layers_that_fit, settle_layers
from cogenesis.inference.gguf import read_header
from cogenesis.inference.link import GPU_FAILED, GPU_UNUSABLE
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import ChatMessage, EngineOptions

GIB = 1 << 30
CARD = Device("CUDA0", "a card", "gpu", free=8 * GIB, total=8 * GIB)
SHARED = Device("Vulkan0", "part of the processor", "igpu", free=8 * GIB, total=16 * GIB)
PROCESSOR = Device("CPU", "a processor", "cpu", free=16 * GIB, total=16 * GIB)
OPTIONS = EngineOptions(n_ctx=4096, n_gpu_layers=-2)


def test_all_layers_go_where_there_is_room_and_none_where_there_is_not(model_file: Path) -> None:
    header = read_header(model_file)
    assert layers_that_fit(header, OPTIONS, [CARD, PROCESSOR]) == ALL_LAYERS
    assert layers_that_fit(header, OPTIONS, [replace(CARD, free=GIB // 2)]) == 0
    assert layers_that_fit(header, OPTIONS, [PROCESSOR]) == 0
    assert layers_that_fit(replace(header, layers=0), OPTIONS, [CARD]) == 0


def test_more_free_memory_never_means_fewer_layers_and_what_fits_fits(model_file: Path) -> None:
    header = read_header(model_file)
    large = replace(header, weights=8 * GIB)
    before = 0
    for free in range(0, 12 * GIB, GIB // 4):
        fitting = layers_that_fit(large, OPTIONS, [replace(CARD, free=free, total=12 * GIB)])
        counted = large.layers + 1 if fitting == ALL_LAYERS else fitting
        assert counted >= before
        assert counted * large.weights / (large.layers + 1) <= free
        before = counted
    assert before == large.layers + 1


def test_a_longer_context_leaves_room_for_fewer_layers(model_file: Path) -> None:
    header = replace(read_header(model_file), weights=4 * GIB, n_ctx_train=131072)
    card = replace(CARD, free=3 * GIB)
    short, long = (layers_that_fit(header, replace(OPTIONS, n_ctx=n), [card]) for n in (2048, 32768))
    assert 0 < long < short


def test_a_card_of_its_own_goes_before_one_that_shares_the_machine_s_memory() -> None:
    assert devices.gpus([SHARED, CARD, PROCESSOR]) == (CARD,)
    assert devices.gpus([PROCESSOR, SHARED]) == (SHARED,)
    assert devices.gpus([PROCESSOR]) == ()


def test_what_the_user_says_is_done_where_there_is_a_card(model_file: Path) -> None:
    header = read_header(model_file)
    asked = replace(OPTIONS, n_gpu_layers=7)
    assert settle_layers(header, asked, [CARD]) == 7
    assert settle_layers(header, asked, [PROCESSOR]) == 0
    assert settle_layers(header, OPTIONS, [CARD]) == ALL_LAYERS


def test_a_build_offers_what_its_libraries_are_named_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices, "_library_folder", lambda: tmp_path)
    (tmp_path / "libggml-cpu.so.0").touch()
    assert devices.offered_by_build() == ()
    assert not devices.uses_gpu(OPTIONS)
    (tmp_path / "libggml-vulkan.so.0.1").touch()
    assert devices.offered_by_build() == ("vulkan",)
    assert devices.uses_gpu(OPTIONS)
    assert not devices.uses_gpu(replace(OPTIONS, n_gpu_layers=0))


def test_nvidia_s_helper_is_wanted_only_by_a_cuda_build_with_a_driver_and_no_device(tmp_path: Path) -> None:
    wanted = devices.wants_nvidia_modprobe
    assert not wanted(["cuda"], tmp_path)
    (tmp_path / "proc/driver/nvidia").mkdir(parents=True)
    (tmp_path / "proc/driver/nvidia/version").touch()
    assert wanted(["cuda"], tmp_path)
    assert not wanted(["vulkan"], tmp_path)
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev/nvidia-uvm").touch()
    assert not wanted(["cuda"], tmp_path)


def test_the_worker_tells_the_devices_of_its_library(model: LocalModel) -> None:
    found = model.info().devices
    assert [device.kind for device in found] == ["cpu"]
    assert found[0].total > GIB
    assert model.info().n_gpu_layers == 0


STAND_IN = """
import os, signal, sys
import cogenesis.inference.worker as worker
from cogenesis.inference import devices, serving
from cogenesis.inference.options import EngineOptions
import msgspec

layers = msgspec.json.decode(sys.argv[4], type=EngineOptions).n_gpu_layers
stage = sys.argv[1]
if layers and stage == "load":
    os.kill(os.getpid(), signal.SIGSEGV)
if layers:
    devices.uses_gpu = lambda options: True
    devices.settle_layers = lambda *_: -1
    worker.devices = devices
    def dies(*_):
        os.kill(os.getpid(), signal.SIGABRT)
    serving.answer = dies
worker.main(sys.argv[2:])
"""


@pytest.fixture
def broken_gpu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A build that offers a GPU; the worker crashes at the stage it is told, wherever layers go there."""
    script = tmp_path / "stand_in.py"
    script.write_text(STAND_IN)
    monkeypatch.setattr(devices, "offered_by_build", lambda: ("vulkan",))
    real = link.Worker

    def crashing(*arguments: object, **options: object) -> object:
        stage = "load" if tmp_path.joinpath("at-load").exists() else "answer"
        command = [sys.executable, "-I", str(script), stage]
        return real(*arguments, command=command, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(link, "Worker", crashing)
    return monkeypatch


@pytest.mark.usefixtures("broken_gpu")
def test_a_gpu_that_fails_at_loading_is_left_with_a_sentence(model_file: Path, tmp_path: Path) -> None:
    tmp_path.joinpath("at-load").touch()
    with closing(LocalModel(model_file, replace(OPTIONS, n_ctx=512))) as model:
        assert model.info().n_gpu_layers == 0
        assert model.gpu_problem == GPU_UNUSABLE


@pytest.mark.usefixtures("broken_gpu")
def test_a_gpu_that_fails_in_an_answer_costs_that_answer_and_the_next_one_works(model_file: Path) -> None:
    with closing(LocalModel(model_file, replace(OPTIONS, n_ctx=512))) as model:
        assert model.info().n_gpu_layers == -1
        with pytest.raises(WorkerDied) as told:
            list(model.generate([ChatMessage("user", "Hello")], max_tokens=4))
        assert str(told.value) == model.gpu_problem == GPU_FAILED
        assert list(model.generate([ChatMessage("user", "Hello")], max_tokens=4))
        assert model.info().n_gpu_layers == 0


@pytest.mark.usefixtures("broken_gpu")
def test_a_bad_file_is_not_blamed_on_the_gpu(tmp_path: Path) -> None:
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(b"GGUF")
    with closing(LocalModel(bad, OPTIONS)) as model:
        with pytest.raises(Exception, match=r"bad\.gguf"):
            model.info()
        assert model.gpu_problem == ""
