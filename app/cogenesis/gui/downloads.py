"""Downloads of models: they go on while the user is elsewhere in the window, one after the other.

A download needs the open vault, which holds the log of what leaves. So locking stops it, what came is kept,
and it goes on after unlocking.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cogenesis.gui import model_operations
from cogenesis.gui.messages import Messages
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import pause_timer, readable_bytes, readable_seconds

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.gui.model_operations import ModelRow

LOOK_MILLISECONDS = 1000


@dataclass(frozen=True, slots=True)
class Download:
    """One model on its way.

    Attributes:
        done, total: bytes; `rate` is bytes a second lately, 0 while not known.
        state: "waiting", "running", "stopping" or "failed".
        sentence: what went wrong.
        then_use: it is to write from then on.
    """

    name: str
    title: str
    done: int
    total: int
    rate: float = 0.0
    state: str = "waiting"
    sentence: str = ""
    then_use: bool = True


class Downloads(QObject):
    """What is being fetched, and what waits for its turn.

    Attributes:
        may_use: whether the model that writes can be changed now; asked before a new one is put in use.

    Signals:
        changed: something of a download is another now.
        arrived: name of a model whose file is whole; `in_use` says of one that writes now.
    """

    changed = Signal()
    arrived = Signal(str)
    in_use = Signal(str)

    def __init__(self, tasks: Tasks, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.may_use: Callable[[], bool] = lambda: True
        self._tasks = tasks
        self._messages = messages
        self._assistant: Assistant | None = None
        self._all: dict[str, Download] = {}
        self._task: Task | None = None
        self._suspended = False
        self._to_use: Download | None = None
        self._look = pause_timer(self, LOOK_MILLISECONDS, self._use_arrived)

    def get(self, name: str) -> Download | None:
        """What is known of the download of this model."""
        return self._all.get(name)

    @property
    def running(self) -> Download | None:
        """The one that is being fetched."""
        return next((each for each in self._all.values() if each.state in ("running", "stopping")), None)

    def start(self, assistant: Assistant, row: ModelRow, *, then_use: bool = True) -> None:
        """Fetch a model of the catalogue, as soon as no other is being fetched."""
        known = self._all.get(row.name)
        if known is not None and known.state != "failed":
            return
        self._assistant = assistant
        self._all[row.name] = Download(row.name, row.title, row.part, row.bytes, then_use=then_use)
        self._next()
        self.changed.emit()

    def stop(self, name: str) -> None:
        """Stop; what came is kept, and `start` goes on from there."""
        found = self._all.get(name)
        if found is None:
            return
        if found.state == "running" and self._task is not None:
            self._set(name, state="stopping")
            self._task.cancel()
        elif found.state != "stopping":
            del self._all[name]
        self.changed.emit()

    def suspend(self) -> None:
        """The vault is about to be locked, which stops all work; see `go_on`."""
        self._suspended = True

    def go_on(self, assistant: Assistant) -> None:
        """The vault is open again: fetch what locking had stopped."""
        self._assistant = assistant
        self._suspended = False
        self._next()
        self._use_arrived()

    def forget(self) -> None:
        """The vault is no more, or another: nothing is wanted any longer."""
        self._all.clear()
        self._to_use = None
        self.changed.emit()

    def _next(self) -> None:
        if self._suspended or self._task is not None or self._assistant is None:
            return
        waiting = next((each for each in self._all.values() if each.state == "waiting"), None)
        if waiting is None:
            return
        self._set(waiting.name, state="running")
        name = waiting.name
        self._task = self._tasks.run(
            model_operations.pull_model(assistant=self._assistant, name=name),
            owner=self,
            on_report=lambda progress: self._on_progress(name, progress),
            on_done=lambda _: self._on_done(name),
            on_error=lambda sentence: self._on_error(name, sentence),
            on_cancelled=lambda: self._on_stopped(name),
            on_end=self._on_end,
        )

    def _on_progress(self, name: str, progress: tuple[int, int, float]) -> None:
        done, total, rate = progress
        self._set(name, done=done, total=total, rate=rate)
        self.changed.emit()

    def _on_done(self, name: str) -> None:
        arrived = self._all.pop(name, None)
        if arrived is None:
            return
        self.arrived.emit(name)
        if arrived.then_use:
            self._to_use = arrived
            self._use_arrived()
        else:
            self._messages.info(self.tr("{model} is downloaded.").format(model=arrived.title))

    def _on_error(self, name: str, sentence: str) -> None:
        if not self._suspended:
            self._set(name, state="failed", sentence=sentence)
            self._messages.error(sentence)
        else:
            self._set(name, state="waiting")

    def _on_stopped(self, name: str) -> None:
        found = self._all.get(name)
        if found is not None and found.state == "stopping":
            del self._all[name]
        else:
            self._set(name, state="waiting")  # by locking

    def _on_end(self) -> None:
        self._task = None
        self._next()
        self.changed.emit()

    def _use_arrived(self) -> None:
        """Put it in use, once no draft is being written with the one before."""
        arrived, assistant = self._to_use, self._assistant
        if arrived is None or assistant is None or self._suspended:
            return
        if not self.may_use():
            self._look.start()
            return
        self._to_use = None
        self._messages.info(self.tr("{model} is downloaded; it is tried out…").format(model=arrived.title))
        self._tasks.run(
            model_operations.use_model(assistant=assistant, name=arrived.name),
            owner=self,
            on_done=lambda _: self._on_used(arrived),
            on_error=self._messages.error,
            on_cancelled=lambda: self._use_later(arrived),
        )

    def _on_used(self, arrived: Download) -> None:
        self._messages.info(self.tr("{model} writes from now on.").format(model=arrived.title))
        self.in_use.emit(arrived.name)
        self.changed.emit()

    def _use_later(self, arrived: Download) -> None:
        self._to_use = arrived

    def _set(self, name: str, **changes: object) -> None:
        if name in self._all:
            self._all[name] = replace(self._all[name], **changes)  # type: ignore[arg-type]  # names are checked by replace

    def describe(self, download: Download) -> str:
        """How far it is, in a few words."""
        if download.state == "waiting":
            return self.tr("Waits for its turn")
        if download.state == "failed":
            return download.sentence
        if download.state == "stopping":
            return self.tr("Stopping…")
        parts = [
            self.tr("{percent} %").format(percent=percent(download)),
            self.tr("{done} of {total}").format(
                done=readable_bytes(download.done), total=readable_bytes(download.total)
            ),
        ]
        if download.rate > 0:
            left = (download.total - download.done) / download.rate
            parts.append(self.tr("{rate} a second").format(rate=readable_bytes(int(download.rate))))
            parts.append(self.tr("{time} left").format(time=readable_seconds(left)))
        return " · ".join(parts)


def percent(download: Download) -> int:
    """Of its bytes that are there."""
    return 100 * download.done // download.total if download.total else 0
