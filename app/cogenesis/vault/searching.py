"""Finds passages and past texts: FTS5's BM25 over the passages, and what is known of their documents.

A search reads the rows it gives and no others: what decides the order comes from the full-text index and
from short rows, so that 100,000 passages cost little more than on a plain database.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlcipher3 import dbapi2 as sqlcipher

from cogenesis.documents.segmenting import words
from cogenesis.domain import Passage
from cogenesis.errors import UsageError
from cogenesis.vault.database import Database, Row
from cogenesis.vault.people import PeopleStore, Role

MOST_CHARACTERS = 20_000
"""Of a past text; more never comes into a prompt."""
MOST_CONTACTS = 20

_SEARCH = """
SELECT p.id, d.id, d.source, d.title, p.text, p.start, p."end", d.own, -w.rank,
       d.time, d.kind, d.language, d.position
FROM passage_words AS w
CROSS JOIN passages AS p ON p.id = w.rowid
CROSS JOIN documents AS d ON d.id = p.document
WHERE passage_words MATCH ?1 AND (?2 IS NULL OR d.own = ?2)
ORDER BY w.rank LIMIT ?3
"""
_PASSAGES = """
SELECT p.id, d.id, d.source, d.title, p.text, p.start, p."end", d.own, 0.0,
       d.time, d.kind, d.language, d.position
FROM passages AS p JOIN documents AS d ON d.id = p.document WHERE p.id IN ({marks})
"""
_BEST_OWN = """
SELECT p.document, -w.rank
FROM passage_words AS w
CROSS JOIN passages AS p ON p.id = w.rowid
CROSS JOIN documents AS d ON d.id = p.document
WHERE passage_words MATCH ?1 AND d.own = 1
ORDER BY w.rank LIMIT ?2
"""
_LAST_OWN = "SELECT id FROM documents WHERE own = 1 ORDER BY time DESC, id DESC LIMIT ?"
_OWN_LISTED = """
SELECT id, kind, language, characters FROM documents
WHERE own = 1 AND characters BETWEEN ?1 AND ?2 ORDER BY time DESC, id DESC LIMIT ?3
"""
_TO_CONTACT = """
SELECT d.id FROM people AS p CROSS JOIN documents AS d ON d.id = p.document
WHERE p.contact = ? AND p.role = ? AND d.own = 1 ORDER BY p.document DESC LIMIT ?
"""
_TEXTS = """
SELECT d.id, d.source, d.title, substr(t.text, 1, ?), d.format, d.time, d.kind, d.language, d.position,
       d.recipients
