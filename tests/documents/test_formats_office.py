"""Word, OpenDocument and RTF: what counts as the text of a document, and what is refused unread."""

from __future__ import annotations

import zipfile

import pytest

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.readers import docx as docx_reader
from cogenesis.documents.readers import odt as odt_reader
from cogenesis.documents.readers import rtf as rtf_reader
from documents.made_files import WORD, archive, docx, lying_about_size, odt


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def word(body: str, **others: str) -> str:
    return docx_reader.read(docx(body, **others)).text


def reason(read: object, data: bytes) -> Reason:
    with pytest.raises(Unreadable) as refusal:
        read(data)  # type: ignore[operator]
    return refusal.value.reason


# -- Word ---------------------------------------------------------------------------------------------------


def test_changes_are_taken_as_accepted() -> None:
    body = paragraph(
        run("It is ")
        + '<w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del>'
        + f'<w:ins w:id="2">{run("now ")}</w:ins>'
        + f'<w:moveFrom w:id="3">{run("moved away ")}</w:moveFrom>'
        + f'<w:moveTo w:id="4">{run("moved here ")}</w:moveTo>'
        + run("true.")
    )
    assert word(body) == "It is now moved here true."


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    first = paragraph(run("One "), '<w:rPr><w:del w:id="1"/></w:rPr>')
    assert word(first + paragraph(run("sentence."))) == "One sentence."


def test_hidden_text_is_left_out_however_it_is_hidden() -> None:
    styles = (
        f'<w:styles {WORD}><w:style w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="Child"><w:basedOn w:val="Ghost"/></w:style></w:styles>'
    )
    body = paragraph(
        run("seen ")
        + run("hidden ", "<w:vanish/>")
        + run("by style ", '<w:rStyle w:val="Child"/>')
        + run("shown again", '<w:vanish w:val="0"/>')
    ) + paragraph(run("a hidden paragraph"), '<w:pStyle w:val="Ghost"/>')
    assert word(body, styles=styles) == "seen shown again"


def test_a_box_is_read_once_though_it_is_kept_twice() -> None:
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = f"<w:txbxContent>{paragraph(run('in the box'))}</w:txbxContent>"
    body = paragraph(
        f'<w:r><m:AlternateContent xmlns:m="{space}"><m:Choice>{box}</m:Choice><m:Fallback>{box}</m:Fallback>'
        f"</m:AlternateContent></w:r>{run('around it')}"
    )
    assert word(body) == "in the box\naround it"


def test_fields_controls_notes_and_lists() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK '
        '"https://x"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("a link")
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run('in a control'))}</w:sdtContent></w:sdt>"
    listed = paragraph(run("an item"), '<w:numPr><w:numId w:val="3"/></w:numPr>')
    notes = (
        f'<w:footnotes {WORD}><w:footnote w:type="separator">{paragraph(run("----"))}</w:footnote>'
        f"<w:footnote>{paragraph(run('a note'))}</w:footnote></w:footnotes>"
    )
    assert (
        word(paragraph(field) + control + listed, footnotes=notes)
        == "a link\nin a control\n- an item\n\na note"
    )


def test_contents_lists_are_left_out_and_headings_name_the_document() -> None:
    styles = (
        f'<w:styles {WORD}><w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
        '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>'
    )
    body = (
        paragraph(run("The lake ... 1"), '<w:pStyle w:val="T1"/>')
        + paragraph(run("The lake"), '<w:pStyle w:val="H"/>')
        + paragraph(run("It is frozen."))
    )
    item = docx_reader.read(docx(body, styles=styles))
    assert (item.title, item.text) == ("The lake", "The lake\n\nIt is frozen.")


def test_a_row_is_a_line_and_a_cell_of_paragraphs_is_paragraphs() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    body = "<w:tbl>" + row(paragraph(run("a")), paragraph(run("b")))
    body += row(paragraph(run("one")) + paragraph(run("two")), paragraph("")) + "</w:tbl>"
    assert word(body) == "a\tb\none\ntwo"


def test_the_strict_kind_of_word_document_is_read_too() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    document = f'<w:document xmlns:w="{strict}"><w:body>{paragraph(run("words"))}</w:body></w:document>'
    relations = (
        '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"'
        ' Target="/other/main.xml"/></Relationships>'
    )
    made = archive({"_rels/.rels": relations, "other/main.xml": document})
    assert docx_reader.read(made).text == "words"


