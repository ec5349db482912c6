"""Names, also in disguise: words that stand where names stand, whatever their letters look like.

Three passes over the parts of a clause: unknown and capitalised words; relatives; and the nouns after
words that name someone ("to", "by", "joining"), which are names unless they are known roles or types.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cogenesis.privacy.lexicon import Lexicon
from cogenesis.privacy.parts import Part, merge
from cogenesis.privacy.vocabulary import Vocabulary

_POSSESSIVES = frozenset("my his her our their your".split())
_DETERMINERS = _POSSESSIVES | frozenset("a an the this that these those any some every each its".split())
_GENERIC = _DETERMINERS | frozenset("new local small young senior junior former current next all other".split())
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ship", "ance", "ence", "ism", "logy", "ics", "ure", "acy")
_STRICT_TRIGGERS = frozenset("to by from at joining named called titled dear name near".split())
_LOOSE_TRIGGERS = frozenset("for with in".split())
_ADDRESSING_VERBS = frozenset("thank invite email ask remind congratulate inform contact tell message call".split())
_BOUNDARIES = frozenset(
    "to by from at joining named called for with in on about of and or & through during into as like over under "
    "between against after before without within regarding concerning featuring focusing".split()
)
_MAX_NOUNS = 6
_NAMES = frozenset({"name", "unknown", "company", "place"})


def mend_names(parts: Sequence[Part], lexicon: Lexicon, vocabulary: Vocabulary, *, request: bool) -> list[Part]:
    """`parts` with every name, and what may be one, mended to its type or left out."""
    flagged = _flag(parts, lexicon, vocabulary, request=request)
    return _mend_nouns(_mend_relatives(_group(flagged, vocabulary), vocabulary), vocabulary)


def heading(parts: Sequence[Part], vocabulary: Vocabulary, *, request: bool) -> bool:
    """Whether capitals say nothing here: a line in title case, or in capitals throughout."""
    long = [p for p in parts[1:] if len(p.word) >= 4]
    capitals = [p for p in long if p.capital]
    if not capitals or len(capitals) * 5 < len(long) * 3:
        return False
    nouns = vocabulary.grammar["document_nouns"]
    return not request or len(long) >= 4 or any(p.word in nouns for p in capitals)


def _flag(parts: Sequence[Part], lexicon: Lexicon, vocabulary: Vocabulary, *, request: bool) -> list[Part]:
    secrets = lexicon.known({p.word for p in parts if p.word})
    silent = heading(parts, vocabulary, request=request)
    honorifics, marks = vocabulary.grammar["honorifics"], vocabulary.grammar["company_marks"]
    found: list[Part] = []
    for place, part in enumerate(parts):
        word = part.word
        before = parts[place - 1].word if place else ""
        if not word:
            found.append(part)
        elif word in secrets:
            found.append(part.mended("name", "vault", ""))
        elif word not in vocabulary:
            found.append(part.mended("unknown", "vocabulary", ""))
        elif word in vocabulary.grammar["languages"]:
            found.append(part if before in {"to", "in", "into", "from"} else part.mended("name", "vocabulary", ""))
        elif (before in honorifics and before not in vocabulary.classes and word not in vocabulary.stop_words) or (
            place and not silent and _odd_capital(parts, place, vocabulary)
        ):
            found.append(part.mended("name", "pattern", ""))
        elif word in vocabulary.sensitive:
            found.append(part.mended("topic", "topic", vocabulary.sensitive[word]))
        else:
            found.append(part)
    _flag_companies(found, parts, marks, vocabulary)
    _flag_places(found, vocabulary)
    return found


def _odd_capital(parts: Sequence[Part], place: int, vocabulary: Vocabulary) -> bool:
    """A capital that neither an acronym explains nor, standing alone, the name of a kind of text."""
    part = parts[place]
    if not part.capital or part.word == "i" or part.word in vocabulary.grammar["public_acronyms"]:
        return False
    alone = not any(p.capital for p in parts[max(1, place - 1) : place + 2] if p is not part)
    return not (alone and part.word in vocabulary.grammar["document_nouns"])


def _flag_companies(
    flagged: list[Part], parts: Sequence[Part], marks: frozenset[str], vocabulary: Vocabulary
) -> None:
    """The words before "Inc." or "Ltd" belong to the name."""
    for place, part in enumerate(parts):
        if part.word in marks and place:
            first = place
            while first > max(1, place - 4) and parts[first - 1].word not in vocabulary.stop_words:
                first -= 1
            for i in range(first, place):
                flagged[i] = parts[i].mended("company", "pattern", "")
            flagged[place] = part.mended("company", "pattern", "a company")


def _flag_places(flagged: list[Part], vocabulary: Vocabulary) -> None:
    """Up to two nouns before "area" or "street" are a place's name, unless they only describe it."""
    marks, plain = vocabulary.grammar["place_marks"], vocabulary.grammar["place_adjectives"] | _GENERIC
    for place in (i for i, part in enumerate(flagged) if part.word in marks):
        for before in range(place - 1, max(0, place - 3), -1):
            word = flagged[before].word
            if word in plain or word in vocabulary.stop_words or word in _BOUNDARIES:
                break
            flagged[before] = flagged[before].mended("place", "pattern", "") if word else flagged[before]


