"""A copy of the program with a hole in it, that runs as the real one does, workers included.

Workers are started isolated (`python -I`), so no variable can lead them to another package. So the copy gets
an environment of its own: the same interpreter and libraries, and its own `cogenesis` before all others.
"""

from __future__ import annotations

import shutil
import sys
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Patch:
    """One change: in `file` below app/cogenesis, `old`, which must stand there once, becomes `new`."""

    file: str
    old: str
    new: str


def make_copy(folder: Path, patches: Sequence[Patch] = ()) -> Path:
    """Copy the package into `folder` and patch it; the interpreter that runs the copy."""
    shutil.copytree(
        ROOT / "app" / "cogenesis", folder / "app" / "cogenesis", ignore=shutil.ignore_patterns("__pycache__")
    )
    for name in ("resources", "models"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "pyproject.toml", folder)
    for patch in patches:
        _apply(folder / "app" / "cogenesis" / patch.file, patch)
    return _environment(folder)


def _apply(path: Path, patch: Patch) -> None:
    text = path.read_text(encoding="utf-8")
    times = text.count(patch.old)
    assert times == 1, (
        f"{patch.file} holds {patch.old!r} {times} times: the code has moved, move the leak too"
    )
    path.write_text(text.replace(patch.old, patch.new), encoding="utf-8")


def _environment(folder: Path) -> Path:
    """A virtual environment without copies: the interpreter, and a path file naming package and libraries."""
    real = Path(sys.executable).resolve()
    environment = folder / "env"
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    packages = environment / "lib" / version / "site-packages"
    packages.mkdir(parents=True)
    (environment / "bin").mkdir()
    (environment / "bin" / "python").symlink_to(real)
    settings = f"home = {real.parent}\ninclude-system-site-packages = false\n"
    (environment / "pyvenv.cfg").write_text(settings, encoding="utf-8")
    libraries = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    (packages / "copy.pth").write_text("\n".join([str(folder / "app"), *libraries]), encoding="utf-8")
    return environment / "bin" / "python"
