"""Where mail programs keep the mail that was sent, so that the user need not look for it.

Only names are looked at, never what is in a file. Thunderbird's mailboxes can be read; what Evolution and
Apple Mail keep (one file a mail, without a suffix or as emlx) cannot yet: there the user exports an mbox.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SENT = ("Sent", "Sent-1", "Sent Items", "Sent Mail", "Sent Messages", "Gesendet", "Envoyés", "Enviados")
_THUNDERBIRD = (
    ".thunderbird",
    "snap/thunderbird/common/.thunderbird",
    ".var/app/org.mozilla.Thunderbird/.thunderbird",
    "Library/Thunderbird/Profiles",
    "AppData/Roaming/Thunderbird/Profiles",
)
_MOST = 50


@dataclass(frozen=True, slots=True)
class MailPlace:
    """A mailbox with sent mail.

    Attributes:
        program: whose it is.
        account: the folder of its server or account, as the program names it.
        bytes: size of the file.
    """

    program: str
    account: str
    path: Path
    bytes: int


def find_sent_mail(user_home: Path) -> list[MailPlace]:
    """The mailboxes of sent mail under a user's home, the largest first; at most 50."""
    found = [
        place
        for root in _THUNDERBIRD
        for kind in ("Mail", "ImapMail")
        for index in _indexes(user_home / root, kind)
        if (place := _place(index)) is not None
    ]
    return sorted(found, key=lambda place: -place.bytes)[:_MOST]


def _indexes(root: Path, kind: str) -> list[Path]:
    """The indexes that stand beside sent mail, in the accounts and in the folders of Gmail accounts."""
    try:
        return sorted({*root.glob(f"*/{kind}/*/*.msf"), *root.glob(f"*/{kind}/*/*.sbd/*.msf")})
    except OSError:
        return []


def _place(index: Path) -> MailPlace | None:
    mailbox = index.with_suffix("")
    if mailbox.name not in SENT:
        return None
    try:
        size = mailbox.stat().st_size if mailbox.is_file() else 0
    except OSError:
        return None
    folder = mailbox.parent.parent if mailbox.parent.suffix == ".sbd" else mailbox.parent
    return MailPlace("Thunderbird", folder.name, mailbox, size) if size else None
