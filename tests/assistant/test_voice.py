"""The user's voice in the whole: measured from mail, told to the model, learned from edits, set by hand."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cogenesis.assistant import Assistant
from cogenesis.assistant.styling import documents_behind
from cogenesis.assistant.voice import steps_of
from cogenesis.cogeneration.prompts import Job, fixed_messages, writing_messages
from cogenesis.domain import ContextKind, Draft, DraftVersion, Instruction, Level, Mode, Sketch
from cogenesis.errors import UsageError
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher

MAIL = """From: Maria Keller <maria@mail.example>
To: {name} <{address}>
Subject: Lake {number}
Date: Mon, {day:02} Jun 2026 10:00:00 +0000
Message-ID: <{number}@mail.example>
Content-Type: text/plain; charset=utf-8

{opening}

I'm back from the lake, and it's quiet here. We've got time for walk {number}. Don't worry about the boat.

{closing}
Maria
"""
GERMAN = """From: Maria Keller <maria@mail.example>
To: Jan Vogel <jan@mail.example>
Subject: See {number}
Date: Mon, {day:02} Jun 2026 10:00:00 +0000
Message-ID: <g{number}@mail.example>
Content-Type: text/plain; charset=utf-8

Hallo Jan,

ich bin wieder vom See zurück und habe Zeit für dich. Kommst du am {number}. mit auf das Boot?

