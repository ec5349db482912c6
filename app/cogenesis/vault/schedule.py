"""Scheduled backups: when one is due, what it is called, and which old ones go.

The passphrase is not kept. What is kept, in the vault, is a random secret that writes such backups, and the
same secret wrapped under the passphrase, which every one of them carries. Whoever can read it has the vault
open before them anyway.
"""

from __future__ import annotations

import logging
import re
import stat
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cogenesis.errors import VaultError
from cogenesis.vault.backup_files import MAGIC, BackupKey
from cogenesis.vault.backups import BackupRow, forget_backup, list_backups, make_backup, remove_parts
from cogenesis.vault.database import rfc3339
from cogenesis.vault.vault import Vault

log = logging.getLogger("cogenesis.backups")

_KEY = "backup key"
_SUFFIX = ".backup"
_NAME = re.compile(r"cogenesis-[0-9a-f]{8}-\d{8}-\d{6}\.backup")
_CLOCKS_DIFFER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Schedule:
    """Where scheduled backups go, how many days lie between them, and how many are kept."""

    folder: Path
    every_days: int
    keep: int


def store_key(vault: Vault, key: BackupKey | None) -> None:
    """Keep what writes scheduled backups, or forget it."""
    vault.settings.set(_KEY, None if key is None else key.to_json())


def stored_key(vault: Vault) -> BackupKey | None:
    """What writes scheduled backups; None when no passphrase was given for them."""
    return BackupKey.from_json(vault.settings.get(_KEY))


def is_due(made: Iterable[str], now: datetime, every_days: int) -> bool:
    """Whether none of the backups made at these times (RFC 3339) is young enough.

    A time in the future is that of a clock that was wrong: it puts nothing off.
    """
    times = [datetime.fromisoformat(time) for time in made]
    return not any(now - timedelta(days=every_days) < time <= now + _CLOCKS_DIFFER for time in times)


def in_folder(rows: Iterable[BackupRow], folder: Path) -> list[BackupRow]:
    """The scheduled backups in that folder that are there, the newest first."""
    found = [row for row in rows if row.scheduled and Path(row.path).parent == folder and row.there]
    return sorted(found, key=lambda row: row.id, reverse=True)


def back_up_if_due(
    vault: Vault, schedule: Schedule, *, now: datetime, cancel: threading.Event | None = None
) -> BackupRow | None:
    """Make the scheduled backup if it is due, and remove those that are too many; VaultError says why not."""
    database, folder = vault.database, schedule.folder
    rows = in_folder(list_backups(database), folder)
    if not is_due([row.made for row in rows], now, schedule.every_days):
        return None
    key = stored_key(vault)
    if key is None:
        raise VaultError(
            "Scheduled backups have no passphrase yet; set them up with cogenesis vault schedule."
        )
    prefix = _prefix(vault.vault_id)
    remove_parts(folder, f"{prefix}*{_SUFFIX}")
    path = folder / f"{prefix}{now.astimezone(UTC):%Y%m%d-%H%M%S}{_SUFFIX}"
    row = make_backup(vault, path, key, scheduled=True, cancel=cancel, clock=lambda: rfc3339(now))
    prune(vault, schedule)
    return row


def _prefix(vault_id: str) -> str:
    """How the names of a vault's scheduled backups begin."""
    return f"cogenesis-{vault_id[:8]}-"


def prune(vault: Vault, schedule: Schedule) -> list[Path]:
    """Remove scheduled backups beyond those kept, the oldest first; what was removed.

    Only files that the vault has noted as such, by their name and their beginning too. A restored vault knows
    the backups of the one it came from, which may still make its own: those stay.
    """
    removed = []
    rows = in_folder(list_backups(vault.database), schedule.folder)
    ours = [row for row in rows if Path(row.path).name.startswith(_prefix(vault.vault_id))]
    for row in ours[schedule.keep :]:
        path = Path(row.path)
        try:
            if not _is_ours(path):
                continue
            path.unlink()
        except OSError as error:
            log.warning("backup %d could not be removed: %s", row.id, type(error).__name__)
            continue
        forget_backup(vault.database, row)
        removed.append(path)
    return removed


def _is_ours(path: Path) -> bool:
    if not _NAME.fullmatch(path.name) or not stat.S_ISREG(path.lstat().st_mode):
        return False
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC
