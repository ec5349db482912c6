"""Which words are the user's own: keyed hashes of terms, with the record each comes from.

The gate asks whether a term is known; nobody needs to ask which terms there are, so only hashes are kept,
and the list says nothing even to someone who sees decrypted pages of it without the page that holds its key.
That key is random and lies in the vault, not derived from the data key, so that rotating keys keeps the
lexicon. Nothing is loaded at unlock; a look-up is one query.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Collection, Iterable, Sequence

from cogenesis.vault.database import Database
from cogenesis.vault.keys import new_key

HASH_BYTES = 8
_KEY_NAME = "lexicon key"
_BATCH = 500


class LexiconStore:
    """The lexicon's tables; `known` is what the privacy part's Lexicon asks for."""

    def __init__(self, database: Database) -> None:
        """Make the hashing key in a new vault."""
        self._database = database
        if database.value("SELECT 1 FROM meta WHERE name = ?", (_KEY_NAME,)) is None:
            database.execute("INSERT INTO meta(name, value) VALUES (?, ?)", (_KEY_NAME, new_key()))

    def replace(self, record: str, terms: Collection[str]) -> None:
        """Make `terms` (normalised, 1 to 4 words each) the terms of `record`, whatever they were before."""
        with self._database.transaction():
            self.remove(record)
            if terms:
                add_record(self._database, record, sorted(self._hashes(terms)))

    def remove(self, record: str) -> None:
        """Forget the terms of `record`, but for those other records have too."""
        with self._database.transaction():
            packed = self._database.value("SELECT hashes FROM term_records WHERE name = ?", (record,))
            if packed is None:
                return
            each = [(number,) for number in _unpacked(packed)]
            self._database.execute_each("UPDATE terms SET records = records - 1 WHERE hash = ?", each)
            self._database.execute_each("DELETE FROM terms WHERE hash = ? AND records <= 0", each)
            self._database.execute("DELETE FROM term_records WHERE name = ?", (record,))

    def known(self, terms: Collection[str]) -> frozenset[str]:
        """Those of `terms` that some record has."""
        by_hash = self._hashes(terms)
        found: set[str] = set()
        hashes = list(by_hash)
        for start in range(0, len(hashes), _BATCH):
            batch = hashes[start : start + _BATCH]
            marks = ",".join("?" * len(batch))
            sql = f"SELECT hash FROM terms WHERE hash IN ({marks})"  # noqa: S608 only question marks
            found.update(by_hash[digest] for (digest,) in self._database.rows(sql, batch))
        return frozenset(found)

    def size(self) -> int:
        """How many terms the lexicon holds, each once."""
        return int(self._database.value("SELECT count(*) FROM terms"))

    def _hashes(self, terms: Collection[str]) -> dict[int, str]:
        key = self._database.value("SELECT value FROM meta WHERE name = ?", (_KEY_NAME,))
        return {
            short_hash(
                hashlib.blake2b(term.encode("utf-8", "surrogatepass"), key=key, digest_size=16).digest()
            ): term
            for term in terms
        }


def short_hash(digest: bytes) -> int:
    """The first 8 bytes of a keyed hash as the signed number that a row is found by."""
    return int(struct.unpack("<q", digest[:HASH_BYTES])[0])


def add_record(database: Database, name: str, hashes: Sequence[int]) -> None:
    """Note that the record `name`, which has no terms yet, has these."""
    database.execute(
        "INSERT INTO term_records(name, hashes) VALUES (?, ?)",
        (name, struct.pack(f"<{len(hashes)}q", *hashes)),
    )
    # In order of the key, neighbouring rows share pages: several times as fast.
    database.execute_each(
        "INSERT INTO terms(hash, records) VALUES (?, 1) ON CONFLICT(hash) DO UPDATE SET records = records + 1",
        ((number,) for number in sorted(hashes)),
    )


def _unpacked(packed: bytes) -> Iterable[int]:
    return struct.unpack(f"<{len(packed) // HASH_BYTES}q", packed)