LG
Maria
"""


def write_mails(folder: Path) -> None:
    folder.mkdir()
    for number in range(8):
        name, opening = ("Anna Bell", "Hey Anna!") if number % 2 else ("Tom Reed", "Dear Tom,")
        address = f"{name.split()[0].lower()}@mail.example"
        text = MAIL.format(
            name=name, address=address, number=number, day=number + 1, opening=opening, closing="Best,"
        )
        (folder / f"{number}.eml").write_text(text, encoding="utf-8")
    for number in range(3):
        (folder / f"g{number}.eml").write_text(GERMAN.format(number=number, day=number + 1), encoding="utf-8")


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("home")
    launcher = Launcher.start()
    made = Assistant(Home(folder / "vault"), launcher, Confinement(Role.DESK, True, 1, ()))
    made.create_vault(key_file=folder / "key")
    made.set_fact("Email", "maria@mail.example")
    write_mails(folder / "mails")
    made.library.import_paths([folder / "mails"])
    made.voice.measure()
    yield made
    made.close()
    launcher.close()


def kept_draft(assistant: Assistant, given: str, kept: str) -> str:
    vault = assistant._open()
    made = vault.drafts.create(
        Instruction("Ask Anna", to="Anna"), Mode.LOCAL, Level.BALANCED, "email", Sketch()
    )
    vault.drafts.save(made.id, text=given, state="done")
    vault.drafts.add_version(made.id, "model")
    assistant.save_draft(made.id, text=kept, subject=None)
    return made.id


def test_the_card_is_made_of_imported_mail_by_language_and_recipient(assistant: Assistant) -> None:
    found = assistant.voice.card()
    assert (found.card.language, found.card.texts, found.waiting) == ("en", 8, 0)
    assert found.languages == ("en", "de")
    people = {person.name: person.manners for person in found.people}
    assert people["Anna Bell"].opening is not None
    assert people["Anna Bell"].opening.text == "Hey Anna!"
    assert people["Tom Reed"].opening is not None
    assert people["Tom Reed"].opening.text == "Dear Tom,"
    german = {row.measure.key: row.value for row in assistant.voice.card("de").rows}
    assert german["address"] == "familiar"
    assert "contractions" not in german


def test_stopped_measuring_goes_on_with_what_is_left(assistant: Assistant) -> None:
    assistant._open()._database.execute("DELETE FROM voice_texts")
    stopped = threading.Event()
    stopped.set()
    assert assistant.voice.measure(cancel=stopped) == 0
    seen: list[tuple[int, int]] = []
    assert assistant.voice.measure(lambda done, total: seen.append((done, total))) == 11
    assert seen[-1] == (11, 11)
    assert assistant.voice.measure() == 0


def test_what_holds_for_all_drafts_stands_where_the_prompt_begins(assistant: Assistant) -> None:
    instruction = Instruction("Ask Anna for the boat", kind="email", to="Anna")
    context = assistant.context(instruction)
    styles = {item.key: item for item in context.of(ContextKind.STYLE)}
    assert styles["style:en"].fixed
    assert "contractions" in styles["style:en"].text
    assert "Hey Anna!" in styles["style:draft"].text
    assert styles["style:draft"].tokens > 0
    prompt = writing_messages(Job(instruction, "email", context), Sketch())[1].content
    begun = fixed_messages(context.items)[1].content
    assert prompt.startswith(begun.rstrip("\n"))
    assert "How I write in English:" in begun
    assert "Hey Anna!" not in begun.partition("Texts I wrote")[0]
    assert prompt.index("Begin with “Hey Anna!”") > prompt.index("Task:")
    tom = assistant.context(Instruction("Ask Tom for the boat", kind="email", to="Tom"))
    assert "Dear Tom," in next(item.text for item in tom.items if item.key == "style:draft")
    assert next(item for item in tom.items if item.key == "style:en") == styles["style:en"]


def test_a_draft_in_another_language_is_told_that_languages_card(assistant: Assistant) -> None:
    instruction = Instruction("Frag Jan, ob er am Samstag mit auf das Boot kommt", kind="email", to="Jan")
    own = next(item.text for item in assistant.context(instruction).items if item.key == "style:draft")
    assert "Hallo Jan," in own
    assert "“du”" in own


def test_each_part_of_the_voice_can_be_switched_off_for_a_draft(assistant: Assistant) -> None:
    instruction = Instruction("Ask Anna for the boat", kind="email", to="Anna")
    off = frozenset({"style:en", "style:draft"})
    assert not assistant.context(instruction, off=off).of(ContextKind.STYLE)


def test_a_value_that_is_never_written_is_not_told_of_the_voice_either(assistant: Assistant) -> None:
    assistant.set_fact("Alias", "Mimi Zorro", never=True)
    assistant.voice.change("sign_off", "Yours,\nMimi Zorro")
    try:
        instruction = Instruction("Ask Anna for the boat", kind="email", to="Zoe")
        texts = [item.text for item in assistant.context(instruction).of(ContextKind.STYLE)]
        assert not any("Zorro" in text for text in texts)
    finally:
        assistant.voice.reset("sign_off")
        assistant.remove_fact("Alias")


def test_how_the_profile_says_to_sign_comes_before_what_was_measured(assistant: Assistant) -> None:
    def own() -> str:
        instruction = Instruction("Ask Anna for the boat", kind="email", to="Anna")
        return next(item.text for item in assistant.context(instruction).items if item.key == "style:draft")

    assert "End with “Best, Maria”" in own()
    assistant.set_fact("Sign-off", "Warmly, M.")
    try:
        assert "End with" not in own()
        assistant.voice.change("sign_off", "Ciao,\nMaria", to="Anna")
        assistant.voice.change("sign_off", "Ciao,\nMaria")
        assert "End with “Ciao, Maria”" in own()
    finally:
        assistant.voice.reset("sign_off", to="Anna")
        assistant.voice.reset("sign_off")
        assistant.remove_fact("Sign-off")


def test_what_is_set_by_hand_is_told_and_its_words_may_not_leave(assistant: Assistant) -> None:
    assistant.voice.change("opening", "Ahoy Zephyrine,", to="Tom")
    assistant.voice.change("avoided", "utilize, perchance")
    try:
        assert "Ahoy Zephyrine," in next(
            item.text
            for item in assistant.context(Instruction("Ask Tom", kind="email", to="Tom")).items
            if item.key == "style:draft"
        )
        assert assistant._open().lexicon.known({"zephyrine"}) == {"zephyrine"}
        assert [person.name for person in assistant.voice.card("de").people] == ["Jan Vogel"]
        assert "Tom Reed" in [person.name for person in assistant.voice.card("en", people=0).people]
        preview = assistant.preview(Instruction("Write an email about Zephyrine and the boat"))
        assert "ephyrine" not in preview.body
    finally:
        assistant.voice.reset("opening", to="Tom")
        assistant.voice.reset("avoided")
    assert assistant._open().lexicon.known({"zephyrine"}) == frozenset()


@pytest.mark.parametrize(
    ("measure", "value", "more"),
    [
        ("charm", "1", {}),
        ("exclamation", "-3", {}),
        ("contractions", "50", {"language": "de"}),
        ("emoji", "3", {"to": "Anna"}),
        ("opening", "Hi,", {"to": "Nobody Here"}),
        ("opening", "Hi,", {"language": "xx"}),
    ],
)
def test_what_cannot_be_set_is_refused_with_a_sentence(
    assistant: Assistant, measure: str, value: str, more: dict[str, str]
) -> None:
    with pytest.raises(UsageError, match=r"\."):
        assistant.voice.change(measure, value, **more)


GIVEN = (
    "Dear Anna,\n\nIt is raining. I would like to utilize the boat on Friday. It is ours.\n\n"
    "Kind regards,\nMaria"
)
KEPT = "Hey Anna!\n\nIt is raining. I would like to use the boat on Friday. It is ours.\n\nBest,\nMaria"


def test_edits_teach_and_what_they_teach_is_told(assistant: Assistant) -> None:
    ids = [kept_draft(assistant, GIVEN, KEPT) for _ in range(2)]
    assert [assistant.voice.learn(each) for each in ids] == [3, 3]
    learned = {each.sentence: each for each in assistant.voice.learned()}
    assert set(learned) == {
        "You write “use” rather than “utilize”.",
        "You end with “Best” rather than “Kind regards”.",
        "You begin with “Hey {first}!” rather than “Dear {first}”.",
    }
    fixed = next(i for i in assistant.context(Instruction("Ask Anna")).items if i.key == "style:en")
    assert "I write “use”, not “utilize”." in fixed.text
    found = assistant.voice.distance(ids[0], GIVEN)
    assert {each.measure for each in found.differences} >= {"opening", "sign_off", "avoided"}
    assistant.voice.forget(learned["You write “use” rather than “utilize”."].id)
    fixed = next(i for i in assistant.context(Instruction("Ask Anna")).items if i.key == "style:en")
    assert "utilize" not in fixed.text
    assistant.voice.learn(ids[0])
    assert len(assistant.voice.learned()) == 2
    assert assistant.voice.forget_all() == 2


def test_nothing_is_learned_where_that_is_switched_off_or_the_model_had_no_part(assistant: Assistant) -> None:
    assistant.set_setting("learn_from_edits", "off")
    draft_id = kept_draft(assistant, GIVEN, KEPT)
    assert assistant.voice.learn(draft_id) == 0
    assistant.set_setting("learn_from_edits", "on")
    assert assistant.voice.learn(draft_id) == 3
    assistant.voice.forget_all()


def test_an_accepted_draft_that_is_mostly_the_users_is_an_example(
    assistant: Assistant,
) -> None:
    mine = "Hey Anna!\n\nThe zinnia beds by the boat house need water, and I'm away. Could you do that?\n\nM."
    draft_id = kept_draft(assistant, GIVEN, mine)
    assistant.voice.learn(draft_id)
    instruction = Instruction("Ask Anna to water the zinnia beds", kind="email", to="Anna")
    context = assistant.context(instruction)
    assert f"draft:{draft_id}" in [item.key for item in context.items]
    vault = assistant._open()
    behind = vault.documents.list()[0].id
    vault.drafts.note_sources(draft_id, documents=[behind], passages=())
    assert documents_behind(vault, context) == [behind]
    assistant.delete_draft(draft_id)
    assistant.warming.changed()
    assert f"draft:{draft_id}" not in [item.key for item in assistant.context(instruction).items]


def test_what_the_model_wrote_is_compared_with_what_became_of_it_step_by_step() -> None:
    def version(number: int, author: str, text: str) -> DraftVersion:
        return DraftVersion(number, "", author, None, text)

    versions = [
        version(1, "user", "typed before"),
        version(2, "model", "first"),
        version(3, "user", "first, mended"),
        version(4, "user", "first, mended twice"),
        version(5, "model", "second"),
        version(6, "model", "third"),
    ]
    draft = Draft(
        "1", Instruction(""), Mode.LOCAL, Level.BALANCED, "email", None, "end", Sketch(), "done", "", ""
    )
    assert steps_of(versions, draft) == [("first", "first, mended twice"), ("third", "end")]
    rejected = replace(draft, text="first, mended twice")
    assert steps_of(versions, rejected) == [("first", "first, mended twice")]
    assert steps_of(versions[:1], draft) == []
