"""Requests for files at the worker: what it refuses whatever the desk says, and what it passes on."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from certificates import Authority
from cogenesis.egress.download import answered
from cogenesis.egress.fetch_rules import is_etag, split_fetch_url
from cogenesis.egress.line import Turn
from cogenesis.egress.messages import (
    Alive,
    Answered,
    Chunk,
    Ended,
    FailedSend,
    Fetch,
    FromWorker,
    Ready,
    ToWorker,
)
from cogenesis.egress.records import sha256_hex
from cogenesis.egress.wire import trusted_certificates
from cogenesis.egress.worker import EgressWorker
from cogenesis.privacy.downloads import Want, clear_download, file_request
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.frames import Channel, packet_pair
from file_server import FileServer, Reply, entry_of, head, lead_to, say, serve

BODY = b"GGUF" * 300_000
CONFINED = Confinement(Role.EGRESS, True, 7, ())


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"), "Tests")


Ask = Callable[..., list[msgspec.Struct]]


@pytest.fixture
def ask(authority: Authority) -> Any:
    """Asks a worker in this process for a file; its frames, but for signs of life."""
    import threading

    near, far = packet_pair()
    channel: Channel[FromWorker] = Channel(near, FromWorker)
    others: Channel[Any] = Channel(far, ToWorker)
    worker = EgressWorker(others, CONFINED, trusted_certificates(str(authority.path)))
    thread = threading.Thread(target=worker.run)
    thread.start()
    ready = channel.receive(timeout=5)
    assert isinstance(ready, Ready)

    def ask(server: FileServer, **changes: Any) -> list[msgspec.Struct]:
        source, want = entry_of(BODY, server.host).source, Want()
        request = file_request(source, want)
        sha256 = clear_download(request, source, want).sha256
        fetch = Fetch(ready.session, "f", request.url, source.hosts, request.headers, sha256, len(BODY))
        channel.send(msgspec.structs.replace(fetch, **changes))
        frames: list[msgspec.Struct] = []
        while not (frames and isinstance(frames[-1], Ended | FailedSend)):
            frame = channel.receive(timeout=10)
            if not isinstance(frame, Alive):
                frames.append(frame)
        return frames

    yield ask
    channel.close()
    thread.join(5)
    others.close()


def test_a_file_is_handed_on_in_large_pieces(ask: Ask, authority: Authority) -> None:
    with FileServer(authority.server(), serve(BODY, etag='"v1"')) as server:
        first, *chunks, last = ask(server)
    assert first == Answered("f", 200, length=len(BODY), etag='"v1"')
    pieces = [chunk.data for chunk in chunks if isinstance(chunk, Chunk)]
    assert b"".join(pieces) == BODY
    assert len(pieces) <= 4
    assert last == Ended("f", sha256_hex(b""))


def test_a_redirect_is_handed_back_and_not_followed(ask: Ask, authority: Authority) -> None:
    with FileServer(authority.server(), lead_to("/elsewhere")) as server:
        first, *_ = ask(server)
        assert server.connections == 1
    assert isinstance(first, Answered)
    assert (first.status, first.location) == (302, "/elsewhere")


CHANGES: list[tuple[dict[str, Any], str]] = [
    ({"hosts": ()}, "origin"),
    ({"hosts": ("127.0.0.1",)}, "origin"),
    ({"hosts": ("other.example",) * 20}, "origin"),
    ({"url": "http://127.0.0.1/a"}, "url"),
    ({"url": "https://user@127.0.0.1/a"}, "url"),
    ({"url": "https://127.1/a"}, "url"),
    ({"url": "https://127.0.0.1:443/a"}, "url"),
    ({"url": "https://127.0.0.1/a/../b"}, "url"),
    ({"url": "https://127.0.0.1/" + "a" * 4096}, "url"),
    ({"headers": ()}, "headers"),
    ({"headers": (("Host", "127.0.0.1"), ("Cookie", "a=b"))}, "headers"),
    ({"sha256": "0" * 64}, "hash"),
    ({"session": "earlier"}, "stale"),
]


@pytest.mark.parametrize(("change", "reason"), CHANGES)
def test_the_worker_sends_nothing_that_is_not_a_download(
    ask: Ask, authority: Authority, change: dict[str, Any], reason: str
) -> None:
    with FileServer(authority.server(), serve(BODY)) as server:
        assert ask(server, **change) == [FailedSend("f", reason)]
        assert server.connections == 0


LINES: list[tuple[str, str]] = [
    ("Cookie", "a=b"),
    ("Authorization", "Bearer x"),
    ("Range", "bytes=-5"),
    ("Range", "bytes=1-2"),
    ("Range", "bytes=01-"),
    ("Range", "bytes=1-\r\nX: y"),
    ("range", "bytes=1-"),
    ("If-Range", '"v"'),
]


@pytest.mark.parametrize("line", LINES)
def test_no_other_header_goes_out(ask: Ask, authority: Authority, line: tuple[str, str]) -> None:
    with FileServer(authority.server(), serve(BODY)) as server:
        headers = file_request(entry_of(BODY, server.host).source, Want()).headers
        assert ask(server, headers=(*headers, line)) == [FailedSend("f", "headers")]
        assert server.connections == 0


def chunked(connection: socket.socket, _: bytes) -> None:
    connection.sendall(head(200, "Transfer-Encoding: chunked"))
    while True:
        connection.sendall(b"1;" + b"x" * 60_000 + b"\r\na\r\n")


def early(connection: socket.socket, _: bytes) -> None:
    while True:
        connection.sendall(b"HTTP/1.1 103 Early\r\nX: " + b"x" * 60_000 + b"\r\n\r\n")


@pytest.mark.parametrize("flood", [chunked, early])
def test_floods_that_bring_no_file_are_cut(ask: Ask, authority: Authority, flood: Reply) -> None:
    with FileServer(authority.server(), flood) as server:
        *_, last = ask(server)
    assert isinstance(last, FailedSend)
    assert last.reason == "too_large"


def test_a_compressed_file_is_refused(ask: Ask, authority: Authority) -> None:
    with FileServer(authority.server(), say(200, BODY, "Content-Encoding: gzip")) as server:
        assert ask(server)[1:] == [FailedSend("f", "encoding", 200)]


def test_more_than_the_file_holds_is_not_handed_on(ask: Ask, authority: Authority) -> None:
    with FileServer(authority.server(), say(200, BODY)) as server:
        *chunks, last = ask(server, most=10)[1:]
    assert chunks == [Chunk("f", BODY[:10])]
    assert last == FailedSend("f", "too_large", 200)


def test_of_a_page_that_is_no_file_only_the_beginning_is_read(ask: Ask, authority: Authority) -> None:
    with FileServer(authority.server(), say(404, BODY)) as server:
        *_, chunk, last = ask(server)
    assert isinstance(chunk, Chunk)
    assert len(chunk.data) == 65536
    assert last == Ended("f", sha256_hex(b""))


def test_without_certificates_nothing_is_asked(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        trusted_certificates(str(tmp_path / "none.pem"), system_too=True)


def test_of_a_replys_head_only_what_is_well_formed_is_passed_on() -> None:
    def answer(*headers: tuple[bytes, bytes]) -> Answered:
        return answered("f", 206, headers)

    full = answer(
        (b"Content-Length", b" 5 "),
        (b"CONTENT-RANGE", b"bytes 1-5/6"),
        (b"ETag", b'"v"'),
        (b"Location", b"/x"),
        (b"Set-Cookie", b"a=b"),
    )
    assert full == Answered("f", 206, 5, 1, 5, 6, '"v"', "/x")
    assert answer((b"Content-Range", b"bytes 1-5/*")) == Answered("f", 206, None, 1, 5)
    odd = [
        [(b"Content-Length", b"5"), (b"content-length", b"6")],
        [(b"Content-Length", b"-5")],
        [(b"Content-Length", b"9" * 17)],
        [(b"Content-Range", b"bytes 1-5/6, bytes 2-3/6")],
        [(b"ETag", b'W/"v"')],
        [(b"ETag", b'"' + b"v" * 200 + b'"')],
        [(b"ETag", b'"v" \xff')],
        [(b"Location", b"/" + b"a" * 4096)],
        [(b"Location", b"/\xc3\xa9")],
        [(b"Location", b"/a\tb")],
        [(b"Location", b"/a"), (b"Location", b"/b")],
    ]
    for headers in odd:
        assert answer(*headers) == Answered("f", 206)


@given(st.text(max_size=80) | st.from_regex(r"https://[a-z0-9.:-]{1,20}/[!-~]{0,40}", fullmatch=True))
def test_an_accepted_address_is_plain_and_read_in_one_way(url: str) -> None:
    parts = split_fetch_url(url)
    if parts is None:
        return
    assert f"https://{parts[0]}{parts[1]}" == url
    assert url.isascii()
    assert url.isprintable()
    assert not set(url) & set('#@ \\"<>^`{|}') - {"@"}
    assert "@" not in parts[0]


@pytest.mark.parametrize("text", ["", "v", 'W/"v"', '"a"b"', '"a b"', '"' + "a" * 127 + '"'])
def test_a_version_of_an_odd_form_is_none(text: str) -> None:
    assert not is_etag(text)


def test_a_patient_holder_lets_those_in_a_hurry_first() -> None:
    turn = Turn()
    assert turn.acquire_patiently(0.0)
    assert not turn.wanted
    with turn.waiting():
        assert turn.wanted
        turn.release()
        assert not turn.acquire_patiently(0.0)
    assert not turn.wanted
    with turn:
        assert not turn.acquire_patiently(0.0)
    assert turn.acquire_patiently(0.0)
