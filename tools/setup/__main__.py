"""Brings `.venv` to what the lock files say, or finds at once that it is there already.

Usage: python -m tools.setup [--check] [--window] [--ner] runtime|dev
    --check   only say by the exit status whether all is done; run it with the environment's own Python
    --window  a window is going to be shown, so its system libraries matter too
    --ner     add the optional name recogniser; once added, it is kept up to date without being asked for
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from pathlib import Path

from tools.setup.layout import PYTHONS, Layout, SetupError
from tools.setup.locks import EXTRAS, ROLES, is_ready, wanted_extras


def main(arguments: list[str]) -> int:
    flags = {argument for argument in arguments if argument.startswith("-")}
    roles = [argument for argument in arguments if argument not in flags]
    asked = {extra for extra in EXTRAS if f"--{extra}" in flags}
    known = {"--check", "--window", *(f"--{extra}" for extra in EXTRAS)}
    if len(roles) != 1 or roles[0] not in ROLES or flags - known:
        print(__doc__, file=sys.stderr)
        return 2
    layout = Layout(Path(__file__).resolve().parents[2])
    window = "--window" in flags and bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    if "--check" in flags:
        seen = not window or layout.stamp("window").exists()
        needed = [roles[0], *wanted_extras(layout, asked)]
        return 0 if seen and all(is_ready(layout, name) for name in needed) else 1
    try:
        if sys.version_info[:2] not in PYTHONS:
            raise SetupError(f"CoGenesis runs on Python 3.11 to 3.13; this is {sys.version.split()[0]}.")
        _set_up(layout, roles[0], asked, window=window)
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nstopped; the next make goes on from here", file=sys.stderr)
        return 130
    return 0


def _set_up(layout: Layout, role: str, asked: Collection[str], *, window: bool) -> None:
    from tools.setup import system
    from tools.setup.install import Installation, one_at_a_time

    with one_at_a_time(layout, _tell):
        installation = Installation(layout, role, _tell)
        if not installation.is_ready():
            compiler = installation.compile_needed()
            system.provide(lambda: system.missing_basics(compile_needed=compiler), tell=_tell)
            installation.install()
        for extra in wanted_extras(layout, asked):
            installation.add(extra)
        if window:
            system.provide(lambda: system.missing_for_window(os.environ), tell=_tell)
            layout.stamp("window").touch()


def _tell(line: str) -> None:
    print(f"set-up: {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
