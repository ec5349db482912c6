"""Real child processes that confine themselves and say what they could still do."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def stand_in() -> list[str]:
    """Command of the stand-in worker."""
    return [sys.executable, "-I", str(HERE / "stand_in.py")]


@pytest.fixture
def in_child() -> Callable[..., Any]:
    """Run code in a fresh process; it leaves its answer in `answer`, which comes back.

    `attempt(function)` in that code gives "allowed" or the name of the error.
    """

    def run(code: str, *arguments: str) -> Any:
        program = textwrap.dedent(PRELUDE) + textwrap.dedent(code) + "\nprint(json.dumps(answer))\n"
        done = subprocess.run(
            [sys.executable, "-I", "-c", program, *arguments],
            check=False,
            capture_output=True,
            text=True,
            timeout=20,
        )
        assert done.returncode == 0, (done.returncode, done.stderr)
        return json.loads(done.stdout)

    return run


@pytest.fixture
def ends_within() -> Callable[[int, float], bool]:
    """Whether the process of that id, which must be running when this is called first, ends in time."""

    def ends(pidfd: int, seconds: float) -> bool:
        poll = select.poll()
        poll.register(pidfd, select.POLLIN)
        ended = bool(poll.poll(seconds * 1000))
        os.close(pidfd)
        return ended

    return ends


PRELUDE = """
import ctypes, errno, json, os, signal, socket, sys, threading
from pathlib import Path
from cogenesis.processes import kernel, landlock, seccomp
from cogenesis.processes.confinement import Role, confine

libc = ctypes.CDLL(None, use_errno=True)

def attempt(function):
    try:
        function()
    except OSError as error:
        return errno.errorcode[error.errno]
    return "allowed"

def call(name, *arguments):
    return lambda: kernel.syscall(seccomp.number(kernel.machine(), name), *arguments)
"""
