#!/usr/bin/env python3
"""Make resources/vocabulary/en.txt, the public words a gist may use, from SCOWL.

    python tools/make_vocabulary.py SCOWL_DIR > resources/vocabulary/en.txt

SCOWL_DIR holds the lists of Debian's package `scowl` (usually /usr/share/dict/scowl). Kept: lower-case
dictionary entries of the small size classes, British and American. Left out: every word that SCOWL
also lists with a capital, since typed in lower case it cannot be told from a name, unless KEEP says
that its everyday meaning is worth the risk. One word a line with its class (a lower class is more
common), and a star where the word is a name too.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

CLASSES = (10, 20, 35)
NAME_CLASSES = (10, 20, 35, 40, 50, 60)
SPELLINGS = ("english", "american", "british")
ENTRY = re.compile(r"[a-z]{2,}")
CONTRACTION = re.compile(r"[a-z]+'[a-z]+")
TOO_SHORT = 3


def word_set(text: str) -> frozenset[str]:
    """The words of a constant."""
    return frozenset(text.split())


KEEP = word_set("""
    a as so in he am by do than will may art arts craft crafts little more rather land love numbers gross ride
    rush cross lie son acts bill bills estate speakers fast begin tell left holiday mobile
    independence justice parliament farmer forest bridges cash flowers beach bird male singer reunion
    nationwide day days week weeks month best good small big long
    case chance doctor east future handy head job jobs key lot major nation north
    page post posts power powers present press price reading representative rather set short small
    south story summer test times west whole wise young congress constitution mass grant grants
    author autumn creation field fields gap glass green house lesson media minister
    normal park peace pace strong target truth wall wonder bright nice
    act acts branch charity church cancer winter spring senior junior private right friend
    friends mother father fathers secretary governor host central states death fourth lady assembly
    opposition incorporated resistance conservative liberal web renaissance chronicles
    marine internet blockbuster marathon reconstruction eastern western passion enterprise union bishop
    heritage
    """)
"""Words that are names too, kept because writing tasks need them; marked, so that rules can be wary."""

ADDED = word_set("""
    ad ads app apps blogging chatbot chatbots clickbait cloud-based coworking coworker coworkers crowdfunding
    cryptocurrency cryptocurrencies cybersecurity co-founder co-founders co-worker co-workers ebook ebooks
    e-book e-books e-commerce e-learning e-mail e-mails eco-friendly emoji emojis fact-check freelancing
    fundraiser fundraisers fundraising gamer gamers gamification gaming geolocation hashtag hashtags
    infographic infographics influencer influencers livestream livestreams meetup meetups mentee mentees
    mentorship mentorships microservice microservices mindfulness monetize monetization multimedia
    non-fiction nonprofit nonprofits onboarding op-ed op-eds podcaster podcasters podcasting
    pre-order q-and-a remote-first repost reskilling sci-fi selfie selfies self-care smartwatch smartwatches
    storyteller storytelling storyboard storyboards startup startups start-up start-ups teambuilding
    telehealth telemedicine thank-you to-do tv
    unboxing unfollow unsubscribe upcycling upskilling
    vlog vlogs vlogger vloggers voiceover webpage webpages website websites
    online podcast podcasts smartphone smartphones laptop laptops webinar webinars
    wellness wellbeing well-being wi-fi workflow workflows
    """)
"""Words of today's writing that the lists of 2020 leave out of their small classes."""

UNSUITED = word_set(
    "hi de la le les du des el san st van von der den den di da al bin ibn mac mc fitz op ed eh uh um er re"
)
"""Parts of names and noises that stand in the lists as words."""

HEADER = """\
# Public English words and their SCOWL size class (10 is the most common); * marks those that are names too.
# Source: SCOWL (Spell Checker Oriented Word Lists) by Kevin Atkinson, Debian package scowl 2020.12.07-2.
# Licence: SCOWL-LICENSE.txt in this folder. Made by tools/make_vocabulary.py; do not edit by hand.
"""


def entries(folder: Path, kind: str, sizes: tuple[int, ...]) -> Iterator[tuple[str, int]]:
    """Words of one kind of list with their size class, smallest class first."""
    for size in sizes:
        for spelling in SPELLINGS:
            path = folder / f"{spelling}-{kind}.{size}"
            if path.exists():
                for word in path.read_text(encoding="iso-8859-1").split():
                    yield word, size


def public_words(folder: Path) -> dict[str, int]:
    """The vocabulary: word to size class."""
    names = {
        word.lower().removesuffix("'s")
        for kind in ("upper", "proper-names")
        for word, _ in entries(folder, kind, NAME_CLASSES)
    }
    found: dict[str, int] = {"a": 10, "i": 10}
    for word, size in entries(folder, "words", CLASSES):
        short = len(word) < TOO_SHORT and size > 10
        if ENTRY.fullmatch(word) and not short and (word not in names or word in KEEP):
            found.setdefault(word, size)
    for word, size in entries(folder, "contractions", (10, 35)):
        if CONTRACTION.fullmatch(word):
            found.setdefault(word, size)
    for word in ADDED:
        found.setdefault(word, 35)
    return {word: size for word, size in found.items() if word not in UNSUITED}


def main() -> int:
    """Write the list to standard output."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    words = public_words(Path(sys.argv[1]))
    print(HEADER, end="")
    for word in sorted(words):
        print(word, words[word], *(["*"] if word in KEEP else []))
    return 0


if __name__ == "__main__":
    sys.exit(main())
