"""Whatever a server sends can be looked at, and nothing in it hides."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from cogenesis.egress.showing import View, as_view, hex_dump, hidden_in


def test_what_cannot_be_seen_is_spelled_out() -> None:
    text = "a\tb\r\nc\u202ed\u00a0e\ufe0f\u3164é 漢"
    shown = r"a\u{09}b\u{0D}" + "\n" + r"c\u{202E}d\u{A0}e\u{FE0F}\u{3164}é 漢"
    assert as_view(text, View.TEXT) == shown
    assert hidden_in(text) == 6
    assert as_view("é\\n\n", View.ESCAPED) == "\\u{E9}\\\\n\\n\n"


@given(st.text(st.characters(), max_size=60))
def test_no_view_holds_a_sign_that_steers(untrusted: str) -> None:
    for view in View:
        assert not {unicodedata.category(sign) for sign in as_view(untrusted, view).replace("\n", "")} & {
            "Cc", "Cf", "Cs", "Zl", "Zp",
        }  # fmt: skip


@given(st.binary(max_size=80))
def test_bytes_can_be_read_back_from_the_dump(data: bytes) -> None:
    assert bytes.fromhex("".join(line[10:58] for line in hex_dump(data).splitlines())) == data
