"""The editor's calls of the assistant, as named pieces of background work."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event
from typing import TYPE_CHECKING, Any

from cogenesis.cogeneration.changes import Change, word_diff
from cogenesis.gui.tasks import Lane, Work, stream

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

Span = tuple[int, int]


def keep_base(*, assistant: Assistant, draft_id: str, base: str | None) -> Work[None]:
    """Keep how a draft reads with no waiting change taken; None when none waits."""

    def call(_: object) -> None:
        assistant.revising.keep_base(draft_id, base)

    return Work("keep base", Lane.VAULT, call)


def read_base(*, assistant: Assistant, draft_id: str) -> Work[str | None]:
    return Work("read base", Lane.VAULT, lambda _: assistant.revising.base(draft_id))


def keep_model_version(*, assistant: Assistant, draft_id: str, before: str, text: str) -> Work[None]:
    """Keep a change that the model made as a version, and the text before it as another."""

    def call(_: object) -> None:
        assistant.revising.keep_change(draft_id, before, text)

    return Work("keep change", Lane.VAULT, call)


def go_on(*, assistant: Assistant, draft_id: str, position: int) -> Work[None]:
    """Write on from a code point of the draft's text."""

    def start(cancel: Event) -> Iterator[Any]:
        return assistant.revising.go_on(draft_id, position, cancel=cancel)

    return stream("write on", Lane.WIDE, start)


def alternatives(*, assistant: Assistant, draft_id: str, selection: Span) -> Work[None]:
    """Other ways to say a passage."""

    def start(cancel: Event) -> Iterator[Any]:
        return assistant.revising.alternatives(draft_id, selection, cancel=cancel)

    return stream("alternatives", Lane.WIDE, start)


def compare(*, before: str, after: str) -> Work[list[Change]]:
    """Word by word; long texts take a second."""
    return Work("compare", Lane.WIDE, lambda _: word_diff(before, after))
