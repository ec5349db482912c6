"""The system calls each role may make, and the filter that holds it to them.

Written out by hand, for x86-64 and arm64, because it must be small enough to read: a classic BPF program
that looks at the number of the call and, for a few calls, at one word of an argument. What is not named
here stays allowed. A refused call returns EPERM, so that libraries go on as they do where it is forbidden.

Numbers are from the kernel's `unistd.h` of each architecture; from 424 on they are the same on both.
"""

from __future__ import annotations

import ctypes
import os
import socket
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cogenesis.processes import kernel

ALLOW = 0x7FFF0000
KILL = 0x80000000
EPERM = 0x00050000 | 1
ENOSYS = 0x00050000 | 38

AUDIT_ARCH = {kernel.X86_64: 0xC000003E, kernel.ARM64: 0xC00000B7}
X32_BIT = 0x40000000

CLONE_THREAD_AND_VM = 0x00010000 | 0x00000100
CLONE_NAMESPACES = 0x7E020000
TERMINAL_INJECTION = (0x5412, 0x541C)  # TIOCSTI, TIOCLINUX

SECCOMP = {kernel.X86_64: 317, kernel.ARM64: 277}


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_COMMON_NUMBERS = {
    "pidfd_send_signal": 424,
    "io_uring_setup": 425,
    "io_uring_enter": 426,
    "io_uring_register": 427,
    "open_tree": 428,
    "move_mount": 429,
    "fsopen": 430,
    "fsconfig": 431,
    "fsmount": 432,
    "fspick": 433,
    "pidfd_open": 434,
    "clone3": 435,
    "pidfd_getfd": 438,
    "process_madvise": 440,
    "mount_setattr": 442,
    "quotactl_fd": 443,
    "process_mrelease": 448,
    "fchmodat2": 452,
    "setxattrat": 463,
    "removexattrat": 466,
    "open_tree_attr": 467,
    "file_setattr": 469,
}

# name: (x86-64, arm64); 0 where the architecture has no such call.
_NUMBERS = {
    "socket": (41, 198),
    "connect": (42, 203),
    "accept": (43, 202),
    "bind": (49, 200),
    "listen": (50, 201),
    "socketpair": (53, 199),
    "accept4": (288, 242),
    "clone": (56, 220),
    "fork": (57, 0),
    "vfork": (58, 0),
    "execve": (59, 221),
    "execveat": (322, 281),
    "kill": (62, 129),
    "tkill": (200, 130),
    "tgkill": (234, 131),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "prlimit64": (302, 261),
    "ioctl": (16, 29),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "userfaultfd": (323, 282),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_by_handle_at": (304, 265),
    "fanotify_init": (300, 262),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "reboot": (169, 142),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "acct": (163, 89),
    "quotactl": (179, 60),
    "syslog": (103, 116),
    "iopl": (172, 0),
    "ioperm": (173, 0),
    "modify_ldt": (154, 0),
    "uselib": (134, 0),
    "shmget": (29, 194),
    "shmat": (30, 196),
    "msgget": (68, 186),
    "semget": (64, 190),
    "mq_open": (240, 180),
    "truncate": (76, 45),
    "chmod": (90, 0),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "chown": (92, 0),
    "lchown": (94, 0),
    "fchown": (93, 55),
    "fchownat": (260, 54),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "utime": (132, 0),
    "utimes": (235, 0),
    "futimesat": (261, 0),
    "utimensat": (280, 88),
}

# Ways around every other rule: another process's memory, rings that make calls for us, new namespaces.
_NOBODY = _words(
    """io_uring_setup io_uring_enter io_uring_register ptrace process_vm_readv process_vm_writev pidfd_getfd
    userfaultfd bpf perf_event_open add_key request_key keyctl unshare setns mount umount2 pivot_root chroot
    open_tree open_tree_attr move_mount fsopen fsconfig fsmount fspick mount_setattr open_by_handle_at
    fanotify_init init_module finit_module delete_module kexec_load kexec_file_load reboot swapon swapoff
    acct quotactl quotactl_fd syslog iopl ioperm modify_ldt uselib process_madvise process_mrelease"""
)

# Beyond that in every worker: no other program, no signals to others, no shared memory with others, and
# the changes to files that Landlock does not know.
_NO_WORKER = _words(
    """fork vfork execve execveat tkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_open pidfd_send_signal
    shmget shmat msgget semget mq_open truncate chmod fchmod fchmodat fchmodat2 chown lchown fchown fchownat
    setxattr lsetxattr fsetxattr setxattrat removexattr lremovexattr fremovexattr removexattrat
    file_setattr utime utimes futimesat utimensat bind listen accept accept4"""
)

# Workers that hold the only socket they will ever need.
_NO_SOCKETS = ("socket", "socketpair", "connect")


@dataclass(frozen=True, slots=True)
class Check:
    """One test of the low 32 bits of an argument, which are all the kernel reads of those checked here.

    Attributes:
        values: the action is taken when the masked argument is one of these, or, if `otherwise`, none.
    """

    argument: int
    values: tuple[int, ...]
    action: int
    mask: int = 0xFFFFFFFF
    otherwise: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """What one role may not do.

    Attributes:
        refused: names of calls that return EPERM whatever their arguments.
        checked: for each of these calls, checks in order, and the action when none of them applies.
    """

    refused: tuple[str, ...]
    checked: Mapping[str, tuple[tuple[Check, ...], int]]


