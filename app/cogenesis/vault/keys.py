"""The vault's keys: one random data key, and a header file that holds it wrapped.

The data key is 256 random bits and never changes with the passphrase. Each wrap holds it under AES-256-GCM
with a key from Argon2id (RFC 9106) over a passphrase, or from HKDF-SHA256 (RFC 5869) over random bytes that
lie in the system's keyring, in a key file, or on paper as a recovery key. All of a wrap's parameters are
associated data. The header lies unencrypted where anyone may have written to it, so it is bounded before a
single pass is computed.

While the data key itself is changed, the header holds the wraps of the old key and then those of the new:
whichever the database is under by then, a stored secret opens it.
"""

from __future__ import annotations

import json
import math
import secrets
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cogenesis.egress.records import canonical_json
from cogenesis.errors import UsageError, VaultError

HEADER_FORMAT = 1
HEADER_BYTES = 64 * 1024
ERASED = b'{"erased"'  # how a header begins that `erasing` has written over
KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
MAX_WRAPS = 8
MAX_PASSPHRASE = 1024

FLOOR_KIB = 64 * 1024
CEILING_KIB = 1024 * 1024
MAX_PASSES = 32
MAX_LANES = 16
MAX_WORK_KIB = (
    8 * 1024 * 1024
)  # memory times passes of one derivation: some seconds, however the header came about
TARGET_SECONDS = 0.5
_AIM_SECONDS = 1.1 * TARGET_SECONDS  # one time is not like the next
CALIBRATED_CEILING_KIB = 256 * 1024

_TAG_BYTES = 16


class WrapKind(StrEnum):
    """What opens a wrap."""

    PASSPHRASE = "passphrase"  # noqa: S105 a kind, not a secret
    KEYRING = "keyring"
    KEY_FILE = "key_file"
    RECOVERY = "recovery"

    @property
    def words(self) -> str:
        """What it is called in a sentence."""
        return {"key_file": "key file", "recovery": "recovery key"}.get(self.value, self.value)


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one Argon2id derivation costs; ValueError outside the floor and the ceilings.

    Attributes:
        memory_kib: KiB, from 64 MiB to 1 GiB.
        passes, lanes: Argon2's time cost and parallelism.
    """

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        """Hold the bounds, whoever sets the values."""
        if not (
            FLOOR_KIB <= self.memory_kib <= CEILING_KIB
            and 1 <= self.passes <= MAX_PASSES
            and 1 <= self.lanes <= MAX_LANES
            and self.memory_kib * self.passes <= MAX_WORK_KIB
        ):
            raise ValueError("cost out of bounds")


@dataclass(frozen=True, slots=True)
class Wrap:
    """The data key under one secret; `cost` is None unless that secret is a passphrase."""

    kind: WrapKind
    cost: KdfCost | None
    salt: bytes
    nonce: bytes
    wrapped: bytes = b""


@dataclass(frozen=True, slots=True)
class Header:
    """The header file: an id that names the vault in the keyring, and the wraps.

    Each kind has one wrap; in the middle of a change of keys, the old ones stand first, then the new ones.
    """

    vault_id: str
    wraps: tuple[Wrap, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of its wraps."""
        return frozenset(str(wrap.kind) for wrap in self.wraps)

    @property
    def halves(self) -> tuple[Header, ...]:
        """This header, or the one before and the one after a change of keys that was not finished."""
        seen: set[WrapKind] = set()
        for number, wrap in enumerate(self.wraps):
            if wrap.kind in seen:
                return replace(self, wraps=self.wraps[:number]), replace(self, wraps=self.wraps[number:])
            seen.add(wrap.kind)
        return (self,)

    def with_wrap(self, wrap: Wrap) -> Header:
        """This header with `wrap` in place of the one of its kind."""
        return replace(self, wraps=(*self.without(wrap.kind).wraps, wrap))

    def without(self, kind: WrapKind) -> Header:
        """This header without its wrap of that kind."""
        return replace(self, wraps=tuple(wrap for wrap in self.wraps if wrap.kind is not kind))

    def to_bytes(self) -> bytes:
        """The file's content."""
        wraps = [_public(wrap) | {"wrapped": wrap.wrapped.hex()} for wrap in self.wraps]
        value = {"format": HEADER_FORMAT, "vault": self.vault_id, "wraps": wraps}
        return json.dumps(value, indent=1).encode() + b"\n"


def new_key() -> bytes:
    """256 random bits."""
    return secrets.token_bytes(KEY_BYTES)


def new_vault_id() -> str:
    """A random name for a vault; says nothing about it."""
    return secrets.token_hex(16)


def parse_header(untrusted: bytes) -> Header:
    """Bound and read a header file; VaultError when it is damaged, hostile or of a newer version."""
    damaged = VaultError("The vault's header vault.json is damaged; put back a copy of it from a backup.")
    if len(untrusted) > HEADER_BYTES:
        raise damaged
    if untrusted.startswith(ERASED):
        raise VaultError("This vault's keys were erased, not all its files; `cogenesis vault erase` goes on.")
    try:
        value = json.loads(untrusted)
        newer = isinstance(value["format"], int) and value["format"] > HEADER_FORMAT
        if not newer:
            return _header(value)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise damaged from None
    raise VaultError("This vault was made by a newer CoGenesis; update the program. Nothing was changed.")


def wrap_key(
    data_key: bytes, kind: WrapKind, secret: bytes, *, vault_id: str, cost: KdfCost | None = None
) -> Wrap:
    """Wrap `data_key` under `secret`; a passphrase needs a `cost`, the other kinds have none."""
    wrap = Wrap(kind, cost, secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES))
    cipher = AESGCM(_derive(wrap, secret))
    return replace(wrap, wrapped=cipher.encrypt(wrap.nonce, data_key, _associated(wrap, vault_id)))


