"""Lines of tokens in memory: put aside when another request needs the room, taken back, never changed."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from cogenesis.inference.engine import Engine
from cogenesis.inference.lines import Line, ParkedLines
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import ChatMessage, Sampling

PLAIN = Sampling(temperature=0.0, repeat_penalty=1.0)
PLAN = "Plan a letter to the harbour master about the lost boat and its red sail. " * 6
WRITE = "Write a poem on winter, on snow in the yard, and on bread from the oven. " * 6


@pytest.fixture(autouse=True)
def fresh(engine: Engine) -> Iterator[None]:
    engine.forget()
    yield
    engine.forget()


def tokens_of(engine: Engine, text: str) -> list[int]:
    return engine.tokenizer.encode(text)


def answer(engine: Engine, tokens: list[int], count: int = 12) -> tuple[int, list[int]]:
    """How many tokens need not be read, and what is then written."""
    reused, *_ = (done for done, _ in engine.read(tokens))
    sampler, written = engine.sampler(PLAIN), []
    for _ in range(count):
        written.append(sampler.next())
        engine.advance(written[-1])
    sampler.close()
    return reused, written


def test_planning_and_writing_in_turns_read_only_what_is_new(engine: Engine) -> None:
    plan, write = tokens_of(engine, PLAN), tokens_of(engine, WRITE)
    firsts = [answer(engine, plan), answer(engine, write)]
    assert [reused for reused, _ in firsts] == [0, 0]
    for _ in range(3):
        for tokens, (_, written) in zip((plan, write), firsts, strict=True):
            assert answer(engine, tokens) == (len(tokens) - 1, written)


def test_weighing_between_drafts_keeps_both(engine: Engine) -> None:
    plan, weighed = tokens_of(engine, PLAN), tokens_of(engine, WRITE)
    steps = [weighed[:32], weighed[32:64], weighed[64:]]
    _, written = answer(engine, plan)
    assert len(list(engine.settle(steps))) == 3
    assert answer(engine, plan) == (len(plan) - 1, written)
    assert list(engine.settle(steps)) == []


def test_a_line_that_was_put_aside_has_the_same_bits(engine: Engine) -> None:
    tokens = tokens_of(engine, WRITE)
    steps = [tokens[start : start + 32] for start in range(0, len(tokens), 32)]
    list(engine.settle(steps))
    size = engine.memory.size(len(tokens))
    before, after = bytearray(size), bytearray(size)
    assert engine.memory.save(len(tokens), before) == size
    answer(engine, tokens_of(engine, PLAN))
    assert list(engine.settle(steps)) == []
    assert engine.memory.save(len(tokens), after) == size
    assert before == after


def test_the_warm_prefix_is_forgotten_last(engine: Engine) -> None:
    prefix = tokens_of(engine, WRITE)
    list(engine.read_ahead(prefix, step=32, hold=True))
    answer(engine, [*prefix, *tokens_of(engine, " It is late.")])
    for number in range(6):
        answer(engine, tokens_of(engine, f"{number}. {PLAN}"))
    reused, _ = answer(engine, [*prefix, *tokens_of(engine, " It is early.")])
    assert reused >= len(prefix)
    assert sum(len(line.tokens) for line in engine.memory.parked) <= engine.n_ctx // 2


def test_reading_ahead_leaves_what_goes_on_from_there(engine: Engine) -> None:
    tokens = tokens_of(engine, WRITE)
    list(engine.read(tokens))
    assert list(engine.read_ahead(tokens[:40], step=8)) == [(40, 40)]
    assert engine.line.tokens == tokens


def test_reading_ahead_goes_in_small_steps_and_what_was_read_stays(engine: Engine) -> None:
    tokens = tokens_of(engine, PLAN)
    ahead = engine.read_ahead(tokens, step=16)
    seen = [next(ahead)[0] for _ in range(4)]
    assert {b - a for a, b in pairwise(seen)} == {16}
    ahead.close()
    assert answer(engine, tokens)[0] == seen[-1]


def test_room_is_made_by_dropping_what_was_used_longest_ago() -> None:
    lines = ParkedLines(room=100)
    for first, length, held in ((1, 40, 40), (2, 30, 0), (3, 30, 0)):
        line = Line([first] * length, [], length, held)
        assert lines.make_room(line) == length
        lines.put(line, mmap.mmap(-1, 1))
    assert lines.make_room(Line([4] * 50, [], 50, 0)) == 50
    assert [line.tokens[0] for line in lines.lines] == [1]
    assert lines.make_room(Line([4] * 90, [], 90, 0)) == 60  # a held line does not go for another
    assert lines.make_room(Line([5] * 90, [], 90, 90)) == 90  # but for a new one to be held
    assert len(lines) == 0


def test_a_line_that_another_begins_with_is_not_kept_twice() -> None:
    lines = ParkedLines(room=100)
    lines.put(Line([1, 2, 3], [], 3, 0), mmap.mmap(-1, 1))
    lines.put(Line([1, 9], [], 2, 2), mmap.mmap(-1, 1))
    assert lines.make_room(Line([1, 2, 3, 4], [], 4, 0)) == 4
    assert [line.tokens for line in lines.lines] == [[1, 9]]
    assert lines.make_room(Line([1, 9, 4], [], 3, 0)) == 3
    assert [line.tokens for line in lines.lines] == [[1, 9]]  # held, so it stays


def test_a_context_that_holds_one_sequence_only_keeps_nothing_aside(engine: Engine) -> None:
    spare, engine.memory._spare = engine.memory._spare, 0
    try:
        answer(engine, tokens_of(engine, PLAN))
        answer(engine, tokens_of(engine, WRITE))
        assert engine.memory.parked == []
    finally:
        engine.memory._spare = spare


def test_a_copy_of_a_state_with_sliding_windows_is_gone_on_from_and_never_back(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine.memory, "_windows", True)
    plan, write = tokens_of(engine, PLAN), tokens_of(engine, WRITE)
    longer = [*write, *tokens_of(engine, " Go on.")]
    answer(engine, write)
    answer(engine, plan)
    assert answer(engine, longer)[0] == len(write)
    answer(engine, plan)
    assert answer(engine, [*longer[:-8], 5])[0] == 0


def test_the_worker_stays_within_its_memory_with_all_that_it_keeps(model: LocalModel) -> None:
    """1.15 x (file + state) + 150 MB, where the state is that of all tokens there is room for."""
    info = model.info()
    for text in (PLAN, WRITE):
        list(model.generate([ChatMessage("user", text * 2)], sampling=PLAIN, max_tokens=2))
    pages = int(Path(f"/proc/{model.pid}/statm").read_text().split()[1])
    state = info.state_bytes_per_token * info.n_ctx
    assert info.memory_bytes > info.bytes + state
    assert pages * mmap.PAGESIZE <= 1.15 * (info.bytes + state) + 150e6
