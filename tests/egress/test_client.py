"""The whole way out, on real parts: launcher, confined worker, openai client, sockets on loopback."""

from __future__ import annotations

import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from cogenesis.egress import conversation
from cogenesis.egress.client import Cleared, Egress, Exchange
from cogenesis.egress.endpoint import Endpoint, logged_headers, parse_endpoint, wire_headers
from cogenesis.egress.messages import Timeouts
from cogenesis.egress.records import MASK, sha256_hex, tunnel_request
from cogenesis.egress.reply import ReplyReader, read_reply
from cogenesis.errors import Cancelled, CoGenesisError, EndpointError, Refused
from cogenesis.processes.supervision import Launcher
from loopback import Listener, LlamaServer, StagedServer, answer, read_request

KEY = "sk-Secret-0123456789"
MakeCleared = Callable[..., Cleared]
EVENT = b'data: {"choices":[{"delta":{"content":"hi"}}]}\n\n'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
QUICK = Timeouts(connect=1.0, first_byte=0.4, idle=0.4, total=1.2)


def failed(exchange: Exchange, kind: type[CoGenesisError] = EndpointError) -> str:
    """Run an exchange that must fail; its sentence."""
    with pytest.raises(kind, match=r"\.$") as caught:
        list(exchange)
    assert KEY not in str(caught.value)
    return str(caught.value)


def wire_bytes(endpoint: Endpoint, cleared: Cleared) -> bytes:
    """What must arrive: nothing but the request line, the declared headers and the cleared body."""
    path = cleared.url.removeprefix(cleared.url[: cleared.url.index("/", 8)])
    lines = [f"{cleared.method} {path} HTTP/1.1"]
    lines += [
        f"{name}: {value}"
        for name, value in wire_headers(endpoint, cleared.url, cleared.body, method=cleared.method)
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + cleared.body


def test_a_real_server_gets_the_cleared_bytes_and_its_reply_is_read(
    egress: Egress, llama_server: LlamaServer, cleared: MakeCleared
) -> None:
    endpoint = parse_endpoint(llama_server.base_url, "smollm2", key=KEY, headers=[("X-Team", "blue")])
    request = cleared(endpoint)
    exchange = egress.send(request, endpoint, cancel=threading.Event())
    text = "".join(read_reply(exchange, ReplyReader()))
    assert len(text) > 3
    assert llama_server.received[-1] == wire_bytes(endpoint, request)
    outcome = exchange.outcome
    assert (outcome.status, outcome.error, outcome.request) == (200, None, request.id)
    assert outcome.reply is not None
    assert outcome.reply.startswith("data: {")
    assert sha256_hex(outcome.reply.encode()) == outcome.reply_sha256
    assert outcome.bytes_in == len(outcome.reply.encode())
    assert outcome.duration_ms > 0
    logged = logged_headers(endpoint, request.url, request.body)
    assert (logged["Authorization"], logged["X-Team"]) == (MASK, MASK)


def test_the_models_of_a_real_server_are_asked_for_with_no_body(
    egress: Egress, llama_server: LlamaServer, cleared: MakeCleared
) -> None:
    endpoint = parse_endpoint(llama_server.base_url, "smollm2")
    request = cleared(endpoint, b"", url=endpoint.models_url, method="GET")
    body = b"".join(egress.send(request, endpoint, cancel=threading.Event()))
    assert "smollm2" in str(json.loads(body))
    assert llama_server.received[-1] == wire_bytes(endpoint, request)


def test_the_worker_is_confined_and_says_so(egress: Egress) -> None:
    ready = egress.start(parse_endpoint("http://127.0.0.1:9/v1", "m"))
    assert ready.confined, ready.problems
    assert egress.ready == ready
    attempts = egress.try_breakouts()
    assert attempts
    assert [attempt for attempt in attempts if not attempt.ok] == []


STATUSES = [
    (401, "key"),
    (403, "key"),
    (404, "no model “m”"),
    (429, "limit"),
    (500, "status 500"),
    (503, "status 503"),
    (400, "does not accept"),
    (418, "status 418"),
    (204, "status 204"),
]


@pytest.mark.parametrize(("status", "word"), STATUSES)
def test_a_status_other_than_200_is_a_sentence_and_its_body_is_only_logged(
    egress: Egress, cleared: MakeCleared, status: int, word: str
) -> None:
    body = b"" if status == 204 else b'{"error": {"message": "secret advice"}}'
    with StagedServer(answer(status, body, "Retry-After: 1", "x-should-retry: true")) as server:
        endpoint = parse_endpoint(server.base_url, "m", key=KEY)
        exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event())
        sentence = failed(exchange)
    assert word in sentence
    assert "secret advice" not in sentence
    assert server.connections == 1
    assert exchange.outcome.status == status
    assert exchange.outcome.error == f"status {status}"
    assert exchange.outcome.reply == body.decode()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("same_origin", [True, False])
