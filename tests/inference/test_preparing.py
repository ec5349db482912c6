"""Reading ahead through the worker: what is read serves the request that follows, and gives way to others."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

import pytest

from cogenesis.inference.engine import Engine
from cogenesis.inference.messages import Failed, Prepare, Prepared, Read, Stopped
from cogenesis.inference.model import Finished, LocalModel, Prefilled
from cogenesis.inference.options import ChatMessage, Sampling
from cogenesis.inference.preparing import STEP, begun, prepare
from cogenesis.inference.templates import ChatTemplate

CHATML = (
    "{% for m in messages %}{{ '<|im_start|>' + m.role + '\n' + m.content + '<|im_end|>\n' }}{% endfor %}"
    "{{ '<|im_start|>assistant\n' }}"
)
MERGING = (
    "{% for m in messages if m.role != 'system' %}{{ '[' + m.content + '][/]' }}{% endfor %}"
    "{% if messages[0].role == 'system' %}{{ raise_exception('none') }}{% endif %}"
)
SYSTEM = ChatMessage("system", "You write letters for Ada Brown. " * 8)
SEED = Sampling(seed=1)
LONG = "The ship left the harbour at dawn, and nobody saw it go. " * 100


@pytest.fixture
def template(engine: Engine) -> ChatTemplate:
    return ChatTemplate(CHATML, bos=engine.tokenizer.bos, eos=engine.tokenizer.eos)


def whole(engine: Engine, template: ChatTemplate, messages: Sequence[ChatMessage]) -> list[int]:
    return engine.tokenizer.encode_prompt(template.parts(messages))


@pytest.mark.parametrize("source", [CHATML, MERGING, None])
@pytest.mark.parametrize("start", ["Write to Bo. Point: trai", "Write:\n\n", "", "x " * 40, "\u6771\u4eac"])
def test_what_is_read_of_an_open_end_is_how_every_longer_prompt_begins(
    engine: Engine, source: str | None, start: str
) -> None:
    template = ChatTemplate(source, bos=engine.tokenizer.bos, eos=engine.tokenizer.eos)
    known = begun(engine.tokenizer, template, [SYSTEM, ChatMessage("user", start)])
    for rest in ("", "n leaves at nine", "\n- a point", " and then", "\u99c5 ", "<|im_end|>"):
        tokens = whole(engine, template, [SYSTEM, ChatMessage("user", start + rest)])
        assert tokens[: len(known)] == known
        assert len(known) >= len(whole(engine, template, [SYSTEM, ChatMessage("user", "")])) - 12


def steps_of(engine: Engine, template: ChatTemplate, request: Prepare, wait_after: int) -> list[object]:
    steps = 0

    def step(_: float = 0.0) -> None:
        nonlocal steps
        steps += 1

    return list(prepare(engine, template, request, step, lambda: steps > wait_after))


def test_it_ends_after_the_step_in_which_others_came_and_loses_nothing(
    engine: Engine, template: ChatTemplate
) -> None:
    engine.forget()
    messages = [SYSTEM, ChatMessage("user", LONG[:800])]
    *reads, last = steps_of(engine, template, Prepare(1, messages, "", True, False), 3)
    assert last == Prepared(1)
    assert [read.done for read in reads if isinstance(read, Read)] == [0, STEP, 2 * STEP]
    again, *_ = steps_of(engine, template, Prepare(2, messages, "", True, False), 99)
    assert isinstance(again, Read)
    assert again.done == 2 * STEP


def test_a_whole_prompt_and_the_beginning_of_its_answer_can_be_read(
    engine: Engine, template: ChatTemplate
) -> None:
    engine.forget()
    ask = [ChatMessage("user", "Name a town.")]
    steps_of(engine, template, Prepare(1, ask, "The town of", False, True), 99)
    tokens = engine.tokenizer.encode_prompt(template.parts(ask, "The town of York"))
    assert next(engine.read(tokens))[0] >= len(whole(engine, template, ask)) + 2
    assert engine.line.held >= len(whole(engine, template, ask)) + 2


def test_too_long_and_stopped_are_told(engine: Engine, template: ChatTemplate) -> None:
    too_long = [ChatMessage("user", "word " * 2000)]
    (frame,) = steps_of(engine, template, Prepare(1, too_long, "", True, False), 99)
    assert isinstance(frame, Failed)
    engine.forget()
    engine.abort.set()
    try:
        *_, last = steps_of(engine, template, Prepare(1, [SYSTEM], "", True, False), 99)
    finally:
        engine.abort.clear()
    assert last == Stopped(1)


def test_a_request_goes_on_from_what_was_read_ahead(model: LocalModel) -> None:
    read = list(model.prepare([SYSTEM, ChatMessage("user", "Write to Bo about")], hold=True))
    assert read[-1].done == read[-1].total > 50
    messages = [SYSTEM, ChatMessage("user", "Write to Bo about the train.")]
    *_, done = model.generate(messages, sampling=SEED, max_tokens=4)
    assert isinstance(done, Finished)
    assert done.reused_tokens >= read[-1].total
    with pytest.raises(ValueError, match="open end"):
        list(model.prepare(messages, prefix="Dear"))


def test_another_request_need_not_wait_for_what_is_read_ahead(model: LocalModel) -> None:
    model.info()
    progress: list[Prefilled] = []
    reader = threading.Thread(target=lambda: progress.extend(model.prepare([ChatMessage("user", LONG)])))
    reader.start()
    deadline = time.monotonic() + 20
    while not model._link._preparing and time.monotonic() < deadline:
        time.sleep(0.001)
    time.sleep(0.05)
    model.count(["x"])
    reader.join(20)
    assert 0 < progress[-1].done < progress[-1].total
    *_, done = model.generate([ChatMessage("user", LONG)], sampling=SEED, max_tokens=1)
    assert isinstance(done, Finished)
    assert done.reused_tokens >= progress[-1].done


def test_nothing_is_read_ahead_while_others_wait(model: LocalModel) -> None:
    answer = model.generate([ChatMessage("user", "Count.")], sampling=SEED, max_tokens=30)
    next(iter(answer))
    progress: list[Prefilled] = []
    reader = threading.Thread(target=lambda: progress.extend(model.prepare([SYSTEM])))
    counter = threading.Thread(target=lambda: model.count(["x"]))
    counter.start()
    time.sleep(0.05)
    reader.start()
    list(answer)
    counter.join(20)
    reader.join(20)
    assert not reader.is_alive()
    assert not counter.is_alive()
    assert list(model.prepare([SYSTEM]))[-1].done > 0


def test_cancel_ends_it_at_once(model: LocalModel) -> None:
    cancel = threading.Event()
    events = model.prepare([ChatMessage("user", "Anew: " + LONG)], cancel=cancel)
    next(iter(events))
    cancel.set()
    began = time.monotonic()
    list(events)
    assert time.monotonic() - began < 1.0
