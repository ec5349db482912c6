"""Python's own audit hook: the second fence, and on systems without seccomp the only one.

It sees what Python code asks for, not what C code does. It is there for mistakes and libraries, says which
rule was broken, and refuses the one thing seccomp cannot tell apart in the desk: looking up a name, which
may ask a resolver over a Unix socket, and so ask the internet.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Collection

_LOOKUPS = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)
_PROGRAMS = frozenset(
    {
        "subprocess.Popen",
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.posix_spawn",
        "os.spawn",
        "os.startfile",
        "os.system",
        "pty.spawn",
    }
)
_AS_THE_DESCRIPTOR_HAS = -1


def refuse(*, families: Collection[int], lookups: bool, programs: bool) -> None:
    """Refuse, for good and in this process, sockets outside `families` and, where False, the rest.

    What is refused raises PermissionError at the call.
    """
    refused = (frozenset() if lookups else _LOOKUPS) | (frozenset() if programs else _PROGRAMS)
    allowed = frozenset({_AS_THE_DESCRIPTOR_HAS, *families})

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in refused or (event == "socket.__new__" and arguments[1] not in allowed):
            raise PermissionError(errno.EPERM, f"this process may not use {event}")

    sys.addaudithook(hook)
