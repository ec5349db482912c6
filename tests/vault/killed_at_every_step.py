"""Does one thing to copies of a home, killed before its first step on the disk, its second, and so on.

`python killed_at_every_step.py ROTATE|ERASE FOLDER MOST`: FOLDER/whole has `home`, `key` and the keyring's
`keyring.json`; the copies are FOLDER/0001, FOLDER/0002, ..., MOST of them at even distances, and FOLDER/last,
where nobody was killed. A step is whatever Python asks of the system by a path: opening, renaming, linking,
removing.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from itertools import count
from pathlib import Path

from cogenesis.paths import Home
from cogenesis.vault.erasing import erase
from cogenesis.vault.vault import Vault

STEPS = frozenset({"open", "os.rename", "os.link", "os.remove", "os.rmdir"})


class FileKeyring:
    """A keyring that outlives its process."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, name: str) -> bytes | None:
        kept = self._read().get(name)
        return bytes.fromhex(kept) if kept else None

    def set(self, name: str, secret: bytes) -> None:
        self._write(self._read() | {name: secret.hex()})

    def delete(self, name: str) -> None:
        self._write({kept: secret for kept, secret in self._read().items() if kept != name})

    def names(self) -> set[str]:
        return set(self._read())

    def _read(self) -> dict[str, str]:
        return dict(json.loads(self._path.read_text())) if self._path.exists() else {}

    def _write(self, kept: dict[str, str]) -> None:
        new = self._path.with_suffix(".new")
        new.write_text(json.dumps(kept))
        new.replace(self._path)


def watch(folder: Path, kill_before: int) -> None:
    """Count the steps in `folder` into its file `steps`, or kill this process before one of them."""
    steps = count(1)

    def look(event: str, arguments: tuple[object, ...]) -> None:
        if event in STEPS and f"{folder}/" in f"{arguments[0]}/":
            number = next(steps)
            if number == kill_before:
                os.kill(os.getpid(), signal.SIGKILL)
            if not kill_before:
                os.write(counted, b".")

    counted = os.open(folder / "steps", os.O_WRONLY | os.O_CREAT)
    sys.addaudithook(look)


def do(what: str, folder: Path, kill_before: int) -> None:
    """The thing itself; steps count from where it begins."""
    home, keyring = Home(folder / "home"), FileKeyring(folder / "keyring.json")
    if what == "ERASE":
        watch(folder, kill_before)
        erase(home, keyring)
        return
    with Vault.open(home, key_file=folder / "key", secret_store=keyring) as vault:
        watch(folder, kill_before)
        vault.rotate(key_file=folder / "key")


def done_to_a_copy(what: str, base: Path, name: str, kill_before: int = 0) -> Path:
    """Copy the whole and do it there, in a process of its own."""
    copy = base / name
    shutil.copytree(base / "whole", copy)
    child = os.fork()
    if child == 0:
        do(what, copy, kill_before)
        os._exit(0)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if ended != (-signal.SIGKILL if kill_before else 0):
        sys.exit(f"{copy}: {ended}")
    return copy


if __name__ == "__main__":
    chosen, into, most = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    last = (done_to_a_copy(chosen, into, "last") / "steps").stat().st_size
    stride = max(1, last / most)
    for number in sorted(
        {1, *(round(stride * nth) for nth in range(1, most + 1)), last} & {*range(1, last + 1)}
    ):
        done_to_a_copy(chosen, into, f"{number:04}", number)
