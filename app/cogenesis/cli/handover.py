"""One desk per home: a second `cogenesis` hands its command to the one that is running.

The running desk listens on a 0600 Unix socket in the home. The second process sends its words, then only
passes lines between the desk and its own terminal, so that the command behaves as if it had run there.
Only processes of the same user are answered, and none that is confined as our workers are: one of those,
taken over, could otherwise ask for what it must not see.
"""

from __future__ import annotations

import logging
import os
import re
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import msgspec

from cogenesis.cli.terminal import Terminal
from cogenesis.errors import Cancelled, CoGenesisError, UsageError
from cogenesis.processes.frames import BadFrame, Channel, ChannelClosed

log = logging.getLogger("cogenesis.handover")

MAX_GUESTS = 8
MAX_FRAME = 1024 * 1024
CONNECT_S = 2.0
SEND_S = 30.0
CLOSING_S = 60.0
_LOOK_S = 0.2


class Command(msgspec.Struct, frozen=True, tag=True):
    """What the second process was asked to do, and where its relative paths start."""

    words: list[str]
    folder: str
    interactive: bool


class Answer(msgspec.Struct, frozen=True, tag=True):
    """What the user typed; None at the end of input."""

    text: str | None


class Out(msgspec.Struct, frozen=True, tag=True):
    """For the guest's standard output."""

    text: str


class Err(msgspec.Struct, frozen=True, tag=True):
    """For the guest's standard error."""

    text: str


class Ask(msgspec.Struct, frozen=True, tag=True):
    """Ask the guest's user for one line, or for all there is on standard input."""

    prompt: str
    hidden: bool
    everything: bool = False


class Exit(msgspec.Struct, frozen=True, tag=True):
    """The command ended with this status."""

    status: int


FromGuest = Command | Answer
FromDesk = Out | Err | Ask | Exit
RunGuest = Callable[[Sequence[str], Terminal], int]


class GuestGone(Cancelled):
    """The second process ended before its command did."""


class GuestTerminal:
    """The terminal of the second process, seen from the running desk."""

    def __init__(self, channel: Channel[FromGuest], command: Command, closing: threading.Event) -> None:
        self._channel = channel
        self._closing = closing
        self.folder = Path(command.folder)
        self.interactive = command.interactive

    def out(self, text: str) -> None:
        self._send(Out(text))

    def err(self, text: str) -> None:
        self._send(Err(text))

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        answer = self._answer(Ask(prompt, hidden))
        if answer is None:
            raise UsageError("The input ended before the answer came.")
        return answer

    def read_all(self) -> str:
        return self._answer(Ask("", hidden=False, everything=True)) or ""

    def _answer(self, question: Ask) -> str | None:
        self._send(question)
        while not self._closing.is_set():
            try:
                answer = self._channel.receive(_LOOK_S)
            except TimeoutError:
                continue
            except (ChannelClosed, BadFrame) as error:
                raise GuestGone from error
            if isinstance(answer, Answer):
                return answer.text
            break
        raise GuestGone

    def _send(self, frame: msgspec.Struct) -> None:
        try:
            self._channel.send(frame)
        except (ChannelClosed, TimeoutError) as error:
            raise GuestGone from error


class Serving(Protocol):
    """A desk that can be reached; close it before the process ends."""

    def close(self) -> None:
        """Wait for guests at work, then stop."""
        ...


