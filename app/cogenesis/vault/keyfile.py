"""The key file: 32 random bytes that open a vault in place of a passphrase, where there is no keyring.

It must lie outside the home folder, or whoever copies the vault copies its key.
"""

from __future__ import annotations

import stat
import sys
from pathlib import Path

from cogenesis.errors import UsageError, VaultError, WrongKey
from cogenesis.paths import Home
from cogenesis.vault.files import create_private, read_bounded, sync_folder
from cogenesis.vault.keys import KEY_BYTES, new_key


def make_key_file(path: Path, home: Home) -> bytes:
    """Create the key file, or take the one that is there; never overwrites. Returns its 32 bytes."""
    refuse_inside(path, home)
    if path.exists():
        return read_key_file(path, home)
    try:
        key = new_key()
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        create_private(path, key)
        sync_folder(path.parent)
    except OSError as error:
        raise VaultError(f"The key file {path} cannot be written: {error.strerror}.") from None
    return key


def read_key_file(path: Path, home: Home) -> bytes:
    """The 32 bytes of an existing key file that nobody else can read."""
    refuse_inside(path, home)
    try:
        mode = path.stat().st_mode
        untrusted = read_bounded(path, KEY_BYTES) if stat.S_ISREG(mode) else b""
    except ValueError:
        untrusted = b""
    except OSError as error:
        raise WrongKey(f"The key file {path} cannot be read: {error.strerror}.") from None
    if len(untrusted) != KEY_BYTES:
        raise WrongKey(f"{path} is not a key file: that would be a file of {KEY_BYTES} bytes.")
    if sys.platform != "win32" and mode & 0o077:
        raise WrongKey(f"The key file {path} is open to other users; close it with chmod 600 first.")
    return untrusted


def refuse_inside(path: Path, home: Home) -> None:
    """UsageError when `path` lies in the home folder, by whatever links."""
    if path.resolve().is_relative_to(home.root.resolve()):
        raise UsageError(
            f"A key file must lie outside {home.root}: whoever copies the vault would have its key."
        )
