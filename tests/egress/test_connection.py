"""The one connection: what a hostile resolver, or a peer that hangs, can make of it."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpcore2
import pytest

from certificates import Authority
from cogenesis.egress import connection
from cogenesis.egress.connection import MAX_ADDRESSES, Abandoned, OneConnection
from cogenesis.egress.wire import trusted_certificates
from loopback import StagedServer, answer

Names = dict[str, list[str]]


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    """What the resolver says; it is asked for nothing else but numeric addresses."""
    known: Names = {}
    look_up = socket.getaddrinfo

    def staged(host: str, port: int, *rest: Any, **more: Any) -> list[Any]:
        if host not in known:
            return look_up(host, port, *rest, **more | {"flags": socket.AI_NUMERICHOST})
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in known[host]]

    monkeypatch.setattr(connection.socket, "getaddrinfo", staged)
    return known


@pytest.fixture
def server() -> Iterator[StagedServer]:
    with StagedServer(answer(200, b"")) as server:
        yield server


def one(
    *,
    plain: bool = False,
    seconds: float = 5.0,
    check: Callable[[], None] = lambda: None,
    opened: Callable[[httpcore2.NetworkStream], None] = lambda _: None,
) -> OneConnection:
    return OneConnection(plain=plain, seconds=seconds, max_bytes=99, check=check, opened=opened)


def reason(connecting: OneConnection, host: str, port: int) -> str:
    with pytest.raises(Abandoned) as caught:
        connecting.connect_tcp(host, port)
    return str(caught.value)


def test_localhost_is_this_machine_and_nobody_is_asked(names: Names, server: StagedServer) -> None:
    names["localhost"] = ["192.0.2.1"]
    stream = one(plain=True).connect_tcp("localhost", server.port)
    assert stream.get_extra_info("server_addr") == ("127.0.0.1", server.port)
    stream.close()


@pytest.mark.parametrize("host", ["api.example", "10.0.0.1", "::ffff:10.0.0.1", "127.0.0.1.evil.example"])
def test_plain_text_goes_to_no_other_machine_and_no_name_is_looked_up(
    names: Names, server: StagedServer, host: str
) -> None:
    names[host] = ["127.0.0.1"]
    assert reason(one(plain=True), host, server.port) == "not_loopback"
    assert server.connections == 0


def test_a_second_connection_is_refused(server: StagedServer) -> None:
    connecting = one()
    connecting.connect_tcp("127.0.0.1", server.port).close()
    assert reason(connecting, "127.0.0.1", server.port) == "internal"
    assert server.connections <= 1


def test_a_name_that_is_not_found_is_told_from_one_that_cannot_be(names: Names) -> None:
    names["nowhere.example"] = []
    assert reason(one(), "nowhere.example", 9) == "dns"
    assert reason(one(), "not.numeric.example", 9) == "dns"
    assert reason(one(), "a" * 64 + ".example", 9) == "dns"


def test_an_answer_that_comes_after_the_stop_opens_nothing(names: Names, server: StagedServer) -> None:
    names["late.example"] = ["127.0.0.1"]

    def stopped() -> None:
        raise Abandoned("cancelled")

    assert reason(one(check=stopped), "late.example", server.port) == "cancelled"
    assert server.connections == 0


def test_one_address_that_refuses_leaves_the_next(names: Names, server: StagedServer) -> None:
    names["two.example"] = ["127.0.0.2", "127.0.0.2", "127.0.0.1"]
    seen: list[httpcore2.NetworkStream] = []
    stream = one(opened=seen.append).connect_tcp("two.example", server.port)
    assert len(seen) == 1
    stream.close()
    assert reason(one(), "127.0.0.2", server.port) == "refused"
    assert reason(one(), "255.255.255.255", server.port) == "connect"


def test_a_resolver_cannot_send_us_round_the_world(names: Names, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []
    names["many.example"] = [f"127.0.1.{number}" for number in range(99)]
    connecting = one()

    def connect(host: str, *_: Any, **__: Any) -> httpcore2.NetworkStream:
        tried.append(host)
        raise httpcore2.ConnectError

    monkeypatch.setattr(connecting._backend, "connect_tcp", connect)
    assert reason(connecting, "many.example", 9) == "connect"
    assert len(tried) == MAX_ADDRESSES


def test_addresses_that_never_answer_share_one_time_limit(names: Names) -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        port = full.getsockname()[1]
        waiting = [socket.socket() for _ in range(4)]  # fill its queue, so that greetings go unanswered
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(("127.0.0.1", port))
        names["dark.example"] = ["127.0.0.1"]
        began = time.monotonic()
        assert reason(one(seconds=0.4), "dark.example", port) == "timeout_connect"
        assert time.monotonic() - began < 0.4
        for each in waiting:
            each.close()


def test_no_time_left_is_a_time_out(names: Names, server: StagedServer) -> None:
    assert reason(one(seconds=0.0), "127.0.0.1", server.port) == "timeout_connect"
    assert server.connections == 0


def test_the_system_cannot_loosen_what_a_certificate_must_be(tmp_path: Path) -> None:
    own = Authority(tmp_path, "own").path
    for context in (trusted_certificates(None), trusted_certificates(str(own))):
        assert context.verify_mode is ssl.CERT_REQUIRED
        assert context.check_hostname
        assert not context.hostname_checks_common_name
        assert context.minimum_version is ssl.TLSVersion.TLSv1_2
        assert context.options & ssl.OP_NO_RENEGOTIATION
    (tmp_path / "empty.pem").write_text("nothing")
    with pytest.raises(OSError, match="NO_CERTIFICATE"):
        trusted_certificates(str(tmp_path / "empty.pem"))


def test_without_time_left_no_connection_is_tried(names: Names, server: StagedServer) -> None:
    names["localhost"] = ["127.0.0.1"]
    assert reason(one(plain=True, seconds=0.0), "localhost", server.port) == "timeout_connect"
