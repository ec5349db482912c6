"""No child outlives the desk, however it ends and whatever state the children are in."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

Ends = Callable[[int, float], bool]


@contextmanager
def desk(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, int], dict[str, int]]]:
    """A running desk, the process ids of its children, and descriptors that show when they end."""
    command = [sys.executable, "-I", str(Path(__file__).with_name("stand_in_desk.py")), *arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        pids = json.loads(process.stdout.readline())
        pidfds = {name: os.pidfd_open(pid) for name, pid in pids.items()}
        try:
            yield process, pids, pidfds
        finally:
            process.kill()
            for pid in pids.values():
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass


@pytest.mark.parametrize("confined", [(), ("confined",)])
@pytest.mark.parametrize("state", ["waiting", "busy", "stopped"])
def test_kill_9_of_the_desk_ends_all_its_children_within_two_seconds(
    ends_within: Ends, state: str, confined: tuple[str, ...]
) -> None:
    with desk(*confined, state) as (process, pids, pidfds):
        if state == "stopped":
            for pid in pids.values():
                os.kill(pid, signal.SIGSTOP)
        process.kill()
        deadline = time.monotonic() + 2
        ended = {
            name: ends_within(pidfd, max(deadline - time.monotonic(), 0)) for name, pidfd in pidfds.items()
        }
        assert ended == {"launcher": True, "egress": True, "worker": True}


def test_children_end_with_a_desk_that_ends_by_itself(ends_within: Ends) -> None:
    with desk("confined") as (process, _, pidfds):
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.close()
        assert process.wait(5) == 0
        assert all(ends_within(pidfd, 2) for pidfd in pidfds.values())


@pytest.mark.parametrize("stopped", [False, True])
def test_a_confined_desk_can_still_go_offline(ends_within: Ends, stopped: bool) -> None:
    """Landlock keeps it from signalling the launcher, but for the thread that started it."""
    with desk("confined") as (process, pids, pidfds):
        assert process.stdin
        assert process.stdout
        if stopped:
            os.kill(pids["launcher"], signal.SIGSTOP)
            os.kill(pids["egress"], signal.SIGSTOP)
        process.stdin.write("offline\n")
        process.stdin.flush()
        assert process.stdout.readline().strip() == "gone"
        assert [ends_within(pidfds[name], 0.5) for name in ("launcher", "egress")] == [True, True]
        assert not ends_within(pidfds["worker"], 0), "local drafting goes on"


def test_the_death_signal_alone_suffices_and_so_does_the_end_of_the_channel(ends_within: Ends) -> None:
    """Each of the two watches, with the other one out of the way, of a worker that reads no frame.

    A thread cannot act while C code keeps the interpreter lock ("busy"); the kernel can.
    """
    worker = Path(__file__).with_name("stand_in.py")
    code = f"""
import os, subprocess, sys, msgspec
from cogenesis.processes.frames import Channel, packet_pair
class Say(msgspec.Struct, tag=True):
    text: str
    data: bytes = b""
near, far = packet_pair()
command = [sys.executable, "-I", {str(worker)!r}, str(far.fileno())]
child = subprocess.Popen(command, pass_fds=[far.fileno()])
far.close()
channel = Channel(near, Say)
channel.receive()
channel.send(Say(sys.argv[2]))
print(child.pid, flush=True)
if sys.argv[1] == "keep":
    holder = subprocess.Popen(["sleep", "5"], pass_fds=[near.fileno()])
    print(holder.pid, flush=True)
    os._exit(0)
channel.close()
sys.stdin.read()
"""
    for order, work in (("keep", "busy"), ("close", "hang")):
        command = [sys.executable, "-I", "-c", code, order, work]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:
            assert parent.stdin
            assert parent.stdout
            pidfd = os.pidfd_open(int(parent.stdout.readline()))
            try:
                assert ends_within(pidfd, 2), order
            finally:
                if order == "keep":
                    os.kill(int(parent.stdout.readline()), signal.SIGKILL)
                parent.stdin.close()
