"""PDF, web pages and address books: text put back together from what these formats keep of it."""

from __future__ import annotations

import io

import pytest

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.messages import Address
from cogenesis.documents.readers import page, vcard
from cogenesis.documents.readers import pdf as pdf_reader
from cogenesis.documents.readers.dates import utc, utc_of_pdf
from cogenesis.documents.readers.layout import running_text
from documents.made_files import one_page, pdf

# -- PDF ----------------------------------------------------------------------------------------------------


def test_lines_become_paragraphs_and_cut_words_whole() -> None:
    printed = (
        "The harbour of the island was built in the year of the great flood, and its boat-\n"
        "men still tell of the winter when the ice carried the jetty away with all that was\n"
        "moored to it.\n"
        "Nobody was hurt.\n"
        "1. The ice came on a Monday, and by Tuesday it stood as high as the houses did on the\n"
        "quay."
    )
    assert running_text([printed]) == (
        "The harbour of the island was built in the year of the great flood, and its boatmen still "
        "tell of the "
        "winter when the ice carried the jetty away with all that was moored to it.\n"
        "Nobody was hurt.\n"
        "1. The ice came on a Monday, and by Tuesday it stood as high as the houses did on the quay."
    )


def test_what_stands_on_every_page_is_left_out_and_sentences_go_on_over_pages() -> None:
    pages = [f"Report of the harbour\nPart {n} of the story\ngoes on\nPage {n} of 4" for n in range(1, 5)]
    assert running_text(pages) == "Part 1 of the story\ngoes on\n\nPart 2 of the story\ngoes on\n\n" + (
        "Part 3 of the story\ngoes on\n\nPart 4 of the story\ngoes on"
    )
    assert running_text(["The boat was\n1", "late again.\n2"]) == "The boat was late again."


def test_pages_alike_but_for_a_number_are_not_taken_for_empty_ones() -> None:
    assert running_text(["Chapter 1"]) == "Chapter 1"
    assert running_text(["7"]) == "7"


def test_drawn_text_title_and_time_are_read() -> None:
    made = one_page(b"BT /F 12 Tf 72 700 Td (Some drawn words) Tj ET")
    item = pdf_reader.read(made)
    assert item.text == "Some drawn words"
    assert item.spans == [(0, 16)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"words", Reason.OTHER_FORMAT),
        (one_page(b""), Reason.NO_TEXT),
        (
            one_page(
                b"/X Do",
                b"/XObject<</X 6 0 R>>",
                b"<</Type/XObject/Subtype/Image/Width 1/Height "
                b"1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
                b"stream\nx\nendstream",
            ),
            Reason.PICTURES,
        ),
        (
            pdf(
                b"<</Type/Catalog/Pages 2 0 R>>",
                b"<</Type/Pages/Count 10001/Kids[" + b"3 0 R " * (limits.PAGES + 1) + b"]>>",
                b"<</Type/Page/Parent 2 0 R>>",
            ),
            Reason.TOO_MANY_PAGES,
        ),
        (
            pdf(b"<<>>", b"<</Filter/Other/V 9>>", trailer=b"/Root 1 0 R/Encrypt 2 0 R/ID[(a)(b)]"),
            Reason.LOCKED,
        ),
    ],
    ids=["empty", "no pdf", "blank", "a picture", "pages", "locked"],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, reason: Reason) -> None:
    with pytest.raises(Unreadable) as refusal:
        pdf_reader.read(data)
    assert refusal.value.reason is reason


def test_one_damaged_page_does_not_cost_the_others() -> None:
    made = pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 6 0 R>>>>>>",
        b"<</Length 26>>stream\nBT /F 9 Tf (good page) Tj ET\nendstream",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 7 0 R/Resources 9>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length 5/Filter/FlateDecode>>stream\nxxxxx\nendstream",
    )
    assert "good page" in pdf_reader.read(made).text


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("D:20261103101200+01'00'", "2026-11-03T09:12:00Z"),
        ("D:20261103101200Z", "2026-11-03T10:12:00Z"),
        ("D:2026", "2026-01-01T00:00:00Z"),
        ("20261399", ""),
        ("yesterday", ""),
        ("D:00010101000000+14'00'", ""),
    ],
)
def test_dates_of_pdf(written: str, time: str) -> None:
    assert utc_of_pdf(written) == time


def test_dates_of_word_processors() -> None:
    assert utc("2026-11-03T10:12:00.123456789") == "2026-11-03T10:12:00Z"
    assert utc("2026-11-03T10:12:00+01:00") == "2026-11-03T09:12:00Z"
    assert utc("2026-11-03") == "2026-11-03T00:00:00Z"
    assert utc("soon") == utc("") == ""


