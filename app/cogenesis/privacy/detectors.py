"""Recognisers of structured private text: an alarm beside the closed vocabulary, not the guarantee.

Each finds spans in the text as typed and says what type stands for them. Checksums keep ordinary numbers
from being called cards or accounts; whatever has a digit is found as a number in the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

MAX_SCANNED = 6_000
"""Code points of a text that are scanned: none further on reach a brief."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A stretch of text that a recogniser found.

    Attributes:
        kind: email, link, iban, card, phone, date, time, amount or number; or one of RECOGNISED.
        replacement: the type that may stand in a gist.
        source: "pattern", or "model" when the optional name recogniser found it.
    """

    kind: str
    start: int
    end: int
    replacement: str
    source: str = "pattern"


REPLACEMENTS: Mapping[str, str] = {
    "email": "an address",
    "link": "a link",
    "iban": "an account number",
    "card": "a card number",
    "phone": "a phone number",
    "date": "a date",
    "time": "a time",
    "amount": "an amount",
    "number": "a number",
}

RECOGNISED: Mapping[str, str] = {
    "name": "someone",
    "organisation": "an organisation",
    "place": "a place",
}
"""What the optional name recogniser finds, and what stands for it."""

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{2,6})?"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_CURRENCY = r"(?:[$€£¥₹₽₩]|\b(?:usd|eur|gbp|chf|inr|jpy|dollars?|euros?|pounds?|rupees?|bucks)\b)"
_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten"
_LARGE = (
    r"eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|hundred|thousand|million|billion|trillion"
    r"|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|(?:hundred|thousand|million|billion)th"
)
_CARDINAL = rf"zero|nought|{_SMALL}|{_LARGE}"
_NEXT = rf"{_CARDINAL}|oh|o|double|triple|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_GAP = r"[\s,.;:/&'‐‑–—-]{1,3}"
SPELLED = (
    rf"\b(?=[zontfsehmbd])(?:(?:{_CARDINAL}|double|triple)(?:{_GAP}(?:and{_GAP})?(?:{_NEXT}))+"
    rf"|(?:{_SMALL})[\s-](?:year|month|week|day)s?[\s-]old|zero|{_LARGE})\b"
)
"""Numbers in words: two or more number words in a row, ages, and single ones above ten."""
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("email", r"[\w.+-]{1,64}\s?@\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"),
    ("link", r"\b(?:https?://|www\.)[^\s<>\"']{1,2000}"),
    (
        "link",
        r"\b(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|edu|gov|info|biz|app|dev|co|uk|de|fr|eu|ai|me)\b(?:/\S{0,500})?",
    ),
    ("iban", r"\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{2,4}){3,8}\b"),
    ("card", r"\b\d(?:[ -]?\d){12,18}\b"),
    ("date", r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b"),
    ("date", r"\b(?:19|20)\d{2}\s?[-–/]\s?(?:(?:19|20)\d{2}|\d{2})\b"),
    (
        "date",
        rf"\b(?:{_DAY},?\s+)?(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}\b\.?(?:,?\s+\d{{4}}\b)?",
    ),
    ("date", rf"\b{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}}\b)?"),
    ("date", r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"),
    (
        "date",
        r"\b(?:january|february|april|june|july|august|september|october|november|december)\b(?:\s+\d{4}\b)?",
    ),
    ("time", r"\b\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b\.?|o'clock\b)|\b\d{1,2}:\d{2}\b"),
    ("amount", rf"{_CURRENCY}\s?\d[\d.,']*(?:\s?(?:k|m|bn|million|billion))?\b|\b\d[\d.,']*\s?{_CURRENCY}"),
    ("phone", r"(?<!\w)(?:\+|00)?\(?\d[\d ()./-]{6,20}\d\b"),
    ("number", r"\b\w{0,40}\d[\w.,:/-]{0,80}"),
    ("number", SPELLED),
)


def scan(text: str) -> list[Pattern]:
    """All findings in the first MAX_SCANNED code points, in order, none over another; earlier kinds win."""
    found: list[Pattern] = []
    taken = bytearray(min(len(text), MAX_SCANNED))
    for kind, first, last in _matches(text[:MAX_SCANNED]):
        for start, end in _free(taken, first, last):
            if (start, end) == (first, last) or any(c.isdigit() for c in text[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(Pattern(kind, start, end, REPLACEMENTS[kind]))
    return sorted(found, key=lambda pattern: pattern.start)


def spelled_numbers(text: str) -> list[tuple[int, int]]:
    """Where folded `text` says a number in words; bounds in code points."""
    return [match.span() for match in _SPELLED.finditer(text)]


def _free(taken: bytearray, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between `start` and `end` that no finding holds yet."""
    return [(start + m.start(), start + m.end()) for m in re.finditer(rb"\0+", taken[start:end])]


def _matches(text: str) -> Iterator[tuple[str, int, int]]:
    for kind, expression in _PATTERNS:
        check = _CHECKS.get(kind)
        flags = 0 if kind == "iban" else re.IGNORECASE
        for match in re.finditer(expression, text, flags):
            if check is None or check(match.group()):
                yield kind, match.start(), match.end()


_SPELLED = re.compile(SPELLED)


def luhn(number: str) -> bool:
    """Whether the digits of `number` pass the Luhn check of payment cards (ISO/IEC 7812-1, annex B)."""
    digits = [int(c) for c in number if c.isdigit()]
    doubled = (sum(divmod(2 * d, 10)) for d in digits[-2::-2])
    return len(digits) >= 13 and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def iban(number: str) -> bool:
    """Whether `number` passes the check of an account number (ISO 13616: mod 97 gives 1)."""
    packed = number.replace(" ", "")
    if not 15 <= len(packed) <= 34:
        return False
    return int("".join(str(int(c, 36)) for c in packed[4:] + packed[:4])) % 97 == 1


def _phone(number: str) -> bool:
    """Digits in a row are an account, a policy or an invoice, unless a + or a 0 stands first."""
    grouped = not number.isdigit() or number.startswith("0")
    return grouped and 7 <= sum(c.isdigit() for c in number) <= 15


_CHECKS: Mapping[str, Callable[[str], bool]] = {"card": luhn, "iban": iban, "phone": _phone}
