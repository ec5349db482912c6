"""What is known of a draft while it is edited: its text without the changes that wait, and its language."""

from __future__ import annotations

from cogenesis.errors import VaultError
from cogenesis.vault.database import Database

_SET = """
INSERT INTO draft_editing(draft, {name}) SELECT number, ?1 FROM drafts WHERE id = ?2
ON CONFLICT (draft) DO UPDATE SET {name} = excluded.{name}
"""
_GET = "SELECT e.{name} FROM draft_editing AS e JOIN drafts AS d ON d.number = e.draft WHERE d.id = ?"


class EditingStore:
    """Goes with the draft when that is deleted."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def base(self, draft_id: str) -> str | None:
        """The text as it reads with no waiting change taken; None where none waits."""
        return self._get("base", draft_id)

    def set_base(self, draft_id: str, base: str | None) -> None:
        """VaultError for a draft that is not there."""
        self._set("base", draft_id, base)

    def language(self, draft_id: str) -> str | None:
        """The language that the user said its spelling is to be checked in; None where they did not."""
        return self._get("language", draft_id)

    def set_language(self, draft_id: str, language: str | None) -> None:
        """VaultError for a draft that is not there."""
        self._set("language", draft_id, language)

    def _get(self, name: str, draft_id: str) -> str | None:
        value = self._database.value(_GET.format(name=name), (draft_id,))
        return None if value is None else str(value)

    def _set(self, name: str, draft_id: str, value: str | None) -> None:
        if not self._database.execute(_SET.format(name=name), (value, draft_id)):
            raise VaultError(f"There is no draft {draft_id[:40]}; see the list of drafts.")
