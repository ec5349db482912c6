"""Hostile headers, passphrases, key files and recovery keys: none opens, none costs more than it may."""

from __future__ import annotations

import json
import random
import resource
import string
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from cogenesis.errors import CoGenesisError
from cogenesis.paths import Home
from cogenesis.vault import keys as keys_module
from cogenesis.vault.keys import (
    CEILING_KIB,
    FLOOR_KIB,
    MAX_LANES,
    MAX_PASSES,
    MAX_WORK_KIB,
    MAX_WRAPS,
    KdfCost,
)
from cogenesis.vault.recovery import new_recovery_key
from cogenesis.vault.vault import Vault, protection
from faults.rounds import chances, rounds

PASSPHRASE = "the pear tree by the gate"
NUMBERS = (-1, 0, 1, 7, FLOOR_KIB - 1, FLOOR_KIB, CEILING_KIB + 1, 2**31, 2**32, 2**63, 2**64, 10**30)
JUNK: tuple[Any, ...] = (
    None,
    True,
    "",
    "argon2id",
    [],
    {},
    1.5,
    float("inf"),
    "\ud800",
    "9" * 4000,
    [[[]]] * 50,
)
LOWEST = KdfCost(FLOOR_KIB, 1, 4)


class Ledger:
    """What derivations were begun with; each is cut down to the floor, so that a thousand can be tried."""

    def __init__(self, real: Callable[..., bytes]) -> None:
        self.work: list[int] = []
        self._real = real

    def derive(self, secret: bytes, salt: bytes, passes: int, memory: int, lanes: int, **more: Any) -> bytes:
        self.work.append(memory * passes)
        assert FLOOR_KIB <= memory <= CEILING_KIB
        assert 1 <= passes <= MAX_PASSES
        assert 1 <= lanes <= MAX_LANES
        assert memory * passes <= MAX_WORK_KIB
        if (memory, passes, lanes) == (LOWEST.memory_kib, LOWEST.passes, LOWEST.lanes):
            return self._real(secret, salt, passes, memory, lanes, **more)
        return bytes(32)  # another cost is another key: it opens nothing


@pytest.fixture
def ledger(monkeypatch: pytest.MonkeyPatch) -> Ledger:
    kept = Ledger(keys_module.hash_secret_raw)
    monkeypatch.setattr(keys_module, "hash_secret_raw", kept.derive)
    return kept


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Path, str]:
    """A vault that lies still, with every kind of secret that a test can hold."""
    folder = tmp_path_factory.mktemp("hostile")
    home, key_file = Home(folder / "home"), folder / "keys" / "vault.key"
    with Vault.create(home, passphrase=PASSPHRASE, key_file=key_file, cost=LOWEST) as vault:
        recovery_key = vault.add_recovery_key()
    return home, key_file, recovery_key


@contextmanager
def nothing_opens(home: Home, ledger: Ledger) -> Iterator[None]:
    """Whatever is tried inside is refused in one sentence, within the cost, and changes no file."""
    before = {path.name: path.read_bytes() for path in home.root.iterdir() if path.is_file()}
    ledger.work.clear()
    start = time.process_time()
    with pytest.raises(CoGenesisError) as refused:
        yield
    assert "\n" not in str(refused.value).strip()
    assert len(ledger.work) <= 2
    if not ledger.work:
        assert time.process_time() - start < 0.5
    after = {path.name: path.read_bytes() for path in home.root.iterdir() if path.is_file()}
    assert after == before


def mangled(chance: random.Random, header: bytes) -> bytes:
    """A header as somebody without any secret could write it."""
    value = json.loads(header)
    for _ in range(chance.randint(1, 3)):
        wraps = value["wraps"] if isinstance(value.get("wraps"), list) else []
        wrap: Any = chance.choice(wraps) if wraps else value
        kdf = wrap.get("kdf") if isinstance(wrap, dict) else None
        how = chance.randrange(10)
        if how < 3 and isinstance(kdf, dict):
            kdf[chance.choice(["memory_kib", "passes", "lanes", "name"])] = chance.choice((*NUMBERS, *JUNK))
        elif how == 3 and isinstance(kdf, dict):  # within all bounds: it may cost what it says, and no more
            kdf |= {"memory_kib": chance.randint(FLOOR_KIB, CEILING_KIB), "passes": 1 + chance.randrange(8)}
        elif how < 6 and isinstance(wrap, dict):
            wrap[chance.choice(["kind", "salt", "nonce", "wrapped", "kdf"])] = chance.choice(
                (*NUMBERS, *JUNK)
            )
        elif how == 6 and isinstance(wrap, dict):
            wrap["kind"] = chance.choice(
                ["passphrase", "key_file", "keyring", "recovery", "none", "PASSPHRASE"]
            )
        elif how == 7:
            value[chance.choice(["format", "vault", "wraps"])] = chance.choice((*NUMBERS, *JUNK))
        elif how == 8:
            value["wraps"] = wraps * chance.choice([2, 3, MAX_WRAPS, 1000])
        else:
            value["vault"] = "".join(chance.choices("0123456789abcdef", k=32))
    data = json.dumps(value).encode("utf-8", "surrogatepass")
    if chance.random() < 0.2:
        at = chance.randrange(len(data))
        data = data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
    return data[: chance.randrange(len(data))] if chance.random() < 0.1 else data


