"""Facts that a draft states and nobody gave it: names, numbers, dates, amounts, times and addresses.

Small models invent them, and the user is the one who signs. What is marked for nothing is soon overlooked,
so a fact counts as given wherever it is said in any form: "3 May", "May 3rd" and "2026-05-03" are one, so are
"three" and 3, "€1,200.00" and "1200 euros". Where a language writes all nouns with capitals, or none, names
are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from cogenesis.privacy.detectors import scan, spelled_numbers
from cogenesis.privacy.normalise import fold
from cogenesis.privacy.vocabulary import Vocabulary

NAMES_IN = frozenset({"en"})
"""Languages in which a capital within a sentence tells a name, and whose everyday words are known here."""

_MONTHS = (
    "january janvier januar enero|february février februar febrero|march mars märz marzo|april avril abril"
    "|may mai mayo|june juin juni junio|july juillet juli julio|august août agosto"
    "|september septembre septiembre|october octobre oktober octubre|november novembre noviembre"
    "|december décembre dezember diciembre"
)
_MONTH_OF = {fold(name): at for at, names in enumerate(_MONTHS.split("|"), 1) for name in names.split()}
_MONTH_OF |= {
    name[:3]: at for name, at in _MONTH_OF.items() if name.isascii() and name[:3] not in ("mar", "jui")
}
_MONTH_OF |= {"mar": 3, "sept": 9}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_ROUND_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: value for value, word in enumerate(_CARDINALS.split())}
_UNITS |= {word: value for value, word in enumerate(_ORDINALS.split(), 1)}
_TENS = {word: 10 * value for value, word in enumerate(_ROUND_TENS.split(), 2)}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "k": 1_000, "m": 1_000_000}
_NUMBER = re.compile(r"\d+(?:[.,'’ ]\d{3})*(?:[.,]\d{1,2})?(?!\d)|\d+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LISTED = re.compile(r"^\s*(?:[-*•]|\(?\d{1,2}[.):])\s+")
_ENDS = re.compile(r"[.!?:;…]['\"”’)\]]*\s*$|^\s*$|[-*•–—\"“(\[]\s*$")
_ROUND = re.compile(r"(?:24/7|50/50|1:1|100\s?%)$")
_OPENING_WORDS = "hi hello dear regards sincerely best yours cheers ps p.s re cc bcc fwd ok"
_CLOSINGS = frozenset(_OPENING_WORDS.split())


@dataclass(frozen=True, slots=True)
class Invented:
    """A stretch of a text that states what nobody gave.

    Attributes:
        kind: name, or a kind of `privacy.detectors.Pattern`.
        start, end: code points of the text.
    """

    kind: str
    text: str
    start: int
    end: int


@dataclass(slots=True)
class Known:
    """What was given, in the forms that it is compared in.

    Attributes:
        words: folded words and their beginnings without an ending.
        values: numbers, whichever way they were written.
        dates: (day, month) pairs; months, weekdays and years stand in sets of their own.
        times: minutes since midnight; without am or pm, both.
        near: a day is given as today or the like, so that a weekday may say the same.
    """

    words: set[str] = field(default_factory=set)
    text: str = ""
    values: set[float] = field(default_factory=set)
    dates: set[tuple[int, int]] = field(default_factory=set)
    months: set[int] = field(default_factory=set)
    weekdays: set[str] = field(default_factory=set)
    times: set[int] = field(default_factory=set)
    near: bool = False

    @classmethod
    def of(cls, sources: Iterable[str], *, today: str = "") -> Known:
        """Read all that a draft was made from; `today` is YYYY-MM-DD, or more."""
        known = cls()
        for text in (*sources, today[:10]):
            folded = fold(text)
            known.text += "\n" + folded
            known.words.update(form for word in _WORD.findall(folded) for form in _forms(word))
            known.values.update(_values(text))
            for day, month in _dates(folded):
                known.dates.add((day, month))
                known.months.add(month)
            known.months.update(_months(folded))
            known.weekdays.update(_weekdays(folded))
            known.times.update(_times(folded))
        known.near = bool(re.search(r"\b(?:today|tonight|tomorrow|yesterday|weekend)\b", known.text))
        return known

    def has_name(self, word: str) -> bool:
        """Whether a name was given, in this or an inflected form, or as a part of an address."""
        folded = fold(word)
        return not self.words.isdisjoint(_forms(folded)) or (len(folded) > 3 and folded in self.text)

    def has(self, kind: str, text: str) -> bool:
        """Whether what a recogniser found says nothing new."""
        folded = fold(text)
        if folded in self.text:
            return True
        if kind in ("email", "link"):
            return re.sub(r"^(?:https?://)?(?:www\.)?|[/.,]+$", "", folded) in self.text
        if kind == "phone":
            digits = re.sub(r"\D", "", folded).lstrip("0")
            return digits[-7:] in re.sub(r"\D", "", self.text)
        if kind == "date":
            return self._has_date(folded)
        if kind == "time" and (times := _times(folded)):
            return times <= self.times
        values = _values(text)
        return bool(values) and values <= self.values

    def _has_date(self, folded: str) -> bool:
        dates, weekdays = _dates(folded), _weekdays(folded)
        if dates:
            return all(date in self.dates for date in dates)
        if weekdays:
            return self.near or weekdays <= self.weekdays
        months = _months(folded)
        years = {float(year) for year in re.findall(r"\b(?:19|20)\d\d\b", folded)}
        return (bool(months or years)) and months <= self.months and years <= self.values


def find_invented(
    text: str, sources: Sequence[str], vocabulary: Vocabulary, *, language: str = "en", today: str = ""
) -> list[Invented]:
    """What `text` states that none of `sources` does, in order, none over another."""
    known = Known.of(sources, today=today)
    found: list[Invented] = []
    start = 0
    for line in text.splitlines(keepends=True):
        found += [Invented(e.kind, e.text, e.start + start, e.end + start) for e in _facts(line, known)]
        if language in NAMES_IN:
            found += [
                Invented("name", line[a:b], a + start, b + start)
                for a, b in _names(line, vocabulary)
                if not all(map(known.has_name, _WORD.findall(line[a:b])))
            ]
        start += len(line)
    return _apart(found)


def _facts(line: str, known: Known) -> Iterator[Invented]:
    listed = _LISTED.match(line)
    for pattern in scan(line):
        start, end = pattern.start, pattern.end
        said = line[start:end].rstrip(".,:;- ")
        end = start + len(said)
        if (listed and end <= listed.end()) or _ROUND.match(said) or not said:
            continue
        numeral = pattern.kind == "number" and re.search(r"[^\W\d_]\d|\d[^\W\d_]{3}", said) is None
        if numeral and not _values(said):
            continue
        if not known.has(pattern.kind, said):
            yield Invented(pattern.kind, said, start, end)


def _names(line: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Words with a capital that are no everyday words; neighbours are one name."""
    words = list(_WORD.finditer(line))
    capitals = sum(word.group()[0].isupper() for word in words)
    heading = len(words) > 2 and capitals * 3 > len(words) * 2 and not line.rstrip().endswith((",", "."))
    span: tuple[int, int] | None = None
    for word in words:
        said = word.group()
        if _is_name(
            said, opens=bool(_ENDS.search(line[: word.start()])), heading=heading, vocabulary=vocabulary
        ):
            joined = span is not None and line[span[1] : word.start()] in (" ", ". ")
            if span is not None and not joined:
                yield span
            span = (span[0] if joined and span else word.start(), word.end())
        elif span is not None:
            yield span
            span = None
    if span is not None:
        yield span


