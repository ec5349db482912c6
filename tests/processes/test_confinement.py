"""What the kernel really refuses to each role, tried in fresh processes past Python's own hook."""

from __future__ import annotations

import os
import platform
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cogenesis.processes.confinement import Confinement, Role, resolver_needs_unix

InChild = Callable[..., Any]
WORKERS = [Role.INFERENCE, Role.READER, Role.EGRESS]


@pytest.mark.parametrize("role", list(Role))
def test_this_system_gives_the_declared_minimum(in_child: InChild, role: Role) -> None:
    answer = in_child(
        "c = confine(Role(sys.argv[1])); answer = [c.seccomp, c.landlock_abi, c.problems, c.meets_minimum]",
        role,
    )
    seccomp, abi, problems, minimum = answer
    assert seccomp
    assert minimum
    assert abi >= 6 or problems, "what an older kernel lacks is said"


def test_a_worker_without_file_rules_or_a_process_without_seccomp_is_below_the_minimum() -> None:
    assert not Confinement(Role.DESK, False, 7, ()).meets_minimum
    assert Confinement(Role.DESK, True, 0, ()).meets_minimum
    for role in WORKERS:
        assert not Confinement(role, True, 0, ()).meets_minimum
        assert not Confinement(role, False, 7, ()).meets_minimum
        assert Confinement(role, True, 1, ()).meets_minimum


def test_a_filter_that_is_taken_but_stops_nothing_does_not_count(in_child: InChild) -> None:
    answer = in_child("""
        import struct
        from cogenesis.processes import seccomp
        seccomp.assemble = lambda *_: struct.pack("=HBBI", 0x06, 0, 0, 0x7FFF0000)  # return: allow
        c = confine(Role.DESK)
        answer = [c.seccomp, c.meets_minimum, c.problems]
    """)
    assert answer == [False, False, ["The seccomp filter was taken but does not hold on this system."]]


def test_the_desk_makes_unix_sockets_and_programs_but_nothing_that_reaches_the_network(
    in_child: InChild,
) -> None:
    answer = in_child("""
        import subprocess
        confine(Role.DESK)
        made = {family: attempt(call("socket", family, 1, 0)) for family in (1, 2, 10, 16, 17, 40, 44)}
        program = "import ctypes; print(ctypes.CDLL(None).socket(2, 1, 0))"
        grandchild = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True)
        answer = {
            "made": made,
            "grandchild": grandchild.stdout.strip(),
            "python": attempt(lambda: socket.socket(socket.AF_INET)),
            "name": attempt(lambda: socket.getaddrinfo("localhost", 80)),
            "address": attempt(lambda: socket.gethostbyname("localhost")),
            "pair": attempt(socket.socketpair),
            "home": attempt(lambda: os.listdir(Path.home())),
        }
    """)
    assert answer["made"] == {"1": "allowed"} | dict.fromkeys(["2", "10", "16", "17", "40", "44"], "EPERM")
    assert answer["grandchild"] == "-1", "children inherit it"
    assert [answer[key] for key in ("python", "name", "address")] == ["EPERM"] * 3
    assert [answer[key] for key in ("pair", "home")] == ["allowed"] * 2


def test_threads_that_ran_before_the_filter_are_bound_by_it(in_child: InChild) -> None:
    answer = in_child("""
        ready, go, seen = threading.Event(), threading.Event(), []
        def early():
            ready.set()
            go.wait()
            seen.append(attempt(call("socket", 2, 1, 0)))
        thread = threading.Thread(target=early)
        thread.start()
        ready.wait()
        confine(Role.DESK)
        go.set()
        thread.join()
        answer = seen
    """)
    assert answer == ["EPERM"]


def test_a_worker_with_threads_already_running_does_not_claim_file_rules(in_child: InChild) -> None:
    answer = in_child("""
        stop = threading.Event()
        threading.Thread(target=stop.wait).start()
        c = confine(Role.INFERENCE)
        stop.set()
        answer = [c.meets_minimum, c.landlock_abi, len(c.problems)]
    """)
    assert answer == [False, 0, 1]


@pytest.mark.parametrize("role", [Role.INFERENCE, Role.READER])
def test_sealed_workers_make_no_socket_of_any_kind(in_child: InChild, role: Role) -> None:
    answer = in_child(
        """
        near, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        confine(Role(sys.argv[1]))
        answer = [attempt(call("socket", family, kind, 0)) for family in range(46) for kind in (1, 2, 3, 5)]
        answer += [attempt(call("socketpair", 1, 1, 0, ctypes.create_string_buffer(8)))]
        near.send(b"what it holds")
        assert far.recv(100) == b"what it holds"
    """,
        role,
    )
    assert set(answer) == {"EPERM"}


