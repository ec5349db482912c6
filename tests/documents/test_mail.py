"""Mail as programs write it, and as nobody should: what the reader makes of it."""

from __future__ import annotations

import base64
from email import policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.messages import Address
from cogenesis.documents.readers import mail
from cogenesis.documents.readers.cleaning import is_clean


def a_mail(text: str = "Hello Bob,\n\nlunch on Friday?\n\nAnna\n") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Anna Müller <anna@example.org>"
    message["To"] = '"Meyer, Bob" <bob@example.org>, carol@example.org'
    message["Cc"] = "Dörte <d@example.org>"
    message["Date"] = "Tue, 03 Nov 2026 10:12:00 +0100"
    message["Subject"] = "Grüße aus Köln – Mittagessen"
    message["Message-ID"] = "<one@example.org>"
    message.set_content(text)
    return message


def test_headers_and_text_of_an_ordinary_mail() -> None:
    item = mail.read(a_mail().as_bytes())
    assert item.title == "Grüße aus Köln – Mittagessen"
    assert item.author == Address("Anna Müller", "anna@example.org")
    assert item.recipients == [
        Address("Meyer, Bob", "bob@example.org"),
        Address("", "carol@example.org"),
        Address("Dörte", "d@example.org"),
    ]
    assert item.time == "2026-11-03T09:12:00Z"
    assert item.message_id == "<one@example.org>"
    assert item.text == "Hello Bob,\n\nlunch on Friday?\n\nAnna"
    assert [item.text[start:end] for start, end in item.spans] == [item.text]


def test_crlf_and_lf_line_ends_give_the_same() -> None:
    message = a_mail()
    assert mail.read(message.as_bytes(policy=policy.SMTP)) == mail.read(
        message.as_bytes(policy=policy.default)
    )


@pytest.mark.parametrize(
    "attribution",
    [
        "On Tue, Nov 3, 2026 at 10:12 AM Bob Meyer <bob@example.org> wrote:",
        "On Tue, Nov 3, 2026 at 10:12 AM Bob Meyer\n<bob@example.org> wrote:",
        "Am 03.11.26 um 10:12 schrieb Bob Meyer:",
        "Le mar. 3 nov. 2026 à 10:12, Bob Meyer <bob@example.org> a écrit :",
        "El mar, 3 nov 2026 a las 10:12, Bob Meyer escribió:",
        "Bob Meyer <bob@example.org> 于2026年11月3日周二 10:12写道：",
    ],
)
def test_a_quoted_message_below_the_answer_is_cut(attribution: str) -> None:
    item = mail.read(a_mail(f"Yes, gladly.\n\n{attribution}\n\n> Lunch?\n>> Yes?\n> \n> Bob\n").as_bytes())
    assert item.text == "Yes, gladly."
    assert not item.foreign_only


def test_answers_between_quoted_lines_are_kept() -> None:
    text = "On 3 Nov 2026, Bob wrote:\n> Where?\nAt the river.\n> When?\nAt noon.\n"
    assert mail.read(a_mail(text).as_bytes()).text == "At the river.\nAt noon."


@pytest.mark.parametrize(
    "copied",
    [
        "-----Original Message-----\nFrom: Bob\nTo: Anna\n\nLunch?",
        "-----Ursprüngliche Nachricht-----\nVon: Bob\n\nLunch?",
        "---------- Forwarded message ---------\nFrom: Bob <bob@example.org>\n\nLunch?",
        "Begin forwarded message:\n\nFrom: Bob\n\nLunch?",
        "*From:* Bob <bob@example.org>\n*Sent:* Tuesday, 3 November 2026 10:12\n*To:* Anna\n\nLunch?",
        "Von: Bob\nGesendet: Dienstag, 3. November 2026 10:12\nAn: Anna\nBetreff: Essen\n\nLunch?",
        "On Tue, 3 Nov 2026 at 10:12, Bob <bob@example.org> wrote:\n\nLunch?",
    ],
)
def test_copied_and_forwarded_messages_are_cut(copied: str) -> None:
    assert mail.read(a_mail(f"See below.\n\n{copied}\n").as_bytes()).text == "See below."


def test_a_mail_that_only_forwards_is_kept_but_marked() -> None:
    item = mail.read(a_mail("-----Original Message-----\nFrom: Bob\n\nLunch at noon?\n").as_bytes())
    assert item.foreign_only
    assert "Lunch at noon?" in item.text


