"""Files the user asks for: written beside their place and moved there whole, for nobody else to read.

Nothing is replaced that the user did not agree to have replaced.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path

from cogenesis.errors import CoGenesisError, UsageError
from cogenesis.vault.files import create_private, sync_folder

_PROBLEMS = {
    errno.EACCES: "you have no right to write there",
    errno.EPERM: "you have no right to write there",
    errno.EROFS: "the disk is read-only",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk is full",
    errno.ENOENT: "its folder is not there",
    errno.ENOTDIR: "its folder is not there",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EISDIR: "there is a folder of that name",
}


def save_new(path: Path, data: bytes, *, replace: bool = False) -> None:
    """Put `data` at `path`, 0600; after a power cut there is all of it or nothing of it.

    Raises UsageError where a file is there and `replace` is not set, CoGenesisError with the reason.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        _write(path, data, replace=replace)
    except FileExistsError:
        raise UsageError(f"{path} is there already and was left as it is; give another name.") from None
    except (OSError, ValueError) as error:
        code = error.errno if isinstance(error, OSError) else errno.ENOENT
        reason = _PROBLEMS.get(code or 0, "the disk or the system did not let us")
        raise CoGenesisError(f"{path} could not be written: {reason}. Choose another place.") from None


def _write(path: Path, data: bytes, *, replace: bool) -> None:
    beside = path.with_name(f".{secrets.token_hex(6)}.part")
    try:
        create_private(beside, data)
        if replace:
            os.replace(beside, path)
        else:
            _move_to_free_name(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    with contextlib.suppress(OSError):  # there are file systems that sync no folders; the file is there
        sync_folder(path.parent)


def _move_to_free_name(beside: Path, path: Path) -> None:
    """Like a rename that fails where the name is taken, however short a time ago."""
    try:
        os.link(beside, path)
    except OSError:  # taken, which is said again here, or a file system without second names
        create_private(path)
        os.replace(beside, path)


def free_name(folder: Path, stem: str, suffix: str) -> str:
    """`stem`, or `stem`-2 and so on, under which there is nothing in the folder."""
    for number in range(1, 1000):
        name = f"{stem}-{number}{suffix}" if number > 1 else f"{stem}{suffix}"
        if not (folder / name).exists():
            return name
    return f"{stem}-{secrets.token_hex(4)}{suffix}"
