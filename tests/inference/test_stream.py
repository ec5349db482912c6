"""Text leaves the stream in whole characters and never past a stop string."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cogenesis.inference.stream import TextStream


def cut(data: bytes, borders: list[int]) -> list[bytes]:
    at = sorted({0, len(data), *(border % (len(data) + 1) for border in borders)})
    return [data[a:b] for a, b in pairwise(at)]


@given(st.text(), st.lists(st.integers(min_value=0), max_size=20))
def test_any_cut_of_the_bytes_gives_the_same_text(text: str, borders: list[int]) -> None:
    stream = TextStream()
    pieces = [stream.feed(part) for part in cut(text.encode(), borders)]
    assert all("\ufffd" not in piece for piece in pieces if "\ufffd" not in text)
    assert "".join(pieces) + stream.finish() == text


@given(st.lists(st.sampled_from(["a", "é", "S", "ST", "STO", "STOP", "\n", "\n\n"])), st.integers(1, 4))
def test_nothing_of_a_stop_string_is_shown_however_it_arrives(words: list[str], size: int) -> None:
    text = "".join(words)
    stop = ("STOP", "\n\n")
    shown, stream = "", TextStream(stop)
    for part in cut(text.encode(), list(range(0, len(text.encode()), size))):
        shown += stream.feed(part)
        if stream.stopped:
            break
    shown += stream.finish()
    first = min((at for at in (text.find(word) for word in stop) if at >= 0), default=None)
    assert stream.stopped == (first is not None)
    assert shown == text[:first]


def test_half_a_character_at_the_end_is_dropped() -> None:
    stream = TextStream()
    assert stream.feed("né😀".encode()[:-2]) + stream.finish() == "né"
