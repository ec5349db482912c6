"""From a secret to the data key: which wraps it opens, and which of their keys opens the database.

Nothing is changed here. After a change of keys that was cut off, the header holds two wraps of each kind; the
database tells which of the two keys it is under, and so whether the change is to be finished or undone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from cogenesis.errors import NoVault, VaultError, WrongKey
from cogenesis.paths import Home
from cogenesis.vault.database import peek_schema
from cogenesis.vault.files import read_bounded
from cogenesis.vault.keyfile import read_key_file
from cogenesis.vault.keyrings import SecretStore, SystemKeyring
from cogenesis.vault.keys import (
    HEADER_BYTES,
    KEY_BYTES,
    Header,
    WrapKind,
    parse_header,
    passphrase_bytes,
    unwrap_keys,
)
from cogenesis.vault.migrations import refuse_newer
from cogenesis.vault.recovery import recovery_secret


@dataclass(frozen=True, slots=True, repr=False)
class Secrets:
    """What the caller has of a vault's secrets; the first that is given opens, with none the keyring."""

    passphrase: str | None = None
    key_file: Path | None = None
    recovery_key: str | None = None
    keyring: SecretStore | None = None

    @property
    def kind(self) -> WrapKind:
        """What is opened with."""
        if self.passphrase is not None:
            return WrapKind.PASSPHRASE
        if self.key_file is not None:
            return WrapKind.KEY_FILE
        return WrapKind.RECOVERY if self.recovery_key is not None else WrapKind.KEYRING

    def of(self, kind: WrapKind, header: Header, home: Home) -> list[bytes]:
        """The secret of one kind: none where it was not given, two while the keyring's is being changed."""
        if kind is WrapKind.KEYRING:
            kept = (self.keyring or SystemKeyring()).get(header.vault_id) or b""
            return [kept[at : at + KEY_BYTES] for at in range(0, len(kept), KEY_BYTES)]
        if kind is WrapKind.KEY_FILE:
            return [read_key_file(self.key_file, home)] if self.key_file else []
        if kind is WrapKind.RECOVERY:
            return [recovery_secret(self.recovery_key)] if self.recovery_key is not None else []
        return [passphrase_bytes(self.passphrase)] if self.passphrase is not None else []


@dataclass(frozen=True, slots=True, repr=False)
class Unlocked:
    """What a secret opened.

    Attributes:
        kind, secret: the secret, and what it is.
        data_key: opens the file at `place`.
        header: with the wraps of that key alone.
        pending: the header on the disk holds those of another key too.
        changed: the key is the later of the two.
        place: where the database lies; elsewhere than usual only if a change of keys went wrong at its end.
        spare: the keyring holds another secret beside this one.
    """

    kind: WrapKind
    secret: bytes
    data_key: bytes
    header: Header
    pending: bool
    changed: bool
    place: Path
    spare: bool = False


def read_header(home: Home) -> Header:
    """The header of this home's vault; NoVault, or VaultError when it is damaged, newer or cannot be read."""
    try:
        return parse_header(read_bounded(home.header, HEADER_BYTES))
    except ValueError:
        return parse_header(b"")
    except FileNotFoundError:
        if home.database.exists():
            raise VaultError(
                f"{home.header} is missing, and only it opens the vault; put back a copy of it from a backup."
            ) from None
        raise NoVault(f"There is no vault in {home.root} yet; make one with cogenesis init.") from None
    except OSError as error:
        raise VaultError(f"{home.header} cannot be read: {error.strerror}.") from None


def unlock(header: Header, home: Home, secrets: Secrets) -> Unlocked:
    """The key that opens the database; WrongKey with what to give instead, or VaultError."""
    kind = secrets.kind
    if kind not in header.kinds:
        needed = " or ".join(sorted(WrapKind(each).words for each in header.kinds))
        if kind is WrapKind.KEYRING:
            raise WrongKey(f"This vault needs its {needed}.")
        raise WrongKey(f"This vault is not opened by a {kind.words} but by its {needed}.")
    halves, given = header.halves, secrets.of(kind, header, home)
    opened = [
        Unlocked(kind, secret, key, half, len(halves) > 1, number > 0, home.database, len(given) > 1)
        for number, half in enumerate(halves)
        for secret in given
        for key in unwrap_keys(half, kind, secret)
    ]
    if not opened:
        raise WrongKey(_wrong(kind, secrets))
    return _fitting(opened, home)


def proves(header: Header, kind: WrapKind, secrets: list[bytes], data_key: bytes) -> bool:
    """Whether one of these secrets opens that key."""
    return any(data_key in unwrap_keys(header, kind, secret) for secret in secrets)


def _wrong(kind: WrapKind, secrets: Secrets) -> str:
    return {
        WrapKind.PASSPHRASE: "The passphrase is not right; try again.",
        WrapKind.KEY_FILE: f"{secrets.key_file} is not this vault's key file.",
        WrapKind.RECOVERY: "This recovery key is not this vault's, or a later one has taken its place.",
        WrapKind.KEYRING: "The system's keyring does not hold this vault's key; open it another way.",
    }[kind]


def _fitting(opened: list[Unlocked], home: Home) -> Unlocked:
    """The one whose key opens the database, after a look that changes nothing."""
    pending = opened[0].pending
    places = [home.database, home.database_before] if pending else [home.database]
    places = [place for place in places if place.exists()]
    if not places:
        raise VaultError(f"{home.database} is missing; put back the last backup.")
    for place in places:
        for found in opened:
            schema = peek_schema(place, found.data_key)
            if schema:
                refuse_newer(schema)
                return replace(found, place=place)
    if pending and opened[0].kind is WrapKind.RECOVERY:
        raise WrongKey(
            "This recovery key was given up when the vault's key was changed; open the vault another way."
        )
    raise VaultError(
        f"{home.database} is damaged or belongs to another vault; keep a copy, and put back the last backup."
    )
