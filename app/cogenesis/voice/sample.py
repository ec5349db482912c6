"""What is measured of one text: counts, which can be added up, and how it begins and ends.

It holds none of the text but its opening, its sign-off, and words from our own lists.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field

from cogenesis.voice.parts import Parts, paragraphs, sentences, take_apart, template_of, words_of
from cogenesis.voice.tongue import Tongue, plain_quotes, tongue

MOST_CHARACTERS = 20_000
"""Of a text that are measured."""

_EMOJI = re.compile(
    "[\U0001f300-\U0001faff\u2600-\u27bf\U0001f1e6-\U0001f1ff]\ufe0f?|(?<!\\S)[:;]-?[)(DPp](?!\\w)"
)
_DASH = re.compile(r"[—–](?!\d)|(?<=\s)-{1,2}(?=\s\S)")
_SEMICOLON = re.compile(r"[;；](?!-?[)(DPp])")


@dataclass(frozen=True, slots=True)
class Sample:
    """The measures of one text.

    Attributes:
        language, kind: of it; "" when unknown.
        words, sentences, paragraphs: of its body; an ideograph is a word.
        exclaimed: sentences that end with an exclamation mark.
        dashes, semicolons, emoji: how many.
        contracted, expanded: what is written short, and what could be.
        polite, familiar: words that address somebody formally, or not.
        formal, informal: marks of either tone, its greeting among them.
        opening, sign_off: as written, or ""; `template`: the opening with places for names.
        used: words of style it has, and how often; `stock`: stock phrases it has.
    """

    language: str
    kind: str = ""
    words: int = 0
    sentences: int = 0
    paragraphs: int = 0
    exclaimed: int = 0
    dashes: int = 0
    semicolons: int = 0
    emoji: int = 0
    contracted: int = 0
    expanded: int = 0
    polite: int = 0
    familiar: int = 0
    formal: int = 0
    informal: int = 0
    opening: str = ""
    template: str = ""
    sign_off: str = ""
    used: Mapping[str, int] = field(default_factory=dict)
    stock: tuple[str, ...] = ()

    @property
    def mean(self) -> float:
        """Words in a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    def to_json(self) -> str:
        """As it is stored."""
        kept = {name: value for name, value in asdict(self).items() if value}
        return json.dumps(kept, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Sample:
        """As it was stored."""
        kept = json.loads(text)
        return cls(**kept | {"language": kept.get("language", ""), "stock": tuple(kept.get("stock", ()))})


def measure(text: str, language: str, kind: str = "", recipients: Iterable[str] = ()) -> Sample:
    """Measure one text; `recipients` are names as they are known, by which the opening is read."""
    known = tongue(language)
    text = text[:MOST_CHARACTERS].replace("\r\n", "\n")
    return measure_parts(take_apart(text, known), known, kind, recipients)


def measure_parts(parts: Parts, known: Tongue, kind: str = "", recipients: Iterable[str] = ()) -> Sample:
    """Measure a text that is taken apart already."""
    body = plain_quotes(parts.body)
    said = [each for each in sentences(body) if any(char.isalnum() for char in each)]
    used = Counter(found.group().lower() for found in known.style_words.finditer(body))
    greeting = parts.opening.lower()
    formal = _count(known.formal, body) + 2 * greeting.startswith(known.formal_greetings)
    informal = _count(known.informal, body) + 2 * greeting.startswith(known.informal_greetings)
    return Sample(
        language=known.language,
        kind=kind,
        words=len(words_of(body)),
        sentences=len(said),
        paragraphs=len(paragraphs(body)),
        exclaimed=sum(each.rstrip("\"'”’»)] ").endswith(("!", "！")) for each in said),
        dashes=_count(_DASH, body),
        semicolons=_count(_SEMICOLON, body),
        emoji=_count(_EMOJI, parts.body),
        contracted=_count(known.contracted, body),
        expanded=_count(known.expanded, body),
        polite=_addressed(known.polite, body),
        familiar=_addressed(known.familiar, body),
        formal=formal,
        informal=informal,
        opening=parts.opening,
        template=template_of(parts.opening, known, recipients) if parts.opening else "",
        sign_off=parts.sign_off,
        used=dict(used),
        stock=tuple(dict.fromkeys(f.group().lower() for f in known.stock_phrases.finditer(body))),
    )


def _count(pattern: re.Pattern[str] | None, text: str) -> int:
    return 0 if pattern is None else sum(1 for _ in pattern.finditer(text))


def _addressed(pattern: re.Pattern[str] | None, body: str) -> int:
    """Words of address; a German "Sie" that begins a sentence may be "they", and does not count."""
    if pattern is None:
        return 0
    return sum(1 for found in pattern.finditer(body) if not _begins_sentence(body, found.start()))


def _begins_sentence(body: str, at: int) -> bool:
    if not body[at].isupper():
        return False
    before = body[:at].rstrip(" ")
    return not before or before[-1] in ".!?…\n:"
