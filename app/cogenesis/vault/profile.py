"""Facts about the user, by name, in the order they were first set."""

from __future__ import annotations

from collections.abc import Collection

from cogenesis.domain import Profile
from cogenesis.errors import UsageError
from cogenesis.vault.database import Database
from cogenesis.vault.lexicon import LexiconStore


class ProfileStore:
    """The profile's table; every fact's terms go into the lexicon with it."""

    def __init__(self, database: Database, lexicon: LexiconStore) -> None:
        self._database = database
        self._lexicon = lexicon

    def read(self) -> Profile:
        """All facts."""
        return Profile(dict(self._database.rows("SELECT key, value FROM profile ORDER BY position")))

    def set(self, key: str, value: str, terms: Collection[str]) -> None:
        """Set one fact; `terms` are what of it must not leave."""
        if not key.strip():
            raise UsageError("A fact needs a name, such as Name or Employer.")
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO profile(key, value) VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )
            self._lexicon.replace(f"profile:{key}", terms)

    def remove(self, key: str) -> None:
        """Forget one fact and its terms; no error when there is none of that name."""
        with self._database.transaction():
            self._database.execute("DELETE FROM profile WHERE key = ?", (key,))
            self._lexicon.remove(f"profile:{key}")
