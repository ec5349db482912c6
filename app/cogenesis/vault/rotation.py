"""A new data key for a vault: everything is copied under it, and then it takes the old one's place.

For when somebody may have had a copy of the vault together with a secret that opened it: changing the
passphrase does not help there, since the copy holds the same data key. The order makes a kill at any point
harmless. The copy is read back whole; then the header gets the wraps of both keys; then the copy is renamed
into place; and once it has been opened there, the header keeps the wraps of the new key alone. `settle`
finishes or undoes at the next opening what a kill left.
"""

from __future__ import annotations

import logging
import os
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from cogenesis.errors import Cancelled, UsageError, VaultError, WrongKey
from cogenesis.paths import Home
from cogenesis.vault.copying import Progress, check_copy, copy_database, remove_database, row_counts
from cogenesis.vault.database import Database
from cogenesis.vault.files import disk_errors, sync_folder
from cogenesis.vault.keyrings import SecretStore
from cogenesis.vault.keys import Header, KdfCost, Wrap, WrapKind, new_key, wrap_key
from cogenesis.vault.recovery import new_recovery_key, recovery_secret
from cogenesis.vault.unlocking import Secrets, Unlocked, proves

log = logging.getLogger("cogenesis.vault")

NEW_RECOVERY_KEY_NEEDED = (
    "The change of the vault's key was cut off and is finished now. The recovery key was given up with it: "
    "make a new one with `cogenesis vault recovery-key`."
)
_TEMPORARY = re.compile(r"\.(vault\.json|(outbound|commits)\.anchor)\.[0-9a-f]{8}")


@dataclass(frozen=True, slots=True, repr=False)
class Rotation:
    """A change of keys that is ready to be carried out.

    Attributes:
        keyring: the secret in the keyring now and the one to come; None where it holds none.
        recovery_key: the new one, where there was one.
    """

    old_key: bytes
    new_key: bytes
    before: Header
    after: Header
    keyring: tuple[bytes, bytes] | None
    recovery_key: str | None

    @property
    def both(self) -> Header:
        """What stands on the disk in between."""
        return replace(self.before, wraps=(*self.before.wraps, *self.after.wraps))


def prepare(
    header: Header,
    data_key: bytes,
    home: Home,
    secrets: Secrets,
    *,
    drop: frozenset[WrapKind],
    cost: Callable[[], KdfCost],
) -> Rotation:
    """Make sure of every secret and wrap a new key under each; nothing is changed by it.

    Kinds in `drop` will not open the vault any more. Raises WrongKey for a secret that is missing or not
    right, UsageError when nothing but a recovery key would be left.
    """
    kinds = [wrap.kind for wrap in header.wraps if wrap.kind not in drop]
    if not set(kinds) - {WrapKind.RECOVERY}:
        raise UsageError(
            "A vault needs something besides a recovery key that opens it; keep one of the others."
        )
    key, recovery_key = new_key(), None
    keyring: tuple[bytes, bytes] | None = None
    wraps: list[Wrap] = []
    for kind in kinds:
        if kind is WrapKind.RECOVERY:
            recovery_key = new_recovery_key()
            secret = recovery_secret(recovery_key)
        else:
            secret = _proved(header, kind, data_key, home, secrets)
            if kind is WrapKind.KEYRING:
                keyring = (secret, new_key())
                secret = keyring[1]
        dear = cost() if kind is WrapKind.PASSPHRASE else None
        wraps.append(wrap_key(key, kind, secret, vault_id=header.vault_id, cost=dear))
    return Rotation(data_key, key, header, replace(header, wraps=tuple(wraps)), keyring, recovery_key)


def carry_out(
    rotation: Rotation,
    home: Home,
    database: Database,
    *,
    store: Callable[[Header], None],
    keyring: SecretStore,
    progress: Progress,
    cancel: threading.Event | None,
) -> None:
    """Copy, read back, and swap; when it returns, `database` is open under the new key.

    `store` writes the header. Nobody else gets at the database meanwhile. After any error the vault is as it
    was, but for what `settle` clears away.
    """
    with disk_errors(home):  # one that an earlier change left must never be taken for what it was made of
        remove_database(home.database_next)
        remove_database(home.database_before)
    with database.exclusive():
        copy_database(database, home.database_next, rotation.new_key, progress=progress, cancel=cancel)
        try:
            if check_copy(home.database_next, rotation.new_key, cancel) != row_counts(database):
                raise VaultError("The copy under the new key is not complete; nothing was changed.")
            if cancel is not None and cancel.is_set():
                raise Cancelled
            if rotation.keyring:
                _keep(keyring, rotation.before.vault_id, b"".join(rotation.keyring))
            store(rotation.both)
            _swap(rotation, home, database)
        except BaseException:
            _undo(rotation, home, store, keyring)
            raise


