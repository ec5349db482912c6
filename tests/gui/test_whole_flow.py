"""First run to saved draft in the window, on real parts, with the desk confined as it is for users."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

WHOLE = Path(__file__).parent / "whole"


@pytest.mark.timeout(300)
def test_the_window_from_first_run_to_saved_draft(llama_server, tmp_path):
    before = len(llama_server.received)
    run_whole("flow.py", tmp_path, {"COGENESIS_TEST_ENDPOINT": llama_server.base_url})
    bodies = [raw.partition(b"\r\n\r\n")[2] for raw in llama_server.received[before:]]
    assert len(bodies) == 4  # the test of the endpoint, and the sketch of each draft
    assert all(b"Quillfeather" not in raw for raw in llama_server.received[before:])
    assert all(json.loads(body)["model"] == "smollm2" for body in bodies)


@pytest.mark.fault  # by its length
@pytest.mark.timeout(300)
def test_the_window_s_vault_and_library(tmp_path):
    run_whole("keeping.py", tmp_path, {})


def run_whole(script: str, folder: Path, more: dict[str, str]) -> None:
    """Run one of the scripts in a process of its own."""
    environment = os.environ | {
        "COGENESIS_HOME": str(folder / "home"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(WHOLE),
        **more,
    }
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(WHOLE)]
    ran = subprocess.run(
        [*command, "-W", "error", "--noconftest", str(WHOLE / script)],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-6000:] + ran.stderr[-6000:]