def unwrap_keys(header: Header, kind: WrapKind, secret: bytes) -> list[bytes]:
    """The data keys that `secret` opens: none when it is wrong, two in the middle of a change of keys.

    Raises VaultError when there is not the memory that a passphrase needs.
    """
    keys = []
    for wrap in header.wraps:
        if wrap.kind is kind:
            cipher = AESGCM(_derive(wrap, secret))
            try:
                keys.append(cipher.decrypt(wrap.nonce, wrap.wrapped, _associated(wrap, header.vault_id)))
            except InvalidTag:
                continue
    return keys


def passphrase_bytes(passphrase: str) -> bytes:
    """The bytes a passphrase stands for on every keyboard (NFC, UTF-8); UsageError when empty or too long."""
    if not passphrase:
        raise UsageError("A passphrase cannot be empty.")
    if len(passphrase) > MAX_PASSPHRASE:
        raise UsageError(f"A passphrase can have at most {MAX_PASSPHRASE} characters.")
    try:
        return unicodedata.normalize("NFC", passphrase).encode("utf-8")
    except UnicodeEncodeError:
        raise UsageError("The passphrase holds characters that are not text; type it again.") from None


def time_of(cost: KdfCost) -> float:
    """Seconds one derivation takes here and now."""
    start = time.perf_counter()
    _argon2id(b"calibration", bytes(SALT_BYTES), cost)
    return time.perf_counter() - start


def calibrate(measure: Callable[[KdfCost], float] = time_of) -> KdfCost:
    """The cost that takes at least half a second here: memory first, up to 256 MiB, then passes.

    The quicker of two times counts: a machine that is busy for a moment must not end up with a cheap one.
    """

    def best_of_two(cost: KdfCost) -> float:
        first = measure(cost)
        return first if first < _AIM_SECONDS else min(first, measure(cost))

    cost = KdfCost(FLOOR_KIB, 3, 4)
    while (seconds := best_of_two(cost)) < _AIM_SECONDS and cost.passes < MAX_PASSES:
        factor = 1.15 * _AIM_SECONDS / max(seconds, 0.001)
        memory = min(CALIBRATED_CEILING_KIB, math.ceil(cost.memory_kib * factor))
        rest = factor * cost.memory_kib / memory
        grown = memory == cost.memory_kib
        passes = min(MAX_PASSES, max(math.ceil(cost.passes * rest), cost.passes + grown))
        cost = KdfCost(memory, passes, cost.lanes)
    return cost


def _header(value: Any) -> Header:
    """Read a decoded header; ValueError, KeyError, TypeError or AttributeError when it is not one."""
    vault_id, wraps = value["vault"], value["wraps"]
    if value["format"] != HEADER_FORMAT or len(bytes.fromhex(vault_id)) != 16:
        raise ValueError("format")
    if not isinstance(wraps, list) or not 1 <= len(wraps) <= MAX_WRAPS:
        raise ValueError("wraps")
    header = Header(vault_id, tuple(_wrap(item) for item in wraps))
    before, *after = header.halves
    for half in after:  # so that one secret is never derived from more than twice
        if len(half.kinds) < len(half.wraps) or not half.kinds <= before.kinds:
            raise ValueError("kinds")
    return header


def _wrap(item: Any) -> Wrap:
    kind, kdf = WrapKind(item["kind"]), item["kdf"]
    cost = None
    if kind is WrapKind.PASSPHRASE:
        numbers = (kdf["memory_kib"], kdf["passes"], kdf["lanes"])
        if kdf["name"] != "argon2id" or not all(type(number) is int for number in numbers):
            raise ValueError("kdf")
        cost = KdfCost(*numbers)
    elif kdf != {"name": "hkdf-sha256"}:
        raise ValueError("kdf")
    salt, nonce, wrapped = (bytes.fromhex(item[name]) for name in ("salt", "nonce", "wrapped"))
    if (len(salt), len(nonce), len(wrapped)) != (SALT_BYTES, NONCE_BYTES, KEY_BYTES + _TAG_BYTES):
        raise ValueError("sizes")
    return Wrap(kind, cost, salt, nonce, wrapped)


def _public(wrap: Wrap) -> dict[str, object]:
    kdf: dict[str, object] = {"name": "hkdf-sha256"}
    if wrap.cost:
        cost = wrap.cost
        kdf = {
            "name": "argon2id",
            "memory_kib": cost.memory_kib,
            "passes": cost.passes,
            "lanes": cost.lanes,
        }
    return {"kind": str(wrap.kind), "kdf": kdf, "salt": wrap.salt.hex(), "nonce": wrap.nonce.hex()}


def _associated(wrap: Wrap, vault_id: str) -> bytes:
    return canonical_json({"format": HEADER_FORMAT, "vault": vault_id, "wrap": _public(wrap)})


def _derive(wrap: Wrap, secret: bytes) -> bytes:
    if wrap.cost:
        return _argon2id(secret, wrap.salt, wrap.cost)
    info = f"cogenesis wrap {wrap.kind}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=wrap.salt, info=info).derive(secret)


def _argon2id(secret: bytes, salt: bytes, cost: KdfCost) -> bytes:
    try:
        return hash_secret_raw(
            secret, salt, cost.passes, cost.memory_kib, cost.lanes, hash_len=KEY_BYTES, type=Type.ID
        )
    except (HashingError, MemoryError):
        megabytes = cost.memory_kib // 1024
        raise VaultError(
            f"There is not enough memory to open the vault; free {megabytes} MB and try again."
        ) from None
