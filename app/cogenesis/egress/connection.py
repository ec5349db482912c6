"""The one connection a request gets: where it may lead, and how much may come in over it.

The HTTP library asks for a connection by name. Here the name is looked up once, plain text is held to
this machine, and the addresses are tried while the request still stands. A second connection is refused,
so nothing in the library can send again what it has sent. What is read is counted below HTTP, where
floods of headers, interim replies and chunk extensions show, of which the library hands out nothing.

Only the worker imports this module, after it is confined.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore2

from cogenesis.egress.endpoint import is_loopback_address
from cogenesis.egress.messages import Reason

MAX_ADDRESSES = 8
_LOCALHOST = ("127.0.0.1", "::1")


class Abandoned(Exception):
    """This request goes no further; `reason` says why. Never holds content."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


class OneConnection(httpcore2.NetworkBackend):
    """Connects once, for one request.

    Args:
        plain: the request goes out in plain text, so only to this machine.
        seconds: for finding and connecting, all addresses together.
        max_bytes: what may be read before and, counted anew, after TLS begins.
        check: raises when the request was given up meanwhile.
        opened: is given the connection as soon as there is one.
    """

    def __init__(
        self,
        *,
        plain: bool,
        seconds: float,
        max_bytes: int,
        check: Callable[[], None],
        opened: Callable[[httpcore2.NetworkStream], None],
    ) -> None:
        self._plain = plain
        self._seconds = seconds
        self._max_bytes = max_bytes
        self._check = check
        self._opened = opened
        self._backend = httpcore2.SyncBackend()
        self._used = False
        self._counted: _Counted | None = None

    def allow(self, more: int) -> None:
        """Let that many bytes more be read from the connection that there is."""
        assert self._counted is not None
        self._counted.allow(more)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to one of the host's addresses; raises Abandoned when there is none to be had."""
        if self._used:
            raise Abandoned("internal")
        self._used = True
        ends = time.monotonic() + self._seconds
        reason: Reason = "dns"
        for address in self._addresses(host, port):
            self._check()
            # Half the time for one address leaves the other half for the next.
            left = min(ends - time.monotonic(), self._seconds / 2)
            if left <= 0:
                raise Abandoned("timeout_connect")
            try:
                stream = self._backend.connect_tcp(address, port, left, socket_options=())
            except httpcore2.ConnectTimeout:
                reason = "timeout_connect"
            except httpcore2.ConnectError as error:
                reason = "refused" if isinstance(error.__cause__, ConnectionRefusedError) else "connect"
            else:
                self._opened(stream)
                self._counted = _Counted(stream, self._max_bytes)
                return self._counted
        raise Abandoned(reason)

    def _addresses(self, host: str, port: int) -> list[str]:
        """Numeric addresses, none twice. "localhost" is this machine and nobody is asked (RFC 6761)."""
        if host == "localhost":
            return list(_LOCALHOST)
        if self._plain and not is_loopback_address(host):
            raise Abandoned("not_loopback")
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise Abandoned("dns") from None
        return list(dict.fromkeys(str(entry[4][0]) for entry in found))[:MAX_ADDRESSES]


class _Counted(httpcore2.NetworkStream):
    """A connection that gives no more than `max_bytes`; TLS on top of it counts anew."""

    def __init__(self, stream: httpcore2.NetworkStream, max_bytes: int) -> None:
        self._stream = stream
        self._max_bytes = max_bytes
        self._left = max_bytes
        self._secured: _Counted | None = None

    def allow(self, more: int) -> None:
        """Raise the limit, of what is read through TLS if that has begun."""
        if self._secured is not None:
            self._secured.allow(more)
        else:
            self._left += more

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._stream.read(max_bytes, timeout)
        self._left -= len(data)
        if self._left < 0:
            raise Abandoned("too_large")
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, timeout)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, timeout)
        self._secured = _Counted(secured, self._max_bytes)
        return self._secured

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
