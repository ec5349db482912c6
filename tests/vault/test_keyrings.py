"""Only keyrings that keep secrets encrypted are used, and they stay out of the desk's process."""

from __future__ import annotations

import io
import os
import select
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import keyring
import pytest
from keyring.backends import SecretService, chainer, fail, null
from keyring.errors import PasswordDeleteError

from cogenesis.errors import VaultError
from cogenesis.vault import keyring_process
from cogenesis.vault.keyring_process import choose, would_ask
from cogenesis.vault.keyrings import SystemKeyring


class PlaintextKeyring(null.Keyring):
    """Any backend of another package."""


def test_backends_that_keep_plain_text_or_nothing_are_refused() -> None:
    assert choose(PlaintextKeyring()) is None
    assert choose(null.Keyring()) is None
    assert choose(fail.Keyring()) is None


def test_the_encrypted_one_of_a_chain_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    encrypted = SecretService.Keyring()
    chain = [PlaintextKeyring(), encrypted]
    monkeypatch.setattr(chainer.ChainerBackend, "backends", chain)
    assert choose(chainer.ChainerBackend()) is encrypted


def test_the_process_keeps_finds_and_forgets_a_secret(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept: dict[str, str] = {}

    def forget(_: object, service: str, name: str) -> None:
        if name not in kept:
            raise PasswordDeleteError
        del kept[name]

    encrypted = SecretService.Keyring
    monkeypatch.setattr(
        encrypted, "set_password", lambda _, service, name, secret: kept.update({name: secret})
    )
    monkeypatch.setattr(encrypted, "get_password", lambda _, service, name: kept.get(name))
    monkeypatch.setattr(encrypted, "delete_password", forget)
    monkeypatch.setattr(keyring, "get_keyring", encrypted)
    monkeypatch.setattr(sys, "stdin", io.StringIO("00ff"))
    assert [keyring_process.main(verb, "id") for verb in ("set", "get", "delete", "delete", "get")] == [0] * 5
    assert capsys.readouterr().out == "00ff"
    monkeypatch.setattr(keyring, "get_keyring", null.Keyring)
    assert keyring_process.main("get", "id") == 2


class StagedCollection:
    """The default collection of a Secret Service, which no test machine has."""

    locked = False

    def __init__(self, _bus: object, _path: str = "") -> None:
        pass

    def is_locked(self) -> bool:
        return self.locked


def test_a_quiet_process_uses_no_keyring_that_would_ask_the_user(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    encrypted = SecretService.Keyring
    monkeypatch.setattr(encrypted, "get_password", lambda *_: "00ff")
    monkeypatch.setattr(keyring, "get_keyring", encrypted)
    service = SimpleNamespace(dbus_init=io.StringIO, Collection=StagedCollection)
    monkeypatch.setattr(SecretService, "secretstorage", service)
    assert keyring_process.main("get", "id", "quiet") == 0
    monkeypatch.setattr(StagedCollection, "locked", True)
    assert keyring_process.main("get", "id", "quiet") == 3
    assert keyring_process.main("get", "id") == 0
    assert capsys.readouterr().out == "00ff00ff"
    assert would_ask(PlaintextKeyring())


def test_without_a_keyring_the_sentence_names_the_key_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    with pytest.raises(VaultError, match="--key-file"):
        SystemKeyring().set("name", b"secret")


def test_a_keyring_configured_to_keep_plain_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with pytest.raises(VaultError, match="no keyring that keeps secrets encrypted"):
        SystemKeyring().get("name")


def test_secrets_pass_through_the_pipes(tmp_path: Path) -> None:
    stub = tmp_path / "stub.py"
    stub.write_text(
        "import pathlib, sys\n"
        f"kept = pathlib.Path({str(tmp_path)!r}) / sys.argv[2]\n"
        "if sys.argv[1] == 'set': kept.write_text(sys.stdin.read())\n"
        "elif sys.argv[1] == 'delete': kept.unlink()\n"
        "elif kept.exists(): print(kept.read_text())\n"
    )
    store = SystemKeyring([sys.executable, str(stub)])
    assert store.get("one") is None
    store.set("one", bytes(range(32)))
    assert store.get("one") == bytes(range(32))
    (tmp_path / "two").write_text("no hex")
    with pytest.raises(VaultError, match="something else"):
        store.get("two")
    store.delete("one")
    assert store.get("one") is None


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("import time; time.sleep(60)", "did not answer"), ("raise SystemExit(1)", "refused")],
)
def test_a_keyring_that_hangs_or_fails_is_told(code: str, sentence: str) -> None:
    store = SystemKeyring([sys.executable, "-c", code], wait_seconds=0.5)
    with pytest.raises(VaultError, match=sentence):
        store.get("name")


def test_a_program_that_cannot_start_means_no_keyring(tmp_path: Path) -> None:
    with pytest.raises(VaultError, match="no keyring"):
        SystemKeyring([str(tmp_path / "missing")]).get("name")


def test_the_vault_brings_no_http_library_into_the_process() -> None:
    code = (
        "import sys, cogenesis.vault.vault\n"
        "bad = {'http.client', 'urllib.request', 'urllib3', 'requests', 'httpx2', 'openai', 'keyring'}\n"
        "print(sorted(bad & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a process there keeps the id of a parent that has ended")
def test_the_process_ends_soon_after_the_desk_does(tmp_path: Path) -> None:
    ready, go = os.pipe()
    hangs = (
        "import keyring, sys, time, os; from keyring.backends import SecretService\n"
        "def hang(*_): os.write(1, b'asking'); time.sleep(60)\n"
        "SecretService.Keyring.get_password = hang; keyring.get_keyring = SecretService.Keyring\n"
        "import runpy; sys.argv[1:] = ['get', 'id']\n"
        "runpy.run_module('cogenesis.vault.keyring_process', run_name='__main__')"
    )
    desk = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {hangs!r}])"
    with subprocess.Popen([sys.executable, "-c", desk], stdout=go) as process:
        os.close(go)
        assert os.read(ready, 6) == b"asking"
        process.kill()
    # The pipe's last writer is gone when the keyring's process is.
    assert select.select([ready], [], [], 2.0)[0] == [ready]
    assert os.read(ready, 1) == b""
    os.close(ready)
