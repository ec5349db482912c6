"""The one gateway for background work, so that the event loop never waits.

Work is a named value (see `operations`), run in one of three lanes: VAULT has a single worker and takes short
work on the vault, in order; WIDE has several and takes what lasts; LONG has one for what lasts for minutes or
hours. What work yields, reports, returns or raises is put in a queue and delivered on the main thread in
bounded batches. Workers never call Qt: they wake the main thread through a socket pair. Cancelling is an
outcome of its own, never an error, and no exception is lost: one that nobody handles reaches the user through
`failed`.
"""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

from cogenesis.errors import Cancelled, CoGenesisError

T = TypeVar("T")
log = logging.getLogger("cogenesis.gui")

BATCH_SECONDS = 0.010
WIDE_WORKERS = 4


class Lane(Enum):
    """Where work runs."""

    VAULT = auto()
    WIDE = auto()
    LONG = auto()


class Reporter:
    """What running work may use: the cancel event, and a way to report on the way.

    Attributes:
        cancel: set when the user, or the program's end, stops the work.
    """

    def __init__(self, post: Callable[[object], None], cancel: threading.Event) -> None:
        self._post = post
        self.cancel = cancel

    def report(self, value: object) -> None:
        """Hand a value (progress, or an item of a stream) to the main thread."""
        self._post(value)


@dataclass(frozen=True, slots=True)
class Work(Generic[T]):
    """Something to do off the main thread; `name` stands in logs."""

    name: str
    lane: Lane
    call: Callable[[Reporter], T]


def stream(name: str, lane: Lane, start: Callable[[threading.Event], Iterator[Any]]) -> Work[None]:
    """Work that reports every item of an iterator and returns nothing."""

    def drain(reporter: Reporter) -> None:
        for item in start(reporter.cancel):
            reporter.report(item)

    return Work(name, lane, drain)


class BugError(Exception):
    """Stands for an exception that is no CoGenesisError; holds its type and place, never its values."""


class Task:
    """One piece of submitted work and who wants to hear of it. Lives on the main thread."""

    def __init__(
        self,
        name: str,
        owner: QObject,
        *,
        on_done: Callable[[Any], None] | None,
        on_report: Callable[[Any], None] | None,
        on_error: Callable[[str], None] | None,
        on_cancelled: Callable[[], None] | None,
        on_end: Callable[[], None] | None,
    ) -> None:
        self.name = name
        self.owner = owner
        self.on_done = on_done
        self.on_report = on_report
        self.on_error = on_error
        self.on_cancelled = on_cancelled
        self.on_end = on_end
        self.cancel_event = threading.Event()
        self.running = True

    def cancel(self) -> None:
        """Ask the work to stop; its outcome comes as for any other."""
        self.cancel_event.set()


@dataclass(frozen=True, slots=True)
class _Delivery:
    task: Task
    kind: str  # "report", "done", "error" or "cancelled"
    value: Any = None


