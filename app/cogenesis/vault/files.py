"""Files of the home folder: private from their first byte, replaced whole or not at all, held by one process.

All that differs between systems about this stands here. A system without a way to lock a file gets a
sentence, not a vault that two programs write at once.
"""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cogenesis.errors import VaultBusy, VaultError
from cogenesis.paths import Home


def make_private_folder(home: Home) -> None:
    """Make the home folder, 0700; one that others may enter is closed unless it holds foreign files."""
    root = home.root
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not root.stat().st_mode & 0o077:
            return
        ours = {home.header, home.database, home.anchor, home.commits, home.settings, home.lock, home.socket}
        if any(path not in ours | _of_models(home) for path in root.iterdir()):
            raise VaultError(
                f"{root} is open to other users and holds other files; choose an empty folder, "
                "or close it with chmod 700 first."
            )
        root.chmod(0o700)
    except OSError as error:
        raise VaultError(f"The folder {root} cannot be used: {error.strerror}.") from None


def _of_models(home: Home) -> set[Path]:
    return {home.models, home.model_records, home.states}


def close_to_others(*paths: Path) -> None:
    """Take from others what a copy or an unpacked archive may have given them; best effort."""
    for path in paths:
        try:
            if path.stat().st_mode & 0o077:
                path.chmod(0o600)
        except OSError:
            continue


def create_private(path: Path, data: bytes = b"") -> None:
    """Write a new file, 0600, and sync it; FileExistsError when there is one."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def replace_private(path: Path, data: bytes) -> None:
    """Put `data` in place of `path`: after a power cut there is the old file or the new one. OSError."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    create_private(temporary, data)
    try:
        os.replace(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


@contextmanager
def disk_errors(home: Home) -> Iterator[None]:
    """Give what a disk refuses while the vault is written a sentence."""
    try:
        yield
    except OSError as error:
        raise VaultError(f"The vault cannot be written to {home.root}: {error.strerror}.") from None


@contextmanager
def wiping(path: Path) -> Iterator[None]:
    """What is replaced inside is then written over where it lay, as far as a disk does that; best effort."""
    try:
        descriptor = os.open(path, os.O_RDWR) if sys.platform != "win32" else -1
    except OSError:
        descriptor = -1
    try:
        yield
        _wipe(descriptor)
    finally:
        if descriptor >= 0:
            os.close(descriptor)


def _wipe(descriptor: int) -> None:
    """Write zeros over an open file that has no name any more."""
    try:
        if descriptor >= 0 and os.fstat(descriptor).st_nlink == 0:
            os.write(descriptor, bytes(os.fstat(descriptor).st_size))
            os.fsync(descriptor)
    except OSError:
        pass


def sync_folder(folder: Path) -> None:
    """Make names created or replaced in `folder` survive a power cut, where a folder can be synced."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_bounded(path: Path, limit: int) -> bytes:
    """The whole of a file of at most `limit` bytes; ValueError when it is larger. OSError."""
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise ValueError(f"larger than {limit} bytes")
    return data


class HomeLock:
    """The one lock of a home; the system drops it when the process ends, however it ends."""

    def __init__(self, home: Home) -> None:
        """Take the lock or raise VaultBusy; the folder must exist."""
        try:
            self._descriptor = os.open(home.lock, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise VaultError(f"The folder {home.root} cannot be used: {error.strerror}.") from None
        try:
            _lock(self._descriptor)
        except OSError:
            os.close(self._descriptor)
            raise VaultBusy(f"Another CoGenesis has {home.root} open; close it, or go on there.") from None
        except ImportError:
            os.close(self._descriptor)
            raise VaultError("This system offers no file locks, so no vault can be kept safely.") from None

    def release(self) -> None:
        """Let others in; safe to call twice."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
