"""Reads or writes one secret in the system's keyring, then ends: `python -m ... get|set|delete NAME [quiet]`.

The secret is hex on stdin or stdout. Exit status 0 done (nothing on stdout: no such secret), 1 the keyring
failed, 2 there is no keyring that keeps secrets encrypted, 3 it would have to ask the user something, which
"quiet" forbids. Only backends known to encrypt are used: a list of those known not to would let the next
plaintext one through.
"""

from __future__ import annotations

import ctypes.util
import os
import sys
import threading
import time
from contextlib import closing
from typing import Any

SERVICE = "CoGenesis"
MAX_BYTES = 1024

_ENCRYPTED = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)


def choose(configured: Any) -> Any | None:
    """The backend itself, or the first of a chain, that keeps secrets encrypted; None when there is none."""
    for backend in (configured, *getattr(configured, "backends", ())):
        if type(backend).__module__ in _ENCRYPTED:
            return backend
    return None


def would_ask(backend: Any) -> bool:
    """Whether using the backend now may open a dialog; True where that cannot be known beforehand."""
    kind = type(backend).__module__
    if kind != "keyring.backends.SecretService":
        return kind != "keyring.backends.Windows"
    secretstorage: Any = sys.modules[kind].secretstorage  # the backend's own library, on Linux alone
    with closing(secretstorage.dbus_init()) as bus:
        chosen = getattr(backend, "preferred_collection", None)
        return bool(secretstorage.Collection(bus, *([chosen] if chosen else [])).is_locked())


def _find_nothing(name: str) -> str | None:
    """keyring loads its macOS backend on every system; looking for what that wants runs compilers."""
    del name
    return None


def main(verb: str, name: str, quiet: str = "") -> int:
    """Do one thing; returns the exit status."""
    if sys.platform != "darwin":
        ctypes.util.find_library = _find_nothing
    import keyring
    from keyring.errors import PasswordDeleteError

    backend = choose(keyring.get_keyring())
    if backend is None:
        return 2
    if quiet and would_ask(backend):
        return 3
    if verb == "set":
        backend.set_password(SERVICE, name, sys.stdin.read(MAX_BYTES))
    elif verb == "get":
        sys.stdout.write(backend.get_password(SERVICE, name) or "")
    else:
        try:
            backend.delete_password(SERVICE, name)
        except PasswordDeleteError:
            pass
    return 0


def _end_with_parent(parent: int) -> None:
    """A keyring's prompt must not outlive the desk that asked."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_end_with_parent, args=(os.getppid(),), daemon=True).start()
    try:
        sys.exit(main(*sys.argv[1:4]))
    except Exception:
        sys.exit(1)  # a backend's exception may hold what it was given
