"""Trying to break out, for real: what `doctor` and the About page say is what happened, not what was meant.

Every attempt is harmless if it succeeds: sockets are made and closed, nothing is connected or sent, the
other process is looked at and not touched. The calls are made through the C library, past Python's own
audit hook, so that it is the kernel that answers.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import socket
import struct
import tempfile
import threading
from collections.abc import Callable
from typing import Literal

import msgspec

from cogenesis.processes import kernel, seccomp
from cogenesis.processes.confinement import Role

_DENIALS = (errno.EPERM, errno.EACCES, errno.ENOSYS, errno.ENOENT)  # ENOENT: not there to be reached

# Linux numbers: the socket module leaves out what the machine it was built on did not have.
_FAMILIES = {"AF_INET": 2, "AF_INET6": 10, "AF_NETLINK": 16, "AF_PACKET": 17, "AF_VSOCK": 40, "AF_XDP": 44}


class TryBreakouts(msgspec.Struct, tag=True, frozen=True):
    """Asks a worker to try to break out; every worker answers it with `Breakouts`."""


class Attempt(msgspec.Struct, frozen=True):
    """One thing tried.

    Attributes:
        happened: "allowed", or the name of the error, such as "EPERM".
        ok: it happened as expected.
    """

    name: str
    expected: Literal["denied", "allowed"]
    happened: str
    ok: bool


class Breakouts(msgspec.Struct, tag=True, frozen=True):
    """What became of every attempt."""

    attempts: list[Attempt]


def try_breakouts(role: Role) -> list[Attempt]:
    """Try everything this role must not be able to do, and the little that it must."""
    attempts = [
        *(_socket_attempt(role, name, family) for name, family in _FAMILIES.items()),
        _denied("io_uring", _io_uring),
        _denied("trace a process", _ptrace),
        _denied("read another process's memory", _parent_memory),
        _denied("process_vm_readv", _process_vm_readv),
        _denied("new namespace", _unshare),
        _attempt("start a thread", "allowed", _thread),
    ]
    if role is Role.DESK:
        attempts.append(_attempt("socket AF_UNIX", "allowed", lambda: _socket(1)))
    else:
        attempts += _worker_attempts(role)
    if role is not Role.EGRESS:
        attempts.append(_denied("look up a host name", _look_up))
    return attempts


def _worker_attempts(role: Role) -> list[Attempt]:
    found = [
        _denied("run a program", _execute),
        _denied("start a process", _fork),
        _denied("signal the parent", _signal_parent),
        _denied("list the root folder", lambda: _open("/", os.O_RDONLY | os.O_DIRECTORY)),
        _denied("list the home folders", lambda: _open(_homes(), os.O_RDONLY | os.O_DIRECTORY)),
        _denied("write a file", _write_file),
    ]
    if role is Role.EGRESS:
        return [*found, _denied("listen for connections", _bind)]
    return [
        *found,
        _denied("socket AF_UNIX", lambda: _socket(1)),
        _denied("read /etc/passwd", lambda: _open("/etc/passwd", os.O_RDONLY)),
    ]


def _denied(name: str, trial: Callable[[], None]) -> Attempt:
    return _attempt(name, "denied", trial)


def _attempt(name: str, expected: Literal["denied", "allowed"], trial: Callable[[], None]) -> Attempt:
    """Run one trial; only a refusal counts as denied, any other failure says what it was and is not ok."""
    try:
        trial()
    except OSError as error:
        happened = errno.errorcode.get(error.errno or 0, type(error).__name__)
        return Attempt(name, expected, happened, expected == "denied" and error.errno in _DENIALS)
    except Exception as error:  # a trial that cannot be made here proves nothing
        return Attempt(name, expected, type(error).__name__, False)
    return Attempt(name, expected, "allowed", expected == "allowed")


def _socket_attempt(role: Role, name: str, family: int) -> Attempt:
    internet = role is Role.EGRESS and name in ("AF_INET", "AF_INET6")
    made = _attempt(f"socket {name}", "allowed" if internet else "denied", lambda: _socket(family))
    if made.expected == "denied" and made.happened in ("EAFNOSUPPORT", "ESOCKTNOSUPPORT"):
        return Attempt(made.name, made.expected, made.happened, True)  # the kernel has no such family
    if name == "AF_INET6" and made.happened == "EAFNOSUPPORT":
        return Attempt(made.name, made.expected, made.happened, True)  # a machine without IPv6
    return made


def _libc(name: str, *arguments: int | bytes) -> int:
    call = getattr(kernel.library(), name)
    words = [ctypes.c_long(value) if isinstance(value, int) else value for value in arguments]
    result = int(call(*words))
    if result == -1:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return result


def _system_call(name: str, *arguments: int | bytes | ctypes.Array[ctypes.c_char] | None) -> int:
    architecture = kernel.machine()
    number = seccomp.number(architecture, name) if architecture else 0
    if number == 0:
        raise NotImplementedError
    return kernel.syscall(number, *arguments)


def _socket(family: int) -> None:
    wanted = {"AF_PACKET": socket.SOCK_RAW, "AF_XDP": socket.SOCK_RAW, "AF_VSOCK": socket.SOCK_STREAM}
    kinds = {_FAMILIES[name]: kind for name, kind in wanted.items()}
    os.close(_libc("socket", family, int(kinds.get(family, socket.SOCK_DGRAM)), 0))


def _bind() -> None:
    descriptor = _libc("socket", 2, int(socket.SOCK_STREAM), 0)
    try:
        loopback_any_port = struct.pack("=H", 2) + struct.pack("!H4s8x", 0, b"\x7f\0\0\1")
        _libc("bind", descriptor, loopback_any_port, len(loopback_any_port))
    finally:
        os.close(descriptor)


def _look_up() -> None:
    socket.getaddrinfo("127.0.0.1", None, flags=socket.AI_NUMERICHOST)  # asks nobody, even where allowed


def _io_uring() -> None:
    os.close(_system_call("io_uring_setup", 1, ctypes.create_string_buffer(120)))


def _ptrace() -> None:
    peek = 2
    try:
        _system_call("ptrace", peek, os.getpid(), 0, ctypes.create_string_buffer(8))
    except ProcessLookupError:
        return  # the call was made; nobody traces us, so there is nothing to see


def _process_vm_readv() -> None:
    _system_call("process_vm_readv", os.getpid(), None, 0, None, 0, 0)


def _unshare() -> None:
    _system_call("unshare", 0)  # of nothing


def _parent_memory() -> None:
    _open(f"/proc/{os.getppid()}/mem", os.O_RDONLY)


def _signal_parent() -> None:
    _libc("kill", os.getppid(), 0)


def _homes() -> str:
    return os.path.dirname(os.path.expanduser("~")) or "/"


def _open(path: str, flags: int) -> None:
    os.close(os.open(path, flags | os.O_CLOEXEC))


def _write_file() -> None:
    descriptor, path = tempfile.mkstemp(dir="/tmp")
    os.close(descriptor)
    with contextlib.suppress(OSError):
        os.unlink(path)


def _execute() -> None:
    try:
        _system_call("execve", b"/nonexistent/program", None, None)
    except FileNotFoundError:
        return  # it was looked for


def _fork() -> None:
    library = ctypes.PyDLL(None, use_errno=True)  # keeps the interpreter lock, which the child will need
    pid = int(library.fork())
    if pid == 0:
        os._exit(0)
    if pid == -1:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    os.waitpid(pid, 0)


def _thread() -> None:
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()
