"""A limit on the memory that foreign code may take while it runs in the worker.

The worker's address space is large and differs with the model, so the limit is what is in use plus a fixed
amount, set only for as long as the foreign code runs. Linux only; elsewhere there is no such limit, and a
template that eats memory ends the worker.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

EXTRA_BYTES = 512 * 1024 * 1024


def limit_memory(limit: int) -> None:
    """Have this process fail where it asks for more than `limit` bytes of memory; 0 leaves it be.

    Counted is what it can write to. Address space that libraries only reserve is not, nor are mapped files.
    """
    if limit <= 0 or sys.platform != "linux":
        return
    import resource

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


def peak_bytes(pid: int) -> int:
    """The most memory that a process of ours ever had at once; 0 where the system does not tell."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024
    return 0


def end_without_memory() -> None:
    """Have this process end when one of its threads fails or gets no memory to start.

    Else whoever waits for that thread would wait for ever, while others say that all goes on.
    """

    def thread_failed(told: threading.ExceptHookArgs) -> None:
        if not isinstance(told.exc_value, MemoryError):
            threading.__excepthook__(told)
        os._exit(1)

    def nobody_heard(told: sys.UnraisableHookArgs) -> None:
        if told.exc_type is MemoryError:
            os._exit(1)
        sys.__unraisablehook__(told)

    threading.excepthook = thread_failed
    sys.unraisablehook = nobody_heard


class MemoryCap:
    """Opens its gauge when it is made, since after confinement it could not."""

    def __init__(self, extra_bytes: int = EXTRA_BYTES) -> None:
        self._extra = extra_bytes
        self._gauge = -1
        if sys.platform == "linux":
            with contextlib.suppress(OSError):
                self._gauge = os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)

    def resident(self) -> int:
        """Bytes of memory that this process has now, files that it has mapped included; 0 if not known."""
        return 0 if self._gauge < 0 else self._pages(1)

    @contextlib.contextmanager
    def __call__(self) -> Iterator[None]:
        """Within it, allocating more than `extra_bytes` raises MemoryError."""
        if self._gauge < 0:
            yield
            return
        import resource

        used = self._pages(0)
        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        cap = used + self._extra
        if hard != resource.RLIM_INFINITY:
            cap = min(cap, hard)
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (cap, hard))
        try:
            yield
        finally:
            with contextlib.suppress(OSError, ValueError):
                resource.setrlimit(resource.RLIMIT_AS, (soft, hard))

    def _pages(self, column: int) -> int:
        return int(os.pread(self._gauge, 100, 0).split()[column]) * mmap.PAGESIZE
