"""The options every command takes, found anywhere on the command line.

Kept apart from the commands: it is read before it is known which front end starts, so it imports little.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cogenesis.errors import UsageError

_VALUED = {"--home": "home", "--passphrase-file": "passphrase_file", "--key-file": "key_file"}


@dataclass(frozen=True, slots=True)
class Common:
    """Options that may stand anywhere on the command line."""

    home: str | None = None
    passphrase_file: str | None = None
    key_file: str | None = None
    json: bool = False


def take_common(arguments: Sequence[str]) -> tuple[Common, list[str]]:
    """Split off the common options; what follows a bare `--` is left alone."""
    found: dict[str, str | bool] = {}
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            rest += [word, *words]
            break
        name, equals, value = word.partition("=")
        if word == "--json":
            found["json"] = True
        elif name in _VALUED:
            given = value if equals else next(words, None)
            if not given:
                raise UsageError(f"{name} needs a value.")
            found[_VALUED[name]] = given
        else:
            rest.append(word)
    return Common(**found), rest  # type: ignore[arg-type]
