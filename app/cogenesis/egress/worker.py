"""The egress worker: the only process of ours with internet sockets, and it never sees private text.

It starts in this order: its environment is emptied, so that no variable can change where or how a request
goes; it confines itself; only then does it import an HTTP library; then it says that it is ready. It
sends what it is told to, if that still has the hash the gate cleared and goes where the endpoint is.

Run as `python -m cogenesis.egress.worker DESCRIPTOR [--ca-file FILE]`.
"""

from __future__ import annotations

import logging
import os
import secrets
import ssl
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from cogenesis.egress.messages import Cancel, FailedSend, Fetch, Ready, Send, ToWorker
from cogenesis.processes.breakout import Breakouts, TryBreakouts, try_breakouts
from cogenesis.processes.confinement import Confinement, Role, confine
from cogenesis.processes.frames import BadFrame, Channel, ChannelClosed
from cogenesis.processes.worker_side import open_channel

if TYPE_CHECKING:
    from cogenesis.egress.wire import Exchange

WATCH_S = 0.25
_KEPT = ("SYSTEMROOT",)  # Windows opens no socket without it


class EgressWorker:
    """Obeys the frames of one channel until its other end closes. One request at a time."""

    def __init__(
        self,
        channel: Channel[ToWorker],
        confinement: Confinement,
        certificates: ssl.SSLContext | None,
        for_files: ssl.SSLContext | None = None,
    ) -> None:
        """`certificates` is None when the CA file cannot be used: then no request is sent.

        `for_files` is what model files are fetched with, where that is another: their servers are not the
        endpoint, and what they send is held against a hash.
        """
        self._channel = channel
        self._confined = confinement
        self._certificates = certificates
        self._for_files = for_files or certificates
        self._session = secrets.token_hex(8)
        self._exchange: Exchange | None = None

    def run(self) -> None:
        """Say Ready, then serve."""
        confined = self._confined
        try:
            self._channel.send(
                Ready(
                    session=self._session,
                    pid=os.getpid(),
                    confined=confined.meets_minimum,
                    seccomp=confined.seccomp,
                    landlock_abi=confined.landlock_abi,
                    problems=confined.problems,
                )
            )
            while True:
                self._serve_one()
        except (ChannelClosed, BadFrame):
            return
        finally:
            if self._exchange is not None:
                self._exchange.abort("cancelled")

    def _serve_one(self) -> None:
        try:
            frame = self._channel.receive(timeout=self._patience())
        except TimeoutError:
            assert self._exchange is not None
            self._exchange.watch()
            return
        match frame:
            case Send() | Fetch():
                self._start(frame)
            case Cancel() if frame.session == self._session:
                if self._exchange is not None and self._exchange.id == frame.id:
                    self._exchange.abort("cancelled")
            case TryBreakouts():
                self._channel.send(Breakouts(try_breakouts(Role.EGRESS)))
            case _:
                pass

    def _patience(self) -> float | None:
        """Seconds until the watched request needs a look; None when there is none."""
        if self._exchange is None or self._exchange.over:
            self._exchange = None
            return None
        return min(WATCH_S, max(0.0, self._exchange.due() - time.monotonic()))

    def _start(self, send: Send | Fetch) -> None:
        from cogenesis.egress.download import Download
        from cogenesis.egress.fetch_rules import fetch_problem
        from cogenesis.egress.wire import Exchange, problem_of

        if send.session != self._session:
            self._channel.send(FailedSend(send.id, "stale"))
        elif not self._confined.meets_minimum:
            self._channel.send(FailedSend(send.id, "unconfined"))
        elif self._exchange is not None and not self._exchange.over:
            self._channel.send(FailedSend(send.id, "busy"))
        elif (problem := problem_of(send) if isinstance(send, Send) else fetch_problem(send)) is not None:
            self._channel.send(FailedSend(send.id, problem))
        elif self._certificates is None or self._for_files is None:
            self._channel.send(FailedSend(send.id, "ca_file"))
        else:
            if isinstance(send, Send):
                self._exchange = Exchange(send, self._certificates, self._emit)
            else:
                self._exchange = Download(send, self._for_files, self._emit)
            threading.Thread(target=self._exchange.run, name="exchange", daemon=True).start()

    def _emit(self, frame: msgspec.Struct) -> None:
        try:
            self._channel.send(frame)
        except ChannelClosed:
            pass  # the serving thread sees it too, and ends the process


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until the desk is gone; the process ends here, whatever its threads wait for."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    _empty_environment()
    logging.disable(logging.CRITICAL)  # libraries log addresses and headers
    channel: Channel[ToWorker] = open_channel(arguments, ToWorker)
    ca_file = arguments[2] if arguments[1:2] == ["--ca-file"] and len(arguments) > 2 else None
    confinement = confine(Role.EGRESS, readable=[] if ca_file is None else [Path(ca_file)])
    from cogenesis.egress.wire import trusted_certificates

    certificates: ssl.SSLContext | None
    for_files: ssl.SSLContext | None
    try:
        certificates = trusted_certificates(ca_file)
        for_files = trusted_certificates(ca_file, system_too=True)
    except (OSError, ValueError):
        certificates = for_files = None
    EgressWorker(channel, confinement, certificates, for_files).run()
    os._exit(0)


def _empty_environment() -> None:
    for name in list(os.environ):
        if name not in _KEPT:
            del os.environ[name]


if __name__ == "__main__":
    main()
