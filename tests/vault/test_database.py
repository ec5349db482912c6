"""Transactions are all or nothing in any nesting, and what the disk does to them becomes a sentence."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from cogenesis.errors import VaultBusy, VaultError
from cogenesis.vault.database import Database, peek_schema

KEY = bytes(range(32))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database.create(tmp_path / "a b?#.db", KEY)
    made.execute("CREATE TABLE t (a TEXT)")
    yield made
    made.close()


def values(database: Database) -> list[str]:
    return [row[0] for row in database.rows("SELECT a FROM t ORDER BY rowid")]


def test_the_defaults_that_do_not_suit_a_vault_are_mended(database: Database) -> None:
    names = (
        "journal_mode",
        "synchronous",
        "trusted_schema",
        "cell_size_check",
        "foreign_keys",
        "secure_delete",
    )
    found = {name: database.value(f"PRAGMA {name}") for name in (*names, "temp_store", "mmap_size")}
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "mmap_size": 0,
    }


def fail_after_inserting(database: Database, text: str) -> None:
    with database.transaction():
        database.execute_each("INSERT INTO t VALUES (?)", [(text,)])
        database.execute("SELEC 1")


def test_a_failed_inner_transaction_leaves_the_outer_one(database: Database) -> None:
    with database.transaction():
        database.execute("INSERT INTO t VALUES ('outer')")
        with pytest.raises(sqlcipher.OperationalError):
            fail_after_inserting(database, "inner")
        with database.transaction():
            database.execute("INSERT INTO t VALUES ('second')")
    assert values(database) == ["outer", "second"]


def test_a_failed_outer_transaction_takes_the_inner_ones_with_it(database: Database) -> None:
    def outer() -> None:
        with database.transaction():
            with database.transaction():
                database.execute("INSERT INTO t VALUES ('inner')")
            fail_after_inserting(database, "second")

    with pytest.raises(sqlcipher.OperationalError):
        outer()
    assert values(database) == []
    assert not database.in_transaction


def test_other_threads_wait_for_a_transaction_and_never_join_it(database: Database) -> None:
    started, seen = threading.Event(), []

    def other() -> None:
        started.set()
        seen.append(len(values(database)))

    thread = threading.Thread(target=other)
    with database.transaction():
        database.execute("INSERT INTO t VALUES ('a')")
        thread.start()
        assert started.wait(10)
        database.execute("INSERT INTO t VALUES ('b')")
    thread.join(10)
    assert seen == [2]


def test_a_full_disk_is_told_and_loses_nothing_saved_before(database: Database) -> None:
    database.execute("INSERT INTO t VALUES ('kept')")
    database.rows(f"PRAGMA max_page_count = {database.value('PRAGMA page_count') + 2}")
    with pytest.raises(VaultError, match="disk is full"), database.transaction():
        database.execute_each("INSERT INTO t VALUES (?)", [("x" * 4000,)] * 20)
    with pytest.raises(VaultError, match="disk is full"):
        database.script("BEGIN IMMEDIATE;" + "INSERT INTO t VALUES (hex(zeroblob(8000)));" * 5 + "COMMIT;")
    assert values(database) == ["kept"]
    database.execute("INSERT INTO t VALUES ('again')")


def test_a_wrong_key_reads_nothing_and_prints_nothing(
    database: Database, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    database.close()
    path = tmp_path / "a b?#.db"
    with pytest.raises(VaultError, match="damaged"):
        Database(path, bytes(32))
    assert peek_schema(path, bytes(32)) is None
    assert peek_schema(path, KEY) == 0
    assert capfd.readouterr().err == ""


def test_a_file_that_is_not_there_or_cannot_be_made_is_told(tmp_path: Path) -> None:
    with pytest.raises(VaultError, match="cannot be read or written"):
        Database(tmp_path / "none.db", KEY)
    with pytest.raises(VaultError, match="cannot be read or written"):
        peek_schema(tmp_path / "none.db", KEY)
    with pytest.raises(VaultError, match="cannot be written"):
        Database.create(tmp_path / "none" / "x.db", KEY)


def test_a_file_that_another_program_writes_is_told(database: Database, tmp_path: Path) -> None:
    other = sqlcipher.connect(str(tmp_path / "a b?#.db"), isolation_level=None)
    other.set_key(f"x'{KEY.hex()}'")
    other.execute("BEGIN IMMEDIATE")
    database.execute("PRAGMA busy_timeout = 10")
    with pytest.raises(VaultBusy), database.transaction():
        pass
    other.close()


def test_a_write_cut_off_before_the_log_was_there_is_rolled_back_by_the_first_look(tmp_path: Path) -> None:
    whole, cut = tmp_path / "whole.db", tmp_path / "cut.db"
    other = sqlcipher.connect(str(whole), isolation_level=None)
    other.set_key(f"x'{KEY.hex()}'")
    other.execute("PRAGMA journal_mode = DELETE").fetchall()
    other.execute("CREATE TABLE t (a)")
    other.execute("PRAGMA user_version = 3")
    other.executemany("INSERT INTO t VALUES (?)", [("kept" * 200,)] * 200)
    other.execute("PRAGMA cache_size = 2")  # so that half of it is in the file before it is committed
    other.execute("BEGIN")
    other.execute("UPDATE t SET a = 'half'")
    other.execute("PRAGMA user_version = 4")
    shutil.copy(whole, cut)
    shutil.copy(f"{whole}-journal", f"{cut}-journal")
    other.close()
    assert peek_schema(cut, bytes(32)) is None
    assert peek_schema(cut, KEY) == 3
    database = Database(cut, KEY)
    assert set(database.rows("SELECT a FROM t")) == {("kept" * 200,)}
    database.close()


def test_our_own_mistakes_stay_what_they_are(database: Database) -> None:
    with pytest.raises(sqlcipher.OperationalError):
        database.execute("SELEC 1")
    with pytest.raises(sqlcipher.OperationalError), database.transaction():
        database.script("INSERT INTO t VALUES ('half'); SELEC 1;")
    assert values(database) == []
