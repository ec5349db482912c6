"""Wraps open with their secret only, and a hostile header is refused before it costs anything."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogenesis.errors import UsageError, VaultError
from cogenesis.vault.keys import (
    CEILING_KIB,
    FLOOR_KIB,
    HEADER_BYTES,
    MAX_PASSES,
    TARGET_SECONDS,
    Header,
    KdfCost,
    WrapKind,
    calibrate,
    new_key,
    new_vault_id,
    parse_header,
    passphrase_bytes,
    time_of,
    unwrap_keys,
    wrap_key,
)


def key_file_header(data_key: bytes, secret: bytes) -> Header:
    vault_id = new_vault_id()
    return Header(vault_id, (wrap_key(data_key, WrapKind.KEY_FILE, secret, vault_id=vault_id),))


def test_a_wrap_opens_with_its_secret_after_a_round_trip_through_the_file(cost: KdfCost) -> None:
    data_key, secret = new_key(), new_key()
    header = key_file_header(data_key, secret)
    typed = passphrase_bytes("correct horse")
    passphrase = wrap_key(data_key, WrapKind.PASSPHRASE, typed, vault_id=header.vault_id, cost=cost)
    header = parse_header(header.with_wrap(passphrase).to_bytes())
    assert unwrap_keys(header, WrapKind.KEY_FILE, secret) == [data_key]
    assert unwrap_keys(header, WrapKind.PASSPHRASE, typed) == [data_key]
    assert unwrap_keys(header, WrapKind.KEY_FILE, new_key()) == []
    assert unwrap_keys(header, WrapKind.KEYRING, secret) == []
    assert header.kinds == {"key_file", "passphrase"}


def test_a_header_holds_neither_the_key_nor_its_secret() -> None:
    data_key, secret = new_key(), new_key()
    data = key_file_header(data_key, secret).to_bytes()
    for hidden in (data_key, secret):
        assert hidden not in data
        assert hidden.hex().encode() not in data


@pytest.mark.parametrize("part", ["kind", "salt", "nonce", "wrapped", "vault"])
def test_a_wrap_with_anything_changed_opens_nothing(part: str) -> None:
    secret = new_key()
    header = key_file_header(new_key(), secret)
    value = json.loads(header.to_bytes())
    if part == "vault":
        value["vault"] = new_vault_id()
    elif part == "kind":
        value["wraps"][0]["kind"] = "keyring"
    else:
        text = value["wraps"][0][part]
        value["wraps"][0][part] = ("0" if text[0] != "0" else "1") + text[1:]
    changed = parse_header(json.dumps(value).encode())
    assert all(unwrap_keys(changed, kind, secret) == [] for kind in WrapKind if kind != "passphrase")


def test_a_passphrase_is_the_same_on_every_keyboard() -> None:
    assert passphrase_bytes("Zu\u0308rich") == passphrase_bytes("Z\u00fcrich") == b"Z\xc3\xbcrich"


@pytest.mark.parametrize("unusable", ["", "x" * 1025, "\ud800"])
def test_an_unusable_passphrase_is_refused(unusable: str) -> None:
    with pytest.raises(UsageError):
        passphrase_bytes(unusable)


@pytest.mark.parametrize(
    ("memory", "passes", "lanes"),
    [
        (FLOOR_KIB - 1, 3, 4),
        (CEILING_KIB + 1, 1, 4),
        (FLOOR_KIB, 0, 4),
        (FLOOR_KIB, MAX_PASSES + 1, 4),
        (FLOOR_KIB, 3, 0),
        (FLOOR_KIB, 3, 17),
        (CEILING_KIB, MAX_PASSES, 4),
    ],
)
def test_no_cost_below_the_floor_or_over_the_ceilings_is_possible(
    memory: int, passes: int, lanes: int
) -> None:
    with pytest.raises(ValueError, match="bounds"):
        KdfCost(memory, passes, lanes)


def passphrase_item(**kdf: object) -> dict[str, Any]:
    parameters = {"name": "argon2id", "memory_kib": FLOOR_KIB, "passes": 1, "lanes": 4} | kdf
    return {
        "kind": "passphrase",
        "kdf": parameters,
        "salt": "00" * 16,
        "nonce": "00" * 12,
        "wrapped": "00" * 48,
    }


def header_bytes(*items: object, vault: object = "0" * 32, format_: object = 1) -> bytes:
    return json.dumps({"format": format_, "vault": vault, "wraps": items}).encode()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "more memory than allowed": lambda: header_bytes(passphrase_item(memory_kib=CEILING_KIB + 1)),
    "less memory than allowed": lambda: header_bytes(passphrase_item(memory_kib=8)),
    "memory that is no number": lambda: header_bytes(passphrase_item(memory_kib=True)),
    "many dear wraps": lambda: header_bytes(*[passphrase_item(memory_kib=CEILING_KIB, passes=8)] * 3),
    "too many wraps": lambda: header_bytes(*[passphrase_item()] * 9),
    "no wraps": header_bytes,
    "another derivation": lambda: header_bytes(passphrase_item(name="md5")),
    "a derivation of the wrong kind": lambda: header_bytes(passphrase_item() | {"kind": "keyring"}),
    "an unknown kind": lambda: header_bytes(passphrase_item() | {"kind": "none"}),
    "a short salt": lambda: header_bytes(passphrase_item() | {"salt": "00"}),
    "a wrap that is no object": lambda: header_bytes("wrap"),
    "wraps that are no list": lambda: b'{"format":1,"vault":"' + b"0" * 32 + b'","wraps":{}}',
    "a short id": lambda: header_bytes(passphrase_item(), vault="00"),
    "an id that is no text": lambda: header_bytes(passphrase_item(), vault=7),
    "an old format": lambda: header_bytes(passphrase_item(), format_=0),
    "a format that is no number": lambda: header_bytes(passphrase_item(), format_="1"),
    "a newer format": lambda: header_bytes(passphrase_item(), format_=2),
    "no object": lambda: b"[]",
    "deep nesting": lambda: b"[" * 60_000,
    "too large": lambda: header_bytes(passphrase_item()) + b" " * HEADER_BYTES,
    "not UTF-8": lambda: b"\xff\xfe\x00",
    "nothing": lambda: b"",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_header_is_refused_before_anything_is_computed(what: str) -> None:
    start = time.process_time()
    with pytest.raises(VaultError, match="newer" if what == "a newer format" else "damaged"):
        parse_header(HOSTILE[what]())
    assert time.process_time() - start < 0.1


def test_the_smallest_change_to_a_good_header_is_what_makes_it_hostile() -> None:
    assert parse_header(header_bytes(passphrase_item())).kinds == {"passphrase"}


@settings(max_examples=40)
@given(
    st.binary(max_size=300)
    | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(
        lambda value: json.dumps({"format": 1, "vault": "0" * 32, "wraps": value}).encode()
    )
)
def test_no_bytes_make_the_header_reader_fail_in_another_way(untrusted: bytes) -> None:
    with pytest.raises(VaultError):
        parse_header(untrusted)


def test_a_derivation_is_timed_on_this_machine(cost: KdfCost) -> None:
    assert 0.001 < time_of(cost) < 60


def test_memory_that_cannot_be_had_is_told(cost: KdfCost, monkeypatch: pytest.MonkeyPatch) -> None:
    def out_of_memory(*_: object, **__: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr("cogenesis.vault.keys.hash_secret_raw", out_of_memory)
    with pytest.raises(VaultError, match="memory"):
        time_of(cost)


@pytest.mark.parametrize("mib_passes_a_second", [100, 700, 1_300, 5_000, 40_000])
def test_calibration_reaches_half_a_second_on_slow_and_fast_machines(mib_passes_a_second: int) -> None:
    def seconds(cost: KdfCost) -> float:
        return cost.memory_kib / 1024 * cost.passes / mib_passes_a_second

    found = calibrate(seconds)
    assert seconds(found) >= TARGET_SECONDS or found.passes == MAX_PASSES
    assert seconds(found) < 4 * TARGET_SECONDS
    assert found.memory_kib >= FLOOR_KIB


def test_a_machine_that_is_busy_while_it_is_measured_does_not_get_a_cheap_cost() -> None:
    measured: list[KdfCost] = []

    def seconds(cost: KdfCost) -> float:
        busy = cost not in measured  # each time something else runs, until it is measured again
        measured.append(cost)
        return cost.memory_kib / 1024 * cost.passes / 1_300 * (4 if busy else 1)

    found = calibrate(seconds)
    assert found.memory_kib / 1024 * found.passes / 1_300 >= TARGET_SECONDS


def test_a_change_of_keys_has_a_header_before_and_a_header_after() -> None:
    secret = new_key()
    before = key_file_header(new_key(), secret)
    after = wrap_key(new_key(), WrapKind.KEY_FILE, secret, vault_id=before.vault_id)
    both = parse_header(replace(before, wraps=(*before.wraps, after)).to_bytes())
    assert both.halves == (before, replace(before, wraps=(after,)))
    assert before.halves == (before,)
    assert len(unwrap_keys(both, WrapKind.KEY_FILE, secret)) == 2
    other = replace(after, kind=WrapKind.KEYRING)
    for wraps in ((before.wraps[0], after, other), (before.wraps[0], after, after)):
        with pytest.raises(VaultError, match="damaged"):
            parse_header(replace(before, wraps=wraps).to_bytes())


def test_a_new_wrap_takes_the_place_of_the_old_one_of_its_kind() -> None:
    header = key_file_header(new_key(), new_key())
    new = replace(header.wraps[0], salt=bytes(16))
    assert header.with_wrap(new).wraps == (new,)
