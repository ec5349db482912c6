"""The models this program knows by name, with the size, hash and licence of each file."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cogenesis.paths import package_data

USUAL_KV_BYTES = 128 * 1024  # a token's state, where the catalogue does not know it: on the large side
WORKER_BYTES = 100 * 1024 * 1024  # the worker, a small vocabulary and what a step computes in
SHARE_BESIDE = 0.05  # of the file: what of these grows with the model
PARKED_TOKENS = 1024


@dataclass(frozen=True, slots=True)
class CatalogEntry:
    """One known model.

    Attributes:
        file: name of the file, in the installed package `package` or in the repository.
        license: SPDX identifier.
        bytes: exact size of the file; `sha256` is lower-case hex.
        n_ctx: tokens the model was trained for.
        parameters: billions.
        hosts: where the file can be had, then those that it may redirect to; none for an installed file.
        repository, revision: "owner/name", and one fixed state of it.
        kv_bytes_per_token: of the model's state in f16; 0 where it is not known before the file is here.
        thinks: it may think before it writes, which takes time.
    """

    name: str
    title: str
    file: str
    license: str
    bytes: int
    sha256: str
    n_ctx: int
    parameters: float
    languages: tuple[str, ...]
    description: str
    package: str = ""
    hosts: tuple[str, ...] = ()
    repository: str = ""
    revision: str = ""
    kv_bytes_per_token: int = 0
    thinks: bool = False

    def memory(self, n_ctx: int) -> int:
        """About the bytes of memory it takes with a context of `n_ctx` tokens.

        A guess from its size; once the file is here, `footprint.estimate` knows within a tenth.
        """
        cells = min(n_ctx, self.n_ctx) + PARKED_TOKENS
        state = cells * (self.kv_bytes_per_token or USUAL_KV_BYTES)
        return int(self.bytes * (1 + SHARE_BESIDE)) + state + WORKER_BYTES


def read_catalog(path: Path | None = None) -> tuple[CatalogEntry, ...]:
    """The catalogue that comes with the program. A fault in it is a bug, not a user's error."""
    text = (path or package_data("models") / "catalog.toml").read_text(encoding="utf-8")
    tables: list[dict[str, Any]] = tomllib.loads(text)["model"]
    return tuple(_entry(table) for table in tables)


def entry_of(catalog: Sequence[CatalogEntry], name: str) -> CatalogEntry | None:
    """The entry of this name."""
    return next((entry for entry in catalog if entry.name == name), None)


def _entry(table: dict[str, Any]) -> CatalogEntry:
    fields: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in table.items()
    }
    return CatalogEntry(**fields)
