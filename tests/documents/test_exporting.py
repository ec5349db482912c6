"""What is written in each format, read back by other readers than its writer."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, cast

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogenesis.documents.exporting import pages
from cogenesis.documents.exporting.docx import word_document
from cogenesis.documents.exporting.letter import Block, Shape, letter_of, reads_from_right
from cogenesis.documents.exporting.mail import Envelope, mail
from cogenesis.documents.exporting.plain import html_body, markdown, plain_text
from cogenesis.documents.reading import Readers
from cogenesis.errors import Cancelled, CoGenesisError, WorkerDied
from cogenesis.processes.supervision import Worker

PAGE_WORKER = "cogenesis.gui.page_worker"
TEXT = """\
Dear Mrs. Müller,

thank you for the plums – they were wonderful.
Could you tell me:
- when you are back,
- whether the gate is <shut> & locked?

3. Water the roses.
4. Feed the cat.

你好，世界。

Best,
--
Anna"""
WORDS = "Dear Mrs. Müller, thank you for the plums – they were wonderful. Could you tell me:"


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    found = Readers()
    yield found
    found.close()


def words(text: str) -> list[str]:
    return [word for word in text.split() if word not in ("-", "•", "–")]


def opened(data: bytes) -> EmailMessage:
    found = message_from_bytes(data, policy=policy.default)
    assert found.defects == []
    return cast(EmailMessage, found)


def test_a_text_is_paragraphs_and_lists() -> None:
    blocks = letter_of(None, TEXT).blocks
    assert [block.shape.value for block in blocks] == [
        *("paragraph", "paragraph", "bullets", "numbers", "paragraph", "paragraph")
    ]
    assert blocks[2].lines == ("when you are back,", "whether the gate is <shut> & locked?")
    assert (blocks[3].first, blocks[3].lines[0]) == (3, "Water the roses.")


@pytest.mark.parametrize("text", ["Bye,\n- Anna", "3. Mai ist gut", "1. one\n3. three", "2026\n- 5\nrest"])
def test_a_single_dash_a_date_and_numbers_that_jump_are_no_list(text: str) -> None:
    assert letter_of(None, text).blocks == (Block(Shape.PARAGRAPH, tuple(text.split("\n"))),)


def test_a_word_document_is_read_back_with_subject_lines_and_lists(readers: Readers, tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(word_document(letter_of("The plums", TEXT + "\n\na\tb\n\nשלום לך", "en")))
    found = readers.read(path)[0].message
    assert found.title == "The plums"
    assert words(found.text)[: len(words(WORDS))] in (words(WORDS), ["The", "plums", *words(WORDS)][:-2])
    for line in (
        "whether the gate is <shut> & locked?",
        "你好，世界。",
        "a\tb",
        "Best,\n--\nAnna",
        "שלום לך",
    ):
        assert line in found.text


@pytest.mark.fault  # by its length
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_a_word_document_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(word_document(letter_of("The plums", TEXT, "en")))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to"]
    done = subprocess.run(
        [*command, "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(path)],
        capture_output=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = (tmp_path / "letter.txt").read_text(encoding="utf-8-sig")
    lines = [line.strip() for line in found.splitlines()]
    assert "The plums" in lines
    assert "3. Water the roses." in lines
    assert "• when you are back," in lines
    assert lines[-3:] == ["Best,", "--", "Anna"]


@pytest.mark.parametrize(("paper", "size"), [("a4", (11906, 16838)), ("letter", (12240, 15840))])
def test_a_word_document_is_for_the_paper_that_is_set(paper: str, size: tuple[int, int]) -> None:
    with zipfile.ZipFile(io.BytesIO(word_document(letter_of("S", "text"), paper))) as archive:
        document = archive.read("word/document.xml").decode()
    assert f'<w:pgSz w:w="{size[0]}" w:h="{size[1]}"/>' in document


def test_a_word_document_says_nothing_of_who_wrote_it_or_when() -> None:
    with zipfile.ZipFile(io.BytesIO(word_document(letter_of("S", "text")))) as archive:
        about = archive.read("docProps/core.xml").decode()
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert "creator" not in about
    assert "created" not in about


@given(st.text(max_size=300), st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_makes_well_formed_files(text: str, subject: str) -> None:
    from xml.etree import ElementTree

    letter = letter_of(subject, text)
    with zipfile.ZipFile(io.BytesIO(word_document(letter))) as archive:
        roots = [ElementTree.fromstring(archive.read(entry)) for entry in archive.namelist()]
    document = next(root for root in roots if root.tag.endswith("}document"))
    # Without its marks, a list's items are what is written; the rest of the text is there sign by sign.
    written = "".join(node.text or "" for node in document.iter() if node.tag.endswith("}t"))
    expected = letter.subject + "".join(line for block in letter.blocks for line in block.lines)
    assert written == expected.replace("\t", "")
    found = opened(mail(letter))
    plain = found.get_body(("plain",))
    assert plain is not None
    assert plain.get_content().replace("\r\n", "\n") == letter.text + "\n"
    assert (found["Subject"] or "").split() == letter.subject.split()


def test_a_mail_opens_as_a_draft_with_recipient_subject_and_thread() -> None:
    envelope = Envelope("Jürgen Groß", "j.gross@example.org", "<2@x.example>", "<1@x.example>")
    data = mail(letter_of("Grüße aus dem Süden – und ein sehr langer Betreff " * 3, TEXT, "en"), envelope)
    found = opened(data)
    assert found["X-Unsent"] == "1"
    assert found["MIME-Version"] == "1.0"
    assert found["To"].addresses[0].display_name == "Jürgen Groß"
    assert found["To"].addresses[0].addr_spec == "j.gross@example.org"
    assert found["Subject"].startswith("Grüße aus dem Süden – und")
    assert found["In-Reply-To"] == "<2@x.example>"
    assert found["References"] == "<1@x.example> <2@x.example>"
    assert [part.get_content_type() for part in found.iter_parts()] == ["text/plain", "text/html"]
    assert found["From"] is None
    assert found["Date"] is None
    assert max(map(len, data.split(b"\r\n"))) <= 78
    assert data.isascii()


def test_a_line_of_ten_thousand_characters_comes_back_whole() -> None:
    text = "wörter und " * 1000
    data = mail(letter_of("x", text))
    assert max(map(len, data.split(b"\r\n"))) <= 78
    plain = opened(data).get_body(("plain",))
    assert plain is not None
    assert plain.get_content().rstrip("\r\n") == text


@pytest.mark.parametrize(
    "envelope",
    [
        Envelope("A", "a@x.example\r\nBcc: eve@x.example"),
        Envelope("A", "a@x.example, eve@x.example"),
        Envelope("A", "no address"),
        Envelope("A", "a@exämple.example"),
        Envelope(answers="<1@x>\r\nBcc: eve@x.example"),
        Envelope(answers="no id", thread="<1@x>"),
        Envelope(answers=f"<{'x' * 999}@x>"),
    ],
)
def test_what_is_no_address_and_no_id_stays_out_of_the_headers(envelope: Envelope) -> None:
    found = opened(mail(letter_of("Hello\r\nBcc: eve@x.example", "text"), envelope))
    assert set(found.keys()) == {"Subject", "X-Unsent", "MIME-Version", "Content-Type"}
    assert found["Subject"] == "Hello Bcc: eve@x.example"


def test_a_name_with_a_line_break_stays_one_header() -> None:
    found = opened(mail(letter_of("", "text"), Envelope("A\r\nBcc: eve@x.example", "a@x.example")))
    assert "Bcc" not in found
    assert found["To"].addresses[0].addr_spec == "a@x.example"


def test_html_shows_the_text_and_nothing_in_it_becomes_an_element() -> None:
    class Shown(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.tags: set[str] = set()
            self.text = ""

        def handle_starttag(self, tag: str, attrs: object) -> None:
            self.tags.add(tag)
            self.text += "\n" if tag == "br" else ""

        def handle_data(self, data: str) -> None:
            self.text += data

    shown = Shown()
    shown.feed(html_body(letter_of("", TEXT + '\n\n<script>alert(1)</script> <img src="x">')))
    assert shown.tags == {"p", "br", "ul", "ol", "li"}
    assert "<script>alert(1)</script>" in shown.text
    assert "whether the gate is <shut> & locked?" in shown.text


def test_markdown_shows_the_same_lines(readers: Readers, tmp_path: Path) -> None:
    path = tmp_path / "letter.md"
    path.write_text(markdown(letter_of("The plums", f"{TEXT}\n\nPS\n---\n\n***\n\nEnd")), encoding="utf-8")
    found = readers.read(path)[0].message
    assert found.title == "The plums"
    assert found.text.endswith("Best,\n--\nAnna\n\nPS\n---\n\n***\n\nEnd")  # no heading, no rule
    assert "were wonderful.\nCould you tell me:" in found.text
    assert "3. Water the roses.\n4. Feed the cat." in found.text


def test_plain_text_is_the_subject_over_the_text() -> None:
    assert plain_text(letter_of("The  plums\n", "a\r\nb\x00c")) == "The plums\n\na\nbc\n"


@pytest.mark.parametrize(("text", "from_right"), [("12 שלום", True), ("Hi שלום", False), ("...", False)])
def test_the_first_letter_says_where_a_paragraph_begins(text: str, from_right: bool) -> None:
    assert reads_from_right(text) is from_right


def test_a_pdf_holds_the_text_its_title_and_its_fonts(readers: Readers, tmp_path: Path) -> None:
    made = pages.pdf(letter_of("The plums", TEXT + "\n\nfirst office"), paper="letter", module=PAGE_WORKER)
    path = tmp_path / "letter.pdf"
    path.write_bytes(made.data)
    found = readers.read(path)[0].message
    for word in (*words(WORDS), "<shut>", "3.", "roses.", "first", "office"):
        assert word in words(found.text)
    paper = pypdf.PdfReader(path)
    assert paper.metadata is not None
    assert paper.metadata.title == "The plums"
    assert [round(float(side)) for side in paper.pages[0].mediabox[2:]] == [612, 792]
    fonts = [font.get_object() for font in paper.pages[0]["/Resources"]["/Font"].values()]  # type: ignore[index]
    assert fonts
    for font in fonts:
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"].get_object())


def test_a_long_letter_has_numbered_pages_and_loses_no_line() -> None:
    lines = [f"Line number {number} of the story." for number in range(400)]
    made = pages.pdf(letter_of(None, "\n\n".join(lines)), paper="a4", module=PAGE_WORKER)
    paper = pypdf.PdfReader(io.BytesIO(made.data))
    text = [" ".join(page.extract_text().split()) for page in paper.pages]
    assert made.pages == len(text) > 3
    whole = " ".join(text)
    assert [line for line in lines if whole.count(line) != 1] == []
    assert [page.endswith(f"{number} / {len(text)}") for number, page in enumerate(text, 1)] == [True] * len(
        text
    )


def test_characters_that_no_font_has_are_named() -> None:
    made = pages.pdf(letter_of(None, "a \U000f1234 b \U000f1234"), paper="a4", module=PAGE_WORKER)
    assert made.missing == "\U000f1234"
    assert pages.pdf(letter_of(None, "plain"), paper="a4", module=PAGE_WORKER).missing == ""


def test_a_pdf_can_be_stopped_and_leaves_no_process() -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        pages.pdf(letter_of(None, "text " * 200_000), paper="a4", module=PAGE_WORKER, cancel=stop)


def test_the_process_that_lays_out_pages_cannot_get_out() -> None:
    attempts = pages.try_page_breakouts(PAGE_WORKER)
    assert len(attempts) > 5
    assert [each.name for each in attempts if not each.ok] == []


def test_without_qt_there_is_a_sentence_with_another_way(monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import sys; sys.modules['PySide6'] = None; from {0} import main; main(sys.argv[1:])"
    command = [sys.executable, "-I", "-c", code.format(PAGE_WORKER)]

    def without_qt(*words: Any, **options: Any) -> Worker[Any]:
        return Worker(*words, command=command, **options)

    monkeypatch.setattr(pages, "Worker", without_qt)
    with pytest.raises(CoGenesisError, match=r"library that Qt needs is missing.*docx or txt"):
        pages.pdf(letter_of(None, "text"), paper="a4", module=PAGE_WORKER)


def test_without_the_process_that_lays_out_pages_there_is_a_sentence() -> None:
    with pytest.raises(WorkerDied, match="PDF pages"):
        pages.pdf(letter_of(None, "text"), paper="a4", module="cogenesis.gui.no_such_worker")
    with pytest.raises(CoGenesisError, match="2,000,000"):
        pages.pdf(letter_of(None, "x" * 2_000_001), paper="a4", module=PAGE_WORKER)
