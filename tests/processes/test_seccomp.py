"""The filters decide as written, on both architectures: run here by a small interpreter of classic BPF."""

from __future__ import annotations

import struct

import pytest

from cogenesis.processes.kernel import ARM64, X86_64
from cogenesis.processes.seccomp import (
    ALLOW,
    AUDIT_ARCH,
    CLONE_THREAD_AND_VM,
    ENOSYS,
    EPERM,
    KILL,
    assemble,
    rules,
)

UNIX, INET, INET6, NETLINK, PACKET, VSOCK, XDP = 1, 2, 10, 16, 17, 40, 44
PID = 4321
FORK_BY_CLONE = 0x01200011  # what glibc's fork asks of clone
VFORK_BY_CLONE = 0x4111  # CLONE_VM | CLONE_VFORK | SIGCHLD, as posix_spawn does
THREAD = 0x3D0F00  # what glibc's pthread_create asks of clone
NEW_USER = 0x10000000

DESK = rules(worker=False, families=[UNIX], pid=PID)
SEALED = rules(worker=True, families=[], pid=PID)
EGRESS = rules(worker=True, families=[INET, INET6], pid=PID)
EGRESS_WITH_RESOLVER = rules(worker=True, families=[INET, INET6, UNIX], pid=PID)

# From the kernel's headers, independently of the table under test: (x86-64, arm64).
SOCKET, SOCKETPAIR, CONNECT, BIND = (41, 198), (53, 199), (42, 203), (49, 200)
CLONE, CLONE3, EXECVE, EXECVEAT = (56, 220), (435, 435), (59, 221), (322, 281)
KILL_CALL, TGKILL, IOCTL, OPENAT = (62, 129), (234, 131), (16, 29), (257, 56)
PTRACE, IO_URING, UNSHARE, PRLIMIT = (101, 117), (425, 425), (272, 97), (302, 261)
READ, MMAP, FUTEX, SENDTO, CHMODAT = (0, 63), (9, 222), (202, 98), (44, 206), (268, 53)


def decide(program: bytes, audit_arch: int, nr: int, *arguments: int) -> int:
    """What the kernel would answer to one call."""
    padded = [*arguments, 0, 0, 0, 0, 0, 0][:6]
    data = struct.pack("=IIQ6Q", nr & 0xFFFFFFFF, audit_arch, 0, *padded)
    accumulator = at = 0
    while True:
        code, if_true, if_false, value = struct.unpack_from("=HBBI", program, 8 * at)
        at += 1
        match code:
            case 0x20:
                (accumulator,) = struct.unpack_from("=I", data, value)
            case 0x54:
                accumulator &= value
            case 0x15:
                at += if_true if accumulator == value else if_false
            case 0x35:
                at += if_true if accumulator >= value else if_false
            case 0x05:
                at += value
            case 0x06:
                return value
            case _:
                raise AssertionError(code)


