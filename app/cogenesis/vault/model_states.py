"""Model states on disk: what the local model has read of profile and examples, encrypted under the vault.

A state tells what was read as well as the text does, so it is treated like the vault: it is encrypted before
it touches the disk, under keys derived from the data key, and what cannot be opened with them is deleted. In
plain form it only ever lies in memory, in a file without a name that is handed to the worker.

A file is named by two keyed hashes, of the model and of everything else that the state hangs on, so that its
name tells nothing either, and all states of one model can be found. It begins with a head (format, salt,
size) and a note, authenticated by themselves; the state follows in parts, each bound to head, name and place.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import hmac
import logging
import mmap
import os
import re
import secrets
import struct
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cogenesis.errors import CoGenesisError
from cogenesis.vault.files import sync_folder

if sys.platform == "linux":
    import fcntl

MAGIC = b"CGSTATE1"
PART_BYTES = 1 << 20
MOST_BYTES = 4 << 30
"""Of one state; a larger one is not kept."""

_SALT_BYTES = 32
_TAG_BYTES = 16
_KEY_BYTES = 32
_HEAD = struct.Struct(f"<8s{_SALT_BYTES}sQ")
NOTE_BYTES = 64
_HEAD_BYTES = _HEAD.size + NOTE_BYTES + _TAG_BYTES
_MODEL_DIGITS, _REST_DIGITS = 24, 40
_NAME = re.compile(rf"[0-9a-f]{{{_MODEL_DIGITS}}}-[0-9a-f]{{{_REST_DIGITS}}}\.state")
_TEMPORARY = re.compile(r"\..*\.[0-9a-f]{8}")

log = logging.getLogger("cogenesis.vault")


@dataclass(frozen=True, slots=True)
class StateKey:
    """What a state hangs on; where one of it differs, another state is needed.

    Attributes:
        model: SHA-256 of the model file.
        form: all about the library and its settings that changes a state, such as the build and `type_k`.
        prompt: the text that was read.
    """

    model: str
    form: Sequence[str]
    prompt: Sequence[str]


@dataclass(frozen=True, slots=True)
class KeptState:
    """A state that was read back.

    Attributes:
        descriptor: an open `memory_file` that holds it, from its beginning; the caller closes it.
        note: what was kept with it.
    """

    descriptor: int
    size: int
    note: str


class ModelStates:
    """The states of one open vault. Safe to call from any thread; nothing of it raises but what is said.

    What fails here costs time, never more: a state that is damaged, or cannot be kept, is as good as none.
    """

    def __init__(self, folder: Path, data_key: Callable[[], bytes]) -> None:
        """`data_key` gives the vault's key, or raises a CoGenesisError once the vault is closed."""
        self._folder = folder
        self._data_key = data_key
        self._lock = threading.Lock()
        self._forgotten = 0

    @property
    def age(self) -> int:
        """Rises with each forgetting; what was read before the last one is not kept."""
        return self._forgotten

    def has(self, key: StateKey) -> bool:
        """Whether there is a file for this key."""
        with contextlib.suppress(CoGenesisError):
            return (self._folder / self._name(key)).exists()
        return False

    def load(self, key: StateKey) -> KeptState | None:
        """The state, in memory; None when there is none. A file that is damaged is deleted."""
        with self._lock, contextlib.suppress(CoGenesisError):
            name = self._name(key)
            path = self._folder / name
            try:
                found = self._read(path, name)
            except FileNotFoundError:
                return None
            except (InvalidTag, ValueError):
                log.warning("a kept model state was damaged and is deleted")
                path.unlink(missing_ok=True)
                return None
            except OSError as error:
                log.warning("a kept model state could not be read: error %d", error.errno or 0)
                return None
            with contextlib.suppress(OSError):
                os.utime(path)  # the one used longest ago is the first to go
            return found
        return None

    def save(self, key: StateKey, state: KeptState, *, most_bytes: int, age: int) -> bool:
        """Keep a state, in place of other states of this model; its descriptor stays the caller's.

        It is a `memory_file`, since one that could shrink meanwhile would end this process. Those used
        longest ago go until all take at most `most_bytes`. False when it was not kept.

        Args:
            age: of these states when what was read was chosen.
        """
        size = state.size
        if not 0 < size <= min(most_bytes, MOST_BYTES):
            return False
        with self._lock:
            if age != self._forgotten:
                return False
            try:
                name = self._name(key)
                self._write(name, state)
                if age != self._forgotten:
                    (self._folder / name).unlink(missing_ok=True)
                    return False
                for path in self._files():
                    if path.name != name and path.name[:_MODEL_DIGITS] == name[:_MODEL_DIGITS]:
                        path.unlink(missing_ok=True)
                self._make_room(most_bytes)
            except CoGenesisError:
                return False
            except (OSError, ValueError) as error:
                log.warning("a model state could not be kept: error %d", getattr(error, "errno", None) or 0)
                return False
        return True

    def forget(self) -> bool:
        """Delete all states; False when one could not be deleted."""
        self._forgotten += 1  # first, for one that is just being written
        with self._lock:
            return remove_states(self._folder)

    def forget_model(self, model: str) -> None:
        """Delete the states of one model, by the SHA-256 of its file."""
        with self._lock, contextlib.suppress(CoGenesisError, OSError):
            first = self._hash("model", [model])[:_MODEL_DIGITS]
            for path in self._files():
                if path.name.startswith(first):
                    path.unlink(missing_ok=True)

    def sweep(self) -> None:
        """Delete what this vault's key does not open, such as what a change of keys or a crash has left."""
        with self._lock, contextlib.suppress(CoGenesisError, OSError):
            for path in list(self._folder.iterdir()):
                if not _is_ours(path) or self._opens(path):
                    continue
                log.info("a model state of another key is deleted")
                path.unlink(missing_ok=True)

    def _name(self, key: StateKey) -> str:
        rest = self._hash("state", [*key.form, "", *key.prompt])
        return f"{self._hash('model', [key.model])[:_MODEL_DIGITS]}-{rest[:_REST_DIGITS]}.state"

    def _hash(self, what: str, parts: Sequence[str]) -> str:
        told = hashlib.sha256()
        for part in parts:
            data = part.encode("utf-8", "surrogatepass")
            told.update(len(data).to_bytes(8, "little") + data)
        return hmac.digest(self._key(f"names of {what}"), told.digest(), "sha256").hex()

    def _key(self, info: str, salt: bytes | None = None) -> bytes:
        hkdf = HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=salt, info=f"cogenesis {info}".encode())
        return hkdf.derive(self._data_key())

    def _cipher(self, salt: bytes) -> AESGCM:
        return AESGCM(self._key("model state", salt))

    def _write(self, name: str, state: KeptState) -> None:
        """Write a state beside its place, and put it there whole."""
        self._folder.mkdir(mode=0o700, exist_ok=True)
        temporary = self._folder / f".{name}.{secrets.token_hex(4)}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        salt = secrets.token_bytes(_SALT_BYTES)
        size, note = state.size, state.note.encode("ascii").ljust(NOTE_BYTES)
        if len(note) != NOTE_BYTES:
            raise ValueError("note")
        cipher, head = self._cipher(salt), _HEAD.pack(MAGIC, salt, size)
        out = os.open(temporary, flags, 0o600)
        try:
            with (
                os.fdopen(out, "wb") as file,
                mmap.mmap(state.descriptor, size, access=mmap.ACCESS_READ) as plain,
                memoryview(plain) as view,
            ):
                file.write(head + cipher.encrypt(_nonce(0), note, head))
                for number, start, end in _parts(size):
                    file.write(cipher.encrypt(_nonce(number), view[start:end], head + name.encode()))
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, self._folder / name)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(self._folder)

    def _read(self, path: Path, name: str) -> KeptState:
        """Decrypt into a file in memory; InvalidTag or ValueError when it is not what was written."""
        with path.open("rb") as file:
            untrusted_head = file.read(_HEAD_BYTES)
            cipher, size, note = self._open_head(untrusted_head, path.stat().st_size)
            head = untrusted_head[: _HEAD.size]
            memory = memory_file(size)
            try:
                with mmap.mmap(memory, size) as plain, memoryview(plain) as view:
                    for number, start, end in _parts(size):
                        part = file.read(end - start + _TAG_BYTES)
                        cipher.decrypt_into(_nonce(number), part, head + name.encode(), view[start:end])
            except BaseException:
                os.close(memory)
                raise
        return KeptState(memory, size, note)

    def _open_head(self, untrusted_head: bytes, file_bytes: int) -> tuple[AESGCM, int, str]:
        """The cipher of the parts, the state's size, and the note."""
        if len(untrusted_head) != _HEAD_BYTES:
            raise ValueError("no head")
        head, sealed = untrusted_head[: _HEAD.size], untrusted_head[_HEAD.size :]
        magic, salt, size = _HEAD.unpack(head)
        if magic != MAGIC or not 0 < size <= MOST_BYTES or file_bytes != _file_bytes(size):
            raise ValueError("head")
        cipher = self._cipher(salt)
        note = cipher.decrypt(_nonce(0), sealed, head)
        return cipher, size, note.decode("ascii").rstrip()

    def _opens(self, path: Path) -> bool:
        """Whether the file is a state whose head this vault's key has made."""
        if not _NAME.fullmatch(path.name):
            return False
        try:
            with path.open("rb") as file:
                self._open_head(file.read(_HEAD_BYTES), path.stat().st_size)
        except (InvalidTag, ValueError):
            return False
        return True

    def _make_room(self, most_bytes: int) -> None:
        found = sorted(((path.stat(), path) for path in self._files()), key=lambda each: each[0].st_mtime_ns)
        total = sum(stat.st_size for stat, _ in found)
        for stat, path in found[:-1]:
            if total <= most_bytes:
                return
            path.unlink(missing_ok=True)
            total -= stat.st_size

    def _files(self) -> list[Path]:
        return [path for path in self._folder.iterdir() if _NAME.fullmatch(path.name)]


