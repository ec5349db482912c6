"""LoRA adapters from open files: they change what is written, leave no trace, and bad ones are a sentence."""

from __future__ import annotations

import os
import signal
import struct
import time
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from cogenesis.errors import ModelError
from cogenesis.inference.model import LocalModel, Piece
from cogenesis.inference.options import ChatMessage, Sampling
from cogenesis.inference.state_file import new_file

ALIGNMENT = 32
_FLOAT, _TEXT, _F32 = 6, 8, 0
WIDTH, INNER = 576, 1536  # of the built-in model
ASK = [ChatMessage("system", "You are kind."), ChatMessage("user", "Name three birds of the north.")]
BEGUN = [ASK[0], ChatMessage("user", "")]


def write_adapter(path: Path, architecture: str, tensors: Mapping[str, np.ndarray], alpha: float) -> Path:
    """An adapter in the GGUF layout: header, keys, tensor infos, tensors, all aligned.

    `tensors` by name, in numpy's order of axes (rows first), as 32-bit floats.
    """
    keys: dict[str, str | float] = {
        "general.type": "adapter",
        "general.architecture": architecture,
        "adapter.type": "lora",
        "adapter.lora.alpha": alpha,
    }
    head = struct.pack("<4sIQQ", b"GGUF", 3, len(tensors), len(keys))
    for key, value in keys.items():
        head += _text(key)
        head += struct.pack("<If", _FLOAT, value) if isinstance(value, float) else b""
        head += struct.pack("<I", _TEXT) + _text(value) if isinstance(value, str) else b""
    body = b""
    for name, array in tensors.items():
        head += _text(name) + struct.pack("<I", array.ndim)
        head += struct.pack(f"<{array.ndim}Q", *reversed(array.shape)) + struct.pack("<IQ", _F32, len(body))
        body += _padded(array.astype("<f4").tobytes())
    path.write_bytes(_padded(head) + body)
    return path


def _text(text: str) -> bytes:
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def _padded(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % ALIGNMENT)


def text(model: LocalModel) -> str:
    events = model.generate(ASK, sampling=Sampling(temperature=0.0), max_tokens=12)
    return "".join(event.text for event in events if isinstance(event, Piece))


@pytest.fixture
def adapter(tmp_path: Path) -> Path:
    chance = np.random.default_rng(5)
    tensors = {
        f"blk.{layer}.ffn_down.weight.lora_{side}": chance.standard_normal(shape) * 0.1
        for layer in range(10, 20)
        for side, shape in (("a", (4, INNER)), ("b", (WIDTH, 4)))
    }
    return write_adapter(tmp_path / "kind.gguf", "llama", tensors, 8.0)


def test_an_adapter_changes_what_is_written_and_comes_off_again(model: LocalModel, adapter: Path) -> None:
    plain = text(model)
    model.use_adapter(adapter, 1.0)
    changed = text(model)
    assert changed != plain
    model.use_adapter(adapter, 0.0)
    assert text(model) == plain
    model.use_adapter(None)
    assert text(model) == plain


def test_an_adapter_comes_from_memory_and_outlives_the_worker(model: LocalModel, adapter: Path) -> None:
    plain = text(model)
    data = adapter.read_bytes()
    descriptor = new_file(len(data))
    os.pwrite(descriptor, data, 0)
    model.use_adapter(descriptor)
    os.close(descriptor)
    changed = text(model)
    pid = model.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    deadline = time.monotonic() + 10
    while model.alive and time.monotonic() < deadline:
        time.sleep(0.01)
    assert text(model) == changed != plain
    assert model.pid != pid
    model.use_adapter(None)
    assert text(model) == plain


def test_a_state_read_with_another_adapter_is_refused(model: LocalModel, adapter: Path) -> None:
    model.use_adapter(None)
    list(model.prepare(BEGUN))
    known = model.state_size(BEGUN)
    assert known is not None
    descriptor = new_file(known.size)
    model.save_state(BEGUN, descriptor=descriptor)
    model.use_adapter(adapter)
    with pytest.raises(ModelError, match="read anew"):
        model.load_state(descriptor=descriptor, size=known.size, digest=known.digest)
    model.use_adapter(None)
    assert model.load_state(descriptor=descriptor, size=known.size, digest=known.digest).tokens > 0
    os.close(descriptor)


def test_bad_adapters_are_a_sentence_and_leave_the_model_as_it_was(
    model: LocalModel, adapter: Path, tmp_path: Path
) -> None:
    plain = text(model)
    small = {"blk.0.ffn_down.weight.lora_a": np.ones((2, 8)), "blk.0.ffn_down.weight.lora_b": np.ones((8, 2))}
    data = adapter.read_bytes()
    bad = [write_adapter(tmp_path / "small", "llama", small, 1.0)]
    bad.append(write_adapter(tmp_path / "other", "qwen2", {}, 1.0))
    for name, content in (("cut", data[:-5000]), ("none", b""), ("noise", b"GGUF" + b"\xff" * 200)):
        bad.append(tmp_path / name)
        bad[-1].write_bytes(content)
    for path in bad:
        model.use_adapter(adapter)
        with pytest.raises(ModelError, match="adapter does not belong to this model, or is damaged"):
            model.use_adapter(path)
        assert text(model) == plain, path.name
