"""Whatever becomes of the local model's process at any stage: a sentence, and the next request works."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import pytest

from cogenesis.errors import ModelError, WorkerDied
from cogenesis.inference import link
from cogenesis.inference.discovery import find_model
from cogenesis.inference.model import Finished, LocalModel
from cogenesis.inference.options import ChatMessage, EngineOptions, Sampling
from cogenesis.inference.probing import probe
from cogenesis.processes import supervision
from cogenesis.vault.model_states import memory_file
from faults.model_faults import FAULTS, seconds_of, some_fault
from faults.rounds import chances, rounds

SHIP = "The ship left the harbour at dawn, and nobody saw it go. "
SHORT = [ChatMessage("user", "Write a story about a ship.")]
LONG = [ChatMessage("system", SHIP * 6), ChatMessage("user", SHIP * 4)]
SEED = Sampling(seed=1)
OPTIONS = EngineOptions(n_ctx=512, n_threads=1)


@dataclass
class Bench:
    """A model and, once it was saved, a state of it.

    Attributes:
        new: a prompt that the model has not read; `renew` makes another.
    """

    model: LocalModel
    number: int = 0
    descriptor: int = -1
    size: int = 0
    digest: str = ""

    @property
    def new(self) -> list[ChatMessage]:
        return [ChatMessage("system", f"{self.number} {SHIP * 6}"), *LONG[1:]]

    def renew(self) -> None:
        self.number += 1
        self.model.info()

    def prepare(self, messages: list[ChatMessage] = LONG) -> None:
        list(self.model.prepare(messages, hold=True))

    def keep_state(self) -> None:
        self.prepare()
        measured = self.model.state_size(LONG)
        assert measured is not None
        if self.descriptor < 0:
            self.descriptor = memory_file(measured.size)
            saved = self.model.save_state(LONG, descriptor=self.descriptor)
            assert saved is not None
            self.size, self.digest = saved.size, saved.digest

    def save(self) -> None:
        self.model.save_state(LONG, descriptor=self.descriptor)

    def restore(self) -> None:
        self.model.load_state(descriptor=self.descriptor, size=self.size, digest=self.digest)

    def write(self, messages: list[ChatMessage], tokens: int) -> None:
        *_, last = self.model.generate(messages, sampling=SEED, max_tokens=tokens, min_tokens=tokens)
        assert isinstance(last, Finished)


@dataclass(frozen=True)
class Stage:
    """A request, and what must have happened before it."""

    run: Callable[[Bench], object]
    before: Callable[[Bench], object] = lambda bench: bench.model.info()


STAGES = {
    "start and load": Stage(lambda bench: bench.model.info(), lambda bench: bench.model.unload()),
    "restore": Stage(Bench.restore, Bench.keep_state),
    "save": Stage(Bench.save, Bench.keep_state),
    "prefill": Stage(lambda bench: bench.write(bench.new, 1), Bench.renew),
    "decode": Stage(lambda bench: bench.write(SHORT, 30), Bench.renew),
    "count": Stage(lambda bench: bench.model.count([SHIP * 200] * 8)),
    "weigh": Stage(lambda bench: bench.model.score(bench.new, choices=(" yes", " no")), Bench.renew),
    "prepare": Stage(lambda bench: bench.prepare(bench.new), Bench.renew),
    "distributions": Stage(
        lambda bench: bench.model.distributions([bench.new, SHORT], prefix="", continuation=SHIP), Bench.renew
    ),
}


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(link, "START_S", 4.0)
        model = LocalModel(find_model("").path, OPTIONS, hang_timeout=3.0)
    made = Bench(model)
    yield made
    model.close()
    if made.descriptor >= 0:
        os.close(made.descriptor)


def attempt(work: Callable[[], object]) -> str:
    """What the user would read; "" when all went well. Anything but a sentence fails the test."""
    try:
        work()
    except (ModelError, WorkerDied) as error:
        sentence = str(error)
        assert sentence.endswith(".")
        assert len(sentence) < 300
        assert "Error" not in sentence
        return sentence
    return ""


@rounds(full=50, ci=1)
@pytest.mark.parametrize("name", STAGES)
def test_a_fault_is_a_sentence_and_the_next_request_works(bench: Bench, name: str, rounds: int) -> None:
    stage, hurt = STAGES[name], 0
    stage.before(bench)
    duration = seconds_of(lambda: stage.run(bench))
    for number, chance in enumerate(chances(f"model {name}", rounds), crc32(name.encode()) % len(FAULTS)):
        stage.before(bench)
        fault = some_fault(number, chance, lambda: bench.model.pid, duration)
        sentence = attempt(lambda: stage.run(bench))
        fault.end()
        hurt += bool(sentence)
        # Where the request was faster than the fault, the next one meets what is left of the process.
        after = [attempt(lambda: bench.write(SHORT, 2)) for _ in range(1 + fault.done)]
        assert after[-1] == "", fault.name
        if name in ("restore", "save"):
            stage.before(bench)
            assert attempt(lambda: stage.run(bench)) == ""
    assert rounds < 10 or hurt > rounds // 4


def test_memory_refused_from_the_start_is_a_sentence(tmp_path: Path) -> None:
    """A worker under a limit that the model does not fit in, as with `ulimit`."""
    for limit in (60 << 20, 120 << 20):
        model = LocalModel(find_model("").path, EngineOptions(n_ctx=512, memory_limit=limit))
        assert "could not be loaded" in attempt(model.info)
        model.close()


CRASHING_BUILD = "COGENESIS_TEST_CRASHING_BUILD"

# Its own libraries are loaded first, so that those it asks for by name are these.
_WITH_BUILD = """
import ctypes, runpy, sys
folder, sys.argv = sys.argv[1], sys.argv[1:]
for name in ("base", "cpu", ""):
    ctypes.CDLL(f"{folder}/llama_cpp/lib/libggml{name and '-'}{name}.so.0", mode=ctypes.RTLD_GLOBAL)
