"""Cuts from a mail what its writer did not write in it: quoted text, forwarded parts, the signature.

Line by line and by patterns that mail programs use in English, German, French, Spanish and Chinese. It would
rather leave a foreign line in than cut one of the writer's: an attribution must hold a date, a time or an
address.
"""

from __future__ import annotations

import re

LONGEST_LINE = 300
ATTRIBUTION_LINES = 3
HEADER_BLOCK_LINES = 7
SIGNATURE_LINES = 12

_DIVIDER = re.compile(
    r"[-_=*\s]{2,}("
    r"original message|original appointment|forwarded message|forwarded by .{0,100}"
    r"|ursprüngliche nachricht|originalnachricht|original-nachricht|weitergeleitete nachricht"
    r"|message d['’]origine|message transféré|message original|mensaje original|mensaje reenviado"
    r"|原始邮件|邮件原件|转发的邮件|转发邮件"
    r")[-_=*\s]{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:"
    r"|début du message transféré\s?:|inicio del mensaje reenviado:",
    re.IGNORECASE,
)
_FROM_HEADER = re.compile(r"\W{0,3}(from|von|de|发件人)\W{0,3}[:：]\W{0,3}\s?\S", re.IGNORECASE)
_OTHER_HEADER = re.compile(
    r"\W{0,3}(sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|fecha|para|asunto"
    r"|发送时间|日期|收件人|抄送|主题)\W{0,3}[:：]",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(
    r"on\b.*\bwrote\s?:|am\b.*\bschrieb\b.*:|.*\bschrieb am\b.*:|.*\bwrote on\b.*:|le\b.*\ba écrit\s?:"
    r"|el\b.*\bescribió\s?:|.*(写道|寫道)\s?[:：]|.*<\S+@\S+>.*\b(wrote|writes|schrieb|a écrit|escribió)\s?:",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)|\d[:h.]\d\d|\d{1,2}[./-]\d{1,2}[./-]\d|\S@\S")
_ADVERT = re.compile(
    r"(sent from my |sent from (mail|outlook|yahoo)|get outlook for|von meine[mr] .{2,40} gesendet"
    r"|envoyé de mon|envoyé depuis|enviado desde mi|发自我的).{0,100}",
    re.IGNORECASE,
)


def own_words(text: str) -> str:
    """What the writer of a mail wrote in it; "" when everything is quoted or forwarded.

    `text` has "\\n" line ends and keeps the space after the "--" of a signature, if it still can.
    """
    lines = text.split("\n")
    lines = lines[: _foreign_start(lines)]
    lines = _without_quotes(lines)
    lines = _without_signature(lines)
    return "\n".join(lines).strip("\n ")


def _foreign_start(lines: list[str]) -> int:
    """Where everything from there on is someone else's: a forwarded or copied message."""
    for number, line in enumerate(lines):
        if len(line) > LONGEST_LINE:
            continue
        if _DIVIDER.fullmatch(line.strip()):
            return number
        if _FROM_HEADER.match(line):
            following = lines[number + 1 : number + HEADER_BLOCK_LINES]
            if sum(1 for other in following if _OTHER_HEADER.match(other[:LONGEST_LINE])) >= 2:
                return number
        length = _attribution_length(lines, number)
        if length and not _is_quote_next(lines, number + length):
            return number
    return len(lines)


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
            return length if _ATTRIBUTION.fullmatch(joined) and _DATED.search(joined) else 0
    return 0


def _is_quote_next(lines: list[str], start: int) -> bool:
    for line in lines[start : start + 3]:
        if line.strip():
            return line.lstrip().startswith(">")
    return False


def _without_quotes(lines: list[str]) -> list[str]:
    """The lines that neither are quoted nor announce a quotation."""
    kept: list[str] = []
    number = 0
    while number < len(lines):
        length = _attribution_length(lines, number) or 0
        if length:
            number += length
            continue
        if not lines[number].startswith(">"):
            kept.append(lines[number])
        number += 1
    return kept


def _without_signature(lines: list[str]) -> list[str]:
    """Cut at the signature mark, and the line that a telephone's mail program adds."""
    for number, line in enumerate(lines):
        near_end = len(lines) - number <= SIGNATURE_LINES
        if line == "-- " or (near_end and line.rstrip() == "--"):
            lines = lines[:number]
            break
    end = len(lines)
    while end and (not lines[end - 1].strip() or _ADVERT.fullmatch(lines[end - 1].strip()[:LONGEST_LINE])):
        end -= 1
    return lines[:end]
