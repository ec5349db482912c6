"""What is never written stays out of the local prompt, whoever asks for it but the user."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.assistant.contexts import choose_context
from cogenesis.assistant.never_write import read_profile, remove_fact, set_fact
from cogenesis.cogeneration.prompts import Job, writing_messages
from cogenesis.domain import Context, Instruction, Message, Sketch
from cogenesis.inference.discovery import find_model
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault

NUMBER = "C01X00T47"
VISA = "4111 1111 1111 1111"
REPLY = (
    f"Dear Maria, please send your passport number and confirm that {NUMBER.lower()} is right. Thank you. Tom"
)
LETTER = (
    "Thank you for the lovely evening by the lake, we talk about the boat and the fire to this day.\n"
    f"My passport is c01x 00t47 and it ends in May.\nThe card is {VISA}, code 987.\nSee you soon in Graz!"
)
NOTE = f"The bridge over the river opens in June. Tom paid by card {VISA}. Passport {NUMBER}! We meet there."


@pytest.fixture(scope="module")
def model() -> Iterator[LocalModel]:
    model = LocalModel(find_model("").path, EngineOptions(n_ctx=2048))
    yield model
    model.close()


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as made:
        yield made


def context(vault: Vault, model: LocalModel, instruction: Instruction) -> Context:
    return choose_context(
        instruction, vault=vault, model=model, kind="email", most_tokens=1200, off=frozenset()
    )


def prompt(found: Context, instruction: Instruction) -> str:
    sketch = Sketch(("Give the passport number", "Pay with the card"))
    return "\n".join(m.content for m in writing_messages(Job(instruction, "email", found), sketch))


def add_letters(vault: Vault) -> None:
    for title, text in (("From Graz", LETTER), ("From Linz", NOTE)):
        message = Message(title, text, own=text is LETTER)
        vault.documents.add("letter.txt", "txt", message, [(0, len(text))], set(), title)


def test_marks_come_by_themselves_are_the_users_to_change_and_go_with_the_fact(vault: Vault) -> None:
    said = set_fact(vault, "Passport number", NUMBER, set(), None)
    assert "Passport number looks like a passport" in said
    assert set_fact(vault, "Shed", "red", set(), True) == ""
    assert set_fact(vault, "Blue card", VISA, set(), False) == ""
    vault.profile.set("PIN", "1234", set())  # as an older version stored it
    assert read_profile(vault).never_write == {"Passport number", "Shed", "PIN"}
    assert set_fact(vault, "Blue card", VISA, set(), None) == ""
    set_fact(vault, "Shed", "green", set(), None)
    set_fact(vault, "PIN", "1234", set(), False)
    assert read_profile(vault).never_write == {"Passport number", "Shed"}
    remove_fact(vault, "Shed")
    remove_fact(vault, "Passport number")
    set_fact(vault, "Shed", "blue", set(), None)
    assert read_profile(vault).never_write == frozenset()


def test_a_mark_and_its_fact_are_stored_together_or_not_at_all(vault: Vault) -> None:
    with pytest.raises(Exception, match="name"):
        set_fact(vault, " ", "x", set(), True)
    assert vault.settings.get("never_write") is None


def test_neither_message_nor_passage_nor_past_text_brings_a_value_into_the_prompt(
    vault: Vault, model: LocalModel
) -> None:
    set_fact(vault, "Passport number", NUMBER, set(), None)
    set_fact(vault, "Name", "Maria Keller", set(), None)
    add_letters(vault)
    asked = Instruction("Answer Tom about the evening by the river in Graz", reply_to=REPLY)
    found = context(vault, model, asked)
    text = prompt(found, asked).casefold()
    assert {item.key for item in found.items} == {"fact:Name", "voice:1", "passage:2", "reply"}
    for value in ("00t47", "x00t", "4111", "987", "ends in may"):
        assert value not in text
    assert "see you soon in graz" in text
    assert "we meet there" in text
    assert "please send your passport number" not in text  # the sentence with the value went, whole
    assert found.withheld == ("Passport number",)
    assert found.notes == (
        "Passport number was kept out; ask for it in your instruction to use it.",
        "Lines of 'From Graz' were left out: what is never written stands in them.",
        "Lines of 'From Linz' were left out: what is never written stands in them.",
    )


def test_the_instruction_itself_brings_it_in(vault: Vault, model: LocalModel) -> None:
    set_fact(vault, "Passport number", NUMBER, set(), None)
    add_letters(vault)
    asked = Instruction("Write Tom an email about the river in Graz with my passport number", reply_to=REPLY)
    found = context(vault, model, asked)
    assert "fact:Passport number" in {item.key for item in found.items}
    assert found.withheld == ()
    text = prompt(found, asked)
    assert NUMBER in text
    assert "c01x 00t47" in text
    assert "4111" not in text


def test_a_fact_with_nothing_to_do_with_the_task_is_withheld_without_a_word(
    vault: Vault, model: LocalModel
) -> None:
    set_fact(vault, "Passport number", NUMBER, set(), None)
    set_fact(vault, "About me", "I live in Graz. " * 20 + f"My card is {VISA}.", set(), None)
    found = context(vault, model, Instruction("Write a post about tea"))
    assert (found.withheld, found.notes) == (("Passport number",), ())
    (fact,) = found.items
    assert "I live in Graz." in fact.text
    assert "4111" not in fact.text


def test_a_fact_whose_mark_the_user_took_away_is_told_whole(vault: Vault, model: LocalModel) -> None:
    set_fact(vault, "Blue card", VISA, set(), False)
    told = {item.key: item.text for item in context(vault, model, Instruction("Invite Tom")).items}
    assert told["fact:Blue card"] == VISA
