"""The recovery key opens the vault when all else is lost; a slip in typing it is told at once."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.errors import UsageError, WrongKey
from cogenesis.paths import Home
from cogenesis.vault import keys as keys_module
from cogenesis.vault.keys import KdfCost
from cogenesis.vault.recovery import SECRET_BYTES, new_recovery_key, recovery_secret, written
from cogenesis.vault.vault import Vault, protection

KNOWN = "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-ND4K"


def test_a_key_on_paper_means_the_same_for_good() -> None:
    assert recovery_secret(KNOWN) == bytes(range(SECRET_BYTES))
    assert written(bytes(range(SECRET_BYTES))) == KNOWN


@given(st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES))
def test_what_is_written_can_be_typed_back(secret: bytes) -> None:
    shown = written(secret)
    assert recovery_secret(shown) == secret
    assert [len(group) for group in shown.split("-")] == [4] * 9
    assert not set(shown) & set("ILOU")


def test_no_two_keys_are_the_same_and_each_has_160_bits() -> None:
    keys = {new_recovery_key() for _ in range(1000)}
    assert len(keys) == 1000
    letters = [key.replace("-", "")[:32] for key in keys]
    assert all(len({key[place] for key in letters}) == 32 for place in range(32))  # no place is fixed


@pytest.mark.parametrize(
    "typed",
    [
        KNOWN.lower(),
        KNOWN.replace("-", ""),
        KNOWN.replace("-", " "),
        KNOWN.replace("-", " – "),
        f"\t{KNOWN}\r\n",
        KNOWN.replace("0", "O").replace("1", "I"),
        KNOWN.replace("0", "o").replace("1", "l"),
        KNOWN.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789ABCDEFGHJKMNPQRSTVWXYZ"}),
        "\u200b".join(KNOWN),
    ],
)
def test_case_spaces_dashes_and_look_alikes_do_not_matter(typed: str) -> None:
    assert recovery_secret(typed) == recovery_secret(KNOWN)


def test_every_single_slip_and_every_swap_of_neighbours_is_told() -> None:
    plain = KNOWN.replace("-", "")
    slips = [
        plain[:place] + letter + plain[place + 1 :]
        for place in range(len(plain))
        for letter in "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        if letter != plain[place]
    ]
    slips += [
        plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
        for place in range(len(plain) - 1)
        if plain[place] != plain[place + 1]
    ]
    assert len(slips) > 36 * 31
    for slip in slips:
        with pytest.raises(UsageError, match="slip"):
            recovery_secret(slip)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "has 0"),
        (KNOWN[:-1], "has 35"),
        (KNOWN + "A", "has 37"),
        (KNOWN[:-1] + "!", "no '!'"),
        (KNOWN[:-1] + "\ud800", "has 35"),
        (KNOWN[:-1] + "٣", "no '٣'"),
        (KNOWN * 100, "too long"),
        ("\ufdfa" * 200, "no "),
    ],
)
def test_what_cannot_be_a_key_is_told_in_a_sentence(typed: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        recovery_secret(typed)


def test_random_keys_with_random_slips_never_pass() -> None:
    chance = random.Random(3)
    for _ in range(2000):
        key = list(new_recovery_key().replace("-", ""))
        for place in chance.sample(range(36), chance.randint(1, 6)):
            key[place] = chance.choice([c for c in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" if c != key[place]])
        with pytest.raises(UsageError):
            recovery_secret("".join(key))


def test_a_lost_passphrase_is_replaced_by_the_recovery_key(home: Home, cost: KdfCost) -> None:
    with Vault.create(home, passphrase="forgotten", cost=cost) as vault:
        key = vault.add_recovery_key()  # nothing is asked of a vault that was made just now
        vault.profile.set("Name", "Zoë", ())
    assert protection(home) == {"passphrase", "recovery"}
    assert key.encode() not in home.header.read_bytes()
    with Vault.open(home, recovery_key=key.lower()) as vault:
        assert vault.profile.read().facts == {"Name": "Zoë"}
        vault.change_passphrase("new", cost=cost)
    with pytest.raises(WrongKey):
        Vault.open(home, passphrase="forgotten")
    Vault.open(home, passphrase="new").close()
    Vault.open(home, recovery_key=key).close()


def test_a_slip_is_told_before_anything_is_derived_and_another_key_opens_nothing(
    home: Home, cost: KdfCost, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Vault.create(home, passphrase="x", cost=cost) as vault:
        vault.add_recovery_key()
    before = home.header.read_bytes()
    with pytest.raises(WrongKey, match="not this vault's"):
        Vault.open(home, recovery_key=new_recovery_key())
    derived: list[Any] = []
    monkeypatch.setattr(keys_module, "_derive", lambda *what: derived.append(what) or bytes(32))
    with pytest.raises(UsageError, match="slip"):
        Vault.open(home, recovery_key=KNOWN[:-1] + "5")
    assert derived == []
    assert home.header.read_bytes() == before


def test_a_new_recovery_key_takes_the_place_of_the_old_one_and_wants_the_passphrase(
    home: Home, cost: KdfCost
) -> None:
    with Vault.create(home, passphrase="old", cost=cost) as vault:
        first = vault.add_recovery_key()
    with Vault.open(home, passphrase="old") as vault:
        for guess in (None, "", "guess"):
            with pytest.raises(WrongKey, match="nothing was changed"):
                vault.add_recovery_key(passphrase=guess)
        second = vault.add_recovery_key(passphrase="old")
    with pytest.raises(WrongKey, match="later one"):
        Vault.open(home, recovery_key=first)
    with Vault.open(home, recovery_key=second) as vault:
        third = vault.add_recovery_key()
    Vault.open(home, recovery_key=third).close()


def test_the_passphrase_of_an_open_vault_changes_for_its_own_recovery_key_only(
    home: Home, cost: KdfCost
) -> None:
    with Vault.create(home, passphrase="old", cost=cost) as vault:
        key = vault.add_recovery_key()
    with Vault.open(home, passphrase="old") as vault:
        with pytest.raises(WrongKey, match="not the vault's recovery key"):
            vault.change_passphrase("new", recovery_key=new_recovery_key(), cost=cost)
        vault.change_passphrase("new", recovery_key=key, cost=cost)
    Vault.open(home, passphrase="new").close()


def test_a_vault_without_a_recovery_key_says_what_opens_it(home: Home, cost: KdfCost) -> None:
    Vault.create(home, passphrase="x", cost=cost).close()
    with pytest.raises(WrongKey, match="not opened by a recovery key but by its passphrase"):
        Vault.open(home, recovery_key=KNOWN)
