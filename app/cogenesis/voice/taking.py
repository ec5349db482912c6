"""What was learned from edits, as far as it is sure enough to go by, taken into the style."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cogenesis.voice.card import Card
from cogenesis.voice.learning import FEWER, LONG, SHORT, sentence_of, template_for
from cogenesis.voice.style import Override, Style, make_style

LEAST_TIMES = 2
"""Drafts in which something was changed alike, from which on it is no chance."""
OFTEN = {"exclamation": 15.0, "dashes": 8.0, "emoji": 6.0}
"""What a mark's measure is at least where the user keeps adding it."""
SHORT_SHARE, LONG_SHARE = 85.0, 15.0


@dataclass(frozen=True, slots=True)
class Lesson:
    """One thing that was learned.

    Attributes:
        id: a keyed hash; the same whenever it is learned again.
        sort, given, kept: as in `learning.Taught`.
        times: in how many drafts; `last`: when the last of them changed, RFC 3339 in UTC.
    """

    id: str
    language: str
    sort: str
    given: str
    kept: str
    times: int
    last: str

    @property
    def active(self) -> bool:
        """Whether it happened often enough to go by."""
        return self.times >= LEAST_TIMES

    @property
    def sentence(self) -> str:
        """It in English."""
        return sentence_of(self.sort, self.given, self.kept)

    @property
    def template(self) -> str:
        """Its sentence with places for `given` and `kept`."""
        return template_for(self.sort, self.kept)


def with_lessons(card: Card, overrides: Iterable[Override], lessons: Iterable[Lesson]) -> Style:
    """What holds of a card with what the user set and what their edits taught; what was set comes first."""
    mine = tuple(overrides)
    style = make_style(card, mine)
    sure = [each for each in lessons if each.active and each.language == card.language]
    style = _words(style, sure)
    values = dict(style.values)
    free = {each.sort for each in sure} - style.set_by_hand - style.off
    for each in reversed(sure):  # the surest last, so that it stays
        if each.sort in ("opening", "sign_off") and each.sort in free:
            values[each.sort] = _manner(each, values.get(each.sort, ""))
        elif each.sort == "address" and each.sort in free:
            values["address"] = each.kept
        elif each.sort == "contractions" and each.sort in free:
            values["contractions"] = f"{SHORT_SHARE if each.kept == SHORT else LONG_SHARE:g}"
        elif each.sort in OFTEN and each.sort in free:
            now = float(values.get(each.sort, "0"))
            values[each.sort] = "0" if each.kept == FEWER else f"{max(now, OFTEN[each.sort]):g}"
    lengths = {each.kept for each in sure if each.sort == "length"}
    return replace(style, values=values, shorter=SHORT in lengths and LONG not in lengths)


def _words(style: Style, sure: Iterable[Lesson]) -> Style:
    """Replacements, without those that another one turns round."""
    pairs = {each.given: each.kept for each in sure if each.sort in ("word", "left_out")}
    if "avoided" in style.off:
        return style
    kept = {given: kept for given, kept in pairs.items() if not (kept and pairs.get(kept) == given)}
    return replace(style, rather=kept)


def _manner(lesson: Lesson, now: str) -> str:
    """An opening or sign-off as learned; one without a name keeps what was below it, and its comma."""
    first, *name = now.split("\n")
    if lesson.sort != "sign_off" or "\n" in lesson.kept:
        return lesson.kept
    bare = first.rstrip(",，.!")
    return "\n".join([lesson.kept + first[len(bare) :], *name])
