"""What the form of an instruction asks of the assistant: templates, pins, and the comparison."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from threading import Event
from typing import TYPE_CHECKING, Any

from cogenesis.domain import Draft, Instruction, Sketch
from cogenesis.gui.operations import Approve
from cogenesis.gui.tasks import Lane, Work, stream

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.orders import Order
    from cogenesis.vault.templates import Recent, Template


@dataclass(frozen=True, slots=True)
class SentFor:
    """What left for a draft: requests, bytes of their bodies, tokens, and what it cost by currency."""

    requests: int
    bytes_out: int
    tokens: int
    costs: tuple[tuple[str, float], ...]


def list_templates(*, assistant: Assistant) -> Work[list[Template]]:
    """None without a vault."""

    def call(_: object) -> list[Template]:
        return list(assistant.composing.templates.list()) if assistant.state == "open" else []

    return Work("list templates", Lane.VAULT, call)


def save_template(
    *,
    assistant: Assistant,
    name: str,
    instruction: Instruction,
    mode: str | None,
    level: str | None,
    replacing: bool,
) -> Work[Template]:
    def call(_: object) -> Template:
        return assistant.composing.templates.save(
            name, instruction, mode=mode, level=level, replacing=replacing
        )

    return Work("save template", Lane.VAULT, call)


def rename_template(*, assistant: Assistant, name: str, new_name: str) -> Work[Template]:
    return Work("rename template", Lane.VAULT, lambda _: assistant.composing.templates.rename(name, new_name))


def delete_template(*, assistant: Assistant, name: str) -> Work[None]:
    def call(_: object) -> None:
        assistant.composing.templates.delete(name)

    return Work("delete template", Lane.VAULT, call)


def recent_instructions(*, assistant: Assistant, query: str = "", limit: int = 50) -> Work[list[Recent]]:
    """None without a vault."""

    def call(_: object) -> list[Recent]:
        if assistant.state != "open":
            return []
        return list(assistant.composing.templates.recent(query, limit))

    return Work("recent instructions", Lane.VAULT, call)


def list_pins(*, assistant: Assistant) -> Work[frozenset[str]]:
    """What is pinned for all drafts; nothing without a vault."""

    def call(_: object) -> frozenset[str]:
        return frozenset(assistant.composing.pins.list()) if assistant.state == "open" else frozenset()

    return Work("list pins", Lane.VAULT, call)


def set_pin(*, assistant: Assistant, key: str, on: bool) -> Work[frozenset[str]]:
    """Pin for all drafts, or let go; gives what is pinned then."""

    def call(_: object) -> frozenset[str]:
        assistant.composing.pins.set(key, on=on)
        return frozenset(assistant.composing.pins.list())

    return Work("set pin", Lane.VAULT, call)


def warm(
    *,
    assistant: Assistant,
    instruction: Instruction,
    off: frozenset[str],
    pinned: frozenset[str],
    sketch: Sketch | None,
) -> Work[bool]:
    """Read ahead, with an outline that is at hand up to its end; whether it was read to the end."""

    def call(reporter: Any) -> bool:
        return assistant.warm(instruction, off=off, pinned=pinned, sketch=sketch, cancel=reporter.cancel)

    return Work("read ahead", Lane.WIDE, call)


def compare(
    *,
    assistant: Assistant,
    draft_id: str,
    off: frozenset[str],
    pinned: frozenset[str],
    approve: Callable[[Event], Approve],
) -> Work[None]:
    """Streams SideEvents; what would leave is shown by `approve`, and sensitive words stay here."""

    def start(cancel: Event) -> Iterator[Any]:
        def fill(order: Order) -> Order:
            return replace(order, approve=approve(cancel), ask_topics=None)

        return assistant.composing.counterfactuals.compare(
            draft_id, fill=fill, off=off, pinned=pinned, cancel=cancel
        )

    return stream("compare", Lane.WIDE, start)


def sent_for(*, assistant: Assistant, draft_id: str) -> Work[SentFor]:
    def call(_: object) -> SentFor:
        sent = assistant.composing.counterfactuals.sent(draft_id)
        spent = assistant.spending.of_draft(draft_id)
        return SentFor(sent.requests, sent.bytes_out, spent.tokens, spent.costs)

    return Work("sent for a draft", Lane.VAULT, call)


def take_outline(*, assistant: Assistant, draft_id: str, taken: Draft) -> Work[None]:
    """Note that the draft has one side's outline; the editor puts its text in as a change."""

    def call(_: object) -> None:
        assistant.composing.counterfactuals.take_outline(draft_id, taken)

    return Work("take outline", Lane.VAULT, call)