def _group(parts: Sequence[Part], vocabulary: Vocabulary) -> list[Part]:
    """Neighbouring names as one part, with the type its surroundings tell."""
    found: list[Part] = []
    place = 0
    while place < len(parts):
        end = place
        while end < len(parts) and parts[end].source and parts[end].kind in _NAMES:
            end += 1
        if end == place:
            found.append(parts[place])
            place += 1
            continue
        group = parts[place:end]
        kind, replacement = _type_of(found, group, vocabulary)
        if replacement and found and found[-1].word in _DETERMINERS | vocabulary.grammar["honorifics"]:
            group = [found.pop(), *group]
        source = "vault" if any(p.source == "vault" for p in group) else max(p.source for p in group)
        found.append(merge(group, kind, source, replacement))
        place = end
    return found


def _type_of(before: Sequence[Part], group: Sequence[Part], vocabulary: Vocabulary) -> tuple[str, str]:
    words = [part.word for part in before[-2:]]
    last = words[-1] if words else ""
    types = [p.said for p in group if p.said in vocabulary.grammar["organisations"]]
    if any(part.kind == "company" for part in group):
        return "company", "a company"
    if types and last in _STRICT_TRIGGERS:
        return "organisation", "an organisation"
    if last in {"dr", "doctor"}:
        return "name", "a doctor"
    if last in {"prof", "professor"}:
        return "name", "a professor"
    if last in vocabulary.grammar["honorifics"]:
        return "name", "a person"
    if last in {"to", "by", "dear", "thank", "invite", "email", "ask", "remind", "congratulate"}:
        return "name", "a person"
    if last in {"at", "near"}:
        return "place", "a place"
    if last == "joining":
        return "company", "a company"
    return group[0].kind, ""


def _mend_relatives(parts: Sequence[Part], vocabulary: Vocabulary) -> list[Part]:
    """"my sister Anna" becomes "a relative"."""
    found: list[Part] = []
    relatives = vocabulary.grammar["relatives"]
    for part in parts:
        if part.word in relatives and found and found[-1].word in _POSSESSIVES:
            found.append(merge([found.pop(), part], "relative", "vocabulary", "a relative"))
        elif part.source and part.kind in {"name", "unknown"} and found and found[-1].kind == "relative":
            found.append(merge([found.pop(), part], "relative", part.source, "a relative"))
        else:
            found.append(part)
    return found


def _mend_nouns(parts: Sequence[Part], vocabulary: Vocabulary) -> list[Part]:
    """Nouns where names stand: kept when they are roles, types or abstract, else mended."""
    found: list[Part] = []
    place = 0
    while place < len(parts):
        part = parts[place]
        found.append(part)
        place += 1
        trigger = part.word
        addressing = place == 1 and trigger in _ADDRESSING_VERBS
        if not (addressing or trigger in _STRICT_TRIGGERS or trigger in _LOOSE_TRIGGERS):
            continue
        end = _end_of_nouns(parts, place, trigger, vocabulary)
        nouns = list(parts[place:end])
        if not nouns or (trigger == "to" and _infinitive(nouns, vocabulary)):
            continue
        judge = _keeps_loosely if trigger in _LOOSE_TRIGGERS else _keeps_strictly
        mended, end = _judged(nouns, end, parts, trigger, vocabulary, judge)
        found += mended
        place = end
    return found


