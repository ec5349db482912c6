"""A limit on the memory that foreign code may take while it runs in the worker.

The worker's address space is large and differs with the model, so the limit is what is in use plus a fixed
amount, set only for as long as the foreign code runs. Linux only; elsewhere there is no such limit, and a
template that eats memory ends the worker.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

EXTRA_BYTES = 512 * 1024 * 1024


class MemoryCap:
    """Opens its gauge when it is made, since after confinement it could not."""

    def __init__(self, extra_bytes: int = EXTRA_BYTES) -> None:
        self._extra = extra_bytes
        self._gauge = -1
        if sys.platform == "linux":
            with contextlib.suppress(OSError):
                self._gauge = os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)

    @contextlib.contextmanager
    def __call__(self) -> Iterator[None]:
        """Within it, allocating more than `extra_bytes` raises MemoryError."""
        if self._gauge < 0:
            yield
            return
        import resource

        used = int(os.pread(self._gauge, 100, 0).split()[0]) * resource.getpagesize()
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