def test_the_egress_worker_makes_tcp_and_udp_sockets_only_and_serves_nobody(in_child: InChild) -> None:
    answer = in_child("""
        confine(Role.EGRESS)
        made = {family: attempt(call("socket", family, 1, 0)) for family in (2, 10, 16, 17, 40, 44)}
        sock = socket.socket()
        answer = [made, attempt(call("socket", 2, 3, 1)), attempt(lambda: sock.bind(("127.0.0.1", 0))),
                  attempt(sock.listen), attempt(lambda: socket.getaddrinfo("localhost", 80))]
    """)
    made = {"2": "allowed", "10": "allowed", "16": "EPERM", "17": "EPERM", "40": "EPERM", "44": "EPERM"}
    assert answer == [made, "EPERM", "EPERM", "EPERM", "allowed"]


@pytest.mark.parametrize("role", WORKERS)
def test_workers_start_threads_but_no_process_and_signal_only_themselves(
    in_child: InChild, role: Role
) -> None:
    answer = in_child(
        """
        confine(Role(sys.argv[1]))
        ran = []
        thread = threading.Thread(target=ran.append, args=("thread",))
        thread.start()
        thread.join()
        signal.signal(signal.SIGUSR1, lambda *_: ran.append("signal"))
        os.kill(os.getpid(), signal.SIGUSR1)
        missing = b"/nonexistent"
        answer = [ran, [
            attempt(call("execve", missing, None, None)),
            attempt(call("execveat", -100, missing, None, None, 0)),
            attempt(call("clone", signal.SIGCHLD, 0, 0, 0, 0)),
            attempt(call("kill", os.getppid(), 0)),
            attempt(call("kill", 0, 0)),
            attempt(call("tgkill", os.getppid(), os.getppid(), 0)),
            attempt(call("prlimit64", os.getppid(), 7, None, ctypes.create_string_buffer(16))),
            attempt(lambda: os.fork()),
        ], attempt(call("clone3", ctypes.create_string_buffer(88), 88))]
    """,
        role,
    )
    assert answer == [["thread", "signal"], ["EPERM"] * 8, "ENOSYS"]


@pytest.mark.parametrize("role", WORKERS)
def test_workers_read_the_interpreter_and_what_they_were_given_and_no_other_file(
    in_child: InChild, role: Role, tmp_path: Path
) -> None:
    for folder in ("given", "other"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "file").write_text("x")
    (tmp_path / "single").write_text("x")
    answer = in_child(
        """
        here = Path(sys.argv[2])
        c = confine(Role(sys.argv[1]), readable=[here / "given", here / "single", here / "missing"])
        read = lambda path: attempt(lambda: os.close(os.open(path, os.O_RDONLY)))
        import sqlite3, decimal, email.parser, msgspec, cogenesis.domain
        given = (here / "given", here / "given/file", here / "single", "/dev/null")
        answer = {
            "given": [read(path) for path in given],
            "other": [read(here), read(here / "other/file"), read("/"), read(Path.home()), read("/tmp"),
                      read("/proc/self/environ"), read(f"/proc/{os.getppid()}/environ"), read("/var/log")],
            "change": [
                attempt(lambda: (here / "given/new").write_text("x")),
                attempt(lambda: open(here / "given/file", "a")),
                attempt(lambda: os.truncate(here / "given/file", 0)),
                attempt(lambda: os.unlink(here / "given/file")),
                attempt(lambda: os.rename(here / "given/file", here / "given/new")),
                attempt(lambda: os.link(here / "given/file", here / "given/new")),
                attempt(lambda: os.symlink("file", here / "given/new")),
                attempt(lambda: os.mkdir(here / "given/new")),
                attempt(lambda: os.chmod(here / "given/file", 0o777)),
                attempt(lambda: os.utime(here / "given/file")),
                attempt(lambda: os.setxattr(here / "given/file", "user.x", b"")),
            ],
            "etc": read("/etc/hostname" if Path("/etc/hostname").exists() else "/etc/passwd"),
            "problems": len(c.problems),
        }
    """,
        role,
        str(tmp_path),
    )
    assert answer["given"] == ["allowed"] * 4
    assert answer["other"] == ["EACCES"] * 8
    assert "allowed" not in answer["change"]
    assert answer["etc"] == ("allowed" if role is Role.EGRESS else "EACCES")
    assert answer["problems"] == 1, "what was asked for and is missing is said"
    assert (tmp_path / "given" / "file").read_text() == "x"


def test_a_reader_is_bounded_in_memory_files_and_writing(in_child: InChild) -> None:
    answer = in_child("""
        import resource
        confine(Role.READER)
        def fill():
            try:
                bytearray(2**31)
            except MemoryError:
                raise OSError(errno.ENOMEM, "") from None
        limits = [resource.getrlimit(kind) for kind in (resource.RLIMIT_NOFILE, resource.RLIMIT_FSIZE)]
        answer = [attempt(fill), *limits]
    """)
    assert answer == ["ENOMEM", [64, 64], [0, 0]]


