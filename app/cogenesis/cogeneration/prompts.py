"""The local prompt: what the local model reads before it plans or writes.

What is the same for every draft comes first (system, profile, fixed examples of the user's voice), then what
belongs to this one, and the outline last of all: so the model state of the first part can be kept, the second
read while the user types, and each point of the outline as it comes in. The order of profile, history, task
and outline follows CoGenesis (Zhang et al., ACL 2024).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from cogenesis.cogeneration.language import told_language
from cogenesis.domain import Context, ContextItem, ContextKind, Instruction, Sketch
from cogenesis.inference.options import ChatMessage
from cogenesis.paths import package_data

WORDS_BY_LENGTH = {"short": 80, "medium": 130, "long": 260}
TOKENS_PER_WORD = 2
KINDS_WITH_SUBJECT = frozenset({"email", "letter", "cover letter", "invitation"})
SIGNED_KINDS = KINDS_WITH_SUBJECT | {"message", "note", "recommendation", "comment"}
SUBJECT_PREFIX = "Subject:"
OUTLINE = "Follow this outline:"


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

    def with_context(self, context: Context) -> Job:
        """The same with a context."""
        return replace(self, context=context)

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
    """What the local model reads to write the draft along a sketch.

    With more points it only goes on at its end, as with an outline where there was none.
    """
    outline = [OUTLINE, *(f"{n}. {point}" for n, point in enumerate(sketch.points, 1))]
    return _writing("\n".join([*_fixed_lines(job.context.items), *_own_lines(job)]), outline)


def fixed_messages(items: Iterable[ContextItem]) -> list[ChatMessage]:
    """What all writing prompts begin with, as far as `items` are fixed; the last message is only begun."""
    return _writing("\n".join(_fixed_lines(items)), [])


def _writing(user: str, outline: Sequence[str]) -> list[ChatMessage]:
    ended = "\n".join([user, *outline]) if len(outline) > 1 else user
    return [ChatMessage("system", _resource("write_system").strip()), ChatMessage("user", ended)]


def _fixed_lines(items: Iterable[ContextItem]) -> list[str]:
    fixed = Context(tuple(item for item in items if item.fixed))
    return [
        *_section("About me:", [_fact(item) for item in fixed.of(ContextKind.FACT)]),
        *_style(fixed),
        *_section("Texts I wrote before:", [_titled(item) for item in fixed.of(ContextKind.VOICE)]),
    ]


def _own_lines(job: Job) -> list[str]:
    """What belongs to one draft, but for its outline."""
    own = Context(tuple(item for item in job.context.items if not item.fixed))
    told = {item.kind for item in job.context.items if item.fixed}
    facts = "More about me:" if ContextKind.FACT in told else "About me:"
    voices = "Another text I wrote:" if ContextKind.VOICE in told else "Texts I wrote before:"
    return [
        *_section(facts, [_fact(item) for item in own.of(ContextKind.FACT)]),
        *_section(voices, [_titled(item) for item in own.of(ContextKind.VOICE)]),
        *_section("From my notes:", [_titled(item) for item in own.of(ContextKind.PASSAGE)]),
        *_section("The message I answer:", [item.text for item in own.of(ContextKind.REPLY)]),
        *_section("", [f"Task: {_task_line(job)}"]),
        *_style(own),
        _closing_line(job),
    ]


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
    language = told_language(job.instruction)
    said = f" in {language}" if language else ""
    return f"Write the {job.kind} now{said}, about {job.words} words{name}."


def _fact(item: ContextItem) -> str:
    return f"{item.label}: {item.text}"


def _style(context: Context) -> list[str]:
    """How the user writes; the label says what it holds for."""
    parts = [_section(f"{item.label}:", [item.text]) for item in context.of(ContextKind.STYLE)]
    return [line for part in parts for line in part]


def _section(title: str, lines: list[str]) -> list[str]:
    """Plain headings: small models carry Markdown over into what they write."""
    return [*([title] if title else []), *lines, ""] if lines else []


def _titled(item: ContextItem) -> str:
    return f"{item.label}\n{item.text}\n" if item.label else f"{item.text}\n"


@cache
def _resource(name: str) -> str:
    return (package_data("resources") / "prompts" / f"{name}.txt").read_text(encoding="utf-8")
