"""The launcher: started before everything else, knows nothing, and is confined by nothing.

The desk gives up the internet, and what it gives up its children give up too. So the one process that may
send is started from here. The launcher gets no private text, reads nothing but verbs from a fixed list, and
ends with the desk. It also opens links, exported files and mail windows, whose programs need their freedom.

    python -m cogenesis.processes.launcher CONTROL_FD EGRESS_FD [EGRESS_COMMAND...]
"""

from __future__ import annotations

import os
import socket
import stat
import sys
import threading
from collections.abc import Mapping, Sequence

from cogenesis.processes.children import Child, clean_environment, worker_command, worker_stderr
from cogenesis.processes.confinement import die_with_parent, no_core_dumps, not_dumpable
from cogenesis.processes.frames import PART_BYTES, BadFrame, Channel, ChannelClosed
from cogenesis.processes.messages import (
    Answer,
    EgressExited,
    EgressStarted,
    OpenFile,
    OpenLink,
    OpenMail,
    PrepareGpu,
    Quit,
    Report,
    StartEgress,
    StopEgress,
    Verb,
)

EGRESS_WORKER = "cogenesis.egress.worker"

LINKS: Mapping[str, str] = {
    "paper": "https://arxiv.org/abs/2403.03129",
    "license": "https://www.apache.org/licenses/LICENSE-2.0",
}

# What the program exports. Others, such as desktop entries, could be run and not shown.
OPENABLE = frozenset({".docx", ".eml", ".json", ".jsonl", ".md", ".pdf", ".txt"})

# A setuid program: a confined process could not gain by it what it needs.
NVIDIA_MODPROBE = (
    "/usr/bin/nvidia-modprobe",
    "/usr/sbin/nvidia-modprobe",
    "/sbin/nvidia-modprobe",
    "/run/wrappers/bin/nvidia-modprobe",
)

_KILL_S = 2.0
_FAILS_WITHIN_S = 0.5
_MODPROBE_S = 4.0


class LauncherProcess:
    """Carries out verbs one at a time and reports the end of the egress worker."""

    def __init__(self, control: Channel[Verb], egress: socket.socket, egress_command: Sequence[str]) -> None:
        self._control = control
        self._egress = egress
        self._egress_command = list(egress_command)
        self._worker: Child | None = None
        self._reporting = threading.Lock()

    def run(self) -> None:
        """Serve until Quit, or until the desk's end closes; then no egress worker is left."""
        try:
            while True:
                verb = self._control.receive()
                if isinstance(verb, StartEgress):
                    self._start_egress(verb)
                    continue
                self._control.send(self._answer(verb))
                if isinstance(verb, Quit):
                    return
        except (ChannelClosed, BadFrame):
            return
        finally:
            self._stop_egress()

    def _answer(self, verb: StopEgress | OpenLink | OpenFile | OpenMail | PrepareGpu | Quit) -> Report:
        match verb:
            case OpenLink(name=name):
                if name not in LINKS:
                    return Answer(False, "CoGenesis has no link of that name.")
                return _open([["xdg-open", LINKS[name]]])
            case OpenFile(path=path):
                problem = problem_with_file(path)
                return Answer(False, problem) if problem else _open([["xdg-open", path]])
            case OpenMail():
                return _open([["xdg-email"], ["xdg-open", "mailto:"]])
            case PrepareGpu():
                return prepare_gpu(NVIDIA_MODPROBE)
            case _:
                return self._stop_egress()

    def _start_egress(self, verb: StartEgress) -> None:
        if self._worker and self._worker.alive:
            self._control.send(Answer(False, "The sending process is running already."))
            return
        if verb.ca_file is not None and not _is_certificate_file(verb.ca_file):
            self._control.send(
                Answer(False, "The endpoint's certificate file is missing or is no such file.")
            )
            return
        self._drop_unread()
        command = [*self._egress_command, str(self._egress.fileno())]
        command += ["--ca-file", verb.ca_file] if verb.ca_file is not None else []
        with self._reporting:  # a worker that ends at once is reported started first
            try:
                self._worker = Child(
                    command,
                    environment=clean_environment(),
                    descriptors=(self._egress.fileno(),),
                    stderr=worker_stderr(),
                    on_end=self._report_end,
                )
            except OSError:
                self._control.send(Answer(False, "The process that sends requests could not be started."))
                return
            self._control.send(EgressStarted(self._worker.pid))

    def _stop_egress(self) -> Answer:
        if self._worker is None:
            return Answer(True)
        self._worker.kill()
        if not self._worker.wait(_KILL_S):
            return Answer(False, "The process that sends requests could not be ended.")
        return Answer(True)

    def _drop_unread(self) -> None:
        """Forget frames a dead worker never read: what was given up must not be sent by the next one."""
        while True:
            try:
                if not self._egress.recv(PART_BYTES + 1, socket.MSG_DONTWAIT):
                    return
            except OSError:
                return

    def _report_end(self, pid: int, status: int) -> None:
        with self._reporting:
            try:
                self._control.send(EgressExited(pid, status))
            except ChannelClosed:
                pass


