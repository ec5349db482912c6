"""Names: unknown and capitalised words, companies, places, and relatives; what they become.

A word is taken for a name when in doubt. What it becomes is read off the words around it.
"""

from __future__ import annotations

from collections.abc import Sequence

from cogenesis.privacy.lexicon import Lexicon, singles
from cogenesis.privacy.normalise import tokens, word_set
from cogenesis.privacy.nouns import DETERMINERS, GENERIC, addressing, boundary, mend_nouns
from cogenesis.privacy.parts import Part, merge
from cogenesis.privacy.vocabulary import Vocabulary

_POSSESSIVES = word_set("my his her our their your")
_NAMES = frozenset({"name", "unknown", "company", "place"})
_TITLES = {"dr": "a doctor", "doctor": "a doctor", "prof": "a professor", "professor": "a professor"}
_MOTION = word_set("trip travel visit flight move moving journey tour going return transfer drive")
_TO_LANGUAGE = word_set("to in into from")
_BY_WORD_BEFORE = {
    **dict.fromkeys(
        ("to", "by", "dear", "thank", "invite", "email", "ask", "remind", "congratulate"), "a person"
    ),
    **dict.fromkeys(("at", "near"), "a place"),
    **dict.fromkeys(("for", "with"), "someone"),
    "joining": "a company",
}
_TO_PERSON = word_set("to by from dear thank")
_KINDS = {"a person": "name", "someone": "name", "a place": "place", "a company": "company"}


def mend_names(
    parts: Sequence[Part], lexicon: Lexicon, vocabulary: Vocabulary, *, request: bool
) -> list[Part]:
    """`parts` with every name, and what may be one, mended to its type or left out."""
    flagged = _flag(parts, lexicon, vocabulary, request=request)
    told = _mend_relatives(_group(flagged, vocabulary), vocabulary)
    title = heading(parts, vocabulary, request=request)
    return _merge_topics(mend_nouns(told, vocabulary, title=title))


def names_in(text: str, parts: Sequence[Part]) -> frozenset[str]:
    """The folded words of `text` that were taken for names, and for nothing that has a role of its own."""
    named = (part for part in parts if part.source and part.kind in _NAMES)
    return frozenset(token.word for part in named for token in tokens(text[part.start : part.end]))


def heading(parts: Sequence[Part], vocabulary: Vocabulary, *, request: bool) -> bool:
    """Whether capitals say nothing here: a line in title case, or in capitals throughout.

    A line that begins with a verb is a title when it is long, names a kind of text, or has only words that
    are no names.
    """
    long = [p for p in parts[1:] if len(p.word) >= 4]
    capitals = [p for p in long if p.capital]
    if not capitals or len(capitals) * 5 < len(long) * 3:
        return False
    nouns = vocabulary.grammar["document_nouns"]
    throughout = len(long) >= 4 and len(capitals) * 5 >= len(long) * 4
    if not request or throughout or any(p.word in nouns for p in capitals):
        return True
    plain = all(p.word in vocabulary and p.word not in vocabulary.guarded for p in long)
    return plain and len(long) == len(capitals) > 1 and parts[0].capital and not addressing(parts[0])


def _flag(parts: Sequence[Part], lexicon: Lexicon, vocabulary: Vocabulary, *, request: bool) -> list[Part]:
    """Every word that may not stand as it is, marked; in no group yet."""
    forms = {p.word: singles(p.word, vocabulary) for p in parts if p.word}
    known = lexicon.known(frozenset().union(*forms.values()))
    secrets = {word for word, terms in forms.items() if not known.isdisjoint(terms)}
    silent = heading(parts, vocabulary, request=request)
    found: list[Part] = []
    for place, part in enumerate(parts):
        phrase = vocabulary.delicate(part.word)
        if not part.word:
            found.append(part)
        elif part.word in secrets:
            found.append(part.mended("name", "vault", ""))
        elif phrase is not None:
            found.append(part.mended("topic", "topic", phrase))
        elif part.word not in vocabulary or _foreign(parts, place, vocabulary):
            found.append(part.mended("unknown", "vocabulary", ""))
        elif _titled(parts, place, vocabulary) or (
            place and not silent and _odd_capital(parts, place, vocabulary)
        ):
            found.append(part.mended("name", "pattern", ""))
        else:
            found.append(part)
    _flag_companies(found, parts, vocabulary)
    _flag_places(found, vocabulary)
    return found


def _foreign(parts: Sequence[Part], place: int, vocabulary: Vocabulary) -> bool:
    """A language that is not what to write in tells where somebody comes from."""
    before = parts[place - 1].word if place else ""
    return parts[place].word in vocabulary.grammar["languages"] and before not in _TO_LANGUAGE


def _titled(parts: Sequence[Part], place: int, vocabulary: Vocabulary) -> bool:
    """A word after "Mr" or "Dr"."""
    before = parts[place - 1].word if place else ""
    honorific = before in vocabulary.grammar["honorifics"] and before not in vocabulary.classes
    return honorific and parts[place].word not in vocabulary.stop_words


