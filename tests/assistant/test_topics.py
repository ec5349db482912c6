"""The user's yes to a sensitive word: asked before a request is made, good for that request alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from accounts import account_of
from cogenesis.assistant.cloud import Cloud
from cogenesis.assistant.drafting import Drafting
from cogenesis.assistant.orders import AskTopics, Order
from cogenesis.domain import Context, Instruction, Level, Mode
from cogenesis.egress.endpoint import parse_endpoint
from cogenesis.egress.records import Outcome
from cogenesis.errors import Refused
from cogenesis.inference.discovery import find_model
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions, Sampling
from cogenesis.paths import Home
from cogenesis.privacy.topics import Topic
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.vault.vault import Vault

CHEMO = Instruction("Write to Dr. Patel to move my chemo and my surgery on Tuesday")
HELD = (Topic("chemo", "a health matter"), Topic("surgery", "a health matter"))


REPLY = b'{"choices":[{"message":{"content":"1. Warm greeting"}}]}'


class StagedEgress:
    """Stands where the egress worker would be; keeps the bodies it is handed, and answers."""

    def __init__(self) -> None:
        self.bodies: list[str] = []

    def stop(self) -> None:
        """No worker to stop."""

    def send(self, cleared: Any, endpoint: Any, *, cancel: threading.Event) -> StagedExchange:
        self.bodies.append(cleared.body.decode())
        return StagedExchange(cleared.id)


@dataclass
class StagedExchange:
    id: str

    def __iter__(self) -> Iterator[bytes]:
        yield REPLY

    @property
    def outcome(self) -> Outcome:
        return Outcome(self.id, 200, None, 5, 9, "0" * 64)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as made:
        yield made


@pytest.fixture
def egress() -> StagedEgress:
    return StagedEgress()


@pytest.fixture
def cloud(vault: Vault, egress: Any) -> Cloud:
    confined = Confinement(Role.DESK, True, 7, ())
    cloud = Cloud(vault, egress, Vocabulary.load(), confined, lambda: False, spending=account_of(vault))
    cloud.endpoint = parse_endpoint("http://127.0.0.1:9/v1", "m")
    return cloud


def sketch(cloud: Cloud, vault: Vault, ask: AskTopics | None, level: Level = Level.BALANCED) -> None:
    model = LocalModel(find_model("").path, EngineOptions())
    drafting = Drafting(
        model, Sampling(), vault=vault, cloud=cloud, choose_context=Context, keep_terms=lambda _: None
    )
    order = Order(CHEMO, "email", Mode.SKETCH, True, level, ask_topics=ask)
    assert list(drafting.sketch(order, threading.Event()))
    model.close()


def test_the_preview_says_what_may_be_let_through_and_shows_the_bytes_with_it(cloud: Cloud) -> None:
    shown = cloud.preview(CHEMO, Level.BALANCED)
    assert (shown.topics, shown.held_topics, shown.let) == (HELD, HELD, frozenset())
    assert "chemo" not in shown.body
    with_it = cloud.preview(CHEMO, Level.BALANCED, topics=frozenset({"chemo", "nothing"}))
    assert with_it.cleared
    assert (with_it.let, with_it.held_topics) == (frozenset({"chemo"}), HELD[1:])
    assert "move my chemo and a health matter" in with_it.body
    assert [f.text for f in with_it.findings if f.kind == "topic"] == ["surgery"]


def test_the_words_let_pass_go_and_no_others(cloud: Cloud, vault: Vault, egress: StagedEgress) -> None:
    asked: list[tuple[Topic, ...]] = []

    def ask(held: tuple[Topic, ...]) -> frozenset[str]:
        asked.append(held)
        return frozenset({"chemo"})

    sketch(cloud, vault, ask)
    assert asked == [HELD]
    assert egress.bodies[0] == cloud.preview(CHEMO, Level.BALANCED, topics=frozenset({"chemo"})).body
    assert "surgery" not in egress.bodies[0]


@pytest.mark.parametrize("level", [Level.BALANCED, Level.STRICT])
def test_unasked_or_at_level_strict_nothing_sensitive_goes(
    cloud: Cloud, vault: Vault, egress: StagedEgress, level: Level
) -> None:
    sketch(cloud, vault, None if level is Level.BALANCED else lambda _: pytest.fail("asked"), level)
    assert "chemo" not in egress.bodies[0]
    assert egress.bodies[0] == cloud.preview(CHEMO, level).body


def test_the_yes_is_not_kept(cloud: Cloud, vault: Vault, egress: StagedEgress) -> None:
    sketch(cloud, vault, lambda _: frozenset({"chemo"}))
    sketch(cloud, vault, lambda _: frozenset())
    assert "chemo" in egress.bodies[0]
    assert "chemo" not in egress.bodies[1]


def test_a_request_with_a_word_that_was_not_let_pass_is_refused(
    cloud: Cloud, vault: Vault, egress: StagedEgress
) -> None:
    shown = cloud.preview(CHEMO, Level.BALANCED, topics=frozenset({"chemo"}))
    with pytest.raises(Refused, match="topic"):
        list(cloud.ask(replace(shown, let=frozenset()), draft_id=None, cancel=threading.Event()))
    assert egress.bodies == []
    assert vault.outbound.entries() == []
