"""Giving drafts out: as files of other programs, and to the program that opens them.

What writes a format is imported when it is first asked for: the window stands before anybody exports.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_documents_dir

from cogenesis.assistant.saving import free_name, save_new
from cogenesis.domain import Draft, Instruction
from cogenesis.errors import CoGenesisError, Refused, UsageError, WorkerDied
from cogenesis.processes.supervision import Launcher
from cogenesis.vault.vault import Vault

if TYPE_CHECKING:
    from cogenesis.documents.exporting.letter import Letter
    from cogenesis.processes.breakout import Attempt

FORMATS = ("eml", "docx", "pdf", "md", "txt")
PAGE_WORKER = "cogenesis.gui.page_worker"
"""Run as a process and never imported: it is the one part below the window's that needs Qt."""

_KEPT_AS = "export"
_LETTER_PAPER = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "CR", "GT", "NI", "PA", "PR", "SV", "VE"})
_CODES = {"english": "en", "german": "de", "french": "fr", "spanish": "es", "chinese": "zh"}
_NOTHING_ASKED = Instruction("")


@dataclass(frozen=True, slots=True)
class Given:
    """What is to be given out: a text as it stands, perhaps with changes that are not kept yet.

    Attributes:
        draft_id: the draft it belongs to, or "" where nothing is kept.
        instruction: what it was made from.
    """

    subject: str | None
    text: str
    draft_id: str = ""
    kind: str = ""
    instruction: Instruction = _NOTHING_ASKED


@dataclass(frozen=True, slots=True)
class Exported:
    """A file's bytes, and what the user should know of it, a sentence each."""

    data: bytes
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a file was written, and what the user should know of it."""

    path: Path
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Where a file might go: the folder and the format of the last one, and a name nothing has there."""

    folder: Path
    format: str
    name: str

    @property
    def path(self) -> Path:
        """Of the file."""
        return self.folder / self.name


