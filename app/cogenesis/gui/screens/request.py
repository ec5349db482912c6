"""What stands in the compose screen, and what Draft is pressed for."""

from __future__ import annotations

from dataclasses import dataclass

from cogenesis.domain import Instruction, Level, Mode


@dataclass(frozen=True, slots=True)
class Typed:
    """Everything the user set in the compose screen; private."""

    instruction: Instruction
    mode: str | None
    level: Level
    off: frozenset[str]
    pinned: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Request:
    """What Draft was pressed for.

    Attributes:
        mode: None where the user left it to the assistant, which then may go on locally by itself.
        shown_sha256: of the bytes on screen; only they may go without a question.
        topics: sensitive words that the cloud may read in this draft's request.
        pinned: keys of the context that is used in this draft, whatever else there is.
    """

    instruction: Instruction
    mode: Mode | None
    level: Level
    off: frozenset[str]
    pause_at_sketch: bool
    always_ask: bool
    shown_sha256: str | None
    topics: frozenset[str] = frozenset()
    pinned: frozenset[str] = frozenset()
