"""Reads lock files, and says with one digest what an environment was made from."""

from __future__ import annotations

import hashlib
import re
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass

from tools.setup.layout import Layout

LLAMA = "llama-cpp-python"

# Portable (GGML_NATIVE=OFF): a native build takes up instructions that virtual machines advertise and cannot
# run. The rest leaves out what the bindings do not use; packaging/llama.cmake does so for what has no option.
LLAMA_OPTIONS = (
    "-DGGML_NATIVE=OFF",
    "-DGGML_CCACHE=OFF",
    "-DLLAVA_BUILD=OFF",
    "-DLLAMA_BUILD_TOOLS=OFF",
    "-DLLAMA_BUILD_EXAMPLES=OFF",
    "-DLLAMA_BUILD_SERVER=OFF",
    "-DLLAMA_BUILD_TESTS=OFF",
)

# A larger environment serves the smaller role too.
ROLES = {"runtime": ("build", "runtime", "model"), "dev": ("build", "runtime", "dev", "model")}

# What can be added to an environment of either role; the last lock is of data, installed by itself.
EXTRAS = {"ner": ("ner", "ner-model")}

_FIRST_LINE = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)\s*(?:;\s*(?P<marker>[^\\]*))?")
_HASH = re.compile(r"--hash=(sha256:[0-9a-f]{64})(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Requirement:
    """One locked package.

    Attributes:
        name: normalised as indexes do it.
        marker: environment marker, "" when there is none.
        hashes: "sha256:..." of every file that may be installed.
        text: the lines as they stand in the lock file.
    """

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]
    text: str


def read_requirements(text: str) -> list[Requirement]:
    """Every requirement of a lock file; ValueError for a line that is none."""
    logical = re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE)
    blocks = [block for block in re.split(r"\n(?!\s)", logical) if block.strip()]
    return [_read_block(block) for block in blocks]


def _read_block(block: str) -> Requirement:
    first = _FIRST_LINE.match(block)
    if first is None:
        raise ValueError(f"not a locked requirement: {block.splitlines()[0]!r}")
    return Requirement(
        name=re.sub(r"[-_.]+", "-", first["name"]).lower(),
        version=first["version"],
        marker=(first["marker"] or "").strip(),
        hashes=tuple(_HASH.findall(block)),
        text=block.rstrip() + "\n",
    )


def split_llama(requirements: Iterable[Requirement]) -> tuple[Requirement, list[Requirement]]:
    """The one package that is compiled, and all that come as wheels."""
    every = list(requirements)
    (llama,) = (one for one in every if one.name == LLAMA)
    return llama, [one for one in every if one is not llama]


def environment_digest(layout: Layout, role: str) -> str:
    """Names what `.venv` must hold: changes with every lock, build option, place or declared dependency."""
    digest = hashlib.sha256()
    parts = [str(layout.root).encode(), *(option.encode() for option in LLAMA_OPTIONS)]
    parts.append(layout.llama_include.read_bytes())
    parts += [layout.lock(name).read_bytes() for name in (ROLES | EXTRAS)[role]]
    project = tomllib.loads((layout.root / "pyproject.toml").read_text(encoding="utf-8"))
    hatch = project.get("tool", {}).get("hatch")
    parts.append(repr((project.get("build-system"), project.get("project"), hatch)).encode())
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def stamp_text(layout: Layout, role: str, python: tuple[int, int] | None = None) -> str:
    """What the stamp of a finished environment says; `python` is its version, by default this one's."""
    major, minor = python or sys.version_info[:2]
    return f"{environment_digest(layout, role)} python{major}.{minor}\n"


def wanted_extras(layout: Layout, asked: Iterable[str]) -> list[str]:
    """The extras asked for now, and those added before: they are kept up to date with the rest."""
    return [extra for extra in EXTRAS if extra in asked or layout.stamp(extra).exists()]


def is_ready(layout: Layout, role: str) -> bool:
    """Whether the environment whose interpreter runs this is whole and up to date for a role or extra."""
    try:
        stamp = layout.stamp(role).read_text(encoding="utf-8")
    except OSError:
        return False
    return not layout.unfinished.exists() and stamp == stamp_text(layout, role)
