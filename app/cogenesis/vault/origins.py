"""What drafts were made from, by keys of context items, and what the user said is right in them.

No text is copied: a key leads to a fact or document as long as that is there, and to nothing once it is
forgotten.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from cogenesis.errors import VaultError
from cogenesis.vault.database import Database

_SET = """
INSERT INTO draft_origins(draft, {name}) SELECT number, ?1 FROM drafts WHERE id = ?2
ON CONFLICT (draft) DO UPDATE SET {name} = excluded.{name}
"""
_GET = "SELECT o.{name} FROM draft_origins AS o JOIN drafts AS d ON d.number = o.draft WHERE d.id = ?"


class OriginStore:
    """The table of origins; a row goes with its draft."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, draft_id: str, items: Sequence[tuple[str, bool]]) -> None:
        """Keep the keys of a draft's context, each with whether it stood in the fixed part of the prompt."""
        self._set("context", draft_id, json.dumps(items, ensure_ascii=False))

    def context(self, draft_id: str) -> dict[str, bool]:
        """What was noted, in order; empty for a draft that was made before this was kept."""
        return {str(key): bool(fixed) for key, fixed in json.loads(self._get("context", draft_id))}

    def confirm(self, draft_id: str, words: str) -> None:
        """The user says that these words of the draft are right."""
        with self._database.transaction():
            confirmed = {**dict.fromkeys(self.confirmed(draft_id)), words: None}
            self._set("confirmed", draft_id, json.dumps(list(confirmed), ensure_ascii=False))

    def confirmed(self, draft_id: str) -> Collection[str]:
        """What the user said is right."""
        return [str(words) for words in json.loads(self._get("confirmed", draft_id))]

    def _get(self, name: str, draft_id: str) -> str:
        return str(self._database.value(_GET.format(name=name), (draft_id,)) or "[]")

    def _set(self, name: str, draft_id: str, value: str) -> None:
        if not self._database.execute(_SET.format(name=name), (value, draft_id)):
            raise VaultError(f"There is no draft {draft_id[:40]}; see the list of drafts.")
