"""`drafts export`: every format, and a file that is there stays."""

from __future__ import annotations

import io
import json
import stat
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pypdf
import pytest

from cogenesis.assistant import Assistant
from cogenesis.cli.arguments import Common
from cogenesis.cli.main import run_with
from cogenesis.domain import Instruction, Level, Mode, Sketch
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher
from program import Program

MAIL = b"""\
From: Anna Keller <anna@keller.example>
To: me@mail.example
Message-ID: <7@keller.example>
Subject: The roof

Is the roof mended? I have asked twice now, and it will rain on Sunday.
"""
TEXT = "Dear Anna,\n\nit is mended – at last.\n\nBest,\nMe"


class Typed:
    """A terminal that keeps what is printed."""

    interactive = False

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.printed = ""
        self.said = ""

    def out(self, text: str) -> None:
        self.printed += text

    def err(self, text: str) -> None:
        self.said += text

    def ask(self, prompt: str, *, hidden: bool = False) -> str:
        raise AssertionError(prompt)

    def read_all(self) -> str:
        return ""


class Desk:
    """Commands for one draft that answers a mail read from a file."""

    def __init__(self, folder: Path, launcher: Launcher) -> None:
        self.folder = folder
        self.assistant = Assistant(Home(folder / "home"), launcher, Confinement(Role.DESK, True, 1, ()))
        self.assistant.create_vault(key_file=folder / "key")
        (folder / "mail.eml").write_bytes(MAIL)
        received, reply_id = self.assistant.received(folder / "mail.eml")
        drafts = self.assistant._open().drafts
        instruction = Instruction("yes", reply_to=received, reply_id=reply_id)
        self.draft = drafts.create(instruction, Mode.LOCAL, Level.STRICT, "email", Sketch()).id
        drafts.save(self.draft, text=TEXT, subject="The roof", state="done")

    def export(self, *words: str, json: bool = False) -> tuple[int, str, str]:
        terminal = Typed(self.folder)
        common = Common(json=json)
        status = run_with(self.assistant, common, ["drafts", "export", self.draft, *words], terminal)
        return status, terminal.printed, terminal.said


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    launcher = Launcher.start()
    made = Desk(tmp_path_factory.mktemp("desk"), launcher)
    yield made
    made.assistant.close()
    launcher.close()


def test_the_file_s_name_says_the_format_and_only_the_user_may_read_it(desk: Desk) -> None:
    for name, begins in (("a.eml", b"Subject:"), ("a.docx", b"PK"), ("a.md", b"# The roof"), ("a", b"The")):
        assert desk.export("-o", name)[0] == 0
        path = desk.folder / name
        assert path.read_bytes().startswith(begins)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_exported_answer_names_sender_and_message(desk: Desk) -> None:
    status, printed, _ = desk.export("--format", "eml")
    mail = message_from_bytes(printed.encode("ascii"), policy=policy.default)
    assert (status, mail["To"]) == (0, "Anna Keller <anna@keller.example>")
    assert (mail["In-Reply-To"], mail["X-Unsent"]) == ("<7@keller.example>", "1")


def test_a_folder_gets_a_name_of_kind_and_day(desk: Desk) -> None:
    status, printed, _ = desk.export("--format", "pdf", "-o", ".", json=True)
    path = Path(json.loads(printed)["path"])
    assert (status, path.parent) == (0, desk.folder)
    assert path.name.startswith("email-20")
    assert "mended" in pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages[0].extract_text()


def test_a_file_that_is_there_is_replaced_only_when_asked(desk: Desk) -> None:
    (desk.folder / "a.txt").write_text("theirs")
    status, _, said = desk.export("-o", "a.txt")
    assert (status, "there already" in said) == (2, True)
    assert (desk.folder / "a.txt").read_text() == "theirs"
    assert desk.export("-o", "a.txt", "--replace")[0] == 0
    assert (desk.folder / "a.txt").read_text() == f"The roof\n\n{TEXT}\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--format", "pdf"), "--output"),
        (("--format", "odt"), "eml, docx, pdf, md, txt"),
        (("--open",), "--output"),
    ],
)
def test_what_makes_no_sense_is_said(desk: Desk, words: tuple[str, ...], says: str) -> None:
    status, printed, said = desk.export(*words)
    assert (status, printed, says in said) == (2, "", True)


@pytest.mark.fault  # by its length
def test_the_confined_program_lays_out_a_pdf(with_vault: Program) -> None:
    program = with_vault
    draft = program.run("draft", "--json", "--length", "short", "Say that the roof is mended").json
    assert program.run("drafts", "export", draft["id"], "-o", "answer.pdf").status == 0
    paper = pypdf.PdfReader(program.folder / "answer.pdf")
    assert draft["text"].split()[0] in paper.pages[0].extract_text()
