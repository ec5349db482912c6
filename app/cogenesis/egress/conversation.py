"""One request on its way, as the desk sees it: frames to and from the egress worker, and what to log.

Whatever is asked for, a request is sent once, every wait is bounded, and at its end there is an outcome.
What differs between requests for sketches and for files stands with these.
"""

from __future__ import annotations

import hashlib
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Generator
from typing import ClassVar

import msgspec

from cogenesis.egress.line import Line
from cogenesis.egress.messages import (
    Alive,
    Answered,
    Cancel,
    Chunk,
    Ended,
    FailedSend,
    Fetch,
    FromWorker,
    Ready,
    Reason,
    Send,
    Started,
    Timeouts,
)
from cogenesis.egress.records import REPLY_BYTES, Outcome
from cogenesis.egress.sentences import WORKER_DIED, WORKER_HUNG
from cogenesis.errors import Cancelled, CoGenesisError, EndpointError, WorkerDied
from cogenesis.processes.breakout import Breakouts

POLL_S = 0.05
_HANG_S = 15.0
_CANCEL_S = 0.3
_WIND_UP_S = 0.25


class Conversation(ABC):
    """One request on its way. Iterate it for the reply's body, then look at `outcome`, whatever happened.

    Iteration raises Cancelled, Refused, or EndpointError with a sentence.

    Attributes:
        status: of the reply, once it has begun.
        answer: how it began. Untrusted.
    """

    wanted: ClassVar[tuple[int, ...]] = (200,)  # statuses of replies whose body is handed out
    hasty: ClassVar[bool] = False  # when it is left early, it does not wait for the reply's own end

    def __init__(
        self,
        line: Line,
        request_id: str,
        ca_file: str | None,
        *,
        cancel: threading.Event,
        timeouts: Timeouts,
        keep_reply: bool,
    ) -> None:
        self.status: int | None = None
        self.answer: Started | Answered | None = None
        self._line = line
        self._id = request_id
        self._ca_file = ca_file
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
            request=self._id,
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
            raise self._died(error) from None
        except Cancelled:
            self._error = "cancelled"
            raise
        finally:
            self._seconds = time.monotonic() - self._began

    def _wait_for_turn(self) -> None:
        deadline = time.monotonic() + self._timeouts.total
        with self._line.turn.waiting():
            while not self._line.turn.acquire(timeout=POLL_S):
                if self._cancel.is_set():
                    raise self._failed("cancelled")
                if time.monotonic() > deadline:
                    raise self._failed("busy")

    def _converse(self) -> Generator[bytes, None, None]:
        send = self._frame()
        if self._cancel.is_set():
            raise self._failed("cancelled")
        ready = self._line.ensure(self._ca_file, self._cancel)
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
                    if self.status in self.wanted:
                        yield frame.data
                elif isinstance(frame, Ended):
                    self._compare(frame)
                    ended = True
        finally:
            if not ended and self._error == "unfinished":
                self._wind_up(ready.session)
        assert self.status is not None
        self._error = None if self.status in self.wanted else f"status {self.status}"
        self._judge(self.status)

    @abstractmethod
    def _frame(self) -> Send | Fetch:
        """The frame that says exactly this request; refused here before the worker would refuse it."""

    @abstractmethod
    def _failure(self, reason: Reason) -> CoGenesisError:
        """The error to raise when no reply came."""

    @abstractmethod
    def _judge(self, status: int) -> None:
        """Raise for a complete reply of a status that will not do."""

    def _died(self, error: WorkerDied) -> CoGenesisError:
        """The error to raise when the worker is gone."""
        return EndpointError(str(error))

    def _look(self) -> None:
        """Called between any two frames; raises when the request is to be stopped."""
        if self._cancel.is_set():
            raise Cancelled("Stopped.")

    def _next(self) -> Started | Answered | Chunk | Ended:
        """The next frame of this request; raises when it failed, was cancelled, or the worker is gone."""
        heard = time.monotonic()
        while True:
            self._look()
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
            if isinstance(frame, Started | Answered):
                self.status = frame.status
                self.answer = frame
            return frame

    def _hear(self) -> Started | Answered | Chunk | Alive | Ended | FailedSend | None:
        """A frame of this request, or None for a moment without one."""
        try:
            frame: FromWorker | None = self._line.receive()
        except WorkerDied:
            self._error = "worker"
            raise
        if frame is None or isinstance(frame, Ready | Breakouts) or frame.id != self._id:
            return None
        return frame

    def _wind_up(self, session: str) -> None:
        """The desk wants no more: a reply that is as good as complete may end by itself, others are stopped.

        A worker that does not confirm the stop at once is ended: then surely nothing more goes out.
        """
        self._hash = self._hash.copy()  # what is read from here on is nobody's any more
        stopped = self._cancel.is_set() or self.hasty
        self._error = "cancelled" if self._cancel.is_set() else "cut"
        try:
            if not stopped and self._await_end(_WIND_UP_S):
                return
            self._line.send(Cancel(session, self._id))
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
        return self._failure(reason)
