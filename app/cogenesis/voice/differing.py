"""How far a draft is from how its user writes: what differs, one sentence each, and how to mend it.

Only what can be checked and is usual enough is compared, with margins wide enough for a text of its length.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from cogenesis.voice.card import FAMILIAR, POLITE
from cogenesis.voice.parts import Parts, take_apart, template_of
from cogenesis.voice.sample import Sample, measure_parts
from cogenesis.voice.style import Style
from cogenesis.voice.telling import FAMILIAR_YOU, FORMAL_YOU, Occasion, avoided_words, opening_for
from cogenesis.voice.tongue import plain_quotes, tongue

FEWEST_SENTENCES = 3
FAR = 1.5
"""Deviations from the mean, from which on a length is far off."""
LEAST_FAR = 0.3
"""Share of the mean that it must be off at least."""
SHOWN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Edit:
    """Code points of the draft, from and to, and what should stand there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which a draft is unlike its user.

    Attributes:
        measure: that differs.
        template: an English sentence with places; `values` are what stands there.
        change: what to ask the local model for, to mend it.
        edits: what mends it without the model; () where only words can.
    """

    measure: str
    template: str
    values: Mapping[str, str]
    change: str
    edits: tuple[Edit, ...] = ()

    @property
    def sentence(self) -> str:
        """What differs, in English."""
        return self.template.format(**self.values)


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a draft is.

    Attributes:
        checked: how many measures could be compared.
        language: whose card was used; texts: how many it was measured on.
    """

    differences: tuple[Difference, ...]
    checked: int
    language: str
    texts: int


def distance(text: str, style: Style, occasion: Occasion) -> Distance:
    """Compare a draft with its user's style."""
    known = tongue(style.language)
    parts = take_apart(text, known)
    sample = measure_parts(parts, known, occasion.kind, [occasion.to] if occasion.to else ())
    checks = [
        _opening(parts, style, occasion),
        _sign_off(parts, text, style, occasion),
        _address(sample, style, occasion),
        *(_length(name, sample, style) for name in ("sentence_length", "paragraph_length")),
        _contractions(sample, style),
        *(
            _mark(name, sample, style, parts, text)
            for name in ("exclamation", "dashes", "semicolons", "emoji")
        ),
        _avoided(parts, style),
    ]
    done = [check for check in checks if check is not None]
    found = tuple(check for check in done if isinstance(check, Difference))
    return Distance(found, len(done), style.language, style.card.texts)


Check = Difference | bool | None
"""What differs; True where it was compared and does not; None where it could not be compared."""


def _opening(parts: Parts, style: Style, occasion: Occasion) -> Check:
    usual, to_whom = opening_for(style, occasion)
    if not occasion.signed or not usual:
        return None
    shown = usual
    if to_whom == "recipient":
        same = _plain(parts.opening) == _plain(usual)
    else:
        template, _ = style.manner("opening", occasion.contacts, occasion.kind)
        recipients = [occasion.to] if occasion.to else []
        here = template_of(parts.opening, tongue(style.language), recipients) if parts.opening else ""
        same = _plain(here) == _plain(template)
    if same:
        return True
    if "(" in usual or "/" in usual:  # of either gender: the user, or the model, must choose
        edits: tuple[Edit, ...] = ()
    elif parts.opening:
        edits = (Edit(parts.opening_at.start, parts.opening_at.end, usual),)
    else:
        edits = (Edit(parts.opening_at.start, parts.opening_at.start, f"{usual}\n\n"),)
    template = _OPENINGS[to_whom, bool(parts.opening)]
    change = f"Begin the text with “{shown}”. Leave everything else as it is."
    return Difference("opening", template, {"here": parts.opening, "usual": shown}, change, edits)


