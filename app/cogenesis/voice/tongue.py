"""What is known of how a language's mails begin, end and sound: read once from `resources/voice`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from cogenesis.paths import package_data

LANGUAGES = ("en", "de", "fr", "es", "zh")
UNSPACED = frozenset({"zh"})
"""Languages whose words are not parted by spaces."""


@dataclass(frozen=True)
class Tongue:
    """One language.

    Attributes:
        language: ISO 639-1 code.
        greetings, closings, titles, plain: folded phrases; `plain` are words of a greeting that name nobody.
        formal_greetings, informal_greetings: those of them that say how near people are.
        formal, informal: match marks of either tone.
        polite, familiar: match words that address somebody formally or not; None where there is no such
            choice. Case matters.
        contracted, expanded: match what is written short, and what could be; None where there is no choice.
        gendered: a greeting by gender, and the form that stands for all of them.
        rates: words of style, and how many stand in 100,000 words of everyday mails, roughly.
        stock: phrases, and in how many of 1,000 texts each stands, roughly.
        style_words, stock_phrases: match what `rates` and `stock` hold.
    """

    language: str
    greetings: tuple[str, ...]
    formal_greetings: tuple[str, ...]
    informal_greetings: tuple[str, ...]
    titles: frozenset[str]
    plain: frozenset[str]
    closings: tuple[str, ...]
    formal: re.Pattern[str]
    informal: re.Pattern[str]
    polite: re.Pattern[str] | None
    familiar: re.Pattern[str] | None
    contracted: re.Pattern[str] | None
    expanded: re.Pattern[str] | None
    gendered: Mapping[str, str]
    rates: Mapping[str, float]
    stock: Mapping[str, float]
    style_words: re.Pattern[str]
    stock_phrases: re.Pattern[str]

    @property
    def unspaced(self) -> bool:
        """Whether its words are not parted by spaces."""
        return self.language in UNSPACED


@cache
def tongue(language: str) -> Tongue:
    """What is known of `language`, one of `LANGUAGES`; of English for any other."""
    name = language if language in LANGUAGES else "en"
    path = package_data("resources") / "voice" / f"{name}.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    rates, stock = _rates(table["words"]), _rates(table["stock"])
    return Tongue(
        language=name,
        greetings=_longest_first(_phrases(table["greetings"])),
        formal_greetings=_phrases(table["formal_greetings"]),
        informal_greetings=_phrases(table["informal_greetings"]),
        titles=frozenset(_phrases(table["titles"])),
        plain=frozenset(_phrases(table["plain"])),
        closings=_longest_first(_phrases(table["closings"])),
        formal=_any_of(_phrases(table["formal"]), name),
        informal=_any_of(_phrases(table["informal"]), name),
        polite=_addressing(table.get("polite", ""), name),
        familiar=_addressing(table.get("familiar", ""), name),
        contracted=_compiled(table["contracted"]),
        expanded=_compiled(table["expanded"]),
        gendered=table["gendered"],
        rates=rates,
        stock=stock,
        style_words=_any_of(rates, name),
        stock_phrases=_any_of(stock, name),
    )


def plain_quotes(text: str) -> str:
    """The text with straight apostrophes, of the same length, as the tables have them."""
    return text.replace("’", "'").replace("ʼ", "'")


def _phrases(listed: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in listed.split(",") if phrase.strip())


def _rates(table: Mapping[str, str]) -> dict[str, float]:
    return {phrase: float(rate) for rate, listed in table.items() for phrase in _phrases(listed)}


def _longest_first(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(phrases, key=lambda phrase: -len(phrase)))


def _any_of(phrases: Iterable[str], language: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    joined = "|".join(re.escape(phrase) for phrase in _longest_first(phrases))
    return re.compile(f"(?:{joined})" if language in UNSPACED else rf"(?<![\w'])(?:{joined})(?!\w)", flags)


def _addressing(listed: str, language: str) -> re.Pattern[str] | None:
    words = _phrases(listed)
    if not words:
        return None
    return _any_of(words, language, re.NOFLAG if language == "de" else re.IGNORECASE)


def _compiled(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern, re.IGNORECASE) if pattern else None