def memory_file(size: int) -> int:
    """An open file that lies in memory, has no name and stays of this size; the caller closes it. OSError."""
    if sys.platform != "linux":
        raise OSError(errno.ENOSYS, "no files in memory")
    descriptor = os.memfd_create("model-state", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        os.ftruncate(descriptor, size)
        fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def remove_states(folder: Path) -> bool:
    """Delete all states in a home's folder of them; False when one could not be deleted."""
    whole = True
    try:
        found = list(folder.iterdir())
    except OSError:
        return not folder.exists()
    for path in found:
        if _is_ours(path):
            try:
                path.unlink(missing_ok=True)
            except OSError:
                whole = False
    with contextlib.suppress(OSError):
        folder.rmdir()  # stays when something lies in it that is not ours
    return whole


def _is_ours(path: Path) -> bool:
    return bool(_NAME.fullmatch(path.name) or _TEMPORARY.fullmatch(path.name))


def _parts(size: int) -> Iterator[tuple[int, int, int]]:
    """Number, start and end of each part; the numbers are never those of the head."""
    for number, start in enumerate(range(0, size, PART_BYTES), 1):
        yield number, start, min(start + PART_BYTES, size)


def _nonce(number: int) -> bytes:
    return number.to_bytes(12, "little")


def _file_bytes(size: int) -> int:
    parts = -(-size // PART_BYTES)
    return _HEAD_BYTES + size + parts * _TAG_BYTES
