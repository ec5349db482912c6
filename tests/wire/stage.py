"""The place a run happens in: a network, files and sockets of its own, and all that happens there noted.

Only for a process that has network and mount namespaces of its own (`unshare -rmn`).
"""

from __future__ import annotations

import json
import os
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from file_server import FileServer
from loopback import LlamaServer, Relay, answer, built_in_model, read_request
from wire import syscalls
from wire.network import Ear, Names, Sniffer, bring_up

ROOT = Path("/run/stage")
PASSPHRASE = "plum-coloured herons over nine mills"
API_KEY = "sk-zanzel-55810-qorvim-92276"
PORT = 8171  # in a network of one's own every port is free
BASE_URL = f"http://127.0.0.1:{PORT}/v1"
FILES_PORT = 8172
SOCKETS = (
    "/run/nscd/socket",
    "/run/systemd/resolve/io.systemd.Resolve",
    "/run/dbus/system_bus_socket",
    "/run/cups/cups.sock",
)
STEP_S = 400.0
SETTLED_S = 0.2

Behaviour = Callable[[socket.socket], None]


def points(*texts: str) -> bytes:
    """A streamed reply with an outline."""
    text = "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
    chunk = json.dumps({"choices": [{"index": 0, "delta": {"content": text}}]})
    return f"data: {chunk}\n\ndata: [DONE]\n\n".encode()


OUTLINE = points("Warm opening", "Reason for writing", "What is asked", "Thanks and close")
QUICK = answer(200, OUTLINE, "Content-Type: text/event-stream")


class Endpoint(Relay):
    """The one server outside. `behave` None passes on to llama.cpp; else it answers by itself."""

    wanted_port = PORT

    def __init__(self, upstream: int) -> None:
        self.behave: Behaviour | None = QUICK
        super().__init__(upstream)

    def serve(self, connection: socket.socket) -> None:
        if self.behave is None:
            super().serve(connection)
            return
        self.received.append(read_request(connection))
        self.behave(connection)


class Files(FileServer):
    """Where model files come from, by TLS."""

    wanted_port = FILES_PORT


@dataclass(frozen=True)
class Step:
    """One command and what came of it.

    Attributes:
        reaches: addresses and ports the egress worker may connect to meanwhile.
        requests: how many requests it makes the log grow by; None where that is not known beforehand.
    """

    name: str
    words: Sequence[str]
    status: int
    out: str
    err: str
    trace: Path
    reaches: frozenset[tuple[str, int]]
    requests: int | None


