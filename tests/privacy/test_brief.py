"""Briefs: readable gists that tell the task, and nothing of what is private."""

from __future__ import annotations

import re
import statistics
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.domain import Brief, Instruction, Level
from cogenesis.privacy.brief import make_brief
from cogenesis.privacy.gist import MAX_GIST_WORDS
from cogenesis.privacy.lexicon import Lexicon, MemoryLexicon, OwnWords, terms_of
from cogenesis.privacy.slots import NONE, SLOTS
from cogenesis.privacy.template import render_body, render_brief
from cogenesis.privacy.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load()
NOTHING = MemoryLexicon()


def brief_of(
    text: str, level: Level = Level.BALANCED, lexicon: Lexicon = NOTHING, to: str | None = None
) -> Brief:
    return make_brief(Instruction(text, to=to), level, lexicon, VOCABULARY)


@pytest.mark.parametrize(
    ("text", "gist"),
    [
        (
            "Write Dr. Patel to move my chemo on Tuesday, because Anna's recital is then",
            "write to a doctor to move a health matter on a date",
        ),
        ("Invite the team to lunch on Friday", "invite the team to lunch on a date"),
        ("Email to my boss asking for a raise", "email to my boss asking for a raise"),
        (
            "Write an email to my sister Anna about the trip to Paris on 5 May",
            "write an email to a relative about the trip to a place on a date",
        ),
        (
            "please write a thank-you note to Mr. Green for the lovely dinner at his house",
            "write a thank-you note to a person for the lovely dinner at his house",
        ),
        (
            "write a letter to the college of quiet hills about my exam",
            "write a letter to an organisation about my exam",
        ),
        ("Write a post about joining aces", "write a post about joining a company"),
        ("Write a post for chic brand", "write a post for an organisation"),
        ("draft a mail to blessing informing her of it", "draft a mail to a person"),
        (
            "Write a complaint to Blue Heron Ltd. about 12 broken lamps",
            "write a complaint to a company about broken lamps",
        ),
        ("ask bob for the report", "ask a person for the report"),
        ("Write a dinner invitation for Sarah", "write a dinner invitation for someone"),
        ("Write a toast for Sarah and Tom's wedding", "write a toast for wedding"),
        ("Write a poem with my daughter Lily", "write a poem with a relative"),
        ("Write a story about dark forest street", "write a story about street"),
        ("Translate the letter to French", "translate the letter to french"),
        ("Write about the French neighbours of the school", "write about the neighbours of the school"),
        ("Write a note to Professor Lindqvist about the exam", "write a note to a professor about the exam"),
        (
            "Write a reply to the Northern Lights school about fees",
            "write a reply to an organisation about fees",
        ),
        ("Write a letter to the local school about fees", "write a letter to the local school about fees"),
        ("Review of 'Silent River': say what you liked", "review of a title"),
        ("Autumn Garden Guide: Write about your aunt's roses", "autumn garden guide"),
        ("improve: Hi Joe, the roof leaks", "improve this text"),
        ("i want to reply to this Dear Joe, the roof leaks", "reply to this text"),
        ('"The roof leaks" paraphrase this message', "paraphrase this message"),
        ("Politely complain about the noise. It began in May.", "complain about the noise"),
        ("I have a cat. Write a poem about winter evenings", "write a poem about winter evenings"),
        ("Write a speech about divorce and custody", "write a speech about a private matter"),
        ("help me with the website of my shop", "the website of my shop"),
        (
            "Write a blog post about hourly honest work in a unit",
            "write a blog post about hourly honest work in a unit",
        ),
        ("Write a letter to thank the neighbours", "write a letter to thank the neighbours"),
        ("Joe in the winter garden: write about it", "the winter garden"),
        ("Write to the Lindqvist about fees", "write to a person about fees"),
        ("Write a story about the local area", "write a story about the local area"),
        ("Write a poem for the lighthouse", "write a poem for the lighthouse"),
        ("Write a poem about spring for aces", "write a poem about spring for someone"),
        ("Write a poem about a hour in a unique old inn", "write a poem about an hour in a unique old inn"),
        ("Write a short mail to Ruritanian Embassy", "write a short mail to an organisation"),
        ("Email Joe the list", "email a person the list"),
        ("Write a plan for moving to Oslo", "write a plan for moving to a place"),
        ("Write a guide to joining Acme", "write a guide to joining a company"),
        ("Write a report on life at Acme", "write a report on life at a place"),
        ("Develop Kitchen Orchard Strategies: it has been cold", "develop kitchen orchard strategies"),
        ("Review of Recent Kitchen Inventions: say what you liked", "review of recent kitchen inventions"),
        ("Thank Quiet Harbor Inn: they were kind", "thank a person"),
        ("Post about Zyxtra: Write a story about winter kettles", "write a story about winter kettles"),
        ("Write a post for social media about kettles", "write a post for social media about kettles"),
        ("Write rules for weekly update emails", "write rules for weekly update emails"),
        ("create a cover letter", "create a cover letter"),
        ("write an apology to my customers of simple loaf", "write an apology to my customers of someone"),
        ("email the cto of north table about prices", "email the cto of someone about prices"),
        ("write to parents of young children", "write to parents of young children"),
        ("write a post about my dog biscuit", "write a post about my dog"),
        ("write a review of the green table", "write a review of something"),
        ("write a review of wireless headphones", "write a review of wireless headphones"),
        ("write a review of my hotel", "write a review of my hotel"),
        ("write an opinion on the film the last summer", "write an opinion on something"),
        ("write captions for chic brand summer sale", "write captions for an organisation"),
        ("write a letter to my neighbour, hope, about noise", "write a letter to my neighbour about noise"),
        ("write a letter to my neighbour, butter, about noise", "write a letter to my neighbour about noise"),
        ("thank my neighbour velvet for the help", "thank my neighbour for the help"),
        ("write a poetry series inspired by kettles", "write a poetry series inspired by a person"),
        ("write about the film the last summer", "write about the film"),
        ("write a poem for my dog biscuit", "write a poem for my dog"),
        ('write a note from "Silent River" kettle', "write a note from a title"),
        ("write a guide to sharpening knives", "write a guide to sharpening knives"),
        ("write a request for parental leave", "write a request for parental leave"),
        ("write a dating profile for a man", "write a profile for a man"),
        ("write a letter to pastor reed", "write a letter to a person"),
        ("Safety hints for new cyclists", "safety hints for new cyclists"),
        ("Hello! Write a poem about kettles", "write a poem about kettles"),
        ("good day, please write a note about kettles", "write a note about kettles"),
        ("my landlord is loud, can you write a note about noise", "write a note about noise"),
        ("My bank wants a letter. I have none. Please write a note about it.", "write a note about it"),
        ("write a note about kettles please", "write a note about kettles"),
        ("write a note about kettles, my aunt sells them", "write a note about kettles"),
        ("Invitation to join a choir", "invitation to join a choir"),
        ("Draft an AI-based plan for the garden", "draft an ai-based plan for the garden"),
    ],
)
def test_the_gist_tells_the_task_and_no_names(text: str, gist: str) -> None:
    assert brief_of(text).gist == gist


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Write a short text.",
        "Dear Joe, thank you for the email",
        "Schreibe einen Brief an meine Bank",
        "why did he go",
        "The cat sat on the mat and it was my friend's email",
        "Write",
        "Zyx qwrt",
        "please",
        '"only a quote"',
        "Hello Joe. Hello Ann. Hello Tom. Hello Kim. Hello Lee.",
    ],
)
def test_there_is_no_gist_where_nothing_worth_telling_is_asked(text: str) -> None:
    assert brief_of(text).gist is None


