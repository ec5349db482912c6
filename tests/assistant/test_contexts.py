"""What a real vault gives for a draft: the right passages and past texts, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

import pytest

from cogenesis.assistant.contexts import choose_context
from cogenesis.domain import Context, ContextItem, ContextKind, Instruction, Message
from cogenesis.inference.discovery import find_model
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault

NOW = "2026-11-22T12:00:00.000Z"
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


def add(vault: Vault, text: str, position: int = 0, **more: object) -> int:
    message = Message(cast("str", more.pop("title", "")), text, **more)  # type: ignore[arg-type]
    number = vault.documents.add("post.mbox", "mail", message, [(0, len(text))], (), text, position=position)
    assert number is not None
    return number


def context(
    vault: Vault, model: LocalModel, text: str, *, off: frozenset[str] = frozenset(), **more: str
) -> Context:
    return choose_context(
        Instruction(text, **more),
        vault=vault,
        model=model,
        kind="email",
        most_tokens=1_500,
        off=off,
        clock=lambda: NOW,
    )


def documents(items: Sequence[ContextItem]) -> list[int | None]:
    return [None if item.origin is None else item.origin.document_id for item in items]


def own_voice(found: Context) -> list[int | None]:
    """Documents of the examples that were chosen for this draft."""
    return documents([item for item in found.of(ContextKind.VOICE) if not item.fixed])


def test_passages_and_past_texts_are_found_apart_and_say_where_they_stand(
    vault: Vault, model: LocalModel
) -> None:
    note = add(vault, "The varnish for the boat costs 40 euros a tin.", position=300)
    mine = add(vault, "Dear all, I painted my boat in the spring and it looks splendid now. Yours", own=True)
    add(vault, "Nothing to see here but the weather of last week.")
    found = context(vault, model, "Ask what the varnish of the boat costs")
    assert documents(found.of(ContextKind.PASSAGE)) == [note]
    assert documents(found.of(ContextKind.VOICE)) == [mine]
    (passage,) = found.of(ContextKind.PASSAGE)
    assert passage.origin is not None
    assert (passage.origin.source, passage.origin.position) == ("post.mbox", 300)


def test_the_recipients_mail_comes_before_what_matches_as_well(vault: Vault, model: LocalModel) -> None:
    texts = [f"The varnish number {n} is dry and red and smooth in {w}." for n, w in enumerate("abcd")]
    add(vault, texts[0], author="Bea <bea@example.org>")
    theirs = add(vault, texts[1], author=BOB)
    add(vault, texts[2])
    assert (
        documents(context(vault, model, "Thank for the varnish", to="Bob").of(ContextKind.PASSAGE))[0]
        == theirs
    )


def test_a_voice_used_with_the_recipient_comes_first_even_behind_many_later_texts(
    vault: Vault, model: LocalModel
) -> None:
    to_bob = add(
        vault, "Hey you, how is life at the harbour, mine is fine, see you soon.", own=True, recipients=(BOB,)
    )
    for n in range(40):
        add(vault, f"Dear committee, this is report {n} about matters of the year {n}.", own=True, time=NOW)
    assert own_voice(context(vault, model, "Ask about lunch", to="Bob Meyer")) == [to_bob]


def test_an_old_text_of_the_user_is_found_behind_many_notes_on_the_same(
    vault: Vault, model: LocalModel
) -> None:
    mine = add(vault, "Dear all, my varnish for the boat shone for years in the bright sun.", own=True)
    for n in range(45):
        add(vault, f"Varnish {n} for the boat.")
    for n in range(12):
        add(vault, f"Dear committee, this is report {n} about matters of the year {n}.", own=True, time=NOW)
    found = context(vault, model, "Tell of the varnish for the boat")
    assert own_voice(found) == [mine]


def test_the_message_answered_is_searched_for_too(vault: Vault, model: LocalModel) -> None:
    note = add(vault, "The pump in the cellar was mended by Krause in May.")
    found = context(vault, model, "Say yes", reply_to="Did Krause mend the pump? Best, Anna")
    assert documents(found.of(ContextKind.PASSAGE)) == [note]


def test_what_is_switched_off_gives_way_to_the_next(vault: Vault, model: LocalModel) -> None:
    add(vault, "The varnish of the boat costs 40 euros.")
    first, *_ = context(vault, model, "What does the varnish cost?").of(ContextKind.PASSAGE)
    assert context(vault, model, "What does the varnish cost?", off=frozenset({first.key})).items == ()


def test_the_same_order_gives_the_same_context(vault: Vault, model: LocalModel) -> None:
    for n in range(30):
        add(
            vault,
            f"The varnish {n} of the boat was bought in shop number {n} by us.",
            own=n % 2 == 0,
            time=NOW,
        )
    asked = "Where did we buy the varnish of the boat?"
    assert context(vault, model, asked, to="Bob") == context(vault, model, asked, to="Bob")
