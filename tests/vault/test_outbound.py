"""The log is on disk before anything leaves, and no change to it from outside goes unseen."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from cogenesis.egress.records import (
    GENESIS,
    Outcome,
    Request,
    Verification,
    canonical_json,
    record_hash,
    sha256_hex,
    verify,
)
from cogenesis.errors import Refused, VaultError
from cogenesis.paths import Home
from cogenesis.vault import anchors
from cogenesis.vault.database import Database
from cogenesis.vault.keyfile import read_key_file
from cogenesis.vault.keys import WrapKind, parse_header, unwrap_keys
from cogenesis.vault.vault import Vault

URL = "https://cloud.example/v1/chat/completions"


def request(number: int = 0, draft: str | None = None) -> Request:
    return Request("sketch", "POST", URL, {"Authorization": "Bearer s"}, f'{{"n":{number}}}', draft)


def outcome(sent: str, reply: str = "1. Hi") -> Outcome:
    return Outcome(sent, 200, None, 700, len(reply), sha256_hex(reply.encode()), reply)


def filled(home: Home, key_file: Path, pairs: int = 3) -> None:
    """A closed vault with `pairs` requests and their outcomes."""
    with Vault.create(home, key_file=key_file) as vault:
        for number in range(pairs):
            vault.outbound.append_outcome(outcome(vault.outbound.append_request(request(number))))


def raw(home: Home, key_file: Path) -> Database:
    """The database behind the vault's back, without its append-only triggers."""
    header = parse_header(home.header.read_bytes())
    key = unwrap_keys(header, WrapKind.KEY_FILE, read_key_file(key_file, home))[0]
    database = Database(home.database, key)
    database.execute("DROP TRIGGER outbound_kept")
    database.execute("DROP TRIGGER outbound_whole")
    return database


def test_a_request_and_its_outcome_are_listed_and_shown(vault: Vault) -> None:
    first = vault.outbound.append_request(request(1, "d1"))
    assert vault.outbound.requests() == [
        {
            "id": first,
            "time": vault.outbound.entries()[0]["time"],
            "purpose": "sketch",
            "url": URL,
            "status": None,
            "bytes_out": 7,
            "bytes_in": None,
            "body_sha256": sha256_hex(b'{"n":1}'),
        }
    ]
    vault.outbound.append_outcome(outcome(first))
    second = vault.outbound.append_request(request(2, "d2"))
    assert [(row["id"], row["status"]) for row in vault.outbound.requests()] == [(first, 200), (second, None)]
    shown = vault.outbound.show(first)
    assert (shown["body"], shown["reply"], shown["draft"], shown["prev"]) == (
        '{"n":1}',
        "1. Hi",
        "d1",
        GENESIS,
    )
    assert shown["headers"] == {"Authorization": "***"}
    assert shown["hash"] == vault.outbound.entries()[0]["hash"]
    assert vault.outbound.show(second)["status"] is None
    assert [record["type"] for record in vault.outbound.for_draft("d1")] == ["request", "outcome"]
    assert vault.outbound.verify() == Verification(True, 3)
    with pytest.raises(VaultError, match="no request nothing"):
        vault.outbound.show("nothing")


def test_an_outcome_needs_an_open_request(vault: Vault) -> None:
    with pytest.raises(VaultError, match="no open request"):
        vault.outbound.append_outcome(outcome("none"))
    sent = vault.outbound.append_request(request())
    done = vault.outbound.append_outcome(outcome(sent))
    for used in (sent, done):
        with pytest.raises(VaultError, match="no open request"):
            vault.outbound.append_outcome(outcome(used))
    assert vault.outbound.verify().entries == 2


