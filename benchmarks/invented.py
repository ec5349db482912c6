"""The invented-fact alarm: how many of 200 planted facts it underlines, and how often it does so for nothing.

Drafts are put together from sentences that repeat what a made-up task gives, in other forms than it is given
in; facts that nothing gives are planted among them, seeded.
"""

from __future__ import annotations

import random

from benchmarks.table import Row
from cogenesis.cogeneration.invented import find_invented
from cogenesis.privacy.vocabulary import Vocabulary

SEED, PLANTED, CAUGHT, FALSE_PER_200 = 7, 200, 0.9, 1.0
_FIRST = "Robert Ingrid Tomasz Yasmin Henrik Leila Oskar Priya Matteo Aiko Brigitte Kofi Svetlana Rohan"
_LAST = "Fischer Kowalski Haddad Lindqvist Okafor Bianchi Tanaka Moreau Petrov Desai Novak Eriksen"
_YEAR = "January February March April June July August September October November December"
FIRST, LAST, MONTHS = _FIRST.split(), _LAST.split(), _YEAR.split()
CARRIERS = {
    "name": ("I have asked {} to join us.", "Please speak to {} about it.", "As {} told me, all is ready."),
    "date": ("It has to be done by {}.", "We could meet on {}.", "The office is closed on {}."),
    "amount": ("The whole costs {}.", "I can pay {} for it.", "They ask for {} in advance."),
}
TASKS = (
    (
        "Write to Anna Kovacs that the talk on 2026-05-03 begins at 3 pm and costs 1200 euros.",
        "Dear Anna,\n\nI write about the talk on May 3rd. It begins at 15:00, and the price is €1,200.00.",
        "Please let me know if that suits you.\n\nBest regards,\nMaria",
    ),
    (
        "Tell Mr. Brandt of Lumen Optics that three lamps are broken, order number 48213, bought 14 March.",
        "Dear Mr. Brandt,\n\nThree of the lamps from my order (No. 48213) of March 14th do not work.",
        "I hope that Lumen Optics can replace the 3 lamps soon.\n\nKind regards,\nMaria Lind",
    ),
    (
        "Invite Zuri and Pavel to the garden party on Saturday the 20th of June at half past six, 25 guests.",
        "Hi Zuri and Pavel,\n\nYou are warmly invited to our garden party on Saturday, 20 June.",
        "We will be twenty-five guests. Zuri's cake would be a delight.\n\nYours,\nMaria",
    ),
)
PROFILE = "Name: Maria Lind"


def rows() -> list[Row]:
    chance, vocabulary = random.Random(SEED), Vocabulary.load()
    caught = {kind: [0, 0] for kind in CARRIERS}
    false = words = 0
    for number in range(PLANTED):
        kind = list(CARRIERS)[number % len(CARRIERS)]
        task, begin, end = TASKS[chance.randrange(len(TASKS))]
        fact = _fact(kind, chance)
        sentence = chance.choice(CARRIERS[kind]).format(fact)
        text = f"{begin} {sentence} {end}"
        start = text.index(fact)
        found = find_invented(text, (task, PROFILE), vocabulary, today="2026-02-11")
        hit = [each for each in found if each.start < start + len(fact) and each.end > start]
        caught[kind][0] += bool(hit)
        caught[kind][1] += 1
        false += len(found) - len(hit)
        words += len(text.split())
    every = sum(hits for hits, _ in caught.values())
    by_kind = ", ".join(f"{kind} {hits}/{planted}" for kind, (hits, planted) in caught.items())
    rate = 200 * false / words
    return [
        Row(
            f"invented facts caught ({by_kind})",
            f"{every} of {PLANTED}",
            bound="at least 90 %",
            holds=every >= CAUGHT * PLANTED,
        ),
        Row(
            "invented facts, false marks per 200 words of assembled drafts",
            f"{rate:.2f}",
            bound="at most 1",
            holds=rate <= FALSE_PER_200,
        ),
    ]


def _fact(kind: str, chance: random.Random) -> str:
    day, month = chance.randrange(1, 29), chance.choice(MONTHS)
    first, last = chance.choice(FIRST), chance.choice(LAST)
    sum_of = chance.randrange(21, 9000)
    return chance.choice(
        {
            "name": (f"{first} {last}", first, f"Dr. {last}"),
            "date": (f"{day} {month}", f"{month} {day}", f"2026-{chance.randrange(7, 13):02}-{day:02}"),
            "amount": (f"${sum_of}", f"€{sum_of:,}.50", f"{sum_of} pounds"),
        }[kind]
    )
