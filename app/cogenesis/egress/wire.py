"""One request on the wire, through the openai client, byte for byte as it was cleared.

The SDK adds headers, follows redirects, retries and reads the environment. So it is given a transport
that lets exactly one request through, compares method, URL and body with what was cleared, and puts
the cleared header lines in place of whatever the SDK wrote; of the reply's headers it shows the SDK
none. The key never reaches the SDK at all.

Only the worker imports this module, after it is confined: importing openai takes a second.
"""

from __future__ import annotations

import contextlib
import hashlib
import math
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import msgspec
import openai
import truststore

from cogenesis.egress.endpoint import headers_allowed, is_loopback, is_loopback_address, origin_of
from cogenesis.egress.messages import Chunk, Ended, FailedSend, Reason, Send, Started

MAX_BODY_IN = 1024 * 1024 + 1  # one more than the reader takes, so that it sees the excess
MAX_ERROR_BODY_IN = 64 * 1024
_MAX_CONTENT_TYPE = 200

Emit = Callable[[msgspec.Struct], None]


class Abandoned(Exception):
    """This request goes no further; `reason` says why. Never holds content."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def trusted_certificates(ca_file: str | None) -> ssl.SSLContext:
    """The system's store, or `ca_file` alone; OSError (ssl.SSLError among them) when it cannot be used."""
    if ca_file is None:
        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cafile=ca_file)
    return context


def problem_of(send: Send) -> Reason | None:
    """Why this frame may not be sent, whatever the desk thought; None when it may."""
    if hashlib.sha256(send.body).hexdigest() != send.sha256:
        return "hash"
    try:
        origin = origin_of(send.url)
    except ValueError:
        return "url"
    if origin != send.origin:
        return "origin"
    if send.url.startswith("http:") and not (is_loopback(send.url) and send.proxy is None):
        return "url"
    if not headers_allowed(send.headers, send.url, send.body, method=send.method):
        return "headers"
    return None


class Exchange:
    """One request and its reply. `run` belongs to a thread of its own; the rest to the watching thread.

    Exactly one Ended or FailedSend is emitted, and nothing after it.
    """

    def __init__(self, send: Send, certificates: ssl.SSLContext, emit: Emit) -> None:
        self.id = send.id
        self.over = False
        self._send = send
        self._certificates = certificates
        self._emit = emit
        self._emitting = threading.Lock()
        self._aborted: Reason | None = None
        self._brake: socket.socket | None = None
        self._cleanup = contextlib.ExitStack()
        self._started = time.monotonic()
        self._phase: Reason = "timeout_connect"
        self._phase_ends = self._started + send.timeouts.connect
        self._status: int | None = None
        self._bytes_in = 0
        self._hash = hashlib.sha256()

    def run(self) -> None:
        """Send and read to the end; never raises."""
        try:
            self._drive()
        except Abandoned as abandoned:
            self._finish(FailedSend(self.id, abandoned.reason, self._status))
        except Exception:
            self._finish(FailedSend(self.id, "internal", self._status))
        else:
            self._finish(Ended(self.id, self._hash.hexdigest()))
        finally:
            self._cleanup.close()

    def abort(self, reason: Reason) -> None:
        """Stop now, from another thread: what is not on the wire yet never gets there."""
        self._aborted = self._aborted or reason
        brake = self._brake
        if brake is not None:
            try:
                brake.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        self._finish(FailedSend(self.id, reason, self._status))

    def due(self) -> float:
        """Monotonic time at which the next time-out strikes."""
        return min(self._phase_ends, self._started + self._send.timeouts.total)

    def overdue(self) -> Reason | None:
        """The time-out that has struck, if any."""
        now = time.monotonic()
        if now >= self._started + self._send.timeouts.total:
            return "timeout_total"
        return self._phase if now >= self._phase_ends else None

    def _drive(self) -> None:
        send = self._send
        with (
            httpx2.Client(
                transport=_OneRequest(self), trust_env=False, follow_redirects=False, timeout=None
            ) as http,
            openai.OpenAI(
                api_key="stays-out-of-the-sdk",
                base_url=send.origin,
                http_client=http,
                max_retries=0,
                default_headers={},
            ) as client,
        ):
            try:
                if send.method == "POST":
                    client.post(send.url, cast_to=httpx2.Response, content=send.body)
                else:
                    client.get(send.url, cast_to=httpx2.Response)
            except openai.APIStatusError:
                pass  # its status and body have gone through the transport: the desk judges them

    def exchange(self, given: httpx2.Request) -> httpx2.Response:
        """What the transport does with the one request the SDK hands it."""
        send = self._send
        if given.method != send.method or str(given.url) != send.url:
            raise Abandoned("url")
        if hashlib.sha256(given.read()).hexdigest() != send.sha256:
            raise Abandoned("hash")
        self._check()
        inner = self._cleanup.enter_context(_transport(send.proxy, self._certificates))
        try:
            response = inner.handle_request(self._cleared_request())
        except httpx2.HTTPError as error:
            raise Abandoned(self._aborted or _reason_of(error, proxied=send.proxy is not None)) from None
        self._status = response.status_code
        self._check()
        content_type = response.headers.get("content-type", "")[:_MAX_CONTENT_TYPE]
        self._hand_over(Started(self.id, response.status_code, content_type))
        if response.headers.get("content-encoding", "identity").strip().lower() != "identity":
            raise Abandoned("encoding")
        return httpx2.Response(response.status_code, stream=_Tap(self, response))

    def _cleared_request(self) -> httpx2.Request:
        """The request anew, with none but the cleared headers."""
        send, times = self._send, self._send.timeouts
        # Half the time for one address leaves the other half for the next. The watching thread keeps the
        # exact limits; those here only end a thread that nobody watches any more.
        slow = times.total
        limits = {"connect": times.connect / 2, "read": slow, "write": slow, "pool": slow}
        return httpx2.Request(
            send.method,
            send.url,
            headers=list(send.headers),
            content=send.body if send.method == "POST" else None,
            extensions={"timeout": limits, "trace": self._trace},
        )

    def body(self, response: httpx2.Response) -> Iterator[bytes]:
        """The reply's raw bytes, each handed to the desk before anyone else sees it."""
        assert isinstance(response.stream, httpx2.SyncByteStream)
        failed = response.status_code != httpx2.codes.OK
        try:
            for data in response.stream:
                self._check()
                room = (MAX_ERROR_BODY_IN if failed else MAX_BODY_IN) - self._bytes_in
                kept = data[:room]
                self._bytes_in += len(kept)
                self._hash.update(kept)
                self._hand_over(Chunk(self.id, kept))
                yield kept
                if len(data) >= room:
                    if failed:
                        return
                    raise Abandoned("too_large")
        except httpx2.TimeoutException:
            raise Abandoned(self._aborted or "timeout_idle") from None
        except httpx2.HTTPError:
            raise Abandoned(self._aborted or "closed") from None
        self._check()

    def _trace(self, event: str, info: dict[str, Any]) -> None:
        """Follows httpcore2's trace events; raising here stops the request where it stands."""
        if event == "connection.connect_tcp.complete":
            stream = info["return_value"]
            self._cleanup.callback(stream.close)  # nobody else knows it yet, if we raise here
            sock: socket.socket = stream.get_extra_info("socket")
            # TLS takes the socket itself over; a copy stops the connection at any time.
            self._brake = self._cleanup.enter_context(sock.dup())
            if self._send.url.startswith("http:") and not is_loopback_address(sock.getpeername()[0]):
                raise Abandoned("not_loopback")
        self._check()
        if event == "http11.send_request_headers.started" and info["request"].method != b"CONNECT":
            self._enter("timeout_first_byte", self._send.timeouts.first_byte)

    def _check(self) -> None:
        if self._aborted is not None:
            raise Abandoned(self._aborted)

    def _enter(self, phase: Reason, seconds: float) -> None:
        self._phase_ends = time.monotonic() + seconds
        self._phase = phase

    def _hand_over(self, frame: Started | Chunk) -> None:
        """Emit; a desk that reads slowly does not count as a slow endpoint."""
        remaining = self._phase_ends - time.monotonic()
        self._phase_ends = math.inf
        with self._emitting:
            if not self.over:
                self._emit(frame)
        if isinstance(frame, Chunk):
            self._enter("timeout_idle", self._send.timeouts.idle)
        else:
            self._enter(self._phase, remaining)

    def _finish(self, frame: Ended | FailedSend) -> None:
        with self._emitting:
            if not self.over:
                self.over = True
                self._emit(frame)


