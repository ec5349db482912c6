"""Where in an instruction the task is said: everything else is detail and stays here.

People write "Title: details", "Please write X to Y because Z", or paste a text below a short
request. The task is the first clause that asks for something; it ends where facts begin to be told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cogenesis.privacy.normalise import Token, tokens, word_set
from cogenesis.privacy.vocabulary import Vocabulary

MAX_LEAD = 600
"""Code points at the start of an instruction in which the task is looked for."""

_BREAK = re.compile(r"[.!?](?=\s|$)|[;:\n\r\t\[\](){}<>|•*…]|\s-{1,2}\s|\s?[–—]\s?")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Za-z]|[Dd]r|[Mm]rs?|[Mm]s|[Pp]rof|[Ee]ngr?|[Ss]t|[Jj]r|[Ss]r|[Nn]o|vs|[Ii]nc|[Ll]td|[Cc]orp|[Cc]o)$"
)
_COMMA = re.compile(r",|\b(?:and|so|but)\b", re.IGNORECASE)
_LONG_QUOTE = 60
QUOTED = re.compile(
    rf"(?<!\w)(?:\"[^\"\n]{{2,{_LONG_QUOTE}}}\"|“[^”\n]{{2,{_LONG_QUOTE}}}”|«[^»\n]{{2,{_LONG_QUOTE}}}»"
    rf"|'[^'\n]{{2,{_LONG_QUOTE}}}'(?!\w)|‘[^’\n]{{2,{_LONG_QUOTE}}}’(?!\w))"
)
_OPEN_QUOTE = re.compile(r"[\"“”„«»]|(?<!\w)['‘](?=\w)")
_TITLE_WORDS = 14
_AFTER_NOUN = word_set("to asking thanking inviting")
_OBJECT = word_set("a an the my our your this some")
_BARE_TITLE_WORDS = 8
_NO_TITLE = word_set("i we he she they it you my his is was are were has have had be been")
_CLAUSES = 6
_NEAR = 2
"""Clauses at the start that count as requests whatever they ask for; those further on ask to write."""
_OBJECT_WORDS = 8
_GREETING_WORDS = 3
_OF_A_TEXT = word_set("for about on of to")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the instruction between breaks.

    Attributes:
        words: its tokens, with offsets in the instruction.
        request: it begins with a verb that asks for a text.
        titled: it looks like a title: a colon follows, or its words begin with capitals.
    """

    start: int
    end: int
    words: tuple[Token, ...]
    request: bool
    titled: bool = False


def find_tasks(text: str, vocabulary: Vocabulary) -> list[Clause]:
    """Clauses that say what to write, without opening politeness, the likeliest first.

    A title comes before all; then what asks to write something, then other requests, then a sentence that
    names a kind of text ("my bank wants a letter").
    """
    clauses = _clauses(text[:MAX_LEAD], vocabulary)
    ranked: list[tuple[int, Clause]] = []
    for place, clause in enumerate(clauses):
        if not clause.request and clause.words[0].word in vocabulary.grammar["greetings"]:
            if _greets_assistant(clauses, place, vocabulary):
                continue
            break
        rank = _rank(clause, clauses[place + 1 : place + 2] if place == 0 else None, vocabulary)
        if rank is not None and (place < _NEAR or rank <= _WRITING):
            ranked.append((rank, clause))
    return [clause for _, clause in sorted(ranked, key=lambda pair: pair[0])]


