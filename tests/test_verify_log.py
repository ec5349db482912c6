"""The verifier that anyone can read in a minute agrees with the program, and sees what was changed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cogenesis.egress.records import Outcome, Request
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault

SCRIPT = Path(__file__).parents[1] / "docs" / "verify_log.py"
Records = list[dict[str, object]]


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as vault:
        for body in ('{"a":"é"}', '{"b":2}'):
            number = vault.outbound.append_request(
                Request("sketch", "POST", "https://e.example/v1", {}, body)
            )
            vault.outbound.append_outcome(Outcome(number, 200, None, 5, 3, "0" * 64, "1. Gruß"))
        vault.outbound.export(tmp_path / "log.jsonl")
    return tmp_path / "log.jsonl"


def verify(path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", str(SCRIPT), str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_an_export_as_it_was_written(exported: Path) -> None:
    ran = verify(exported)
    assert ran.returncode == 0
    assert ran.stdout.startswith("4 records, whole")


def change_body(records: Records) -> None:
    records[0]["body"] = '{"a":"e"}'


def drop_one(records: Records) -> None:
    del records[1]


def swap(records: Records) -> None:
    records[1], records[2] = records[2], records[1]


def change_reply(records: Records) -> None:
    records[3]["reply"] = "something else"


@pytest.mark.parametrize("change", [change_body, drop_one, swap, change_reply])
def test_what_was_changed_is_seen(exported: Path, change: Callable[[Records], None]) -> None:
    records = [json.loads(line) for line in exported.read_text(encoding="utf-8").splitlines()]
    change(records)
    exported.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    ran = verify(exported)
    assert ran.returncode == 1
    assert "was changed" in ran.stderr
