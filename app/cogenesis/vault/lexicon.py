"""Which words are the user's own: keyed hashes of terms, with the record each comes from.

The gate asks whether a term is known; nobody needs to ask which terms there are, so only hashes are kept,
and the list says nothing even to someone who sees decrypted pages of it without the page that holds its key.
That key is random and lies in the vault, not derived from the data key, so that rotating keys keeps the
lexicon. Nothing is loaded at unlock; a look-up is one query.

How many records have a term is the sum of two tables. Hashes come in no order, so in a table of millions
each new one costs a page of its own, read and written. New ones therefore go to a small table first, and from
there to the large one many at a time, in the order of its pages: a record costs the same in a library of any
size.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager

from cogenesis.vault.database import Database
from cogenesis.vault.keys import new_key

HASH_BYTES = 8
_KEY_NAME = "lexicon key"
_BATCH = 500
FRESH_TERMS = 1_000_000
"""As many go to the large table at once, which is then read and written nearly whole."""

SLICE_TERMS = 20_000
"""Moved in one transaction, as others want to write too."""

_PIECE, _AFTER_PIECES = "\x1f", "\x20"
"""Between a record's name and the number of a piece of it; no record has a control character in its name."""

_PIECES_OF = "SELECT name FROM term_records WHERE name = ?1 OR (name > ?2 AND name < ?3)"
_COUNT = """
INSERT INTO fresh_terms(hash, records) SELECT value, 1 FROM json_each(?) WHERE true
ON CONFLICT (hash) DO UPDATE SET records = records + 1
"""
_MOVE = """
INSERT INTO terms(hash, records) SELECT hash, records FROM fresh_terms WHERE hash <= ? ORDER BY hash
ON CONFLICT (hash) DO UPDATE SET records = terms.records + excluded.records
"""


