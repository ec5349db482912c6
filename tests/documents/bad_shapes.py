"""The real shapes among `bad_files`: bombs, loops, wrong encodings, endless lines, depth, lies about sizes.

Each is a function without arguments that makes the bytes. `ANY` are for every reader, `SHAPES` for one,
`HEAVY` those that take seconds or much memory to refuse; `GOOD` are small sound files to be damaged.
"""

from __future__ import annotations

import base64
import zipfile
from collections.abc import Callable

from cogenesis.documents.formats import Format
from documents.bad_office_shapes import MB, OFFICE_SHAPES
from documents.made_files import WORD, archive, deep_mail, docx, mailbox, odt, one_page, pdf

Make = Callable[[], bytes]

ANY: dict[str, Make] = {
    "empty": lambda: b"",
    "one byte": lambda: b"x",
    "zero bytes": lambda: bytes(10_000),
    "all bytes": lambda: bytes(range(256)) * 40,
    "utf-16 without a mark": lambda: "Einige Wörter.\n".encode("utf-16-le") * 50,
    "a program": lambda: b"\x7fELF\x02\x01\x01" + bytes(500) + b"words",
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
    "an old Word file": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000),
    "an encrypted Office file": lambda: (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
    ),
    "an archive of nothing": lambda: archive({}),
    "lone surrogates": lambda: b"words \xed\xa0\x80\xed\xbf\xbf words\n" * 20,
    "marks on marks": lambda: b"a" + "\u0301".encode() * 100_000,
    "directions": lambda: "abc \u202e\u2066fed\u2069 ".encode() * 1_000,
}

