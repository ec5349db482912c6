"""The backup file: what it is made of, and how its passphrase opens it. Nothing in it can be read without.

A line that names the format, the length of the head, the head, and then the database, byte for byte: a
SQLCipher file under a random key of this backup's own. The head is JSON. `keys` has the form of a vault's
header: a random secret under Argon2id of the passphrase. Under a key from that secret, and bound to all else
in the head, lies what is `sealed` (AES-256-GCM): the database's key, size and SHA-256, the outbound log's
anchor, the settings beside the vault. So no part can be exchanged for that of another backup. There is no
archive format in it: a file from a stranger is bounded before anything is derived, and never unpacked.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cogenesis.egress.records import Anchor, canonical_json
from cogenesis.errors import Cancelled, VaultError, WrongKey
from cogenesis.vault.anchors import anchor_bytes, parse_anchor
from cogenesis.vault.keys import (
    KEY_BYTES,
    NONCE_BYTES,
    SALT_BYTES,
    Header,
    KdfCost,
    WrapKind,
    calibrate,
    new_key,
    new_vault_id,
    parse_header,
    passphrase_bytes,
    unwrap_keys,
    wrap_key,
)

MAGIC = b"CoGenesis backup\n"
FORMAT = 1
HEAD_BYTES = 128 * 1024
SETTINGS_BYTES = 32 * 1024
BLOCK = 1024 * 1024
_LENGTH_BYTES = 4
_INFO = b"cogenesis backup contents"

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BackupKey:
    """What writes and opens backups of one passphrase: a random secret, and that secret wrapped."""

    header: Header
    secret: bytes

    @classmethod
    def from_passphrase(cls, passphrase: str, cost: KdfCost | None = None) -> BackupKey:
        """A new one; takes the time of one derivation. UsageError for an unusable passphrase."""
        typed, secret, name = passphrase_bytes(passphrase), new_key(), new_vault_id()
        wrap = wrap_key(secret, WrapKind.PASSPHRASE, typed, vault_id=name, cost=cost or calibrate())
        return cls(Header(name, (wrap,)), secret)

    def to_json(self) -> dict[str, object]:
        """As the vault keeps it, so that scheduled backups need no passphrase."""
        return {"header": _public(self.header), "secret": self.secret.hex()}

    @classmethod
    def from_json(cls, value: Any) -> BackupKey | None:
        """The one that `to_json` gave; None when this is none."""
        try:
            key = cls(_one_passphrase(value["header"]), bytes.fromhex(value["secret"]))
        except (ValueError, KeyError, TypeError, VaultError):
            return None
        return key if len(key.secret) == KEY_BYTES else None


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds, and what proves that it is whole.

    Attributes:
        made: RFC 3339.
        vault: id of the vault it is of.
        schema: of the database.
        counts: rows of each table.
        database_key, database_bytes, database_sha256: of the SQLCipher file that follows the head.
        anchor: the outbound log's at that time; None when it was missing or damaged.
        settings: the text of settings.json; "" for none.
    """

    made: str
    vault: str
    schema: int
    counts: Mapping[str, int]
    database_key: bytes
    database_bytes: int
    database_sha256: str
    anchor: Anchor | None
    settings: str


@dataclass(frozen=True, slots=True)
class Head:
    """A backup's head as read: bounded, but nothing of it proved before `open_contents`.

    Attributes:
        keys: whose wrap the passphrase opens.
        associated: the bytes that what is sealed is bound to.
        database_at: where in the file the database begins.
    """

    keys: Header
    salt: bytes
    nonce: bytes
    associated: bytes
    sealed: bytes
    database_at: int


def head_bytes(key: BackupKey, contents: Contents) -> bytes:
    """The beginning of the file, up to where the database begins."""
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    public = _associated(key.header, salt, nonce)
    value = asdict(contents) | {"database_key": contents.database_key.hex()}
    sealed = AESGCM(_contents_key(key.secret, salt)).encrypt(nonce, canonical_json(value), public)
    head = canonical_json(json.loads(public) | {"sealed": base64.b64encode(sealed).decode()})
    if len(head) > HEAD_BYTES:
        raise VaultError("The backup's head is larger than a backup's head may be; nothing was written.")
    return MAGIC + len(head).to_bytes(_LENGTH_BYTES, "big") + head


