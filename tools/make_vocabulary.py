#!/usr/bin/env python3
"""Make resources/vocabulary/en.txt, the public words a gist may use, from SCOWL.

    python tools/make_vocabulary.py SCOWL_DIR > resources/vocabulary/en.txt

SCOWL_DIR holds the lists of Debian's package `scowl` (usually /usr/share/dict/scowl). Kept: lower-case
dictionary entries of the small size classes, British and American. Left out: every word that SCOWL
also lists with a capital, since typed in lower case it cannot be told from a name, unless KEEP says
that its everyday meaning is worth the risk; for rarer words its longest lists of names count. One word
a line with its class (a lower class is more common), and a star where the word is a name too.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

CLASSES = (10, 20, 35)
RARER_CLASSES = (40, 50)
NAME_CLASSES = (10, 20, 35, 40, 50, 60)
RARER_NAME_CLASSES = (*NAME_CLASSES, 70, 80, 95)
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
    heritage urban
    """)
"""Words that are names too, kept because writing tasks need them; marked, so that rules can be wary."""

ADDED = word_set("""
    ad adaptogen ads agritech app apps aquaponics auditable backend biohacking biomechanics bioplastic
    bioplastics blogging bootcamp bootcamps breathwork carsharing chatbot chatbots clickbait cloud-based
    co-founder co-founders co-worker co-workers cohousing commenter commenters coworker coworkers
    coworking crowdfunding cryptocurrencies cryptocurrency cyberbullying cybersecurity decarbonization
    declutter decluttering dropshipping e-book e-books e-commerce e-learning e-mail e-mails ebook ebooks
    eco eco-friendly edtech emoji emojis fact-check fintech foodie foodies freelancing frontend
    fundraise fundraiser fundraisers fundraising gamer gamers gamification gaming geolocation grassroots
    greenwashing hackathon hackathons hashtag hashtags headshot headshots healthtech homebrew
    homeschooling inclusivity infill influencer influencers infographic infographics intergenerational
    journaling jumpstart kombucha laptop laptops livestream livestreams makerspace makerspaces meetup
    meetups mentee mentees mentorship mentorships microbrewery microfinance microlearning microservice
    microservices mindfulness mockup mockups monetization monetize multimedia neurodiversity
    neuroscience non-fiction nonprofit nonprofits onboarding online op-ed op-eds paleo permaculture
    pilates podcast podcaster podcasters podcasting podcasts policymaker policymakers pre-order
    programmatic q-and-a rebrand rebranding relatable remix remote-first repost reskilling roadmap
    roadmaps roundtable sci-fi scrapbooking screenwriting self-care selfie selfies serverless signage
    skincare smartphone smartphones smartwatch smartwatches solopreneur standalone start-up start-ups
    startup startups storyboard storyboards storyteller storytelling superfood superfoods sustainability
    sustainably syllabi teambuilding tech telehealth telemedicine teletherapy thank-you to-do toolkits
    touchpoint touchpoints transformative trendsetting tv unboxing underserved unfollow unsubscribe
    upcycle upcycled upcycling upskilling veganism videographer videography visualizations vlog vlogger
    vloggers vlogs voiceover walkthrough watchlist wearables webinar webinars weblog webpage webpages
    website websites well-being wellbeing wellness whistleblowing whiteboard whitepaper wi-fi workflow
    workflows
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


def names_of(folder: Path, sizes: tuple[int, ...]) -> frozenset[str]:
    """Folded words that stand in the lists of names and abbreviations."""
    kinds = ("upper", "proper-names")
    return frozenset(
        word.lower().removesuffix("'s") for kind in kinds for word, _ in entries(folder, kind, sizes)
    )


def public_words(folder: Path) -> dict[str, int]:
    """The vocabulary: word to size class."""
    found: dict[str, int] = {"a": 10, "i": 10}
    for sizes, name_sizes in ((CLASSES, NAME_CLASSES), (RARER_CLASSES, RARER_NAME_CLASSES)):
        names = names_of(folder, name_sizes)
        for word, size in entries(folder, "words", sizes):
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