@pytest.mark.parametrize(
    "text",
    [
        "On Monday she wrote:\nnothing at all, and we waited.",
        "Some points on what I wrote:\nthey stand.",
        "From: the river bank to the mill, it is a short walk.\nWe can meet there.",
        "a -- b\n--- a rule ---\nmore",
    ],
)
def test_own_sentences_that_look_like_quoting_stay(text: str) -> None:
    item = mail.read(a_mail(text).as_bytes())
    assert item.text == text
    assert not item.foreign_only


def test_the_signature_is_cut() -> None:
    assert (
        mail.read(a_mail("Hello.\n\nAnna\n-- \nAnna Müller\nACME Ltd\n").as_bytes()).text == "Hello.\n\nAnna"
    )
    long_one = "Hello.\n-- \n" + "A line of rules for mail.\n" * 30
    assert mail.read(a_mail(long_one).as_bytes()).text == "Hello."
    assert mail.read(a_mail("Hello.\n\nSent from my phone\n").as_bytes()).text == "Hello."


def test_format_flowed_lines_are_joined() -> None:
    raw = (
        b"From: anna@example.org\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
        b"This is one \nparagraph over \nthree lines.\n From here a new one.\n>quoted \n>text\n-- \nAnna\n"
    )
    assert mail.read(raw).text == "This is one paragraph over three lines.\nFrom here a new one."


def test_flowed_with_deleted_spaces_joins_words() -> None:
    raw = b"Content-Type: text/plain; format=flowed; delsp=yes\n\nDonau \ndampf \nschiff\n"
    assert mail.read(raw).text == "Donaudampfschiff"


def test_plain_text_is_taken_before_html() -> None:
    message = a_mail("The plain one.\n")
    message.add_alternative("<p>The <b>rich</b> one.</p>", subtype="html")
    assert mail.read(message.as_bytes()).text == "The plain one."


def test_html_alone_becomes_text_without_quotes_and_hidden_parts() -> None:
    message = a_mail()
    message.set_content(
        """<html><head><title>T</title><style>p{color:red}</style></head><body>
        <div style="display:none">preview words</div><script>alert(1)</script>
        <p>Dear <b>Bob</b>,</p><p>one<br>two &amp; three</p><ul><li>first</li><li>second</li></ul>
        <div class="gmail_quote"><div class="gmail_attr">On 3 Nov 2026 Bob wrote:</div>
        <blockquote>secret of Bob</blockquote></div></body></html>""",
        subtype="html",
    )
    item = mail.read(message.as_bytes())
    assert item.text == "Dear Bob,\n\none\ntwo & three\n\n- first\n- second"


@pytest.mark.parametrize(
    "copied",
    [
        '<hr><div id="divRplyFwdMsg"><b>From:</b> Bob</div><div>Lunch?</div>',
        '<div class="moz-cite-prefix">Am 03.11.26 schrieb Bob:</div>'
        '<blockquote type="cite">Lunch?</blockquote>',
        "<p>From: Bob</p><p>Sent: Tuesday 3 November</p><p>To: Anna</p><p>Lunch?</p>",
    ],
)
def test_quotes_in_html_of_other_programs_are_cut(copied: str) -> None:
    message = a_mail()
    message.set_content(f"<html><body><div>See below.</div>{copied}</body></html>", subtype="html")
    assert mail.read(message.as_bytes()).text == "See below."


def test_nested_multipart_with_attachments() -> None:
    message = a_mail("The words.\n")
    message.add_alternative("<p>The words.</p><img src='cid:x'>", subtype="html")
    message.add_attachment(b"\x89PNG\x00", maintype="image", subtype="png", filename="p.png")
    message.add_attachment("attached text", filename="notes.txt")
    message.add_attachment(a_mail("someone else's mail"))
    assert message.get_content_type() == "multipart/mixed"
    assert mail.read(message.as_bytes()).text == "The words."


def test_text_around_an_attachment_is_joined() -> None:
    raw = (
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nbefore\n--b\n'
        b"Content-Type: application/pdf; name=x.pdf\n\n%PDF\n--b\nContent-Type: text/plain\n\nafter\n--b--\n"
    )
    assert mail.read(raw).text == "before\n\nafter"


def test_a_missing_closing_boundary_loses_nothing() -> None:
    raw = b'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\nthe words\n'
    assert mail.read(raw).text == "the words"


