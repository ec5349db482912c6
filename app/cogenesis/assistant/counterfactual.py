"""What the cloud bought: one draft written twice with one seed, from the local outline and from the cloud's.

Both are written by the local model from the same context; only the outline differs. Neither is kept until the
user takes one. An outline that the draft has already is not made, or asked for, again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from cogenesis.assistant.drafting import Drafting
from cogenesis.assistant.orders import Order
from cogenesis.cogeneration.events import Done, DraftEvent
from cogenesis.domain import Draft, Instruction, Level, Mode, Sketch
from cogenesis.errors import Cancelled, Refused
from cogenesis.vault.vault import Vault

SEEDS = 2**31


@dataclass(frozen=True, slots=True)
class SideEvent:
    """What happens on one side of a comparison: that of Mode.LOCAL, or of Mode.SKETCH."""

    side: Mode
    event: DraftEvent


@dataclass(frozen=True, slots=True)
class Sent:
    """What left for a draft: requests, and the bytes of their bodies."""

    requests: int
    bytes_out: int


MakeDrafting = Callable[[Instruction, frozenset[str], frozenset[str], int], Drafting]
MakeOrder = Callable[[Instruction, Mode, Level], Order]


class Counterfactuals:
    """Compares; `Composing.counterfactuals` is the one there is."""

    def __init__(
        self,
        open_vault: Callable[[], Vault],
        make_order: MakeOrder,
        make_drafting: MakeDrafting,
        keep_terms: Callable[[Draft], None],
    ) -> None:
        """`make_drafting` takes instruction, switched off, pinned and seed; its drafts are not kept."""
        self._open = open_vault
        self._order = make_order
        self._drafting = make_drafting
        self._keep_terms = keep_terms

    def compare(
        self,
        draft_id: str,
        *,
        fill: Callable[[Order], Order] = lambda order: order,
        off: frozenset[str] = frozenset(),
        pinned: frozenset[str] = frozenset(),
        cancel: threading.Event,
    ) -> Iterator[SideEvent]:
        """Write both, the local one first; each side ends with Done.

        `fill` completes the cloud's order with who is asked before something leaves. Raises as a draft does;
        Refused where no outline of the cloud's came, so that nothing local passes for it.
        """
        draft = self._open().drafts.get(draft_id)
        seed = seed_of(draft_id)
        local = replace(
            self._order(draft.instruction, Mode.LOCAL, draft.level), sketch=_outline(draft, Mode.LOCAL)
        )
        cloud = fill(self._order(draft.instruction, Mode.SKETCH, draft.level))  # refused before time is spent
        yield from self._side(local, off, pinned, seed, cancel)
        if cancel.is_set():
            raise Cancelled
        order = replace(cloud, sketch=_outline(draft, Mode.SKETCH), draft_id=draft_id)
        yield from self._side(order, off, pinned, seed, cancel)

    def sent(self, draft_id: str) -> Sent:
        """What left for the draft so far."""
        vault = self._open()
        rows = [row for row in vault.outbound.for_draft(draft_id) if row.get("type") == "request"]
        return Sent(len(rows), sum(len(str(row.get("body", "")).encode()) for row in rows))

    def keep(self, draft_id: str, taken: Draft) -> Draft:
        """Put a side's text, subject and outline in the draft's place; both texts stay as versions."""
        drafts = self._open().drafts
        drafts.add_version(draft_id, "user")
        drafts.save(
            draft_id,
            text=taken.text,
            subject=taken.subject,
            sketch=taken.sketch,
            mode=taken.mode,
            state="done",
        )
        drafts.add_version(draft_id, "model")
        kept = drafts.get(draft_id)
        self._keep_terms(kept)
        return kept

    def take_outline(self, draft_id: str, taken: Draft) -> None:
        """Note that the draft goes on from a side's outline; its text is put in by whoever shows it."""
        self._open().drafts.save(draft_id, sketch=taken.sketch, mode=taken.mode)

    def _side(
        self,
        order: Order,
        off: frozenset[str],
        pinned: frozenset[str],
        seed: int,
        cancel: threading.Event,
    ) -> Iterator[SideEvent]:
        drafting = self._drafting(order.instruction, off, pinned, seed)
        for event in drafting.draft(order, cancel):
            if isinstance(event, Done) and event.draft.mode is not order.mode:
                raise Refused("No outline came from the cloud, so there is nothing to compare with.")
            yield SideEvent(order.mode, event)


def seed_of(draft_id: str) -> int:
    """The seed both sides of a draft's comparison are written with: the same each time."""
    return int(draft_id, 16) % SEEDS


def _outline(draft: Draft, mode: Mode) -> Sketch | None:
    return draft.sketch if draft.mode is mode and draft.sketch.points else None
