"""The shapes of `bad_shapes` for what word processors, browsers and printers write."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from cogenesis.documents.formats import Format
from documents.made_files import (
    ODF,
    WORD,
    archive,
    docx,
    flagged_encrypted,
    looping_table,
    lying_about_size,
    odt,
    one_page,
    overlapping,
    pdf,
)

Make = Callable[[], bytes]
GENUINE = Path(__file__).parent / "genuine"
MB = 1_000_000

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "lol">' for n in range(10))

_ZIPPED: dict[str, Make] = {
    "a bomb": lambda: archive({"word/document.xml": bytes(20 * MB), "content.xml": bytes(20 * MB)}),
    "overlapping parts": overlapping,
    "parts marked encrypted": flagged_encrypted,
    "another method": lambda: archive({"word/document.xml": "<a/>", "content.xml": "<a/>"}, zipfile.ZIP_LZMA),
    "many parts": lambda: archive({f"{number}": "" for number in range(10_001)}),
    "a wrong list": lambda: docx("<w:p/>")[:-30],
    "archives in archives": lambda: archive({"content.xml": archive({"a": archive({"b": bytes(MB)})})}),
    "a wrong sum": lambda: (
        docx("<w:p/>").replace(zlib.crc32(b"x").to_bytes(4, "little"), b"abcd")[:-1] + b"\0"
    ),
    "no document": lambda: archive({"other.xml": "<a/>"}),
    "half a document": lambda: archive({"word/document.xml": "<a><b>words", "content.xml": "<a><b>words"}),
    "endless depth": lambda: archive({"word/document.xml": "<a>" * 9_000, "content.xml": "<a>" * 9_000}),
    "wrong encoding": lambda: archive(
        dict.fromkeys(("word/document.xml", "content.xml"), b'<?xml version="1.0" encoding="utf-7"?><a/>')
    ),
    "utf-16 xml": lambda: archive(
        {name: "\ufeff<a>words</a>".encode("utf-16") for name in ("word/document.xml", "content.xml")}
    ),
}


def _entities(xml: str, kind: str) -> str:
    inner = {
        "laughs": LAUGHS,
        "file": '<!ENTITY l9 SYSTEM "file:///etc/passwd">',
        "net": '<!ENTITY l9 SYSTEM "http://127.0.0.1:9/x">',
        "parameter": '<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;',
    }[kind]
    return f"<!DOCTYPE d [{inner}]>{xml}"


def _with_entities(kind: str) -> bytes:
    body = _entities(
        f"<w:document {WORD}><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>", kind
    )
    text = _entities(f"<office:document-content {ODF}><text:p>&l9;</text:p></office:document-content>", kind)
    return archive({"word/document.xml": body, "content.xml": text})


_ZIPPED |= {
    f"entities: {kind}": (lambda kind=kind: _with_entities(kind))
    for kind in ("laughs", "file", "net", "parameter")
}

_FORM = (
    b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>"
    b"stream\n/X Do\nendstream"
)
_CMAP = (
    b"1 begincodespacerange <0000> <FFFF> endcodespacerange "
    b"1 beginbfrange <0000> <FFFFFFFF> <0000> endbfrange"
)

OFFICE_SHAPES: dict[Format, dict[str, Make]] = {
    Format.DOCX: {
        **_ZIPPED,
        "a size that lies": lying_about_size,
        "tables in tables": lambda: docx(looping_table(70)),
        "styles in a circle": lambda: docx(
            '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>words</w:t></w:r></w:p>',
            styles=f'<w:styles {WORD}><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>'
            '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
        ),
        "ends of nothing": lambda: docx("<w:tr/><w:tc/><w:t>words</w:t><w:r/><w:tab/>"),
        "a part outside": lambda: archive(
            {
                "_rels/.rels": '<Relationships><Relationship Type="x/officeDocument"'
                ' Target="../../etc/passwd"/></Relationships>',
                "word/document.xml": "<a/>",
            }
        ),
        "only deleted text": lambda: docx("<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"),
        "a long paragraph": lambda: docx(f"<w:p><w:r><w:t>{'wörd ' * 220_000}</w:t></w:r></w:p>"),
        "boxes in boxes": lambda: docx("<w:p><w:r><w:txbxContent>" * 80),
    },
    Format.ODT: {
        **_ZIPPED,
        "a spreadsheet": lambda: archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        "encrypted": lambda: archive(
            {
                "mimetype": "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml": '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:'
                'xmlns:manifest:1.0">'
                "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>",
                "content.xml": b"\x8f\x01" * 300,
            }
        ),
        "many spaces": lambda: odt(
            '<text:p>a<text:s text:c="99999999999"/><text:s text:c="-1"/>b</text:p>' * 50
        ),
        "tables in tables": lambda: odt("<table:table-row><table:table-cell>" * 70),
        "styles in a circle": lambda: odt(
            '<text:p text:style-name="a">words</text:p>',
            '<style:style style:name="a" style:parent-style-name="b"/><style:style style:name="b"'
            ' style:parent-style-name="a"/>',
        ),
        "repeated rows": lambda: odt(
            '<table:table-row table:number-rows-repeated="1048576"><table:table-cell/></table:table-row>'
        ),
        "only hidden text": lambda: odt(
            '<text:section text:display="none"><text:p>gone</text:p></text:section>'
        ),
    },
    Format.PDF: {
        "locked": (GENUINE / "libreoffice-locked.pdf").read_bytes,
        "another lock": lambda: pdf(b"<<>>", b"<</Filter/Other/V 9>>", trailer=b"/Root 1 0 R/Encrypt 2 0 R"),
        "a lock of nonsense": lambda: pdf(
            b"<<>>", b"<</Filter/Standard/V 5/R 6/O(x)/U(y)/P -1>>", trailer=b"/Root 1 0 R/Encrypt 2 0 R"
        ),
        "pages in a circle": lambda: pdf(
            b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>"
        ),
        "a table in a circle": lambda: pdf(b"<</Type/Catalog/Pages 2 0 R>>", trailer=b"/Root 1 0 R/Prev 9"),
        "a catalog in a circle": lambda: pdf(b"1 0 R"),
        "too many pages": lambda: pdf(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 10001/Kids[" + b"3 0 R " * 10_001 + b"]>>",
            b"<</Type/Page/Parent 2 0 R>>",
        ),
        "a count that lies": lambda: pdf(
            b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 999999999/Kids[]>>"
        ),
        "no table": lambda: one_page(b"BT /F 9 Tf (words) Tj ET").split(b"xref")[0],
        "no end": lambda: one_page(b"BT /F 9 Tf (words) Tj ET")[:300],
        "a bomb": lambda: one_page(zlib.compress(bytes(90 * MB), 9), filters=b"/Filter/FlateDecode"),
        "filters on filters": lambda: one_page(b"x", filters=b"/Filter[" + b"/FlateDecode" * 500 + b"]"),
        "drawing itself": lambda: one_page(b"/X Do", b"/XObject<</X 6 0 R>>", _FORM),
        "arrays in arrays": lambda: one_page(b"[" * 20_000),
        "dictionaries in dictionaries": lambda: pdf(b"<</A " * 20_000),
        "a length that lies": lambda: one_page(b"BT /F 9 Tf (words) Tj ET").replace(
            b"/Length 2", b"/Length 9999999"
        ),
        "an endless map": lambda: one_page(
            b"BT /F 9 Tf (words) Tj ET",
            b"",
            b"<</Length %d>>stream\n%b\nendstream" % (len(_CMAP), _CMAP),
        ).replace(b"/BaseFont/Helvetica", b"/BaseFont/Helvetica/ToUnicode 6 0 R"),
        "only a picture": lambda: one_page(
            b"/X Do",
            b"/XObject<</X 6 0 R>>",
            b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent "
            b"8/Length 1>>"
            b"stream\nx\nendstream",
        ),
        "many operators": lambda: one_page(b"BT /F 9 Tf " + b"(x) Tj " * 20_000 + b"ET"),
        "a string without end": lambda: one_page(b"BT /F 9 Tf (" + b"(" * 20_000),
    },
    Format.RTF: {
        "groups in groups": lambda: b"{\\rtf1 " + b"{" * 100_000,
        "ends of nothing": lambda: b"{\\rtf1 words}" + b"}" * 100_000,
        "a length that lies": lambda: b"{\\rtf1 words\\bin999999999 x}",
        "a length below zero": lambda: b"{\\rtf1 \\bin-5 words}",
        "numbers": lambda: b"{\\rtf1\\uc99999\\u-99999999\\u1114112\\u\\f-1 words}",
        "halves of characters": lambda: b"{\\rtf1 \\u-10180?\\u-10180? words \\u-8704?}",
        "wrong codes": lambda: b"{\\rtf1 \\'zz\\'4\\' words",
        "a page that is none": lambda: b"{\\rtf1\\ansicpg99999 w\\'f6rds}",
        "rows without cells": lambda: b"{\\rtf1 " + b"\\row\\cell\\intbl" * 5_000 + b"words}",
        "fonts without end": lambda: b"{\\rtf1{\\fonttbl" + b"{\\f1\\fcharset128 x;}" * 5_000,
        "styles without end": lambda: b"{\\rtf1{\\stylesheet" + b"{\\s1 heading 1;}" * 5_000 + b"}words}",
        "an object": lambda: b"{\\rtf1{\\object{\\*\\objdata " + b"41" * MB + b"}}words}",
        "a backslash at the end": lambda: b"{\\rtf1 words\\",
        "only hidden text": lambda: b"{\\rtf1{\\v gone}{\\deleted gone}}",
        "notes in notes": lambda: b"{\\rtf1 " + b"{\\footnote x" * 4_000,
        "twice": lambda: b"{\\rtf1{\\upr{a}{\\*\\ud{b}}}" * 3_000,
        "stars": lambda: b"{\\rtf1 " + b"\\*" * 50_000 + b"\\x words}",
    },
    Format.HTML: {
        "depth": lambda: b"<b>" * 4_000 + b"words",
        "tables in tables": lambda: b"<table><tr><td>" * 2_000 + b"words",
        "no end of a comment": lambda: b"<p>words<!-- " + b"-" * 100_000,
        "no end of a script": lambda: b"<p>words<script>" + b"x" * 100_000,
        "no end of a mark": lambda: b"<p>words<a " + b"b=c " * 50_000,
        "characters that are none": lambda: b"<p>&#x110000;&#0;&#xd800;&bogus;words" * 2_000,
        "zeros": lambda: b"<p>wo\0rds</p>" * 500,
        "a charset that is none": lambda: b"<meta charset=unicode_escape><p>w\\N{x}rds",
        "utf-7": lambda: b'<meta charset="utf-7"><p>+ADw-script+AD4-words',
        "utf-16": lambda: "\ufeff<p>wörds</p>".encode("utf-16-le"),
        "two charsets": lambda: b'<meta charset="gb2312"><meta charset="big5"><p>\xc4\xe3\xba\xc3',
        "only a menu": lambda: b"<nav>" + b"<a href=x>link</a>" * 500 + b"</nav>",
        "hidden": lambda: b"<div style='display:none'>gone</div>",
        "many titles": lambda: b"<title>" * 20_000 + b"x",
        "frames": lambda: b"<iframe src=file:///etc/passwd></iframe><object data=x></object><p>words",
        "a long line": lambda: b"<p>" + b"words " * 200_000,
        "text in front": lambda: b"words " * 50_000 + b"</p></div></body></html>" * 1_000,
        "plain text": lambda: b"no mark-up at all",
    },
}
