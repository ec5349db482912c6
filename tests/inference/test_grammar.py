"""Answers under a grammar: they match it, end with it, and a bad grammar costs one sentence."""

from __future__ import annotations

import re

import pytest

from cogenesis.errors import ModelError
from cogenesis.inference.engine import Engine
from cogenesis.inference.model import Event, Finished, LocalModel, Piece
from cogenesis.inference.options import MAX_GRAMMAR, ChatMessage, Sampling
from cogenesis.inference.sampler import GrammarError

ASK = [ChatMessage("user", "Who are you? Answer at length.")]
LIST = 'root ::= item item{1,2}\nitem ::= "- " [a-z]{2,8} "\\n"'
BAD = [
    "",
    "no rule (",
    "root ::= missing",
    'branch ::= "a"',
    'root ::= root "a" | "b"',
    'root ::= ""*',
    'root ::= (("a"{1,2000}){1,2000}){1,2000}',
    "root ::= " + "(" * (MAX_GRAMMAR - 10),
    'root ::= "a" # ' + "x" * MAX_GRAMMAR,
    'root ::= "a\x00b"',
]


def under(model: LocalModel, grammar: str, **changes: object) -> tuple[str, Finished]:
    arguments: dict[str, object] = {"max_tokens": 40, "messages": ASK} | changes
    sampling = Sampling(temperature=0.0, grammar=grammar)
    events: list[Event] = list(model.generate(**({"sampling": sampling} | arguments)))  # type: ignore[arg-type]
    done = events[-1]
    assert isinstance(done, Finished)
    return "".join(event.text for event in events if isinstance(event, Piece)), done


@pytest.mark.parametrize(
    ("grammar", "pattern"),
    [
        ('root ::= "yes" | "no"', "yes|no"),
        (LIST, r"(- [a-z]{2,8}\n){2,3}"),
        ('root ::= "Grüße, 東京 👩‍👧" [0-9]{3} | "\\t"', r"Grüße, 東京 👩‍👧\d{3}|\t"),
    ],
)
def test_answers_match_their_grammar_and_end_with_it(model: LocalModel, grammar: str, pattern: str) -> None:
    free, _ = under(model, grammar, sampling=Sampling(temperature=0.0), max_tokens=8)
    assert not re.fullmatch(pattern, free)  # so the grammar was needed
    greedy = [under(model, grammar) for _ in range(2)]
    seeded = under(model, grammar, sampling=Sampling(temperature=1.5, seed=4, grammar=grammar))
    for text, done in (*greedy, seeded):
        assert re.fullmatch(pattern, text)
        assert done.reason == "end"
    assert greedy[0][0] == greedy[1][0]


def test_a_grammar_is_for_what_follows_the_prefix_and_wins_over_the_least_length(model: LocalModel) -> None:
    text, done = under(model, 'root ::= [0-9]{2} "."', prefix="I am number ", min_tokens=30)
    assert re.fullmatch(r"\d\d\.", text)
    assert done.reason == "end"


def test_an_answer_cut_short_begins_as_the_grammar_says(model: LocalModel) -> None:
    text, done = under(model, "root ::= [a-z]{400}", max_tokens=4)
    assert re.fullmatch(r"[a-z]+", text)
    assert done.reason == "length"


def test_control_tokens_are_no_way_through_a_grammar(engine: Engine) -> None:
    """Their texts match this grammar, but they would add nothing to the answer."""
    list(engine.read(engine.tokenizer.encode("Hello")))
    sampler = engine.sampler(Sampling(temperature=0.0, grammar='root ::= "<|im_start|>"'))
    control = {token: text for text, token in engine.tokenizer._special.items()}
    written = b""
    engine._lib.llama_get_logits_ith(engine._context, -1)[engine.tokenizer._special["<|im_start|>"]] = 1e4
    while not engine.tokenizer.is_end(token := sampler.next()):
        assert token not in control
        written += engine.tokenizer.piece(token)
        engine.advance(token)
    sampler.close()
    assert written == b"<|im_start|>"


def test_a_greedy_choice_is_the_likeliest_that_the_grammar_allows(engine: Engine) -> None:
    list(engine.read(engine.tokenizer.encode("The capital of France is")))
    size = engine.tokenizer.size
    logits = engine._lib.llama_get_logits_ith(engine._context, -1)[:size]
    sampler = engine.sampler(
        Sampling(temperature=0.0, repeat_penalty=1.0, grammar='root ::= " " [A-F] [a-z]+')
    )
    fits = [t for t in range(size) if re.fullmatch(rb" (?:[A-F][a-z]*)?", engine.tokenizer.piece(t))]
    assert sampler.next() == max(fits, key=lambda token: logits[token])
    sampler.close()


@pytest.mark.parametrize("grammar", BAD, ids=lambda grammar: repr(grammar[:16]))
def test_a_bad_grammar_is_a_sentence_and_the_worker_goes_on(model: LocalModel, grammar: str) -> None:
    pid = model.info() and model.pid
    with pytest.raises(ModelError, match="cannot use this grammar; correct it"):
        under(model, grammar)
    assert model.alive
    assert model.pid == pid


def test_a_grammar_without_a_way_on_is_a_sentence_and_the_worker_goes_on(model: LocalModel) -> None:
    pid = model.info() and model.pid
    with pytest.raises(ModelError, match="allows nothing after what was written"):
        under(model, 'root ::= "ab" [z-a]')
    assert under(model, 'root ::= "ok"')[0] == "ok"
    assert model.pid == pid


def test_a_refused_grammar_leaves_no_sampler_behind(engine: Engine) -> None:
    with pytest.raises(GrammarError, match="refused"):
        engine.sampler(Sampling(grammar="nonsense"))
