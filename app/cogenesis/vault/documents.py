"""Documents, the passages they are cut into, and the search over them.

A document goes in whole or not at all, with its passages, their words and its terms in the lexicon; it is
forgotten the same way. Search is FTS5's BM25.
"""

from __future__ import annotations

import builtins
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlcipher3 import dbapi2 as sqlcipher

from cogenesis.domain import Message, Passage
from cogenesis.errors import UsageError, VaultError
from cogenesis.vault.database import Clock, Database, Row, utc_now
from cogenesis.vault.lexicon import LexiconStore

_LISTED = "id, source, title, format, added, characters, passages, own"
_SEARCH = """
SELECT p.id, d.id, d.source, d.title, p.text, p.start, p."end", d.own, -w.rank
FROM passage_words AS w
CROSS JOIN passages AS p ON p.id = w.rowid
CROSS JOIN documents AS d ON d.id = p.document
WHERE passage_words MATCH ?1 AND (?2 IS NULL OR d.own = ?2)
ORDER BY w.rank LIMIT ?3
"""


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as lists show it.

    Attributes:
        source: file name, or file name and place in it; chosen by the importer.
        added: RFC 3339 in UTC.
        characters: code points of its text; `passages`: how many it was cut into.
        own: written by the user.
    """

    id: int
    source: str
    title: str
    format: str
    added: str
    characters: int
    passages: int
    own: bool


class DocumentStore:
    """The tables of documents and passages."""

    def __init__(self, database: Database, lexicon: LexiconStore, clock: Clock = utc_now) -> None:
        self._database = database
        self._lexicon = lexicon
        self._clock = clock

    def add(  # noqa: PLR0917 in the order a reader has them
        self,
        source: str,
        format: str,  # noqa: A002 the word of the design
        message: Message,
        spans: Sequence[tuple[int, int]],
        terms: Collection[str],
        content_sha256: str,
    ) -> int | None:
        """Store one document; its id, or None when one of that content hash is there already.

        `spans` are (start, end) of its passages in code points of `message.text`; `terms` go into the
        lexicon. To commit many at once, call it inside `Vault.transaction()`.
        """
        with self._database.transaction():
            if self._database.value("SELECT 1 FROM documents WHERE content_sha256 = ?", (content_sha256,)):
                return None
            text = message.text
            recipients = json.dumps(message.recipients, ensure_ascii=False)
            number = self._database.insert(
                "INSERT INTO documents(source, title, format, added, time, author, recipients, own, "
                "characters, passages, content_sha256, text) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
                [
                    *(source, message.title, format, self._clock()),
                    *(message.time, message.author, recipients, int(message.own)),
                    *(len(text), len(spans), content_sha256, text),
                ],
            )
            self._database.execute_each(
                'INSERT INTO passages(document, start, "end", text) VALUES (?, ?, ?, ?)',
                ((number, start, end, text[start:end]) for start, end in spans),
            )
            self._lexicon.replace(f"document:{number}", terms)
        return number

    def list(self) -> list[StoredDocument]:
        """All documents, the last added first."""
        rows = self._database.rows(f"SELECT {_LISTED} FROM documents ORDER BY id DESC")  # noqa: S608
        return [_stored(row) for row in rows]

    def text(self, document_id: int) -> str:
        """The whole text of one document; VaultError when there is none of that id."""
        text = self._database.value("SELECT text FROM documents WHERE id = ?", (document_id,))
        if text is None:
            raise VaultError(f"There is no document {document_id}; see the list of documents.")
        return str(text)

    def forget(self, document_id: int) -> None:
        """Remove a document, its passages, their words, and its terms; VaultError when there is none."""
        with self._database.transaction():
            if not self._database.execute("DELETE FROM documents WHERE id = ?", (document_id,)):
                raise VaultError(f"There is no document {document_id}; see the list of documents.")
            self._lexicon.remove(f"document:{document_id}")

    def search(self, fts_query: str, limit: int, own: bool | None = None) -> builtins.list[Passage]:
        """The best passages by BM25, best first, scores positive; UsageError for a query FTS5 cannot read.

        `own` True gives only what the user wrote, False only what they did not.
        """
        if not fts_query.strip():
            return []
        try:
            rows = self._database.rows(_SEARCH, (fts_query, own, limit))
        except sqlcipher.OperationalError:
            raise UsageError("This search cannot be understood; use plain words.") from None
        return [_passage(*row) for row in rows]

    def recent_own(self, limit: int) -> builtins.list[tuple[StoredDocument, str]]:
        """The user's own texts, the latest written first (those without a date last), with their text."""
        rows = self._database.rows(
            f"SELECT {_LISTED}, text FROM documents WHERE own = 1 ORDER BY time DESC, id DESC LIMIT ?",  # noqa: S608
            (limit,),
        )
        return [(_stored(row[:-1]), str(row[-1])) for row in rows]


def _passage(  # noqa: PLR0917 the columns of the search
    number: int,
    document: int,
    source: str,
    title: str,
    text: str,
    start: int,
    end: int,
    own: int,
    score: float,
) -> Passage:
    return Passage(number, document, source, title, text, start, end, bool(own), score)


def _stored(row: Row) -> StoredDocument:
    number, source, title, format_, added, characters, passages, own = row
    return StoredDocument(number, source, title, format_, added, characters, passages, bool(own))