def _is_name(said: str, *, opens: bool, heading: bool, vocabulary: Vocabulary) -> bool:
    if re.search(r"n['’]t$", fold(said)):
        return False
    folded = re.sub(r"['’](?:s|ll|d|m|re|ve|t)?$", "", fold(said))
    if (
        not said[0].isupper()
        or len(folded) < 2
        or folded in _CLOSINGS
        or folded[:3] in _weekday_or_month(folded)
    ):
        return False
    if "'" in folded or "’" in folded:
        return False
    if folded in vocabulary:
        return not opens and not heading and folded in vocabulary.guarded and not vocabulary.common(folded)
    return not any(form in vocabulary for form in _forms(folded))


def _weekday_or_month(folded: str) -> tuple[str, ...]:
    return (folded[:3],) if folded in _MONTH_OF or (folded[:3] in _WEEKDAYS and "day" in folded) else ()


@cache
def _forms(word: str) -> frozenset[str]:
    """A word and what it is a form of, roughly: enough to see that Anna's is Anna."""
    bare = re.sub(r"['’]s?$", "", word)
    parts = {bare, *bare.split("-")} if "-" in bare else {bare}
    return frozenset(
        form for part in parts for form in (part, part[:-1] if len(part) > 3 and part[-1] in "sn" else part)
    )


