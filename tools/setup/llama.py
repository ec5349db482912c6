"""Compiles llama-cpp-python from its locked source package, once, and keeps the wheel.

Its project publishes no wheels on the index, and pip would cache whatever wheel it built last without regard
to the options. So the wheel is kept here, in a folder named by everything that shapes it, with its checksum.
"""

from __future__ import annotations

import hashlib
import math
import os
import platform
import re
import shlex
import shutil
import subprocess
import sysconfig
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tools.setup.layout import Layout, SetupError
from tools.setup.locks import LLAMA_OPTIONS, Requirement

CPU_MINUTES = 6.5
_JOB_BYTES = 1 << 30
_STEP = re.compile(rb"^\s*\[(\d+)/(\d+)\] ")


def wheel_folder(layout: Layout, requirement: Requirement, options: Sequence[str] = LLAMA_OPTIONS) -> Path:
    """Where the wheel for this source, these options and this kind of machine is kept.

    One fits every Python, for it is reached through ctypes.
    """
    shaping = [requirement.text, *options, layout.llama_include.read_text(encoding="utf-8")]
    shaping += [sysconfig.get_platform(), *platform.libc_ver()]
    digest = hashlib.sha256("\0".join(shaping).encode()).hexdigest()
    return layout.build / "wheels" / f"{requirement.name}-{requirement.version}-{digest[:16]}"


def kept_wheel(folder: Path) -> Path | None:
    """The whole, undamaged wheel in `folder`, if there is one."""
    wheels = list(folder.glob("*.whl"))
    if len(wheels) != 1:
        return None
    try:
        recorded = (folder / "sha256").read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return wheels[0] if recorded == _sha256(wheels[0]) else None


def keep_wheel(wheel: Path, folder: Path) -> Path:
    """Put a finished wheel and its checksum into `folder` in one step, so that half never looks kept."""
    (wheel.parent / "sha256").write_text(_sha256(wheel) + "\n", encoding="ascii")
    shutil.rmtree(folder, ignore_errors=True)
    wheel.parent.rename(folder)
    return folder / wheel.name


def build_environment(
    layout: Layout,
    pip_environment: Mapping[str, str],
    jobs: int,
    options: Sequence[str] = LLAMA_OPTIONS,
) -> dict[str, str]:
    """`pip_environment` with our build options in it."""
    include = f"-DCMAKE_PROJECT_llama.cpp_INCLUDE={layout.llama_include}"
    return {
        **pip_environment,
        "CMAKE_ARGS": shlex.join([*options, include]),
        "CMAKE_BUILD_PARALLEL_LEVEL": str(jobs),
    }


def parallel_jobs() -> int:
    """One compiler a core, but no more than memory holds."""
    try:
        cores = len(os.sched_getaffinity(0))
        memory = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return os.cpu_count() or 1
    return max(1, min(cores, memory // _JOB_BYTES))


def compile_wheel(
    layout: Layout,
    requirement: Requirement,
    environment: Mapping[str, str],
    tell: Callable[[str], None],
    options: Sequence[str] = LLAMA_OPTIONS,
) -> Path:
    """Compile and keep the wheel; SetupError with the log's end when that fails."""
    folder = wheel_folder(layout, requirement, options)
    folder.parent.mkdir(parents=True, exist_ok=True)
    for left_over in folder.parent.glob("new-*"):
        shutil.rmtree(left_over, ignore_errors=True)
    jobs = parallel_jobs()
    tell(f"compiling llama.cpp, about {math.ceil(CPU_MINUTES / jobs)} minutes; build/wheels keeps the result")
    log = layout.build / "llama.log"
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="new-", ignore_cleanup_errors=True) as scratch:
        locked = Path(scratch) / "requirement.txt"
        locked.write_text(requirement.text, encoding="utf-8")
        made = Path(scratch) / "wheel"
        command = [str(layout.python), "-I", "-m", "pip", "wheel", "-v", "--no-build-isolation", "--no-deps"]
        command += ["--no-cache-dir", "--require-hashes", "--no-binary", requirement.name]
        command += ["-r", str(locked), "-w", str(made)]
        started = time.monotonic()
        status = _run_logged(command, build_environment(layout, environment, jobs, options), log, tell)
        wheels = list(made.glob("*.whl"))
        if status != 0 or len(wheels) != 1:
            raise SetupError(_failure(log))
        kept = keep_wheel(wheels[0], folder)
    tell(f"compiled in {time.monotonic() - started:.0f} s")
    return kept


def _run_logged(
    command: list[str], environment: Mapping[str, str], log: Path, tell: Callable[[str], None]
) -> int:
    """Run with all output in `log`, telling of each quarter of the steps; the exit status."""
    told = 0
    with (
        log.open("wb") as out,
        subprocess.Popen(
            command, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        ) as process,
    ):
        assert process.stdout is not None
        for line in process.stdout:
            out.write(line)
            step = _STEP.match(line)
            if step is None:
                continue
            quarter = 4 * int(step[1]) // int(step[2])
            if told < quarter < 4:
                told = quarter
                tell(f"  {25 * quarter} %")
    return process.returncode


def _failure(log: Path) -> str:
    end = log.read_text(encoding="utf-8", errors="replace").splitlines()[-30:]
    short = "\n".join(line[:300] for line in end)
    return f"{short}\n\nllama.cpp could not be compiled; these lines are the end of {log}"


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