class _OneRequest(httpx2.BaseTransport):
    """Lets one request through and no other: no retry, no redirect, no authentication round."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange: Exchange | None = exchange

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        exchange, self._exchange = self._exchange, None
        if exchange is None:
            raise Abandoned("internal")
        return exchange.exchange(request)


class _Tap(httpx2.SyncByteStream):
    """The reply's body on its way to the SDK, which only serves to draw it."""

    def __init__(self, exchange: Exchange, response: httpx2.Response) -> None:
        self._exchange = exchange
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        return self._exchange.body(self._response)

    def close(self) -> None:
        self._response.close()


def _transport(proxy: str | None, certificates: ssl.SSLContext) -> httpx2.HTTPTransport:
    if proxy is None:
        return httpx2.HTTPTransport(verify=certificates, trust_env=False)
    to_proxy = certificates if proxy.startswith("https:") else None
    via = httpx2.Proxy(proxy, ssl_context=to_proxy)
    return httpx2.HTTPTransport(verify=certificates, trust_env=False, proxy=via)


def _reason_of(error: httpx2.HTTPError, *, proxied: bool) -> Reason:
    """A word for what went wrong before the reply began, found by types, never by texts."""
    causes = list(_causes(error))
    for kind, reason in _REASONS:
        if any(isinstance(cause, kind) for cause in causes):
            return "proxy" if proxied and reason in {"dns", "refused"} else reason
    return "proxy" if proxied else "connect"


_REASONS: tuple[tuple[type[BaseException], Reason], ...] = (
    (ssl.SSLCertVerificationError, "certificate"),
    (ssl.SSLError, "tls"),
    (socket.gaierror, "dns"),
    (ConnectionRefusedError, "refused"),
    (httpx2.ConnectTimeout, "timeout_connect"),
    (httpx2.ProxyError, "proxy"),
    (httpx2.TimeoutException, "timeout_first_byte"),
    (httpx2.ProtocolError, "protocol"),
    (httpx2.ReadError, "closed"),
    (httpx2.WriteError, "closed"),
)


def _causes(error: BaseException) -> Iterator[BaseException]:
    current: BaseException | None = error
    while current is not None:
        yield current
        current = current.__cause__ or current.__context__
