"""What a traced tree of processes did: programs run, sockets made, connections, files opened for writing.

`strace -ff` writes one file a thread. A thread belongs to the process that made it, and a process is what it
last executed: `cogenesis.egress.worker`, `cogenesis.processes.launcher`, or the desk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CALLS = (
    "network,fork,vfork,clone,clone3,execve,execveat,open,openat,openat2,creat,mknod,mknodat,rename,renameat,"
    "renameat2,link,linkat,symlink,symlinkat,memfd_create,prlimit64,setrlimit,seccomp,landlock_restrict_self,"
    "io_uring_setup,write,pwrite64,writev,pwritev,pwritev2"
)
DESK = "desk"
_LINE = re.compile(r"(?P<call>\w+)\((?P<arguments>.*)\)\s+= (?P<result>-?\w+)(?P<rest>.*)$")
_STRINGS = re.compile(r'"((?:[^"\\]|\\.)*)"')
_WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE")
_FOLDER = re.compile(r"AT_FDCWD<([^>]*)>")
_OPENED = re.compile(r"^<(.*)>$")
_ENDPOINT = re.compile(
    r"sin6?_port=htons\((?P<port>\d+)\).*?"
    r'(?:inet_addr\("(?P<four>[^"]+)"\)|inet_pton\(AF_INET6, "(?P<six>[^"]+)")'
)
_DESCRIPTOR = re.compile(r"^\d+<([^>]*)>")
_UNIX = re.compile(r'sun_path=(@?"(?:[^"\\]|\\.)*")')


@dataclass(frozen=True, slots=True)
class Call:
    """One system call.

    Attributes:
        role: of the process: "desk", or the module it runs.
        result: as strace prints it: a number, "-1", or "?".
        rest: what follows the result, such as "EPERM (Operation not permitted)" or "<path>".
    """

    role: str
    process: int
    name: str
    arguments: str
    result: str
    rest: str

    @property
    def failed(self) -> bool:
        return self.result == "-1"

    @property
    def strings(self) -> list[str]:
        """The quoted arguments, escapes undone."""
        return [_plain(found) for found in _STRINGS.findall(self.arguments)]


def command(prefix: Path) -> list[str]:
    """What to put before a command to have its whole tree traced to files of this prefix."""
    options = ["-ff", "-qq", "-y", "-s", "4096", "-e", "signal=none", "-e", f"trace={CALLS}"]
    return ["strace", *options, "-o", str(prefix), "--"]


def read_trace(prefix: Path) -> list[Call]:
    """Every call of every thread in the files of `prefix`."""
    lines: dict[int, list[str]] = {}
    for path in sorted(prefix.parent.glob(f"{prefix.name}.[0-9]*")):
        lines[int(path.suffix[1:])] = path.read_text(errors="replace").splitlines()
    born = {child: thread for thread, own in lines.items() for child in _children(own)}
    roots = [thread for thread in lines if thread not in born]
    calls: list[Call] = []
    waiting = [(root, root, DESK) for root in roots]
    while waiting:
        thread, process, role = waiting.pop()
        for line in lines.get(thread, []):
            match = _LINE.match(line)
            if match is None:
                continue
            call = Call(
                role, process, match["call"], match["arguments"], match["result"], match["rest"].strip()
            )
            if call.name.startswith("execve") and not call.failed:
                role = role_of(call.strings)
                call = Call(role, process, call.name, call.arguments, call.result, call.rest)
            calls.append(call)
            if (child := _child(match)) is not None and child in lines:
                waiting.append((child, process if "CLONE_THREAD" in call.arguments else child, role))
    return calls


def role_of(words: list[str]) -> str:
    """What a command line runs: one of our modules, the desk, or some other program by its path."""
    if "-m" in words:
        module = words[words.index("-m") + 1]
        return DESK if module == "cogenesis" else module
    return DESK if any(word.endswith("/cogenesis") for word in words[:3]) else words[0]


def internet(call: Call) -> tuple[str, int] | None:
    """Address and port a call names, if it names one."""
    match = _ENDPOINT.search(call.arguments)
    return (match["four"] or match["six"], int(match["port"])) if match else None


def unix_path(call: Call) -> str | None:
    """The Unix socket a call names; abstract ones begin with "@"."""
    match = _UNIX.search(call.arguments)
    return match[1].replace('"', "") if match else None


def written(calls: list[Call]) -> Iterator[tuple[Call, str]]:
    """Each path that was opened for writing, made, or got by renaming or linking, absolute."""
    for call in calls:
        if call.failed:
            continue
        if call.name in ("open", "openat", "openat2", "creat"):
            opened = _OPENED.match(call.rest)
            if opened and (call.name == "creat" or _WRITING.search(call.arguments)):
                yield call, opened[1]
        elif call.name.startswith(("rename", "link", "symlink", "mknod")):
            folder = _FOLDER.search(call.arguments)
            yield call, str(Path(folder[1] if folder else "/", call.strings[-1]))


def renamed(calls: list[Call]) -> set[str]:
    """Old names of files that were given another."""
    return {call.strings[0] for call in calls if call.name.startswith("rename") and not call.failed}


def contents(calls: list[Call]) -> dict[str, bytes]:
    """What was written by calls, by the path it was written to, in order; as much of each as strace keeps."""
    found: dict[str, bytes] = {}
    for call in calls:
        match = _DESCRIPTOR.match(call.arguments) if "write" in call.name else None
        if match and not call.failed:
            text = "".join(call.strings).encode("utf-8", "replace")
            found[match[1]] = found.get(match[1], b"") + text
    return found


def _children(lines: list[str]) -> Iterator[int]:
    for line in lines:
        match = _LINE.match(line)
        if match is not None and (child := _child(match)) is not None:
            yield child


def _child(match: re.Match[str]) -> int | None:
    made = match["call"] in ("clone", "clone3", "fork", "vfork")
    return int(match["result"]) if made and match["result"].isdigit() else None


def _plain(quoted: str) -> str:
    return (
        quoted.encode("latin-1", "replace")
        .decode("unicode_escape")
        .encode("latin-1", "replace")
        .decode("utf-8", "replace")
    )
