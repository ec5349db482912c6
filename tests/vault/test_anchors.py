"""The log's end is noted in the keyring too, behind the request's back; a contradiction stops the cloud."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cogenesis.egress.records import Anchor, Request
from cogenesis.errors import Refused
from cogenesis.paths import Home
from cogenesis.vault import outbound as outbound_module
from cogenesis.vault.anchors import KeyringAnchor, anchor_bytes, parse_anchor
from cogenesis.vault.keys import parse_header
from cogenesis.vault.vault import Vault

REQUEST = Request("test", "POST", "https://cloud.example/v1", {}, "{}")


@pytest.fixture
def opened(home: Home, key_file: Path, keyring: Any) -> Callable[[], Vault]:
    """Opens the vault with the keyring at hand; makes it the first time."""

    def opens() -> Vault:
        make_or_open = Vault.open if home.header.exists() else Vault.create
        return make_or_open(home, key_file=key_file, head_store=keyring)

    return opens


def name(home: Home) -> str:
    return parse_header(home.header.read_bytes()).vault_id + ".outbound"


def noted(home: Home, keyring: Any) -> Anchor | None:
    kept = keyring.kept.get(name(home))
    return None if kept is None else parse_anchor(kept)


def rolled_back(home: Home, opened: Callable[[], Vault]) -> None:
    """Database and file as they were two requests ago."""
    with opened() as vault:
        vault.outbound.append_request(REQUEST)
    older = [(path, path.read_bytes()) for path in (home.database, home.anchor)]
    with opened() as vault:
        vault.outbound.append_request(REQUEST)
        vault.outbound.append_request(REQUEST)
    for path, data in older:
        path.write_bytes(data)


def test_the_newest_end_is_in_the_keyring_when_the_vault_is_closed(
    home: Home, opened: Callable[[], Vault], keyring: Any
) -> None:
    with opened() as vault:
        assert vault.outbound.anchored_in == ("file",)
        for _ in range(5):
            vault.outbound.append_request(REQUEST)
        assert vault.outbound.anchored_in == ("file", "keyring")
        head = vault.outbound.head
    assert noted(home, keyring) == head == Anchor(5, head.hash)
    assert keyring.sets <= 6


def test_a_vault_that_only_works_locally_leaves_the_keyring_alone(
    opened: Callable[[], Vault], keyring: Any
) -> None:
    keyring.fault = "The system's keyring did not answer."
    with opened() as vault:
        vault.profile.set("Name", "x", ())
    assert threading.active_count() == 1 or not any(t.name == "keyring-anchor" for t in threading.enumerate())


def test_database_and_file_rolled_back_together_are_found_before_the_next_request(
    home: Home, opened: Callable[[], Vault], keyring: Any
) -> None:
    rolled_back(home, opened)
    before = dict(keyring.kept)
    with opened() as vault:
        assert vault.outbound.trusted  # what lies in the home agrees
        with pytest.raises(Refused, match="lacks its last 2 records"):
            vault.outbound.append_request(REQUEST)
        assert not vault.outbound.verify().ok
    assert keyring.kept == before  # the only witness is not overwritten
    with opened() as vault:
        result = vault.outbound.accept_break()
        assert [(b.seq, b.code) for b in result.breaks] == [(4, "rolled-back")]
        assert vault.outbound.entries()[-1]["keyring_count"] == 3
        vault.outbound.append_request(REQUEST)
    assert noted(home, keyring) == Anchor(5, parse_anchor(home.anchor.read_bytes()).hash)  # type: ignore[union-attr]
    with opened() as vault:
        assert vault.outbound.verify().ok


def test_a_log_that_went_another_way_is_found(home: Home, opened: Callable[[], Vault], keyring: Any) -> None:
    rolled_back(home, opened)
    kept, keyring.kept = keyring.kept, {}
    with opened() as vault:  # while the keyring is away, requests go on
        for _ in range(4):
            vault.outbound.append_request(REQUEST)
    keyring.kept = kept
    with opened() as vault, pytest.raises(Refused, match="what the keyring notes"):
        vault.outbound.append_request(REQUEST)


def test_records_and_file_deleted_or_made_new_are_found(
    home: Home, opened: Callable[[], Vault], keyring: Any
) -> None:
    with opened():
        pass
    empty = [(path, path.read_bytes()) for path in (home.database, home.anchor)]
    with opened() as vault:
        vault.outbound.append_request(REQUEST)
    for path, data in empty:
        path.write_bytes(data)
    with opened() as vault, pytest.raises(Refused, match="lacks its last 1"):
        vault.outbound.append_request(REQUEST)
    home.anchor.unlink()
    with opened() as vault:
        assert not vault.outbound.trusted


def test_an_entry_that_is_no_anchor_stops_the_cloud(
    home: Home, opened: Callable[[], Vault], keyring: Any
) -> None:
    with opened() as vault:
        vault.outbound.append_request(REQUEST)
    keyring.kept[name(home)] = b'{"count":-1,"hash":"x"}'
    with opened() as vault:
        with pytest.raises(Refused, match="damaged"):
            vault.outbound.append_request(REQUEST)
        assert vault.outbound.accept_break().ok
    assert noted(home, keyring) == Anchor(2, parse_anchor(home.anchor.read_bytes()).hash)  # type: ignore[union-attr]


def test_a_keyring_that_is_gone_or_locked_stops_nothing(
    home: Home, opened: Callable[[], Vault], keyring: Any
) -> None:
    with opened() as vault:
        vault.outbound.append_request(REQUEST)
    keyring.fault = "The system's keyring refused; unlock it and try again."
    with opened() as vault:
        vault.outbound.append_request(REQUEST)
        assert vault.outbound.verify().ok
        assert vault.outbound.anchored_in == ("file",)
    assert noted(home, keyring) == Anchor(1, noted(home, keyring).hash)  # type: ignore[union-attr]
    keyring.fault = None
    with opened() as vault:  # it lags behind, which is no contradiction, and catches up
        vault.outbound.append_request(REQUEST)
        keyring.fault = "gone meanwhile"
        vault.outbound.append_request(REQUEST)
        assert vault.outbound.trusted


def test_a_keyring_that_hangs_delays_a_request_by_a_bounded_time(
    opened: Callable[[], Vault], keyring: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbound_module, "LOOK_S", 0.1)
    monkeypatch.setattr(outbound_module, "FLUSH_S", 0.1)
    keyring.pause = threading.Event()
    vault = opened()
    began = time.monotonic()
    vault.outbound.append_request(REQUEST)
    vault.close()
    assert time.monotonic() - began < 5
    keyring.pause.set()


def test_an_answer_that_comes_late_still_stops_the_next_request(
    home: Home, opened: Callable[[], Vault], keyring: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbound_module, "LOOK_S", 0.1)
    rolled_back(home, opened)
    keyring.pause = threading.Event()
    with opened() as vault:
        vault.outbound.append_request(REQUEST)
        keyring.pause.set()
        monkeypatch.setattr(outbound_module, "LOOK_S", 5.0)
        with pytest.raises(Refused):
            vault.outbound.append_request(REQUEST)


def test_what_is_cut_off_leaves_the_keyring_a_record_to_compare_with(
    opened: Callable[[], Vault], keyring: Any, tmp_path: Path
) -> None:
    with opened() as vault:
        for _ in range(3):
            vault.outbound.append_request(REQUEST)
    with opened() as vault:
        vault.outbound.trim("2999-01-01T00:00:00.000Z", tmp_path / "old.jsonl")
        cut = vault.outbound.cut()
        assert cut is not None
    keyring.kept = {name: anchor_bytes(Anchor(cut.last_seq, cut.last_hash)) for name in keyring.kept}
    with opened() as vault:  # as a kill would leave it before the keyring heard of the checkpoint
        assert vault.outbound.verify().ok
        assert vault.outbound.anchored_in == ("file", "keyring")


def test_a_vault_opened_by_the_keyring_notes_the_end_in_it(home: Home, keyring: Any) -> None:
    with Vault.create(home, keyring=True, secret_store=keyring) as vault:
        vault.outbound.append_request(REQUEST)
    assert noted(home, keyring) is not None
    with Vault.open(home, secret_store=keyring) as vault:
        vault.outbound.append_request(REQUEST)
    assert noted(home, keyring) == Anchor(2, parse_anchor(home.anchor.read_bytes()).hash)  # type: ignore[union-attr]


def test_the_thread_writes_only_the_newest(keyring: Any) -> None:
    keyring.pause = threading.Event()
    anchor = KeyringAnchor(keyring, "v")
    anchor.ask()
    anchor.ask()
    assert not anchor.wait(0)
    for count in range(1, 50):
        anchor.put(Anchor(count, "a" * 64))
    keyring.pause.set()
    assert anchor.settle(5)
    assert anchor.wait(0)
    assert (keyring.sets, anchor.found) == (1, Anchor(49, "a" * 64))
    anchor.close()
    anchor.ask()
