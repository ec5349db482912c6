"""The slots of a brief: values from closed lists, so that what they can tell has a ceiling in bits.

The lists are code, not data, because the gate trusts them; the cue words by which the rules find a
value are data of a language (`resources/vocabulary`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cogenesis.domain import Instruction
from cogenesis.privacy.normalise import fold, tokens, word_set
from cogenesis.privacy.vocabulary import Vocabulary

NONE = "none"


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot: its name, its label in the request, and all values it may have besides `none`."""

    name: str
    label: str
    values: tuple[str, ...]

    def allows(self, value: str) -> bool:
        """Whether `value` stands in the closed list."""
        return value == NONE or value in self.values


def _values(text: str) -> tuple[str, ...]:
    return tuple(" ".join(text.split()).split(", "))


SLOTS: tuple[Slot, ...] = (
    Slot(
        "kind",
        "Kind",
        _values(
            """email, letter, cover letter, message, note, social media post, blog post, article,
            essay, report, proposal, speech, presentation, script, review, story,
            poem, resume, press release, newsletter, guide, plan, lesson, summary,
            journal entry, advertisement, invitation, biography, comment,
            recommendation"""
        ),
    ),
    Slot(
        "purpose",
        "Purpose",
        _values(
            """thank, apologise, complain, invite, decline, accept, congratulate, console, remind,
            request, reschedule, follow up, apply, resign, introduce, recommend,
            announce, promote, persuade, teach, reflect, review, inform, entertain,
            rewrite, summarise, translate, reply"""
        ),
    ),
    Slot(
        "recipient",
        "Recipient",
        _values(
            """manager, colleague, team, customer, supplier, teacher, students, employer, official,
            doctor, relative, friend, investors, community, public"""
        ),
    ),
    Slot("relationship", "Relationship", _values("superior, peer, report, client, friend, family, official")),
    Slot(
        "tone",
        "Tone",
        _values(
            """formal, friendly, casual, enthusiastic, persuasive, humorous, reflective, respectful,
            firm, neutral"""
        ),
    ),
    Slot("length", "Length", _values("short, medium, long")),
    Slot(
        "language",
        "Language",
        _values(
            """english, german, french, spanish, italian, portuguese, dutch, polish, russian,
            chinese, japanese, korean, arabic, hindi"""
        ),
    ),
    Slot("register", "Register", _values("plain, business, technical")),
    Slot(
        "topic",
        "Topic",
        _values(
            """technology, business, marketing, career, money, education, science, environment,
            wellbeing, medicine, food, travel, art, music, literature, film, fashion,
            sport, games, home, family, history, law, community, engineering,
            transport, animals, culture, private matter"""
        ),
    ),
    Slot(
        "occasion",
        "Occasion",
        _values(
            """birthday, wedding, birth, funeral, graduation, holiday, meeting, conference, party,
            launch, interview, event, travel, illness, farewell"""
        ),
    ),
)

SHORT_FORMS = {"post": "social media post", "blog": "blog post", "mail": "email", "e-mail": "email"}
NEUTRAL_TOPIC = "private matter"
DELICATE_TOPICS = frozenset({"medicine", "law", "money"})
DELICATE_OCCASIONS = frozenset({"illness", "funeral", "birth"})

_CUED = ("purpose", "recipient", "relationship", "tone", "length", "register", "topic", "occasion")
_HEAD_WORDS = 60
_PASTED = re.compile(r"[\n\"“”„«<]|https?:|www\.")


LANGUAGES: Mapping[str, str] = {"en": "english"}
"""Slot value of the language of a vocabulary."""


def ceiling_bits() -> float:
    """How many bits the slots of one request carry at most."""
    return sum(math.log2(len(slot.values) + 1) for slot in SLOTS)


def no_slots() -> dict[str, str]:
    """Every slot, unset."""
    return {slot.name: NONE for slot in SLOTS}