SHAPES: dict[Format, dict[str, Make]] = {
    Format.TEXT: {
        "a long line": lambda: b"words " * 200_000,
        "many marks": lambda: "é\u0301".encode() * 50_000,
        "utf-32": lambda: b"\xff\xfe\0\0" + b"\xff" * 1000,
        "half a utf-16": lambda: "words".encode("utf-16")[:-1],
        "escape codes": lambda: b"\x1b[31mred\x1b[0m \x07" * 500,
        "only white space": lambda: b" \t\r\n" * 10_000,
        "utf-7": lambda: b"+AGE- +AGEAYgBj-" * 100,
    },
    Format.MARKDOWN: {
        "quotes in quotes": lambda: b">" * 20_000 + b" words",
        "brackets": lambda: b"[" * 15_000,
        "links in links": lambda: b"[a](" * 5_000,
        "stars": lambda: b"*a_" * 8_000,
        "ticks": lambda: b"".join(b"`" * n + b" " for n in range(600)),
        "lists in lists": lambda: b"\n".join(b" " * n + b"- a" for n in range(800)),
        "no end of the front": lambda: b"---\n" + b"a: b\n" * 6_000,
        "html": lambda: b"<div>" * 20_000,
        "entities": lambda: b"&#x110000; &#0; &lt;" * 5_000,
        "picture in it": lambda: b"![x](data:image/png;base64," + b"A" * MB + b")",
        "references": lambda: b"".join(b"[%d]: <x>\n" % n for n in range(5_000)) + b"[a]" * 5_000,
    },
    Format.MAIL: {
        "parts in parts": lambda: deep_mail(1_500),
        "no boundary": lambda: b"Content-Type: multipart/mixed\n\nwords",
        "an empty boundary": lambda: b'Content-Type: multipart/mixed; boundary=""\n\n--\n\nwords\n----\n',
        "the same boundary": lambda: b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n' * 300,
        "many parts": lambda: b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * 5_000,
        "many headers": lambda: b"".join(b"X-%d: y\n" % n for n in range(20_000)) + b"\nwords",
        "a long header": lambda: b"Subject: " + b"x" * 2 * MB + b"\n\nwords",
        "folded for ever": lambda: b"Subject: x\n" + b" y\n" * 50_000 + b"\nwords",
        "comments in comments": lambda: b"From: " + b"(" * 100_000 + b"\n\nwords",
        "groups": lambda: b"To: " + b"a:" * 50_000 + b";\n\nwords",
        "quotes": lambda: b'From: "' + b'\\"' * 50_000 + b"\n\nwords",
        "encoded words": lambda: b"Subject: " + b"=?utf-8?q?x?= " * 20_000 + b"\n\nwords",
        "wrong encoded words": lambda: b"Subject: =?idna?b?!!!?= =?utf-7?q?+AGE-?= =?x?y?z?=\n\nwords",
        "numbered parameters": lambda: (
            b"Content-Type: text/plain"
            + b"".join(b"; name*%d*=utf-8''%%41" % n for n in range(3_000))
            + b"\n\nwords"
        ),
        "base64 of nothing": lambda: b"Content-Transfer-Encoding: base64\n\n!!!! ==== A",
        "wrong quoted-printable": lambda: b"Content-Transfer-Encoding: quoted-printable\n\n=ZZ =4 ==\n=",
        "uuencoded": lambda: b"Content-Transfer-Encoding: x-uuencode\n\nbegin 644 x\nM!!!!\nend\n",
        "a codec that is none": lambda: b"Content-Type: text/plain; charset=unicode_escape\n\n\\N{x} \\ud800",
        "dates": lambda: b"Date: Mon, 99 Jan 99999 99:99:99 +9999\nReceived: x; 99\n\nwords",
        "mails in mails": lambda: b"Content-Type: message/rfc822\n\n" * 2_000 + b"words",
        "html with depth": lambda: b"Content-Type: text/html\n\n" + b"<b>" * 4_000 + b"words",
        "references": lambda: (
            b"References: " + b"<a@b> " * 100_000 + b"\nMessage-ID: <" + b"x" * MB + b">\n\nwords"
        ),
        "lines of a quote": lambda: b"Subject: x\n\n" + b"On 3 Nov 2026, a@b wrote:\n" * 5_000,
        "colons": lambda: b"Subject: x\n\n" + b"a:\n" * 8_000,
        "carriage returns": lambda: b"Subject: x\r\rwords\r" * 1_000,
        "a pgp mail": lambda: (
            b"Content-Type: multipart/encrypted; boundary=b\n\n--b\n"
            b"Content-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: "
            b"application/octet-stream\n\nx\n--b--\n"
        ),
        "an s/mime mail": lambda: b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nxx",
    },
    Format.MAILBOX: {
        "no mail": lambda: b"Some words\nand some more.\n" * 500,
        "only From lines": lambda: b"From a@example.org Tue Nov  3 10:12:00 2026\n" * 300,
        "no blank lines": lambda: b"From a@example.org Tue Nov  3 10:12:00 2026\nSubject: x\nwords\n" * 200,
        "a long From line": lambda: b"From " + b"x" * MB + b"\nSubject: x\n\nwords\n",
        "carriage returns": lambda: b"From a Tue Nov  3 10:12:00 2026\rSubject: x\r\rwords\r\r" * 100,
        "good, bad, good": lambda: mailbox(
            b"Subject: one\n\nfirst", deep_mail(200), b"Content-Type: image/png\n\nx", b"Subject: two\n\nlast"
        ),
        "cut": lambda: mailbox(b"Subject: one\n\nfirst", b"Subject: two\n\nsecond")[:-40],
        "quoted From": lambda: mailbox(b"Subject: one\n\n" + b">" * 100_000 + b"From x\nwords"),
        "zeros between": lambda: (
            mailbox(b"Subject: one\n\nfirst") + bytes(50_000) + mailbox(b"Subject: two\n\nx")
        ),
        "a mailbox in a mail": lambda: mailbox(
            mailbox(b"Subject: one\n\nfirst").replace(b"From ", b">From ")
        ),
    },
    Format.CARDS: {
        "no end": lambda: b"BEGIN:VCARD\nFN:Ada\n" * 200,
        "cards in cards": lambda: b"BEGIN:VCARD\nAGENT:\n" * 200 + b"END:VCARD\n" * 200,
        "no name": lambda: b"BEGIN:VCARD\nVERSION:3.0\nTEL:1\nEND:VCARD\n",
        "nothing in it": lambda: b"BEGIN:VCARD\nEND:VCARD\n",
        "many addresses": lambda: (
            b"BEGIN:VCARD\nFN:Ada\n" + b"EMAIL:a@example.org\n" * 5_000 + b"END:VCARD\n"
        ),
        "many units": lambda: b"BEGIN:VCARD\nN:" + b";" * 300_000 + b"\nEND:VCARD\n",
        "escapes": lambda: b"BEGIN:VCARD\nFN:Ada\nNOTE:" + b"\\" * 100_001 + b"\nEND:VCARD\n",
        "folded for ever": lambda: b"BEGIN:VCARD\nFN:Ada\nNOTE:x\n" + b" y\n" * 50_000 + b"END:VCARD\n",
        "wrong quoted-printable": lambda: (
            b"BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:=ZZ=\n=4=\n=\nEND:VCARD\n"
        ),
        "a charset that is none": lambda: b"BEGIN:VCARD\nFN;CHARSET=idna:\xff\xfe\x80\nEND:VCARD\n",
        "quotes": lambda: b'BEGIN:VCARD\nEMAIL;X="' + b'"' * 50_000 + b":a@b\nEND:VCARD\n",
        "lines without a colon": lambda: b"BEGIN:VCARD\n" + b"FN\n" * 20_000 + b"END:VCARD\n",
        "controls": lambda: b"BEGIN:VCARD\nFN:A\x00\x1b[0md\xc2\x85a\nEND:VCARD\n",
        "a large picture": lambda: (
            b"BEGIN:VCARD\nFN:Ada\nPHOTO;ENCODING=b:"
            + b"\n ".join([base64.b64encode(bytes(54))] * 20_000)
            + b"\nEND:VCARD\n"
        ),
    },
    **OFFICE_SHAPES,
}


