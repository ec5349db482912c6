"""A copy has all that was committed, opens under its own key alone, and counts only when it is whole."""

from __future__ import annotations

import resource
import secrets
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.errors import Cancelled, VaultError
from cogenesis.vault.copying import check_copy, copy_database, row_counts
from cogenesis.vault.database import Database, peek_schema
from cogenesis.vault.migrations import migrate

KEY, OTHER = secrets.token_bytes(32), secrets.token_bytes(32)
CANARY = "zebracanary"


def add_rows(database: Database, name: str, count: int) -> None:
    rows = [(f"{name} {number}", f"{CANARY} {secrets.token_hex(300)}") for number in range(count)]
    database.execute_each("INSERT INTO profile(key, value) VALUES (?, ?)", rows)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Some 2,000 pages: ten steps of a copy."""
    made = Database.create(tmp_path / "a.db", KEY)
    migrate(made)
    with made.transaction():
        add_rows(made, "row", 8000)
    yield made
    made.close()


def beside(database: Database, tmp_path: Path) -> set[str]:
    return {path.name for path in tmp_path.iterdir()} - {"a.db", "a.db-wal", "a.db-shm"}


def test_a_copy_holds_every_row_under_its_own_key_in_one_private_file(
    database: Database, tmp_path: Path
) -> None:
    copy = tmp_path / "b.db"
    copy_database(database, copy, OTHER)
    assert beside(database, tmp_path) == {"b.db"}
    assert copy.stat().st_mode & 0o777 == 0o600
    assert CANARY.encode() not in copy.read_bytes()
    assert peek_schema(copy, KEY) is None
    assert check_copy(copy, OTHER) == row_counts(database)
    opened = Database(copy, OTHER)
    rows = "SELECT key, value FROM profile ORDER BY position"
    assert opened.rows(rows) == database.rows(rows)
    opened.close()


def test_others_write_while_it_is_made_and_what_they_wrote_is_in_it(
    database: Database, tmp_path: Path
) -> None:
    copy, waited, done = tmp_path / "b.db", [], threading.Event()

    def write() -> None:
        number = 0
        while not done.is_set():
            with database.transaction():
                add_rows(database, f"meanwhile {number}", 1)
            number += 1
            waited.append(number)

    writer = threading.Thread(target=write)
    seen: list[int] = []

    def step(_done: int, _pages: int) -> None:
        if not seen:
            writer.start()
        seen.append(len(waited))

    copy_database(database, copy, OTHER, progress=step)
    at_the_end = len(waited)
    done.set()
    writer.join()
    assert at_the_end > 0
    assert seen == sorted(seen)
    opened = Database(copy, OTHER)
    kept = int(opened.value("SELECT count(*) FROM profile WHERE key LIKE 'meanwhile%'"))
    opened.close()
    assert seen[-1] <= kept <= at_the_end + 1
    check_copy(copy, OTHER)


@pytest.mark.parametrize("end", ["cancelled", "locked", "disk full"])
def test_a_copy_that_ends_early_leaves_nothing_and_the_database_as_it_was(
    database: Database, tmp_path: Path, end: str
) -> None:
    copy, cancel = tmp_path / "b.db", threading.Event()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    def step(done: int, pages: int) -> None:
        assert 0 < done <= pages
        if end == "cancelled":
            cancel.set()
        elif end == "locked":
            database.close()
        else:
            resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, limits[1]))

    said = {"cancelled": None, "locked": "locked", "disk full": "written|disk"}[end]
    try:
        with pytest.raises(Cancelled if end == "cancelled" else VaultError, match=said):
            copy_database(database, copy, OTHER, progress=step, cancel=cancel)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert beside(database, tmp_path) == set()
    if end != "locked":
        assert database.problems() == []


def test_a_copy_is_never_made_over_a_file(database: Database, tmp_path: Path) -> None:
    (tmp_path / "b.db").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        copy_database(database, tmp_path / "b.db", OTHER)
    assert (tmp_path / "b.db").read_bytes() == b"mine"


def test_no_copy_is_made_inside_a_transaction(database: Database, tmp_path: Path) -> None:
    with database.transaction(), pytest.raises(RuntimeError, match="committed"):
        copy_database(database, tmp_path / "b.db", OTHER)


def test_damage_to_a_copy_is_found(database: Database, tmp_path: Path) -> None:
    copy = tmp_path / "b.db"
    copy_database(database, copy, OTHER)
    whole = copy.read_bytes()
    for damaged in (
        whole[:-4096],
        whole[:9000] + bytes([whole[9000] ^ 1]) + whole[9001:],
        whole[:100] + bytes([whole[100] ^ 1]) + whole[101:],
        b"",
    ):
        copy.write_bytes(damaged)
        with pytest.raises(VaultError, match=r"cannot be read back|damaged"):
            check_copy(copy, OTHER)
    copy.write_bytes(whole)
    with pytest.raises(VaultError, match="not a database of this key"):
        check_copy(copy, KEY)
    assert check_copy(copy, OTHER)["profile"] == 8000


def test_a_copy_whose_search_index_disagrees_is_refused(database: Database, tmp_path: Path) -> None:
    database.execute("INSERT INTO draft_words(rowid, instruction, subject, text) VALUES (7, 'a', 'b', 'c')")
    copy_database(database, tmp_path / "b.db", OTHER)
    with pytest.raises(VaultError, match="draft_words"):
        check_copy(tmp_path / "b.db", OTHER)