# -- archives -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reader", [docx_reader, odt_reader])
def test_an_archive_just_within_the_ratio_is_read_and_one_past_it_refused(reader: object) -> None:
    read = reader.read  # type: ignore[attr-defined]
    make = docx if reader is docx_reader else odt
    body = paragraph(run("words")) if reader is docx_reader else "<text:p>words</text:p>"

    def ratio(data: bytes) -> float:
        with zipfile.ZipFile(__import__("io").BytesIO(data)) as opened:
            return sum(entry.file_size for entry in opened.infolist()) / len(data)

    sizes = range(0, 400_000, 2_000)
    below = [
        data for size in sizes if ratio(data := make(body + f"<!--{'x' * size}-->")) <= limits.ARCHIVE_RATIO
    ]
    above = make(body + f"<!--{'x' * (len(below) * 2_000 + 4_000)}-->")
    assert ratio(below[-1]) > limits.ARCHIVE_RATIO - 10
    assert read(below[-1]).text == "words"
    assert ratio(above) > limits.ARCHIVE_RATIO
    assert reason(read, above) is Reason.TOO_DENSE


@pytest.mark.parametrize(
    "where", ["_rels/.rels", "docProps/core.xml", "word/styles.xml", "word/document.xml"]
)
def test_no_part_of_a_document_may_define_entities(where: str) -> None:
    parts = {"word/document.xml": f"<w:document {WORD}>{paragraph(run('words'))}</w:document>"}
    parts[where] = '<!DOCTYPE a [<!ENTITY b "c">]>' + parts.get(where, "<a/>")
    assert reason(docx_reader.read, archive(parts)) is Reason.MALFORMED


def test_a_part_gives_no_more_than_the_archive_says() -> None:
    with pytest.raises((zipfile.BadZipFile, Unreadable, SyntaxError)):
        docx_reader.read(lying_about_size())


# -- OpenDocument -------------------------------------------------------------------------------------------


def test_white_space_in_an_opendocument_text_is_what_it_says() -> None:
    body = (
        '<text:p>a\n b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e<text:span>f</text:span></text:p>'
    )
    assert odt_reader.read(odt(body)).text == "a  b   c\td\nef"


def test_hidden_text_and_sections_are_left_out() -> None:
    styles = '<style:style style:name="g"><style:text-properties text:display="none"/></style:style>'
    body = (
        '<text:p>seen<text:span text:style-name="g"> gone</text:span></text:p><text:p '
        'text:style-name="g">gone</text:p>'
        '<text:section text:display="none"><text:p>gone</text:p></text:section>'
        "<text:table-of-content><text:p>gone 1</text:p></text:table-of-content>"
    )
    assert odt_reader.read(odt(body, styles)).text == "seen"


def test_other_kinds_of_opendocument_are_told_apart() -> None:
    sheet = archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"})
    assert reason(odt_reader.read, sheet) is Reason.OTHER_FORMAT


# -- RTF ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (rb"{\rtf1\ansi\ansicpg1252 Gr\'fc\'dfe}", "Grüße"),
        (rb"{\rtf1\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2}", "Привет"),
        (rb"{\rtf1{\fonttbl{\f1\fcharset128 MS;}}\f1 \'93\'fa\'96\'7b\'96\{}", "日本本"),
        (rb"{\rtf1\uc1 \u20170?\u22825?}", "今天"),
        (rb"{\rtf1\uc2 \u8364\'80\'80 and {\uc0\u233}t\u233 e}", "€ and été"),
        (rb"{\rtf1 \u-10179?\u-8704?}", "😀"),
        (rb"{\rtf1 a{\*\unknown gone}b{\upr{x}{\*\ud{c}}}}", "abc"),
        (rb"{\rtf1 a\par b\line c\tab d\~e\-f\_g\{\}\\}", "a\nb\nc\td ef-g{}\\"),
        (rb"{\rtf1 {\field{\*\fldinst HYPERLINK x}{\fldrslt link}}}", "link"),
        (rb"{\rtf1 seen{\v gone}{\deleted gone}{\*\annotation gone}\v gone\v0  too}", "seen too"),
        (rb"{\rtf1 {\pict\bin5 }}}}}}words}", "words"),
        (rb"{\rtf1\trowd\intbl a\cell b\cell\row\pard c}", "a\tb\nc"),
        (rb"{\rtf1 words{\footnote a note} go on\par}", "words go on\n\na note"),
        (rb"{\rtf1 words}behind the end", "words"),
    ],
)
def test_rich_text(source: bytes, words: str) -> None:
    assert rtf_reader.read(source).text == words


def test_a_file_of_another_format_is_told_so() -> None:
    for read in (rtf_reader.read, docx_reader.read, odt_reader.read):
        assert reason(read, b"Just words.") is Reason.OTHER_FORMAT
        assert reason(read, b"") is Reason.EMPTY
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert reason(docx_reader.read, old) is Reason.OTHER_FORMAT
    assert reason(docx_reader.read, old + "EncryptedPackage".encode("utf-16-le")) is Reason.LOCKED
