"""The model's stream, split into subject and text."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from cogenesis.cogeneration.events import Phase, Piece, SubjectLine
from cogenesis.cogeneration.writing import SubjectSplitter, clean_subject, split_stream
from cogenesis.inference import events as local


def finished() -> local.Finished:
    return local.Finished("end", prompt_tokens=1, reused_tokens=0, new_tokens=1, prefill_s=0.1, decode_s=0.1)


def stream(*texts: str) -> Iterator[local.Event]:
    yield local.Prefilled(done=5, total=10)
    yield from (local.Piece(text=text) for text in texts)
    yield finished()


def split(*texts: str, subject: bool = True) -> tuple[list[str], str]:
    events = list(split_stream(stream(*texts), SubjectSplitter() if subject else None))
    assert isinstance(events[0], Phase)
    assert isinstance(events[-1], local.Finished)
    return (
        [e.text for e in events if isinstance(e, SubjectLine) and e.whole],
        "".join(e.text for e in events if isinstance(e, Piece)),
    )


def test_first_line_is_the_subject_and_blank_lines_after_it_go() -> None:
    assert split(" Lunch on", " Friday\n", "\n", "Dear all,\n", "come!") == (
        ["Lunch on Friday"],
        "Dear all,\ncome!",
    )


def test_a_subject_is_shown_as_it_is_written() -> None:
    events = split_stream(stream(" **Lunch", " on", " Friday**\nDear"), SubjectSplitter())
    assert [event for event in events if isinstance(event, SubjectLine)] == [
        SubjectLine("Lunch", whole=False),
        SubjectLine("Lunch on", whole=False),
        SubjectLine("Lunch on Friday"),
    ]


def test_text_without_subject_is_left_alone() -> None:
    assert split("\n\nHello", " world", subject=False) == ([], "Hello world")


def test_model_that_never_ends_its_subject_line_loses_no_text() -> None:
    subjects, text = split("x" * 300, "\nrest")
    assert subjects == ["x" * 200]
    assert text.endswith("rest")


def test_stream_that_ends_in_its_subject_line() -> None:
    assert split("Only a subj", "ect") == (["Only a subject"], "")


def test_subject_loses_labels_quotes_and_markup() -> None:
    assert clean_subject(' Subject: **"Lunch" on Friday** ') == 'Lunch" on Friday'
    assert clean_subject("Re: Report") == "Report"


@given(st.lists(st.text(alphabet="ab \n", max_size=5), max_size=12))
def test_the_cut_into_pieces_does_not_matter(texts: list[str]) -> None:
    assert split(*texts) == split("".join(texts))