class LexiconStore:
    """The lexicon's tables; `known` is what the privacy part's Lexicon asks for."""

    def __init__(self, database: Database) -> None:
        """Make the hashing key in a new vault."""
        self._database = database
        self._gathered: list[int] | None = None
        self._fresh: int | None = None
        if database.value("SELECT 1 FROM meta WHERE name = ?", (_KEY_NAME,)) is None:
            database.execute("INSERT INTO meta(name, value) VALUES (?, ?)", (_KEY_NAME, new_key()))

    def replace(self, record: str, terms: Collection[str], more: Iterable[Collection[str]] = ()) -> None:
        """Make `terms` (normalised, 1 to 4 words each) the terms of `record`, whatever they were before.

        `more` are those of the further pieces of a very long text, taken and counted one piece at a time.
        """
        with self._database.transaction():
            self.remove(record)
            if terms:
                hashes = sorted(self._hashes(terms))
                _keep_record(self._database, record, hashes)
                if self._gathered is None:
                    self._count(hashes)
                else:
                    self._gathered += hashes
            for number, piece in enumerate(more, start=1):
                hashes = sorted(self._hashes(piece))
                _keep_record(self._database, f"{record}{_PIECE}{number}", hashes)
                self._count(hashes)

    def remove(self, record: str) -> None:
        """Forget the terms of `record`, but for those other records have too."""
        with self._database.transaction():
            names = self._database.rows(_PIECES_OF, (record, f"{record}{_PIECE}", f"{record}{_AFTER_PIECES}"))
            for (name,) in names:
                self._remove(str(name))

    def _remove(self, name: str) -> None:
        packed = self._database.value("SELECT hashes FROM term_records WHERE name = ?", (name,))
        self._count_gathered()
        hashes = struct.unpack(f"<{len(packed) // HASH_BYTES}q", packed)
        fresh = self._among("fresh_terms", hashes)
        self._uncount("fresh_terms", [number for number in hashes if number in fresh])
        self._uncount("terms", [number for number in hashes if number not in fresh])
        self._database.execute("DELETE FROM term_records WHERE name = ?", (name,))

    @contextmanager
    def together(self) -> Iterator[None]:
        """All or nothing, and the terms of all records inside are counted at once, at the end.

        That is twice as fast. Nothing that is undone inside the block may be caught there.
        """
        with self._database.transaction():
            self._gathered = []
            try:
                yield
                self._count_gathered()
            finally:
                self._gathered = None

    def settle(self) -> None:
        """Move what is new to the large table once it has become much, a slice at a time.

        Call it between transactions. Whoever never does loses only speed.
        """
        if self._fresh is None:
            self._fresh = int(self._database.value("SELECT count(*) FROM fresh_terms"))
        if self._fresh < FRESH_TERMS:
            return
        sql = "SELECT hash FROM fresh_terms ORDER BY hash LIMIT 1 OFFSET ?"
        left = True
        while left:
            with self._database.transaction():
                last = self._database.value(sql, (SLICE_TERMS,))
                left = last is not None
                upto = (last if left else 2**63 - 1,)
                self._database.execute(_MOVE, upto)
                self._database.execute("DELETE FROM fresh_terms WHERE hash <= ?", upto)
        self._fresh = 0

    def known(self, terms: Collection[str]) -> frozenset[str]:
        """Those of `terms` that some record has."""
        by_hash = self._hashes(terms)
        with self._database.exclusive():
            self._count_gathered()
            hashes = list(by_hash)
            found = self._among("terms", hashes) | self._among("fresh_terms", hashes)
        return frozenset(by_hash[number] for number in found)

    def known_beyond(self, prefix: str, terms: Collection[str]) -> frozenset[str]:
        """Those of `terms` that two records or more have, not counting records whose names begin so."""
        by_hash = self._hashes(terms)
        with self._database.exclusive():
            self._count_gathered()
            counts = dict.fromkeys(by_hash, 0)
            for table in ("terms", "fresh_terms"):
                for number in self._among(table, list(by_hash)):
                    sql = f"SELECT records FROM {table} WHERE hash = ?"  # noqa: S608 names are ours
                    counts[number] += int(self._database.value(sql, (number,)))
            names = (prefix, f"{prefix[:-1]}{chr(ord(prefix[-1]) + 1)}")
            counted = {number for number, count in counts.items() if count > 1}
            for (packed,) in (
                self._database.rows("SELECT hashes FROM term_records WHERE name >= ? AND name < ?", names)
                if counted
                else ()
            ):
                for number in counted.intersection(struct.unpack(f"<{len(packed) // HASH_BYTES}q", packed)):
                    counts[number] -= 1
        return frozenset(by_hash[number] for number in counted if counts[number] > 1)

    def size(self) -> int:
        """How many terms the lexicon holds, each once."""
        sql = "SELECT count(*) FROM terms UNION ALL SELECT count(*) FROM fresh_terms WHERE hash NOT IN "
        return sum(int(row[0]) for row in self._database.rows(f"{sql} (SELECT hash FROM terms)"))  # noqa: S608

    def _count(self, hashes: Sequence[int]) -> None:
        """Each of `hashes`, which are in order, belongs to one record more."""
        self._database.execute(_COUNT, (json.dumps(hashes),))
        if self._fresh is not None:
            self._fresh += len(hashes)

    def _count_gathered(self) -> None:
        if self._gathered:
            gathered, self._gathered = sorted(self._gathered), []
            self._count(gathered)

    def _uncount(self, table: str, hashes: Sequence[int]) -> None:
        each = [(number,) for number in hashes]
        self._database.execute_each(f"UPDATE {table} SET records = records - 1 WHERE hash = ?", each)  # noqa: S608
        self._database.execute_each(f"DELETE FROM {table} WHERE hash = ? AND records <= 0", each)  # noqa: S608

    def _among(self, table: str, hashes: Sequence[int]) -> set[int]:
        """Those of `hashes` that are in a table of ours."""
        found: set[int] = set()
        for start in range(0, len(hashes), _BATCH):
            batch = hashes[start : start + _BATCH]
            marks = ",".join("?" * len(batch))
            sql = f"SELECT hash FROM {table} WHERE hash IN ({marks})"  # noqa: S608 only question marks
            found.update(number for (number,) in self._database.rows(sql, batch))
        return found

    def _hashes(self, terms: Collection[str]) -> dict[int, str]:
        key = self._database.value("SELECT value FROM meta WHERE name = ?", (_KEY_NAME,))
        keyed = hashlib.blake2b(key=key, digest_size=16)  # copied for each: a third faster
        found: dict[int, str] = {}
        for term in terms:
            digest = keyed.copy()
            digest.update(term.encode("utf-8", "surrogatepass"))
            found[short_hash(digest.digest())] = term
        return found


def short_hash(digest: bytes) -> int:
    """The first 8 bytes of a keyed hash as the signed number that a row is found by."""
    return int.from_bytes(digest[:HASH_BYTES], "little", signed=True)


def add_record(database: Database, name: str, hashes: Sequence[int]) -> None:
    """Note that the record `name`, which has no terms yet, has these."""
    _keep_record(database, name, hashes)
    database.execute(_COUNT, (json.dumps(sorted(hashes)),))


def _keep_record(database: Database, name: str, hashes: Sequence[int]) -> None:
    database.execute(
        "INSERT INTO term_records(name, hashes) VALUES (?, ?)",
        (name, struct.pack(f"<{len(hashes)}q", *hashes)),
    )