def wrong_passphrase(chance: random.Random) -> str:
    near = [
        PASSPHRASE + chance.choice(" \t\n\0\u200b\u0301"),
        PASSPHRASE.swapcase(),
        PASSPHRASE[:-1],
        PASSPHRASE.replace("e", "\u0435", 1 + chance.randrange(3)),  # a Cyrillic letter that looks alike
        PASSPHRASE[::-1],
        "\u202e" + PASSPHRASE,
    ]
    far = [
        "",
        "\0" * chance.randint(1, 1024),
        "".join(chr(chance.randrange(1, 0xD7FF)) for _ in range(chance.randint(1, 1024))),
        "\ud800" * chance.randint(1, 5),
        "x" * chance.choice([1025, 10**6]),
        "\u0344" * 1024,
        "".join(chance.choices(string.printable, k=chance.randint(1, 40))),
        "' OR 1=1; PRAGMA key='x",
    ]
    return chance.choice(near if chance.random() < 0.5 else far)


def wrong_file(chance: random.Random, key: bytes) -> bytes:
    at = chance.randrange(len(key))
    return chance.choice(
        [
            key[:at] + bytes([key[at] ^ 1 << chance.randrange(8)]) + key[at + 1 :],
            chance.randbytes(chance.choice([0, 1, 31, 32, 32, 32, 33, 4096])),
            key + b"\n",
            key.hex().encode(),
        ]
    )


@rounds(full=400, ci=60)
def test_no_header_that_somebody_else_wrote_opens_or_costs_more_than_it_may(
    closed: tuple[Home, Path, str], ledger: Ledger, rounds: int
) -> None:
    home, key_file, recovery_key = closed
    good, tried = home.header.read_bytes(), 0
    try:
        for chance in chances("hostile headers", rounds):
            home.header.write_bytes(mangled(chance, good))
            changed = json.dumps(_loosely(home.header.read_bytes())) != json.dumps(_loosely(good))
            how: dict[str, Any] = chance.choice(
                [{"passphrase": PASSPHRASE}, {"key_file": key_file}, {"recovery_key": recovery_key}]
            )
            opened = _still_there(home.header.read_bytes(), good, next(iter(how)))
            if not changed or opened:
                continue  # the wrap that was asked for is as it was: it opens, as it should
            with nothing_opens(home, ledger):
                Vault.open(home, **how)
            tried += 1
    finally:
        home.header.write_bytes(good)
    Vault.open(home, key_file=key_file).close()
    assert tried > 0.8 * rounds


def _loosely(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return None


def _still_there(data: bytes, good: bytes, how: str) -> bool:
    """Whether a mangled header is a sound one that still holds, for this vault, the wrap of that kind."""
    kind = {"recovery_key": "recovery"}.get(how, how)
    try:
        header, real = keys_module.parse_header(data), keys_module.parse_header(good)
    except CoGenesisError:
        return False
    wrap = next(wrap for wrap in real.wraps if wrap.kind == kind)
    return header.vault_id == real.vault_id and wrap in header.wraps


@rounds(full=300, ci=8)
def test_no_wrong_passphrase_opens(closed: tuple[Home, Path, str], ledger: Ledger, rounds: int) -> None:
    home = closed[0]
    for chance in chances("wrong passphrases", rounds):
        with nothing_opens(home, ledger):
            Vault.open(home, passphrase=wrong_passphrase(chance))
        assert sum(ledger.work) <= LOWEST.memory_kib


@rounds(full=300, ci=100)
def test_no_wrong_key_file_or_recovery_key_opens_and_none_is_derived_from(
    closed: tuple[Home, Path, str], ledger: Ledger, tmp_path: Path, rounds: int
) -> None:
    home, key_file, recovery_key = closed
    other = tmp_path / "other.key"
    other.touch(mode=0o600)
    for chance in chances("wrong keys", rounds):
        if chance.random() < 0.5:
            other.write_bytes(wrong_file(chance, key_file.read_bytes()))
            how: dict[str, Any] = {"key_file": other}
        else:
            place = chance.randrange(len(recovery_key))
            slip = recovery_key[:place] + chance.choice("0123XYZ!\ud800٣") + recovery_key[place + 1 :]
            slip = slip if slip.upper() != recovery_key and recovery_key[place] != "-" else new_recovery_key()
            how = {"recovery_key": chance.choice([slip, new_recovery_key(), "", "7" * 10**6])}
        with nothing_opens(home, ledger):
            Vault.open(home, **how)
        assert ledger.work == []


def test_the_dearest_header_there_can_be_costs_no_more_than_its_ceiling_of_memory(
    closed: tuple[Home, Path, str], ledger: Ledger
) -> None:
    home = closed[0]
    good = home.header.read_bytes()
    value = json.loads(good)
    wrap = next(wrap for wrap in value["wraps"] if wrap["kind"] == "passphrase")
    wrap["kdf"] |= {"memory_kib": CEILING_KIB, "passes": MAX_WORK_KIB // CEILING_KIB}
    try:
        home.header.write_bytes(json.dumps(value).encode())
        with nothing_opens(home, ledger):
            Vault.open(home, passphrase=PASSPHRASE)
        assert ledger.work == [MAX_WORK_KIB]
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for number in (CEILING_KIB + 1, 2**31 - 1, 2**40):
            wrap["kdf"]["memory_kib"] = number
            home.header.write_bytes(json.dumps(value).encode())
            with nothing_opens(home, ledger):
                protection(home)
            assert ledger.work == []
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024
    finally:
        home.header.write_bytes(good)