def rules(*, worker: bool, families: Iterable[int], pid: int) -> Rules:
    """The rules of one process.

    Args:
        worker: it starts no program and no process, and signals nobody but itself.
        families: address families in which it may make sockets; other than AF_UNIX, TCP and UDP only.
        pid: its own process id.
    """
    families = tuple(families)
    no_namespaces = Check(0, (0,), EPERM, mask=CLONE_NAMESPACES, otherwise=True)
    checked: dict[str, tuple[tuple[Check, ...], int]] = {
        "ioctl": ((Check(1, TERMINAL_INJECTION, EPERM),), ALLOW)
    }
    if families:
        checked["socket"] = _sockets(families)
        checked["socketpair"] = ((Check(0, (socket.AF_UNIX,), ALLOW),), EPERM)
    if not worker:
        checked["clone"] = ((no_namespaces,), ALLOW)
        return Rules(_NOBODY, checked)
    threads_only = Check(0, (CLONE_THREAD_AND_VM,), EPERM, mask=CLONE_THREAD_AND_VM, otherwise=True)
    own = ((Check(0, (pid,), ALLOW),), EPERM)
    checked |= {"clone": ((threads_only, no_namespaces), ALLOW), "kill": own, "tgkill": own}
    checked["prlimit64"] = ((Check(0, (0, pid), ALLOW),), EPERM)
    return Rules(_NOBODY + _NO_WORKER + (() if families else _NO_SOCKETS), checked)


def assemble(architecture: str, chosen: Rules) -> bytes:
    """The filter for one architecture as the kernel's array of 8-byte BPF instructions.

    Foreign architectures are killed: through them `int 0x80` would open sockets under other numbers. x32
    calls and clone3, whose flags lie in memory where a filter cannot look, do not exist.
    """
    program = [_load(4), _jump_if_equal(AUDIT_ARCH[architecture], 1, 0), _return(KILL)]
    program += [_load(0), _instruction(0x35, 0, 1, X32_BIT), _return(ENOSYS)]
    program += _on(number(architecture, "clone3"), [_return(ENOSYS)])
    for name in chosen.refused:
        if nr := number(architecture, name):
            program += _on(nr, [_return(EPERM)])
    for name, (checks, final) in chosen.checked.items():
        block = [part for check in checks for part in _check(check)]
        program += _on(number(architecture, name), [*block, _return(final)])
    return b"".join([*program, _return(ALLOW)])


def number(architecture: str, name: str) -> int:
    """The number of a call; 0 where the architecture has none of that name."""
    if name in _COMMON_NUMBERS:
        return _COMMON_NUMBERS[name]
    return _NUMBERS[name][0 if architecture == kernel.X86_64 else 1]


def install(architecture: str, program: bytes) -> None:
    """Put the filter on every thread of this process, for good; needs no privilege.

    Raises OSError. A positive answer is the id of a thread that could not be bound, and means that nothing
    was installed; it is raised as EBUSY.
    """
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    instructions = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("@HP", len(program) // 8, ctypes.addressof(instructions))
    mode_filter, flag_all_threads = 1, 1
    if kernel.syscall(SECCOMP[architecture], mode_filter, flag_all_threads, header) != 0:
        raise OSError(16, os.strerror(16))


def _sockets(families: tuple[int, ...]) -> tuple[tuple[Check, ...], int]:
    internet = tuple(family for family in families if family != socket.AF_UNIX)
    unix = (Check(0, (socket.AF_UNIX,), ALLOW),) if socket.AF_UNIX in families else ()
    if not internet:
        return unix, EPERM
    types = (int(socket.SOCK_STREAM), int(socket.SOCK_DGRAM))
    only_tcp_and_udp = Check(1, types, EPERM, mask=0xF, otherwise=True)
    return (*unix, only_tcp_and_udp, Check(0, internet, ALLOW)), EPERM


def _instruction(code: int, if_true: int, if_false: int, value: int) -> bytes:
    return struct.pack("=HBBI", code, if_true, if_false, value)


def _load(offset: int) -> bytes:
    return _instruction(0x20, 0, 0, offset)


def _return(action: int) -> bytes:
    return _instruction(0x06, 0, 0, action)


def _jump_if_equal(value: int, if_true: int, if_false: int) -> bytes:
    return _instruction(0x15, if_true, if_false, value)


def _on(nr: int, block: list[bytes]) -> list[bytes]:
    """Run `block`, which always returns, when the call has this number."""
    return [_jump_if_equal(nr, 0, len(block)), *block]


def _check(check: Check) -> list[bytes]:
    """Load, mask and compare; every hit jumps past the instruction that follows the comparisons."""
    count = len(check.values)
    comparisons = [_jump_if_equal(value, count - index, 0) for index, value in enumerate(check.values)]
    after = (
        [_return(check.action)] if check.otherwise else [_instruction(0x05, 0, 0, 1), _return(check.action)]
    )
    return [_load(16 + 8 * check.argument), _instruction(0x54, 0, 0, check.mask), *comparisons, *after]
