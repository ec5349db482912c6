"""Mailboxes: where their mails begin and end, whatever lies in them, and that they are read in pieces."""

from __future__ import annotations

import io
import random
import tracemalloc
from pathlib import Path

import pytest

from cogenesis.documents.formats import Format, format_of
from cogenesis.documents.readers import mbox

LINE = "From anna@example.org Tue Mar  3 10:12:00 2026\n"


def mail(number: int, body: str = "Hello.\n", line: str = LINE) -> str:
    return f"{line}From: anna@example.org\nSubject: mail {number}\n\n{body}\n"


def split(text: str | bytes, start: int = 0) -> list[bytes]:
    data = text if isinstance(text, bytes) else text.encode()
    return [data[first:last] for first, last in mbox.parts(io.BytesIO(data), start)]


def test_each_mail_is_one_part_and_they_cover_the_file() -> None:
    mails = [mail(n, "line\n" * n) for n in range(50)]
    assert split("".join(mails)) == [each.encode() for each in mails]


@pytest.mark.parametrize(
    "line",
    [
        "From - Tue Mar 03 10:12:00 2026\n",  # Thunderbird
        "From 1234567890123456789@xxx Tue Mar 03 10:12:00 +0000 2026\n",  # Google's export
        "From MAILER-DAEMON Tue Mar  3 10:12:00 2026\n",
        "From anna@example.org Tue Mar  3 10:12 CET 2026 remote from host\n",
        "From anna@example.org  Tue, 3 Mar 2026 10:12:00 +0100\n",
    ],
)
def test_the_lines_of_known_programs_begin_a_mail(line: str) -> None:
    assert len(split(mail(1) + mail(2, line=line) + mail(3))) == 3


def test_windows_line_ends_are_no_hindrance() -> None:
    parts = split((mail(1) + mail(2)).replace("\n", "\r\n"))
    assert len(parts) == 2
    assert mbox.read(parts[1]).title == "mail 2"


@pytest.mark.parametrize(
    "sentence",
    [
        "From there we went on at 10:12 to the sea.\nIt was warm.\n",
        "From: not a header, a word\nTo: the sea\n",
        "From Tuesday on I am away\nSubject: to change\n",
        "From what I hear at 10:30\n\nall is well\n",
    ],
)
def test_a_sentence_that_begins_with_from_begins_no_mail(sentence: str) -> None:
    parts = split(mail(1, f"Dear all,\n\n{sentence}") + mail(2))
    assert len(parts) == 2
    assert "sea" not in sentence or b"sea" in parts[0]


def test_without_a_blank_line_only_a_line_in_full_begins_a_mail() -> None:
    assert len(split(mail(1).rstrip("\n") + "\n" + mail(2))) == 2
    text = f"{LINE}Subject: x\n\nwe talked\nFrom anna at 10:12\nSubject: y\n"
    assert len(split(text)) == 1


def test_marked_lines_get_their_first_shape_back() -> None:
    item = mbox.read(mail(1, ">From the sea\n>>From far\n> quoted\n").encode())
    assert item.text.startswith("From the sea")


def test_a_file_that_is_no_mailbox_has_no_parts() -> None:
    assert split("") == []
    assert split("just words\n\nFrom here to there\n") == []
    assert split(b"\0\xff" * 5000) == []


@pytest.mark.parametrize("piece", [1, 7, 64, 1001, 4096])
def test_where_the_pieces_fall_makes_no_difference(piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(piece)
    lines = [LINE, "Subject: x\n", "\n", ">From y\n", "From a 1:11\n", "word " * 90 + "\n", "\r\n"]
    for _ in range(30):
        text = LINE + "Subject: first\n\n" + "".join(chance.choices(lines, k=40))
        monkeypatch.setattr(mbox, "PIECE_BYTES", 1 << 20)
        whole = split(text)
        monkeypatch.setattr(mbox, "PIECE_BYTES", piece)
        assert split(text) == whole
        assert b"".join(whole) == text.encode()


def test_reading_goes_on_at_any_part_as_if_it_had_never_stopped() -> None:
    data = "".join(mail(n, "words\n" * (n % 5)) for n in range(30)).encode()
    ranges = list(mbox.parts(io.BytesIO(data), 0))
    for place, (first, last) in enumerate(ranges):
        assert list(mbox.parts(io.BytesIO(data), first)) == ranges[place:]
        assert list(mbox.parts(io.BytesIO(data), last)) == ranges[place + 1 :]


def test_a_large_mailbox_is_not_held_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.mbox"
    with path.open("wb") as out:
        for number in range(40):
            out.write(mail(number, "x" * 1_000_000 + "\n").encode())
    tracemalloc.start()
    with path.open("rb") as file:
        assert sum(1 for _ in mbox.parts(file, 0)) == 40
    assert tracemalloc.get_traced_memory()[1] < 8 * mbox.PIECE_BYTES
    tracemalloc.stop()


def test_mailboxes_are_told_by_their_names(tmp_path: Path) -> None:
    for name in ("Sent", "Sent.msf", "Other"):
        (tmp_path / name).touch()
    assert format_of(tmp_path / "Sent") is Format.MAILBOX
    assert format_of(tmp_path / "Other") is None
    assert format_of(Path("Inbox.mbox/mbox")) is Format.MAILBOX
    assert format_of(Path("a.MBOX")) is Format.MAILBOX
