"""Hostile endpoints, proxies and stored settings on loopback, for the table in tests/egress/test_abuses.py.

Each maker of a stage starts what one row needs and returns the endpoint as the user would have set it.
"""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID

from certificates import Authority
from cogenesis.egress.endpoint import Endpoint
from cogenesis.egress.messages import ToWorker
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.frames import Channel, packet_pair
from loopback import Listener, answer, read_request

KEY = "sk-Secret-0123456789"
HUSH = "hush-hush-9876543210"
EVENT = b'data: {"choices":[{"delta":{"content":"hi"}}]}\n\n'
DONE = b"data: [DONE]\n\n"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

WELL = answer(200, EVENT + DONE)

Behave = Callable[[Any], None]


class InProcess:
    """A launcher whose worker is a thread of this process, unconfined: measured, and easy to look into."""

    def __init__(self) -> None:
        self.egress_socket, far = packet_pair()
        self._channel: Channel[Any] = Channel(far, ToWorker)
        self._thread: threading.Thread | None = None

    @property
    def egress_alive(self) -> bool:
        return self._thread is not None

    def start_egress(self, ca_file: str | None = None) -> None:
        from cogenesis.egress.wire import trusted_certificates
        from cogenesis.egress.worker import EgressWorker

        confinement = Confinement(Role.EGRESS, True, 7, ())
        worker = EgressWorker(self._channel, confinement, trusted_certificates(ca_file))
        self._thread = threading.Thread(target=worker.run)
        self._thread.start()

    def stop_egress(self) -> None:
        raise AssertionError("nothing here ends a worker")

    def close(self) -> None:
        """After the desk's end is closed."""
        if self._thread is not None:
            self._thread.join(5)
        self._channel.close()


class _Heard:
    """A connection that keeps all that is read from it."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self.data = b""

    def recv(self, size: int) -> bytes:
        data = self._connection.recv(size)
        self.data += data
        return data

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


class Server(Listener):
    """Misbehaves, and keeps every byte of every connection in `heard`; under TLS, the greeting too."""

    def __init__(self, behave: Behave, *, tls: ssl.SSLContext | None = None, read: bool = True) -> None:
        self._behave, self._tls, self._read = behave, tls, read
        self._heard: list[_Heard] = []
        self._greetings: list[bytes] = []
        super().__init__()

    @property
    def heard(self) -> list[bytes]:
        return [*self._greetings, *(connection.data for connection in self._heard)]

    @property
    def origin(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def serve(self, connection: socket.socket) -> None:
        if self._tls is not None:
            self._greetings.append(connection.recv(65536, socket.MSG_PEEK))
            connection = self._tls.wrap_socket(connection, server_side=True)
            self.track(connection)
        heard = _Heard(connection)
        self._heard.append(heard)
        try:
            if self._read:
                read_request(heard)  # type: ignore[arg-type]
            self._behave(heard)
        finally:
            connection.close()


@dataclass
class World:
    """One row's servers. `home` may hear the secrets, `others` never; nobody ever connects to `traps`.

    Attributes:
        ca_file: the authority the user trusts.
        tls: what servers show, by name.
    """

    ca_file: Path
    tls: dict[str, ssl.SSLContext]
    home: list[Server] = field(default_factory=list)
    others: list[Server] = field(default_factory=list)
    traps: list[Server] = field(default_factory=list)

    def trap(self) -> Server:
        """Where nothing should arrive."""
        self.traps.append(Server(WELL))
        return self.traps[-1]

    def close(self) -> None:
        for server in self.home + self.others + self.traps:
            server.close()

    def endpoint(self, base_url: str, **changes: Any) -> Endpoint:
        made = Endpoint(base_url, "m", KEY, (("X-Api-Key", HUSH),), str(self.ca_file))
        return replace(made, **changes)


Stage = Callable[[World], Endpoint]


def at(behave: Behave, *, tls: str | None = None, read: bool = True) -> Stage:
    """The endpoint itself behaves so."""

    def stage(world: World) -> Endpoint:
        server = Server(behave, tls=world.tls[tls] if tls else None, read=read)
        (world.others if tls not in (None, "good") else world.home).append(server)
        return world.endpoint(server.origin + "/v1")

    return stage


def leads(status: int, where: str, *headers: str, tls: str | None = None) -> Stage:
    """The endpoint points elsewhere; TRAP and SELF in `where` are a trap's and its own port."""

    def stage(world: World) -> Endpoint:
        trap = world.trap()

        def behave(connection: Any) -> None:
            own = connection.getsockname()[1]
            target = where.replace("TRAP", str(trap.port)).replace("SELF", str(own))
            answer(status, EVENT + DONE, *(line.replace("URL", target) for line in headers))(connection)

        return at(behave, tls=tls)(world)

    return stage


