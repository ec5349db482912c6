"""One draft from the local outline and from the cloud's: one seed, and nothing kept until it is taken."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cogenesis.assistant.counterfactual import Counterfactuals, SideEvent, seed_of
from cogenesis.assistant.drafting import Drafting
from cogenesis.assistant.orders import Order
from cogenesis.cogeneration.events import Done, Note, SketchReady, Started
from cogenesis.domain import Context, Draft, Instruction, Level, Mode, Sketch
from cogenesis.errors import Cancelled, Refused
from cogenesis.inference.discovery import find_model
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions, Sampling
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault

ASKED = Instruction("Thank Anna for the cake", kind="note", length="short")
CLOUDS = Sketch(("Greet the reader", "Say thanks for the gift", "Close warmly"))


@pytest.fixture(scope="module")
def model() -> Iterator[LocalModel]:
    model = LocalModel(find_model("").path, EngineOptions(n_ctx=2048))
    yield model
    model.close()


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as made:
        yield made


class Compared:
    """Counterfactuals over a real vault and model, with no cloud behind them."""

    def __init__(self, vault: Vault, model: LocalModel) -> None:
        self.vault = vault
        self.seeds: list[int] = []
        self.terms: list[Draft] = []

        def drafting(asked: Instruction, off: frozenset[str], pinned: frozenset[str], seed: int) -> Drafting:
            self.seeds.append(seed)
            return Drafting(
                model,
                Sampling(seed=seed),
                vault=None,
                cloud=None,
                choose_context=Context,
                keep_terms=lambda _: None,
            )

        def order(asked: Instruction, mode: Mode, level: Level) -> Order:
            return Order(asked, "note", mode, True, level)

        self.parts = Counterfactuals(lambda: vault, order, drafting, self.terms.append)

    def draft(self, mode: Mode, sketch: Sketch) -> Draft:
        made = self.vault.drafts.create(ASKED, mode, Level.BALANCED, "note", sketch)
        self.vault.drafts.save(made.id, text="As it was", state="done")
        return self.vault.drafts.get(made.id)

    def run(self, draft_id: str, cancel: threading.Event | None = None) -> list[SideEvent]:
        return list(self.parts.compare(draft_id, cancel=cancel or threading.Event()))


@pytest.fixture
def compared(vault: Vault, model: LocalModel) -> Compared:
    return Compared(vault, model)


@pytest.mark.fault
def test_both_are_written_with_one_seed_and_the_draft_stays_until_one_is_taken(compared: Compared) -> None:
    draft = compared.draft(Mode.SKETCH, CLOUDS)
    events = compared.run(draft.id)
    local, cloud = (each.event.draft for each in events if isinstance(each.event, Done))
    assert [each.side for each in events if isinstance(each.event, Started)] == [Mode.LOCAL, Mode.SKETCH]
    assert compared.seeds == [seed_of(draft.id)] * 2
    assert cloud.sketch == CLOUDS  # what the draft has is not asked for again
    assert local.sketch != CLOUDS
    assert local.text
    assert cloud.text
    vault = compared.vault
    assert vault.drafts.get(draft.id) == draft
    assert [each.id for each in vault.drafts.list()] == [draft.id]
    compared.parts.keep(draft.id, local)
    kept = vault.drafts.get(draft.id)
    assert (kept.text, kept.mode, kept.sketch) == (local.text, Mode.LOCAL, local.sketch)
    assert [each.text for each in vault.drafts.versions(draft.id)] == ["As it was", local.text]
    assert compared.terms == [kept]


def test_what_the_local_model_planned_does_not_pass_for_the_clouds_outline(
    compared: Compared, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = compared.draft(Mode.LOCAL, CLOUDS)

    def gives_up(self: Drafting, order: Order, cancel: threading.Event) -> Iterator[object]:
        yield Note("The endpoint is down. The local model goes on alone.")
        yield SketchReady(CLOUDS)
        made = replace(draft, mode=Mode.LOCAL)
        yield Done(made, None)  # type: ignore[arg-type]

    monkeypatch.setattr(Drafting, "draft", gives_up)
    with pytest.raises(Refused, match="nothing to compare"):
        compared.run(draft.id)


def test_stopping_between_the_two_ends_it(compared: Compared) -> None:
    draft = compared.draft(Mode.SKETCH, CLOUDS)
    cancel = threading.Event()
    events = compared.parts.compare(draft.id, cancel=cancel)
    assert next(events).side is Mode.LOCAL
    cancel.set()
    sides = []
    with pytest.raises(Cancelled):
        sides.extend(each.side for each in events)
    assert Mode.SKETCH not in sides