def test_a_redirect_is_not_followed_and_the_key_goes_nowhere_else(
    egress: Egress, cleared: MakeCleared, status: int, same_origin: bool
) -> None:
    with StagedServer(answer(200, b"{}")) as other:
        where = "/v1/elsewhere" if same_origin else f"http://127.0.0.1:{other.port}/v1/chat/completions"
        with StagedServer(answer(status, b"", f"Location: {where}", "Set-Cookie: a=b")) as server:
            endpoint = parse_endpoint(server.base_url, "m", key=KEY)
            exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event())
            assert "not followed" in failed(exchange)
            assert (server.connections, other.connections) == (1, 0)


def send_and(*pieces: bytes, pause: float = 0.0, then: float = 0.0) -> Callable[[socket.socket], None]:
    """Send piece after piece with pauses, then wait, at most `then` seconds, for the other side to leave."""

    def behave(connection: socket.socket) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)
        if then:
            connection.settimeout(then)
            while connection.recv(65536):
                pass

    return behave


def forever(piece: bytes, pause: float = 0.0) -> Callable[[socket.socket], None]:
    def behave(connection: socket.socket) -> None:
        connection.sendall(HEAD)
        while True:
            connection.sendall(piece)
            time.sleep(pause)

    return behave


FAULTS: list[tuple[str, Callable[[socket.socket], None], str, str]] = [
    ("silence", send_and(then=3), "timeout_first_byte", "too slow"),
    ("slow headers", send_and(*(bytes([b]) for b in HEAD), pause=0.1), "timeout_first_byte", "too slow"),
    ("headers only", send_and(HEAD, then=3), "timeout_first_byte", "too slow"),
    ("falls silent", send_and(HEAD, EVENT, then=3), "timeout_idle", "fell silent"),
    ("slow drip", forever(b":", pause=0.1), "timeout_total", "too long"),
    ("endless", forever(b": " + b"x" * 60_000 + b"\n"), "too_large", "far more"),
    ("hangs up", send_and(), "protocol", "HTTP"),
    ("half a head", send_and(HEAD[:30]), "protocol", "HTTP"),
    ("not HTTP", send_and(b"220 mail.example ESMTP\r\n\r\n", then=1), "protocol", "HTTP"),
    ("endless head", send_and(b"HTTP/1.1 200 OK\r\n", b"X: " + b"x" * 500_000, then=1), "protocol", "HTTP"),
    (
        "breaks off",
        send_and(b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + EVENT),
        "closed",
        "broke the connection off",
    ),
    ("gzip", answer(200, b"\x1f\x8b", "Content-Encoding: gzip"), "encoding", "compressed"),
]


@pytest.mark.parametrize(("name", "behave", "error", "word"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_a_server_that_misbehaves_gets_one_sentence_in_bounded_time(
    egress: Egress, cleared: MakeCleared, name: str, behave: Callable[..., None], error: str, word: str
) -> None:
    with StagedServer(behave) as server:
        endpoint = parse_endpoint(server.base_url, "m", key=KEY)
        egress.start(endpoint)
        began = time.monotonic()
        exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event(), timeouts=QUICK)
        sentence = failed(exchange)
        assert time.monotonic() - began < QUICK.total + 1.0, name
        assert server.left.wait(5), "the worker keeps the connection"
    assert word in sentence
    assert exchange.outcome.error == error


@pytest.mark.parametrize(
    "body", [b"<html>Hello</html>", b'{"a": 1}', b'{"choices":[{"message":{"content":"\xff"}}]}', b""]
)
def test_a_reply_that_is_no_completion_is_one_sentence_and_still_logged(
    egress: Egress, cleared: MakeCleared, body: bytes
) -> None:
    with StagedServer(answer(200, body)) as server:
        endpoint = parse_endpoint(server.base_url, "m")
        exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event())
        with pytest.raises(EndpointError, match=r"\.$"):
            list(read_reply(exchange, ReplyReader()))
    assert exchange.outcome.status == 200
    assert exchange.outcome.reply_sha256 == sha256_hex(body)


