"""One desk per home: a second `cogenesis` hands its command to the one that is running.

The running desk listens on a 0600 Unix socket in the home. The second process sends its words, then only
passes lines between the desk and its own terminal, so that the command behaves as if it had run there.
Only processes of the same user are answered; a desk that is locked asks them for the passphrase like anyone.
"""

from __future__ import annotations

import logging
import os
import socket
import struct
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import msgspec

from cogenesis.cli.terminal import Terminal
from cogenesis.errors import Cancelled, CoGenesisError, UsageError
from cogenesis.processes.frames import BadFrame, Channel, ChannelClosed

log = logging.getLogger("cogenesis.handover")

MAX_GUESTS = 8
MAX_SOCKET_PATH = 100
CONNECT_S = 2.0


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

    def __init__(self, channel: Channel[FromGuest], command: Command) -> None:
        self._channel = channel
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
        try:
            answer = self._channel.receive()
        except (ChannelClosed, BadFrame) as error:
            raise GuestGone from error
        if not isinstance(answer, Answer):
            raise GuestGone
        return answer.text

    def _send(self, frame: msgspec.Struct) -> None:
        try:
            self._channel.send(frame)
        except ChannelClosed as error:
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
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        path.unlink(missing_ok=True)
        self._socket.bind(str(path))
        path.chmod(0o600)
        self._socket.listen(MAX_GUESTS)
        self._inode = path.stat().st_ino
        threading.Thread(target=self._listen, name="handover", daemon=True).start()

    def close(self) -> None:
        """Let guests at work finish, then remove the socket."""
        self._closed.set()
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            log.debug("the socket was closed already")
        self._socket.close()
        if self._path.exists() and self._path.stat().st_ino == self._inode:
            self._path.unlink(missing_ok=True)
        for guest in list(self._guests):
            guest.join()

    def _listen(self) -> None:
        while not self._closed.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            if _peer_uid(connection) != os.getuid() or len(self._guests) >= MAX_GUESTS:
                connection.close()
                continue
            guest = threading.Thread(target=self._serve, args=(connection,), name="guest", daemon=True)
            self._guests.add(guest)
            guest.start()

    def _serve(self, connection: socket.socket) -> None:
        channel: Channel[FromGuest] = Channel(connection, FromGuest)
        try:
            command = channel.receive(CONNECT_S)
            if isinstance(command, Command):
                status = self._run(command.words, GuestTerminal(channel, command))
                channel.send(Exit(status))
        except (ChannelClosed, BadFrame, TimeoutError, CoGenesisError) as error:
            log.info("a guest left: %s", type(error).__name__)
        finally:
            channel.close()
            self._guests.discard(threading.current_thread())


class _NotServing:
    def close(self) -> None:
        """Nothing to stop."""


def serve(path: Path, run: RunGuest) -> Serving:
    """Listen at `path`, if the home is there and its path is short enough for a socket."""
    if not path.parent.is_dir() or len(os.fsencode(path)) > MAX_SOCKET_PATH:
        return _NotServing()
    return DeskServer(path, run)


def hand_over(path: Path, words: Sequence[str], terminal: Terminal) -> int | None:
    """Have the running desk do it; its exit status, or None when no desk is running."""
    if len(os.fsencode(path)) > MAX_SOCKET_PATH or not path.is_socket():
        return None
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    connection.settimeout(CONNECT_S)
    try:
        connection.connect(str(path))
    except OSError:
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


def _peer_uid(connection: socket.socket) -> int:
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    uid: int = struct.unpack("3i", credentials)[1]
    return uid