def _greets_assistant(clauses: list[Clause], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a greeting is no pasted letter's: it is short, and an order to write follows."""
    following = clauses[place + 1 : place + 2]
    return (
        len(clauses[place].words) <= _GREETING_WORDS
        and bool(following)
        and following[0].request
        and following[0].words[0].word in vocabulary.grammar["writing_verbs"]
    )


_TITLE, _WRITING, _ASKING, _NAMING = range(4)


def _rank(clause: Clause, following: list[Clause] | None, vocabulary: Vocabulary) -> int | None:
    """How likely a clause is the task, best first; None: it is not. `following` is given for the first."""
    words = [token.word for token in clause.words]
    nouns = vocabulary.grammar["document_nouns"]
    if clause.request:
        named = not nouns.isdisjoint(words[:_OBJECT_WORDS])
        short = following is not None and len(words) <= _BARE_TITLE_WORDS
        writing = words[0] in vocabulary.grammar["writing_verbs"] or named or short
        return _TITLE if short and clause.titled else _WRITING if writing else _ASKING
    if following is None or not _headline(clause, vocabulary, followed=any(f.request for f in following)):
        return None
    sentence = not vocabulary.grammar["finite_verbs"].isdisjoint(words)
    return _TITLE if clause.titled or not sentence else _NAMING


def _clauses(lead: str, vocabulary: Vocabulary) -> list[Clause]:
    quotes = [match.span() for match in QUOTED.finditer(lead)]
    start = 0
    if quotes and not lead[: quotes[0][0]].strip():
        start = quotes[0][1]  # what begins with a quote begins with pasted text
    found: list[Clause] = []
    for end, after in [*(b for b in _breaks(lead, quotes) if b[0] >= start), (len(lead), len(lead))]:
        found += _with_later_request(lead, start, end, vocabulary)
        start = after
        if len(found) >= _CLAUSES:
            break
    return found[:_CLAUSES]


def _with_later_request(lead: str, start: int, end: int, vocabulary: Vocabulary) -> list[Clause]:
    """The clause between two breaks; where it asks for nothing, also what does so after a comma."""
    clause = _clause(lead, start, end, vocabulary)
    if clause is None or clause.request:
        return [] if clause is None else [clause]
    for comma in (match.end() for match in _COMMA.finditer(lead, start, end)):
        later = _clause(lead, comma, end, vocabulary)
        if later is not None and later.request:
            before = _clause(lead, start, comma - 1, vocabulary)
            return [later] if before is None else [before, later]
    return [clause]


def _breaks(lead: str, quotes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ends of clauses, and starts of the next: punctuation, and quotes that are too long for a title."""
    found = []
    for match in _BREAK.finditer(lead):
        abbreviation = match.group() == "." and _ABBREVIATION.search(lead[: match.start()])
        if not abbreviation and not _inside(match.start(), quotes):
            found.append(match.span())
    found += [m.span() for m in _OPEN_QUOTE.finditer(lead) if not _inside(m.start(), quotes)]
    return sorted(found)


def _inside(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def _clause(lead: str, start: int, end: int, vocabulary: Vocabulary) -> Clause | None:
    words = [Token(t.raw, t.word, t.start + start, t.end + start) for t in tokens(lead[start:end])]
    opened = _without_opener(words, vocabulary)
    if not words or not opened:
        return None
    nouns = vocabulary.grammar["document_nouns"]
    addressed = opened[0].word in nouns and len(opened) > 1 and opened[1].word in _AFTER_NOUN
    request = (
        addressed
        or opened[0].word in vocabulary.grammar["request_verbs"]
        or (len(opened) < len(words) and opened[0].word in nouns | _OBJECT)
    )
    kept = opened if request else words
    titled = lead[end : end + 1] == ":" or _title_case(words)
    return Clause(kept[0].start, kept[-1].end, tuple(kept), request, titled)


def _title_case(words: list[Token]) -> bool:
    long = [token for token in words if len(token.word) > 3]
    return len(words) > 1 and sum(token.capital for token in long) * 5 >= len(long) * 3


def _without_opener(words: list[Token], vocabulary: Vocabulary) -> list[Token]:
    """`words` without "please", "can you", "i want you to" and the like, as many as there are."""
    openers = sorted((tuple(o.split()) for o in vocabulary.grammar["openers"]), key=len, reverse=True)
    greeted = [*words]
    while greeted and greeted[0].word in vocabulary.grammar["greetings"]:
        greeted = greeted[1:]
    rest, before = greeted, len(greeted) + 1
    while len(rest) < before:
        before = len(rest)
        for opener in openers:
            if tuple(t.word for t in rest[: len(opener)]) == opener:
                rest = rest[len(opener) :]
                break
    asked = len(rest) < len(greeted) or len(greeted) == len(words)
    verbs = vocabulary.grammar["request_verbs"]
    if len(rest) > 1 and rest[0].word.endswith("ly") and rest[0].word not in verbs:
        rest = rest[1:]
    return rest if asked else words


def _headline(clause: Clause, vocabulary: Vocabulary, *, followed: bool) -> bool:
    """A title, not a sentence: a short line that names a kind of text, or stands before a request."""
    words = [token.word for token in clause.words]
    facts = next(
        (i for i, word in enumerate(words) if i and word in vocabulary.grammar["cut_words"]), len(words)
    )
    words = words[:facts]
    if len(words) > _TITLE_WORDS or not _NO_TITLE.isdisjoint(words):
        return False
    if not vocabulary.grammar["document_nouns"].isdisjoint(words):
        return True
    phrase = not _OF_A_TEXT.isdisjoint(words[1:]) and vocabulary.grammar["finite_verbs"].isdisjoint(words)
    return len(words) <= _BARE_TITLE_WORDS and (followed or phrase)
