"""Settings that say something about the user: the endpoint and its key, own addresses, style."""

from __future__ import annotations

import json
from typing import Any

from cogenesis.vault.database import Database


class PrivateSettings:
    """JSON values by key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: Any = None) -> Any:
        """The value set, or `default`."""
        text = self._database.value("SELECT value FROM private_settings WHERE key = ?", (key,))
        return default if text is None else json.loads(text)

    def set(self, key: str, value: object) -> None:
        """Set a value that JSON can hold; None removes it."""
        if value is None:
            self._database.execute("DELETE FROM private_settings WHERE key = ?", (key,))
            return
        self._database.execute(
            "INSERT INTO private_settings(key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value, ensure_ascii=False)),
        )