def test_an_error_body_without_end_is_cut(egress: Egress, cleared: MakeCleared) -> None:
    def behave(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 500 No\r\n\r\n")
        while True:
            connection.sendall(b"x" * 50_000)

    with StagedServer(behave) as server:
        endpoint = parse_endpoint(server.base_url, "m")
        exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event())
        assert "status 500" in failed(exchange)
        assert server.left.wait(5)
    assert exchange.outcome.bytes_in == 64 * 1024
    assert len(exchange.outcome.reply or "") == 8 * 1024


def test_a_server_that_is_down_is_named(egress: Egress, cleared: MakeCleared) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    endpoint = parse_endpoint(f"http://127.0.0.1:{port}/v1", "m")
    exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event())
    assert f"Nothing listens at http://127.0.0.1:{port}" in failed(exchange)
    assert (exchange.outcome.status, exchange.outcome.error) == (None, "refused")
    assert exchange.outcome.reply_sha256 == sha256_hex(b"")


def test_bytes_that_are_not_the_cleared_ones_go_nowhere(egress: Egress, cleared: MakeCleared) -> None:
    with StagedServer(answer(200, b"{}")) as server, StagedServer(answer(200, b"{}")) as other:
        endpoint = parse_endpoint(server.base_url, "m")
        elsewhere = f"http://127.0.0.1:{other.port}/v1/chat/completions"
        for changes, error in [
            ({"sha256": sha256_hex(b"other")}, "hash"),
            ({"url": elsewhere}, "origin"),
            ({"url": f"{endpoint.base_url}/x?y"}, "url"),
        ]:
            exchange = egress.send(cleared(endpoint, **changes), endpoint, cancel=threading.Event())
            assert "Nothing was sent" in failed(exchange, Refused)
            assert exchange.outcome.error == error
        assert (server.connections, other.connections) == (0, 0)


@pytest.mark.parametrize("begun", [False, True])
def test_a_stop_stops_within_half_a_second_and_the_next_request_works(
    egress: Egress, cleared: MakeCleared, begun: bool
) -> None:
    cancel = threading.Event()
    stopped_at = 0.0

    def stop() -> None:
        nonlocal stopped_at
        stopped_at = time.monotonic()
        cancel.set()

    def behave(connection: socket.socket) -> None:
        if begun:
            connection.sendall(HEAD + EVENT)
        threading.Timer(0.1, stop).start()
        connection.recv(1)  # returns when the worker hangs up

    with StagedServer(behave) as server:
        endpoint = parse_endpoint(server.base_url, "m")
        egress.start(endpoint)
        pid = egress.ready.pid if egress.ready else None
        exchange = egress.send(cleared(endpoint), endpoint, cancel=cancel)
        failed(exchange, Cancelled)
        assert time.monotonic() - stopped_at < 0.5
        assert server.left.wait(0.5)
    assert exchange.outcome.error == "cancelled"
    assert exchange.outcome.bytes_in == (len(EVENT) if begun else 0)
    with StagedServer(answer(200, EVENT)) as server:
        endpoint = parse_endpoint(server.base_url, "m")
        assert list(egress.send(cleared(endpoint), endpoint, cancel=threading.Event())) == [EVENT]
    assert egress.ready is not None
    assert egress.ready.pid == pid, "the worker need not be ended for a stop"


def test_a_stop_before_the_start_sends_nothing(egress: Egress, cleared: MakeCleared) -> None:
    cancel = threading.Event()
    cancel.set()
    with StagedServer(answer(200, b"{}")) as server:
        endpoint = parse_endpoint(server.base_url, "m")
        exchange = egress.send(cleared(endpoint), endpoint, cancel=cancel)
        failed(exchange, Cancelled)
        assert server.connections == 0
    assert exchange.outcome.error == "cancelled"


