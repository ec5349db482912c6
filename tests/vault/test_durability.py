"""What was acknowledged is there after kill -9, and nothing on the disk can be read without the key."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from cogenesis.domain import Instruction, Level, Message, Mode, Sketch
from cogenesis.egress.records import Outcome, Request, sha256_hex
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault

WRITER = Path(__file__).parent / "writer.py"


def killed_writer(home: Home, key_file: Path, start: int, acknowledged: int) -> dict[str, str]:
    """Let a process write until it has acknowledged so many things, kill it; the last of each kind."""
    command = [sys.executable, str(WRITER), str(home.root), str(key_file), str(start)]
    last: dict[str, str] = {}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for _ in range(acknowledged):
            kind, value = process.stdout.readline().split()
            last[kind] = value
        process.send_signal(signal.SIGKILL)
        for line in process.stdout:  # acknowledged between the last one read and the kill
            if line.endswith("\n"):
                kind, value = line.split()
                last[kind] = value
    assert process.returncode == -signal.SIGKILL
    return last


def test_everything_acknowledged_is_there_after_kill_9(home: Home, key_file: Path) -> None:
    Vault.create(home, key_file=key_file).close()
    chance = random.Random(7)
    start = 0
    for _ in range(6):
        last = killed_writer(home, key_file, start, chance.randint(2, 60))
        with Vault.open(home, key_file=key_file) as vault:
            draft = vault.drafts.get(last["made"])
            assert draft in vault.drafts.unfinished()
            reached = int(draft.text.split()[3])
            assert draft.text == f"text of round {reached} " * 50
            assert reached >= int(last["draft"])
            bodies = [record["body"] for record in vault.outbound.for_draft(draft.id) if "body" in record]
            assert "request" not in last or f"body {last['request']}" in bodies
            sources = {document.source for document in vault.documents.list()}
            assert "document" not in last or last["document"] in sources
            assert int(vault.profile.read().facts.get("Round", 0)) >= int(last.get("profile", 0))
            assert vault.outbound.trusted
            assert vault.verify() == []
        start = reached + 1


def test_a_log_torn_at_any_byte_leaves_a_vault_that_opens_and_an_anchor_that_tells(
    home: Home, vault: Vault, key_file: Path, tmp_path: Path
) -> None:
    for number in range(4):
        vault.outbound.append_request(Request("sketch", "POST", "https://x", {}, f"{number}"))
    whole = (home.root / "vault.db-wal").stat().st_size
    chance = random.Random(11)
    for number in range(8):
        torn = Home(tmp_path / f"torn {number}")
        shutil.copytree(home.root, torn.root, ignore=shutil.ignore_patterns("*-shm"))
        # The last commits: the schema before them is a write of its own and checked by other tests.
        os.truncate(torn.root / "vault.db-wal", whole - chance.randint(1, 30_000))
        with Vault.open(torn, key_file=key_file) as opened:
            missing = 4 - len(opened.outbound.entries())
            assert missing > 0
            assert opened.outbound.problem
            assert f"lacks its last {missing} records" in opened.outbound.problem


def test_no_file_of_the_home_holds_a_word_of_what_is_in_the_vault(home: Home, key_file: Path) -> None:
    canaries = [
        "qzxprofile",
        "qzxletter",
        "qzxterm",
        "qzxdraft",
        "qzxversion",
        "qzxkey",
        "qzxbody",
        "qzxreply",
    ]
    with Vault.create(home, key_file=key_file) as vault:
        vault.profile.set("Name", "qzxprofile", {"qzxterm"})
        vault.settings.set("endpoint", {"key": "qzxkey"})
        message = Message("qzxletter", "qzxletter " * 3000, own=True)
        vault.documents.add("qzxletter.eml", "eml", message, [(0, 30_000)], {"qzxterm two"}, "hash")
        draft = vault.drafts.create(
            Instruction("qzxdraft"), Mode.LOCAL, Level.STRICT, "email", Sketch(("qzxdraft",))
        )
        vault.drafts.save(draft.id, text="qzxversion", subject="qzxversion")
        vault.drafts.add_version(draft.id, "model")
        sent = vault.outbound.append_request(Request("sketch", "POST", "https://qzxbody", {}, "qzxbody"))
        vault.outbound.append_outcome(Outcome(sent, 200, None, 1, 8, sha256_hex(b"qzxreply"), "qzxreply"))
        secret = key_file.read_bytes()
        open_files = {path.name: path.read_bytes() for path in home.root.iterdir()}
    closed_files = {f"{path.name} closed": path.read_bytes() for path in home.root.iterdir()}
    assert {"vault.db", "vault.db-wal", "vault.json", "outbound.anchor"} <= set(open_files)
    for name, data in (open_files | closed_files).items():
        for encoding in ("utf-8", "utf-16-le"):
            found = [canary for canary in canaries if canary.encode(encoding) in data]
            assert not found, name
        assert secret not in data, name
        assert b"SQLite format 3" not in data, name
