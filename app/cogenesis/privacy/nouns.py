"""Names in disguise: common nouns that stand where names stand.

After "to", "by", "joining" and the like comes somebody or something with a name, and names can be made of
everyday words ("aces", "chic brand"). Such nouns stay only when they are known roles, types or abstract.
"""

from __future__ import annotations

from collections.abc import Sequence

from cogenesis.privacy.normalise import word_set
from cogenesis.privacy.parts import Part, merge
from cogenesis.privacy.vocabulary import Vocabulary

DETERMINERS = word_set("my his her our their your a an the this that these those any some every each its")
GENERIC = DETERMINERS | word_set("new local small young senior junior former current next all other")

_ABSTRACT = tuple(sorted(word_set("tion sion ment ness ity ship ance ence ism logy ics ure acy")))
_STRICT = word_set("to by from at joining named called titled dear name near")
_LOOSE = word_set("for with in")
_ADDRESSING = word_set("thank invite email ask remind congratulate inform contact tell message call")
_BOUNDARIES = word_set(
    """to by from at joining named called for with in on about of and or & through during into as like over
    under between against after before without within regarding concerning featuring focusing
    asking requesting thanking inviting applying offering announcing describing"""
)
_MAX_NOUNS = 6
_TYPES = {
    **dict.fromkeys(("from", "at", "near", "in"), ("place", "a place")),
    "joining": ("company", "a company"),
    "for": ("name", "someone"),
    "with": ("name", "someone"),
    "titled": ("title", "a title"),
}
_PERSON = ("name", "a person")


def mend_nouns(parts: Sequence[Part], vocabulary: Vocabulary) -> list[Part]:
    """`parts` with every noun phrase that may be a name mended to a type, or left out."""
    found: list[Part] = []
    place = 0
    while place < len(parts):
        trigger = parts[place].word
        found.append(parts[place])
        place += 1
        if trigger in _STRICT or trigger in _LOOSE or (place == 1 and trigger in _ADDRESSING):
            end = _end_of_nouns(parts, place)
            if end > place and not (trigger == "to" and _infinitive(parts[place:end], vocabulary)):
                mended, place = _judge(parts, place, end, vocabulary)
                found += mended
    return found


def boundary(part: Part) -> bool:
    """Whether a noun phrase ends before `part`."""
    return part.word in _BOUNDARIES


def _end_of_nouns(parts: Sequence[Part], start: int) -> int:
    end = start
    while end < min(len(parts), start + _MAX_NOUNS) and not boundary(parts[end]):
        end += 1
    return end


def _infinitive(nouns: Sequence[Part], vocabulary: Vocabulary) -> bool:
    word = nouns[0].word
    return bool(word) and vocabulary.verb(word) and not (word in vocabulary.guarded and len(nouns) == 1)


def _judge(parts: Sequence[Part], start: int, end: int, vocabulary: Vocabulary) -> tuple[list[Part], int]:
    """The noun phrase as it may stand, and where the next piece begins."""
    nouns, trigger, grammar = list(parts[start:end]), parts[start - 1].word, vocabulary.grammar
    head = nouns[-1].word
    institutions = grammar["organisations"] | grammar["places"]
    named = any(n.word in institutions for n in nouns)
    if head in grammar["people"] and not named:
        return nouns, end
    if head in institutions and trigger != "in":
        return _judge_institution(parts, start, end, vocabulary)
    keeps = _keeps_loosely if trigger in _LOOSE else _keeps_strictly
    if any(n.source for n in nouns) or keeps(nouns, vocabulary):
        return nouns, end
    kind, replacement = _TYPES.get(trigger, _PERSON)
    return [merge(nouns, kind, "vocabulary", replacement)], end


def _judge_institution(
    parts: Sequence[Part], start: int, end: int, vocabulary: Vocabulary
) -> tuple[list[Part], int]:
    """A type may stand ("the local school"), a name not ("first national bank", "college of medicine")."""
    nouns = list(parts[start:end])
    further = end < len(parts) and parts[end].word == "of"
    own = any(n.word not in GENERIC for n in nouns[:-1])
    bare = len(nouns) == 1 and parts[start - 1].word not in _LOOSE
    if not (own or further or bare):
        return nouns, end
    while further and end < len(parts) and (parts[end].word == "of" or not boundary(parts[end])):
        end += 1
    place = nouns[-1].word in vocabulary.grammar["places"]
    kind, replacement = ("place", "a place") if place else ("organisation", "an organisation")
    return [merge(parts[start:end], kind, "vocabulary", replacement)], end


def _keeps_strictly(nouns: Sequence[Part], vocabulary: Vocabulary) -> bool:
    head = nouns[-1].word
    if _known(head, vocabulary):
        return True
    common = vocabulary.common(head) if nouns[0].word in DETERMINERS else vocabulary.size_class(head) <= 10
    return common and head not in vocabulary.guarded


def _keeps_loosely(nouns: Sequence[Part], vocabulary: Vocabulary) -> bool:
    head, determined = nouns[-1].word, nouns[0].word in DETERMINERS
    if _known(head, vocabulary) or vocabulary.common(head) or head.endswith("ing"):
        return determined or head not in vocabulary.guarded
    return determined and vocabulary.size_class(head) <= 35


def _known(head: str, vocabulary: Vocabulary) -> bool:
    names = ("stop_words", "people", "safe_heads", "document_nouns", "public_acronyms", "languages")
    return any(head in vocabulary.grammar[n] for n in names) or head.removesuffix("s").endswith(_ABSTRACT)
