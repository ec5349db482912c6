"""What happens while a draft is made, in the order it happens.

Both front ends read the same stream: Started, then phases, sketch points and notes, then the subject line
and pieces of text, and Done as the last event whatever ended the draft.
"""

from __future__ import annotations

from dataclasses import dataclass

from cogenesis.domain import Draft, Sketch


@dataclass(frozen=True, slots=True)
class Started:
    """The draft has its place in the vault; `draft_id` is "" when nothing is kept."""

    draft_id: str


@dataclass(frozen=True, slots=True)
class Phase:
    """What is going on now: "loading", "asking", "planning", "reading", "thinking" or "writing".

    `done` and `total` count prompt tokens while reading, and a model's thoughts, which are not shown, of the
    most that it may have.
    """

    name: str
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class SketchPoint:
    """One more point of the outline, as it arrived."""

    text: str


@dataclass(frozen=True, slots=True)
class SketchReady:
    """The whole outline, bounded and cleaned."""

    sketch: Sketch


@dataclass(frozen=True, slots=True)
class SubjectLine:
    """The subject: as far as it is written, and once more when it is `whole`."""

    text: str
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Piece:
    """The next characters of the draft's text."""

    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence the user should read."""

    text: str


@dataclass(frozen=True, slots=True)
class Timings:
    """Seconds from the start of the request; generated tokens a second while writing."""

    first_word_s: float
    total_s: float
    tokens_per_s: float


@dataclass(frozen=True, slots=True)
class Done:
    """The draft as it was kept, whether it was finished or stopped."""

    draft: Draft
    timings: Timings


DraftEvent = Started | Phase | SketchPoint | SketchReady | SubjectLine | Piece | Note | Done
