"""What only the operating system can provide: found by looking, installed by apt where we may, else named.

The library names are what PySide6's own libraries and plugins link to.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tools.setup.environment import clean_environment
from tools.setup.layout import SetupError


@dataclass(frozen=True, slots=True)
class Need:
    """One thing to look for.

    Attributes:
        what: file name of a library, or a program's name.
        debian: the package that has it on Debian and Ubuntu.
        fedora: what dnf and zypper know it by; "" for a library, which they find by its file name.
    """

    what: str
    debian: str
    fedora: str = ""


COMPILER = Need("g++", "g++", "gcc-c++")

# Without these `import PySide6.QtWidgets` fails, display or not.
QT_LIBRARIES = (
    Need("libEGL.so.1", "libegl1"),
    Need("libGL.so.1", "libgl1"),
    Need("libX11.so.6", "libx11-6"),
    Need("libdbus-1.so.3", "libdbus-1-3"),
    Need("libfontconfig.so.1", "libfontconfig1"),
    Need("libfreetype.so.6", "libfreetype6"),
    Need("libglib-2.0.so.0", "libglib2.0-0"),
    Need("libgthread-2.0.so.0", "libglib2.0-0"),
    Need("libxkbcommon.so.0", "libxkbcommon0"),
    Need("libz.so.1", "zlib1g"),
    Need("libzstd.so.1", "libzstd1"),
)
X11_LIBRARIES = (
    Need("libX11-xcb.so.1", "libx11-xcb1"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("libxcb-image.so.0", "libxcb-image0"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("libxcb-randr.so.0", "libxcb-randr0"),
    Need("libxcb-render-util.so.0", "libxcb-render-util0"),
    Need("libxcb-render.so.0", "libxcb-render0"),
    Need("libxcb-shape.so.0", "libxcb-shape0"),
    Need("libxcb-shm.so.0", "libxcb-shm0"),
    Need("libxcb-sync.so.1", "libxcb-sync1"),
    Need("libxcb-util.so.1", "libxcb-util1"),
    Need("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
WAYLAND_LIBRARIES = (
    Need("libwayland-client.so.0", "libwayland-client0"),
    Need("libwayland-cursor.so.0", "libwayland-cursor0"),
    Need("libwayland-egl.so.1", "libwayland-egl1"),
)


def has_library(name: str) -> bool:
    """Whether the loader finds a shared library of this file name."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_program(name: str) -> bool:
    return shutil.which(name) is not None


def missing_basics(*, compile_needed: bool, library: Callable[[str], bool] = has_library) -> list[Need]:
    """What making the environment and importing Qt still want here. Nothing is looked for outside Linux."""
    if not sys.platform.startswith("linux"):
        return []
    found = [need for need in QT_LIBRARIES if not library(need.what)]
    if compile_needed and not any(has_program(name) for name in ("c++", "g++", "clang++")):
        found.append(COMPILER)
    if importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        found.append(Need("ensurepip", f"python{version}-venv", "python3-pip"))
    return found


def missing_for_window(
    environ: Mapping[str, str], library: Callable[[str], bool] = has_library
) -> list[Need]:
    """What showing a window here still wants; nothing where there is no display."""
    if not sys.platform.startswith("linux"):
        return []
    wanted: list[Need] = []
    if environ.get("DISPLAY"):
        wanted += X11_LIBRARIES
    if environ.get("WAYLAND_DISPLAY"):
        wanted += WAYLAND_LIBRARIES
    found = [need for need in wanted if not library(need.what)]
    if wanted and not _has_fonts():
        found.append(Need("a font", "fonts-dejavu-core", "dejavu-sans-fonts"))
    return found


def install_command(needs: Sequence[Need], *, program: Callable[[str], bool] = has_program) -> list[str]:
    """The command that installs them with this system's package manager; [] where we know none."""
    if program("apt-get"):
        packages = list(dict.fromkeys(need.debian for need in needs))
        return ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    for manager in ("dnf", "zypper"):
        if program(manager):
            provided = dict.fromkeys(need.fedora or f"{need.what}()(64bit)" for need in needs)
            return [manager, "install", "-y", *provided]
    return []


def provide(missing: Callable[[], Sequence[Need]], *, tell: Callable[[str], None]) -> None:
    """Install what is missing when we are root and apt is there; SetupError naming the command otherwise."""
    needs = missing()
    if not needs:
        return
    command = install_command(needs)
    names = ", ".join(need.what for need in needs)
    if command[:1] == ["apt-get"] and os.geteuid() == 0:
        tell(f"installing system packages: {' '.join(command[4:])}")
        _run_apt(["apt-get", "update"], required=False)
        _run_apt(command, required=True)
        if still := ", ".join(need.what for need in missing()):
            raise SetupError(f"apt installed what should have {still}, yet it cannot be found.")
    elif command:
        spelled = " ".join(f"'{word}'" if "(" in word else word for word in ["sudo", *command])
        raise SetupError(
            f"This system lacks {names}. Install it with:\n\n    {spelled}\n\nand run make again."
        )
    else:
        raise SetupError(
            f"This system lacks {names}. Install it with your package manager and run make again."
        )


def _run_apt(command: list[str], *, required: bool) -> None:
    environment = clean_environment(os.environ) | {"DEBIAN_FRONTEND": "noninteractive"}
    spelled = [command[0], "-q", "-o", "DPkg::Lock::Timeout=120", *command[1:]]
    run = subprocess.run(
        spelled, env=environment, check=False, capture_output=True, text=True, errors="replace"
    )
    if required and run.returncode != 0:
        said = "\n".join((run.stdout + run.stderr).splitlines()[-15:])
        raise SetupError(
            f"{said}\n\napt could not install what is missing. Try it by hand: {' '.join(command)}"
        )


def _has_fonts() -> bool:
    homes = [os.path.expanduser(folder) for folder in ("~/.fonts", "~/.local/share/fonts")]
    for folder in ("/usr/share/fonts", "/usr/local/share/fonts", *homes):
        for _, _, files in os.walk(folder):
            if any(name.lower().endswith((".ttf", ".otf", ".ttc")) for name in files):
                return True
    return False
