"""The desk's side of a request for a model file: hand over what was cleared, read what comes back.

A download can take an hour, a sketch must not wait that long. So a download gives its turn up as soon as
another request wants it; whoever made it goes on where it stopped, by a new request.
"""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass, replace
from typing import ClassVar

from cogenesis.egress.client import Egress
from cogenesis.egress.conversation import POLL_S, Conversation
from cogenesis.egress.fetch_rules import fetch_problem
from cogenesis.egress.messages import Ended, Fetch, Reason, Timeouts
from cogenesis.egress.records import Outcome
from cogenesis.egress.sentences import WORKER_NO_START
from cogenesis.errors import Cancelled, CoGenesisError, EndpointError, Refused, WorkerDied

FETCH_TIMEOUTS = Timeouts(connect=15.0, first_byte=60.0, idle=30.0, total=24 * 3600.0)
REDIRECTS = frozenset({301, 302, 303, 307, 308})
NOT_SUCH_A_RANGE = 416
_AGAIN = "try again, which goes on where it stopped"

_REFUSALS: dict[Reason, str] = {
    "unconfined": (
        "Nothing was sent: this system does not give the protection that sending needs; "
        "see `cogenesis doctor` for what is missing, or import a model file."
    ),
    "hash": "Nothing was sent: the request is not the one that was cleared; please report this.",
    "url": "Nothing was sent: the file's address is not of a form that is allowed.",
    "origin": "Nothing was sent: the file's address leads to a server that the catalogue does not name.",
    "headers": "Nothing was sent: the request's headers are not those of a download; please report this.",
}
_FAILURES: dict[Reason, str] = {
    "stale": f"The sending process was replaced in the middle of the download; {_AGAIN}.",
    "busy": "Another request is still on its way; try again when it is done.",
    "internal": f"The sending process had a fault of its own; {_AGAIN}.",
    "ca_file": "The endpoint's certificate file cannot be read as PEM; set the endpoint again.",
    "dns": f"The name {{host}} cannot be found; check the connection, then {_AGAIN}.",
    "refused": f"Nothing listens at {{host}}; {_AGAIN}.",
    "connect": f"{{host}} cannot be reached; check the connection, then {_AGAIN}.",
    "certificate": "The certificate of {host} is not one this system trusts, so nothing was downloaded.",
    "tls": "{host} does not speak TLS as it should, so nothing was downloaded; try again later.",
    "proxy": f"The proxy cannot be reached or does not connect to {{host}}; check the proxy, then {_AGAIN}.",
    "timeout_connect": f"{{host}} does not answer; check the connection, then {_AGAIN}.",
    "timeout_first_byte": f"{{host}} is too slow to answer; {_AGAIN}.",
    "timeout_idle": f"{{host}} fell silent in the middle of the file; {_AGAIN}.",
    "timeout_total": f"The download from {{host}} takes too long; {_AGAIN}.",
    "closed": f"{{host}} broke the connection off in the middle of the file; {_AGAIN}.",
    "protocol": f"{{host}} closed the connection or does not speak HTTP; {_AGAIN}.",
    "encoding": "{host} sends the file in a compressed form nobody asked for; nothing was kept of that.",
    "too_large": "{host} sends more than the catalogue says the file holds; nothing was kept of that.",
}
_LASTING: frozenset[Reason] = frozenset({"ca_file", "certificate", "tls", "encoding", "too_large"})


class Passing(EndpointError):
    """A fault that may be over with the next try."""


class Yielded(Passing):
    """Another request wanted the turn."""


@dataclass(frozen=True, slots=True)
class ClearedFetch:
    """A request for a file that the gate has cleared and the outbound log has committed.

    Attributes:
        id: of its request record.
        hosts: host, or host:port, of each server that the catalogue names for the file.
        sha256: hex, of the request's bytes, as the gate noted it.
        most: bytes of the whole file.
        ca_file, proxy: as set with the endpoint; the CA file counts beside the system's store.
    """

    id: str
    url: str
    hosts: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]
    sha256: str
    most: int
    ca_file: str | None = None
    proxy: str | None = None


class Fetching(Conversation):
    """A request for a file or a part of it. Bodies of replies with status 200 or 206 are handed out.

    Iteration raises Passing where another try may help, and ends in silence with a redirect and with status
    416: then `answer`, an Answered, says what there is to know.
    """

    wanted: ClassVar[tuple[int, ...]] = (200, 206)
    hasty: ClassVar[bool] = True

    def __init__(
        self,
        egress: Egress,
        cleared: ClearedFetch,
        *,
        cancel: threading.Event,
        timeouts: Timeouts = FETCH_TIMEOUTS,
    ) -> None:
        super().__init__(
            egress.line, cleared.id, cleared.ca_file, cancel=cancel, timeouts=timeouts, keep_reply=False
        )
        self._cleared = cleared
        self._yielded = False

    @property
    def digest(self) -> hashlib._Hash:
        """SHA-256 of the bytes handed out so far; goes on with them, and stops when they do."""
        return self._hash

    @property
    def outcome(self) -> Outcome:
        """What to log; how the request ended, and never the bytes that came."""
        outcome = super().outcome
        return replace(outcome, error="yielded") if self._yielded else outcome

    def _wait_for_turn(self) -> None:
        while not self._line.turn.acquire_patiently(POLL_S):
            if self._cancel.is_set():
                raise self._failed("cancelled")

    def _look(self) -> None:
        super()._look()
        if self._line.turn.wanted:
            self._yielded = True
            raise Yielded("The download waits for another request.")

    def _frame(self) -> Fetch:
        cleared = self._cleared
        frame = Fetch(
            session="",
            id=cleared.id,
            url=cleared.url,
            hosts=cleared.hosts,
            headers=cleared.headers,
            sha256=cleared.sha256,
            most=cleared.most,
            proxy=cleared.proxy,
            timeouts=self._timeouts,
        )
        if (problem := fetch_problem(frame)) is not None:
            raise self._failed(problem)
        return frame

    def _failure(self, reason: Reason) -> CoGenesisError:
        if reason == "cancelled":
            return Cancelled("Stopped.")
        if reason in _REFUSALS:
            return Refused(_REFUSALS[reason])
        if reason == "timeout_connect" and self._cleared.proxy is not None:
            reason = "proxy"
        kind = EndpointError if reason in _LASTING else Passing
        return kind(_FAILURES[reason].format(host=self._host))

    def _died(self, error: WorkerDied) -> CoGenesisError:
        kind = EndpointError if str(error) == WORKER_NO_START else Passing
        return kind(f"The sending process ended in the middle of the download; {_AGAIN}.")

    def _compare(self, frame: Ended) -> None:
        """Hashing costs the worker half of its time, and the file's own hash says more."""

    def _judge(self, status: int) -> None:
        if status in REDIRECTS:
            self._error = None
        if status in self.wanted or status in REDIRECTS or status == NOT_SUCH_A_RANGE:
            return
        if status in {408, 425, 429} or status >= 500:
            raise Passing(f"{self._host} cannot give the file just now (status {status}); {_AGAIN}.")
        if status in {401, 403, 404, 410}:
            raise EndpointError(
                f"{self._host} does not give this file any more (status {status}); choose another model, "
                "or import the file if you have it."
            )
        raise EndpointError(f"{self._host} answers with status {status}, which no download has; try later.")

    @property
    def _host(self) -> str:
        return self._cleared.url.split("/", 3)[2]
