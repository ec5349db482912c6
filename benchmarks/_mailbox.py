"""A made-up mailbox, the same for every run, in the shapes that mail programs give to mails.

The words are English ones from the program's own list, the frequent ones more often, and names that no list
has: what an import costs hangs on how many of a mail's words are the user's own.
"""

from __future__ import annotations

import base64
import itertools
import quopri
import random
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from cogenesis.privacy.vocabulary import Vocabulary

OWN_ADDRESS = "me@example.org"
PEOPLE = 800
_START = datetime(2015, 1, 1, 8, tzinfo=UTC)
_SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "ar", "in")]


def write_mailbox(path: Path, messages: int, seed: int = 4) -> None:
    """Write an mbox of so many mails."""
    mails = _Mails(seed)
    with path.open("wb") as out:
        for number in range(messages):
            out.write(mails.mail(number))


class _Mails:
    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._words = sorted(Vocabulary.load().classes.items(), key=lambda row: (row[1], row[0]))
        self._weights = list(itertools.accumulate(1 / (rank + 20) for rank in range(len(self._words))))
        self._people = [self._name() for _ in range(PEOPLE)]

    def mail(self, number: int) -> bytes:
        """One mail with its "From " line and the blank line behind it."""
        other, own = self._random.choice(self._people), self._random.random() < 0.35
        address = f"{other.lower().replace(' ', '.')}@example.com"
        me, them = f"Me Myself <{OWN_ADDRESS}>", f"{other} <{address}>"
        time = _START + timedelta(hours=number)
        head = [
            f"From {OWN_ADDRESS if own else address} {time:%a %b %d %H:%M:%S %Y}",
            f"Received: from mx.example.com by mail.example.org with SMTP; {format_datetime(time)}",
            f"Message-ID: <{number}.{self._random.getrandbits(64):x}@mail.example.org>",
            f"Date: {format_datetime(time)}",
            f"From: {me if own else them}",
            f"To: {them if own else me}",
            f"Subject: {self._words_of(self._random.randint(2, 7))}",
            "MIME-Version: 1.0",
        ]
        text = self._text(other)
        body = self._alternative(text) if number % 3 == 0 else self._plain(text, number)
        return ("\n".join(head) + "\n").encode() + body + b"\n\n"

    def _plain(self, text: str, number: int) -> bytes:
        if number % 3 == 1:
            return b"Content-Type: text/plain; charset=utf-8\n\n" + text.encode()
        head = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        return head + quopri.encodestring(text.encode())

    def _alternative(self, text: str) -> bytes:
        html = "".join(f"<p>{line}</p>\n" for line in text.splitlines() if not line.startswith(">"))
        parts = [
            ("text/plain; charset=utf-8", text.encode(), "8bit"),
            ("text/html; charset=utf-8", f"<html><body>{html}</body></html>".encode(), "8bit"),
        ]
        if self._random.random() < 0.2:
            picture = base64.encodebytes(self._random.randbytes(30_000))
            parts.append(('image/png; name="picture.png"', picture, "base64"))
        out = b'Content-Type: multipart/alternative; boundary="=_border"\n\n'
        for kind, content, encoding in parts:
            out += f"--=_border\nContent-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n".encode()
            out += content + b"\n"
        return out + b"--=_border--\n"

    def _text(self, other: str) -> str:
        paragraphs = [self._paragraph() for _ in range(self._random.randint(1, 5))]
        text = (
            f"Hello {other.split(maxsplit=1)[0]},\n\n"
            + "\n\n".join(paragraphs)
            + "\n\nKind regards,\nMyself\n"
        )
        if self._random.random() < 0.5:
            quoted = "\n".join(f"> {line}" for line in self._paragraph().splitlines())
            text += f"\nOn Tue, 3 Mar 2015 at 10:12, {other} wrote:\n{quoted}\n"
        return text + "\n-- \nMyself\nExample Road 1\n"

    def _paragraph(self) -> str:
        return "\n".join(f"{self._words_of(self._random.randint(6, 16))}." for _ in range(4))

    def _words_of(self, count: int) -> str:
        words = self._random.choices(self._words, cum_weights=self._weights, k=count)
        said = [word for word, _ in words]
        if self._random.random() < 0.2:
            said[self._random.randrange(count)] = self._random.choice(self._people)
        return " ".join(said).capitalize() if self._random.random() < 0.9 else " ".join(said)

    def _name(self) -> str:
        return " ".join("".join(self._random.choices(_SYLLABLES, k=3)).capitalize() for _ in range(2))
