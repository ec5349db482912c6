"""Makes small documents byte by byte, sound ones and ones that lie, for the tests of the readers."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)


def archive(parts: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def docx(body: str, **others: str) -> bytes:
    """A Word document with this in its body; `others` are parts of its folder `word`."""
    document = f"<w:document {WORD}><w:body>{body}</w:body></w:document>"
    return archive(
        {"word/document.xml": document, **{f"word/{name}.xml": xml for name, xml in others.items()}}
    )


def odt(body: str, styles: str = "") -> bytes:
    """An OpenDocument text with this in its body."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def pdf(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF of these objects, numbered from 1, with a sound table of them."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d %b>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, table)
    return bytes(out)


def one_page(content: bytes, extra: bytes = b"", *more: bytes, filters: bytes = b"") -> bytes:
    """A PDF of one page that draws `content`; `more` are objects from number 6 on."""
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>%b>>>>" % extra,
        b"<</Length %d%b>>stream\n%b\nendstream" % (len(content), filters, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    )


def overlapping() -> bytes:
    """Two thousand names for the same bytes, none of which looks too dense by itself."""
    data = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = data.compress(b"<a/>" * 20_000) + data.flush()
    head = (
        struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 8, 0, 0, 0, len(packed), 80_000, 1, 0) + b"a" + packed
    )
    entry = struct.pack(
        "<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, 0, 8, 0, 0, 0, len(packed), 80_000, 1, 0, 0, 0, 0, 0, 0
    )
    listed = (entry + b"a") * 2_000
    return head + listed + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 2_000, 2_000, len(listed), len(head), 0)


def flagged_encrypted() -> bytes:
    """An archive whose parts say that they are encrypted."""
    good = bytearray(docx("<w:p/>"))
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        good[good.index(mark) + place] |= 1
    return bytes(good)


def lying_about_size() -> bytes:
    """An archive whose part unpacks to more than the archive says."""
    good = docx(f"<w:p><w:r><w:t>{'words ' * 1000}</w:t></w:r></w:p>")
    size = struct.pack("<I", zipfile.ZipFile(io.BytesIO(good)).infolist()[0].file_size)
    return good.replace(size, struct.pack("<I", 50))


def deep_mail(depth: int) -> bytes:
    heads = [f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth)]
    return ("".join(heads) + "Content-Type: text/plain\n\nwords\n").encode()


def mailbox(*mails: bytes) -> bytes:
    return b"".join(b"From a@example.org Tue Nov  3 10:12:00 2026\n%b\n\n" % mail for mail in mails)


def looping_table(times: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * times + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * times
