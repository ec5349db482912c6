"""What the last commits were, noted outside the database: by it a torn write-ahead log is noticed and named.

A write-ahead log that lost its end reopens as if nothing were wrong, without the last commits. So each
commit that changes a row raises a counter in the database, and then notes that counter, with the kinds and
ids of what the last commits touched, in a file of the home. A database behind that file has lost commits.

The file has two slots that are written by turns, so that a torn write leaves the one before; each is
encrypted under a key derived from the data key, and of one size whatever it says. A missing, damaged or
older file alarms nobody, since a power cut or a full disk leaves one; `verify` says it once.
"""

from __future__ import annotations

import json
import logging
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cogenesis.vault.changes import Change, sentence_of
from cogenesis.vault.database import Clock, Database, utc_now
from cogenesis.vault.files import create_private, read_bounded, sync_folder

SLOT_BYTES = 4096
KEPT_COMMITS = 50
MOST_COMMITS = 2**53
_NONCE_BYTES = 12
_TAG_BYTES = 16
_PLAIN_BYTES = SLOT_BYTES - _NONCE_BYTES - _TAG_BYTES
_COUNTER = "commits"
_SET_COUNTER = "INSERT OR REPLACE INTO counters(name, value) VALUES (?, ?)"
# Windows has no O_DSYNC: there the file is flushed after each write.
_SYNCED = getattr(os, "O_DSYNC", 0)

_log = logging.getLogger("cogenesis.vault")

Commit = tuple[int, tuple[Change, ...]]


@dataclass(frozen=True, slots=True)
class Note:
    """What a slot says: the counter after a commit, and what the last commits touched, oldest first."""

    count: int
    recent: tuple[Commit, ...] = ()


@dataclass(frozen=True, slots=True)
class Loss:
    """What was found at an opening: `changes` that are gone (0: only the file was amiss), and a sentence."""

    number: int
    noticed: str
    sentence: str
    changes: int


