"""The desk's side of the egress worker: hand over a cleared request, read what comes back.

It has no way to the internet of its own and imports no HTTP library. A request is tried once; whoever
wants another try makes a new request, cleared and logged anew. Every wait here is bounded: by the
request's time-outs, by the worker's signs of life, and by the user's stop.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Generator
from dataclasses import dataclass

import msgspec

from cogenesis.egress.endpoint import Endpoint, origin_of, wire_headers
from cogenesis.egress.line import LauncherLike, Line
from cogenesis.egress.messages import (
    Alive,
    Cancel,
    Chunk,
    Ended,
    FailedSend,
    FromWorker,
    Method,
    Ready,
    Reason,
    Send,
    Started,
    Timeouts,
)
from cogenesis.egress.records import REPLY_BYTES, Outcome, sha256_hex
from cogenesis.egress.sentences import WORKER_DIED, WORKER_HUNG, failure, status_failure
from cogenesis.errors import Cancelled, CoGenesisError, EndpointError, WorkerDied
from cogenesis.processes.breakout import Attempt, Breakouts, TryBreakouts

_POLL_S = 0.05
_HANG_S = 15.0
_CANCEL_S = 0.3
_WIND_UP_S = 0.25
_BREAKOUTS_S = 30.0


@dataclass(frozen=True, slots=True)
class Cleared:
    """A request the gate has cleared and the outbound log has committed.

    Attributes:
        id: of its request record.
        sha256: hex, of `body`, as the gate noted it.
    """

    id: str
    url: str
    body: bytes
    sha256: str
    method: Method = "POST"


class Egress:
    """Starts the worker when needed and sends one request at a time. Safe to use from any thread."""

    def __init__(self, launcher: LauncherLike) -> None:
        self._line = Line(launcher)

    @property
    def ready(self) -> Ready | None:
        """What the running worker said about its confinement; None when none runs."""
        return self._line.ready

    def start(self, endpoint: Endpoint) -> Ready:
        """Have a worker for this endpoint running, so that the first request need not wait for it."""
        with self._line.turn:
            return self._line.ensure(endpoint.ca_file)

    def send(
        self,
        cleared: Cleared,
        endpoint: Endpoint,
        *,
        cancel: threading.Event,
        timeouts: Timeouts | None = None,
        keep_reply: bool = True,
    ) -> Exchange:
        """Prepare a request; it goes out when the exchange is iterated, once.

        `keep_reply` False leaves only the reply's hash in the outcome.
        """
        chosen = timeouts or Timeouts()
        return Exchange(self._line, cleared, endpoint, cancel=cancel, timeouts=chosen, keep_reply=keep_reply)

    def try_breakouts(self) -> list[Attempt]:
        """Have a worker try what it must not be able to do."""
        with self._line.turn:
            self._line.ensure(self._line.ca_file)
            self._line.send(TryBreakouts())
            deadline = time.monotonic() + _BREAKOUTS_S
            while time.monotonic() < deadline:
                frame = self._line.receive()
                if isinstance(frame, Breakouts):
                    return list(frame.attempts)
            self._line.give_up()
            raise WorkerDied(WORKER_HUNG)

    def stop(self) -> None:
        """End the worker; the next request starts another."""
        with self._line.turn:
            self._line.give_up()

    def close(self) -> None:
        """Let go of the launcher's socket; a request that still runs ends, and no other can be sent."""
        self._line.close()


