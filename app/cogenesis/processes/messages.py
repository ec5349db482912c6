"""What the desk may ask of the launcher, and what the launcher may say: nothing else exists.

Every verb gets one `EgressStarted` or `Answer`; `EgressExited` may come at any time.
"""

from __future__ import annotations

import msgspec


class StartEgress(msgspec.Struct, tag=True, frozen=True):
    """Start the egress worker, which may read `ca_file` besides the system's certificates."""

    ca_file: str | None


class StopEgress(msgspec.Struct, tag=True, frozen=True):
    """End the egress worker, if one runs."""


class OpenLink(msgspec.Struct, tag=True, frozen=True):
    """Show one of our own pages, by its name in the launcher's table."""

    name: str


class OpenFile(msgspec.Struct, tag=True, frozen=True):
    """Open a file the user has just exported with the program the system has for it."""

    path: str


class OpenMail(msgspec.Struct, tag=True, frozen=True):
    """Open an empty mail window."""


class PrepareGpu(msgspec.Struct, tag=True, frozen=True):
    """Have NVIDIA's own helper load the driver's module for computing and make its device files."""


class Quit(msgspec.Struct, tag=True, frozen=True):
    """End the egress worker and the launcher."""


class EgressStarted(msgspec.Struct, tag=True, frozen=True):
    """An egress worker runs under this process id."""

    pid: int


class EgressExited(msgspec.Struct, tag=True, frozen=True):
    """The worker ended, with this exit status, negative for a signal."""

    pid: int
    status: int


class Answer(msgspec.Struct, tag=True, frozen=True):
    """How any other verb went; `problem` is a sentence for the user when not ok."""

    ok: bool
    problem: str = ""


Verb = StartEgress | StopEgress | OpenLink | OpenFile | OpenMail | PrepareGpu | Quit
Report = EgressStarted | EgressExited | Answer
