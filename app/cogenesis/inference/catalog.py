"""The models this program knows by name, with the size, hash and licence of each file."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cogenesis.paths import package_data


@dataclass(frozen=True, slots=True)
class CatalogEntry:
    """One known model.

    Attributes:
        package: name of the installed package that carries the file.
        license: SPDX identifier.
        bytes: exact size of the file; `sha256` is lower-case hex.
        n_ctx: tokens the model was trained for.
    """

    name: str
    title: str
    package: str
    file: str
    license: str
    bytes: int
    sha256: str
    n_ctx: int
    languages: tuple[str, ...]
    description: str


def read_catalog(path: Path | None = None) -> tuple[CatalogEntry, ...]:
    """The catalogue that comes with the program. A fault in it is a bug, not a user's error."""
    text = (path or package_data("models") / "catalog.toml").read_text(encoding="utf-8")
    tables: list[dict[str, Any]] = tomllib.loads(text)["model"]
    return tuple(CatalogEntry(**{**table, "languages": tuple(table["languages"])}) for table in tables)


def file_sha256(path: Path) -> str:
    """Hash of a whole file, in hex; a gigabyte takes a second or two. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
