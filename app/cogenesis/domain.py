"""The data every part shares, in the words of the design.

All of it is frozen: a part that wants something else makes a new value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Mode(StrEnum):
    """Who shapes the text: a cloud sketch, fused logits, or the local model alone."""

    SKETCH = "sketch"
    LOGITS = "logits"
    LOCAL = "local"


class Level(StrEnum):
    """How much a brief may say: slots only, or slots and a checked gist."""

    STRICT = "strict"
    BALANCED = "balanced"


@dataclass(frozen=True, slots=True)
class Instruction:
    """What the user typed, and the message they answer, if any. Private.

    Attributes:
        text: the user's own words.
        kind, tone, length: closed-list values chosen by the user, or None to find them from the text.
        language: the same, of the draft; None: that of the answered message or of the text.
        to: recipient's name, as typed.
        reply_to: text of the received message; untrusted.
        reply_id: its message id, where it came from a file or the library; untrusted. For mail alone.
    """

    text: str
    kind: str | None = None
    to: str | None = None
    reply_to: str | None = None
    tone: str | None = None
    length: str | None = None
    reply_id: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """Facts about the user, by name, in the order they were first set.

    Attributes:
        never_write: names of facts that the local model is told only when the instruction asks for them.
    """

    facts: Mapping[str, str] = field(default_factory=dict)
    never_write: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Message:
    """One received or sent mail, or one text, as a reader found it.

    Attributes:
        title: subject, or the file's first heading; "" when there is none.
        text: plain text without markup.
        author, recipients: addresses or names; () and "" outside mail.
        time: RFC 3339 in UTC, or "" when unknown.
        own: written by the user (their past text, a voice to imitate).
        kind: of text, from the closed list of kinds, or "" when unknown; found, and open to correction.
        language: "en", "de", "fr", "es", "zh", or "" when unknown; the same.
        message_id: of a mail, with its angle brackets; thread: the id of the first mail of its thread.
    """

    title: str
    text: str
    author: str = ""
    recipients: tuple[str, ...] = ()
    time: str = ""
    own: bool = False
    kind: str = ""
    language: str = ""
    message_id: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a stored document.

    Attributes:
        start, end: code points in the document's text.
        own: the document was written by the user.
        score: higher is better; 0.0 outside a search.
        time: of the document, RFC 3339 in UTC, or "".
        kind, language: of the document, or "".
        position: where its message begins in the file `source`, in bytes; 0 for a file of one text.
    """

    id: int
    document_id: int
    source: str
    title: str
    text: str
    start: int
    end: int
    own: bool
    score: float = 0.0
    time: str = ""
    kind: str = ""
    language: str = ""
    position: int = 0


class ContextKind(StrEnum):
    """What an item of context is for: a fact, how the user writes, a voice, or a passage to draw on."""

    FACT = "fact"
    STYLE = "style"
    VOICE = "voice"
    PASSAGE = "passage"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text of the library stands, of which a prompt may hold less: what fits, and what may be told.

    Attributes:
        source: file name; `position`: where its message begins in that file, in bytes.
        start, end: code points in the document's text.
    """

    document_id: int
    source: str
    position: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ContextItem:
    """One thing that may stand in the local prompt, and can be switched off.

    Attributes:
        key: stable name, such as "fact:Name" or "passage:17".
        label: what the window shows; `text` is what the prompt gets.
        tokens: cost in the local model's tokens.
        origin: of passages and past texts.
        fixed: the same for every draft: it stands where the prompt begins, whose model state is kept.
        why: why it was chosen, for people: "always", "pinned", "answered", "recipient", "kind", "room", or
            "words" with the words that it shares with the task behind it.
    """

    key: str
    kind: ContextKind
    label: str
    text: str
    tokens: int = 0
    origin: Origin | None = None
    fixed: bool = False
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What the local model is told about the user for one draft, within its token budget.

    Attributes:
        withheld: names of the facts that are never written and were not asked for.
        notes: what the user should know of what was kept out, a sentence each.
    """

    items: tuple[ContextItem, ...] = ()
    withheld: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def of(self, kind: ContextKind) -> tuple[ContextItem, ...]:
        """The items of one kind, in order."""
        return tuple(item for item in self.items if item.kind is kind)


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of the instruction that may not leave as it is.

    Attributes:
        start, end: code points of the instruction.
        source: "vault", "pattern", "model", "topic" or "vocabulary".
        replacement: what stands in its place; "" where it is left out.
    """

    kind: str
    text: str
    start: int
    end: int
    source: str
    replacement: str


@dataclass(frozen=True, slots=True)
class Brief:
    """The context-free form of an instruction: slot values from closed lists, and perhaps a gist."""

    level: Level
    slots: Mapping[str, str]
    gist: str | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Sketch:
    """The outline a draft follows; parsed and bounded."""

    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A personalized text.

    Attributes:
        state: "writing" until generation ends, then "done"; "stopped" when the user or a fault ended it.
        subject: None where the kind has no subject line.
        outbound: ids of the log's request records that belong to this draft.
        created, updated: RFC 3339 in UTC.
    """

    id: str
    instruction: Instruction
    mode: Mode
    level: Level
    kind: str
    subject: str | None
    text: str
    sketch: Sketch
    state: str
    created: str
    updated: str
    outbound: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftVersion:
    """One kept state of a draft; `author` is "model" or "user"."""

    number: int
    time: str
    author: str
    subject: str | None
    text: str