@pytest.mark.parametrize("role", list(Role))
def test_nobody_reaches_into_other_processes(in_child: InChild, role: Role) -> None:
    answer = in_child(
        """
        confine(Role(sys.argv[1]))
        parent = os.getppid()
        answer = [
            attempt(lambda: os.open(f"/proc/{parent}/mem", os.O_RDONLY)),
            attempt(call("ptrace", 16, parent, 0, 0)),
            attempt(call("process_vm_readv", parent, None, 0, None, 0, 0)),
            attempt(call("pidfd_getfd", -1, 0, 0)),
            attempt(call("io_uring_setup", 1, ctypes.create_string_buffer(120))),
            attempt(call("unshare", 0)),
            attempt(call("userfaultfd", 1)),
            attempt(call("bpf", 0, None, 0)),
            attempt(lambda: os.kill(parent, 0)),
        ]
    """,
        role,
    )
    assert set(answer) <= {"EPERM", "EACCES"}


def test_a_desk_still_ends_its_own_children(in_child: InChild) -> None:
    answer = in_child("""
        import subprocess
        confine(Role.DESK)
        child = subprocess.Popen([sys.executable, "-I", "-c", "input()"], stdin=subprocess.PIPE)
        child.kill()
        answer = child.wait(5)
    """)
    assert answer == -signal.SIGKILL


def test_a_call_by_another_architecture_ends_the_process(in_child: InChild) -> None:
    if platform.machine() != "x86_64":
        return  # arm64 has no way to switch within a process
    program = """
import ctypes, mmap
from cogenesis.processes.confinement import Role, confine
code = mmap.mmap(-1, 4096, prot=7)
code.write(bytes.fromhex("b814000000cd80c3"))  # mov eax, 20 (getpid of i386); int 0x80; ret
address = ctypes.addressof(ctypes.c_char.from_buffer(code))
confine(Role.DESK)
print(ctypes.CFUNCTYPE(ctypes.c_int)(address)())
"""
    done = subprocess.run([sys.executable, "-I", "-c", program], check=False, capture_output=True, timeout=20)
    assert done.returncode in (-signal.SIGSYS, -signal.SIGSEGV)
    assert done.stdout == b""


def test_core_dumps_are_off_and_memory_unreadable_when_asked(in_child: InChild) -> None:
    answer = in_child("""
        import resource
        from cogenesis.processes.confinement import no_core_dumps, not_dumpable
        no_core_dumps()
        not_dumpable()
        answer = [resource.getrlimit(resource.RLIMIT_CORE), libc.prctl(3, 0, 0, 0, 0)]
    """)
    assert answer == [[0, 0], 0]


@pytest.mark.parametrize(
    ("nsswitch", "needed"),
    [
        ("hosts: files dns\n", False),
        ("hosts:\tfiles myhostname [!UNAVAIL=return] dns # resolve", False),
        ("hosts: files resolve [!UNAVAIL=return] dns", True),
        ("hosts: files mdns4_minimal [NOTFOUND=return] dns", True),
        ("passwd: files sss\n", False),
        ("", False),
    ],
)
def test_the_egress_worker_gets_unix_sockets_only_for_resolvers_that_need_them(
    nsswitch: str, needed: bool
) -> None:
    assert resolver_needs_unix(nsswitch) is needed


def test_nothing_of_it_needs_privilege(in_child: InChild) -> None:
    """As root here and there: the same recipe after giving root up (the interpreter is already loaded)."""
    if os.geteuid() != 0:
        return  # then every other test has shown it
    answer = in_child("""
        import cogenesis, resource, sysconfig, encodings.idna
        from cogenesis.processes import audit
        os.setgroups([]); os.setgid(65534); os.setuid(65534)
        c = confine(Role.DESK)
        answer = [c.seccomp, c.landlock_abi == landlock.version(), attempt(call("socket", 2, 1, 0))]
    """)
    assert answer == [True, True, "EPERM"]


def test_only_a_worker_with_a_gpu_speaks_to_devices_and_reads_what_drivers_read(in_child: InChild) -> None:
    answer = in_child(
        """
        import fcntl
        from cogenesis.processes import confinement
        confinement._GPU_DEVICES = ("ptmx",)  # stands in for a card: a device that this system has
        c = confine(Role.INFERENCE, gpu=sys.argv[1] == "gpu")

        def speak():
            descriptor = os.open("/dev/ptmx", os.O_RDWR | os.O_NOCTTY)
            fcntl.ioctl(descriptor, 0x80045430, bytes(4))  # TIOCGPTN: which terminal is it?

        answer = [c.problems == () or c.landlock_abi < 6, attempt(speak),
                  attempt(lambda: os.listdir("/sys/devices")), attempt(lambda: os.listdir("/etc")),
                  attempt(lambda: os.open("/dev/tty", os.O_RDWR)), attempt(call("socket", 1, 1, 0))]
    """,
        "gpu",
    )
    assert answer[:3] == [True, "allowed", "allowed"]
    assert "allowed" not in answer[3:]
    plain = in_child("""
        c = confine(Role.INFERENCE)
        answer = [attempt(lambda: os.open("/dev/ptmx", os.O_RDWR)),
                  attempt(lambda: os.listdir("/sys/devices"))]
    """)
    assert plain == ["EACCES", "EACCES"]