sys.path.insert(0, folder)
runpy.run_module("cogenesis.inference.worker", run_name="__main__", alter_sys=True)
"""


@pytest.fixture(scope="module")
def crashing_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with llama-cpp-python and a build of llama.cpp for a processor that this one is not.

    Such as a native build on a machine that tells of AMX and does not let it run. The variable names the
    folder of the libraries.
    """
    libraries, spec = os.environ.get(CRASHING_BUILD), importlib.util.find_spec("llama_cpp")
    if not libraries or spec is None or spec.origin is None:
        pytest.skip(f"no folder of libraries in {CRASHING_BUILD}")
    folder = tmp_path_factory.mktemp("build")
    (folder / "llama_cpp").mkdir()
    for file in Path(spec.origin).parent.glob("*.py"):
        shutil.copy(file, folder / "llama_cpp")
    shutil.copytree(libraries, folder / "llama_cpp" / "lib")
    return folder


@rounds(full=50, ci=1)
def test_a_build_that_this_processor_cannot_run_is_a_sentence_at_every_stage(
    bench: Bench, crashing_build: Path, monkeypatch: pytest.MonkeyPatch, rounds: int
) -> None:
    command = [sys.executable, "-I", "-X", "utf8", "-c", _WITH_BUILD, str(crashing_build)]
    with monkeypatch.context() as staged:
        staged.setattr(supervision, "worker_command", lambda _: command)
        bad = Bench(LocalModel(find_model("").path, OPTIONS))
        with pytest.raises(ModelError, match="was loaded, but the process that wrote with it ended"):
            probe(bad.model.path, OPTIONS)
    for number in range(rounds):
        for name in ("prefill", "decode", "weigh", "prepare", "distributions"):
            assert "ended unexpectedly" in attempt(lambda name=name: STAGES[name].run(bad)), (name, number)
        assert attempt(lambda: bad.model.count([SHIP])) == ""
        assert attempt(lambda: bench.write(SHORT, 2)) == ""
    bad.model.close()
