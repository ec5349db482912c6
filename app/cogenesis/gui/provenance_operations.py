"""What the window asks of the assistant about where a draft came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cogenesis.gui.tasks import Lane, Work

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.provenance import Sources
    from cogenesis.cogeneration.invented import Invented


def explain(*, assistant: Assistant, draft_id: str, text: str) -> Work[Sources]:
    """Find the sources of each sentence; reports (done, total) on the way."""
    return Work(
        "explain draft",
        Lane.WIDE,
        lambda reporter: assistant.provenance.explain(
            draft_id,
            text,
            progress=lambda done, total: reporter.report((done, total)),
            cancel=reporter.cancel,
        ),
    )


def find_invented(*, assistant: Assistant, draft_id: str, text: str) -> Work[list[Invented]]:
    return Work("find invented", Lane.WIDE, lambda _: assistant.provenance.invented(draft_id, text))


def confirm(*, assistant: Assistant, draft_id: str, words: str) -> Work[None]:
    """Mark these words in this draft no more."""
    return Work("confirm words", Lane.VAULT, lambda _: assistant.provenance.confirm(draft_id, words))
