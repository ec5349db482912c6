"""Which words count as known: the user's own, the profile's, the library's; drafts make no word right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.assistant import Assistant
from cogenesis.domain import Instruction, Level, Mode, Sketch
from cogenesis.errors import UsageError
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher

TEXT = "Dear Tom, we meet at Quillfeather, becuase of the Zorbel report. I have to go now, so see you there."


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    home: Path = tmp_path_factory.mktemp("home")
    launcher = Launcher.start()
    made = Assistant(Home(home / "vault"), launcher, Confinement(Role.DESK, True, 1, ()))
    made.create_vault(key_file=home / "key")
    yield made
    made.close()
    launcher.close()


def kept(assistant: Assistant, text: str) -> str:
    vault = assistant._vault
    assert vault is not None
    draft = vault.drafts.create(Instruction("Hi"), Mode.LOCAL, Level.STRICT, "email", Sketch())
    assistant.save_draft(draft.id, text=text, subject=None)
    return draft.id


def test_names_of_the_profile_and_own_words_are_known_and_drafts_make_nothing_right(
    assistant: Assistant,
) -> None:
    first, second, third = (kept(assistant, TEXT) for _ in range(3))
    found = assistant.spelling.check(TEXT, draft_id=first)
    assert (found.language, found.chosen, found.problem) == ("en", False, "")
    assert found.unknown == {"Quillfeather", "becuase", "Zorbel"}
    assistant.set_fact("Employer", "Quillfeather & Sons")
    assistant.spelling.add_word("Zorbel")
    assert assistant.spelling.check(TEXT, draft_id=first).unknown == {"becuase"}
    assert assistant.spelling.own_words() == ["Zorbel"]
    assistant.spelling.remove_word("Zorbel")
    assert "Zorbel" in assistant.spelling.check(TEXT, draft_id=first).unknown
    assert second != third


def test_what_two_texts_of_the_library_have_is_known(assistant: Assistant, tmp_path: Path) -> None:
    for number in range(2):
        path = tmp_path / f"note{number}.txt"
        path.write_text(
            f"Notes of day {number}: the Wurblitz project goes on. Once: Grumblefax{'x' * number}."
        )
        assistant.library.import_paths([path])
    text = "About Wurblitz and Grumblefax: I will tell you more of this when we meet on the day after that."
    assert assistant.spelling.check(text).unknown == {"Grumblefax"}


def test_the_chosen_language_is_remembered_with_the_draft(assistant: Assistant) -> None:
    draft = kept(assistant, TEXT)
    assistant.spelling.choose_language(draft, "off")
    found = assistant.spelling.check(TEXT, draft_id=draft)
    assert (found.language, found.chosen, found.unknown) == ("off", True, frozenset())
    assistant.spelling.choose_language(draft, None)
    assert assistant.spelling.check(TEXT, draft_id=draft).language == "en"
    with pytest.raises(UsageError, match="Spelling is checked in"):
        assistant.spelling.choose_language(draft, "tlh")


def test_a_language_without_a_dictionary_is_a_sentence(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "cogenesis.assistant.spelling.folders", lambda own: [own]
    )  # whatever this machine has
    german = "Sehr geehrter Herr Maier, ich kann am Dienstag leider nicht kommen und bitte um einen Termin."
    found = assistant.spelling.check(german)
    assert found.language == "de"
    assert "There is no dictionary for German" in found.problem
    assert str(assistant.spelling.folder) in found.problem
    assistant.spelling.folder.mkdir()
    (assistant.spelling.folder / "de_DE.aff").write_text("SET UTF-8\n")
    (assistant.spelling.folder / "de_DE.dic").write_text("2\nich\nTermin\n", encoding="utf-8")
    unknown = assistant.spelling.check(german).unknown
    assert not unknown & {"ich", "Termin"}
    assert "Dienstag" in unknown


def test_what_is_no_word_is_refused(assistant: Assistant) -> None:
    for word in ("", "two words", "x" * 61):
        with pytest.raises(UsageError, match="one word"):
            assistant.spelling.add_word(word)
    with pytest.raises(UsageError, match="none of your words"):
        assistant.spelling.remove_word("nobody")
