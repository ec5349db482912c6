"""Reading the small files that commands are given: bounded, and never waiting for a writer."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from cogenesis.errors import UsageError


def read_text(path: Path, limit: int, *, pipes: bool = False) -> str:
    """A whole text file of at most `limit` bytes; UsageError with the reason.

    Allow `pipes` only where waiting harms nobody: a command may run inside a desk that serves others.
    """
    wait = 0 if pipes else os.O_NONBLOCK
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | wait)
        with os.fdopen(descriptor, "rb") as file:
            kind = os.fstat(file.fileno()).st_mode
            if not (stat.S_ISREG(kind) or (pipes and (stat.S_ISFIFO(kind) or stat.S_ISCHR(kind)))):
                raise UsageError(f"{path} is not a file that can be read here; give a regular file.")
            data = file.read(limit + 1)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from None
    if len(data) > limit:
        raise UsageError(f"{path} is larger than {limit:,} bytes, which is the limit.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8 text.") from None
