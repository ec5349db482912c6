"""Where the outbound log's length and last hash stand outside the database: a file, and the keyring.

The file lies in the home and is written after each record; by it alone, a database that was cut or put back
is noticed. To notice somebody who puts back both, the same also stands in the system's keyring, where one is
there. Asking it takes a process and a third of a second, so a thread does it, and always writes the newest:
the keyring may lag behind the log, and is never ahead of it.
"""

from __future__ import annotations

import json
import re
import threading
from dataclasses import asdict
from pathlib import Path

from cogenesis.egress.records import Anchor, canonical_json
from cogenesis.errors import VaultError
from cogenesis.vault.files import read_bounded, replace_private
from cogenesis.vault.keyrings import SecretStore

ANCHOR_BYTES = 1024
MOST_RECORDS = 2**53
_HASH = re.compile("[0-9a-f]{64}")


def anchor_bytes(anchor: Anchor) -> bytes:
    """What the file and the keyring's entry hold."""
    return canonical_json(asdict(anchor)) + b"\n"


def parse_anchor(untrusted: bytes) -> Anchor | None:
    """The anchor in these bytes; None when there is none."""
    try:
        value = json.loads(untrusted)
        anchor = Anchor(value["count"], value["hash"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    sound = type(anchor.count) is int and 0 <= anchor.count < MOST_RECORDS and isinstance(anchor.hash, str)
    return anchor if sound and _HASH.fullmatch(anchor.hash) else None


def keyring_name(vault_id: str) -> str:
    """The name of a vault's entry in the keyring that holds its outbound log's anchor."""
    return f"{vault_id}.outbound"


class FileAnchor:
    """The anchor in the home."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def missing(self) -> bool:
        """Whether there is no such file."""
        return not self._path.exists()

    def read(self) -> Anchor | None:
        """What it says; None when it is missing or damaged."""
        try:
            return parse_anchor(read_bounded(self._path, ANCHOR_BYTES))
        except (OSError, ValueError):
            return None

    def write(self, anchor: Anchor) -> None:
        """Replace it, on the disk when this returns; VaultError."""
        try:
            replace_private(self._path, anchor_bytes(anchor))
        except OSError as error:
            raise VaultError(
                f"The outbound log's anchor cannot be written ({error.strerror}); nothing was sent."
            ) from None


class KeyringAnchor:
    """The anchor in a keyring: read once, then written, by a thread that starts when it is first asked.

    Attributes:
        answered: the keyring could be read; `found` and `damaged` say what was there.
        unreachable: it could not be read or written; it is left alone until the vault is opened anew.
        found: what stood there before this vault was opened, or has been written since; None for nothing.
    """

    def __init__(self, store: SecretStore, vault_id: str) -> None:
        self.answered = self.unreachable = self.damaged = False
        self.found: Anchor | None = None
        self._store = store
        self._name = keyring_name(vault_id)
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._next: Anchor | None = None
        self._writing = self._closing = False

    @property
    def asked(self) -> bool:
        """Whether the keyring has been asked at all."""
        return self._thread is not None

    def ask(self) -> None:
        """Start to read it, unless that was done; returns at once."""
        with self._changed:
            if self._thread is None and not self._closing:
                self._thread = threading.Thread(target=self._serve, name="keyring-anchor", daemon=True)
                self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Whether it has answered, after waiting that long at most."""
        with self._changed:
            self._changed.wait_for(lambda: self.answered or self.unreachable, seconds)
            return self.answered

    def put(self, anchor: Anchor) -> None:
        """Have this written, unless something newer comes first; returns at once."""
        with self._changed:
            if not self.unreachable:
                self._next = anchor
                self._changed.notify_all()

    def settle(self, seconds: float) -> bool:
        """Whether the last `put` is in the keyring, after waiting that long at most."""
        with self._changed:
            self._changed.wait_for(lambda: not (self._next or self._writing), seconds)
            return not (self._next or self._writing or self.unreachable)

    def close(self) -> None:
        """Let the thread end; what is not written yet is given up."""
        with self._changed:
            self._closing, self._next = True, None
            self._changed.notify_all()

    def _serve(self) -> None:
        try:
            self._read()
            while (anchor := self._take()) is not None:
                self._store.set(self._name, anchor_bytes(anchor))
                with self._changed:
                    self.found, self.damaged, self._writing = anchor, False, False
                    self._changed.notify_all()
        except VaultError:
            with self._changed:
                self.unreachable, self._next, self._writing = True, None, False
                self._changed.notify_all()

    def _read(self) -> None:
        secret = self._store.get(self._name)
        with self._changed:
            self.found = parse_anchor(secret) if secret else None
            self.damaged = secret is not None and self.found is None
            self.answered = True
            self._changed.notify_all()

    def _take(self) -> Anchor | None:
        with self._changed:
            self._changed.wait_for(lambda: self._next or self._closing)
            anchor, self._next = self._next, None
            self._writing = anchor is not None
            return anchor
