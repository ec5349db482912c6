"""Documents, the passages they are cut into, and the search over them.

A document goes in whole or not at all, with its passages, their words, its people and its terms in the
lexicon; it is forgotten the same way. Lists come in pages, as there may be 100,000 documents.
"""

from __future__ import annotations

import builtins
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from cogenesis.documents.segmenting import index_words, spaced
from cogenesis.domain import Message, Passage
from cogenesis.errors import VaultError
from cogenesis.vault.database import Clock, Database, Row, utc_now
from cogenesis.vault.lexicon import LexiconStore
from cogenesis.vault.people import Person, add_people, contacts_in, count_as_written, people_of, recount
from cogenesis.vault.searching import SearchStore

_LISTED = (
    "d.id, d.source, d.title, d.format, d.added, d.characters, d.passages, d.own, "
    "d.time, d.author, d.recipients, d.kind, d.language, d.position"
)
_CHOSEN = """
(?1 IS NULL OR d.own = ?1) AND (?2 IS NULL OR d.kind = ?2) AND (?3 IS NULL OR d.language = ?3)
AND (?4 IS NULL OR d.format = ?4)
AND (?5 = '' OR d.title LIKE ?5 ESCAPE '\\' OR d.source LIKE ?5 ESCAPE '\\' OR d.author LIKE ?5 ESCAPE '\\')
"""
_KNOWN = """
SELECT 1 FROM documents WHERE content_sha256 = ?1
UNION ALL
SELECT 1 FROM documents WHERE message_id = ?2 AND message_id <> '' AND author = ?3 AND time = ?4
"""
_LATEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as lists show it.

    Attributes:
        source: file name, or file name and place in it; chosen by the importer.
        added: RFC 3339 in UTC; `time`: when it was written, the same or "".
        characters: code points of its text; `passages`: how many it was cut into.
        own: written by the user.
        author, recipients: as the document names them; "" and () outside mail.
        kind, language: of the closed lists, or "" when unknown.
        position: byte of its file at which it begins.
    """

    id: int
    source: str
    title: str
    format: str
    added: str
    characters: int
    passages: int
    own: bool
    time: str = ""
    author: str = ""
    recipients: tuple[str, ...] = ()
    kind: str = ""
    language: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class StoredMail:
    """A stored mail's message id, the id of its thread's first mail or "", and its headers; all untrusted."""

    message_id: str
    thread: str
    author: str
    title: str


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """Which documents a list is of; None takes all, "" those of which it is unknown.

    Attributes:
        words: stands in the title, the source or the author.
    """

    words: str = ""
    own: bool | None = None
    kind: str | None = None
    language: str | None = None
    format: str | None = None


ALL = DocumentFilter()


class DocumentStore:
    """The tables of documents, their texts and their passages."""

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
        *,
        position: int = 0,
        people: Collection[Person] = (),
        more_terms: Iterable[Collection[str]] = (),
        foreign_only: bool = False,
    ) -> int | None:
        """Store one document; its id, or None when it is there already.

        It is when one has that content hash, or is the same mail: of the same id, author and time, however
        another program saved it. To commit many at once, call it inside `Vault.transaction()`.

        Args:
            spans: (start, end) of its passages in code points of `message.text`.
            terms: go into the lexicon; they should hold those of all the people's names.
            position: byte of the file `source` at which it begins.
            people: whom it names beside its author and recipients, as a card does.
            more_terms: those of the further pieces of a very long text.
            foreign_only: it holds nothing but what others wrote, and is never the user's voice.
        """
        with self._database.transaction():
            if self.holds(message, content_sha256):
                return None
            number = self._insert(source, format, message, len(spans), content_sha256, position)
            if foreign_only:
                self._database.execute("UPDATE documents SET foreign_only = 1 WHERE id = ?", (number,))
            title, text = spaced(message.title), message.text
            pieces = ((start, end, text[start:end]) for start, end in spans)
            self._database.execute_each(
                'INSERT INTO passages(document, start, "end", text, title, words) VALUES (?, ?, ?, ?, ?, ?)',
                ((number, start, end, piece, title, index_words(piece)) for start, end, piece in pieces),
            )
            named = [*people, *people_of(message.author, message.recipients)]
            add_people(self._database, number, named)
            self._lexicon.replace(f"document:{number}", terms, more_terms)
        return number

    def holds(self, message: Message, content_sha256: str) -> bool:
        """Whether `add` would find it there already."""
        identity = (content_sha256, message.message_id, message.author, message.time)
        return self._database.value(_KNOWN, identity) is not None

    def list(
        self, chosen: DocumentFilter = ALL, *, limit: int | None = None, before: int | None = None
    ) -> builtins.list[StoredDocument]:
        """Documents, the last added first.

        `limit` and `before`, the id of the last one seen, give a page; without `limit` it is all of them.
        """
        rows = self._database.rows(
            f"SELECT {_LISTED} FROM documents AS d WHERE {_CHOSEN} AND d.id < ?6 ORDER BY d.id DESC LIMIT ?7",  # noqa: S608
            [
                *_parameters(chosen),
                _LATEST if before is None else before,
                -1 if limit is None else limit,
            ],
        )
        return [_stored(row) for row in rows]

    def count(self, chosen: DocumentFilter = ALL) -> int:
        """How many documents a list without pages would have."""
        if chosen == ALL:
            return int(self._database.value("SELECT count(*) FROM documents"))
        sql = f"SELECT count(*) FROM documents AS d WHERE {_CHOSEN}"  # noqa: S608
        return int(self._database.value(sql, _parameters(chosen)))

    def get(self, document_id: int) -> StoredDocument:
        """One document; VaultError when there is none of that id."""
        row = self._database.row(f"SELECT {_LISTED} FROM documents AS d WHERE d.id = ?", (document_id,))  # noqa: S608
        if row is None:
            raise _unknown(document_id)
        return _stored(row)

    def text(self, document_id: int) -> str:
        """The whole text of one document; VaultError when there is none of that id."""
        text = self._database.value("SELECT text FROM document_texts WHERE document = ?", (document_id,))
        if text is None:
            raise _unknown(document_id)
        return str(text)

    def correct(
        self,
        document_id: int,
        *,
        kind: str | None = None,
        language: str | None = None,
        own: bool | None = None,
    ) -> StoredDocument:
        """Set what was found wrongly, and leave the rest; VaultError when there is no such document."""
        with self._database.transaction():
            before = self.get(document_id)
            self._database.execute(
                "UPDATE documents SET kind = coalesce(?, kind), language = coalesce(?, language), "
                "own = coalesce(?, own) WHERE id = ?",
                (kind, language, own, document_id),
            )
            if own is not None and own != before.own:
                count_as_written(self._database, document_id, own=own)
            return self.get(document_id)

    def forget(self, *document_ids: int) -> None:
        """Remove documents with their passages, words, people and terms; VaultError when one is not there."""
        with self._database.transaction():
            contacts = contacts_in(self._database, document_ids)
            for document_id in document_ids:
                if not self._database.execute("DELETE FROM documents WHERE id = ?", (document_id,)):
                    raise _unknown(document_id)
                self._lexicon.remove(f"document:{document_id}")
            recount(self._database, contacts)

    def claim(self, addresses: Collection[str]) -> int:
        """Count all mail from these addresses, case-folded, as written by the user; how many were not before.

        For addresses that were not known to be theirs when the mail was imported.
        """
        marks = ",".join("?" * len(addresses))
        with self._database.transaction():
            rows = self._database.rows(
                "SELECT DISTINCT d.id FROM people AS p JOIN documents AS d ON d.id = p.document "  # noqa: S608 marks only
                f"WHERE p.contact IN ({marks}) AND p.role = 'author' AND d.own = 0 AND d.foreign_only = 0",
                list(addresses),
            )
            for (number,) in rows:
                self._database.execute("UPDATE documents SET own = 1 WHERE id = ?", (number,))
                count_as_written(self._database, number, own=True)
        return len(rows)

    def mail(self, document_id: int | None = None, *, message_id: str = "") -> StoredMail | None:
        """What an answer to a stored mail names, by the mail's document or by its id; None if it is none."""
        row = self._database.row(
            "SELECT message_id, thread, author, title FROM documents "
            "WHERE message_id <> '' AND (id = ?1 OR message_id = ?2) ORDER BY id DESC LIMIT 1",
            (document_id, message_id),
        )
        return None if row is None else StoredMail(*row)

    def search(self, fts_query: str, limit: int, own: bool | None = None) -> builtins.list[Passage]:
        """As `SearchStore.passages`."""
        return SearchStore(self._database).passages(fts_query, limit, own)

    def _insert(  # noqa: PLR0917 the columns
        self,
        source: str,
        format_: str,
        message: Message,
        passages: int,
        content_sha256: str,
        position: int,
    ) -> int:
        recipients = json.dumps(message.recipients, ensure_ascii=False)
        number = self._database.insert(
            "INSERT INTO documents(source, title, format, added, time, author, recipients, own, characters, "
            "passages, content_sha256, kind, language, message_id, thread, position) "
            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            [
                *(source, message.title, format_, self._clock()),
                *(message.time, message.author, recipients, int(message.own)),
                *(len(message.text), passages, content_sha256, message.kind, message.language),
                *(message.message_id, message.thread, position),
            ],
        )
        self._database.execute(
            "INSERT INTO document_texts(document, text) VALUES (?, ?)", (number, message.text)
        )
        return number


def _parameters(chosen: DocumentFilter) -> tuple[object, ...]:
    words = " ".join(chosen.words.split())
    for sign in ("\\", "%", "_"):
        words = words.replace(sign, f"\\{sign}")
    pattern = f"%{words}%" if words else ""
    return chosen.own, chosen.kind, chosen.language, chosen.format, pattern


def _unknown(document_id: int) -> VaultError:
    return VaultError(f"There is no document {document_id}; see the list of documents.")


def _stored(row: Row) -> StoredDocument:
    number, source, title, format_, added, characters, passages, own, *more = row
    time, author, recipients, kind, language, position = more
    return StoredDocument(
        *(number, source, title, format_, added, characters, passages, bool(own)),
        *(time, author, tuple(json.loads(recipients)), kind, language, position),
    )
