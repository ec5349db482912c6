"""What each kind of process gives up for good, and saying honestly what the system made of it.

On Linux the kernel enforces it: seccomp decides which system calls, Landlock which files, TCP ports and
signals. Nothing here raises because the kernel lacks a feature; the result says what is missing, and
whoever needs the minimum asks for it (`Confinement.meets_minimum`) and fails closed.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import sys
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cogenesis.processes import audit, kernel, landlock, seccomp

PARENT = "COGENESIS_PARENT"  # set for every worker: the process id of the one that started it


_AF_INET, _AF_INET6, _AF_NETLINK = 2, 10, 16  # Linux's numbers


class Role(StrEnum):
    """The kinds of process that confine themselves. The launcher does not."""

    DESK = "desk"
    INFERENCE = "inference"
    EGRESS = "egress"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Confinement:
    """What is in force in this process.

    Attributes:
        seccomp: system calls are filtered, on every thread.
        landlock_abi: version of the Landlock interface whose rules are in force; 0 for none.
        problems: one sentence for each thing that could not be had.
    """

    role: Role
    seccomp: bool
    landlock_abi: int
    problems: tuple[str, ...]

    @property
    def meets_minimum(self) -> bool:
        """Enough for requests to leave: seccomp, and in a worker file rules too."""
        return self.seccomp and (self.role is Role.DESK or self.landlock_abi >= 1)


def confine(role: Role, *, readable: Sequence[Path] = (), gpu: bool = False) -> Confinement:
    """Give up, for this process and all it will ever start, what `role` does not need.

    Call it before threads are started: Landlock binds the calling thread and those made later.
    A worker keeps reading the interpreter, its libraries and `readable` (files or folders). With `gpu` it
    also reads what drivers read and speaks to the devices of graphics cards.
    """
    problems: list[str] = []
    families = _families(role)
    if role is Role.READER:
        _limit_reader(problems)
    abi = _bind_with_landlock(role, readable, problems, gpu=gpu)
    filtered = _filter_calls(role, families, problems)
    audit.refuse(
        families=families or (),
        lookups=role is Role.EGRESS,
        programs=role is Role.DESK,
    )
    return Confinement(role, filtered, abi, tuple(problems))


def resolver_needs_unix(untrusted_nsswitch: str) -> bool:
    """Whether this nsswitch.conf has host names looked up over Unix sockets, as systemd-resolved does."""
    for line in untrusted_nsswitch.splitlines():
        name, _, sources = line.partition("#")[0].partition(":")
        if name.strip() == "hosts":
            plain = {"files", "dns", "myhostname"}
            return any(source not in plain for source in re.sub(r"\[[^]]*\]", " ", sources).split())
    return False


def no_core_dumps() -> None:
    """Leave no image of our memory behind after a crash, in this process and its children."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # A crash handler that gets its dump by pipe is run whatever the limit says; leave nothing in it.
    with contextlib.suppress(OSError):
        Path("/proc/self/coredump_filter").write_text("0")


def not_dumpable() -> None:
    """Keep other processes of the same user from reading our memory. Not for the desk: portals refuse it."""
    with contextlib.suppress(OSError):
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)


def die_with_parent() -> None:
    """Have the kernel kill this process when the thread that created it ends, even if it is stopped.

    Ends it at once when the parent named in the environment has ended before this was set.
    """
    with contextlib.suppress(OSError):
        kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.environ.get(PARENT, str(os.getppid())) != str(os.getppid()):
        os._exit(0)


def _families(role: Role) -> tuple[int, ...]:
    """Address families in which the role may make sockets."""
    unix = (int(socket.AF_UNIX),) if hasattr(socket, "AF_UNIX") else ()
    if role is Role.DESK:
        return unix
    if role is not Role.EGRESS:
        return ()
    internet = (int(socket.AF_INET), int(socket.AF_INET6))
    try:
        untrusted_nsswitch = Path("/etc/nsswitch.conf").read_text(errors="replace")
    except OSError:
        untrusted_nsswitch = ""
    return internet + unix if resolver_needs_unix(untrusted_nsswitch) else internet


def _filter_calls(role: Role, families: Sequence[int], problems: list[str]) -> bool:
    architecture = kernel.machine()
    if architecture is None:
        problems.append("This system has no seccomp that CoGenesis knows; only audit hooks are active.")
        return False
    chosen = seccomp.rules(worker=role is not Role.DESK, families=families, pid=os.getpid())
    try:
        seccomp.install(architecture, seccomp.assemble(architecture, chosen))
    except OSError as error:
        problems.append(f"The kernel did not take the seccomp filter: {error.strerror}.")
        return False
    if not _filter_holds(families):
        problems.append("The seccomp filter was taken but does not hold on this system.")
        return False
    return True


def _filter_holds(families: Sequence[int]) -> bool:
    """Whether sockets outside `families` are really refused: a filter with wrong numbers protects nothing."""
    for family in {_AF_INET, _AF_INET6, _AF_NETLINK} - set(families):
        try:
            socket.socket(family, socket.SOCK_DGRAM).close()
        except PermissionError:
            continue
        except OSError:  # the system has no such family
            continue
        return False
    return True


