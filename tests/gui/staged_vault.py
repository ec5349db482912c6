"""The staged library, keys and backups: lists from memory, with faults where a test wants them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from cogenesis.assistant.keeping import Erased
from cogenesis.errors import UsageError, WrongKey
from cogenesis.vault.backups import BackupRow
from cogenesis.vault.documents import ALL, DocumentFilter, StoredDocument
from cogenesis.vault.forgetting import Reach
from cogenesis.vault.people import Contact
from cogenesis.vault.restoring import Restored

NOW = "2026-11-20T09:30:00Z"
RECOVERY_KEY = "7KQ2-M4XD-9HTR-BW3N-VC6E-P8YJ-FZ5G-2AKM-QR7T"


def staged_document(number: int, **more: Any) -> StoredDocument:
    """A letter, number `number`."""
    made = StoredDocument(
        id=number,
        source=f"/mail/letter-{number}.eml",
        title=f"Letter {number} to the house owners",
        format="eml",
        added=NOW,
        characters=900,
        passages=3,
        own=False,
        time=NOW,
        author="Boris Adler <boris@example.org>",
        recipients=("mira@example.org",),
        kind="email",
        language="en",
    )
    return replace(made, **more)


@dataclass
class StagedLibrary:
    """`called` notes a call, and raises what is staged for it."""

    called: Callable[[str, Any], None]
    hold: Any
    imports: int = 3
    texts: list[StoredDocument] = field(default_factory=list)
    people: list[Contact] = field(default_factory=list)
    drafts: tuple[str, ...] = ()
    backups: tuple[str, ...] = ()

    def import_paths(self, paths, *, own=None, progress, cancel) -> Any:
        self.called("import_paths", list(paths))
        done, size = 0, 3_000_000_000
        progress(SimpleNamespace(done=0, total=0, seconds_left=None, items=0))
        for done in range(1, self.imports + 1):
            share = size * done // self.imports
            progress(SimpleNamespace(done=share, total=size, seconds_left=12.0, items=done))
            while not self.hold.wait(0.01):
                if cancel.is_set():
                    return self._report(done, known=0, cancelled=True)
            self.texts.insert(0, staged_document(len(self.texts) + 1, own=bool(own)))
        return self._report(done, known=1, failed=(("notes.bin", "This is not text in a known format."),))

    def _report(self, added, known, *, failed=(), cancelled=False) -> Any:
        return SimpleNamespace(
            added=added, known=known, failed=failed, cancelled=cancelled, unlisted=0, resumed=0
        )

    def documents(self, chosen=ALL, *, limit=None, before=None) -> list[StoredDocument]:
        self.called("documents", (chosen, before))
        found = [each for each in self._chosen(chosen) if before is None or each.id < before]
        return found[:limit]

    def count(self, chosen=ALL) -> int:
        return len(self._chosen(chosen))

    def _chosen(self, chosen: DocumentFilter) -> list[StoredDocument]:
        return [
            each
            for each in self.texts
            if chosen.words.lower() in f"{each.title} {each.source} {each.author}".lower()
            and chosen.kind in {None, each.kind}
            and chosen.own in {None, each.own}
        ]

    def kinds(self) -> tuple[str, ...]:
        return ("email", "letter", "post", "note")

    def languages(self) -> tuple[str, ...]:
        return ("en", "de")

    def text(self, number: int) -> str:
        self.called("text", number)
        return f"Dear all, this is text {number}."

    def correct(self, number, *, kind=None, language=None, own=None) -> StoredDocument:
        self.called("correct", (number, kind, language, own))
        values = {"kind": kind, "language": language, "own": own}
        at = next(i for i, each in enumerate(self.texts) if each.id == number)
        self.texts[at] = replace(self.texts[at], **{k: v for k, v in values.items() if v is not None})
        return self.texts[at]

    def reach(self, numbers) -> Reach:
        self.called("reach", tuple(numbers))
        return Reach(len(numbers), 3, self.drafts, self.backups)

    def forget(self, numbers, *, drafts=False, progress, cancel) -> Reach:
        self.called("forget", (tuple(numbers), drafts))
        self.texts = [each for each in self.texts if each.id not in numbers]
        return Reach(len(numbers), 3, self.drafts if drafts else (), self.backups)

    def contacts(self, prefix="", limit=20) -> list[Contact]:
        self.called("contacts", prefix)
        words = prefix.lower()
        return [each for each in self.people if words in f"{each.name} {each.address}".lower()][:limit]


@dataclass
class StagedKeeping:
    """Keys: `owner` is the staged assistant."""

    owner: Any
    problems: list[str] = field(default_factory=list)

    def change_passphrase(self, new: str, *, old: str | None = None) -> None:
        self.owner._called("change_passphrase", (new, old))
        if old is not None and old != self.owner.passphrase:
            raise WrongKey("The old passphrase is another one; try again.")
        self.owner.passphrase = new

    def add_recovery_key(self, passphrase: str | None = None) -> str:
        self.owner._called("add_recovery_key", passphrase)
        if passphrase is not None and passphrase != self.owner.passphrase:
            raise WrongKey("This passphrase does not open the vault; try again.")
        self.owner.recovery_key = RECOVERY_KEY
        return RECOVERY_KEY

    def rotate(self, *, passphrase=None, key_file=None, progress, cancel) -> str | None:
        self.owner._called("rotate", passphrase)
        if passphrase != self.owner.passphrase:
            raise WrongKey("This passphrase does not open the vault; try again.")
        return RECOVERY_KEY if self.owner.recovery_key else None

    def verify(self, cancel: Any = None) -> list[str]:
        self.owner._called("verify")
        return list(self.problems)

    def erase(self) -> Any:
        self.owner._called("erase")
        self.owner.state = "none"
        return Erased(("/media/usb/old.backup",), (), (), keyring=True)


@dataclass
class StagedBackups:
    """Backups: `owner` is the staged assistant."""

    owner: Any
    made: list[Any] = field(default_factory=list)

    def make(self, path: Path, passphrase: str, *, progress, cancel) -> Any:
        self.owner._called("back_up", (path, passphrase))
        progress(1, 2)
        self.made.append(BackupRow(1, str(path), NOW, 9_000, 3, 1, False))
        return self.made[-1]

    def list(self) -> list[Any]:
        return [*self.made]

    def restore(self, path: Path, passphrase: str, *, progress, cancel) -> Restored:
        self.owner._called("restore", (path, passphrase))
        if passphrase != "harbour lights at dusk":
            raise WrongKey("This passphrase does not open the backup; try again.")
        self.owner.passphrase = passphrase
        self.owner.state = "locked"
        return Restored(NOW, 3, 1, Path("/home/mira/cogenesis/before"), None)

    def schedule(self, folder: Path, passphrase: str) -> None:
        self.owner._called("schedule", (folder, passphrase))
        if not passphrase:
            raise UsageError("Scheduled backups need a passphrase.")
        self.owner.values["backup_folder"] = str(folder)

    def unschedule(self) -> None:
        self.owner._called("unschedule")
        self.owner.values["backup_folder"] = ""
