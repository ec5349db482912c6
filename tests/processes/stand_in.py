"""A worker of the tests: it does what it is told, well or badly.

Run as `stand_in.py FD [ARGUMENTS...]`; what it is told is the text of a `Say`.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import time

import msgspec

from cogenesis.processes.breakout import Breakouts, TryBreakouts, try_breakouts
from cogenesis.processes.confinement import Role, confine
from cogenesis.processes.supervision import open_channel


class Say(msgspec.Struct, tag=True):
    text: str
    data: bytes = b""


def main() -> None:
    argv = sys.argv[1:]
    channel = open_channel(argv, Say | TryBreakouts)
    role = Role(argv[1]) if argv[1:] and argv[1] in list(Role) else None
    if role:
        confine(role)
    if "never-ready" in argv:
        time.sleep(60)
    channel.send(Say(" ".join(["ready", *argv[1:]]), repr(sorted(os.environ)).encode()))
    while True:
        frame = channel.receive()
        if isinstance(frame, TryBreakouts):
            channel.send(Breakouts(try_breakouts(role or Role.DESK)))
            continue
        raw = socket.socket(fileno=os.dup(int(argv[0])))
        match frame.text:
            case "hang":
                time.sleep(60)
            case "slow":
                for number in range(4):
                    time.sleep(0.3)
                    channel.send(Say(str(number)))
            case "busy":  # in C code that keeps the interpreter lock
                sum(range(10**12))
            case "half":
                raw.send(b"\x01half a frame")
                os.kill(os.getpid(), signal.SIGKILL)
            case "nonsense":
                raw.send(b"\x03nonsense")
            case "exit":
                sys.exit(3)
            case _:
                channel.send(frame)


if __name__ == "__main__":
    main()