class Exchange:
    """One request on its way. Iterate it for the reply's body, then look at `outcome`, whatever happened.

    Iteration raises Cancelled, Refused, or EndpointError with a sentence; only bodies of replies with
    status 200 are handed out.

    Attributes:
        status: of the reply, once it has begun.
    """

    def __init__(
        self,
        line: Line,
        cleared: Cleared,
        endpoint: Endpoint,
        *,
        cancel: threading.Event,
        timeouts: Timeouts,
        keep_reply: bool,
    ) -> None:
        self.status: int | None = None
        self._line = line
        self._cleared = cleared
        self._endpoint = endpoint
        self._cancel = cancel
        self._timeouts = timeouts
        self._keep_reply = keep_reply
        self._error: str | None = "not sent"
        self._began = time.monotonic()
        self._ends = 0.0
        self._seconds = 0.0
        self._bytes_in = 0
        self._hash = hashlib.sha256()
        self._reply = bytearray()
        self._used = False

    @property
    def outcome(self) -> Outcome:
        """What to log: how it ended, or so far "not sent" or "unfinished"."""
        return Outcome(
            request=self._cleared.id,
            status=self.status,
            error=self._error,
            duration_ms=round(self._seconds * 1000),
            bytes_in=self._bytes_in,
            reply_sha256=self._hash.hexdigest(),
            reply=self._reply.decode("utf-8", "replace") if self._keep_reply else None,
        )

    def __iter__(self) -> Generator[bytes, None, None]:
        """Send, and give the body as it comes. Leaving early stops the request."""
        if self._used:
            raise ValueError("an exchange is used once: a retry is a new logged request")
        self._used = True
        self._began = time.monotonic()
        try:
            self._wait_for_turn()
            try:
                yield from self._converse()
            finally:
                self._line.turn.release()
        except WorkerDied as error:
            self._error = "worker"
            raise EndpointError(str(error)) from None
        except Cancelled:
            self._error = "cancelled"
            raise
        finally:
            self._seconds = time.monotonic() - self._began

    def _wait_for_turn(self) -> None:
        deadline = time.monotonic() + self._timeouts.total
        while not self._line.turn.acquire(timeout=_POLL_S):
            if self._cancel.is_set():
                raise self._failed("cancelled")
            if time.monotonic() > deadline:
                raise self._failed("busy")

    def _converse(self) -> Generator[bytes, None, None]:
        send = self._frame()
        if self._cancel.is_set():
            raise self._failed("cancelled")
        ready = self._line.ensure(self._endpoint.ca_file, self._cancel)
        if not ready.confined:
            raise self._failed("unconfined")
        self._error = "unfinished"
        self._ends = time.monotonic() + self._timeouts.total
        self._line.send(msgspec.structs.replace(send, session=ready.session))
        ended = False
        try:
            while not ended:
                frame = self._next()
                if isinstance(frame, Chunk):
                    self._count(frame.data)
                    if self.status == 200:
                        yield frame.data
                elif isinstance(frame, Ended):
                    self._compare(frame)
                    ended = True
        finally:
            if not ended and self._error == "unfinished":
                self._wind_up(ready.session)
        assert self.status is not None
        if self.status != 200:
            self._error = f"status {self.status}"
            raise status_failure(self.status, self._endpoint)
        self._error = None

    def _frame(self) -> Send:
        """The frame that says exactly this request; refused here before the worker would refuse it."""
        cleared, endpoint = self._cleared, self._endpoint
        if sha256_hex(cleared.body) != cleared.sha256:
            raise self._failed("hash")
        try:
            origin = origin_of(cleared.url)
        except ValueError:
            raise self._failed("url") from None
        if origin != endpoint.origin:
            raise self._failed("origin")
        return Send(
            session="",
            id=cleared.id,
            method=cleared.method,
            url=cleared.url,
            origin=endpoint.origin,
            headers=wire_headers(endpoint, cleared.url, cleared.body, method=cleared.method),
            body=cleared.body,
            sha256=cleared.sha256,
            proxy=endpoint.proxy,
            timeouts=self._timeouts,
        )

    def _next(self) -> Started | Chunk | Ended:
        """The next frame of this request; raises when it failed, was cancelled, or the worker is gone."""
        heard = time.monotonic()
        while True:
            if self._cancel.is_set():
                raise Cancelled("Stopped.")
            frame = self._hear()
            now = time.monotonic()
            heard = heard if frame is None else now
            if frame is None or isinstance(frame, Alive):
                # Being alive is no excuse for a worker that keeps no time-out.
                if max(now - heard, now - self._ends) > _HANG_S:
                    self._line.give_up()
                    self._error = "worker"
                    raise WorkerDied(WORKER_HUNG)
                continue
            if isinstance(frame, FailedSend):
                self.status = self.status or frame.status
                raise self._failed(frame.reason)
            if isinstance(frame, Started):
                self.status = frame.status
            return frame

    def _hear(self) -> Started | Chunk | Alive | Ended | FailedSend | None:
        """A frame of this request, or None for a moment without one."""
        try:
            frame: FromWorker | None = self._line.receive()
        except WorkerDied:
            self._error = "worker"
            raise
        if frame is None or isinstance(frame, Ready | Breakouts) or frame.id != self._cleared.id:
            return None
        return frame

    def _wind_up(self, session: str) -> None:
        """The desk wants no more: a reply that is as good as complete may end by itself, others are stopped.

        A worker that does not confirm the stop at once is ended: then surely nothing more goes out.
        """
        stopped = self._cancel.is_set()
        self._error = "cancelled" if stopped else "cut"
        try:
            if not stopped and self._await_end(_WIND_UP_S):
                return
            self._line.send(Cancel(session, self._cleared.id))
            if not self._await_end(_CANCEL_S):
                self._line.give_up()
        except WorkerDied:
            pass  # then nothing more goes out either; the reply so far stands

    def _compare(self, frame: Ended) -> None:
        """What is logged must be what the worker received."""
        if frame.sha256 != self._hash.hexdigest():
            self._error = "worker"
            self._line.give_up()
            raise WorkerDied(WORKER_DIED)

    def _await_end(self, seconds: float) -> bool:
        """Read on until this request's last frame; False when it did not come in time."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            frame = self._hear()
            if isinstance(frame, Chunk):
                self._count(frame.data)
            if isinstance(frame, Ended) and self._error == "cut":
                self._error = None
            if isinstance(frame, Ended | FailedSend):
                return True
        return False

    def _count(self, untrusted: bytes) -> None:
        self._bytes_in += len(untrusted)
        self._hash.update(untrusted)
        if len(self._reply) < REPLY_BYTES:
            self._reply += untrusted[: REPLY_BYTES - len(self._reply)]

    def _failed(self, reason: Reason) -> CoGenesisError:
        self._error = reason
        return failure(reason, self._endpoint)
