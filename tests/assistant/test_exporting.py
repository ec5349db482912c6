"""Giving drafts out, on a real vault: whom a mail goes to, what it answers, how files are written."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import cast

import pytest

from canaries import CANARY
from cogenesis.assistant import saving
from cogenesis.assistant.exporting import Exports, Given, paper_of_locale
from cogenesis.assistant.saving import save_new
from cogenesis.domain import Instruction, Message
from cogenesis.errors import CoGenesisError, UsageError
from cogenesis.paths import Home
from cogenesis.processes.supervision import Launcher
from cogenesis.vault.vault import Vault

RECEIVED = (
    "Could you bring the ladder on Saturday?\nThe gutter is full of leaves again, and Tom has hurt his back."
)
MAIL = Message(
    *("The gutter", RECEIVED, "Anna Keller <anna@keller.example>", ("Me <me@mail.example>",)),
    *("2026-01-02T00:00:00Z", False, "email", "en", "<2@keller.example>", "<1@keller.example>"),
)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as made:
        yield made


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What was opened is noted here, by programs that stand first on the path."""
    folder, notes = tmp_path / "bin", tmp_path / "opened"
    folder.mkdir()
    for name in ("xdg-open", "xdg-email"):
        (folder / name).write_text(f'#!/bin/sh\necho "{name} $*" >> {notes}\n')
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")
    return notes


@pytest.fixture
def launcher(programs: Path) -> Iterator[Launcher]:
    made = Launcher.start()
    yield made
    made.close()


def exports_of(vault: Vault | None, launcher: Launcher | None = None, paper: str = "a4") -> Exports:
    return Exports(lambda: vault, cast(Launcher, launcher), lambda: paper)


def store(vault: Vault, message: Message) -> None:
    spans = [(0, len(message.text))]
    assert vault.documents.add("a.eml", "eml", message, spans, (), message.text + message.author) is not None


def mail_of(vault: Vault | None, instruction: Instruction) -> EmailMessage:
    given = Given("The ladder", f"I will bring it.\n\n{CANARY}", "", "email", instruction)
    made = exports_of(vault).make(given, "eml")
    return cast(EmailMessage, message_from_bytes(made.data, policy=policy.default))


def test_an_answer_to_a_stored_mail_goes_to_its_author_and_into_its_thread(vault: Vault) -> None:
    store(vault, MAIL)
    for number, text in enumerate(("Another mail about leaves and a ladder.", RECEIVED.partition("\n")[2])):
        store(vault, replace(MAIL, text=text, message_id=f"<{number}@x>", thread=""))
    pasted = f"On Friday Anna wrote:\n\n{RECEIVED}\n\nKind regards\nAnna"
    found = mail_of(vault, Instruction("say yes", reply_to=pasted))
    assert found["To"] == "Anna Keller <anna@keller.example>"
    assert found["In-Reply-To"] == "<2@keller.example>"
    assert found["References"] == "<1@keller.example> <2@keller.example>"


def test_an_answer_to_something_else_answers_no_stored_mail(vault: Vault) -> None:
    store(vault, MAIL)
    for received in ("Could you bring the ladder and the leaves?", "", "ladder"):
        found = mail_of(vault, Instruction("say yes", reply_to=received))
        assert (found["To"], found["In-Reply-To"], found["References"]) == (None, None, None)


def test_an_answer_to_a_file_carries_the_id_that_was_read_from_it() -> None:
    received = "From: Anna Keller <anna@keller.example>\nSubject: The gutter\n\nCome?"
    found = mail_of(None, Instruction("yes", reply_to=received, reply_id="<7@keller.example>"))
    assert found["To"] == "Anna Keller <anna@keller.example>"
    assert found["In-Reply-To"] == found["References"] == "<7@keller.example>"


def test_the_id_of_an_answered_mail_is_kept_with_the_draft(vault: Vault) -> None:
    from cogenesis.domain import Level, Mode, Sketch

    instruction = Instruction("yes", reply_id="<7@keller.example>")
    made = vault.drafts.create(instruction, Mode.LOCAL, Level.STRICT, "email", Sketch())
    assert exports_of(vault).given(vault.drafts.get(made.id)).instruction.reply_id == "<7@keller.example>"


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("Anna Keller", "anna@keller.example"),
        ("anna KELLER", "anna@keller.example"),
        ("Jo <jo@new.example>", "jo@new.example"),
        ("jo@new.example", "jo@new.example"),
        ("Anna", None),  # perhaps another Anna
        ("Bo Berg", None),  # two of that name
        ("Nobody", None),
    ],
)
def test_an_address_is_taken_only_where_it_is_the_one_that_fits(
    vault: Vault, asked: str, address: str | None
) -> None:
    store(vault, MAIL)
    for place in ("one", "two"):
        store(vault, replace(MAIL, author=f"Bo Berg <bo@{place}.example>", message_id=f"<{place}@x>"))
    found = mail_of(vault, Instruction("hello", to=asked))
    assert (found["To"].addresses[0].addr_spec if found["To"] else None) == address


