"""Names in disguise: common nouns that stand where names stand.

After "to", "by", "joining" and the like comes somebody or something with a name, and names can be made of
everyday words ("aces", "chic brand"). So can nouns that follow one they do not belong to ("my dog
biscuit", "the film the last"), and bare ones after "of" ("parents of little acorns"). Such nouns stay
only when they are known roles, types or abstract.
"""

from __future__ import annotations

from collections.abc import Sequence

from cogenesis.privacy.normalise import plurals, word_set
from cogenesis.privacy.parts import Part, merge
from cogenesis.privacy.vocabulary import Vocabulary

DETERMINERS = word_set("my his her our their your a an the this that these those any some every each its")
GENERIC = DETERMINERS | word_set(
    """new local small young senior junior former current next all other old big little own last first short
    long"""
)

_ABSTRACT = tuple(sorted(word_set("tion sion ment ness ity ship ance ence ism logy ics ure acy")))
_STRICT = word_set("to by from at joining named called titled dubbed dear name near")
_LOOSE = word_set("for with in")
_ADDRESSING = word_set("thank invite email ask remind congratulate inform contact tell message call")
_BOUNDARIES = word_set(
    """to by from at joining named called dubbed for with in on about of and or & through during into as like
    over under between against after before without within regarding concerning featuring focusing
    asking requesting thanking inviting applying offering announcing describing"""
)
_GUIDES = word_set(
    "guide guides introduction intro approach approaches key keys solution solutions alternative"
)
_JUDGED = word_set("review reviews critique opinion feedback testimonial comment comments")
_DESCRIBING = word_set(
    "public professional official expert senior junior support individual volunteer patient"
)
_ABOUT = word_set("of for on about")
_MAX_NOUNS = 6
_TYPES = {
    **dict.fromkeys(("from", "at", "near", "in"), ("place", "a place")),
    **dict.fromkeys(("joining",), ("company", "a company")),
    **dict.fromkeys(("for", "with", "of"), ("name", "someone")),
    **dict.fromkeys(("named", "called", "dubbed"), ("name", "")),
    "titled": ("title", "a title"),
}
_PERSON = ("name", "a person")
_PEOPLE = frozenset({"name", "unknown", "relative"})


def mend_nouns(parts: Sequence[Part], vocabulary: Vocabulary, *, title: bool = False) -> list[Part]:
    """`parts` with every noun phrase that may be a name mended to a type, or left out.

    In a `title` nouns stand side by side for other reasons than to name each other.
    """
    parts = parts if title else _without_named(parts, vocabulary)
    found: list[Part] = []
    place = 0
    while place < len(parts):
        found.append(parts[place])
        place += 1
        end = _end_of_nouns(parts, place)
        if end == place:
            continue
        if _triggers(parts, place, end, vocabulary):
            mended, place = _judge(parts, place, end, vocabulary, title=title)
            found += mended if title else _without_apposed(mended, vocabulary)
        elif not title and _apposed(parts[place - 1 : end], vocabulary):
            found.append(merge(parts[place:end], "name", "vocabulary", ""))
            place = end
    return found


def _without_named(parts: Sequence[Part], vocabulary: Vocabulary) -> list[Part]:
    """`parts` without names between commas: "my neighbour, hope, asks"."""
    roles = vocabulary.grammar["people"] | vocabulary.grammar["relatives"]
    found: list[Part] = []
    place = 0
    while place < len(parts):
        part, end = parts[place], _end_of_nouns(parts, place + 1)
        aside = part.comma and part.word not in _BOUNDARIES and bool(found) and found[-1].word in roles
        if aside and _apposed(parts[place - 1 : end], vocabulary):
            found.append(merge(parts[place:end], "name", "vocabulary", ""))
            place = end
        else:
            found.append(part)
            place += 1
    return found


def addressing(part: Part) -> bool:
    """Whether somebody is named right after `part`: "thank", "invite"."""
    return part.word in _ADDRESSING