def _sign_off(parts: Parts, text: str, style: Style, occasion: Occasion) -> Check:
    usual, _ = style.manner("sign_off", occasion.contacts, occasion.kind)
    if not occasion.signed or not usual:
        return None
    if _plain(parts.sign_off) == _plain(usual):
        return True
    at = parts.sign_off_at
    gap = "" if parts.sign_off else "\n\n"
    edits = (Edit(at.start, len(text) if not parts.sign_off else at.end, gap + usual),)
    values = {"here": _one_line(parts.sign_off), "usual": _one_line(usual)}
    change = f"End the text with “{values['usual']}”. Leave everything else as it is."
    return Difference("sign_off", _SIGN_OFFS[bool(parts.sign_off)], values, change, edits)


def _address(sample: Sample, style: Style, occasion: Occasion) -> Check:
    usual, _ = style.manner("address", occasion.contacts, occasion.kind)
    if not usual or sample.polite + sample.familiar < 2:
        return None
    here = POLITE if sample.polite > sample.familiar else FAMILIAR
    if here == usual:
        return True
    words = {POLITE: FORMAL_YOU, FAMILIAR: FAMILIAR_YOU}
    values = {
        "here": words[here].get(style.language, ""),
        "usual": words[usual].get(style.language, ""),
    }
    change = f"Address the reader with “{values['usual']}” instead of “{values['here']}”."
    return Difference("address", _ADDRESSES, values, change)


def _length(name: str, sample: Sample, style: Style) -> Check:
    usual = style.number(name)
    if not usual or sample.sentences < FEWEST_SENTENCES or not sample.paragraphs:
        return None
    here = sample.mean if name == "sentence_length" else sample.sentences / sample.paragraphs
    spread = getattr(style.card, name)
    deviation = 0.0 if name in style.set_by_hand or spread is None else spread.deviation
    least = max(LEAST_FAR * usual, 1.0)
    if abs(here - usual) <= max(FAR * deviation, least):
        return True
    longer = here > usual
    values = {"here": f"{here:.0f}", "usual": f"{usual:.0f}"}
    if name == "sentence_length":
        change = (
            f"Use {'shorter' if longer else 'longer'} sentences of about {usual:.0f} words. Keep the facts."
        )
    else:
        change = f"Use {'shorter' if longer else 'longer'} paragraphs of about {max(usual, 1):.0f} sentences."
    return Difference(name, _LENGTHS[name], values, change)


def _contractions(sample: Sample, style: Style) -> Check:
    usual = style.number("contractions")
    places = sample.contracted + sample.expanded
    if usual is None or places < 3:
        return None
    here = 100 * sample.contracted / places
    if abs(here - usual) <= 50:
        return True
    if here < usual:
        change = "Use contractions such as I'm, don't and it's. Keep the facts."
        return Difference("contractions", _WRITES_OUT, {}, change)
    change = "Write contractions out: I am, do not, it is. Keep the facts."
    return Difference("contractions", _SHORTENS, {}, change)


_PER = {"exclamation": 100.0, "dashes": 1_000.0, "semicolons": 1_000.0, "emoji": 10.0}
_MARK_NAMES = {
    "exclamation": "exclamation marks",
    "dashes": "dashes",
    "semicolons": "semicolons",
    "emoji": "emoji",
}


def _mark(name: str, sample: Sample, style: Style, parts: Parts, text: str) -> Check:
    """A mark that stands there far more often than usual, or not at all where it is used much."""
    usual = style.number(name)
    if usual is None or sample.sentences < FEWEST_SENTENCES:
        return None
    counts = {
        "exclamation": (sample.exclaimed, sample.sentences),
        "dashes": (sample.dashes, sample.words),
        "semicolons": (sample.semicolons, sample.words),
        "emoji": (sample.emoji, 1),
    }
    here, of = counts[name]
    expected = usual * of / _PER[name]
    if here > expected + 1.5 * math.sqrt(expected) + (0.5 if usual < 1 else 1.0):
        change = f"Use fewer {_MARK_NAMES[name]}. Leave everything else as it is."
        edits = _without_exclamation(parts, text) if name == "exclamation" and expected < 0.5 else ()
        return Difference(name, _MORE[name], {"here": str(here)}, change, edits)
    if here == 0 and expected >= 3:
        change = f"Use {_MARK_NAMES[name]} now and then, as in a lively text. Keep the facts."
        return Difference(name, _FEWER[name], {}, change)
    return True


