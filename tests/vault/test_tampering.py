"""400 random edits, deletions, truncations, reorderings, forgeries and roll-backs of a log: 400 detected.

Each is done to a real vault on the disk, or to an export of it, by somebody who can do what its name says,
and is to be noticed by what a user runs: opening the vault, `outbound verify`, or the verifier in docs/.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cogenesis.egress.records import (
    GENESIS,
    Anchor,
    Cut,
    Gap,
    Outcome,
    Record,
    Request,
    break_record,
    canonical_json,
    checkpoint_record,
    parse_lines,
    pin_of,
    record_hash,
    request_record,
    sha256_hex,
    verify,
)
from cogenesis.errors import VaultError
from cogenesis.paths import Home
from cogenesis.vault.anchors import KeyringAnchor, anchor_bytes
from cogenesis.vault.database import Database
from cogenesis.vault.keyfile import read_key_file
from cogenesis.vault.keys import WrapKind, parse_header, unwrap_keys
from cogenesis.vault.outbound import OutboundLog
from cogenesis.vault.outbound_reading import columns_of, line_of
from cogenesis.vault.vault import Vault

SEED = 20261122
SCRIPT = Path(__file__).parents[2] / "docs" / "verify_log_with_breaks.py"
COLUMNS = ("seq", "id", "type", "draft", "request", "hash", "record")
URL = "https://cloud.example/v1/chat/completions"
CHECK_ALL = """
import contextlib, io, runpy, sys
for path in sys.argv[3:]:
    sys.argv[1:3] = [path, sys.argv[2]]
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said):
            runpy.run_path({script!r}, run_name="__main__")
        print("whole")
    except SystemExit as end:
        print("found" if end.code else "whole")
    except Exception:
        print("found")
