"""The local prompt: what the local model reads before it plans or writes.

What rarely changes comes first (system, profile, examples of the user's voice), then what belongs to this
draft (passages, the message to answer, task, outline), so that the model state of the first part can be kept.
The order of profile, history, task and outline follows CoGenesis (Zhang et al., ACL 2024).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from cogenesis.domain import Context, ContextItem, ContextKind, Instruction, Sketch
from cogenesis.inference.options import ChatMessage
from cogenesis.paths import package_data

WORDS_BY_LENGTH = {"short": 80, "medium": 130, "long": 260}
TOKENS_PER_WORD = 2
KINDS_WITH_SUBJECT = frozenset({"email", "letter", "cover letter", "invitation"})
SIGNED_KINDS = KINDS_WITH_SUBJECT | {"message", "note", "recommendation", "comment"}
SUBJECT_PREFIX = "Subject:"


@dataclass(frozen=True, slots=True)
class Job:
    """All that one draft is made from.

    Attributes:
        kind: a kind of document, such as "email".
        context: what the user left switched on, already within the token budget.
    """

    instruction: Instruction
    kind: str
    context: Context = field(default_factory=Context)

    @property
    def has_subject(self) -> bool:
        """Whether texts of this kind carry a subject line."""
        return self.kind in KINDS_WITH_SUBJECT

    @property
    def words(self) -> int:
        """How long the text should be."""
        return WORDS_BY_LENGTH.get(self.instruction.length or "medium", WORDS_BY_LENGTH["medium"])

    @property
    def max_tokens(self) -> int:
        """Where generation is cut: half as long again as asked for."""
        return self.words * 3 * TOKENS_PER_WORD // 2

    @property
    def min_tokens(self) -> int:
        """Very small models end after a line; a text has about two thirds of the words asked for."""
        return self.words * TOKENS_PER_WORD // 2


def planning_messages(job: Job) -> list[ChatMessage]:
    """What the local model reads to make its own outline."""
    task = f"{_resource('plan_examples')}Task: {_task_line(job)}"
    return [ChatMessage("system", _resource("plan_system").strip()), ChatMessage("user", task)]


def writing_messages(job: Job, sketch: Sketch) -> list[ChatMessage]:
    """What the local model reads to write the draft along a sketch."""
    of = job.context.of
    sections = [
        *_section("About me:", [f"{item.label}: {item.text}" for item in of(ContextKind.FACT)]),
        *_section("Texts I wrote before:", [_titled(item) for item in of(ContextKind.VOICE)]),
        *_section("From my notes:", [_titled(item) for item in of(ContextKind.PASSAGE)]),
        *_section("The message I answer:", [item.text for item in of(ContextKind.REPLY)]),
        *_section("", [f"Task: {_task_line(job)}"]),
        *_section("Outline:", [f"{n}. {point}" for n, point in enumerate(sketch.points, 1)]),
        _closing_line(job),
    ]
    return [
        ChatMessage("system", _resource("write_system").strip()),
        ChatMessage("user", "\n".join(sections)),
    ]


def revising_messages(text: str, instruction: str) -> list[ChatMessage]:
    """What the local model reads to rewrite a whole text as told."""
    user = f"Text:\n{text}\n\nChange: {instruction}\n\nWrite the whole text again with this change."
    return [ChatMessage("system", _resource("write_system").strip()), ChatMessage("user", user)]


def prompt_cost_texts(job: Job) -> list[str]:
    """The parts of a writing prompt that do not depend on context, for counting tokens."""
    return [message.content for message in writing_messages(Job(job.instruction, job.kind), Sketch())]


def _task_line(job: Job) -> str:
    article = "an" if job.kind[:1] in "aeiou" else "a"
    recipient = f" to {job.instruction.to}" if job.instruction.to else ""
    tone = f" Tone: {job.instruction.tone}." if job.instruction.tone else ""
    return f"Write {article} {job.kind}{recipient}. {job.instruction.text.strip()}{tone}"


def _closing_line(job: Job) -> str:
    name = ", signed with my name" if job.kind in SIGNED_KINDS else ""
    return f"Write the {job.kind} now, about {job.words} words{name}."


def _section(title: str, lines: list[str]) -> list[str]:
    """Plain headings: small models carry Markdown over into what they write."""
    return [*([title] if title else []), *lines, ""] if lines else []


def _titled(item: ContextItem) -> str:
    return f"{item.label}\n{item.text}\n" if item.label else f"{item.text}\n"


@cache
def _resource(name: str) -> str:
    return (package_data("resources") / "prompts" / f"{name}.txt").read_text(encoding="utf-8")