# -- pages --------------------------------------------------------------------------------------------------


def test_a_page_is_read_without_what_surrounds_it() -> None:
    source = """<html><head><title>On boats &amp; oars</title><meta property="article:modified_time"
        content="2026-05-04T08:00:00+02:00"></head><body><nav>Menu</nav><div role="navigation">More</div>
        <h1>On boats</h1><p>Boats <del>sink</del> float.</p><aside>Adverts</aside><ul><li><p>oars</p></li>
        </ul>
        <button>Buy</button></body></html>"""
    item = page.read(source.encode())
    assert (item.title, item.time) == ("On boats & oars", "2026-05-04T06:00:00Z")
    assert item.text == "On boats\n\nBoats float.\n\n- oars"


def test_only_the_main_part_is_read_where_there_is_one() -> None:
    item = page.read(b"<h1>Site</h1><p>Teaser</p><main><p>The text.</p></main><p>Imprint</p>")
    assert (item.title, item.text) == ("Site", "The text.")
    two = page.read(b"<article>One.</article><article>Two.</article>")
    assert two.text == "One.\nTwo." or two.text == "One.Two."


@pytest.mark.parametrize(
    ("declared", "charset"), [("gb2312", "gb18030"), ("windows-1251", "cp1251"), ("utf-8", "utf-8")]
)
def test_the_charset_of_a_page_is_the_one_it_names(declared: str, charset: str) -> None:
    words = "今天天气很好" if charset == "gb18030" else "Привет, мир"
    assert page.read(f'<meta charset="{declared}"><p>{words}</p>'.encode(charset)).text == words


def test_a_page_without_words_is_told_so() -> None:
    for data, reason in [
        (b"<nav>x</nav>", Reason.NO_TEXT),
        (b"", Reason.EMPTY),
        (b"just words", Reason.NOT_TEXT),
    ]:
        with pytest.raises(Unreadable) as refusal:
            page.read(data)
        assert refusal.value.reason is reason


# -- cards --------------------------------------------------------------------------------------------------

OLD = b"""BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6=
rg;;Dr.;
TEL;CELL:+49 170 1234567
EMAIL;PREF;INTERNET:jm@example.org
END:VCARD
"""
NEW = """BEGIN:VCARD
VERSION:4.0
FN:Bob Meyer
item1.EMAIL;TYPE="work,x:y":bob@example.org
EMAIL:bob@example.org
ORG:ACME;Boats\\, oars
NOTE:likes tea\\nand rain\\;
PHOTO;ENCODING=b:AAAA
 BBBB
REV:20260504T080000Z
END:VCARD
""".replace("\n", "\r\n").encode()


def test_cards_of_all_versions() -> None:
    old = vcard.read(OLD)
    assert old.text == "Dr. Jörg Müller\nPhone: +49 170 1234567\nEmail: jm@example.org"
    assert old.recipients == [Address("Dr. Jörg Müller", "jm@example.org")]
    new = vcard.read(NEW)
    assert new.text == (
        "Bob Meyer\nEmail: bob@example.org\nEmail: bob@example.org\nOrganisation: ACME, Boats, oars\n"
        "Note: likes tea\nand rain;"
    )
    assert new.recipients == [Address("Bob Meyer", "bob@example.org")]
    assert new.time == "2026-05-04T08:00:00Z"


def test_a_card_without_an_address_still_names_its_person() -> None:
    assert vcard.read(b"BEGIN:VCARD\nFN:Ada\nEND:VCARD").recipients == [Address("Ada", "")]
    assert vcard.read(b"BEGIN:VCARD\nEMAIL:a@b.org\nEND:VCARD").recipients == [Address("", "a@b.org")]


def test_cards_are_found_from_any_card_on() -> None:
    data = b"\xef\xbb\xbf" + OLD + b"rubbish between\n" + NEW + b"begin:vcard\nFN:no end\n"
    found = list(vcard.parts(io.BytesIO(data), 0))
    assert [data[start:end].split()[0].upper()[-11:] for start, end in found] == [b"BEGIN:VCARD"] * 3
    assert found[-1][1] == len(data)
    assert [vcard.read(data[start:end]).title for start, end in found] == [
        "Dr. Jörg Müller",
        "Bob Meyer",
        "no end",
    ]
    for number, (_, end) in enumerate(found):
        assert list(vcard.parts(io.BytesIO(data), end)) == found[number + 1 :]


def test_a_line_that_only_holds_the_mark_somewhere_begins_no_card() -> None:
    data = b"BEGIN:VCARD\nFN:Ada\nNOTE:" + b"x" * 70_000 + b"BEGIN:VCARD\nEND:VCARD\n"
    assert len(list(vcard.parts(io.BytesIO(data), 0))) == 1
