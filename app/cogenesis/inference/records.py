"""What was found out about each model file: its hash, how fast it is here, whether the user agreed to it.

Hashing gigabytes and measuring speed take seconds, so both are remembered, for as long as the file is the
same to look at (size, time of change). The file of records stands outside the vault, since the model runs
without one: it holds no path and no name, only the hash of each path. Damage to it costs time, never more.
An agreement is to what is in a file, by its SHA-256, so a file that changed is asked about again.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import msgspec

from cogenesis.errors import Cancelled, ModelError
from cogenesis.inference.tuning import Calibration
from cogenesis.vault.files import read_bounded, replace_private

MOST_RECORDS = 200
MOST_BYTES = 1024 * 1024
_CHUNK = 4 * 1024 * 1024

Sha256 = Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{64})?$")]

_log = logging.getLogger("cogenesis.inference")


@dataclass(frozen=True, slots=True)
class ModelRecord:
    """What is known of one file.

    Attributes:
        bytes, mtime_ns: of the file when this was found out; another size or time, and nothing of it holds.
        sha256: of the whole file, lower-case hex; "" while nobody needed it.
        agreed: the user said yes to this very content.
        probed: `ModelInfo.build` of the library that loaded it and wrote a word; "" for none yet.
        memory_bytes: what a worker with this model held; None where not measured.
        gpu_failed: `ModelInfo.build` with which the GPU failed on it; "" for none.
    """

    path: Path
    bytes: int
    mtime_ns: int
    sha256: str = ""
    agreed: bool = False
    calibration: Calibration | None = None
    memory_bytes: int | None = None
    probed: str = ""
    gpu_failed: str = ""


class _Kept(msgspec.Struct, forbid_unknown_fields=False):
    """A record as it is written down."""

    bytes: int
    mtime_ns: int
    sha256: Sha256 = ""
    calibration: Calibration | None = None
    memory_bytes: int | None = None
    probed: str = ""
    gpu_failed: str = ""


class _File(msgspec.Struct):
    """The whole file: records by the hash of their path, the last used last; contents agreed to."""

    files: dict[str, _Kept] = msgspec.field(default_factory=dict)
    agreed: list[str] = msgspec.field(default_factory=list)


class ModelRecords:
    """The records of one home. Any thread may ask; each question reads the file, which is small.

    What cannot be written is not remembered, and the program goes on.
    """

    def __init__(self, path: Path) -> None:
        """Say where they lie (`Home.model_records`); nothing is read or made yet."""
        self._path = path
        self._lock = threading.Lock()

    def record(self, path: Path) -> ModelRecord | None:
        """What is known of the file as it is now; None when nothing is, or it changed, or is not there."""
        try:
            state = path.stat()
        except OSError:
            return None
        with self._lock:
            kept = self._read()
        found = kept.files.get(_key(path))
        if found is None or (found.bytes, found.mtime_ns) != (state.st_size, state.st_mtime_ns):
            return None
        return _record(path, found, agreed=found.sha256 in kept.agreed)

    def sha256(
        self,
        path: Path,
        progress: Callable[[int, int], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> str:
        """The file's hash in hex, remembered; a gigabyte takes a second or two the first time.

        `progress` gets bytes done and in all. Raises Cancelled, and ModelError when the file cannot be read
        or changes meanwhile.
        """
        known = self.record(path)
        if known is not None and known.sha256:
            return known.sha256
        try:
            before = path.stat()
            digest = hash_file(path, progress, cancel)
            after = path.stat()
        except OSError as error:
            raise ModelError(f"The model file {path.name[:80]} cannot be read: {error.strerror}.") from None
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise ModelError(f"The model file {path.name[:80]} changes while it is read; try again later.")
        self.note(path, sha256=digest)
        return digest

    def note(self, path: Path, **changes: Any) -> ModelRecord | None:
        """Remember fields of ModelRecord for the file as it is now; what else was known of it stays.

        `agreed=True` holds for the content: the hash must be known, or be given along. None when the file
        cannot be looked at.
        """
        try:
            state = path.stat()
        except OSError:
            return None
        with self._lock:
            kept = self._read()
            found = kept.files.pop(_key(path), None)
            if found is None or (found.bytes, found.mtime_ns) != (state.st_size, state.st_mtime_ns):
                found = _Kept(state.st_size, state.st_mtime_ns)
            agreed = changes.pop("agreed", None)
            found = msgspec.structs.replace(found, **changes)
            kept.files[_key(path)] = found  # the newest last
            if agreed is not None and found.sha256:
                _set_agreed(kept, found.sha256, agreed)
            self._write(kept)
        return _record(path, found, agreed=found.sha256 in kept.agreed)

    def agree(self, sha256: str) -> None:
        """Remember that the user said yes to this content, wherever it lies."""
        with self._lock:
            kept = self._read()
            _set_agreed(kept, sha256, True)
            self._write(kept)

    def agreed(self, sha256: str) -> bool:
        """Whether the user said yes to this content."""
        with self._lock:
            return sha256 in self._read().agreed

    def forget(self, path: Path) -> None:
        """Forget a file that was removed, and that the user agreed to what was in it."""
        with self._lock:
            kept = self._read()
            gone = kept.files.pop(_key(path), None)
            if gone is not None:
                _set_agreed(kept, gone.sha256, False)
                self._write(kept)

    def _read(self) -> _File:
        try:
            return _sound(msgspec.json.decode(read_bounded(self._path, MOST_BYTES)))
        except FileNotFoundError:
            return _File()
        except (OSError, ValueError, RecursionError):
            _log.warning("the records of models cannot be read; they are made anew")
            return _File()

    def _write(self, kept: _File) -> None:
        while len(kept.files) > MOST_RECORDS:
            del kept.files[next(iter(kept.files))]
        del kept.agreed[:-MOST_RECORDS]
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_private(self._path, msgspec.json.format(msgspec.json.encode(kept), indent=1))
        except OSError:
            _log.warning("the records of models cannot be written")


def hash_file(
    path: Path,
    progress: Callable[[int, int], None] | None = None,
    cancel: threading.Event | None = None,
) -> str:
    """SHA-256 of a whole file, in hex. Raises Cancelled and OSError."""
    digest = hashlib.sha256()
    with path.open("rb", buffering=0) as file:
        total = file.seek(0, 2)
        file.seek(0)
        buffer = memoryview(bytearray(_CHUNK))
        done = 0
        while count := file.readinto(buffer):
            if cancel is not None and cancel.is_set():
                raise Cancelled
            digest.update(buffer[:count])
            done += count
            if progress is not None:
                progress(done, max(total, done))
    return digest.hexdigest()


def _sound(untrusted: Any) -> _File:
    """What of a decoded file can be used; each record stands for itself."""
    kept = _File()
    if not isinstance(untrusted, dict):
        return kept
    files, agreed = untrusted.get("files"), untrusted.get("agreed")
    for key, untrusted_record in list(files.items())[-MOST_RECORDS:] if isinstance(files, dict) else ():
        try:
            kept.files[key] = msgspec.convert(untrusted_record, _Kept)
        except msgspec.ValidationError:
            _log.warning("a record of a model cannot be read; it is made anew")
    for untrusted_hash in agreed if isinstance(agreed, list) else ():
        try:
            kept.agreed.append(msgspec.convert(untrusted_hash, Sha256))
        except msgspec.ValidationError:
            continue
    return kept


def _set_agreed(kept: _File, sha256: str, agreed: bool) -> None:
    kept.agreed = [each for each in kept.agreed if each != sha256] + [sha256] * agreed


def _key(path: Path) -> str:
    return hashlib.sha256(str(path.absolute()).encode("utf-8", "surrogateescape")).hexdigest()


def _record(path: Path, kept: _Kept, *, agreed: bool) -> ModelRecord:
    return ModelRecord(
        path=path,
        bytes=kept.bytes,
        mtime_ns=kept.mtime_ns,
        sha256=kept.sha256,
        agreed=agreed and bool(kept.sha256),
        calibration=kept.calibration,
        memory_bytes=kept.memory_bytes,
        probed=kept.probed,
        gpu_failed=kept.gpu_failed,
    )
