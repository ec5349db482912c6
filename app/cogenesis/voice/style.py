"""How a user writes as far as drafts go by it: what was measured, and what they set by hand in its place.

Every measure has a value in plain words or numbers, as it is shown and typed; those switched off have none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cogenesis.errors import UsageError
from cogenesis.voice.card import FAMILIAR, FORMAL, INFORMAL, POLITE, Card, Habit, Manners, Spread

NEUTRAL = "neutral"
MOST_CHARACTERS = 200
MOST_WORDS = 30

INFORMAL_BELOW, FORMAL_ABOVE = 0.35, 0.65


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the card.

    Attributes:
        name: of two words or more, where the key says too little.
        unit: what its number counts; "" for words.
        high: the most it may be set to.
        choices: the values it may have; () for any.
        many: a list of words, parted by commas.
        languages: those it says something in; () for all.
        manner: may be set for one recipient alone.
    """

    key: str
    unit: str = ""
    high: float = 0
    choices: tuple[str, ...] = ()
    many: bool = False
    languages: tuple[str, ...] = ()
    manner: bool = False
    name: str = ""

    @property
    def label(self) -> str:
        """What it is called."""
        return self.name or self.key


MEASURES: tuple[Measure, ...] = (
    Measure("opening", manner=True),
    Measure("sign_off", manner=True),
    Measure("address", choices=(POLITE, FAMILIAR), languages=("de", "fr", "es", "zh"), manner=True),
    Measure("formality", choices=(INFORMAL, NEUTRAL, FORMAL)),
    Measure("sentence_length", "words in a sentence", 100),
    Measure("paragraph_length", "sentences in a paragraph", 50),
    Measure("contractions", "percent", 100, languages=("en",)),
    Measure("exclamation", "per 100 sentences", 100, name="exclamation marks"),
    Measure("dashes", "per 1,000 words", 200),
    Measure("semicolons", "per 1,000 words", 200),
    Measure("emoji", "per 10 texts", 200),
    Measure("favourites", many=True, name="words you like"),
    Measure("avoided", many=True, name="words you avoid"),
)
BY_KEY: Mapping[str, Measure] = {measure.key: measure for measure in MEASURES}


@dataclass(frozen=True, slots=True)
class Override:
    """What the user set of one measure.

    Attributes:
        recipient: a contact, folded; "" for all.
        value: None leaves what was measured.
        used: False switches the measure off.
    """

    language: str
    measure: str
    value: str | None = None
    used: bool = True
    recipient: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One measure as it is shown: what was measured, what holds, and whether it is used."""

    measure: Measure
    measured: str
    value: str
    used: bool
    overridden: bool


@dataclass(frozen=True)
class Style:
    """What drafts in one language go by.

    Attributes:
        values: measures that hold, as text; those switched off or unknown are absent.
        card: what was measured.
        set_by_hand: the measures whose value the user set.
        to_recipients: contact to measure to value, as the user set them.
        off: measures that the user switched off.
        rather: what the user writes in place of what, as learned from their edits; "" is nothing.
        shorter: they mostly shorten drafts.
    """

    language: str
    values: Mapping[str, str]
    card: Card
    set_by_hand: frozenset[str] = frozenset()
    to_recipients: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    off: frozenset[str] = frozenset()
    rather: Mapping[str, str] = field(default_factory=dict)
    shorter: bool = False

    def number(self, measure: str) -> float | None:
        """A measure's value as a number, if it has one."""
        value = self.values.get(measure)
        return None if value is None else float(value)

    def words(self, measure: str) -> list[str]:
        """A measure's value as a list of words."""
        return split_words(self.values.get(measure, ""))

    def manner(self, measure: str, contacts: Iterable[str], kind: str = "") -> tuple[str, str]:
        """Opening, sign-off or address to somebody, and who it is usual to: "recipient", "kind" or "all".

        What the user set for the recipient comes first, then what is usual to them; then what the user
        set for all, what is usual in texts of the kind, and what is usual. ("", "") when nothing is.
        """
        if measure in self.off:
            return "", ""
        for contact in contacts:
            folded = contact.casefold()
            value = self.to_recipients.get(folded, {}).get(measure)
            value = value or _manner_value(self.card.by_recipient.get(folded), measure)
            if value:
                return value, "recipient"
        if measure not in self.set_by_hand and (value := _manner_value(self.card.by_kind.get(kind), measure)):
            return value, "kind"
        value = self.values.get(measure, "")
        return (value, "all") if value else ("", "")