def read_head(file: BinaryIO) -> Head:
    """Bound and read the head of an untrusted file that stands at its start; derives nothing. VaultError."""
    untrusted = file.read(len(MAGIC) + _LENGTH_BYTES)
    length = int.from_bytes(untrusted[len(MAGIC) :], "big")
    if not untrusted.startswith(MAGIC) or len(untrusted) < len(MAGIC) + _LENGTH_BYTES:
        raise VaultError("This is not a backup made by CoGenesis.")
    damaged = VaultError("The backup is damaged: its head cannot be read; use another one.")
    if length > HEAD_BYTES:
        raise damaged
    try:
        value = json.loads(file.read(length))
        if type(value["format"]) is int and value["format"] > FORMAT:
            raise VaultError("This backup was made by a newer CoGenesis; update the program.")
        keys = _one_passphrase(value["keys"])
        salt, nonce = bytes.fromhex(value["salt"]), bytes.fromhex(value["nonce"])
        sealed = base64.b64decode(value["sealed"], validate=True)
        sound = value["format"] == FORMAT and (len(salt), len(nonce)) == (SALT_BYTES, NONCE_BYTES)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise damaged from None
    if not sound:
        raise damaged
    return Head(keys, salt, nonce, _associated(keys, salt, nonce), sealed, file.tell())


def open_head(head: Head, passphrase: str) -> Contents:
    """What the passphrase opens; takes the time of one derivation. WrongKey or VaultError."""
    found = unwrap_keys(head.keys, WrapKind.PASSPHRASE, passphrase_bytes(passphrase))
    if not found:
        raise WrongKey("The passphrase is not the backup's; it may be another than the vault's.")
    return open_contents(head, found[0])


def open_contents(head: Head, secret: bytes) -> Contents:
    """What `secret` opens; VaultError when anything of the head is not as it was written."""
    try:
        plain = AESGCM(_contents_key(secret, head.salt)).decrypt(head.nonce, head.sealed, head.associated)
        return _contents(json.loads(plain))
    except (InvalidTag, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise VaultError("The backup is damaged: its head was changed; use another one.") from None


def copy_database_part(
    file: BinaryIO,
    contents: Contents,
    write: Callable[[bytes], object] = lambda _block: None,
    *,
    progress: Progress = lambda _done, _all: None,
    cancel: threading.Event | None = None,
) -> None:
    """Pass on the database behind the head, where `file` stands; VaultError unless it is what was written.

    Only after the return is it known to be whole. Without `write` it is only read and compared.
    """
    digest, done = hashlib.sha256(), 0
    while block := file.read(min(BLOCK, contents.database_bytes - done)):
        if cancel is not None and cancel.is_set():
            raise Cancelled
        digest.update(block)
        write(block)
        done += len(block)
        progress(done, contents.database_bytes)
    whole = done == contents.database_bytes and not file.read(1)
    if not whole or digest.hexdigest() != contents.database_sha256:
        raise VaultError(
            "The backup is damaged: its database is not the one that was written; use another one."
        )


def sha256_of(path: Path) -> tuple[int, str]:
    """Size and hex SHA-256 of a file. OSError."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
            size += len(block)
    return size, digest.hexdigest()


def forget_cached(descriptor: int) -> None:
    """Let what is read next come from the disk, where the system can be told so."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def _public(header: Header) -> dict[str, object]:
    value: dict[str, object] = json.loads(header.to_bytes())
    return value


def _one_passphrase(untrusted: Any) -> Header:
    """The header in a decoded value; ValueError unless it is one passphrase's."""
    try:
        header = parse_header(json.dumps(untrusted).encode())
    except VaultError:
        raise ValueError("keys") from None
    if [wrap.kind for wrap in header.wraps] != [WrapKind.PASSPHRASE]:
        raise ValueError("keys")
    return header


def _associated(keys: Header, salt: bytes, nonce: bytes) -> bytes:
    value = {"format": FORMAT, "keys": _public(keys), "salt": salt.hex(), "nonce": nonce.hex()}
    return canonical_json(value)


def _contents(value: Any) -> Contents:
    """What was sealed: bounded too, as whoever made it knows its passphrase. ValueError and the like."""
    anchor = None if value["anchor"] is None else Anchor(**value["anchor"])
    key, counts = bytes.fromhex(value["database_key"]), dict(value["counts"])
    contents = Contents(**value | {"anchor": anchor, "database_key": key, "counts": counts})
    texts = (contents.made, contents.vault, contents.database_sha256, contents.settings)
    numbers = (contents.schema, contents.database_bytes, *counts.values())
    if not all(type(text) is str for text in texts) or len(key) != KEY_BYTES:
        raise ValueError("contents")
    if not all(type(number) is int and number >= 0 for number in numbers):
        raise ValueError("contents")
    if anchor is not None and parse_anchor(anchor_bytes(anchor)) != anchor:
        raise ValueError("anchor")
    if len(contents.settings.encode("utf-8")) > SETTINGS_BYTES:
        raise ValueError("settings")
    datetime.fromisoformat(contents.made)
    return contents


def _contents_key(secret: bytes, salt: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=_INFO).derive(secret)