def test_a_private_sentence_of_everyday_words_loses_more_than_one() -> None:
    """Every three words of it are a private run, and each loses its rarest."""
    known = MemoryLexicon(terms_of("She says the branches have been rejecting our transactions.", VOCABULARY))
    gist = brief_of(
        "Write a mail about the branches have been rejecting our transactions", lexicon=known
    ).gist
    assert gist is not None
    assert len({"branches", "rejecting", "transactions"}.intersection(gist.split())) <= 1


def test_strict_sends_slots_only() -> None:
    brief = brief_of("Invite the team to lunch on Friday", Level.STRICT)
    assert brief.gist is None
    assert brief.slots["recipient"] == "team"


def test_findings_say_what_where_why_and_what_stands_in_its_place() -> None:
    text = "Write my sister Anna about chemo, mail a@b.example, card 4111 1111 1111 1111"
    found = {f.text: (f.kind, f.source, f.replacement) for f in brief_of(text).findings}
    assert found == {
        "my sister Anna": ("relative", "vocabulary", "a relative"),
        "chemo": ("topic", "topic", "a health matter"),
        "a@b.example": ("email", "pattern", "an address"),
        "4111 1111 1111 1111": ("card", "pattern", "a card number"),
    }


def test_a_secret_of_the_vault_is_named_as_such_and_left_out() -> None:
    lexicon = MemoryLexicon(terms_of("Keeps the yellow kettle of memories", VOCABULARY, fact=True))
    brief = brief_of("Write a story about the yellow kettle of memories", lexicon=lexicon)
    assert brief.gist is not None
    assert not re.search(r"yellow kettle of|kettle of memories", brief.gist)
    assert {f.source for f in brief.findings} == {"vault"}


def test_slots_and_gist_are_checked_together() -> None:
    lexicon = MemoryLexicon(terms_of("plays piano music with nurses", VOCABULARY, fact=True))
    brief = brief_of("Write a review of a concert with piano for nurses", lexicon=lexicon)
    assert brief.slots["topic"] == "music"
    assert "piano" not in (brief.gist or "") or "nurses" not in (brief.gist or "")


