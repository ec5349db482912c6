"""The whole program, window included, in a network of its own: what leaves is in the log, and nothing else.

`inside.py` does the work, in user, network and mount namespaces; here its figures are printed and judged.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from wire.encodings import FORMS
from wire.needs import require_namespaces, say

pytestmark = [pytest.mark.wire, pytest.mark.timeout(1800)]
INSIDE = Path(__file__).parent / "inside.py"
MOST_S = 1500


@pytest.fixture(scope="module")
def report(request: pytest.FixtureRequest) -> dict[str, Any]:
    require_namespaces(window=True)
    command = ["unshare", "-rmn", sys.executable, str(INSIDE)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=MOST_S, check=False)
    assert ran.returncode == 0, ran.stderr[-5000:]
    found: dict[str, Any] = json.loads(ran.stdout)
    say(request.config, table(found))
    return found


def table(report: dict[str, Any]) -> str:
    """The figures, a line each."""
    figures = report["figures"]
    planted = ", ".join(f"{place} {count}" for place, count in report["planted"].items())
    kinds = ", ".join(f"{kind} {count}" for kind, count in report["kinds"].items())
    rows = [
        ("canaries", f"{sum(report['kinds'].values())}: {kinds}"),
        ("planted", planted),
        ("forms", f"{len(FORMS)}: {', '.join(FORMS)}; {figures['needles']:,} byte strings looked for"),
        ("commands", f"{report['steps']}, in {figures['processes']} processes, {report['seconds']} s"),
        (
            "requests",
            f"{figures['requests']}, {figures['bytes_out']:,} bytes, equal to the log byte for byte",
        ),
        ("files asked for", f"{figures['file_requests']} requests, equal to the log byte for byte"),
        ("bodies", f"{figures['bodies']}, sent or shown by `brief --batch`"),
        ("packets", f"{figures['packets']:,}, to any address; {figures['connects']} connects"),
        ("names asked", ", ".join(report["names"]) or "none"),
        ("system calls", f"{figures['calls']:,}"),
        (
            "files searched",
            f"{figures['files']}, {figures['file_bytes']:,} bytes; {figures['vanished']} removed",
        ),
        ("program logs", f"{figures['log_bytes']:,} bytes"),
        ("sockets listening", ", ".join(f"{path} ({count})" for path, count in report["ears"].items())),
        ("a crash here", "leaves a core file" if report["can_dump_core"] else "leaves no core file anyway"),
        ("findings", f"{len(report['found'])}"),
    ]
    return "\n".join(f"{name:18} {text}" for name, text in rows)


def test_nothing_is_found_anywhere(report: dict[str, Any]) -> None:
    assert report["found"] == []


def test_two_hundred_canaries_were_planted_in_every_place(report: dict[str, Any]) -> None:
    assert sum(report["planted"].values()) == sum(report["kinds"].values()) == 200
    assert report["kinds"]["phrase"] > 100
    assert all(count >= 2 for count in report["planted"].values())


def test_there_was_something_to_find_it_in(report: dict[str, Any]) -> None:
    figures = report["figures"]
    assert figures["requests"] >= 15
    assert figures["file_requests"] == 4
    assert figures["bodies"] > 200
    assert figures["bytes_out"] > 20_000
    assert figures["packets"] > 200
    assert figures["connects"] > figures["requests"]
    assert figures["calls"] > 20_000
    assert figures["files"] >= 5
    assert figures["log_bytes"] > 1_000
    assert figures["names_asked"] >= 1  # so the name server would have noted others, too
    assert sum(report["ears"].values()) >= 1


def test_the_window_was_there(report: dict[str, Any]) -> None:
    assert "CoGenesis" in report["titles"]
