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

DOCS = Path(__file__).parents[1] / "docs"
SHORT, LONG = DOCS / "verify_log.py", DOCS / "verify_log_with_breaks.py"
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


def verify(path: Path, *head: str, script: Path = LONG) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", str(script), str(path), *head]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(params=[SHORT, LONG], ids=["short", "long"])
def script(request: pytest.FixtureRequest) -> Path:
    chosen: Path = request.param
    return chosen


def test_the_short_one_can_be_read_in_a_minute() -> None:
    code = [line for line in SHORT.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert len(code) <= 20


def test_an_export_as_it_was_written(exported: Path, script: Path) -> None:
    ran = verify(exported, script=script)
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
def test_what_was_changed_is_seen(exported: Path, change: Callable[[Records], None], script: Path) -> None:
    records = [json.loads(line) for line in exported.read_text(encoding="utf-8").splitlines()]
    change(records)
    exported.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    ran = verify(exported, script=script)
    assert ran.returncode == 1
    assert "was changed" in ran.stderr


def test_a_cut_end_shows_to_who_knows_the_last_hash(exported: Path, script: Path) -> None:
    lines = exported.read_bytes().splitlines(keepends=True)
    head = json.loads(lines[-1])["hash"]
    assert verify(exported, head, script=script).returncode == 0
    exported.write_bytes(b"".join(lines[:-1]))
    assert verify(exported, script=script).returncode == 0
    ran = verify(exported, head, script=script)
    assert ran.returncode == 1
    assert "the end was cut off" in ran.stderr


def test_an_export_with_a_break_and_a_checkpoint(tmp_path: Path) -> None:
    def request(body: str) -> Request:
        return Request("sketch", "POST", "https://e.example/v1", {}, body)

    home, key, path = Home(tmp_path / "home"), tmp_path / "key", tmp_path / "log.jsonl"
    with Vault.create(home, key_file=key) as vault:
        for number in range(3):
            vault.outbound.append_request(request(f"{number}"))
    home.anchor.unlink()
    with Vault.open(home, key_file=key) as vault:
        vault.outbound.accept_break()
        vault.outbound.export(path)
        ran = verify(path, vault.outbound.head.hash)
        assert (ran.returncode, ran.stdout.count("BREAK at record 4, ")) == (0, 1)
        assert "anchor-missing" in ran.stdout
        ran = verify(path, script=SHORT)
        assert (ran.returncode, "verify_log_with_breaks" in ran.stderr) == (1, True)
        lines = path.read_bytes().splitlines(keepends=True)
        path.write_bytes(b"".join(lines[1:]))  # it was there when the break was accepted
        assert verify(path).returncode == 1
        vault.outbound.append_request(request("4"))
    with Vault.open(home, key_file=key) as vault:
        vault.outbound.trim("2999-01-01", tmp_path / "old.jsonl")
        vault.outbound.append_request(request("5"))
        vault.outbound.export(path)
        head = vault.outbound.head.hash
    ran = verify(path, head)
    assert (ran.returncode, ran.stdout.count("BREAK at record 4, ")) == (0, 1)  # told although it is cut off
    old, rest = (tmp_path / "old.jsonl").read_bytes(), path.read_bytes()
    path.write_bytes(old + rest)
    assert verify(path, head).stdout.splitlines()[-1] == f"7 records, whole; the last hash is {head}"
    path.write_bytes(rest.splitlines(keepends=True)[1])
    assert "beginning is missing" in verify(path).stderr
