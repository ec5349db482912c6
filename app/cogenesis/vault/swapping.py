"""Puts a restored vault in the place of the one that is there, in steps that a kill cannot spoil.

The new vault is made whole in a folder of the home. One rename declares it ready: before it the old vault
counts, after it the new one, and whoever next asks for the vault finishes what is left to do. Each file of
the old vault is moved into a folder of its own, never overwritten; that folder is a home that still opens.
"""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

from cogenesis.errors import VaultError
from cogenesis.paths import Home
from cogenesis.vault.files import HomeLock, create_private, read_bounded, sync_folder

STAGING = ".restore-"
READY = "restore.ready"
KEPT = "before-restore-"
_PLAN = "restore.json"
_PLAN_BYTES = 16 * 1024
# Everything of a vault; not what only its lock, its socket and other folders are.
_OF_A_VAULT = ("vault.json", "vault.db*", "*.anchor", "settings.json")


def restore_pending(home: Home) -> bool:
    """Whether a restored vault is ready and not all in its place yet."""
    return (home.root / READY).is_dir()


def settle_restore(home: Home) -> None:
    """Finish a restore that a kill cut off; VaultBusy while another process is at it."""
    if restore_pending(home):
        lock = HomeLock(home)
        try:
            finish_swap(home)
        finally:
            lock.release()


def folder_to_keep(home: Home, now: datetime) -> Path:
    """A folder of the home, not there yet, for the vault that is to be replaced."""
    taken, name = 0, KEPT + now.astimezone(UTC).strftime("%Y%m%d-%H%M%S")
    while (chosen := home.root / (f"{name}-{taken}" if taken else name)).exists():
        taken += 1
    return chosen


def swap_in(home: Home, staging: Path, kept: Path) -> Path | None:
    """Put the files of `staging`, a folder of the home, in place of the old ones, which go to `kept`.

    Gives `kept`, or None when there was nothing to keep.

    The caller holds the home's lock and nobody has the vault open. VaultError when the disk does not let it;
    then the old vault is whole, or the next opening finishes.
    """
    try:
        finish_swap(home)
        files = sorted(path.name for path in staging.iterdir())
        if not {home.header.name, home.database.name} <= {*files}:  # another restore cleared it away
            raise VaultError("The restored vault is not whole any more; the vault is as it was. Try again.")
        plan = {"kept": kept.name, "files": files}
        create_private(staging / _PLAN, json.dumps(plan).encode())
        sync_folder(staging)
        staging.rename(home.root / READY)
        sync_folder(home.root)
        return finish_swap(home)
    except OSError as error:
        raise VaultError(
            f"The backup cannot be put in place in {home.root}: {error.strerror}. The vault is whole; "
            "try again."
        ) from None


def finish_swap(home: Home) -> Path | None:
    """Do what is left of a restore, if anything is; each step may have been done before. The lock is held."""
    ready = home.root / READY
    if not ready.is_dir():
        return None
    plan = _read_plan(ready)
    if plan is not None:
        name, files = plan
        kept = home.root / name
        for path in _vault_files(home.root):
            # A file that is no longer in `ready` is the new one, already in its place.
            if path.name not in files or (ready / path.name).exists():
                kept.mkdir(mode=0o700, exist_ok=True)
                path.rename(kept / path.name)
        if kept.exists():
            sync_folder(kept)
        for file in sorted(files, key=lambda each: each == home.header.name):  # the header last
            if (ready / file).exists():
                (ready / file).rename(home.root / file)
        sync_folder(home.root)
    shutil.rmtree(ready)
    sync_folder(home.root)
    return kept if plan is not None and kept.exists() else None


def remove_leftovers(home: Home) -> None:
    """Remove what restores that never got ready have left in the home; best effort."""
    for path in home.root.glob(f"{STAGING}*"):
        shutil.rmtree(path, ignore_errors=True)


def _vault_files(folder: Path) -> list[Path]:
    found = {path for pattern in _OF_A_VAULT for path in folder.glob(pattern)}
    # The header first: without it nobody takes for a vault what is only half of one.
    return sorted(found, key=lambda path: (path.name != "vault.json", path.name))


def _read_plan(ready: Path) -> tuple[str, frozenset[str]] | None:
    """Where to and what; None when all files are in their place and only the plan's folder is left."""
    try:
        value = json.loads(read_bounded(ready / _PLAN, _PLAN_BYTES))
        kept, files = str(value["kept"]), frozenset(map(str, value["files"]))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise VaultError(f"{ready} is damaged; move it out of the home to keep the vault as it is.") from None
    if any(Path(name).name != name for name in (kept, *files)):
        raise VaultError(f"{ready} is not of CoGenesis; move it out of the home.")
    return kept, files
