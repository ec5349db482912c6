"""The program imports what it declares: what only developers' tools bring would be missing for users."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import cogenesis

PACKAGE = Path(cogenesis.__file__).parent
ROOT = PACKAGE.parents[1]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def imported_libraries() -> dict[str, str]:
    """Each top-level module from outside that the program imports anywhere, and a file that does."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            for name in names:
                found.setdefault(name.partition(".")[0], str(path.relative_to(PACKAGE)))
    outside = set(found) - set(sys.stdlib_module_names) - {"cogenesis"}
    return {name: found[name] for name in outside}


def test_every_library_the_program_imports_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["ner"]]
    declared = {normal(re.split(r"[\s=<>!~;\[]", line)[0]) for line in lines}
    providers = packages_distributions()
    imported = imported_libraries()
    assert {"msgspec", "PySide6", "openai"} <= set(imported)
    undeclared = {
        name: where
        for name, where in imported.items()
        if not {normal(provider) for provider in providers.get(name, [name])} & declared
    }
    assert undeclared == {}
