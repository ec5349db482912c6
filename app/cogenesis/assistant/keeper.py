"""Keeps a draft while it is being written, so that a crash costs at most the last second or two."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from cogenesis.domain import Draft, Instruction, Level, Mode, Sketch
from cogenesis.vault.vault import Vault

AUTOSAVE_S = 1.0


class DraftKeeper:
    """The draft that grows, mirrored in the vault every second; in memory alone where there is no vault.

    Attributes:
        draft: the draft as it stands now.
    """

    def __init__(
        self, draft: Draft, vault: Vault | None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Take over `draft`, which the vault, where there is one, already holds."""
        self.draft = draft
        self._vault = vault
        self._clock = clock
        self._saved_at = clock()

    @classmethod
    def begin(
        cls, vault: Vault | None, instruction: Instruction, *, mode: Mode, level: Level, kind: str
    ) -> DraftKeeper:
        """A new, empty draft; the instruction is on disk when this returns."""
        if vault is not None:
            return cls(vault.drafts.create(instruction, mode, level, kind, Sketch()), vault)
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        return cls(Draft("", instruction, mode, level, kind, None, "", Sketch(), "writing", now, now), None)

    def set_sketch(self, sketch: Sketch, mode: Mode) -> None:
        """The outline that will be followed, and the mode it came by in the end."""
        self.draft = replace(self.draft, sketch=sketch, mode=mode)
        if self._vault is not None:
            self._vault.drafts.save(self.draft.id, sketch=sketch, mode=mode)

    def set_subject(self, subject: str) -> None:
        """The subject line, once it is whole."""
        self.draft = replace(self.draft, subject=subject)
        self._save_if_due()

    def add(self, text: str) -> None:
        """More text; written to the vault when the last time is a second ago."""
        self.draft = replace(self.draft, text=self.draft.text + text)
        self._save_if_due()

    def finish(self, state: str) -> Draft:
        """Write everything, keep it as a version, and give the draft as stored."""
        text = self.draft.text.rstrip()
        self.draft = replace(self.draft, text=text, state=state)
        if self._vault is not None:
            drafts = self._vault.drafts
            drafts.save(self.draft.id, text=text, subject=self.draft.subject, state=state)
            if text:
                drafts.add_version(self.draft.id, "model")
            self.draft = drafts.get(self.draft.id)
        return self.draft

    def _save_if_due(self) -> None:
        now = self._clock()
        if self._vault is not None and now - self._saved_at >= AUTOSAVE_S:
            self._saved_at = now
            self._vault.drafts.save(self.draft.id, text=self.draft.text, subject=self.draft.subject)
