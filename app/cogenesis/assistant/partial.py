"""A model file on its way: what came of it so far, kept so that a download can go on after anything.

The bytes lie in `<name>.part`, and in a small file beside it stands which file they belong to. Neither is
trusted: the hash over every byte decides, before the file gets its name. Nobody asks whether a byte reached
the disk before that, so a power cut may cost the download, and never more.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import msgspec

from cogenesis.errors import Cancelled, ModelError
from cogenesis.vault.files import read_bounded, replace_private, sync_folder

KEPT_FREE = 1_000_000_000
KEPT_FREE_SHARE = 20  # one part in so many, where that is less
LOOK_EVERY = 32 * 1024 * 1024
_READ = 4 * 1024 * 1024
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}

Progress = Callable[[int, int], None]


class DiskFull(ModelError):
    """There is no room for the rest of the file."""


class _Note(msgspec.Struct):
    """Whose bytes they are: the hash of the whole file, and what the server called its version."""

    sha256: Annotated[str, msgspec.Meta(max_length=64)]
    host: Annotated[str, msgspec.Meta(max_length=260)] = ""
    etag: Annotated[str, msgspec.Meta(max_length=128)] = ""


class PartialFile:
    """The bytes that came of one file. Made for one download, closed by leaving a `with`.

    Attributes:
        size: how many there are; more come behind these.
    """

    def __init__(self, target: Path, *, bytes_in_all: int, sha256: str) -> None:
        """Nothing is opened yet. `target` is what the file is called once it is whole."""
        self.target = target
        self.size = 0
        self._path = target.with_name(f"{target.name}.part")
        self._beside = target.with_name(f"{target.name}.part.json")
        self._bytes_in_all = bytes_in_all
        self._sha256 = sha256
        self._note = _Note(sha256)
        self._digest = hashlib.sha256()
        self._descriptor = -1
        self._looked = 0

    def __enter__(self) -> PartialFile:
        return self

    def __exit__(self, *_: object) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def open(self, progress: Progress, cancel: threading.Event) -> None:
        """Take up what lies there, if it is of this file, and hash it. ModelError, Cancelled."""
        try:
            self.target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
            self._descriptor = os.open(self._path, flags, 0o600)
            found = self._read_note()
            there = os.fstat(self._descriptor).st_size
            if found is None or found.sha256 != self._sha256 or there > self._bytes_in_all:
                self.restart()
                return
            self._note = found
            while data := os.read(self._descriptor, _READ):
                self._digest.update(data)
                self.size += len(data)
                progress(self.size, self._bytes_in_all)
                if cancel.is_set():
                    raise Cancelled("Stopped.")
        except OSError as error:
            raise self._failure(error) from None
        if self.whole and not self.sound:
            self.restart()

    @property
    def whole(self) -> bool:
        """As many bytes as the file has are there."""
        return self.size == self._bytes_in_all

    @property
    def sound(self) -> bool:
        """They have the file's hash."""
        return self._digest.hexdigest() == self._sha256

    def etag_of(self, host: str) -> str | None:
        """What this host called the version that the bytes belong to; no other host is told."""
        return self._note.etag if self.size and self._note.etag and self._note.host == host else None

    def note(self, host: str, etag: str | None) -> None:
        """Remember what a server called the version; None forgets it."""
        note = _Note(self._sha256, host if etag else "", etag or "")
        if note != self._note:
            self._note = note
            self._write_note()

    def restart(self) -> None:
        """Drop every byte."""
        try:
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
        except OSError as error:
            raise self._failure(error) from None
        self.size = self._looked = 0
        self._digest = hashlib.sha256()
        self._note = _Note(self._sha256)
        self._write_note()

    def follow(self, digest: hashlib._Hash) -> None:
        """From the first byte on, count on a hash that somebody else keeps; see `write`."""
        assert self.size == 0
        self._digest = digest

    def write(self, data: bytes, *, hashed: bool = False) -> None:
        """Put bytes behind the others. DiskFull when there is no room: what came so far stays.

        `hashed` when the followed hash counts them already; hashing twice takes longer than all else.
        """
        if self.size - self._looked >= LOOK_EVERY:
            self.require_room()
        view = memoryview(data)
        try:
            while view:
                count = os.write(self._descriptor, view)
                if not hashed:
                    self._digest.update(view[:count])
                self.size += count
                view = view[count:]
        except OSError as error:
            raise self._failure(error) from None

    def require_room(self) -> None:
        """DiskFull unless the rest fits, and some room stays for everything else."""
        self._looked = self.size
        try:
            disk = shutil.disk_usage(self.target.parent)
        except OSError as error:
            raise self._failure(error) from None
        kept = min(KEPT_FREE, disk.total // KEPT_FREE_SHARE)
        missing = self._bytes_in_all - self.size + kept - disk.free
        if missing > 0:
            raise DiskFull(
                f"There is not enough room for this model: free {_gigabytes(missing)} more on the disk of "
                f"{self.target.parent}, and download it again; what is there already is kept."
            )

    def finish(self) -> Path:
        """Give the whole, sound file its name; where it is."""
        assert self.whole
        assert self.sound
        try:
            os.fsync(self._descriptor)
            os.replace(self._path, self.target)
            self._beside.unlink(missing_ok=True)
            sync_folder(self.target.parent)
        except OSError as error:
            raise self._failure(error) from None
        return self.target

    def discard(self) -> None:
        """Remove the bytes and the note; best effort."""
        for path in (self._path, self._beside):
            try:
                path.unlink(missing_ok=True)
            except OSError:
                continue

    def _read_note(self) -> _Note | None:
        try:
            return msgspec.json.decode(read_bounded(self._beside, 4096), type=_Note)
        except (OSError, ValueError):
            return None

    def _write_note(self) -> None:
        try:
            replace_private(self._beside, msgspec.json.encode(self._note))
        except OSError as error:
            raise self._failure(error) from None

    def _failure(self, error: OSError) -> ModelError:
        if error.errno in _FULL:
            return DiskFull(
                f"The disk of {self.target.parent} is full: make room, and download the model again; "
                "it goes on where it stopped."
            )
        return ModelError(f"The model cannot be written to {self.target.parent}: {error.strerror}.")


def _gigabytes(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e8 else f"{max(1, round(count / 1e6))} MB"
