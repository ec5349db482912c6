"""Holds what happened against what may happen; each layer says what it found, and nothing is let pass.

traffic: packets, streams and their bytes against the log. brief: what in a body may vary, and no words of a
phrase. syscalls: who made which sockets, connected where, ran what. files: whatever was written outside the
vault. log: what programs and sockets of the session were told. program: steps that ended otherwise than they
should.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cogenesis.privacy.slots import SLOTS
from wire import syscalls
from wire.canaries import Canary
from wire.encodings import Finder
from wire.network import Packet, streams
from wire.rules import (
    EGRESS,
    KEYRING,
    Found,
    confinement,
    differences,
    expected_status,
    head_problems,
    host_questions,
    request_bytes,
)
from wire.stage import API_KEY, BASE_URL, FILES_PORT, PASSPHRASE, PORT, Stage, Step, files_below

MODEL_FILE = ".gguf"  # its path is an argument of the process that reads it, as SECURITY.md says
_LOG_LINE = re.compile(r"cogenesis\.\w+: ")
_HELD_BACK = re.compile(r"The gate holds this request back \([^)]*\)")
_BUG = re.compile(r"Traceback.*|cogenesis\.\w+: bug.*")
_WORD = re.compile(r"[a-z]+")
_SELF_TEST = re.compile(r"AF_(INET|INET6|NETLINK), SOCK_DGRAM(\|SOCK_CLOEXEC)?, ")
_NOT_A_FILE = re.compile(r"^(/dev/(null|tty|ptmx|pts/.*|dri/.*)|/proc/.*|anon_inode:.*|pipe:.*|socket:.*)$")
_IN_VAULT = re.compile(
    r"(vault\.(db(-wal|-shm|-journal)?|json)|outbound\.anchor|settings\.json|desk\.(lock|sock)"
    r"|models\.json|commits\.anchor|[\w-]+\.gguf)"
)


@dataclass
class Figures:
    """What was looked at."""

    requests: int = 0
    file_requests: int = 0
    bytes_out: int = 0
    packets: int = 0
    connects: int = 0
    names_asked: int = 0
    calls: int = 0
    processes: int = 0
    files: int = 0
    file_bytes: int = 0
    log_bytes: int = 0
    needles: int = 0
    vanished: int = 0
    bodies: int = 0


class Judge:
    """Judges one stage once its story is over."""

    def __init__(self, stage: Stage, canaries: Sequence[Canary]) -> None:
        self.figures = Figures()
        self._stage = stage
        self._canaries = canaries
        self._finder = Finder([*(canary.text for canary in canaries), API_KEY, PASSPHRASE])
        self.figures.needles = len(self._finder)
        self._runs = {three for canary in canaries for three in canary.runs}
        self._calls = {step.trace: syscalls.read_trace(step.trace) for step in stage.steps}

    def verdict(self) -> list[Found]:
        """Everything found, by all layers."""
        return [
            *self.program(),
            *self.traffic(),
            *self.briefs(),
            *self.syscalls(),
            *self.files(),
            *self.logs(),
        ]

    def records(self) -> list[dict[str, object]]:
        """The log as exported; no records when there is none."""
        path = self._stage.exports / "log.jsonl"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [json.loads(line) for line in lines]

    def program(self) -> Iterator[Found]:
        """Steps that did not end as this story wants them to; the program's own refusals show here."""
        for step in self._stage.steps:
            if step.status not in expected_status(step):
                said = [line for line in step.err.splitlines() if line and not _LOG_LINE.match(line)]
                last = said[-1] if said else "(silent)"
                yield Found("program", f"{step.name} ended with status {step.status}: {last[:160]}")
            if match := _HELD_BACK.search(step.err):
                yield Found("gate", f"{step.name}: {match[0]}")
            if match := _BUG.search(step.err):
                yield Found("program", f"{step.name} met a bug: {match[0]}")

    # What left

    def traffic(self) -> Iterator[Found]:
        """Every packet is to or from a known server, and what the endpoint got is what the log holds."""
        stage = self._stage
        if lost := stage.sniffer.lost:
            yield Found("traffic", f"{lost} packets were not captured")
        ours = {PORT, FILES_PORT, stage.upstream}
        for packet in stage.sniffer.packets:
            self.figures.packets += 1
            if packet.protocol == "tcp" and {packet.source[1], packet.target[1]} & ours:
                continue
            yield from self._stray(packet)
        sent = streams(p for p in stage.sniffer.packets if p.target == ("127.0.0.1", PORT))
        captured = sorted(sent.values())
        if captured != sorted(stage.endpoint.received):
            yield Found("traffic", "the endpoint and the wire do not agree")
        logged = [r for r in self.records() if r["type"] == "request"]
        here = [request_bytes(r) for r in logged if str(r["url"]).startswith(BASE_URL)]
        self.figures.requests = len(here)
        self.figures.bytes_out = sum(map(len, captured))
        yield from differences(captured, sorted(here))
        wanted = [step.requests for step in stage.steps]
        if None not in wanted and len(logged) != sum(filter(None, wanted)):
            yield Found(
                "traffic",
                f"{len(logged)} requests are logged where {sum(filter(None, wanted))} were asked for",
            )
        yield from self._files_asked_for(logged)
        for data in captured:
            yield from head_problems(data)
            clean = data.replace(f"Authorization: Bearer {API_KEY}\r\n".encode(), b"", 1)
            yield from self._canaries_in("traffic", "a request", clean)

    def _files_asked_for(self, logged: Sequence[dict[str, object]]) -> Iterator[Found]:
        """What the server of model files got, under TLS, is what the log holds, and nothing of the user's."""
        here = [request_bytes(r) for r in logged if r["purpose"] == "model"]
        asked = self._stage.files.received if self._stage.files else []
        self.figures.file_requests = len(here)
        yield from differences(sorted(asked), sorted(here))
        for data in asked:
            yield from head_problems(data, file=True)
            if not data.endswith(b"\r\n\r\n"):
                yield Found("traffic", "a request for a file that has a body")
            yield from self._canaries_in("traffic", "a request for a file", data)

    def _stray(self, packet: Packet) -> Iterator[Found]:
        allowed = {port for step in self._stage.steps for _, port in step.reaches}
        yield from self._canaries_in("traffic", f"a packet to {packet.target}", packet.payload)
        ports = {packet.source[1], packet.target[1]}
        quiet = (
            packet.protocol == "ip 1" or packet.protocol == "ip 58"
        )  # nobody listens there, the kernel says
        if not (quiet or ports & allowed):
            yield Found("traffic", f"{packet.protocol} packet to {packet.target[0]} port {packet.target[1]}")

    def briefs(self) -> Iterator[Found]:
        """Of a body only slots and gist vary, and no gist holds three words in a row of a planted phrase."""
        constants: set[str] = set()
        for data in self._bodies():
            try:
                body = json.loads(data)
                brief = body["messages"].pop()["content"]
            except (ValueError, LookupError, TypeError):
                yield Found("brief", "a body that is no chat request")
                continue
            self.figures.bodies += 1
            constants.add(json.dumps(body, sort_keys=True))
            yield from self._brief(brief)
        if len(constants) > 1:
            yield Found("brief", f"what must be constant has {len(constants)} forms")

    def _bodies(self) -> Iterator[bytes]:
        """Of requests that left, and of those that `brief --batch` says would leave."""
        for data in self._stage.endpoint.received:
            yield data.partition(b"\r\n\r\n")[2]
        for step in self._stage.steps:
            if step.name == "brief-batch":
                for line in map(json.loads, step.out.splitlines()):
                    yield line["request"]["body"].encode()

    def _brief(self, brief: str) -> Iterator[Found]:
        lines = [line.partition(": ") for line in brief.split("\n")]
        if [line[0] for line in lines] != [*(slot.label for slot in SLOTS), "Gist"]:
            yield Found("brief", "a body with other lines than the slots and the gist")
        for slot, line in zip(SLOTS, lines, strict=False):
            if not slot.allows(line[2]):
                yield Found("brief", f"slot {slot.name} outside its list")
        words = _WORD.findall(brief.lower())
        for three in zip(words, words[1:], words[2:], strict=False):
            if three in self._runs:
                yield Found("brief", f"words of a phrase: {' '.join(three)!r}")
        yield from self._canaries_in("brief", "a body", brief.encode())

    # What was done

    def syscalls(self) -> Iterator[Found]:
        """Sockets, connections, programs and confinement, process by process."""
        for step in self._stage.steps:
            calls = self._calls[step.trace]
            self.figures.calls += len(calls)
            self.figures.processes += len({call.process for call in calls})
            if not calls:
                yield Found("syscalls", f"{step.name} was not traced")
            for call in calls:
                yield from self._call(step, call)
            yield from confinement(step, calls)

    def _call(self, step: Step, call: syscalls.Call) -> Iterator[Found]:
        if call.name == "socket" and "AF_UNIX" not in call.arguments:
            if call.failed and call.role != EGRESS and not _SELF_TEST.match(call.arguments):
                yield Found("seccomp", f"refused the {call.role} a socket: {call.arguments[:60]}")
            elif not call.failed and call.role != EGRESS:
                yield Found("syscalls", f"{call.role} has a socket: {call.arguments[:60]}")
        if call.name in ("connect", "sendto", "sendmsg", "bind") and (place := syscalls.internet(call)):
            self.figures.connects += call.name == "connect"
            allowed = call.role == EGRESS and call.name != "bind" and place in step.reaches
            if not allowed:
                yield Found(
                    "syscalls", f"{call.role} {call.name} to {place[0]} port {place[1]} in {step.name}"
                )
        if call.name == "connect" and (path := syscalls.unix_path(call)) and not self._may_talk(call, path):
            yield Found("syscalls", f"{call.role} connects to the socket {path}")
        if call.name.startswith("execve"):
            told = b" ".join(word.encode() for word in call.strings[1:] if not word.endswith(MODEL_FILE))
            typed = call.strings[-len(step.words) :] == list(step.words)  # by the user, by definition
            if not typed:
                yield from self._canaries_in("arguments", f"the arguments of {call.strings[0]}", told)

    def _may_talk(self, call: syscalls.Call, path: str) -> bool:
        """Own socket, display and session for the desk; the users' table, before confinement, for all."""
        stage = self._stage
        if path == "/var/run/nscd/socket":
            return True  # what it is asked is looked at with the logs
        own = path == str(stage.vault / "desk.sock") or path.startswith("/proc/self/fd/")
        display = path.lstrip("@").startswith("/tmp/.X11-unix/")
        session = path.startswith((str(stage.runtime), "/run/dbus/", "/var/run/dbus/"))
        return (call.role == syscalls.DESK and (own or display or session)) or (
            call.role == KEYRING and session
        )

    # What stayed

    def files(self) -> Iterator[Found]:
        """Whatever was written, anywhere, but for what the user asked to have written."""
        stage = self._stage
        paths = (
            set(files_below(stage.home)) | set(files_below(stage.temporary)) | set(files_below(stage.runtime))
        )
        for folder in stage.hidden:  # empty when the run began
            paths |= set(files_below(folder))
        for calls in self._calls.values():
            known = syscalls.renamed(calls)
            contents = syscalls.contents(calls)
            for call, name in syscalls.written(calls):
                path = Path(name.removesuffix(" (deleted)"))
                if _NOT_A_FILE.match(name) or path.is_socket() or path.is_dir() or name in known:
                    continue
                if path.is_file() and not path.is_symlink():
                    paths.add(path)
                elif not path.is_relative_to(stage.vault):
                    self.figures.vanished += 1
                    yield from self._canaries_in("files", f"{name}, which is gone", name.encode())
                    for written_to in {name, f"{name} (deleted)"} & contents.keys():
                        where = f"{name}, which {call.role} wrote and removed"
                        yield from self._canaries_in("files", where, contents[written_to])
        given = set(files_below(stage.documents)) if stage.documents.exists() else set()
        for path in sorted(paths - stage.exported - given | set(files_below(stage.exports)) - stage.exported):
            yield from self._file(path)

    def _file(self, path: Path) -> Iterator[Found]:
        stage = self._stage
        data = path.read_bytes()
        self.figures.files += 1
        self.figures.file_bytes += len(data)
        yield from self._canaries_in("files", str(path), data)
        yield from self._canaries_in("files", f"the name of {path}", str(path).encode(errors="replace"))
        if path.name.startswith("core"):
            yield Found("files", f"a core dump: {path}")
        if path.is_relative_to(stage.vault) and not _IN_VAULT.fullmatch(path.name):
            yield Found("files", f"a file in the vault's folder that nobody knows: {path.name}")

    def logs(self) -> Iterator[Found]:
        """What programs said for the record, what titles show, and what the sockets of the session heard."""
        for step in self._stage.steps:
            self.figures.log_bytes += len(step.err)
            if not step.name.startswith("ask"):  # there the request is shown, to the one who asked
                yield from self._canaries_in("log", f"what {step.name} logged", step.err.encode())
        for ear in self._stage.ears:
            yield from self._canaries_in("socket", f"{ear.path}", ear.heard)
            if "nscd" in ear.path.name or "nscd" in str(ear.path):
                yield from host_questions(ear.heard)
        self.figures.names_asked = len(self._stage.names.asked)
        hosts = {"sketches.example", "localhost"}
        for name in self._stage.names.asked:
            if name not in hosts:
                yield Found("traffic", f"a name was looked up: {name}")
        for title in sorted(self._stage.titles):
            yield from self._canaries_in("window", f"the title {title!r}", title.encode())

    def _canaries_in(self, layer: str, where: str, data: bytes) -> Iterator[Found]:
        for hit in self._finder.search(data):
            yield Found(layer, f"{hit.canary!r} ({hit.form}) in {where}")
