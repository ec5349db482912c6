"""What the local model is told of how the user writes: a few plain lines, the same until the card changes.

What holds for every draft and what belongs to one recipient are apart: the first stands where the prompt
begins, whose model state is kept. Numbers are told in steps, so that one more text changes no line.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cogenesis.voice.card import FAMILIAR, FORMAL, INFORMAL
from cogenesis.voice.parts import FIRST, LAST
from cogenesis.voice.style import Style
from cogenesis.voice.tongue import tongue

SIGN_OFF = "End with "
"""How the line about the sign-off begins."""
MOST_WORDS = 6
MOST_REPLACED = 5
LEAST_WORDS = 1_000
"""Words of the user, from which on a mark that is not among them is one they do not use."""

NAMES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "zh": "Chinese"}
FORMAL_YOU = {"de": "Sie", "fr": "vous", "es": "usted", "zh": "您"}
FAMILIAR_YOU = {"de": "du", "fr": "tu", "es": "tú", "zh": "你"}


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a draft is for.

    Attributes:
        to: the recipient's name as typed; `contacts`: whom that may be, folded.
        kind: of text. signed: texts of the kind begin and end with a word to the reader.
        tone: as the user chose it, or "".
    """

    to: str = ""
    contacts: tuple[str, ...] = ()
    kind: str = ""
    signed: bool = True
    tone: str = ""


def heading(language: str) -> str:
    """What stands over the lines."""
    return f"How I write in {NAMES.get(language, 'my language')}:"


def lines_for_all(style: Style) -> list[str]:
    """What holds for every draft, a sentence each; [] where nothing is known."""
    return [
        line
        for line in (
            _lengths(style),
            _tone(style),
            _marks(style),
            _listed("I like to say: {words}.", style.words("favourites")),
            _listed("I never write: {words}.", avoided_words(style)),
            *_rather(style),
            "I keep it short." if style.shorter else "",
        )
        if line
    ]


def lines_for_one(style: Style, occasion: Occasion) -> list[str]:
    """How this very draft begins, ends and addresses its reader; [] where nothing is usual."""
    if not occasion.signed:
        return []
    lines = []
    opening, to_whom = opening_for(style, occasion)
    if opening and not _strained(style, occasion, to_whom):
        lines.append(f"Begin with “{opening}”")
    sign_off, to_whom = style.manner("sign_off", occasion.contacts, occasion.kind)
    if sign_off and not _strained(style, occasion, to_whom):
        lines.append(f"{SIGN_OFF}“{', '.join(part.rstrip(',') for part in sign_off.split(chr(10)))}”")
    if you := you_for(style, occasion):
        lines.append(f"Say “{you}” to the reader.")
    return lines


def opening_for(style: Style, occasion: Occasion) -> tuple[str, str]:
    """How a draft begins, with the name filled in, and who that is usual to; ("", "") when unknown."""
    opening, to_whom = style.manner("opening", occasion.contacts, occasion.kind)
    filled = filled_in(opening, occasion.to)
    return (filled, to_whom) if filled else ("", "")


def you_for(style: Style, occasion: Occasion) -> str:
    """The word by which the reader is addressed, in languages that have two; "" when unknown."""
    address, _ = style.manner("address", occasion.contacts, occasion.kind)
    table = FAMILIAR_YOU if address == FAMILIAR else FORMAL_YOU
    return table.get(style.language, "") if address else ""


def filled_in(template: str, to: str) -> str:
    """An opening with the recipient's name in its places; "" where a name is wanted and none is known."""
    if FIRST not in template and LAST not in template:
        return template
    titles = tongue("en").titles | tongue("de").titles
    names = [word for word in to.replace(",", " ").split() if word.lower().rstrip(".") not in titles]
    if not names or "@" in to or (LAST in template and len(names) < 2 and FIRST in template):
        return ""
    return template.replace(FIRST, names[0]).replace(LAST, names[-1])


def avoided_words(style: Style) -> list[str]:
    """Words and phrases not to be written, those learned from edits first."""
    words = [given for given, kept in style.rather.items() if not kept]
    for word in style.words("avoided"):
        if not any(word.lower() in other.lower() for other in words):
            words.append(word)
    return words


def _strained(style: Style, occasion: Occasion, to_whom: str) -> bool:
    """Whether what is usual to others would go against the tone that was asked for."""
    own = style.values.get("formality", "")
    asked = occasion.tone.lower()
    against = (own == INFORMAL and asked == "formal") or (own == FORMAL and asked in ("friendly", "casual"))
    return against and to_whom != "recipient"


def _lengths(style: Style) -> str:
    sentence, paragraph = style.number("sentence_length"), style.number("paragraph_length")
    parts = []
    if sentence:
        unit = "characters" if tongue(style.language).unspaced else "words"
        parts.append(f"about {sentence:.0f} {unit} in a sentence")
    if paragraph:
        parts.append(f"about {max(round(paragraph), 1)} sentences in a paragraph")
    return f"I write {' and '.join(parts)}." if parts else ""


def _tone(style: Style) -> str:
    parts = []
    if formality := style.values.get("formality"):
        parts.append(f"My tone is {formality}.")
    short = style.number("contractions")
    if short is not None and short >= 60:
        parts.append("I use contractions such as I'm and don't.")
    elif short is not None and short <= 15:
        parts.append("I do not use contractions.")
    return " ".join(parts)


def _marks(style: Style) -> str:
    """What is much used, and what not at all."""
    much, none = [], []
    names = {
        "exclamation": ("exclamation marks", 12.0),
        "dashes": ("dashes", 6.0),
        "semicolons": ("semicolons", 4.0),
        "emoji": ("emoji", 5.0),
    }
    for measure, (name, many) in names.items():
        number = style.number(measure)
        sure = measure in style.set_by_hand or style.card.words >= LEAST_WORDS
        if number is not None and number >= many:
            much.append(name)
        elif number is not None and number < many / 20 and sure:
            none.append(name)
    said = [f"I often use {', '.join(much)}."] if much else []
    said += [f"I use no {' and no '.join(none)}."] if none else []
    return " ".join(said)


def _listed(sentence: str, words: Iterable[str]) -> str:
    chosen = list(words)[:MOST_WORDS]
    return sentence.format(words="; ".join(chosen)) if chosen else ""


def _rather(style: Style) -> list[str]:
    pairs = [(given, kept) for given, kept in style.rather.items() if kept][:MOST_REPLACED]
    return [f"I write “{kept}”, not “{given}”." for given, kept in pairs]
