"""init and vault on the command line: recovery key, passphrase, new data key, and the end of a vault."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cogenesis.assistant import Assistant
from cogenesis.cli.arguments import take_common
from cogenesis.cli.main import run_with
from cogenesis.cli.terminal import OwnTerminal
from cogenesis.cli.vault import ERASE_WORD
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher
from cogenesis.vault import holder as holder_module
from cogenesis.vault import vault as vault_module
from cogenesis.vault.keys import FLOOR_KIB, KdfCost

PASSPHRASE = "correct horse battery staple"


class Shell(OwnTerminal):
    """Commands in this process, each with the vault opened anew; what they print, and are answered."""

    def __init__(self, folder: Path, launcher: Launcher) -> None:
        self.home, self.folder, self.interactive = Home(folder / "home"), folder, True
        self.assistant = Assistant(self.home, launcher, Confinement(Role.DESK, True, 7, ()))
        self.answers: list[str] = []
        self.said = self.told = ""

    def out(self, text: str) -> None:
        self.said += text

    def err(self, text: str) -> None:
        self.told += text

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        self.told += prompt
        return self.answers.pop(0)

    def run(self, *words: str, answers: tuple[str, ...] = ()) -> int:
        self.said, self.told, self.answers = "", "", list(answers)
        common, rest = take_common(words)
        try:
            return run_with(self.assistant, common, rest, self)
        finally:
            self.assistant.lock()
            assert self.answers == []

    def json(self, *words: str, answers: tuple[str, ...] = ()) -> Any:
        assert self.run(*words, "--json", answers=answers) == 0, self.told
        return json.loads(self.said)

    def file(self, name: str, line: str) -> str:
        (self.folder / name).write_text(f"{line}\n", encoding="utf-8")
        return name


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    for module in (vault_module, holder_module):
        monkeypatch.setattr(module, "calibrate", lambda: KdfCost(FLOOR_KIB, 1, 4))
    for name in ("COGENESIS_PASSPHRASE_FILE", "COGENESIS_KEY_FILE"):
        monkeypatch.delenv(name, raising=False)
    launcher = Launcher.start()
    made = Shell(tmp_path, launcher)
    yield made
    made.assistant.close()
    launcher.close()


def test_a_lost_passphrase_is_replaced_with_the_recovery_key(shell: Shell) -> None:
    made = shell.json("init", "--recovery-key", answers=(PASSPHRASE, PASSPHRASE))
    assert made["protection"] == ["passphrase", "recovery"]
    assert "This passphrase is very good." in shell.told
    assert made["recovery_key"] not in shell.told
    shell.run("profile", "set", "Name", "Zoë", answers=(PASSPHRASE,))
    lost = ("vault", "passphrase", "--recovery-key-file", shell.file("recovery.txt", made["recovery_key"]))
    assert shell.run(*lost, "--new-passphrase-file", shell.file("weak.txt", "monkey")) == 0
    assert "This passphrase is very easy to guess. This is a top-100 common password." in shell.told
    assert shell.run("profile", "show", answers=(PASSPHRASE,)) == 1
    assert shell.json("profile", "show", answers=("monkey",)) == {"Name": "Zoë"}
    assert shell.run("vault", "passphrase", "--recovery-key", answers=("0000-1111",)) == 2
    assert "36 in all" in shell.told
    typed = made["recovery_key"].lower().replace("-", " ")
    asked = ("vault", "passphrase", "--recovery-key")
    assert shell.run(*asked, answers=(typed, "one", "two")) == 2
    assert "not the same" in shell.told
    assert shell.run(*asked, answers=(typed, PASSPHRASE, PASSPHRASE)) == 0
    assert shell.run("vault", "passphrase", answers=(PASSPHRASE, "a new gate", "a new gate")) == 0
    assert shell.run("profile", "show", answers=("a new gate",)) == 0


def test_rotating_keeps_everything_and_prints_a_new_recovery_key(shell: Shell) -> None:
    first = shell.json("init", "--recovery-key", answers=(PASSPHRASE, PASSPHRASE))["recovery_key"]
    shell.run("profile", "set", "Name", "Zoë", answers=(PASSPHRASE,))
    assert shell.run("vault", "rotate", "--drop", "key_file") == 2
    assert "passphrase, recovery" in shell.told
    second = shell.json("vault", "rotate", answers=(PASSPHRASE,))["recovery_key"]
    assert shell.json("profile", "show", answers=(PASSPHRASE,)) == {"Name": "Zoë"}
    asked = ("vault", "passphrase", "--recovery-key")
    assert shell.run(*asked, answers=(first,)) == 1
    assert "later one" in shell.told
    assert shell.run(*asked, answers=(second, PASSPHRASE, PASSPHRASE)) == 0
    assert shell.run("vault", "recovery-key", answers=(PASSPHRASE,)) == 0
    shown = shell.said.splitlines()[-1].strip()
    assert shell.run("vault", "rotate", "--drop", "recovery", answers=(PASSPHRASE,)) == 0
    assert shell.run(*asked, answers=(shown,)) == 1
    assert "not opened by a recovery key" in shell.told


def test_a_key_file_is_asked_for_before_anything_is_rotated(shell: Shell) -> None:
    assert shell.run("init", "--key-file", "key") == 0
    assert "`cogenesis vault recovery-key`" in shell.said
    assert shell.run("vault", "passphrase", "--key-file", "key", answers=(PASSPHRASE, PASSPHRASE)) == 0
    assert shell.run("vault", "rotate") == 2
    assert "--key-file" in shell.told
    assert shell.json("vault", "rotate", "--key-file", "key", answers=(PASSPHRASE,)) == {"rotated": True}
    assert shell.run("vault", "verify", "--key-file", "key") == 0
    assert shell.run("vault", "verify", answers=(PASSPHRASE,)) == 0


def test_erasing_wants_a_word_and_leaves_nothing(shell: Shell) -> None:
    shell.run("init", answers=(PASSPHRASE, PASSPHRASE))
    assert shell.run("vault", "erase", answers=("", "yes")) == 2
    assert "Nothing was erased" in shell.told
    assert shell.run("profile", "show", answers=(PASSPHRASE,)) == 0
    assert shell.run("vault", "erase", answers=("a guess", ERASE_WORD)) == 0
    assert "The vault does not open: The passphrase is not right" in shell.told
    assert "its backups are not known" in shell.said
    assert {path.name for path in shell.home.root.iterdir()} == {"desk.lock"}
    assert shell.run("vault", "erase", "--yes") == 1
    shell.run("init", "--key-file", "key")
    done = shell.json("vault", "erase", "--yes", "--key-file", "key")
    assert done == {"erased": True, "backups": [], "failed": [], "left": [], "keyring": True}


def test_a_desk_that_is_open_is_not_erased_behind_its_back(shell: Shell) -> None:
    class Guest:
        """A second `cogenesis`, whose command runs in the desk that is open."""

        folder, interactive, told = shell.folder, True, ""

        def out(self, text: str) -> None:
            raise AssertionError(text)

        def err(self, text: str) -> None:
            self.told += text

        def ask(self, prompt: str, *, hidden: bool = False) -> str:
            raise AssertionError(prompt)

        def read_all(self) -> str:
            return ""

    shell.run("init", "--key-file", "key")
    guest = Guest()
    common, rest = take_common(["vault", "erase", "--yes", "--key-file", "key"])
    assert run_with(shell.assistant, common, rest, guest) == 1
    assert "CoGenesis is open" in guest.told
    assert shell.home.header.exists()