FROM documents AS d JOIN document_texts AS t ON t.document = d.id WHERE d.id IN ({marks})
"""
_UNREADABLE = "This search cannot be understood; use plain words."


@dataclass(frozen=True, slots=True)
class PastText:
    """A text the user wrote.

    Attributes:
        text: its beginning, at most `MOST_CHARACTERS`.
        recipients: as the document names them.
        score: of its best passage, higher is better; 0.0 when none was found by its words.
        to_recipient: it went to one of the contacts that were asked for.
        The others are as in `Passage`.
    """

    document_id: int
    source: str
    title: str
    text: str
    format: str
    time: str
    kind: str
    language: str
    position: int
    recipients: tuple[str, ...]
    score: float
    to_recipient: bool


@dataclass(frozen=True, slots=True)
class OwnText:
    """What is known of a text of the user without reading it."""

    document_id: int
    kind: str
    language: str
    characters: int


class SearchStore:
    """Searches over the tables of documents, passages and people; changes nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._people = PeopleStore(database)

    def passages(self, fts_query: str, limit: int, own: bool | None = None) -> list[Passage]:
        """The best passages by BM25, best first, scores positive; UsageError for a query FTS5 cannot read.

        `own` True gives only what the user wrote, False only what they did not.
        """
        rows = self._matching(_SEARCH, fts_query, (own, limit))
        return [Passage(*[*row[:7], bool(row[7]), *row[8:]]) for row in rows]

    def counts(self, phrases: Sequence[str]) -> list[int]:
        """How many passages have each of these FTS5 phrases."""
        sql = "SELECT count(*) FROM passage_words WHERE passage_words MATCH ?"
        return [int(self._database.value(sql, (phrase,))) for phrase in phrases]

    def own_scores(self, fts_query: str, limit: int) -> dict[int, float]:
        """Documents of the user by the score of their best passage, those of the `limit` best passages."""
        scores: dict[int, float] = {}
        for number, score in self._matching(_BEST_OWN, fts_query, (limit,)):
            scores.setdefault(number, score)
        return scores

    def past_texts(
        self, scores: Mapping[int, float], contacts: Collection[str], limit: int
    ) -> list[PastText]:
        """Texts of the user to take as a voice: those with a score, those to a contact, and the latest.

        Of the two last at most `limit` each, in no order that says anything.
        """
        to_them = {
            row[0]
            for contact in contacts
            for row in self._database.rows(_TO_CONTACT, (contact, str(Role.RECIPIENT), limit))
        }
        latest = (row[0] for row in self._database.rows(_LAST_OWN, (limit,)))
        numbers = list(dict.fromkeys([*scores, *sorted(to_them, reverse=True)[:limit], *latest]))
        return self._texts(numbers, scores, to_them)

    def own_listed(self, least: int, most: int, limit: int) -> list[OwnText]:
        """The latest texts of the user that have from `least` to `most` characters, the last first."""
        return [OwnText(*row) for row in self._database.rows(_OWN_LISTED, (least, most, limit))]

    def own_texts(self, numbers: Sequence[int]) -> list[PastText]:
        """These documents, in this order, as far as they are there and the user's."""
        found = {text.document_id: text for text in self._texts(numbers, {}, ())}
        marks = ",".join("?" * len(numbers))
        sql = f"SELECT id FROM documents WHERE own = 1 AND id IN ({marks})"  # noqa: S608
        own = {row[0] for row in self._database.rows(sql, tuple(numbers))}
        return [found[number] for number in numbers if number in found and number in own]

    def passages_of(self, numbers: Sequence[int]) -> list[Passage]:
        """These passages, as far as they are there, in no order that says anything."""
        sql = _PASSAGES.format(marks=",".join("?" * len(numbers)))
        rows = self._database.rows(sql, tuple(numbers))
        return [Passage(*[*row[:7], bool(row[7]), *row[8:]]) for row in rows]

    def count_own(self) -> int:
        """How many texts of the user there are."""
        return int(self._database.value("SELECT count(*) FROM documents WHERE own = 1"))

    def _texts(
        self, numbers: Sequence[int], scores: Mapping[int, float], to_them: Collection[int]
    ) -> list[PastText]:
        sql = _TEXTS.format(marks=",".join("?" * len(numbers)))
        return [
            PastText(*[*row, tuple(json.loads(names)), scores.get(row[0], 0.0), row[0] in to_them])
            for *row, names in self._database.rows(sql, (MOST_CHARACTERS, *numbers))
        ]

    def contacts_named(self, recipient: str) -> list[str]:
        """The contacts that a recipient as typed may be: by address, or by every word of the name."""
        asked = words(recipient)
        if not asked:
            return []
        found = self._people.contacts(" ".join(asked), MOST_CONTACTS)
        return [
            contact.address or contact.name
            for contact in found
            if set(asked).issubset(words(f"{contact.name} {contact.address}"))
        ]

    def documents_naming(self, contacts: Collection[str], documents: Collection[int]) -> frozenset[int]:
        """Those of `documents` that have to do with one of `contacts`."""
        if not contacts or not documents:
            return frozenset()
        marks = [",".join("?" * len(each)) for each in (documents, contacts)]
        sql = f"SELECT document FROM people WHERE document IN ({marks[0]}) AND contact IN ({marks[1]})"  # noqa: S608
        return frozenset(row[0] for row in self._database.rows(sql, (*documents, *contacts)))

    def _matching(self, sql: str, fts_query: str, parameters: Sequence[object]) -> list[Row]:
        if not fts_query.strip():
            return []
        try:
            return self._database.rows(sql, (fts_query, *parameters))
        except sqlcipher.OperationalError:
            raise UsageError(_UNREADABLE) from None