def line(megabytes: int) -> bytes:
    """A line without end."""
    return b"x" * (megabytes * MB)


HEAVY: dict[Format, dict[str, Make]] = {
    Format.TEXT: {
        "a line of 100 MB": lambda: line(100),
        "a line of 49 MB": lambda: line(49),
    },
    Format.MARKDOWN: {"a line of 49 MB": lambda: b"# " + line(49)},
    Format.MAIL: {
        "a line of 49 MB": lambda: b"Subject: x\n\n" + line(49),
        "a header of 49 MB": lambda: b"Subject: " + line(49),
        "html of 40 MB": lambda: b"Content-Type: text/html\n\n" + b"<p>x" * (10 * MB),
        "html with great depth": lambda: b"Content-Type: text/html\n\n" + b"<div>" * 100_000,
    },
    Format.MAILBOX: {
        "a line of 100 MB": lambda: mailbox(b"Subject: x\n\n" + line(100), b"Subject: y\n\nwords")
    },
    Format.CARDS: {
        "a line of 100 MB": lambda: (
            b"BEGIN:VCARD\nFN:" + line(100) + b"\nEND:VCARD\nBEGIN:VCARD\nFN:Ada\nEND:VCARD\n"
        ),
        "a line of 49 MB": lambda: b"BEGIN:VCARD\nFN:" + line(49) + b"\nEND:VCARD\n",
    },
    Format.DOCX: {
        "99 times its size": lambda: docx(f"<w:p><w:r><w:t>{'x' * 900_000}</w:t></w:r></w:p>" * 60),
        "much text": lambda: archive(
            {
                "word/document.xml": f"<w:document {WORD}><w:body>"
                + f"<w:p><w:r><w:t>{'words ' * 9_000}</w:t></w:r></w:p>" * 900
                + "</w:body></w:document>"
            },
            zipfile.ZIP_STORED,
        ),
    },
    Format.ODT: {"many marks": lambda: odt("<text:p>x</text:p>" * 400_000)},
    Format.PDF: {
        "many operators": lambda: one_page(b"BT /F 9 Tf " + b"(x) Tj " * 500_000 + b"ET"),
        "a cloud of pages": lambda: pdf(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 9999/Kids[" + b"3 0 R " * 9_999 + b"]>>",
            b"<</Type/Page/Parent 2 0 R>>",
        ),
    },
    Format.RTF: {
        "a line of 49 MB": lambda: b"{\\rtf1 " + line(49),
        "many words": lambda: b"{\\rtf1 " + b"\\b x" * (8 * MB),
    },
    Format.HTML: {
        "a line of 49 MB": lambda: b"<p>" + line(49),
        "great depth": lambda: b"<div>" * 100_000 + b"words",
        "many marks": lambda: b"<p>x" * (10 * MB),
    },
}

GOOD: dict[Format, tuple[Make, ...]] = {
    Format.TEXT: (lambda: "Some words of a text.\n\nGrüße aus Köln, 今天.\n".encode() * 10,),
    Format.MARKDOWN: (lambda: b"---\ntitle: x\n---\n# A *head*\n\n- one\n- two\n\n> words [a](b) `c`\n" * 5,),
    Format.MAIL: (
        lambda: (
            b"From: Ada <a@example.org>\nTo: b@example.org\nSubject: =?utf-8?q?Gr=C3=BC?=\nDate: "
            b"Tue, 03 Nov 2026"
            b" 10:12:00 +0100\nMessage-ID: <x@y>\nMIME-Version: 1.0\nContent-Type: "
            b'multipart/alternative; boundary="b"\n\n'
            b"--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
            b"quoted-printable\n\nW=C3=B6rter\n\n"
            b"On 3 Nov 2026, Bob wrote:\n> words\n--b\nContent-Type: text/html; charset=utf-8\n\n"
            b"<p>W&ouml;rter</p>\n--b--\n"
        ),
    ),
    Format.MAILBOX: (
        lambda: mailbox(*[b"Subject: %d\nFrom: a@b\n\nwords of one mail" % n for n in range(5)]),
    ),
}