class AnchorFile:
    """The file with the two slots. Reading bounds all of it; writing is on the disk when it returns."""

    def __init__(self, path: Path, data_key: bytes) -> None:
        """Nothing is opened yet; `data_key` (32 bytes) is what the slots' key is derived from."""
        self._path = path
        key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"cogenesis commit anchor").derive(data_key)
        self._cipher = AESGCM(key)
        self._descriptor = -1

    @property
    def name(self) -> str:
        """What the file is called."""
        return self._path.name

    @property
    def missing(self) -> bool:
        """Whether there is no such file."""
        return not self._path.exists()

    def read(self) -> Note | None:
        """The newest slot that can be read; None when there is none."""
        try:
            untrusted = read_bounded(self._path, 2 * SLOT_BYTES)
        except (OSError, ValueError):
            return None
        slots = [untrusted[:SLOT_BYTES], untrusted[SLOT_BYTES:]]
        notes = [self._opened(number, slot) for number, slot in enumerate(slots)]
        return max((note for note in notes if note), key=lambda note: note.count, default=None)

    def write(self, note: Note) -> None:
        """Put `note` into the slot that is the older one. OSError."""
        number = note.count % 2
        nonce = secrets.token_bytes(_NONCE_BYTES)
        data = nonce + self._cipher.encrypt(nonce, _plain(note), _associated(number))
        if self._descriptor < 0:
            self._descriptor = self._prepared()
        _write_at(self._descriptor, data, number * SLOT_BYTES)
        if not _SYNCED:
            os.fsync(self._descriptor)

    def close(self) -> None:
        """Let the file go; safe to call twice."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _prepared(self) -> int:
        """A descriptor of a file of full size, so that no later write needs room."""
        if self.missing:
            create_private(self._path, bytes(2 * SLOT_BYTES))
            sync_folder(self._path.parent)
        descriptor = os.open(self._path, os.O_RDWR | _SYNCED | getattr(os, "O_BINARY", 0))
        if os.fstat(descriptor).st_size != 2 * SLOT_BYTES:
            os.ftruncate(descriptor, 2 * SLOT_BYTES)
        return descriptor

    def _opened(self, number: int, slot: bytes) -> Note | None:
        nonce, sealed = slot[:_NONCE_BYTES], slot[_NONCE_BYTES:]
        try:
            return _parsed(self._cipher.decrypt(nonce, sealed, _associated(number)))
        except (InvalidTag, ValueError, TypeError, KeyError, RecursionError):
            return None


class Commits:
    """The counter and its file, for one open database; `Database.watch` tells it of each commit.

    Attributes:
        lost: what was found to be lost at this opening, else None.
    """

    def __init__(
        self,
        database: Database,
        path: Path,
        data_key: bytes,
        clock: Clock = utc_now,
        *,
        rekeyed: bool = False,
    ) -> None:
        """Compare the two, put on record what was lost, and watch from now on. VaultError from the database.

        `rekeyed`: a change of keys was finished just now, so that the file may be under the key before.
        """
        self.lost: str | None = None
        self._database = database
        self._path = path
        self._file = AnchorFile(path, data_key)
        self._clock = clock
        self._rekeyed = rekeyed
        stored = database.value("SELECT value FROM counters WHERE name = ?", (_COUNTER,))
        self._count = int(stored or 0)
        self._recent: tuple[Commit, ...] = ()
        self._next: Note | None = None
        self._compare()
        database.watch(self)

    @property
    def count(self) -> int:
        """How many commits have changed something since the vault was made."""
        return self._count

    def committing(self, changes: Sequence[Change]) -> None:
        """Raise the counter inside the transaction that is about to be committed."""
        count = self._count + 1
        self._database.execute(_SET_COUNTER, (_COUNTER, count))
        self._next = Note(count, (*self._recent, (count, tuple(changes)))[-KEPT_COMMITS:])

    def committed(self) -> None:
        """Note the commit in the file; one that cannot be written is behind, which harms nothing."""
        if self._next is not None:
            self._count, self._recent, self._next = self._next.count, self._next.recent, None
            self._write()

    def reopened(self, key: bytes) -> None:
        """Go on under another data key, with the same counter."""
        self._file.close()
        self._file = AnchorFile(self._path, key)
        self._write()

    def losses(self) -> list[Loss]:
        """What earlier openings found and the user has not accepted yet, oldest first."""
        rows = self._database.rows(
            "SELECT id, noticed, sentence, changes FROM losses WHERE accepted = 0 ORDER BY id"
        )
        return [Loss(*row) for row in rows]

    def accept(self, losses: Sequence[Loss]) -> None:
        """Let `verify` say these no more; they stay on record."""
        each = [(loss.number,) for loss in losses]
        if each:
            with self._database.transaction():
                self._database.execute_each("UPDATE losses SET accepted = 1 WHERE id = ?", each)

    def close(self) -> None:
        """Let the file go; safe to call twice."""
        self._file.close()

    def _compare(self) -> None:
        note = self._file.read()
        if note is not None and note.count > self._count:
            self._recent = note.recent
            gone = [changes for number, changes in note.recent if number > self._count]
            self.lost = sentence_of(note.count - self._count, gone)
            _log.warning("the database lacks its last %d commits", note.count - self._count)
            # The new count comes after all that were noted: a kill in the middle of this loses no loss.
            self._record(self.lost, note.count - self._count, note.count + 1)
        elif self._count and (note.count + 1 < self._count if note else not self._rekeyed):
            what = "behind the vault" if note else "missing" if self._file.missing else "damaged"
            self._recent = note.recent if note else ()
            self._record(
                f"{self._file.name}, which tells of lost changes, was {what} when the vault was opened, and "
                "was made anew; whether a change was lost before cannot be told.",
                0,
                self._count + 1,
            )
        elif note != Note(self._count):
            self._recent = note.recent if note else ()
            self._write()

    def _record(self, sentence: str, changes: int, count: int) -> None:
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO losses(noticed, sentence, changes, accepted) VALUES (?, ?, ?, 0)",
                (self._clock(), sentence, changes),
            )
            self._database.execute(_SET_COUNTER, (_COUNTER, count))
        self._count = count
        self._write()

    def _write(self) -> None:
        try:
            self._file.write(Note(self._count, self._recent))
        except OSError as error:
            _log.warning("the commit anchor cannot be written: %s", type(error).__name__)


def remake_anchor(path: Path, data_key: bytes, database: Database) -> None:
    """Make the file anew for a database that was put in place of another, or under another key. OSError."""
    path.unlink(missing_ok=True)
    stored = database.value("SELECT value FROM counters WHERE name = ?", (_COUNTER,))
    file = AnchorFile(path, data_key)
    try:
        file.write(Note(int(stored or 0)))
    finally:
        file.close()


def _plain(note: Note) -> bytes:
    """A note as the bytes of a slot; the oldest commits go first when there is no room for all."""
    recent = [[number, [[c.what, c.which, c.times] for c in changes]] for number, changes in note.recent]
    while True:
        data = json.dumps([note.count, recent], separators=(",", ":")).encode()
        if len(data) <= _PLAIN_BYTES:
            return data.ljust(_PLAIN_BYTES)
        del recent[: max(1, len(recent) // 8)]


def _parsed(plain: bytes) -> Note:
    count, recent = json.loads(plain)
    if type(count) is not int or not 0 <= count < MOST_COMMITS:
        raise ValueError("count")
    return Note(count, tuple((int(n), tuple(Change(*change) for change in changes)) for n, changes in recent))


def _associated(number: int) -> bytes:
    return b"cogenesis commits 1 slot %d" % number


def _write_at(descriptor: int, data: bytes, offset: int) -> None:
    if hasattr(os, "pwrite"):
        written = os.pwrite(descriptor, data, offset)
    else:
        os.lseek(descriptor, offset, os.SEEK_SET)
        written = os.write(descriptor, data)
    if written != len(data):
        raise OSError("short write")
