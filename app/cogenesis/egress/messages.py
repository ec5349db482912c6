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
        sha256: hex, of all bytes handed over in chunks.
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


ToWorker = Send | Cancel | TryBreakouts
FromWorker = Ready | Started | Chunk | Alive | Ended | FailedSend | Breakouts