def _values(text: str) -> set[float]:
    """Every number that a text says, in digits or words; times by the clock as hours and minutes."""
    folded = fold(text)
    values = {_read(match.group()) for match in _NUMBER.finditer(folded)}
    for match in re.finditer(r"(\d[\d.,]*)\s?(k|m|thousand|million|hundred)\b", folded):
        values.add(_read(match.group(1)) * _SCALES[match.group(2)])
        if _spelled_alone(text, match.group()):
            values.discard(_read(match.group(1)))
    for start, end in spelled_numbers(folded):
        values.add(_spelled(folded[start:end]))
    values |= {float(_UNITS[word]) for word in _WORD.findall(folded) if word in _UNITS and len(text) > 30}
    return values


def _times(folded: str) -> set[int]:
    """Times of day in minutes since midnight; "at 3 o'clock" may be in either half of the day."""
    found: set[int] = set()
    for hour, minute, half in re.findall(r"\b(\d{1,2})(?:[:.h](\d\d))?\s?(?:(a|p)\.?m\b)", folded):
        found.add((int(hour) % 12 + (12 if half == "p" else 0)) * 60 + int(minute or 0))
    for hour, minute in re.findall(r"\b(\d{1,2})[:h](\d\d)\b(?!\s?[ap]\.?m)", folded):
        found.add(int(hour) * 60 + int(minute))
    for hour in re.findall(r"\b(\d{1,2})\s?(?:o'clock|uhr|h\b)", folded):
        found |= {int(hour) * 60, (int(hour) % 12 + 12) * 60}
    return found


def _spelled_alone(text: str, said: str) -> bool:
    return len(text) <= len(said) + 4


def _read(digits: str) -> float:
    """A number as English or the continent write it."""
    digits = digits.rstrip(".,").replace("'", "").replace("’", "").replace(" ", "")
    decimals = re.search(r"[.,](\d{1,2})$", digits)
    whole = re.sub(r"[.,]", "", digits[: decimals.start()] if decimals else digits)
    return float(f"{whole or 0}.{decimals.group(1)}" if decimals else whole)


def _spelled(words: str) -> float:
    total = value = 0
    for word in re.findall(r"[a-z]+", words):
        if word in _UNITS or word in _TENS:
            value += _UNITS.get(word, 0) or _TENS.get(word, 0)
        elif word == "hundred":
            value = (value or 1) * 100
        elif word in _SCALES:
            total, value = total + (value or 1) * _SCALES[word], 0
    return float(total + value)


def _dates(folded: str) -> set[tuple[int, int]]:
    found = {(int(m[3]), int(m[2])) for m in re.finditer(r"\b(\d{4})-(\d\d)-(\d\d)", folded)}
    for m in re.finditer(r"\b(\d{1,2})[./-](\d{1,2})(?:[./-]\d{2,4})?\b", folded):
        found |= {(int(m[1]), int(m[2])), (int(m[2]), int(m[1]))} if "/" in m[0] else {(int(m[1]), int(m[2]))}
    for m in re.finditer(r"\b(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?([^\W\d_]{3,})", folded):
        if m[2] in _MONTH_OF:
            found.add((int(m[1]), _MONTH_OF[m[2]]))
    for m in re.finditer(r"\b([^\W\d_]{3,})\.?\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\b", folded):
        if m[1] in _MONTH_OF:
            found.add((int(m[2]), _MONTH_OF[m[1]]))
    for m in re.finditer(r"(\d{1,2})月(\d{1,2})日", folded):
        found.add((int(m[2]), int(m[1])))
    return found


def _months(folded: str) -> set[int]:
    return {_MONTH_OF[word] for word in _WORD.findall(folded) if word in _MONTH_OF}


def _weekdays(folded: str) -> set[str]:
    days = r"\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?\b"
    return {m[1][:3] for m in re.finditer(days, folded)}


def _apart(found: Iterable[Invented]) -> list[Invented]:
    """In order, the first of those that lie over each other."""
    kept: list[Invented] = []
    for each in sorted(found, key=lambda e: (e.start, e.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
