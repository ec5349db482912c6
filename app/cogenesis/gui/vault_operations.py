"""What the window asks of the assistant about the vault: opening, locking, keys, backups, erasing.

Like `operations`: each is a named piece of background work. What rewrites the vault runs in the vault's own
lane, so that nothing is stored meanwhile; what copies it runs beside it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cogenesis.assistant.strength import Strength, strength
from cogenesis.domain import Instruction
from cogenesis.errors import Cancelled, CoGenesisError, UsageError
from cogenesis.gui.tasks import Lane, Reporter, Work

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.vault.backups import BackupRow
    from cogenesis.vault.restoring import Restored


def create_vault(
    *,
    assistant: Assistant,
    passphrase: str | None = None,
    key_file: Path | None = None,
    keyring: bool = False,
) -> Work[None]:
    def call(_: object) -> None:
        assistant.create_vault(passphrase=passphrase, key_file=key_file, keyring=keyring)

    return Work("create vault", Lane.VAULT, call)


def unlock(
    *,
    assistant: Assistant,
    passphrase: str | None = None,
    key_file: Path | None = None,
    recovery_key: str | None = None,
) -> Work[None]:
    def call(_: object) -> None:
        assistant.unlock(passphrase=passphrase, key_file=key_file, recovery_key=recovery_key)

    return Work("unlock", Lane.VAULT, call)


def unlock_by_keyring(*, assistant: Assistant) -> Work[None]:
    """Open the vault without asking, where the system keyring can; Cancelled where it is not meant to."""

    def call(_: object) -> None:
        if "keyring" not in assistant.protection():
            raise Cancelled
        assistant.unlock()

    return Work("unlock by keyring", Lane.VAULT, call)


def lock(*, assistant: Assistant, settle: Callable[[], object], unsent: Instruction) -> Work[bool]:
    """Lock once `settle` says that what was cancelled has kept its text.

    `unsent` is what stands in the form; it is kept in the vault first. False where that failed.
    """

    def call(_: object) -> bool:
        settle()
        try:
            assistant.keep_unsent(unsent if unsent.text or unsent.reply_to else None)
            kept = True
        except CoGenesisError:
            kept = False
        assistant.lock()
        return kept

    return Work("lock", Lane.VAULT, call)


def close(*, assistant: Assistant, settle: Callable[[], object]) -> Work[None]:
    """Close once `settle` says that what was cancelled has kept its text."""

    def call(_: object) -> None:
        settle()
        assistant.close()

    return Work("close", Lane.VAULT, call)


def rate_passphrase(*, passphrase: str) -> Work[Strength]:
    return Work("rate passphrase", Lane.WIDE, lambda _: strength(passphrase))


def read_protection(*, assistant: Assistant) -> Work[frozenset[str]]:
    """What opens the vault: "passphrase", "key_file", "keyring", "recovery"."""
    return Work("read protection", Lane.VAULT, lambda _: assistant.protection())


def change_passphrase(*, assistant: Assistant, new: str, old: str | None) -> Work[None]:
    """`old` None where the vault was opened by the recovery key, or has no passphrase yet."""

    def call(_: object) -> None:
        assistant.keeping.change_passphrase(new, old=old)

    return Work("change passphrase", Lane.VAULT, call)


def add_recovery_key(*, assistant: Assistant, passphrase: str | None = None) -> Work[str]:
    """Make a recovery key, in place of any older one; it is given this once."""
    return Work(
        "add recovery key",
        Lane.VAULT,
        lambda _: assistant.keeping.add_recovery_key(passphrase=passphrase),
    )


def rotate(*, assistant: Assistant, passphrase: str | None, key_file: Path | None) -> Work[str | None]:
    """Encrypt everything under a new key. Gives the new recovery key where there was one."""
    return Work(
        "rotate",
        Lane.VAULT,
        lambda reporter: assistant.keeping.rotate(
            passphrase=passphrase,
            key_file=key_file,
            progress=_progress(reporter),
            cancel=reporter.cancel,
        ),
    )


def verify(*, assistant: Assistant) -> Work[list[str]]:
    """Problems, a sentence each."""
    return Work("verify", Lane.VAULT, lambda reporter: list(assistant.keeping.verify(reporter.cancel)))


def erase(*, assistant: Assistant, settle: Callable[[], object]) -> Work[list[str]]:
    """Destroy the keys, then the files. Gives what the user should know, a sentence each."""

    def call(_: object) -> list[str]:
        settle()
        return assistant.keeping.erase().sentences()

    return Work("erase", Lane.VAULT, call)


def back_up(*, assistant: Assistant, path: Path, passphrase: str) -> Work[BackupRow]:
    """Write one verified backup; reports (done, total) on the way."""
    return Work(
        "back up",
        Lane.WIDE,
        lambda reporter: assistant.backups.make(
            path, passphrase, progress=_progress(reporter), cancel=reporter.cancel
        ),
    )


def list_backups(*, assistant: Assistant) -> Work[list[BackupRow]]:
    return Work("list backups", Lane.VAULT, lambda _: list(assistant.backups.list()))


def restore(*, assistant: Assistant, path: Path, passphrase: str) -> Work[Restored]:
    """Put a backup in the vault's place; the old vault is kept."""
    return Work(
        "restore",
        Lane.VAULT,
        lambda reporter: assistant.backups.restore(
            path, passphrase, progress=_progress(reporter), cancel=reporter.cancel
        ),
    )


def schedule(*, assistant: Assistant, folder: Path | None, passphrase: str | None) -> Work[None]:
    """Have copies made by themselves; `folder` None ends that."""

    def call(_: object) -> None:
        if folder is None:
            assistant.backups.unschedule()
        else:
            assistant.backups.schedule(folder, passphrase or "")

    return Work("schedule backups", Lane.VAULT, call)


def write_private(*, path: Path, text: str) -> Work[None]:
    """Write a small file that only the user may read, over what stands there."""

    def call(_: object) -> None:
        try:
            path.unlink(missing_ok=True)  # its permissions may be wide
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise UsageError(f"{path.name} could not be written: {error.strerror}.") from None

    return Work("write a private file", Lane.WIDE, call)


def _progress(reporter: Reporter) -> Callable[[int, int], None]:
    """Reports pairs of what is done and all there is."""
    return lambda done, total: reporter.report((done, total))
