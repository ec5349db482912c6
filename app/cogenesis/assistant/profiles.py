"""Reading a profile from a file the user made: "Key: value" lines, or a JSON object of texts."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from cogenesis.domain import Profile
from cogenesis.errors import UsageError
from cogenesis.privacy.lexicon import MemoryLexicon, terms_of
from cogenesis.privacy.vocabulary import Vocabulary

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

MAX_FACTS = 500
MAX_KEY = 100
MAX_VALUE = 20_000


def parse_profile(untrusted_text: str) -> dict[str, str]:
    """The facts of a file, in order; UsageError when there are none, or they are beyond the limits."""
    facts = (
        _from_json(untrusted_text) if untrusted_text.lstrip().startswith("{") else _from_lines(untrusted_text)
    )
    if not facts:
        raise UsageError('No facts were found; write one a line, such as "Name: Maria Keller".')
    for key, value in facts.items():
        check_fact(key, value)
    if len(facts) > MAX_FACTS:
        raise UsageError(f"A profile holds at most {MAX_FACTS} facts; this file has {len(facts)}.")
    return facts


def check_fact(key: str, value: str) -> None:
    """UsageError when a fact's name or value is beyond the limits."""
    if not key.strip() or len(key) > MAX_KEY or not key.isprintable():
        raise UsageError(f"A fact needs a name of 1 to {MAX_KEY} characters on one line, such as Employer.")
    if len(value) > MAX_VALUE:
        raise UsageError(
            f"The fact {key!r} is longer than {MAX_VALUE:,} characters; import it as a document."
        )


def addresses(profile: Profile) -> frozenset[str]:
    """The user's own mail addresses: those that stand anywhere in the profile, in lower case."""
    found = (_ADDRESS.findall(value) for value in profile.facts.values())
    return frozenset(address.casefold() for each in found for address in each)


def lexicon_of(untrusted_context: Mapping[str, Any], vocabulary: Vocabulary) -> MemoryLexicon:
    """The private terms of a user of the paper's data sets: `additional_profile`, and texts in `profile`."""
    terms: set[str] = set()
    for value in _from_lines(str(untrusted_context.get("additional_profile") or "")).values():
        terms |= terms_of(value, vocabulary, fact=True)
    history = untrusted_context.get("profile")
    for text in history if isinstance(history, list) else ():
        if isinstance(text, dict):
            terms |= terms_of(f"{text.get('title', '')}\n{text.get('text', '')}", vocabulary)
    return MemoryLexicon(frozenset(terms))


def _from_json(untrusted_text: str) -> dict[str, str]:
    try:
        untrusted = json.loads(untrusted_text)
    except (ValueError, RecursionError):
        raise UsageError("The file begins like JSON but is not; it should be an object of texts.") from None
    if not isinstance(untrusted, dict) or not all(isinstance(value, str) for value in untrusted.values()):
        raise UsageError('The JSON file should be one object of texts, such as {"Name": "Maria Keller"}.')
    return {key.strip(): value.strip() for key, value in untrusted.items() if value.strip()}


def _from_lines(untrusted_text: str) -> dict[str, str]:
    facts: dict[str, str] = {}
    for line in untrusted_text.splitlines():
        key, colon, value = line.strip().lstrip("-*• ").partition(":")
        if colon and key.strip() and value.strip():
            facts[key.strip()] = value.strip()
    return facts