def test_base64_body_and_encoded_headers() -> None:
    body = base64.encodebytes("Größe und Maß\n".encode("iso-8859-1"))
    raw = (
        b"Subject: =?utf-8?q?Gr=C3=B6=C3=9Fe?= =?iso-8859-1?b?5Lb8?=\n"
        b"From: =?utf-8?q?M=C3=BCller=2C_A=2E?= <a@b.de>\n"
        b"Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: base64\n\n" + body
    )
    item = mail.read(raw)
    assert item.text == "Größe und Maß"
    assert item.title == "Größeä¶ü"
    assert item.author == Address("Müller, A.", "a@b.de")


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("us-ascii", "utf-8"),
        ("iso-8859-1", "utf-8"),
        ("utf-8", "cp1252"),
        ("no-such-charset", "cp1252"),
        ("unicode_escape", "cp1252"),
        ("idna", "utf-8"),
        ("gb2312", "gb18030"),
        ("", "utf-8"),
    ],
)
def test_a_wrong_charset_is_mended(declared: str, written: str) -> None:
    text = (
        "今天天气很好，我们一起吃午饭。"
        if written == "gb18030"
        else "Grüße aus München, schöne Straße C:\\neu"
    )
    head = f"Content-Type: text/plain; charset={declared}\n\n" if declared else "Subject: x\n\n"
    assert mail.read(head.encode() + text.encode(written)).text == text


def test_no_headers_at_all() -> None:
    item = mail.read(b"Just some words\nand a second line, no header.\n")
    assert item.text == "Just some words\nand a second line, no header."
    assert (item.title, item.author, item.recipients, item.time, item.message_id) == ("", None, [], "", "")


def test_raw_8_bit_headers_are_read() -> None:
    item = mail.read("Subject: Grüße\nFrom: Müller <m@b.de>\n\nText\n".encode("cp1252"))
    assert item.title == "Grüße"
    assert item.author == Address("Müller", "m@b.de")


def test_8_bit_garbage_without_headers_is_refused() -> None:
    with pytest.raises(Unreadable) as refusal:
        mail.read(bytes(range(256)) * 40)
    assert refusal.value.reason is Reason.NOT_TEXT


def test_nothing_to_read_is_said_to_be_so() -> None:
    for raw, reason in [
        (b"\n\n", Reason.EMPTY),
        (b"Subject: x\n\n\n", Reason.NO_TEXT),
        (b"Content-Type: image/png\n\nxx", Reason.NO_TEXT),
        (b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nxx", Reason.ENCRYPTED),
    ]:
        with pytest.raises(Unreadable) as refusal:
            mail.read(raw)
        assert refusal.value.reason is reason


def nested(depth: int) -> bytes:
    heads = [f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth)]
    return ("".join(heads) + "Content-Type: text/plain\n\nat the bottom\n").encode()


def test_parts_in_parts_are_bounded() -> None:
    assert mail.read(nested(limits.PART_DEPTH)).text == "at the bottom"
    for depth in (limits.PART_DEPTH + 1, 3000):
        with pytest.raises(Unreadable) as refusal:
            mail.read(nested(depth))
        assert refusal.value.reason is Reason.TOO_DEEP


def test_the_number_of_parts_is_bounded() -> None:
    part = b"--b\nContent-Type: text/plain\n\nx\n"
    with pytest.raises(Unreadable) as refusal:
        mail.read(b'Content-Type: multipart/mixed; boundary="b"\n\n' + part * (limits.PARTS + 1))
    assert refusal.value.reason is Reason.TOO_MANY_PARTS


@pytest.mark.parametrize(
    "head",
    [
        "From: @@@<<>>,;:\nTo: \x00,,,=?utf-8?b?!!!?=",
        'From: "a" <me@example.org> <other@example.org>',
        "Date: Tue, 99 Foo 99999 99:99:99 +9999",
        "Date: Mon, 01 Jan 0001 00:00:00 +1400",
        "To: " + ", ".join(f"user{n} <u{n}@example.org>" for n in range(2000)),
        "To: undisclosed-recipients:;",
        "To: " + "(" * 5000,
        "Subject: " + "=?utf-8?q?x?= " * 3000,
        "Message-ID: no brackets",
        "Content-Type: text/plain; charset*=utf-8''%E4; charset=;;;",
        "Content-Type: multipart/mixed",
        "Content-Transfer-Encoding: x-uuencode",
        ": empty name\n broken: folding\n\tmore",
    ],
)
def test_hostile_headers_cost_nothing_but_themselves(head: str) -> None:
    item = mail.read(f"{head}\n\nThe text.\n".encode("utf-8", "surrogateescape"))
    assert "The text." in item.text
    assert len(item.recipients) <= limits.RECIPIENTS


@given(
    st.binary(max_size=400), st.sampled_from([b"", b"Content-Type: text/html\n\n", b"From: a@b\nSubject: "])
)
def test_any_bytes_are_read_clean_or_refused(garbage: bytes, head: bytes) -> None:
    try:
        item = mail.read(head + garbage)
    except Unreadable:
        return
    assert is_clean(item.text)
    assert is_clean(item.title)
    assert "\n" not in item.title