def test_a_record_is_committed_when_append_returns(
    vault: Vault, home: Home, tmp_path: Path, key_file: Path
) -> None:
    sent = vault.outbound.append_request(request())
    # What a machine would find that lost power now: the files, not the process.
    copy = Home(tmp_path / "copy")
    shutil.copytree(home.root, copy.root, ignore=shutil.ignore_patterns("*-shm"))
    with Vault.open(copy, key_file=key_file) as found:
        assert [row["id"] for row in found.outbound.requests()] == [sent]
        assert found.outbound.trusted

    def inside() -> None:
        with vault.transaction():
            vault.outbound.append_request(request())

    with pytest.raises(RuntimeError):
        inside()
    assert vault.outbound.verify() == Verification(True, 1)


def test_nothing_in_the_program_can_change_or_remove_a_record(vault: Vault) -> None:
    vault.outbound.append_request(request())
    for statement in ("DELETE FROM outbound", "UPDATE outbound SET draft = 'x'"):
        with pytest.raises(sqlcipher.IntegrityError, match="append only"):
            vault._database.execute(statement)


def test_the_export_can_be_checked_by_anyone(vault: Vault, tmp_path: Path) -> None:
    for number in range(70):
        vault.outbound.append_request(request(number))
    target = tmp_path / "log.jsonl"
    assert vault.outbound.export(target) == 70
    records = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert records == vault.outbound.entries()
    assert verify(records) == Verification(True, 70)
    assert target.stat().st_mode & 0o777 == 0o600
    with pytest.raises(VaultError, match="cannot be written"):
        vault.outbound.export(tmp_path / "none" / "log.jsonl")


def test_one_record_ahead_of_the_anchor_is_what_a_crash_leaves_and_is_mended(
    home: Home, key_file: Path
) -> None:
    with Vault.create(home, key_file=key_file) as vault:
        vault.outbound.append_request(request(1))
        behind = home.anchor.read_bytes()
        vault.outbound.append_request(request(2))
    home.anchor.write_bytes(behind)
    with Vault.open(home, key_file=key_file) as vault:
        assert vault.outbound.trusted
        assert json.loads(home.anchor.read_bytes())["count"] == 2
        vault.outbound.append_request(request(3))
        assert vault.outbound.verify() == Verification(True, 3)


def edit(database: Database) -> None:
    text = database.value("SELECT record FROM outbound WHERE seq = 3")
    database.execute("UPDATE outbound SET record = ? WHERE seq = 3", (text.replace('"n\\":1', '"n\\":9'),))


def edit_with_hash(database: Database) -> None:
    record = json.loads(database.value("SELECT record FROM outbound WHERE seq = 3"))
    record["url"] = "https://other.example"
    record["hash"] = record_hash(record)
    row = (record["hash"], canonical_json(record).decode())
    database.execute("UPDATE outbound SET hash = ?, record = ? WHERE seq = 3", row)


def edit_last_with_hash(database: Database) -> None:
    record = json.loads(database.value("SELECT record FROM outbound WHERE seq = 6"))
    record["status"] = 500
    record["hash"] = record_hash(record)
    row = (record["hash"], canonical_json(record).decode())
    database.execute("UPDATE outbound SET hash = ?, record = ? WHERE seq = 6", row)


def run(*statements: str) -> Callable[[Database], None]:
    return lambda database: [database.execute(statement) for statement in statements] and None


