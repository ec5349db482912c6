"""The frames between desk and egress worker.

Every worker of a launcher's life reads the same socket, so a frame meant for one that died could be
read by the next. Each worker therefore names its session when it is ready, and obeys only frames that
carry that name.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from cogenesis.processes.breakout import Breakouts, TryBreakouts

Method = Literal["POST", "GET"]

Reason = Literal[
    "unconfined",  # the platform's minimum of confinement is not there
    "stale",  # meant for an earlier worker
    "busy",
    "hash",  # the body is not what was cleared
    "url",
    "origin",
    "headers",
    "ca_file",
    "dns",
    "refused",  # nobody listens there
    "connect",
    "not_loopback",  # plain http, and the name led to another machine
    "certificate",
    "tls",
    "proxy",
    "timeout_connect",
    "timeout_first_byte",
    "timeout_idle",
    "timeout_total",
    "closed",  # the connection ended in the middle
    "protocol",  # not HTTP
    "encoding",  # compressed, although that was not asked for
    "too_large",
    "cancelled",
    "internal",
]


class Timeouts(msgspec.Struct, frozen=True):
    """Seconds. `first_byte` counts from the connection to the first byte of the reply's body."""

    connect: float = 10.0
    first_byte: float = 90.0
    idle: float = 30.0
    total: float = 240.0


class Send(msgspec.Struct, frozen=True, tag=True):
    """One cleared request, header by header and byte by byte.

    Attributes:
        session: of the worker this is for.
        origin: the endpoint's, to which `url` must belong.
        sha256: hex, of `body`, as the gate cleared it and the log holds it.
    """

    session: str
    id: str
    method: Method
    url: str
    origin: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    sha256: str
    proxy: str | None = None
    timeouts: Timeouts = Timeouts()

    def __repr__(self) -> str:
        return f"Send(id={self.id!r})"


class Fetch(msgspec.Struct, frozen=True, tag=True):
    """One cleared request for a file or a part of it: nothing but a line and its headers.

    Attributes:
        session: of the worker this is for.
        hosts: host, or host:port, of each server it may go to.
        sha256: hex, of the request's bytes, as the gate cleared them.
        most: bytes of the whole file; a reply that brings more is an error.
    """

    session: str
    id: str
    url: str
    hosts: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]
    sha256: str
    most: int
    proxy: str | None = None
    timeouts: Timeouts = Timeouts()

    @property
    def method(self) -> Method:
        """Always GET."""
        return "GET"

    @property
    def body(self) -> bytes:
        """Always empty."""
        return b""

    def __repr__(self) -> str:
        return f"Fetch(id={self.id!r})"


class Cancel(msgspec.Struct, frozen=True, tag=True):
    """Stop this request; if its bytes are not out yet they stay here."""

    session: str
    id: str


class Ready(msgspec.Struct, frozen=True, tag=True):
    """The worker's first frame: what confines it, and that its libraries are loaded.

    Attributes:
        confined: the platform's minimum is met; without it every request is refused.
    """

    session: str
    pid: int
    confined: bool
    seccomp: bool
    landlock_abi: int
    problems: tuple[str, ...]


class Started(msgspec.Struct, frozen=True, tag=True):
    """The reply's status line and headers are there; of these nothing is passed on."""

    id: str
    status: int


class Answered(msgspec.Struct, frozen=True, tag=True):
    """The reply to a Fetch has begun; of its headers these alone are passed on, each bounded. Untrusted.

    Attributes:
        length: bytes of body announced.
        first, last, total: of Content-Range; `total` is None where the server leaves it open.
        etag: a strong one.
        location: where else to ask, as it stands there; nobody has followed it.
    """

    id: str
    status: int
    length: int | None = None
    first: int | None = None
    last: int | None = None
    total: int | None = None
    etag: str | None = None
    location: str | None = None


class Chunk(msgspec.Struct, frozen=True, tag=True):
    """Bytes of the reply's body as they came; untrusted."""

    id: str
    data: bytes


class Alive(msgspec.Struct, frozen=True, tag=True):
    """Sent a few times a second while a request is on its way."""

    id: str


class Ended(msgspec.Struct, frozen=True, tag=True):
    """The reply is complete.

    Attributes:
        sha256: hex, of all bytes handed over in chunks; of a Fetch's, of none.
    """

    id: str
    sha256: str


class FailedSend(msgspec.Struct, frozen=True, tag=True):
    """The request ended otherwise; no frame of it follows.

    Attributes:
        status: the reply's, if it got that far.
    """

    id: str
    reason: Reason
    status: int | None = None


ToWorker = Send | Fetch | Cancel | TryBreakouts
FromWorker = Ready | Started | Answered | Chunk | Alive | Ended | FailedSend | Breakouts
