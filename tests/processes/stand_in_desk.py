"""A desk of the tests: starts a launcher, an egress worker and a worker, says their ids, then waits.

Run as `stand_in_desk.py [confined] [busy]`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import msgspec

from cogenesis.processes.confinement import Role, confine
from cogenesis.processes.frames import Channel
from cogenesis.processes.supervision import Launcher, Worker

STAND_IN = [sys.executable, "-I", str(Path(__file__).with_name("stand_in.py"))]


class Say(msgspec.Struct, tag=True):
    text: str
    data: bytes = b""


def main() -> None:
    launcher = Launcher.start(egress_command=STAND_IN)
    if "confined" in sys.argv:
        assert confine(Role.DESK).meets_minimum
    launcher.start_egress()
    Channel[Say](launcher.egress_socket, Say).receive(timeout=10)
    worker: Worker[Say] = Worker("", ["inference"], Say, name="stand-in", command=STAND_IN)
    worker.start()
    if "busy" in sys.argv:
        worker.send(Say("busy"))
    pids = {"launcher": launcher.pid, "egress": launcher.egress_pid, "worker": worker.pid}
    print(json.dumps(pids), flush=True)
    if sys.stdin.readline().strip() == "offline":
        launcher.end()
        print("gone", flush=True)
        sys.stdin.readline()


if __name__ == "__main__":
    main()
