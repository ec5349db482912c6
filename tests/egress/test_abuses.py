"""What a hostile endpoint, proxy, address or stored setting may try, one row each.

Everything is real: launcher, confined worker, openai client, TLS and sockets on loopback. For each row:
key and declared headers reach nobody but the endpoint, one connection is made at most, nothing hangs, and
what the user reads is one clear sentence.
"""

from __future__ import annotations

import re
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from abuses import ABUSES, ADDRESSES, PATIENT, Abuse
from certificates import Authority
from cogenesis.egress.client import Cleared, Egress
from cogenesis.egress.endpoint import Endpoint, parse_endpoint, wire_headers
from cogenesis.egress.reply import ReplyReader, read_reply
from cogenesis.errors import CoGenesisError, Refused, UsageError
from cogenesis.processes.supervision import Launcher
from hostile import (
    DONE,
    EVENT,
    HEAD,
    HUSH,
    KEY,
    WELL,
    InProcess,
    Server,
    World,
    at,
    certificates,
    reset,
    send,
    through,
    tunnel,
)
from loopback import answer

MakeCleared = Callable[..., Cleared]

INSIDE = [
    "302 to another origin",
    "proxy has the endpoint's certificate",
    "proxy has a stranger's certificate",
    "proxy says 403",
    "proxy is silent",
    "proxy hangs up",
    "a certificate from a stranger",
    "hangs up on the greeting",
    "TLS 1.1",
    "hangs up",
    "resets",
    "resets in the middle",
    "silence",
    "falls silent",
    "a slow drip",
    "a flood of fat 103s",
    "a flood of tiny chunks",
    "endless trailers",
    "an endless error",
    "gzip",
    "deep JSON",
]


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """The one the user trusts."""
    return Authority(tmp_path_factory.mktemp("authority"), "trusted")


@pytest.fixture(scope="module")
def tls(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> dict[str, ssl.SSLContext]:
    return certificates(authority, tmp_path_factory.mktemp("tls"))


@pytest.fixture
def world(authority: Authority, tls: dict[str, ssl.SSLContext]) -> Iterator[World]:
    world = World(authority.path, tls)
    yield world
    world.close()


@pytest.fixture(scope="module")
def abused(authority: Authority) -> Iterator[Egress]:
    """The real sender; its worker trusts the one authority from start to end."""
    launcher = Launcher.start()
    egress = Egress(launcher)
    egress.start(parse_endpoint("https://127.0.0.1:9/v1", "m", ca_file=authority.path))
    yield egress
    egress.close()
    launcher.close()


@pytest.fixture(scope="module")
def inside(authority: Authority) -> Iterator[Egress]:
    """A sender whose worker runs in this process, where coverage can be measured."""
    launcher = InProcess()
    egress = Egress(launcher)
    yield egress
    egress.close()
    launcher.close()


def assert_one_sentence(sentence: str) -> None:
    assert re.fullmatch(r"[^\r\n]{20,250}\.", sentence), sentence
    assert not re.search(r"[.!?] +[A-Z]", sentence), sentence
    assert KEY not in sentence
    assert HUSH not in sentence
    assert "evil" not in sentence


def assert_no_secret_went_astray(world: World) -> None:
    assert all(trap.connections == 0 for trap in world.traps)
    for server in world.others:
        for heard in server.heard:
            assert KEY.encode() not in heard
            assert HUSH.encode() not in heard


def test_there_are_sixty_abuses_and_more() -> None:
    names = ADDRESSES + [abuse.name for abuse in ABUSES]
    assert len(set(names)) == len(names) >= 60


@pytest.mark.parametrize("typed", ADDRESSES)
def test_an_address_that_deceives_is_refused_when_typed_and_when_stored(
    abused: Egress, cleared: MakeCleared, world: World, typed: str
) -> None:
    trap = world.trap()
    address = typed.replace("PORT", str(trap.port))
    with pytest.raises(UsageError) as usage:
        parse_endpoint(address, "m", key=KEY)
    assert_one_sentence(str(usage.value))
    endpoint = world.endpoint(address)
    exchange = abused.send(cleared(endpoint), endpoint, cancel=threading.Event(), timeouts=PATIENT)
    with pytest.raises(Refused) as refused:
        list(exchange)
    assert_one_sentence(str(refused.value))
    assert_no_secret_went_astray(world)


@pytest.mark.parametrize("abuse", ABUSES, ids=lambda abuse: abuse.name)
def test_an_abuse_gets_no_secret_and_one_sentence_in_time(
    abused: Egress, cleared: MakeCleared, world: World, abuse: Abuse
) -> None:
    suffer(abuse, abused, cleared, world)


@pytest.mark.parametrize("name", INSIDE)
def test_the_worker_does_the_same_unconfined_in_this_process(
    inside: Egress, cleared: MakeCleared, world: World, name: str
) -> None:
    (abuse,) = (abuse for abuse in ABUSES if abuse.name == name)
    suffer(abuse, inside, cleared, world)


def suffer(abuse: Abuse, egress: Egress, cleared: MakeCleared, world: World) -> None:
    endpoint = abuse.stage(world)
    exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event(), timeouts=abuse.timeouts)
    text, sentence = "", ""
    began = time.monotonic()
    try:
        with closing(iter(exchange)) as chunks:
            text = "".join(read_reply(chunks, ReplyReader()))
    except CoGenesisError as error:
        sentence = str(error)
    assert time.monotonic() - began < abuse.timeouts.total + 1.5
    if abuse.error is None:
        assert text == "hi"
    else:
        assert_one_sentence(sentence)
        assert abuse.word in sentence
    assert abuse.error in (exchange.outcome.error, "reply")
    assert_no_secret_went_astray(world)
    assert sum(server.connections for server in world.home) <= abuse.connections
    assert all(server.connections <= 1 for server in world.others)
    assert all(b"".join(server.heard).count(b"POST /") <= 1 for server in world.home)


