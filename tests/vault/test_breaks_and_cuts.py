"""A log that cannot be trusted goes on only at the user's word, and says so for good; so do cuts."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count
from pathlib import Path
from time import process_time

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from cogenesis.domain import Instruction, Level, Mode, Sketch
from cogenesis.egress.records import (
    GENESIS,
    Anchor,
    Break,
    Outcome,
    Request,
    Verification,
    canonical_json,
    parse_lines,
    request_record,
    sha256_hex,
    verify,
)
from cogenesis.errors import Refused, VaultError
from cogenesis.paths import Home
from cogenesis.vault import outbound_trimming
from cogenesis.vault.database import Database
from cogenesis.vault.keyfile import read_key_file
from cogenesis.vault.keys import WrapKind, parse_header, unwrap_keys
from cogenesis.vault.outbound_reading import columns_of
from cogenesis.vault.vault import Vault

URL = "https://cloud.example/v1/chat/completions"
Tamper = Callable[[Home, Database], object]


def request(number: int = 0, draft: str | None = None) -> Request:
    return Request("sketch", "POST", URL, {}, f'{{"n":{number}}}', draft)


def pair(vault: Vault, number: int = 0, draft: str | None = None) -> str:
    sent = vault.outbound.append_request(request(number, draft))
    vault.outbound.append_outcome(Outcome(sent, 200, None, 700, 5, sha256_hex(b"1. Hi"), "1. Hi"))
    return sent


def tamper(home: Home, key_file: Path, how: Tamper) -> None:
    header = parse_header(home.header.read_bytes())
    key = unwrap_keys(header, WrapKind.KEY_FILE, read_key_file(key_file, home))[0]
    database = Database(home.database, key)
    kept = database.rows("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'outbound'")
    database.execute("DROP TRIGGER outbound_kept")
    database.execute("DROP TRIGGER outbound_whole")
    how(home, database)
    for (sql,) in kept:
        database.execute(sql)
    database.close()


def sql(*statements: str) -> Tamper:
    return lambda _, database: [database.execute(statement) for statement in statements]


GAPS: dict[str, tuple[str, Tamper]] = {
    "the end is gone": ("rolled-back", sql("DELETE FROM outbound WHERE seq > 4")),
    "all is gone": ("rolled-back", sql("DELETE FROM outbound")),
    "one is gone": ("missing", sql("DELETE FROM outbound WHERE seq = 3")),
    "a body was edited": (
        "edited",
        sql("UPDATE outbound SET record = replace(record, 'n', 'm') WHERE seq = 3"),
    ),
    "a row holds no text": ("edited", sql("UPDATE outbound SET id = CAST(x'ff' AS TEXT) WHERE seq = 2")),
    "the last is no record": ("edited", sql("UPDATE outbound SET record = '7' WHERE seq = 6")),
    "an outcome is odd": (
        "edited",
        sql("""UPDATE outbound SET record = '{"seq":4,"type":"outcome"}' WHERE seq = 4"""),
    ),
    "the file is gone": ("anchor-missing", lambda home, _: home.anchor.unlink()),
    "the file is no anchor": ("anchor-damaged", lambda home, _: home.anchor.write_bytes(b"{}")),
    "file and records are gone": (
        "anchor-missing",
        lambda home, database: (home.anchor.unlink(), database.execute("DELETE FROM outbound")),
    ),
    "the file tells of another log": (
        "disagrees",
        lambda home, _: home.anchor.write_bytes(b'{"count":6,"hash":"' + b"a" * 64 + b'"}'),
    ),
}


@pytest.mark.parametrize("what", GAPS)
def test_a_gap_is_named_closed_at_the_users_word_and_told_for_good(
    home: Home, key_file: Path, tmp_path: Path, what: str
) -> None:
    code, how = GAPS[what]
    with Vault.create(home, key_file=key_file) as vault:
        for number in range(3):
            pair(vault, number)
    tamper(home, key_file, how)
    with Vault.open(home, key_file=key_file) as vault:
        gap = vault.outbound.gap()
        assert gap is not None
        assert gap.code == code
        with pytest.raises(Refused, match="accept-break"):
            vault.outbound.append_request(request())
        before = [record["type"] for record in vault.outbound.entries()]
        result = vault.outbound.accept_break()
        assert (result.ok, [b.code for b in result.breaks]) == (True, [code])
        entries = vault.outbound.entries()
        assert [record["type"] for record in entries] == [*before, "break"]  # what was found stays as it was
        number = 1 if what == "file and records are gone" else 7  # then nothing tells how many there were
        assert (entries[-1]["seq"], entries[-1]["rows"]) == (number, len(before))
        assert entries[-1]["database_count"] == gap.database.count
        pair(vault)
    with Vault.open(home, key_file=key_file) as vault:
        assert vault.outbound.trusted
        assert vault.verify() == []
        assert vault.outbound.verify().breaks == result.breaks
        assert vault.outbound.requests()[-1]["status"] == 200
        with pytest.raises(VaultError, match="in order"):
            vault.outbound.accept_break()
        vault.outbound.export(tmp_path / "log.jsonl")
        head = vault.outbound.head
    lines = (tmp_path / "log.jsonl").read_bytes().splitlines(keepends=True)
    exported = verify(parse_lines(lines), head=head.hash)
    assert (exported.ok, exported.breaks) == (True, result.breaks)
    assert head.count == number + 2


def test_what_lies_before_a_break_cannot_be_changed_once_more(home: Home, key_file: Path) -> None:
    with Vault.create(home, key_file=key_file) as vault:
        for number in range(3):
            pair(vault, number)
    tamper(home, key_file, GAPS["a body was edited"][1])
    with Vault.open(home, key_file=key_file) as vault:
        vault.outbound.verify()
        vault.outbound.accept_break()
        pair(vault)
    tamper(home, key_file, sql("UPDATE outbound SET draft = 'other' WHERE seq = 3"))
    with Vault.open(home, key_file=key_file) as vault:
        result = vault.outbound.verify()
        assert not result.ok
        assert len(vault.outbound.accept_break().breaks) == 2  # the first one is told for good
    with Vault.open(home, key_file=key_file) as vault:
        assert vault.outbound.verify().ok


def test_what_a_check_found_stops_requests_after_the_next_opening_too(home: Home, key_file: Path) -> None:
    with Vault.create(home, key_file=key_file) as vault:
        pair(vault)
        pair(vault)
    tamper(home, key_file, sql("UPDATE outbound SET record = replace(record, 'n', 'm') WHERE seq = 3"))
    with Vault.open(home, key_file=key_file) as vault:
        assert vault.outbound.trusted  # opening looks at the end alone
        assert not vault.outbound.verify().ok
    with Vault.open(home, key_file=key_file) as vault, pytest.raises(Refused):
        vault.outbound.append_request(request())
    tamper(home, key_file, sql("UPDATE outbound SET record = replace(record, 'm', 'n') WHERE seq = 3"))
    with Vault.open(home, key_file=key_file) as vault:
        assert not vault.outbound.trusted


def test_an_anchor_with_an_absurd_count_does_not_push_the_numbers(home: Home, key_file: Path) -> None:
    with Vault.create(home, key_file=key_file) as vault:
        pair(vault)
    home.anchor.write_bytes(b'{"count":4000000000,"hash":"' + b"a" * 64 + b'"}')
    with Vault.open(home, key_file=key_file) as vault:
        assert vault.outbound.accept_break().breaks[0].seq == 3


# Cutting off


@pytest.fixture
def days(home: Home, key_file: Path) -> Vault:
    """A vault whose log has one record each minute, on 2026-03-01 and after."""
    minutes = count()

    def clock() -> str:
        minute = next(minutes)
        return f"2026-03-{1 + minute // 4:02}T10:{minute % 4:02}:00.000Z"

    return Vault.create(home, key_file=key_file, clock=clock)


def test_old_records_are_exported_cut_off_and_vouched_for(
    days: Vault, home: Home, key_file: Path, tmp_path: Path
) -> None:
    instruction = Instruction("Thank Anna", kind="email")
    with days as vault:
        draft = vault.drafts.create(instruction, Mode.SKETCH, Level.BALANCED, "email", Sketch(()))
        sent = [pair(vault, number, draft.id if number < 3 else "deleted") for number in range(6)]
        cutting = tmp_path / "old.jsonl"
        kept = vault.outbound.entries()
        cut = vault.outbound.trim("2026-03-02T00:00:00.000Z", cutting)
        old = [record for record in kept if record["time"] < "2026-03-02"]
        assert [record["type"] for record in old] == ["request", "outcome", "request"]
        gone = old[:2]  # the last one was answered the day after, and stays with its answer
        assert cut.records == 2
        assert [record["seq"] for record in vault.outbound.entries()] == list(range(len(gone) + 1, 14))
        lines = cutting.read_bytes().splitlines(keepends=True)
        assert list(parse_lines(lines)) == gone
        assert cut.export_sha256 == sha256_hex(cutting.read_bytes())
        assert cut.drafts == {draft.id: 1}
        assert vault.outbound.verify() == Verification(True, 13 - len(gone), None, (), cut)
        with pytest.raises(VaultError, match="were cut off"):
            vault.outbound.show(sent[0])
        pair(vault, 7)
        with pytest.raises(VaultError, match="nothing older"):
            vault.outbound.trim("2026-03-02T00:00:00.000Z", tmp_path / "more.jsonl")
        again = vault.outbound.trim("2026-03-04T00:00:00.000Z", tmp_path / "more.jsonl")
        assert again.first_seq == cut.last_seq + 1
        assert again.drafts == {draft.id: 3}
        vault.outbound.export(tmp_path / "rest.jsonl")
    with Vault.open(home, key_file=key_file) as vault:
        assert vault.outbound.trusted
        assert vault.verify() == []
        assert vault.outbound.cut() == again
    files = [(tmp_path / name).read_bytes() for name in ("old.jsonl", "more.jsonl", "rest.jsonl")]
    assert verify(
        parse_lines(b"".join(files).splitlines(keepends=True))
    ).ok  # together they are the whole log


def test_nothing_is_cut_off_unless_the_file_holds_it(
    days: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = "2027-01-01T00:00:00.000Z"
    taken = tmp_path / "taken.jsonl"
    taken.write_text("an older export")
    with days as vault:
        with pytest.raises(VaultError, match="nothing older"):
            vault.outbound.trim(later, tmp_path / "new.jsonl")
        pair(vault)
        with pytest.raises(VaultError, match="exists already"):
            vault.outbound.trim(later, taken)
        with pytest.raises(VaultError, match="cannot be written"):
            vault.outbound.trim(later, tmp_path / "none" / "new.jsonl")
        monkeypatch.setattr(
            outbound_trimming, "create_private", lambda path, data: path.write_bytes(data[:-9])
        )
        with pytest.raises(VaultError, match="does not hold"):
            vault.outbound.trim(later, tmp_path / "short.jsonl")
        assert vault.outbound.verify() == Verification(True, 2)
        assert taken.read_text() == "an older export"


def test_a_request_under_way_stays_with_its_outcome_and_one_that_never_ended_goes(
    days: Vault, home: Home, key_file: Path, tmp_path: Path
) -> None:
    later = "2027-01-01T00:00:00.000Z"
    with days as vault:
        vault.outbound.append_request(request(1))  # its outcome never came: the program was killed
    with Vault.open(home, key_file=key_file) as vault:
        pair(vault, 2)
        sent = vault.outbound.append_request(request(3))
        assert vault.outbound.trim(later, tmp_path / "one.jsonl").last_seq == 3
        vault.outbound.append_outcome(Outcome(sent, 200, None, 1, 0, "x"))
        assert vault.outbound.verify().ok
        assert vault.outbound.trim(later, tmp_path / "two.jsonl").last_seq == 6
        assert vault.outbound.verify() == Verification(True, 1, None, (), vault.outbound.cut())


def test_nothing_can_be_removed_but_behind_a_checkpoint(days: Vault, tmp_path: Path) -> None:
    with days as vault:
        pair(vault)
        pair(vault)
        vault.outbound.trim("2026-03-01T10:02:00.000Z", tmp_path / "old.jsonl")
        for statement in ("DELETE FROM outbound WHERE seq = 3", "DELETE FROM outbound WHERE seq = 5"):
            with pytest.raises(sqlcipher.IntegrityError, match="append only"):
                vault._database.execute(statement)


def test_a_break_goes_only_with_all_before_it_and_is_told_even_then(
    days: Vault, home: Home, key_file: Path, tmp_path: Path
) -> None:
    with days as vault:
        for number in range(3):
            pair(vault, number)
    tamper(home, key_file, sql("UPDATE outbound SET record = '{}' WHERE seq = 1"))
    times = iter(["2026-03-05T00:00:00.000Z", *["2026-03-06T00:00:00.000Z"] * 20])
    with Vault.open(home, key_file=key_file, clock=lambda: next(times)) as vault:
        with pytest.raises(VaultError, match="does not verify"):
            vault.outbound.trim("2026-03-04T00:00:00.000Z", tmp_path / "bad.jsonl")
        vault.outbound.accept_break()
        pair(vault)
        with pytest.raises(VaultError, match="nothing older"):
            vault.outbound.trim("2026-03-04T00:00:00.000Z", tmp_path / "early.jsonl")
        cut = vault.outbound.trim("2026-03-05T12:00:00.000Z", tmp_path / "old.jsonl")
        broken = Break(7, "2026-03-05T00:00:00.000Z", "edited")
        assert (cut.last_seq, cut.breaks) == (7, (broken,))
        assert vault.outbound.verify() == Verification(True, 3, None, (broken,), cut)
    with Vault.open(home, key_file=key_file) as vault:
        assert vault.verify() == []


def test_a_crash_between_the_cut_and_the_anchor_is_mended(
    days: Vault, home: Home, key_file: Path, tmp_path: Path
) -> None:
    with days as vault:
        pair(vault)
        behind = home.anchor.read_bytes()
        vault.outbound.trim("2027-01-01T00:00:00.000Z", tmp_path / "old.jsonl")
    home.anchor.write_bytes(behind)
    with Vault.open(home, key_file=key_file) as vault:
        assert vault.outbound.trusted
        assert vault.outbound.head == Anchor(3, json.loads(home.anchor.read_bytes())["hash"])


def test_two_thousand_records_are_verified_in_less_than_a_second(vault: Vault) -> None:
    body = "x" * 1200
    records = []
    prev = GENESIS
    for seq in range(1, 2_001):
        record = request_record(
            Request("sketch", "POST", URL, {"Host": "cloud.example"}, body),
            seq=seq,
            record_id=f"{seq:016x}",
            prev=prev,
            time="2026-03-01T10:00:00.000Z",
        )
        prev = record["hash"]
        records.append((*columns_of(record), canonical_json(record).decode()))
    with vault.transaction():
        vault._database.execute_each("INSERT INTO outbound VALUES (?,?,?,?,?,?,?)", records)
    began = process_time()
    result = vault.outbound.verify()
    took = process_time() - began
    assert result.entries == 2_000
    print(f"{took:.2f} s")
    assert took < 1