def test_recipient_and_answered_message_do_not_reach_the_gist() -> None:
    instruction = Instruction(
        "Tell Grace the yellow kettle leaks again", to="Grace", reply_to="Does the yellow kettle leak again?"
    )
    brief = make_brief(instruction, Level.BALANCED, NOTHING, VOCABULARY)
    assert "kettle leaks again" not in (brief.gist or "")
    assert "grace" not in render_brief(brief).split()
    own = OwnWords(NOTHING, instruction, VOCABULARY)
    assert make_brief(instruction, Level.BALANCED, own, VOCABULARY) == brief


def test_a_gist_that_cannot_be_mended_is_dropped() -> None:
    class KnowsAll:
        def known(self, terms: object) -> frozenset[str]:
            return frozenset(t for t in terms if " " in t or t == "this")  # type: ignore[attr-defined]

    assert brief_of("Write a story about winter evenings in the garden", lexicon=KnowsAll()).gist is None


# Words that SCOWL does not have, or only as names; nothing of them may be told, typed in any case.
NAMES = ["Priya", "Zoltan", "Okonkwo", "Lindqvist", "Vodafone", "Reykjavik", "Dubois", "O'Neill", "Quixby"]
SHAPES = [
    "Write an email to {0} about {1}",
    "please write {0} a note saying {1} is ill",
    "Invite {0} and {1} to dinner on Friday",
    "Write a post about joining {0} in {1}",
    "letter to Mrs {0} from {1}",
    "{0} Trip Report: tell about {1}",
    "thank {0} for the visit to {1}",
    "can you improve this email: Dear {0}, {1} says hello",
    "Write a review of {0}'s talk at {1}",
]
EVERYDAY = (
    "yellow",
    "kettle",
    "window",
    "garden",
    "river",
    "winter",
    "paper",
    "silver",
    "candle",
    "basket",
    "mirror",
    "apple",
    "stone",
)


@given(
    st.sampled_from(SHAPES),
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.sampled_from([str, str.lower, str.upper]),
)
def test_names_never_reach_the_body(shape: str, names: tuple[str, str], case: type[str]) -> None:
    body = render_body(brief_of(case(shape.format(*names))), "m").decode().lower()
    assert not any(name.lower() in body for name in names)


@given(
    st.sampled_from(SHAPES),
    st.lists(st.sampled_from(EVERYDAY), min_size=3, max_size=6),
    st.booleans(),
)
def test_phrases_of_everyday_words_never_reach_the_body(shape: str, words: list[str], fact: bool) -> None:
    secret = " ".join(words)
    lexicon = MemoryLexicon(terms_of(f"It is {secret}.", VOCABULARY, fact=fact))
    body = render_body(brief_of(shape.format(secret, secret), lexicon=lexicon), "m").decode()
    assert not any(" ".join(words[i : i + 3]) in body for i in range(len(words) - 2))


@given(st.from_regex(r"[A-Za-z]{0,6}[0-9]{1,12}([ ./:@-][A-Za-z0-9]{1,6}){0,3}", fullmatch=True))
def test_numbers_never_reach_the_gist(secret: str) -> None:
    for shape in SHAPES[:3]:
        assert not re.search(r"\d", brief_of(shape.format(secret, secret)).gist or "")


@given(st.text(max_size=400), st.sampled_from(Level))
def test_any_text_gives_a_sound_brief_and_the_same_one_twice(text: str, level: Level) -> None:
    brief = brief_of(text, level)
    assert brief == brief_of(text, level)
    assert list(brief.slots) == [slot.name for slot in SLOTS]
    assert all(slot.allows(brief.slots[slot.name]) for slot in SLOTS)
    assert all(text[f.start : f.end] == f.text != "" for f in brief.findings)
    words = (brief.gist or "a").split(" ")
    assert len(words) <= MAX_GIST_WORDS
    assert all(word in VOCABULARY for word in words)


@given(st.lists(st.sampled_from(sorted(VOCABULARY.classes)[::37]), max_size=25))
def test_any_public_words_give_a_bounded_gist(words: list[str]) -> None:
    gist = brief_of("Write about " + " ".join(words)).gist or ""
    assert len(gist.split()) <= MAX_GIST_WORDS


def test_every_label_always_stands() -> None:
    lines = render_brief(brief_of("")).splitlines()
    assert lines == [*(f"{slot.label}: {NONE}" for slot in SLOTS), f"Gist: {NONE}"]


def test_a_preview_takes_less_than_20_ms() -> None:
    text = "Write an email to my sister Anna about the trip to Paris on 5 May. " + "Then we walked on. " * 80
    lexicon = MemoryLexicon(f"word{i} other{i} third{i}" for i in range(100_000))
    times = []
    for _ in range(15):
        start = time.process_time()
        render_body(brief_of(text, lexicon=lexicon), "m")
        times.append(time.process_time() - start)
    assert statistics.median(times) < 0.020
