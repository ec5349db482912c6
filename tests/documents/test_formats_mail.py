"""What is kept of a mail beside its words, and what of its words is the writer's."""

from __future__ import annotations

import random
import time
from email.policy import default as policy

import pytest

from cogenesis.documents.readers import mail
from cogenesis.documents.readers.quoting import own_words
from documents.mail_bodies import FOREIGN, OWN


@pytest.mark.parametrize(
    ("body", "left"), [entry[1:] for entry in FOREIGN], ids=[entry[0] for entry in FOREIGN]
)
def test_what_the_writer_did_not_write_is_cut(body: str, left: str) -> None:
    assert own_words(body) == left


@pytest.mark.parametrize("body", OWN)
def test_the_writers_own_lines_stay_however_they_look(body: str) -> None:
    assert own_words(body) == body


def test_looking_for_foreign_lines_takes_time_in_proportion() -> None:
    worst = ("On 3 Nov 2026 a@b <a@b> wrote", "a:", "From: x", "_____", "Best,", "- -- -", "a b@c 10:12 d")
    for line in worst:
        began = time.process_time()
        own_words("\n".join([line] * 2_000))
        single = time.process_time() - began
        began = time.process_time()
        own_words("\n".join([line] * 8_000))
        assert time.process_time() - began < max(0.2, single * 4 * 4), line


def test_the_short_way_to_read_mailboxes_tells_what_the_standard_library_tells() -> None:
    names = (
        "Anna Lind",
        "Meyer, Bob",
        "O'Brien",
        "Jean-Luc",
        "a  b",
        "Dr. Ada",
        "Lind (home)",
        "list: x",
        "1 2",
        "",
    )
    addresses = (
        "a@b.org",
        "anna.lind+x@example.co.uk",
        "x_y@z-w.de",
        "a@localhost",
        "..@x.org",
        "a.@b.c",
        "@",
    )
    chance = random.Random(3)
    short = 0
    for _ in range(600):
        boxes = []
        for _ in range(chance.randint(1, 4)):
            name, address = chance.choice(names), chance.choice(addresses)
            shapes = (
                address,
                f'"{name}" <{address}>',
                f"{name} <{address}>",
                f"{name}<{address}>",
                f"<{address}>",
            )
            boxes.append(chance.choice(shapes))
        text = " ".join(chance.choice((", ", ",", " ,", ", , ", "; ")).join(boxes).split())
        found = mail._plain_mailboxes(text)
        if found is not None:
            short += 1
            assert found == mail._mailboxes(policy.header_factory("to", text)), text
    assert short > 100


def read(head: str, body: str = "words") -> mail.Item:
    return mail.read(f"{head}\n\n{body}\n".encode())


def test_a_mail_belongs_to_the_thread_of_its_first_reference() -> None:
    head = "Message-ID: <c@x>\nIn-Reply-To: <b@x>"
    assert read(f"{head}\nReferences: <a@x> <b@x>").thread == "<a@x>"
    assert read(f"{head}\nReferences: <a@x>\n\t<b@x>").thread == "<a@x>"
    assert read(head).thread == "<b@x>"
    assert read("Message-ID: <c@x>").thread == "<c@x>"
    assert read("Subject: x").thread == ""


def test_hidden_recipients_are_kept_too() -> None:
    item = read("To: a@example.org\nCc: b@example.org\nBcc: Carol <c@example.org>")
    assert [person.address for person in item.recipients] == [
        "a@example.org",
        "b@example.org",
        "c@example.org",
    ]


def test_a_mail_without_a_date_has_that_of_its_arrival() -> None:
    arrival = "Received: from x by y; Tue, 3 Nov 2026 10:12:00 +0100"
    assert read(arrival).time == "2026-11-03T09:12:00Z"
    assert read(f"{arrival}\nDate: Mon, 2 Nov 2026 10:00:00 +0000").time == "2026-11-02T10:00:00Z"


def test_what_is_sent_in_bulk_is_no_letter_of_anyone() -> None:
    assert read("List-Unsubscribe-Post: List-Unsubscribe=One-Click").kind == "newsletter"
    assert read("List-Unsubscribe: <mailto:x@example.org>").kind == "email"