class DeskServer:
    """Listens in the home and runs each guest's command in a thread of its own."""

    def __init__(self, path: Path, run: RunGuest) -> None:
        """Start listening at once; a socket left behind by a dead desk is replaced."""
        self._path = path
        self._run = run
        self._guests: set[threading.Thread] = set()
        self._closed = threading.Event()
        self._filters = _seccomp_filters("self")
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        path.unlink(missing_ok=True)
        with _short(path) as name:
            self._socket.bind(name)
        path.chmod(0o600)
        self._socket.listen(MAX_GUESTS)
        self._inode = path.stat().st_ino
        threading.Thread(target=self._listen, name="handover", daemon=True).start()

    def close(self) -> None:
        """Remove the socket; let guests at work finish, for a while, but wait for no answers."""
        self._closed.set()
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            log.debug("the socket was closed already")
        self._socket.close()
        if self._path.exists() and self._path.stat().st_ino == self._inode:
            self._path.unlink(missing_ok=True)
        end = time.monotonic() + CLOSING_S
        for guest in list(self._guests):
            guest.join(max(0.0, end - time.monotonic()))

    def _listen(self) -> None:
        while not self._closed.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            if not self._may_ask(connection):
                connection.close()
                continue
            guest = threading.Thread(target=self._serve, args=(connection,), name="guest", daemon=True)
            self._guests.add(guest)
            guest.start()

    def _may_ask(self, connection: socket.socket) -> bool:
        """Of our user, and under fewer system call filters than we are: every worker of ours has more."""
        pid, uid = _peer(connection)
        filters = _seccomp_filters(str(pid))
        return uid == os.getuid() and filters is not None and (not self._filters or filters < self._filters)

    def _serve(self, connection: socket.socket) -> None:
        channel: Channel[FromGuest] = Channel(connection, FromGuest, send_timeout=SEND_S, max_bytes=MAX_FRAME)
        try:
            command = channel.receive(CONNECT_S)
            if isinstance(command, Command):
                channel.send(Exit(self._status_of(command, channel)))
        except (ChannelClosed, BadFrame, TimeoutError, CoGenesisError) as error:
            log.info("a guest left: %s", type(error).__name__)
        finally:
            channel.close()
            self._guests.discard(threading.current_thread())

    def _status_of(self, command: Command, channel: Channel[FromGuest]) -> int:
        terminal = GuestTerminal(channel, command, self._closed)
        if len(self._guests) > MAX_GUESTS:
            terminal.err("CoGenesis is busy with other commands; try again in a moment.\n")
            return 1
        return self._run(command.words, terminal)


class _NotServing:
    def close(self) -> None:
        """Nothing to stop."""


def serve(path: Path, run: RunGuest) -> Serving:
    """Listen at `path`, if its folder is there and can be written to."""
    try:
        return DeskServer(path, run) if path.parent.is_dir() else _NotServing()
    except OSError:
        log.info("this home cannot hold a socket")
        return _NotServing()


def hand_over(path: Path, words: Sequence[str], terminal: Terminal) -> int | None:
    """Have the running desk do it; its exit status, or None when no desk is running."""
    if not path.is_socket():
        return None
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    connection.settimeout(CONNECT_S)
    try:
        with _short(path) as name:
            connection.connect(name)
        ours = _peer(connection)[1] == os.getuid()
    except OSError:
        ours = False
    if not ours:
        connection.close()
        return None
    channel: Channel[FromDesk] = Channel(connection, FromDesk)
    try:
        channel.send(Command(list(words), str(terminal.folder), terminal.interactive))
        return _pass_lines(channel, terminal)
    except (ChannelClosed, BadFrame):
        terminal.err("CoGenesis, which was running, ended before this was done; try again.\n")
        return 1
    finally:
        channel.close()


def _pass_lines(channel: Channel[FromDesk], terminal: Terminal) -> int:
    while True:
        frame = channel.receive()
        match frame:
            case Out(text):
                terminal.out(text)
            case Err(text):
                terminal.err(text)
            case Ask(prompt, hidden, everything):
                channel.send(Answer(_local_answer(terminal, prompt, hidden=hidden, everything=everything)))
            case Exit(status):
                return status


def _local_answer(terminal: Terminal, prompt: str, *, hidden: bool, everything: bool) -> str | None:
    if everything:
        return terminal.read_all()
    try:
        return terminal.ask(prompt, hidden=hidden)
    except UsageError:
        return None


def _peer(connection: socket.socket) -> tuple[int, int]:
    """Process id and user id of the other end, as the kernel noted them when it connected."""
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    pid, uid, _ = struct.unpack("3i", credentials)
    return pid, uid


def _seccomp_filters(pid: str) -> int | None:
    """How many system call filters bind a process; 0 where the kernel does not tell, None when it is gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    found = re.search(r"^Seccomp_filters:\s*(\d+)", status, re.M)
    return int(found[1]) if found else 0


@contextmanager
def _short(path: Path) -> Iterator[str]:
    """A name for `path` that fits into a socket address however deep the home lies."""
    folder = os.open(path.parent, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)