def test_an_unknown_address_is_said(vault: Vault) -> None:
    given = Given("S", "text", "", "email", Instruction("hello", to="Nobody"))
    assert "No address is known for Nobody" in exports_of(vault).make(given, "eml").notes[0]


def test_a_file_is_private_and_replaces_nothing_unasked(tmp_path: Path) -> None:
    exports = exports_of(None)
    given = Given(None, "Hello")
    path = tmp_path / "letter.txt"
    exports.save(given, "txt", path)
    assert path.read_text() == "Hello\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(UsageError, match="there already"):
        exports.save(Given(None, "Other"), "txt", path)
    assert path.read_text() == "Hello\n"
    exports.save(Given(None, "Other"), "txt", path, replace=True)
    assert path.read_text() == "Other\n"
    assert sorted(tmp_path.iterdir()) == [path]


def test_a_file_that_appears_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "letter.txt"
    link = os.link

    def late(source: Path, target: Path) -> None:
        path.write_text("theirs")
        link(source, target)

    monkeypatch.setattr(saving.os, "link", late)
    with pytest.raises(UsageError, match="there already"):
        save_new(path, b"ours")
    assert [each.read_text() for each in tmp_path.iterdir()] == ["theirs"]


def test_a_disk_without_second_names_takes_a_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(source: Path, target: Path) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(saving.os, "link", refused)
    path = tmp_path / "letter.txt"
    save_new(path, b"ours")
    assert path.read_bytes() == b"ours"
    with pytest.raises(UsageError):
        save_new(path, b"other")
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"ours"


def test_what_cannot_be_written_is_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    for path, reason in (
        (tmp_path / "missing" / "a.txt", "folder is not there"),
        (tmp_path / "folder.txt", "folder of that name"),
        (tmp_path / ("x" * 300), "name is too long"),
    ):
        with pytest.raises(CoGenesisError, match=reason):
            save_new(path, b"x", replace=True)
    assert list(tmp_path.iterdir()) == [tmp_path / "folder.txt"]


def test_folder_and_format_are_remembered_in_the_vault_and_the_name_tells_no_word(
    vault: Vault, tmp_path: Path
) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    given = Given("My secret subject", "secret text", "", "cover_letter", Instruction("secret"))
    first = exports_of(vault)
    first.save(given, "docx", folder / "x.docx")
    later = exports_of(vault).suggest(given)
    assert (later.folder, later.format) == (folder, "docx")
    assert later.name.startswith("cover-letter-20")
    assert "secret" not in later.name
    first.save(given, "docx", later.path)
    assert exports_of(vault).suggest(given).name.endswith("-2.docx")
    folder.rename(tmp_path / "gone")
    assert exports_of(vault).suggest(given).folder != folder


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="eml, docx, pdf, md, txt"):
        exports_of(None).make(Given(None, "x"), "odt")


def test_only_saved_files_are_opened_and_the_mail_window_is_empty(
    launcher: Launcher, programs: Path, tmp_path: Path
) -> None:
    exports = exports_of(None, launcher)
    other = tmp_path / "other.txt"
    other.write_text("x")
    with pytest.raises(UsageError, match="only files it has saved"):
        exports.open(other)
    given = Given("secret subject", "secret text")
    exports.open(exports.save(given, "txt", tmp_path / "draft.txt").path)
    exports.open_mail()
    assert programs.read_text().splitlines() == [f"xdg-open {tmp_path}/draft.txt", "xdg-email "]


def test_offline_says_what_to_do_instead(launcher: Launcher, tmp_path: Path) -> None:
    exports = exports_of(None, launcher)
    saved = exports.save(Given(None, "x"), "txt", tmp_path / "draft.txt")
    launcher.end()
    with pytest.raises(CoGenesisError, match=r"open .*draft\.txt yourself"):
        exports.open(saved.path)
    with pytest.raises(CoGenesisError, match="paste the text"):
        exports.open_mail()


def test_paper_follows_the_setting_or_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    assert exports_of(None, paper="letter").paper() == "letter"
    for place, paper in (("en_US.UTF-8", "letter"), ("de_DE.UTF-8", "a4"), ("C", "a4"), ("es_MX", "letter")):
        monkeypatch.setenv("LC_ALL", place)
        assert paper_of_locale() == paper == exports_of(None, paper="auto").paper()


def test_the_language_is_that_of_the_text_else_the_chosen_one() -> None:
    exports = exports_of(None)
    german = "Liebe Anna, ich komme am Samstag gerne mit der Leiter zu dir und bringe auch den Eimer mit."
    asked = Instruction("x", language="french")
    assert exports.letter(Given(None, german, instruction=asked)).language == "de"
    assert exports.letter(Given(None, "Ok", instruction=asked)).language == "fr"
