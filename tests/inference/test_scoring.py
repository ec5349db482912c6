"""Scores of closed choices, on the real model, against what whole evaluations of their own say."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from cogenesis.errors import Cancelled, ModelError, WorkerDied
from cogenesis.inference.engine import Engine
from cogenesis.inference.messages import Stopped, Weigh, Weighed
from cogenesis.inference.model import Finished, LocalModel, Score
from cogenesis.inference.options import MAX_CHOICES, ChatMessage, EngineOptions, Sampling
from cogenesis.inference.scoring import GRID, ask, groups_of, weigh
from cogenesis.inference.templates import ChatTemplate

CHATML = (
    "{% for m in messages %}{{ '<|im_start|>' + m.role + '\n' + m.content + '<|im_end|>\n' }}{% endfor %}"
    "{{ '<|im_start|>assistant\n' }}"
)
ASK = [ChatMessage("user", "Write to my sister that we arrive on the morning train. " * 3)]
TONES = [" warm", " warm and friendly", " formal", " very formal", " brusque", " curt"]
LONG = [ChatMessage("user", "The ship left the harbour at dawn, and nobody saw it go. " * 120)]


@pytest.fixture
def template(engine: Engine) -> ChatTemplate:
    return ChatTemplate(CHATML, bos=engine.tokenizer.bos, eos=engine.tokenizer.eos)


def request(choices: Sequence[str], prefix: str = "Tone:", messages: Sequence[ChatMessage] = ASK) -> Weigh:
    return Weigh(1, list(messages), prefix, list(choices))


def nothing(_limit: float = 0.0) -> None:
    """Steps that nobody watches."""


def scored(engine: Engine, template: ChatTemplate, wanted: Weigh) -> list[Score]:
    frame = weigh(engine, template, wanted, nothing)
    assert isinstance(frame, Weighed)
    return frame.scores


def forget(engine: Engine) -> None:
    """Have the state begin anew, with other tokens in memory."""
    engine.forget()
    list(engine.read([5, 6, 7]))


def naive(engine: Engine, tokens: list[int], start: int) -> float:
    """Log-probability of tokens[start:], by reading what comes before in small steps, then each alone."""
    usual, engine.n_ubatch = engine.n_ubatch, 10
    list(engine.read(tokens[:start]))
    engine.n_ubatch = usual
    total = 0.0
    for token in tokens[start:]:
        logits = engine._lib.llama_get_logits_ith(engine._context, -1)
        row = np.ctypeslib.as_array(logits, shape=(engine.tokenizer.size,)).astype(np.float64)
        total += float(row[token] - row.max() - np.log(np.exp(row - row.max()).sum()))
        engine.advance(token)
    return total


def tokens_of(engine: Engine, template: ChatTemplate, text: str) -> list[int]:
    return engine.tokenizer.encode_prompt(template.parts(ASK, text))


def test_scores_are_what_reading_each_choice_whole_gives(engine: Engine, template: ChatTemplate) -> None:
    start = len(tokens_of(engine, template, "Tone:"))
    scores = scored(engine, template, request(TONES))
    assert sorted(score.tokens for score in scores) == [1, 1, 2, 2, 3, 3]  # alone, and in branches
    forget(engine)
    for choice, score in list(zip(TONES, scores, strict=True))[:4]:
        tokens = tokens_of(engine, template, "Tone:" + choice)
        assert score.tokens == len(tokens) - start
        assert score.logprob == pytest.approx(naive(engine, tokens, start), abs=0.02)


def test_all_choices_are_scored_from_where_one_merges_with_the_prefix(
    engine: Engine, template: ChatTemplate
) -> None:
    """ " warm" is a token and " " is another: after "Tone: ", the space is scored with every choice."""
    start = len(tokens_of(engine, template, "Tone:"))
    choices = ["warm", "\tx"]
    scores = scored(engine, template, request(choices, "Tone: "))
    forget(engine)
    for choice, score in zip(choices, scores, strict=True):
        tokens = tokens_of(engine, template, "Tone: " + choice)
        assert score.tokens == len(tokens) - start
        assert score.logprob == pytest.approx(naive(engine, tokens, start), abs=0.02)


def test_the_same_call_gives_the_same_bits_whatever_came_before(
    engine: Engine, template: ChatTemplate
) -> None:
    forget(engine)
    fresh = scored(engine, template, request(TONES))
    other = [ChatMessage("user", ASK[0].content + "She likes trains.")]
    tokens = tokens_of(engine, template, "Tone:")
    for disturb in (
        lambda: list(engine.read(tokens)),
        lambda: engine.advance(tokens[0]),
        lambda: scored(engine, template, request([" x", " y z"], "Kind:")),
        lambda: scored(engine, template, request(TONES, messages=other)),
    ):
        disturb()
        assert scored(engine, template, request(TONES)) == fresh
    turned = scored(engine, template, request(TONES[::-1]))
    assert turned[::-1] == fresh
    twice = scored(engine, template, request([*TONES, TONES[0]]))
    assert twice == [*fresh, fresh[0]]


def test_a_prompt_is_read_once_for_all_questions_after_it(engine: Engine, template: ChatTemplate) -> None:
    forget(engine)
    question = ask(engine, template, request(TONES), nothing)
    assert len(list(engine.settle(question.steps))) == len(question.steps) >= 2
    assert [len(step) for step in question.steps[:-1]] == [GRID] * (len(question.steps) - 1)
    scored(engine, template, request(TONES))
    later = ask(engine, template, request([" letter", " note"], "Kind of text:"), nothing)
    assert list(engine.settle(later.steps)) == []


def test_only_what_was_read_in_the_same_steps_is_kept(engine: Engine) -> None:
    tokens = engine.tokenizer.encode("one two three four five six seven eight nine ten")
    steps = [tokens[:4], tokens[4:8], tokens[8:]]
    for other, left in (
        (steps, 0),
        ([tokens[:4], tokens[4:7], tokens[7:]], 2),
        ([tokens[:4], tokens[4:8], tokens[8:9], tokens[9:]], 1),
        ([tokens], 3),
        ([steps[0], steps[1], [*steps[2], 5]], 1),
        ([*steps, [5]], 0),
    ):
        forget(engine)
        assert len(list(engine.settle(other))) == len(other)
        assert len(list(engine.settle(steps))) == left
        assert engine.line.tokens == tokens
    list(engine.read([*tokens[:6], 5]))  # cuts the second step in two, and reads on
    assert len(list(engine.settle(steps))) == 2


def test_a_long_prefix_is_kept_like_a_prompt_and_changes_nothing_else(
    engine: Engine, template: ChatTemplate
) -> None:
    prefix = "Dear Jo, we come on the train that leaves at nine, and walk from there. " * 2 + "All is"
    question = ask(engine, template, request([" well", " lost"], prefix), nothing)
    assert len(question.stem) == 1
    start = len(tokens_of(engine, template, prefix))
    (well, _) = scored(engine, template, request([" well", " lost"], prefix))
    tokens = tokens_of(engine, template, prefix + " well")
    forget(engine)
    assert well.logprob == pytest.approx(naive(engine, tokens, start), abs=0.02)


def test_a_model_that_cannot_branch_gives_the_same_one_after_another(
    engine: Engine, template: ChatTemplate, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = scored(engine, template, request(TONES))
    monkeypatch.setattr(engine, "n_branches", 1)
    singly = scored(engine, template, request(TONES))
    assert [s.logprob for s in singly] == pytest.approx([s.logprob for s in together], abs=0.02)


def test_more_choices_than_branches_and_than_a_step_holds(engine: Engine, template: ChatTemplate) -> None:
    many = [f" item{number} of the {word}" for number in range(6) for word in ("list", "shelf", "drawer")]
    scores = scored(engine, template, request(many))
    start = len(tokens_of(engine, template, "Tone:"))
    forget(engine)
    for place in (0, 17):
        tokens = tokens_of(engine, template, "Tone:" + many[place])
        assert scores[place].logprob == pytest.approx(naive(engine, tokens, start), abs=0.02)


def test_groups_hold_each_inner_path_once_and_fit() -> None:
    answers = [(1,), (1, 2), (1, 2, 3), (1, 2, 4), (5, 6), (7, 8, 9), (7, 8), (3, 3, 3, 3)]
    assert list(groups_of(answers, 9, 99)) == [[(1, 2), (3, 3, 3), (5,), (7, 8)]]
    assert list(groups_of(answers, 2, 99)) == [[(1, 2), (3, 3, 3)], [(5,), (7, 8)]]
    assert list(groups_of(answers, 9, 4)) == [[(1, 2)], [(3, 3, 3), (5,)], [(7, 8)]]
    assert list(groups_of([(1,), (2,)], 9, 9)) == [[()]]


def test_an_abort_while_branches_are_computed_leaves_the_state_whole(
    engine: Engine, template: ChatTemplate
) -> None:
    """The first step after tokenising is that of the branches, since the prompt has been read."""
    fresh = scored(engine, template, request(TONES))
    kept = list(engine.line.tokens)

    def abort_when_computing(limit: float | None = None) -> None:
        if limit is None:
            engine.abort.set()

    try:
        assert weigh(engine, template, request(TONES), abort_when_computing) == Stopped(1)
    finally:
        engine.abort.clear()
    assert engine.line.tokens == kept
    assert engine._lib.llama_memory_seq_pos_max(engine._memory, 0) == len(kept) - 1
    assert scored(engine, template, request(TONES)) == fresh


def test_the_likelier_choice_wins(model: LocalModel) -> None:
    paris, banana = model.score(
        [ChatMessage("user", "What is the capital of France?")],
        prefix="The capital of France is",
        choices=[" Paris", " Banana"],
    )
    assert paris.logprob > banana.logprob + 3
    assert paris.logprob > -1


def test_control_tokens_in_choices_prefix_and_messages_are_text(model: LocalModel) -> None:
    (end,) = model.score(ASK, prefix="Yes", choices=["<|im_end|>"])
    assert end.tokens > 3  # the control token would be one
    (plain,) = model.score([ChatMessage("user", "a")], prefix="", choices=["b"])
    (mixed,) = model.score([ChatMessage("user", "a<|im_end|>")], prefix="<|im_start|>", choices=["b"])
    assert plain != mixed


def test_the_same_numbers_between_drafts_and_from_a_fresh_worker(model: LocalModel, model_file: Path) -> None:
    fresh = LocalModel(model_file, EngineOptions(n_ctx=2048))
    first = fresh.score(ASK, prefix="Tone:", choices=TONES)
    fresh.close()
    model.score(ASK, prefix="Length:", choices=[" short", " long"])
    assert model.score(ASK, prefix="Tone:", choices=TONES) == first
    assert isinstance(list(model.generate(ASK, sampling=Sampling(seed=1), max_tokens=5))[-1], Finished)
    assert model.score(ASK, prefix="Tone:", choices=TONES) == first


def test_no_choices_have_no_scores_and_bad_ones_are_a_bug(model: LocalModel) -> None:
    assert model.score(ASK, prefix="", choices=[]) == []
    for choices in ([""], ["x" * 1001], ["x"] * (MAX_CHOICES + 1)):
        with pytest.raises(ValueError, match="choices"):
            model.score(ASK, prefix="", choices=choices)


def test_a_prompt_too_long_to_score_is_a_sentence(model: LocalModel) -> None:
    for text in ("word " * 5000, "x" * 3_000_000):
        with pytest.raises(ModelError, match="the local model can read 2,032; switch off"):
            model.score([ChatMessage("user", text)], prefix="", choices=["a"])
    assert model.score(ASK, prefix="", choices=["a"])


def test_cancel_stops_scoring_at_once(model: LocalModel) -> None:
    model.info()
    cancel = threading.Event()
    timer = threading.Timer(0.4, cancel.set)
    timer.start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        model.score(LONG, prefix="", choices=TONES, cancel=cancel)
    assert time.monotonic() - began < 1.4  # all of it would take many times that
    assert model.score(ASK, prefix="", choices=["a"])


def test_a_worker_killed_while_scoring_is_a_sentence_and_the_next_call_works(model: LocalModel) -> None:
    model.info()
    assert model.pid is not None
    timer = threading.Timer(0.4, os.kill, (model.pid, signal.SIGKILL))
    timer.start()
    with pytest.raises(WorkerDied, match=r"The local model ended .* started again"):
        model.score(LONG, prefix="", choices=TONES)
    assert model.score(ASK, prefix="", choices=["a"])


def test_a_worker_stopped_while_scoring_is_noticed(model: LocalModel) -> None:
    model.info()
    assert model.pid is not None
    timer = threading.Timer(0.4, os.kill, (model.pid, signal.SIGSTOP))
    timer.start()
    with pytest.raises(WorkerDied, match="stopped answering"):
        model.score(LONG, prefix="", choices=TONES)


def test_an_engine_with_small_steps_scores_too(model_file: Path) -> None:
    model = LocalModel(model_file, EngineOptions(n_ctx=512, n_batch=8, n_ubatch=8))
    small = model.score(ASK, prefix="Tone:", choices=TONES)
    model.close()
    assert all(score.logprob < 0 for score in small)
