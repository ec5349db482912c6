"""What the use cases hand to the front ends."""

from __future__ import annotations

from dataclasses import dataclass

from cogenesis.domain import Brief, Finding, Instruction
from cogenesis.privacy.topics import Topic
from cogenesis.settings import Value


@dataclass(frozen=True, slots=True)
class Preview:
    """What would leave for an instruction, byte for byte.

    Attributes:
        instruction: what it was made from; private.
        cleared: the gate lets these bytes out.
        findings: what of the instruction was held back or replaced, offsets in code points of it.
        body_findings: (kind, start, end) in code points of the body, where a replacement stands.
        url: "" while no endpoint is set.
        reason: why it is blocked; "" when cleared.
        note: what else the user should know of it; "" when there is nothing.
        topics: sensitive words that leave if the user says so, whether they did or not.
        let: the words of those that the user let the cloud read in this request.
        final: nothing else has a say; False where recogniser or local model are still to be asked.
    """

    instruction: Instruction
    brief: Brief
    cleared: bool
    findings: tuple[Finding, ...]
    body_findings: tuple[tuple[str, int, int], ...]
    url: str
    body: str
    sha256: str
    reason: str
    note: str = ""
    topics: tuple[Topic, ...] = ()
    let: frozenset[str] = frozenset()
    final: bool = True

    @property
    def held_topics(self) -> tuple[Topic, ...]:
        """The sensitive words that stay here, though nothing but their topic keeps them."""
        return tuple(topic for topic in self.topics if topic.word not in self.let)


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is.

    Attributes:
        done, total: bytes of the files named; `total` is 0 while the folders are still looked through.
        seconds_left: what the rest should take; None while that cannot be told yet.
        items: texts that were read so far, new or known.
    """

    done: int
    total: int
    seconds_left: float | None
    items: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of an import.

    Attributes:
        added, known: texts that are in the vault now, and those of them that had been before.
        failed: pairs of a source, a file or a place in one, and the sentence that says why not.
        unlisted: how many more failed than are in `failed`, which is bounded.
        resumed: files that were gone on with where an earlier import of theirs had stopped.
        passed_over: files in folders that no reader is for, by suffix, most of them first: (".jpg", 12).
    """

    added: int
    known: int
    failed: tuple[tuple[str, str], ...]
    cancelled: bool
    unlisted: int = 0
    resumed: int = 0
    passed_over: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One setting with its value now."""

    key: str
    value: Value
    default: Value
    description: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A local model at hand."""

    name: str
    path: str
    bytes: int
    sha256: str
    license: str
    in_use: bool


@dataclass(frozen=True, slots=True)
class Check:
    """One line of `doctor`: what was tried and what came of it.

    Attributes:
        required: the program cannot keep its promise, or not work at all, where this is not ok.
    """

    name: str
    ok: bool
    detail: str
    required: bool = True