def test_a_reader_that_has_enough_ends_the_request(egress: Egress, cleared: MakeCleared) -> None:
    with StagedServer(forever(EVENT, pause=0.01)) as server:
        endpoint = parse_endpoint(server.base_url, "m")
        exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event())
        for _ in exchange:
            break
        assert server.left.wait(1)
    assert (exchange.outcome.status, exchange.outcome.error) == (200, "cut")
    with pytest.raises(ValueError, match="once"):
        next(iter(exchange))


def test_a_reader_that_stops_at_done_leaves_a_clean_outcome(egress: Egress, cleared: MakeCleared) -> None:
    body = EVENT + b"data: [DONE]\n\n"
    with StagedServer(send_and(HEAD + body[:-1], body[-1:], b"\n", pause=0.05)) as server:
        endpoint = parse_endpoint(server.base_url, "m")
        exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event(), keep_reply=False)
        assert "".join(read_reply(exchange, ReplyReader())) == "hi"
    assert (exchange.outcome.status, exchange.outcome.error, exchange.outcome.reply) == (200, None, None)
    assert exchange.outcome.reply_sha256 == sha256_hex(body + b"\n")


def test_a_killed_worker_costs_one_request(egress: Egress, cleared: MakeCleared) -> None:
    def behave(connection: socket.socket) -> None:
        connection.sendall(HEAD + EVENT)
        assert egress.ready is not None
        os.kill(egress.ready.pid, signal.SIGKILL)

    with StagedServer(behave) as server:
        endpoint = parse_endpoint(server.base_url, "m")
        exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event())
        assert "ended unexpectedly" in failed(exchange)
    assert exchange.outcome.error == "worker"
    assert egress.ready is None
    with StagedServer(answer(200, EVENT)) as server:
        endpoint = parse_endpoint(server.base_url, "m")
        assert list(egress.send(cleared(endpoint), endpoint, cancel=threading.Event())) == [EVENT]
        assert len(server.received) == 1


def test_a_worker_that_hangs_is_ended(
    egress: Egress, cleared: MakeCleared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversation, "_HANG_S", 1.0)

    def behave(connection: socket.socket) -> None:
        assert egress.ready is not None
        os.kill(egress.ready.pid, signal.SIGSTOP)
        connection.recv(1)

    with StagedServer(behave) as server:
        endpoint = parse_endpoint(server.base_url, "m")
        exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event())
        assert "stopped answering" in failed(exchange)
        assert server.left.wait(1)
    assert exchange.outcome.error == "worker"
    assert egress.ready is None


def test_a_slow_but_living_request_is_not_taken_for_a_hang(
    egress: Egress, cleared: MakeCleared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversation, "_HANG_S", 1.0)

    def behave(connection: socket.socket) -> None:
        time.sleep(1.5)
        connection.sendall(HEAD + EVENT)

    with StagedServer(behave) as server:
        endpoint = parse_endpoint(server.base_url, "m")
        exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event())
        assert list(exchange) == [EVENT]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ssl.SSLContext]:
    """A certificate for 127.0.0.1 that no system trusts, and a server's context that shows it."""
    import ipaddress

    folder = tmp_path_factory.mktemp("tls")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "cogenesis test")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "ca.pem").write_bytes(made.public_bytes(pem))
    (folder / "key.pem").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "ca.pem", folder / "key.pem")
    return folder / "ca.pem", context


