"""Nothing on the disk can be read without the key. For kills and disks see tests/faults."""

from __future__ import annotations

from pathlib import Path

from cogenesis.domain import Instruction, Level, Message, Mode, Sketch
from cogenesis.egress.records import Outcome, Request, sha256_hex
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault


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