class Exports:
    """What a user can do with a finished text; `Assistant.exports` is the one there is."""

    def __init__(
        self, vault: Callable[[], Vault | None], launcher: Launcher, paper: Callable[[], str]
    ) -> None:
        """`vault` gives the open one or None; `paper` the setting of that name."""
        self._vault = vault
        self._launcher = launcher
        self._paper = paper
        self._last: tuple[str, str] | None = None
        self._saved: set[Path] = set()

    def given(self, draft: Draft) -> Given:
        """A kept draft, to be given out as it is kept."""
        return Given(draft.subject, draft.text, draft.id, draft.kind, draft.instruction)

    def shown(self, draft_id: str, subject: str | None, text: str) -> Given:
        """What stands in an editor, whether or not it is kept already; `draft_id` may be ""."""
        vault = self._vault()
        if not draft_id or vault is None:
            return Given(subject, text)
        draft = vault.drafts.get(draft_id)
        return Given(subject, text, draft_id, draft.kind, draft.instruction)

    def make(self, given: Given, format_name: str, *, cancel: threading.Event | None = None) -> Exported:
        """The file's bytes. UsageError names the formats there are; Cancelled; CoGenesisError."""
        check_format(format_name)
        letter = self.letter(given)
        match format_name:
            case "eml":
                return self._mail(letter, given)
            case "docx":
                from cogenesis.documents.exporting.docx import word_document

                return Exported(word_document(letter, self.paper()))
            case "pdf":
                return self._pdf(letter, cancel)
            case _:
                from cogenesis.documents.exporting.plain import markdown, plain_text

                text = markdown(letter) if format_name == "md" else plain_text(letter)
                return Exported(text.encode("utf-8"))

    def rich(self, given: Given) -> str:
        """The text as HTML for the clipboard, without the subject."""
        from cogenesis.documents.exporting.plain import html_body

        return html_body(self.letter(given))

    def save(
        self,
        given: Given,
        format_name: str,
        path: Path,
        *,
        replace: bool = False,
        cancel: threading.Event | None = None,
    ) -> Saved:
        """Write the file, 0600, and remember its folder and format for the next one.

        A file that is there is only replaced with `replace`; UsageError otherwise. CoGenesisError.
        """
        made = self.make(given, format_name, cancel=cancel)
        save_new(path, made.data, replace=replace)
        self._saved.add(path.absolute())
        self._remember(path.absolute().parent, format_name)
        return Saved(path.absolute(), made.notes)

    def suggest(self, given: Given, format_name: str = "", folder: Path | None = None) -> Suggestion:
        """Where the next file might go.

        Its name is made of kind and day and never of words of the text: the program that opens the file gets
        the name on its command line, where other programs can read it.
        """
        kept_folder, kept_format = self._remembered()
        folder, chosen = folder or kept_folder, format_name or kept_format
        stem = f"{(given.kind or 'draft').replace('_', '-')}-{datetime.now().astimezone():%Y-%m-%d}"
        return Suggestion(folder, chosen, free_name(folder, stem, f".{chosen}"))

    def open(self, path: Path) -> None:
        """Show a file that was saved here in the program the system has for it. CoGenesisError."""
        if path.absolute() not in self._saved:
            raise UsageError("CoGenesis opens only files it has saved since it was started; save it again.")
        try:
            self._launcher.open_file(path)
        except (Refused, WorkerDied):
            raise CoGenesisError(
                f"In offline mode CoGenesis starts no other program; open {path} yourself. It is complete."
            ) from None

    def open_mail(self) -> None:
        """Open an empty mail window: it is told nothing of the text. CoGenesisError."""
        try:
            self._launcher.open_mail()
        except (Refused, WorkerDied):
            raise CoGenesisError(
                "In offline mode CoGenesis starts no other program; open your mail program yourself and "
                "paste the text there."
            ) from None

    def letter(self, given: Given) -> Letter:
        """What every format is made from."""
        from cogenesis.documents.exporting.letter import letter_of
        from cogenesis.documents.recognising import language_of

        chosen = _CODES.get(given.instruction.language or "", "")
        return letter_of(given.subject, given.text, language_of(given.text) or chosen)

    def try_breakouts(self) -> list[Attempt]:
        """Have the process that lays out pages try to get out of its confinement. CoGenesisError."""
        from cogenesis.documents.exporting import pages

        return pages.try_page_breakouts(PAGE_WORKER)

    def paper(self) -> str:
        """The paper of PDF files and prints: "a4" or "letter"."""
        chosen = self._paper()
        return paper_of_locale() if chosen == "auto" else chosen

    def _mail(self, letter: Letter, given: Given) -> Exported:
        from cogenesis.assistant.answering import envelope_for
        from cogenesis.documents.exporting.mail import mail

        envelope = envelope_for(self._vault(), given.instruction)
        asked = given.instruction.to
        notes: tuple[str, ...] = ()
        if not envelope.address and asked:
            notes = (f"No address is known for {asked}; fill it in before you send.",)
        return Exported(mail(letter, envelope), notes)

    def _pdf(self, letter: Letter, cancel: threading.Event | None) -> Exported:
        from cogenesis.documents.exporting import pages

        made = pages.pdf(letter, paper=self.paper(), module=PAGE_WORKER, cancel=cancel)
        if not made.missing:
            return Exported(made.data)
        return Exported(
            made.data,
            (
                f"No font on this computer has {made.missing}; such characters are boxes in the file. "
                "Install a font of that script, such as Noto Sans CJK, or save as docx.",
            ),
        )

    def _remember(self, folder: Path, format_name: str) -> None:
        self._last = (str(folder), format_name)
        if (vault := self._vault()) is not None:
            vault.settings.set(_KEPT_AS, {"folder": str(folder), "format": format_name})

    def _remembered(self) -> tuple[Path, str]:
        """Folder and format of the last file; a folder that is gone is not offered again."""
        vault = self._vault()
        stored = vault.settings.get(_KEPT_AS) if vault is not None else None
        folder, format_name = self._last or ("", FORMATS[0])
        if isinstance(stored, dict):
            folder, format_name = str(stored.get("folder", "")), str(stored.get("format", ""))
        if not folder or not Path(folder).is_dir():
            folder = user_documents_dir()
        if not Path(folder).is_dir():
            folder = str(Path.home())
        return Path(folder), format_name if format_name in FORMATS else FORMATS[0]


def check_format(name: str) -> None:
    """UsageError where drafts are not exported so."""
    if name not in FORMATS:
        raise UsageError(f"Drafts are exported as {', '.join(FORMATS)}, not as {name[:20]!r}.")


def paper_of_locale() -> str:
    """The paper that is usual where the environment says we are."""
    for name in ("LC_ALL", "LC_PAPER", "LANG"):
        if value := os.environ.get(name):
            territory = value.partition(".")[0].partition("@")[0].partition("_")[2]
            return "letter" if territory in _LETTER_PAPER else "a4"
    return "a4"
