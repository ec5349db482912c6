"""Erasing a vault for good: its keys first, since without them the rest is noise, then its files.

The header is written over where it lies, so that the wrapped keys are gone from the disk as far as the disk
allows it, and then says only which vault it was: a kill in the middle leaves that to go on from. Only files
that this program makes are removed; what else lies in the folder is named, and stays.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cogenesis.errors import NoVault, VaultError
from cogenesis.paths import Home
from cogenesis.vault.anchors import keyring_name
from cogenesis.vault.files import HomeLock, sync_folder
from cogenesis.vault.keyrings import SecretStore
from cogenesis.vault.keys import ERASED, HEADER_BYTES
from cogenesis.vault.model_states import remove_states
from cogenesis.vault.swapping import KEPT, READY, STAGING

_VAULT_ID = re.compile(rb'"(?:vault|erased)"\s*:\s*"([0-9a-f]{32})"')
_IN_KEYRING = b'"keyring"'
_WRAPPED = re.compile(r"vault\.json|\.vault\.json\.[0-9a-f]{8}")
_DATA = re.compile(
    r"vault\.db(\.next|\.before|\.orphan-[0-9a-f]{8})?(-wal|-shm|-journal)?|(outbound|commits)\.anchor|"
    r"\.(outbound\.anchor|commits\.anchor)\.[0-9a-f]{8}|\.backup-.*"
)
# Beside a vault that is kept or half restored, not of the home.
_OF_A_COPY = re.compile(r"(settings|restore)\.json|(packed|pattern)\.db(-wal|-shm|-journal)?")


@dataclass(frozen=True, slots=True)
class Erased:
    """What became of a vault.

    Attributes:
        failed: files of it that could not be removed; they hold nothing that can be read without the keys.
        left: names of what else lies in the home.
        keyring: False when a key of it lay in the keyring and could not be removed from there.
    """

    failed: tuple[str, ...]
    left: tuple[str, ...]
    keyring: bool


@dataclass(frozen=True, slots=True)
class _Destroyed:
    """A file of wrapped keys, written over: the vault it was of, and whether the keyring opened that."""

    vault: str | None
    in_keyring: bool


def erase(home: Home, keyring: SecretStore) -> Erased:
    """Destroy the keys of this home's vault, and of those a restore has set aside in it, then their files.

    Nobody may have the vault open: VaultBusy. Raises NoVault where there is none, and VaultError, with all
    files still there, when the keys cannot be destroyed. Settings that lie beside the vault stay: they hold
    nothing of the user's, and keep an offline switch as it is.
    """
    if not any(_ours(folder) for folder in _folders(home)):
        raise NoVault(f"There is no vault in {home.root}; nothing was erased.")
    lock = HomeLock(home)
    try:
        keys = [path for folder in _folders(home) for path in _ours(folder) if _WRAPPED.fullmatch(path.name)]
        destroyed = [_destroy(path) for path in keys]
        forgotten = [_forget(keyring, each.vault) or not each.in_keyring for each in destroyed if each.vault]
        failed = [] if remove_states(home.states) else [home.states]
        failed += [path for folder in _folders(home) for path in _ours(folder) if not _remove(path)]
        for folder in _folders(home)[:-1]:
            _remove(folder)  # one that still holds something is named among what is left
        sync_folder(home.root)
    except OSError as error:
        raise VaultError(f"The folder {home.root} cannot be used: {error.strerror}.") from None
    finally:
        lock.release()
    expected = {home.lock.name, home.socket.name, home.settings.name, *(path.name for path in failed)}
    left = sorted(path.name for path in home.root.iterdir() if path.name not in expected)
    return Erased(tuple(map(str, failed)), tuple(left), all(forgotten))


def _folders(home: Home) -> list[Path]:
    """The home, and the folders in it that hold whole vaults of their own."""
    try:
        found = [path for path in home.root.iterdir() if path.name.startswith((KEPT, READY, STAGING))]
    except FileNotFoundError:
        return []
    return [*(path for path in sorted(found) if path.is_dir() and not path.is_symlink()), home.root]


def _ours(folder: Path) -> list[Path]:
    """The files of a vault in a folder; the header last, which says that there was one."""
    return sorted(_matching(folder), key=lambda path: (bool(_WRAPPED.fullmatch(path.name)), path.name))


def _matching(folder: Path) -> Iterator[Path]:
    patterns = [_WRAPPED, _DATA]
    if folder.name.startswith((KEPT, READY, STAGING)):
        patterns.append(_OF_A_COPY)
    for path in folder.iterdir():
        if any(pattern.fullmatch(path.name) for pattern in patterns) and (
            path.is_symlink() or not path.is_dir()
        ):
            yield path


def _destroy(path: Path) -> _Destroyed:
    """Write over a file of wrapped keys, and say what it was. A link is not followed."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return _Destroyed(None, False)
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(descriptor, "r+b") as file:
            untrusted = file.read(HEADER_BYTES)
            found = _VAULT_ID.search(untrusted)
            size = os.fstat(file.fileno()).st_size
            vault = found[1].decode() if found else None
            file.seek(0)
            file.write((ERASED + f": {json.dumps(vault)}}}".encode()).ljust(size))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise VaultError(f"{path} cannot be written over: {error.strerror}. No file was removed.") from None
    return _Destroyed(vault, _IN_KEYRING in untrusted)


def _forget(keyring: SecretStore, vault: str) -> bool:
    try:
        keyring.delete(vault)
        keyring.delete(keyring_name(vault))
    except VaultError:
        return False
    return True


def _remove(path: Path) -> bool:
    try:
        if path.is_dir() and not path.is_symlink():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
    except OSError:
        return False
    return True
