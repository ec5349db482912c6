"""What is shown and asked in the terminal before something leaves."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from math import ceil

from cogenesis.assistant import Preview
from cogenesis.assistant.orders import AskTopics
from cogenesis.cli.run import Run
from cogenesis.domain import Finding, Level
from cogenesis.errors import UsageError
from cogenesis.privacy.slots import ceiling_bits
from cogenesis.privacy.topics import Topic

_REASONS = {
    "vault": "your vault knows it",
    "pattern": "it looks like private data",
    "model": "it was recognised as a name",
    "topic": "it tells something sensitive",
    "vocabulary": "it is no everyday word",
}


class Topics(StrEnum):
    """What becomes of sensitive words."""

    ASK = "ask"
    ALLOW = "allow"
    HIDE = "hide"


def approver(run: Run, *, always: bool = False) -> Callable[[Preview], str] | None:
    """What shows a request and takes "send", "local" or "stop"; None where the user need not be asked."""
    if not (always or run.assistant.get_setting("ask")):
        return None

    def approve(preview: Preview) -> str:
        lines = [f"This would be sent to {preview.url}:", preview.body, "", f"SHA-256 {preview.sha256}"]
        run.output.note("\n".join([*lines, "", *explained(preview)]))
        answer = run.terminal.ask("Send it? [y]es, [l]ocal only, [n]o: ").strip().lower()
        return {"y": "send", "yes": "send", "l": "local", "local": "local"}.get(answer, "stop")

    return approve


def topic_asker(run: Run, topics: Topics, *, approved: bool = False) -> AskTopics | None:
    """What says which sensitive words may leave; None where all of them stay here.

    The user is asked at a terminal only, and not for a request that is approved by its hash or told as JSON.
    """
    if topics is Topics.ALLOW:
        return lambda held: frozenset(topic.word for topic in held)
    if topics is Topics.HIDE or approved or run.output.as_json or not run.terminal.interactive:
        return None
    return lambda held: frozenset(topic.word for topic in held if _may_leave(run, topic))


def _may_leave(run: Run, topic: Topic) -> bool:
    question = f"Your text speaks of {topic.word!r} ({topic.phrase}). May the cloud read that word? [y/N] "
    try:
        return run.terminal.ask(question).strip().lower() in {"y", "yes"}
    except UsageError:
        return False


def explained(preview: Preview) -> list[str]:
    """What was held back and why, what was let through, and how much the request tells: a line each."""
    gist = preview.brief.gist is not None
    found = [f"Held back: {describe(finding, gist=gist)}" for finding in preview.findings]
    let = [f"Let through, as you said: {word!r}" for word in sorted(preview.let)]
    return [*(found or ["Nothing had to be held back."]), *let, ceiling_line(preview.brief.level)]


def describe(finding: Finding, *, gist: bool) -> str:
    """A finding in words: what, what stands in its place, why; with no gist nothing does."""
    stead = f"{finding.replacement!r} stands for it" if gist and finding.replacement else "left out"
    what = repr(finding.text) if finding.text else "the request"
    return f"{what} ({finding.kind}): {stead}, because {_REASONS.get(finding.source, finding.source)}"


def ceiling_line(level: Level) -> str:
    """How much one request can tell, as a sentence."""
    most = ceil(ceiling_bits())
    if level is Level.STRICT:
        billions = round(2 ** ceiling_bits() / 1e9)
        return (
            f"This tells no more than {most} bits, whatever you wrote: it is one of about {billions:,} "
            "billion requests that closed lists can make."
        )
    return f"The values from closed lists tell no more than {most} bits; the gist is not counted in that."
