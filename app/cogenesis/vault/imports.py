"""How far each import of a large file got, so that it goes on where it was ended.

A file is known by a hash of its path, size and time of change, which the importer makes. What is kept here
only saves time: what is in the library already is never added again, whatever an import starts at.
"""

from __future__ import annotations

from cogenesis.vault.database import Clock, Database, utc_now


class ImportStore:
    """The table of import progress. Call it in the transaction that stores what was read up to there."""

    def __init__(self, database: Database, clock: Clock = utc_now) -> None:
        self._database = database
        self._clock = clock

    def reached(self, source: str) -> int:
        """The byte at which the import of a file goes on; 0 is its start."""
        found = self._database.value('SELECT "offset" FROM import_progress WHERE source = ?', (source,))
        return 0 if found is None else int(found)

    def note(self, source: str, offset: int) -> None:
        """All that lies before `offset` is stored or reported."""
        self._database.execute(
            'INSERT INTO import_progress(source, "offset", time) VALUES (?, ?, ?) '
            'ON CONFLICT (source) DO UPDATE SET "offset" = excluded."offset", time = excluded.time',
            (source, offset, self._clock()),
        )

    def done(self, source: str) -> None:
        """Nothing is left to go on with."""
        self._database.execute("DELETE FROM import_progress WHERE source = ?", (source,))

    def forget_all(self) -> None:
        """Forget how far any import got: which file a row is of cannot be told from it."""
        self._database.execute("DELETE FROM import_progress")
