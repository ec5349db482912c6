"""The real reader process: what it reads, what it refuses, and what its death costs."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.documents import limits
from cogenesis.documents.checking import is_sound
from cogenesis.documents.formats import documents_in
from cogenesis.documents.messages import Item
from cogenesis.documents.reading import Readers
from cogenesis.errors import Cancelled, DocumentError

MAIL = """\
From: Anna <Anna@Example.org>
To: bob@example.org
Message-ID: <1@x>
Subject: Lunch

Friday at noon?
"""


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    found = Readers()
    yield found
    found.close()


def file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def reason(readers: Readers, path: Path) -> str:
    with pytest.raises(DocumentError) as refusal:
        readers.read(path)
    return str(refusal.value)


def test_a_mail_is_read_by_a_confined_process(readers: Readers, tmp_path: Path) -> None:
    started = readers.start()
    assert started.meets_minimum
    assert started.problems == []
    (item,) = readers.read(file(tmp_path, "a.eml", MAIL))
    assert item.message.title == "Lunch"
    assert item.message.text == "Friday at noon?"
    assert item.message.author == "Anna <Anna@Example.org>"
    assert item.spans == ((0, 15),)
    assert item.source == str(tmp_path / "a.eml")


def test_the_reader_cannot_get_out(readers: Readers) -> None:
    attempts = readers.try_breakouts()
    assert [attempt.name for attempt in attempts if not attempt.ok] == []
    assert len(attempts) > 10


def test_the_reader_is_bounded_by_the_kernel(readers: Readers, tmp_path: Path) -> None:
    readers.read(file(tmp_path, "a.txt", "words"))
    bounds = Path(f"/proc/{readers.pid}/limits").read_text()
    held = {line[:26].strip(): line[26:].split()[:2] for line in bounds.splitlines()[1:]}
    assert held["Max address space"] == [str(limits.MEMORY_BYTES)] * 2
    assert held["Max file size"] == ["0", "0"]
    assert held["Max open files"] == [str(limits.OPEN_FILES)] * 2
    assert held["Max core file size"] == ["0", "0"]
    assert int(held["Max cpu time"][0]) <= limits.PROCESSOR_SECONDS + 5


def test_mail_from_the_user_is_their_own(readers: Readers, tmp_path: Path) -> None:
    path = file(tmp_path, "a.eml", MAIL)
    assert readers.read(path, ["  anna@example.ORG"])[0].message.own
    assert not readers.read(path, ["bob@example.org"])[0].message.own
    forged = file(
        tmp_path, "b.eml", MAIL.replace("Anna <Anna@Example.org>", '"anna@example.org" <eve@x.org>')
    )
    assert not readers.read(forged, ["anna@example.org"])[0].message.own
    forwarded = file(
        tmp_path, "c.eml", MAIL.replace("Friday", "-----Original Message-----\nFrom: x\n\nFriday")
    )
    (item,) = readers.read(forwarded, ["anna@example.org"])
    assert item.foreign_only
    assert not item.message.own


def test_the_same_text_has_the_same_hash_wherever_it_lies(readers: Readers, tmp_path: Path) -> None:
    (one,) = readers.read(file(tmp_path, "a.eml", MAIL))
    (two,) = readers.read(file(tmp_path, "b.eml", MAIL.replace("\n", "\r\n")))
    (other,) = readers.read(file(tmp_path, "c.eml", MAIL.replace("<1@x>", "<2@x>")))
    assert one.content_sha256 == two.content_sha256 != other.content_sha256
    assert len(one.content_sha256) == hashlib.sha256().digest_size * 2


def test_a_file_over_the_limit_is_refused_by_its_size(readers: Readers, tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as out:
        out.truncate(limits.FILE_BYTES + 1)
    assert "larger than 50 MB, which is the limit" in reason(readers, path)


def test_a_line_of_50_mb_is_refused_with_the_limit_named(readers: Readers, tmp_path: Path) -> None:
    path = file(tmp_path, "line.txt", b"x" * limits.FILE_BYTES)
    assert "a line of more than 1,000,000 characters, which is the limit" in reason(readers, path)
    eml = file(tmp_path, "line.eml", b"Subject: x\n\n" + b"y" * (limits.FILE_BYTES - 20))
    assert "1,000,000 characters" in reason(readers, eml)


def test_what_is_no_file_is_refused_without_waiting(readers: Readers, tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "device.txt").symlink_to("/dev/zero")
    expected = {
        "folder.txt": "it is a folder",
        "pipe.txt": "it is a pipe, a device or a socket",
        "loop.txt": "its links lead in a circle",
        "device.txt": "it is a pipe, a device or a socket",
        "missing.txt": "there is no such file",
        "zero\0byte.txt": "there is no such file",
        "a.exe": "there is no reader for this kind of file",
        f"{'n' * 300}.txt": "its name is too long",
    }
    for name, because in expected.items():
        assert because in reason(readers, tmp_path / name)


def test_a_link_to_a_file_is_read_and_odd_names_are_shown(readers: Readers, tmp_path: Path) -> None:
    file(tmp_path, "real.md", "# Title\n\nwords\n")
    (tmp_path / "link.md").symlink_to("real.md")
    assert readers.read(tmp_path / "link.md")[0].message.title == "Title"
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\n.txt"))
    odd.write_text("words")
    assert readers.read(odd)[0].source.isprintable() is False
    odd.write_bytes(b"")
    assert "\n" not in reason(readers, odd)


def test_empty_and_binary_files_are_refused_and_the_next_is_read(readers: Readers, tmp_path: Path) -> None:
    before = readers.pid
    assert "it is empty" in reason(readers, file(tmp_path, "e.md", b""))
    assert "it is not text" in reason(readers, file(tmp_path, "b.txt", bytes(range(256)) * 9))
    assert readers.read(file(tmp_path, "ok.txt", "fine"))[0].message.text == "fine"
    assert readers.pid == before


def test_a_reader_killed_at_work_costs_one_item(tmp_path: Path) -> None:
    readers = Readers()
    path = file(tmp_path, "a.txt", "words")
    readers.start()
    first = readers.pid
    assert first is not None
    os.kill(first, signal.SIGSTOP)  # so that it is surely at work when it is killed
    killer = threading.Timer(0.2, os.kill, (first, signal.SIGKILL))
    killer.start()
    assert "its reader ended unexpectedly" in reason(readers, path)
    killer.join()
    assert readers.read(path)[0].message.text == "words"
    assert readers.pid != first
    readers.close()


def test_a_hanging_reader_is_ended_in_time(tmp_path: Path) -> None:
    readers = Readers(wall_seconds=0.5)
    path = file(tmp_path, "a.txt", "words")
    readers.start()
    first = readers.pid
    assert first is not None
    os.kill(first, signal.SIGSTOP)
    began = time.monotonic()
    assert "0.5 s in all, which are the limits" in reason(readers, path)
    assert time.monotonic() - began < 5
    assert not Path(f"/proc/{first}").exists()
    assert readers.read(path)[0].message.text == "words"
    readers.close()


def test_a_document_that_takes_too_much_work_is_ended_by_the_kernel(tmp_path: Path) -> None:
    readers = Readers(processor_seconds=1)
    deep = "<div>" * 100_000  # the parser's time grows with the square of the depth: minutes
    path = file(tmp_path, "deep.eml", f"Content-Type: text/html\n\n{deep}words")
    began = time.monotonic()
    assert "1 s of processor time" in reason(readers, path)
    assert time.monotonic() - began < 15
    assert readers.read(file(tmp_path, "ok.eml", MAIL))[0].message.title == "Lunch"
    readers.close()


def test_a_mail_that_takes_too_much_memory_is_refused_and_the_reader_lives(tmp_path: Path) -> None:
    readers = Readers()
    heavy = b"Content-Type: text/html\n\n" + b"<p>x" * 10_000_000  # some 200 bytes an element: over 1 GiB
    assert "1 GiB of memory, which is the limit" in reason(readers, file(tmp_path, "heavy.eml", heavy))
    assert readers.read(file(tmp_path, "ok.eml", MAIL))[0].message.title == "Lunch"
    readers.close()


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    readers = Readers()
    path = file(tmp_path, "a.txt", "words")
    readers.start()
    os.kill(readers.pid or 0, signal.SIGSTOP)
    cancel = threading.Event()
    timer = threading.Timer(0.2, cancel.set)
    timer.start()
    with pytest.raises(Cancelled):
        readers.read(path, cancel=cancel)
    timer.join()
    assert readers.read(path)[0].message.text == "words"
    readers.close()


@pytest.mark.parametrize(
    "item",
    [
        Item("title", "text", [(0, 5)]),
        Item("title", "text", [(2, 4), (0, 2)]),
        Item("title", "text", [(0, 3), (2, 4)]),
        Item("title", "text", [(2, 2)]),
        Item("title", "text", [(-1, 2)]),
        Item("title", "text", []),
        Item("title", "  ", [(0, 1)]),
        Item("ti\ntle", "text", [(0, 4)]),
        Item("title", "te\x00xt", [(0, 4)]),
        Item("title", "te\u202ext", [(0, 4)]),
    ],
)
def test_the_desk_takes_no_nonsense_from_a_reader(item: Item) -> None:
    assert not is_sound(item)
    assert is_sound(Item("title", "text", [(0, 2), (2, 4)]))


def test_a_folder_is_searched_in_order_without_hidden_files_and_loops(tmp_path: Path) -> None:
    for name in ("b.txt", "a.eml", "sub/c.md", "skip.exe", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    names = [str(path.relative_to(tmp_path)) for path in documents_in(tmp_path)]
    assert names == ["a.eml", "b.txt", "sub/c.md"]


def test_the_desk_loads_no_parser() -> None:
    script = (
        "import sys\n"
        "import cogenesis.documents.reading, cogenesis.documents.retrieval\n"
        "bad = {'email', 'selectolax', 'markdown_it', 'charset_normalizer', 'http'} & set(sys.modules)\n"
        "sys.exit(repr(bad) if bad else 0)"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
