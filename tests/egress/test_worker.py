"""The worker's own checks, in-process and frame by frame: it trusts the desk no further than it must."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from typing import Any

import httpx2
import msgspec
import openai
import pytest

from cogenesis.egress import wire
from cogenesis.egress import worker as worker_module
from cogenesis.egress.client import Cleared, Egress
from cogenesis.egress.endpoint import Endpoint, parse_endpoint, wire_headers
from cogenesis.egress.messages import (
    Alive,
    Cancel,
    Chunk,
    Ended,
    FailedSend,
    FromWorker,
    Ready,
    Send,
    Started,
    Timeouts,
    ToWorker,
)
from cogenesis.egress.records import sha256_hex
from cogenesis.egress.worker import EgressWorker
from cogenesis.errors import EndpointError
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.frames import Channel, packet_pair
from loopback import StagedServer, answer

BODY = b'{"stream":true}'
CONFINED = Confinement(Role.EGRESS, True, 7, ())
ALONE = Confinement(Role.EGRESS, False, 7, ("No seccomp here.",))


class Desk:
    """The other end of a worker that runs in a thread."""

    def __init__(self, confinement: Confinement, ca_file: str | None = None) -> None:
        near, far = packet_pair()
        self.channel: Channel[FromWorker] = Channel(near, FromWorker)
        self._far: Channel[Any] = Channel(far, ToWorker)
        worker = EgressWorker(self._far, confinement, wire.trusted_certificates(ca_file))
        self._thread = threading.Thread(target=worker.run)
        self._thread.start()
        ready = self.channel.receive(timeout=5)
        assert isinstance(ready, Ready)
        self.ready = ready

    def ask(self, send: Send) -> list[msgspec.Struct]:
        """Send, and read to the last frame of the request."""
        self.channel.send(send)
        frames: list[msgspec.Struct] = []
        while not (frames and isinstance(frames[-1], Ended | FailedSend)):
            frame = self.channel.receive(timeout=5)
            if not isinstance(frame, Alive):
                frames.append(frame)
        return frames

    def close(self) -> None:
        self.channel.close()
        self._thread.join(5)
        assert not self._thread.is_alive()
        self._far.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk(CONFINED)
    yield desk
    desk.close()


@pytest.fixture
def server() -> Iterator[StagedServer]:
    with StagedServer(answer(200, b"data: [DONE]\n\n")) as server:
        yield server


def frame(desk: Desk, server: StagedServer, **changes: Any) -> Send:
    endpoint = parse_endpoint(server.base_url, "m", key="sk-1")
    url = endpoint.chat_url
    good = Send(
        session=desk.ready.session,
        id="r1",
        method="POST",
        url=url,
        origin=endpoint.origin,
        headers=wire_headers(endpoint, url, BODY),
        body=BODY,
        sha256=sha256_hex(BODY),
    )
    return msgspec.structs.replace(good, **changes)


def test_a_good_frame_is_sent(desk: Desk, server: StagedServer) -> None:
    started, chunk, ended = desk.ask(frame(desk, server))
    assert started == Started("r1", 200, "")
    assert chunk == Chunk("r1", b"data: [DONE]\n\n")
    assert ended == Ended("r1", sha256_hex(b"data: [DONE]\n\n"))
    assert server.received[0].endswith(b"\r\n\r\n" + BODY)


CHANGES: list[tuple[dict[str, Any], str]] = [
    ({"body": BODY + b" "}, "hash"),
    ({"sha256": "0" * 64}, "hash"),
    ({"sha256": ""}, "hash"),
    ({"session": "earlier"}, "stale"),
    ({"origin": "https://other.example:443"}, "origin"),
    ({"url": "https://other.example/v1/chat/completions"}, "origin"),
    ({"url": "http://127.0.0.1:1@other.example/v1"}, "url"),
    ({"url": "gopher://127.0.0.1/"}, "url"),
    ({"url": "http://other.example/v1", "origin": "http://other.example:80"}, "url"),
    ({"proxy": "http://127.0.0.1:1"}, "url"),
    ({"headers": ()}, "headers"),
    ({"headers": (("Host", "other.example"),)}, "headers"),
    ({"method": "GET"}, "headers"),
]


@pytest.mark.parametrize(("changes", "reason"), CHANGES)
def test_a_frame_that_is_not_as_cleared_opens_no_connection(
    desk: Desk, server: StagedServer, changes: dict[str, Any], reason: str
) -> None:
    assert desk.ask(frame(desk, server, **changes)) == [FailedSend("r1", reason)]  # type: ignore[arg-type]
    assert server.connections == 0


@pytest.mark.parametrize(
    "extra", [("X-Stainless-OS", "Linux\r\nX: 1"), ("host", "evil"), ("Authorization", "B x")]
)
def test_added_headers_must_be_sound_and_single(
    desk: Desk, server: StagedServer, extra: tuple[str, str]
) -> None:
    good = frame(desk, server)
    assert desk.ask(frame(desk, server, headers=(*good.headers, extra))) == [FailedSend("r1", "headers")]
    assert server.connections == 0


def test_a_worker_without_its_confinement_sends_nothing(server: StagedServer) -> None:
    desk = Desk(ALONE)
    try:
        assert not desk.ready.confined
        assert desk.ready.problems == ("No seccomp here.",)
        assert desk.ask(frame(desk, server)) == [FailedSend("r1", "unconfined")]
        assert server.connections == 0
    finally:
        desk.close()


def test_a_second_request_is_told_to_wait_and_only_the_named_one_is_cancelled(desk: Desk) -> None:
    arrived = threading.Event()

    def behave(connection: socket.socket) -> None:
        arrived.set()
        connection.recv(1)

    with StagedServer(behave) as server:
        desk.channel.send(frame(desk, server))
        assert arrived.wait(5)
        assert desk.ask(frame(desk, server, id="r2")) == [FailedSend("r2", "busy")]
        desk.channel.send(Cancel(desk.ready.session, "r2"))
        desk.channel.send(Cancel("earlier", "r1"))
        assert isinstance(desk.channel.receive(timeout=5), Alive)
        desk.channel.send(Cancel(desk.ready.session, "r1"))
        while isinstance(answered := desk.channel.receive(timeout=5), Alive):
            pass
        assert answered == FailedSend("r1", "cancelled")
        assert server.left.wait(5)


def test_the_sdk_cannot_send_other_bytes_elsewhere_or_twice(
    desk: Desk, server: StagedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = openai.OpenAI.post

    def other_body(self: Any, path: str, **arguments: Any) -> Any:
        return post(self, path, **arguments | {"content": BODY + b" "})

    def other_place(self: Any, path: str, **arguments: Any) -> Any:
        return post(self, path + "/x", **arguments)

    def twice(self: Any, path: str, **arguments: Any) -> Any:
        post(self, path, **arguments)
        return post(self, path, **arguments)

    monkeypatch.setattr(openai.OpenAI, "post", other_body)
    assert desk.ask(frame(desk, server)) == [FailedSend("r1", "hash")]
    monkeypatch.setattr(openai.OpenAI, "post", other_place)
    assert desk.ask(frame(desk, server)) == [FailedSend("r1", "url")]
    assert server.connections == 0
    monkeypatch.setattr(openai.OpenAI, "post", twice)
    assert desk.ask(frame(desk, server))[-1] == FailedSend("r1", "internal", 200)
    assert server.connections == 1


def test_a_name_that_leads_off_this_machine_gets_nothing_in_plain_text(
    desk: Desk, server: StagedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "is_loopback_address", lambda host: False)
    assert desk.ask(frame(desk, server)) == [FailedSend("r1", "not_loopback")]
    assert server.left.wait(5)
    assert server.received == [b""]


@pytest.mark.parametrize(
    ("cause", "proxied", "reason"),
    [
        (socket.gaierror(-2, "x"), False, "dns"),
        (socket.gaierror(-2, "x"), True, "proxy"),
        (ConnectionRefusedError(), True, "proxy"),
        (OSError(113, "no route"), False, "connect"),
        (OSError(113, "no route"), True, "proxy"),
    ],
)
def test_failures_to_connect_are_told_apart_by_type(cause: OSError, proxied: bool, reason: str) -> None:
    error = httpx2.ConnectError("text is not looked at")
    error.__cause__ = cause
    assert wire._reason_of(error, proxied=proxied) == reason


def test_slow_connections_and_proxies_are_told_apart_too() -> None:
    assert wire._reason_of(httpx2.ConnectTimeout("x"), proxied=False) == "timeout_connect"
    assert wire._reason_of(httpx2.ProxyError("x"), proxied=True) == "proxy"


def test_a_time_out_strikes_while_nobody_reads_the_other_frames(desk: Desk) -> None:
    with StagedServer(lambda connection: connection.recv(1)) as server:
        quick = Timeouts(connect=1, first_byte=0.1, idle=1, total=5)
        assert desk.ask(frame(desk, server, timeouts=quick)) == [FailedSend("r1", "timeout_first_byte")]
        assert server.left.wait(5)


def test_an_endpoint_with_declared_headers_only_is_served(desk: Desk, server: StagedServer) -> None:
    endpoint = Endpoint(server.base_url, "m", headers=(("Authorization", "Basic eA=="), ("api-key", "k")))
    headers = wire_headers(endpoint, endpoint.chat_url, BODY)
    assert isinstance(desk.ask(frame(desk, server, headers=headers))[-1], Ended)
    assert b"\r\nAuthorization: Basic eA==\r\napi-key: k\r\n\r\n" in server.received[0]


def test_no_variable_outlives_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {"SSL_CERT_FILE": "x", "HTTPS_PROXY": "x", "OPENAI_API_KEY": "x", "SYSTEMROOT": "kept"}
    monkeypatch.setattr(worker_module.os, "environ", environment)
    worker_module._empty_environment()
    assert environment == {"SYSTEMROOT": "kept"}


class _Inherited:
    """A launcher whose socket still holds what a dead worker said; its next worker is a thread."""

    def __init__(self) -> None:
        self.egress_socket, far = packet_pair()
        self._far: Channel[Any] = Channel(far, ToWorker)
        self._thread: threading.Thread | None = None
        dead = Ready(session="dead", pid=1, confined=True, seccomp=True, landlock_abi=7, problems=())
        for said in (dead, Started("r1", 200, ""), Chunk("r1", b"old"), Ended("r1", sha256_hex(b"old"))):
            self._far.send(said)

    @property
    def egress_alive(self) -> bool:
        return self._thread is not None

    def start_egress(self, ca_file: str | None = None) -> None:
        worker = EgressWorker(self._far, CONFINED, wire.trusted_certificates(ca_file))
        self._thread = threading.Thread(target=worker.run)
        self._thread.start()

    def stop_egress(self) -> None:
        raise AssertionError("not asked for here")

    def close(self) -> None:
        assert self._thread is not None
        self._thread.join(5)
        self._far.close()


def test_what_a_dead_worker_left_unread_is_not_taken_for_the_next_ones_words(server: StagedServer) -> None:
    launcher = _Inherited()
    egress = Egress(launcher)
    endpoint = parse_endpoint(server.base_url, "m")
    cleared = Cleared("r1", endpoint.chat_url, BODY, sha256_hex(BODY))
    try:
        assert list(egress.send(cleared, endpoint, cancel=threading.Event())) == [b"data: [DONE]\n\n"]
    finally:
        egress.close()
        launcher.close()


def test_a_worker_that_speaks_nonsense_is_ended_and_its_words_not_used(server: StagedServer) -> None:
    class Liar(_Inherited):
        stopped = False

        def start_egress(self, ca_file: str | None = None) -> None:
            self._thread = threading.Thread(target=self._lie)
            self._thread.start()

        def stop_egress(self) -> None:
            self.stopped, self._thread = True, None

        def _lie(self) -> None:
            self._far.send(
                Ready(session="s", pid=1, confined=True, seccomp=True, landlock_abi=7, problems=())
            )
            request = self._far.receive(timeout=5)
            self._far.send(Started(request.id, 200, ""))
            self._far.send(Chunk(request.id, b"data: 1"))
            self._far.send(Ended(request.id, sha256_hex(b"data: 2")))

        def close(self) -> None:
            self._far.close()

    launcher = Liar()
    egress = Egress(launcher)
    endpoint = parse_endpoint(server.base_url, "m")
    exchange = egress.send(
        Cleared("r9", endpoint.chat_url, BODY, sha256_hex(BODY)), endpoint, cancel=threading.Event()
    )
    try:
        with pytest.raises(EndpointError, match="sending process"):
            list(exchange)
        assert exchange.outcome.error == "worker"
        assert launcher.stopped
    finally:
        egress.close()
        launcher.close()
