"""What a deliberate hole is: a change to the program, and what has to catch it."""

from __future__ import annotations

from dataclasses import dataclass

from seeded.copies import Patch


@dataclass(frozen=True, slots=True)
class Leak:
    """One hole.

    Attributes:
        layer: who catches it, in words for the table.
        told: a pattern of what that layer says.
        look: "imports", "loaded" or "doctor" for a look at the copy; "run" for a traced run of `steps`.
    """

    name: str
    patches: tuple[Patch, ...]
    layer: str
    told: str
    look: str = "run"
    steps: tuple[str, ...] = ("sketch",)
