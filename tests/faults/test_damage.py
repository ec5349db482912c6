"""What a disk, or somebody who reaches it, does to the files: noticed, and never given out as the truth."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from cogenesis.egress.records import Request
from cogenesis.errors import VaultError
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault
from faults.conftest import Example
from faults.example import URL, add_document, content, copied, exchange
from faults.rounds import chances, rounds

PAGE = 4096
FILES = ("vault.db", "vault.db", "vault.db", "vault.db", "vault.json", "outbound.anchor", "commits.anchor")


def said_of(home: Home, key_file: Path, truth: object) -> str:
    """Open a damaged vault and read all of it; what noticed the damage, or "nothing"."""
    try:
        vault = Vault.open(home, key_file=key_file)
    except VaultError:
        return "opening"
    with vault:
        try:
            assert content(vault.database) == truth  # whatever is read is what was written
        except VaultError:
            return "reading"
        if vault.notices or vault.outbound.problem:
            return "opening, with a notice"
        return "verify" if vault.verify() else "nothing"


@rounds(full=500, ci=50)
def test_flipped_bits(rounds: int, whole: Example) -> None:
    truth, noticed = whole.truth(), Counter[str]()
    for chance in chances("bit flips", rounds):
        home = whole.copy()
        path = home.root / chance.choice(FILES)
        data = bytearray(path.read_bytes())
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        by = said_of(home, whole.key_file, truth)
        noticed[f"{path.name}: {by}"] += 1
        # Space between the header's values, and an anchor's slot that is the older one, tell nothing.
        assert by != "nothing" or path.name in ("vault.json", "commits.anchor")
    print(noticed)


@rounds(full=200, ci=20)
def test_truncated_files(rounds: int, whole: Example) -> None:
    truth, noticed = whole.truth(), Counter[str]()
    for chance in chances("truncations", rounds):
        home = whole.copy()
        path = home.root / chance.choice(FILES)
        size = path.stat().st_size
        os.truncate(path, chance.choice([0, chance.randrange(size), size // PAGE // 2 * PAGE, size - 1]))
        by = said_of(home, whole.key_file, truth)
        noticed[f"{path.name}: {by}"] += 1
        assert by != "nothing" or path.name in ("vault.json", "outbound.anchor", "commits.anchor")
    print(noticed)


# Write-ahead logs that lost their end, or something in their middle


class History:
    """An open vault, and what was done to it, with the size of the log after each commit."""

    def __init__(self, home: Home, key_file: Path, chance: random.Random) -> None:
        self.home = home
        self.log = home.root / "vault.db-wal"
        self.vault = vault = Vault.open(home, key_file=key_file)
        draft = vault.drafts.list()[0].id
        vault.drafts.save(draft, text="before")
        self.start, self.done = self.log.stat().st_size, list[tuple[int, str]]()
        actions: dict[str, Callable[[int], object]] = {
            "draft saved": lambda number: vault.drafts.save(draft, text=f"text {number}"),
            "document added": lambda number: add_document(vault, f"history {number}", 5),
            "fact set": lambda number: vault.profile.set(f"Fact {number}", "value", set()),
            "setting changed": lambda number: vault.settings.set(f"setting {number}", number),
            "log record": lambda number: vault.outbound.append_request(
                Request("sketch", "POST", URL, {}, f"body {number}")
            ),
        }
        for number in range(40):
            what = chance.choice(list(actions))
            actions[what](number)
            self.done.append((self.log.stat().st_size, what))

    def lost(self, place: int) -> list[str]:
        """What is gone when the log is good up to `place` only."""
        return [what for size, what in self.done if size > place]


def tear(log: Path, place: int, chance: random.Random) -> None:
    """Cut the log off, or spoil it from `place` on, as a disk does that wrote some of its blocks only."""
    how = chance.choice(["cut", "zeros", "noise"])
    if how == "cut":
        os.truncate(log, place)
        return
    with log.open("r+b") as file:
        file.seek(place)
        length = chance.choice([512, PAGE, 10 * PAGE])
        file.write(bytes(length) if how == "zeros" else chance.randbytes(length))


def phrases(lost: list[str]) -> list[str]:
    """How a loss is to be named."""
    counts = Counter(lost)
    several = {
        "document added": "documents added",
        "fact set": "facts set",
        "setting changed": "settings changed",
    }
    said = ["a draft saved"] if counts.pop("draft saved", 0) else []
    if records := counts.pop("log record", 0):
        said.append(
            "a record of the outbound log" if records == 1 else f"{records} records of the outbound log"
        )
    return said + [f"a {what}" if n == 1 else f"{n} {several[what]}" for what, n in counts.items()]


@rounds(full=300, ci=40)
def test_torn_write_ahead_logs(rounds: int, whole: Example) -> None:
    history: History | None = None
    for number, chance in enumerate(chances("torn logs", rounds)):
        if history is None or number % 50 == 0:
            if history is not None:
                history.vault.close()
            history = History(copied(whole.home, whole.folder / f"history {number}"), whole.key_file, chance)
        place = chance.randrange(history.start, history.done[-1][0])
        torn = copied(history.home, whole.folder / "hurt")
        tear(torn.root / "vault.db-wal", place, chance)
        lost = history.lost(place)
        with Vault.open(torn, key_file=whole.key_file) as vault:
            (notice,) = vault.notices
            assert ("last change is" if len(lost) == 1 else f"last {len(lost)} changes are") in notice
            assert [phrase for phrase in phrases(lost) if phrase not in notice] == []
            assert ("log record" in lost) == bool(vault.outbound.problem)
            problems = vault.verify()
            assert [problem for problem in problems if notice in problem]
            assert len(problems) == 1 + ("log record" in lost)
    assert history is not None
    history.vault.close()


# Pages of the outbound log, put back as they were at an earlier time: each of them was sound then


@rounds(full=100, ci=20)
def test_pages_of_the_outbound_log_rolled_back(rounds: int, whole: Example, tmp_path: Path) -> None:
    home = whole.copy()
    times = []
    with Vault.open(home, key_file=whole.key_file) as vault:
        for number in range(12):
            for exchanges in range(4):
                exchange(vault, 100 * number + exchanges)
            vault.database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
            times.append(home.database.read_bytes())
    last = home.database.read_bytes()
    lying = copied(home, tmp_path / "lying still")
    noticed = Counter[str]()
    for chance in chances("pages rolled back", rounds):
        earlier = chance.choice(times[:-1])
        changed = [
            page
            for page in range(1, len(earlier) // PAGE)  # the first holds the size of all the others
            if earlier[page * PAGE : (page + 1) * PAGE] != last[page * PAGE : (page + 1) * PAGE]
        ]
        data = bytearray(last)
        back = chance.sample(changed, chance.choice([1, 1, 2, len(changed)]))
        for page in back:
            data[page * PAGE : (page + 1) * PAGE] = earlier[page * PAGE : (page + 1) * PAGE]
        hurt = copied(lying, tmp_path / "hurt")
        hurt.database.write_bytes(data)
        noticed[noticed_at_unlock(hurt, whole.key_file)] += 1
    print(noticed)
    assert not noticed["MISSED"]


def noticed_at_unlock(home: Home, key_file: Path) -> str:
    try:
        with Vault.open(home, key_file=key_file) as vault:
            if vault.outbound.problem:
                return "the log's anchor"
            return "the counter" if vault.notices else "MISSED"
    except VaultError:
        return "opening"