def _is_certificate_file(path: str) -> bool:
    """A regular file of at most 1 MB: a folder would open all of its files to the worker."""
    return os.path.isfile(path) and os.path.getsize(path) <= 1_000_000


def problem_with_file(untrusted_path: str) -> str:
    """Why this is not a file to open, as a sentence; "" when it is one."""
    try:
        found = os.lstat(untrusted_path)
    except (OSError, ValueError):
        return "The file is not there any more; export it again."
    suffix = os.path.splitext(untrusted_path)[1].lower()
    if not (os.path.isabs(untrusted_path) and stat.S_ISREG(found.st_mode) and suffix in OPENABLE):
        return "CoGenesis opens only files it has exported."
    return ""


def program_environment(ours: Mapping[str, str]) -> dict[str, str]:
    """The environment for somebody else's program: without our settings and what a bundle has changed."""
    dropped = ("_PYI", "_MEIPASS", "COGENESIS_", "LD_LIBRARY_PATH")
    environment = {name: value for name, value in ours.items() if not name.startswith(dropped)}
    bundled = "LD_LIBRARY_PATH_ORIG" in ours or any(name.startswith("_PYI") for name in ours)
    library_path = ours.get("LD_LIBRARY_PATH_ORIG" if bundled else "LD_LIBRARY_PATH")
    if library_path is not None:
        environment["LD_LIBRARY_PATH"] = library_path
    return environment


def _open(commands: Sequence[Sequence[str]]) -> Answer:
    """Run the first of these programs that is there; a failure that shows at once is reported."""
    for command in commands:
        try:
            program = Child(command, environment=program_environment(os.environ))
        except OSError:
            continue
        program.wait(_FAILS_WITHIN_S)
        if program.status in (None, 0):
            return Answer(True)
    return Answer(False, "No program was found to open it; xdg-utils, or a default program, is missing.")


def prepare_gpu(places: Sequence[str]) -> Answer:
    """Run the first of these programs that is there, so that a confined worker finds the devices."""
    helper = next((place for place in places if os.access(place, os.X_OK)), None)
    if helper is None:
        return Answer(False, "The program nvidia-modprobe is missing; install it to use the graphics card.")
    try:
        program = Child([helper, "-c", "0", "-u"], environment=program_environment(os.environ))
    except OSError:
        return Answer(False, "The program nvidia-modprobe could not be run; the graphics card is not used.")
    if not program.wait(_MODPROBE_S):
        program.kill()
    if program.status != 0:
        return Answer(
            False, "The program nvidia-modprobe failed; look whether the card's driver is in order."
        )
    return Answer(True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve the desk whose ends of the two channels are given."""
    argv = list(sys.argv[1:] if arguments is None else arguments)
    die_with_parent()
    not_dumpable()
    no_core_dumps()
    control_socket, egress = (socket.socket(fileno=int(word)) for word in argv[:2])
    for sock in (control_socket, egress):
        sock.set_inheritable(False)  # handed on to the egress worker by name, to nobody else
    control: Channel[Verb] = Channel(control_socket, Verb)
    LauncherProcess(control, egress, argv[2:] or worker_command(EGRESS_WORKER)).run()


if __name__ == "__main__":
    main()
