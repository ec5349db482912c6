"""Files that other programs wrote (`genuine/README.md`) are read as a person would read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cogenesis.documents.formats import Format, format_of
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.messages import Address, Item
from cogenesis.documents.readers import docx, mbox, odt, page, pdf, rtf, text, vcard

GENUINE = Path(__file__).parent / "genuine"
READ = {
    Format.DOCX: docx.read,
    Format.ODT: odt.read,
    Format.RTF: rtf.read,
    Format.PDF: pdf.read,
    Format.HTML: page.read,
    Format.TEXT: text.read,
}
LETTER = """\
Winter crossings

Dear harbour master,

the first ferry now leaves at six instead of seven, which suits the fishermen well but leaves the school \
children waiting in the cold.

We ask for two things:
- a heated shelter
- a later boat on Sundays
Ærø\t06:00
Föhr\t07:30
Words in a box
Grüße – “with thanks”, 今天 и привет,
Ada Lindqvist
3 Quay Street

Both were promised in spring."""
PARAGRAPHS = (
    "Winter crossings",
    "Dear harbour master,",
    "which suits the fishermen well but leaves the school children waiting in the cold.",
    "a heated shelter",
    "a later boat on Sundays",
    "Grüße – “with thanks”,",
    "今天 и привет,",
    "Ada Lindqvist",
    "Both were promised in spring.",
)
GONE = ("Marginal comment", "Invisible remark", "Running head", "Page 1")


def read(name: str) -> Item:
    path = GENUINE / name
    format_ = format_of(path)
    assert format_ is not None
    return READ[format_](path.read_bytes())


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_a_letter_of_libreoffice_is_read_with_all_changes_accepted(suffix: str) -> None:
    item = read(f"libreoffice-letter.{suffix}")
    assert item.title == "The ferry timetable"
    assert item.time == "2026-10-02T09:30:00Z"
    assert item.text == LETTER


def test_the_same_letter_as_rtf() -> None:
    item = read("libreoffice-letter.rtf")
    assert (item.title, item.time) == ("The ferry timetable", "2026-10-02T09:30:00Z")
    assert item.text.replace("\n\n", "\n") == LETTER.replace("\n\n", "\n")


@pytest.mark.parametrize(
    "name", ["libreoffice-letter.html", "libreoffice-letter.pdf", "libreoffice-letter.txt"]
)
def test_the_same_letter_where_the_program_kept_no_changes(name: str) -> None:
    item = read(name)
    running = " ".join(item.text.split())
    assert [words for words in PARAGRAPHS if words not in running and "spring" not in words] == []
    # LibreOffice prints the running head too, and writes hidden words into a plain text.
    shown = {"pdf": "Running head", "txt": "Invisible remark", "html": ""}[name.rpartition(".")[2]]
    assert [words for words in GONE if words in running and words != shown] == []


def test_a_pdf_has_its_paragraphs_back() -> None:
    item = read("libreoffice-letter.pdf")
    assert "which suits the fishermen well but" in item.text
    assert "Ada Lindqvist\n3 Quay Street" in item.text
    assert "Page 1" not in item.text


def test_a_locked_pdf_says_so_and_a_restricted_one_is_read() -> None:
    with pytest.raises(Unreadable) as refusal:
        read("libreoffice-locked.pdf")
    assert refusal.value.reason is Reason.LOCKED
    assert "Dear harbour master," in read("libreoffice-restricted.pdf").text


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf", "html"])
def test_an_essay_of_pandoc(suffix: str) -> None:
    item = read(f"pandoc-essay.{suffix}")
    assert item.title == ("The lock" if suffix == "rtf" else "Notes on the canal")
    assert "The lock\n\nThe lock keeper opens the gates at six, and not a minute before. Boats" in item.text
    assert "- one boat at a time\n- ropes fore and aft" in item.text
    assert "barge" in item.text
    assert "Children row free." in item.text
    assert "↩" not in item.text


def test_a_page_printed_and_saved_by_a_browser() -> None:
    saved = read("chromium-page.html")
    assert saved.title == "The mill by the river"
    assert saved.text.startswith("The mill by the river\n\nThe old mill stood empty for thirty years")
    assert saved.text.endswith("- Open from 9 to 12\n- Bring your own bags\n\nAdded by a script.")
    printed = read("chromium-page.pdf")
    assert printed.title == "The mill by the river"
    assert "decided to put it to work again.\nNow it grinds flour on Saturdays" in printed.text


def test_mailboxes_of_two_mail_programs() -> None:
    first, second = items("neomutt-sent.mbox", mbox)
    assert first.title == "Ferry – again"
    assert first.author == Address("Ada Lindqvist", "ada@example.org")
    assert [person.name for person in first.recipients] == ["Björn Åkesson", "Dörte Schmidt"]
    assert first.text == (
        "Hej Björn,\n\nthe ferry was late again, and the children waited in the rain.\n\n"
        "From now on I take the bus.\n\nAda"
    )
    assert first.thread == first.message_id != ""
    assert (second.text, second.thread) == ("Yes, gladly.\n\nAda", "<root@example.org>")
    (only,) = items("s-nail-sent.mbox", mbox)
    assert (only.title, only.text) == ("Ankunft am Freitag", "Grüße aus Köln,\n\nwe arrive at noon.")


def test_cards_of_a_contact_manager() -> None:
    ming, ada = items("khard-cards.vcf", vcard)
    assert ada.title == "Dr. Ada Lindqvist"
    assert ada.recipients == [
        Address("Dr. Ada Lindqvist", "ada@example.org"),
        Address("Dr. Ada Lindqvist", "addie@example.net"),
    ]
    assert (
        "Note: Met at the fair; likes boats, tea and long lines that a contact manager has to fold"
        in ada.text
    )
    assert "Address: 3 Quay Street, Göteborg, 411 01, Sweden" in ada.text
    assert ming.recipients == [Address("王小明", "xm@example.cn")]


def items(name: str, module: object) -> list[Item]:
    path = GENUINE / name
    data = path.read_bytes()
    with path.open("rb") as file:
        return [module.read(data[start:end]) for start, end in module.parts(file, 0)]  # type: ignore[attr-defined]
