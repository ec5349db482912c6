"""What belongs to the form of an instruction, beside drafting itself: templates, pins, and the comparison."""

from __future__ import annotations

from collections.abc import Callable

from cogenesis.assistant.counterfactual import Counterfactuals, MakeDrafting, MakeOrder
from cogenesis.assistant.pins import Pins
from cogenesis.assistant.templates import Templates
from cogenesis.domain import Draft
from cogenesis.vault.vault import Vault


class Composing:
    """`Assistant.composing` is the one there is.

    Attributes:
        templates: the user's own, and recent instructions.
        pins: what of the context is used in every draft.
        counterfactuals: a draft with the cloud's outline and without.
    """

    def __init__(
        self,
        open_vault: Callable[[], Vault],
        context_changed: Callable[[], None],
        *,
        make_order: MakeOrder,
        make_drafting: MakeDrafting,
        keep_terms: Callable[[Draft], None],
    ) -> None:
        self.templates = Templates(open_vault)
        self.pins = Pins(open_vault, context_changed)
        self.counterfactuals = Counterfactuals(open_vault, make_order, make_drafting, keep_terms)
