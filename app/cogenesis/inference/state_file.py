"""Files in memory, by which the desk and the inference worker hand each other a state without a disk."""

from __future__ import annotations

import fcntl
import os


def new_file(size: int) -> int:
    """The descriptor, the caller's to close, of a file of `size` bytes that lives in memory alone.

    It cannot be made longer or shorter, by either side: so neither can make the other fall over a mapping
    whose pages are gone. Linux only. Raises OSError when there is no memory.
    """
    descriptor = os.memfd_create("state", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        os.ftruncate(descriptor, size)
        fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor
