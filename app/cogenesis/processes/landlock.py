"""Files, TCP ports and signals that a thread, and those it makes later, may reach: Landlock by system call.

The interface grows with the kernel. What the running one does not know is left out and reported by its
version: 1 file rules (Linux 5.13), 3 truncation (6.2), 4 TCP (6.7), 5 device ioctl (6.10), 6 signals and
abstract sockets (6.12). The same numbers hold on every architecture.
"""

from __future__ import annotations

import os
import stat
import struct
from collections.abc import Sequence
from pathlib import Path

from cogenesis.processes import kernel

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_ASK_VERSION = 1
_PATH_BENEATH = 1

WRITE_FILE = 1 << 1
READ_FILE = 1 << 2
READ_DIR = 1 << 3
IOCTL_DEV = 1 << 15
BIND_TCP = 1 << 0
CONNECT_TCP = 1 << 1
SCOPE_ABSTRACT_UNIX = 1 << 0
SCOPE_SIGNAL = 1 << 1

TCP_ABI = 4
IOCTL_ABI = 5
SCOPE_ABI = 6


def version() -> int:
    """The version this kernel offers; 0 when it has none or it is switched off."""
    if kernel.machine() is None:
        return 0
    try:
        return kernel.syscall(_CREATE, None, 0, _ASK_VERSION)
    except OSError:
        return 0


def file_rights(abi: int) -> int:
    """Every right over files that this version can take away."""
    known = 13
    known += abi >= 2  # moving between folders
    known += abi >= 3  # truncation
    known += abi >= 5  # ioctl on devices
    return (1 << known) - 1


def restrict(
    abi: int,
    *,
    files: Sequence[Path] | None,
    writable: Sequence[Path] = (),
    devices: Sequence[Path] = (),
    tcp: int,
    scope: int,
) -> list[Path]:
    """Bind the calling thread for good; needs no privilege. Returns the paths that could not be allowed.

    Args:
        files: files and folders that stay readable; None leaves all files alone. A rule on a file is lost
            when the file is replaced by another: give folders where that happens.
        writable: single files or devices that stay readable and writable.
        devices: the same for devices, or folders of them, whose drivers are spoken to (ioctl).
        tcp: BIND_TCP and CONNECT_TCP as wanted, taken away.
        scope: SCOPE_ABSTRACT_UNIX and SCOPE_SIGNAL as wanted, kept within this process and its children.

    Raises OSError when nothing was bound.
    """
    handled = file_rights(abi) if files is not None else 0
    words = [handled]
    words += [tcp] if abi >= TCP_ABI else []
    words += [scope] if abi >= SCOPE_ABI else []
    attributes = struct.pack(f"={len(words)}Q", *words)
    ruleset = kernel.syscall(_CREATE, attributes, len(attributes), 0)
    try:
        missed = [path for path in files or () if not _allow(ruleset, path, READ_FILE | READ_DIR)]
        missed += [path for path in writable if not _allow(ruleset, path, READ_FILE | WRITE_FILE)]
        spoken_to = READ_FILE | WRITE_FILE | READ_DIR | (IOCTL_DEV if abi >= IOCTL_ABI else 0)
        missed += [path for path in devices if not _allow(ruleset, path, spoken_to)]
        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
        kernel.syscall(_RESTRICT, ruleset, 0)
    finally:
        os.close(ruleset)
    return missed


def _allow(ruleset: int, path: Path, rights: int) -> bool:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            rights &= ~READ_DIR
        kernel.syscall(_ADD, ruleset, _PATH_BENEATH, struct.pack("=Qi", rights, descriptor), 0)
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return True
