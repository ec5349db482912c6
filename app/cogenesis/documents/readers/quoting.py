"""Cuts from a mail what its writer did not write in it: quoted text, forwarded parts, signatures and notices.

Line by line and by patterns (`mail_phrases`). It would rather leave a foreign line in than cut one of the
writer's: an attribution must hold a date, a time or an address or stand over a quotation, copied headers must
be three together, and contact data are cut only below a closing.
"""

from __future__ import annotations

import re

from cogenesis.documents.readers.mail_phrases import (
    ADDRESS,
    ADVERT,
    ATTRIBUTION,
    BARE_ATTRIBUTION,
    CLOCK,
    CLOSING,
    CONTACT,
    DATED,
    DISCLAIMER,
    DIVIDER,
    FROM_HEADER,
    OTHER_HEADER,
    PICTURE,
    RULE,
)

LONGEST_LINE = 300
ATTRIBUTION_LINES = 3
HEADER_BLOCK_LINES = 7
HEADERS_TOGETHER = 3
SIGNATURE_LINES = 12
CLOSING_LINES = 15
"""How far from the end a closing may stand for what follows it to be a signature."""

SENTENCE_WORDS = 6
_NAME_CHARACTERS = 60
_POSTSCRIPT = re.compile(r"p\.?\s?s\b|pd\b|nb\b|附言", re.IGNORECASE)
_QUOTED = re.compile(r" {0,2}>")


def own_words(text: str) -> str:
    """What the writer of a mail wrote in it; "" when everything is quoted or forwarded.

    `text` has "\\n" line ends and keeps the space after the "--" of a signature, if it still can.
    """
    lines = text.split("\n")
    lines = lines[: _foreign_start(lines)]
    lines = _without_quotes(lines)
    lines = _without_signature(lines)
    lines = _without_notices(lines)
    lines = _without_contact_data(lines)
    return "\n".join(lines).strip("\n ")


# -- what others wrote --------------------------------------------------------------------------------------


def _foreign_start(lines: list[str]) -> int:
    """Where everything from there on is someone else's: a forwarded or copied message."""
    for number, line in enumerate(lines):
        if not line or len(line) > LONGEST_LINE:
            continue
        if DIVIDER.fullmatch(line.strip()) or _starts_copied_headers(lines, number):
            return number
        length = _attribution_length(lines, number)
        if length and not _is_quote_next(lines, number + length):
            return number
    return len(lines)


def _starts_copied_headers(lines: list[str], number: int) -> bool:
    """Whether the headers of a copied message start here: a sender and two more, close together."""
    line = lines[number]
    if not (FROM_HEADER.match(line) or OTHER_HEADER.match(line)):
        return False
    block = [other[:LONGEST_LINE] for other in lines[number : number + HEADER_BLOCK_LINES]]
    senders = sum(1 for other in block if FROM_HEADER.match(other))
    others = sum(1 for other in block if OTHER_HEADER.match(other) and not FROM_HEADER.match(other))
    return senders > 0 and senders + others >= HEADERS_TOGETHER


def _attribution_length(lines: list[str], start: int) -> int:
    """How many lines an "On ... wrote:" takes that starts here; 0 when there is none."""
    joined = ""
    for length in range(1, ATTRIBUTION_LINES + 1):
        if start + length > len(lines):
            return 0
        line = lines[start + length - 1].strip()
        if not line or line.startswith(">") or len(joined) + len(line) > LONGEST_LINE:
            return 0
        joined = f"{joined} {line}".strip()
        if line.endswith((":", "：")):
            return length if _is_attribution(joined, lines, start + length) else 0
    return 0


def _is_attribution(joined: str, lines: list[str], after: int) -> bool:
    dated = DATED.search(joined)
    if dated and ATTRIBUTION.fullmatch(joined):
        return True
    if not _is_quote_next(lines, after):
        return False
    if BARE_ATTRIBUTION.fullmatch(joined):
        return True
    # In whatever language: who, when, a colon, and a quotation.
    return bool(ADDRESS.search(joined) and CLOCK.search(joined))


def _is_quote_next(lines: list[str], start: int) -> bool:
    for line in lines[start : start + 3]:
        if line.strip():
            return _QUOTED.match(line) is not None
    return False


def _without_quotes(lines: list[str]) -> list[str]:
    """The lines that neither are quoted nor announce a quotation."""
    kept: list[str] = []
    number = 0
    while number < len(lines):
        length = _attribution_length(lines, number)
        if length:
            number += length
            continue
        if not _QUOTED.match(lines[number]):
            kept.append(lines[number])
        number += 1
    return kept


# -- what programs and companies add ------------------------------------------------------------------------


def _without_signature(lines: list[str]) -> list[str]:
    """Cut at the signature mark, and what a telephone's mail program or a copy leaves at the end."""
    for number, line in enumerate(lines):
        near_end = len(lines) - number <= SIGNATURE_LINES
        if line in ("-- ", "--\u00a0") or (near_end and line.rstrip() in ("--", "—")):
            lines = lines[:number]
            break
    return _without_tail(lines)


def _without_tail(lines: list[str]) -> list[str]:
    end = len(lines)
    while end:
        line = lines[end - 1].strip()[:LONGEST_LINE]
        if line and not (ADVERT.fullmatch(line) or RULE.fullmatch(line) or PICTURE.fullmatch(line)):
            break
        end -= 1
    return lines[:end]


def _without_notices(lines: list[str]) -> list[str]:
    """Cut at a notice on secrecy or printing, when nothing but more of it follows."""
    for number in range(max(1, len(lines) - SIGNATURE_LINES * 2), len(lines)):
        begins = not lines[number - 1].strip() or RULE.fullmatch(lines[number - 1].strip()[:LONGEST_LINE])
        if begins and DISCLAIMER.match(lines[number][:LONGEST_LINE]):
            return _without_tail(lines[:number])
    return lines


def _without_contact_data(lines: list[str]) -> list[str]:
    """Cut the block of contact data below a closing; the closing and the name under it stay."""
    for number in range(len(lines) - 1, max(-1, len(lines) - CLOSING_LINES - 1), -1):
        line = lines[number].strip()
        if len(line) > _NAME_CHARACTERS or not CLOSING.fullmatch(line):
            continue
        name = next((place for place in range(number + 1, len(lines)) if lines[place].strip()), None)
        if name is None or not _is_name(lines[name].strip()):
            continue
        below = [other.strip() for other in lines[name + 1 :] if other.strip()]
        data = sum(1 for other in below if CONTACT.search(other[:LONGEST_LINE]))
        if data * 3 >= len(below) > 0 and not any(map(_is_sentence, below)):
            return _without_tail(lines[: name + 1])
    return lines


def _is_name(line: str) -> bool:
    return len(line) <= _NAME_CHARACTERS and not CONTACT.search(line) and not _is_sentence(line)


def _is_sentence(line: str) -> bool:
    """Whether a line is the writer's after all: a postscript, or words of some length with an end."""
    return (
        bool(_POSTSCRIPT.match(line))
        or len(line) > LONGEST_LINE
        or (line.endswith((".", "!", "?")) and len(line.split()) >= SENTENCE_WORDS)
    )
