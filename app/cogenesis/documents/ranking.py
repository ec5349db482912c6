"""Orders what a search found for one draft: by its words, and by what else is known of it.

BM25 decides first. That a text is recent, of the same kind, or has to do with the recipient, lifts it among
texts that match about as well; only for a voice does the recipient come before the words, as people write
to one another in their own way. The weights of these are set by hand: the tasks with known answers that
BM25 was measured on have neither dates nor recipients.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from cogenesis.documents.querying import terms
from cogenesis.domain import Instruction, Origin, Passage

HALF_LIFE_DAYS = 365.0
FACT_RECENT, FACT_RECIPIENT, FACT_KIND = 0.2, 0.3, 0.1
"""How much of its score a passage gains."""
VOICE_RECIPIENT, VOICE_KIND, VOICE_RECENT = 2.0, 0.5, 0.3
"""What counts beside the score of a past text's words, of which the best has 1."""
_FIRST_LINE = 200


@dataclass(frozen=True, slots=True)
class Example:
    """A past text of the user, as a voice to imitate.

    Attributes:
        key: stable name, such as "voice:17".
        kind: kind of text, such as "email"; "" when unknown.
        recipients: whom it went to, as far as known; its first line is looked at too.
        document_id: the document it is, so that its passages are not given again.
        time: RFC 3339 in UTC, or "".
        score: how well its words match, higher is better; 0.0 when they were not asked for.
        to_recipient: known to have gone to the recipient.
        origin: where it stands.
    """

    key: str
    title: str
    text: str
    kind: str = ""
    recipients: tuple[str, ...] = ()
    document_id: int | None = None
    time: str = ""
    score: float = 0.0
    to_recipient: bool = False
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to be written.

    Attributes:
        kind: of text, or "".
        recipient: `terms` of the recipient's name.
        close: ids of the documents that have to do with the recipient.
        now: RFC 3339 in UTC; "" to leave the age of texts aside.
    """

    kind: str = ""
    recipient: frozenset[str] = frozenset()
    close: frozenset[int] = field(default=frozenset())
    now: str = ""

    @classmethod
    def of(cls, instruction: Instruction, kind: str = "", close: Iterable[int] = (), now: str = "") -> Aim:
        """The aim of an instruction; `kind` is for one that does not name its own."""
        return cls(instruction.kind or kind, terms(instruction.to or ""), frozenset(close), now)


def ranked_passages(passages: Iterable[Passage], aim: Aim) -> list[Passage]:
    """Passages, the best first; equal ones by their ids."""

    def score(passage: Passage) -> float:
        gain = FACT_RECENT * recency(passage.time, aim.now)
        gain += FACT_RECIPIENT * (passage.document_id in aim.close)
        gain += FACT_KIND * _same_kind(passage.kind, aim)
        return passage.score * (1 + gain)

    return sorted(passages, key=lambda passage: (-score(passage), passage.id))


def ranked_examples(examples: Sequence[Example], aim: Aim) -> list[Example]:
    """Past texts, those to the same recipient first, then the best; equal ones as given."""
    best = max((example.score for example in examples), default=0.0) or 1.0

    def score(example: Example) -> float:
        return (
            example.score / best
            + VOICE_RECIPIENT * _is_to(example, aim)
            + VOICE_KIND * _same_kind(example.kind, aim)
            + VOICE_RECENT * recency(example.time, aim.now)
        )

    return sorted(examples, key=lambda example: -score(example))


def recency(time: str, now: str) -> float:
    """1 for a text of today, half of it for each year back; 0 when either time is unknown."""
    try:
        age = datetime.fromisoformat(now) - datetime.fromisoformat(time)
    except (ValueError, TypeError):
        return 0.0
    return float(0.5 ** (max(age.total_seconds(), 0.0) / (HALF_LIFE_DAYS * 86_400)))


def _is_to(example: Example, aim: Aim) -> bool:
    if example.to_recipient or not aim.recipient:
        return example.to_recipient
    first_line = example.text.lstrip()[:_FIRST_LINE].split("\n", 1)[0]
    return not aim.recipient.isdisjoint(terms(" ".join([*example.recipients, first_line])))


def _same_kind(kind: str, aim: Aim) -> bool:
    return bool(kind) and kind == aim.kind
