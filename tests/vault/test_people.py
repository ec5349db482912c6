"""Contacts: everybody of one address over all documents, found while a name is typed, gone with the last."""

from __future__ import annotations

import time

from cogenesis.domain import Message
from cogenesis.vault.people import Contact, Person, Role, people_of, recount
from cogenesis.vault.vault import Vault

ME = "me@mail.example"


def add(
    vault: Vault,
    author: str = "",
    recipients: tuple[str, ...] = (),
    *,
    time: str = "",
    own: bool = False,
    people: tuple[Person, ...] = (),
) -> int:
    text = f"{author} {recipients} {time} {people}"
    message = Message("", text, author, recipients, time, own)
    number = vault.documents.add("post.mbox", "mbox", message, [(0, 4)], (), text, people=people)
    assert number is not None
    return number


def names(vault: Vault, prefix: str) -> list[str]:
    return [contact.name or contact.address for contact in vault.people.contacts(prefix)]


def test_a_header_gives_a_name_an_address_or_both() -> None:
    found = people_of("Anna Keller <Anna@Mail.Example>", ("tom@mail.example", "Zoë", " ", "odd < name"))
    assert found == [
        Person(Role.AUTHOR, "Anna Keller", "Anna@Mail.Example"),
        Person(Role.RECIPIENT, "", "tom@mail.example"),
        Person(Role.RECIPIENT, "Zoë", ""),
        Person(Role.RECIPIENT, "odd < name", ""),
    ]


def test_one_address_is_one_contact_with_its_newest_name_and_counts(vault: Vault) -> None:
    add(vault, "A. Keller <anna@mail.example>", (ME,), time="2024-01-01T00:00:00Z")
    add(vault, ME, ("Anna Maier <ANNA@mail.example>",), time="2026-01-01T00:00:00Z", own=True)
    add(vault, "Anna K <anna@mail.example>", ("anna@mail.example",), time="2020-01-01T00:00:00Z")
    assert vault.people.contacts("", leaving_out={ME}) == [
        Contact("Anna Maier", "anna@mail.example", 3, 1, "2026-01-01T00:00:00Z")
    ]


def test_a_card_names_its_contact_whatever_mails_say(vault: Vault) -> None:
    card = add(vault, people=(Person(Role.CARD, "Aunt Anna", "anna@mail.example"),))
    add(vault, "Anna Maier <anna@mail.example>", time="2026-01-01T00:00:00Z")
    add(vault, people=(Person(Role.CARD, "Only a Name", ""),))
    assert names(vault, "anna") == ["Aunt Anna"]
    assert names(vault, "only") == ["Only a Name"]
    vault.documents.forget(card)
    assert names(vault, "anna") == ["Anna Maier"]
    assert names(vault, "aunt") == []


def test_contacts_are_found_by_the_beginnings_of_their_words(vault: Vault) -> None:
    add(vault, ME, ("Brünhild Ölmann <b.o@mail.example>", "王小明 <wang@mail.example>"), own=True)
    add(vault, "Bruno <bruno@other.example>", (ME,))
    assert names(vault, "bru") == ["Brünhild Ölmann", "Bruno"]  # written to before written from
    assert names(vault, "BRÜ öl") == names(vault, "olm brun") == ["Brünhild Ölmann"]
    assert names(vault, "b.o@mail") == ["Brünhild Ölmann"]
    assert names(vault, "王小") == ["王小明"]
    assert names(vault, "other") == ["Bruno"]
    assert names(vault, "runo") == []
    assert [c.name for c in vault.people.contacts("", 1)] == ["Brünhild Ölmann"]


def test_forgetting_or_correcting_a_document_recounts_its_people(vault: Vault) -> None:
    first = add(vault, ME, ("Old Name <tom@mail.example>",), time="2025-01-01T00:00:00Z")
    last = add(vault, ME, ("New Name <tom@mail.example>",), time="2026-01-01T00:00:00Z")
    vault.documents.correct(first, own=True)
    assert vault.people.contacts("tom") == [
        Contact("New Name", "tom@mail.example", 2, 1, "2026-01-01T00:00:00Z")
    ]
    vault.documents.forget(last)
    assert vault.people.contacts("tom") == [
        Contact("Old Name", "tom@mail.example", 1, 1, "2025-01-01T00:00:00Z")
    ]
    assert names(vault, "new") == []
    vault.documents.forget(first)
    assert vault.people.contacts() == []


def test_a_row_counted_up_is_the_row_counted_anew(vault: Vault) -> None:
    for number in range(40):
        author = (
            f"Name {number % 7} <p{number % 3}@mail.example>" if number % 5 else f"p{number % 3}@mail.example"
        )
        recipients = (f"R{number} <p{number % 4}@mail.example>", ME)
        card = (Person(Role.CARD, f"Card {number}", "p1@mail.example"),) if number == 20 else ()
        year = 2000 + (number * 7) % 40
        add(vault, author, recipients, time=f"{year}-01-01T00:00:00Z", own=number % 2 == 0, people=card)
    before = vault._database.rows("SELECT * FROM contacts ORDER BY contact")
    for own in (False, True, True):  # there and back
        for number in range(1, 41):
            vault.documents.correct(number, own=(number % 2 == 1) is own)
    assert vault._database.rows("SELECT * FROM contacts ORDER BY contact") == before
    recount(vault._database, [row[0] for row in before])
    assert vault._database.rows("SELECT * FROM contacts ORDER BY contact") == before


def test_completion_keeps_up_with_typing_among_20_000_contacts(vault: Vault) -> None:
    rows = (
        (f"p{n}@x{n % 50}.example", f"Given{n} Family{n % 999}", f"p{n}@x{n % 50}.example", n)
        for n in range(20_000)
    )
    vault._database.execute_each(
        "INSERT INTO contacts(contact, name, address, words, documents, written, last, named) "
        "VALUES (?1, ?2, ?3, ' ' || lower(?2) || ' ' || ?3, ?4, 0, '', '')",
        rows,
    )
    vault.people.contacts("given1")
    started = time.perf_counter()
    found = [vault.people.contacts(prefix) for prefix in ("g", "given19", "family7 giv", "p19999@", "none")]
    assert (time.perf_counter() - started) / len(found) < 0.1
    assert [len(each) for each in found] == [20, 20, 20, 1, 0]


def test_mail_from_an_address_that_turns_out_to_be_the_users_counts_as_theirs(vault: Vault) -> None:
    def add(author: str, *, foreign_only: bool = False) -> int:
        message = Message(
            "Roof", f"the roof leaks, says {author} {foreign_only}", author, ("Tom <tom@hale.example>",)
        )
        number = vault.documents.add(
            "a.eml", "eml", message, [(0, 4)], (), message.text, foreign_only=foreign_only
        )
        assert number is not None
        return number

    mine, forwarded, other = (
        add("Me <Me@mail.example>"),
        add("me@mail.example", foreign_only=True),
        add("x@y.example"),
    )
    assert vault.documents.claim({"me@mail.example"}) == 1
    assert [vault.documents.get(number).own for number in (mine, forwarded, other)] == [True, False, False]
    (tom,) = vault.people.contacts("tom")
    assert tom.written == 1
    assert vault.documents.claim({"me@mail.example"}) == 0
