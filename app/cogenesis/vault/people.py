"""The people in the library: who wrote each document, whom it went to, and who that makes a contact.

A contact is everybody of one mail address (or, without one, of one name) over all documents. Its row is kept
up to date as documents come and go, so that a name can be completed while it is typed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cogenesis.vault.database import Database, Row

MOST_WORDS = 8


class Role(StrEnum):
    """What somebody is to a document."""

    AUTHOR = "author"
    RECIPIENT = "recipient"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as one document names them; either half may be "", not both."""

    role: Role
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody over all documents.

    Attributes:
        name: as on their card, else as in the newest document that names them; or "".
        address: case-folded; "" for somebody known by name alone.
        documents: how many name them; `written`: how many of those the user wrote to them.
        last: time of the newest, RFC 3339 in UTC, or "".
    """

    name: str
    address: str
    documents: int
    written: int
    last: str


class PeopleStore:
    """The contacts' table, to be asked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def contacts(self, prefix: str = "", limit: int = 20, leaving_out: Collection[str] = ()) -> list[Contact]:
        """Contacts with a word that begins with each word of `prefix`, those most written to first.

        Case and accents do not matter. A word may be of the name or the address, or the address itself.
        `leaving_out` are addresses, case-folded, such as the user's own.
        """
        asked = _folded(prefix).split()[:MOST_WORDS]
        chosen = " AND ".join(["instr(words, ?) > 0"] * len(asked)) or "1"
        out = ",".join("?" * len(leaving_out))
        rows = self._database.rows(
            "SELECT name, address, documents, written, last FROM contacts "  # noqa: S608 marks only
            f"WHERE {chosen} AND contact NOT IN ({out}) "
            "ORDER BY written DESC, documents DESC, last DESC, contact LIMIT ?",
            [*(f" {word}" for word in asked), *leaving_out, limit],
        )
        return [Contact(*row) for row in rows]

    def name_of(self, contact: str) -> str:
        """The name of a contact, given by address or by name, case-folded; "" when it has none."""
        sql = "SELECT name FROM contacts WHERE contact = ?1 OR lower(contact) = ?1 LIMIT 1"
        return str(self._database.value(sql, (contact,)) or "")


def people_of(author: str, recipients: Iterable[str]) -> list[Person]:
    """The people of a message, each written "Name <address>" or as either alone."""
    named = [(Role.AUTHOR, author), *((Role.RECIPIENT, recipient) for recipient in recipients)]
    return [Person(role, *_parts(text)) for role, text in named if text.strip()]


def add_people(database: Database, document: int, people: Iterable[Person]) -> None:
    """Note who is in a document that has just been added, and count them among the contacts."""
    kept: dict[tuple[str, str], Person] = {}
    for person in people:
        address = person.address.strip().casefold()
        name = " ".join(person.name.split())
        if address or name:
            kept.setdefault((person.role, address or name), Person(person.role, name, address))
    database.execute_each(
        "INSERT INTO people(document, role, name, address) VALUES (?, ?, ?, ?)",
        ((document, str(each.role), each.name, each.address) for each in kept.values()),
    )
    if not kept:
        return
    time, own = database.row("SELECT time, own FROM documents WHERE id = ?", (document,)) or ("", 0)
    roles: dict[str, list[Person]] = {}
    for (_, contact), person in kept.items():
        roles.setdefault(contact, []).append(person)
    database.execute_each(_COUNT, (_counted(contact, each, time, own) for contact, each in roles.items()))


def count_as_written(database: Database, document: int, *, own: bool) -> None:
    """Count a document that turned out to be the user's own, or not, for those it went to."""
    database.execute(
        "UPDATE contacts SET written = written + ? WHERE contact IN "
        "(SELECT contact FROM people WHERE document = ? AND role = ?)",
        (1 if own else -1, document, str(Role.RECIPIENT)),
    )


def contacts_in(database: Database, documents: Sequence[int]) -> list[str]:
    """Which contacts these documents name."""
    found: set[str] = set()
    for document in documents:
        found.update(
            row[0] for row in database.rows("SELECT contact FROM people WHERE document = ?", (document,))
        )
    return sorted(found)


def recount(database: Database, contacts: Iterable[str]) -> None:
    """Make the rows of these contacts what the documents say now; those that none names any more go."""
    for contact in contacts:
        database.execute("DELETE FROM contacts WHERE contact = ?", (contact,))
        counts = database.row(_RECOUNT, (contact,))
        if counts is None or not counts[0]:
            continue
        name, named = database.row(_NAMED, (contact,)) or ("", "")
        address = str(database.value("SELECT address FROM people WHERE contact = ? LIMIT 1", (contact,)))
        database.execute(_COUNT, (contact, name, address, _words(name, address), *counts, named))


_COUNT = """
INSERT INTO contacts(contact, name, address, words, documents, written, last, named)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (contact) DO UPDATE SET
    name = iif(excluded.name <> '' AND excluded.named >= named, excluded.name, name),
    words = iif(excluded.name <> '' AND excluded.named >= named, excluded.words, words),
    named = iif(excluded.name <> '' AND excluded.named >= named, excluded.named, named),
    documents = documents + excluded.documents,
    written = written + excluded.written,
    last = max(last, excluded.last)
"""
_RECOUNT = """
SELECT count(DISTINCT p.document), count(iif(p.role = 'recipient' AND d.own = 1, 1, NULL)), max(d.time)
FROM people AS p JOIN documents AS d ON d.id = p.document WHERE p.contact = ?
"""
# A card is what the user calls somebody; the letter it sorts by comes behind every year.
_NAMED = """
SELECT p.name, iif(p.role = 'card', 'card', d.time) AS named
FROM people AS p JOIN documents AS d ON d.id = p.document
WHERE p.contact = ? AND p.name <> '' ORDER BY named DESC, p.document DESC LIMIT 1
"""


def _counted(contact: str, people: Sequence[Person], time: str, own: int) -> Row:
    """The row of one document's mentions of one contact, to be added to what there is."""
    best = max(people, key=lambda person: (person.role is Role.CARD, bool(person.name)))
    written = own and any(person.role is Role.RECIPIENT for person in people)
    named = ("card" if best.role is Role.CARD else time) if best.name else ""
    words = _words(best.name, best.address)
    return contact, best.name, best.address, words, 1, int(written), time, named


def _parts(text: str) -> tuple[str, str]:
    """Name and address of "Name <address>", of an address alone, or of a name alone."""
    name, bracket, rest = text.rpartition("<")
    if bracket and rest.rstrip().endswith(">") and "@" in rest:
        return name.strip(), rest.rstrip().removesuffix(">").strip()
    if "@" in text and " " not in text.strip():
        return "", text.strip()
    return text.strip(), ""


def _words(name: str, address: str) -> str:
    """All that a contact may be looked for by, a space before each."""
    whole = _folded(f"{name} {address}")
    parts = "".join(sign if sign.isalnum() else " " for sign in whole).split()
    return f" {' '.join(dict.fromkeys([*whole.split(), *parts]))}"


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
