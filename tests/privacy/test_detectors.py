"""Recognisers find structured private text, by checksum where there is one."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.privacy.detectors import MAX_SCANNED, iban, luhn, scan


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("anna.lopez@mail.example.org", "email"),
        ("https://example.org/a?b=c", "link"),
        ("www.example.org", "link"),
        ("example.com/about", "link"),
        ("DE89 3704 0044 0532 0130 00", "iban"),
        ("4111 1111 1111 1111", "card"),
        ("12/05/2024", "date"),
        ("5th of May 2024", "date"),
        ("May 5, 2024", "date"),
        ("Tuesday", "date"),
        ("october", "date"),
        ("3:30 pm", "time"),
        ("$1,200", "amount"),
        ("20 euros", "amount"),
        ("+49 30 1234567", "phone"),
        ("4-year-old", "number"),
        ("x17", "number"),
    ],
)
def test_every_kind_is_found_whole(text: str, kind: str) -> None:
    found = scan(f"about {text} then")
    assert [(p.kind, f"about {text} then"[p.start : p.end]) for p in found] == [(kind, text)]


@pytest.mark.parametrize("number", ["4111 1111 1111 1112", "DE00 3704 0044 0532 0130 00"])
def test_a_wrong_checksum_is_no_card_or_account_but_still_held_back(number: str) -> None:
    kinds = {p.kind for p in scan(number)}
    assert kinds
    assert kinds.isdisjoint({"card", "iban"})


@given(st.integers(0, 10**15 - 1))
def test_luhn_accepts_exactly_one_check_digit(number: int) -> None:
    assert sum(luhn(f"{number:015d}{digit}") for digit in range(10)) == 1


def test_an_account_number_has_its_lengths() -> None:
    assert iban("GB82WEST12345698765432")
    assert not iban("GB82WEST123456")


@given(st.text(alphabet=st.sampled_from("ab1@.:/ -+$5may"), max_size=120))
def test_findings_are_in_order_and_no_digit_escapes(text: str) -> None:
    found = scan(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    covered = {i for p in found for i in range(p.start, p.end)}
    assert all(i in covered for i, c in enumerate(text) if c.isdigit())


@pytest.mark.parametrize("piece", ["a.", "1-", "a@", "1 ", "www.", "AB12", "$1,", "a1"])
def test_hostile_text_takes_no_time(piece: str) -> None:
    start = time.process_time()
    scan(piece * MAX_SCANNED)
    assert time.process_time() - start < 2
