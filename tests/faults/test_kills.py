"""kill -9 in the middle of a draft: what was typed and written is there afterwards, and no child is left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TextIO, TypeVar

from loopback import StagedServer
from program import Program

T = TypeVar("T")
TASK = "Write a long letter to Tom about the garden"


def children(pid: int) -> dict[int, str]:
    """Process ids below `pid`, with the module or program each runs."""
    found: dict[int, str] = {}
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            words = Path(f"/proc/{child}/cmdline").read_bytes().decode().split("\0")
            found[child] = next((word for word in words if word.startswith("cogenesis.")), words[0])
            found |= children(child)
    return found


def child_running(pid: int, module: str) -> int:
    return wait_for(lambda: next((c for c, name in children(pid).items() if name == module), None))


def wait_for(look: Callable[[], T | None], seconds: float = 60) -> T:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError("waited in vain")


def read_text(stream: TextIO | None, characters: int) -> str:
    """At least so many characters of a draft that is being written."""
    assert stream is not None
    text = ""
    while len(text) < characters:
        text += stream.read(1)
    return text


def gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def another(desk: int, first: int) -> int | None:
    """The worker that took the place of `first`."""
    running = [pid for pid, module in children(desk).items() if module == "cogenesis.inference.worker"]
    return next((pid for pid in running if pid != first and not gone(pid)), None)


def test_the_desk_dies_and_the_half_written_draft_is_there(program: Program) -> None:
    with program.start("draft", "--length", "long", TASK) as desk:
        seen = read_text(desk.stdout, 300)
        time.sleep(2.0)  # what is older than two seconds is the promise
        below = children(desk.pid)
        desk.kill()
        wait_for(lambda: all(gone(child) for child in below) or None, 2.0)
    assert {"cogenesis.inference.worker", "cogenesis.processes.launcher"} <= set(below.values())
    ran = program.run("drafts", "list", "--json")
    (row,) = ran.json
    assert row["state"] == "stopped"
    assert "unfinished draft" in ran.err
    kept = program.run("drafts", "show", "--json", row["id"]).json
    body = seen.partition("\n\n")[2]
    assert len(body) > 100
    assert kept["text"].startswith(body[:100])
    assert len(kept["text"]) >= len(body)


def test_the_local_model_dies_once_and_the_draft_goes_on_behind_its_text(program: Program) -> None:
    with program.start("draft", "--length", "long", TASK) as desk:
        seen = read_text(desk.stdout, 200)
        os.kill(child_running(desk.pid, "cogenesis.inference.worker"), signal.SIGKILL)
        _, err = desk.communicate(timeout=110)
    assert desk.returncode == 0, err
    assert "The local model ended unexpectedly" in err
    assert "goes on by itself" in err
    (row,) = program.run("drafts", "list", "--json").json
    body = seen.partition("\n\n")[2]
    assert body[:50] in program.run("drafts", "show", "--json", row["id"]).json["text"]


def test_the_local_model_dies_again_and_the_text_so_far_is_kept(program: Program) -> None:
    with program.start("draft", "--length", "long", TASK) as desk:
        read_text(desk.stdout, 200)
        first = child_running(desk.pid, "cogenesis.inference.worker")
        os.kill(first, signal.SIGKILL)
        second = wait_for(lambda: another(desk.pid, first), 30.0)
        time.sleep(1.0)
        os.kill(second, signal.SIGKILL)
        _, err = desk.communicate(timeout=60)
    assert desk.returncode == 1
    assert "The local model ended unexpectedly" in err
    assert "Traceback" not in err
    (row,) = program.run("drafts", "list", "--json").json
    assert row["state"] == "stopped"
    assert program.run("drafts", "show", "--json", row["id"]).json["text"].strip()
    again = program.run("draft", "--json", "--length", "short", "Thank Tom").json
    assert again["text"].strip()


def test_the_egress_worker_dies_and_the_draft_goes_on_locally(program: Program) -> None:
    with StagedServer(lambda _: time.sleep(20)) as silent:
        words = ("endpoint", "set", "--base-url", silent.base_url, "--model", "m")
        assert program.run(*words, stdin="\n").status == 0
        with program.start("draft", "--json", "--length", "short", "Thank Tom") as desk:
            wait_for(lambda: silent.received or None)
            os.kill(child_running(desk.pid, "cogenesis.egress.worker"), signal.SIGKILL)
            out, err = desk.communicate(timeout=100)
    assert desk.returncode == 0, err
    assert '"mode": "local"' in out
    assert "goes on" in err
    (row,) = program.run("outbound", "list", "--json").json
    assert row["status"] is None
    assert program.run("outbound", "verify", "--json").json["ok"]


def test_interrupt_stops_at_once_and_keeps_the_text(program: Program) -> None:
    with program.start("draft", "--length", "long", TASK) as desk:
        read_text(desk.stdout, 200)
        asked = time.monotonic()
        desk.send_signal(signal.SIGINT)
        desk.communicate(timeout=30)
        assert time.monotonic() - asked < 5
    assert desk.returncode == 0
    (row,) = program.run("drafts", "list", "--json").json
    assert row["state"] == "stopped"


def test_a_second_command_is_handed_to_the_desk_that_runs(program: Program) -> None:
    program.run("profile", "set", "Name", "Maria Keller")
    with program.start("draft", "--length", "long", TASK) as desk:
        read_text(desk.stdout, 50)
        second = program.run("profile", "show", "--json")
        assert desk.poll() is None
        assert second.json == {"Name": "Maria Keller"}
        assert not list(program.home.glob("*.tmp"))
        failed = program.run("drafts", "show", "no-such-draft")
        assert failed.status == 1
        assert "no-such-draft" in failed.err
        desk.send_signal(signal.SIGINT)
        desk.communicate(timeout=30)
    assert not (program.home / "desk.sock").exists()


def test_what_is_confined_as_our_workers_are_is_not_served(program: Program) -> None:
    program.run("profile", "set", "Name", "Maria Keller")
    confined = """
import sys
from pathlib import Path
from cogenesis.cli.handover import hand_over
from cogenesis.cli.terminal import OwnTerminal
from cogenesis.processes.confinement import Role, confine
assert confine(Role.DESK).seccomp
print(hand_over(Path(sys.argv[1]), ["profile", "show"], OwnTerminal()))
"""
    with program.start("draft", "--length", "long", TASK) as desk:
        read_text(desk.stdout, 50)
        command = [sys.executable, "-c", confined, str(program.home / "desk.sock")]
        asked = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
        desk.send_signal(signal.SIGINT)
        desk.communicate(timeout=30)
    assert "Maria" not in asked.stdout + asked.stderr
    assert asked.stdout.strip() == "1"


def test_a_deep_home_is_handed_over_to_too(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 100) / ("e" * 100)
    deep.mkdir(parents=True)
    program = Program(deep)
    assert program.run("init").status == 0
    with program.start("draft", "--length", "long", TASK) as desk:
        read_text(desk.stdout, 50)
        assert program.run("offline", "on", "--json").json == {"offline": True}
        launcher = [c for c, name in children(desk.pid).items() if name == "cogenesis.processes.launcher"]
        assert all(gone(child) for child in launcher)
        desk.send_signal(signal.SIGINT)
        desk.communicate(timeout=30)