def measured_values(card: Card) -> dict[str, str]:
    """What was measured, as text; measures that cannot be told are absent."""
    found = {
        "opening": _habit_text(card.usually.opening),
        "sign_off": _habit_text(card.usually.sign_off),
        "address": card.usually.address,
        "formality": _formality(card.formality),
        "sentence_length": _mean(card.sentence_length, 0),
        "paragraph_length": _mean(card.paragraph_length, 1),
        "contractions": _number(card.contractions, 0),
        "exclamation": _number(card.exclamation, 0),
        "dashes": _number(card.dashes, 1),
        "semicolons": _number(card.semicolons, 1),
        "emoji": _number(card.emoji, 0),
        "favourites": ", ".join(word.word for word in card.favourites),
        "avoided": ", ".join(word.word for word in card.avoided),
    }
    return {key: value for key, value in found.items() if value and _fits(BY_KEY[key], card.language)}


def make_style(card: Card, overrides: Iterable[Override]) -> Style:
    """What holds of a card with what the user set."""
    values = measured_values(card)
    by_hand: set[str] = set()
    off: set[str] = set()
    to_recipients: dict[str, dict[str, str]] = {}
    for each in overrides:
        if each.language != card.language:
            continue
        if each.recipient:
            if each.value is not None and each.used:
                to_recipients.setdefault(each.recipient, {})[each.measure] = each.value
            continue
        if each.value is not None:
            values[each.measure] = each.value
            by_hand.add(each.measure)
        if not each.used:
            off.add(each.measure)
    kept = {key: value for key, value in values.items() if key not in off}
    return Style(card.language, kept, card, frozenset(by_hand), to_recipients, frozenset(off))


def rows_of(card: Card, overrides: Iterable[Override]) -> list[Row]:
    """The card's lines, in order, those that say something in its language."""
    set_ = {each.measure: each for each in overrides if each.language == card.language and not each.recipient}
    measured = measured_values(card)
    rows = []
    for measure in MEASURES:
        if not _fits(measure, card.language):
            continue
        mine = set_.get(measure.key, Override(card.language, measure.key))
        known = measured.get(measure.key, "")
        value = known if mine.value is None else mine.value
        rows.append(Row(measure, known, value, mine.used, mine.value is not None))
    return rows


def find_measure(key: str) -> Measure:
    """The measure of that name; UsageError names those there are."""
    found = BY_KEY.get(key.strip().lower().replace("-", "_"))
    if found is None:
        raise UsageError(f"There is no measure {key[:40]!r}; take one of {', '.join(BY_KEY)}.")
    return found


def checked_value(measure: Measure, text: str) -> str:
    """A value as the user typed it, bounded; UsageError says what it may be."""
    value = "\n".join(line.strip() for line in text.replace("\r", "\n").split("\n") if line.strip())
    if not value and not measure.many:
        raise UsageError("Type a value, or switch the measure off.")
    if measure.choices:
        if value.lower() not in measure.choices:
            raise UsageError(f"{measure.key} is one of {', '.join(measure.choices)}.")
        return value.lower()
    if measure.unit:
        return _checked_number(measure, value)
    if measure.many:
        return ", ".join(split_words(value)[:MOST_WORDS])[: MOST_CHARACTERS * 3]
    if len(value) > MOST_CHARACTERS:
        raise UsageError(f"{measure.key} has at most {MOST_CHARACTERS} characters.")
    return value


def split_words(text: str) -> list[str]:
    """Words or phrases that commas or lines part."""
    parts = text.replace("，", ",").replace("、", ",").replace("\n", ",").split(",")
    return list(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))


def _checked_number(measure: Measure, value: str) -> str:
    try:
        number = float(value.replace(",", "."))
    except ValueError:
        number = -1
    if not 0 <= number <= measure.high:
        raise UsageError(f"{measure.key} is a number from 0 to {measure.high:g} ({measure.unit}).")
    return f"{number:g}"


def _fits(measure: Measure, language: str) -> bool:
    return not measure.languages or language in measure.languages


def _manner_value(manners: Manners | None, measure: str) -> str:
    if manners is None:
        return ""
    if measure == "address":
        return manners.address
    return _habit_text(manners.opening if measure == "opening" else manners.sign_off)


def _habit_text(habit: Habit | None) -> str:
    return "" if habit is None else habit.text


def _formality(share: float | None) -> str:
    if share is None:
        return ""
    return INFORMAL if share < INFORMAL_BELOW else FORMAL if share > FORMAL_ABOVE else NEUTRAL


def _mean(spread: Spread | None, digits: int) -> str:
    return "" if spread is None else _number(spread.mean, digits)


def _number(value: float | None, digits: int) -> str:
    return "" if value is None else f"{round(value, digits):g}"
