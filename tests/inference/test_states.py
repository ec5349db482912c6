"""States as files in memory: written, taken over by another worker, and refused where they do not fit."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.errors import ModelError
from cogenesis.inference.engine import Engine
from cogenesis.inference.model import Finished, LocalModel, SavedState
from cogenesis.inference.options import ChatMessage, EngineOptions, Sampling
from cogenesis.inference.state_file import new_file
from cogenesis.inference.states import BadState, load_state, save_state

PREFIX = [ChatMessage("system", "You write letters for Ada Brown of York. " * 12), ChatMessage("user", "")]
TASK = [PREFIX[0], ChatMessage("user", "Write to Bo about the train.")]
SEED = Sampling(seed=1)


def saved(model: LocalModel) -> tuple[int, SavedState]:
    list(model.prepare(PREFIX, hold=True))
    known = model.state_size(PREFIX)
    assert known is not None
    descriptor = new_file(known.size)
    assert model.save_state(PREFIX, descriptor=descriptor) == known
    return descriptor, known


def written(model: LocalModel) -> tuple[str, Finished]:
    *pieces, done = model.generate(TASK, sampling=SEED, max_tokens=12)
    assert isinstance(done, Finished)
    return "".join(getattr(piece, "text", "") for piece in pieces), done


def test_another_worker_goes_on_from_a_state_and_writes_the_same(model: LocalModel, model_file: Path) -> None:
    descriptor, state = saved(model)
    text, _ = written(model)
    other = LocalModel(model_file, EngineOptions(n_ctx=1024))
    loaded = other.load_state(descriptor=descriptor, size=state.size, digest=state.digest)
    os.close(descriptor)
    again, done = written(other)
    other.close()
    assert loaded.tokens == state.tokens
    assert again == text
    assert done.reused_tokens >= state.tokens


def test_a_state_can_be_written_after_the_answer_that_went_on_from_it(model: LocalModel) -> None:
    descriptor, state = saved(model)
    first = os.pread(descriptor, state.size, 0)
    os.close(descriptor)
    text, _ = written(model)
    known = model.state_size(PREFIX)
    assert known == state
    descriptor = new_file(state.size)
    assert model.save_state(PREFIX, descriptor=descriptor) == state
    assert len(os.pread(descriptor, state.size, 0)) == len(first)
    os.close(descriptor)
    assert written(model)[0] == text


def test_what_is_not_in_memory_is_not_written(model: LocalModel) -> None:
    other = [ChatMessage("system", "Quite another beginning."), ChatMessage("user", "")]
    assert model.state_size(other) is None
    descriptor = new_file(64)
    assert model.save_state(other, descriptor=descriptor) is None
    list(model.prepare(other))
    with pytest.raises(ModelError, match="read anew"):
        model.save_state(other, descriptor=descriptor)  # too short a file
    os.close(descriptor)


def test_a_state_of_another_format_is_refused_and_the_worker_goes_on(
    model: LocalModel, model_file: Path
) -> None:
    descriptor, state = saved(model)
    other = LocalModel(model_file, EngineOptions(n_ctx=1024, type_k="q8_0"))
    with pytest.raises(ModelError, match="does not fit any more; it is read anew"):
        other.load_state(descriptor=descriptor, size=state.size, digest=state.digest)
    os.close(descriptor)
    _, done = written(other)
    other.close()
    assert done.reused_tokens == 0


@pytest.fixture
def kept(engine: Engine) -> Iterator[tuple[bytes, str, list[int]]]:
    """A state's bytes, its digest and its tokens, made in this process."""
    tokens = engine.tokenizer.encode("A letter to the harbour master about the boat. " * 6)
    engine.forget()
    list(engine.read_ahead(tokens, step=32))
    descriptor = new_file(16 * 1024 * 1024)
    size, digest = save_state(engine, tokens, descriptor)
    data = os.pread(descriptor, size, 0)
    os.close(descriptor)
    yield data, digest, tokens
    engine.forget()


def load(engine: Engine, data: bytes, digest: str) -> int:
    descriptor = new_file(max(len(data), 1))
    os.pwrite(descriptor, data, 0)
    try:
        return load_state(engine, descriptor, len(data), digest)
    finally:
        os.close(descriptor)


def header_length(data: bytes) -> int:
    return int(struct.unpack_from("<I", data, 8)[0])


def test_a_loaded_state_is_the_warm_prefix_and_keeps_what_was_in_use(
    engine: Engine, kept: tuple[bytes, str, list[int]]
) -> None:
    data, digest, tokens = kept
    engine.forget()
    other = engine.tokenizer.encode("Something else was being written here. " * 10)
    list(engine.read(other))
    assert load(engine, data, digest) == len(tokens)
    assert (engine.line.tokens, engine.line.held) == (tokens, len(tokens))
    assert next(engine.read([*other, 5]))[0] == len(other)


def test_damaged_and_foreign_states_are_refused_and_leave_memory_as_it_was(
    engine: Engine, kept: tuple[bytes, str, list[int]]
) -> None:
    data, digest, tokens = kept
    start = header_length(data)

    def changed(at: int, form: str, *values: int) -> bytes:
        copy = bytearray(data)
        struct.pack_into(form, copy, at, *values)
        return bytes(copy)

    cells = start + 16
    for bad, name in (
        (b"", digest),
        (data[:8], digest),
        (data, digest[::-1]),
        (b"X" + data[1:], digest),
        (data[: start + 40], digest),
        (data[:-1], digest),
        (data + b"\0", digest),
        (changed(8, "<I", 2**31), digest),
        (changed(8, "<I", 0), digest),
        (changed(30, "<I", 2**31), digest),
        (changed(start + 8, "<II", 2, len(tokens)), digest),
        (changed(start + 8, "<II", 1, len(tokens) - 1), digest),
        (changed(start + 8, "<II", 1, 2**31), digest),
        (changed(cells, "<i", -5), digest),
        (changed(cells + 12, "<i", 0), digest),
        (changed(cells + 4, "<I", 2**31), digest),
    ):
        with pytest.raises(BadState):
            load(engine, bad, name)
        assert engine.line.tokens == tokens


def test_what_llama_cpp_itself_refuses_leaves_nothing_in_use(
    engine: Engine, kept: tuple[bytes, str, list[int]]
) -> None:
    data, digest, tokens = kept
    copy = bytearray(data)
    at = header_length(data) + 16 + 12 * len(tokens)
    struct.pack_into("<II", copy, at, 0, 999)  # the number of layers
    with pytest.raises(BadState):
        load(engine, bytes(copy), digest)
    assert engine.length == 0
    assert next(engine.read([*tokens, 5]))[0] in (0, len(tokens))
