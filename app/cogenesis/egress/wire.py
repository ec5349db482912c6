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
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import httpcore2
import httpx2
import msgspec
import openai
import truststore

from cogenesis.egress.connection import Abandoned, OneConnection
from cogenesis.egress.endpoint import headers_allowed, is_loopback, origin_of
from cogenesis.egress.messages import Alive, Answered, Chunk, Ended, FailedSend, Fetch, Reason, Send, Started

MAX_BODY_IN = 1024 * 1024 + 1  # one more than the reader takes, so that it sees the excess
MAX_ERROR_BODY_IN = 64 * 1024
MAX_BYTES_IN = MAX_BODY_IN + 256 * 1024  # with heads and framing
MAX_PIECES = 5_000  # a sketch comes in some hundreds
_OK = 200
_UNWATCHED_S = 5.0

Emit = Callable[[msgspec.Struct], None]


def trusted_certificates(ca_file: str | None, *, system_too: bool = False) -> ssl.SSLContext:
    """The system's store, or `ca_file` alone, or both; OSError (ssl.SSLError among them) when unusable."""
    context: ssl.SSLContext
    if ca_file is None or system_too:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    else:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if ca_file is not None:
        context.load_verify_locations(cafile=ca_file)
    # Said here, so that no configuration file of the system says otherwise.
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.hostname_checks_common_name = False
    context.options |= ssl.OP_NO_RENEGOTIATION
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

    max_bytes_in = MAX_BYTES_IN  # over the whole connection

    def __init__(self, send: Send | Fetch, certificates: ssl.SSLContext, emit: Emit) -> None:
        self.id = send.id
        self.over = False
        self._send = send
        self._certificates = certificates
        self._emit = emit
        self._emitting = threading.Lock()
        self._aborted: Reason | None = None
        self._brake: socket.socket | None = None
        self._backend: OneConnection | None = None
        self._at_proxy = send.proxy is not None  # nothing but its TLS has been spoken there
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
            with contextlib.suppress(OSError):  # the connection may be over
                brake.shutdown(socket.SHUT_RDWR)
        self._finish(FailedSend(self.id, reason, self._status))

    def due(self) -> float:
        """Monotonic time at which the next time-out strikes."""
        return min(self._phase_ends, self._started + self._send.timeouts.total)

    def watch(self) -> None:
        """Stop if a time-out has struck, else give a sign of life; for another thread."""
        now = time.monotonic()
        if now >= self._started + self._send.timeouts.total:
            self.abort("timeout_total")
        elif now >= self._phase_ends:
            self.abort(self._phase)
        else:
            self._say(Alive(self.id))

    def _drive(self) -> None:
        assert isinstance(self._send, Send)
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
        assert isinstance(self._send, Send)
        send = self._send
        if given.method != send.method or str(given.url) != send.url:
            raise Abandoned("url")
        if hashlib.sha256(given.read()).hexdigest() != send.sha256:
            raise Abandoned("hash")
        self._check()
        with self._reasons():
            response = self._pool().handle_request(self._cleared_request())
        self._status = response.status
        self._check()
        self._hand_over(Started(self.id, response.status))
        self._require_plain(response)
        return httpx2.Response(response.status, stream=_Tap(self, response))

    @contextlib.contextmanager
    def _reasons(self) -> Iterator[None]:
        """Turns what goes wrong before a reply begins into a word for it."""
        try:
            yield
        except WENT_WRONG as error:
            raise Abandoned(self._aborted or self._reason_of(error)) from None
        except Abandoned as abandoned:
            at_proxy = self._at_proxy and abandoned.reason in _CONNECTING
            raise Abandoned("proxy" if at_proxy else abandoned.reason) from None

    @staticmethod
    def _require_plain(response: httpcore2.Response) -> None:
        """Refuse a compressed body: what it unpacks to has no bound."""
        encodings = [value for name, value in response.headers if name.lower() == b"content-encoding"]
        if any(value.strip().lower() != b"identity" for value in encodings):
            raise Abandoned("encoding")

    def _pool(self) -> httpcore2.ConnectionPool:
        """A pool for this request alone, so that no connection outlives it or serves another."""
        send = self._send
        backend = OneConnection(
            plain=send.url.startswith("http:"),
            seconds=send.timeouts.connect,
            max_bytes=self.max_bytes_in,
            check=self._check,
            opened=self._opened,
        )
        self._backend = backend
        proxy = None
        if send.proxy is not None:
            to_proxy = self._certificates if send.proxy.startswith("https:") else None
            proxy = httpcore2.Proxy(send.proxy, ssl_context=to_proxy)
        pool = httpcore2.ConnectionPool(
            ssl_context=self._certificates, proxy=proxy, retries=0, network_backend=backend
        )
        return self._cleanup.enter_context(pool)

    def _cleared_request(self) -> httpcore2.Request:
        """The request anew, with none but the cleared headers."""
        send = self._send
        # The watching thread keeps the exact limits; this one only ends a thread nobody watches any more.
        limits = dict.fromkeys(("connect", "read", "write", "pool"), send.timeouts.total + _UNWATCHED_S)
        return httpcore2.Request(
            send.method,
            send.url,
            headers=send.headers,
            content=send.body if send.method == "POST" else None,
            extensions={"timeout": limits, "trace": self._trace} | self._more_of_request(),
        )

    def _more_of_request(self) -> dict[str, Any]:
        """Extensions of httpcore2 that this kind of request needs."""
        return {}

    def body(self, response: httpcore2.Response) -> Iterator[bytes]:
        """The reply's raw bytes, each handed to the desk before anyone else sees it."""
        assert isinstance(response.stream, Iterable)
        failed = response.status != _OK
        try:
            for number, data in enumerate(response.stream):
                self._check()
                room = (MAX_ERROR_BODY_IN if failed else MAX_BODY_IN) - self._bytes_in
                kept = data[:room]
                self._bytes_in += len(kept)
                self._hash.update(kept)
                self._hand_over(Chunk(self.id, kept))
                yield kept
                if len(data) >= room or number >= MAX_PIECES:
                    if failed:
                        return
                    raise Abandoned("too_large")
        except WENT_WRONG:
            raise Abandoned(self._aborted or "closed") from None
        self._check()

    def _opened(self, stream: httpcore2.NetworkStream) -> None:
        self._cleanup.callback(stream.close)  # nobody else knows it yet, if we raise here
        sock: socket.socket = stream.get_extra_info("socket")
        # TLS takes the socket itself over; a copy stops the connection at any time.
        self._brake = self._cleanup.enter_context(sock.dup())
        self._check()

    def _trace(self, event: str, info: dict[str, Any]) -> None:
        """Follows httpcore2's trace events; raising here stops the request where it stands."""
        if event.endswith(".started") and "close" not in event:  # what ends, let end
            self._check()
        if event == "http11.send_request_headers.started":
            self._at_proxy = False
            if info["request"].method != b"CONNECT":
                self._enter("timeout_first_byte", self._send.timeouts.first_byte)

    def _reason_of(self, error: Exception) -> Reason:
        """A word for what went wrong before the reply began, found by types, never by texts."""
        before_request = self._phase == "timeout_connect"
        if isinstance(error, httpcore2.ConnectError) and not self._at_proxy:  # while TLS begins
            cause = error.__context__  # the pool drops the cause and leaves the context
            if isinstance(cause, ssl.SSLCertVerificationError):
                return "certificate"
            return "tls" if isinstance(cause, ssl.SSLError) else "connect"
        if before_request:
            return "proxy"
        return "protocol" if isinstance(error, httpcore2.ProtocolError) else "closed"

    def _check(self) -> None:
        if self._aborted is not None:
            raise Abandoned(self._aborted)

    def _enter(self, phase: Reason, seconds: float) -> None:
        self._phase_ends = time.monotonic() + seconds
        self._phase = phase

    def _hand_over(self, frame: Started | Answered | Chunk) -> None:
        """Emit; a desk that reads slowly does not count as a slow endpoint."""
        remaining = self._phase_ends - time.monotonic()
        self._phase_ends = math.inf
        self._say(frame)
        if isinstance(frame, Chunk):
            self._enter("timeout_idle", self._send.timeouts.idle)
        else:
            self._enter(self._phase, remaining)

    def _finish(self, frame: Ended | FailedSend) -> None:
        self._say(frame, last=True)

    def _say(self, frame: msgspec.Struct, *, last: bool = False) -> None:
        with self._emitting:
            if not self.over:
                self.over = last
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

    def __init__(self, exchange: Exchange, response: httpcore2.Response) -> None:
        self._exchange = exchange
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        return self._exchange.body(self._response)

    def close(self) -> None:
        self._response.close()


_CONNECTING: frozenset[Reason] = frozenset({"dns", "refused", "connect", "timeout_connect"})
WENT_WRONG = (
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
    httpcore2.TimeoutException,
)
