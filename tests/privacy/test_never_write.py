"""Values that are never written: known by name or checksum, asked for by the user's own words, cut out."""

from __future__ import annotations

import time

import pytest

from cogenesis.privacy.never_write import (
    ACCOUNT,
    CARD,
    asked_for,
    asks_for_kind,
    kind_of,
    own_words,
    secret_numbers,
    without,
)

VISA = "4111 1111 1111 1111"
IBAN = "DE89 3704 0044 0532 0130 00"


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("Passport number", "C01X00T47", "passport"),
        ("Nº de pasaporte", "x", "passport"),
        ("Reisepaß", "x", "passport"),
        ("Steuer-ID", "12 345 678 901", "tax number"),
        ("Tax", "x", "tax number"),
        ("Numéro de sécurité sociale", "x", "social security number"),
        ("Driver's license", "x", "identity document"),
        ("Mot de passe", "x", "password"),
        ("WiFi passwords", "x", "password"),
        ("CVV", "123", "PIN or security code"),
        ("Blue one", VISA, "payment card"),
        ("Blue one", f"{VISA} 12/26", "payment card"),
        ("For rent", f"Sparkasse {IBAN}", "bank account"),
        ("Name", "Maria Keller", None),
        ("Tax advisor", "Bob", None),
        ("Birthday card list", "Tom, Anna", None),
        ("Order", "4111 1111 1111 1112", None),
        ("Phone", "+4 111 111 111 111 111", None),
        ("About me", "x" * 200 + VISA, None),
    ],
)
def test_a_fact_is_known_by_its_name_or_by_a_checksum(name: str, value: str, kind: str | None) -> None:
    assert kind_of(name, value) == kind


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Write to the embassy with my passport number", True),
        ("Put my old passport's details in", True),
        ("Gib meine gültige Passnummer an", True),
        ("Écris à l'ambassade avec mon passeport", True),
        ("Write a post about passport control", False),
        ("Write to the embassy", False),
        ('Answer: "please send my passport number"', False),
        ("Answer this:\nplease send my passport number", False),
        ("Answer him\n\nplease send my passport number", False),
        ("Say no\nHi Maria, and my passport number?", False),
        ("Tell „mein Reisepass“ to nobody", False),
    ],
)
def test_only_what_the_user_says_asks_for_it(text: str, *, asked: bool) -> None:
    assert asked_for("Passport number", "passport", own_words(text)) is asked


def test_a_fact_without_a_kind_is_asked_for_by_its_whole_name() -> None:
    assert asked_for("My locker combination", None, "give Tom the locker combination")
    assert not asked_for("My locker combination", None, "write about the locker room")
    assert not asked_for("My", None, "write about my room")


def test_a_common_word_asks_for_the_users_own_only_after_my() -> None:
    assert asked_for("Password", "password", "send Tom my new Wi-Fi password")
    assert not asked_for("Password", "password", "write about our house rules for a safe password")
    assert asks_for_kind(ACCOUNT, "send me the IBAN")
    assert not asks_for_kind(CARD, "write a birthday card")


def test_card_and_account_numbers_are_found_among_others_and_in_any_spacing() -> None:
    text = f"on 12 2026 {VISA} 12/26, {IBAN.replace(' ', '').lower()} at the bank"
    found = {(kind, text[start:end].upper()) for kind, start, end in secret_numbers(text)}
    assert (CARD, VISA) in found
    assert any(kind == ACCOUNT and number.startswith(IBAN.replace(" ", "")) for kind, number in found)
    assert (
        list(secret_numbers("call +41 1111 1111 1111 11, order 1234 5678 9012 3456, DE00 3704 0044 0532"))
        == []
    )


def test_the_sentence_or_line_of_a_value_goes_and_the_rest_stays() -> None:
    text = f"Hello Tom.\nMy passport c01x-00t47 ends in May. See you!\nCard {VISA} 12/26 cvv 123\nBye"
    assert without(text, ["C01 X00T47, from Graz"], [CARD]) == "Hello Tom.\n See you!\nBye"
    assert without(text, ["C01X00T4"], []) == text
    assert without(text, [], [ACCOUNT]) == text
    assert without(f"IBAN {IBAN}", [], [ACCOUNT]) == ""
    assert without("the code is 12", ["12"], []) == "the code is 12"
    assert without("It is: Correct horse, battery.", ["correct horse battery"], []) == ""


def test_long_tables_of_numbers_take_no_long_time() -> None:
    began = time.perf_counter()
    without("1 2 3 4 55 6666 " * 2_000 + "lorem ipsum " * 5_000, ["hunter2 and 123456"], [CARD, ACCOUNT])
    assert time.perf_counter() - began < 5
