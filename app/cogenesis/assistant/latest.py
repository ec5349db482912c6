"""A thread for what may wait: in front only the latest that is wanted counts, behind it waits one thing."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

Work = Callable[[threading.Event], object]
"""Does something, and ends soon after the event is set."""

_log = logging.getLogger("cogenesis.assistant")


@dataclass(slots=True)
class Wanted:
    """Something to be done.

    Attributes:
        cancel: set when something else takes its place.
        done: what the work gave; None while it is not done, or when it failed.
        over: set when it will not be done any more, or is.
    """

    work: Work
    cancel: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)
    done: object = None

    def stop(self) -> None:
        """Ask it to end."""
        self.cancel.set()
        self.over.set()


class Latest:
    """Does the latest thing wanted in front, and when there is none, what waits behind.

    The thread is started by the first thing wanted, and ends with `end`. What a work raises ends that work.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._changed = threading.Condition()
        self._front: Wanted | None = None
        self._behind: Wanted | None = None
        self._behind_from = 0.0
        self._held = 0
        self._running: Wanted | None = None
        self._thread: threading.Thread | None = None
        self._ended = False

    def want(self, work: Work) -> Wanted:
        """In front, in place of what is there; what runs behind gives way and is done again later."""
        wanted = Wanted(work)
        with self._changed:
            self._clear_front()
            if self._running is not None and self._running is self._behind:
                self._running.cancel.set()
            self._front = wanted
            self._wake()
        return wanted

    def want_behind(self, work: Work, *, after: float = 0.0) -> None:
        """When nothing is wanted in front, and at the earliest in `after` seconds; in place of what waits."""
        with self._changed:
            if self._behind is not None:
                self._behind.stop()
            self._behind = Wanted(work)
            self._behind_from = time.monotonic() + after
            self._wake()

    def clear(self) -> None:
        """Nothing is wanted in front any more."""
        with self._changed:
            self._clear_front()

    def hold(self) -> None:
        """Begin nothing behind until `release`."""
        with self._changed:
            self._held += 1

    def release(self) -> None:
        """See `hold`."""
        with self._changed:
            self._held -= 1
            self._changed.notify_all()

    def end(self, wait: float = 2.0) -> None:
        """Stop everything, and wait so many seconds for what runs; what is wanted later begins anew."""
        with self._changed:
            self._clear_front()
            if self._behind is not None:
                self._behind.stop()
                self._behind = None
            thread, self._thread = self._thread, None
            self._ended = True
            self._changed.notify_all()
        if thread is not None and thread is not threading.current_thread():
            thread.join(wait)

    def _clear_front(self) -> None:
        if self._front is not None:
            self._front.stop()
            self._front = None

    def _wake(self) -> None:
        if self._thread is None:
            self._ended = False
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _run(self) -> None:
        while (wanted := self._next()) is not None:
            try:
                wanted.done = wanted.work(wanted.cancel)
            except Exception as error:  # what only helps must not end the program
                _log.info("%s: a work ended with %s", self._name, type(error).__name__)
            with self._changed:
                self._running = None
                if wanted is self._front:
                    self._front = None
                elif wanted is self._behind:
                    self._behind = Wanted(wanted.work) if wanted.cancel.is_set() else None
                wanted.over.set()

    def _next(self) -> Wanted | None:
        with self._changed:
            while threading.current_thread() is self._thread:
                wait: float | None = None
                self._running = self._front
                if self._front is None and self._behind is not None and not self._held:
                    wait = self._behind_from - time.monotonic()
                    self._running = self._behind if wait <= 0 else None
                if self._running is not None:
                    return self._running
                self._changed.wait(wait)
            return None
