"""An answer, from tokens to frames: thoughts are left out, bounded and told of, with any way of decoding."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest
from msgspec import Struct

from cogenesis.inference import answer as answering
from cogenesis.inference.answer import answer
from cogenesis.inference.engine import Engine
from cogenesis.inference.messages import Ended, Failed, Generate, Thought, Written
from cogenesis.inference.options import ChatMessage, Sampling
from cogenesis.inference.templates import ChatTemplate

END = -1


class Scripted:
    """In a sampler's place: says what the test has it say."""

    def __init__(self, engine: Engine, tokens: Iterator[int]) -> None:
        self._end = next(t for t in range(engine.tokenizer.size) if engine.tokenizer.is_end(t))
        self._tokens = tokens

    def next(self, row: int = -1) -> int:
        token = next(self._tokens, END)
        return self._end if token == END else token

    def forbid(self, token: int, row: int = -1) -> None:
        pass

    def close(self) -> None:
        pass


Say = Callable[..., list[Struct]]


@pytest.fixture
def say(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Say:
    """Frames of an answer of which the model says `said`; `then` once the program has closed its thought."""
    monkeypatch.setattr(answering, "THOUGHT_TOKENS", 12)
    monkeypatch.setattr(answering, "SEND_EVERY_S", 0.0)

    def frames(said: str | Iterator[int], then: str = "", **wanted: int) -> list[Struct]:
        encode = engine.tokenizer.encode
        script = iter(encode(said)) if isinstance(said, str) else said
        closing = encode("\n</think>\n\n")

        def tokens() -> Iterator[int]:
            while tuple(engine.line.tokens[-len(closing) :]) != tuple(closing):
                yield next(script, END)
            yield from encode(then)

        monkeypatch.setattr(engine, "sampler", lambda *_: Scripted(engine, tokens()))
        request = Generate(1, [ChatMessage("user", "Hi")], Sampling(), 40, "", [], **wanted)
        template = ChatTemplate(None, bos="", eos="")
        return list(answer(engine, template, request, lambda *_: None))

    return frames


def text_of(frames: list[Struct]) -> str:
    return "".join(frame.text for frame in frames if isinstance(frame, Written))


@pytest.mark.parametrize("lookup", [0, 8])
def test_a_thought_is_not_written_and_how_far_it_is_is_told(say: Say, lookup: int) -> None:
    frames = say("<think>\nA secret</think>\n\nDear Anna,", lookup=lookup)
    assert text_of(frames).strip() == "Dear Anna,"
    told = [frame.done for frame in frames if isinstance(frame, Thought)]
    assert told == sorted(told) != []
    assert isinstance(frames[-1], Ended)
    assert frames[-1].reason == "end"


def test_a_model_that_thinks_too_long_is_made_to_write(say: Say, engine: Engine) -> None:
    endless = itertools.chain(
        engine.tokenizer.encode("<think>"), itertools.cycle(engine.tokenizer.encode(" hm"))
    )
    frames = say(endless, then="Dear Anna,")
    assert text_of(frames).strip() == "Dear Anna,"
    assert max(frame.done for frame in frames if isinstance(frame, Thought)) < 24


@pytest.mark.parametrize("then", ["", "<think>and so on and so on"])
def test_a_model_that_only_thinks_gives_no_text_but_a_fault(say: Say, engine: Engine, then: str) -> None:
    endless = itertools.chain(
        engine.tokenizer.encode("<think>"), itertools.cycle(engine.tokenizer.encode(" hm"))
    )
    assert say(endless, then=then)[-1] == Failed(1, "thought")
    assert text_of(say("<think>It ends here.", then=then)).strip() == ""


def test_a_thought_does_not_count_as_text_of_the_answer(say: Say) -> None:
    frames = say("<think>one two three</think>Dear Anna, thank you.", min_tokens=4)
    assert text_of(frames) == "Dear Anna, thank you."
    assert isinstance(frames[-1], Ended)


def test_the_built_in_model_writes_the_same_text_with_lookup(engine: Engine) -> None:
    """Through the whole of an answer, with a text that it repeats."""
    text = "The roof is mended, the gutters are clean, and the door is blue. " * 3
    template = ChatTemplate(None, bos="", eos="")

    def write(lookup: int, max_tokens: int = 40) -> tuple[str, Ended]:
        request = Generate(
            2,
            [ChatMessage("user", text)],
            Sampling(temperature=0.0),
            max_tokens,
            text[:40],
            [],
            lookup=lookup,
        )
        frames = list(answer(engine, template, request, lambda *_: None))
        assert isinstance(frames[-1], Ended)
        return text_of(frames), frames[-1]

    for limit in (1, 2, 40):
        plain, guessed = write(0, limit), write(16, limit)
        assert guessed[0] == plain[0]
        assert (guessed[1].new_tokens, guessed[1].reason) == (plain[1].new_tokens, plain[1].reason)


def test_prompt_and_answer_may_fill_the_context_to_its_last_token(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A draft of lookup is no longer than what there is room for."""
    monkeypatch.setattr(engine, "n_ctx", 100)
    read = 0
    advance_many = engine.advance_many

    def watched(tokens: list[int]) -> None:
        nonlocal read
        advance_many(tokens)
        read = max(read, engine.length)

    monkeypatch.setattr(engine, "advance_many", watched)
    text = "one two three four five six seven eight nine ten " * 4
    template = ChatTemplate(None, bos="", eos="")
    request = Generate(
        3,
        [ChatMessage("user", text)],
        Sampling(temperature=0.0, repeat_penalty=1.0),
        5000,
        text[:50],
        [],
        min_tokens=5000,
        lookup=16,
    )
    frames = list(answer(engine, template, request, lambda *_: None))
    assert isinstance(frames[-1], Ended)
    assert frames[-1].reason == "length"
    assert frames[-1].prompt_tokens + frames[-1].new_tokens == engine.n_ctx
    assert 0 < read <= engine.n_ctx
