"""What is kept of a voice goes with what it came of, counts drafts, and stays out once it was removed."""

from __future__ import annotations

import pytest

from canaries import CANARY
from cogenesis.domain import Instruction, Level, Message, Mode, Sketch
from cogenesis.errors import UsageError
from cogenesis.vault.vault import Vault
from cogenesis.voice.learning import learn
from cogenesis.voice.sample import measure
from cogenesis.voice.style import Override

ANNA = "Anna Bell <anna@mail.example>"
BODY = (
    "I'm back from the lake. It's quiet here. We've got time, and the boat is ours until the end of the week."
)
GIVEN = "Dear Anna,\n\nI would like to utilize the boat. It rains.\n\nKind regards,\nMaria"
KEPT = "Dear Anna,\n\nI would like to use the boat. It rains.\n\nBest,\nMaria"


def add(vault: Vault, text: str, number: int, **more: object) -> int:
    values: dict[str, object] = {
        "author": "maria@mail.example",
        "recipients": (ANNA,),
        "time": f"2026-01-{number % 28 + 1:02}T00:00:00Z",
        "own": True,
        "kind": "email",
        "language": "en",
    } | more
    message = Message("Hi", text, **values)  # type: ignore[arg-type]
    found = vault.documents.add("p.mbox", "mail", message, [(0, len(text))], (), f"{number} {text}")
    assert found is not None
    return found


def measure_all(vault: Vault) -> int:
    waiting = vault.voice.unmeasured()
    texts = [(each, vault.documents.text(each.document_id)) for each in waiting]
    vault.voice.keep(
        (each.document_id, measure(text, each.language, each.kind, each.recipients)) for each, text in texts
    )
    return len(waiting)


def draft(vault: Vault, given: str = GIVEN, kept: str = KEPT) -> str:
    made = vault.drafts.create(
        Instruction("Ask Anna", to="Anna"), Mode.LOCAL, Level.BALANCED, "email", Sketch()
    )
    vault.drafts.save(made.id, text=given, state="done")
    vault.drafts.add_version(made.id, "model")
    vault.drafts.save(made.id, text=kept)
    return made.id


def accept(vault: Vault, draft_id: str, given: str = GIVEN, kept: str = KEPT) -> None:
    vault.voice.accept(draft_id, "en", learn([(given, kept)], "en", "email", ["Anna"]))


def test_own_texts_in_a_known_language_are_measured_once(vault: Vault) -> None:
    add(vault, f"Hi Anna,\n\n{BODY}", 1)
    add(vault, f"Hi Anna,\n\n{BODY} Tom", 2, own=False)
    add(vault, f"Hi Anna,\n\n{BODY} Kim", 3, language="")
    add(vault, f"Hi Anna,\n\n{BODY} Zoe", 4, kind="resume")
    (waiting,) = vault.voice.unmeasured()
    assert (waiting.language, waiting.kind, waiting.recipients) == ("en", "email", ("Anna Bell",))
    assert measure_all(vault) == 1
    assert vault.voice.unmeasured() == []
    assert vault.voice.cards()["en"].texts == 1


def test_a_text_whose_language_was_corrected_is_measured_anew(vault: Vault) -> None:
    number = add(vault, f"Hi Anna,\n\n{BODY}", 1)
    measure_all(vault)
    assert list(vault.voice.cards()) == ["en"]
    vault.documents.correct(number, language="de")
    assert vault.voice.cards() == {}
    assert [each.language for each in vault.voice.unmeasured()] == ["de"]
    measure_all(vault)
    assert list(vault.voice.cards()) == ["de"]


def test_the_card_follows_what_is_forgotten_and_what_is_not_the_users(vault: Vault) -> None:
    numbers = [add(vault, f"Hi Anna,\n\n{BODY}\n\nBest,\nMaria {n}", n) for n in range(5)]
    measure_all(vault)
    card = vault.voice.cards()["en"]
    assert card.texts == 5
    assert card.by_recipient["anna@mail.example"].opening is not None
    vault.documents.correct(numbers[0], own=False)
    assert vault.voice.cards()["en"].texts == 4
    vault.forgetting.forget(numbers)
    assert vault.voice.cards() == {}
    assert vault._database.value("SELECT count(*) FROM voice_texts") == 0


def test_a_lesson_counts_drafts_not_how_often_one_draft_was_left(vault: Vault) -> None:
    first = draft(vault)
    accept(vault, first)
    accept(vault, first)
    assert {each.times for each in vault.voice.lessons()} == {1}
    accept(vault, draft(vault))
    lessons = vault.voice.lessons()
    assert {each.times for each in lessons} == {2}
    assert all(each.active for each in lessons)
    assert {(e.sort, e.given, e.kept) for e in lessons} == {
        ("word", "utilize", "use"),
        ("sign_off", "Kind regards", "Best"),
    }