TAMPERING: dict[str, tuple[Callable[[Database], None], bool]] = {  # and whether it shows at opening
    "a body edited": (edit, False),
    "a record rewritten with its hash": (edit_with_hash, False),
    "the last one rewritten with its hash": (edit_last_with_hash, True),
    "a column edited": (run("UPDATE outbound SET draft = 'other' WHERE seq = 1"), False),
    "a record that is no JSON": (run("UPDATE outbound SET record = '{' WHERE seq = 2"), False),
    "a record that is no object": (run("UPDATE outbound SET record = '[]' WHERE seq = 2"), False),
    "the last one no record": (run("UPDATE outbound SET record = '1' WHERE seq = 6"), True),
    "the last one without a hash it could have": (
        run("""UPDATE outbound SET record = '{"hash":"' || hash || '","x":"\\ud800"}' WHERE seq = 6"""),
        True,
    ),
    "one deleted in the middle": (run("DELETE FROM outbound WHERE seq = 3"), True),
    "the last deleted": (run("DELETE FROM outbound WHERE seq = 6"), True),
    "all deleted": (run("DELETE FROM outbound"), True),
    "the first deleted and the rest moved up": (
        run("DELETE FROM outbound WHERE seq = 1", "UPDATE outbound SET seq = seq - 1 WHERE seq > 1"),
        True,
    ),
    "two exchanged": (
        run(
            "UPDATE outbound SET seq = 99 WHERE seq = 2",
            "UPDATE outbound SET seq = 2 WHERE seq = 4",
            "UPDATE outbound SET seq = 4 WHERE seq = 99",
        ),
        False,
    ),
}


@pytest.mark.parametrize("what", TAMPERING)
def test_tampering_with_the_table_is_found(home: Home, key_file: Path, what: str) -> None:
    tamper, at_opening = TAMPERING[what]
    filled(home, key_file)
    database = raw(home, key_file)
    tamper(database)
    database.close()
    with Vault.open(home, key_file=key_file) as vault:
        assert vault.outbound.trusted is not at_opening
        result = vault.outbound.verify()
        assert not result.ok
        assert result.problem
        assert not vault.outbound.trusted
        assert result.problem in vault.verify()
        with pytest.raises(Refused):
            vault.outbound.append_request(request())


def test_a_log_rolled_back_to_an_older_copy_is_found_and_counted(home: Home, key_file: Path) -> None:
    filled(home, key_file)
    older = home.database.read_bytes()
    with Vault.open(home, key_file=key_file) as vault:
        vault.outbound.append_request(request())
        vault.outbound.append_request(request())
    home.database.write_bytes(older)
    with Vault.open(home, key_file=key_file) as vault:
        assert vault.outbound.problem
        assert vault.outbound.problem.startswith("The outbound log lacks its last 2 records. No request")
        with pytest.raises(Refused, match="lacks its last 2"):
            vault.outbound.append_request(request())
        assert not vault.outbound.verify().ok
        vault.profile.set("Name", "local work goes on", ())


@pytest.mark.parametrize(
    "anchor",
    [
        None,
        b"",
        b"[]",
        b'{"count":6}',
        b'{"count":true,"hash":"0"}',
        b'{"count":6,"hash":7}',
        b'{"count":6,"hash":"' + b"0" * 64 + b'"}',
        b'{"count":4,"hash":"' + b"0" * 64 + b'"}',
        b'{"count":5,"hash":"' + b"0" * 64 + b'"}',
        b" " * 2000,
    ],
)
def test_an_anchor_that_is_lost_or_does_not_agree_stops_the_cloud(
    home: Home, key_file: Path, anchor: bytes | None
) -> None:
    filled(home, key_file)
    home.anchor.unlink()
    if anchor is not None:
        home.anchor.write_bytes(anchor)
    with Vault.open(home, key_file=key_file) as vault:
        assert not vault.outbound.trusted
        assert (home.anchor.read_bytes() if home.anchor.exists() else None) == anchor


def test_an_anchor_that_cannot_be_written_refuses_the_request_and_is_made_good(
    home: Home, vault: Vault, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    vault.outbound.append_request(request())
    with monkeypatch.context() as staged:
        staged.setattr(anchors, "replace_private", full)
        for _ in range(3):  # never more than one record ahead
            with pytest.raises(VaultError, match="nothing was sent"):
                vault.outbound.append_request(request())
        assert len(vault.outbound.entries()) == 2
        vault.close()
        with Vault.open(home, key_file=key_file) as opened:
            assert opened.outbound.trusted
    with Vault.open(home, key_file=key_file) as opened:
        opened.outbound.append_request(request())
        assert opened.outbound.verify() == Verification(True, 3)
