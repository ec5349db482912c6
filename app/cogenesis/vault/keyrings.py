"""The system's keyring, asked through a short-lived process of its own.

The keyring library brings HTTP modules of the standard library with it, and loads whatever backend the
user's configuration names. Neither belongs in the process that sees everything: it runs `keyring_process`,
passes the secret through pipes, and waits a bounded time. What makes a backend trusted stands there.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from typing import Protocol

from cogenesis.errors import VaultError

# A keyring that is locked asks the user for its password meanwhile.
WAIT_SECONDS = 120.0
NO_KEYRING = (
    "This system has no keyring that keeps secrets encrypted; "
    "use a passphrase, or a key file outside the home with --key-file PATH."
)


class SecretStore(Protocol):
    """Where a wrapping key may lie outside the home."""

    def get(self, name: str) -> bytes | None:
        """The secret of that name, None when there is none; VaultError when the store cannot be used."""

    def set(self, name: str, secret: bytes) -> None:
        """Keep a secret, replacing one of the same name."""

    def delete(self, name: str) -> None:
        """Forget a secret; no error when there is none."""


class SystemKeyring:
    """The keyring of the desktop session. Every call starts a process and takes some 0.3 s."""

    def __init__(
        self, command: Sequence[str] | None = None, *, wait_seconds: float = WAIT_SECONDS, quiet: bool = False
    ) -> None:
        """`command` starts `keyring_process`; the default runs it with this interpreter.

        A `quiet` one is not used when it would ask the user something, such as to be unlocked.
        """
        self._quiet = ("quiet",) if quiet else ()
        self._command = tuple(command or (sys.executable, "-I", "-m", "cogenesis.vault.keyring_process"))
        self._wait = wait_seconds

    def get(self, name: str) -> bytes | None:
        """See SecretStore."""
        answer = self._run("get", name, b"")
        try:
            return bytes.fromhex(answer.decode("ascii")) if answer else None
        except ValueError:
            raise VaultError("The system's keyring holds something else under this program's name.") from None

    def set(self, name: str, secret: bytes) -> None:
        """See SecretStore."""
        self._run("set", name, secret.hex().encode("ascii"))

    def delete(self, name: str) -> None:
        """See SecretStore."""
        self._run("delete", name, b"")

    def _run(self, verb: str, name: str, data: bytes) -> bytes:
        try:
            done = subprocess.run(
                [*self._command, verb, name, *self._quiet],
                input=data,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=self._wait,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise VaultError("The system's keyring did not answer; unlock it and try again.") from None
        except OSError:
            raise VaultError(NO_KEYRING) from None
        if done.returncode == 2:
            raise VaultError(NO_KEYRING)
        if done.returncode != 0 or len(done.stdout) > 1024:
            raise VaultError("The system's keyring refused; unlock it and try again.")
        return done.stdout.strip()
