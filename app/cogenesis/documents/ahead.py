"""Works through an iterator in a thread of its own, a bounded way ahead of whoever takes what it gives.

So a reader parses the next items while the desk stores the last ones, and neither waits for the other's disk.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from typing import Generic, TypeVar

T = TypeVar("T")


class Ahead(Generic[T]):
    """What an iterator gives, in order, made ahead of time."""

    def __init__(
        self, source: Generator[T, None, None], *, most: int, cost: Callable[[T], int], most_cost: int
    ) -> None:
        """Start working: at most `most` things wait, of `most_cost` in all, or one that costs more alone."""
        self._source = source
        self._most = most
        self._cost = cost
        self._most_cost = most_cost
        self._waiting: deque[T] = deque()
        self._waiting_cost = 0
        self._changed = threading.Condition()
        self._closed = self._ended = False
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._work, name="ahead", daemon=True)
        self._thread.start()

    def next(self, timeout: float) -> T:
        """The next thing; TimeoutError when it is not there yet, StopIteration behind the last.

        What the iterator raised is raised here, in its place.
        """
        deadline = time.monotonic() + timeout
        with self._changed:
            while not self._waiting:
                if self._error is not None:
                    raise self._error
                if self._ended:
                    raise StopIteration
                if not self._changed.wait(deadline - time.monotonic()) and not self._waiting:
                    raise TimeoutError
            taken = self._waiting.popleft()
            self._waiting_cost -= self._cost(taken)
            self._changed.notify_all()
            return taken

    def close(self) -> None:
        """Close the iterator at its next thing, and wait for that; what is waiting is dropped."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._thread.join()

    def _work(self) -> None:
        try:
            for thing in self._source:
                if not self._put(thing):
                    break
        except BaseException as error:  # it belongs to whoever waits
            self._error = error
        finally:
            try:
                self._source.close()
            finally:
                with self._changed:
                    self._ended = True
                    self._changed.notify_all()

    def _put(self, thing: T) -> bool:
        cost = self._cost(thing)
        with self._changed:
            while not self._closed and self._waiting and self._is_full(cost):
                self._changed.wait()
            self._waiting.append(thing)
            self._waiting_cost += cost
            self._changed.notify_all()
            return not self._closed

    def _is_full(self, cost: int) -> bool:
        return len(self._waiting) >= self._most or self._waiting_cost + cost > self._most_cost
