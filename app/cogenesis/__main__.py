"""Which front end to start, in the order confinement needs (docs/decisions/0002).

The launcher comes first, because what the desk gives up later it gives up for every child. Then the window
system, where there is one; then the desk confines itself; only then may a vault be opened. A desk that
already runs on this home is handed the command instead.
"""

from __future__ import annotations

import multiprocessing
import os
import socket
import sys
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant


def main(arguments: Sequence[str] | None = None) -> int:
    """Start a front end, or, in the frozen program, the worker a flag names; the exit status."""
    multiprocessing.freeze_support()
    started = time.monotonic()
    words = list(sys.argv[1:] if arguments is None else arguments)
    from cogenesis.processes.supervision import run_as_worker

    if run_as_worker(words):
        return 0
    os.umask(0o077)
    _set_up_logging()
    from cogenesis.errors import CoGenesisError

    try:
        return _start(words, started)
    except CoGenesisError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_status
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        return 1


def display_answers() -> bool:
    """Whether a window could be shown; Qt itself would end the process where it can't."""
    if platform := os.environ.get("QT_QPA_PLATFORM"):
        return bool(platform)
    if sys.platform != "linux":
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if (wayland := os.environ.get("WAYLAND_DISPLAY")) and _answers(os.path.join(runtime, wayland)):
        return True
    host, colon, rest = os.environ.get("DISPLAY", "").rpartition(":")
    if not colon:
        return False
    if host not in ("", "unix"):
        return True  # over TCP, as with ssh -X; asking would take an internet socket
    path = f"/tmp/.X11-unix/X{rest.partition('.')[0]}"  # noqa: S108 the place X11 fixes
    return _answers(path) or _answers("\0" + path)


def _set_up_logging() -> None:
    """Program logs, which hold no content, are shown only where COGENESIS_DEBUG asks for them."""
    import logging

    log = logging.getLogger("cogenesis")
    if os.environ.get("COGENESIS_DEBUG"):
        logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    else:
        log.addHandler(logging.NullHandler())


def _answers(path: str) -> bool:
    with socket.socket(socket.AF_UNIX) as tried:
        tried.settimeout(1.0)
        try:
            tried.connect(path)
        except OSError:
            return False
    return True


def _start(words: list[str], started: float) -> int:
    from cogenesis.cli.arguments import take_common
    from cogenesis.cli.handover import hand_over
    from cogenesis.cli.terminal import OwnTerminal
    from cogenesis.paths import find_home
    from cogenesis.processes.confinement import no_core_dumps

    no_core_dumps()
    common, command = take_common(words)
    home = find_home(common.home)
    status = hand_over(home.socket, words, OwnTerminal())
    if status is not None:
        return status
    from cogenesis.processes.supervision import Launcher

    launcher = Launcher.start()
    try:
        if not command and display_answers():
            from cogenesis.gui.application import run

            return run(launcher, home, started, serve=_serve)
        from cogenesis.cli.main import run_command

        return run_command(common, command, home, launcher)
    finally:
        launcher.close()


def _serve(assistant: Assistant) -> Callable[[], None]:
    """Let the window answer a second `cogenesis`; what stops it."""
    from cogenesis.cli.main import serve_guests

    return serve_guests(assistant, may_unlock=False).close


if __name__ == "__main__":
    sys.exit(main())
