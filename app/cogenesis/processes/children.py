"""One child process and the threads that make sure it never outlives us.

PR_SET_PDEATHSIG, which every child of ours sets for itself, fires when the *thread* that created the
child ends, and not only when the process does. A child started from a pool thread would be killed as
soon as that thread is retired. So each child is created by a guardian thread of its own, which stays
until the child has ended. The signal is also sent with the rights of that thread, and so are those
the guardian sends when asked to kill: a guardian started before the desk confines itself can still
end the launcher afterwards, when Landlock lets no other thread of the desk do so.
"""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence

from cogenesis.processes.confinement import PARENT

WORKER_FLAG = "--worker"
_WHICH_GPU = ("CUDA_VISIBLE_DEVICES", "GGML_VK_VISIBLE_DEVICES", "HIP_VISIBLE_DEVICES")  # numbers of cards
_KEPT = ("LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT", "COGENESIS_DEBUG", *_WHICH_GPU)
_KEPT_IN_BUNDLE = ("LD_LIBRARY_PATH",)  # there it is the bundle's own; elsewhere it could swap libraries


def worker_command(module: str) -> list[str]:
    """How to run `module` in a process of its own: with `-m`, or, in a bundle, with a flag."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_FLAG, module]
    return [sys.executable, "-I", "-X", "utf8", "-m", module]


def clean_environment() -> dict[str, str]:
    """What a worker needs of our environment, and nothing that says where or who we are."""
    kept = _KEPT + (_KEPT_IN_BUNDLE if getattr(sys, "frozen", False) else ())
    return {name: os.environ[name] for name in kept if name in os.environ} | parent_mark()


def parent_mark() -> dict[str, str]:
    """What `confinement.die_with_parent` in a child of ours has to find in its environment."""
    return {PARENT: str(os.getpid())}


def worker_stderr() -> int | None:
    """Where workers write their errors: nowhere, unless COGENESIS_DEBUG is set."""
    return None if os.environ.get("COGENESIS_DEBUG") else subprocess.DEVNULL


class Child:
    """A running child process.

    Attributes:
        pid: its process id, also after it has ended.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        environment: Mapping[str, str],
        descriptors: Sequence[int] = (),
        stderr: int | None = subprocess.DEVNULL,
        on_end: Callable[[int, int], None] | None = None,
    ) -> None:
        """Start `command` in a session of its own, with only `descriptors` inherited.

        `on_end` gets process id and exit status, from a thread of ours, once the child has ended.
        Raises OSError when it cannot be started.
        """
        self._wake = threading.Event()
        self._ended = threading.Event()
        self._reaping = threading.Lock()
        self._on_end = on_end
        outcome: queue.SimpleQueue[subprocess.Popen[bytes] | Exception] = queue.SimpleQueue()

        def spawn() -> subprocess.Popen[bytes]:
            return subprocess.Popen(
                list(command),
                env=dict(environment),
                pass_fds=tuple(descriptors),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                start_new_session=True,  # no terminal, and no Ctrl-C meant for the desk
            )

        threading.Thread(target=self._guard, args=(spawn, outcome), name="guardian", daemon=True).start()
        process = outcome.get()
        if isinstance(process, Exception):
            raise OSError(f"could not start a process: {type(process).__name__}") from process
        self._process = process
        self.pid = process.pid

    @property
    def alive(self) -> bool:
        """False once it has ended and been reaped."""
        return not self._ended.is_set()

    @property
    def status(self) -> int | None:
        """Its exit status, negative for a signal; None while it runs."""
        return self._process.returncode if self._ended.is_set() else None

    def kill(self) -> None:
        """Have the guardian send SIGKILL; returns at once. Harmless after the end."""
        self._wake.set()

    def wait(self, timeout: float | None = None) -> bool:
        """True when it has ended within `timeout` seconds."""
        return self._ended.wait(timeout)

    def _guard(
        self,
        spawn: Callable[[], subprocess.Popen[bytes]],
        outcome: queue.SimpleQueue[subprocess.Popen[bytes] | Exception],
    ) -> None:
        """Create the child and stay until it has ended."""
        try:
            process = spawn()
        except Exception as error:  # whatever it is, the thread that waits must hear of it
            outcome.put(error)
            return
        threading.Thread(target=self._reap, args=(process,), name="reaper", daemon=True).start()
        outcome.put(process)
        while True:
            self._wake.wait()
            self._wake.clear()
            with self._reaping:  # once reaped, its number may be given to another process
                if self._ended.is_set():
                    return
                os.kill(process.pid, signal.SIGKILL)  # Popen.kill looks first, and reaps what has ended

    def _reap(self, process: subprocess.Popen[bytes]) -> None:
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        with self._reaping:
            status = process.wait()
            self._ended.set()
        self._wake.set()
        if self._on_end:
            self._on_end(process.pid, status)
