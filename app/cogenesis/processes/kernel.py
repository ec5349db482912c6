"""The few calls into the Linux kernel that Python has no function for, by ctypes.

Every other module of this package that talks to the kernel does it through here, so that a system
which is not Linux is told apart in one place.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_NO_NEW_PRIVS = 38

X86_64 = "x86_64"
ARM64 = "arm64"


def machine() -> str | None:
    """X86_64 or ARM64 on a 64-bit Linux of that kind, else None: there is no table for it."""
    if not sys.platform.startswith("linux") or sys.maxsize <= 2**32:
        return None
    return {"x86_64": X86_64, "amd64": X86_64, "aarch64": ARM64, "arm64": ARM64}.get(
        platform.machine().lower()
    )


def library() -> ctypes.CDLL:
    """The C library of this process, with errno kept for each thread."""
    return ctypes.CDLL(None, use_errno=True)


def syscall(number: int, *arguments: int | bytes | ctypes.Array[ctypes.c_char] | None) -> int:
    """Make one system call; pointers go as bytes or string buffers.

    Raises OSError with the kernel's errno.
    """
    call = library().syscall
    call.restype = ctypes.c_long
    words = [ctypes.c_long(value) if isinstance(value, int) else value for value in arguments]
    result = int(call(ctypes.c_long(number), *words))
    if result == -1:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return result


def prctl(option: int, value: int) -> None:
    """Set one property of this process (or thread, as prctl(2) says for each).

    Raises OSError; on other systems too, with ENOSYS.
    """
    if not sys.platform.startswith("linux"):
        raise OSError(38, "prctl is a call of Linux")
    call = library().prctl
    call.restype = ctypes.c_int
    if call(ctypes.c_int(option), *(ctypes.c_ulong(word) for word in (value, 0, 0, 0))) != 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