"""


class Log:
    """A vault with a log of 24 records, the copies that were made on the way, and what the keyring holds."""

    def __init__(self, folder: Path, keyring: Any) -> None:
        self.home, self.key_file, self.keyring = Home(folder / "home"), folder / "key", keyring
        self.copies: list[Path] = []
        with Vault.create(self.home, key_file=self.key_file, head_store=keyring) as vault:
            for number in range(12):
                body = json.dumps({"n": number, "gist": "thank a friend for the ride"})
                sent = vault.outbound.append_request(
                    Request("sketch", "POST", URL, {"Host": "cloud.example"}, body, f"draft{number // 2}")
                )
                self._copy(folder / "copies" / str(len(self.copies)))
                reply = f"1. Greet\n2. Thank {number}"
                outcome = Outcome(sent, 200, None, 700, len(reply), sha256_hex(reply.encode()), reply)
                vault.outbound.append_outcome(outcome)
                self._copy(folder / "copies" / str(len(self.copies)))
            self.head = vault.outbound.head
            self.lines = [line_of(record) for record in vault.outbound.entries()]
        self.whole, self.noted = folder / "whole", dict(keyring.kept)
        shutil.copytree(self.home.root, self.whole)
        header = parse_header(self.home.header.read_bytes())
        self.key = unwrap_keys(header, WrapKind.KEY_FILE, read_key_file(self.key_file, self.home))[0]

    def restore(self) -> None:
        shutil.rmtree(self.home.root)
        shutil.copytree(self.whole, self.home.root)
        self.keyring.kept = dict(self.noted)

    def _copy(self, to: Path) -> None:
        shutil.copytree(self.home.root, to, ignore=shutil.ignore_patterns("*-shm", "*.lock"))
        self.copies.append(to)


@pytest.fixture
def log(tmp_path: Path, keyring: Any) -> Log:
    return Log(tmp_path, keyring)


def test_400_tamperings_are_400_detected(
    log: Log, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(SEED)
    by_check = Counter(tampered_rows(log, chance, 200))
    by_check.update(rolled_back_files(log, chance, 60))
    by_check.update(edited_files(log, chance, 40))
    by_check.update(edited_exports(log, chance, 100, tmp_path))
    for check, count in sorted(by_check.items()):
        record_property(check, count)
        print(f"{count:4} {check}")
    missed = {check: count for check, count in by_check.items() if check.startswith("MISSED")}
    assert not missed
    assert by_check.total() == 400


def test_without_tampering_nothing_is_detected(log: Log, tmp_path: Path) -> None:
    export = tmp_path / "export.jsonl"
    export.write_bytes(b"".join(log.lines))
    assert verify(parse_lines(log.lines), head=log.head.hash).ok
    assert verdicts_of_the_script([export], log.head.hash) == ["whole"]
    assert opened(log, keyring=log.keyring) == "MISSED"


# Rows, by somebody who has the vault's key


def tampered_rows(log: Log, chance: random.Random, count: int) -> Iterator[str]:
    """Change the table as SQL can, look at it as a vault does, and take the change back."""
    database = Database(log.home.database, log.key)
    database.execute("DROP TRIGGER outbound_kept")
    database.execute("DROP TRIGGER outbound_whole")
    before = database.rows("SELECT * FROM outbound ORDER BY seq")
    tamperings = [edit_column, edit_record, delete, truncate, reorder, insert, rewrite, forge_mark]
    for number in range(count):
        tamper = tamperings[number % len(tamperings)]
        anchor = log.home.anchor.read_bytes()
        try:
            with database.transaction():
                forged = tamper(database, chance)
                assert database.rows("SELECT * FROM outbound ORDER BY seq") != before
                keyring = None
                if forged is not None:  # then this somebody rewrites the file too, and has not the keyring
                    log.home.anchor.write_bytes(anchor_bytes(forged))
                    keyring = keyring_of(log)
                check = checked(OutboundLog(database, log.home.anchor, keyring=keyring))
                raise Undo
        except Undo:
            yield f"{check}: {tamper.__name__}"
        log.home.anchor.write_bytes(anchor)
        log.keyring.kept = dict(log.noted)
    database.close()
    log.restore()


class Undo(Exception):
    """Takes back what was done to the table."""


def keyring_of(log: Log) -> KeyringAnchor:
    return KeyringAnchor(log.keyring, parse_header(log.home.header.read_bytes()).vault_id)


def checked(outbound: OutboundLog) -> str:
    """Which check notices first; a mark that the user never made is noticed because it is always told."""
    try:
        if not outbound.trusted:
            return "opening"
        result = outbound.verify()
        if result.ok and (result.breaks or result.cut):
            return "verify tells of a break or cut"
        if not result.ok and outbound.problem and "keyring" in outbound.problem:
            return "keyring"
        return "MISSED" if result.ok else "verify"
    finally:
        outbound.close()


def some_seq(chance: random.Random) -> int:
    return chance.randint(1, 24)


def edit_column(database: Database, chance: random.Random) -> None:
    column, seq = chance.choice(COLUMNS[:-1]), some_seq(chance)
    if column == "seq":
        value: object = chance.choice([-1, 0, 25, 26, 1000])
    elif column == "type":
        value = chance.choice(["requesx", "break", "checkpoint", "", "damaged"])
    else:
        value = chance.choice([f"{chance.getrandbits(64):016x}", "", GENESIS])
    database.execute(f"UPDATE outbound SET {column} = ? WHERE seq = ?", (value, seq))


def edit_record(database: Database, chance: random.Random) -> None:
    seq = some_seq(chance)
    text = database.value("SELECT record FROM outbound WHERE seq = ?", (seq,))
    place, character = chance.randrange(len(text)), chance.choice('aZ09 "\\{}é\n')
    cuts = [
        text[:place] + character + text[place:],
        text[:place] + text[place + 1 :],
        text[:place],
        json.dumps(json.loads(text)),
        text + " ",
    ]
    database.execute("UPDATE outbound SET record = ? WHERE seq = ?", (chance.choice(cuts), seq))


def delete(database: Database, chance: random.Random) -> None:
    for seq in chance.sample(range(1, 25), chance.randint(1, 20)):
        database.execute("DELETE FROM outbound WHERE seq = ?", (seq,))


def truncate(database: Database, chance: random.Random) -> None:
    database.execute("DELETE FROM outbound WHERE seq > ?", (chance.randint(0, 23),))


def reorder(database: Database, chance: random.Random) -> None:
    one, other = chance.sample(range(1, 25), 2)
    for old, new in ((one, 99), (other, one), (99, other)):
        database.execute("UPDATE outbound SET seq = ? WHERE seq = ?", (new, old))


def insert(database: Database, chance: random.Random) -> Anchor | None:
    """A forged record in the middle, all hashes after it computed anew."""
    records = records_of(database)
    place = chance.randint(0, 23)
    forged = request_record(
        Request("sketch", "POST", URL, {}, "{}"), seq=place + 1, record_id="f" * 16, prev="", time="2026"
    )
    return put(database, [*records[:place], forged, *records[place:]], chance)


def rewrite(database: Database, chance: random.Random) -> Anchor | None:
    """One record says something else, all hashes after it computed anew."""
    records = records_of(database)
    record = chance.choice(records)
    if record["type"] == "request":
        record["url"] = "https://elsewhere.example"
    else:
        record["status"] = 500
    return put(database, records, chance)


def forge_mark(database: Database, chance: random.Random) -> Anchor:
    """Hide a change behind a break or a checkpoint that the user never made, and write the file's anchor."""
    records = records_of(database)
    mark: Record
    last = records[-1]
    if chance.random() < 0.5:
        records[chance.randrange(23)]["time"] = "2020-01-01T00:00:00.000Z"
        gap = Gap("disagrees", 24, pin_of(records), Anchor(24, last["hash"]), None, None)
        mark = break_record(gap, seq=25, record_id="b" * 16, prev=last["hash"], time="2026")
    else:
        cut_to = 2 * chance.randint(1, 11)
        gone = records[cut_to - 1]
        cut = Cut(cut_to, 1, cut_to, gone["hash"], "", gone["time"], GENESIS, (), {})
        mark = checkpoint_record(cut, seq=25, record_id="c" * 16, prev=last["hash"], time="2026")
        records = records[cut_to:]
    store(database, [*records, mark])
    return Anchor(25, mark["hash"])


