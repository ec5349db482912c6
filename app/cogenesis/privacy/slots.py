"""The slots of a brief: values from closed lists, so that what they can tell has a ceiling in bits.

The lists are code, not data, because the gate trusts them; the cue words by which the rules find a
value are data of a language (`resources/vocabulary`): of English in its vocabulary, of others in `cues`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from cogenesis.domain import Instruction
from cogenesis.privacy.cues import ANSWERED, ANSWERS, GENERIC, NARROWER, TONGUES, before_paste, cues_of
from cogenesis.privacy.languages import LANGUAGES, written_in
from cogenesis.privacy.normalise import tokens
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

_TASK_ALONE = "kind"
_HEAD_WORDS = 60


def ceiling_bits() -> float:
    """How many bits the slots of one request carry at most."""
    return sum(math.log2(len(slot.values) + 1) for slot in SLOTS)


def no_slots() -> dict[str, str]:
    """Every slot, unset."""
    return {slot.name: NONE for slot in SLOTS}


def find_slots(
    instruction: Instruction,
    task: str,
    vocabulary: Vocabulary,
    *,
    neutral: bool,
    names: Set[str] = frozenset(),
) -> dict[str, str]:
    """Slot values for an instruction, by rule.

    Args:
        task: the part that asks for something, without names; they go before the other first words.
        neutral: let a neutral class stand for a sensitive topic or occasion.
        names: folded words that are taken for names: "Art" is no topic then.
    """
    language = written_in(instruction.text, vocabulary)
    found = no_slots()
    sensitive = False
    if language == LANGUAGES[vocabulary.language]:
        said, sensitive = _said_in_english(instruction.text, task, vocabulary, names)
        found |= said
    elif tongue := TONGUES.get(language or NONE):
        said, sensitive = cues_of(tongue).find(instruction.text)
        found |= said
    if found["language"] == NONE:
        found["language"] = language or NONE
    for name, chosen in (
        ("kind", instruction.kind),
        ("tone", instruction.tone),
        ("length", instruction.length),
        ("language", instruction.language),
    ):
        if chosen:
            found[name] = _chosen(name, chosen)
    if instruction.reply_to and found["purpose"] == NONE:
        found["purpose"] = "reply"
    if sensitive or (neutral and found["topic"] in DELICATE_TOPICS):
        found["topic"] = NEUTRAL_TOPIC
    if (sensitive or neutral) and found["occasion"] in DELICATE_OCCASIONS:
        found["occasion"] = NONE
    return found


def _said_in_english(
    text: str, task: str, vocabulary: Vocabulary, names: Set[str]
) -> tuple[dict[str, str], bool]:
    """Slot values by the cues of the vocabulary, the task first; and whether something sensitive is said."""
    first = [token.word for token in tokens(task)]
    whole = ["" if word in names else word for word in _own_words(text, vocabulary)]
    found = {}
    for name, cues in vocabulary.cues.items():
        generic = GENERIC.get(name, frozenset())
        places = (first,) if first and name == _TASK_ALONE else (first, whole)
        tried = (match_cue(words, cues, but) for words in places for but in (generic, frozenset()))
        found[name] = next(filter(None, tried), NONE)
    if narrower := NARROWER.get(found["purpose"]):
        cues = {cue: value for cue, value in vocabulary.cues["purpose"].items() if value in narrower}
        found["purpose"] = match_cue([*first, *whole], cues) or found["purpose"]
    if found["purpose"] in ANSWERS:
        tried = (match_cue(first or whole, vocabulary.cues["kind"], but) for but in ANSWERED)
        found["kind"] = next(filter(None, tried), NONE)
    return found, any(vocabulary.delicate(word) for word in [*first, *whole])


def _own_words(text: str, vocabulary: Vocabulary) -> list[str]:
    """The first words up to what looks pasted, a greeting too, and without names after titles."""
    words = [token.word for token in tokens(before_paste(text))][:_HEAD_WORDS]
    greeting = next((i for i, w in enumerate(words) if w in vocabulary.grammar["greetings"]), len(words))
    titles = vocabulary.grammar["honorifics"]
    return [w for i, w in enumerate(words[:greeting]) if not i or words[i - 1] not in titles]


def match_cue(
    words: Sequence[str], cues: Mapping[tuple[str, ...], str], but: Set[str] = frozenset()
) -> str | None:
    """The value, none of `but`, whose cue comes first; of cues that start at one place the longest."""
    longest = max(map(len, cues), default=0)
    for start in range(len(words)):
        for size in range(longest, 0, -1):
            value = cues.get(tuple(words[start : start + size]))
            if value is not None and value not in but:
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