def _odd_capital(parts: Sequence[Part], place: int, vocabulary: Vocabulary) -> bool:
    """A capital that neither an acronym explains nor, standing alone, the name of a kind of text."""
    part = parts[place]
    first = part.word.split("-")[0]  # as in "AI-based"
    known = first in vocabulary.grammar["public_acronyms"] | vocabulary.grammar["languages"]
    if not part.capital or part.word == "i" or known:
        return False
    alone = not any(p.capital for p in parts[max(1, place - 1) : place + 2] if p is not part)
    return not (alone and part.word in vocabulary.grammar["document_nouns"])


def _flag_companies(flagged: list[Part], parts: Sequence[Part], vocabulary: Vocabulary) -> None:
    """The words before "Inc." or "Ltd" belong to the name."""
    for place, part in enumerate(parts):
        if place and part.word in vocabulary.grammar["company_marks"]:
            first = place
            while first > max(1, place - 4) and parts[first - 1].word not in vocabulary.stop_words:
                first -= 1
            for i in range(first, place):
                flagged[i] = parts[i].mended("company", "pattern", "")
            flagged[place] = part.mended("company", "pattern", "a company")


def _flag_places(flagged: list[Part], vocabulary: Vocabulary) -> None:
    """Up to two nouns before "area" or "street" are a place's name, unless they only describe it."""
    marks, plain = vocabulary.grammar["place_marks"], vocabulary.grammar["place_adjectives"] | GENERIC
    for place in (i for i, part in enumerate(flagged) if part.word in marks):
        for before in range(place - 1, max(0, place - 3), -1):
            word = flagged[before].word
            if word in plain or word in vocabulary.stop_words or boundary(flagged[before]):
                break
            flagged[before] = flagged[before].mended("place", "pattern", "") if word else flagged[before]


def _group(parts: Sequence[Part], vocabulary: Vocabulary) -> list[Part]:
    """Neighbouring names as one part, with the type its surroundings tell."""
    found: list[Part] = []
    place = 0
    while place < len(parts):
        end = place
        while end < len(parts) and (_name(parts[end]) or _joins(parts, place, end)):
            end += 1
        if end == place:
            found.append(parts[place])
            place += 1
            continue
        group = parts[place:end]
        kind, replacement = _type_of(found, group, vocabulary)
        if end < len(parts) and not _ends_phrase(parts[end], vocabulary):
            replacement = ""  # what follows is the noun: "to Tom's party"
        if replacement and found and found[-1].word in DETERMINERS | vocabulary.grammar["honorifics"]:
            group = [found.pop(), *group]
        sources = {p.source for p in group}
        source = next(s for s in ("vault", "pattern", "vocabulary", "model") if s in sources)
        found.append(merge(group, kind, source, replacement))
        place = end
    return found


def _name(part: Part) -> bool:
    return bool(part.source) and part.kind in _NAMES


def _joins(parts: Sequence[Part], start: int, place: int) -> bool:
    """Whether it is "and" between two names."""
    return start < place < len(parts) - 1 and parts[place].word == "and" and _name(parts[place + 1])


def _ends_phrase(part: Part, vocabulary: Vocabulary) -> bool:
    return boundary(part) or bool(part.source) or part.word in vocabulary.stop_words


def _type_of(before: Sequence[Part], group: Sequence[Part], vocabulary: Vocabulary) -> tuple[str, str]:
    """Kind and replacement of a group of names; the replacement is "" where the sentence does without."""
    words = ["", "", *(part.word for part in before if part.word not in DETERMINERS)]
    honorifics, organisations = vocabulary.grammar["honorifics"], vocabulary.grammar["organisations"]
    titles = [word for word in (words[-1], *(p.said for p in group)) if word in honorifics]
    replacement = _BY_WORD_BEFORE.get(words[-1], "")
    if any(part.kind == "company" for part in group):
        replacement = "a company"
    elif replacement and any(p.said in organisations for p in group):
        return "organisation", "an organisation"
    elif titles:
        to = "to " if words[-1] in {"write", "reply", "respond"} else ""
        return "name", to + _TITLES.get(titles[0], "a person")
    elif words[-1] == "to" and words[-2] in _MOTION:
        replacement = "a place"
    return _KINDS.get(replacement, group[0].kind), replacement


def _mend_relatives(parts: Sequence[Part], vocabulary: Vocabulary) -> list[Part]:
    """Whoever is "my sister Anna" becomes "a relative", name included."""
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


def _merge_topics(parts: Sequence[Part]) -> list[Part]:
    """Sensitive words in a row, or with "and" between them, are one matter; before a noun they go unsaid."""
    found: list[Part] = []
    for place, part in enumerate(parts):
        joined = found[-2:] if len(found) > 1 and found[-1].word == "and" else found[-1:]
        if part.kind == "topic" and joined and joined[0].kind == "topic":
            del found[-len(joined) :]
            found.append(merge([*joined, part], "topic", "topic", " ".join(joined[0].words)))
        elif part.kind == "topic" and _describes(parts, place):
            found.append(part.mended("topic", "topic", ""))
        elif part.kind == "topic" and found and found[-1].word in _TO_PERSON:
            found.append(part.mended("topic", "topic", "a person"))
        else:
            found.append(part)
    return found


def _describes(parts: Sequence[Part], place: int) -> bool:
    """Whether a noun follows, as in "dating profile" and "crime novel"."""
    following = parts[place + 1] if place + 1 < len(parts) else None
    return following is not None and bool(following.word) and not boundary(following)