def test_learning_again_from_a_draft_replaces_what_it_taught(vault: Vault) -> None:
    number = draft(vault)
    accept(vault, number)
    accept(vault, number, kept=GIVEN)
    assert vault.voice.lessons() == []


def test_a_lesson_goes_with_its_last_draft(vault: Vault) -> None:
    one, two = draft(vault), draft(vault)
    accept(vault, one)
    accept(vault, two)
    vault.drafts.delete(one)
    assert {each.times for each in vault.voice.lessons()} == {1}
    vault.drafts.delete(two)
    assert vault.voice.lessons() == []
    for table in ("voice_lessons", "voice_evidence", "voice_drafts"):
        assert vault._database.value(f"SELECT count(*) FROM {table}") == 0


def test_a_forgotten_document_takes_what_its_drafts_taught_with_it(vault: Vault) -> None:
    number, made = add(vault, f"Hi Anna,\n\n{BODY}", 1), draft(vault)
    vault.drafts.note_sources(made, documents=[number], passages=())
    accept(vault, made)
    vault.forgetting.forget([number], drafts=True)
    assert vault.voice.lessons() == []


def test_what_was_removed_is_not_learned_again_and_none_of_its_words_stay(vault: Vault) -> None:
    given, kept = (text.replace("boat", CANARY) for text in (GIVEN, KEPT))
    for _ in range(2):
        accept(vault, draft(vault, given, kept), given, kept)
    word = next(each for each in vault.voice.lessons() if each.sort == "word")
    assert vault.voice.styles()["en"].rather == {"utilize": "use"}
    vault.voice.remove(word.id[:8])
    accept(vault, draft(vault))
    accept(vault, draft(vault))
    assert [each.sort for each in vault.voice.lessons()] == ["sign_off"]
    assert vault.voice.styles()["en"].rather == {}
    kept_row = vault._database.row("SELECT sort, given, kept FROM voice_lessons WHERE id = ?", (word.id,))
    assert kept_row == ("", "", "")
    sql = "SELECT count(*) FROM voice_evidence WHERE lesson = ?"
    assert vault._database.value(sql, (word.id,)) == 0
    vault.voice.forget_learned()
    accept(vault, draft(vault))
    assert {each.sort for each in vault.voice.lessons()} == {"word", "sign_off"}


@pytest.mark.parametrize("lesson_id", ["", "nothing", "%"])
def test_an_unknown_lesson_is_refused(vault: Vault, lesson_id: str) -> None:
    accept(vault, draft(vault))
    with pytest.raises(UsageError, match="no lesson"):
        vault.voice.remove(lesson_id)
    assert len(vault.voice.lessons()) == 2


def test_ids_of_lessons_are_those_of_this_vault_alone(vault: Vault) -> None:
    accept(vault, draft(vault))
    before = {each.id for each in vault.voice.lessons()}
    vault.voice.forget_learned()
    accept(vault, draft(vault))
    assert {each.id for each in vault.voice.lessons()} == before
    vault._database.execute("DELETE FROM meta WHERE name = 'voice key'")
    vault.voice.forget_learned()
    accept(vault, draft(vault))
    assert not before & {each.id for each in vault.voice.lessons()}


def test_what_was_set_is_kept_and_its_words_are_secret(vault: Vault) -> None:
    override = Override("en", "sign_off", f"Yours,\nMaria {CANARY}")
    vault.voice.set(override, {CANARY})
    assert vault.voice.overrides() == [override]
    assert vault.lexicon.known({CANARY}) == {CANARY}
    assert vault.voice.styles()["en"].values["sign_off"] == override.value
    vault.voice.unset("en", "sign_off", "", ())
    assert vault.voice.overrides() == []
    assert vault.lexicon.known({CANARY}) == frozenset()


def test_accepted_drafts_are_examples_only_where_they_are_mostly_the_users(vault: Vault) -> None:
    mine, theirs = draft(vault), draft(vault)
    own = "Hey Anna!\n\nThe boat is mine today. I'll bring it back before it gets dark.\n\nM."
    accept(vault, mine, kept=own)
    accept(vault, theirs, kept=GIVEN)
    assert vault.voice.accepted_drafts(5) == [(mine, "en")]
    assert vault.voice.cards()["en"].texts == 1


def test_cards_are_made_once_until_something_changes(vault: Vault) -> None:
    add(vault, f"Hi Anna,\n\n{BODY}", 1)
    measure_all(vault)
    cards = vault.voice.cards()
    assert vault.voice.cards() is cards
    accept(vault, draft(vault))
    assert vault.voice.cards() is not cards
