"""Takes the bytes of a file that the user named, whatever lies there, without waiting on it.

Folders, pipes, devices and loops of links are refused with a sentence; what is read is bounded even while
the file grows.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from cogenesis.documents import limits
from cogenesis.errors import DocumentError

_CHUNK = 1 << 20
_MOST_CHARACTERS = 200
_PROBLEMS = {
    errno.ENOENT: "there is no such file",
    errno.ENOTDIR: "there is no such file",
    errno.EACCES: "you have no right to read it",
    errno.EPERM: "you have no right to read it",
    errno.ELOOP: "its links lead in a circle",
    errno.ENAMETOOLONG: "its name is too long",
}


def shown(path: Path) -> str:
    """A path as it may be shown and stored: names that are no valid text are marked with "?"."""
    return str(path).encode("utf-8", "replace").decode("utf-8")


def refused(path: Path, because: str) -> DocumentError:
    """The error for one file: "NAME could not be read: REASON."."""
    name = "".join(sign if sign.isprintable() else "?" for sign in shown(path))
    name = name if len(name) <= _MOST_CHARACTERS else f"…{name[-_MOST_CHARACTERS:]}"
    return DocumentError(f"{name} could not be read: {because}.")


def read_bounded(path: Path) -> bytes:
    """The bytes of a regular file, at most `limits.FILE_BYTES`; DocumentError names what is wrong."""
    try:
        _require_regular(path, path.stat())
        handle = os.open(path, os.O_RDONLY | _flags())
    except (OSError, ValueError) as error:  # ValueError: a name with a zero byte in it
        raise refused(path, _problem(error)) from None
    try:
        # Asked again of what was opened: the name may have come to mean something else.
        _require_regular(path, os.fstat(handle))
        return _read(path, handle)
    except OSError as error:
        raise refused(path, _problem(error)) from None
    finally:
        os.close(handle)


def _read(path: Path, handle: int) -> bytes:
    untrusted = bytearray()
    while chunk := os.read(handle, _CHUNK):
        untrusted += chunk
        if len(untrusted) > limits.FILE_BYTES:
            raise _too_large(path)
    return bytes(untrusted)


def _require_regular(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise refused(path, "it is a folder; import the folder to read the files in it")
    if not stat.S_ISREG(status.st_mode):
        raise refused(path, "it is a pipe, a device or a socket, not a file")
    if status.st_size > limits.FILE_BYTES:
        raise _too_large(path)


def _too_large(path: Path) -> DocumentError:
    return refused(path, f"it is larger than {limits.FILE_BYTES // limits.MB} MB, which is the limit")


def _flags() -> int:
    """Never wait for a writer, never take over a terminal; both are missing on some systems."""
    return getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def _problem(error: OSError | ValueError) -> str:
    code = error.errno if isinstance(error, OSError) else errno.ENOENT
    return _PROBLEMS.get(code or 0, "the disk or the system did not let us; try again")