def _end_of_nouns(parts: Sequence[Part], start: int, trigger: str, vocabulary: Vocabulary) -> int:
    end = start
    while end < len(parts) and end - start < _MAX_NOUNS:
        word = parts[end].word
        if word in _BOUNDARIES or (end > start and _participle(word, parts[end - 1].word, vocabulary)):
            break
        end += 1
    return end


def _participle(word: str, before: str, vocabulary: Vocabulary) -> bool:
    """A form in -ing that begins a new phrase: "the bank asking", not "animal training"."""
    return word in {"asking", "requesting", "thanking", "inviting", "applying", "offering", "announcing", "describing"}


def _infinitive(nouns: Sequence[Part], vocabulary: Vocabulary) -> bool:
    word = nouns[0].word
    return bool(word) and vocabulary.verb(word) and not (word in vocabulary.guarded and len(nouns) == 1)


def _judged(
    nouns: list[Part],
    end: int,
    parts: Sequence[Part],
    trigger: str,
    vocabulary: Vocabulary,
    keeps: Callable[[list[Part], Vocabulary], bool],
) -> tuple[list[Part], int]:
    """The noun phrase as it may stand, and where the next one begins."""
    organisations, places = vocabulary.grammar["organisations"], vocabulary.grammar["places"]
    head = nouns[-1].word
    types = [n.word for n in nouns if n.word in organisations or n.word in places]
    people = vocabulary.grammar["people"]
    if head in people and not types:
        return nouns, end
    if types and head in {*organisations, *places} and trigger != "in":
        own = [n for n in nouns[:-1] if n.word not in _GENERIC]
        further = end < len(parts) and parts[end].word == "of"
        if not own and not further and (len(nouns) > 1 or trigger in _LOOSE_TRIGGERS):
            return nouns, end
        while further and end < len(parts) and (parts[end].word == "of" or parts[end].word not in _BOUNDARIES):
            end += 1
        stretch = [*nouns, *parts[parts.index(nouns[-1]) + 1 : end]]
        kind = "place" if head in places else "organisation"
        return [merge(stretch, kind, "vocabulary", _KINDS[kind])], end
    if any(n.source for n in nouns):
        return [n for n in nouns], end
    if keeps(nouns, vocabulary):
        return nouns, end
    kind, replacement = _TYPES.get(trigger, ("name", "a person"))
    return [merge(nouns, kind, "vocabulary", replacement)], end


_KINDS = {"place": "a place", "organisation": "an organisation"}
_TYPES = {
    "from": ("place", "a place"),
    "at": ("place", "a place"),
    "near": ("place", "a place"),
    "in": ("place", "a place"),
    "joining": ("company", "a company"),
    "for": ("name", ""),
    "with": ("name", "a person"),
    "titled": ("title", "a title"),
}


def _keeps_strictly(nouns: list[Part], vocabulary: Vocabulary) -> bool:
    head = nouns[-1].word
    if _known(head, vocabulary):
        return True
    if head in vocabulary.guarded:
        return False
    if nouns[0].word in _DETERMINERS:
        return vocabulary.common(head)
    return vocabulary.size_class(head) <= 10


def _keeps_loosely(nouns: list[Part], vocabulary: Vocabulary) -> bool:
    head = nouns[-1].word
    if _known(head, vocabulary) or vocabulary.common(head) or head.endswith("ing"):
        return head not in vocabulary.guarded or nouns[0].word in _DETERMINERS
    return nouns[0].word in _DETERMINERS and vocabulary.size_class(head) <= 35


def _known(head: str, vocabulary: Vocabulary) -> bool:
    grammar = vocabulary.grammar
    return (
        head in vocabulary.stop_words
        or head in grammar["people"]
        or head in grammar["safe_heads"]
        or head in grammar["document_nouns"]
        or head in grammar["public_acronyms"]
        or head.removesuffix("s").endswith(_ABSTRACT)
    )
