"""Profiles as users have them in files."""

from __future__ import annotations

import pytest

from cogenesis.assistant.profiles import addresses, check_fact, lexicon_of, parse_profile
from cogenesis.domain import Profile
from cogenesis.errors import UsageError
from cogenesis.privacy.vocabulary import Vocabulary


def test_lines_and_json_say_the_same() -> None:
    lines = "Name: Maria Keller\n- City: Bern\n\nnot a fact\nLink: https://example.org/a:b\n"
    facts = {"Name": "Maria Keller", "City": "Bern", "Link": "https://example.org/a:b"}
    assert parse_profile(lines) == facts
    assert (
        parse_profile('{"Name": "Maria Keller", "City": "Bern", "Link": "https://example.org/a:b"}') == facts
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "No facts"),
        ("{broken", "begins like JSON"),
        ('{"Name": ["Maria"]}', "object of texts"),
        ("K" * 101 + ": x", "1 to 100"),
        ("Name: " + "x" * 20_001, "20,000"),
        ("\n".join(f"K{n}: v" for n in range(501)), "at most 500"),
    ],
)
def test_what_is_no_profile_is_refused_with_what_would_be(text: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        parse_profile(text)


def test_a_fact_needs_a_name() -> None:
    with pytest.raises(UsageError, match="needs a name"):
        check_fact(" ", "x")


def test_own_addresses_are_found_wherever_they_stand() -> None:
    profile = Profile({"Email": "Maria@Keller.example", "Contact": "or m.keller+post@work.example, by day"})
    assert addresses(profile) == {"maria@keller.example", "m.keller+post@work.example"}


def test_the_papers_form_of_a_profile_becomes_a_lexicon() -> None:
    vocabulary = Vocabulary.load()
    context = {
        "additional_profile": "Name: Boris Quillfeather\nLocation: Brixenthal",
        "profile": [{"title": "A", "text": "We met Tamsin Okonjo."}, "odd"],
    }
    lexicon = lexicon_of(context, vocabulary)
    assert {"quillfeather", "brixenthal", "okonjo"} <= lexicon.known(
        {"quillfeather", "brixenthal", "okonjo", "text"}
    )
    assert lexicon_of({}, vocabulary).known({"quillfeather"}) == frozenset()