def records_of(database: Database) -> list[Record]:
    return [json.loads(text) for (text,) in database.rows("SELECT record FROM outbound ORDER BY seq")]


def put(database: Database, records: list[Record], chance: random.Random) -> Anchor | None:
    """A chain that is whole in itself; half of the time with the file's anchor to fit."""
    records = rechained(records)
    store(database, records)
    return Anchor(len(records), records[-1]["hash"]) if chance.random() < 0.5 else None


def rechained(records: list[Record]) -> list[Record]:
    prev, chain = GENESIS, []
    for seq, record in enumerate(records, start=1):
        sealed = record | {"seq": seq, "prev": prev}
        sealed["hash"] = prev = record_hash(sealed)
        chain.append(sealed)
    return chain


def store(database: Database, records: list[Record]) -> None:
    database.execute("DELETE FROM outbound")
    database.execute_each(
        "INSERT INTO outbound VALUES (?,?,?,?,?,?,?)",
        [(*columns_of(record), canonical_json(record).decode()) for record in records],
    )


# Files, by somebody who has not the vault's key


def rolled_back_files(log: Log, chance: random.Random, count: int) -> Iterator[str]:
    """Put an older database back, alone or with the anchor of its time."""
    for _ in range(count):
        copy, both = chance.choice(log.copies[:-1]), chance.random() < 0.5
        for name in ("vault.db", "vault.db-wal", *(("outbound.anchor",) if both else ())):
            shutil.copy(copy / name, log.home.root / name)
        check = opened(log, keyring=log.keyring if both else None)
        yield f"{check}: database{' and anchor' if both else ''} rolled back"
        log.restore()


def edited_files(log: Log, chance: random.Random, count: int) -> Iterator[str]:
    """Change bytes of the encrypted file."""
    for _ in range(count):
        data = bytearray(log.home.database.read_bytes())
        place = chance.randrange(len(data))
        for at in range(place, min(place + chance.choice([1, 1, 16]), len(data))):
            data[at] ^= chance.randint(1, 255)
        log.home.database.write_bytes(data)
        yield f"{opened(log)}: bytes of the encrypted file"
        log.restore()


def opened(log: Log, *, keyring: Any = None) -> str:
    """What a user who opens and verifies the vault is told by."""
    try:
        with Vault.open(log.home, key_file=log.key_file, head_store=keyring) as vault:
            if not vault.outbound.trusted:
                return "opening"
            if vault.outbound.verify().ok:
                return "pages" if vault.verify() else "MISSED"
            return "keyring" if vault.outbound.problem and "lacks" in vault.outbound.problem else "verify"
    except VaultError:
        return "pages"


# Exports, by anybody


def edited_exports(log: Log, chance: random.Random, count: int, folder: Path) -> Iterator[str]:
    """Change an export; both verifiers must see it, told the last hash as a receipt tells it."""
    tamperings = [flip_bytes, drop_lines, cut_end, swap_lines, double_line, rewrite_export]
    paths, names = [], []
    for number in range(count):
        tamper = tamperings[number % len(tamperings)]
        path = folder / f"{number}.jsonl"
        path.write_bytes(tamper(list(log.lines), chance))
        assert path.read_bytes() != b"".join(log.lines)
        paths.append(path)
        names.append(tamper.__name__)
    for path, name, said in zip(paths, names, verdicts_of_the_script(paths, log.head.hash), strict=True):
        lines = path.read_bytes().splitlines(keepends=True)
        ours = verify(parse_lines(lines), head=log.head.hash)
        seen = not ours.ok and said == "found"
        yield f"{'both verifiers' if seen else f'MISSED (ours {ours.ok}, script {said})'}: {name}"


def verdicts_of_the_script(paths: list[Path], head: str) -> list[str]:
    command = [sys.executable, "-I", "-c", CHECK_ALL.format(script=str(SCRIPT)), "", head, *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def flip_bytes(lines: list[bytes], chance: random.Random) -> bytes:
    data = bytearray(b"".join(lines))
    data[chance.randrange(len(data))] ^= chance.randint(1, 255)
    return bytes(data)


def drop_lines(lines: list[bytes], chance: random.Random) -> bytes:
    gone = set(chance.sample(range(24), chance.randint(1, 12)))
    return b"".join(line for number, line in enumerate(lines) if number not in gone)


def cut_end(lines: list[bytes], chance: random.Random) -> bytes:
    whole = b"".join(lines)
    return (
        b"".join(lines[: chance.randrange(24)]) if chance.random() < 0.5 else whole[: -chance.randint(1, 999)]
    )


def swap_lines(lines: list[bytes], chance: random.Random) -> bytes:
    one, other = chance.sample(range(24), 2)
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def double_line(lines: list[bytes], chance: random.Random) -> bytes:
    lines.insert(chance.randrange(25), chance.choice(lines))
    return b"".join(lines)


def rewrite_export(lines: list[bytes], chance: random.Random) -> bytes:
    records = [json.loads(line) for line in lines]
    records[chance.randrange(24)]["time"] = "2020-01-01T00:00:00.000Z"
    return b"".join(map(line_of, rechained(records)))
