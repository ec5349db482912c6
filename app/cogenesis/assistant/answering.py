"""Whom a draft goes to and which mail it answers, as far as instruction, library and contacts tell.

Nothing is guessed: an address is taken only where it is the one that fits, since a mail to a stranger of the
same name cannot be called back. What is not found is left to the user, in their mail program.
"""

from __future__ import annotations

import re

from cogenesis.documents.exporting.mail import Envelope, mailbox
from cogenesis.documents.querying import match_query
from cogenesis.domain import Instruction
from cogenesis.vault.documents import StoredMail
from cogenesis.vault.people import Person, people_of
from cogenesis.vault.vault import Vault

MOST_LOOKED_AT = 6
LEAST_SIGNS = 40
"""Of a message's words, for it to be found again by a part of them."""
_FROM = re.compile(r"\AFrom:[ \t]*(\S.{0,400})$", re.MULTILINE)


def envelope_for(vault: Vault | None, instruction: Instruction) -> Envelope:
    """The headers of a mail that does what the instruction says."""
    answered = answered_mail(vault, instruction)
    to = _recipient(vault, instruction, answered)
    return Envelope(
        name=to.name if to else "",
        address=to.address if to else "",
        answers=answered.message_id if answered else "",
        thread=answered.thread if answered else "",
    )


def answered_mail(vault: Vault | None, instruction: Instruction) -> StoredMail | None:
    """The mail that is answered: the one of that id, or the stored one with the same words."""
    received, reply_id = instruction.reply_to or "", instruction.reply_id
    if reply_id:
        found = vault.documents.mail(message_id=reply_id) if vault is not None else None
        return found or StoredMail(reply_id, "", _author_in(received), "")
    return _stored(vault, received) if vault is not None else None


def _stored(vault: Vault, received: str) -> StoredMail | None:
    """The received mail whose text stands in what was pasted, or the other way round."""
    pasted = _words(received)
    query = match_query(received)
    if not query or not pasted:
        return None
    best: tuple[int, StoredMail] | None = None
    seen: set[int] = set()
    for passage in vault.documents.search(query, MOST_LOOKED_AT, own=False):
        if passage.document_id in seen:
            continue
        seen.add(passage.document_id)
        stored = _words(vault.documents.text(passage.document_id))
        common = min(len(stored), len(pasted))
        if common < LEAST_SIGNS and stored != pasted:
            continue
        if not (stored in pasted or pasted in stored) or (best and common <= best[0]):
            continue
        if mail := vault.documents.mail(passage.document_id):
            best = common, mail
    return best[1] if best else None


def _recipient(vault: Vault | None, instruction: Instruction, answered: StoredMail | None) -> Person | None:
    asked = (instruction.to or "").strip()
    author = answered.author if answered else _author_in(instruction.reply_to or "")
    writer = _person(author)
    if not asked:
        return writer
    if (given := _person(asked)) is not None:
        return given
    if vault is not None:
        named = [each for each in vault.people.contacts(asked, 50) if _words(each.name) == _words(asked)]
        addresses = {each.address for each in named if each.address}
        if len(addresses) == 1:
            return _person(f"{asked} <{addresses.pop()}>")
        if addresses:
            return writer if writer and writer.address.casefold() in addresses else None
    fits = writer is not None and set(_words(asked).split()) <= set(_words(writer.name).split())
    return writer if fits else None


def _person(text: str) -> Person | None:
    """Somebody with an address a header can hold."""
    found = people_of(text, ())
    return found[0] if found and mailbox(found[0].name, found[0].address) else None


def _author_in(received: str) -> str:
    """Who a message is from, where it begins with that."""
    found = _FROM.match(received.lstrip())
    return found.group(1).strip() if found else ""


def _words(text: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())
