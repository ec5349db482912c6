"""First run to saved draft in the window, on real parts, with the desk confined as it is for users."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FLOW = Path(__file__).parent / "whole" / "flow.py"


@pytest.mark.timeout(200)
def test_the_window_from_first_run_to_saved_draft(llama_server, tmp_path):
    before = len(llama_server.received)
    environment = os.environ | {
        "COGENESIS_HOME": str(tmp_path / "home"),
        "COGENESIS_TEST_ENDPOINT": llama_server.base_url,
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(FLOW.parent)]
    ran = subprocess.run(
        [*command, "-W", "error", "--noconftest", str(FLOW)],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-6000:] + ran.stderr[-2000:]
    bodies = [raw.partition(b"\r\n\r\n")[2] for raw in llama_server.received[before:]]
    assert len(bodies) == 4  # the test of the endpoint, and the sketch of each draft
    assert all(b"Quillfeather" not in raw for raw in llama_server.received[before:])
    assert all(json.loads(body)["model"] == "smollm2" for body in bodies)
