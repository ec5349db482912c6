"""Takes a text apart: how it begins, what it says, how it ends; and that into paragraphs and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cogenesis.voice.tongue import Tongue

LONGEST_OPENING = 70
LONGEST_CLOSING = 60
MOST_NAMED_WORDS = 5
CLOSING_LINES = 6
"""How many lines with words a sign-off may have behind it, itself included."""
FIRST, LAST = "{first}", "{last}"

_ENDS = ",!:.;，：！。、…—–"
_PARTS = ",!:，：！—–"
_WHO = re.compile(r"[^,!:.;\n，：！。—–]*")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|[。！？]+[」』”’）]*|\n")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e|approx|nr|bzw|ca|usw|z\.b|d\.h|u\.a|p\.ex|sr|sra|mme)|\b(?-i:[A-ZÀ-Þ]))\.$",
    re.IGNORECASE,
)
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_IDEOGRAPHS = re.compile("[\u3400-\u9fff]")
_NOT_A_NAME = re.compile(r"[\d@/:]")


@dataclass(frozen=True, slots=True)
class Span:
    """Code points of a text, from and to."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Parts:
    """A text taken apart.

    Attributes:
        opening: such as "Hi Anna,"; "" when it begins without one. `opening_at`: where it stands.
        sign_off: such as "Best,\\nMaria"; "" when there is none. `sign_off_at`: where it stands.
        body: what is between.
    """

    opening: str
    opening_at: Span
    body: str
    sign_off: str
    sign_off_at: Span


def take_apart(text: str, known: Tongue) -> Parts:
    """Find opening and sign-off of a text; what is not plainly either belongs to the body."""
    opening = _opening(text, known)
    sign_off = _sign_off(text, opening.end, known)
    return Parts(
        text[opening.start : opening.end].strip(),
        opening,
        text[opening.end : sign_off.start].strip(),
        "\n".join(line.strip() for line in text[sign_off.start : sign_off.end].split("\n") if line.strip()),
        sign_off,
    )


def template_of(opening: str, known: Tongue, recipients: Iterable[str] = ()) -> str:
    """An opening with places in the stead of names: "Hi {first},", "Dear Dr {last},".

    `recipients` are names as they are known; without them the place of a word decides.
    """
    if known.unspaced:
        return _unspaced_template(opening, known)
    greeting = _greeting_of(opening, known)
    given = {word for name in recipients for word in _named(name)[:1]}
    family = {word for name in recipients for word in _named(name)[1:]}
    rest = opening[len(greeting) :] if opening.lower().startswith(greeting) else opening
    told = opening[: len(opening) - len(rest)]
    titled = seen = False
    words: list[str] = []
    for piece in re.split(r"([^\W\d_]+(?:['’\-][^\W\d_]+)*\.?)", rest):
        folded = piece.lower().rstrip(".")
        if not folded or not folded[0].isalpha() or folded in known.plain:
            words.append(piece)
        elif folded in known.titles:
            titled = True
            words.append(piece)
        else:
            place = LAST if titled or seen or (folded in family and folded not in given) else FIRST
            end = "." if piece.endswith(".") else ""
            if not words or place not in words:
                words.append(place + end)
            seen = True
    made = re.sub(r"\s+", " ", told + "".join(words)).strip()
    for form, both in known.gendered.items():
        if made.startswith(f"{form} "):
            return both + made[len(form) :]
    return made


def _unspaced_template(opening: str, known: Tongue) -> str:
    greeting = next((each for each in known.greetings if opening.startswith(each)), "")
    who = re.split("[，,：:！!。]", opening[len(greeting) :], maxsplit=1)[0]
    title = next((each for each in known.titles if who.endswith(each)), "")
    if not who or who in known.greetings or who.startswith(tuple(known.plain)):
        return opening
    end = opening[len(greeting) + len(who) :]
    return f"{greeting}{LAST}{title}{end}" if title else f"{greeting}{FIRST}{end}"


def sentences(text: str) -> Iterator[str]:
    """The sentences of a body that have words; a line's end ends one."""
    start = 0
    for found in _SENTENCE_END.finditer(text):
        piece = text[start : found.end()]
        if found.group() == "." and _ABBREVIATION.search(piece):
            continue
        if any(char.isalnum() for char in piece):
            yield piece.strip()
        start = found.end()
    if any(char.isalnum() for char in text[start:]):
        yield text[start:].strip()


def paragraphs(body: str) -> list[str]:
    """Paragraphs: parted by blank lines, or, where there are none, by lines."""
    parted = [each for each in _BLANK_LINES.split(body) if each.strip()]
    return parted if len(parted) > 1 else [line for line in body.split("\n") if line.strip()]


def words_of(text: str) -> list[str]:
    """Words as they are written, with their apostrophes; an ideograph is one."""
    return [word for run in _WORD.findall(text) for word in _IDEOGRAPHS.findall(run) or [run]]