class _NastyLauncher:
    """Starts the worker itself, in an environment that would lead any HTTP library astray."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.egress_socket, self._far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._environment = environment
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def egress_alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start_egress(self, ca_file: str | None = None) -> None:
        command = [sys.executable, "-m", "cogenesis.egress.worker", str(self._far.fileno())]
        command += ["--ca-file", ca_file] if ca_file else []
        self._process = subprocess.Popen(command, pass_fds=[self._far.fileno()], env=self._environment)

    def stop_egress(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def close(self) -> None:
        self.stop_egress()
        self.egress_socket.close()
        self._far.close()


def test_the_environment_changes_nothing(
    cleared: MakeCleared, tmp_path: Path, certificate: tuple[Path, ssl.SSLContext]
) -> None:
    ca_file, context = certificate
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login evil password evil")
    with StagedServer(answer(200, b"{}")) as trap, StagedServer(answer(200, EVENT)) as server:
        there = f"http://127.0.0.1:{trap.port}"
        names = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy", "OPENAI_BASE_URL"]
        environment = dict.fromkeys(names, there) | {
            "HOME": str(tmp_path),
            "OPENAI_API_KEY": "sk-env",
            "OPENAI_ADMIN_KEY": "sk-admin",
            "OPENAI_ORG_ID": "org-env",
            "OPENAI_PROJECT_ID": "project-env",
            "OPENAI_CUSTOM_HEADERS": "X-Env: 1\nAuthorization: Bearer env",
            "OPENAI_LOG": "debug",
            "SSL_CERT_FILE": str(ca_file),
            "SSLKEYLOGFILE": str(tmp_path / "keys"),
        }
        launcher = _NastyLauncher(environment)
        try:
            endpoint = parse_endpoint(server.base_url, "m")
            request = cleared(endpoint)
            egress = Egress(launcher)
            assert list(egress.send(request, endpoint, cancel=threading.Event())) == [EVENT]
            with StagedServer(answer(200, EVENT), tls=context) as impostor:
                trusted = parse_endpoint(impostor.base_url, "m")
                exchange = egress.send(cleared(trusted), trusted, cancel=threading.Event())
                assert "certificate" in failed(exchange)
        finally:
            egress.close()
            launcher.close()
        assert server.received == [wire_bytes(endpoint, request)]
        assert trap.connections == 0


class _Tunnel(Listener):
    """An HTTP proxy that knows CONNECT and nothing else."""

    def __init__(self) -> None:
        self.asked: list[bytes] = []
        super().__init__()

    def serve(self, connection: socket.socket) -> None:
        head = read_request(connection)
        self.asked.append(head)
        host, _, port = head.split()[1].partition(b":")
        assert host == b"127.0.0.1"
        with socket.create_connection(("127.0.0.1", int(port))) as upstream:
            self.track(upstream)
            connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            threading.Thread(target=_pump, args=(upstream, connection), daemon=True).start()
            _pump(connection, upstream)


def _pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


@pytest.fixture(scope="module")
def tls_egress() -> Iterator[Egress]:
    """An egress client whose worker may be restarted for a CA file."""
    own = Launcher.start()
    egress = Egress(own)
    yield egress
    egress.close()
    own.close()


def test_tls_is_checked_against_the_given_authority_and_key_and_brief_stay_if_it_fails(
    tls_egress: Egress, cleared: MakeCleared, certificate: tuple[Path, ssl.SSLContext]
) -> None:
    ca_file, context = certificate
    with StagedServer(answer(200, EVENT), tls=context) as server:
        untrusting = parse_endpoint(server.base_url, "m", key=KEY)
        exchange = tls_egress.send(cleared(untrusting), untrusting, cancel=threading.Event())
        assert "certificate" in failed(exchange)
        assert server.received == []
        trusting = parse_endpoint(server.base_url, "m", key=KEY, ca_file=ca_file)
        request = cleared(trusting)
        assert list(tls_egress.send(request, trusting, cancel=threading.Event())) == [EVENT]
        assert server.received == [wire_bytes(trusting, request)]
        misnamed = parse_endpoint(f"https://localhost:{server.port}/v1", "m", key=KEY, ca_file=ca_file)
        exchange = tls_egress.send(cleared(misnamed), misnamed, cancel=threading.Event())
        assert "certificate" in failed(exchange)
        assert len(server.received) == 1


def test_a_stop_while_the_worker_still_starts_is_obeyed_at_once(
    tls_egress: Egress, cleared: MakeCleared
) -> None:
    tls_egress.stop()
    cancel = threading.Event()
    with StagedServer(answer(200, EVENT)) as server:
        endpoint = parse_endpoint(server.base_url, "m")
        threading.Timer(0.2, cancel.set).start()
        began = time.monotonic()
        failed(tls_egress.send(cleared(endpoint), endpoint, cancel=cancel), Cancelled)
        assert time.monotonic() - began < 0.7
        assert server.connections == 0
        again = tls_egress.send(cleared(endpoint), endpoint, cancel=threading.Event())
        assert list(again) == [EVENT]


def test_a_proxy_sees_host_and_port_and_neither_key_nor_brief(
    tls_egress: Egress, cleared: MakeCleared, certificate: tuple[Path, ssl.SSLContext]
) -> None:
    ca_file, context = certificate
    with StagedServer(answer(200, EVENT), tls=context) as server, _Tunnel() as proxy:
        endpoint = Endpoint(
            server.base_url, "m", key=KEY, ca_file=str(ca_file), proxy=f"http://127.0.0.1:{proxy.port}"
        )
        request = cleared(endpoint)
        assert list(tls_egress.send(request, endpoint, cancel=threading.Event())) == [EVENT]
        assert server.received == [wire_bytes(endpoint, request)]
        (asked,) = proxy.asked
        assert asked.split(b"\r\n")[0] == f"CONNECT 127.0.0.1:{server.port} HTTP/1.1".encode()
        names = {line.split(b":")[0].lower() for line in asked.split(b"\r\n")[1:] if line}
        assert names <= {b"host", b"accept"}
        tunnel = tunnel_request(str(endpoint.proxy), endpoint.origin, None)  # what the log says of it
        lines = [
            f"CONNECT {tunnel.headers['Host']} HTTP/1.1",
            *(f"{n}: {v}" for n, v in tunnel.headers.items()),
        ]
        assert asked == "\r\n".join([*lines, "", ""]).encode()
    exchange = tls_egress.send(request, endpoint, cancel=threading.Event())
    assert "proxy" in failed(exchange)


def test_a_peer_that_does_not_answer_the_tls_greeting_is_given_up(
    tls_egress: Egress, cleared: MakeCleared, certificate: tuple[Path, ssl.SSLContext]
) -> None:
    ca_file, _ = certificate
    with StagedServer(send_and(then=3), read=False) as server:
        endpoint = parse_endpoint(f"https://127.0.0.1:{server.port}/v1", "m", ca_file=ca_file)
        tls_egress.start(endpoint)
        began = time.monotonic()
        quick = Timeouts(connect=0.5)
        exchange = tls_egress.send(cleared(endpoint), endpoint, cancel=threading.Event(), timeouts=quick)
        assert "does not answer" in failed(exchange)
        assert time.monotonic() - began < 2
    with StagedServer(send_and(b"SSH-2.0-x\r\n", then=0.5), read=False) as server:
        endpoint = parse_endpoint(f"https://127.0.0.1:{server.port}/v1", "m", ca_file=ca_file)
        exchange = tls_egress.send(cleared(endpoint), endpoint, cancel=threading.Event())
        assert "TLS" in failed(exchange)


def test_a_certificate_file_that_is_none_is_named(
    tls_egress: Egress, cleared: MakeCleared, tmp_path: Path
) -> None:
    broken = tmp_path / "ca.pem"
    broken.write_text("not a certificate")
    endpoint = parse_endpoint("https://127.0.0.1:9/v1", "m", ca_file=broken)
    exchange = tls_egress.send(cleared(endpoint), endpoint, cancel=threading.Event())
    assert "certificate file" in failed(exchange)


def test_offline_refuses_to_send(cleared: MakeCleared) -> None:
    launcher = Launcher.start()
    egress = Egress(launcher)
    launcher.end()
    endpoint = parse_endpoint("http://127.0.0.1:9/v1", "m")
    exchange = egress.send(cleared(endpoint), endpoint, cancel=threading.Event())
    failed(exchange, Refused)
    assert exchange.outcome.error == "not sent"
    egress.close()


def test_the_desk_side_brings_no_http_library() -> None:
    modules = ["client", "endpoint", "line", "messages", "records", "reply", "sentences"]
    code = "import sys; " + "; ".join(f"import cogenesis.egress.{name}" for name in modules)
    code += "; print(' '.join(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(found.stdout.split())
    assert "cogenesis.egress.client" in loaded
    banned = {
        "openai",
        "httpx",
        "httpx2",
        "httpcore2",
        "requests",
        "urllib3",
        "http.client",
        "urllib.request",
    }
    assert loaded & banned == set()


def test_frames_hide_what_they_carry_when_printed() -> None:
    from cogenesis.egress.messages import Send

    frame = Send("s", "id-1", "POST", "u", "o", (("Authorization", f"Bearer {KEY}"),), b"brief", "h")
    assert KEY not in repr(frame)
    assert "brief" not in repr(frame)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(frame), type=Send) == frame
