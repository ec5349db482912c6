"""Opens a file that the user named, whatever lies there, without waiting on it.

Folders, pipes, devices and loops of links are refused with a sentence.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cogenesis.documents import limits
from cogenesis.errors import DocumentError

_MOST_CHARACTERS = 200
_PROBLEMS = {
    errno.ENOENT: "there is no such file",
    errno.ENOTDIR: "there is no such file",
    errno.EACCES: "you have no right to read it",
    errno.EPERM: "you have no right to read it",
    errno.ELOOP: "its links lead in a circle",
    errno.ENAMETOOLONG: "its name is too long",
}


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A regular file, open for reading.

    Attributes:
        size: in bytes, and `changed`, in nanoseconds since 1970, as they were when it was opened.
    """

    path: Path
    descriptor: int
    size: int
    changed: int


def shown(path: Path) -> str:
    """A path as it may be shown and stored: names that are no valid text are marked with "?"."""
    return str(path).encode("utf-8", "replace").decode("utf-8")


def refused(path: Path, because: str, *, place: str = "") -> DocumentError:
    """The error for one file, or a `place` in it: "NAME could not be read: REASON."."""
    name = "".join(sign if sign.isprintable() else "?" for sign in shown(path))
    name = name if len(name) <= _MOST_CHARACTERS else f"…{name[-_MOST_CHARACTERS:]}"
    return DocumentError(f"{name}{place} could not be read: {because}.")


@contextmanager
def opened(path: Path, most: int | None = None) -> Iterator[OpenFile]:
    """A regular file, of at most `most` bytes, open as long as the block lasts.

    DocumentError says what is wrong with it.
    """
    try:
        _require_regular(path, path.stat(), most)
        handle = os.open(path, os.O_RDONLY | _flags())
    except (OSError, ValueError) as error:  # ValueError: a name with a zero byte in it
        raise refused(path, _problem(error)) from None
    try:
        # Asked again of what was opened: the name may have come to mean something else.
        status = os.fstat(handle)
        _require_regular(path, status, most)
        yield OpenFile(path, handle, status.st_size, status.st_mtime_ns)
    finally:
        os.close(handle)


def read_bounded(path: Path) -> bytes:
    """The bytes of a regular file, at most `limits.FILE_BYTES`; DocumentError says what is wrong."""
    with opened(path, limits.FILE_BYTES) as file:
        try:
            with os.fdopen(os.dup(file.descriptor), "rb") as reading:
                return reading.read(limits.FILE_BYTES)  # and no more, should it grow meanwhile
        except OSError as error:
            raise refused(path, _problem(error)) from None


def _require_regular(path: Path, status: os.stat_result, most: int | None) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise refused(path, "it is a folder; import the folder to read the files in it")
    if not stat.S_ISREG(status.st_mode):
        raise refused(path, "it is a pipe, a device or a socket, not a file")
    if most is not None and status.st_size > most:
        raise refused(path, f"it is larger than {most // limits.MB} MB, which is the limit")


def _flags() -> int:
    """Never wait for a writer, never take over a terminal; both are missing on some systems."""
    return getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def _problem(error: OSError | ValueError) -> str:
    code = error.errno if isinstance(error, OSError) else errno.ENOENT
    return _PROBLEMS.get(code or 0, "the disk or the system did not let us; try again")