def _bind_with_landlock(role: Role, readable: Sequence[Path], problems: list[str], *, gpu: bool) -> int:
    """Apply what this kernel's Landlock offers for the role; the version in force, 0 for none."""
    abi = landlock.version()
    if abi == 0:
        problems.append("This kernel has no Landlock, or it is switched off: files are not confined.")
        return 0
    if role is not Role.DESK and (threads := _thread_count()) > 1:
        problems.append(f"{threads} threads ran before confinement; Landlock cannot bind the others.")
        return 0
    if abi < landlock.TCP_ABI:
        problems.append("This kernel's Landlock knows no TCP rules (Linux 6.7 does); seccomp stands alone.")
    if abi < landlock.SCOPE_ABI:
        problems.append("This kernel's Landlock cannot confine signals (Linux 6.12 can).")
    if role is Role.DESK and abi < landlock.TCP_ABI:
        return 0
    try:
        missed = _restrict(role, abi, readable, gpu=gpu)
    except OSError as error:
        problems.append(f"The kernel did not take the Landlock rules: {error.strerror}.")
        return 0
    problems.extend(f"{path.name} could not be made readable." for path in missed if path in readable)
    return abi


def _restrict(role: Role, abi: int, readable: Sequence[Path], *, gpu: bool) -> list[Path]:
    if role is Role.DESK:  # file rules would break Open, Save and drag and drop; scoped sockets break xcb
        tcp = landlock.BIND_TCP | landlock.CONNECT_TCP
        return landlock.restrict(abi, files=None, tcp=tcp, scope=landlock.SCOPE_SIGNAL)
    files = [*_interpreter(), *_SYSTEM, *readable]
    tcp = landlock.BIND_TCP | landlock.CONNECT_TCP
    if role is Role.EGRESS:
        files += _resolver_and_certificates()
        tcp = landlock.BIND_TCP
    devices: list[Path] = []
    if gpu:
        files += _GPU_DRIVERS
        devices = [path for pattern in _GPU_DEVICES for path in sorted(Path("/dev").glob(pattern))]
    scope = landlock.SCOPE_SIGNAL | landlock.SCOPE_ABSTRACT_UNIX
    null = [Path("/dev/null")]
    return landlock.restrict(abi, files=files, writable=null, devices=devices, tcp=tcp, scope=scope)


_SYSTEM = (  # shared libraries wherever distributions keep them, and what C libraries read on the way
    Path("/lib"),
    Path("/lib64"),
    Path("/usr/lib"),
    Path("/usr/lib64"),
    Path("/usr/local/lib"),
    Path("/nix/store"),
    Path("/gnu/store"),
    Path("/etc/ld.so.cache"),
    Path("/etc/localtime"),
    Path("/etc/ssl/openssl.cnf"),
    Path("/usr/share/zoneinfo"),
    Path("/dev/urandom"),
    Path("/sys/devices/system/cpu"),
)

_GPU_DRIVERS = (  # which drivers there are and their settings; what they ask the kernel about cards
    Path("/usr/share/vulkan"),
    Path("/usr/local/share/vulkan"),
    Path("/etc/vulkan"),
    Path("/usr/share/drirc.d"),
    Path("/etc/drirc"),
    Path("/usr/share/nvidia"),
    Path("/usr/share/libdrm"),
    Path("/run/opengl-driver"),
    Path("/opt/rocm"),
    Path("/usr/local/cuda"),
    Path("/sys/dev/char"),
    Path("/sys/devices"),
    Path("/sys/class/drm"),
    Path("/sys/class/kfd"),
    Path("/sys/bus/pci"),
    Path("/sys/module/nvidia"),
    Path("/proc/driver/nvidia"),
    Path("/proc/self"),
    Path("/proc/meminfo"),
    Path("/proc/cpuinfo"),
    Path("/proc/devices"),
    Path("/proc/modules"),
    Path("/proc/version"),
)

_GPU_DEVICES = ("dri", "nvidia*", "kfd", "dxg")


def _interpreter() -> list[Path]:
    """Where Python, its packages and this one lie; in the home too, but never the whole of it."""
    import cogenesis

    found = {Path(entry) for entry in sys.path if entry}
    found |= {Path(folder) for folder in cogenesis.__path__}
    found |= {Path(folder) for name in ("stdlib", "platstdlib") if (folder := sysconfig.get_path(name))}
    if libraries := sysconfig.get_config_var("LIBDIR"):
        found.add(Path(libraries))
    if bundle := getattr(sys, "_MEIPASS", None):
        found |= {Path(bundle), Path(sys.executable)}
    home = Path(os.path.expanduser("~")).resolve()
    return sorted(path for path in found if path.exists() and not home.is_relative_to(path.resolve()))


def _resolver_and_certificates() -> list[Path]:
    """What looking up names and checking certificates reads; folders, since these files are replaced."""
    folders = """/etc /run/systemd/resolve /run/NetworkManager /usr/share/ca-certificates
    /usr/local/share/ca-certificates /usr/share/pki /var/lib/ca-certificates"""
    found = [Path(name) for name in folders.split()]
    resolver = Path("/etc/resolv.conf").resolve().parent
    return found if resolver == Path("/") else [*found, resolver]


def _thread_count() -> int:
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        return 1


def _limit_reader(problems: list[str]) -> None:
    """Bound what a hostile document can make a reader use."""
    if sys.platform == "win32":
        problems.append("This system cannot limit the memory of a reader.")
        return
    import resource

    limits = {resource.RLIMIT_AS: 2**30, resource.RLIMIT_FSIZE: 0, resource.RLIMIT_NOFILE: 64}
    for kind, limit in limits.items():
        try:
            resource.setrlimit(kind, (limit, limit))
        except (OSError, ValueError):
            problems.append("The limits on a reader's memory and files could not be set.")
