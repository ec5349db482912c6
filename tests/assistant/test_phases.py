"""What is told of a draft while nothing of it can be seen yet."""

from __future__ import annotations

import threading
from contextlib import closing

from cogenesis.assistant.drafting import Drafting
from cogenesis.assistant.orders import Order
from cogenesis.cogeneration.events import Phase, SketchPoint
from cogenesis.domain import Context, Instruction, Level, Mode
from cogenesis.inference.discovery import find_model
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import Sampling


def test_loading_is_told_only_where_the_model_is_not_in_memory():
    with closing(LocalModel(find_model("").path)) as model:
        assert phases(model)[:3] == ["planning", "loading", "planning"]
        assert set(phases(model)) == {"planning"}


def phases(model: LocalModel) -> list[str]:
    """The names, until there is something to see."""
    drafting = Drafting(
        model,
        Sampling(seed=1),
        vault=None,
        cloud=None,
        choose_context=Context,
        keep_terms=lambda _: None,
    )
    order = Order(
        instruction=Instruction("Thank Jo for the cake"),
        kind="email",
        mode=Mode.LOCAL,
        mode_chosen=True,
        level=Level.BALANCED,
        approve=None,
        approved_sha256=None,
    )
    seen: list[str] = []
    with closing(drafting.draft(order, threading.Event())) as events:
        for event in events:
            if isinstance(event, SketchPoint):
                break
            if isinstance(event, Phase):
                seen.append(event.name)
    return seen
