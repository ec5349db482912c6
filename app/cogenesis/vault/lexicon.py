"""Which words are the user's own: keyed hashes of terms, with the record each comes from.

The gate asks whether a term is known; nobody needs to ask which terms there are, so only hashes are kept,
and the list says nothing even to someone who sees decrypted pages of it without the page that holds its key.
That key is random and lies in the vault, not derived from the data key, so that rotating keys keeps the
lexicon. Nothing is loaded at unlock; a look-up is one query.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection

from cogenesis.vault.database import Database
from cogenesis.vault.keys import new_key

HASH_BYTES = 16
_KEY_NAME = "lexicon key"
_BATCH = 500


class LexiconStore:
    """The lexicon's table; `known` is what the privacy part's Lexicon asks for."""

    def __init__(self, database: Database) -> None:
        """Make the hashing key in a new vault."""
        self._database = database
        database.execute("INSERT OR IGNORE INTO meta(name, value) VALUES (?, ?)", (_KEY_NAME, new_key()))

    def replace(self, record: str, terms: Collection[str]) -> None:
        """Make `terms` (normalised, 1 to 4 words each) the terms of `record`, whatever they were before."""
        with self._database.transaction():
            self.remove(record)
            if terms:
                number = self._database.insert("INSERT INTO lexicon_records(name) VALUES (?)", (record,))
                # In order of the key, neighbouring rows share pages: several times as fast.
                hashes = sorted(self._hashes(terms))
                self._database.execute_each(
                    "INSERT OR IGNORE INTO lexicon(hash, record) VALUES (?, ?)",
                    ((digest, number) for digest in hashes),
                )

    def remove(self, record: str) -> None:
        """Forget the terms of `record`, but for those other records have too."""
        self._database.execute("DELETE FROM lexicon_records WHERE name = ?", (record,))

    def known(self, terms: Collection[str]) -> frozenset[str]:
        """Those of `terms` that some record has."""
        by_hash = self._hashes(terms)
        found: set[str] = set()
        hashes = list(by_hash)
        for start in range(0, len(hashes), _BATCH):
            batch = hashes[start : start + _BATCH]
            marks = ",".join("?" * len(batch))
            sql = f"SELECT DISTINCT hash FROM lexicon WHERE hash IN ({marks})"  # noqa: S608 only question marks
            found.update(by_hash[digest] for (digest,) in self._database.rows(sql, batch))
        return frozenset(found)

    def size(self) -> int:
        """How many terms the lexicon holds, those of several records counted for each."""
        return int(self._database.value("SELECT count(*) FROM lexicon"))

    def _hashes(self, terms: Collection[str]) -> dict[bytes, str]:
        key = self._database.value("SELECT value FROM meta WHERE name = ?", (_KEY_NAME,))
        return {
            hashlib.blake2b(
                term.encode("utf-8", "surrogatepass"), key=key, digest_size=HASH_BYTES
            ).digest(): term
            for term in terms
        }
