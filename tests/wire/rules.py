"""The rules by themselves: what a request on the wire, a process and a step have to look like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cogenesis.egress.records import MASK
from wire import syscalls
from wire.stage import API_KEY, Step

EGRESS = "cogenesis.egress.worker"
LAUNCHER = "cogenesis.processes.launcher"
KEYRING = "cogenesis.vault.keyring_process"
HEADERS = (
    "Host",
    "User-Agent",
    "Accept",
    "Accept-Encoding",
    "Connection",
    "Content-Type",
    "Content-Length",
    "Authorization",
)
FILE_HEADERS = ("Host", "User-Agent", "Accept", "Accept-Encoding", "Connection", "Range", "If-Range")
AGENT = "cogenesis"
_NO_CORE = "RLIMIT_CORE, {rlim_cur=0, rlim_max=0}"
_CORE = re.compile(r"RLIMIT_CORE, \{")


@dataclass(frozen=True, slots=True)
class Found:
    """Something that may not be; `layer` is who found it."""

    layer: str
    what: str


def ours(role: str) -> bool:
    """A process of the program, not one that it runs."""
    return role == syscalls.DESK or role.startswith("cogenesis.")


_UNBOUND = (LAUNCHER, KEYRING)  # the one has to be, the other has what the desk gave up


def expected_status(step: Step) -> tuple[int, ...]:
    """How a step of this name ends when all is well."""
    if step.name.startswith(("endpoint-5", "endpoint-3", "endpoint-other", "kill-egress", "ask")):
        return (1,)
    if step.name == "offline-test":
        return (3,)
    if step.name == "crash":
        return (1, -11, 139)
    return (0,)


def request_bytes(record: dict[str, object]) -> bytes:
    """The bytes that a request record says have left, with the key in its place.

    Records hold headers sorted by name; on the wire they stand in the one order of `HEADERS`, or of
    `FILE_HEADERS` for a file of a model.
    """
    headers = record["headers"]
    assert isinstance(headers, dict)
    path = "/" + str(record["url"]).split("/", 3)[3]
    known = FILE_HEADERS if record["purpose"] == "model" else HEADERS
    order = sorted(headers, key=lambda name: known.index(name) if name in known else len(known))
    values = {name: f"Bearer {API_KEY}" if value == MASK else value for name, value in headers.items()}
    lines = [f"{name}: {values[name]}" for name in order]
    head = "\r\n".join([f"{record['method']} {path} HTTP/1.1", *lines])
    return f"{head}\r\n\r\n{record['body']}".encode()


def differences(captured: list[bytes], logged: list[bytes]) -> Iterator[Found]:
    """What left and what is on record, where they differ."""
    extra, missing = list(captured), []
    for data in logged:
        if data in extra:
            extra.remove(data)
        else:
            missing.append(data)
    for data in extra:
        yield Found("traffic", f"left, and is not in the log: {data[:60]!r}... {len(data)} bytes")
    for data in missing:
        yield Found("traffic", f"is in the log, and did not leave so: {data[:60]!r}... {len(data)} bytes")


def head_problems(data: bytes, *, file: bool = False) -> Iterator[Found]:
    """Headers other than the fixed ones; in a request for a file the last two may be missing."""
    lines = data.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
    names = tuple(line.partition(":")[0] for line in lines)
    fixed = FILE_HEADERS[: max(5, len(names))] if file else HEADERS
    if names != fixed:
        yield Found("traffic", f"headers {', '.join(sorted(set(names) ^ set(fixed))) or 'in another order'}")
    if f"User-Agent: {AGENT}" not in lines:
        yield Found("traffic", "a user agent that is not ours")


def confinement(step: Step, calls: list[syscalls.Call]) -> Iterator[Found]:
    """Each of our processes bound itself, and none may leave a core dump."""
    roles = {(call.process, call.role) for call in calls if ours(call.role)}
    for process, role in sorted(roles):
        own = [call for call in calls if call.process == process]
        done = {call.name for call in own if call.result == "0"}
        if role != syscalls.DESK and not _spoke(own):
            continue  # ended while it started; what it did until then is judged all the same
        bound = {"seccomp", "landlock_restrict_self"} if role not in _UNBOUND else set()
        handed_over = role == syscalls.DESK and not any(other == LAUNCHER for _, other in roles)
        if not bound <= done and not handed_over:
            yield Found("syscalls", f"{role} ran in {step.name} without {', '.join(sorted(bound - done))}")
        if role == syscalls.DESK and not any(_NO_CORE in call.arguments for call in own):
            yield Found("syscalls", f"{role} could leave a core dump in {step.name}")
    for call in calls:  # what the desk has set holds for all that it starts, unless one sets it anew
        if _CORE.search(call.arguments) and _NO_CORE not in call.arguments:
            yield Found("syscalls", f"{call.role} may leave core dumps in {step.name}")


def _spoke(calls: list[syscalls.Call]) -> bool:
    """Whether a worker used the channel to the desk, whose descriptor is its first argument."""
    words = next((call.strings for call in calls if call.name == "execve" and "-m" in call.strings), [])
    channel = f"{words[words.index('-m') + 2]}<" if words else ""
    return any(c.name in ("sendto", "sendmsg") and c.arguments.startswith(channel) for c in calls)


def host_questions(heard: bytes) -> Iterator[Found]:
    """Requests to nscd are (version 2, kind, length, key); kinds from 4 to 7, 13 and 14 are about hosts."""
    for match in re.finditer(rb"\x02\0\0\0[\x04-\x07\x0d\x0e]\0\0\0..\0\0([^\0]*)", heard, re.DOTALL):
        yield Found("socket", f"nscd was asked for the host {match[1].decode(errors='replace')!r}")