def boundary(part: Part) -> bool:
    """Whether a noun phrase ends before `part`."""
    return part.comma or part.word in _BOUNDARIES


def _triggers(parts: Sequence[Part], place: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether what stands from `place` to `end` stands where names do."""
    trigger, nouns = parts[place - 1].word, parts[place:end]
    before = parts[place - 2].word if place > 1 else ""
    if trigger == "to":
        return before not in _GUIDES and not _infinitive(nouns, vocabulary)
    if trigger in _ABOUT and before in _JUDGED:
        return True
    if trigger == "of":
        masked = place > 1 and parts[place - 2].kind in _PEOPLE
        return nouns[0].word not in DETERMINERS and (masked or _named_by(before, vocabulary))
    return trigger in _STRICT or trigger in _LOOSE or (place == 1 and addressing(parts[0]))


def _named_by(noun: str, vocabulary: Vocabulary) -> bool:
    """Nouns whose "of" is followed by the name of a group: "parents of", "founder of"."""
    grammar = vocabulary.grammar
    return noun in grammar["people"] or noun in grammar["relatives"] or noun in {"anniversary", "behalf"}


def _apposed(nouns: Sequence[Part], vocabulary: Vocabulary) -> bool:
    """Whether the first noun is followed by its name: "dog biscuit", "song loose threads"."""
    grammar, noun, first = vocabulary.grammar, nouns[0].word, nouns[1].word
    names = ("named_things", "people", "relatives", "organisations")
    named = any(noun in grammar[name] for name in names)
    if not named or noun in _DESCRIBING or not first or first in grammar["people"]:
        return False
    if first in DETERMINERS:
        return noun in grammar["named_things"]
    if first in vocabulary.stop_words or first.endswith("ed"):
        return False
    plain = vocabulary.common(first) or first.endswith("ing") or _known(first, vocabulary)
    return not (plain and _known(nouns[-1].word, vocabulary))


def _without_apposed(nouns: Sequence[Part], vocabulary: Vocabulary) -> list[Part]:
    for place in range(len(nouns) - 1):
        if _apposed(nouns[place:], vocabulary):
            return [*nouns[: place + 1], merge(nouns[place + 1 :], "name", "vocabulary", "")]
    return list(nouns)


def _end_of_nouns(parts: Sequence[Part], start: int) -> int:
    end = start
    while end < min(len(parts), start + _MAX_NOUNS) and not boundary(parts[end]):
        end += 1
    return end


def _infinitive(nouns: Sequence[Part], vocabulary: Vocabulary) -> bool:
    word = nouns[0].word
    return bool(word) and vocabulary.verb(word) and not (word in vocabulary.guarded and len(nouns) == 1)


def _judge(
    parts: Sequence[Part], start: int, end: int, vocabulary: Vocabulary, *, title: bool
) -> tuple[list[Part], int]:
    """The noun phrase as it may stand, and where the next piece begins."""
    nouns, trigger, grammar = list(parts[start:end]), parts[start - 1].word, vocabulary.grammar
    head = nouns[-1].word
    institutions = grammar["organisations"] | grammar["places"]
    named = any(n.word in institutions for n in nouns)
    if head in grammar["people"] and not named:
        return nouns, end
    if head in institutions and trigger != "in":
        return _judge_institution(parts, start, end, vocabulary)
    judged = start > 1 and trigger in _ABOUT and parts[start - 2].word in _JUDGED
    keeps = _keeps_loosely if trigger in _LOOSE else _keeps_strictly
    keeps = _keeps_judged if judged else _keeps_all if trigger == "of" else keeps
    single = not title and trigger in _LOOSE and _bare(nouns, vocabulary)
    if keeps(nouns, vocabulary) and not single and not _brand(nouns, vocabulary):
        return nouns, end
    if role := _role(nouns, vocabulary):
        rest = nouns[role:]
        return [*nouns[:role], *([merge(rest, "name", "vocabulary", "")] if rest else [])], end
    shown = [n for n in nouns if n.source and n.words]
    if shown:
        return [n if n.source else n.mended("name", "vocabulary", "") for n in nouns], end
    kind, replacement = ("title", "something") if judged else _TYPES.get(trigger, _PERSON)
    if trigger == "in" and all(n.said in vocabulary for n in nouns):
        replacement = ""  # a secret, but no place
    kind, replacement = ("organisation", "an organisation") if named else (kind, replacement)
    return [merge(nouns, kind, "vocabulary", replacement)], end


def _role(nouns: Sequence[Part], vocabulary: Vocabulary) -> int:
    """How many of `nouns` say who it is, without the name: two of "my neighbour hope"."""
    roles = vocabulary.grammar["people"] | vocabulary.grammar["relatives"]
    for place, noun in enumerate(nouns):
        if noun.word in roles:
            following = [n.word in roles for n in nouns[place:]]
            return place + (following.index(False) if False in following else len(following))
        if noun.source or not vocabulary.common(noun.word) or noun.word in vocabulary.guarded:
            return 0
    return 0


def _brand(nouns: Sequence[Part], vocabulary: Vocabulary) -> bool:
    """A name with its kind in the middle: "chic brand summer sale"."""
    organisations = vocabulary.grammar["organisations"]
    inner = [i for i, noun in enumerate(nouns[:-1]) if i and noun.word in organisations]
    return bool(inner) and any(n.word and n.word not in GENERIC for n in nouns[: inner[0]])


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
    head, determined = nouns[-1].word, nouns[0].word in DETERMINERS
    if not head or (head in vocabulary.guarded and not determined):
        return False
    if _known(head, vocabulary) or (len(nouns) > 1 and nouns[0].word.endswith("ing")):
        return True
    common = vocabulary.common(head) if determined else vocabulary.size_class(head) <= 10
    return common and head not in vocabulary.guarded


def _keeps_loosely(nouns: Sequence[Part], vocabulary: Vocabulary) -> bool:
    head, determined = nouns[-1].word, nouns[0].word in DETERMINERS
    if head in vocabulary.grammar["safe_heads"]:
        return True
    if _known(head, vocabulary) or vocabulary.common(head) or head.endswith("ing"):
        return determined or head not in vocabulary.guarded
    return determined and vocabulary.size_class(head) <= 35


def _keeps_all(nouns: Sequence[Part], vocabulary: Vocabulary) -> bool:
    """After "parents of" and the like every word has to be known."""
    return all(n.word and (_known(n.word, vocabulary) or n.word in GENERIC) for n in nouns)


def _keeps_judged(nouns: Sequence[Part], vocabulary: Vocabulary) -> bool:
    """What is reviewed has a name, unless it is a kind of thing, or things."""
    head = nouns[-1].word
    kinds = vocabulary.grammar["named_things"] | vocabulary.grammar["organisations"]
    things = _several(head, vocabulary) and nouns[0].word not in DETERMINERS
    return head in kinds or _known(head, vocabulary) or things


def _bare(nouns: Sequence[Part], vocabulary: Vocabulary) -> bool:
    """A single thing without "a" or "the" before it: English says so of names only."""
    head, determined = nouns[-1].word, nouns[0].word in DETERMINERS
    if determined or not head or _known(head, vocabulary) or head in vocabulary.grammar["safe_heads"]:
        return False
    countable = any(form in vocabulary.classes for form in (head + "s", head + "es"))
    return countable and not _several(head, vocabulary)


def _several(word: str, vocabulary: Vocabulary) -> bool:
    return bool(plurals(word) & vocabulary.classes.keys())


def _known(head: str, vocabulary: Vocabulary) -> bool:
    names = (
        "stop_words",
        "people",
        "safe_heads",
        "document_nouns",
        "public_acronyms",
        "languages",
        "relatives",
    )
    listed = any(not vocabulary.grammar[name].isdisjoint({head, *plurals(head)}) for name in names)
    return listed or head.removesuffix("s").endswith(_ABSTRACT)
