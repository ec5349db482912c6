"""Plain text, Markdown and the cleaning every text goes through."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.readers import markdown, text
from cogenesis.documents.readers.cleaning import MARK_RUN, clean, clean_line, is_clean


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_text_is_read_whatever_its_charset(charset: str) -> None:
    written = "Liebe Grüße aus München.\r\nSchöne Straße, nicht wahr?\r\n"
    assert text.read(written.encode(charset)).text == "Liebe Grüße aus München.\nSchöne Straße, nicht wahr?"


def test_cyrillic_and_chinese_without_a_declaration() -> None:
    for words, charset in [
        ("Привет мир, как дела сегодня", "cp1251"),
        ("我们星期五一起吃午饭吧，好吗？", "gb18030"),
    ]:
        assert text.read((words * 5).encode(charset)).text == words * 5


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", Reason.EMPTY),
        (b" \n\t\n", Reason.EMPTY),
        ("\ufeff\u200b\n".encode(), Reason.EMPTY),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00words and words", Reason.NOT_TEXT),
        (bytes(range(128, 256)) * 20 + bytes(range(1, 32)) * 20, Reason.NOT_TEXT),
        (b"a" * (limits.LINE_CHARACTERS + 1), Reason.LINE_TOO_LONG),
    ],
)
def test_what_is_no_readable_text_is_refused(raw: bytes, reason: Reason) -> None:
    with pytest.raises(Unreadable) as refusal:
        text.read(raw)
    assert refusal.value.reason is reason


def test_every_reason_has_a_sentence() -> None:
    assert set(limits.SENTENCES) == set(Reason)


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    source = """---
title: "On boats"
tags: [x]
---
# A *new* boat

Hello **you**, see [the plan](https://example.org/secret) and `code`
on two lines.

- one
- two

1. first

> quoted words

```python
print("kept")
```
<!-- a comment -->
![a picture](data:image/png;base64,AAAA)
"""
    item = markdown.read(source.encode())
    assert item.title == "On boats"
    assert item.text == (
        "A new boat\n\nHello you, see the plan and code\non two lines.\n\n- one\n- two\n\n1. first\n\n"
        'quoted words\n\nprint("kept")\n\na picture'
    )


def test_the_first_heading_is_the_title() -> None:
    assert markdown.read(b"intro\n\n## The *second* level\n\n# later\n").title == "The second level"


def test_large_markdown_is_kept_as_it_is() -> None:
    source = "# Title\n\n" + "Some **words** here.\n\n" * 60_000
    item = markdown.read(source.encode())
    assert len(source) > limits.MARKDOWN_BYTES
    assert "**words**" in item.text


def test_hidden_and_direction_changing_characters_are_dropped() -> None:
    assert clean("a\x00b\x1b[31m\u202egnp.exe\u202c\u200b\u00ad\U000e0041 \ud800x") == "ab[31mgnp.exe \ufffdx"
    assert clean("one\r\ntwo\rthree\u2028four\x0cfive  \n\n\n\nsix\n") == "one\ntwo\nthree\nfour\nfive\n\nsix"
    assert clean("می\u200cخواهم 👩\u200d🚀") == "می\u200cخواهم 👩\u200d🚀"  # joiners carry meaning


def test_endless_runs_of_marks_are_cut() -> None:
    cleaned = clean("e" + "\u0301\u0316" * 5000)
    assert sum(1 for sign in cleaned if unicodedata.combining(sign)) == MARK_RUN


@given(st.text(st.characters(codec=None), max_size=200))
def test_cleaning_is_complete_and_stable(untrusted: str) -> None:
    cleaned = clean(untrusted)
    assert is_clean(cleaned)
    assert clean(cleaned) == cleaned
    cleaned.encode("utf-8")
    line = clean_line(untrusted, 20)
    assert len(line) <= 20
    assert "\n" not in line