class Tasks(QObject):
    """Runs work and delivers what becomes of it.

    Signals:
        failed: a sentence for the user, from work whose caller handles no errors, or from a bug.
        busy_changed: number of tasks that have not ended.
    """

    failed = Signal(str)
    busy_changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            Lane.VAULT: ThreadPoolExecutor(1, thread_name_prefix="vault"),
            Lane.WIDE: ThreadPoolExecutor(WIDE_WORKERS, thread_name_prefix="wide"),
            Lane.LONG: ThreadPoolExecutor(1, thread_name_prefix="long"),
        }
        self._queue: deque[_Delivery | Callable[[], None]] = deque()
        self._signalled = threading.Event()
        self._tasks: set[Task] = set()
        self._futures: dict[Future[None], Lane] = {}
        self._guard = threading.Lock()
        self._closed = False
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._deliver)
        self._near, self._far = socket.socketpair()
        self._near.setblocking(False)
        self._far.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)

    def run(
        self,
        work: Work[T],
        *,
        owner: QObject,
        on_done: Callable[[T], None] | None = None,
        on_report: Callable[[Any], None] | None = None,
        on_error: Callable[[str], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
        on_end: Callable[[], None] | None = None,
    ) -> Task:
        """Start `work`; the callbacks run on the main thread as long as `owner` lives.

        `on_error` gets the user's sentence. `on_end` comes last, whatever happened.
        """
        task = Task(
            work.name,
            owner,
            on_done=on_done,
            on_report=on_report,
            on_error=on_error,
            on_cancelled=on_cancelled,
            on_end=on_end,
        )
        if self._closed:
            task.running = False
            return task
        self._tasks.add(task)
        self.busy_changed.emit(len(self._tasks))
        future = self._lanes[work.lane].submit(self._perform, work, task)
        with self._guard:
            self._futures[future] = work.lane
        future.add_done_callback(self._forget)
        return task

    def on_main(self, call: Callable[[], None]) -> None:
        """Run `call` on the main thread soon; may be called from any thread."""
        self._post(call)

    @property
    def busy(self) -> bool:
        """Whether anything has not ended."""
        return bool(self._tasks)

    def cancel_all(self) -> None:
        """Ask everything to stop."""
        for task in tuple(self._tasks):
            task.cancel()

    def settle(self, lane: Lane, seconds: float = 5.0) -> bool:
        """Wait at most `seconds` for what runs in `lane`; to be called in the other lane only."""
        with self._guard:
            running = [future for future, where in self._futures.items() if where is lane]
        return not wait(running, seconds).not_done

    def close(self, seconds: float = 5.0) -> bool:
        """Stop what lasts, finish short vault work, wait at most `seconds`; True when all ended."""
        self._closed = True
        self.cancel_all()
        with self._guard:
            running = tuple(self._futures)
        _, late = wait(running, seconds)
        for lane in self._lanes.values():
            lane.shutdown(wait=False, cancel_futures=True)
        self._notifier.setEnabled(False)
        self._far.close()
        self._near.close()
        if late:
            log.warning("%d tasks did not end in time", len(late))
        return not late

    def _forget(self, future: Future[None]) -> None:
        with self._guard:
            self._futures.pop(future, None)

    def _perform(self, work: Work[Any], task: Task) -> None:
        def report(value: object) -> None:
            self._post(_Delivery(task, "report", value))

        try:
            value = work.call(Reporter(report, task.cancel_event))
        except Cancelled:
            self._post(_Delivery(task, "cancelled"))
        except CoGenesisError as error:
            log.info("%s failed: %s", work.name, type(error).__name__)
            self._post(_Delivery(task, "error", error))
        except BaseException as error:
            self._post(_Delivery(task, "error", BugError(place_of(error))))
            log.error("bug in %s: %s", work.name, place_of(error))
        else:
            self._post(_Delivery(task, "done", value))

    def _post(self, delivery: _Delivery | Callable[[], None]) -> None:
        self._queue.append(delivery)
        if not self._signalled.is_set():
            self._signalled.set()
            with contextlib.suppress(OSError):  # full: it will wake anyway; closed: nobody listens
                self._far.send(b"!")

    @Slot()
    def _on_woken(self) -> None:
        with contextlib.suppress(BlockingIOError):
            self._near.recv(4096)
        self._deliver()

    @Slot()
    def _deliver(self) -> None:
        self._signalled.clear()
        until = time.monotonic() + BATCH_SECONDS
        while self._queue and time.monotonic() < until:
            delivery = self._queue.popleft()
            if isinstance(delivery, _Delivery):
                self._hand_over(delivery)
            else:
                delivery()
        if self._queue and not self._signalled.is_set():
            self._signalled.set()
            self._more.start(0)  # a posted event would be taken before keys and timers

    def _hand_over(self, delivery: _Delivery) -> None:
        task = delivery.task
        ended = delivery.kind != "report"
        if ended:
            task.running = False
            self._tasks.discard(task)
            self.busy_changed.emit(len(self._tasks))
        if not shiboken6.isValid(task.owner):
            return
        try:
            self._call_back(delivery)
        finally:
            if ended and task.on_end is not None:
                task.on_end()

    def _call_back(self, delivery: _Delivery) -> None:
        task = delivery.task
        if delivery.kind == "report" and task.on_report is not None:
            task.on_report(delivery.value)
        elif delivery.kind == "done" and task.on_done is not None:
            task.on_done(delivery.value)
        elif delivery.kind == "cancelled" and task.on_cancelled is not None:
            task.on_cancelled()
        elif delivery.kind == "error":
            sentence = self._sentence(delivery.value)
            (task.on_error or self.failed.emit)(sentence)

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, BugError):
            return self.tr(
                "Something went wrong inside CoGenesis ({place}). What you typed is still here; try again."
            ).format(place=error)
        return str(error)


def place_of(error: BaseException) -> str:
    """Type and innermost place of an exception, without any of its values."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    module = trace.tb_frame.f_globals.get("__name__", "?")
    return f"{type(error).__name__} in {module}, line {trace.tb_lineno}"