def _opening(text: str, known: Tongue) -> Span:
    start = len(text) - len(text.lstrip())
    line = text[start:].split("\n", 1)[0]
    greeting = _greeting_of(line, known)
    if not greeting:
        return Span(start, start)
    if known.unspaced:
        found = re.match(r"[^\n。！!：:]{0,24}[：:！!，,。]?", line)
        end = found.end() if found else 0
        return Span(start, start + end) if end == len(line.rstrip()) or end else Span(start, start)
    who = _WHO.match(line, len(greeting))
    end = who.end() if who else len(greeting)
    while end < len(line) and line[end] == "." and _ABBREVIATION.search(line[: end + 1]):
        more = _WHO.match(line, end + 1)
        end = more.end() if more else end + 1
    named = line[len(greeting) : end]
    while end < len(line) and line[end] in _ENDS:
        end += 1
    alone = end >= len(line.rstrip())
    fits = _names_somebody(named, known) and end <= LONGEST_OPENING
    parted = alone or line[end - 1] in _PARTS
    return Span(start, start + end) if fits and parted else Span(start, start)


def _names_somebody(named: str, known: Tongue) -> bool:
    """A few words that are names, titles, or known to stand in greetings; one may be another."""
    words = named.split()
    others = [w for w in words if w[0].islower() and w.lower().rstrip(".") not in known.plain | known.titles]
    return len(words) <= MOST_NAMED_WORDS and len(others) <= 1


def _greeting_of(line: str, known: Tongue) -> str:
    folded = line[: LONGEST_OPENING * 2].lower()
    for greeting in known.greetings:
        if known.unspaced:
            if greeting in folded[:20]:
                return (
                    greeting if folded.startswith(greeting) else folded[: folded.index(greeting)] + greeting
                )
        elif folded.startswith(greeting) and not folded[len(greeting) : len(greeting) + 1].isalnum():
            return greeting
    return ""


def _sign_off(text: str, after: int, known: Tongue) -> Span:
    """Where the last lines say goodbye; an empty span at the text's end where they do not."""
    end = max(len(text.rstrip()), after)
    lines = _last_lines(text, after, end)
    for start, line in lines[:CLOSING_LINES]:
        if _closes(line, known):
            below = [other for place, other in lines if place > start]
            if all(_is_name(other) for other in below) and len(below) <= 3:
                return Span(_first_closing(start, lines, known), end)
    if len(lines) > 1 and _is_bare_name(lines[0][1], known):
        return Span(lines[0][0], end)
    return Span(end, end)


def _first_closing(start: int, lines: list[tuple[int, str]], known: Tongue) -> int:
    """Where a sign-off of several lines begins whose last one begins at `start`."""
    above = [(place, line) for place, line in lines if place < start]
    for place, line in above[:1]:
        if _closes(line, known):
            return place
    return start


def _last_lines(text: str, after: int, end: int) -> list[tuple[int, str]]:
    """The last lines with words, the last first, each with where it begins."""
    found: list[tuple[int, str]] = []
    stop = end
    while stop > after and len(found) <= CLOSING_LINES:
        start = max(text.rfind("\n", after, stop) + 1, after)
        if text[start:stop].strip():
            found.append((start, text[start:stop].strip()))
        stop = start - 1
    return found


def _closes(line: str, known: Tongue) -> bool:
    if len(line) > LONGEST_CLOSING:
        return False
    folded = line.lower().lstrip("-—– ")
    for closing in known.closings:
        if not folded.startswith(closing):
            continue
        rest = folded[len(closing) :]
        if known.unspaced:
            return len(rest) <= 8
        if rest[:1].isalnum():
            continue
        more = rest.strip(_ENDS + " ")
        return not more or (len(more.split()) <= 4 and "?" not in rest and not rest.rstrip().endswith("."))
    return False


def _is_name(line: str) -> bool:
    words = line.split()
    ends = line.endswith(("!", "?", "。")) or (line.endswith(".") and len(words[-1]) > 3)
    return len(line) <= 40 and len(words) <= 4 and not _NOT_A_NAME.search(line) and not ends


def _is_bare_name(line: str, known: Tongue) -> bool:
    """A line of one to three capitalised words, such as "Maria" or "M."; a few ideographs."""
    if known.unspaced:
        return 2 <= len(line) <= 4 and len(_IDEOGRAPHS.findall(line)) == len(line)
    words = line.lstrip("-—– ").split()
    return (
        1 <= len(words) <= 3
        and len(line) <= 25
        and not _NOT_A_NAME.search(line)
        and not line.endswith(("!", "?", ",", ":"))
        and (not line.endswith(".") or len(words[-1]) <= 3)
        and all(word[:1].isupper() for word in words)
    )


def _named(name: str) -> list[str]:
    bare = name.partition("<")[0] or name
    return [word.lower() for word in words_of(bare.partition("@")[0])]