def through(proxy: Behave, *, behind: str = "good", tls: str | None = None) -> Stage:
    """A proxy behaves so; `behind` it stands a server with that certificate."""

    def stage(world: World) -> Endpoint:
        server = Server(WELL, tls=world.tls[behind])
        (world.home if behind == "good" else world.others).append(server)
        between = Server(proxy, tls=world.tls[tls] if tls else None)
        world.others.append(between)
        return world.endpoint(server.origin + "/v1", proxy=between.origin)

    return stage


def tunnel(connection: Any) -> None:
    """What an honest proxy does, for a dishonest server behind it."""
    port = int(connection.data.split()[1].rpartition(b":")[2])
    with socket.create_connection(("127.0.0.1", port)) as upstream:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        threading.Thread(target=_copy, args=(upstream, connection), daemon=True).start()
        _copy(connection, upstream)


def _copy(source: Any, target: Any) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def send(*pieces: bytes, pause: float = 0.0, then: float = 0.0) -> Behave:
    """Send the pieces; with `then`, wait at most so long for the other side to leave."""

    def behave(connection: Any) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)
        if then:
            connection.settimeout(then)
            while connection.recv(65536):
                pass

    return behave


def forever(first: bytes, piece: bytes, pause: float = 0.0) -> Behave:
    def behave(connection: Any) -> None:
        connection.sendall(first)
        while True:
            connection.sendall(piece)
            time.sleep(pause)

    return behave


def reset(first: bytes) -> Behave:
    """Send, then break the connection with a reset."""

    def behave(connection: Any) -> None:
        connection.sendall(first)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return behave


def says(body: bytes) -> Stage:
    return at(answer(200, body))


def https(behave: Behave) -> Stage:
    """What speaks here speaks no TLS, though https was said."""

    def stage(world: World) -> Endpoint:
        world.others.append(Server(behave, read=False))
        return world.endpoint(world.others[-1].origin.replace("http:", "https:") + "/v1")

    return stage


def plain_to_tls(world: World) -> Endpoint:
    world.others.append(Server(WELL, tls=world.tls["good"]))
    return world.endpoint(world.others[-1].origin.replace("https:", "http:") + "/v1")


def stored(**changes: Any) -> Stage:
    """The endpoint was good, then what is stored was changed; TRAP is a trap's address."""

    def stage(world: World) -> Endpoint:
        trap = world.trap()
        server = Server(WELL)
        world.home.append(server)
        changed = {k: v.replace("TRAP", trap.origin) if isinstance(v, str) else v for k, v in changes.items()}
        return replace(world.endpoint(server.origin + "/v1"), **changed)

    return stage


def certificates(authority: Authority, folder: Path) -> dict[str, ssl.SSLContext]:
    """What servers may show, by name: one good certificate and many bad ones."""
    stranger = Authority(folder, "trusted")
    by_a_server = Authority(folder, "server", issuer=authority, ca=False)
    weak = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    v1_2, v1_3 = ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3
    return {
        "good": authority.server(),
        "expired": authority.server(days=(-9, -1)),
        "early": authority.server(days=(1, 9)),
        "misnamed": authority.server([x509.DNSName("localhost")]),
        "lookalike": authority.server([x509.DNSName("127.0.0.1.evil.example")]),
        "wildcard": authority.server([x509.DNSName("*.0.0.1")]),
        "as name": authority.server([x509.DNSName("127.0.0.1")]),
        "unnamed": authority.server([]),
        "for clients": authority.server(usage=ExtendedKeyUsageOID.CLIENT_AUTH),
        "stranger": stranger.server(),
        "itself": Authority(folder, "127.0.0.1").server(),
        "by a server": by_a_server.server(),
        "weak": authority.server(key=weak),
        "1.0": authority.server(newest=ssl.TLSVersion.TLSv1),
        "1.1": authority.server(newest=ssl.TLSVersion.TLSv1_1),
        "asks 1.2": authority.server(newest=v1_2, client_authority=authority.path),
        "asks 1.3": authority.server(newest=v1_3, client_authority=authority.path),
    }
