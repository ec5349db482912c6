"""Why an item of context is used, and what is used because the user pinned it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.assistant.contexts import choose_context
from cogenesis.assistant.never_write import set_fact
from cogenesis.assistant.pins import MOST_PINNED, Pins
from cogenesis.domain import Context, Instruction, Message
from cogenesis.errors import UsageError
from cogenesis.inference.discovery import find_model
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault

BOB = "Bob Meyer <bob@example.org>"


@pytest.fixture(scope="module")
def model() -> Iterator[LocalModel]:
    model = LocalModel(find_model("").path, EngineOptions(n_ctx=2048))
    yield model
    model.close()


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as made:
        yield made


def add(vault: Vault, text: str, author: str = "") -> int:
    message = Message("", text, author=author)
    number = vault.documents.add("post.mbox", "mail", message, [(0, len(text))], (), text)
    assert number is not None
    return number


def context(
    vault: Vault,
    model: LocalModel,
    text: str,
    *pinned: str,
    off: frozenset[str] = frozenset(),
    **more: str,
) -> Context:
    return choose_context(
        Instruction(text, **more),
        vault=vault,
        model=model,
        kind="email",
        most_tokens=900,
        off=off,
        pinned=frozenset(pinned),
    )


def whys(found: Context) -> dict[str, tuple[str, ...]]:
    return {item.key: item.why for item in found.items}


def test_each_item_says_why_it_is_used(vault: Vault, model: LocalModel) -> None:
    set_fact(vault, "Name", "Mira Lind", frozenset(), None)
    theirs = add(vault, "The Varnish is dry and red and smooth.", author=BOB)
    add(vault, "Varnish for the boat costs 40 euros.")
    found = context(vault, model, "Thank for the Varnish of the boat", to="Bob", reply_to="Is it dry?")
    said = whys(found)
    passages = {item.origin.document_id: item.why for item in found.items if item.origin}
    assert said["fact:Name"] == ("always",)
    assert said["reply"] == ("answered",)
    assert passages.pop(theirs)[:2] == ("recipient", "Varnish")
    assert list(passages.values()) == [("words", "Varnish", "boat")]


def test_a_pinned_passage_comes_in_whatever_the_task_is_and_goes_when_it_is_forgotten(
    vault: Vault,
    model: LocalModel,
) -> None:
    number = add(vault, "The varnish for the boat costs 40 euros a tin.")
    key = next(item.key for item in context(vault, model, "varnish").items if item.origin)
    assert whys(context(vault, model, "Bake a cake")) == {}
    assert whys(context(vault, model, "Bake a cake", key)) == {key: ("pinned",)}
    assert whys(context(vault, model, "Bake a cake", "passage:99", "voice:x", "fact:No")) == {}
    pins = Pins(lambda: vault, lambda: None)
    pins.set(key, on=True)
    assert whys(context(vault, model, "Bake a cake")) == {key: ("pinned",)}
    assert whys(context(vault, model, "Bake a cake", off=frozenset({key}))) == {}
    vault.documents.forget(number)
    assert whys(context(vault, model, "Bake a cake")) == {}


def test_pinned_texts_leave_room_for_what_the_task_needs(vault: Vault, model: LocalModel) -> None:
    long = [add(vault, f"Report {n}. " + f"Matter number {n} is settled now. " * 200) for n in range(8)]
    add(vault, "The varnish for the boat costs 40 euros a tin.")
    keys = [f"passage:{n}" for n in range(1, 9)]
    found = context(vault, model, "Ask what the varnish for the boat costs", *keys)
    assert sum(item.tokens for item in found.items) <= 900
    assert any("40 euros" in item.text for item in found.items)
    assert {item.origin.document_id for item in found.items if item.why == ("pinned",)} == set(long)


def test_what_is_never_written_is_not_told_because_it_is_pinned(vault: Vault, model: LocalModel) -> None:
    set_fact(vault, "Passport", "C01X00T47", frozenset(), True)
    found = context(vault, model, "Bake a cake", "fact:Passport")
    assert found.items == ()


def test_only_so_many_items_and_only_items_can_be_pinned(vault: Vault) -> None:
    told = []
    pins = Pins(lambda: vault, lambda: told.append(1))
    for n in range(MOST_PINNED):
        pins.set(f"fact:{n}", on=True)
    with pytest.raises(UsageError, match="At most"):
        pins.set("fact:more", on=True)
    pins.set("fact:0", on=False)
    pins.set("fact:more", on=True)
    assert pins.list()[-1] == "fact:more"
    assert len(told) == MOST_PINNED + 2
    for key in ("reply", "fact:", "style:x"):
        with pytest.raises(UsageError, match="Only"):
            pins.set(key, on=True)
