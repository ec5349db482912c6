"""The library as both front ends use it, on a real vault: closed lists, people, and what forgetting costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cogenesis.assistant import library as library_module
from cogenesis.assistant.library import Library
from cogenesis.documents.reading import Readers
from cogenesis.domain import Message
from cogenesis.errors import NoVault, UsageError, VaultError
from cogenesis.paths import Home
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.vault.vault import Vault

MAIL = Message(
    *("Roof", "the roof leaks", "Me <me@mail.example>", ("Tom Hale <tom@hale.example>",)),
    *("2026-01-01T00:00:00Z", True, "email", "en"),
)


class Opened:
    """A library over a vault that can be locked; counts how often model state was dropped."""

    def __init__(self, vault: Vault) -> None:
        self.vault: Vault | None = vault
        self.dropped = 0
        self.library = Library(
            self.open, Readers(), Vocabulary.load, lambda: frozenset({"me@mail.example"}), self.drop
        )

    def open(self) -> Vault:
        if self.vault is None:
            raise NoVault("locked")
        return self.vault

    def drop(self) -> None:
        self.dropped += 1

    def add(self, message: Message = MAIL) -> int:
        number = self.open().documents.add("a.eml", "eml", message, [(0, 4)], (), message.text)
        assert number is not None
        return number


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as vault:
        made = Opened(vault)
        yield made
        made.library.end()


def test_a_correction_takes_only_what_the_closed_lists_have(opened: Opened) -> None:
    number = opened.add()
    library = opened.library
    assert {"email", "letter", "contact", "poem"} <= set(library.kinds())
    assert library.correct(number, kind="poem", language="de").kind == "poem"
    assert library.correct(number, kind="", language="").language == ""
    for wrong in ({"kind": "sonnet"}, {"language": "Klingon"}):
        with pytest.raises(UsageError, match="take one of"):
            library.correct(number, **wrong)  # type: ignore[arg-type]
    with pytest.raises(VaultError, match="no document 99"):
        library.document(99)
    assert library.text(number) == "the roof leaks"


def test_the_user_is_none_of_their_own_contacts(opened: Opened) -> None:
    opened.add()
    assert [contact.name for contact in opened.library.contacts("")] == ["Tom Hale"]
    assert opened.library.contacts("me@") == []


def test_forgetting_drops_what_the_model_has_read_and_leaves_a_clean_file(opened: Opened) -> None:
    first, second = opened.add(), opened.add(replace(MAIL, text="another"))
    told: list[tuple[int, int]] = []
    assert opened.library.reach([first]).documents == 1
    assert opened.dropped == 0
    done = opened.library.forget(first, progress=lambda *each: told.append(each))
    assert (done.documents, done.clean, opened.dropped, told) == (1, True, 1, [(1, 1)])
    assert [document.id for document in opened.library.documents()] == [second]
    assert not opened.open().forgetting.due


def test_what_could_not_be_cleaned_at_once_is_cleaned_while_the_vault_is_open(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_module, "TIDY_S", 0.01)
    forgetting = opened.open().forgetting
    forgetting.forget([opened.add()])
    assert forgetting.due
    opened.library.begin()
    timer = opened.library._later
    assert timer is not None
    timer.join(20)
    assert not forgetting.due


def test_a_vault_that_is_locked_meanwhile_is_left_alone(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_module, "TIDY_S", 0.01)
    opened.open().forgetting.forget([opened.add()])
    opened.library.begin()
    opened.vault = None
    timer = opened.library._later
    assert timer is not None
    timer.join(20)  # an error left in its thread would fail this test
    assert not timer.is_alive()
