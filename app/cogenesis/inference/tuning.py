"""What the settings leave open: threads, size of a step and layers on the GPU, filled in for this machine.

Pure, apart from looking the machine up. What was measured here (`calibration.py`) goes before a rule of
thumb, and what the user has set goes before both. How many layers a GPU takes depends on its free memory in
the moment of loading, which only the worker sees: `resolve` decides whether it is to ask at all, and
`devices.layers_that_fit` answers there.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from cogenesis.inference.options import EngineOptions

MAX_THREADS = 8  # where nothing was measured: more seldom help, since memory is what decoding waits for
DEFAULT_UBATCH = 128  # small steps stop and yield sooner and, on a processor, cost nothing
GPU_UBATCH = 512  # there they do
CHOSEN_BY_MEMORY = -2
BUSY_SHARE = 0.4
STEPS = (32, 64, 128)  # tokens of a step worth trying on a processor


@dataclass(frozen=True, slots=True)
class Machine:
    """What of this machine matters for speed.

    Attributes:
        processor: its name; "" where it could not be found.
        cores: logical ones that this process may use; `physical` leaves out a core's second thread.
        memory: bytes in all; 0 where it is not known.
    """

    processor: str
    cores: int
    physical: int
    memory: int

    @property
    def mark(self) -> str:
        """Changes when what was measured here need not hold any more."""
        told = f"{self.processor}\0{self.cores}\0{self.physical}"
        return hashlib.sha256(told.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Calibration:
    """The fastest settings for one model on one machine, and how fast they were.

    Attributes:
        machine: `Machine.mark`; `build` is `ModelInfo.build`. For others this does not hold.
        n_threads: for decoding; `n_threads_batch` is for prefill.
        decode: tokens per second; `prefill` too.
    """

    machine: str
    build: str
    n_threads: int
    n_threads_batch: int
    n_ubatch: int
    decode: float
    prefill: float


def resolve(
    options: EngineOptions, machine: Machine, calibration: Calibration | None = None, *, gpu: bool = False
) -> EngineOptions:
    """`options` with nothing left open but layers "by free memory", which become 0 unless `gpu` may be used.

    Args:
        calibration: ignored when it was made on another machine.
        gpu: the build can use one, and none has failed.
    """
    measured = calibration if calibration and calibration.machine == machine.mark else None
    on_gpu = gpu and options.n_gpu_layers != 0
    decode = measured.n_threads if measured else min(machine.physical, MAX_THREADS)
    prefill = measured.n_threads_batch if measured else min(machine.physical, MAX_THREADS)
    step = GPU_UBATCH if on_gpu else measured.n_ubatch if measured else DEFAULT_UBATCH
    return replace(
        options,
        n_threads=options.n_threads or decode,
        n_threads_batch=options.n_threads_batch or options.n_threads or prefill,
        n_ubatch=options.n_ubatch or step,
        n_gpu_layers=options.n_gpu_layers if on_gpu else 0,
    )


def thread_candidates(cores: int, physical: int) -> list[int]:
    """Counts of threads worth trying, ascending: powers of two, and all cores, by one thread and by two."""
    powers = [1 << bit for bit in range(cores.bit_length())]
    return sorted({count for count in (*powers, physical - 1, physical, cores) if 0 < count <= cores})


def open_choices(options: EngineOptions) -> bool:
    """Whether a calibration could change anything: False when the user has set all that it measures."""
    return not (options.n_threads and options.n_ubatch)


def busy(machine: Machine) -> bool:
    """Whether programs have kept a good part of the machine at work for the last minute; False if unknown."""
    try:
        return os.getloadavg()[0] > BUSY_SHARE * machine.cores
    except (AttributeError, OSError):
        return False


def find_machine() -> Machine:
    """The machine this runs on."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return Machine(_processor(), cores, min(_physical_cores() or cores, cores), _memory())


def _processor() -> str:
    for key, value in _cpuinfo():
        if key in ("model name", "Hardware", "cpu model"):
            return value
    return platform.processor() or platform.machine()


def _physical_cores() -> int:
    """Cores, each counted once; 0 where it is not known."""
    found: set[tuple[str, str]] = set()
    package = ""
    for key, value in _cpuinfo():
        if key == "physical id":
            package = value
        elif key == "core id":
            found.add((package, value))
    return len(found)


def _cpuinfo() -> Iterator[tuple[str, str]]:
    text = ""
    with contextlib.suppress(OSError):
        text = Path("/proc/cpuinfo").read_text(errors="replace")
    for line in text.splitlines():
        key, _, value = line.partition(":")
        yield key.strip(), value.strip()


def _memory() -> int:
    if sys.platform == "win32":
        return 0
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0
