"""The desk's side of the launcher: ask it for verbs, notice when it or the egress worker ends."""

from __future__ import annotations

import logging
import os
import queue
import socket
import threading
from collections.abc import Sequence
from pathlib import Path

import msgspec

from cogenesis.errors import CoGenesisError, Refused, WorkerDied
from cogenesis.processes.children import Child, parent_mark, worker_command, worker_stderr
from cogenesis.processes.frames import BadFrame, Channel, ChannelClosed, packet_pair
from cogenesis.processes.messages import (
    Answer,
    EgressExited,
    EgressStarted,
    OpenFile,
    OpenLink,
    OpenMail,
    PrepareGpu,
    Report,
    StartEgress,
    StopEgress,
)

LAUNCHER = "cogenesis.processes.launcher"

_log = logging.getLogger("cogenesis.processes")
_LEAVE_S = 1.0
_KILL_S = 2.0
_ANSWER_S = 5.0


class Launcher:
    """The launcher as the desk sees it.

    Once the desk is confined there is no second one: what it starts from then on is confined like itself.

    Attributes:
        egress_socket: the near end of the channel to whichever egress worker runs; it stays the same.
    """

    def __init__(self, child: Child, control: Channel[Report], egress_socket: socket.socket) -> None:
        """Use `Launcher.start()`."""
        self.egress_socket = egress_socket
        self._child = child
        self._control = control
        self._turn = threading.Lock()
        self._answers: queue.SimpleQueue[EgressStarted | Answer | None] = queue.SimpleQueue()
        self._egress_pid: int | None = None
        self._gone = threading.Event()
        self._offline = False
        threading.Thread(target=self._listen, name="launcher", daemon=True).start()

    @classmethod
    def start(cls, *, egress_command: Sequence[str] | None = None) -> Launcher:
        """Start the launcher: before anything else, and always before `confine(Role.DESK)`.

        `egress_command` runs in place of the egress worker. Raises CoGenesisError.
        """
        near, far = packet_pair()
        near_egress, far_egress = packet_pair()
        with far, far_egress:
            descriptors = (far.fileno(), far_egress.fileno())
            try:
                child = Child(
                    [*worker_command(LAUNCHER), *map(str, descriptors), *(egress_command or ())],
                    environment=os.environ
                    | parent_mark(),  # for the programs it opens; workers get a clean one
                    descriptors=descriptors,
                    stderr=worker_stderr(),
                )
            except OSError as error:
                near.close()
                near_egress.close()
                raise CoGenesisError("CoGenesis could not start a process of its own; try again.") from error
        return cls(child, Channel(near, Report, send_timeout=_ANSWER_S), near_egress)

    @property
    def alive(self) -> bool:
        """False once it has ended, however that came."""
        return self._child.alive and not self._gone.is_set()

    @property
    def egress_alive(self) -> bool:
        """An egress worker was started and has not ended since."""
        return self._egress_pid is not None and not self._gone.is_set()

    @property
    def pid(self) -> int:
        """The launcher's process id."""
        return self._child.pid

    @property
    def egress_pid(self) -> int | None:
        """The running egress worker's process id."""
        return self._egress_pid if self.egress_alive else None

    def start_egress(self, ca_file: str | None = None) -> None:
        """Start an egress worker unless one runs. Frames sent before and not read are dropped.

        Raises Refused when offline, WorkerDied when the launcher is gone, CoGenesisError.
        """
        with self._turn:
            if not self.egress_alive:
                self._ask(StartEgress(ca_file))

    def stop_egress(self) -> None:
        """End the egress worker; it is gone when this returns. Raises as `start_egress`."""
        with self._turn:
            if self.egress_alive:
                self._ask(StopEgress())
                self._egress_pid = None

    def open_link(self, name: str) -> None:
        """Show one of the program's own pages, by its name in `launcher.LINKS`."""
        with self._turn:
            self._ask(OpenLink(name))

    def open_file(self, path: Path) -> None:
        """Open a file the user has just exported."""
        with self._turn:
            self._ask(OpenFile(str(path.absolute())))

    def open_mail(self) -> None:
        """Open an empty mail window."""
        with self._turn:
            self._ask(OpenMail())

    def prepare_gpu(self) -> None:
        """Have NVIDIA's helper make the card's devices; at most some seconds. Raises CoGenesisError."""
        with self._turn:
            self._ask(PrepareGpu())

    def end(self) -> None:
        """Offline: end the launcher and the egress worker for good; both are gone when this returns.

        From then on no process of ours can reach the internet until the program is started anew.
        """
        self._offline = True
        self._stop()

    def close(self) -> None:
        """End the launcher and the egress worker, and close `egress_socket`."""
        self._stop()
        self.egress_socket.close()

    def _stop(self) -> None:
        self._gone.set()
        self._control.close()
        try:
            self.egress_socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        if not self._child.wait(_LEAVE_S if self._egress_pid is not None else 0.0):
            self._child.kill()  # the guardian can, though Landlock may keep the rest of the desk from it
            self._child.wait(_KILL_S)
        self._egress_pid = None

    def _ask(self, verb: msgspec.Struct) -> None:
        if self._offline:
            raise Refused(
                "Offline: nothing can reach the internet until you end offline mode and restart CoGenesis."
            )
        answer: EgressStarted | Answer | None = None
        if self.alive:
            try:
                self._control.send(verb)
                answer = self._answers.get(timeout=_ANSWER_S)
            except (ChannelClosed, TimeoutError, queue.Empty):
                answer = None
        if answer is None:
            self._stop()
            raise WorkerDied(
                "The process that starts others has ended; restart CoGenesis to use the cloud again."
            )
        if isinstance(answer, Answer) and not answer.ok:
            raise CoGenesisError(answer.problem)

    def _listen(self) -> None:
        """Take reports until the launcher ends; its worker ends with it."""
        try:
            while True:
                report = self._control.receive()
                if isinstance(report, EgressExited):
                    _log.warning("egress worker ended, status %s", report.status)
                    if report.pid == self._egress_pid:
                        self._egress_pid = None
                    continue
                if isinstance(report, EgressStarted):
                    self._egress_pid = report.pid
                self._answers.put(report)
        except (ChannelClosed, BadFrame):
            if not self._gone.is_set():
                _log.warning("launcher ended")
                self._child.kill()  # in case it only stopped making sense
            self._gone.set()
            self._answers.put(None)
