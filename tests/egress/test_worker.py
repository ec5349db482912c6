"""The worker's own checks, in-process and frame by frame: it trusts the desk no further than it must."""

from __future__ import annotations

import runpy
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import openai
import pytest

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
from cogenesis.egress.wire import trusted_certificates
from cogenesis.egress.worker import EgressWorker
from cogenesis.errors import EndpointError
from cogenesis.processes.breakout import Breakouts, TryBreakouts
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
        worker = EgressWorker(self._far, confinement, trusted_certificates(ca_file))
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
    assert started == Started("r1", 200)
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


def test_a_time_out_strikes_while_nobody_reads_the_other_frames(desk: Desk) -> None:
    with StagedServer(lambda connection: connection.recv(1)) as server:
        quick = Timeouts(connect=1, first_byte=0.1, idle=1, total=5)
        assert desk.ask(frame(desk, server, timeouts=quick)) == [FailedSend("r1", "timeout_first_byte")]
        assert server.left.wait(5)


def test_a_bug_in_a_library_is_a_word_and_none_of_its_own(
    desk: Desk, server: StagedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError("Bearer sk-1")

    monkeypatch.setattr(openai.OpenAI, "post", broken)
    assert desk.ask(frame(desk, server)) == [FailedSend("r1", "internal")]
    assert server.connections == 0


def test_a_resolver_that_hangs_ends_the_request_and_its_late_answer_opens_nothing(
    desk: Desk, server: StagedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, looked_up = threading.Event(), threading.Event()

    def late(host: str, port: int, **_: Any) -> list[Any]:
        go.wait(10)
        looked_up.set()
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr("cogenesis.egress.connection.socket.getaddrinfo", late)
    endpoint = parse_endpoint(f"https://slow.example:{server.port}/v1", "m", key="sk-1")
    headers = wire_headers(endpoint, endpoint.chat_url, BODY)
    asked = frame(desk, server, url=endpoint.chat_url, origin=endpoint.origin, headers=headers)
    quick = msgspec.structs.replace(asked, timeouts=Timeouts(connect=0.1))
    assert desk.ask(quick) == [FailedSend("r1", "timeout_connect")]
    go.set()
    assert looked_up.wait(5)
    for thread in threading.enumerate():
        if thread.name == "exchange":
            thread.join(5)
    assert server.connections == 0


def test_a_desk_that_leaves_ends_the_request() -> None:
    desk, arrived = Desk(CONFINED), threading.Event()

    def behave(connection: socket.socket) -> None:
        arrived.set()
        connection.recv(1)

    with StagedServer(behave) as server:
        desk.channel.send(frame(desk, server))
        assert arrived.wait(5)
        desk.close()
        assert server.left.wait(5)


def test_models_are_asked_for_without_a_body(desk: Desk, server: StagedServer) -> None:
    endpoint = parse_endpoint(server.base_url, "m")
    url, headers = endpoint.models_url, wire_headers(endpoint, endpoint.models_url, b"", method="GET")
    asked = frame(desk, server, method="GET", url=url, headers=headers, body=b"", sha256=sha256_hex(b""))
    assert isinstance(desk.ask(asked)[-1], Ended)
    assert server.received[0].startswith(b"GET /v1/models HTTP/1.1\r\n")
    assert server.received[0].endswith(b"\r\nConnection: close\r\n\r\n")


def test_the_worker_tries_to_break_out_when_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Role] = []
    monkeypatch.setattr(worker_module, "try_breakouts", lambda role: tried.append(role) or [])
    desk.channel.send(TryBreakouts())
    assert desk.channel.receive(timeout=5) == Breakouts([])
    assert tried == [Role.EGRESS]


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
        for said in (dead, Started("r1", 200), Chunk("r1", b"old"), Ended("r1", sha256_hex(b"old"))):
            self._far.send(said)

    @property
    def egress_alive(self) -> bool:
        return self._thread is not None

    def start_egress(self, ca_file: str | None = None) -> None:
        worker = EgressWorker(self._far, CONFINED, trusted_certificates(ca_file))
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
            self._far.send(Started(request.id, 200))
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


def test_the_worker_starts_in_the_order_that_keeps_it_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    """`main` itself, with its confinement staged: nothing may be imported or said before it is confined."""
    near, far = packet_pair()
    desk: Channel[FromWorker] = Channel(near, FromWorker)
    steps: list[str] = []
    environment = {"HTTPS_PROXY": "http://evil.example"}

    def opened(arguments: list[str], incoming: Any) -> Channel[Any]:
        steps.append(f"channel {arguments[0]}, {len(environment)} variables")
        return Channel(far, incoming)

    def confined(role: Role, *, readable: list[Path]) -> Confinement:
        steps.append(f"{role.value} reads {[path.name for path in readable]}")
        assert "cogenesis.egress.wire" not in sys.modules
        return CONFINED

    def ended(status: int) -> None:
        steps.append(f"exit {status}")

    monkeypatch.setattr("os.environ", environment)
    monkeypatch.setattr("os._exit", ended)
    monkeypatch.setattr("logging.disable", lambda level: steps.append(f"no logs up to {level}"))
    monkeypatch.setattr("sys.argv", ["worker", "7", "--ca-file", "/nowhere/ca.pem"])
    monkeypatch.setattr("cogenesis.processes.worker_side.open_channel", opened)
    monkeypatch.setattr("cogenesis.processes.confinement.confine", confined)
    for name in ("worker", "wire"):
        monkeypatch.delitem(sys.modules, f"cogenesis.egress.{name}")
    desk.send(Send("stale", "r1", "POST", "u", "o", (), b"", ""))
    main = threading.Thread(target=runpy.run_module, args=("cogenesis.egress.worker", None, "__main__"))
    main.start()
    ready = desk.receive(timeout=10)
    assert isinstance(ready, Ready)
    assert desk.receive(timeout=10) == FailedSend("r1", "stale")
    endpoint = parse_endpoint("https://127.0.0.1:9/v1", "m")
    url, headers = endpoint.models_url, wire_headers(endpoint, endpoint.models_url, b"", method="GET")
    desk.send(Send(ready.session, "r2", "GET", url, endpoint.origin, headers, b"", sha256_hex(b"")))
    assert desk.receive(timeout=10) == FailedSend("r2", "ca_file")
    desk.close()
    main.join(10)
    far.close()
    assert steps == ["no logs up to 50", "channel 7, 0 variables", "egress reads ['ca.pem']", "exit 0"]
