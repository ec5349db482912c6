"""A letter as a mail that mail programs open as one to be sent (RFC 5322 with X-Unsent: 1).

There is no sender and no date in it: the program that sends it puts in its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import policy
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage

from cogenesis.documents.exporting.letter import Letter
from cogenesis.documents.exporting.plain import html_page

_POLICY = policy.SMTP.clone(cte_type="7bit")  # whatever carries or opens the file, no line breaks it
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,250}>")
_ADDRESS = re.compile(r"[!-;=?-~]{1,64}@[!-;=?-~]{1,255}")


@dataclass(frozen=True, slots=True)
class Envelope:
    """Whom a mail goes to and what it answers; everything may be "".

    Attributes:
        name, address: of the recipient.
        answers: message id of the mail that is answered, in angle brackets.
        thread: message id of the first mail of that one's thread.
    """

    name: str = ""
    address: str = ""
    answers: str = ""
    thread: str = ""


NOBODY = Envelope()


def mail(letter: Letter, envelope: Envelope = NOBODY) -> bytes:
    """The file's bytes: headers, then the text as text/plain and as text/html.

    What stands in `envelope` may come from received mail: an address or id that is none is left out.
    """
    made = EmailMessage(policy=_POLICY)
    if letter.subject:
        made["Subject"] = letter.subject
    if to := mailbox(envelope.name, envelope.address):
        made["To"] = to
    if is_message_id(envelope.answers):
        made["In-Reply-To"] = envelope.answers
        earlier = envelope.thread if is_message_id(envelope.thread) else envelope.answers
        made["References"] = " ".join(dict.fromkeys((earlier, envelope.answers)))
    if letter.language:
        made["Content-Language"] = letter.language
    made["X-Unsent"] = "1"
    made.set_content(letter.text + "\n")
    made.add_alternative(html_page(letter), subtype="html")
    return made.as_bytes()


def is_message_id(untrusted: str) -> bool:
    """Whether this can stand in a header as a message id."""
    return _MESSAGE_ID.fullmatch(untrusted) is not None


def mailbox(name: str, untrusted_address: str) -> Address | None:
    """Name and address for a header; None where the address is none that a header can hold."""
    if not _ADDRESS.fullmatch(untrusted_address):
        return None
    printable = "".join(sign for sign in " ".join(name.split()) if sign.isprintable())
    try:
        return Address(printable if "@" not in printable else "", addr_spec=untrusted_address)
    except (ValueError, IndexError, MessageError):
        return None
