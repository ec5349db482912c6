"""The desk's side of the egress worker: hand over a cleared request, read what comes back.

It has no way to the internet of its own and imports no HTTP library. A request is tried once; whoever
wants another try makes a new request, cleared and logged anew. Every wait here is bounded: by the
request's time-outs, by the worker's signs of life, and by the user's stop.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

from cogenesis.egress.conversation import Conversation
from cogenesis.egress.endpoint import Endpoint, origin_of, wire_headers
from cogenesis.egress.line import LauncherLike, Line
from cogenesis.egress.messages import Method, Ready, Reason, Send, Timeouts
from cogenesis.egress.records import sha256_hex
from cogenesis.egress.sentences import WORKER_HUNG, failure, status_failure
from cogenesis.errors import CoGenesisError, WorkerDied
from cogenesis.processes.breakout import Attempt, Breakouts, TryBreakouts

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
    def line(self) -> Line:
        """To the worker, for requests of other kinds than sketches."""
        return self._line

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


class Exchange(Conversation):
    """A request for a sketch. Only bodies of replies with status 200 are handed out."""

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
        super().__init__(
            line, cleared.id, endpoint.ca_file, cancel=cancel, timeouts=timeouts, keep_reply=keep_reply
        )
        self._cleared = cleared
        self._endpoint = endpoint

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

    def _failure(self, reason: Reason) -> CoGenesisError:
        return failure(reason, self._endpoint)

    def _judge(self, status: int) -> None:
        if status not in self.wanted:
            raise status_failure(status, self._endpoint)