class Stage:
    """Made once; `run` adds steps, and says how long each took where it is `loud`.

    Attributes:
        endpoint, names, ears, sniffer: what listens as server, as name server, at sockets, on the wire.
        files: the server of model files, once there is one.
        upstream: port of llama.cpp's server; 0 without one.
        exported: files the user asked for, which may hold private text.
        titles: of all windows that were seen.
        hidden: folders that were made empty for this run.
    """

    home: Path = ROOT / "home"
    temporary: Path = ROOT / "tmp"
    runtime: Path = ROOT / "runtime"
    documents: Path = ROOT / "documents"
    exports: Path = ROOT / "exports"
    evidence: Path = ROOT / "evidence"
    secret: Path = ROOT / "secret.txt"

    def __init__(self, python: Path = Path(sys.executable), *, llama: bool, loud: bool = False) -> None:
        """Make the network and the private folders, start servers and recorders."""
        self.python = python
        self.steps: list[Step] = []
        self.exported: set[Path] = set()
        self.titles: set[str] = set()
        self._loud = loud
        self._started = 0.0
        bring_up()
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))  # nothing but the program itself forbids dumps
        self.hidden = hide_folders(python)
        for folder in (self.home, self.temporary, self.runtime, self.documents, self.exports, self.evidence):
            folder.mkdir(parents=True, mode=0o700)
        self.secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
        ask_here_for_names(self.evidence / "resolv.conf")
        self.sniffer = Sniffer()
        self.names = Names()
        self.names.start()
        self.ears = [Ear(Path(name)) for name in SOCKETS]
        self.ears += [Ear(self.runtime / name) for name in ("bus", "agent")]
        self._llama = LlamaServer() if llama else None
        self.upstream: int = self._llama.relay.upstream if self._llama else 0
        self.endpoint = Endpoint(self.upstream)
        self.files: Files | None = None

    @property
    def vault(self) -> Path:
        """The program's home."""
        return self.home / "vault"

    @property
    def environment(self) -> dict[str, str]:
        """What the program is started with: folders of its own, logging on, and variables that lure."""
        proxies = ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy")
        lures = dict.fromkeys(proxies, "http://127.0.0.1:9")
        return lures | {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.runtime / 'bus'}",
            "SSH_AUTH_SOCK": str(self.runtime / "agent"),
            "COGENESIS_HOME": str(self.vault),
            "COGENESIS_PASSPHRASE_FILE": str(self.secret),
            "COGENESIS_DEBUG": "1",
            "OPENAI_BASE_URL": "http://127.0.0.1:9/v1",
            "OPENAI_API_KEY": "sk-from-the-environment",
            "OPENAI_LOG": "debug",
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def start(self, name: str, *words: str, **environment: str) -> tuple[subprocess.Popen[str], Path]:
        """A traced command that goes on, and where its trace goes."""
        trace = self.evidence / f"{len(self.steps):03}-{name}"
        self._started = time.monotonic()
        errors = _errors_of(trace).open("w")
        process = subprocess.Popen(
            [*syscalls.command(trace), str(self.python), "-m", "cogenesis", *words],
            env=self.environment | environment,
            cwd=self.documents,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
        )
        return process, trace

    def end(
        self,
        process: subprocess.Popen[str],
        trace: Path,
        name: str,
        *words: str,
        stdin: str = "",
        reaches: frozenset[tuple[str, int]] | None = None,
        requests: int | None = 0,
    ) -> Step:
        """Wait for a command and note it as a step."""
        try:
            out, _ = process.communicate(stdin, timeout=STEP_S)
        except subprocess.TimeoutExpired:
            for pid in self.pids("cogenesis"):  # strace, and what it traces
                os.kill(pid, signal.SIGKILL)
            out, _ = process.communicate()
            out += "\n(took too long and was ended)"
        err = _errors_of(trace).read_text(errors="replace")
        here = frozenset({("127.0.0.1", self.endpoint.port)})
        if self._loud:
            seconds = time.monotonic() - self._started
            print(f"{trace.name}: {seconds:.1f} s, status {process.returncode}", file=sys.stderr, flush=True)
        step = Step(
            name, words, process.returncode, out, err, trace, here if reaches is None else reaches, requests
        )
        self.steps.append(step)
        return step

    def run(
        self,
        name: str,
        *words: str,
        stdin: str = "",
        reaches: frozenset[tuple[str, int]] | None = None,
        requests: int | None = 0,
        **environment: str,
    ) -> Step:
        """A traced command from start to end."""
        process, trace = self.start(name, *words, **environment)
        return self.end(process, trace, name, *words, stdin=stdin, reaches=reaches, requests=requests)

    def pids(self, module: str) -> list[int]:
        """Processes that run one of our modules, in the tree this process has started."""
        return [pid for pid, words in below(os.getpid()) if module in words]

    def close(self) -> None:
        """Let what is on its way arrive, then stop the servers."""
        time.sleep(SETTLED_S)
        self.sniffer.settle()
        self.endpoint.close()
        if self.files:
            self.files.close()
        if self._llama:
            self._llama.close()


def _errors_of(trace: Path) -> Path:
    return trace.with_name(f"errors-{trace.name}")


def hide_folders(python: Path) -> list[Path]:
    """Empty file systems in memory over the folders programs scatter files in, seen by this run alone.

    A folder in which the checkout itself lies stays as it is: what is written there is known from the trace.
    """
    needed = [Path(__file__).resolve(), Path(sys.prefix), Path(sys.base_prefix), python, built_in_model()]
    assert not any(each.is_relative_to("/run") for each in needed), "a checkout below /run cannot be tested"
    folders = [Path(name) for name in ("/run", "/tmp", "/var/tmp", "/dev/shm")]
    hidden = [f for f in folders if f.is_dir() and not any(each.is_relative_to(f) for each in needed)]
    for folder in hidden:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=1777", "none", str(folder)], check=True)
    return [folder for folder in hidden if folder != Path("/run")]


def below(pid: int) -> Iterator[tuple[int, list[str]]]:
    """All processes below `pid`, with their command lines."""
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = [int(word) for word in task.read_text().split()]
        except OSError:
            continue
        for child in children:
            try:
                yield child, Path(f"/proc/{child}/cmdline").read_bytes().decode(errors="replace").split("\0")
            except OSError:
                continue
            yield from below(child)


def files_below(folder: Path) -> list[Path]:
    """Every regular file under a folder."""
    return sorted(p for p in folder.rglob("*") if p.is_file() and not p.is_symlink())


def wait_for(look: Callable[[], Any], seconds: float = 60) -> Any:
    """What `look` gives once it gives something; AssertionError after `seconds`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.05)
    raise AssertionError("waited in vain")


def ask_here_for_names(file: Path) -> None:
    """Have the C library ask the name server on this machine, wherever resolv.conf lies."""
    text = "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n"
    target = Path("/etc/resolv.conf").resolve()
    if target.is_relative_to("/run"):  # which is empty now, and ours
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
        return
    file.write_text(text)
    subprocess.run(["mount", "--bind", str(file), str(target)], check=True)
