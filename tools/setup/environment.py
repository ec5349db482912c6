"""The environment set-up runs its programs in: the way to the index, and nothing that changes a build.

An allow list, because what can change a build has no end: CFLAGS, CMAKE_ARGS, PIP_NO_BINARY,
`config-settings` in pip.conf, and so on.
"""

from __future__ import annotations

import ast
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

KEPT = frozenset(
    {
        "APPDATA",
        "COMSPEC",
        "CURL_CA_BUNDLE",
        "HOME",
        "LANG",
        "LD_LIBRARY_PATH",  # some interpreters find their own library by it
        "LOCALAPPDATA",
        "LOGNAME",
        "NETRC",
        "PATH",
        "REQUESTS_CA_BUNDLE",
        "SSL_CERT_DIR",
        "SSL_CERT_FILE",
        "SYSTEMROOT",
        "TEMP",
        "TERM",
        "TMP",
        "TMPDIR",
        "USER",
        "USERPROFILE",
        "XDG_CACHE_HOME",
    }
)
PROXIES = frozenset({"http_proxy", "https_proxy", "all_proxy", "no_proxy"})

# What of pip's configuration may reach pip: how to get at the index, and where its download cache is.
PIP_KEPT = frozenset(
    {
        "cache-dir",
        "cert",
        "client-cert",
        "default-timeout",
        "extra-index-url",
        "find-links",
        "index-url",
        "keyring-provider",
        "no-index",
        "proxy",
        "retries",
        "timeout",
        "trusted-host",
    }
)
_PIP_SECTIONS = ("global", "install", ":env:")  # later ones win


def clean_environment(given: Mapping[str, str]) -> dict[str, str]:
    """The part of the user's environment that programs need and builds do not see."""
    return {
        name: value
        for name, value in given.items()
        if name in KEPT or name.lower() in PROXIES or name.startswith("LC_")
    }


def parse_pip_config(listing: str) -> dict[str, str]:
    """The settings to keep, from what `pip config list` prints; keys as pip's long options."""
    found: dict[tuple[int, str], str] = {}
    for line in listing.splitlines():
        name, equals, quoted = line.partition("=")
        section, _, key = name.partition(".")
        if not equals or section not in _PIP_SECTIONS or key not in PIP_KEPT:
            continue
        try:
            value = ast.literal_eval(quoted)
        except (ValueError, SyntaxError):
            continue
        found[_PIP_SECTIONS.index(section), key] = str(value)
    return {key: found[rank, key] for rank, key in sorted(found)}


def pip_environment(python: Path, given: Mapping[str, str]) -> dict[str, str]:
    """`clean_environment` with the user's way to the index and no other configuration of pip."""
    asked = {name: value for name, value in given.items() if not name.startswith("PYTHON")}
    listing = subprocess.run(
        [python, "-I", "-m", "pip", "config", "list"], env=asked, capture_output=True, text=True, check=False
    ).stdout
    settings = {
        f"PIP_{key.upper().replace('-', '_')}": value for key, value in parse_pip_config(listing).items()
    }
    return clean_environment(given) | {
        **settings,
        "PATH": os.pathsep.join([str(python.parent), given.get("PATH", os.defpath)]),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_NO_WARN_SCRIPT_LOCATION": "1",
        "PIP_ROOT_USER_ACTION": "ignore",
        "PYTHONNOUSERSITE": "1",
    }