_OPENINGS = {
    ("recipient", True): "It begins with “{here}”; to them you write “{usual}”.",
    ("kind", True): "It begins with “{here}”; in such texts you write “{usual}”.",
    ("all", True): "It begins with “{here}”; you mostly write “{usual}”.",
    ("recipient", False): "It begins without a greeting; to them you write “{usual}”.",
    ("kind", False): "It begins without a greeting; in such texts you write “{usual}”.",
    ("all", False): "It begins without a greeting; you mostly write “{usual}”.",
}
_SIGN_OFFS = {
    True: "It ends with “{here}”; you write “{usual}”.",
    False: "It ends without a sign-off; you write “{usual}”.",
}
_ADDRESSES = "It says “{here}” to the reader; you say “{usual}”."
_LENGTHS = {
    "sentence_length": "Its sentences have about {here} words; yours have about {usual}.",
    "paragraph_length": "Its paragraphs have about {here} sentences; yours have about {usual}.",
}
_WRITES_OUT = "It writes out what you mostly shorten, such as I'm and don't."
_SHORTENS = "It shortens what you mostly write out, such as I am and do not."
_SAYS = "It says {words}, which you hardly ever write."
_MORE = {
    "exclamation": "It has {here} exclamation marks, more than you use.",
    "dashes": "It has {here} dashes, more than you use.",
    "semicolons": "It has {here} semicolons, more than you use.",
    "emoji": "It has {here} emoji, more than you use.",
}
_FEWER = {
    "exclamation": "It has no exclamation marks; you use them often.",
    "dashes": "It has no dashes; you use them often.",
    "semicolons": "It has no semicolons; you use them often.",
    "emoji": "It has no emoji; you use them often.",
}


def all_templates() -> tuple[str, ...]:
    """Every sentence there may be, for translation."""
    tables = (_OPENINGS, _SIGN_OFFS, _LENGTHS, _MORE, _FEWER)
    said = [sentence for table in tables for sentence in table.values()]
    return (*said, _ADDRESSES, _WRITES_OUT, _SHORTENS, _SAYS)


def _without_exclamation(parts: Parts, text: str) -> tuple[Edit, ...]:
    """A full stop in the place of each exclamation mark of the body."""
    start, end = parts.opening_at.end, parts.sign_off_at.start
    found = (each for each in re.finditer(r"!+|！+", text) if start <= each.start() < end)
    return tuple(Edit(each.start(), each.end(), "。" if "！" in each.group() else ".") for each in found)


def _avoided(parts: Parts, style: Style) -> Check:
    """Words that the user hardly ever writes, or always replaces."""
    wanted = [*avoided_words(style), *(given for given, kept in style.rather.items() if kept)]
    if not wanted:
        return None
    body = plain_quotes(parts.body)
    unspaced = tongue(style.language).unspaced
    found = [word for word in dict.fromkeys(wanted) if _stands(plain_quotes(word), body, unspaced=unspaced)]
    if not found:
        return True
    shown = ", ".join(f"“{word}”" for word in found[:SHOWN_WORDS])
    swaps = [f"write “{style.rather[w]}” for “{w}”" for w in found if style.rather.get(w)]
    without = [f"“{word}”" for word in found if not style.rather.get(word)]
    told = [f"Say it without {', '.join(without)}."] if without else []
    told += [f"{', '.join(swaps).capitalize()}."] if swaps else []
    change = " ".join([*told, "Leave everything else as it is."])
    return Difference("avoided", _SAYS, {"words": shown}, change)


def _stands(word: str, body: str, *, unspaced: bool) -> bool:
    pattern = re.escape(word) if unspaced else rf"(?<!\w){re.escape(word)}(?!\w)"
    return re.search(pattern, body, re.IGNORECASE) is not None


def _plain(text: str) -> str:
    """Without what does not make a difference: case, spaces, and the sign at the end."""
    return " ".join("".join(c if c.isalnum() or c in "{}" else " " for c in text.lower()).split())


def _one_line(text: str) -> str:
    return ", ".join(part.rstrip(",") for part in text.split("\n"))
