"""Templates of one's own and recent instructions, in a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.assistant import templates as module
from cogenesis.assistant.templates import Templates, filled, placeholders
from cogenesis.domain import Instruction, Level, Mode, Sketch
from cogenesis.errors import UsageError, VaultError
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as made:
        yield made


@pytest.fixture
def templates(vault: Vault) -> Templates:
    return Templates(lambda: vault)


def test_a_template_keeps_the_form_but_for_the_message_that_is_answered(templates: Templates) -> None:
    given = Instruction(
        "Thank {name}", kind="E-Mail", to="{name}", tone="friendly", language="german", reply_to="Hi"
    )
    templates.save("  Thanks\nagain ", given, mode="local", level="strict")
    (kept,) = templates.list()
    assert kept.name == "Thanks again"
    assert dict(kept.choices) == {
        "to": "{name}",
        "kind": "email",
        "tone": "friendly",
        "language": "german",
        "mode": "local",
        "level": "strict",
    }
    assert filled(kept, {"name": "Anna"}) == Instruction(
        "Thank Anna", kind="email", to="Anna", tone="friendly", language="german"
    )


def test_what_stands_in_braces_is_asked_for_once_and_filled_in_as_it_is(templates: Templates) -> None:
    kept = templates.save("t", Instruction("Ask {who} on {day}, {who}; {} and {1} and {a\nb} stay"))
    assert placeholders(kept) == ["who", "day"]
    text = filled(kept, {"who": "{day}", "day": r"\1 Friday"}).text
    assert text == "Ask {day} on \\1 Friday, {day}; {} and {1} and {a\nb} stay"
    with pytest.raises(UsageError, match="'day'"):
        filled(kept, {"who": "Jo", "day": " "})
    with pytest.raises(UsageError, match="at most"):
        filled(kept, {"who": "x" * 20_000, "day": "Friday"})


def test_a_name_is_taken_by_one_template_whatever_its_case(templates: Templates) -> None:
    templates.save("Über", Instruction("one"))
    with pytest.raises(UsageError, match="already"):
        templates.save("ÜBER", Instruction("two"))
    templates.save("Other", Instruction("three"))
    with pytest.raises(UsageError, match="already"):
        templates.rename("other", "über")
    templates.save("über", Instruction("two"), replacing=True)
    assert [each.text for each in templates.list()] == ["three", "two"]
    templates.rename("Other", "OTHER")
    templates.delete("other")
    assert [each.name for each in templates.list()] == ["über"]
    with pytest.raises(VaultError, match="no template 'other'"):
        templates.named("other")


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "bell\x07"])
def test_a_name_that_could_not_be_shown_is_refused(templates: Templates, name: str) -> None:
    with pytest.raises(UsageError, match="1 to 60"):
        templates.save(name, Instruction("one"))


def test_there_is_an_end_to_templates(templates: Templates, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_TEMPLATES", 1)
    templates.save("one", Instruction("one"))
    with pytest.raises(UsageError, match="delete one first"):
        templates.save("two", Instruction("two"))
    templates.save("one", Instruction("again"), replacing=True)


def test_recent_instructions_are_those_of_the_drafts_each_once_and_go_with_them(
    vault: Vault, templates: Templates
) -> None:
    def draft(instruction: Instruction, text: str = "") -> str:
        made = vault.drafts.create(instruction, Mode.LOCAL, Level.STRICT, "email", Sketch())
        vault.drafts.save(made.id, text=text)
        return made.id

    first = Instruction("Thank Anna for the plum cake", tone="friendly", language="german")
    draft(first, text="walrus")
    last = draft(Instruction("Invite Jo"))
    draft(first)
    assert [each.instruction for each in templates.recent()] == [first, Instruction("Invite Jo")]
    assert [each.instruction for each in templates.recent("plum ca")] == [first]
    assert templates.recent("walrus") == []  # a word of the draft, not of what was asked
    assert templates.recent("?!") == []
    assert len(templates.recent(limit=1)) == 1
    vault.drafts.delete(last)
    assert [each.instruction for each in templates.recent()] == [first]
