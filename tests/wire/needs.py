"""What these tests want of the machine; where it is missing they fail, and say what to do."""

from __future__ import annotations

import shutil
import subprocess
from typing import Any

import pytest


def say(config: pytest.Config, text: str) -> None:
    """Print past pytest's capturing: the figures are what the test is for."""
    capture: Any = config.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        print(f"\n{text}", flush=True)


_PACKAGES = {"strace": "strace", "ip": "iproute2", "unshare": "util-linux", "mount": "util-linux"}
_WINDOW = {"Xvfb": "xvfb", "xdotool": "xdotool"}


def require_namespaces(*, window: bool = False) -> None:
    """Fail with one sentence where programs, or the right to make namespaces, are missing."""
    wanted = _PACKAGES | (_WINDOW if window else {})
    missing = sorted({package for program, package in wanted.items() if shutil.which(program) is None})
    if missing:
        install = f"on Debian and Ubuntu: sudo apt-get install {' '.join(missing)}"
        pytest.fail(f"This test wants {', '.join(missing)}; {install}", pytrace=False)
    command = ["unshare", "-rmn", "sh", "-c", "ip link set lo up && mount -t tmpfs none /run"]
    tried = subprocess.run(command, capture_output=True, text=True, check=False)
    if tried.returncode != 0:
        pytest.fail(
            "This test wants user, network and mount namespaces, and this system does not give them"
            f" ({tried.stderr.strip()[-120:]}). On Ubuntu 24.04 and later: sudo sysctl"
            " kernel.apparmor_restrict_unprivileged_userns=0; in a container, run it with --privileged.",
            pytrace=False,
        )