CASES = [
    *[(DESK, SOCKET, (family, 1), EPERM) for family in (INET, INET6, NETLINK, PACKET, VSOCK, XDP, 0)],
    (DESK, SOCKET, (UNIX, 1), ALLOW),
    (DESK, SOCKET, (INET | 1 << 32, 1), EPERM),
    (DESK, SOCKET, (UNIX | 1 << 32, 1), ALLOW),
    (DESK, SOCKETPAIR, (UNIX, 1), ALLOW),
    (DESK, SOCKETPAIR, (30, 1), EPERM),
    (DESK, CLONE, (FORK_BY_CLONE,), ALLOW),
    (DESK, CLONE, (VFORK_BY_CLONE,), ALLOW),
    (DESK, CLONE, (THREAD,), ALLOW),
    (DESK, CLONE, (FORK_BY_CLONE | NEW_USER,), EPERM),
    (DESK, EXECVE, (), ALLOW),
    (DESK, KILL_CALL, (1, 9), ALLOW),
    (DESK, IOCTL, (0, 0x5401), ALLOW),
    (DESK, IOCTL, (0, 0x5412), EPERM),
    (DESK, IOCTL, (0, 0x5412 | 1 << 40), EPERM),
    *[(role, call, (), EPERM) for role in (DESK, SEALED, EGRESS) for call in (PTRACE, IO_URING, UNSHARE)],
    *[(role, CLONE3, (), ENOSYS) for role in (DESK, SEALED, EGRESS)],
    *[
        (role, call, (), ALLOW)
        for role in (DESK, SEALED, EGRESS)
        for call in (READ, MMAP, FUTEX, OPENAT, SENDTO)
    ],
    *[(SEALED, call, (UNIX, 1), EPERM) for call in (SOCKET, SOCKETPAIR, CONNECT, BIND)],
    *[(role, call, (), EPERM) for role in (SEALED, EGRESS) for call in (EXECVE, EXECVEAT, CHMODAT, BIND)],
    *[(role, CLONE, (THREAD,), ALLOW) for role in (SEALED, EGRESS)],
    *[
        (role, CLONE, (flags,), EPERM)
        for role in (SEALED, EGRESS)
        for flags in (FORK_BY_CLONE, VFORK_BY_CLONE)
    ],
    (SEALED, CLONE, (CLONE_THREAD_AND_VM | NEW_USER,), EPERM),
    *[(SEALED, call, (PID, 6), ALLOW) for call in (KILL_CALL, TGKILL)],
    *[(SEALED, call, (pid, 0), EPERM) for call in (KILL_CALL, TGKILL) for pid in (1, 0, 2**32 - 1)],
    *[(SEALED, PRLIMIT, (pid,), ALLOW) for pid in (0, PID)],
    (SEALED, PRLIMIT, (1,), EPERM),
    *[(EGRESS, SOCKET, (family, kind), ALLOW) for family in (INET, INET6) for kind in (1, 2, 1 | 0o2000000)],
    *[(EGRESS, SOCKET, (INET, kind), EPERM) for kind in (3, 5, 10)],
    *[(EGRESS, SOCKET, (family, 1), EPERM) for family in (UNIX, NETLINK, PACKET, VSOCK)],
    (EGRESS, CONNECT, (), ALLOW),
    (EGRESS_WITH_RESOLVER, SOCKET, (UNIX, 1), ALLOW),
    (EGRESS_WITH_RESOLVER, SOCKET, (INET, 3), EPERM),
]


@pytest.mark.parametrize(("index", "architecture"), [(0, X86_64), (1, ARM64)])
def test_every_role_is_held_to_its_rules_on_both_architectures(index: int, architecture: str) -> None:
    for chosen, call, arguments, expected in CASES:
        program = assemble(architecture, chosen)
        decision = decide(program, AUDIT_ARCH[architecture], call[index], *arguments)
        assert decision == expected, (call, arguments, hex(decision))


@pytest.mark.parametrize("architecture", [X86_64, ARM64])
@pytest.mark.parametrize("chosen", [DESK, SEALED, EGRESS])
def test_calls_by_other_conventions_reach_nothing(architecture: str, chosen: object) -> None:
    program = assemble(architecture, chosen)  # type: ignore[arg-type]
    i386, arm = 0x40000003, 0x40000028
    for foreign in (i386, arm, *(arch for name, arch in AUDIT_ARCH.items() if name != architecture)):
        assert decide(program, foreign, 0) == KILL
    x32_socket = 0x40000000 + 41
    assert decide(program, AUDIT_ARCH[architecture], x32_socket, UNIX, 1) == ENOSYS
    assert decide(program, AUDIT_ARCH[architecture], -1) == ENOSYS


def test_processes_can_only_be_made_by_calls_the_table_knows() -> None:
    for fork, vfork in [(57, 58)]:  # arm64 has neither
        program = assemble(X86_64, SEALED)
        assert decide(program, AUDIT_ARCH[X86_64], fork) == EPERM
        assert decide(program, AUDIT_ARCH[X86_64], vfork) == EPERM
    sysinfo_on_arm, fadvise_on_arm = 179, 223  # numbers next to those of calls arm64 does not have
    for nr in (sysinfo_on_arm, fadvise_on_arm, 0):
        assert decide(assemble(ARM64, SEALED), AUDIT_ARCH[ARM64], nr) == ALLOW
