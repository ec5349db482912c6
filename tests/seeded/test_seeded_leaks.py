"""Every deliberate hole is caught, by the layer named for it; the program without holes alarms none."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from seeded.copies import ROOT, make_copy
from seeded.holes import Leak
from seeded.leaks import LEAKS
from seeded.probe import STEPS, prepare
from wire.needs import require_namespaces, say

pytestmark = [pytest.mark.seeded, pytest.mark.timeout(300)]
PROBE = Path(__file__).parent / "probe.py"
LOOK_S = 240


@pytest.fixture(scope="module", autouse=True)
def table(request: pytest.FixtureRequest) -> Iterator[list[tuple[str, str]]]:
    require_namespaces(window=True)
    rows: list[tuple[str, str]] = []
    yield rows
    width = max((len(name) for name, _ in rows), default=0)
    lines = [f"{name:{width}}  caught by {layer}" for name, layer in rows]
    say(request.config, "\n".join([*lines, f"{len(rows)} of {len(LEAKS)} seeded leaks caught"]))


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(Path(sys.executable), tmp_path_factory.mktemp("vault"))


def verdict(python: Path, look: str, steps: tuple[str, ...], vault: Path) -> str:
    """What one layer says of a copy; "" when it is content."""
    copy = python.parents[2]
    if look == "imports":
        code = "from importlinter.cli import lint_imports_command as run; run(['--no-cache', '--no-logo'])"
        ran = _run([str(python), "-c", code], copy)
        return "" if ran.returncode == 0 else _as_arrows(ran.stdout)
    if look == "loaded":
        test = ROOT / "tests" / "test_architecture.py"
        command = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", "/dev/null", str(test)]
        ran = _run([*command, "-k", "the_desk_loads"], copy)
        assert "1 passed" in ran.stdout or "1 failed" in ran.stdout, ran.stdout + ran.stderr
        return "" if ran.returncode == 0 else ran.stdout
    if look == "doctor":
        ran = _run([str(python), "-m", "cogenesis", "--home", str(copy / "home"), "doctor"], copy)
        failed = [
            line for line in ran.stdout.splitlines() if line.startswith("FAIL") and "keyring" not in line
        ]
        return "\n".join(failed)
    ran = _run(["unshare", "-rmn", str(python), str(PROBE), str(vault), *steps], copy)
    assert ran.returncode == 0, ran.stderr[-3000:]
    return "\n".join(json.loads(ran.stdout))


def _as_arrows(report: str) -> str:
    """Import-linter's report on one line a chain: "a -> b"."""
    return re.sub(r"\s*\n\s*->\s*", " -> ", report)


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=LOOK_S, check=False)


@pytest.mark.parametrize("look", ["imports", "loaded", "doctor", "run"])
def test_without_a_hole_no_layer_alarms(tmp_path: Path, vault: Path, look: str) -> None:
    assert verdict(make_copy(tmp_path), look, tuple(STEPS), vault) == ""


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.name)
def test_the_leak_is_caught(tmp_path: Path, vault: Path, leak: Leak, table: list[tuple[str, str]]) -> None:
    said = verdict(make_copy(tmp_path, leak.patches), leak.look, leak.steps, vault)
    assert re.search(leak.told, said), f"{leak.layer} did not catch it; it said:\n{said}"
    table.append((leak.name, leak.layer))


def test_there_are_twenty_and_more() -> None:
    assert len(LEAKS) >= 20
    assert len({leak.name for leak in LEAKS}) == len(LEAKS)