def test_a_good_endpoint_with_a_good_proxy_is_served(
    abused: Egress, cleared: MakeCleared, world: World
) -> None:
    """The rows above would all pass if nothing ever worked."""
    for stage in (at(WELL), at(WELL, tls="good"), through(tunnel)):
        endpoint = stage(world)
        exchange = abused.send(cleared(endpoint), endpoint, cancel=threading.Event(), timeouts=PATIENT)
        assert "".join(read_reply(exchange, ReplyReader())) == "hi"
        assert KEY.encode() in b"".join(world.home[-1].heard)
    assert_no_secret_went_astray(world)


def use(egress: Egress, cleared: MakeCleared, endpoint: Endpoint) -> str:
    exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event(), timeouts=PATIENT)
    return "".join(read_reply(exchange, ReplyReader()))


def test_nothing_that_a_reply_says_changes_the_next_request(
    abused: Egress, cleared: MakeCleared, world: World
) -> None:
    trap = world.trap()
    headers = ["Set-Cookie: a=b", f'Alt-Svc: http/1.1="127.0.0.1:{trap.port}"', "Keep-Alive: timeout=99"]
    server = Server(answer(200, EVENT + DONE, *headers))
    world.home.append(server)
    endpoint = world.endpoint(server.origin + "/v1")
    assert [use(abused, cleared, endpoint) for _ in range(2)] == ["hi", "hi"]
    request = cleared(endpoint)
    lines = [f"{name}: {value}" for name, value in wire_headers(endpoint, request.url, request.body)]
    sent = "\r\n".join(["POST /v1/chat/completions HTTP/1.1", *lines]).encode() + b"\r\n\r\n" + request.body
    assert server.heard == [sent, sent]
    assert trap.connections == 0


@pytest.mark.parametrize(
    "behave",
    [send(), reset(b""), send(HEAD + EVENT[:9]), reset(HEAD + EVENT), answer(503, b"", "Retry-After: 0")],
    ids=["hangs up", "resets", "stops in the middle", "resets in the middle", "asks to try again"],
)
def test_a_request_is_never_sent_again_by_itself(
    abused: Egress, cleared: MakeCleared, world: World, behave: Callable[..., None]
) -> None:
    server = Server(behave)
    world.home.append(server)
    with pytest.raises(CoGenesisError):
        use(abused, cleared, world.endpoint(server.origin + "/v1"))
    other = Server(WELL)
    world.home.append(other)
    assert use(abused, cleared, world.endpoint(other.origin + "/v1")) == "hi"
    time.sleep(0.2)
    assert server.connections == 1
    assert server.heard[0].count(b"POST /") == 1


def test_no_variable_of_the_environment_reaches_the_sender(
    cleared: MakeCleared, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap, server = world.trap(), Server(WELL)
    impostor = Server(WELL, tls=world.tls["good"])  # whose authority only the environment trusts
    world.home.append(server)
    world.others.append(impostor)
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login evil password evil")
    (tmp_path / "openssl.cnf").write_text("openssl_conf = nonsense")
    for name in ("http_proxy", "https_proxy", "all_proxy", "openai_base_url"):
        monkeypatch.setenv(name, trap.origin)
        monkeypatch.setenv(name.upper(), trap.origin)
    for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, str(world.ca_file))
    for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "NO_PROXY"):
        monkeypatch.setenv(name, "evil")
    monkeypatch.setenv("SSL_CERT_DIR", str(world.ca_file.parent))
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    monkeypatch.setenv("OPENSSL_CONF", str(tmp_path / "openssl.cnf"))
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    monkeypatch.setenv("OPENAI_LOG", "debug")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Evil: 1")
    launcher = Launcher.start()
    egress = Egress(launcher)
    try:
        assert use(egress, cleared, world.endpoint(server.origin + "/v1", ca_file=None)) == "hi"
        with pytest.raises(CoGenesisError, match="certificate"):
            use(egress, cleared, world.endpoint(impostor.origin + "/v1", ca_file=None))
    finally:
        egress.close()
        launcher.close()
    assert b"evil" not in server.heard[0].lower()
    assert not (tmp_path / "keys").exists()
    assert_no_secret_went_astray(world)
