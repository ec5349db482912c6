"""A stream of items from the real reader process: its death costs one item, its nonsense is not believed."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.documents import limits
from cogenesis.documents.files import OpenFile
from cogenesis.documents.messages import Done, Found, Item, Next, NotRead
from cogenesis.documents.reader_process import Refusal, _Asked, _Nonsense
from cogenesis.documents.reading import NotReadItem, Readers, ReadItem, Stream, opened_document
from cogenesis.errors import Cancelled

LINE = "From anna@example.org Tue Mar  3 10:12:00 2026\n"
ITEM = Item("title", "text", [(0, 4)])


def mailbox(folder: Path, bodies: list[str]) -> Path:
    path = folder / "mail.mbox"
    mails = [
        f"{LINE}From: anna@example.org\nSubject: mail {number}\n{body}\n\n"
        for number, body in enumerate(bodies)
    ]
    path.write_text("".join(mails))
    return path


@pytest.fixture
def stream() -> Iterator[Stream]:
    readers = Readers(processor_seconds=1)
    found = readers.stream()
    yield found
    found.close()


def outcomes(stream: Stream, path: Path, start: int = 0) -> list[ReadItem | NotReadItem]:
    with opened_document(path) as (file, format_):
        return list(stream.items(file, format_, start=start))


def test_every_mail_comes_in_order_with_its_place(stream: Stream, tmp_path: Path) -> None:
    path = mailbox(tmp_path, [f"\nbody {number}" for number in range(300)])
    found = outcomes(stream, path)
    assert [item.message.title for item in found if isinstance(item, ReadItem)] == [
        f"mail {number}" for number in range(300)
    ]
    ends = [item.end for item in found]
    assert [item.position for item in found if isinstance(item, ReadItem)] == [0, *ends[:-1]]
    assert ends[-1] == path.stat().st_size
    assert found[100:] == outcomes(stream, path, start=ends[99])


def test_a_mail_that_kills_its_reader_costs_itself_alone(stream: Stream, tmp_path: Path) -> None:
    bomb = "Content-Type: text/html\n\n" + "<div>" * 100_000 + "words"
    path = mailbox(tmp_path, ["\none", bomb, "\nthree", "Content-Type: image/png\n\nx", "\nfive"])
    found = outcomes(stream, path)
    assert [isinstance(item, ReadItem) for item in found] == [True, False, True, False, True]
    sentences = [item.sentence for item in found if isinstance(item, NotReadItem)]
    assert "1 s of processor time" in sentences[0]
    assert f"mail.mbox, byte {found[0].end:,}, could not be read" in sentences[0]
    assert "it holds no text" in sentences[1]


def test_a_reader_killed_from_outside_is_replaced_and_the_stream_goes_on(
    stream: Stream, tmp_path: Path
) -> None:
    path = mailbox(tmp_path, [f"\n{'words ' * 5_000}{number}" for number in range(100)])
    with opened_document(path) as (file, format_):
        items = stream.items(file, format_)
        first = next(items)
        assert stream.pid is not None
        os.kill(stream.pid, signal.SIGKILL)
        rest = list(items)
    assert isinstance(first, ReadItem)
    lost = [item for item in rest if isinstance(item, NotReadItem)]
    assert len(rest) == 99
    assert len(lost) <= 1
    assert all("its reader ended unexpectedly" in item.sentence for item in lost)


def test_a_mailbox_without_a_mail_and_an_empty_one_are_told(stream: Stream, tmp_path: Path) -> None:
    path = tmp_path / "no.mbox"
    for content, because in (("words", "no message or card was found"), ("", "it is empty")):
        path.write_text(content)
        (found,) = outcomes(stream, path)
        assert isinstance(found, NotReadItem)
        assert because in found.sentence


def test_one_mail_over_the_limit_is_refused_and_the_next_is_read(stream: Stream, tmp_path: Path) -> None:
    path = mailbox(tmp_path, ["\none"])
    with path.open("ab") as out:
        out.write(f"{LINE}Subject: large\n\n".encode())
        out.write((b"x" * 999 + b"\n") * (limits.ITEM_BYTES // 1000 + 1))
        out.write(f"\n{LINE}Subject: last\n\nwords\n".encode())
    found = outcomes(stream, path)
    assert [isinstance(item, ReadItem) for item in found] == [True, False, True]
    assert "larger than 50 MB" in getattr(found[1], "sentence", "")


def test_a_stream_can_be_stopped_at_any_item(stream: Stream, tmp_path: Path) -> None:
    path = mailbox(tmp_path, ["\nwords"] * 50)
    stop = threading.Event()
    with opened_document(path) as (file, format_):
        items = stream.items(file, format_, cancel=stop)
        next(items)
        stop.set()
        with pytest.raises(Cancelled):
            list(items)
    assert len(outcomes(stream, path)) == 50


def test_the_reader_has_the_file_open_for_reading_only_and_no_path(stream: Stream, tmp_path: Path) -> None:
    path = mailbox(tmp_path, ["\nwords"] * 2_000)
    with opened_document(path) as (file, format_):
        items = stream.items(file, format_)
        next(items)
        folder = Path(f"/proc/{stream.pid}/fd")
        numbers = [entry.name for entry in folder.iterdir() if os.path.realpath(entry) == str(path)]
        flags = Path(f"/proc/{stream.pid}/fdinfo/{numbers[0]}").read_text()
        command = Path(f"/proc/{stream.pid}/cmdline").read_text()
    assert len(numbers) == 1
    assert int(next(line for line in flags.splitlines() if line.startswith("flags")).split()[1], 8) & 3 == 0
    assert str(tmp_path) not in command


@pytest.mark.parametrize(
    "frames",
    [
        [Found(ITEM)],
        [Next(0, 0)],
        [Next(5, 3)],
        [Next(0, 101)],
        [Next(0, 10), Next(10, 20)],
        [Next(0, 10), Done()],
        [Next(0, 10), Found(ITEM), Next(9, 20)],
        [Next(0, 10), Found(Item("ti\ntle", "text", [(0, 4)]))],
    ],
)
def test_answers_that_cannot_follow_each_other_are_nonsense(
    frames: list[Next | Found | NotRead | Done],
) -> None:
    asked = _Asked(0, 100)
    for frame in frames[:-1]:
        asked.take(frame)
    with pytest.raises(_Nonsense):
        asked.take(frames[-1])


def test_sound_answers_give_each_item_its_place() -> None:
    asked = _Asked(10, 100)
    assert asked.take(Next(10, 20)) is None
    answer = asked.take(Found(ITEM))
    assert answer is not None
    assert (answer.start, answer.end, answer.outcome) == (10, 20, ITEM)
    rest = asked.take(NotRead(limits.Reason.MALFORMED))
    assert rest is not None
    assert (rest.start, rest.end) == (20, 100)
    assert isinstance(rest.outcome, Refusal)
    assert asked.done


def test_a_file_that_is_put_in_the_place_of_another_is_not_what_is_read(
    stream: Stream, tmp_path: Path
) -> None:
    path = mailbox(tmp_path, ["\nthe first"])
    with opened_document(path) as (file, format_):
        path.unlink()
        path.write_text(f"{LINE}Subject: other\n\nthe other\n")
        (item,) = stream.items(file, format_)
    assert isinstance(item, ReadItem)
    assert item.message.text == "the first"
    assert isinstance(file, OpenFile)
