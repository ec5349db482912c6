"""Templates, pins and comparisons of the staged assistant."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cogenesis.assistant.counterfactual import Sent, SideEvent
from cogenesis.assistant.templates import CHOICES
from cogenesis.cogeneration import events
from cogenesis.domain import Mode, Sketch
from cogenesis.errors import Cancelled, UsageError
from cogenesis.vault.templates import Recent, Template

CLOUD_TEXT = "Dear Dr. Patel,\n\nThank you for your help. I have to move our appointment.\n\nMira"
LOCAL_TEXT = "Dear Dr. Patel,\n\nI have to move our appointment.\n\nYours, Mira"


class StagedTemplates:
    def __init__(self, assistant: Any) -> None:
        self._assistant = assistant
        self.kept: dict[str, Template] = {}

    def list(self) -> list[Template]:
        return list(self.kept.values())

    def save(self, name, instruction, *, mode=None, level=None, replacing=False) -> Template:
        if name in self.kept and not replacing:
            raise UsageError(f"There is a template {name!r} already.")
        choices = {key: getattr(instruction, key) for key in CHOICES if getattr(instruction, key)}
        choices |= {key: value for key, value in (("mode", mode), ("level", level)) if value}
        self.kept[name] = Template(len(self.kept) + 1, name, instruction.text, choices)
        return self.kept[name]

    def rename(self, name, new_name) -> Template:
        self.kept[new_name] = replace(self.kept.pop(name), name=new_name)
        return self.kept[new_name]

    def delete(self, name) -> None:
        del self.kept[name]

    def recent(self, query="", limit=50) -> list[Recent]:
        drafts = reversed(self._assistant.kept.values())
        found = {d.instruction: Recent(d.id, d.created, d.instruction, d.mode, d.level) for d in drafts}
        return [each for each in found.values() if query.lower() in each.instruction.text.lower()][:limit]


class StagedPins:
    def __init__(self) -> None:
        self.keys: list[str] = []

    def list(self) -> list[str]:
        return list(self.keys)

    def set(self, key: str, *, on: bool) -> None:
        self.keys = [each for each in self.keys if each != key] + ([key] if on else [])


class StagedCounterfactuals:
    def __init__(self, assistant: Any) -> None:
        self._assistant = assistant
        self.taken: list[Any] = []

    def compare(self, draft_id, *, fill=lambda order: order, off=frozenset(), pinned=frozenset(), cancel):
        self._assistant._called("compare", (draft_id, off, pinned))
        draft = self._assistant.kept[draft_id]
        for side, text in ((Mode.LOCAL, LOCAL_TEXT), (Mode.SKETCH, CLOUD_TEXT)):
            if side is Mode.SKETCH:
                order = fill(replace(_ORDER, instruction=draft.instruction))
                self._assistant._ask(draft.instruction, draft.level, order.approve, None)
            for word in text.split(" "):
                while not self._assistant.hold.wait(0.01) and not cancel.is_set():
                    pass
                if cancel.is_set():
                    raise Cancelled
                yield SideEvent(side, events.Piece(word + " "))
            written = replace(draft, mode=side, text=text, sketch=Sketch((f"As {side} has it",)))
            yield SideEvent(side, events.Done(written, events.Timings(1, 2, 3)))

    def sent(self, draft_id) -> Sent:
        return Sent(len(self._assistant.log), sum(row["bytes_out"] for row in self._assistant.log))

    def take_outline(self, draft_id, taken) -> None:
        self.taken.append(taken)


class StagedComposing:
    def __init__(self, assistant: Any) -> None:
        self.templates = StagedTemplates(assistant)
        self.pins = StagedPins()
        self.counterfactuals = StagedCounterfactuals(assistant)


def _order() -> Any:
    from cogenesis.assistant.orders import Order
    from cogenesis.domain import Instruction, Level

    return Order(Instruction(""), "email", Mode.SKETCH, True, Level.BALANCED)


_ORDER = _order()
