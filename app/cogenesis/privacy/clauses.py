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
_CLAUSES = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the instruction between breaks.

    Attributes:
        words: its tokens, with offsets in the instruction.
        request: it begins with a verb that asks for a text.
    """

    start: int
    end: int
    words: tuple[Token, ...]
    request: bool


def find_task(text: str, vocabulary: Vocabulary) -> Clause | None:
    """The clause that says what to write, without opening politeness; None when nothing does."""
    clauses = _clauses(text[:MAX_LEAD], vocabulary)
    for place, clause in enumerate(clauses):
        if clause.request:
            return clause
        if clause.words[0].word in vocabulary.grammar["greetings"]:
            return None
        followed = any(following.request for following in clauses[1:2])
        if place == 0 and _headline(clause, vocabulary, followed=followed):
            return clause
    return None


def _clauses(lead: str, vocabulary: Vocabulary) -> list[Clause]:
    quotes = [match.span() for match in QUOTED.finditer(lead)]
    start = 0
    if quotes and not lead[: quotes[0][0]].strip():
        start = quotes[0][1]  # what begins with a quote begins with pasted text
    found: list[Clause] = []
    for end, after in [*(b for b in _breaks(lead, quotes) if b[0] >= start), (len(lead), len(lead))]:
        clause = _clause(lead, start, end, vocabulary)
        start = after
        if clause is not None:
            found.append(clause)
        if len(found) == _CLAUSES:
            break
    return found


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
    return Clause(kept[0].start, kept[-1].end, tuple(kept), request)


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
    named = not vocabulary.grammar["document_nouns"].isdisjoint(words)
    return named or (followed and len(words) <= _BARE_TITLE_WORDS)
