"""A file that was never tried is tried where nothing is lost: what becomes of it is a sentence."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cogenesis.errors import Cancelled, ModelError
from cogenesis.inference import link
from cogenesis.inference.gguf import read_header
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions
from cogenesis.inference.probing import memory_limit, probe
from faults.rounds import chances, rounds
from inference.gguf_parts import parts_of, write
from inference.mutations import mutated

SMALL = EngineOptions(n_ctx=256, n_threads=1)
PATIENCE_S = 60.0


@contextmanager
def when_it_runs(monkeypatch: pytest.MonkeyPatch, do: str) -> Iterator[list[int]]:
    """The process ids of workers, each of which is hurt once it has loaded: by a signal's name."""
    pids: list[int] = []
    started = link.Link._start

    def start(self: link.Link) -> object:
        info = started(self)
        assert self.worker.pid is not None
        pids.append(self.worker.pid)
        os.kill(self.worker.pid, getattr(signal, do))
        return info

    with monkeypatch.context() as staged:
        staged.setattr(link.Link, "_start", start)
        yield pids


def gone(pid: int) -> bool:
    return not Path(f"/proc/{pid}").exists()


def test_a_model_that_works_is_measured_and_its_worker_is_gone(model_file: Path) -> None:
    probed = probe(model_file, SMALL)
    assert (probed.info.architecture, probed.info.n_ctx, probed.info.template) == ("llama", 256, "own")
    assert 0 < probed.first_token_s < PATIENCE_S
    assert 90e6 < probed.memory_bytes < memory_limit(read_header(model_file), SMALL)
    assert probed.gpu_problem == ""


@pytest.mark.parametrize("name", ["SIGSEGV", "SIGILL", "SIGKILL"])
def test_a_crash_while_it_writes_is_a_sentence(
    model_file: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    with (
        when_it_runs(monkeypatch, name) as pids,
        pytest.raises(ModelError, match=r"was loaded, but the process that wrote with it ended; choose"),
    ):
        probe(model_file, SMALL)
    assert all(map(gone, pids))


def test_one_that_hangs_is_ended_in_time_with_a_sentence(
    model_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = time.monotonic()
    with (
        when_it_runs(monkeypatch, "SIGSTOP") as pids,
        pytest.raises(ModelError, match=r"wrote nothing within 3 seconds, as if it hung; choose"),
    ):
        probe(model_file, SMALL, timeout=3.0)
    assert time.monotonic() - began < 10
    assert all(map(gone, pids))


def test_cancel_ends_it_at_once(model_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cancel = threading.Event()
    with when_it_runs(monkeypatch, "SIGSTOP") as pids:
        threading.Timer(0.1, cancel.set).start()
        with pytest.raises(Cancelled):
            probe(model_file, SMALL, cancel=cancel)
    assert all(map(gone, pids))


def test_one_that_takes_more_memory_than_its_header_tells_is_a_sentence(
    model_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cogenesis.inference.probing.MARGIN_BYTES", -200_000_000)
    with pytest.raises(ModelError, match=r"could not be loaded.*; choose another GGUF file"):
        probe(model_file, SMALL)


def test_weights_that_give_no_numbers_are_a_sentence(model_file: Path, tmp_path: Path) -> None:
    parts = parts_of(model_file)
    place = next(tensor for tensor in parts.tensors if tensor.name == b"output_norm.weight")
    path, header = tmp_path / "nan.gguf", parts.encoded()
    write(path, header, parts.weights)
    with path.open("r+b") as file:
        file.seek(len(header) + place.offset)
        file.write(b"\xff" * 4 * place.shape[0])
    with pytest.raises(ModelError, match=r"nan\.gguf was loaded, but could not write a word; choose another"):
        probe(path, SMALL)


def test_refused_files_start_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LocalModel, "info", lambda _: pytest.fail("a worker was started"))
    path = tmp_path / "diary.gguf"
    path.write_bytes(b"Dear diary")
    with pytest.raises(ModelError, match="is not a GGUF file"):
        probe(path)


def _outcome(path: Path) -> str:
    """What became of a damaged file. Whatever it is but these fails the test."""
    began = time.monotonic()
    try:
        probed = probe(path, SMALL, timeout=PATIENCE_S)
    except ModelError as error:
        sentence = str(error)
        assert path.name in sentence
        assert sentence.endswith(("; choose another GGUF file, or the built-in model.", "."))
        assert "as if it hung" not in sentence
        crashed = "process" in sentence
        kind = "crashed" if crashed else "failed" if "llama.cpp" in sentence else "refused"
    else:
        assert probed.memory_bytes < 1_500_000_000
        kind = "loaded"
    assert time.monotonic() - began < PATIENCE_S + 10
    return kind


@rounds(full=500, ci=8)
def test_mutated_headers_are_refused_or_contained(
    model_file: Path, tmp_path: Path, rounds: int, record_property: pytest.RecordProperty
) -> None:
    """What llama.cpp does not survive is known to the header check; what it might, ends one process."""
    seen = dict.fromkeys(("refused", "failed", "crashed", "loaded"), 0)
    crashes: list[str] = []
    honest = parts_of(model_file)
    for chance in chances("mutated headers", rounds):
        header, weights, what = mutated(honest, chance)
        path = tmp_path / "mutated.gguf"
        write(path, header, weights)
        kind = _outcome(path)
        seen[kind] += 1
        if kind == "crashed":
            crashes.append(what)
    for kind, count in seen.items():
        record_property(kind, count)
    print(seen, crashes)
    assert seen["refused"] >= rounds // 4
    assert len(crashes) <= rounds // 100, crashes
