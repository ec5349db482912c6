"""In which order what was found comes."""

from __future__ import annotations

import pytest

from cogenesis.documents.ranking import Aim, Example, ranked_examples, ranked_passages, recency
from cogenesis.domain import Instruction, Passage

NOW = "2026-11-22T12:00:00.000Z"
LAST_WEEK, LONG_AGO = "2026-11-15T12:00:00.000Z", "2011-11-15T12:00:00.000Z"


def passage(number: int, score: float = 1.0, time: str = "", kind: str = "") -> Passage:
    return Passage(number, number, "a.md", "", "text", 0, 4, False, score, time=time, kind=kind)


def order(passages: list[Passage], aim: Aim) -> list[int]:
    return [each.id for each in ranked_passages(passages, aim)]


def test_of_passages_that_match_alike_the_recent_and_the_recipients_come_first() -> None:
    aim = Aim.of(Instruction("x", kind="email"), close=[3], now=NOW)
    found = [passage(1, time=LONG_AGO), passage(2, time=LAST_WEEK), passage(3), passage(4, kind="email")]
    assert order(found, aim) == [3, 2, 4, 1]


def test_a_much_better_match_stays_first_whatever_else_is_known() -> None:
    aim = Aim.of(Instruction("x"), kind="email", close=[2], now=NOW)
    assert order([passage(1, 2.0), passage(2, 1.0, LAST_WEEK, "email")], aim) == [1, 2]


def test_equal_passages_keep_one_order() -> None:
    assert order([passage(2), passage(1), passage(3)], Aim()) == [1, 2, 3]


def test_a_voice_is_first_of_all_that_which_the_recipient_knows() -> None:
    best = Example("voice:1", "", "About the boat.", kind="email", time=LAST_WEEK, score=9.0)
    known = Example("voice:2", "", "Short.", to_recipient=True)
    greeted = Example("voice:3", "", "  Dear Bob,\nshort.")
    addressed = Example("voice:4", "", "Short.", recipients=("Bob Meyer <b@example.org>",), time=LAST_WEEK)
    aim = Aim.of(Instruction("x", to="Bob"), kind="email", now=NOW)
    ranked = ranked_examples([best, known, greeted, addressed], aim)
    assert [each.key for each in ranked] == ["voice:4", "voice:2", "voice:3", "voice:1"]


def test_of_other_voices_the_like_the_alike_in_kind_and_the_recent_come_first() -> None:
    plain = Example("voice:1", "", "a", time=LONG_AGO)
    recent = Example("voice:2", "", "a", time=LAST_WEEK)
    post = Example("voice:3", "", "a", kind="post")
    alike = Example("voice:4", "", "a", score=2.0)
    ranked = ranked_examples([plain, recent, post, alike], Aim.of(Instruction("x", kind="post"), now=NOW))
    assert [each.key for each in ranked] == ["voice:4", "voice:3", "voice:2", "voice:1"]


def test_an_empty_name_is_nobodys() -> None:
    first, second = Example("voice:1", "", "a"), Example("voice:2", "", "Hello,\na", recipients=("",))
    assert ranked_examples([first, second], Aim.of(Instruction("x", to=" ,"))) == [first, second]


@pytest.mark.parametrize(
    ("time", "now", "value"),
    [
        (NOW, NOW, 1.0),
        ("2025-11-22T12:00:00.000Z", NOW, 0.5),
        ("2999-01-01T00:00:00.000Z", NOW, 1.0),
        ("", NOW, 0.0),
        (NOW, "", 0.0),
        ("yesterday", NOW, 0.0),
        ("2026-11-22", NOW, 0.0),
    ],
)
def test_recency_halves_each_year_and_is_nothing_without_a_date(time: str, now: str, value: float) -> None:
    assert recency(time, now) == pytest.approx(value)