def find_slots(
    instruction: Instruction, task: str, vocabulary: Vocabulary, *, neutral: bool
) -> dict[str, str]:
    """Slot values for an instruction, by rule.

    Args:
        task: the part that asks for something, without names; they go before the other first words.
        neutral: let a neutral class stand for a sensitive topic or occasion.
    """
    found = no_slots()
    language = written_in(instruction.text, vocabulary)
    english = language == LANGUAGES[vocabulary.language]
    first = [token.word for token in tokens(task)] if english else []
    whole = _own_words(instruction.text, vocabulary) if english else []
    for name in ("kind", *_CUED):
        cues = vocabulary.cues[name]
        found[name] = (
            match_cue(first, cues) or (NONE if name == "kind" and first else match_cue(whole, cues)) or NONE
        )
    found["language"] = match_cue(first, vocabulary.cues["language"]) or language or NONE
    for name, chosen in (
        ("kind", instruction.kind),
        ("tone", instruction.tone),
        ("length", instruction.length),
    ):
        if chosen:
            found[name] = _chosen(name, chosen)
    if instruction.reply_to:
        found["purpose"] = "reply" if found["purpose"] == NONE else found["purpose"]
    sensitive = any(word in vocabulary.sensitive for word in [*first, *whole])
    if sensitive or (neutral and found["topic"] in DELICATE_TOPICS):
        found["topic"] = NEUTRAL_TOPIC
    if (sensitive or neutral) and found["occasion"] in DELICATE_OCCASIONS:
        found["occasion"] = NONE
    return found


def _own_words(text: str, vocabulary: Vocabulary) -> list[str]:
    """The first words of an instruction up to what looks pasted: a greeting, a quote, a link, a new line."""
    words = [token.word for token in tokens(_PASTED.split(text[:1000].lstrip(), maxsplit=1)[0])][:_HEAD_WORDS]
    greeting = next((i for i, w in enumerate(words) if w in vocabulary.grammar["greetings"]), len(words))
    titles = vocabulary.grammar["honorifics"]
    return [w for i, w in enumerate(words[:greeting]) if not i or words[i - 1] not in titles]


def match_cue(words: Sequence[str], cues: Mapping[tuple[str, ...], str]) -> str | None:
    """The value whose cue comes first in `words`; of cues that start at one place the longest."""
    longest = max(map(len, cues), default=0)
    for start in range(len(words)):
        for size in range(longest, 0, -1):
            value = cues.get(tuple(words[start : start + size]))
            if value is not None:
                return value
    return None


def slot_named(name: str) -> Slot:
    """The slot of that name."""
    return next(slot for slot in SLOTS if slot.name == name)


def value_for(name: str, word: str) -> str | None:
    """The value of a slot that a user means by `word`, in any case or by a common short form, or None."""
    folded = " ".join(word.casefold().split())
    value = SHORT_FORMS.get(folded, folded)
    return value if value in slot_named(name).values else None


def _chosen(name: str, value: str) -> str:
    return value if slot_named(name).allows(value) else NONE


_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("japanese", r"[\u3040-\u30ff]"),
    ("korean", r"[\uac00-\ud7af\u1100-\u11ff]"),
    ("chinese", r"[\u4e00-\u9fff]"),
    ("arabic", r"[\u0600-\u06ff]"),
    ("russian", r"[\u0400-\u04ff]"),
    ("hindi", r"[\u0900-\u097f]"),
)
_FUNCTION_WORDS: Mapping[str, frozenset[str]] = {
    "english": word_set("the a an of to and for in on is with that this it my your write about from by at"),
    "german": word_set(
        "der die das und ein eine einen ich nicht mit fur zu den dem ist auf schreibe an meinen"
    ),
    "french": word_set(
        "le la les des une est et pour que dans sur je vous mon ma cette ecris du ecrire de un"
    ),
    "spanish": word_set("el los las una es y para que en con mi por escribe escribir del al carta de un la"),
    "italian": word_set("il lo gli una e per che di con mio mia scrivi del della un la"),
    "portuguese": word_set("o os as uma e para que em com meu minha por escreva do da um"),
    "dutch": word_set("de het een en van voor dat ik met mijn niet schrijf op is aan"),
    "polish": word_set("i w na z do nie jest sie ze napisz dla o list moj"),
}


def written_in(text: str, vocabulary: Vocabulary) -> str | None:
    """The language of a text; where nothing else tells, that of `vocabulary` if it knows most words."""
    found = language_of(text)
    words = [token.word for token in tokens(text[:400])]
    known = sum(word in vocabulary for word in words)
    return LANGUAGES[vocabulary.language] if found is None and known * 2 > len(words) else found


def language_of(text: str) -> str | None:
    """The language a text begins in, by script and function words; None when there is nothing to go by."""
    head = text[:400]
    letters = sum(c.isalpha() for c in head)
    for language, script in _SCRIPTS:
        if len(re.findall(script, head)) * 5 > letters > 0:
            return language
    words = [token.word for token in tokens(fold(head))]
    scores = {name: sum(word in known for word in words) for name, known in _FUNCTION_WORDS.items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] else None