def complete(
    rotation: Rotation, home: Home, *, store: Callable[[Header], None], keyring: SecretStore
) -> None:
    """Give up the old key, now that the database is open under the new one; VaultError: not given up yet.

    Once the header is stored, the change is made: what is then left over opens nothing any more.
    """
    store(rotation.after)
    try:
        if rotation.keyring:
            _keep(keyring, rotation.after.vault_id, rotation.keyring[1])
        elif WrapKind.KEYRING in rotation.before.kinds:
            keyring.delete(rotation.after.vault_id)
    except VaultError:
        log.warning("an entry of the keyring that opens nothing any more could not be removed")
    try:
        remove_database(home.database_before)
        sync_folder(home.root)
    except OSError:
        log.warning("leftovers could not be removed")


def settle(home: Home, found: Unlocked, *, store: Callable[[Header], None]) -> Unlocked:
    """At opening: finish or undo a change of keys that was cut off, and remove what any kill left behind.

    A new recovery key that nobody was shown is given up. What cannot be written now is tried again next time.
    """
    if found.place != home.database:
        with disk_errors(home):
            os.replace(found.place, home.database)
            sync_folder(home.root)
    if found.pending:
        shown = found.header.without(WrapKind.RECOVERY) if found.changed else found.header
        try:
            store(shown)
        except VaultError:
            log.warning("a change of keys could not be settled")
            return found
        found = replace(found, header=shown)
    remove_leftovers(home)
    return found


def gave_up_recovery_key(found: Unlocked, header: Header) -> bool:
    """Whether finishing a change of keys left a vault that had a recovery key without one."""
    return found.changed and WrapKind.RECOVERY in header.kinds and WrapKind.RECOVERY not in found.header.kinds


def tidy_keyring(found: Unlocked, keyring: SecretStore) -> None:
    """Leave the one secret that opened in a keyring that a cut-off change left two in; best effort."""
    if not found.spare:
        return
    try:
        keyring.set(found.header.vault_id, found.secret)
    except VaultError:
        log.warning("the keyring could not be tidied")


def remove_leftovers(home: Home) -> None:
    """Remove copies that never became the vault, and files that were to take another's place; best effort."""
    try:
        remove_database(home.database_next)
        remove_database(home.database_before)
        for path in home.root.iterdir():
            if _TEMPORARY.fullmatch(path.name):
                path.unlink(missing_ok=True)
    except OSError:
        log.warning("leftovers could not be removed")


def _proved(header: Header, kind: WrapKind, data_key: bytes, home: Home, secrets: Secrets) -> bytes:
    """The secret of this kind that opens `data_key`."""
    given = secrets.of(kind, header, home)
    for secret in given:
        if proves(header, kind, [secret], data_key):
            return secret
    if kind is WrapKind.KEYRING:
        raise WrongKey("The system's keyring does not hold this vault's key; leave it out, or open it first.")
    how = "is not right" if given else "is needed too, so that it opens the vault afterwards"
    raise WrongKey(f"The {kind.words} {how}; nothing was changed.")


def _keep(keyring: SecretStore, name: str, secret: bytes) -> None:
    keyring.set(name, secret)
    if keyring.get(name) != secret:
        raise VaultError("The system's keyring did not keep the new key; nothing was changed.")


def _swap(rotation: Rotation, home: Home, database: Database) -> None:
    """Put the copy in the database's place and open it there; after an error the old one is open again."""
    database.close()
    try:
        with disk_errors(home):
            # A log beside the database would be replayed into whatever bears its name.
            if any(home.database.with_name(home.database.name + end).exists() for end in ("-wal", "-shm")):
                raise VaultError("The vault's file is in use, by a backup perhaps; try again in a minute.")
            try:
                os.link(home.database, home.database_before)
            except OSError:
                pass  # not every file system can; then the copy that was read back has to do
            sync_folder(home.root)
            os.replace(home.database_next, home.database)
            sync_folder(home.root)
        try:
            database.reopen(home.database, rotation.new_key)
        except VaultError:
            with disk_errors(home):
                os.replace(home.database_before, home.database)
                sync_folder(home.root)
            raise
    except BaseException:
        database.reopen(home.database, rotation.old_key)
        raise


def _undo(rotation: Rotation, home: Home, store: Callable[[Header], None], keyring: SecretStore) -> None:
    """Take back what was written for a change that failed; what cannot be is settled at the next opening."""
    try:
        store(rotation.before)
        remove_leftovers(home)
        if rotation.keyring:
            _keep(keyring, rotation.before.vault_id, rotation.keyring[0])
    except VaultError:
        log.warning("a change of keys could not be undone yet")
