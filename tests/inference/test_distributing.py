"""What the model expects after several prompts at once, against reading each by itself."""

from __future__ import annotations

import numpy as np
import pytest

from cogenesis.inference.distributing import distribute, distribution
from cogenesis.inference.engine import Engine, EngineError
from cogenesis.inference.events import Distribution
from cogenesis.inference.messages import Distribute, Distributed, Failed, Stopped
from cogenesis.inference.options import ChatMessage
from cogenesis.inference.templates import ChatTemplate

CHATML = (
    "{% for m in messages %}{{ '<|im_start|>' + m.role + '\n' + m.content + '<|im_end|>\n' }}{% endfor %}"
    "{{ '<|im_start|>assistant\n' }}"
)
BARE = [ChatMessage("user", "When does the train leave?")]
TOLD = [ChatMessage("user", "The train to Anna leaves at nine in the evening. When does the train leave?")]
SAID = " leaves at nine in the evening."


@pytest.fixture
def template(engine: Engine) -> ChatTemplate:
    return ChatTemplate(CHATML, bos=engine.tokenizer.bos, eos=engine.tokenizer.eos)


def asked(engine: Engine, template: ChatTemplate, **changes: object) -> list[list[Distribution]]:
    values: dict[str, object] = {
        "prompts": [TOLD, BARE],
        "prefix": "The train",
        "continuation": SAID,
        "top": 64,
    }
    frame = distribute(engine, template, Distribute(1, **values | changes), lambda _=0: None)  # type: ignore[arg-type]
    assert isinstance(frame, Distributed)
    return frame.rows


def rows_alone(
    engine: Engine, template: ChatTemplate, messages: list[ChatMessage], tail: list[int]
) -> list[np.ndarray]:
    engine.forget()
    prompt = engine.tokenizer.encode_prompt(template.parts(messages, "The train"))
    list(engine.read(prompt))
    rows = []
    for token in [*tail, None]:
        logits = engine._lib.llama_get_logits_ith(engine._context, -1)
        rows.append(np.ctypeslib.as_array(logits, shape=(engine.tokenizer.size,)).astype(np.float64).copy())
        if token is not None:
            engine.advance(token)
    return rows


def test_each_place_after_each_prompt_is_what_reading_it_alone_gives(
    engine: Engine, template: ChatTemplate
) -> None:
    engine.forget()
    rows = asked(engine, template)
    tail = engine.tokenizer.encode(SAID)
    assert [[one.token for one in row] for row in rows] == [[*tail, None]] * 2
    for messages, row in zip((TOLD, BARE), rows, strict=True):
        for logits, one in zip(rows_alone(engine, template, messages, tail), row, strict=True):
            highest = logits.max()
            lse = highest + np.log(np.exp(logits - highest).sum())
            logprobs = logits - lse
            best = np.argsort(-logits, kind="stable")[:64]
            assert one.lse == pytest.approx(lse, abs=0.02)
            assert one.entropy == pytest.approx(-(np.exp(logprobs) * logprobs).sum(), abs=0.02)
            assert len(set(one.tokens) & set(best.tolist())) > 60
            assert one.logprobs == sorted(one.logprobs, reverse=True)
            assert one.logprobs[0] == pytest.approx(float(logprobs[best[0]]), abs=0.02)
            assert one.pieces[0] == engine.tokenizer.piece(one.tokens[0])
            if one.token is not None:
                assert one.logprob == pytest.approx(float(logprobs[one.token]), abs=0.02)


def test_what_the_prompt_says_shows_in_the_numbers(engine: Engine, template: ChatTemplate) -> None:
    told, bare = asked(engine, template, continuation=" leaves at nine")
    assert sum(one.logprob or 0.0 for one in told) > sum(one.logprob or 0.0 for one in bare) + 1


def test_a_continuation_that_grew_costs_only_what_is_new(
    engine: Engine, template: ChatTemplate, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.forget()
    whole = asked(engine, template, continuation=SAID)
    computed: list[int] = []
    compute = engine._companions._decode

    def counting(batch: object) -> object:
        computed.append(batch.n_tokens)  # type: ignore[attr-defined]
        return compute(batch)

    monkeypatch.setattr(engine._companions, "_decode", counting)
    grown = asked(engine, template, prefix="The train leaves at nine", continuation=" in the evening.")
    assert sum(computed) <= 2 * 6
    for row, expected in zip(grown, whole, strict=True):
        assert row[0].lse == pytest.approx(expected[3].lse, abs=0.02)


def test_tokens_may_be_given_instead_of_a_text(engine: Engine, template: ChatTemplate) -> None:
    by_text = asked(engine, template)
    by_tokens = asked(engine, template, continuation=engine.tokenizer.encode(SAID))
    assert [[one.token for one in row] for row in by_tokens] == [
        [one.token for one in row] for row in by_text
    ]
    refused = distribute(
        engine, template, Distribute(1, [BARE], "", [engine.tokenizer.size], 8), lambda _=0: None
    )
    assert isinstance(refused, Failed)


def test_prompts_beside_each_other_leave_the_line_in_use_alone(
    engine: Engine, template: ChatTemplate
) -> None:
    tokens = engine.tokenizer.encode("The harbour lay still in the morning. " * 8)
    list(engine.read(tokens))
    asked(engine, template)
    assert engine.line.tokens == tokens
    assert engine._lib.llama_memory_seq_pos_max(engine.memory._memory, 0) == len(tokens) - 1
    assert next(engine.read([*tokens, 5]))[0] == len(tokens)
    assert engine._lib.llama_memory_seq_pos_max(engine.memory._memory, 1) == -1


def test_prompts_that_only_fit_without_the_line_in_use_put_it_aside(
    engine: Engine, template: ChatTemplate
) -> None:
    engine.forget()
    line = engine.tokenizer.encode("one two three four five six seven " * 70)  # nearly half of the room
    list(engine.read(line))
    long = [ChatMessage("user", "The sea was grey and the gulls were loud that day. " * 28)]
    asked(engine, template, prompts=[[*long, *BARE], [*long, *TOLD]], continuation=" at")
    assert next(engine.read([*line, 5]))[0] == len(line)


def test_prompts_too_long_and_aborts_are_told(engine: Engine, template: ChatTemplate) -> None:
    long = [ChatMessage("user", "word " * 900)]
    frame = distribute(engine, template, Distribute(1, [long, long], "", "x", 8), lambda _=0: None)
    assert isinstance(frame, Failed)
    assert (frame.kind, frame.room) == ("context", engine.n_ctx - 16)
    engine.abort.set()
    try:
        stopped = distribute(engine, template, Distribute(1, [TOLD], "a", "b", 8), lambda _=0: None)
    finally:
        engine.abort.clear()
    assert stopped == Stopped(1)
    assert asked(engine, template)


def test_logits_that_are_no_numbers_are_a_fault(engine: Engine) -> None:
    row = np.zeros(engine.tokenizer.size, dtype=np.float32)
    row[7] = np.nan
    with pytest.raises(EngineError):
        distribution(engine, np.ctypeslib.as_ctypes(row), 4, None)
